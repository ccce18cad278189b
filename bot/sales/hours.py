"""Working time: when a person is at work, and arithmetic in those hours only.

A day is open from `opens` up to, not including, `closes`, but for lunch. A wall time that the zone leaves out means the
first instant after the gap; one that comes twice means the first. Nothing here walks a calendar day by day: whole weeks
are counted, closed days are looked up, and only the days on which the zone's offset changes are measured one by one.
"""

from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

WEEKDAYS = frozenset(range(5))
REMEMBERED = 2048
"""A promise asks for the same few stretches again and again while its dates and its ladder are worked out."""
EVERY_DAY = frozenset(range(7))
QUARTER = timedelta(minutes=15)

_MIDNIGHT = time(0)
_DAY = timedelta(days=1)
_WEEK = timedelta(weeks=1)
_HOUR = timedelta(hours=1)
_ZERO = timedelta(0)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SPANS_WITHOUT_A_QUARTER = 28


@dataclass(frozen=True, slots=True)
class Calendar:
    """One person's working hours in the zone that person is in; `days` counts Monday as 0.

    `closes` at 0:00 is midnight at the day's end. Lunch lies inside the hours, with work before and after it. With no
    weekday at all every day is a working day: a nudge on an odd day is better than none.
    """

    zone: ZoneInfo
    opens: time = time(9)
    closes: time = time(18)
    days: frozenset[int] = WEEKDAYS
    closed: frozenset[date] = frozenset()
    lunch_from: time | None = None
    lunch_to: time | None = None
    _hash: int = field(default=0, init=False, repr=False, compare=False)

    def __hash__(self) -> int:
        """Worked out once: what is remembered below is looked up by it many times for one promise."""
        return self._hash

    def __post_init__(self) -> None:
        times = (self.opens, self.closes, self.lunch_from, self.lunch_to)
        object.__setattr__(self, "_hash", hash((self.zone, times, self.days, self.closed)))
        if self.closes <= self.opens and self.closes != _MIDNIGHT:
            raise ValueError(f"hours end at {self.closes}, before they begin at {self.opens}")
        if not lunch_fits(self.opens, self.closes, self.lunch_from, self.lunch_to):
            raise ValueError(f"lunch from {self.lunch_from} to {self.lunch_to} is not inside the hours")
        if not self.days <= EVERY_DAY:
            raise ValueError(f"weekdays are 0 to 6, not {sorted(self.days)}")


def lunch_fits(opens: time, closes: time, lunch_from: time | None, lunch_to: time | None) -> bool:
    """Whether there is no lunch, or one with work before and after it."""
    if lunch_from is None or lunch_to is None:
        return lunch_from is lunch_to
    return opens < lunch_from < lunch_to and (lunch_to < closes or closes == _MIDNIGHT)


def instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """The instant of a naive wall time: the first after a gap, the first of two."""
    first = wall.replace(tzinfo=zone, fold=0)
    at = first.astimezone(UTC)
    if at.astimezone(zone).replace(tzinfo=None) == wall:
        return at
    return _end_of_gap(wall, zone)


def quarter_up(at: datetime) -> datetime:
    """The first quarter hour at or after `at`, whatever the hours."""
    return at + (_EPOCH - at) % QUARTER


def working_day(calendar: Calendar, day: date) -> bool:
    """Whether the person works on that date."""
    return day.weekday() in (calendar.days or EVERY_DAY) and day not in calendar.closed


def next_working_day(calendar: Calendar, day: date) -> date:
    """The first working day after `day`."""
    return _working_day_from(calendar, day + _DAY)


def day_start(calendar: Calendar, day: date) -> datetime:
    """When the hours of that date begin, closed or not."""
    return _spans(calendar, day)[0][0]


def day_end(calendar: Calendar, day: date) -> datetime:
    """When the hours of that date end, closed or not."""
    return _spans(calendar, day)[-1][1]


def day_length(calendar: Calendar) -> timedelta:
    """One working day, on a day when the clocks don't change."""
    return _length(calendar.opens, calendar.closes, calendar.lunch_from, calendar.lunch_to)


def is_open(calendar: Calendar, at: datetime) -> bool:
    """Whether `at` lies inside the hours."""
    return next_open(calendar, at) == at


@lru_cache(maxsize=REMEMBERED)
def next_open(calendar: Calendar, at: datetime) -> datetime:
    """The first instant at or after `at` inside the hours."""
    day = date_of(calendar, at)
    while True:
        day = _working_day_from(calendar, day)
        for start, end in _spans(calendar, day):
            if max(at, start) < end:
                return max(at, start)
        day += _DAY


