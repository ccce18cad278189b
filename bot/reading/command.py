"""What was typed behind a slash command."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from zoneinfo import ZoneInfo

from bot.reading import due as dues
from bot.reading import names
from bot.reading.due import Due
from bot.reading.errors import Unreadable
from bot.reading.kept import Help, KeptCommand, Language, Sub, Today, Unknown, Zone, read_kept
from bot.reading.text import normalise, tidy
from bot.sales.hours import Calendar

__all__ = [
    "Both",
    "Command",
    "Dated",
    "Done",
    "Drop",
    "Help",
    "KeptCommand",
    "Language",
    "Later",
    "List",
    "Move",
    "Named",
    "Open",
    "Ready",
    "Record",
    "Search",
    "Sub",
    "Today",
    "Unfinished",
    "Unknown",
    "Which",
    "Why",
    "Zone",
    "read_command",
    "read_kept",
]


@dataclass(frozen=True, slots=True)
class Open:
    """Nothing typed: the form."""


@dataclass(frozen=True, slots=True)
class Named:
    """A customer and nothing else: the form with that customer."""

    customer: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A due phrase and nothing else: the form with that date."""

    due: Due


@dataclass(frozen=True, slots=True)
class List:
    """The list, narrowed by a customer or any words."""

    query: str = ""


@dataclass(frozen=True, slots=True)
class Search:
    """Whatever holds these words, done or not."""

    query: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """These promises were kept."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """A new told date; without one the form asks, and says of what was `typed` why that is none."""

    number: int
    due: Due | None
    refused: Unreadable | None = None
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Drop:
    """A promise that is given up; the form asks why."""

    number: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Ready:
    """A promise that is ready to be sent."""

    number: int


@dataclass(frozen=True, slots=True)
class Later:
    """Speak of a promise again later."""

    number: int


@dataclass(frozen=True, slots=True)
class Which:
    """A sub-command (its English word) that names a customer where it needs a number."""

    word: str
    customer: str


@dataclass(frozen=True, slots=True)
class Why:
    """The history of a promise's nudges."""

    number: int


@dataclass(frozen=True, slots=True)
class Record:
    """One or more promises, still as typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A sub-command (its English word) that lacks the number it needs."""

    word: str


@dataclass(frozen=True, slots=True)
class Both:
    """A sub-command that may as well be a promise."""

    command: List | Search | Done | Move
    text: str


Command = (
    Open | Named | Dated | List | Search | Done | Ready | Move | Drop | Later | Why | Which | Help | Record | Unfinished
    | Both | Unknown
)  # fmt: skip

WORDS = {
    **dict.fromkeys(("list", "ls", "一覧", "リスト", "約束一覧"), "list"),
    **dict.fromkeys(("search", "find", "検索", "探す"), "search"),
    **dict.fromkeys(("done", "kept", "完了", "済", "済み", "終了"), "done"),
    **dict.fromkeys(("move", "変更", "移動", "延期"), "move"),
    **dict.fromkeys(("drop", "取り下げ", "取下げ", "取下"), "drop"),
    **dict.fromkeys(("ready", "準備完了", "準備できた", "準備できました"), "ready"),
    **dict.fromkeys(("later", "snooze", "あとで", "後で"), "later"),
    **dict.fromkeys(("why", "理由", "なぜ"), "why"),
    **dict.fromkeys(("help", "?", "usage", "ヘルプ", "使い方", "へるぷ"), "help"),
}
_FIRST = re.compile(r"\s*(\S+)\s*")
NUMBERS = re.compile(r"\s*#?\d{1,9}(?:\s*(?:,|、|&|and|と|\s)\s*#?\d{1,9}){0,20}\s*(?:を|は)?\s*")
_NUMBER = re.compile(r"\s*#?(\d{1,9})(?!\d)\s*")
_SUFFIXED = re.compile(r"\s*#?(\d{1,9})\s*(?:を|は|の)?\s*(完了|済み?|done|理由|why)\s*")
_SUFFIX_READY = re.compile(r"\s*#?(\d{1,9})\s*(?:は|の|が)?\s*(?:準備(?:完了|が?でき(?:た|ました))|ready)\s*")
_SUFFIX_MOVED = re.compile(
    r"\s*#?(\d{1,9})\s*(?:を|は)\s*(\S.{0,60}?)(?:へ|に)?\s*(?:変更|移動|延期)(?:する|して|します)?\s*"
)
_AFTER_CUSTOMER = re.compile(r"(?:様|さま|さん|御中)?(?:の|を|は)?[\s.!。:：]*")
_LONGEST_DATE = 40
_MORE_THAN_A_DATE = re.compile(r"(?:^|\D)[:：]|[;；\n]")
_LONE_WORD = re.compile(r"[A-Za-z]{1,20}")
_NO_NAME = re.compile(r"[:：;；\n]|(?:\S+\s+){3}|.{41}", re.DOTALL)
_LINKS = frozenset(("", "to", "until", "till", "へ", "に", "を", "は", "で", "まで", "へ変更", "に変更"))


def read_command(
    text: str, now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str, known: Collection[str] = ()
) -> Command:
    """What `/promise …` asks for; a first word is a sub-command only when the rest fits it."""
    plain = normalise(text)
    if not plain.text.strip():
        return Open()
    first = _FIRST.match(plain.text)
    word = WORDS.get(first.group(1).rstrip(":!.,")) if first else None
    if first is None or word is None:
        return (
            _suffixed(text, plain.text, now, zone, calendar, lang)
            or _date_alone(text, now, zone, calendar, lang)
            or _alone(text, known)
            or Record(text.strip())
        )
    rest = text[plain.at[first.end()] :].strip()
    return _with_rest(word, rest, text.strip(), now, zone, calendar, lang, known)


