"""What the stand-in remembers: people, conversations, messages, views, links to answer by."""

import json
import os
import secrets
import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from playground.shapes import Json

KEPT_COLOUR = "2f6f4f"
COLOURS = ("9f69e7", "4bbe2e", "e7392d", "3c989f", "674b1b", "e96699", "5b89d5", "d58247")


@dataclass(slots=True)
class Person:
    """A member of the workspace, or a guest from elsewhere when `team` is another one."""

    id: str
    name: str
    title: str
    tz: str
    locale: str
    team: str
    is_admin: bool = False
    is_owner: bool = False
    is_restricted: bool = False
    is_bot: bool = False
    deleted: bool = False
    color: str = COLOURS[0]

    @property
    def username(self) -> str:
        """The name in the form that payloads carry."""
        return self.name.lower().replace(" ", ".")


@dataclass(slots=True)
class Channel:
    """A channel, or the DM of one person with Kept (`kind` im)."""

    id: str
    kind: str
    name: str
    members: list[str]
    created: int
    archived: bool = False
    shared: bool = False


@dataclass(slots=True)
class Message:
    """One message; `viewer` is set on those that only one person sees."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: list[Json] = field(default_factory=list[Json])
    attachments: list[Json] = field(default_factory=list[Json])
    files: list[Json] = field(default_factory=list[Json])
    bot: bool = False
    viewer: str | None = None
    thread_ts: str | None = None
    metadata: Json | None = None
    edited: str | None = None
    deleted: bool = False
    reactions: dict[str, list[str]] = field(default_factory=dict[str, list[str]])


@dataclass(slots=True)
class View:
    """A modal on somebody's stack, or somebody's Home."""

    id: str
    person: str
    content: Json
    hash: str
    root: str
    previous: str | None = None
    values: Json = field(default_factory=dict[str, Any])
    errors: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(slots=True)
class Hook:
    """A `response_url`: where it answers to, until when, how often it was used."""

    id: str
    person: str
    channel: str
    message_ts: str | None
    expires: float
    uses: int = 0


@dataclass(slots=True)
class Trigger:
    """A `trigger_id`: whose, until when, and the view it was pressed in."""

    id: str
    person: str
    expires: float
    view: str | None = None
    used: bool = False


@dataclass(slots=True)
class Owed:
    """Something the stand-in does when the clock says so: an event again, a late post."""

    at: float
    kind: str
    data: Json


@dataclass(slots=True)
class Remembered:
    """Everything that is stored, in one file."""

    team: str
    domain: str
    app: str
    bot: str
    bot_user: str
    token: str
    signing_secret: str
    verification_token: str
    installed: bool = True
    counter: int = 0
    last_ts: int = 0
    offset: float = 0.0
    people: dict[str, Person] = field(default_factory=dict[str, Person])
    channels: dict[str, Channel] = field(default_factory=dict[str, Channel])
    messages: dict[str, list[Message]] = field(default_factory=dict[str, list[Message]])
    views: dict[str, View] = field(default_factory=dict[str, View])
    stacks: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    homes: dict[str, str] = field(default_factory=dict[str, str])
    hooks: dict[str, Hook] = field(default_factory=dict[str, Hook])
    triggers: dict[str, Trigger] = field(default_factory=dict[str, Trigger])
    owed: list[Owed] = field(default_factory=list[Owed])
    read: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])

    @classmethod
    def fresh(cls) -> "Remembered":
        """A new workspace with Kept installed and nobody in it."""
        made = cls(
            team="T0KEPT0001",
            domain="playground",
            app="A0KEPT0001",
            bot="B0KEPT0001",
            bot_user="U0KEPT0001",
            token=f"xoxb-{secrets.token_hex(16)}",
            signing_secret=secrets.token_hex(16),
            verification_token=secrets.token_hex(12),
        )
        made.people[made.bot_user] = Person(
            made.bot_user, "Kept", "", "UTC", "en-US", made.team, is_bot=True, color=KEPT_COLOUR
        )
        return made

    def to_json(self) -> str:
        """The text of the file."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> "Remembered":
        """What a file's text says."""
        raw: Json = json.loads(text)
        kinds: dict[str, Callable[..., Any]] = {
            "people": Person,
            "channels": Channel,
            "views": View,
            "hooks": Hook,
            "triggers": Trigger,
        }
        for name, kind in kinds.items():
            raw[name] = {key: kind(**row) for key, row in raw[name].items()}
        raw["messages"] = {key: [Message(**row) for row in rows] for key, rows in raw["messages"].items()}
        raw["owed"] = [Owed(**row) for row in raw["owed"]]
        known = {one.name for one in fields(cls)}
        return cls(**{key: value for key, value in raw.items() if key in known})


