/** Emoji on a message: what is there, and what may be put there. */

import { arrows, h } from "./dom.js";
import { PALETTE, shown, spoken } from "./emoji.js";
import { reached } from "./hints.js";
import { icon } from "./icons.js";
import { closePopup, popup } from "./popup.js";
import { act, store, who } from "./store.js";
import { t } from "./words.js";

const COLUMNS = 8;

/** The row of emoji below a message; null where there are none. */
export function reactions(message) {
  if (!message.reactions?.length) return null;
  const chips = message.reactions.map(({ name, users }) => {
    const own = users.includes(store.as);
    const people = users.map((id) => who(id).name).join(", ");
    const label = t("reaction", spoken(name), people);
    return h(
      "button",
      {
        type: "button",
        class: `reaction${own ? " reaction-own" : ""}`,
        "aria-pressed": String(own),
        "aria-label": label,
        title: `${people} :${name}:`,
        dataset: { focus: `reaction-${name}`, reaction: name },
        on: { click: () => react(message, name, !own) },
      },
      h("span", { class: "emoji" }, shown(name)),
      h("span", { class: "reaction-count" }, users.length),
    );
  });
  const add = h(
    "button",
    {
      type: "button",
      class: "reaction reaction-add",
      "aria-label": t("react"),
      title: t("react"),
      "aria-haspopup": "dialog",
      dataset: { focus: "reaction-add" },
      on: { click: () => palette(add, message) },
    },
    icon("smile"),
  );
  return h("div", { class: "reactions" }, chips, add);
}

/** Opens the emoji to choose from. */
export function palette(anchor, message) {
  const buttons = PALETTE.map((name) => {
    const press = () => {
      closePopup();
      react(message, name, true);
    };
    return h(
      "button",
      {
        type: "button",
        class: "palette-emoji emoji",
        "aria-label": spoken(name),
        title: `:${name}:`,
        dataset: { emoji: name },
        on: { click: press },
      },
      shown(name),
    );
  });
  popup(anchor, h("div", { class: "palette" }, buttons), {
    label: t("react"),
    onKey: (event) => arrows(buttons, event, COLUMNS),
  });
}

/** Puts the viewer's emoji on a message, or takes it away. */
export async function react(message, name, add) {
  const answer = await act("/ui/reaction", { channel: store.place, ts: message.ts, name, add });
  if (answer && add && name === "white_check_mark") reached("react");
}
