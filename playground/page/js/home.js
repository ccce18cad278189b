/** The App Home tab. */

import { avatar } from "./avatar.js";
import { renderBlocks } from "./blocks.js";
import { h, redraw } from "./dom.js";
import { HOME, onChange, store, viewer } from "./store.js";
import { viewSurface } from "./surface.js";
import { t } from "./words.js";

/** Draws the viewer's Home into `root` while they look at it. */
export function mountHome(root) {
  onChange(() => {
    const here = store.place === HOME && Boolean(store.state);
    root.hidden = !here;
    if (!here) return;
    const { home } = store.state;
    redraw(root, JSON.stringify([home, store.as, viewer().locale, viewer().tz]), () =>
      home
        ? drawHome(home)
        : h("div", { class: "empty" }, avatar({ kept: true }, "large"), h("p", {}, t("empty_home"))),
    );
  });
}

function drawHome(home) {
  const body = h("div", { class: "home-body blocks" });
  body.append(...renderBlocks(home.blocks, viewSurface("home", home.id, body)));
  return body;
}
