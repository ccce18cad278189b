/** Menus that take several: what is chosen stands as chips, a box filters what is left to choose. */

import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { plainLine } from "./mrkdwn.js";
import { focusName, use } from "./use.js";
import { field } from "./values.js";
import { t } from "./words.js";

const PAUSE = 180;

/** multi_static_select: options as the app wrote them. */
export function severalOptions(spec, spot) {
  const groups = spec.option_groups ?? [{ options: spec.options }];
  const rows = groups.flatMap((group) => group.options.map((option) => rowOf(option, group.label)));
  return several(spec, spot, { fact: "selected_options", first: (spec.initial_options ?? []).map(rowOf), rows });
}

/** multi_external_select: options that the app finds for what is typed. */
export function severalFound(spec, spot) {
  const find = async (typed) => {
    if (typed.length < (spec.min_query_length ?? 3)) return [];
    return (await spot.options(spot.blockId, spec.action_id, typed)).map((option) => rowOf(option));
  };
  return several(spec, spot, { fact: "selected_options", first: (spec.initial_options ?? []).map(rowOf), find });
}

/** multi_users_select and the like: ids that the stand-in offers. */
export function severalIds(spec, spot, fact, first) {
  const rows = (spec.offered ?? []).map(({ value, name }) => ({ value, words: name, fact: value }));
  const known = (value) => rows.find((row) => row.value === value) ?? { value, words: value, fact: value };
  return several(spec, spot, { fact, first: (first ?? []).map(known), rows });
}

function rowOf(option, group = null) {
  const words = plainLine(option.text);
  return { value: option.value, words, fact: option, group: group?.text ? plainLine(group) : null };
}

function several(spec, spot, { fact, first, rows = null, find = null }) {
  const listId = `${spot.inputId ?? focusName(spec, spot)}-list`;
  const words = plainLine(spec.placeholder ?? { text: t("choose_several") });
  const box = h("input", {
    id: spot.inputId ?? null,
    type: "text",
    class: "several-box",
    role: "combobox",
    autocomplete: "off",
    "aria-expanded": "false",
    "aria-controls": listId,
    "aria-autocomplete": "list",
    "aria-describedby": spot.help ?? null,
    "aria-invalid": spot.wrong ? "true" : null,
    "aria-label": spot.inputId ? null : words,
    dataset: { focus: focusName(spec, spot), action: spec.action_id },
  });
  const chips = h("span", { class: "chips" });
  const frame = h("div", { class: "text several-frame", on: { click: () => box.focus() } }, chips, box);
  const looks = { id: listId, class: "listbox choice-list", role: "listbox", "aria-multiselectable": "true" };
  const list = h("div", { ...looks, hidden: true });
  const node = h("div", { class: "choice several" }, frame, list);
  const self = { spec, spot, fact, words, rows, find, box, chips, list, chosen: first, offered: [], at: -1, asked: 0 };
  self.timer = null;
  box.addEventListener("input", () => open(self));
  box.addEventListener("click", () => open(self));
  box.addEventListener("blur", () => shut(self, ""));
  box.addEventListener("keydown", (event) => keys(self, event));
  drawChips(self);
  return field(node, spot.blockId, spec.action_id, {
    read: () => facts(self),
    write: (value) => {
      const held = value[fact] ?? [];
      self.chosen = held.map((each) => rows?.find((row) => row.value === (each.value ?? each)) ?? rowOfHeld(each));
      drawChips(self);
    },
  });
}

function rowOfHeld(each) {
  return typeof each === "string" ? { value: each, words: each, fact: each } : rowOf(each);
}

function facts(self) {
  return { type: self.spec.type, [self.fact]: self.chosen.map((row) => row.fact) };
}

function drawChips(self) {
  self.box.placeholder = self.chosen.length ? "" : self.words;
  const nodes = self.chosen.map((row) =>
    h(
      "button",
      {
        type: "button",
        class: "chip",
        "aria-label": t("take_out", row.words),
        on: { click: (event) => (event.stopPropagation(), toggle(self, row)) },
      },
      h("span", {}, row.words),
      icon("close"),
    ),
  );
  fill(self.chips, nodes);
}

async function open(self) {
  const typed = self.box.value.trim();
  clearTimeout(self.timer);
  const round = ++self.asked;
  const fits = (row) => row.words.toLowerCase().includes(typed.toLowerCase());
  if (self.rows) return offer(self, self.rows.filter(fits));
  offer(self, [], typed ? t("searching") : t("type_to_find"));
  self.timer = setTimeout(async () => {
    const found = await self.find(typed);
    if (round === self.asked && document.activeElement === self.box) offer(self, found);
  }, PAUSE);
}

function offer(self, rows, otherwise = t("no_match")) {
  self.offered = rows;
  self.at = Math.min(self.at, rows.length - 1);
  const chosen = new Set(self.chosen.map((row) => row.value));
  const nodes = rows.flatMap((row, index) => {
    const option = h(
      "div",
      {
        id: `${self.list.id}-${index}`,
        class: "option option-tick",
        role: "option",
        "aria-selected": String(chosen.has(row.value)),
        on: { mousedown: (event) => (event.preventDefault(), toggle(self, row)) },
      },
      icon("check"),
      row.words,
    );
    const heads = row.group && row.group !== rows[index - 1]?.group;
    return heads ? [h("div", { class: "menu-heading", role: "presentation" }, row.group), option] : [option];
  });
  fill(self.list, nodes.length ? nodes : h("div", { class: "option-none" }, otherwise));
  self.list.hidden = false;
  self.box.setAttribute("aria-expanded", "true");
  self.list.scrollIntoView({ block: "nearest" });
  mark(self);
}

function mark(self) {
  const options = [...self.list.querySelectorAll("[role=option]")];
  options.forEach((node, index) => node.classList.toggle("option-at", index === self.at));
  options[self.at]?.scrollIntoView({ block: "nearest" });
  if (self.at >= 0) self.box.setAttribute("aria-activedescendant", `${self.list.id}-${self.at}`);
  else self.box.removeAttribute("aria-activedescendant");
}

function shut(self, typed) {
  clearTimeout(self.timer);
  self.asked += 1;
  self.at = -1;
  self.box.value = typed;
  self.list.hidden = true;
  self.box.setAttribute("aria-expanded", "false");
  self.box.removeAttribute("aria-activedescendant");
}

async function toggle(self, row) {
  const there = self.chosen.some((each) => each.value === row.value);
  const most = self.spec.max_selected_items ?? Infinity;
  if (!there && self.chosen.length >= most) return;
  self.chosen = there ? self.chosen.filter((each) => each.value !== row.value) : [...self.chosen, row];
  self.box.value = "";
  drawChips(self);
  if (!self.list.hidden) await open(self);
  self.box.focus();
  const { type: _, ...said } = facts(self);
  await use(self.spec, self.spot, said);
}

function keys(self, event) {
  if (event.isComposing) return;
  if (event.key === "Backspace" && !self.box.value && self.chosen.length) {
    toggle(self, self.chosen.at(-1));
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (self.list.hidden) open(self);
    const step = event.key === "ArrowDown" ? 1 : -1;
    self.at = Math.min(Math.max(self.at + step, 0), self.offered.length - 1);
    mark(self);
  } else if (event.key === "Enter" && !self.list.hidden) {
    event.preventDefault();
    const row = self.offered[self.at] ?? (self.box.value && self.offered.length === 1 ? self.offered[0] : null);
    if (row) toggle(self, row);
  } else if (event.key === "Escape" && !self.list.hidden) {
    event.preventDefault();
    event.stopPropagation();
    shut(self, "");
  }
}
