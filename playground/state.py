"""What the stand-in remembers: people, conversations, messages, views, links to answer by."""

import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, fields
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
    """A channel, or the DM of one person with Kept (`kind` im).

    `shared`: people of another company are in it; `pending`: they are invited.
    """

    id: str
    kind: str
    name: str
    members: list[str]
    created: int
    archived: bool = False
    shared: bool = False
    pending: bool = False
    private: bool = False


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
    furnished: bool = False
    counter: int = 0
    tours: int = 0
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
        return json.dumps(self, default=_row, ensure_ascii=False, separators=(",", ":"))

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


def _row(one: Any) -> Json:
    return {each.name: getattr(one, each.name) for each in fields(one)}
