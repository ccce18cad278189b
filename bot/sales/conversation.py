"""A conversation with a customer: its notes, and what of them was promised."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from bot.sales.answer import UNDO_FOR, Near
from bot.sales.promise import Moment, Promise, State

ASK = "ask"
"""The one question of a day's end; steps that begin so count among a day's questions."""
LONGEST = 40_000
TOGETHER = "t"
"""How the mark begins of what was promised together without notes; no id of notes begins so."""

ID_BYTES = 8
"""What reminders and letters call it has to fit their column."""
ASKED_WITHIN = timedelta(days=14)
PAGE = 8
AT_ONCE = 50
"""Lines that one press settles: more would not be answered in time."""


class Standing(StrEnum):
    """Whether a conversation has its answer: what was promised, or nothing."""

    OPEN = "open"
    PROMISED = "promised"
    NOTHING = "nothing"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Conversation:
    """One conversation; `before` is what the last press on it changed."""

    id: str
    by: str
    at: datetime
    notes: str
    customer_id: str | None = None
    customer: str | None = None
    state: Standing = Standing.OPEN
    answered_at: datetime | None = None
    before: Mapping[str, Any] | None = None
    round: int = 1
    version: int = 1

    @property
    def subject(self) -> str:
        """What reminders and letters call it."""
        return f"conversation:{self.id}"

    @property
    def waits(self) -> bool:
        """Whether it has no answer yet."""
        return self.state is Standing.OPEN

    def undoable(self, now: datetime) -> bool:
        """Whether what was last pressed may still be taken back."""
        pressed = (self.before or {}).get("pressed")
        since = datetime.fromisoformat(pressed) if pressed else self.answered_at or self.at
        return self.state is not Standing.GONE and now - since <= UNDO_FOR


@dataclass(frozen=True, slots=True)
class Starred:
    """A starred line as it stands: a draft with what was understood, or what became of it.

    `told` is what its line says; `undo` the change that may still be undone; `double` the promise it seems to repeat.
    """

    promise: Promise
    customer: str | None = None
    what: str = ""
    told: Moment | None = None
    undo: str | None = None
    double: int | None = None

    @property
    def waits(self) -> bool:
        """Whether it is still to be confirmed."""
        return self.promise.state is State.DRAFT

    @property
    def complete(self) -> bool:
        """Whether one press makes a promise of it."""
        return self.waits and bool(self.customer) and self.told is not None


@dataclass(frozen=True, slots=True)
class Logged:
    """A conversation as it is shown: its starred lines from `offset` on, and how many there are in all.

    `near` is the customer that the typed name may be another spelling of; `undo` whether it may be taken back whole.
    """

    conversation: Conversation
    now: datetime
    starred: tuple[Starred, ...] = ()
    offset: int = 0
    total: int = 0
    waiting: int = 0
    complete: int = 0
    recorded: int = 0
    undo: bool = False
    near: Near | None = None

    @property
    def unanswered(self) -> bool:
        """Whether nothing of it is a promise and nobody has said that nothing was."""
        return self.conversation.waits and not self.recorded


@dataclass(frozen=True, slots=True)
class ConversationLine:
    """One line of a DM about a conversation: was anything promised, or what of its notes still waits."""

    line: int
    step: str
    logged: Logged

    @property
    def waits(self) -> bool:
        """Whether it still asks for something."""
        return self.logged.unanswered or self.logged.waiting > 0
