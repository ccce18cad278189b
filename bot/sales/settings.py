"""The numbers a team may change one day, with their defaults."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.sales.hours import WEEKDAYS, Calendar


class EarlyPolicy(StrEnum):
    """How early the customer should have it."""

    SLIGHTLY_EARLY = "slightly_early"
    AS_SOON_AS_READY = "as_soon_as_ready"


class ListTime(StrEnum):
    """When a person has their list of the day."""

    MORNING = "morning"
    EVENING = "evening"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Settings:
    """One workspace's numbers; durations that pace a promise are working time, days are working days."""

    opens: time = time(9)
    closes: time = time(18)
    days: frozenset[int] = WEEKDAYS
    closed: frozenset[date] = frozenset()
    lunch_from: time | None = None
    lunch_to: time | None = None
    country: str = ""

    list_time: ListTime = ListTime.MORNING
    midday: time = time(12)
    list_holds: timedelta = timedelta(hours=2)
    urgent_a_day: int = 2
    questions_a_day: int = 2
    at_risk_days: int = 3
    too_few: int = 5

    early_policy: EarlyPolicy = EarlyPolicy.SLIGHTLY_EARLY
    lead_share: float = 0.25
    lead_at_least: timedelta = timedelta(minutes=30)
    lead_at_most_days: int = 1
    lead_never_over: float = 0.5
    early_share: float = 0.25

    first_rung_before_target: timedelta = timedelta(hours=2)
    second_rung_after_target: timedelta = timedelta(hours=2)
    rung_after_made: timedelta = timedelta(minutes=15)
    rung_after_rung: timedelta = timedelta(minutes=30)
    rung_before_told: timedelta = timedelta(minutes=5)
    short_window: timedelta = timedelta(minutes=30)
    questions_before_end: timedelta = timedelta(hours=2)

    call_back: timedelta = timedelta(hours=2)
    undo: timedelta = timedelta(minutes=10)
    lines_in_a_letter: int = 9

    book_before_days: int = 3
    visit_within_days: int = 10
    check_in_after: timedelta = timedelta(hours=2)
    check_in_unreceived_days: int = 5
    check_in_second_days: int = 2
    check_in_third_days: int = 5
    referral_score: int = 4
    referral_within: timedelta = timedelta(days=14)
    referral_every: timedelta = timedelta(days=90)

    def calendar(self, zone: ZoneInfo) -> Calendar:
        """The hours of somebody in `zone`."""
        return Calendar(zone, self.opens, self.closes, self.days, self.closed)


DEFAULTS = Settings()
