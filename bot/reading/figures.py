"""Dates and times in figures, which every language writes alike."""

import re

from bot.reading.pieces import At, Half, Impossible, InFigures, InMonth, Need, OnDate, Sense
from bot.reading.writing import Rule, Writing

FIRST_YEAR, LAST_YEAR = 1900, 2099

Found = re.Match[str]
Senses = tuple[Sense, ...] | None

WORDS = {
    "year": r"(?P<y>[0-9]{4})",
    "half": r"(?P<half>a\.?m\.?|p\.?m\.?)",
    "seconds": r"(?::[0-9]{2}(?:\.[0-9]{1,6})?)?",
    "free": r"(?![a-z0-9_])(?![./:,][0-9])(?!-[0-9]{1,4}(?![0-9/]))(?! ?%)",
}
_BEFORE = r"(?<![a-z0-9_])(?<![0-9][./:,])(?:(?<![0-9]-)|(?<=/[0-9]-)|(?<=/[0-9][0-9]-))(?<![$€£¥#%])"
# A clock time may stand right behind the date that it belongs to, with a T between.
_BEHIND = (
    r"(?<![a-su-z0-9_])(?<![0-9][./:,])(?<![$€£¥#%])"
    r"(?<!ratio\x20)(?<!scale\x20)(?<!score\x20)(?<!odds\x20)(?<!scale\x20of\x20)(?<!ratio\x20of\x20)"
)
date_rule = Writing(WORDS, _BEFORE, "{free}").rule
time_rule = Writing(WORDS, _BEHIND, r"(?![a-z0-9_])").rule


def valid(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31


def on_date(year: int | None, month: int, day: int) -> tuple[Sense, ...]:
    """A date, or the sign that there is no such day that a promise could be told for."""
    fits = valid(month, day) and (year is None or FIRST_YEAR <= year <= LAST_YEAR)
    return (OnDate(month, day, year) if fits else Impossible(),)


def clock(hour: int, minute: int = 0, half: Half | None = None, *, literal: bool = False) -> Senses:
    """A clock time, or nothing when no clock shows it."""
    if minute > 59 or hour > 24 or (hour == 24 and minute):
        return None
    return (At(hour, minute, None if hour > 12 else half, literal or hour > 12 or hour == 0),)


def _iso(found: Found) -> Senses:
    return on_date(int(found["y"]), int(found["m"]), int(found["d"]))


def _run_together(found: Found) -> Senses:
    month, day = int(found["m"]), int(found["d"])
    return (OnDate(month, day, int(found["y"])),) if valid(month, day) else None


def _figures(found: Found) -> Senses:
    first, second, year = int(found["a"]), int(found["b"]), found["y"]
    if not (valid(first, second) or valid(second, first)):
        return None
    return (InFigures(first, second, (int(year) if len(year) > 2 else 2000 + int(year)) if year else None),)


def _month(found: Found) -> Senses:
    month = int(found["m"])
    return (InMonth(month, int(found["y"])),) if 1 <= month <= 12 else None


def _time(found: Found) -> Senses:
    half = {"a": Half.AM, "p": Half.PM}.get((found["half"] or "")[:1])
    written = found["h"]
    if half and int(written) == 0:
        return None
    return clock(int(written), int(found["min"]), half, literal=half is None and written.startswith("0"))


RULES: tuple[Rule, ...] = (
    Writing(WORDS, _BEFORE).rule(r"{year}[-/.](?P<m>[0-9]{1,2})[-/.](?P<d>[0-9]{1,2})(?=t[0-9]{2}:)", _iso),
    date_rule(r"{year} ?[-/.] ?(?P<m>[0-9]{1,2}) ?[-/.] ?(?P<d>[0-9]{1,2})", _iso),
    date_rule(r"(?P<y>20[0-9]{2})(?P<m>[0-9]{2})(?P<d>[0-9]{2})", _run_together),
    date_rule(r"(?P<a>[0-9]{1,2}) ?[-/] ?(?P<b>[0-9]{1,2}) ?[-/] ?(?P<y>20[0-9]{2})", _figures),
    date_rule(r"(?P<a>[0-9]{1,2})/(?P<b>[0-9]{1,2})/(?P<y>[1-4][0-9])", _figures),
    date_rule(r"(?P<a>[0-9]{1,2})\.(?P<b>[0-9]{1,2})\.(?P<y>20[0-9]{2})", _figures, Need.CUE),
    date_rule(r"{year} ?[/-] ?(?P<m>[0-9]{1,2})", _month, Need.CUE),
    date_rule(r"(?P<m>[0-9]{1,2})/{year}", _month, Need.CUE),
    date_rule(r"(?P<a>[0-9]{1,2}) ?/ ?(?P<b>[0-9]{1,2})(?P<y>)", _figures, Need.CUE),
    date_rule(r"(?P<a>[0-9]{1,2})-(?P<b>[0-9]{1,2})(?P<y>)", _figures, Need.SOLITUDE),
    time_rule(r"(?P<h>[0-9]{1,2})[:.](?P<min>[0-9]{2}){seconds} ?{half}", _time),
    time_rule(r"(?P<h>[0-9]{1,2}):(?P<min>[0-9]{2}){seconds}(?P<half>)(?!:[0-9])(?! ?%)", _time),
)
