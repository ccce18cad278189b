"""The numbers a team may change, each with what it is, its range, its default and the practice that it serves."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from bot.sales.errors import OutOfRange
from bot.sales.hours import EVERY_DAY, REMEMBERED, WEEKDAYS, Calendar, lunch_fits

_log = logging.getLogger("kept.settings")


class EarlyPolicy(StrEnum):
    """How early the customer should have it."""

    SLIGHTLY_EARLY = "slightly_early"
    AS_SOON_AS_READY = "as_soon_as_ready"


class ListTime(StrEnum):
    """When a person has their list of the day."""

    MORNING = "morning"
    EVENING = "evening"
    NONE = "none"


class LookBack(StrEnum):
    """When a person is asked about what is still open of what they noted."""

    DAILY = "daily"
    WEEKLY = "weekly"


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
    look_back: LookBack = LookBack.DAILY
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
    safe_share: float = 0.8
    safe_extra_days: int = 1
    safe_at_least: int = 5
    safe_information: int = 1
    safe_fix: int = 1
    safe_materials: int = 2
    safe_other: int = 2
    safe_proposal: int = 3
    safe_meeting: int = 3
    safe_sample: int = 5
    load_from: int = 6
    accept_within: timedelta = timedelta(hours=2)
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
        """The hours of somebody in `zone`; a lunch that doesn't lie inside the hours is none."""
        return _calendar(zone, self.opens, self.closes, self.days, self.closed, self.lunch_from, self.lunch_to)


@lru_cache(maxsize=REMEMBERED)
def _calendar(
    zone: ZoneInfo,
    opens: time,
    closes: time,
    days: frozenset[int],
    closed: frozenset[date],
    lunch_from: time | None,
    lunch_to: time | None,
) -> Calendar:
    if lunch_fits(opens, closes, lunch_from, lunch_to):
        return Calendar(zone, opens, closes, days, closed, lunch_from, lunch_to)
    return Calendar(zone, opens, closes, days, closed)


DEFAULTS = Settings()


@dataclass(frozen=True, slots=True)
class SettingChange:
    """One change of one setting or absence, as it is stored; None is what nobody had chosen."""

    scope: str
    name: str
    before: Any
    after: Any
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class LastChange:
    """Who changed a setting last, by name, and when."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Changed:
    """What was changed together, of everybody's settings or of one person's; `undo` takes it back for ten minutes.

    `replans_all` says that what was planned for everybody is still to be planned again.
    """

    scope: str
    changes: tuple[SettingChange, ...]
    undo: str | None = None
    undone: bool = False
    replans_all: bool = False
    workspace: Settings = DEFAULTS
    countries: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Chosen:
    """The settings as they stand: everybody's, the person's with their own in place, and which names are their own.

    `countries` are the names of those that occur, by their codes.
    """

    workspace: Settings
    settings: Settings
    own: frozenset[str]
    zone: str
    last: Mapping[str, LastChange]
    own_last: Mapping[str, LastChange]
    is_admin: bool = False
    countries: Mapping[str, str] = field(default_factory=dict[str, str])


class Kind(StrEnum):
    """What a value is, and how it is stored."""

    TIME = "time"
    LUNCH = "lunch"
    WEEKDAYS = "weekdays"
    COUNTRY = "country"
    CHOICE = "choice"
    COUNT = "count"
    WORKING_DAYS = "working_days"
    WORKING_TIME = "working_time"
    DAYS = "days"
    SHARE = "share"


class Page(StrEnum):
    """What stands together on one form."""

    HOURS = "hours"
    LISTS = "lists"
    PROMISES = "promises"
    SAFE = "safe"
    NUDGES = "nudges"
    AFTER = "after"
    FIGURES = "figures"


class Whose(StrEnum):
    """Who may have a value of their own; what is FIXED stands in Kept's sentences and is changed by nobody."""

    PERSON = "person"
    WORKSPACE = "workspace"
    FIXED = "fixed"


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table; `practices` are the rows of the sales practices, or the part of them, that it serves."""

    name: str
    kind: Kind
    page: Page
    practices: tuple[str, ...]
    least: Any = None
    most: Any = None
    choices: tuple[str, ...] = ()
    whose: Whose = Whose.WORKSPACE

    @property
    def default(self) -> Any:
        """The value where nobody has chosen one."""
        return getattr(DEFAULTS, self.name)

    def stored(self, value: Any) -> Any:
        """The value as it is kept: something that JSON has."""
        return _STORED[self.kind](value)

    def read(self, stored: Any) -> Any:
        """A kept value; raises OutOfRange for one that this row doesn't take."""
        try:
            value = _READ[self.kind](self, stored)
        except (TypeError, ValueError, KeyError, AttributeError, OverflowError):
            raise OutOfRange(self.name, str(stored)[:_SHOWN]) from None
        self.check(value)
        return value

    def check(self, value: Any) -> None:
        """Raises OutOfRange for a value below `least` or above `most`."""
        if self.least is not None and not self.least <= value <= self.most:
            raise OutOfRange(self.name, str(value)[:_SHOWN])


