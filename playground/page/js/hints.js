/** The three steps that a first visitor sees, ticked off as they are done. */

import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { HOME, messages, onChange, store, viewer } from "./store.js";
import { openTour } from "./tour.js";
import { t } from "./words.js";

const KEY = "kept-playground-steps";
const STEPS = ["type", "push", "react"];
const UNDO = "promise_undo";
const RECORDED = /^promise_change$|^draft_/;
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
  onChange(hearRecorded());
  onChange(redrawHints);
}

/** Ticks "type" off once Kept has answered that something is recorded; what was answered before does not count. */
function hearRecorded() {
  const places = new Set();
  const known = new Set();
  return () => {
    if (!store.state || (store.place !== HOME && !messages())) return;
    const fresh = recorded().filter((change) => !known.has(change));
    fresh.forEach((change) => known.add(change));
    const place = `${store.as} ${store.place}`;
    if (places.has(place) && fresh.length) reached("type");
    places.add(place);
  };
}

/** What can be undone of the promises and drafts that Kept shows the viewer alone, in answers and forms. */
function recorded() {
  const said = store.place === HOME ? [] : messages().filter((message) => message.ephemeral);
  const answers = [...said, ...store.state.views.map(({ view }) => view)];
  return answers.flatMap(({ blocks }) => {
    const all = (blocks ?? []).flatMap((block) => block.elements ?? []);
    if (!all.some((element) => RECORDED.test(element.action_id))) return [];
    return all.filter((element) => element.action_id === UNDO).map((element) => element.value);
  });
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
    h(
      "div",
      { class: "examples" },
      h("button", { type: "button", class: "tour-offer", on: { click: openTour } }, icon("play"), t("tour_offer")),
      lines,
    ),
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
