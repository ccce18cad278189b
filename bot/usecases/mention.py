"""Mentions: what the writer of a message promises in it, and recording that once."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.reading import due as dues
from bot.reading import intent, names
from bot.reading.errors import Unreadable
from bot.reading.line import Line, read_line, split_lines
from bot.sales.answer import FormFacts, Recorded
from bot.sales.mention import Offered, Understood
from bot.sales.person import Person
from bot.store import inbox
from bot.store.work import Work
from bot.usecases import customer as customers
from bot.usecases import promise
from bot.usecases.promise.fields import told_of
from bot.usecases.settings import calendar_of

LONGEST = 1_700
Place = tuple[str, str, str]
"""Channel, ts and thread of the message; the thread may be empty."""


def offer(work: Work, text: str, place: Place, by: Person, now: datetime) -> Offered | Recorded | None:
    """What a message promises, where it does in the first person and with a date; what is recorded of it already."""
    channel, ts, thread = place
    known = promise.of_message(work, by, channel, ts)
    if known is not None:
        return Recorded((promise.answer_of(work, known, by, now, None),))
    at = promise.said_at((channel, ts), now)
    words = promised(text, by, at) or _by_colon(work, text, by, at)
    if not words:
        return None
    lines = _lines(work, words, by, at)
    return Offered(tuple(_understood(line) for line in lines), f"{ts}:{thread}:{words}")


def again(work: Work, value: str, by: Person, now: datetime) -> Offered | int:
    """What a message promised that was offered before, or the number of what is recorded of it since."""
    channel, _, rest = value.partition("/")
    ts, _, words = rest.split(":", 2)
    known = promise.of_message(work, by, channel, ts)
    if known is not None:
        return known.number
    lines = _lines(work, words, by, promise.said_at((channel, ts), now))
    return Offered(tuple(_understood(line) for line in lines), value)


def promised(text: str, by: Person, at: datetime) -> str:
    """The sentences of a text that promise something by a date, one a line; empty where none does."""
    found = intent.promising(text)
    dated = [each.sentence for each in found if _has_due(each.sentence, by, at)]
    if found and not dated and _has_due(text, by, at):
        dated = [" ".join(text.split())]
    return "\n".join(" ".join(each.split()) for each in dated)[:LONGEST]


def _by_colon(work: Work, text: str, by: Person, at: datetime) -> str:
    """The lines of a text that name a customer before a colon, and a date: "Acme: send the quote by Friday"."""
    known = customers.known_names(work)
    lines = [" ".join(line.split()) for line in text.splitlines()]
    dated = [each for each in lines if names.prefix(each, known) and not _is_asked(each) and _has_due(each, by, at)]
    return "\n".join(dated)[:LONGEST]


def _is_asked(text: str) -> bool:
    return text.rstrip(" )）").endswith(("?", "？"))


def record(work: Work, words: str, place: Place, link: str | None, by: Person, now: datetime) -> Recorded:
    """Records what a message promised, once for each message."""
    channel, ts, _ = place
    known = promise.of_message(work, by, channel, ts)
    if known is not None:
        return Recorded((promise.answer_of(work, known, by, now, None),))
    return promise.record(work, words, by, now, said=(channel, ts), link=link)


def form_of(
    work: Work, words: str, place: Place, private: str, link: str | None, by: Person, now: datetime
) -> FormFacts:
    """What the form is opened with to change what was understood."""
    channel, ts, _ = place
    line = _lines(work, words, by, promise.said_at((channel, ts), now))[0]
    told = told_of(line.due) if line.due is not None and line.due.instant > now else None
    return FormFacts(line.customer or "", line.what, told, private=private, link=link)


def may_help(work: Work, by: Person, now: datetime) -> bool:
    """Whether to say what Kept can do: once, and not again to somebody who was told lately."""
    return inbox.add(work, "mention", by.id, now)


def _lines(work: Work, words: str, by: Person, at: datetime) -> list[Line]:
    zone, calendar, names = ZoneInfo(by.zone), calendar_of(by), customers.known_names(work)
    parts = split_lines(words, at, zone, calendar, by.language, names)
    read = [read_line(part, at, zone, calendar, by.language, names) for part in parts]
    return [replace(line, what=line.what or words) for line in read]


def _understood(line: Line) -> Understood:
    return Understood(line.customer or "", line.what, told_of(line.due) if line.due else None)


def _has_due(text: str, by: Person, at: datetime) -> bool:
    try:
        return dues.read(text, at, ZoneInfo(by.zone), calendar_of(by), by.language) is not None
    except Unreadable:
        return False
