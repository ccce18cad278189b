"""One typed line: which customer, what was promised, by when."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.reading import due as dues
from bot.reading import names
from bot.reading.deed import deed
from bot.reading.due import Due
from bot.reading.errors import Unreadable
from bot.reading.kind import kind_of
from bot.reading.text import without
from bot.sales.hours import Calendar
from bot.sales.promise import Kind

__all__ = ["Kind", "Line", "kind_of", "read_line", "split_lines"]

_PARTS = re.compile(r"\r\n|[\n\r;；\u2028]")
_BULLET = re.compile(r"^[ \t\u3000]*(?:[-*•・‣◦–](?=[ \t\u3000])|・)[ \t\u3000]*")
_DIRECTIONS = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_GREETING = re.compile(
    r"(?i)(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^\n:：]{0,60}[,!]"
    r"|(?:いつも)?(?:大変)?お世話になっ(?:て(?:おり)?|ており)ます[。.]?|お疲れ(?:様|さま)です[。.]?"
)
_SIGNS_OFF = re.compile(
    r"(?i)(?:(?:best|kind|warm)(?: regards| wishes)?|regards|many thanks|thanks|thank you|cheers|sincerely|--)[\s,.!]*"
    r"|敬具|以上|(?:どうぞ)?(?:よろしく|宜しく)お願い(?:し|いたし|致し|申し上げ)ます[。.]?"
)
MOST_PARTS = 1000


@dataclass(frozen=True, slots=True)
class Line:
    """What one line says; `refused` when its due phrase cannot be taken."""

    customer: str | None
    what: str
    due: Due | None
    kind: Kind
    refused: Unreadable | None = None


def read_line(
    line: str,
    now: datetime,
    zone: ZoneInfo,
    calendar: Calendar,
    lang: str,
    known: Collection[str] = (),
    beside: str | None = None,
) -> Line:
    """Reads one promise, never raises; it is to the customer given `beside` it, unless it names another clearly.

    Clearly is before a colon, or one of the known.
    """
    line = _BULLET.sub("", _DIRECTIONS.sub("", line), count=1)
    prefix = names.prefix(line, known)
    if prefix and prefix.name.casefold() not in {name.casefold() for name in known}:
        guessed = beside is not None and prefix.dashed
        prefix = None if guessed or _is_due(prefix.name, now, zone, calendar, lang) else prefix
    mentioned = names.mentions(line, known)
    hidden = ([prefix.span] if prefix else []) + [mention.span for mention in mentioned]
    due, refused = _due(line, now, zone, calendar, lang, hidden)
    taken = [due.span, *due.more] if due else []
    whole = without(line, [*([prefix.span] if prefix else []), *taken])
    what = deed(whole)
    named = prefix.name if prefix else _named(line, taken, mentioned, beside)
    if named is None and what != whole:
        named = names.in_sentence(what, (), ())
    return Line(named, what, due, kind_of(what), refused)


def _named(
    line: str, taken: Sequence[names.Span], mentioned: Sequence[names.Mention], beside: str | None
) -> str | None:
    if beside is not None and (not mentioned or beside in {each.name for each in mentioned}):
        return beside
    return names.in_sentence(line, taken, mentioned)


def split_lines(
    text: str, now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str, known: Collection[str] = ()
) -> list[str]:
    """The promises of a text; a part without its own customer or due phrase stays with the part before."""
    parts: list[str] = []
    last, signed = 0, False
    for start, end in _pieces(text):
        part = text[start:end].strip()
        if not part or (not parts and end < len(text) and _GREETING.fullmatch(part)):
            continue
        signed = signed or _SIGNS_OFF.fullmatch(part) is not None
        begins = start + len(text[start:end]) - len(text[start:end].lstrip())
        whole = len(parts) < MOST_PARTS and _stands_alone(part, now, zone, calendar, lang, known, signed)
        if parts and not whole:
            parts[-1] = f"{parts[-1]}{text[last:begins]}{part}"
        else:
            parts.append(part)
        last = start + len(text[start:end].rstrip())
    return parts


def _pieces(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = 0
    for mark in _PARTS.finditer(text):
        found.append((start, mark.start()))
        start = mark.end()
    return [*found, (start, len(text))]


def _stands_alone(
    part: str, now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str, known: Collection[str], signed: bool
) -> bool:
    """Whether a part has a customer or a due phrase of its own; below a signature it takes both."""
    line = read_line(part, now, zone, calendar, lang, known)
    dated = bool(line.due or line.refused)
    return bool(line.customer) and dated if signed else bool(line.customer) or dated


def _due(
    text: str,
    now: datetime,
    zone: ZoneInfo,
    calendar: Calendar,
    lang: str,
    hidden: Collection[tuple[int, int]] = (),
) -> tuple[Due | None, Unreadable | None]:
    try:
        return dues.read(text, now, zone, calendar, lang, hidden), None
    except Unreadable as refused:
        return None, refused


def _is_due(text: str, now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str) -> bool:
    due, refused = _due(text, now, zone, calendar, lang)
    return (due is not None and not due.rest) or (refused is not None and refused.words == text.strip())
