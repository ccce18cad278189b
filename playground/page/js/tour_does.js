/** What a step of the tour does: the same presses and lines that a person would make, on the page itself. */

import { HOME, become, go, messages, refresh, store, viewer } from "./store.js";
import { workday } from "./time.js";
import { fillIn } from "./values.js";

const PATIENCE = 12_000;
const A_WEEK_TAKES = 60_000;
const PUSHES = 40;
const FAR = 8 * 24 * 60 * 60 * 1000;
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

/** Pushes the clock, to what is "due" until all the words stand in a message, else once to a new message with them. */
async function push(how, words) {
  const found = () => (messages() ?? []).filter((each) => holds(each, words)).length;
  if (how !== "due") {
    const known = found();
    await pushOnce(how, words);
    await until(() => found() > known);
    return;
  }
  const ends = Date.parse(store.state.clock.now) + FAR;
  for (let round = 0; !found(); round += 1) {
    if (round === PUSHES) throw new Lost(words);
    await pushOnce(how, words, ends, round ? 120 : 400);
  }
}

/** One push; what is due only after `ends` is not worth it. */
async function pushOnce(how, words, ends = Infinity, milliseconds = 400) {
  const button = await until(() => document.querySelector(`[data-push=${how}]:not(:disabled):not([aria-busy])`));
  if (how === "due" && Date.parse(store.state.clock.next_due) > ends) throw new Lost(words);
  await point(button, milliseconds);
  const before = store.state.clock.now;
  button.click();
  const pushed = () => store.state.clock.now !== before && !document.querySelector("[data-push][aria-busy]");
  await until(pushed, A_WEEK_TAKES);
  await pause(250);
  await refresh();
}

/** Whether all the words stand in a message's text, or in one of its lines with the buttons below it. */
function holds(message, words) {
  const places = [message.text, ...lines(message.blocks ?? []).map((line) => JSON.stringify(line))];
  return places.some((place) => words.split(" … ").every((part) => place.includes(part)));
}

function lines(blocks) {
  const found = [[]];
  for (const block of blocks) {
    found.at(-1).push(block);
    if (block.type === "actions") found.push([]);
  }
  return found;
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
    if (value.work_days) return { selected_date: workday(value.work_days, new Date(store.state.clock.now), viewer()) };
    return value.person ? { selected_user: id(value.person) } : value;
  };
  return Object.fromEntries(Object.entries(values).map(([block, value]) => [block, fact(value)]));
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
    [...document.querySelectorAll("#stream .message")]
      .reverse()
      .find((each) => words.split(" … ").every((part) => each.textContent.includes(part))),
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

async function until(found, patience = PATIENCE) {
  const ends = Date.now() + patience;
  for (;;) {
    const value = found();
    if (value) return value;
    if (Date.now() > ends) throw new Lost(String(found));
    await new Promise((resume) => setTimeout(resume, 60));
  }
}
