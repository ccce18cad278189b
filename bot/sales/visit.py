"""Seeing the buyer after delivery: booked with a date and a time, then the check-in."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.sales import budget, hours
from bot.sales.errors import PastDate, ReasonMissing, SatisfactionMissing, VisitSettled, WhyLateMissing
from bot.sales.hours import Calendar
from bot.sales.promise import Moment
from bot.sales.settings import Settings

HIGHEST = 5
_DAY = timedelta(days=1)


class VisitState(StrEnum):
    """Where a visit stands."""

    TO_BOOK = "to_book"
    BOOKED = "booked"
    CHECKED = "checked"
    CLOSED = "closed"


class Step(StrEnum):
    """What is said about a visit by itself."""

    BOOK = "book"
    BOOK_RECEIVED = "book_received"
    COMING = "coming"
    CHECK_IN = "check_in"
    SECOND = "check_in_2"
    THIRD = "check_in_3"
    NOT_AS_TOLD = "not_as_told"


@dataclass(frozen=True, slots=True)
class Planned:
    """One step and when it is due."""

    step: str
    due: datetime


@dataclass(frozen=True, slots=True)
class CheckIn:
    """How it went: four answers, satisfaction from 1 to 5, and the customer's own words."""

    score: int
    format_right: bool | None = None
    quality_right: bool | None = None
    complete: bool | None = None
    as_told: bool | None = None
    words: str | None = None
    at: datetime | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """The visit of an order; `contact` is whom the rep will see."""

    state: VisitState = VisitState.TO_BOOK
    contact_id: str | None = None
    contact: str | None = None
    at: Moment | None = None
    why_late: str | None = None
    check_in: CheckIn | None = None
    closed_at: datetime | None = None
    closed_by: str | None = None
    reason: str | None = None
    round: int = 1

    @property
    def is_open(self) -> bool:
        """Whether it still waits for a date or for its check-in."""
        return self.state in {VisitState.TO_BOOK, VisitState.BOOKED}


def last_day(expected: date, calendar: Calendar, settings: Settings) -> date:
    """The last day for a visit that needs no reason."""
    return working_days_from(calendar, expected, settings.visit_within_days)


def book(
    visit: Visit,
    number: int,
    at: Moment,
    contact: tuple[str, str] | None,
    why_late: str,
    expected: date,
    calendar: Calendar,
    settings: Settings,
    now: datetime,
) -> Visit:
    """A visit in the diary; one that is late after the delivery needs a reason."""
    must_be_open(visit, number)
    if at.at <= now:
        raise PastDate(at.at)
    last = last_day(expected, calendar, settings)
    late = at.wall.date() > last
    if late and not why_late.strip():
        raise WhyLateMissing(last)
    contact_id, name = contact or (None, None)
    return replace(
        visit,
        state=VisitState.BOOKED,
        at=at,
        contact_id=contact_id,
        contact=name,
        why_late=why_late.strip() if late else None,
    )


def check(visit: Visit, number: int, check_in: CheckIn) -> Visit:
    """The check-in is answered; it needs the customer's satisfaction."""
    must_be_open(visit, number)
    if not 1 <= check_in.score <= HIGHEST:
        raise SatisfactionMissing(number)
    return replace(visit, state=VisitState.CHECKED, check_in=check_in)


def close(visit: Visit, number: int, reason: str, by: str, now: datetime) -> Visit:
    """There will be no visit; why is kept."""
    must_be_open(visit, number)
    if not reason.strip():
        raise ReasonMissing(number)
    return replace(visit, state=VisitState.CLOSED, closed_at=now, closed_by=by, reason=reason.strip())


def must_be_open(visit: Visit, number: int) -> None:
    """Raises what keeps a visit that came to something from being changed."""
    if not visit.is_open:
        raise VisitSettled(number)


def steps(
    visit: Visit, expected: date, received: date | None, calendar: Calendar, settings: Settings
) -> tuple[Planned, ...]:
    """What is to be said about an open visit, the earliest first."""
    if not visit.is_open:
        return ()
    found = [Planned(step, due) for step, due in check_ins(visit, expected, received, calendar, settings).items()]
    if visit.at is not None:
        day_before = working_days_from(calendar, hours.date_of(calendar, visit.at.at), -1)
        found.append(Planned(Step.COMING, _morning(calendar, settings, day_before)))
    elif received is None:
        before = working_days_from(calendar, expected, -settings.book_before_days)
        found.append(Planned(Step.BOOK, _morning(calendar, settings, before)))
    return tuple(sorted(found, key=lambda each: each.due))


def check_ins(
    visit: Visit, expected: date, received: date | None, calendar: Calendar, settings: Settings
) -> dict[str, datetime]:
    """When the check-in is asked for: after the visit, else after it was received, else after the delivery date."""
    if visit.at is not None:
        first = budget.slot(calendar, settings, hours.add(calendar, visit.at.at, settings.check_in_after))
    else:
        day = working_days_from(calendar, expected, settings.check_in_unreceived_days)
        if received is not None:
            day = min(day, hours.next_working_day(calendar, received))
        first = _morning(calendar, settings, day)
    start = hours.date_of(calendar, first)
    second = working_days_from(calendar, start, settings.check_in_second_days)
    third = working_days_from(calendar, start, settings.check_in_third_days)
    return {
        Step.CHECK_IN: first,
        Step.SECOND: _morning(calendar, settings, second),
        Step.THIRD: _morning(calendar, settings, third),
    }


def working_days_from(calendar: Calendar, day: date, count: int) -> date:
    """The working day that comes so many working days after a date, or before it."""
    way = _DAY if count > 0 else -_DAY
    for _ in range(abs(count)):
        day += way
        while not hours.working_day(calendar, day):
            day += way
    return day


def _morning(calendar: Calendar, settings: Settings, day: date) -> datetime:
    return budget.slot(calendar, settings, hours.day_start(calendar, day))
