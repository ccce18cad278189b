"""The words of a Japanese sentence that name people, or where people are found."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.reading import signs_japanese as signs
from bot.reading.asking import MOST, Why
from bot.reading.lexicon import japanese as words

LOOKED_BACK = 24
"""Characters before a word that may say what kind it is of."""
A_FEW = 6
MANY = 999_999


@dataclass(slots=True)
class Group:
    """Characters start to end that name people; `why` is None for a circle."""

    start: int
    end: int
    why: Why | None
    counted: int | None = None


def before(text: str, place: int) -> str:
    """The few characters before a place."""
    return text[max(0, place - LOOKED_BACK) : place]


def groups_of(text: str) -> list[Group]:
    """The groups in their order: counted ones first in worth, then known words, then what looks like a club."""
    found: list[Group] = []
    free = [True] * len(text)
    for group in (*_counted(text), *_known(text, free), *_clubs(text), *_together(text)):
        if all(free[group.start : group.end]):
            free[group.start : group.end] = [False] * (group.end - group.start)
            found.append(group)
    return sorted(found, key=lambda group: group.start)


_DIGITS = {kanji: value for value, kanji in enumerate("〇一二三四五六七八九")}
_TENS = {"十": 10, "百": 100, "千": 1000}


def number_of(figures: str) -> int:
    """The value of a number in figures or kanji."""
    figures = figures.replace(",", "")
    if figures.isascii() and figures.isdigit():
        return int(figures[:6])
    total = part = 0
    for char in figures:
        if char.isascii() and char.isdigit():
            part = part * 10 + int(char)
        elif char in _DIGITS:
            part = part * 10 + _DIGITS[char]
        elif char in _TENS:
            total, part = total + (part or 1) * _TENS[char], 0
        elif char == "万":
            total, part = (total + part or 1) * 10_000, 0
    return min(total + part, MANY)


def _counted(text: str) -> Iterator[Group]:
    for found in signs.COUNTED.finditer(text):
        number = number_of(found["n"])
        if number > MOST:
            yield Group(found.start(), found.end(), Why.TOO_LARGE, number)
        elif number > 1 and _bounded(text, found):
            yield Group(found.start(), found.end(), None, number)
    for found in signs.MANY.finditer(text):
        if number_of(found["n"]) > MOST:
            yield Group(found.start(), found.end(), Why.TOO_LARGE, number_of(found["n"]))
    for found in signs.THINGS.finditer(text):
        number = number_of(found["n"])
        if 1 < number <= A_FEW and not signs.OTHERS.search(before(text, found.start())):
            yield Group(found.start(), found.end(), None, number)
    for pattern, number in ((signs.LISTED, 3), (signs.NAMED_TWO, 2), (signs.PAIR, 2)):
        for found in pattern.finditer(text):
            yield Group(found.start(), found.end(), None, number)


def _bounded(text: str, found: re.Match[str]) -> bool:
    """Whether a number of people are certain people, and not as many as are wanted."""
    earlier = before(text, found.start())
    if found["unit"] in signs.SMALL_UNITS or signs.NOT_PEOPLE.search(earlier) or signs.WANTED.match(text, found.end()):
        return False
    if found["range"] and not signs.LEFT_OVER.search(earlier):
        return False
    return bool(signs.THESE.search(earlier)) or not signs.GIVE_ME.match(text, found.end())


_KNOWN: dict[str, Why | None] = {
    **{word: why for why, listed in words.PEOPLE.items() for word in listed},
    **dict.fromkeys((*words.CIRCLES, *words.ACTIVITIES), None),
}
_LENGTHS: dict[str, list[int]] = {
    first: sorted({len(word) for word in _KNOWN if word[0] == first}, reverse=True) for first in {w[0] for w in _KNOWN}
}
_SITE_HEADS = {f"{head}{ending}" for head in words.SITE_HEADS for ending in ("", "さん", "様")}


def _known(text: str, free: Sequence[bool]) -> Iterator[Group]:
    place = 0
    while place < len(text):
        length = _length(text, place) if free[place] else 0
        if length and _practised(text, place, length):
            why = _kind(text, place, length)
            such = why is None and _such(text, place, place + length)
            yield Group(place, place + length, Why.TOO_LARGE if such else why)
        place += length or 1


def _length(text: str, place: int) -> int:
    """How long the known word is that stands at a place, or 0."""
    for length in _LENGTHS.get(text[place], ()):
        if text[place : place + length] in _KNOWN and not _inside_another(text, place, length):
            return length
    return 0


def _such(text: str, start: int, end: int) -> bool:
    """Whether the question looks for circles of a kind, and not for somebody in one."""
    which = signs.WHICH.search(before(text, start)) and not signs.MEMBERS.search(text, start, end)
    return bool(which or signs.SUCH_ONES.match(text, end))


_ROLE = re.compile(r"ご?担当|責任者|会社|業者")
_KANJI = re.compile(f"[{signs.KANJI}]")
_LATIN = re.compile("[a-z0-9]")


def _inside_another(text: str, place: int, length: int) -> bool:
    """Whether a word is only a piece of a longer one."""
    end = place + length
    earlier, later = text[place - 1 : place] if place else "", text[end : end + 1]
    if length == 1:
        if earlier == "関":
            return True
        alone = text[place] in "班卓課係" or not _KANJI.match(earlier)
        return bool(_KANJI.match(later)) or not alone
    if later == "長" and text[end - 1] in "部課係班室会":
        return True
    if _KNOWN[text[place:end]] is None and _ROLE.match(text, end):
        return True
    return bool(_LATIN.match(text[place]) and _LATIN.match(earlier))


def _practised(text: str, place: int, length: int) -> bool:
    """Whether what people do together is said with who they are, or when they do it."""
    said = text[place : place + length]
    if said not in words.ACTIVITIES or said in words.CIRCLES:
        return True
    return bool(signs.DONE_BY.match(text, place + length) or signs.DONE_WHEN.search(before(text, place)))


def _kind(text: str, place: int, length: int) -> Why | None:
    said, earlier = text[place : place + length], before(text, place)
    if said in _SITE_HEADS and signs.OTHER.search(earlier) and not signs.ANYWHERE.search(earlier):
        return None
    if said in ("仲間", "お仲間") and signs.MATES_OF.search(earlier) and not signs.OLD_MATES.search(earlier):
        return None
    if said == "仲間" and signs.MATES.search(earlier) and not signs.OPEN_MATES.search(earlier):
        return None
    return _KNOWN[said]


def _clubs(text: str) -> Iterator[Group]:
    for found in signs.GROUP.finditer(text):
        if not signs.CORPORATE.search(before(text, found.start())):
            yield Group(found.start(), found.end(), None)
    for found in signs.SAME.finditer(text):
        yield Group(found.start(), found.end(), None)
    for found in signs.CLUB.finditer(text):
        if not signs.NO_CLUB.search(found.group()):
            yield Group(found.start(), found.end(), None)


_NEAR = 15


def _together(text: str) -> Iterator[Group]:
    """People whom a clause makes a circle: 「毎週月曜に会議をされる方々」「席を並べる方」."""
    for found in signs.TOGETHER.finditer(text):
        if signs.PERSON.search(text, found.end(), found.end() + _NEAR):
            yield Group(found.start(), found.end(), None)
            return
    regular = signs.REGULAR.search(text)
    if regular and signs.MEETING.search(text, regular.end()):
        yield Group(regular.start(), regular.end(), None)


def chained(groups: Sequence[Group], text: str) -> list[Group]:
    """Groups of which one narrows the other, 「AのB」, made one; it is a circle if one of them is."""
    chain: list[Group] = []
    for group in groups:
        if chain and signs.CHAIN.match(text, chain[-1].end, group.start):
            chain[-1] = _joined(chain[-1], group, text)
            continue
        collective = group.why is None and not group.counted and not signs.MEMBERS.search(text, group.start, group.end)
        if collective and signs.OTHERS.search(before(text, group.start)):
            group.why = Why.TOO_LARGE
        chain.append(group)
    for group in chain:
        if _regular(group, text):
            group.why = None
    return chain


def _joined(first: Group, second: Group, text: str) -> Group:
    counted = max((number for number in (first.counted, second.counted) if number), default=None)
    if counted and counted > MOST:
        return Group(first.start, second.end, Why.TOO_LARGE, counted)
    others = second.why is None and signs.OTHERS.search(text, first.end, second.start)
    elsewhere = signs.ELSEWHERE.match(text, first.start, first.end)
    theirs = (
        first.why is Why.FRIENDS and not second.counted and not signs.MEMBERS.search(text, second.start, second.end)
    )
    closed = (first.why is None or (second.why is None and not theirs)) and not others and not elsewhere
    return Group(first.start, second.end, None if closed else second.why or first.why, counted)


def _regular(group: Group, text: str) -> bool:
    """Whether people are said to meet."""
    if group.counted or group.why not in (Why.TYPE_OF_PERSON, Why.FRIENDS, Why.TOO_LARGE):
        return False
    customers = "常連" in text[group.start : group.end] and bool(signs.REGULAR.search(text))
    return customers or bool(signs.GATHER.match(text, group.end))


def several(groups: Sequence[Group], text: str) -> bool:
    """Whether one circle follows the other, joined by か, や, とか, でも."""
    chain, weight = [group.why is None for group in groups[:1]], 0
    for first, second in pairwise(groups):
        strong = signs.OR.match(text, first.end, second.start)
        if strong or signs.COMMA.match(text, first.end, second.start):
            chain.append(second.why is None)
            weight += 2 if strong else 1
        else:
            chain, weight = [second.why is None], 0
        if weight >= 2 and any(chain):
            return True
    return False
