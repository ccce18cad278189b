"""The value of a setting, as somebody types it into a form."""

import re
from typing import Any

from bot.reading.hours import read_days, read_time
from bot.reading.text import normalise
from bot.sales.errors import OutOfRange
from bot.sales.settings import Kind, Setting

_HOURS = r"(?P<h>[0-9]{1,3}(?:\.[0-9]{1,2})?) ?(?:hours?|hrs?|h|時間)"
_MINUTES = r"(?P<m>[0-9]{1,4}) ?(?:minutes?|mins?|m|分)"
_LONG = re.compile(rf"(?:{_HOURS})? ?(?:and )?(?:{_MINUTES}|(?P<half>半))?")
_CLOCK = re.compile(r"(?P<h>[0-9]{1,2}):(?P<m>[0-9]{2})")
_NUMBER = re.compile(r"(?P<n>[0-9]{1,4})(?: ?(?:working |business )?(?:days?|times?|営業日|日|件|回))?")
_SHARE = re.compile(r"(?P<n>[0-9]{1,3}(?:\.[0-9]{1,2})?) ?(?P<sign>%|percent|パーセント)?")
_NO_LUNCH = frozenset({"", "none", "no", "-", "なし", "無し"})
_WHOLE = 1.0
COUNTRIES = {
    **{"日本": "JP", "アメリカ": "US", "米国": "US", "イギリス": "GB", "英国": "GB", "ドイツ": "DE", "フランス": "FR"},
    **{"中国": "CN", "韓国": "KR", "台湾": "TW", "シンガポール": "SG", "インド": "IN", "オーストラリア": "AU"},
    **{"カナダ": "CA", "イタリア": "IT", "スペイン": "ES", "オランダ": "NL", "タイ": "TH", "ベトナム": "VN"},
}


def read(row: Setting, typed: str) -> Any:
    """The stored form of what was typed; raises OutOfRange for what the row doesn't take.

    A country is only tidied: whether there is one of that name is asked of whoever knows countries.
    """
    plain = normalise(typed).text.strip()
    if row.kind is Kind.COUNTRY:
        return COUNTRIES.get(plain, typed.strip())
    stored = _read(row, plain)
    if stored is None:
        raise OutOfRange(row.name, typed.strip())
    row.read(stored)
    return stored


def _read(row: Setting, plain: str) -> Any:
    match row.kind:
        case Kind.TIME:
            return _time(plain)
        case Kind.LUNCH:
            return "" if plain in _NO_LUNCH else _time(plain)
        case Kind.WEEKDAYS:
            chosen = [int(part) for part in plain.split(",") if part.strip().isdecimal()]
            return sorted(set(chosen)) or sorted(read_days(plain)) or None
        case Kind.CHOICE:
            return plain if plain in row.choices else None
        case Kind.COUNTRY:
            return plain
        case Kind.WORKING_TIME:
            return _minutes(plain)
        case Kind.SHARE:
            return _share(plain)
        case Kind.COUNT | Kind.WORKING_DAYS | Kind.DAYS:
            found = _NUMBER.fullmatch(plain)
            return int(found["n"]) if found else None


def _time(plain: str) -> str | None:
    found = read_time(plain)
    return f"{found:%H:%M}" if found is not None else None


def _minutes(plain: str) -> int | None:
    """2 h, 90 min, 1 h 30 min, 1:30; a number alone is minutes."""
    if plain.isdecimal() and plain.isascii():
        return int(plain[:6])
    found = _CLOCK.fullmatch(plain)
    if found:
        return int(found["h"]) * 60 + int(found["m"])
    found = _LONG.fullmatch(plain)
    if found is None or not plain:
        return None
    return round(float(found["h"] or 0) * 60) + int(found["m"] or 0) + (30 if found["half"] else 0)


def _share(plain: str) -> float | None:
    found = _SHARE.fullmatch(plain)
    if found is None:
        return None
    number = float(found["n"])
    return number if not found["sign"] and number <= _WHOLE else number / 100
