/** The panel that walks a visitor through the four messages; each step can be done for them. */

import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { act, onChange, store, viewer } from "./store.js";
import { workday } from "./time.js";
import { Lost, perform } from "./tour_does.js";
import { stepsFor } from "./tour_steps.js";
import { announce } from "./toast.js";
import { LANGUAGES } from "./words.js";

const KEY = "kept-playground-tour";
let panel = null;
let now = recall();
let running = false;
let lost = false;

/** Draws the panel into `root`; it stays away until it is opened. */
export function mountTour(root) {
  panel = root;
  const sizes = new ResizeObserver(measure);
  sizes.observe(root);
  sizes.observe(document.querySelector(".bar"));
  let ready = false;
  onChange(() => {
    if (ready || !store.state) return;
    ready = true;
    draw();
  });
}

/** Opens the panel at its first step, in the viewer's language. */
export function openTour() {
  return begin(viewer().locale.toLowerCase().startsWith("ja") ? "ja" : "en");
}

/** Each start is about somebody else, whatever was begun before, here or in another browser. */
async function begin(language) {
  const answer = await act("/ui/tour", { language });
  if (!answer) return;
  lost = false;
  keep({ open: true, at: 0, language, cast: { ...answer.cast, ...told(language, answer.start) } });
  panel.querySelector("[data-tour=next]")?.focus();
}

/** By when the promise is: no two starts in a row tell the same, since nudges that fall together are one message. */
function told(language, start) {
  const days = 2 + (start % 3);
  const hour = 16 - (Math.floor(start / 3) % 4);
  const day = workday(days, new Date(store.state.clock.now), viewer());
  return { day: wordIn(language, "tour_day", day), hour: wordIn(language, "tour_hour", hour) };
}

function word(key, ...facts) {
  return wordIn(now.language, key, ...facts);
}

function wordIn(language, key, ...facts) {
  const found = LANGUAGES[language][key];
  return typeof found === "function" ? found(...facts) : found;
}

function steps() {
  return stepsFor(now.language, now.cast);
}

function draw() {
  document.body.classList.toggle("touring", now.open);
  panel.hidden = !now.open;
  if (!now.open) return;
  panel.lang = now.language;
  panel.setAttribute("aria-label", word("tour"));
  fill(panel, head(), h("ol", { class: "tour-steps" }, steps().map(step)), foot());
  panel.querySelector(".tour-step-here")?.scrollIntoView({ block: "nearest" });
  measure();
}

function head() {
  const other = now.language === "en" ? "ja" : "en";
  const change = () => begin(other);
  return h(
    "header",
    { class: "tour-head" },
    h("h2", {}, word("tour")),
    h("button", { type: "button", class: "tour-language", lang: other, on: { click: change } }, word("tour_other")),
    h(
      "button",
      {
        type: "button",
        class: "icon-button",
        "aria-label": word("tour_close"),
        title: word("tour_close"),
        on: { click: () => keep({ ...now, open: false }) },
      },
      icon("close"),
    ),
  );
}

function step(each, index) {
  const { title, text, who } = each;
  const done = index < now.at;
  const here = index === now.at;
  const sign = h("span", { class: "step-sign", "aria-hidden": "true" }, done ? icon("check") : index + 1);
  const words = [h("strong", {}, title)];
  if (here) words.push(h("span", { class: "tour-who" }, word("tour_as", who)), h("p", {}, marked(text)));
  if (here && lost) words.push(h("p", { class: "tour-lost", role: "alert" }, word("tour_lost")));
  const kind = done ? " step-done" : here ? " step-next tour-step-here" : "";
  return h(
    "li",
    { class: `tour-step${kind}`, "aria-current": here ? "step" : null },
    sign,
    h("div", { class: "tour-words" }, words),
  );
}

/** A text with `code` in it, as nodes. */
function marked(text) {
  return text.split("`").map((part, index) => (index % 2 ? h("code", {}, part) : part));
}

function foot() {
  const all = steps();
  if (now.at >= all.length) {
    return h(
      "footer",
      { class: "tour-foot" },
      h("p", {}, word("tour_over")),
      h(
        "div",
        { class: "tour-buttons" },
        link(word("tour_again"), () => openTour()),
        button(word("tour_close"), () => keep({ ...now, open: false })),
      ),
    );
  }
  return h(
    "footer",
    { class: "tour-foot" },
    h("span", { class: "tour-count" }, word("tour_count", now.at + 1, all.length)),
    h(
      "div",
      { class: "tour-buttons" },
      link(word("tour_skip"), () => advance()),
      button(running ? word("tour_running") : all[now.at].does, next),
    ),
  );
}

function button(label, press) {
  return h(
    "button",
    {
      type: "button",
      class: "button button-primary",
      "aria-busy": running ? "true" : null,
      dataset: { tour: "next" },
      on: { click: press },
    },
    label,
    running ? null : icon("arrow"),
  );
}

function link(label, press) {
  return h("button", { type: "button", class: "tour-skip", disabled: running, on: { click: press } }, label);
}

async function next() {
  if (running) return;
  running = true;
  lost = false;
  draw();
  focusNext();
  const { at, cast } = now;
  try {
    await perform(steps()[at].do);
  } catch (problem) {
    if (!(problem instanceof Lost)) throw problem;
    lost = true;
  } finally {
    running = false;
    if (lost || now.at !== at || now.cast !== cast) draw();
    else advance();
    focusNext();
  }
}

function focusNext() {
  panel.querySelector("[data-tour=next]")?.focus({ preventScroll: true });
}

function advance() {
  lost = false;
  keep({ ...now, at: Math.min(now.at + 1, steps().length) });
  const here = steps()[now.at];
  announce(here ? `${here.title}. ${here.text}` : word("tour_over"));
  focusNext();
}

function measure() {
  const style = document.documentElement.style;
  style.setProperty("--bar-height", `${document.querySelector(".bar").offsetHeight}px`);
  style.setProperty("--tour-height", `${panel.hidden ? 0 : panel.offsetHeight}px`);
}

function keep(next) {
  now = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // a browser that keeps nothing begins anew after a reload
  }
  draw();
}

function recall() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    if (kept && LANGUAGES[kept.language] && Number.isInteger(kept.at) && kept.cast) return kept;
  } catch {
    // what can't be read is begun anew
  }
  return { open: false, at: 0, language: "en", cast: {} };
}
