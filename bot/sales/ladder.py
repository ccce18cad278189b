"""When Kept speaks about a promise before it is told, and why it left out what it left out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.sales import hours
from bot.sales.errors import StillDraft
from bot.sales.hours import Calendar
from bot.sales.promise import Promise, first_rung, lead, plan_dates, window
from bot.sales.settings import DEFAULTS, LookBack, Settings

_ZERO = timedelta(0)


class Step(StrEnum):
    """The steps of a promise's reminders; an own step for each *Later* is made by `later_step`."""

    FIRST = "1"
    SECOND = "2"
    THIRD = "3"
    HALF = "half"
    LATE = "late"
    ASK = "ask"
    ANSWER = "answer"
    UNAGREED = "unagreed"


BEFORE_TOLD = frozenset({Step.FIRST, Step.SECOND, Step.THIRD, Step.HALF})


class Why(StrEnum):
    """Why a rung is due when it is."""

    BEFORE_TARGET = "before_target"
    AFTER_TARGET = "after_target"
    HALF_WAY = "half_way"
    SHORT_WINDOW = "short_window"
    AFTER_TOLD = "after_told"
    MEANWHILE = "meanwhile"
    PUT_OFF = "put_off"
    NEXT_MORNING = "next_morning"
    DAYS_END = "days_end"
    NEW_HOURS = "new_hours"
    LISTED = "listed"
    BUDGET = "budget"
    NEXT_IN_LINE = "next_in_line"
    UNANSWERED = "unanswered"


