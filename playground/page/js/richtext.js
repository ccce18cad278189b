/** The rich_text block: sections, lists, quotes, preformatted text. */

import { h, link } from "./dom.js";
import { channel, emoji, mention } from "./mrkdwn.js";
import { preformatted } from "./preformatted.js";
import { now, viewer } from "./store.js";
import { template } from "./time.js";
import { t } from "./words.js";

const STYLES = { bold: "strong", italic: "em", strike: "s", code: "code", underline: "u" };

const LEAVES = {
  text: (leaf) => leaf.text.split("\n").flatMap((line, index) => (index ? [h("br"), line] : [line])),
  link: (leaf) => [link(leaf.url, leaf.text || leaf.url)],
  emoji: (leaf) => [emoji(leaf.name, leaf.unicode)],
  user: (leaf) => [mention(leaf.user_id)],
  channel: (leaf) => [channel(leaf.channel_id)],
  usergroup: (leaf) => [h("span", { class: "mention" }, `@${leaf.usergroup_id}`)],
  broadcast: (leaf) => [h("span", { class: "mention mention-loud" }, `@${leaf.range}`)],
  color: (leaf) => [h("code", {}, leaf.value)],
  date: (leaf) => [h("time", {}, template(leaf.timestamp, leaf.format, viewer(), now(), t) ?? leaf.fallback ?? "")],
};

const PARTS = {
  rich_text_section: (part) => h("div", { class: "rich-section" }, leaves(part.elements)),
  rich_text_preformatted: (part) => preformatted(leaves(part.elements)),
  rich_text_quote: (part) => h("blockquote", {}, leaves(part.elements)),
};

/** Nodes for one rich_text block. */
export function richText(block) {
  const nodes = [];
  for (const part of block.elements) {
    if (part.type === "rich_text_list") nodes.push(list(part));
    else nodes.push(PARTS[part.type]?.(part) ?? h("span", {}, t("unshown", part.type)));
  }
  return h("div", { class: "rich-text" }, nodes);
}

function list(part) {
  const tag = part.style === "ordered" ? "ol" : "ul";
  const start = part.style === "ordered" && part.offset ? part.offset + 1 : null;
  const items = part.elements.map((section) => h("li", {}, leaves(section.elements)));
  return h(tag, { class: `rich-list rich-indent-${Math.min(part.indent ?? 0, 4)}`, start }, items);
}

function leaves(elements) {
  return elements.flatMap((leaf) => {
    const drawn = LEAVES[leaf.type]?.(leaf) ?? [t("unshown", leaf.type)];
    const styles = Object.keys(STYLES).filter((style) => leaf.style?.[style]);
    return styles.reduce((nodes, style) => [h(STYLES[style], {}, nodes)], drawn);
  });
}
