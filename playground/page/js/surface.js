/** Where blocks stand: what happens when somebody uses what is in them. */

import { send } from "./api.js";
import { act, store } from "./store.js";
import { collect } from "./values.js";

/** The surface of a message drawn into `root`. */
export function messageSurface(message, root) {
  return surface("message", { type: "message", channel: store.place, ts: message.ts }, root, {});
}

/** The surface of a view, a "modal" or "home", drawn into `root`. */
export function viewSurface(kind, id, root, errors = {}) {
  return surface(kind, { type: "view", view_id: id }, root, errors);
}

/** A surface on which nothing can be done. */
export const DEAD = { kind: "dead", container: {}, errors: {}, act: () => undefined, options: () => [] };

function surface(kind, container, root, errors) {
  const use = (block_id, action_id, facts) =>
    act("/ui/action", { container, block_id, action_id, ...facts, values: collect(root) });
  const options = async (block_id, action_id, value) => {
    const answer = await send("/ui/options", { as: store.as, container, block_id, action_id, value }).catch(() => null);
    return answer?.options ?? [];
  };
  return { kind, container, errors, act: use, options };
}
