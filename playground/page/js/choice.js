/** external_select: a box to type in, and the app's own options below it. */

import { fill, h } from "./dom.js";
import { plainLine } from "./mrkdwn.js";
import { focusName, use } from "./use.js";
import { field } from "./values.js";
import { t } from "./words.js";

const PAUSE = 180;

/** The element as a combobox; its options come from `spot.options`. */
export function choice(spec, spot) {
  const listId = `${spot.inputId ?? focusName(spec, spot)}-list`;
  const box = h("input", {
    id: spot.inputId ?? null,
    type: "text",
    class: "text",
    role: "combobox",
    autocomplete: "off",
    "aria-expanded": "false",
    "aria-controls": listId,
    "aria-autocomplete": "list",
    "aria-describedby": spot.help ?? null,
    "aria-label": spot.inputId ? null : plainLine(spec.placeholder ?? { text: t("choose") }),
    placeholder: spec.placeholder ? plainLine(spec.placeholder) : t("choose"),
    dataset: { focus: focusName(spec, spot), action: spec.action_id },
  });
  const list = h("div", { id: listId, class: "listbox choice-list", role: "listbox", hidden: true });
  const node = h("div", { class: "choice" }, box, list);
  const self = {
    spec,
    spot,
    box,
    list,
    chosen: spec.initial_option ?? null,
    offered: [],
    at: -1,
    asked: 0,
    timer: null,
  };
  show(self);
  box.addEventListener("input", () => ask(self));
  box.addEventListener("click", () => ask(self));
  box.addEventListener("blur", () => show(self));
  box.addEventListener("keydown", (event) => keys(self, event));
  const read = () => ({ type: spec.type, selected_option: self.chosen });
  const write = (value) => {
    self.chosen = value.selected_option;
    show(self);
  };
  return field(node, spot.blockId, spec.action_id, { read, write });
}

function show(self) {
  clearTimeout(self.timer);
  self.asked += 1;
  self.box.value = self.chosen ? plainLine(self.chosen.text) : "";
  self.list.hidden = true;
  self.box.setAttribute("aria-expanded", "false");
  self.box.removeAttribute("aria-activedescendant");
}

function ask(self) {
  const { box, spec, spot } = self;
  const typed = self.chosen && box.value === plainLine(self.chosen.text) ? "" : box.value;
  if (!box.value && self.chosen) self.chosen = null;
  if (typed.length < (spec.min_query_length ?? 3)) return offer(self, []);
  clearTimeout(self.timer);
  const round = ++self.asked;
  self.timer = setTimeout(async () => {
    const options = await spot.options(spot.blockId, spec.action_id, typed);
    if (round === self.asked && document.activeElement === box) offer(self, options, t("no_match"));
  }, PAUSE);
  offer(self, [], t("searching"));
}

function offer(self, options, otherwise = null) {
  const { box, list } = self;
  self.offered = options;
  self.at = -1;
  const nodes = options.map((option, index) =>
    h(
      "div",
      {
        id: `${list.id}-${index}`,
        class: "option",
        role: "option",
        "aria-selected": "false",
        on: { mousedown: (event) => (event.preventDefault(), take(self, option)) },
      },
      plainLine(option.text),
    ),
  );
  fill(list, nodes.length || !otherwise ? nodes : h("div", { class: "option-none" }, otherwise));
  list.hidden = !list.childElementCount;
  box.setAttribute("aria-expanded", String(!list.hidden));
}

async function take(self, option) {
  self.chosen = option;
  show(self);
  await use(self.spec, self.spot, { selected_option: option });
}

function keys(self, event) {
  if (event.isComposing) return;
  if (self.list.hidden) {
    if (event.key === "ArrowDown") ask(self);
    return;
  }
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    self.at = Math.min(Math.max(self.at + step, 0), self.offered.length - 1);
    [...self.list.children].forEach((node, index) => node.setAttribute("aria-selected", String(index === self.at)));
    if (self.at >= 0) self.box.setAttribute("aria-activedescendant", `${self.list.id}-${self.at}`);
  } else if (event.key === "Enter" && self.offered[self.at]) {
    event.preventDefault();
    take(self, self.offered[self.at]);
  } else if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    show(self);
  }
}
