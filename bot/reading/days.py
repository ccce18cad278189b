"""Which day a phrase means."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.reading.grammar import Phrase
from bot.reading.pieces import (
    After,
    Edge,
    InDays,
    InFigures,
    InMonth,
    InPeriod,
    InQuarter,
    OnDate,
    OnDay,
    OnNthWeekday,
    OnWeekday,
    Shift,
    Unit,
    Which,
)
from bot.reading.readings import Grain, Moment, Refusal, Why
from bot.reading.wall import (
    add_months,
    add_working_days,
    days_in,
    first_working_day,
    last_working_day,
    monday_of,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A day that may be meant, and the first day of what was named (for *before*)."""

    day: date
    first: date
    grain: Grain = Grain.DAY
    why: tuple[Why, ...] = ()


Days = tuple[Candidate, ...] | Refusal


def days_of(phrase: Phrase, moment: Moment) -> Days | None:
    """The likelier day first; None when the phrase names no day."""
    for kind, resolve in _RESOLVERS:
        sense = phrase.get(kind)
        if sense is not None:
            return resolve(phrase, moment)
    return None


def _one(day: date, *why: Why, grain: Grain = Grain.DAY, first: date | None = None) -> Days:
    return (Candidate(day, first or day, grain, why),)


def _in_days(phrase: Phrase, moment: Moment) -> Days:
    sense = phrase.get(InDays)
    assert sense is not None
    return _one(moment.today + timedelta(days=sense.days))


def _after(phrase: Phrase, moment: Moment) -> Days:
    after = phrase.get(After)
    assert after is not None
    working = any(unit is Unit.WORKDAY for _, unit in after.amounts)
    return _one(stepped(moment.today, after.amounts, moment), *((Why.WORKING_DAYS,) if working else ()))


def stepped(day: date, amounts: tuple[tuple[float, Unit], ...], moment: Moment, way: int = 1) -> date:
    """So many days, weeks or months on, or back with -1."""
    for amount, unit in amounts:
        count = int(amount) * way
        match unit:
            case Unit.WORKDAY:
                day = add_working_days(day, max(-2_000, min(count, 2_000)), moment.calendar)
            case Unit.MONTH | Unit.QUARTER | Unit.YEAR:
                day = add_months(day, count * _MONTHS[unit])
            case _:
                day += timedelta(days=count * (7 if unit in (Unit.WEEK, Unit.WEEKEND) else 1))
    return day


_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}


def _weekday(phrase: Phrase, moment: Moment) -> Days:
    said, period = phrase.get(OnWeekday), phrase.get(InPeriod)
    assert said is not None
    today = moment.today
    away = (said.day - today.weekday()) % 7
    soonest = today + timedelta(days=away or 7)
    if period:
        day = monday_of(today) + timedelta(days=7 * period.ahead + said.day)
        return _one(day) if day >= today else Refusal.PAST
    if phrase.has(Shift) and said.which is Which.BARE:
        return _one(today + timedelta(days=away))
    if said.which is Which.NEXT:
        day = monday_of(today) + timedelta(days=7 + said.day)
        if day != soonest:
            return (Candidate(day, day, why=(Why.NEXT_WEEKDAY,)), Candidate(soonest, soonest))
        return _one(day)
    if away == 0 and said.which is Which.BARE:
        return (Candidate(soonest, soonest, why=(Why.SAME_WEEKDAY,)), Candidate(today, today))
    return _one(today + timedelta(days=away))


def _on_date(phrase: Phrase, moment: Moment) -> Days:
    said, period = phrase.get(OnDate), phrase.get(InPeriod)
    assert said is not None
    year = said.year
    if year is None and period and period.unit is Unit.YEAR:
        year = moment.today.year + period.ahead
    days = _dated(said.month, said.day, year, moment)
    if period and period.unit is Unit.WEEK and not isinstance(days, Refusal):
        return _week_at(period, monday_of(days[0].day), moment)
    return _differing(phrase, days, moment)


