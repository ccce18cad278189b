/** Line icons drawn here, so that the page needs nothing from elsewhere. */

const PATHS = {
  hash: "M5 8.5h14M4 15.5h14M10 4l-2 16M16 4l-2 16",
  home: "M4 11l8-7 8 7v8.5a.5.5 0 0 1-.5.5H15v-6H9v6H4.5a.5.5 0 0 1-.5-.5z",
  bolt: "M13 3L5 13.5h6L10.5 21 19 10h-6z",
  smile: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M8.5 14.5c1.8 2.3 5.2 2.3 7 0M9 9.5v.2M15 9.5v.2",
  reply: "M9 7l-5 5 5 5M4.5 12H14c4 0 6 2.2 6 6",
  more: "M5.5 12v.01M12 12v.01M18.5 12v.01",
  send: "M4 12l16-8-6 16-3-7z",
  close: "M6 6l12 12M18 6L6 18",
  check: "M5 12.5l4.5 4.5L19 7.5",
  down: "M6 9.5l6 6 6-6",
  menu: "M4 7h16M4 12h16M4 17h16",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5.3l3.5 2",
  forward: "M5 6l7 6-7 6zM13 6l7 6-7 6z",
  sun: "M4 18h16M7 18a5 5 0 0 1 10 0M12 4v4M9.5 6.3L12 4l2.5 2.3M4.5 11.5l1.8 1.2M19.5 11.5l-1.8 1.2",
  calendar: "M5 6.5h14v13H5zM5 10.5h14M8.5 4v4M15.5 4v4M9.5 15h5",
  arrow: "M5 12h13M13 6.5l5.5 5.5-5.5 5.5",
  play: "M8 5.5l10 6.5-10 6.5z",
  trouble: "M12 4l9 16H3zM12 10v4.5M12 17.3v.1",
  file: "M7 3.5h7l4 4V20a.5.5 0 0 1-.5.5h-10.5a.5.5 0 0 1-.5-.5V4a.5.5 0 0 1 .5-.5M14 3.5V8h4",
  copy: "M9 9h10.5v10.5H9zM15 9V4.5H4.5V15H9",
  globe: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M3.5 12h17M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18",
};

const SPACE = "http://www.w3.org/2000/svg";

/** One icon as SVG, silent for screen readers: its button carries the name. */
export function icon(name) {
  const svg = document.createElementNS(SPACE, "svg");
  const path = document.createElementNS(SPACE, "path");
  path.setAttribute("d", PATHS[name]);
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(path);
  return svg;
}