def _with_rest(
    word: str,
    rest: str,
    text: str,
    now: datetime,
    zone: ZoneInfo,
    calendar: Calendar,
    lang: str,
    known: Collection[str],
) -> Command:
    plain = normalise(rest).text
    match word:
        case "list" | "search":
            looked = List(tidy(rest)) if word == "list" else Search(tidy(rest))
            return _looked(looked, rest, text, now, zone, calendar, lang, known)
        case "help":
            return Help() if not rest else Record(text)
        case _ if not rest:
            return Unfinished(word)
        case "done":
            numbered = Done(numbers_in(plain)) if NUMBERS.fullmatch(plain) else None
        case "move":
            numbered = _move(rest, now, zone, calendar, lang, known)
        case _:
            found = _NUMBER.fullmatch(plain)
            numbered = _OF_ONE[word](int(found.group(1))) if found else None
            if word == "drop" and numbered is None:
                numbered = _dropped(rest, now, zone, calendar, lang)
    return numbered or _which(word, rest, known) or Record(text)


_OF_ONE: dict[str, Callable[[int], Command]] = {"why": Why, "drop": Drop, "later": Later, "ready": Ready}


def _dropped(rest: str, now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str) -> Drop | None:
    """A number with its sign, and why that is given up."""
    plain = normalise(rest)
    number = _NUMBER.match(plain.text) if plain.text.lstrip().startswith("#") else None
    if number is None or due_or_refusal(rest, now, zone, calendar, lang) != (None, None):
        return None
    return Drop(int(number.group(1)), rest[plain.at[number.end()] :].strip(" :,、："))


def _which(word: str, rest: str, known: Collection[str]) -> Which | None:
    """A customer by name, and nothing else."""
    typed = normalise(rest).text.strip()
    for name in known:
        plain = normalise(name).text.strip()
        if plain and typed.startswith(plain) and _AFTER_CUSTOMER.fullmatch(typed[len(plain) :]):
            return Which(word, name)
    return None


def _date_alone(text: str, now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str) -> Dated | None:
    if len(text) > _LONGEST_DATE or _MORE_THAN_A_DATE.search(text):
        return None
    due, _ = due_or_refusal(text, now, zone, calendar, lang)
    return Dated(due) if due is not None and not any(map(str.isalnum, due.rest)) else None


def _alone(text: str, known: Collection[str]) -> Named | Unknown | None:
    """A customer with nothing promised, or one small Latin word that no promise consists of."""
    name = text.strip().rstrip(":：").strip()
    if not name or _NO_NAME.search(name):
        return None
    folded = normalise(name).text.strip()
    if name != text.strip() or folded in {normalise(each).text.strip() for each in known}:
        return Named(name)
    if not _LONE_WORD.fullmatch(name):
        return None
    near = get_close_matches(folded, [each for each in WORDS if each.isascii()], n=1, cutoff=0.6)
    return Named(name) if name[0].isupper() and not near else Unknown(name, WORDS[near[0]] if near else None)


def numbers_in(plain: str) -> tuple[int, ...]:
    """Every number once, in the order typed."""
    return tuple(dict.fromkeys(int(number) for number in re.findall(r"\d{1,9}", plain)))


def _looked(
    command: List | Search,
    rest: str,
    text: str,
    now: datetime,
    zone: ZoneInfo,
    calendar: Calendar,
    lang: str,
    known: Collection[str],
) -> Command:
    due, refused = due_or_refusal(rest, now, zone, calendar, lang)
    if due is None and refused is None:
        return command
    if isinstance(command, Search):
        return Both(command, text) if due and due.rest else command
    exact = normalise(rest).text.strip() in {normalise(name).text.strip() for name in known}
    if exact or refused or (due and not due.rest):
        return Both(command, text)
    return Record(text)


def _move(
    rest: str, now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str, known: Collection[str]
) -> Move | None:
    plain = normalise(rest)
    number = _NUMBER.match(plain.text)
    if number is None:
        return None
    words = rest[plain.at[number.end()] :].strip()
    if words.casefold() in _LINKS:
        return Move(int(number.group(1)), None)
    words = re.sub(r"^(?:[をは]\s*|to\s+)", "", words, flags=re.IGNORECASE)
    due, refused = due_or_refusal(words, now, zone, calendar, lang)
    if refused and len(refused.words) >= len(words) - 4:
        return Move(int(number.group(1)), None, refused, words)
    if due and due.rest.casefold().strip(" .!。") in _LINKS:
        return Move(int(number.group(1)), due)
    if due or refused or (not plain.text.lstrip().startswith("#") and names.mentions(words, known)):
        return None
    return Move(int(number.group(1)), None, None, words)


def _suffixed(text: str, plain: str, now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str) -> Command | None:
    found = _SUFFIXED.fullmatch(plain)
    if found:
        number = int(found.group(1))
        return Why(number) if found.group(2) in ("理由", "why") else Done((number,))
    ready = _SUFFIX_READY.fullmatch(plain)
    if ready:
        return Ready(int(ready.group(1)))
    moved = _SUFFIX_MOVED.fullmatch(plain)
    if moved:
        due, refused = due_or_refusal(moved.group(2), now, zone, calendar, lang)
        if due and not due.rest:
            due, refused = due_or_refusal(text, now, zone, calendar, lang)
            return Move(int(moved.group(1)), due, refused)
        if due is None:
            return Move(int(moved.group(1)), None, refused, moved.group(2).strip())
    return None


def due_or_refusal(
    text: str, now: datetime, zone: ZoneInfo, calendar: Calendar, lang: str
) -> tuple[Due | None, Unreadable | None]:
    """The due phrase, or why it is refused; never raises."""
    try:
        return dues.read(text, now, zone, calendar, lang), None
    except Unreadable as refused:
        return None, refused
