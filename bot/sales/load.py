"""How much is due on one day, and when there is room."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.sales import hours
from bot.sales.hours import Calendar
from bot.sales.promise.values import Moment
from bot.sales.settings import DEFAULTS, Settings

LOOKED_AT = 20
"""Working days among which room is looked for; who is booked out for a month needs another kind of help."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Load:
    """A day with many promises: `count` with this one, and `room`, the same time on the next day that has room."""

    day: date
    count: int
    room: Moment | None = None


def is_full(count: int, settings: Settings = DEFAULTS) -> bool:
    """Whether that many promises due on one day are more than one can be sure to keep."""
    return count >= settings.load_from


def day_of(told: Moment, calendar: Calendar) -> tuple[date, datetime, datetime]:
    """The date on which the rep has a told date, when it begins and when the next one does."""
    day = hours.date_of(calendar, told.at)
    return day, _midnight(day, calendar.zone), _midnight(day + _DAY, calendar.zone)


def later_days(told: Moment, calendar: Calendar) -> Iterator[Moment]:
    """The same time of day on the working days that follow."""
    day = hours.date_of(calendar, told.at)
    for _ in range(LOOKED_AT):
        following = hours.next_working_day(calendar, day)
        told = Moment.said(told.wall + (following - day), told.zone)
        day = following
        yield told


@lru_cache(maxsize=hours.REMEMBERED)
def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return hours.instant(datetime.combine(day, time(0)), zone).astimezone(UTC)
