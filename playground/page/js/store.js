/** What the page knows: who the visitor plays, where they look, and the stand-in's last answer. */

import { Refused, read, send } from "./api.js";
import { toast } from "./toast.js";
import { speak, t } from "./words.js";

export const HOME = "home";

/** `place` is a conversation's id or HOME, `kind` that conversation's, `thread` the ts of the opened thread. */
export const store = { as: null, place: null, kind: null, thread: null, state: null, messages: new Map(), ahead: 0 };

const drawings = [];
let refreshing = null;
let again = false;

/** Registers a drawing that runs after every change. */
export function onChange(draw) {
  drawings.push(draw);
}

/** The person whose eyes the page shows. */
export function viewer() {
  return store.state.people.find((person) => person.id === store.as);
}

/** Kept's clock: the stand-in's instant, going on at the usual pace. */
export function now() {
  return new Date(Date.now() + store.ahead);
}

/** Anybody by id, Kept included; strangers get their id as name. */
export function who(id) {
  const { kept, people } = store.state;
  if (id === kept.bot_user) return { id, name: kept.name ?? "Kept", kept: true };
  return people.find((person) => person.id === id) ?? { id, name: id, initials: "?", color: "#6b7671" };
}

/** The conversation that is looked at; undefined on Home. */
export function conversation(id = store.place) {
  return store.state.conversations.find((each) => each.id === id);
}

/** The messages of the conversation that is looked at; null until they have come. */
export function messages() {
  return store.messages.get(store.place) ?? null;
}

/** Draws everything anew; each drawing changes only what has changed. */
export function draw() {
  for (const each of drawings) each();
}

/** Reads everything that is shown anew; calls that come meanwhile share one more round. */
export function refresh() {
  again = true;
  refreshing ??= (async () => {
    try {
      while (again) {
        again = false;
        await load();
      }
    } finally {
      refreshing = null;
    }
  })();
  return refreshing;
}

async function load() {
  const { as, place } = store;
  const [state, talk] = await Promise.all([stateFor(as), as && place && place !== HOME ? talkIn(as, place) : null]);
  if (as !== store.as) return;
  store.state = state;
  look(state.viewer);
  store.ahead = Date.parse(state.clock.now) - Date.now();
  if (talk) store.messages.set(place, talk.messages);
  if (store.place !== HOME && !conversation()) {
    store.place = (state.conversations.find((each) => each.kind === store.kind) ?? state.conversations[0]).id;
    again = true;
    return;
  }
  store.kind = conversation()?.kind ?? null;
  remember();
  draw();
}

/** Takes a person's eyes and, at once, their language: the bar draws itself every second, whatever is on its way. */
function look(person) {
  store.as = person;
  speak(viewer().locale);
}

/** A person who is no longer there (an old address) is let go. */
async function stateFor(as) {
  try {
    return await read("/ui/state", as ? { as } : {});
  } catch (problem) {
    if (!as || !(problem instanceof Refused)) throw problem;
    store.as = null;
    return read("/ui/state");
  }
}

async function talkIn(as, channel) {
  return read("/ui/messages", { as, channel }).catch((problem) => {
    if (problem instanceof Refused) return null;
    throw problem;
  });
}

function remember() {
  const parts = new URLSearchParams({ as: store.as, at: store.place });
  if (store.thread) parts.set("thread", store.thread);
  history.replaceState(null, "", `#${parts}`);
}

/** Takes person, place and thread from the address, so that a reload stays where it was. */
export function recall() {
  const parts = new URLSearchParams(location.hash.slice(1));
  store.as = parts.get("as");
  store.place = parts.get("at");
  store.thread = parts.get("thread");
}

/** Looks at a conversation or at Home; Kept hears that Home was opened. */
export async function go(place) {
  store.place = place;
  store.thread = null;
  draw();
  if (place === HOME) await act("/ui/home");
  else await refresh();
}

/** Becomes another person, looking at the same kind of place: their conversations, their language, their zone. */
export async function become(person) {
  look(person);
  store.thread = null;
  store.messages.clear();
  await refresh();
  if (store.place === HOME) await act("/ui/home");
}

/** Opens the thread below a message; null closes it. */
export function openThread(ts) {
  store.thread = ts;
  remember();
  draw();
}

/** Does something as the viewer; a refusal becomes a toast and the answer null. */
export async function act(path, body = {}) {
  try {
    return await send(path, { as: store.as, ...body });
  } catch (problem) {
    if (!(problem instanceof Refused)) toast(t("offline"), "problem");
    else toast(problem.message || t("no_answer"), "problem");
    return null;
  } finally {
    await refresh().catch(() => undefined);
  }
}
