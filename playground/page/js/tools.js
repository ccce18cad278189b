/** What can be done with a message: emoji at hand, the palette, a reply, the app's shortcuts. */

import { avatar } from "./avatar.js";
import { arrows, h } from "./dom.js";
import { shown, spoken } from "./emoji.js";
import { icon } from "./icons.js";
import { menu } from "./popup.js";
import { palette, react } from "./reactions.js";
import { act, openThread, store } from "./store.js";
import { t } from "./words.js";

const QUICK = ["white_check_mark", "eyes", "alarm_clock"];

/** The tools of a message as a row; `threaded` leaves out what leads into the thread. */
export function toolbar(message, threaded) {
  const tool = (name, sign, label, press, pops = null) => {
    const node = h(
      "button",
      {
        type: "button",
        class: "tool",
        tabindex: "-1",
        "aria-label": label,
        title: label,
        "aria-haspopup": pops,
        dataset: { focus: `tool-${name}`, tool: name },
        on: { click: () => press(node) },
      },
      sign,
    );
    return node;
  };
  const quick = QUICK.map((name) =>
    tool(`quick-${name}`, h("span", { class: "emoji" }, shown(name)), t("react_with", spoken(name)), () =>
      react(message, name, true),
    ),
  );
  const row = h(
    "div",
    {
      class: "tools",
      role: "toolbar",
      "aria-label": t("message_tools"),
      on: { keydown: (event) => arrows([...row.children], event) },
    },
    quick,
    tool("react", icon("smile"), t("react"), (node) => palette(node, message), "dialog"),
    threaded ? null : tool("reply", icon("reply"), t("reply"), () => openThread(message.thread_ts ?? message.ts)),
    tool("more", icon("more"), t("more"), (node) => more(node, message, threaded), "menu"),
  );
  return row;
}

/** Opens the menu with everything. */
export function more(anchor, message, threaded) {
  const shortcuts = store.state.shortcuts.filter((each) => each.type === "message");
  const items = shortcuts.map((each) => ({
    label: each.name,
    icon: avatar({ kept: true }, "small"),
    run: () => act("/ui/shortcut", { callback_id: each.callback_id, channel: store.place, ts: message.ts }),
  }));
  items.push({ label: t("react"), icon: icon("smile"), run: () => palette(anchor, message) });
  if (!threaded)
    items.push({ label: t("reply"), icon: icon("reply"), run: () => openThread(message.thread_ts ?? message.ts) });
  menu(anchor, items, t("more"));
}
