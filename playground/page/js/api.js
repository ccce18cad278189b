/** Talking to the stand-in: every answer is JSON, every refusal one sentence. */

/** What the stand-in refused, in its own sentence. */
export class Refused extends Error {}

async function answer(response) {
  const body = await response.json().catch(() => null);
  if (body === null) throw new Refused("");
  if (body.ok === false) throw new Refused(body.error ?? "");
  return body;
}

/** Reads `path` with query parameters. */
export async function read(path, parameters = {}) {
  return answer(await fetch(`${path}?${new URLSearchParams(parameters)}`, { cache: "no-store" }));
}

/** Sends `body` to `path` and gives the answer, or throws Refused. */
export async function send(path, body) {
  const headers = { "Content-Type": "application/json" };
  return answer(await fetch(path, { method: "POST", headers, body: JSON.stringify(body) }));
}

/** Calls `changed` whenever the stand-in has something new, and `reachable` when the line comes or goes. */
export async function watch(since, changed, reachable) {
  for (;;) {
    try {
      const { revision } = await read("/ui/changes", { since: since() });
      reachable(true);
      if (revision !== since()) await changed();
    } catch {
      reachable(false);
      await new Promise((resume) => setTimeout(resume, 1500));
    }
  }
}
