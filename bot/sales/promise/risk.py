"""Which promise comes first in a list."""

from datetime import datetime, timedelta

from bot.sales import hours
from bot.sales.hours import Calendar
from bot.sales.promise.outcome import late_now
from bot.sales.promise.values import Promise


def risk(promise: Promise, now: datetime, calendar: Calendar) -> tuple[int, int, timedelta, datetime, int]:
    """The sort key of every list: late before open, who waits downstream, working hours left, older; drafts last."""
    if promise.told is None:
        return 2, 0, timedelta(0), promise.made_at, promise.number
    left, waits = hours.between(calendar, now, promise.told.at), promise.more.downstream is not None
    return (0 if late_now(promise, now) else 1), (0 if waits else 1), left, promise.made_at, promise.number
