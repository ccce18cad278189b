"""What Slack sent, read once from the verified payload into one shape."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any, cast

from bot.sales.person import Person

Payload = Mapping[str, Any]
_NOTHING: Payload = {}
LONGEST_KEY = 96
_COLLEAGUES = ("helper", "colleague")
"""The fields of forms that hold somebody who is asked for something."""
_MENTION = re.compile(r"<@([UW][A-Z0-9]+)[|>]")
_NEAR = 100
_CHOSEN = ("selected_date", "selected_time", "selected_user", "selected_channel", "selected_conversation")
_SEVERAL = ("selected_options", "selected_users", "selected_channels", "selected_conversations")


class Kind(StrEnum):
    """The kinds of request that Slack makes."""

    COMMAND = "command"
    SHORTCUT = "shortcut"
    ACTION = "action"
    OPTIONS = "options"
    VIEW = "view"
    VIEW_CLOSED = "view_closed"
    EVENT = "event"


class Surface(StrEnum):
    """Where a person pressed or typed."""

    COMMAND = "command"
    DM = "dm"
    EPHEMERAL = "ephemeral"
    MODAL = "modal"
    HOME = "home"
    NONE = "none"


@dataclass(slots=True)
class Recalled:
    """The person speaking is remembered from another request; `confirmed` once a transaction has looked again."""

    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """One request of one person; `source` and `key` are what the inbox remembers it by.

    `form` is the form that a button stood in, `origin` the address of the message that a form was opened from.
    """

    kind: Kind
    id: str
    workspace: str
    person: str
    now: datetime
    surface: Surface = Surface.NONE
    source: str = ""
    key: str = ""
    text: str = ""
    value: str = ""
    trigger: str = ""
    response_url: str = ""
    channel: str = ""
    ts: str = ""
    thread_ts: str = ""
    domain: str = ""
    outsider: bool = False
    view_id: str = ""
    view_hash: str = ""
    private: str = ""
    origin: str = ""
    form: str = ""
    values: Mapping[str, str] = field(default_factory=dict[str, str])
    message: Payload = field(default_factory=dict[str, Any])
    event: Payload = field(default_factory=dict[str, Any])
    speaker: Person | None = None
    recalled: Recalled | None = None

    @property
    def by(self) -> Person:
        """The person speaking, whom the guard has made known before any listener runs."""
        if self.speaker is None:
            raise LookupError("the guard lets no listener run before it knows who is speaking")
        return self.speaker

    @property
    def number(self) -> int:
        """The promise's number that a button or a form carries, 0 when it carries none."""
        return _whole((self.value or self.private).split(":", 1)[0])

    @property
    def shown(self) -> tuple[int, int]:
        """The promise that a form is about and the version of it that the form shows, 0 where it carries none."""
        number, _, version = self.private.partition(":")
        return _whole(number), _whole(version)

    @property
    def names(self) -> str:
        """The colleague whom a form or the beginning of a line names, empty where it is nobody."""
        if self.kind is Kind.VIEW:
            return next((self.values[field] for field in _COLLEAGUES if self.values.get(field)), "")
        found = _MENTION.search(self.text[:_NEAR]) if self.kind is Kind.COMMAND else None
        return found.group(1) if found else ""


def _whole(digits: str) -> int:
    return int(digits) if digits.isdecimal() and digits.isascii() and len(digits) < 10 else 0


def part(payload: Any, name: str) -> Payload:
    """A member of a payload that is an object, empty when it is anything else."""
    found = cast(Payload, payload).get(name) if isinstance(payload, Mapping) else None
    return cast(Payload, found) if isinstance(found, Mapping) else _NOTHING


def word(payload: Any, name: str) -> str:
    """A member of a payload that is text, empty when it is anything else."""
    found = cast(Payload, payload).get(name) if isinstance(payload, Mapping) else None
    return found if isinstance(found, str) else ""


def first(payload: Payload, name: str) -> Payload:
    """The first object of a list in a payload, empty when there is none."""
    found = payload.get(name)
    if isinstance(found, list) and found:
        head = cast(list[Any], found)[0]
        return cast(Payload, head) if isinstance(head, Mapping) else _NOTHING
    return _NOTHING


def of_command(body: Payload, workspace: str, person: str, now: datetime, prefix: str) -> Request:
    """A slash command; its id is the command without slash and prefix."""
    name = word(body, "command").removeprefix("/").removeprefix(prefix)
    return Request(
        Kind.COMMAND, name, workspace, person, now,
        surface=Surface.COMMAND, source="trigger", key=_key(word(body, "trigger_id")), text=word(body, "text"),
        trigger=word(body, "trigger_id"), response_url=word(body, "response_url"),
        channel=word(body, "channel_id"), domain=word(body, "team_domain"),
    )  # fmt: skip


