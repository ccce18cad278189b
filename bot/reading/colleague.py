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
    """What was taken for a colleague; the text is the line without them, or all of it where nobody is called so.

    `more` says that others were named too.
    """

    person: str
    text: str
    more: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """Help with a promise; without a person or without words the form asks.

    `unknown` says that nobody has the name that was typed, `more` that others were named too.
    """

    number: int
    person: str = ""
    what: str = ""
    due: Due | None = None
    refused: Unreadable | None = None
    unknown: bool = False
    more: bool = False


@dataclass(frozen=True, slots=True)
class Hand:
    """A promise goes to a colleague; without one the form asks, also where nobody has the name (`unknown`)."""

    number: int
    person: str = ""
    unknown: bool = False
    more: bool = False


HELP = frozenset({"help", "ask", "ヘルプ", "協力", "協力依頼", "依頼", "お願い"})
HAND = frozenset({"hand", "handover", "pass", "引き継ぎ", "引継ぎ", "引継", "引き継ぐ"})
_ALONE = HELP & {"help", "ヘルプ", "協力", "協力依頼"}
_NUMBERED = re.compile(
    r"\s*(\S+)[\s:：]*[#＃]?(\d{1,9})(?!\d)\s*(?:を|は|の件(?:で)?|に)?\s*(?:to\s+|from\s+)?", re.IGNORECASE
)
_MENTION = re.compile(r"\s*<@([UW][A-Z0-9]{1,30})(?:\|[^<>]*)?>(?:さん|様)?\s*(?:に|へ)?[\s,、:：]*")
_SOMEBODY = re.compile(r"\s*[@＠][^\W\d_][^\s,、:：]*(?:[\s,、:：]+|$)")
_ANOTHER = re.compile(r"\s*(?:(?:and|と|&|＆|,|、)\s*)?(?=[@＠][^\W\d_]|<@)", re.IGNORECASE)
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
        return _handed(int(numbered.group(2)), text[numbered.end() :], people)
    named = _named(text, people)
    if named is not None:
        rest, more = _without_others(named[1], people)
        return Taken(named[0], rest if any(letter.isalnum() for letter in rest) else "", more)
    somebody = _SOMEBODY.match(text)
    return Taken("", text if text[somebody.end() :].strip() else "") if somebody else None


def _handed(number: int, rest: str, people: People) -> Hand | None:
    if not rest.strip():
        return Hand(number)
    named = _named(rest, people)
    if named is None:
        somebody = _SOMEBODY.match(rest)
        return Hand(number, unknown=True) if somebody and not rest[somebody.end() :].strip() else None
    left, more = _without_others(named[1], people)
    return Hand(number, named[0], more=more) if not left.strip() else None


def _without_others(text: str, people: People) -> tuple[str, bool]:
    """What follows a colleague without those who are named beside them, and whether there are any."""
    more = False
    while another := _ANOTHER.match(text):
        start = text[another.end() :]
        named, somebody = _named(start, people), _SOMEBODY.match(start)
        if named is None and somebody is None:
            break
        text = named[1] if named is not None else start[somebody.end() if somebody else 0 :]
        more = True
    return text, more


def _asked(
    number: int, word: str, rest: str, now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str, people: People
) -> Ask | None:
    if not rest.strip():
        return Ask(number) if word != "ask" else None
    named, somebody = _named(rest, people), _SOMEBODY.match(rest)
    if named is None and somebody is None and word not in _ALONE:
        return None
    after = named[1] if named is not None else rest[somebody.end() if somebody else 0 :]
    left, more = _without_others(after, people)
    words = from_slack(left).strip()
    due, refused = due_or_refusal(words, now, zone, calendar, lang)
    what = tidy(due.rest) if due is not None else words
    person = named[0] if named is not None else ""
    return Ask(number, person, what.strip(" ,、:：。"), due, refused, unknown=named is None and somebody is not None,
               more=more)  # fmt: skip


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
