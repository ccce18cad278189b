"""A colleague who owes the rep a smaller promise, by an earlier date."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from bot.sales import budget, hours
from bot.sales.errors import HelperTooLate, PastDate
from bot.sales.hours import Calendar
from bot.sales.promise import Moment, Promise
from bot.sales.promise import State as PromiseState
from bot.sales.settings import DEFAULTS, Settings

_HALF_HOUR = timedelta(minutes=30)


class State(StrEnum):
    """Where an ask stands."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    DONE = "done"
    CANCELLED = "cancelled"


class Step(StrEnum):
    """What is said of an ask: asked and before go to the helper, the others to the rep."""

    ASKED = "asked"
    BEFORE = "before"
    SILENT = "silent"
    LATE = "late"
    DECLINED = "declined"
    DONE = "done"


AFTER_ASKED = (Step.BEFORE, Step.SILENT, Step.LATE, Step.DECLINED, Step.DONE)


@dataclass(frozen=True, slots=True)
class Helper:
    """What somebody was asked to do for a promise; `before` is what the last press can be taken back to."""

    id: str
    promise: Promise
    person: str
    asked_by: str
    what: str
    due: Moment
    asked_at: datetime
    state: State = State.ASKED
    answered_at: datetime | None = None
    done_at: datetime | None = None
    before: Mapping[str, Any] | None = None
    round: int = 1
    version: int = 1

    @property
    def is_wanted(self) -> bool:
        """Whether the promise that it is for is still open."""
        return self.promise.state is PromiseState.OPEN

    @property
    def waits(self) -> bool:
        """Whether the helper still owes something."""
        return self.is_wanted and self.state in (State.ASKED, State.ACCEPTED)


@dataclass(frozen=True, slots=True)
class HelperLine:
    """One ask as a line of a DM, or as an answer; `undo` is what Undo carries, `name` the other one's name."""

    line: int
    step: str
    helper: Helper
    now: datetime
    undo: str | None = None
    undo_until: datetime | None = None
    already: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Planned:
    """One step and when it is due; `urgent` ones don't wait for a group."""

    step: Step
    due: datetime
    urgent: bool


def latest(promise: Promise, now: datetime) -> datetime | None:
    """Before when a helper has to be done: the target, after it told, and after that nothing."""
    ahead = [at for at in (promise.target_at, promise.told.at if promise.told else None) if at is not None and at > now]
    return ahead[0] if ahead else None


def default_due(promise: Promise, now: datetime, reps: Calendar, helpers: Calendar) -> datetime:
    """Half-way to the target in the rep's hours, inside the helper's own where these open before it."""
    until = latest(promise, now)
    if until is None:
        return hours.next_open_quarter(helpers, hours.add(helpers, now, DEFAULTS.call_back))
    half = hours.add(reps, now, hours.between(reps, now, until) / 2)
    if not now < half < until:
        half = now + (until - now) / 2
    for wished in (hours.next_open_quarter(helpers, half), hours.quarter_up(half)):
        if now < wished < until:
            return wished
    return half


def must_be_in_time(due: datetime, promise: Promise, now: datetime) -> None:
    """Refuses a due that is over, or not before the rep's own target."""
    if due <= now:
        raise PastDate(due)
    until = latest(promise, now)
    if until is not None and due >= until:
        raise HelperTooLate(until)


def for_helper(helper: Helper, now: datetime, calendar: Calendar, settings: Settings) -> tuple[Planned, ...]:
    """The nudge before its due: with a group where one comes in time, and always inside the helper's hours."""
    width = hours.between(calendar, now, helper.due.at)
    ahead = min(settings.first_rung_before_target, width / 2)
    at = hours.next_open_quarter(calendar, hours.subtract(calendar, helper.due.at, ahead))
    grouped = budget.slot(calendar, settings, at)
    due = grouped if grouped < helper.due.at else at
    if width <= _HALF_HOUR or not now < due < helper.due.at:
        return ()
    return (Planned(Step.BEFORE, due, urgent=False),)


def for_rep(helper: Helper, now: datetime, reps: Calendar, helpers: Calendar, within: timedelta) -> tuple[Planned, ...]:
    """What comes back to the rep: no answer in time, and a helper who is late, before the rep's own target."""
    late = _told_late(helper, now, reps)
    silent = hours.add(helpers, now, within)
    steps = [Planned(Step.LATE, late, urgent=True)]
    if helper.state is State.ASKED and silent < late:
        steps.insert(0, Planned(Step.SILENT, silent, urgent=True))
    return tuple(steps)


def undoable(helper: Helper, now: datetime, settings: Settings = DEFAULTS) -> datetime | None:
    """Until when the last press can be taken back, None when it can't any more."""
    if helper.before is None:
        return None
    until = datetime.fromisoformat(helper.before["at"]) + settings.undo
    return until if now <= until else None


def _told_late(helper: Helper, now: datetime, reps: Calendar) -> datetime:
    """At its due or when the rep's hours open next; where that is too late, the last half hour before the target."""
    told, until = hours.next_open(reps, helper.due.at), latest(helper.promise, now)
    if until is None or told < until:
        return told
    return max(now, hours.next_open(reps, hours.subtract(reps, until, _HALF_HOUR)))
