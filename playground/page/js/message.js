/** One message: who, when, what, its reactions, its thread and its tools. */

import { avatar } from "./avatar.js";
import { renderBlocks } from "./blocks.js";
import { arrows, h } from "./dom.js";
import { PALETTE, shown, spoken } from "./emoji.js";
import { reached } from "./hints.js";
import { icon } from "./icons.js";
import { mrkdwn } from "./mrkdwn.js";
import { closePopup, menu, popup } from "./popup.js";
import { act, messages, openThread, store, viewer, who } from "./store.js";
import { send } from "./api.js";
import { clockTime, shortMoment } from "./time.js";
import { collect } from "./values.js";
import { t } from "./words.js";

const QUICK = ["white_check_mark", "eyes", "alarm_clock"];

/** The message as a list item; `threaded` leaves out what leads into the thread. */
export function messageNode(message, { follows = false, threaded = false } = {}) {
  const person = who(message.user);
  const at = new Date(message.at);
  const time = h("time", { class: "message-time", datetime: message.at, title: shortMoment(at, viewer()) }, clockTime(at, viewer()));
  const badge = message.bot ? h("span", { class: "app-badge" }, t("app")) : null;
  const head = h("div", { class: "message-head" }, h("span", { class: "message-name" }, person.name), badge, time, follows ? null : edited(message));
  const node = h(
    "li",
    { class: `message${follows ? " message-follows" : ""}${message.ephemeral ? " message-ephemeral" : ""}`, tabindex: "-1", dataset: { ts: message.ts } },
    h("div", { class: "message-side" }, follows ? time : avatar(person)),
    h("div", { class: "message-body" }, message.ephemeral ? h("div", { class: "only-you" }, icon("eye"), t("only_you")) : null, follows ? null : head, content(message, follows), reactions(message), threaded ? null : replies(message)),
  );
  if (!message.ephemeral) {
    const tools = toolbar(message, threaded);
    node.append(tools);
    node.addEventListener("contextmenu", (event) => {
      if (event.target.closest("a, input, textarea, select") || String(getSelection())) return;
      event.preventDefault();
      more(tools.lastElementChild, message, threaded);
    });
  }
  return node;
}

function edited(message) {
  return message.edited ? h("span", { class: "edited" }, t("edited")) : null;
}

function content(message, follows) {
  const more = [...(message.attachments ?? []).map(attachment), files(message.files ?? [])];
  if (!message.blocks?.length) return [h("div", { class: "message-text" }, mrkdwn(message.text ?? ""), " ", follows ? edited(message) : null), more];
  const blocks = h("div", { class: "blocks" });
  blocks.append(...renderBlocks(message.blocks, surfaceOf(message, blocks)));
  return [blocks, more];
}

function attachment(each) {
  const words = each.text ?? (each.blocks || each.title ? null : each.fallback);
  const surface = { kind: "attachment", container: { type: "message" }, act: () => undefined, options: () => [] };
  return h("div", { class: "attachment" }, each.pretext ? h("div", {}, mrkdwn(each.pretext)) : null, each.title ? h("strong", {}, each.title) : null, words ? h("div", {}, mrkdwn(words)) : null, renderBlocks(each.blocks ?? [], surface));
}

function files(all) {
  if (!all.length) return null;
  return h("div", { class: "files" }, all.map((each) => h("span", { class: "file" }, icon("file"), each.title ?? each.name ?? each.id)));
}

function surfaceOf(message, root) {
  const container = { type: "message", channel: store.place, ts: message.ts };
  return {
    kind: "message",
    container,
    act: (block_id, action_id, facts) => act("/ui/action", { container, block_id, action_id, ...facts, values: collect(root) }),
    options: (block_id, action_id, value) => askOptions({ container, block_id, action_id, value }),
  };
}

/** An app's options for a choice; none when it does not answer. */
export async function askOptions(question) {
  const answer = await send("/ui/options", { as: store.as, ...question }).catch(() => null);
  return answer?.options ?? [];
}

