"""What a due phrase can come to, and why."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import Enum, auto
from zoneinfo import ZoneInfo

from bot.sales.hours import Calendar


class Grain(Enum):
    """How finely the person said it."""

    MINUTE = auto()
    HOUR = auto()
    DAY_PART = auto()
    DAY = auto()
    WEEK = auto()
    MONTH = auto()
    QUARTER = auto()
    YEAR = auto()


class Why(Enum):
    """What was taken that the words do not say themselves."""

    END_OF_WORKDAY = auto()
    END_OF_TODAY = auto()
    PART_OF_DAY = auto()
    NEXT_WEEKDAY = auto()
    SAME_WEEKDAY = auto()
    TIME_PASSED_TOMORROW = auto()
    BARE_HOUR_PM = auto()
    AFTER_MIDNIGHT = auto()
    USUAL_TIME = auto()
    DAY_BEFORE = auto()
    DAY_MONTH_ORDER = auto()
    NEXT_YEAR = auto()
    LAST_DAY = auto()
    LAST_WORKDAY = auto()
    WORKING_DAYS = auto()
    WEEKDAY_DIFFERS = auto()
    TWO_DATES = auto()
    RANGE_END = auto()
    SKIPPED_HOUR = auto()
    REPEATED_HOUR = auto()
    OTHER_ZONE = auto()
    TIME_UNREAD = auto()


class Refusal(Enum):
    """Why a phrase comes to nothing."""

    PAST = auto()
    NO_SUCH = auto()
    REPEATS = auto()


@dataclass(frozen=True, slots=True)
class Refused:
    """A phrase that comes to nothing; `wall` is the time that it is about, where there is one."""

    refusal: Refusal
    wall: datetime | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """What words mean that name no time."""

    morning: time = time(12)
    midday: time = time(12)
    afternoon: time = time(17)
    dusk: time = time(18)
    evening: time = time(21)
    night: time = time(21)
    pm_until: int = 7


@dataclass(frozen=True, slots=True)
class Standpoint:
    """When, where and by which rules a phrase is read; `local` is the wall clock in `zone`."""

    now: datetime
    local: datetime
    zone: ZoneInfo
    calendar: Calendar
    day_first: bool = False
    policy: Policy = field(default_factory=Policy)

    @property
    def today(self) -> date:
        return self.local.date()


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a phrase."""

    wall: datetime
    instant: datetime
    zone: ZoneInfo
    grain: Grain
    why: tuple[Why, ...] = ()

    def because(self, *why: Why) -> "Reading":
        if not why:
            return self
        return replace(self, why=(*self.why, *(each for each in why if each not in self.why)))
