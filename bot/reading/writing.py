"""How the atoms of a language are written, and how a text is searched for them."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from bot.reading.pieces import Need, Piece, Sense

FIRST, LAST = 60, 120
"""At so many places of a text an atom is looked for: the first ones, and the last ones."""

Build = Callable[[re.Match[str]], "tuple[Sense, ...] | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    """How one kind of atom is written, and what it means; its pattern begins with `before`."""

    pattern: re.Pattern[str]
    build: Build
    need: Need = Need.NOTHING
    before: str = ""


_SPACE = re.compile(r"\\.|\[(?:\\.|[^\]])+\]| (\?)?(?!\{)")
_GROUP = re.compile(r"\(\?P<\w+>")
_WORD = re.compile(r"\{([a-z_]+)\}")


class Writing:
    """How one language writes its atoms: `{word}` stands for a piece of the vocabulary, a space for one to four."""

    def __init__(self, words: Mapping[str, str], before: str = "", after: str = "") -> None:
        self._words = words
        self._before = before
        self._after = after

    def pattern(self, written: str) -> re.Pattern[str]:
        while _WORD.search(written):
            written = _WORD.sub(lambda found: self._words[found.group(1)], written)
        return re.compile(_SPACE.sub(_spread, written))

    def rule(self, written: str, build: "Build | Sense", need: Need = Need.NOTHING) -> Rule:
        """A rule from its writing and either a builder or the one thing it means."""
        pattern = self.pattern(f"{self._before}(?:{written}){self._after}")
        before = self.pattern(self._before).pattern
        if callable(build):
            return Rule(pattern, build, need, before)
        senses = (build,)
        return Rule(pattern, lambda _: senses, need, before)


def _spread(found: re.Match[str]) -> str:
    if not found.group().startswith(" "):
        return found.group()
    return "[ ]{0,4}" if found.group(1) else "[ ]{1,4}"


def any_of(words: Iterable[str]) -> str:
    """Any of these words, the longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)).replace("\\ ", " ") + ")"


@dataclass(frozen=True, slots=True)
class Scanner:
    """Finds the atoms of one text, from left to right, none inside another."""

    starts: re.Pattern[str]
    master: re.Pattern[str]
    rules: tuple[Rule, ...]

    def pieces(self, text: str) -> Iterable[Piece]:
        end = 0
        places = [found.start() for found in self.starts.finditer(text)]
        if len(places) > FIRST + LAST:
            places = places[:FIRST] + places[-LAST:]
        for place in places:
            piece = self._piece(text, place) if place >= end else None
            if piece:
                end = piece.end
                yield piece

    def _piece(self, text: str, at: int) -> Piece | None:
        found = self.master.match(text, at)
        if found is None or found.lastindex is None:
            return None
        for rule in self.rules[found.lastindex - 1 :]:
            match = rule.pattern.match(text, at)
            senses = match and rule.build(match)
            if match and senses:
                return Piece(match.start(), match.end(), senses, rule.need)
        return None


def scanner(starts: re.Pattern[str], rules: tuple[Rule, ...]) -> Scanner:
    """Searches for these rules at these places.

    What may stand before is asked once for neighbours that share it; an empty group at the end tells which rule it was.
    """
    alike = [
        f"{before}(?:" + "|".join(f"{_bare(rule)}()" for rule in neighbours) + ")"
        for before, neighbours in groupby(rules, key=lambda rule: rule.before)
    ]
    return Scanner(starts, re.compile("|".join(alike)), rules)


def _bare(rule: Rule) -> str:
    return _GROUP.sub("(?:", rule.pattern.pattern.removeprefix(rule.before))
