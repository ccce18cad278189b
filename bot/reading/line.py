"""One typed line: which customer, what was promised, by when."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.reading import due as dues
from bot.reading import names
from bot.reading.due import Due
from bot.reading.errors import Unreadable
from bot.reading.kind import kind_of
from bot.reading.text import without
from bot.sales.hours import Calendar
from bot.sales.promise import Kind

__all__ = ["Kind", "Line", "kind_of", "read_line", "split_lines"]

_PARTS = re.compile(r"\r\n|[\n\r;；\u2028]")
_BULLET = re.compile(r"^[ \t\u3000]*(?:[-*•・‣◦–](?=[ \t\u3000])|・)[ \t\u3000]*")
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
    line: str, now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str, known: Collection[str] = ()
) -> Line:
    """Reads one promise; never raises."""
    line = _BULLET.sub("", line, count=1)
    prefix = names.prefix(line, known)
    if prefix and prefix.name.casefold() not in {name.casefold() for name in known}:
        prefix = None if _is_due(prefix.name, now, zone, calendar, lang) else prefix
    mentioned = names.mentions(line, known)
    hidden = ([prefix.span] if prefix else []) + [mention.span for mention in mentioned]
    due, refused = _due(line, now, zone, calendar, lang, hidden)
    taken = [due.span, *due.more] if due else []
    customer = prefix.name if prefix else names.in_sentence(line, taken, mentioned)
    what = without(line, [*([prefix.span] if prefix else []), *taken])
    return Line(customer, what, due, kind_of(what), refused)


def split_lines(
    text: str, now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str, known: Collection[str] = ()
) -> list[str]:
    """The promises of a text; a part without its own customer or due phrase stays with the part before."""
    parts: list[str] = []
    last = 0
    for start, end in _pieces(text):
        part = text[start:end].strip()
        if not part:
            continue
        begins = start + len(text[start:end]) - len(text[start:end].lstrip())
        if parts and (len(parts) >= MOST_PARTS or not _stands_alone(part, now, zone, calendar, lang, known)):
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
    part: str, now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str, known: Collection[str]
) -> bool:
    line = read_line(part, now, zone, calendar, lang, known)
    return bool(line.customer or line.due or line.refused)


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
