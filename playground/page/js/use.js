/** What happens when somebody uses an element: Block Kit's question first, then the app hears of it. */

import { plainLine, textNodes } from "./mrkdwn.js";
import { confirm } from "./popup.js";

/** What names a control in its surface, so that the focus finds it again. */
export function focusName(spec, spot) {
  return `${spot.blockId}/${spec.action_id}`;
}

/** Sends what was pressed or chosen, after Block Kit's confirm question where there is one. */
export async function use(spec, spot, facts) {
  if (spot.silent) return true;
  const asked = spec.confirm;
  if (asked) {
    const words = [plainLine(asked.title), textNodes(asked.text), plainLine(asked.confirm), plainLine(asked.deny)];
    if (!(await confirm(...words, asked.style === "danger"))) return false;
  }
  await spot.act(spot.blockId, spec.action_id, facts);
  return true;
}
