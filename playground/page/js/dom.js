/** Building and keeping nodes: what people typed only ever becomes text or a checked address. */

const SAFE_ADDRESS = /^(https?:|mailto:)/i;

/** Builds one element. `on` holds listeners, `dataset` data attributes, everything else is an attribute. */
export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    else if (name === "dataset") Object.assign(node.dataset, value);
    else if (name === "style")
      for (const [rule, setting] of Object.entries(value)) node.style.setProperty(rule, setting);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A link that opens elsewhere; an address of any other kind than web or mail stays plain text. */
export function link(address, ...children) {
  if (!SAFE_ADDRESS.test(address)) return h("span", {}, ...children);
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

/** Puts new content into a node. */
export function fill(node, ...children) {
  node.replaceChildren(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
}

/** Redraws a node only when what it shows has changed, and keeps the focus in it. */
export function redraw(node, mark, draw) {
  if (node.mark === mark) return;
  node.mark = mark;
  keepFocus(node, () => fill(node, draw()));
}

/**
 * Makes the children of `parent` follow `items`: a child is kept while its mark is the same, so a refresh
 * neither flickers nor takes the focus away.
 */
export function follow(parent, items, { key, mark, make }) {
  const old = new Map([...parent.children].map((node) => [node.dataset.key, node]));
  const wanted = items.map((item) => {
    const kept = old.get(key(item));
    if (kept?.mark === mark(item)) return kept;
    const node = make(item);
    node.dataset.key = key(item);
    node.mark = mark(item);
    if (kept) exchange(kept, node);
    return node;
  });
  const staying = new Set(wanted);
  for (const node of [...parent.children]) if (!staying.has(node)) node.remove();
  wanted.forEach((node, index) => {
    if (parent.children[index] !== node) parent.insertBefore(node, parent.children[index] ?? null);
  });
}

function exchange(node, next) {
  const spot = focusSpot(node);
  node.replaceWith(next);
  if (spot !== null) refocus(next, spot);
}

/** Runs `change` and puts the focus back on the same control of `root`, found by its `data-focus`. */
export function keepFocus(root, change) {
  const spot = focusSpot(root);
  change();
  if (spot !== null) refocus(root, spot);
}

function focusSpot(root) {
  const active = document.activeElement;
  if (!active || !root.contains(active)) return null;
  return active.closest("[data-focus]")?.dataset.focus ?? "";
}

function refocus(root, spot) {
  const same = spot && [...root.querySelectorAll("[data-focus]")].find((node) => node.dataset.focus === spot);
  (same || root.querySelector("[tabindex], button, input, select, textarea") || root).focus({ preventScroll: true });
}

/** Moves the focus through a row or grid of controls with the arrow keys. */
export function arrows(nodes, event, columns = 1) {
  const steps = { ArrowDown: columns, ArrowUp: -columns, ArrowRight: 1, ArrowLeft: -1 };
  const at = nodes.indexOf(document.activeElement);
  let next = at;
  if (event.key in steps) next = Math.min(Math.max(at + steps[event.key], 0), nodes.length - 1);
  else if (event.key === "Home") next = 0;
  else if (event.key === "End") next = nodes.length - 1;
  else return;
  event.preventDefault();
  nodes[next]?.focus();
}
