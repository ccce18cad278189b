/** One message: who, when, what, its reactions, its thread and its tools. */

import { avatar } from "./avatar.js";
import { renderBlocks } from "./blocks.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { mrkdwn } from "./mrkdwn.js";
import { reactions } from "./reactions.js";
import { messages, openThread, viewer, who } from "./store.js";
import { DEAD, messageSurface } from "./surface.js";
import { clockTime, shortMoment } from "./time.js";
import { more, toolbar } from "./tools.js";
import { t } from "./words.js";

/** The message as a list item; `threaded` leaves out what leads into the thread. */
export function messageNode(message, { follows = false, threaded = false } = {}) {
  const person = who(message.user);
  const at = new Date(message.at);
  const time = h(
    "time",
    { class: "message-time", datetime: message.at, title: shortMoment(at, viewer()) },
    clockTime(at, viewer()),
  );
  const badge = message.bot ? h("span", { class: "app-badge" }, t("app")) : null;
  const head = h(
    "div",
    { class: "message-head" },
    h("span", { class: "message-name" }, person.name),
    badge,
    time,
    follows ? null : edited(message),
  );
  const node = h(
    "li",
    {
      class: `message${follows ? " message-follows" : ""}${message.ephemeral ? " message-ephemeral" : ""}`,
      tabindex: "-1",
      dataset: { ts: message.ts },
    },
    h("div", { class: "message-side" }, follows ? time : avatar(person)),
    h(
      "div",
      { class: "message-body" },
      message.ephemeral ? h("div", { class: "only-you" }, icon("eye"), t("only_you")) : null,
      follows ? null : head,
      content(message, follows),
      reactions(message),
      threaded ? null : replies(message),
    ),
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
  const mark = follows ? edited(message) : null;
  const beside = [...(message.attachments ?? []).map(attachment), files(message.files ?? []), mark];
  if (!message.blocks?.length) return [h("div", { class: "message-text" }, mrkdwn(message.text ?? "")), beside];
  const blocks = h("div", { class: "blocks" });
  blocks.append(...renderBlocks(message.blocks, messageSurface(message, blocks)));
  return [blocks, beside];
}

function attachment(each) {
  const words = each.text ?? (each.blocks || each.title ? null : each.fallback);
  return h(
    "div",
    { class: "attachment" },
    each.pretext ? h("div", {}, mrkdwn(each.pretext)) : null,
    each.title ? h("strong", {}, each.title) : null,
    words ? h("div", {}, mrkdwn(words)) : null,
    renderBlocks(each.blocks ?? [], DEAD),
  );
}

function files(all) {
  if (!all.length) return null;
  return h(
    "div",
    { class: "files" },
    all.map((each) => h("span", { class: "file" }, icon("file"), each.title ?? each.name ?? each.id)),
  );
}

function replies(message) {
  if (!message.reply_count) return null;
  const said = (messages() ?? []).filter((each) => each.thread_ts === message.ts && each.ts !== message.ts);
  const faces = [...new Set(said.map((each) => each.user))].slice(0, 3).map((id) => avatar(who(id), "small"));
  const last = said.length
    ? h("span", { class: "replies-last" }, t("last_reply", shortMoment(new Date(said.at(-1).at), viewer())))
    : null;
  return h(
    "button",
    { type: "button", class: "replies", dataset: { focus: "replies" }, on: { click: () => openThread(message.ts) } },
    faces,
    h("span", { class: "replies-count" }, t("replies", message.reply_count)),
    last,
  );
}
