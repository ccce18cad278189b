/** The left rail: whom the visitor plays, and the conversations. */

import { avatar } from "./avatar.js";
import { arrows, h, redraw } from "./dom.js";
import { icon } from "./icons.js";
import { closePopup, popup } from "./popup.js";
import { HOME, act, become, go, now, onChange, store, viewer } from "./store.js";
import { city, clockTime } from "./time.js";
import { t } from "./words.js";

const LOCALES = { "en-US": "English (US)", "en-GB": "English (UK)", "ja-JP": "日本語" };
const ZONES = [
  "America/Los_Angeles",
  "America/New_York",
  "Europe/London",
  "Europe/Berlin",
  "Asia/Kolkata",
  "Asia/Tokyo",
  "Australia/Sydney",
];

/** Draws the rail into `root` after every change. */
export function mountRail(root) {
  const people = h("section", { class: "rail-people" });
  const places = h("nav", { class: "rail-places" });
  root.append(people, places);
  people.addEventListener("keydown", (event) => arrows([...people.querySelectorAll("[role=radio]")], event));
  const draw = () => {
    if (!store.state) return;
    redraw(people, JSON.stringify([store.as, store.state.people, minute()]), drawPeople);
    redraw(
      places,
      JSON.stringify([store.as, viewer().locale, store.place, store.state.conversations, store.state.kept.running]),
      drawPlaces,
    );
  };
  onChange(draw);
  setInterval(draw, 5000);
}

function minute() {
  return Math.floor(now().getTime() / 60_000);
}

function drawPeople() {
  const list = h(
    "div",
    { class: "people", role: "radiogroup", "aria-labelledby": "people-title" },
    store.state.people.map(person),
  );
  return [h("h2", { class: "rail-title", id: "people-title", title: t("you_are_hint") }, t("you_are")), list];
}

function person(each) {
  const own = each.id === store.as;
  const language = (LOCALES[each.locale] ?? each.locale).replace(/ \(.*/, "");
  const press = () => own || become(each.id);
  const face = h(
    "button",
    {
      type: "button",
      class: `person${own ? " person-own" : ""}`,
      role: "radio",
      "aria-checked": String(own),
      tabindex: own ? "0" : "-1",
      dataset: { focus: each.id, person: each.id },
      on: { click: press },
    },
    avatar(each),
    h(
      "span",
      { class: "person-words" },
      h("span", { class: "person-name" }, each.name),
      h("span", { class: "person-title" }, each.title),
      h(
        "span",
        { class: "person-zone" },
        `${clockTime(now(), { ...each, locale: viewer().locale })} ${city(each.tz)} · ${language}`,
      ),
    ),
  );
  if (!own) return h("div", { class: "person-row" }, face);
  const gear = h(
    "button",
    {
      type: "button",
      class: "icon-button person-profile",
      "aria-label": t("profile"),
      title: t("profile"),
      "aria-haspopup": "dialog",
      dataset: { focus: "profile" },
      on: { click: () => profile(gear, each) },
    },
    icon("globe"),
  );
  return h("div", { class: "person-row" }, face, gear);
}

function profile(anchor, person) {
  const pick = (label, name, options, chosen) => {
    const known = options.some(([value]) => value === chosen) ? options : [[chosen, chosen], ...options];
    const nodes = known.map(([value, words]) => h("option", { value, selected: value === chosen }, words));
    const id = `profile-${name}`;
    return h(
      "div",
      { class: "input" },
      h("label", { class: "input-label", for: id }, label),
      h("select", { class: "select", id, name }, nodes),
    );
  };
  const save = (event) => {
    event.preventDefault();
    const { locale, tz } = Object.fromEntries(new FormData(event.target));
    closePopup();
    act("/ui/person", { locale, tz });
  };
  const form = h(
    "form",
    { class: "profile", on: { submit: save } },
    h("h2", {}, t("profile")),
    pick(t("language"), "locale", Object.entries(LOCALES), person.locale),
    pick(
      t("zone"),
      "tz",
      ZONES.map((zone) => [zone, city(zone)]),
      person.tz,
    ),
    h(
      "div",
      { class: "dialog-foot" },
      h("button", { type: "button", class: "button", on: { click: closePopup } }, t("cancel")),
      h("button", { class: "button button-primary" }, t("save")),
    ),
  );
  popup(anchor, form, { label: t("profile") });
}

function drawPlaces() {
  const { conversations, kept } = store.state;
  const rows = conversations.map((each) =>
    each.kind === "channel"
      ? place(each.id, icon("hash"), each.name.replace(/^#/, ""))
      : place(each.id, avatar({ kept: true }, "small"), kept.name ?? "Kept", each.unread, each),
  );
  return [
    h("h2", { class: "rail-title", id: "places-title" }, t("conversations")),
    h("div", { class: "places", "aria-labelledby": "places-title" }, rows, place(HOME, icon("home"), t("home"))),
  ];
}

function place(id, sign, name, unread = 0, dm = null) {
  const here = id === store.place;
  const press = () => {
    document.body.classList.remove("rail-open");
    go(id);
  };
  const dot =
    dm &&
    h("span", {
      class: `presence${store.state.kept.running ? " presence-on" : ""}`,
      title: t(store.state.kept.running ? "running" : "stopped"),
    });
  const count =
    unread && !here
      ? h(
          "span",
          { class: "unread" },
          h("span", { "aria-hidden": "true" }, unread),
          h("span", { class: "unseen" }, t("unread", unread)),
        )
      : null;
  return h(
    "button",
    {
      type: "button",
      class: `place${here ? " place-here" : ""}${count ? " place-unread" : ""}`,
      "aria-current": here ? "page" : null,
      dataset: { focus: `place-${id}`, place: dm ? "dm" : id === HOME ? "home" : "channel" },
      on: { click: press },
    },
    sign,
    h("span", { class: "place-name" }, name),
    dot,
    count,
  );
}
