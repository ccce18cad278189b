/** Short notices at the edge of the page, and the voice for those who listen. */

import { h } from "./dom.js";

const STAYS = { problem: 9000, note: 5000 };

/** Shows one sentence; problems stay longer. With `press` it is a button that leads somewhere; gives its node. */
export function toast(sentence, kind = "note", press = null) {
  const corner = document.getElementById("toasts");
  const shown = [...corner.children].find((node) => node.textContent === sentence);
  shown?.remove();
  const node = h(
    "div",
    { class: `toast toast-${kind}`, role: kind === "problem" ? "alert" : "status" },
    press ? h("button", { type: "button" }, sentence) : sentence,
  );
  node.addEventListener("click", () => {
    node.remove();
    press?.();
  });
  corner.append(node);
  setTimeout(() => node.remove(), STAYS[kind]);
  return node;
}

/** Says one sentence to those who listen; nothing is shown. */
export function announce(sentence) {
  document.getElementById("voice").textContent = sentence;
}
