/** Where the visitor writes: messages and slash commands, with what each command wants and who can be named. */

import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { menu } from "./popup.js";
import { HOME, act, conversation, onChange, store } from "./store.js";
import { nameOf } from "./stream.js";
import { t } from "./words.js";

const drafts = new Map();
let number = 0;

/** A composer as a node with `write(text)`; `threaded` writes into the opened thread. */
export function composer({ threaded = false } = {}) {
  const id = `composer-${(number += 1)}`;
  const list = h("div", { class: "listbox completions", id: `${id}-list`, role: "listbox", hidden: true });
  const hint = h("div", { class: "usage", id: `${id}-hint`, hidden: true });
  const box = h("textarea", {
    rows: 1,
    class: "composer-box",
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": list.id,
    "aria-autocomplete": "list",
    "aria-describedby": hint.id,
  });
  const go = h("button", { type: "button", class: "icon-button composer-send" }, icon("send"));
  const bolt = h(
    "button",
    { type: "button", class: "icon-button composer-bolt", "aria-haspopup": "menu" },
    icon("bolt"),
  );
  const foot = h("div", { class: "composer-foot" }, bolt, h("span", { class: "composer-keys" }), go);
  const node = h("div", { class: "composer" }, list, hint, h("div", { class: "composer-frame" }, box, foot));
  const self = { box, list, hint, threaded, offered: [], at: 0, spot: null, sending: false };
  box.addEventListener("input", () => typed(self));
  box.addEventListener("keydown", (event) => keys(self, event));
  box.addEventListener("blur", () => offer(self, []));
  go.addEventListener("click", () => say(self));
  bolt.addEventListener("click", () => shortcuts(bolt));
  onChange(() => drawComposer(self, { go, bolt, keysHint: foot.children[1] }));
  node.write = (text) => write(self, text);
  return node;
}

function drawComposer(self, { go, bolt, keysHint }) {
  if (!store.state || store.place === HOME) return;
  const words = self.threaded ? t("write_reply") : t("write_to", nameOf(conversation()));
  self.box.placeholder = words;
  self.box.setAttribute("aria-label", words);
  self.list.setAttribute("aria-label", t("completions"));
  for (const [button, label] of [
    [go, t("send")],
    [bolt, t("shortcuts")],
  ]) {
    button.setAttribute("aria-label", label);
    button.title = label;
  }
  keysHint.textContent = self.threaded ? "" : t("keys");
  const spot = `${store.as} ${store.place} ${self.threaded ? store.thread : ""}`;
  if (spot === self.spot) return;
  if (self.spot) drafts.set(self.spot, self.box.value);
  self.spot = spot;
  self.box.value = drafts.get(spot) ?? "";
  typed(self);
  offer(self, []);
}

function write(self, text, caret = text.length) {
  self.box.value = text;
  self.box.focus();
  self.box.setSelectionRange(caret, caret);
  typed(self);
}

function typed(self) {
  const { box, hint } = self;
  box.style.height = "auto";
  box.style.height = `${Math.min(box.scrollHeight, 180)}px`;
  const text = box.value;
  const commands = store.state.commands;
  const running = commands.find((each) => text.startsWith(`${each.command} `));
  hint.hidden = !running;
  if (running)
    fill(
      hint,
      h("code", {}, `${running.command} ${running.usage_hint ?? ""}`),
      h("span", {}, running.description ?? ""),
    );
  offer(self, document.activeElement === box ? [...commandsFor(text), ...peopleFor(box)] : []);
}

/** The commands that the line begins like; each completion is {text, name, hint, about}. */
function commandsFor(text) {
  if (!/^\/\S*$/.test(text)) return [];
  const fits = store.state.commands.filter((each) => each.command.startsWith(text.toLowerCase()));
  return fits.map(({ command, usage_hint, description }) => ({
    text: `${command} `,
    done: command === text,
    name: command,
    hint: usage_hint ?? "",
    about: description ?? "",
  }));
}

/** Everybody whose name begins like the word with an @ at the caret; Kept is one of them. */
function peopleFor(box) {
  const before = box.value.slice(0, box.selectionStart);
  const word = /(?:^|\s)@(\S*)$/.exec(before)?.[1].toLowerCase();
  if (word === undefined) return [];
  const { people, kept } = store.state;
  const everybody = [...people, { id: kept.bot_user, name: kept.name, title: t("app_person") }];
  const start = before.slice(0, before.length - word.length - 1);
  const fits = everybody.filter((each) => each.name.toLowerCase().startsWith(word));
  return fits.map((each) => ({
    text: `${start}@${each.name} `,
    rest: box.value.slice(box.selectionStart).replace(/^ /, ""),
    done: fits.length === 1 && each.name.toLowerCase() === word,
    name: `@${each.name}`,
    hint: each.id === store.as ? t("you") : each.title,
  }));
}

function offer(self, completions) {
  const { box, list } = self;
  self.offered = completions;
  self.at = 0;
  const nodes = completions.map((each, index) =>
    h(
      "div",
      {
        id: `${list.id}-${index}`,
        class: "option",
        role: "option",
        on: { mousedown: (event) => (event.preventDefault(), take(self, each)) },
      },
      h(
        "span",
        { class: "option-command" },
        h("strong", {}, each.name),
        " ",
        h("span", { class: "option-usage" }, each.hint),
      ),
      each.about ? h("span", { class: "option-about" }, each.about) : null,
    ),
  );
  fill(list, nodes);
  list.hidden = !nodes.length;
  box.setAttribute("aria-expanded", String(nodes.length > 0));
  mark(self);
}

function mark({ box, list, offered, at }) {
  [...list.children].forEach((node, index) => node.setAttribute("aria-selected", String(index === at)));
  if (offered.length) box.setAttribute("aria-activedescendant", `${list.id}-${at}`);
  else box.removeAttribute("aria-activedescendant");
}

function take(self, { text, rest = "" }) {
  write(self, text + rest, text.length);
}

function keys(self, event) {
  if (event.isComposing || event.keyCode === 229) return;
  const { box, offered } = self;
  const open = offered.length > 0;
  if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    self.at = (self.at + (event.key === "ArrowDown" ? 1 : -1) + offered.length) % offered.length;
    mark(self);
  } else if (open && event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    offer(self, []);
  } else if (
    open &&
    (event.key === "Tab" || (event.key === "Enter" && !offered[self.at].done)) &&
    !event.shiftKey
  ) {
    event.preventDefault();
    take(self, offered[self.at]);
  } else if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    say(self);
  }
}

async function say(self) {
  const { box, threaded } = self;
  const text = box.value;
  if (!text.trim() || self.sending) return;
  const command = text.startsWith("/");
  const where = { channel: store.place, text: text.trim(), ...(threaded ? { thread_ts: store.thread } : {}) };
  self.sending = true;
  write(self, "");
  const answer = await act(command ? "/ui/command" : "/ui/message", where);
  self.sending = false;
  if (!answer && !box.value) write(self, text);
}

function shortcuts(anchor) {
  const all = store.state.shortcuts.filter((each) => each.type === "global");
  const items = all.map((each) => ({
    label: each.name,
    icon: icon("bolt"),
    run: () => act("/ui/shortcut", { callback_id: each.callback_id }),
  }));
  menu(anchor, items.length ? items : [{ heading: t("no_shortcuts") }], t("shortcuts"));
}
