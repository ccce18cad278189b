/** Faces: initials on the person's colour, and Kept's own sign. */

import { h } from "./dom.js";
import { icon } from "./icons.js";

/** A square with the person's initials; silent, since the name stands beside it. */
export function avatar(person, size = "medium") {
  if (person.kept)
    return h("span", { class: `avatar avatar-${size} avatar-kept`, "aria-hidden": "true" }, icon("check"));
  const color = /^#?[0-9a-f]{6}$/i.test(person.color ?? "") ? `#${person.color.replace("#", "")}` : "#6b7671";
  return h(
    "span",
    { class: `avatar avatar-${size}`, style: { "--face": color }, "aria-hidden": "true" },
    person.initials ?? person.name.slice(0, 1),
  );
}