_SHOWN = 40
_MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)
_WORKING_DAY = timedelta(hours=12)


def _same(value: Any) -> Any:
    return value


def _exact(_: Setting, stored: Any) -> int:
    if isinstance(stored, bool) or not isinstance(stored, int):
        raise TypeError
    return stored


def _time(_: Setting, stored: Any) -> time:
    if len(stored) != len("09:00"):
        raise ValueError
    return time.fromisoformat(stored)


def _weekdays(_: Setting, stored: Any) -> frozenset[int]:
    days = frozenset(stored)
    if not days or not days <= EVERY_DAY:
        raise ValueError
    return days


def _country(_: Setting, stored: Any) -> str:
    code, _, part = stored.partition("-")
    if stored and not (len(code) == len("US") and code.isascii() and code.isalpha() and code.isupper()):
        raise ValueError
    if len(part) > len("CA-X") or (not part.replace("-", "").isalnum() and part):
        raise ValueError
    return stored


def _share(_: Setting, stored: Any) -> float:
    if isinstance(stored, bool) or not isinstance(stored, int | float):
        raise TypeError
    return float(stored)


def _choice(setting: Setting, stored: Any) -> Any:
    return type(setting.default)(stored)


_STORED: Mapping[Kind, Callable[[Any], Any]] = {
    Kind.TIME: lambda value: f"{value:%H:%M}",
    Kind.LUNCH: lambda value: f"{value:%H:%M}" if value is not None else "",
    Kind.WEEKDAYS: sorted,
    Kind.COUNTRY: _same,
    Kind.CHOICE: lambda value: value.value,
    Kind.COUNT: _same,
    Kind.WORKING_DAYS: _same,
    Kind.WORKING_TIME: lambda value: value // _MINUTE,
    Kind.DAYS: lambda value: value // _DAY,
    Kind.SHARE: _same,
}

_READ: Mapping[Kind, Callable[[Setting, Any], Any]] = {
    Kind.TIME: _time,
    Kind.LUNCH: lambda row, stored: None if stored == "" else _time(row, stored),
    Kind.WEEKDAYS: _weekdays,
    Kind.COUNTRY: _country,
    Kind.CHOICE: _choice,
    Kind.COUNT: _exact,
    Kind.WORKING_DAYS: _exact,
    Kind.WORKING_TIME: lambda row, stored: _exact(row, stored) * _MINUTE,
    Kind.DAYS: lambda row, stored: _exact(row, stored) * _DAY,
    Kind.SHARE: _share,
}


def _minutes(least: int, most: int) -> tuple[timedelta, timedelta]:
    return least * _MINUTE, most * _MINUTE


_CORE = "The core in numbers"
_BUDGET = "Budget"
_LADDER = "Ladder"
_SAFE = "Safe date"
_SAFE_DAYS = (1, 40)
_QUARTER_TO_DAY = _minutes(15, 720)

