"""A promise that one rep took for another: offered, taken, or back where it was."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from bot.sales import hours
from bot.sales.hours import Calendar
from bot.sales.promise import Promise
from bot.sales.promise import State as PromiseState
from bot.sales.settings import DEFAULTS, Settings

_AT_LEAST = timedelta(minutes=15)


class State(StrEnum):
    """Where an offer stands."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    LAPSED = "lapsed"
    CANCELLED = "cancelled"


class Step(StrEnum):
    """What is said of an offer: offered and unanswered go to the colleague, the others to the taker."""

    OFFERED = "offered"
    UNANSWERED = "unanswered"
    LAPSED = "lapsed"
    DECLINED = "declined"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Handover:
    """A promise on offer to a colleague; `before` is what the last press can be taken back to."""

    id: str
    promise: Promise
    taker: str
    to: str
    offered_at: datetime
    state: State = State.OFFERED
    answered_at: datetime | None = None
    before: Mapping[str, Any] | None = None
    round: int = 1
    version: int = 1

    @property
    def is_wanted(self) -> bool:
        """Whether the promise is still open."""
        return self.promise.state is PromiseState.OPEN

    @property
    def waits(self) -> bool:
        """Whether the colleague may still take it."""
        return self.is_wanted and self.state in (State.OFFERED, State.LAPSED)


@dataclass(frozen=True, slots=True)
class HandoverLine:
    """One offer as a line of a DM, or as an answer; `undo` is what Undo carries, `name` the other one's name."""

    line: int
    step: str
    handover: Handover
    now: datetime
    undo: str | None = None
    undo_until: datetime | None = None
    already: bool = False
    name: str = ""

    @property
    def late(self) -> bool:
        """Whether it was taken when the time to answer was over."""
        before = self.handover.before
        return before is not None and before["values"].get("state") == State.LAPSED.value


def answer_by(now: datetime, told: datetime | None, calendar: Calendar, within: timedelta) -> datetime:
    """Until when an offer is to be answered, in working time; half-way to told where that would be too late."""
    due = hours.add(calendar, now, within)
    if told is None or due < told or told <= now:
        return due
    half = hours.add(calendar, now, max(hours.between(calendar, now, told) / 2, _AT_LEAST))
    return half if half < told else now + max((told - now) / 2, _AT_LEAST)


def undoable(handover: Handover, now: datetime, settings: Settings = DEFAULTS) -> datetime | None:
    """Until when the last press can be taken back, None when it can't any more."""
    if handover.before is None:
        return None
    until = datetime.fromisoformat(handover.before["at"]) + settings.undo
    return until if now <= until else None
