/** Menus, small panels and questions that open over the page. */

import { arrows, fill, h } from "./dom.js";
import { t } from "./words.js";

let shut = null;

/** Opens a panel beside `anchor`; it closes on Escape, on a press outside, and gives the focus back. */
export function popup(anchor, content, { role = "dialog", label, onKey } = {}) {
  closePopup();
  const back = document.activeElement;
  const panel = h("div", { class: `popup popup-${role}`, role, "aria-label": label }, content);
  document.getElementById("popups").append(panel);
  place(panel, anchor);
  anchor.setAttribute("aria-expanded", "true");
  const outside = (event) => {
    if (!panel.contains(event.target) && !anchor.contains(event.target)) closePopup();
  };
  const key = (event) => {
    if (event.key === "Escape" || (event.key === "Tab" && role === "menu")) {
      event.preventDefault();
      event.stopPropagation();
      closePopup();
    } else onKey?.(event);
  };
  panel.addEventListener("keydown", key);
  document.addEventListener("pointerdown", outside, true);
  shut = () => {
    shut = null;
    document.removeEventListener("pointerdown", outside, true);
    const inside = panel.contains(document.activeElement);
    panel.remove();
    anchor.removeAttribute("aria-expanded");
    if (inside) (anchor.isConnected ? anchor : back)?.focus?.({ preventScroll: true });
  };
  panel.querySelector("button, input, select, textarea")?.focus({ preventScroll: true });
  return panel;
}

/** Closes whatever panel is open. */
export function closePopup() {
  shut?.();
}

function place(panel, anchor) {
  const box = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const below = box.bottom + 6 + height <= innerHeight || box.top < height + 6;
  const left = box.left + width <= innerWidth - 8 ? box.left : box.right - width;
  panel.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  panel.style.top = `${Math.max(8, below ? Math.min(box.bottom + 6, innerHeight - height - 8) : box.top - height - 6)}px`;
}

/** Opens a menu; items are {label, hint, icon, danger, checked, run} or {heading}. */
export function menu(anchor, items, label) {
  const nodes = items.map((item) => (item.heading ? h("div", { class: "menu-heading" }, item.heading) : entry(item)));
  const buttons = nodes.filter((node) => node.tagName === "BUTTON");
  return popup(anchor, nodes, { role: "menu", label, onKey: (event) => arrows(buttons, event) });
}

function entry(item) {
  const role = item.checked === undefined ? "menuitem" : "menuitemcheckbox";
  const press = () => {
    closePopup();
    item.run();
  };
  return h(
    "button",
    {
      type: "button",
      role,
      class: `menu-item${item.danger ? " menu-danger" : ""}`,
      "aria-checked": item.checked === undefined ? null : String(item.checked),
      on: { click: press },
    },
    item.icon ?? null,
    h(
      "span",
      { class: "menu-words" },
      h("span", { class: "menu-label" }, item.label),
      item.hint ? h("span", { class: "menu-hint" }, item.hint) : null,
    ),
    item.checked === undefined
      ? null
      : h("span", { class: `switch${item.checked ? " switch-on" : ""}`, "aria-hidden": "true" }),
  );
}

/** Keeps Tab inside a box and calls `leave` on Escape. */
export function trap(box, leave) {
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      leave();
    }
    if (event.key !== "Tab") return;
    const stops = [...box.querySelectorAll("a[href], button, input, select, textarea, [tabindex='0']")].filter(
      (node) => !node.disabled && node.offsetParent,
    );
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    const far = event.shiftKey ? stops.at(-1) : stops[0];
    if (document.activeElement !== edge && box.contains(document.activeElement)) return;
    event.preventDefault();
    far?.focus();
  });
}

/** Asks Block Kit's confirm question; true when confirmed. */
export function confirm(title, text, yes, no, danger) {
  return new Promise((decide) => {
    const back = document.activeElement;
    const layer = document.getElementById("questions");
    const finish = (answer) => {
      layer.replaceChildren();
      back?.focus?.({ preventScroll: true });
      decide(answer);
    };
    const box = h(
      "div",
      {
        class: "question",
        role: "alertdialog",
        "aria-modal": "true",
        "aria-labelledby": "question-title",
        "aria-describedby": "question-text",
      },
      h("h2", { id: "question-title" }, title),
      h("div", { id: "question-text", class: "question-text" }, text),
      h(
        "div",
        { class: "dialog-foot" },
        h("button", { type: "button", class: "button", on: { click: () => finish(false) } }, no ?? t("cancel")),
        h(
          "button",
          {
            type: "button",
            class: `button button-${danger ? "danger" : "primary"}`,
            on: { click: () => finish(true) },
          },
          yes ?? t("ok"),
        ),
      ),
    );
    trap(box, () => finish(false));
    fill(layer, h("div", { class: "veil" }, box));
    box.querySelector(".dialog-foot button").focus();
  });
}
