"""Working time: when a person is at work, and arithmetic in those hours only."""

from dataclasses import dataclass, field
from datetime import date, time
from zoneinfo import ZoneInfo

WEEKDAYS = frozenset(range(5))


@dataclass(frozen=True, slots=True)
class Calendar:
    """One person's working hours in the zone that person is in; `days` counts Monday as 0."""

    zone: ZoneInfo
    opens: time = time(9)
    closes: time = time(18)
    days: frozenset[int] = WEEKDAYS
    closed: frozenset[date] = field(default_factory=lambda: frozenset[date]())
