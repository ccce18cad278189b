"""Notes about a conversation: which lines are starred, and which customer they are about."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.reading import names
from bot.reading.line import Line, read_line
from bot.reading.text import normalise, tidy
from bot.sales.hours import Calendar

LONGEST = 40_000
"""Characters of notes that are kept."""
MOST_STARRED = 500
"""Starred lines that become drafts; more is no longer a conversation."""

_MARKS = "\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_DIRECTIONS = (*range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_UNSEEN = dict.fromkeys((0x200B, 0x2060, 0xFEFF, *_DIRECTIONS))
_BREAK = re.compile(r"\r\n|[\n\r\u2028\u2029\v\f\x85]")
_BEFORE = re.compile(rf"[\s{_MARKS}>]*(?:[-–•・‣◦●○][\s{_MARKS}]*|\(?\d{{1,3}}[.)）][\s{_MARKS}]*)?")
_STAR = re.compile(rf"(?:[*＊∗✱⁎﹡][\ufe0e\ufe0f]?\u20e3?[\s{_MARKS}]*)+")
_CLOSES = re.compile(r"^([^*\n]{1,200})\*(?=\W|$)")
_LISTED = re.compile(rf"[\s{_MARKS}]*•[\s{_MARKS}]*")
_SYMBOLS = re.compile(r"[^\w\s&.,:'’()（）・ー\-+/@。、!！：㈱㈲]+")
_SENT = re.compile(
    r"(?i)(?:--\s*|best(?: regards| wishes)?|kind regards|regards|cheers|thanks|thank you|sincerely|yours\b.*"
    r"|sent from my .*|よろしくお願い(?:いた|致)?します|以上|敬具)[\s,.!。、]*"
)
_NOTHING = re.compile(
    r"(?:^|[:,.]\s*)(?:nothing (?:was )?promised|no promises?(?: made)?|promised nothing)[\s.!]*$"
    r"|(?:約束(?:事項)?(?:は|事は)?(?:特に)?(?:なし|無し|ありません|していません|ございません)"
    r"|(?:特に)?何も約束(?:していません|しなかった|なし))[\s.!]*$"
)
_LONGEST_ALONE = 60


@dataclass(frozen=True, slots=True)
class Notes:
    """What notes hold: the customer they are about, where they name one, and their starred lines without the star.

    `nothing` says that they say themselves that nothing was promised.
    """

    customer: str | None
    starred: tuple[str, ...]
    nothing: bool = False


def has_star(text: str) -> bool:
    """Whether any line begins with a star, or with the bullet that Slack makes of one."""
    return any(starred(line) or listed(line) for line in _BREAK.split(text[:LONGEST]))


def read_notes(
    text: str,
    now: datetime,
    zone: ZoneInfo,
    calendar: Calendar,
    lang: str,
    known: Collection[str] = (),
    bullets: bool = False,
) -> Notes:
    """Reads notes, never raises; `bullets` where a star that was typed may have become a bullet."""
    lines = [line for line in _BREAK.split(text[:LONGEST]) if _says_something(line)]
    marked = [starred(line) for line in lines]
    if bullets and not any(marked):
        marked = [listed(line) for line in lines]
    found = [told for told in marked if told and _says_something(told)]
    plain = [line for line, told in zip(lines, marked, strict=True) if told is None]
    customer = _customer(plain, now, zone, calendar, lang, known)
    nothing = not found and any(_NOTHING.search(normalise(line).text) for line in lines)
    return Notes(customer, tuple(found[:MOST_STARRED]), nothing)


def starred(line: str) -> str | None:
    """A starred line without its star, None where it has none."""
    before = _BEFORE.match(line)
    star = _STAR.match(line, before.end() if before else 0) or _STAR.match(line)
    if star is None:
        return None
    rest = line[star.end() :].translate(_UNSEEN).strip()
    return tidy(_CLOSES.sub(r"\1", rest, count=1) if line[star.end() - 1] == "*" else rest)


def listed(line: str) -> str | None:
    """A line behind a bullet, None where it has none."""
    bullet = _LISTED.match(line)
    return tidy(line[bullet.end() :].translate(_UNSEEN).strip()) if bullet else None


def read_starred(
    line: str,
    customer: str | None,
    now: datetime,
    zone: ZoneInfo,
    calendar: Calendar,
    lang: str,
    known: Collection[str] = (),
) -> Line:
    """A starred line as a promise, to the customer it clearly names, else to the conversation's."""
    return read_line(line, now, zone, calendar, lang, known, customer)


def _customer(
    plain: Sequence[str], now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str, known: Collection[str]
) -> str | None:
    """The name before a colon or alone in the first line, else the first known name that any line holds."""
    if plain:
        alone = _alone(plain[0], known)
        prefix = names.prefix(plain[0], known)
        if prefix is not None:
            return prefix.name
        if alone is not None:
            return alone
    for line in plain:
        mentioned = names.mentions(line, known)
        if mentioned:
            return mentioned[0].name
    if not plain:
        return None
    return read_line(plain[0], now, zone, calendar, lang, known).customer


def _alone(line: str, known: Collection[str]) -> str | None:
    """A name that is all of a line: a known one, or a few words that begin with capitals."""
    name = tidy(_SYMBOLS.sub(" ", line)).rstrip(":：.。,、!！ ")
    if not name or len(name) > _LONGEST_ALONE:
        return None
    if _is_known(name, known):
        return name
    if not name.isascii():
        return names.firm(name)
    words = name.split()
    capital = len(words) <= 4 and all(word[:1].isupper() for word in words)
    return name if capital and not _SENT.fullmatch(name) else None


def _is_known(name: str, known: Collection[str]) -> bool:
    folded = normalise(name).text.strip()
    return any(folded == normalise(each).text.strip() for each in known)


def _says_something(text: str) -> bool:
    return any(character.isalnum() or ord(character) >= 0x2600 for character in text)
