"""Signed requests to Kept, and events again when they were not taken."""

import json
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlencode

from playground import payloads
from playground.context import Context, Json
from playground.deliveries import Answer, Deliver, signed
from playground.state import Owed

AGAIN = (timedelta(0), timedelta(minutes=1), timedelta(minutes=5))
REASONS = {"operation_timeout": "http_timeout", "dispatch_failed": "connection_failed"}
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Delivered:
    """One request that Kept was sent."""

    kind: str
    path: str
    body: str
    answer: Answer


class Sender:
    """Signs with the clock's time, keeps what was sent, owes what was not taken."""

    def __init__(self, here: Context, kept: Deliver | None) -> None:
        self._here = here
        self.kept = kept
        self.sent: deque[Delivered] = deque(maxlen=1000)

    def post(self, kind: str, path: str, content_type: str, body: bytes, extra: dict[str, str] | None = None) -> Answer:
        """One signed request."""
        if self.kept is None or not path:
            answer = Answer(0, {}, b"", failure="dispatch_failed")
        else:
            at = int(self._here.world.now().timestamp())
            headers = {"Content-Type": content_type, "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)"}
            headers |= signed(self._here.world.data.signing_secret, at, body) | (extra or {})
            answer = self.kept(path, headers, body)
        self.sent.append(Delivered(kind, path, body.decode("utf-8", "replace"), answer))
        return answer

    def command(self, path: str, fields: dict[str, str]) -> Answer:
        """A slash command."""
        return self.post("command", path, FORM, urlencode(fields).encode())

    def interaction(self, payload: Json, path: str | None = None) -> Answer:
        """A shortcut, press, form, or question for options."""
        body = urlencode({"payload": json.dumps(payload, ensure_ascii=False)}).encode()
        return self.post(str(payload["type"]), self._here.manifest.actions_path if path is None else path, FORM, body)

    def event(self, subscription: str, body: Json) -> Answer | None:
        """An event, if the app hears it; what is not taken is owed again."""
        data = self._here.world.data
        if not self._here.manifest.hears(subscription) or not data.installed:
            return None
        return self.envelope(payloads.event(self._here, body))

    def envelope(self, envelope: Json, attempt: int = 0, reason: str = "") -> Answer:
        """An event as it was or is sent, for the n-th time."""
        extra = {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": reason} if attempt else {}
        body = json.dumps(envelope, ensure_ascii=False).encode()
        answer = self.post("event", self._here.manifest.events_path, "application/json", body, extra)
        if not answer.ok and attempt < len(AGAIN) and "x-slack-no-retry" not in answer.headers:
            self._owe_again(envelope, attempt, answer)
        return answer

    def _owe_again(self, envelope: Json, attempt: int, answer: Answer) -> None:
        world = self._here.world
        reason = "http_error" if answer.status else REASONS.get(answer.failure or "", "unknown_error")
        at = (world.now() + AGAIN[attempt]).timestamp()
        row = Owed(at, "event", {"envelope": envelope, "attempt": attempt + 1, "reason": reason})
        with world.lock:
            world.data.owed.append(row)
        world.touch()


class Timeline:
    """Does what is owed once the clock says so, in a thread of its own or in the caller's."""

    def __init__(self, here: Context, does: dict[str, Callable[[Json], object]]) -> None:
        self._here = here
        self._does = does
        self._running = threading.Lock()
        self._wake = threading.Condition()
        self._closed = False
        self._thread = threading.Thread(target=self._go_on, name="playground-timeline", daemon=True)

    def start(self) -> None:
        """Begins to do what falls due."""
        self._thread.start()

    def close(self) -> None:
        """Stops; what is still owed stays owed."""
        with self._wake:
            self._closed = True
            self._wake.notify_all()
        if self._thread.is_alive():
            self._thread.join(5)

    def woken(self) -> None:
        """The clock was pushed."""
        with self._wake:
            self._wake.notify_all()

    def settle(self) -> int:
        """Does everything that is due now and says how much that was."""
        done = 0
        with self._running:
            while (row := self._next_due()) is not None:
                self._does[row.kind](row.data)
                done += 1
        return done

    def _next_due(self) -> Owed | None:
        world = self._here.world
        with world.lock:
            now = world.now().timestamp()
            due = sorted((one for one in world.data.owed if one.at <= now), key=lambda one: one.at)
            if not due:
                return None
            world.data.owed.remove(due[0])
        world.touch()
        return due[0]

    def _go_on(self) -> None:
        while True:
            with self._wake:
                if self._closed:
                    return
                self._wake.wait(0.5)
                if self._closed:
                    return
            self.settle()
