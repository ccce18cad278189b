/** Slack's mrkdwn and plain_text as nodes. */

import { shown } from "./emoji.js";
import { h, link } from "./dom.js";
import { conversation, now, viewer, who } from "./store.js";
import { template } from "./time.js";
import { t } from "./words.js";

const WORD = /[\p{L}\p{N}]/u;
const EMOJI = /^:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/;
const ADDRESS = /^https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)\]}"'、。）」]/;
const STYLES = { "*": "strong", _: "em", "~": "s" };

/** Nodes for a text object of either kind. */
export function textNodes(object) {
  if (!object) return [];
  return object.type === "mrkdwn" ? mrkdwn(object.text) : plain(object.text, object.emoji !== false);
}

/** Nodes for plain text: lines and emoji only. */
export function plain(text, emoji = true) {
  const drawn = emoji ? text.replace(/:([a-z0-9_+'-]+):/g, (whole) => shown(whole.slice(1, -1))) : text;
  return lines(drawn, (line) => [line]);
}

/** What a plain text object reads as in one line. */
export function plainLine(object) {
  return object.text.replace(/:([a-z0-9_+'-]+):/g, (whole) => shown(whole.slice(1, -1)));
}

/** Nodes for mrkdwn: code blocks, then quotes, then what stands in a line. */
export function mrkdwn(text) {
  const pieces = text.split(/```/);
  if (pieces.length % 2 === 0) pieces.push(`\`\`\`${pieces.pop()}`, "");
  return pieces.flatMap((piece, index) => {
    if (index % 2 === 0) return quotes(piece.replace(index > 0 ? /^\n/ : /^(?!)/, ""));
    return h(
      "pre",
      {},
      unescape(
        piece.replace(/^\n|\n$/g, "").replace(/<([^>|]*)(?:\|([^>]*))?>/g, (_, address, label) => label ?? address),
      ),
    );
  });
}

function quotes(text) {
  const nodes = [];
  let open = [];
  let quoted = false;
  const finish = () => {
    if (open.length && quoted) nodes.push(h("blockquote", {}, lines(open.join("\n"), inline)));
    else if (open.length) nodes.push(...lines(open.join("\n"), inline));
    open = [];
  };
  let rest = false;
  for (const line of text.split("\n")) {
    const start = rest ? "" : (/^(&gt;|>){3}/.exec(line)?.[0] ?? /^(&gt;|>) ?/.exec(line)?.[0]);
    if ((start !== undefined) !== quoted) finish();
    quoted = start !== undefined;
    rest ||= quoted && /^(&gt;|>){3}$/.test(start);
    open.push(quoted ? line.slice(start.length) : line);
  }
  finish();
  return nodes;
}

function lines(text, each) {
  return text.split("\n").flatMap((line, index) => (index ? [h("br"), ...each(line)] : each(line)));
}

function inline(text) {
  const nodes = [];
  let said = "";
  let at = 0;
  const put = (node, length) => {
    if (said) nodes.push(unescape(said));
    said = "";
    nodes.push(node);
    at += length;
  };
  while (at < text.length) {
    const found = special(text, at);
    if (found) put(...found);
    else said += text[at++];
  }
  if (said) nodes.push(unescape(said));
  return nodes;
}

function special(text, at) {
  const sign = text[at];
  if (sign === "<") return control(text, at);
  if (sign === "`") return code(text, at);
  if (sign in STYLES) return styled(text, at, sign);
  const rest = text.slice(at);
  if (sign === ":") {
    const name = EMOJI.exec(rest)?.[1];
    return name && shown(name)[0] !== ":" ? [emoji(name), name.length + 2] : null;
  }
  if (sign === "h" && !WORD.test(text[at - 1] ?? "")) {
    const address = ADDRESS.exec(rest)?.[0];
    if (address) return [link(unescape(address), unescape(address)), address.length];
  }
  return null;
}

function code(text, at) {
  const end = text.indexOf("`", at + 1);
  return end > at + 1 ? [h("code", {}, unescape(text.slice(at + 1, end))), end - at + 1] : null;
}

function styled(text, at, sign) {
  if (WORD.test(text[at - 1] ?? "") || /\s/.test(text[at + 1] ?? " ") || text[at + 1] === sign) return null;
  for (let end = at + 2; end < text.length; end += 1) {
    if (text[end] === "<") end = Math.max(end, text.indexOf(">", end));
    if (text[end] !== sign || /\s/.test(text[end - 1]) || WORD.test(text[end + 1] ?? "")) continue;
    return [h(STYLES[sign], {}, inline(text.slice(at + 1, end))), end - at + 1];
  }
  return null;
}

function control(text, at) {
  const end = text.indexOf(">", at);
  if (end < 0) return null;
  const inside = text.slice(at + 1, end);
  const cut = inside.indexOf("|");
  const target = cut < 0 ? inside : inside.slice(0, cut);
  const label = cut < 0 ? null : inside.slice(cut + 1);
  return [reference(target, label), end - at + 1];
}

function reference(target, label) {
  if (target.startsWith("@")) return mention(target.slice(1), label);
  if (target.startsWith("#")) return channel(target.slice(1), label);
  if (target.startsWith("!date^")) return date(target, label);
  if (target.startsWith("!subteam^")) return h("span", { class: "mention" }, label ?? "@group");
  if (target.startsWith("!")) return h("span", { class: "mention mention-loud" }, `@${target.slice(1).split("^")[0]}`);
  const address = unescape(target);
  return link(address, label === null ? address.replace(/^mailto:/, "") : inline(label));
}

function date(target, label) {
  const [, stamp, pattern, address] = target.split("^");
  const text = template(Number(stamp), pattern ?? "", viewer(), now(), t) ?? unescape(label ?? "");
  const node = h("time", {}, text);
  return address ? link(unescape(address), node) : node;
}

/** A person's name as a mention. */
export function mention(id, label = null) {
  const own = id === viewer().id ? " mention-own" : "";
  return h("span", { class: `mention${own}` }, `@${label || who(id).name}`);
}

/** A channel's name as a mention. */
export function channel(id, label = null) {
  const name = label || conversation(id)?.name || id;
  return h("span", { class: "mention" }, `#${name.replace(/^#/, "")}`);
}

/** One emoji with its name for those who listen. */
export function emoji(name, unicode = null) {
  const drawn = unicode ? String.fromCodePoint(...unicode.split("-").map((part) => parseInt(part, 16))) : shown(name);
  return h("span", { class: "emoji", role: "img", "aria-label": name.replaceAll("_", " ") }, drawn);
}

/** Takes Slack's three escapes back. */
export function unescape(text) {
  return text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}
