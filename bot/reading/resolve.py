"""From a due phrase to the instants it can mean."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.reading.days import Candidate, days_of, stepped
from bot.reading.grammar import Phrase, by_days
from bot.reading.pieces import (
    After,
    At,
    During,
    Gone,
    Half,
    Impossible,
    InZone,
    Lead,
    OnWeekday,
    Part,
    Repeats,
    Shift,
    Unit,
)
from bot.reading.readings import Grain, Reading, Refusal, Refused, Standpoint, Why
from bot.reading.wall import end_of_work, instant_of, whole_minute

_DAY = timedelta(days=1)
_LATE_PARTS = (Part.END_OF_DAY, Part.DUSK, Part.EVENING, Part.NIGHT)
_PM_PARTS = (Part.AFTERNOON, *_LATE_PARTS)
_DAYS = frozenset(Unit) - {Unit.MINUTE, Unit.HOUR}
_MINUTES = {Unit.MINUTE: 1, Unit.HOUR: 60, Unit.WEEK: 7 * 1440, Unit.MONTH: 30 * 1440}


def resolve(phrase: Phrase, standpoint: Standpoint) -> tuple[Reading, ...] | Refused:
    """The likelier reading first, or the refusal with the wall time that it is about."""
    try:
        return _resolve(phrase, _in_zone(phrase, standpoint))
    except (OverflowError, ValueError):
        return Refused(Refusal.NO_SUCH)


def _resolve(phrase: Phrase, standpoint: Standpoint) -> tuple[Reading, ...] | Refused:
    if phrase.has(Repeats):
        return Refused(Refusal.REPEATS)
    if phrase.has(Gone):
        return Refused(Refusal.PAST)
    if phrase.has(Impossible):
        return Refused(Refusal.NO_SUCH)
    after = phrase.get(After)
    if after and not by_days(after):
        return _elapsed(after, standpoint)
    days = days_of(phrase, standpoint)
    if isinstance(days, Refusal):
        return Refused(days)
    if days is None:
        readings = _without_day(phrase, standpoint)
    else:
        readings = [_on_day(phrase, candidate, standpoint, said=True) for candidate in days]
    readings = [_shifted(reading, phrase, standpoint) for reading in readings]
    ahead = tuple(reading for reading in readings if reading.instant > standpoint.now)
    if not ahead:
        return Refused(Refusal.PAST, readings[0].wall)
    if phrase.opening:
        return (_after_opening(ahead[0], phrase.opening, phrase, standpoint).because(Why.RANGE_END),)
    return ahead[:1] if len({reading.instant for reading in ahead}) == 1 else ahead


def _in_zone(phrase: Phrase, standpoint: Standpoint) -> Standpoint:
    said = phrase.get(InZone)
    if said is None:
        return standpoint
    zone = ZoneInfo(said.name)
    return replace(standpoint, zone=zone, local=standpoint.now.astimezone(zone).replace(tzinfo=None))


def _elapsed(after: After, standpoint: Standpoint) -> tuple[Reading, ...]:
    minutes = sum(amount * _MINUTES.get(unit, 1440) for amount, unit in after.amounts)
    instant = whole_minute(standpoint.now + timedelta(minutes=max(1, minutes)))
    fine = any(unit is Unit.MINUTE for _, unit in after.amounts)
    wall = instant.astimezone(standpoint.zone).replace(tzinfo=None)
    return (Reading(wall, instant, standpoint.zone, Grain.MINUTE if fine else Grain.HOUR),)


def _after_opening(end: Reading, opening: Phrase, phrase: Phrase, standpoint: Standpoint) -> Reading:
    """A range that ends on a weekday ends after it has begun."""
    begins = _resolve(opening, standpoint)
    if isinstance(begins, Refused) or not phrase.has(OnWeekday) or end.wall >= begins[0].wall:
        return end
    wall = end.wall + timedelta(days=7)
    return replace(end, wall=wall, instant=instant_of(wall, standpoint.zone)[0])


def _shifted(reading: Reading, phrase: Phrase, standpoint: Standpoint) -> Reading:
    shift = phrase.get(Shift)
    if shift is None:
        return reading
    if all(unit in _DAYS for _, unit in shift.amounts):
        day = stepped(reading.wall.date(), shift.amounts, standpoint, shift.way)
        wall = datetime.combine(day, reading.wall.time())
    else:
        wall = reading.wall + shift.way * timedelta(
            minutes=sum(amount * _MINUTES.get(unit, 1440) for amount, unit in shift.amounts)
        )
    return replace(reading, wall=wall, instant=instant_of(wall, standpoint.zone)[0])


def _without_day(phrase: Phrase, standpoint: Standpoint) -> list[Reading]:
    today = _on_day(phrase, Candidate(standpoint.today, standpoint.today), standpoint, said=False)
    tomorrow = _on_day(phrase, Candidate(standpoint.today + _DAY, standpoint.today + _DAY), standpoint, said=False)
    during = phrase.get(During)
    if today.instant > standpoint.now:
        return [today, tomorrow] if during and during.part is Part.MORNING and not during.this else [today]
    if during and during.this:
        return [today]
    return [tomorrow.because(Why.TIME_PASSED_TOMORROW)]


def _on_day(phrase: Phrase, candidate: Candidate, standpoint: Standpoint, *, said: bool) -> Reading:
    at, during = phrase.get(At), phrase.get(During)
    why = list(candidate.why)
    if at:
        wall, more = _clock_on(at, during, candidate, standpoint, said=said)
        grain = Grain.MINUTE
    elif phrase.lead is Lead.BEFORE and not during:
        wall, more, grain = *_closing(replace(candidate, day=candidate.first - _DAY), standpoint), candidate.grain
        why = [Why.DAY_BEFORE]
    elif during:
        wall, more = _part_on(during, candidate, standpoint)
        grain = Grain.DAY_PART
    else:
        wall, more, grain = *_closing(candidate, standpoint), candidate.grain
    instant, skipped, repeated = instant_of(wall, standpoint.zone)
    if skipped:
        more.append(Why.SKIPPED_HOUR)
        wall = instant.astimezone(standpoint.zone).replace(tzinfo=None)
    if repeated:
        more.append(Why.REPEATED_HOUR)
    if standpoint.zone.key != standpoint.calendar.zone.key:
        more.append(Why.OTHER_ZONE)
    return Reading(wall, instant.astimezone(UTC), standpoint.zone, grain).because(*why, *more)


def _closing(candidate: Candidate, standpoint: Standpoint) -> tuple[datetime, list[Why]]:
    wall = end_of_work(candidate.day, standpoint.calendar)
    if candidate.day == standpoint.today and wall <= standpoint.local:
        return datetime.combine(candidate.day, time(23, 59)), [Why.END_OF_TODAY]
    return wall, [Why.END_OF_WORKDAY]


def _part_on(during: During, candidate: Candidate, standpoint: Standpoint) -> tuple[datetime, list[Why]]:
    policy, calendar = standpoint.policy, standpoint.calendar
    if during.part is Part.END_OF_DAY:
        return _closing(candidate, standpoint)
    at = {
        Part.FIRST_THING: calendar.opens,
        Part.MORNING: policy.morning,
        Part.MIDDAY: policy.midday,
        Part.AFTERNOON: policy.afternoon,
        Part.DUSK: policy.dusk,
        Part.EVENING: policy.evening,
        Part.NIGHT: policy.night,
    }[during.part]
    wall = datetime.combine(candidate.day, at)
    if during.part in _LATE_PARTS and candidate.day == standpoint.today and wall <= standpoint.local:
        return datetime.combine(candidate.day, time(23, 59)), [Why.END_OF_TODAY]
    return wall, [Why.PART_OF_DAY]


def _clock_on(
    at: At, during: During | None, candidate: Candidate, standpoint: Standpoint, *, said: bool
) -> tuple[datetime, list[Why]]:
    hour, why = at.hour, list[Why]()
    part = during.part if during else None
    if at.half is Half.PM:
        hour = hour % 12 + 12
    elif at.half is Half.AM:
        hour %= 12
    elif not at.literal and part in _PM_PARTS and part is not Part.END_OF_DAY:
        late = part is Part.NIGHT and (hour == 12 or hour <= 3)
        hour = hour % 12 + (24 if late else 12)
    elif not at.literal and part not in (Part.MORNING, Part.FIRST_THING):
        early = hour <= standpoint.policy.pm_until
        today = said and hour < 12 and candidate.day == standpoint.today
        if early or (today and (hour, at.minute) <= (standpoint.local.hour, standpoint.local.minute)):
            hour, why = hour + 12, [Why.BARE_HOUR_PM]
    if hour > 24:
        why.append(Why.AFTER_MIDNIGHT)
    day = datetime.combine(candidate.day, time(0))
    return day + timedelta(hours=hour, minutes=at.minute), why
