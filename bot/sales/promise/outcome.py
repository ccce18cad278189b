"""How a promise ends, and what that counts as."""

from dataclasses import replace
from datetime import datetime

from bot.sales import hours
from bot.sales.errors import AlreadyClosed, HadBeforeMade, HadInFuture, ReasonMissing, StillDraft, StillOpen
from bot.sales.hours import Calendar
from bot.sales.promise.values import Outcome, Promise, State
from bot.sales.settings import DEFAULTS, EarlyPolicy, Settings


def late_now(promise: Promise, now: datetime) -> bool:
    """Whether an open promise counts as late: from its scored date on, or from the new date it was warned of."""
    return promise.state is State.OPEN and promise.deadline is not None and now >= promise.deadline


def outcome_now(promise: Promise, now: datetime) -> Outcome | None:
    """What the promise is scored as at this instant, if anything."""
    return Outcome.LATE if late_now(promise, now) else promise.outcome


def asks_when(promise: Promise, now: datetime) -> bool:
    """Whether Done must ask when the customer had it."""
    return promise.state is State.OPEN and promise.deadline is not None and now > promise.deadline


def outcome_when_kept(
    promise: Promise, had_at: datetime, recorded_at: datetime, calendar: Calendar
) -> tuple[Outcome, bool]:
    """What a kept promise is scored as, and whether it was recorded later than told.

    A time up to told that is recorded after it counts until the end of the next working day; from then on it is late.
    A promise that was moved in time at our wish and is kept by the new date is warned, however early.
    """
    deadline = promise.deadline
    if deadline is None or promise.early_from is None:
        raise StillDraft(promise.number)
    in_time = Outcome.WARNED if promise.warned_until else Outcome.ON_TIME
    if had_at > deadline:
        return Outcome.LATE, False
    if recorded_at > deadline:
        recorded_in_time = recorded_at <= _end_of_next_working_day(calendar, deadline)
        return (in_time, True) if recorded_in_time else (Outcome.LATE, False)
    early = in_time is Outcome.ON_TIME and had_at < promise.early_from
    return (Outcome.EARLY if early else in_time), False


def keep(promise: Promise, had_at: datetime, by: str, now: datetime, calendar: Calendar) -> Promise:
    """The customer has it, since `had_at`."""
    must_be_open(promise)
    if had_at > now:
        raise HadInFuture(had_at)
    if had_at < promise.made_at.replace(second=0, microsecond=0):
        raise HadBeforeMade(promise.made_at)
    outcome, later = outcome_when_kept(promise, had_at, now, calendar)
    return replace(_closed(promise, State.KEPT, outcome, by, now), had_at=had_at, recorded_later=later)


def drop(promise: Promise, reason: str, by: str, now: datetime) -> Promise:
    """The rep won't do it; after the scored date it stays late. A draft needs no reason."""
    if promise.state is State.DRAFT:
        return replace(_closed(promise, State.DROPPED, None, by, now), reason=reason or None)
    must_be_open(promise)
    if not reason.strip():
        raise ReasonMissing(promise.number)
    return replace(_closed(promise, State.DROPPED, _unless_late(promise, Outcome.DROPPED, now), by, now), reason=reason)


def release(promise: Promise, said_by: str, by: str, now: datetime, reason: str | None = None) -> Promise:
    """The customer no longer wants it, as `said_by` told us; after the scored date it stays late."""
    must_be_open(promise)
    outcome = _unless_late(promise, Outcome.RELEASED, now)
    return replace(_closed(promise, State.RELEASED, outcome, by, now), released_by=said_by, reason=reason)


def never_made(promise: Promise, by: str, now: datetime, settings: Settings = DEFAULTS) -> Promise:
    """It was recorded by mistake: while it could be undone it vanishes, after the scored date it stays late."""
    if promise.state is not State.DRAFT:
        must_be_open(promise)
    fresh = now - promise.made_at <= settings.undo
    outcome = Outcome.NEVER_MADE if fresh else _unless_late(promise, Outcome.NEVER_MADE, now)
    return _closed(promise, State.NEVER_MADE, outcome, by, now)


def vanished(promise: Promise, settings: Settings = DEFAULTS) -> bool:
    """Whether it stands in no list, count or search: never made, said so while it could be undone."""
    if promise.state is not State.NEVER_MADE or promise.closed_at is None:
        return False
    return promise.closed_at - promise.made_at <= settings.undo


def reopen(promise: Promise) -> Promise:
    """The promise, or the draft, as it was before it was closed, with a new round of reminders."""
    if promise.state in {State.OPEN, State.DRAFT}:
        raise StillOpen(promise.number)
    state = State.OPEN if promise.scored_at else State.DRAFT
    return replace(
        promise,
        state=state,
        outcome=None,
        had_at=None,
        closed_at=None,
        closed_by=None,
        reason=None,
        released_by=None,
        recorded_later=False,
        round=promise.round + 1,
    )


def ready(promise: Promise, now: datetime) -> Promise:
    """What was promised is ready to be sent."""
    must_be_open(promise)
    return replace(promise, ready_at=now)


def hold_until(promise: Promise, now: datetime, policy: EarlyPolicy) -> datetime | None:
    """Until when to hold what is ready; None: send it now."""
    if policy is EarlyPolicy.AS_SOON_AS_READY or promise.early_from is None or promise.early_from <= now:
        return None
    return promise.early_from


def must_be_open(promise: Promise) -> None:
    """Raises what keeps a promise that isn't open from being changed."""
    if promise.state is State.DRAFT:
        raise StillDraft(promise.number)
    if promise.state is not State.OPEN:
        raise AlreadyClosed(promise.number, promise.state, promise.outcome, promise.closed_by, promise.closed_at)


def _unless_late(promise: Promise, outcome: Outcome, now: datetime) -> Outcome:
    return Outcome.LATE if late_now(promise, now) else outcome


def _closed(promise: Promise, state: State, outcome: Outcome | None, by: str, now: datetime) -> Promise:
    return replace(promise, state=state, outcome=outcome, closed_at=now, closed_by=by)


def _end_of_next_working_day(calendar: Calendar, at: datetime) -> datetime:
    day = hours.date_of(calendar, at)
    return hours.day_end(calendar, hours.next_working_day(calendar, day))
