"""A colleague at the beginning of what was typed: who takes it, or who helps with it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.reading.command import due_or_refusal
from bot.reading.due import Due
from bot.reading.errors import Unreadable
from bot.reading.text import from_slack, normalise, tidy
from bot.sales.hours import Calendar

People = Callable[[], Mapping[str, str]]
"""Those whom Kept knows: the ids by what they are called."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken for a colleague; the text is the line without them, or all of it where nobody is called so."""

    person: str
    text: str


@dataclass(frozen=True, slots=True)
class Ask:
    """Help with a promise; without a person or without words the form asks."""

    number: int
    person: str = ""
    what: str = ""
    due: Due | None = None
    refused: Unreadable | None = None


@dataclass(frozen=True, slots=True)
class Hand:
    """A promise goes to a colleague; without one the form asks."""

    number: int
    person: str = ""


HELP = frozenset({"help", "ask", "ヘルプ", "協力", "協力依頼", "依頼", "お願い"})
HAND = frozenset({"hand", "handover", "pass", "引き継ぎ", "引継ぎ", "引継", "引き継ぐ"})
_NUMBERED = re.compile(
    r"\s*(\S+)[\s:：]*[#＃]?(\d{1,9})(?!\d)\s*(?:を|は|の件(?:で)?|に)?\s*(?:to\s+|from\s+)?", re.IGNORECASE
)
_MENTION = re.compile(r"\s*<@([UW][A-Z0-9]{1,30})(?:\|[^<>]*)?>(?:さん|様)?\s*(?:に|へ)?[\s,、:：]*")
_SOMEBODY = re.compile(r"\s*[@＠][^\W\d_]\S*\s+\S")
_AT = re.compile(r"\s*[@＠](?=\S)")
_SAN = re.compile(r"\s*([^\s@＠<>:：,、]{1,40})(?:さん)\s*(?:に|へ)?[\s,、:：]+")
_AFTER_NAME = re.compile(r"(?:さん|様)?\s*(?:に|へ)?[\s,、:：]+|(?:さん|様)?\s*(?:に|へ)?$")


def read_colleague(
    text: str, now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str, people: People
) -> Taken | Ask | Hand | None:
    """What `/promise …` asks of a colleague, from the text as Slack sent it; None when it names nobody."""
    numbered = _NUMBERED.match(text)
    word = normalise(numbered.group(1)).text if numbered else ""
    if numbered and word in HELP:
        return _asked(int(numbered.group(2)), word, text[numbered.end() :], now, zone, calendar, lang, people)
    if numbered and word in HAND:
        named = _named(text[numbered.end() :], people)
        rest = text[numbered.end() :].strip()
        if named and not named[1].strip():
            return Hand(int(numbered.group(2)), named[0])
        return Hand(int(numbered.group(2))) if not rest else None
    named = _named(text, people)
    if named is None and _SOMEBODY.match(text):
        return Taken("", text)
    if named is None or not any(letter.isalnum() for letter in named[1]):
        return None
    return Taken(named[0], named[1])


def _asked(
    number: int, word: str, rest: str, now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str, people: People
) -> Ask | None:
    if not rest.strip():
        return Ask(number) if word != "ask" else None
    named = _named(rest, people)
    if named is None:
        return None
    words = from_slack(named[1]).strip()
    due, refused = due_or_refusal(words, now, zone, calendar, lang)
    what = tidy(due.rest) if due is not None else words
    return Ask(number, named[0], what.strip(" ,、:：。"), due, refused)


def _named(text: str, people: People) -> tuple[str, str] | None:
    """The id of whom a text begins with, and what follows."""
    mention = _MENTION.match(text)
    if mention:
        return mention.group(1), text[mention.end() :]
    at = _AT.match(text)
    if at is None:
        return _with_title(text, people)
    rest = text[at.end() :]
    folded = normalise(rest)
    for name in sorted(people(), key=len, reverse=True):
        plain = normalise(name).text.strip()
        if plain and folded.text.startswith(plain):
            after = rest[folded.at[len(plain)] :]
            end = _AFTER_NAME.match(after)
            if end:
                return people()[name], after[end.end() :]
    return None


def _with_title(text: str, people: People) -> tuple[str, str] | None:
    found = _SAN.match(text)
    if found is None:
        return None
    name = normalise(found.group(1)).text.strip()
    ids = {normalise(known).text.strip(): id_ for known, id_ in people().items()}
    return (ids[name], text[found.end() :]) if name in ids else None
