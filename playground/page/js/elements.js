/** Block Kit's interactive elements as nodes: pressing or choosing calls `spot.act`. */

import { choice } from "./choice.js";
import { h, link } from "./dom.js";
import { icon } from "./icons.js";
import { plainLine, textNodes } from "./mrkdwn.js";
import { menu } from "./popup.js";
import { severalFound, severalIds, severalOptions } from "./several.js";
import { viewer } from "./store.js";
import { clockTime, instantOf, wallParts, wholeDay } from "./time.js";
import { focusName, use } from "./use.js";
import { field } from "./values.js";
import { t } from "./words.js";

const ELEMENTS = {
  button,
  overflow,
  image: (spec) => picture(spec, "accessory-image"),
  static_select: staticSelect,
  users_select: (spec, spot) => idSelect(spec, spot, "selected_user", spec.initial_user),
  conversations_select: (spec, spot) => idSelect(spec, spot, "selected_conversation", spec.initial_conversation),
  channels_select: (spec, spot) => idSelect(spec, spot, "selected_channel", spec.initial_channel),
  external_select: choice,
  multi_static_select: severalOptions,
  multi_external_select: severalFound,
  multi_users_select: (spec, spot) => severalIds(spec, spot, "selected_users", spec.initial_users),
  multi_conversations_select: (spec, spot) =>
    severalIds(spec, spot, "selected_conversations", spec.initial_conversations),
  multi_channels_select: (spec, spot) => severalIds(spec, spot, "selected_channels", spec.initial_channels),
  datepicker: (spec, spot) => native(spec, spot, "date", "selected_date", spec.initial_date),
  timepicker: (spec, spot) => native(spec, spot, "time", "selected_time", spec.initial_time),
  datetimepicker: dateTime,
  plain_text_input: textInput,
  email_text_input: (spec, spot) => textInput(spec, spot, "email"),
  number_input: (spec, spot) => textInput(spec, spot, "number"),
  url_text_input: (spec, spot) => textInput(spec, spot, "url"),
  radio_buttons: (spec, spot) => ticks(spec, spot, "radio"),
  checkboxes: (spec, spot) => ticks(spec, spot, "checkbox"),
};

const CHOOSE = {
  users_select: "choose_person",
  conversations_select: "choose_conversation",
  channels_select: "choose_channel",
};

/** One element as a node; null when this page has no such element. */
export function element(spec, spot) {
  return ELEMENTS[spec.type]?.(spec, spot) ?? null;
}

/** A picture by its address; one without an address shows its words instead. */
export function picture(each, kind) {
  if (!/^(https?:|data:image\/)/.test(each.image_url ?? ""))
    return h("span", { class: "unshown" }, each.alt_text ?? "");
  return h("img", { class: kind, src: each.image_url, alt: each.alt_text ?? "", loading: "lazy" });
}

function common(spec, spot) {
  const label = spot.inputId
    ? null
    : (spec.accessibility_label ?? (spec.placeholder ? plainLine(spec.placeholder) : null));
  return {
    id: spot.inputId ?? null,
    dataset: { focus: focusName(spec, spot), action: spec.action_id },
    "aria-label": label,
    "aria-describedby": spot.help ?? null,
    "aria-invalid": spot.wrong ? "true" : null,
  };
}

function button(spec, spot) {
  const press = async () => {
    if (node.getAttribute("aria-busy")) return;
    node.setAttribute("aria-busy", "true");
    await use(spec, spot, { value: spec.value ?? null });
    node.removeAttribute("aria-busy");
  };
  const looks = { class: `button button-${spec.style ?? "plain"}`, "aria-label": spec.accessibility_label };
  const node = spec.url ? link(spec.url, plainLine(spec.text)) : h("button", { type: "button" }, plainLine(spec.text));
  for (const [name, value] of Object.entries(looks)) if (value) node.setAttribute(name, value);
  if (/^mailto:/i.test(spec.url ?? "")) node.removeAttribute("target");
  Object.assign(node.dataset, { focus: `${focusName(spec, spot)}/${spec.value ?? ""}`, action: spec.action_id });
  node.addEventListener("click", press);
  return node;
}

