/** Faces: initials on the person's colour, and Kept's own sign. */

import { h } from "./dom.js";
import { icon } from "./icons.js";

/** A square with the person's initials; silent, since the name stands beside it. */
export function avatar(person, size = "medium") {
  if (person.kept) return h("span", { class: `avatar avatar-${size} avatar-kept`, "aria-hidden": "true" }, icon("check"));
  const color = /^#?[0-9a-f]{6}$/i.test(person.color ?? "") ? `#${person.color.replace("#", "")}` : "#6b7671";
  const style = { "--face": color, "--face-ink": bright(color) ? "#1c2522" : "#ffffff" };
  return h("span", { class: `avatar avatar-${size}`, style, "aria-hidden": "true" }, person.initials ?? person.name.slice(0, 1));
}

function bright(color) {
  const [red, green, blue] = [1, 3, 5].map((at) => (parseInt(color.slice(at, at + 2), 16) / 255) ** 2.2);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.2;
}
