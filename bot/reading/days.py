"""Which day a phrase means."""

from collections.abc import Callable
from datetime import date, timedelta

from bot.reading.grammar import Phrase
from bot.reading.periods import MONTHS, Candidate, Days, in_month, in_period, in_quarter, in_week, one
from bot.reading.pieces import (
    After,
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
from bot.reading.readings import Refusal, Standpoint, Why
from bot.reading.wall import (
    add_months,
    add_working_days,
    days_in,
    monday_of,
)


def days_of(phrase: Phrase, standpoint: Standpoint) -> Days | None:
    """The likelier day first; None when the phrase names no day."""
    for kind, resolve in _RESOLVERS:
        sense = phrase.get(kind)
        if sense is not None:
            return resolve(phrase, standpoint)
    return None


def _in_days(phrase: Phrase, standpoint: Standpoint) -> Days:
    sense = phrase.get(InDays)
    assert sense is not None
    return one(standpoint.today + timedelta(days=sense.days))


def _after(phrase: Phrase, standpoint: Standpoint) -> Days:
    after = phrase.get(After)
    assert after is not None
    working = any(unit is Unit.WORKDAY for _, unit in after.amounts)
    return one(stepped(standpoint.today, after.amounts, standpoint), *((Why.WORKING_DAYS,) if working else ()))


def stepped(day: date, amounts: tuple[tuple[float, Unit], ...], standpoint: Standpoint, way: int = 1) -> date:
    """So many days, weeks or months on, or back with -1."""
    for amount, unit in amounts:
        count = int(amount) * way
        match unit:
            case Unit.WORKDAY:
                day = add_working_days(day, max(-2_000, min(count, 2_000)), standpoint.calendar)
            case Unit.MONTH | Unit.QUARTER | Unit.YEAR:
                day = add_months(day, count * MONTHS[unit])
            case _:
                day += timedelta(days=count * (7 if unit in (Unit.WEEK, Unit.WEEKEND) else 1))
    return day


def _weekday(phrase: Phrase, standpoint: Standpoint) -> Days:
    said, period = phrase.get(OnWeekday), phrase.get(InPeriod)
    assert said is not None
    today = standpoint.today
    away = (said.day - today.weekday()) % 7
    soonest = today + timedelta(days=away or 7)
    if period:
        day = monday_of(today) + timedelta(days=7 * period.ahead + said.day)
        return one(day) if day >= today else Refusal.PAST
    if phrase.has(Shift) and said.which is Which.BARE:
        return one(today + timedelta(days=away))
    if said.which is Which.NEXT:
        day = monday_of(today) + timedelta(days=7 + said.day)
        if day != soonest:
            return (Candidate(day, day, why=(Why.NEXT_WEEKDAY,)), Candidate(soonest, soonest))
        return one(day)
    if away == 0 and said.which is Which.BARE:
        return (Candidate(soonest, soonest, why=(Why.SAME_WEEKDAY,)), Candidate(today, today))
    return one(today + timedelta(days=away))


def _on_date(phrase: Phrase, standpoint: Standpoint) -> Days:
    said, period = phrase.get(OnDate), phrase.get(InPeriod)
    assert said is not None
    year = said.year
    if year is None and period and period.unit is Unit.YEAR:
        year = standpoint.today.year + period.ahead
    days = _dated(said.month, said.day, year, standpoint)
    if period and period.unit is Unit.WEEK and not isinstance(days, Refusal):
        return in_week(period, monday_of(days[0].day), standpoint)
    return _differing(phrase, days, standpoint)


def _dated(month: int, day: int, year: int | None, standpoint: Standpoint) -> Days:
    today = standpoint.today
    if year is not None:
        if day > days_in(year, month):
            return Refusal.NO_SUCH
        found = date(year, month, day)
        return one(found) if found >= today else Refusal.PAST
    for ahead in (0, 1):
        if day <= days_in(today.year + ahead, month):
            found = date(today.year + ahead, month, day)
            if found >= today:
                return one(found, *((Why.NEXT_YEAR,) if ahead else ()))
    return Refusal.NO_SUCH


def _differing(phrase: Phrase, days: Days, standpoint: Standpoint) -> Days:
    """A weekday beside the date that is not that date's is said, and offered."""
    said = phrase.get(OnWeekday)
    if said is None or isinstance(days, Refusal) or days[0].day.weekday() == said.day:
        return days
    fitting = [candidate for candidate in days if candidate.day.weekday() == said.day]
    if fitting:
        return tuple(fitting)
    near = standpoint.today + timedelta(days=(said.day - standpoint.today.weekday()) % 7)
    first = Candidate(days[0].day, days[0].first, days[0].grain, (*days[0].why, Why.WEEKDAY_DIFFERS))
    return (first, Candidate(near, near))


def _figures(phrase: Phrase, standpoint: Standpoint) -> Days:
    said = phrase.get(InFigures)
    assert said is not None
    orders = [(said.first, said.second), (said.second, said.first)]
    if standpoint.day_first:
        orders.reverse()
    found: list[Candidate] = []
    refused = Refusal.NO_SUCH
    for month, day in dict.fromkeys(orders):
        if 1 <= month <= 12 and 1 <= day <= 31:
            days = _dated(month, day, said.year, standpoint)
            if isinstance(days, Refusal):
                refused = days if not found else refused
            else:
                found += days
    if not found:
        return refused
    if len(found) == 2:
        first = found[0]
        found[0] = Candidate(first.day, first.first, first.grain, (*first.why, Why.DAY_MONTH_ORDER))
    return _differing(phrase, tuple(found), standpoint)


def _on_day(phrase: Phrase, standpoint: Standpoint) -> Days:
    said, period = phrase.get(OnDay), phrase.get(InPeriod)
    assert said is not None
    start = standpoint.today.replace(day=1)
    if period:
        start = add_months(start, period.ahead)
        if said.day > days_in(start.year, start.month):
            return Refusal.NO_SUCH
        found = start.replace(day=said.day)
        return _differing(phrase, one(found), standpoint) if found >= standpoint.today else Refusal.PAST
    for ahead in range(4):
        month = add_months(start, ahead)
        if said.day <= days_in(month.year, month.month) and month.replace(day=said.day) >= standpoint.today:
            return _fitting_weekday(phrase, month.replace(day=said.day), standpoint)
    return Refusal.NO_SUCH


def _fitting_weekday(phrase: Phrase, nearest: date, standpoint: Standpoint) -> Days:
    """*Thursday the 15th* is the first 15th of the next months that is a Thursday."""
    weekday = phrase.get(OnWeekday)
    if weekday and nearest.weekday() != weekday.day:
        for ahead in range(1, _MONTHS_TO_FIT):
            month = add_months(nearest.replace(day=1), ahead)
            if nearest.day <= days_in(month.year, month.month):
                day = month.replace(day=nearest.day)
                if day.weekday() == weekday.day:
                    return (Candidate(day, day, why=(Why.WEEKDAY_DIFFERS,)), Candidate(nearest, nearest))
    return _differing(phrase, one(nearest), standpoint)


_MONTHS_TO_FIT = 2


def _nth_weekday(phrase: Phrase, standpoint: Standpoint) -> Days:
    said, month, period = phrase.get(OnNthWeekday), phrase.get(InMonth), phrase.get(InPeriod)
    assert said is not None
    start = standpoint.today.replace(day=1)
    if month:
        year = start.year + (month.month < start.month)
        start, again = date(month.year or year, month.month, 1), 12
    else:
        start, again = add_months(start, period.ahead if period else 0), 1
    day = _nth_in(start, said)
    if day < standpoint.today and not (month and month.year):
        day = _nth_in(add_months(start, again), said)
    return one(day) if day >= standpoint.today else Refusal.PAST


def _nth_in(start: date, said: OnNthWeekday) -> date:
    if said.nth < 0:
        last = add_months(start, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - said.day) % 7)
    return start + timedelta(days=(said.day - start.weekday()) % 7 + 7 * (said.nth - 1))


_Resolve = Callable[[Phrase, Standpoint], Days]
_RESOLVERS: tuple[tuple[type[object], _Resolve], ...] = (
    (OnDate, _on_date),
    (InFigures, _figures),
    (OnNthWeekday, _nth_weekday),
    (OnDay, _on_day),
    (InDays, _in_days),
    (OnWeekday, _weekday),
    (InMonth, in_month),
    (InQuarter, in_quarter),
    (InPeriod, in_period),
    (After, _after),
)