def of_shortcut(body: Payload, workspace: str, person: str, now: datetime) -> Request:
    """A global or a message shortcut; only the latter has a channel and a message."""
    message = part(body, "message")
    return Request(
        Kind.SHORTCUT, word(body, "callback_id"), workspace, person, now,
        surface=Surface.NONE, source="trigger", key=_key(word(body, "trigger_id")), trigger=word(body, "trigger_id"),
        response_url=word(body, "response_url"), channel=word(part(body, "channel"), "id"),
        ts=word(body, "message_ts") or word(message, "ts"), thread_ts=word(message, "thread_ts"),
        domain=word(part(body, "team"), "domain"), message=message, outsider=_outsider(body, workspace),
    )  # fmt: skip


def of_action(body: Payload, workspace: str, person: str, now: datetime) -> Request:
    """A press: its id is the action's without what follows a colon, its value the button's or the chosen option's."""
    action, container = first(body, "actions"), part(body, "container")
    view, message = part(body, "view"), part(body, "message")
    private, _, origin = word(view, "private_metadata").partition("|")
    value = word(action, "value") or word(part(action, "selected_option"), "value")
    return Request(
        Kind.ACTION, word(action, "action_id").split(":", 1)[0], workspace, person, now,
        surface=_surface(container, view), source="trigger", key=_key(word(body, "trigger_id")), value=value,
        trigger=word(body, "trigger_id"), response_url=word(body, "response_url"),
        channel=word(container, "channel_id") or word(part(body, "channel"), "id"),
        ts=word(container, "message_ts") or word(message, "ts"),
        domain=word(part(body, "team"), "domain"), view_id=word(view, "id"), view_hash=word(view, "hash"),
        private=private, origin=origin, form=word(view, "callback_id"),
        values=_values(part(part(view, "state"), "values")), message=message, outsider=_outsider(body, workspace),
    )  # fmt: skip


def of_view(kind: Kind, body: Payload, workspace: str, person: str, now: datetime) -> Request:
    """A form sent or closed, with what each input holds."""
    view = part(body, "view")
    private, _, origin = word(view, "private_metadata").partition("|")
    return Request(
        kind, word(view, "callback_id"), workspace, person, now,
        surface=Surface.MODAL, source="view", key=_key(f"{word(view, 'id')}:{word(view, 'hash')}"),
        trigger=word(body, "trigger_id"), response_url=origin, origin=origin, domain=word(part(body, "team"), "domain"),
        view_id=word(view, "id"), view_hash=word(view, "hash"), private=private,
        values=_values(part(part(view, "state"), "values")), outsider=_outsider(body, workspace),
    )  # fmt: skip


def of_options(body: Payload, workspace: str, person: str, now: datetime) -> Request:
    """What a person has typed into a menu whose options we give."""
    return Request(
        Kind.OPTIONS, word(body, "action_id"), workspace, person, now, text=word(body, "value"),
        outsider=_outsider(body, workspace),
    )  # fmt: skip


def of_event(body: Payload, workspace: str, person: str, now: datetime) -> Request:
    """An event; its id is the event's type."""
    event = part(body, "event")
    item = part(event, "item")
    channel = word(item, "channel") or word(event, "channel")
    team = word(event, "user_team") or word(event, "team")
    return Request(
        Kind.EVENT, word(event, "type"), workspace, person, now,
        source="event", key=_key(word(body, "event_id")), text=word(event, "text"), channel=channel,
        ts=word(item, "ts") or word(event, "ts"), thread_ts=word(event, "thread_ts"), event=event,
        outsider=bool(team) and team != workspace,
    )  # fmt: skip


def _key(id_: str) -> str:
    """Slack's id of a request, short enough to remember it by."""
    return id_ if len(id_) <= LONGEST_KEY else sha256(id_.encode()).hexdigest()


def _outsider(body: Payload, workspace: str) -> bool:
    team = word(part(body, "user"), "team_id")
    return bool(team) and team != workspace


def _surface(container: Payload, view: Payload) -> Surface:
    if view or word(container, "type") == "view":
        return Surface.HOME if word(view, "type") == "home" else Surface.MODAL
    return Surface.EPHEMERAL if container.get("is_ephemeral") is True else Surface.DM


def _values(state: Payload) -> dict[str, str]:
    found: dict[str, str] = {}
    for block, actions in state.items():
        held = first({"x": list(cast(Payload, actions).values())}, "x") if isinstance(actions, Mapping) else _NOTHING
        found[block] = _value(held)
    return found


def _value(held: Payload) -> str:
    """What an input holds, as text; several choices are joined by commas."""
    chosen = word(held, "value") or word(part(held, "selected_option"), "value")
    chosen = chosen or next((word(held, name) for name in _CHOSEN if word(held, name)), "")
    lists = [held[name] for name in _SEVERAL if isinstance(held.get(name), list)]
    several = [one for many in lists for one in cast(list[Any], many)]
    chosen = chosen or ",".join(one if isinstance(one, str) else word(one, "value") for one in several)
    instant = held.get("selected_date_time")
    return chosen or (str(instant) if isinstance(instant, int) else "")
