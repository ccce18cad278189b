/** The bar on top: Kept's clock and how to push it, and what can be broken on purpose. */

import { h, redraw } from "./dom.js";
import { reached } from "./hints.js";
import { icon } from "./icons.js";
import { menu } from "./popup.js";
import { act, now, onChange, refresh, store, viewer } from "./store.js";
import { clockTime, fullDay, shortMoment } from "./time.js";
import { announce, toast } from "./toast.js";
import { t } from "./words.js";

const PAUSE = 2000;
let pushing = null;
let asked = 0;

/** Draws the bar into `root` and lets its clock run. */
export function mountClockBar(root) {
  const face = h("div", { class: "clock-face" });
  const pushes = h("div", { class: "clock-pushes" });
  const health = h("div", { class: "clock-health" });
  root.append(face, pushes, health);
  const draw = () => {
    if (!store.state) return;
    const { clock, kept, faults } = store.state;
    const { locale, tz } = viewer();
    redraw(face, JSON.stringify([locale, tz, Math.floor(now().getTime() / 60_000)]), drawFace);
    redraw(pushes, JSON.stringify([locale, tz, clock.next_due, overdue(), pushing]), drawPushes);
    redraw(health, JSON.stringify([locale, kept.running, faults, pushing]), drawHealth);
  };
  onChange(draw);
  setInterval(() => {
    draw();
    if (overdue() && Date.now() - asked > PAUSE) {
      asked = Date.now();
      refresh().catch(() => undefined);
    }
  }, 1000);
}

/** Kept is about to do something, or to put it off: what comes next is asked for again. */
function overdue() {
  const due = store.state?.clock.next_due;
  return due && new Date(due) <= now();
}

function drawFace() {
  const moment = now();
  const me = viewer();
  return [
    icon("clock"),
    h(
      "span",
      { class: "clock-words" },
      h("span", { class: "clock-name" }, t("clock")),
      h("span", { class: "clock-day" }, fullDay(moment, me, moment)),
    ),
    h("time", { class: "clock-time", datetime: moment.toISOString() }, clockTime(moment, me)),
  ];
}

function drawPushes() {
  const due = store.state.clock.next_due;
  const when = !due ? t("nothing_due") : overdue() ? t("due_now") : shortMoment(new Date(due), viewer());
  return [
    pushButton("hour", icon("forward"), t("hour")),
    pushButton("morning", icon("sun"), t("morning")),
    pushButton("monday", icon("calendar"), t("monday"), clockTime(nine(), { ...viewer(), tz: "UTC" })),
    pushButton("due", icon("bolt"), t("due"), when, !due),
  ];
}

/** Nine o'clock, to be shown as the viewer writes it. */
function nine() {
  return new Date(Date.UTC(2026, 0, 5, 9));
}

function pushButton(kind, sign, name, when = null, idle = false) {
  const words = h(
    "span",
    { class: "push-words" },
    h("span", {}, name),
    when ? h("span", { class: "push-when" }, when) : null,
  );
  const busy = pushing === kind;
  return h(
    "button",
    {
      type: "button",
      class: `bar-button bar-${kind}`,
      disabled: idle,
      "aria-busy": busy ? "true" : null,
      dataset: { focus: kind, push: kind },
      on: { click: () => push(kind) },
    },
    sign,
    words,
  );
}

async function push(kind) {
  if (pushing) return;
  pushing = kind;
  const answer = await act("/ui/clock", { push: kind });
  pushing = null;
  if (!answer) return;
  const sentence = t("pushed", shortMoment(now(), viewer()));
  announce(sentence);
  reached("push");
}

function drawHealth() {
  const { kept, faults } = store.state;
  const badge = h(
    "span",
    { class: `badge${kept.running ? "" : " badge-off"}`, role: "status" },
    h("span", { class: "badge-dot" }),
    t(kept.running ? "running" : "stopped"),
  );
  const busy = pushing === "stop";
  const button = h(
    "button",
    {
      type: "button",
      class: `bar-button bar-trouble${faults.lose_next_reply ? " bar-armed" : ""}`,
      "aria-haspopup": "menu",
      "aria-busy": busy ? "true" : null,
      dataset: { focus: "trouble" },
      on: { click: () => menu(button, troubles(), t("trouble")) },
    },
    icon("trouble"),
    h("span", {}, t("trouble")),
  );
  return [badge, button];
}

function troubles() {
  const { kept, faults } = store.state;
  const lose = {
    label: t("lose"),
    hint: t("lose_hint"),
    checked: faults.lose_next_reply,
    run: () => act("/ui/fault", { lose_next_reply: !faults.lose_next_reply }),
  };
  const start = { label: t("start"), hint: t("start_hint"), run: () => act("/ui/kept", { running: true }) };
  const stop = { label: t("stop"), hint: t("stop_hint"), run: stopForDays };
  return [{ heading: t("trouble_hint") }, kept.running ? stop : start, lose];
}

async function stopForDays() {
  const from = shortMoment(now(), viewer());
  pushing = "stop";
  const answer = await act("/ui/kept", { stop_days: 5 });
  pushing = null;
  if (answer) toast(t("stopped_for", from, shortMoment(now(), viewer())));
}
