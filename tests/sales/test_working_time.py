"""Working time beside two independent implementations: numpy's business days, and every minute of ten years."""

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from bot.reading.wall import add_working_days
from bot.sales import hours
from bot.sales.hours import Calendar

ZONES = (
    "UTC", "Asia/Tokyo", "America/New_York", "Europe/London", "Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata",
    "Asia/Kathmandu", "Australia/Sydney", "Australia/Lord_Howe", "America/Santiago", "America/Sao_Paulo",
    "Africa/Cairo", "Africa/Casablanca", "Pacific/Apia", "Pacific/Chatham", "Asia/Tehran", "America/St_Johns",
    "Atlantic/Azores", "Europe/Dublin",
)  # fmt: skip
FIRST, LAST = date(2019, 12, 25), date(2030, 1, 8)
BEGINS = datetime(2019, 12, 25, tzinfo=UTC)
DAYS = (LAST - FIRST).days
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
ASKED = 60


def some_calendar(zone: str, dice: random.Random) -> Calendar:
    """Hours, weekdays, lunch and closed days of somebody in a zone."""
    opening = dice.randrange(0, 22 * 60)
    closing = dice.randrange(opening + 30, 24 * 60 + 1)
    lunch = sorted(dice.sample(range(opening + 1, closing), 2))
    lunch_from, lunch_to = (clock(minute) for minute in lunch) if dice.random() < 0.7 else (None, None)
    days = frozenset(dice.sample(range(7), dice.randrange(1, 8)))
    closed = frozenset(FIRST + DAY * dice.randrange(DAYS) for _ in range(dice.randrange(0, 200)))
    return Calendar(ZoneInfo(zone), clock(opening), clock(closing), days, closed, lunch_from, lunch_to)