def _dated(month: int, day: int, year: int | None, moment: Moment) -> Days:
    today = moment.today
    if year is not None:
        if day > days_in(year, month):
            return Refusal.NO_SUCH
        found = date(year, month, day)
        return _one(found) if found >= today else Refusal.PAST
    for ahead in (0, 1):
        if day <= days_in(today.year + ahead, month):
            found = date(today.year + ahead, month, day)
            if found >= today:
                return _one(found, *((Why.NEXT_YEAR,) if ahead else ()))
    return Refusal.NO_SUCH


def _differing(phrase: Phrase, days: Days, moment: Moment) -> Days:
    """A weekday beside the date that is not that date's is said, and offered."""
    said = phrase.get(OnWeekday)
    if said is None or isinstance(days, Refusal) or days[0].day.weekday() == said.day:
        return days
    fitting = [candidate for candidate in days if candidate.day.weekday() == said.day]
    if fitting:
        return tuple(fitting)
    near = moment.today + timedelta(days=(said.day - moment.today.weekday()) % 7)
    first = Candidate(days[0].day, days[0].first, days[0].grain, (*days[0].why, Why.WEEKDAY_DIFFERS))
    return (first, Candidate(near, near))


def _figures(phrase: Phrase, moment: Moment) -> Days:
    said = phrase.get(InFigures)
    assert said is not None
    orders = [(said.first, said.second), (said.second, said.first)]
    if moment.day_first:
        orders.reverse()
    found: list[Candidate] = []
    refused = Refusal.NO_SUCH
    for month, day in dict.fromkeys(orders):
        if 1 <= month <= 12 and 1 <= day <= 31:
            days = _dated(month, day, said.year, moment)
            if isinstance(days, Refusal):
                refused = days if not found else refused
            else:
                found += days
    if not found:
        return refused
    if len(found) == 2:
        first = found[0]
        found[0] = Candidate(first.day, first.first, first.grain, (*first.why, Why.DAY_MONTH_ORDER))
    return _differing(phrase, tuple(found), moment)


def _on_day(phrase: Phrase, moment: Moment) -> Days:
    said, period = phrase.get(OnDay), phrase.get(InPeriod)
    assert said is not None
    start = moment.today.replace(day=1)
    if period:
        start = add_months(start, period.ahead)
        if said.day > days_in(start.year, start.month):
            return Refusal.NO_SUCH
        found = start.replace(day=said.day)
        return _differing(phrase, _one(found), moment) if found >= moment.today else Refusal.PAST
    for ahead in range(4):
        month = add_months(start, ahead)
        if said.day <= days_in(month.year, month.month) and month.replace(day=said.day) >= moment.today:
            return _fitting_weekday(phrase, month.replace(day=said.day), moment)
    return Refusal.NO_SUCH


def _fitting_weekday(phrase: Phrase, nearest: date, moment: Moment) -> Days:
    """*Thursday the 15th* is the first 15th of the next months that is a Thursday."""
    weekday = phrase.get(OnWeekday)
    if weekday and nearest.weekday() != weekday.day:
        for ahead in range(1, _MONTHS_TO_FIT):
            month = add_months(nearest.replace(day=1), ahead)
            if nearest.day <= days_in(month.year, month.month):
                day = month.replace(day=nearest.day)
                if day.weekday() == weekday.day:
                    return (Candidate(day, day, why=(Why.WEEKDAY_DIFFERS,)), Candidate(nearest, nearest))
    return _differing(phrase, _one(nearest), moment)


_MONTHS_TO_FIT = 2


def _nth_weekday(phrase: Phrase, moment: Moment) -> Days:
    said, month, period = phrase.get(OnNthWeekday), phrase.get(InMonth), phrase.get(InPeriod)
    assert said is not None
    start = moment.today.replace(day=1)
    if month:
        year = start.year + (month.month < start.month)
        start, again = date(month.year or year, month.month, 1), 12
    else:
        start, again = add_months(start, period.ahead if period else 0), 1
    day = _nth_in(start, said)
    if day < moment.today and not (month and month.year):
        day = _nth_in(add_months(start, again), said)
    return _one(day) if day >= moment.today else Refusal.PAST