def next_open_quarter(calendar: Calendar, at: datetime) -> datetime:
    """The first quarter hour at or after `at` inside the hours; hours without any begin with their first minute."""
    moment = at
    for _ in range(_SPANS_WITHOUT_A_QUARTER):
        opening = next_open(calendar, moment)
        quarter = quarter_up(opening)
        if is_open(calendar, quarter):
            return quarter
        moment = quarter
    return next_open(calendar, at)


def next_open_hour(calendar: Calendar, at: datetime) -> datetime:
    """The next full hour of the person's clock, after `at` and inside the hours."""
    moment = _full_hour_after(calendar, at)
    for _ in range(_SPANS_WITHOUT_A_QUARTER):
        if is_open(calendar, moment):
            return moment
        opening = next_open(calendar, moment)
        moment = _full_hour_after(calendar, opening - timedelta(microseconds=1))
    return next_open(calendar, at + QUARTER)


def next_morning(calendar: Calendar, at: datetime) -> datetime:
    """The first open quarter hour of the first working day that begins after `at`."""
    day = _working_day_from(calendar, date_of(calendar, at))
    if day_start(calendar, day) <= at:
        day = next_working_day(calendar, day)
    return next_open_quarter(calendar, day_start(calendar, day))


def quarter_before_end(calendar: Calendar, day: date, before: timedelta) -> datetime:
    """The first open quarter hour from so long before the end of that date's hours on, but not before they begin."""
    return next_open_quarter(calendar, max(day_end(calendar, day) - before, day_start(calendar, day)))


def in_last_quarter(calendar: Calendar, at: datetime) -> bool:
    """Whether `at` lies in the last quarter hour of a working day."""
    start, end = _spans(calendar, date_of(calendar, at))[-1]
    return is_open(calendar, at) and at >= max(start, end - QUARTER)


def before_last_quarter(calendar: Calendar, at: datetime) -> datetime:
    """The open instant `at`, or the beginning of the day's last quarter hour when it lies in that."""
    if not in_last_quarter(calendar, at):
        return at
    start, end = _spans(calendar, date_of(calendar, at))[-1]
    return max(start, end - QUARTER)


@lru_cache(maxsize=REMEMBERED)
def between(calendar: Calendar, start: datetime, end: datetime) -> timedelta:
    """The working time from `start` to `end`, negative when `end` is the earlier one."""
    first, last = date_of(calendar, start), date_of(calendar, end)
    return _open_time(calendar, first, last) + _elapsed(calendar, last, end) - _elapsed(calendar, first, start)


@lru_cache(maxsize=REMEMBERED)
def add(calendar: Calendar, at: datetime, delta: timedelta) -> datetime:
    """The first instant by which `delta` of working time has passed since `at`: 2 h from 16:00 is 18:00, the end."""
    if delta <= _ZERO:
        return at if delta == _ZERO else subtract(calendar, at, -delta)
    day = date_of(calendar, at)
    left = delta + _elapsed(calendar, day, at)
    day, left = _leap(calendar, day, left, 1)
    while True:
        day = _working_day_from(calendar, day)
        for start, end in _spans(calendar, day):
            if left <= end - start:
                return start + left
            left -= max(end - start, _ZERO)
        day += _DAY


@lru_cache(maxsize=REMEMBERED)
def subtract(calendar: Calendar, at: datetime, delta: timedelta) -> datetime:
    """The last instant from which `delta` of working time passes until `at`: 9 h before 18:00 is 9:00 that day."""
    if delta <= _ZERO:
        return at if delta == _ZERO else add(calendar, at, -delta)
    day = date_of(calendar, at)
    left = delta + _open_time(calendar, day, day + _DAY) - _elapsed(calendar, day, at)
    day, left = _leap(calendar, day, left, -1)
    while True:
        day = _working_day_until(calendar, day)
        for start, end in reversed(_spans(calendar, day)):
            if left <= end - start:
                return end - left
            left -= max(end - start, _ZERO)
        day -= _DAY


