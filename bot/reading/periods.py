"""Which days a week, a month or longer means."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.reading.grammar import Phrase
from bot.reading.pieces import Edge, InMonth, InPeriod, InQuarter, Unit
from bot.reading.readings import Grain, Refusal, Standpoint, Why
from bot.reading.wall import add_months, days_in, first_working_day, last_working_day, monday_of


@dataclass(frozen=True, slots=True)
class Candidate:
    """A day that may be meant, and the first day of what was named (for *before*)."""

    day: date
    first: date
    grain: Grain = Grain.DAY
    why: tuple[Why, ...] = ()


Days = tuple[Candidate, ...] | Refusal


def one(day: date, *why: Why, grain: Grain = Grain.DAY, first: date | None = None) -> Days:
    return (Candidate(day, first or day, grain, why),)


MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}


def in_month(phrase: Phrase, standpoint: Standpoint) -> Days:
    said = phrase.get(InMonth)
    assert said is not None
    year = said.year or standpoint.today.year
    last = date(year, said.month, days_in(year, said.month))
    if last < standpoint.today:
        if said.year:
            return Refusal.PAST
        year += 1
    start = date(year, said.month, 1)
    return _in_span(start, add_months(start, 1) - timedelta(days=1), said.edge, Grain.MONTH)


def in_quarter(phrase: Phrase, standpoint: Standpoint) -> Days:
    said = phrase.get(InQuarter)
    assert said is not None
    start = date(said.year or standpoint.today.year, 3 * said.number - 2, 1)
    if add_months(start, 3) <= standpoint.today:
        if said.year:
            return Refusal.PAST
        start = add_months(start, 12)
    return _in_span(start, add_months(start, 3) - timedelta(days=1), said.edge, Grain.QUARTER)


def in_period(phrase: Phrase, standpoint: Standpoint) -> Days:
    said = phrase.get(InPeriod)
    assert said is not None
    days = _period_at(said, said.ahead, standpoint)
    early = said.edge in (Edge.START, Edge.EARLY, Edge.MIDDLE)
    if early and said.ahead == 0 and not isinstance(days, Refusal) and days[0].day < standpoint.today:
        return _period_at(said, 1, standpoint)
    return days


def _period_at(said: InPeriod, ahead: int, standpoint: Standpoint) -> Days:
    today = standpoint.today
    if said.unit in (Unit.WEEK, Unit.WEEKEND):
        return in_week(said, monday_of(today) + timedelta(days=7 * ahead), standpoint)
    length = MONTHS.get(said.unit, 1)
    begins = add_months(today.replace(day=1), -((today.month - 1) % length) + length * ahead)
    grain = {1: Grain.MONTH, 3: Grain.QUARTER, 12: Grain.YEAR}[length]
    return _in_span(begins, add_months(begins, length) - timedelta(days=1), said.edge, grain)


def in_week(said: InPeriod, monday: date, standpoint: Standpoint) -> Days:
    if said.unit is Unit.WEEKEND:
        return one(monday + timedelta(days=6), grain=Grain.WEEK, first=monday + timedelta(days=5))
    match said.edge:
        case Edge.START | Edge.EARLY:
            return one(first_working_day(monday, standpoint.calendar), first=monday)
        case Edge.MIDDLE:
            return one(monday + timedelta(days=2))
        case _:
            last = last_working_day(monday, standpoint.calendar)
            sunday = monday + timedelta(days=6)
            first = last if said.edge else monday
            if last < standpoint.today <= sunday:
                last = sunday
            return one(last, Why.LAST_WORKDAY, grain=Grain.WEEK, first=first + timedelta(days=1 if said.edge else 0))


def _in_span(first: date, last: date, edge: Edge | None, grain: Grain) -> Days:
    match edge:
        case Edge.REACHED:
            return (Candidate(first, first, grain), Candidate(last, first, grain, (Why.LAST_DAY,)))
        case Edge.START:
            return one(first)
        case Edge.EARLY:
            return one(first + timedelta(days=9))
        case Edge.MIDDLE:
            return one(first + timedelta(days=(last - first).days // 2))
        case Edge.END:
            return one(last, Why.LAST_DAY, grain=grain, first=last + timedelta(days=1))
        case None:
            return one(last, Why.LAST_DAY, grain=grain, first=first)
