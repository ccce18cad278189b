/** Puts the page together and keeps it fresh. */

import { watch } from "./api.js";
import { avatar } from "./avatar.js";
import { mountClockBar } from "./clockbar.js";
import { composer } from "./composer.js";
import { fill, h } from "./dom.js";
import { mountHints } from "./hints.js";
import { mountHome } from "./home.js";
import { icon } from "./icons.js";
import { mountModals } from "./modal.js";
import { mountNotices } from "./notice.js";
import { mountRail } from "./rail.js";
import { HOME, act, conversation, go, onChange, recall, refresh, store } from "./store.js";
import { mountStream, mountThread, nameOf } from "./stream.js";
import { toast } from "./toast.js";
import { mountTour } from "./tour.js";
import { t } from "./words.js";

const at = (id) => document.getElementById(id);

function mountHead(root) {
  const open = h(
    "button",
    {
      type: "button",
      class: "icon-button rail-opener",
      on: { click: () => document.body.classList.toggle("rail-open") },
    },
    icon("menu"),
  );
  const title = h("h1", {});
  root.append(open, title);
  onChange(() => {
    if (!store.state) return;
    const home = store.place === HOME;
    const dm = !home && conversation().kind === "dm";
    const name = store.state.kept.name ?? "Kept";
    open.setAttribute("aria-label", t("open_menu"));
    const words = home ? `${name} · ${t("home")}` : dm ? t("direct", name) : conversation().name.replace(/^#/, "");
    fill(title, home || dm ? avatar({ kept: true }, "small") : icon("hash"), h("span", {}, words));
    document.title = `${home || dm ? name : nameOf(conversation())} · Kept`;
    at("chat").hidden = home;
  });
}

function mountSay() {
  const main = composer();
  at("say").append(main);
  mountHints(at("hints"), async (line) => {
    if (store.place === HOME) await go(store.state.conversations[0].id);
    main.write(line);
  });
}

let away = false;

function reachable(there) {
  if (!there && !away) toast(t("offline"), "problem");
  if (there && away) refresh();
  away = !there;
}

async function start() {
  recall();
  mountClockBar(at("clock"));
  mountRail(at("rail"));
  mountHead(at("head"));
  mountStream(at("stream"));
  mountSay();
  mountThread(at("thread"), composer({ threaded: true }));
  mountHome(at("home"));
  mountModals(at("modals"), at("page"));
  mountNotices();
  mountTour(at("tour"));
  onChange(() => {
    at("tagline").textContent = t("tagline");
    document.body.classList.add("ready");
  });
  at("shade").addEventListener("click", () => document.body.classList.remove("rail-open"));
  await refresh().catch(() => reachable(false));
  if (store.state && store.place === HOME) await act("/ui/home");
  else if (matchMedia("(hover: hover)").matches) at("say").querySelector("textarea").focus();
  watch(() => store.state?.revision ?? -1, refresh, reachable);
}

start();
