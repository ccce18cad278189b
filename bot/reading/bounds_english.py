"""What an English sentence bounds a group with, and how its groups hang together."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.reading import signs_english as signs
from bot.reading.asking import Why
from bot.reading.groups_english import Group, Token, kind_of, singular
from bot.reading.lexicon import english as words

LOOKED_AHEAD = 200
"""Characters behind a group that may say which people are meant."""


def linked(groups: Sequence[Group], tokens: Sequence[Token], text: str) -> list[Group]:
    """Groups that say which part of another is meant made one, and those bound by a clause closed."""
    whole: list[Group] = []
    for group in groups:
        if whole and _hangs_on(whole[-1], group, tokens):
            _join(whole[-1], group, tokens)
        elif whole and _runs_on(whole[-1], group, tokens):
            if group.bounded and whole[-1].people and not whole[-1].large:
                whole[-1].close()
            whole[-1].last = group.last
        else:
            whole.append(group)
    for group in whole:
        if group.why and not group.large and (group.people or group.why in (Why.MARKET, Why.WHOLE_COMPANY)):
            _bind(group, tokens, text)
    return whole


def between(first: Group, second: Group, tokens: Sequence[Token]) -> list[str]:
    return [token.word for token in tokens[first.last + 1 : second.first]]


def _hangs_on(outer: Group, inner: Group, tokens: Sequence[Token]) -> bool:
    joining = between(outer, inner, tokens)
    return 0 < len(joining) <= 2 and all(word in words.PLACED for word in joining)


def _runs_on(first: Group, second: Group, tokens: Sequence[Token]) -> bool:
    alone = not second.determiner and not second.number and not _either(first, second, tokens)
    return alone and between(first, second, tokens) in (["and"], ["or"])


def _either(first: Group, second: Group, tokens: Sequence[Token]) -> bool:
    """Whether one of two circles is meant: "your golf group or choir"."""
    circles = first.why is None and second.why is None and not first.people and not second.people
    return circles and between(first, second, tokens) == ["or"]


def _join(outer: Group, inner: Group, tokens: Sequence[Token]) -> None:
    head = tokens[outer.last].word
    outer.last = inner.last
    if inner.large and inner.first == inner.last:
        outer.why, outer.large = inner.why, True
    if outer.loose and outer.why is None and inner.why is None and not outer.definite:
        outer.loose, outer.determiner = inner.loose, inner.determiner
        return
    if outer.why is None and inner.why is not None and not outer.loose:
        return
    if head == "crowd" and inner.why is Why.EVENT:
        outer.why = inner.why
    said = " ".join(token.word for token in tokens[inner.first : inner.last + 1])
    few_sites = inner.definite and outer.definite and bool(signs.OTHER_SITES.search(said))
    if outer.people and few_sites and head not in words.ANY_STAFF:
        outer.close()
        return
    certain = inner.definite or outer.definite or bool(inner.number) or inner.bounded
    closes = bool(outer.why) and not inner.why and not outer.large and certain
    if closes or (outer.why in (Why.TYPE_OF_PERSON, Why.FRIENDS) and inner.why):
        outer.why, outer.bounded = inner.why, closes


def _bind(group: Group, tokens: Sequence[Token], text: str) -> None:
    """Close people whom the words behind them make a circle: "the mums you have coffee with on Fridays"."""
    if not group.definite and not group.number:
        return
    end = tokens[group.last].end
    said = text[end : end + LOOKED_AHEAD]
    rest = said.lower().lstrip(" ")
    if signs.BESIDE.match(rest) or (group.people and (signs.TWO_PLACES.match(said) or signs.GATHER.match(rest))):
        group.close()
        return
    if _few(group, re.split(r"[?:]", rest, maxsplit=1)[0]) or _binds(rest):
        group.close()


def _few(group: Group, clause: str) -> bool:
    if group.people and signs.COUNT_AFTER.match(clause):
        return True
    if group.why not in (Why.FRIENDS, Why.TYPE_OF_PERSON):
        return False
    plainly = group.determiner == "your" and group.first + 1 == group.last
    return bool(signs.COUNTED.search(clause)) or (not plainly and bool(signs.REGULARLY.search(clause)))


def _binds(rest: str) -> bool:
    relative = signs.RELATIVE.match(rest)
    if not relative:
        return False
    clause = re.split(r"[,:;?]", rest[relative.end() :], maxsplit=1)[0]
    if signs.TOGETHER.search(clause) or signs.OFTEN.search(clause):
        return True
    if not signs.ACTIVE.search(clause) or signs.NEUTRAL.search(clause):
        return False
    kinds = {kind_of(found) for found in re.findall(r"[\w'-]+", clause)}
    return not kinds & {Why.EVENT, Why.PLACE, Why.MARKET, Why.PUBLIC}


def named_again(group: Group, tokens: Sequence[Token], seen: set[str]) -> bool:
    """Whether an open group is one that the message named before: "which sister", "the parents"."""
    if group.why is None or group.large or group.determiner not in ("", "the", "that", "those", "these"):
        return False
    said = [token.word for token in tokens[group.first : group.last + 1]]
    if any(word.endswith("'s") and word[:-2] in seen for word in said[:-1]):
        return True
    previous = tokens[group.first - 1].word if group.first else ""
    if not group.determiner and previous not in ("which", "what", "whose", "fellow", "one", "of"):
        return False
    if "other" in said and group.determiner != "the":
        return False
    return singular(said[-1]) in seen or (group.determiner in ("those", "these") and previous == "of")


_JOINING = words.PLACED | {"maybe", "perhaps", "even", "also", "again", "to", "next"}
_THEN = frozenset(["or", "and", "then", "plus", ","])


def several(groups: Sequence[Group], tokens: Sequence[Token]) -> bool:
    """Whether one circle follows the other, joined by "or", "and", "then"."""
    chain, weight = [group.why is None for group in groups[:1]], 0
    for first, second in pairwise(groups):
        joining = between(first, second, tokens)
        small = [word for word in joining if word not in _JOINING]
        apart = bool(second.determiner) or len(small) < len(joining) or _either(first, second, tokens)
        if small and apart and _THEN.issuperset(small) and _plural(first, tokens):
            chain.append(second.why is None)
            weight += 1 if small == [","] else 2
        else:
            chain, weight = [second.why is None], 0
        if weight >= 2 and any(chain):
            return True
    return False


def _plural(group: Group, tokens: Sequence[Token]) -> bool:
    """Whether a group is more than one person."""
    head = tokens[group.head].word
    person = head in words.FEW or f"{head}s" in words.FEW or kind_of(head) in (Why.TYPE_OF_PERSON, Why.FRIENDS)
    return bool(group.number) or not person or head.endswith("s") or head in words.PLURALS