class World:
    """What is remembered, one lock around it, and a file that follows it."""

    def __init__(self, now: Callable[[], datetime], offset: Callable[[], timedelta], store: Path | None) -> None:
        self.now = now
        self._offset = offset
        self._store = store
        self.lock = threading.RLock()
        self.changed = threading.Condition(self.lock)
        self.revision = 1
        self._saved = 1
        self._closed = False
        if store is not None and store.exists():
            self.data = Remembered.from_json(store.read_text(encoding="utf-8"))
        else:
            self.data = Remembered.fresh()
        self._writer = threading.Thread(target=self._write_on, name="playground-store", daemon=True)
        if store is not None:
            self._writer.start()

    def touch(self) -> None:
        """Something changed: whoever waits for that hears of it, and the file follows."""
        with self.changed:
            self.revision += 1
            self.changed.notify_all()

    def new_id(self, prefix: str) -> str:
        """An id that was never handed out before."""
        with self.lock:
            self.data.counter += 1
            return f"{prefix}0{_base36(self.data.counter + 36**4):0>8}"

    def new_ts(self) -> str:
        """A message's ts: the clock in microseconds, never the same twice, always rising."""
        with self.lock:
            micros = max(int(self.now().timestamp() * 1_000_000), self.data.last_ts + 1)
            self.data.last_ts = micros
            return f"{micros // 1_000_000}.{micros % 1_000_000:06d}"

    def person(self, person: str) -> Person:
        """The person with that id."""
        return self.data.people[person]

    def message(self, channel: str, ts: str, viewer: str | None = None) -> Message | None:
        """The message at that ts, if it is there for that viewer (None: for everybody)."""
        for one in self.data.messages.get(channel, []):
            if one.ts == ts and not one.deleted and one.viewer in (None, viewer):
                return one
        return None

    def dm(self, person: str) -> Channel:
        """The DM of this person with Kept, opened when it is not there yet."""
        with self.lock:
            for one in self.data.channels.values():
                if one.kind == "im" and person in one.members:
                    return one
            made = Channel(
                self.new_id("D"), "im", "directmessage", [person, self.data.bot_user], int(self.now().timestamp())
            )
            self.data.channels[made.id] = made
            return made

    def save(self) -> None:
        """Writes the file now, so that it is whole or as it was before."""
        if self._store is None:
            return
        with self.lock:
            self.data.offset = self._offset().total_seconds()
            text = self.data.to_json()
            self._saved = self.revision
        beside = self._store.with_suffix(".writing")
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self._store)

    def close(self) -> None:
        """Writes what is not yet written and stops the writer."""
        with self.changed:
            if self._closed:
                return
            self._closed = True
            self.changed.notify_all()
        if self._store is not None:
            self._writer.join()
            self.save()

    def _write_on(self) -> None:
        while True:
            with self.changed:
                self.changed.wait_for(lambda: self._closed or self._saved != self.revision)
                if self._closed:
                    return
                self.changed.wait_for(lambda: self._closed, timeout=0.2)
            self.save()


def _base36(number: int) -> str:
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    text = ""
    while number:
        number, rest = divmod(number, 36)
        text = digits[rest] + text
    return text or "0"
