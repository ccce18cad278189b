/** What stands in the fields of a surface, in the form Slack sends it. */

const fields = new WeakMap();

/** Registers a node as a field: `read` gives Slack's value, `write` puts one back. */
export function field(node, blockId, actionId, { read, write }) {
  node.dataset.field = `${blockId}/${actionId}`;
  fields.set(node, { blockId, actionId, read, write });
  return node;
}

/** All values below a node: {block_id: {action_id: value}}. */
export function collect(root) {
  const values = {};
  for (const node of root.querySelectorAll("[data-field]")) {
    const { blockId, actionId, read } = fields.get(node);
    (values[blockId] ??= {})[actionId] = read();
  }
  return values;
}

/** Puts {block_id: what it holds} into the fields below a node, as a person would; gives the nodes that changed. */
export function fillIn(root, values) {
  const filled = [];
  for (const node of root.querySelectorAll("[data-field]")) {
    const { blockId, read, write } = fields.get(node);
    if (!values[blockId]) continue;
    const known = Object.keys(read());
    const facts = Object.entries(values[blockId]).filter(([fact]) => known.includes(fact));
    write(Object.fromEntries([["type", read().type], ...facts]));
    filled.push(node);
  }
  return filled;
}

/** Puts values back into the fields that have the same block_id and action_id. */
export function restore(root, values) {
  for (const node of root.querySelectorAll("[data-field]")) {
    const { blockId, actionId, read, write } = fields.get(node);
    const value = values[blockId]?.[actionId];
    if (value && value.type === read().type) write(value);
  }
}
