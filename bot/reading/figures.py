"""Dates and times in figures, which every language writes alike."""

import re

from bot.reading.pieces import At, Half, Impossible, InFigures, InMonth, OnDate, Rule, Sense, rule

EDGE = r"(?<![a-z0-9_])(?<![0-9][./:,\-])(?<![$€£¥#])"
STOP = r"(?![a-z0-9_])(?![./:,\-][0-9])(?! ?%)"
# A clock time may stand right behind the date or the year that it belongs to.
AFTER_DATE = r"(?<![a-su-z0-9_])(?<![0-9][./:,])(?<![$€£¥#])"


def valid(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31


def on_date(year: int | None, month: int, day: int) -> tuple[Sense, ...]:
    """A date, or the sign that there is no such month or day."""
    return (OnDate(month, day, year) if valid(month, day) else Impossible(),)


def clock(
    hour: int, minute: int = 0, half: Half | None = None, *, literal: bool = False
) -> tuple[Sense, ...] | None:
    """A clock time, or nothing when no clock shows it."""
    if minute > 59 or hour > 24 or (hour == 24 and minute) or (half and not 0 <= hour <= 23):
        return None
    return (At(hour, minute, None if half and hour > 12 else half, literal or hour > 12 or hour == 0),)


def long_year(text: str) -> int:
    year = int(text)
    return year if len(text) > 2 else 2000 + year


def _iso(found: re.Match[str]) -> tuple[Sense, ...] | None:
    return on_date(int(found["y"]), int(found["m"]), int(found["d"]))


def _compact(found: re.Match[str]) -> tuple[Sense, ...] | None:
    month, day = int(found["m"]), int(found["d"])
    return (OnDate(month, day, int(found["y"])),) if valid(month, day) else None


def _three(found: re.Match[str]) -> tuple[Sense, ...] | None:
    return _figures(int(found["a"]), int(found["b"]), long_year(found["y"]))


def _two(found: re.Match[str]) -> tuple[Sense, ...] | None:
    return _figures(int(found["a"]), int(found["b"]), None)


def _figures(first: int, second: int, year: int | None) -> tuple[Sense, ...] | None:
    if valid(first, second) or valid(second, first):
        return (InFigures(first, second, year),)
    return None


def _month(found: re.Match[str]) -> tuple[Sense, ...] | None:
    month = int(found["m"])
    return (InMonth(month, int(found["y"])),) if 1 <= month <= 12 else None


def _time(found: re.Match[str]) -> tuple[Sense, ...] | None:
    half = {"a": Half.AM, "p": Half.PM}.get((found["half"] or "")[:1])
    written = found["h"]
    return clock(int(written), int(found["min"]), half, literal=half is None and written.startswith("0"))


_YEAR = r"(?P<y>(?:19|20)[0-9]{2})"
_HALF = r"(?P<half>a\.?m\.?|p\.?m\.?)"

RULES: tuple[Rule, ...] = (
    rule(EDGE + _YEAR + r"(?P<sep>[-/.])(?P<m>[0-9]{1,2})[-/.](?P<d>[0-9]{1,2})(?=t[0-9]{2}:)", _iso),
    rule(EDGE + _YEAR + r" ?[-/.] ?(?P<m>[0-9]{1,2}) ?[-/.] ?(?P<d>[0-9]{1,2})" + STOP, _iso),
    rule(EDGE + r"(?P<y>20[0-9]{2})(?P<m>[0-9]{2})(?P<d>[0-9]{2})" + STOP, _compact),
    rule(EDGE + r"(?P<a>[0-9]{1,2}) ?[-/] ?(?P<b>[0-9]{1,2}) ?[-/] ?(?P<y>20[0-9]{2})" + STOP, _three),
    rule(EDGE + r"(?P<a>[0-9]{1,2})/(?P<b>[0-9]{1,2})/(?P<y>[2-9][0-9])" + STOP, _three),
    rule(EDGE + r"(?P<a>[0-9]{1,2})\.(?P<b>[0-9]{1,2})\.(?P<y>20[0-9]{2})" + STOP, _three, weak=True),
    rule(EDGE + _YEAR + r"[-/](?P<m>[0-9]{1,2})" + STOP, _month, weak=True),
    rule(EDGE + r"(?P<m>[0-9]{1,2})/" + _YEAR + STOP, _month, weak=True),
    rule(EDGE + r"(?P<a>[0-9]{1,2}) ?/ ?(?P<b>[0-9]{1,2})" + STOP, _two, weak=True),
    rule(
        AFTER_DATE
        + r"(?P<h>[0-9]{1,2})[:.](?P<min>[0-9]{2})(?::[0-9]{2}(?:\.[0-9]{1,6})?)? ?"
        + _HALF
        + r"(?![a-z0-9_])",
        _time,
    ),
    rule(
        AFTER_DATE
        + r"(?<!ratio\x20)(?<!scale\x20)(?<!score\x20)(?<!odds\x20)(?P<h>[0-9]{1,2}):(?P<min>[0-9]{2})"
        + r"(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?P<half>)(?![a-z0-9_])(?!:[0-9])(?! ?%)",
        _time,
    ),
)