def _nth_in(start: date, said: OnNthWeekday) -> date:
    if said.nth < 0:
        last = add_months(start, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - said.day) % 7)
    return start + timedelta(days=(said.day - start.weekday()) % 7 + 7 * (said.nth - 1))


def _quarter(phrase: Phrase, moment: Moment) -> Days:
    said = phrase.get(InQuarter)
    assert said is not None
    start = date(said.year or moment.today.year, 3 * said.number - 2, 1)
    if add_months(start, 3) <= moment.today:
        if said.year:
            return Refusal.PAST
        start = add_months(start, 12)
    return _in_span(start, add_months(start, 3) - timedelta(days=1), said.edge, Grain.QUARTER)


def _month(phrase: Phrase, moment: Moment) -> Days:
    said = phrase.get(InMonth)
    assert said is not None
    year = said.year or moment.today.year
    last = date(year, said.month, days_in(year, said.month))
    if last < moment.today:
        if said.year:
            return Refusal.PAST
        year += 1
    start = date(year, said.month, 1)
    return _in_span(start, add_months(start, 1) - timedelta(days=1), said.edge, Grain.MONTH)


def _period(phrase: Phrase, moment: Moment) -> Days:
    said = phrase.get(InPeriod)
    assert said is not None
    days = _period_at(said, said.ahead, moment)
    early = said.edge in (Edge.START, Edge.EARLY, Edge.MIDDLE)
    if early and said.ahead == 0 and not isinstance(days, Refusal) and days[0].day < moment.today:
        return _period_at(said, 1, moment)
    return days


def _period_at(said: InPeriod, ahead: int, moment: Moment) -> Days:
    today = moment.today
    if said.unit in (Unit.WEEK, Unit.WEEKEND):
        return _week_at(said, monday_of(today) + timedelta(days=7 * ahead), moment)
    length = _MONTHS.get(said.unit, 1)
    begins = add_months(today.replace(day=1), -((today.month - 1) % length) + length * ahead)
    grain = {1: Grain.MONTH, 3: Grain.QUARTER, 12: Grain.YEAR}[length]
    return _in_span(begins, add_months(begins, length) - timedelta(days=1), said.edge, grain)


def _week_at(said: InPeriod, monday: date, moment: Moment) -> Days:
    if said.unit is Unit.WEEKEND:
        return _one(monday + timedelta(days=6), grain=Grain.WEEK, first=monday + timedelta(days=5))
    match said.edge:
        case Edge.START | Edge.EARLY:
            return _one(first_working_day(monday, moment.calendar), first=monday)
        case Edge.MIDDLE:
            return _one(monday + timedelta(days=2))
        case _:
            last = last_working_day(monday, moment.calendar)
            sunday = monday + timedelta(days=6)
            first = last if said.edge else monday
            if last < moment.today <= sunday:
                last = sunday
            return _one(last, Why.LAST_WORKDAY, grain=Grain.WEEK, first=first + timedelta(days=1 if said.edge else 0))


def _in_span(first: date, last: date, edge: Edge | None, grain: Grain) -> Days:
    match edge:
        case Edge.REACHED:
            return (Candidate(first, first, grain), Candidate(last, first, grain, (Why.LAST_DAY,)))
        case Edge.START:
            return _one(first)
        case Edge.EARLY:
            return _one(first + timedelta(days=9))
        case Edge.MIDDLE:
            return _one(first + timedelta(days=(last - first).days // 2))
        case Edge.END:
            return _one(last, Why.LAST_DAY, grain=grain, first=last + timedelta(days=1))
        case None:
            return _one(last, Why.LAST_DAY, grain=grain, first=first)


_Resolve = Callable[[Phrase, Moment], Days]
_RESOLVERS: tuple[tuple[type[object], _Resolve], ...] = (
    (OnDate, _on_date),
    (InFigures, _figures),
    (OnNthWeekday, _nth_weekday),
    (OnDay, _on_day),
    (InDays, _in_days),
    (OnWeekday, _weekday),
    (InMonth, _month),
    (InQuarter, _quarter),
    (InPeriod, _period),
    (After, _after),
)