class Void(StrEnum):
    """Why a rung was not told."""

    AFTER_MADE = "after_made"
    AFTER_RUNG = "after_rung"
    BEFORE_TOLD = "before_told"
    NEXT_RUNG = "next_rung"
    SEEN = "seen"
    LATER = "later"
    KEPT = "kept"
    DROPPED = "dropped"
    RELEASED = "released"
    NEVER_MADE = "never_made"
    MOVED = "moved"
    UNDONE = "undone"
    REOPENED = "reopened"
    COMPLETED = "completed"
    HANDED = "handed"
    MERGED = "merged"
    NEW_HOURS = "new_hours"
    NOTHING_LEFT = "nothing_left"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Rung:
    """One nudge of a promise."""

    step: str
    due: datetime
    reason: Why


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A rung that the ladder has no room for, at the instant it would have had."""

    step: str
    due: datetime
    reason: Void


@dataclass(frozen=True, slots=True)
class Ladder:
    """The rungs before told, the nudge after it, what was left out, and what only a press plans."""

    rungs: tuple[Rung, ...]
    late: Rung
    left_out: tuple[LeftOut, ...] = ()
    offered: Rung | None = None

    @property
    def planned(self) -> tuple[Rung, ...]:
        """Every nudge that is planned without a press, in order."""
        return (*self.rungs, self.late)


def ladder(
    made: datetime, told: datetime, target: datetime, calendar: Calendar, settings: Settings = DEFAULTS
) -> Ladder:
    """The nudges of a promise.

    The rungs lie at positions in working time, and these decide which are left out and where the third lies: moved to
    the quarter first, a short window over night could lose them all. Only then is each given its due: in the last
    quarter hour of a day the beginning of that quarter hour, else the next quarter; later than five minutes before told
    its own minute. A position at the seam of two days is the later day's beginning. A window under half an hour has one
    nudge half-way in working time; with no working time in it, half-way on the clock, and only on a press.
    """
    late = Rung(Step.LATE, hours.next_open_quarter(calendar, told), Why.AFTER_TOLD)
    width = window(made, told, calendar)
    if width == _ZERO:
        return Ladder((), late, offered=Rung(Step.HALF, _whole_minute(made, (told - made) / 2), Why.SHORT_WINDOW))
    if width < settings.short_window:
        half = hours.next_open(calendar, hours.add(calendar, made, width / 2))
        return Ladder((Rung(Step.HALF, _due(half, made, told, calendar, settings), Why.SHORT_WINDOW),), late)
    kept, left_out = _sift(made, told, target, calendar, settings)
    if not kept:
        fresh = plan_dates(made, told, calendar, settings=settings).target_at
        kept, left_out = _sift(made, told, fresh, calendar, settings)
    return Ladder(kept, late, left_out)


def rungs(
    made: datetime, told: datetime, target: datetime, calendar: Calendar, settings: Settings = DEFAULTS
) -> tuple[Rung, ...]:
    """The nudges before told that are planned without a press."""
    return ladder(made, told, target, calendar, settings).rungs


def ladder_of(promise: Promise, calendar: Calendar, settings: Settings = DEFAULTS) -> Ladder:
    """The nudges of a promise, counted from when it was made or last moved."""
    if promise.told is None or promise.target is None:
        raise StillDraft(promise.number)
    made = promise.planned_from or promise.made_at
    return ladder(made, promise.told.at, promise.target.at, calendar, settings)


def resumed(planned: Iterable[Rung], since: datetime, now: datetime) -> tuple[Rung, ...]:
    """The rungs of a new round after an undo or a reopening; what fell due since `since` is one rung, due now."""
    ahead = tuple(rung for rung in planned if rung.due > since)
    missed = [rung for rung in ahead if rung.due <= now]
    coming = tuple(rung for rung in ahead if rung.due > now)
    return (replace(missed[-1], due=now, reason=Why.MEANWHILE), *coming) if missed else coming


def replanned(
    left: Iterable[Rung], fresh: Ladder, told: datetime, now: datetime, calendar: Calendar
) -> tuple[Rung, ...]:
    """What was still to be said, in new hours: nothing is told again and nothing that was put off comes back.

    A rung takes its place on the fresh ladder; one without a place there, and one whose place is over, is told at the
    first open quarter; a rung before told, where that would be too late, at its old instant, or, where nobody works
    then any more, in the last open quarter before told.
    """
    places = {rung.step: rung.due for rung in fresh.planned}
    moved: list[Rung] = []
    for rung in left:
        place = places.get(rung.step, rung.due)
        due = hours.next_open_quarter(calendar, max(place, now)) if not hours.is_open(calendar, place) else place
        due = max(due, hours.next_open_quarter(calendar, now)) if due <= now else due
        if rung.step != Step.LATE and due >= told > rung.due:
            due = _in_time(rung, told, now, calendar)
        moved.append(replace(rung, due=due, reason=Why.NEW_HOURS))
    return tuple(moved)


def _in_time(rung: Rung, told: datetime, now: datetime, calendar: Calendar) -> datetime:
    last = hours.subtract(calendar, told, timedelta(minutes=15))
    return last if not hours.is_open(calendar, rung.due) and now < last else rung.due


def later(
    promise: Promise,
    planned: Iterable[Rung],
    now: datetime,
    calendar: Calendar,
    number: int = 1,
    settings: Settings = DEFAULTS,
) -> Rung:
    """When Kept speaks again after the promise's `number`-th *Later*; `planned` are its rungs not yet told.

    It is the next full hour in the hours that comes before the last rung, or that rung itself, with its own step, where
    none does. On the last rung it is half of the working time left, of the clock's where no working time is. After told
    it is the next morning.
    """
    if promise.told is None:
        raise StillDraft(promise.number)
    told = promise.told.at
    step = later_step(number)
    if now >= told:
        return Rung(step, hours.next_morning(calendar, now), Why.NEXT_MORNING)
    ahead = [rung for rung in planned if rung.step in BEFORE_TOLD and now < rung.due < told]
    if ahead:
        last = max(ahead, key=lambda rung: rung.due)
        hour = hours.next_open_hour(calendar, now)
        return Rung(step, hour, Why.PUT_OFF) if hour < last.due else last
    left = window(now, told, calendar)
    if left == _ZERO:
        return Rung(step, _whole_minute(now, (told - now) / 2), Why.HALF_WAY)
    half = hours.next_open(calendar, hours.add(calendar, now, left / 2))
    return Rung(step, _due(half, now, told, calendar, settings), Why.HALF_WAY)


def unanswered(
    deadline: datetime, now: datetime, calendar: Calendar, settings: Settings = DEFAULTS
) -> tuple[Rung, ...]:
    """When to ask whether the customer has answered to a new date: before the one that still counts, and at it.

    Before it, where the last rung of a promise made now would lie; that is left out where no working time is left.
    """
    target = plan_dates(now, deadline, calendar, settings=settings).target_at
    whole = ladder(now, deadline, target, calendar, settings)
    before = [Rung(Step.ANSWER, rung.due, Why.UNANSWERED) for rung in whole.rungs[-1:]]
    return (*before, Rung(Step.UNAGREED, whole.late.due, Why.UNANSWERED))


def is_before_told(step: str) -> bool:
    """Whether the step is a nudge before told: a rung, or one put off."""
    return step in BEFORE_TOLD or step.startswith("later")


def later_step(number: int) -> str:
    """The step of a promise's `number`-th *Later* in one round."""
    return f"later{number}"


