"""When somebody works, and from when to when they are away, as they type it."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.reading import due
from bot.reading.due import Due, Grain
from bot.reading.errors import PastDate, Unreadable
from bot.reading.text import normalise
from bot.reading.wall import add_months
from bot.sales.errors import AwayReversed, UnreadHours
from bot.sales.hours import EVERY_DAY, WEEKDAYS, Calendar, instant

_TIME = (
    r"(?:(?P<half{0}>午前|午後)?(?P<h{0}>[0-9]{{1,2}})(?:(?::|h|時)(?:(?P<m{0}>[0-9]{{2}})分?|(?P<mid{0}>半))?|\.(?P<p{0}>[0-9]{{2}}))?"
    r" ?(?P<ap{0}>[ap]\.?m\.?)?|(?P<noon{0}>noon|正午)|(?P<night{0}>midnight|深夜0時))"
)
_TO = r" ?(?:-|~|to|until|till|から) ?"
_SPAN = _TIME.format(1) + _TO + _TIME.format(2) + r"(?:まで)?"
_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_KANJI = "月火水木金土日"
_DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?\b|[月火水木金土日](?:曜日?)?)"
_DAYS = re.compile(rf"{_DAY}(?: ?(?:-|~|to|から|,|・|and|&| )? ?{_DAY})*(?:まで)?")
_ONE_DAY = re.compile(_DAY)
_RANGE = re.compile(r"-|~|to|から")
_NO_LUNCH = re.compile(
    r"(?:no|without(?: a)?) lunch(?: break)?|昼休みなし|昼休み ?(?:は|を)? ?(?:ない|無し|なし)|lunch none"
)
_LUNCH = re.compile(rf"(?:lunch(?: break)?|昼休み|昼食|昼)(?: ?(?:from|is|は|を|:|=))? ?{_SPAN}")
_HOURS = re.compile(_SPAN)
_RESET = re.compile(r"(?:as|like) (?:the )?(?:workspace|team|company)|default|reset|標準|(?:会社|全体)と同じ|元に戻す")
_EVERY_DAY = re.compile(r"every ?day|daily|毎日")
_ON_WEEKDAYS = re.compile(r"weekdays|working days|平日")
_FILLER = re.compile(
    r"[,.;・]|\b(?:my|hours?|are|is|i|we|work|working|from|on|and|with|at|days?)\b|営業時間|勤務時間|勤務|で|は|の|に|を|と"
)
_BARE = re.compile(r"(?:the )?([0-9]{1,2})(?:st|nd|rd|th)?")
_ISO = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}")
_PM_UNTIL = 12


@dataclass(frozen=True, slots=True)
class Hours:
    """What was typed of somebody's hours; None is what was not said, `reset` goes back to the workspace's."""

    opens: time | None = None
    closes: time | None = None
    days: frozenset[int] | None = None
    lunch: tuple[time | None, time | None] | None = None
    reset: bool = False


@dataclass(frozen=True, slots=True)
class Away:
    """Days on which somebody is away, both ends counted."""

    first: date
    last: date


def read_hours(text: str) -> Hours:
    """What was typed behind `/kept hours`; raises UnreadHours when something in it is not about hours."""
    plain = normalise(text).text.strip()
    try:
        found, rest = _read_all(plain)
    except ValueError:
        raise UnreadHours(text.strip()) from None
    if found == Hours() or _FILLER.sub(" ", rest).strip():
        raise UnreadHours(text.strip())
    return found


def read_time(text: str) -> time | None:
    """One time of day, None when there is none in the words."""
    found = re.fullmatch(_TIME.format(1), normalise(text).text.strip())
    try:
        return _time(found, 1) if found else None
    except ValueError:
        return None


def read_days(text: str) -> frozenset[int]:
    """Weekdays, Monday as 0; empty when none are named."""
    plain = normalise(text).text.strip()
    if _EVERY_DAY.search(plain):
        return EVERY_DAY
    if _ON_WEEKDAYS.search(plain):
        return WEEKDAYS
    found = _DAYS.search(plain)
    return _weekdays(found.group()) if found else frozenset()


def read_away(text: str, now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str) -> Away:
    """The days of an absence; raises Unreadable, PastDate or AwayReversed."""
    plain = normalise(text).text.strip().removeprefix("from ").strip()
    today = now.astimezone(zone).date()
    for first, last in _halves(plain):
        begins = _day(first, now, zone, calendar, lang)
        if begins is None and (bare := _BARE.fullmatch(first)):
            ends = _day(last, now, zone, calendar, lang)
            begins = _in_month(ends.first, int(bare.group(1))) if ends else None
        if begins is None:
            continue
        midnight = instant(datetime.combine(begins.first, time(0)), zone)
        bare = _BARE.fullmatch(last)
        ends = _day_after(begins.first, int(bare.group(1))) if bare else None
        try:
            ends = ends or _day(last, max(midnight, now), zone, calendar, lang)
        except PastDate:
            raise AwayReversed from None
        if ends is not None:
            return _in_order(begins.first, ends.last)
    until = re.match(r"(?:until|till|through|thru) ", plain) or re.search(r"まで$", plain)
    only = _day(plain, now, zone, calendar, lang)
    if only is None:
        raise Unreadable(text.strip(), (0, len(text)))
    return _in_order(today, only.last) if until else only


def _halves(plain: str) -> list[tuple[str, str]]:
    """The two ends of what was typed, the likelier cut first."""
    cuts = [found.span() for found in re.finditer(r" (?:to|till|until|through|thru) | ?(?:~|から) ?| - ", plain)]
    dates = [found.span() for found in _ISO.finditer(plain)]
    cuts += [
        found.span()
        for found in re.finditer(r"-", plain)
        if not any(start < found.start() < end for start, end in dates)
    ]
    return [(plain[:start].strip(), plain[end:].strip()) for start, end in cuts]


def _day(words: str, now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str) -> Away | None:
    found = due.read(words, now, zone, calendar, lang)
    if found is None:
        return None
    return _whole(found, now.astimezone(zone).date())


def _whole(found: Due, today: date) -> Away:
    """A week or a month that is named is away from its first day to its last."""
    day = found.wall.date()
    if found.grain is Grain.WEEK:
        monday = day - timedelta(days=day.weekday())
        return Away(max(monday, today), monday + timedelta(days=6))
    if found.grain is Grain.MONTH:
        first = day.replace(day=1)
        return Away(max(first, today), add_months(first, 1) - timedelta(days=1))
    return Away(day, day)


def _in_month(other: date, day: int) -> Away | None:
    try:
        found = other.replace(day=day)
    except ValueError:
        return None
    return Away(found, found)


def _day_after(first: date, day: int) -> Away | None:
    """A bare number is a day of the same month, or of the next when that is over."""
    return _in_month(first if day >= first.day else add_months(first.replace(day=1), 1), day)


def _in_order(first: date, last: date) -> Away:
    if last < first:
        raise AwayReversed
    return Away(first, last)


def _read_all(plain: str) -> tuple[Hours, str]:
    opens = closes = None
    lunch: tuple[time | None, time | None] | None = None
    if _RESET.search(plain):
        return Hours(reset=True), _RESET.sub(" ", plain)
    if found := _NO_LUNCH.search(plain):
        lunch, plain = (None, None), _without(plain, found)
    elif found := _LUNCH.search(plain):
        lunch, plain = _span(found), _without(plain, found)
    if found := _HOURS.search(plain):
        (opens, closes), plain = _span(found), _without(plain, found)
    days = read_days(plain)
    for pattern in (_EVERY_DAY, _ON_WEEKDAYS, _DAYS):
        if days and (found := pattern.search(plain)):
            plain = _without(plain, found)
            break
    return Hours(opens, closes, days or None, lunch), plain


def _without(plain: str, found: re.Match[str]) -> str:
    return f"{plain[: found.start()]} {plain[found.end() :]}"


def _span(found: re.Match[str]) -> tuple[time, time]:
    """Two times; a second one that would come first is one of the afternoon: 9-5 is 9:00 to 17:00."""
    first, last = _time(found, 1), _time(found, 2)
    if not found["ap1"] and found["ap2"] and found["ap2"].startswith("p") and first.hour < _PM_UNTIL:
        afternoon = first.replace(hour=first.hour + _PM_UNTIL)
        first = afternoon if found["h1"] and afternoon < last and first.hour < _EARLIEST else first
    if not found["ap2"] and last <= first and first.hour < _PM_UNTIL and last.hour > 0:
        last = last.replace(hour=last.hour + _PM_UNTIL)
    return first, last


_EARLIEST = 6


def _time(found: re.Match[str], place: int) -> time:
    if found[f"noon{place}"]:
        return time(12)
    if found[f"night{place}"]:
        return time(0)
    hour, half = int(found[f"h{place}"]), found[f"ap{place}"] or ""
    minute = 30 if found[f"mid{place}"] else int(found[f"m{place}"] or found[f"p{place}"] or 0)
    if half or found[f"half{place}"]:
        if hour > _PM_UNTIL:
            raise ValueError
        hour = hour % _PM_UNTIL + (_PM_UNTIL if half.startswith("p") or found[f"half{place}"] == "午後" else 0)
    return time(0 if hour == 24 and minute == 0 else hour, minute)


def _weekdays(words: str) -> frozenset[int]:
    found: set[int] = set()
    before: re.Match[str] | None = None
    for day in _ONE_DAY.finditer(words):
        number = _number(day.group())
        if before is not None and _RANGE.search(words[before.end() : day.start()]):
            number_before = _number(before.group())
            found |= {(number_before + n) % 7 for n in range((number - number_before) % 7 + 1)}
        found.add(number)
        before = day
    return frozenset(found)


def _number(word: str) -> int:
    return _KANJI.index(word[0]) if word[0] in _KANJI else _NAMES.index(word[:3])


__all__ = ["Away", "Hours", "PastDate", "read_away", "read_days", "read_hours", "read_time"]
