/** The three steps that a first visitor sees, ticked off as they are done. */

import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { onChange, store, viewer } from "./store.js";
import { t } from "./words.js";

const KEY = "kept-playground-steps";
const STEPS = ["type", "push", "react"];
let memory = recall();
let redrawHints = () => undefined;

/** Draws the strip into `root`; `write` puts an example line into the composer. */
export function mountHints(root, write) {
  let mark = null;
  redrawHints = () => {
    if (!store.state) return;
    const next = JSON.stringify([memory, viewer().locale]);
    if (mark === next) return;
    mark = next;
    root.hidden = memory.gone;
    if (!memory.gone) fill(root, drawHints(write));
  };
  onChange(redrawHints);
}

/** Ticks a step off: "type", "push" or "react". */
export function reached(step) {
  if (memory.done.includes(step)) return;
  keep({ ...memory, done: [...memory.done, step] });
}

function drawHints(write) {
  const next = STEPS.find((step) => !memory.done.includes(step));
  const steps = STEPS.map((step, index) => {
    const done = memory.done.includes(step);
    const sign = h("span", { class: "step-sign", "aria-hidden": "true" }, done ? icon("check") : index + 1);
    const words = h(
      "span",
      { class: "step-words" },
      h("strong", {}, t(`step_${step}`)),
      h("span", {}, t(`step_${step}_hint`)),
    );
    return h("li", { class: `step${done ? " step-done" : ""}${step === next ? " step-next" : ""}` }, sign, words);
  });
  const lines = t("examples").map((line) =>
    h("button", { type: "button", class: "example", on: { click: () => write(line) } }, example(line)),
  );
  const dismiss = () => keep({ ...memory, gone: true });
  return [
    h("h2", { class: "unseen" }, t("try_it")),
    h("ol", { class: "steps" }, steps),
    h(
      "button",
      {
        type: "button",
        class: "icon-button steps-close",
        "aria-label": t("dismiss"),
        title: t("dismiss"),
        on: { click: dismiss },
      },
      icon("close"),
    ),
    h("div", { class: "examples" }, lines),
  ];
}

function example(line) {
  const [command, ...rest] = line.split(" ");
  return [h("strong", {}, command), rest.length ? ` ${rest.join(" ")}` : null];
}

function keep(next) {
  memory = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // a browser that keeps nothing shows the steps again next time
  }
  redrawHints();
}

function recall() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? { gone: false, done: [] };
  } catch {
    return { gone: false, done: [] };
  }
}