# The ranges of targets and nudges leave room for one nudge before told whatever else is chosen.
ROWS = (
    Setting("opens", Kind.TIME, Page.HOURS, (_CORE,), whose=Whose.PERSON),
    Setting("closes", Kind.TIME, Page.HOURS, (_CORE,), whose=Whose.PERSON),
    Setting("days", Kind.WEEKDAYS, Page.HOURS, (_CORE,), whose=Whose.PERSON),
    Setting("lunch_from", Kind.LUNCH, Page.HOURS, (_CORE,), whose=Whose.PERSON),
    Setting("lunch_to", Kind.LUNCH, Page.HOURS, (_CORE,), whose=Whose.PERSON),
    Setting("country", Kind.COUNTRY, Page.HOURS, (_CORE, "O6"), whose=Whose.PERSON),
    Setting("list_time", Kind.CHOICE, Page.LISTS, (_BUDGET,), choices=tuple(ListTime), whose=Whose.PERSON),
    Setting("midday", Kind.TIME, Page.LISTS, (_BUDGET,)),
    Setting("list_holds", Kind.WORKING_TIME, Page.LISTS, (_BUDGET,), *_minutes(0, 480)),
    Setting("urgent_a_day", Kind.COUNT, Page.LISTS, (_BUDGET,), 0, 10),
    Setting("questions_a_day", Kind.COUNT, Page.LISTS, ("Questions", "N2"), 0, 10),
    Setting("look_back", Kind.CHOICE, Page.LISTS, ("N3",), choices=tuple(LookBack), whose=Whose.PERSON),
    Setting("questions_before_end", Kind.WORKING_TIME, Page.LISTS, ("Questions", "N2"), *_minutes(15, 480)),
    Setting("lines_in_a_letter", Kind.COUNT, Page.LISTS, (_BUDGET,), 9, 9, whose=Whose.FIXED),
    Setting("early_policy", Kind.CHOICE, Page.PROMISES, ("P8",), choices=tuple(EarlyPolicy)),
    Setting("lead_share", Kind.SHARE, Page.PROMISES, ("P5",), 0.05, 0.5),
    Setting("lead_at_least", Kind.WORKING_TIME, Page.PROMISES, ("P5",), *_QUARTER_TO_DAY),
    Setting("lead_at_most_days", Kind.WORKING_DAYS, Page.PROMISES, ("P5",), 1, 10),
    Setting("lead_never_over", Kind.SHARE, Page.PROMISES, ("P5",), 0.25, 0.75),
    Setting("early_share", Kind.SHARE, Page.PROMISES, ("P8",), 0.05, 0.9),
    Setting("call_back", Kind.WORKING_TIME, Page.PROMISES, ("P2",), *_minutes(15, 2400)),
    Setting("safe_share", Kind.SHARE, Page.SAFE, ("P6",), 0.5, 0.95),
    Setting("safe_extra_days", Kind.WORKING_DAYS, Page.SAFE, ("P6",), 0, 5),
    Setting("safe_at_least", Kind.COUNT, Page.SAFE, ("P6",), 3, 50),
    Setting("safe_information", Kind.WORKING_DAYS, Page.SAFE, ("P6", _SAFE), *_SAFE_DAYS),
    Setting("safe_fix", Kind.WORKING_DAYS, Page.SAFE, ("P6", _SAFE), *_SAFE_DAYS),
    Setting("safe_materials", Kind.WORKING_DAYS, Page.SAFE, ("P6", _SAFE), *_SAFE_DAYS),
    Setting("safe_other", Kind.WORKING_DAYS, Page.SAFE, ("P6", _SAFE), *_SAFE_DAYS),
    Setting("safe_proposal", Kind.WORKING_DAYS, Page.SAFE, ("P6", _SAFE), *_SAFE_DAYS),
    Setting("safe_meeting", Kind.WORKING_DAYS, Page.SAFE, ("P6", _SAFE), *_SAFE_DAYS),
    Setting("safe_sample", Kind.WORKING_DAYS, Page.SAFE, ("P6", _SAFE), *_SAFE_DAYS),
    Setting("load_from", Kind.COUNT, Page.PROMISES, ("P7",), 2, 50),
    Setting("accept_within", Kind.WORKING_TIME, Page.PROMISES, ("P21",), *_minutes(15, 2400)),
    Setting("undo", Kind.WORKING_TIME, Page.PROMISES, ("W4",), *_minutes(10, 10), whose=Whose.FIXED),
    Setting("first_rung_before_target", Kind.WORKING_TIME, Page.NUDGES, (_LADDER, "P17"), *_QUARTER_TO_DAY),
    Setting("second_rung_after_target", Kind.WORKING_TIME, Page.NUDGES, (_LADDER, "P17"), *_QUARTER_TO_DAY),
    Setting("rung_after_made", Kind.WORKING_TIME, Page.NUDGES, (_LADDER,), *_minutes(5, 15)),
    Setting("rung_after_rung", Kind.WORKING_TIME, Page.NUDGES, (_LADDER,), *_minutes(30, 240)),
    Setting("rung_before_told", Kind.WORKING_TIME, Page.NUDGES, (_LADDER,), *_minutes(1, 5)),
    Setting("short_window", Kind.WORKING_TIME, Page.NUDGES, (_LADDER,), *_minutes(30, 120)),
    Setting("book_before_days", Kind.WORKING_DAYS, Page.AFTER, ("V7",), 0, 20),
    Setting("visit_within_days", Kind.WORKING_DAYS, Page.AFTER, ("V8",), 1, 60),
    Setting("check_in_after", Kind.WORKING_TIME, Page.AFTER, ("V7",), *_minutes(0, 720)),
    Setting("check_in_unreceived_days", Kind.WORKING_DAYS, Page.AFTER, ("V7",), 1, 40),
    Setting("check_in_second_days", Kind.WORKING_DAYS, Page.AFTER, ("V7",), 1, 20),
    Setting("check_in_third_days", Kind.WORKING_DAYS, Page.AFTER, ("V7",), 1, 40),
    Setting("referral_score", Kind.COUNT, Page.AFTER, ("V3",), 1, 5),
    Setting("referral_within", Kind.DAYS, Page.AFTER, ("V3",), 1 * _DAY, 90 * _DAY),
    Setting("referral_every", Kind.DAYS, Page.AFTER, ("R3", "R6"), 7 * _DAY, 730 * _DAY),
    Setting("at_risk_days", Kind.WORKING_DAYS, Page.FIGURES, ("After told",), 1, 20),
    Setting("too_few", Kind.COUNT, Page.FIGURES, ("Kept rate", "W5"), 1, 50),
)
TABLE: Mapping[str, Setting] = MappingProxyType({row.name: row for row in ROWS})
OWN = tuple(row for row in ROWS if row.whose is Whose.PERSON)
DERIVED = frozenset({"closed"})
"""What is put together from public holidays and absences, and chosen by nobody."""