function overflow(spec, spot) {
  const items = spec.options.map((option) => ({
    label: plainLine(option.text),
    hint: option.description ? plainLine(option.description) : null,
    run: () => (
      option.url ? window.open(option.url, "_blank", "noopener") : null,
      use(spec, spot, { selected_option: option })
    ),
  }));
  const looks = {
    ...common(spec, spot),
    type: "button",
    class: "button button-plain button-icon",
    "aria-haspopup": "menu",
    "aria-label": t("more_options"),
  };
  const node = h("button", { ...looks, on: { click: () => menu(node, items, t("more_options")) } }, icon("more"));
  return node;
}

function staticSelect(spec, spot) {
  const groups = spec.option_groups ?? [{ options: spec.options }];
  const all = groups.flatMap((group) => group.options);
  const nodes = groups.map((group) => {
    const options = group.options.map((option) => h("option", { value: all.indexOf(option) }, plainLine(option.text)));
    return group.label ? h("optgroup", { label: plainLine(group.label) }, options) : options;
  });
  const first = all.findIndex((option) => option.value === spec.initial_option?.value);
  const value = (index) => ({ selected_option: all[index] ?? null });
  const held = (option, chosen) => [option.value, plainLine(option.text)].includes(chosen?.value);
  return selectBox(spec, spot, nodes, first, value, (facts) =>
    all.findIndex((option) => held(option, facts.selected_option)),
  );
}

function idSelect(spec, spot, fact, first) {
  const offered = spec.offered ?? [];
  const ids = offered.map((each) => each.value);
  const nodes = offered.map(({ name }, index) => h("option", { value: index }, name));
  const value = (index) => ({ [fact]: ids[index] ?? null });
  return selectBox(spec, spot, nodes, ids.indexOf(first), value, (facts) => ids.indexOf(facts[fact]));
}

function selectBox(spec, spot, nodes, first, value, place) {
  const words = spec.placeholder
    ? plainLine(spec.placeholder)
    : t(CHOOSE[spec.type] ?? "choose");
  const change = async () => {
    node.classList.toggle("select-empty", node.value === "");
    if (!(await use(spec, spot, value(node.value)))) put(first);
  };
  const node = h(
    "select",
    { ...common(spec, spot), class: "select", on: { change } },
    h("option", { value: "" }, words),
    nodes,
  );
  const put = (index) => {
    node.value = index < 0 ? "" : String(index);
    node.classList.toggle("select-empty", index < 0);
  };
  put(first);
  const read = () => ({ type: spec.type, ...value(node.value) });
  return field(node, spot.blockId, spec.action_id, { read, write: (facts) => put(place(facts)) });
}

/** A date or time: the browser's own field, which shows what it holds as the viewer writes it while nobody types. */
function native(spec, spot, kind, fact, first) {
  const change = () => (show(), use(spec, spot, { [fact]: node.value || null }));
  const node = h("input", { ...common(spec, spot), type: kind, class: "text", value: first, on: { change } });
  const shown = h("span", { class: "picked", "aria-hidden": "true" });
  const show = () => {
    const words = spec.placeholder ? plainLine(spec.placeholder) : t(`choose_${kind}`);
    shown.textContent = node.value ? written(kind, node.value) : words;
    shown.classList.toggle("picked-none", !node.value);
  };
  node.addEventListener("input", show);
  show();
  const box = h("span", { class: "picker" }, node, shown);
  const write = (value) => {
    node.value = value[fact] ?? "";
    show();
  };
  return field(box, spot.blockId, spec.action_id, { read: () => ({ type: spec.type, [fact]: node.value || null }), write });
}

