/** Block Kit's layout blocks as nodes. */

import { h } from "./dom.js";
import { element, picture } from "./elements.js";
import { plainLine, textNodes } from "./mrkdwn.js";
import { richText } from "./richtext.js";
import { t } from "./words.js";

const BLOCKS = {
  section,
  actions,
  context,
  header: (block) => h("h3", { class: "block-header" }, textNodes(block.text)),
  divider: () => h("hr"),
  image,
  input,
  rich_text: richText,
};

/** Nodes for the blocks of one surface; `surface` says what happens when somebody uses them. */
export function renderBlocks(blocks, surface) {
  return blocks.map((block, index) => {
    const id = block.block_id ?? `block-${index}`;
    const node = BLOCKS[block.type]?.(block, { ...surface, blockId: id }) ?? unshown(block.type);
    node.classList.add("block");
    return node;
  });
}

function unshown(kind) {
  return h("p", { class: "unshown", role: "note" }, t("unshown", kind));
}

function section(block, spot) {
  const words = [];
  if (block.text) words.push(h("div", { class: "section-text" }, textNodes(block.text)));
  if (block.fields)
    words.push(
      h(
        "div",
        { class: "section-fields" },
        block.fields.map((field) => h("div", {}, textNodes(field))),
      ),
    );
  if (!block.accessory) return h("div", { class: "section" }, words);
  const accessory = h(
    "div",
    { class: "section-accessory" },
    element(block.accessory, spot) ?? unshown(block.accessory.type),
  );
  return h("div", { class: "section section-with-accessory" }, h("div", { class: "section-words" }, words), accessory);
}

function actions(block, spot) {
  return h(
    "div",
    { class: "actions" },
    block.elements.map((each) => element(each, spot) ?? unshown(each.type)),
  );
}

function context(block) {
  const part = (each) => (each.type === "image" ? picture(each, "context-image") : h("span", {}, textNodes(each)));
  return h("div", { class: "context" }, block.elements.map(part));
}

function image(block) {
  return h(
    "figure",
    { class: "figure" },
    block.title ? h("figcaption", {}, textNodes(block.title)) : null,
    picture(block, "figure-image"),
  );
}

function input(block, spot) {
  const id = `${spot.container.view_id ?? spot.container.ts}-${spot.blockId}`;
  const error = spot.errors?.[spot.blockId];
  const help = [block.hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
  const dispatch = block.dispatch_action === true;
  const asked = element(block.element, {
    ...spot,
    inputId: id,
    silent: !dispatch,
    help: help || null,
    wrong: Boolean(error),
  });
  const grouped = ["radio_buttons", "checkboxes", "datetimepicker"].includes(block.element.type);
  const label = [
    plainLine(block.label),
    block.optional ? h("span", { class: "optional" }, ` (${t("optional")})`) : null,
  ];
  return h(
    grouped ? "fieldset" : "div",
    { class: `input${error ? " input-wrong" : ""}`, dataset: { block: spot.blockId } },
    grouped ? h("legend", { class: "input-label" }, label) : h("label", { class: "input-label", for: id }, label),
    asked ?? unshown(block.element.type),
    block.hint ? h("p", { class: "input-hint", id: `${id}-hint` }, textNodes(block.hint)) : null,
    error ? h("p", { class: "input-error", id: `${id}-error` }, error) : null,
  );
}