function reactions(message) {
  if (!message.reactions?.length) return null;
  const chips = message.reactions.map(({ name, users }) => {
    const own = users.includes(store.as);
    const people = users.map((id) => who(id).name).join(", ");
    const label = t("reaction", spoken(name), people);
    return h("button", { type: "button", class: `reaction${own ? " reaction-own" : ""}`, "aria-pressed": String(own), "aria-label": label, title: `${people} :${name}:`, dataset: { focus: `reaction-${name}`, reaction: name }, on: { click: () => react(message, name, !own) } }, h("span", { class: "emoji" }, shown(name)), h("span", { class: "reaction-count" }, users.length));
  });
  const add = h("button", { type: "button", class: "reaction reaction-add", "aria-label": t("react"), title: t("react"), "aria-haspopup": "dialog", dataset: { focus: "reaction-add" }, on: { click: () => palette(add, message) } }, icon("smile"));
  return h("div", { class: "reactions" }, chips, add);
}

function replies(message) {
  if (!message.reply_count) return null;
  const said = (messages() ?? []).filter((each) => each.thread_ts === message.ts && each.ts !== message.ts);
  const faces = [...new Set(said.map((each) => each.user))].slice(0, 3).map((id) => avatar(who(id), "small"));
  const last = said.length ? h("span", { class: "replies-last" }, t("last_reply", shortMoment(new Date(said.at(-1).at), viewer()))) : null;
  return h("button", { type: "button", class: "replies", dataset: { focus: "replies" }, on: { click: () => openThread(message.ts) } }, faces, h("span", { class: "replies-count" }, t("replies", message.reply_count)), last);
}

function toolbar(message, threaded) {
  const tool = (name, sign, label, press, pops = null) => {
    const node = h("button", { type: "button", class: "tool", tabindex: "-1", "aria-label": label, title: label, "aria-haspopup": pops, dataset: { focus: `tool-${name}`, tool: name }, on: { click: () => press(node) } }, sign);
    return node;
  };
  const quick = QUICK.map((name) => tool(`quick-${name}`, h("span", { class: "emoji" }, shown(name)), t("react_with", spoken(name)), () => react(message, name, true)));
  const row = h(
    "div",
    { class: "tools", role: "toolbar", "aria-label": t("message_tools"), on: { keydown: (event) => arrows([...row.children], event) } },
    quick,
    tool("react", icon("smile"), t("react"), (node) => palette(node, message), "dialog"),
    threaded ? null : tool("reply", icon("reply"), t("reply"), () => openThread(message.thread_ts ?? message.ts)),
    tool("more", icon("more"), t("more"), (node) => more(node, message, threaded), "menu"),
  );
  return row;
}

function more(anchor, message, threaded) {
  const shortcuts = store.state.shortcuts.filter((each) => each.type === "message");
  const items = shortcuts.map((each) => ({ label: each.name, icon: avatar({ kept: true }, "small"), run: () => act("/ui/shortcut", { callback_id: each.callback_id, channel: store.place, ts: message.ts }) }));
  items.push({ label: t("react"), icon: icon("smile"), run: () => palette(anchor, message) });
  if (!threaded) items.push({ label: t("reply"), icon: icon("reply"), run: () => openThread(message.thread_ts ?? message.ts) });
  menu(anchor, items, t("more"));
}

function palette(anchor, message) {
  const columns = 8;
  const buttons = PALETTE.map((name) => {
    const press = () => {
      closePopup();
      react(message, name, true);
    };
    return h("button", { type: "button", class: "palette-emoji emoji", "aria-label": spoken(name), title: `:${name}:`, dataset: { emoji: name }, on: { click: press } }, shown(name));
  });
  popup(anchor, h("div", { class: "palette" }, buttons), { label: t("react"), onKey: (event) => arrows(buttons, event, columns) });
}

async function react(message, name, add) {
  const answer = await act("/ui/reaction", { channel: store.place, ts: message.ts, name, add });
  if (answer && add) reached("react");
}