def clock(minute: int) -> time:
    return time(minute // 60 % 24, minute % 60)


def minutes(at: time, closes: bool = False) -> int:
    return at.hour * 60 + at.minute or (24 * 60 if closes else 0)


def mask(calendar: Calendar) -> list[bool]:
    return [day in calendar.days for day in range(7)]


def noted(days: frozenset[date]) -> Any:
    return np.array(sorted(days), dtype="datetime64[D]")


@cache
def furthest_wall(zone: str) -> Any:
    """For each minute of the ten years the furthest wall minute that the zone's clock has shown by then."""
    place = ZoneInfo(zone)
    offsets = [offset_at(place, 6 * hour * 60) for hour in range((DAYS + 2) * 4 + 1)]
    walls = np.arange((DAYS + 2) * 1440, dtype=np.int64)
    for place_, (before, after) in enumerate(pairwise(offsets)):
        start = place_ * 360
        if before == after:
            walls[start : start + 360] += before
        else:
            walls[start : start + 360] += [offset_at(place, minute) for minute in range(start, start + 360)]
    return np.maximum.accumulate(walls)


def offset_at(place: ZoneInfo, minute: int) -> int:
    offset = (BEGINS + minute * MINUTE).astimezone(place).utcoffset()
    assert offset is not None
    return offset // MINUTE


@dataclass
class EveryMinute:
    """The same questions answered by looking at every minute."""

    open: Any

    @classmethod
    def of(cls, calendar: Calendar) -> "EveryMinute":
        days, minute = np.divmod(furthest_wall(calendar.zone.key), 1440)
        works = np.is_busday(np.datetime64(FIRST, "D") + days, weekmask=mask(calendar), holidays=noted(calendar.closed))
        inside = (minute >= minutes(calendar.opens)) & (minute < minutes(calendar.closes, closes=True))
        if calendar.lunch_from is not None and calendar.lunch_to is not None:
            inside &= (minute < minutes(calendar.lunch_from)) | (minute >= minutes(calendar.lunch_to))
        return cls(np.flatnonzero(works & inside))

    def place(self, at: datetime) -> int:
        return int(np.searchsorted(self.open, (at - BEGINS) // MINUTE))

    def instant(self, place: int) -> datetime:
        return BEGINS + int(self.open[place]) * MINUTE


@pytest.mark.parametrize("zone", ZONES)
def test_ten_years_of_hours_agree_with_every_minute(zone: str) -> None:
    dice = random.Random(zone)
    calendar = some_calendar(zone, dice)
    slow = EveryMinute.of(calendar)
    for _ in range(ASKED):
        start, end = (BEGINS + dice.randrange(5 * 1440, (DAYS - 5) * 1440) * MINUTE for _ in range(2))
        assert hours.between(calendar, start, end) == (slow.place(end) - slow.place(start)) * MINUTE
        assert hours.next_open(calendar, start) == slow.instant(slow.place(start))
        assert hours.is_open(calendar, start) == (slow.instant(slow.place(start)) == start)
        length = dice.choice([1, 59, 60, 61, 480, 12_345]) + dice.randrange(3)
        after, before = slow.place(start) + length - 1, slow.place(start) - length
        if after < len(slow.open):
            assert hours.add(calendar, start, length * MINUTE) == slow.instant(after) + MINUTE
        if before >= 0:
            assert hours.subtract(calendar, start, length * MINUTE) == slow.instant(before)


@pytest.mark.parametrize("zone", ZONES)
def test_the_days_on_which_clocks_change_agree_with_every_minute(zone: str) -> None:
    dice = random.Random(zone)
    walls = furthest_wall(zone)
    changes = np.flatnonzero(np.diff(walls) != 1)
    calendar = Calendar(
        ZoneInfo(zone), time(0, 30), time(23, 45), frozenset(range(7)), lunch_from=time(1, 20), lunch_to=time(2, 40)
    )
    slow = EveryMinute.of(calendar)
    for change in changes[:: max(1, len(changes) // 40)]:
        if not 1440 < change < (DAYS - 2) * 1440:
            continue
        start, end = (BEGINS + (int(change) + dice.randrange(-900, 900)) * MINUTE for _ in range(2))
        assert hours.between(calendar, start, end) == (slow.place(end) - slow.place(start)) * MINUTE
        assert hours.next_open(calendar, start) == slow.instant(slow.place(start))
        assert hours.add(calendar, start, 90 * MINUTE) == slow.instant(slow.place(start) + 89) + MINUTE
        assert hours.subtract(calendar, start, 90 * MINUTE) == slow.instant(slow.place(start) - 90)


@pytest.mark.parametrize("zone", ZONES)
def test_ten_years_of_working_days_agree_with_business_days(zone: str) -> None:
    dice = random.Random(f"days of {zone}")
    calendar = some_calendar(zone, dice)
    kept = {"weekmask": mask(calendar), "holidays": noted(calendar.closed)}
    for _ in range(ASKED):
        first, last = (FIRST + DAY * dice.randrange(60, DAYS - 60) for _ in range(2))
        assert hours.working_day(calendar, first) == np.is_busday(np.datetime64(first, "D"), **kept)
        following = np.busday_offset(np.datetime64(first + DAY, "D"), 0, roll="forward", **kept)
        assert hours.next_working_day(calendar, first) == following.astype(date)
        count = dice.randrange(1, 30)
        ahead = np.busday_offset(np.datetime64(first, "D"), count, roll="backward", **kept)
        assert add_working_days(first, count, calendar) == ahead.astype(date)
        back = np.busday_offset(np.datetime64(first, "D"), -count, roll="forward", **kept)
        assert add_working_days(first, -count, calendar) == back.astype(date)
        if zone == "UTC":
            first, last = min(first, last), max(first, last)
            worked = hours.between(calendar, *(datetime.combine(day, time(0), tzinfo=UTC) for day in (first, last)))
            days = int(np.busday_count(np.datetime64(first, "D"), np.datetime64(last, "D"), **kept))
            assert worked == days * hours.day_length(calendar)
