/** The list of messages of a conversation, and the pane of one thread. */

import { avatar } from "./avatar.js";
import { fill, follow, h } from "./dom.js";
import { icon } from "./icons.js";
import { messageNode } from "./message.js";
import { HOME, conversation, messages, now, onChange, openThread, store, viewer, who } from "./store.js";
import { dayOf, fullDay, near } from "./time.js";
import { announce } from "./toast.js";
import { t } from "./words.js";

const BESIDE = 5 * 60_000;
const CLOSE = 60;

/** Draws the messages of the conversation into `root`, keeping the reader's place. */
export function mountStream(root) {
  const list = h("ol", { class: "messages" });
  const empty = h("div", { class: "empty" });
  root.append(empty, list);
  root.addEventListener("keydown", (event) => walk(list, event));
  const end = keepEnd(root, list);
  let shown = null;
  onChange(() => {
    if (!store.state || store.place === HOME) return;
    const items = withDays((messages() ?? []).filter((each) => !each.thread_ts || each.thread_ts === each.ts));
    const here = `${store.as} ${store.place}`;
    if (here !== shown) end.take();
    if (here === shown) tell(list, items);
    draw(list, items, false);
    drawEmpty(empty, messages() !== null && !items.length);
    end.keep();
    shown = here;
    root.setAttribute("aria-label", t("messages", nameOf(conversation())));
  });
}

/** Draws the opened thread into `pane`: its first message, then the replies. */
export function mountThread(pane, reply) {
  const close = h(
    "button",
    { type: "button", class: "icon-button", on: { click: () => openThread(null) } },
    icon("close"),
  );
  const title = h("h2", {});
  const list = h("ol", { class: "messages" });
  const scroller = h("div", { class: "thread-scroll", on: { keydown: (event) => walk(list, event) } }, list);
  pane.append(h("header", { class: "pane-head" }, title, close), scroller, reply);
  pane.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && openThread(null));
  const end = keepEnd(scroller, list);
  let shown = null;
  onChange(() => {
    const items =
      store.state && store.place !== HOME
        ? (messages() ?? []).filter(
            (each) => store.thread && (each.ts === store.thread || each.thread_ts === store.thread),
          )
        : [];
    pane.hidden = !items.length;
    document.body.classList.toggle("thread-open", Boolean(items.length));
    if (!items.length) return (shown = null);
    fill(title, t("thread"));
    close.setAttribute("aria-label", t("close_thread"));
    if (shown !== store.thread) end.take();
    draw(list, items, true);
    end.keep();
    if (shown !== store.thread) pane.querySelector("textarea").focus();
    shown = store.thread;
  });
}

/** Who reads the newest stays there whatever grows or shrinks; who has scrolled up is left alone. */
function keepEnd(scroller, list) {
  let atEnd = true;
  let size = null;
  const measure = () => [scroller.scrollHeight, scroller.clientHeight, scroller.clientWidth].join();
  const keep = () => {
    if (atEnd) scroller.scrollTop = scroller.scrollHeight;
    size = measure();
  };
  scroller.addEventListener("scroll", () => {
    if (size === measure()) atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < CLOSE;
  });
  const sizes = new ResizeObserver(keep);
  sizes.observe(scroller);
  sizes.observe(list);
  return { keep, take: () => (atEnd = true) };
}

function draw(list, items, threaded) {
  const { locale, tz } = viewer();
  const look = [store.as, store.place, locale, tz];
  follow(list, items, {
    key: (item) => item.ts ?? item.day,
    mark: (item) => JSON.stringify([item, look, item.day && near(new Date(item.at), viewer(), now())]),
    make: (item) => (item.day ? divider(item) : messageNode(item, { follows: item.follows, threaded })),
  });
  if (!list.querySelector(".message[tabindex='0']")) rove(list, list.querySelector(".message:last-child"));
}

function withDays(all) {
  const items = [];
  let last = null;
  for (const message of all) {
    const at = new Date(message.at);
    const day = dayOf(at, viewer());
    if (day !== (last && dayOf(new Date(last.at), viewer()))) {
      items.push({ day, at: message.at });
      last = null;
    }
    const beside =
      last && last.user === message.user && !last.ephemeral && !message.ephemeral && at - new Date(last.at) < BESIDE;
    items.push({ ...message, follows: Boolean(beside) });
    last = message;
  }
  return items;
}

function divider({ at }) {
  const instant = new Date(at);
  const close = near(instant, viewer(), now());
  return h(
    "li",
    { class: "day", role: "separator" },
    h("span", {}, close ? `${t(close)} · ${fullDay(instant, viewer(), now())}` : fullDay(instant, viewer(), now())),
  );
}

function tell(list, items) {
  const known = new Set([...list.children].map((node) => node.dataset.key));
  const fresh = items.filter((item) => item.ts && !known.has(item.ts) && item.user !== store.as);
  if (fresh.length) announce(fresh.map((message) => `${who(message.user).name}: ${message.text}`).join("\n"));
}

function drawEmpty(node, shown) {
  node.hidden = !shown;
  if (!shown) return;
  const dm = conversation().kind === "dm";
  fill(node, dm ? avatar({ kept: true }, "large") : icon("hash"), h("p", {}, t(dm ? "empty_dm" : "empty_channel")));
}

/** The conversation's name as it is shown. */
export function nameOf(place) {
  return place.kind === "dm" ? (store.state.kept.name ?? "Kept") : `#${place.name.replace(/^#/, "")}`;
}

function rove(list, message) {
  for (const node of list.querySelectorAll(".message")) {
    node.tabIndex = node === message ? 0 : -1;
    for (const tool of node.querySelectorAll(".tool")) tool.tabIndex = node === message ? 0 : -1;
  }
}

function walk(list, event) {
  const here = document.activeElement;
  if (!here.classList.contains("message") || !["ArrowUp", "ArrowDown", "Home", "End"].includes(event.key)) return;
  const all = [...list.querySelectorAll(".message")];
  const at = all.indexOf(here);
  const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
  event.preventDefault();
  if (!all[next]) return;
  rove(list, all[next]);
  all[next].focus({ preventScroll: true });
  all[next].scrollIntoView({ block: "nearest" });
}