def held_back(planned: Iterable[Rung], now: datetime, until: datetime) -> tuple[str, ...]:
    """The steps between now and `until` that *Later* leaves out."""
    return tuple(rung.step for rung in planned if is_before_told(rung.step) and now < rung.due < until)


def seen(planned: Iterable[Rung], now: datetime) -> str | None:
    """The step that is left out because the last one was seen: the next before told."""
    ahead = [rung for rung in planned if rung.step in BEFORE_TOLD and rung.due > now]
    return min(ahead, key=lambda rung: rung.due).step if ahead else None


def draft_question(made: datetime, calendar: Calendar, settings: Settings = DEFAULTS) -> Rung:
    """When a draft or a conversation is asked about, once: before the end of the next day that is looked back from."""
    day = _looked_back_from(hours.date_of(calendar, made), calendar, settings)
    while hours.quarter_before_end(calendar, day, settings.questions_before_end) <= made:
        day = _looked_back_from(day + timedelta(days=1), calendar, settings)
    return Rung(Step.ASK, hours.quarter_before_end(calendar, day, settings.questions_before_end), Why.DAYS_END)


def _looked_back_from(day: date, calendar: Calendar, settings: Settings) -> date:
    """The first working day from this one on, or, for who looks back weekly, the last of its week."""
    if not hours.working_day(calendar, day):
        day = hours.next_working_day(calendar, day)
    if settings.look_back is LookBack.DAILY:
        return day
    following = hours.next_working_day(calendar, day)
    while following.isocalendar()[:2] == day.isocalendar()[:2]:
        day, following = following, hours.next_working_day(calendar, following)
    return day


def _positions(
    made: datetime, told: datetime, target: datetime, calendar: Calendar, settings: Settings
) -> tuple[tuple[Step, datetime, Why], ...]:
    """Where the three rungs lie in working time, each an open instant."""
    ahead = lead(window(made, told, calendar), calendar, settings)
    after = min(settings.second_rung_after_target, ahead / 3)
    first = first_rung(made, target, calendar, settings)
    second = hours.next_open(calendar, hours.add(calendar, target, after))
    third = hours.next_open(calendar, hours.add(calendar, second, window(second, told, calendar) / 2))
    return (
        (Step.FIRST, first, Why.BEFORE_TARGET),
        (Step.SECOND, second, Why.AFTER_TARGET),
        (Step.THIRD, third, Why.HALF_WAY),
    )


def _sift(
    made: datetime, told: datetime, target: datetime, calendar: Calendar, settings: Settings
) -> tuple[tuple[Rung, ...], tuple[LeftOut, ...]]:
    kept: list[Rung] = []
    left_out: list[LeftOut] = []
    before: datetime | None = None
    for step, position, why in _positions(made, told, target, calendar, settings):
        reason = _no_room(position, made, before, told, calendar, settings)
        if reason is None:
            kept.append(Rung(step, _due(position, made, told, calendar, settings), why))
            before = position
        else:
            left_out.append(LeftOut(step, position, reason))
    return tuple(kept), tuple(left_out)


def _no_room(
    position: datetime,
    made: datetime,
    before: datetime | None,
    told: datetime,
    calendar: Calendar,
    settings: Settings,
) -> Void | None:
    if hours.between(calendar, made, position) < settings.rung_after_made:
        return Void.AFTER_MADE
    if before is not None and hours.between(calendar, before, position) < settings.rung_after_rung:
        return Void.AFTER_RUNG
    if hours.between(calendar, position, told) < settings.rung_before_told:
        return Void.BEFORE_TOLD
    return None


def _due(position: datetime, made: datetime, told: datetime, calendar: Calendar, settings: Settings) -> datetime:
    """The quarter at which a rung at that position is told, or its own minute."""
    quarter = hours.quarter_up(hours.before_last_quarter(calendar, position))
    too_late = hours.between(calendar, quarter, told) < settings.rung_before_told
    if too_late or quarter <= made or not hours.is_open(calendar, quarter):
        return _whole_minute(made, position - made)
    return quarter


def _whole_minute(start: datetime, passed: timedelta) -> datetime:
    """`start` and what has passed since, down to the minute where that is still after `start`."""
    moment = start + passed
    whole = moment - timedelta(seconds=moment.second, microseconds=moment.microsecond)
    return whole if whole > start else moment
