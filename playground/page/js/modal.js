/** Forms that an app opens: a stack of views, only the topmost shown. */

import { renderBlocks } from "./blocks.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { plainLine } from "./mrkdwn.js";
import { closePopup, trap } from "./popup.js";
import { act, onChange, store, viewer } from "./store.js";
import { viewSurface } from "./surface.js";
import { collect, restore } from "./values.js";
import { t } from "./words.js";

let back = null;

/** Draws the viewer's open views into `layer`, everything in `page` resting meanwhile. */
export function mountModals(layer, page) {
  const boxes = new Map();
  onChange(() => {
    if (!store.state) return;
    const views = store.state.views;
    if (views.length && !boxes.size) back = document.activeElement;
    const top = views.at(-1)?.id;
    const changed =
      views.map((each) => drawView(layer, boxes, each)).some(Boolean) || layer.dataset.top !== (top ?? "");
    for (const [id, box] of boxes) {
      if (views.some((each) => each.id === id)) continue;
      box.remove();
      boxes.delete(id);
    }
    for (const [id, box] of boxes) box.hidden = id !== top;
    layer.dataset.top = top ?? "";
    layer.hidden = !top;
    page.inert = Boolean(top);
    if (top && changed && !boxes.get(top).contains(document.activeElement)) enter(boxes.get(top));
    if (!top && back) leave();
  });
}

function leave() {
  const spot = back.isConnected && back !== document.body ? back : document.querySelector(".composer-box");
  back = null;
  spot?.focus({ preventScroll: true });
}

function enter(box) {
  closePopup();
  const wrong = box.querySelector("[aria-invalid='true']");
  const first =
    box.querySelector("[data-first]") ?? box.querySelector(".modal-body :is(input, textarea, select, button)");
  (wrong ?? first ?? box.querySelector(".modal-foot button, .modal-head button")).focus({ preventScroll: !wrong });
}

function drawView(layer, boxes, { id, view, errors }) {
  const mark = JSON.stringify([view, errors, store.as, viewer().locale]);
  const old = boxes.get(id);
  if (old?.mark === mark) return false;
  const box = modal(id, view, errors ?? {});
  box.mark = mark;
  if (old) {
    const spot = old.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
    const scroll = old.querySelector(".modal-body").scrollTop;
    restore(box, collect(old));
    old.replaceWith(box);
    box.querySelector(".modal-body").scrollTop = scroll;
    const wrong = box.querySelector("[aria-invalid='true']");
    const same = spot && [...box.querySelectorAll("[data-focus]")].find((node) => node.dataset.focus === spot);
    (wrong ?? same)?.focus();
  } else layer.append(box);
  boxes.set(id, box);
  return true;
}

function modal(id, view, errors) {
  const body = h("div", { class: "modal-body blocks" });
  body.append(...renderBlocks(view.blocks, viewSurface("modal", id, body, errors)));
  const submit = view.submit
    ? h("button", { class: "button button-primary", dataset: { focus: "submit" } }, plainLine(view.submit))
    : null;
  const shut = h(
    "button",
    { type: "button", class: "button", dataset: { focus: "close" }, on: { click: () => close(id, view, false) } },
    view.close ? plainLine(view.close) : t(view.submit ? "cancel" : "close"),
  );
  const cross = h(
    "button",
    {
      type: "button",
      class: "icon-button",
      "aria-label": t("close"),
      title: t("close"),
      on: { click: () => close(id, view, true) },
    },
    icon("close"),
  );
  const title = h("h2", { id: `${id}-title` }, plainLine(view.title));
  const form = h(
    "form",
    { class: "modal", novalidate: true, role: "dialog", "aria-modal": "true", "aria-labelledby": `${id}-title` },
    h("header", { class: "modal-head" }, title, cross),
    body,
    h("footer", { class: "modal-foot dialog-foot" }, shut, submit),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (submit) press(id, view, form, submit);
  });
  trap(form, () => close(id, view, false));
  return h("div", { class: "veil", dataset: { view: id } }, form);
}

async function press(id, view, form, button) {
  if (button.getAttribute("aria-busy")) return;
  const wrong = wrongFields(view, collect(form));
  showErrors(form, wrong);
  if (Object.keys(wrong).length) return;
  button.setAttribute("aria-busy", "true");
  const answer = await act("/ui/submit", { view_id: id, values: collect(form) });
  button.removeAttribute("aria-busy");
  const errors = answer?.errors ?? {};
  if (Object.keys(errors).length) showErrors(document.querySelector(`[data-view="${CSS.escape(id)}"]`) ?? form, errors);
}

function wrongFields(view, values) {
  const wrong = {};
  for (const block of view.blocks) {
    if (block.type !== "input") continue;
    const { type, ...facts } = values[block.block_id]?.[block.element.action_id] ?? {};
    const said = Object.values(facts);
    const empty = said.every((fact) => fact === null || fact === "" || fact?.length === 0);
    const problem = !type || (empty && block.optional) ? null : empty ? t("required") : wrongNumber(block.element, facts);
    if (problem) wrong[block.block_id] = problem;
  }
  return wrong;
}

function wrongNumber(element, { value }) {
  if (element.type !== "number_input") return null;
  const number = Number(value);
  if (!Number.isFinite(number)) return t("no_number");
  if (!element.is_decimal_allowed && !Number.isInteger(number)) return t("no_whole_number");
  if (element.min_value !== undefined && number < Number(element.min_value)) return t("too_low", element.min_value);
  if (element.max_value !== undefined && number > Number(element.max_value)) return t("too_high", element.max_value);
  return null;
}

function showErrors(form, errors) {
  let first = null;
  for (const box of form.querySelectorAll(".input")) {
    const error = errors[box.dataset.block];
    box.classList.toggle("input-wrong", Boolean(error));
    box.querySelector(".input-error")?.remove();
    const control = box.querySelector("input, textarea, select");
    if (control && error) control.setAttribute("aria-invalid", "true");
    else control?.removeAttribute("aria-invalid");
    if (!error) continue;
    const id = `${box.dataset.block}-wrong`;
    box.append(h("p", { class: "input-error", id, role: "alert" }, error));
    control?.setAttribute("aria-describedby", id);
    first ??= control;
  }
  first?.focus();
}

async function close(id, view, all) {
  closePopup();
  await act("/ui/close", { view_id: id, clear: all });
}
