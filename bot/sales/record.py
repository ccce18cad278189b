"""The record: how many promises were kept in time, and how many of those that were kept were followed through."""

from dataclasses import dataclass, fields
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.sales import hours

DAYS = 90


@dataclass(frozen=True, slots=True)
class Counts:
    """Promises by what they count as; `recorded_later` are among those that were in time."""

    early: int = 0
    on_time: int = 0
    warned: int = 0
    late: int = 0
    dropped: int = 0
    recorded_later: int = 0

    @property
    def kept(self) -> int:
        """Those that the customer had by the date told."""
        return self.early + self.on_time

    @property
    def total(self) -> int:
        """Every promise that counts."""
        return self.early + self.on_time + self.warned + self.late + self.dropped

    def __add__(self, other: "Counts") -> "Counts":
        names = [field.name for field in fields(self)]
        return Counts(**{name: getattr(self, name) + getattr(other, name) for name in names})


@dataclass(frozen=True, slots=True)
class Followed:
    """Of the promises that the customer has and that are asked about afterwards, how many were followed through."""

    through: int = 0
    total: int = 0

    def __add__(self, other: "Followed") -> "Followed":
        return Followed(self.through + other.through, self.total + other.total)


NOTHING_FOLLOWED = Followed()


@dataclass(frozen=True, slots=True)
class Stretch:
    """A period: from `since` to just before `until`."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Part:
    """Both rates of one period, as counts."""

    period: Stretch
    counts: Counts = Counts()
    followed: Followed = Followed()


@dataclass(frozen=True, slots=True)
class Record:
    """A rep's own record: this month, and the last 90 days; `too_few` is how many promises a rate needs."""

    month: Part
    days: Part
    too_few: int = 5


def kept_rate(counts: Counts, too_few: int) -> int | None:
    """Of a hundred promises, how many were kept, to the nearest one; None where there are too few to say."""
    return _rate(counts.kept, counts.total, too_few)


def follow_rate(followed: Followed, too_few: int) -> int | None:
    """Of a hundred promises that were kept, how many were followed through; None where there are too few to say."""
    return _rate(followed.through, followed.total, too_few)


def month_of(now: datetime, zone: ZoneInfo) -> Stretch:
    """The calendar month of an instant, on the clock of a zone."""
    first = now.astimezone(zone).date().replace(day=1)
    following = (first + timedelta(days=31)).replace(day=1)
    return Stretch(_midnight(first, zone), _midnight(following, zone))


def days_before(now: datetime, days: int = DAYS) -> Stretch:
    """The last days, up to an instant."""
    return Stretch(now - timedelta(days=days), now)


def _rate(part: int, total: int, too_few: int) -> int | None:
    if total < max(too_few, 1):
        return None
    return (200 * part + total) // (2 * total)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return hours.instant(datetime.combine(day, time(0)), zone)
