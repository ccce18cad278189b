"""Between a wall clock and an instant, and steps over days."""

import calendar as months
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.sales.hours import Calendar, instant, working_day

_MINUTE = timedelta(minutes=1)


def instant_of(wall: datetime, zone: ZoneInfo) -> tuple[datetime, bool, bool]:
    """The instant of a wall time, and whether that time is skipped or comes twice that night in that zone."""
    at = instant(wall, zone)
    skipped = at.astimezone(zone).replace(tzinfo=None) != wall
    repeated = not skipped and wall.replace(tzinfo=zone, fold=1).utcoffset() != wall.replace(tzinfo=zone).utcoffset()
    return at, skipped, repeated


def whole_minute(instant: datetime) -> datetime:
    """The same minute, or the next when seconds stand behind it."""
    floor = instant.replace(second=0, microsecond=0)
    return floor if floor == instant else floor + _MINUTE


def end_of_work(day: date, calendar: Calendar) -> datetime:
    closes = calendar.closes
    return datetime.combine(day, closes if closes > time(0) else time(23, 59))


def add_working_days(day: date, count: int, calendar: Calendar) -> date:
    """The count-th working day after this one, before it with a negative count."""
    step = timedelta(days=1 if count > 0 else -1)
    left, unbroken = abs(count), 0
    while left > 0 and unbroken < 1_000:
        day += step
        unbroken = 0 if working_day(calendar, day) else unbroken + 1
        left -= working_day(calendar, day)
    return day


def last_working_day(monday: date, calendar: Calendar) -> date:
    """Of the week that begins so; Friday when nobody works in it."""
    for ahead in range(6, -1, -1):
        day = monday + timedelta(days=ahead)
        if working_day(calendar, day):
            return day
    return monday + timedelta(days=4)


def first_working_day(monday: date, calendar: Calendar) -> date:
    for ahead in range(7):
        day = monday + timedelta(days=ahead)
        if working_day(calendar, day):
            return day
    return monday


def add_months(day: date, count: int) -> date:
    """The same day of another month, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, days_in(year, month + 1)))


def days_in(year: int, month: int) -> int:
    return months.monthrange(year, month)[1]


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())
