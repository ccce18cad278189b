"""How often Kept speaks: the list, two groups a day, and few messages that can't wait.

A rung that is not the last before told goes out in the next list or group that comes before the following rung; the
last one goes at its own time while one of the day's few is free, else with the latest group before told; where there is
none it goes at its own time all the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from bot.sales import hours
from bot.sales.hours import Calendar
from bot.sales.ladder import Ladder, LeftOut, Rung, Void
from bot.sales.settings import ListTime, Settings


@dataclass(frozen=True, slots=True)
class Urgent:
    """A last rung, and the instant before which it has to be said."""

    id: str
    due: datetime
    told: datetime


def list_at(calendar: Calendar, settings: Settings, day: date) -> datetime | None:
    """When a person has their list on a working day; None for those who chose none."""
    match settings.list_time:
        case ListTime.MORNING:
            return first_quarter(calendar, day)
        case ListTime.EVENING:
            return hours.quarter_before_end(calendar, day, settings.questions_before_end)
        case ListTime.NONE:
            return None


def late_at(calendar: Calendar, settings: Settings, day: date) -> datetime:
    """When who has no list is told on a working day of what is late or still unanswered: with the last group."""
    return hours.quarter_before_end(calendar, day, settings.questions_before_end)


def first_quarter(calendar: Calendar, day: date) -> datetime:
    """The first open quarter hour of a working day."""
    return hours.next_open_quarter(calendar, hours.day_start(calendar, day))


def slots(calendar: Calendar, settings: Settings, day: date) -> tuple[datetime, ...]:
    """The instants of a day at which lists and groups go out, none where nobody works."""
    has_list = settings.list_time is ListTime.MORNING
    return _slots(calendar, settings.midday, settings.questions_before_end, has_list, day)


@lru_cache(maxsize=hours.REMEMBERED)
def _slots(calendar: Calendar, midday: time, before_end: timedelta, has_list: bool, day: date) -> tuple[datetime, ...]:
    if not hours.working_day(calendar, day):
        return ()
    noon = hours.instant(datetime.combine(day, midday), calendar.zone)
    found = {hours.quarter_before_end(calendar, day, before_end), hours.next_open_quarter(calendar, noon)}
    if has_list:
        found.add(first_quarter(calendar, day))
    return tuple(sorted(at for at in found if hours.date_of(calendar, at) == day))


def slot(calendar: Calendar, settings: Settings, wanted: datetime) -> datetime:
    """The first list or group at or after an instant."""
    day = hours.date_of(calendar, wanted)
    while True:
        later = [at for at in slots(calendar, settings, day) if at >= wanted]
        if later:
            return later[0]
        day = hours.next_working_day(calendar, day)


def placed(ladder: Ladder, told: datetime, calendar: Calendar, settings: Settings) -> Ladder:
    """The ladder with each nudge where the day has room for it; the last before told keeps its own time."""
    rungs: list[Rung] = []
    left_out = list(ladder.left_out)
    for rung, following in zip(ladder.rungs, ladder.rungs[1:], strict=False):
        due = _free_slot(rung.due, told, calendar, settings)
        if due < following.due and hours.between(calendar, due, following.due) >= settings.rung_after_rung:
            rungs.append(_moved(rung, due))
        else:
            left_out.append(LeftOut(rung.step, rung.due, Void.NEXT_RUNG))
    late = _moved(ladder.late, slot(calendar, settings, ladder.late.due))
    return replace(ladder, rungs=(*rungs, *ladder.rungs[-1:]), late=late, left_out=tuple(left_out))


def is_listed(told: datetime, day: date, calendar: Calendar) -> bool:
    """Whether a promise is in the list of a working day by its date: late, told for that day or for the next."""
    return hours.date_of(calendar, told) <= hours.next_working_day(calendar, day)


def held_until(calendar: Calendar, settings: Settings, day: date) -> datetime | None:
    """Until when what stands in the list of that day is not nudged by itself."""
    listed = list_at(calendar, settings, day)
    return None if listed is None else hours.add(calendar, listed, settings.list_holds)


def balanced(
    urgent: Iterable[Urgent], gone: int, now: datetime, calendar: Calendar, settings: Settings
) -> Mapping[str, datetime]:
    """Which last rungs of the day go with a group, and when; `gone` are the day's few that went out already."""
    free = max(0, settings.urgent_a_day - gone)
    alone: set[datetime] = set()
    moved: dict[str, datetime] = {}
    for rung in sorted(urgent, key=lambda each: (each.due, each.id)):
        groups = slots(calendar, settings, hours.date_of(calendar, rung.due))
        if rung.due in groups or rung.due in alone:
            continue
        if len(alone) < free:
            alone.add(rung.due)
            continue
        coming = [at for at in groups if now < at < rung.told]
        if coming:
            moved[rung.id] = coming[-1]
    return moved


def _moved(rung: Rung, due: datetime) -> Rung:
    return rung if due == rung.due else replace(rung, due=due)


def _free_slot(due: datetime, told: datetime, calendar: Calendar, settings: Settings) -> datetime:
    """The slot for a rung; the one too soon after a list that shows the promise is passed over."""
    at = slot(calendar, settings, due)
    while True:
        day = hours.date_of(calendar, at)
        held = held_until(calendar, settings, day)
        listed = list_at(calendar, settings, day)
        if held is None or listed is None or not is_listed(told, day, calendar) or not listed < at < held:
            return at
        at = slot(calendar, settings, held)
