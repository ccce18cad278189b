/** What a step of the tour does: the same presses and lines that a person would make, on the page itself. */

import { HOME, become, go, messages, refresh, store, viewer } from "./store.js";
import { dayOf } from "./time.js";
import { fillIn } from "./values.js";

const PATIENCE = 12_000;
const PUSHES = 24;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** What the step wanted to use is not there. */
export class Lost extends Error {}

const DOES = { be, look, type, push, press, choose, submit, react, shut };

/** Does a step's acts one after the other; each is a verb with what it needs. */
export async function perform(acts) {
  for (const [verb, ...facts] of acts) await DOES[verb](...facts);
}

async function be(name) {
  const person = store.state.people.find((each) => each.name === name);
  if (!person) throw new Lost(name);
  if (person.id === store.as) return;
  await point(document.querySelector(`[data-person="${person.id}"]`));
  await become(person.id);
}

/** Looks at the "dm", at "home" or at a channel by its name. */
async function look(place) {
  if (place === HOME) return store.place === HOME ? undefined : go(HOME);
  const wanted = (each) => (place === "dm" ? each.kind === "dm" : each.kind === "channel" && each.name === place);
  const found = store.state.conversations.find(wanted);
  if (!found) throw new Lost(place);
  if (store.place !== found.id) await go(found.id);
  else await refresh();
}

/** Types a line into the composer and sends it; waits for what is said to it. */
async function type(line) {
  const box = await until(() => document.querySelector("#say .composer-box"));
  const before = messages()?.length ?? 0;
  for (let at = 1; at <= line.length; at += calm.matches ? line.length : 2) {
    write(box, line.slice(0, at));
    await pause(14);
  }
  write(box, line);
  await pause(350);
  const send = document.querySelector("#say .composer-send");
  send.click();
  await until(() => (messages()?.length ?? 0) > before || store.state.views.length);
}

function write(box, text) {
  box.value = text;
  box.dispatchEvent(new Event("input"));
}

/** Pushes the clock, once, or as often as it takes until all the words stand in a new message. */
async function push(how, words = null) {
  const known = new Set((messages() ?? []).filter((each) => holds(each, words)).map((each) => each.ts));
  const came = () => (messages() ?? []).some((each) => holds(each, words) && !known.has(each.ts));
  for (let round = 0; round < (words ? PUSHES : 1); round += 1) {
    const button = await until(() => document.querySelector(`[data-push=${how}]:not(:disabled):not([aria-busy])`));
    await point(button, round ? 120 : 400);
    const before = store.state.clock.now;
    button.click();
    await until(() => store.state.clock.now !== before && !document.querySelector("[data-push][aria-busy]"));
    await pause(250);
    await refresh();
    if (!words || came()) return;
  }
  throw new Lost(words);
}

function holds(message, words) {
  const said = JSON.stringify([message.text, message.blocks]);
  return words !== null && words.split(" … ").every((part) => said.includes(part));
}

/** Presses a button or a menu's line: in the form on top, on Home, or beside the words in the newest message. */
async function press(action, words = null, value = null) {
  const node = await until(() => control(action, words));
  await point(node);
  node.click();
  if (node.getAttribute("aria-haspopup") === "menu") {
    const line = await until(() => [...document.querySelectorAll(".menu-item")].find((each) => fits(each, value)));
    await point(line, 400);
    line.click();
  }
  await until(() => !document.querySelector("#stream [aria-busy], #home [aria-busy], #modals [aria-busy]"));
  await pause(400);
  await refresh();
}

function fits(item, value) {
  return item.textContent.includes(value);
}

function control(action, words) {
  const fits = (node) => node.dataset.action === action || node.dataset.action.startsWith(`${action}:`);
  const found = (root) => [...(root?.querySelectorAll("[data-action]") ?? [])].find(fits);
  if (top()) return found(top());
  if (store.place === HOME) return found(document.getElementById("home"));
  const rows = [...document.querySelectorAll("#stream .message")].filter((each) => each.textContent.includes(words ?? ""));
  return rows.reverse().map((row) => found(beside(row, words ?? "", found))).find(Boolean);
}

/** The block of a message that has the words, or the first after it with what is looked for: a line's own buttons. */
function beside(row, words, found) {
  const blocks = [...row.querySelectorAll(".block")];
  const at = blocks.findIndex((block) => block.textContent.includes(words));
  return at < 0 ? row : blocks.slice(at).find(found);
}

/** Fills fields of the form on top: {block: words, an option's value, {work_days}, {person} or what it holds}. */
async function choose(values) {
  const form = await until(top);
  for (const node of fillIn(form, dated(values))) await point(node, 350);
}

function dated(values) {
  const id = (name) => store.state.people.find((each) => each.name === name)?.id;
  const fact = (value) => {
    if (typeof value === "string") return { value, selected_option: { value } };
    if (value.work_days) return { selected_date: workday(value.work_days) };
    return value.person ? { selected_user: id(value.person) } : value;
  };
  return Object.fromEntries(Object.entries(values).map(([block, value]) => [block, fact(value)]));
}

/** The n-th working day from today on the viewer's clock. */
function workday(days) {
  const day = new Date(`${dayOf(new Date(store.state.clock.now), viewer())}T12:00:00Z`);
  for (let left = days; left > 0; left -= [0, 6].includes(day.getUTCDay()) ? 0 : 1) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** Sends the form on top. */
async function submit() {
  const form = await until(top);
  const button = form.querySelector(".modal-foot .button-primary");
  const before = JSON.stringify(store.state.views);
  await point(button);
  button.click();
  await until(() => JSON.stringify(store.state.views) !== before);
  await refresh();
  if (top()?.querySelector(".input-error")) throw new Lost("form");
}

/** Closes every form. */
async function shut() {
  const cross = top()?.querySelector(".modal-head .icon-button");
  if (!cross) return;
  await pause(900);
  cross.click();
  await until(() => !top());
}

/** Puts an emoji on the newest message with the words. */
async function react(words, name) {
  const node = await until(() =>
    [...document.querySelectorAll("#stream .message")].reverse().find((each) => each.textContent.includes(words)),
  );
  await point(node);
  node.querySelector(`[data-tool=quick-${name}]`).click();
  await pause(500);
  await refresh();
}

function top() {
  return document.querySelector("#modals .veil:not([hidden]) [role=dialog]");
}

async function point(node, milliseconds = 650) {
  if (!node) return;
  node.scrollIntoView({ block: "nearest" });
  node.classList.add("pointed");
  await pause(milliseconds);
  node.classList.remove("pointed");
}

function pause(milliseconds) {
  return new Promise((resume) => setTimeout(resume, calm.matches ? Math.min(milliseconds, 20) : milliseconds));
}

async function until(found) {
  const ends = Date.now() + PATIENCE;
  for (;;) {
    const value = found();
    if (value) return value;
    if (Date.now() > ends) throw new Lost(String(found));
    await new Promise((resume) => setTimeout(resume, 60));
  }
}
