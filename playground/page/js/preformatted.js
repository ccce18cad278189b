/** Preformatted text, with one press to take it along. */

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { announce, toast } from "./toast.js";
import { t } from "./words.js";

const SAID_FOR = 2500;

/** The text as a block of its own; its button copies what stands in it. */
export function preformatted(...nodes) {
  const text = h("pre", { tabindex: "0" }, ...nodes);
  const word = h("span", {}, t("copy"));
  const copy = h(
    "button",
    { type: "button", class: "copy", dataset: { focus: "copy" }, on: { click: () => take(text, copy, word) } },
    icon("copy"),
    word,
  );
  return h("div", { class: "preformatted" }, text, copy);
}

async function take(text, copy, word) {
  try {
    await navigator.clipboard.writeText(text.innerText);
  } catch {
    getSelection().selectAllChildren(text);
    return toast(t("not_copied"));
  }
  word.textContent = t("copied");
  copy.classList.add("copy-done");
  announce(t("copied"));
  setTimeout(() => {
    word.textContent = t("copy");
    copy.classList.remove("copy-done");
  }, SAID_FOR);
}
