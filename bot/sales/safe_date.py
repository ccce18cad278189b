"""The date that is safe to name: how long it really took before, and some time to spare."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from math import ceil

from bot.sales import hours
from bot.sales.hours import Calendar
from bot.sales.promise.values import Kind, Moment
from bot.sales.settings import DEFAULTS, Settings

_INSTANT = timedelta(microseconds=1)
_MINUTE = timedelta(minutes=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Basis(StrEnum):
    """Whose experience a safe date rests on; USUAL is nobody's."""

    OWN = "own"
    TEAM = "team"
    WORKSPACE = "workspace"
    USUAL = "usual"


@dataclass(frozen=True, slots=True)
class SafeDate:
    """A date that leaves time enough; `count` is how many kept promises of the kind it rests on."""

    told: Moment
    kind: Kind
    basis: Basis
    count: int = 0


def took(made: datetime, had: datetime, calendar: Calendar) -> timedelta:
    """The working time from making a promise until the customer had it."""
    return max(hours.between(calendar, made, had), timedelta(0))


def safe_date(
    kind: Kind,
    now: datetime,
    calendar: Calendar,
    past: Sequence[timedelta] = (),
    basis: Basis = Basis.USUAL,
    settings: Settings = DEFAULTS,
) -> SafeDate:
    """The date by which `past` says that it will be done; with too few of them the usual time of the kind counts."""
    if len(past) < settings.safe_at_least:
        wanted = usual(kind, calendar, settings)
        return SafeDate(_told(kind, now, wanted, calendar), kind, Basis.USUAL)
    spare = hours.day_length(calendar) * settings.safe_extra_days
    wanted = within(past, settings.safe_share) + spare
    return SafeDate(_told(kind, now, wanted, calendar), kind, basis, len(past))


def within(past: Sequence[timedelta], share: float) -> timedelta:
    """The shortest time within which at least this share was done."""
    needed = ceil(round(len(past) * share, 9))
    return sorted(past)[max(needed, 1) - 1]


def usual(kind: Kind, calendar: Calendar, settings: Settings = DEFAULTS) -> timedelta:
    """The working time that a kind is given where nobody has done enough of it."""
    days = {
        Kind.INFORMATION: settings.safe_information,
        Kind.FIX: settings.safe_fix,
        Kind.MATERIALS: settings.safe_materials,
        Kind.PROPOSAL: settings.safe_proposal,
        Kind.MEETING: settings.safe_meeting,
        Kind.SAMPLE: settings.safe_sample,
    }
    if kind is Kind.CALL_BACK:
        return settings.call_back
    return hours.day_length(calendar) * days.get(kind, settings.safe_other)


def _told(kind: Kind, now: datetime, wanted: timedelta, calendar: Calendar) -> Moment:
    at = hours.add(calendar, hours.next_open(calendar, now), wanted)
    if kind is Kind.CALL_BACK:
        return Moment.of(at + (_EPOCH - at) % _MINUTE, calendar.zone)
    return Moment.of(hours.day_end(calendar, hours.date_of(calendar, at - _INSTANT)), calendar.zone)
