/** Says when Kept has written while the viewer looks elsewhere. */

import { go, onChange, store } from "./store.js";
import { toast } from "./toast.js";
import { t } from "./words.js";

/** Watches the viewer's DM with Kept; what arrives leads there. */
export function mountNotices() {
  let last = null;
  let shown = null;
  onChange(() => {
    const dm = store.state?.conversations.find((each) => each.kind === "dm");
    if (!dm) return;
    const fresh = last?.id === dm.id && dm.unread > last.unread && store.place !== dm.id;
    if (fresh) shown = toast(t("wrote"), "note", () => go(dm.id));
    else if (store.place === dm.id) shown?.remove();
    last = { id: dm.id, unread: dm.unread };
  });
}
