"""The words that a person types in the DM."""

import re
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.reading.command import due_or_refusal
from bot.reading.due import Due
from bot.reading.errors import Unreadable
from bot.reading.text import normalise
from bot.sales.hours import Calendar


@dataclass(frozen=True, slots=True)
class Number:
    """A number as typed: `#42` is always the promise, a bare one may be a line."""

    value: int
    promise: bool


@dataclass(frozen=True, slots=True)
class Done:
    """Kept; without numbers, what the DM is about."""

    numbers: tuple[Number, ...] = ()


@dataclass(frozen=True, slots=True)
class Ready:
    """To be sent, now or when it isn't too early any more."""

    numbers: tuple[Number, ...] = ()


@dataclass(frozen=True, slots=True)
class Later:
    """Speak to me again then."""

    numbers: tuple[Number, ...] = ()


@dataclass(frozen=True, slots=True)
class Move:
    """A new told date; without one the form asks."""

    numbers: tuple[Number, ...]
    due: Due | None
    refused: Unreadable | None = None


@dataclass(frozen=True, slots=True)
class Fine:
    """All is as it should be: what is asked after the customer has it is answered."""

    numbers: tuple[Number, ...] = ()


@dataclass(frozen=True, slots=True)
class Help:
    """What can be typed."""


Reply = Done | Ready | Later | Fine | Move | Help

_SOME = r"(?P<numbers>(?:#?\d{1,9}(?:\s*(?:,|&|and|と|・|\s)\s*)?){1,20})"
_DONE = (
    r"(?:all )?(?:done|finished|completed?|kept|完了(?:です|しました|済み?)?|済(?:み(?:です)?|んだ"
    r"|みました)?|でき(?:た|ました)|終わ(?:った|りました|り)|おわりました|やりました|対応済み?)"
)
_LATER = (
    r"(?:(?:remind me )?later|snooze|not now|あとで|後で|あとにして|のちほど|後ほど|また(?:後|あと)で)(?:お願いします)?"
)
_READY = r"(?:(?:it(?:'s| is) )?ready(?: to send)?|準備(?:が|は)?(?:でき(?:た|ました)|完了(?:です|しました)?|OK|ok))"
_FINE = (
    r"(?:all (?:is )?(?:fine|good|well|ok|okay)"
    r"|(?:すべて|全て|全部)?(?:問題(?:なし|ありません|ないです)|大丈夫(?:です)?))"
)
_THANKS = r"(?:[\s,]*(?:thanks?|thank you|thx|please|ありがとう(?:ございます)?))?[\s.,!]*"
_HELP = re.compile(r"\s*(?:help|\?|ヘルプ|使い方|へるぷ)[\s.!?]*")
_NUMBERS_AFTER = {
    Done: re.compile(rf"\s*{_DONE}(?:[\s:,]*{_SOME})?{_THANKS}"),
    Ready: re.compile(rf"\s*{_READY}(?:[\s:,]*{_SOME})?{_THANKS}"),
    Later: re.compile(rf"\s*{_LATER}(?:[\s:,]*{_SOME})?{_THANKS}"),
    Fine: re.compile(rf"\s*{_FINE}(?:[\s:,]*{_SOME})?{_THANKS}"),
}
_NUMBERS_BEFORE = {
    Done: re.compile(rf"\s*{_SOME}\s*(?:is|are|番|を|は|が|番を|番は)?\s*{_DONE}{_THANKS}"),
    Ready: re.compile(rf"\s*{_SOME}\s*(?:is|are|番|は|が|番は|番が)?\s*{_READY}{_THANKS}"),
    Later: re.compile(rf"\s*{_SOME}\s*(?:番|を|は|番を|番は)?\s*{_LATER}{_THANKS}"),
    Fine: re.compile(rf"\s*{_SOME}\s*(?:is|are|番|は|番は)?\s*{_FINE}{_THANKS}"),
}
_MOVE = re.compile(
    rf"\s*(?:move|変更)(?:\s+(?:it|this))?(?:\s*{_SOME}(?=\s|$|を|は))?\s*(?:を|は)?\s*(?:to\s+)?(?P<when>.{{0,120}})",
    re.S,
)
_MOVED = re.compile(
    rf"\s*(?:{_SOME}\s*番?\s*(?:を|は)\s*)?(?P<when>\S.{{0,80}}?)(?:へ|に)?\s*(?:変更|移動"
    rf"|延期)(?:して(?:ください)?|する|します|で)?[\s.!]*",
    re.S,
)
_LEFT = frozenset(("", "please", "to", "へ", "に", "で", "thanks"))


def read_reply(text: str, now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str) -> Reply | None:
    """What is asked for, or None when it is none of these."""
    if len(text) > 300:
        return None
    plain = normalise(text).text
    if _HELP.fullmatch(plain):
        return Help()
    for patterns in (_NUMBERS_AFTER, _NUMBERS_BEFORE):
        for kind, pattern in patterns.items():
            found = pattern.fullmatch(plain)
            if found:
                return kind(_numbers(found["numbers"]))
    found = _MOVE.fullmatch(plain) or _MOVED.fullmatch(plain)
    return _move(found, now, zone, calendar, lang) if found else None


def _numbers(written: str | None) -> tuple[Number, ...]:
    found = re.findall(r"(#?)(\d{1,9})", written or "")
    return tuple(dict.fromkeys(Number(int(value), bool(mark)) for mark, value in found))


def _move(found: re.Match[str], now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str) -> Move | None:
    numbers, when = _numbers(found["numbers"]), found["when"].strip(" \n.!")
    if not when:
        return Move(numbers, None)
    due, refused = due_or_refusal(when, now, zone, calendar, lang)
    if refused:
        return Move(numbers, None, refused) if len(refused.words) >= len(when) - 4 else None
    if due and due.rest in _LEFT:
        return Move(numbers, due)
    return None
