"""Doing one thing to several promises at once."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.sales.promise import Moment, Promise

PAGE = 50


class What(StrEnum):
    """What can be done to several at once."""

    DONE = "done"
    LATER = "later"
    MOVE = "move"
    HELPER = "helper"


@dataclass(frozen=True, slots=True)
class Choice:
    """A page of open promises to choose from, the worst first; `more` begin at `next_offset`."""

    now: datetime
    promises: tuple[Promise, ...]
    query: str = ""
    offset: int = 0
    more: bool = False

    @property
    def next_offset(self) -> int:
        """Where the next page begins."""
        return self.offset + PAGE


@dataclass(frozen=True, slots=True)
class Fields:
    """What a form about several holds, as typed and picked."""

    numbers: tuple[int, ...]
    what: str = ""
    told: str = ""
    wanted_by: str = ""
    helper: str = ""


@dataclass(frozen=True, slots=True)
class Several:
    """What was done; `closed` were settled before, `left` need something first, `gone` aren't there.

    `late` are those that were done after what was told; `had` says that it was only said when they had it; the
    customers of `to_call` take no change lightly, and nothing was moved for them.
    """

    what: What
    now: datetime
    done: tuple[Promise, ...] = ()
    closed: tuple[Promise, ...] = ()
    left: tuple[Promise, ...] = ()
    gone: int = 0
    late: int = 0
    undo: str | None = None
    batch: str | None = None
    told: Moment | None = None
    helper: str = ""
    had: bool = False
    to_call: tuple[Promise, ...] = ()


@dataclass(frozen=True, slots=True)
class Left:
    """A promise that was not taken back, since somebody has changed it."""

    promise: Promise
    by: str


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What Undo came to for each of several."""

    undone: tuple[Promise, ...] = ()
    left: tuple[Left, ...] = ()
    too_late: bool = False
    asks: int = 0