function written(kind, value) {
  const at = new Date(kind === "date" ? `${value}T00:00Z` : `2026-01-01T${value}Z`);
  const here = { ...viewer(), tz: "UTC" };
  return kind === "date" ? wholeDay(at, here) : clockTime(at, here);
}

function dateTime(spec, spot) {
  const zone = viewer().tz;
  const part = (kind) =>
    h("input", {
      ...common(spec, spot),
      id: null,
      type: kind,
      class: "text text-short",
      "aria-label": t(kind),
      on: { change },
    });
  const seconds = () => (day.value && time.value ? instantOf(day.value, time.value, zone) : null);
  const change = () => seconds() && use(spec, spot, { selected_date_time: seconds() });
  const [day, time] = [part("date"), part("time")];
  const put = (value) => ([day.value, time.value] = value ? wallParts(value, zone) : ["", ""]);
  put(spec.initial_date_time);
  const read = () => ({ type: spec.type, selected_date_time: seconds() });
  const node = h("div", { class: "date-time", id: spot.inputId ?? null }, day, time);
  return field(node, spot.blockId, spec.action_id, { read, write: (value) => put(value.selected_date_time) });
}

function textInput(spec, spot, kind = "text") {
  const on = spec.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  const say = () => use(spec, spot, { value: node.value || null });
  const listeners = {
    keydown: (event) => {
      if (
        event.key !== "Enter" ||
        event.isComposing ||
        spec.multiline ||
        spot.silent ||
        !on.includes("on_enter_pressed")
      )
        return;
      event.preventDefault();
      say();
    },
    input: () => on.includes("on_character_entered") && say(),
  };
  const looks = {
    ...common(spec, spot),
    class: "text",
    maxlength: spec.max_length,
    placeholder: spec.placeholder ? plainLine(spec.placeholder) : null,
    on: listeners,
  };
  const node = spec.multiline
    ? h("textarea", { ...looks, rows: 4 })
    : h("input", { ...looks, ...(kind === "number" ? figures(spec) : { type: kind }), autocomplete: "off" });
  node.value = spec.initial_value ?? "";
  if (spec.focus_on_load) node.dataset.first = "";
  return field(node, spot.blockId, spec.action_id, {
    read: () => ({ type: spec.type, value: node.value || null }),
    write: (value) => (node.value = value.value ?? ""),
  });
}

/** A number is typed as text, so that what is no number can be said and is not lost. */
function figures(spec) {
  return { type: "text", inputmode: spec.is_decimal_allowed ? "decimal" : "numeric", class: "text text-short" };
}

function ticks(spec, spot, kind) {
  const single = kind === "radio";
  const name = `${focusName(spec, spot)}/${spot.container.view_id ?? spot.container.ts}`;
  const start = single ? [spec.initial_option].filter(Boolean) : (spec.initial_options ?? []);
  const boxes = spec.options.map((option, index) =>
    h("input", {
      type: kind,
      name,
      value: option.value,
      dataset: { focus: `${focusName(spec, spot)}/${index}`, action: spec.action_id },
      "aria-describedby": spot.help ?? null,
      on: { change: () => use(spec, spot, facts()) },
    }),
  );
  const chosen = () => spec.options.filter((_, index) => boxes[index].checked);
  const facts = () => (single ? { selected_option: chosen()[0] ?? null } : { selected_options: chosen() });
  const put = (options) => boxes.forEach((box) => (box.checked = options.some((option) => option.value === box.value)));
  put(start);
  const rows = spec.options.map((option, index) =>
    h(
      "label",
      { class: "tick" },
      boxes[index],
      h(
        "span",
        {},
        textNodes(option.text),
        option.description ? h("span", { class: "tick-hint" }, textNodes(option.description)) : null,
      ),
    ),
  );
  const node = h("div", { class: "ticks", id: spot.inputId ?? null }, rows);
  const write = (value) => put(single ? [value.selected_option].filter(Boolean) : value.selected_options);
  return field(node, spot.blockId, spec.action_id, { read: () => ({ type: spec.type, ...facts() }), write });
}