def _leap(calendar: Calendar, day: date, left: timedelta, way: int) -> tuple[date, timedelta]:
    """Goes all whole weeks but one that fit into `left`; gives the date reached and what is left."""
    week = day_length(calendar) * len(calendar.days or EVERY_DAY)
    while (weeks := left // week) > 1:
        there = day + timedelta(weeks=(weeks - 1) * way)
        passed = _open_time(calendar, day, there) if way > 0 else _open_time(calendar, there + _DAY, day + _DAY)
        if passed >= left:
            break
        day, left = there, left - passed
    return day, left


def _elapsed(calendar: Calendar, day: date, at: datetime) -> timedelta:
    """How much of that date's working time is over at `at`."""
    if not working_day(calendar, day):
        return _ZERO
    passed = _ZERO
    for start, end in _spans(calendar, day):
        if at > start:
            passed += max(min(at, end) - start, _ZERO)
    return passed


def _open_time(calendar: Calendar, first: date, last: date) -> timedelta:
    """The working time of the dates from `first` up to, not including, `last`; negative the other way round."""
    if first >= last:
        return _ZERO if first == last else -_open_time(calendar, last, first)
    length = day_length(calendar)
    total = length * _working_days(calendar, first, last)
    for year in range(first.year, last.year + 1):
        for day in _days_of_change(calendar.zone, year):
            if first <= day < last and working_day(calendar, day):
                total += sum((max(end - start, _ZERO) for start, end in _spans(calendar, day)), _ZERO) - length
    return total


def _working_days(calendar: Calendar, first: date, last: date) -> int:
    days = calendar.days or EVERY_DAY
    weeks, rest = divmod((last - first).days, 7)
    odd = _odd_days(first.weekday(), rest, days)
    closed = _closed_working_days(calendar.closed, days)
    return weeks * len(days) + odd - (bisect_left(closed, last) - bisect_left(closed, first))


@lru_cache(maxsize=4096)
def _odd_days(weekday: int, count: int, days: frozenset[int]) -> int:
    return sum((weekday + extra) % 7 in days for extra in range(count))


def _working_day_from(calendar: Calendar, day: date) -> date:
    while not working_day(calendar, day):
        day += _DAY
    return day


def _working_day_until(calendar: Calendar, day: date) -> date:
    while not working_day(calendar, day):
        day -= _DAY
    return day


@lru_cache(maxsize=1024)
def _length(opens: time, closes: time, lunch_from: time | None, lunch_to: time | None) -> timedelta:
    length = _since_midnight(closes) - _since_midnight(opens)
    if length <= _ZERO:
        length += _DAY
    if lunch_from is not None and lunch_to is not None:
        length -= _since_midnight(lunch_to) - _since_midnight(lunch_from)
    return length


def _spans(calendar: Calendar, day: date) -> tuple[tuple[datetime, datetime], ...]:
    """The stretches of that date's hours, closed or not: one, or two with lunch between them."""
    return _spans_of(
        calendar.zone, calendar.opens, calendar.closes, calendar.lunch_from, calendar.lunch_to, day
    )  # fmt: skip


@lru_cache(maxsize=8192)
def _spans_of(
    zone: ZoneInfo, opens: time, closes: time, lunch_from: time | None, lunch_to: time | None, day: date
) -> tuple[tuple[datetime, datetime], ...]:
    last = day + _DAY if closes == _MIDNIGHT else day
    start, end = instant(datetime.combine(day, opens), zone), instant(datetime.combine(last, closes), zone)
    if lunch_from is None or lunch_to is None:
        return ((start, end),)
    away, back = instant(datetime.combine(day, lunch_from), zone), instant(datetime.combine(day, lunch_to), zone)
    return ((start, away), (back, end))


@lru_cache(maxsize=1024)
def _closed_working_days(closed: frozenset[date], days: frozenset[int]) -> tuple[date, ...]:
    return tuple(sorted(day for day in closed if day.weekday() in days))


@lru_cache(maxsize=4096)
def _days_of_change(zone: ZoneInfo, year: int) -> tuple[date, ...]:
    """The dates of a year that are longer or shorter than 24 hours; no zone changes there and back within a week."""
    found: list[date] = []
    day, end = date(year, 1, 1), date(year + 1, 1, 1)
    while day < end:
        following = min(day + _WEEK, end)
        if _offset(day, zone) != _offset(following, zone):
            week = [day + timedelta(days=n) for n in range((following - day).days)]
            found += [one for one in week if _offset(one, zone) != _offset(one + _DAY, zone)]
        day = following
    return tuple(found)


def _offset(day: date, zone: ZoneInfo) -> timedelta | None:
    return datetime(day.year, day.month, day.day, tzinfo=zone).utcoffset()


def _end_of_gap(wall: datetime, zone: ZoneInfo) -> datetime:
    before = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
    after = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    old = before.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + ((after - before) / 2 // timedelta(seconds=1)) * timedelta(seconds=1)
        if middle.astimezone(zone).utcoffset() == old:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0)


def _full_hour_after(calendar: Calendar, at: datetime) -> datetime:
    wall = at.astimezone(calendar.zone)
    over = timedelta(minutes=wall.minute, seconds=wall.second, microseconds=wall.microsecond)
    return at + _HOUR - over


def date_of(calendar: Calendar, at: datetime) -> date:
    """The date of an instant on the person's own calendar."""
    return at.astimezone(calendar.zone).date()


def _since_midnight(wall: time) -> timedelta:
    return timedelta(hours=wall.hour, minutes=wall.minute, seconds=wall.second, microseconds=wall.microsecond)