def rows_of(page: Page) -> tuple[Setting, ...]:
    """The settings of one page that somebody may change."""
    return tuple(row for row in ROWS if row.page is page and row.whose is not Whose.FIXED)


def merged(workspace: Mapping[str, Any], own: Mapping[str, Any], closed: frozenset[date] = frozenset()) -> Settings:
    """The settings made of stored values; one that the table doesn't take is left out, and the log says so."""
    settings = _laid(DEFAULTS, workspace, Whose.WORKSPACE)
    settings = _laid(settings, own, Whose.PERSON)
    return replace(settings, closed=closed) if closed else settings


def in_order(settings: Settings) -> bool:
    """Whether the hours end after they begin."""
    return settings.opens < settings.closes or settings.closes == time(0)


def _laid(under: Settings, values: Mapping[str, Any], whose: Whose) -> Settings:
    chosen: dict[str, Any] = {}
    for name, stored in values.items():
        row = TABLE.get(name)
        if row is None or row.whose is Whose.FIXED or (whose is Whose.PERSON and row.whose is not Whose.PERSON):
            _log.error("a stored setting is left out: there is no %s of a %s", name, whose)
            continue
        try:
            chosen[name] = row.read(stored)
        except OutOfRange as wrong:
            _log.error("a stored setting is left out: %s of a %s is %r", name, whose, wrong.text)
    laid = replace(under, **chosen) if chosen else under
    if in_order(laid):
        return laid
    _log.error("stored hours of a %s are left out: they end at %s, before they begin", whose, laid.closes)
    return replace(laid, opens=under.opens, closes=under.closes)


def names() -> frozenset[str]:
    """Every field of Settings."""
    return frozenset(each.name for each in fields(Settings))
