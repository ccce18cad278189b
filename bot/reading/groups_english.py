"""The noun phrases of an English sentence that name people, or where people are found."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.reading import signs_english as signs
from bot.reading.asking import MOST, Why
from bot.reading.lexicon import english as words

YEARS = range(1900, 2100)
SPELLED_FROM = 7
"""Letters of a word that is known by its letters without their doubles."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word in lower case with its place in the sentence."""

    word: str
    start: int
    end: int


@dataclass(slots=True)
class Group:
    """Tokens first to last that name people; `why` is None for a circle."""

    first: int
    last: int
    why: Why | None
    determiner: str
    number: int | None = None
    people: bool = True
    loose: bool = False
    """A circle only where somebody is looked for in it."""
    bounded: bool = False
    large: bool = False
    head: int = -1
    """The token of its noun."""

    def __post_init__(self) -> None:
        self.head = self.last

    def close(self) -> None:
        """Make a circle of it."""
        self.why, self.bounded = None, True

    @property
    def definite(self) -> bool:
        return self.determiner in words.DEFINITE


@dataclass(frozen=True, slots=True)
class _Noun:
    """The nouns of a phrase, the last of them its head, and what stands before them."""

    said: Sequence[tuple[str, Why | None]]
    before: Sequence[str]
    previous: str
    shared: bool

    @property
    def head(self) -> str:
        return self.said[-1][0]

    @property
    def describing(self) -> set[str]:
        return {*self.before, *(word for word, _ in self.said[:-1])}

    @property
    def of_a_circle(self) -> bool:
        kinds = [why for _, why in self.said[:-1]]
        return None in kinds or any(_owner(word) in words.CIRCLES | words.FEW for word in self.before)


def tokens_of(plain: str) -> list[Token]:
    return [Token(found.group(), found.start(), found.end()) for found in signs.TOKEN.finditer(plain)]


def groups_of(tokens: Sequence[Token]) -> list[Group]:
    """The groups in their order, with those that are only counted: "the four of you", "the other two"."""
    named = list(_named(tokens))
    taken = {place for group in named for place in range(group.first, group.last + 1)}
    yours = next((place for place, token in enumerate(tokens) if token.word in _YOU), len(tokens))
    counted = (
        group
        for place in range(1, len(tokens))
        if place not in taken and (group := _only_counted(tokens, place, place > yours))
    )
    return sorted([*named, *counted], key=lambda group: group.first)


_YOU = frozenset(["you", "your", "you're", "you've", "we"])


def _named(tokens: Sequence[Token]) -> Iterator[Group]:
    place = 0
    while place < len(tokens):
        start, said = place, list[tuple[str, Why | None]]()
        while place < len(tokens) and (found := _noun(tokens, place)):
            length, why = found
            said.append((" ".join(token.word for token in tokens[place : place + length]), why))
            place += length
        if not said:
            place += 1
        elif group := _group(tokens, start, place - 1, said):
            yield group


def _noun(tokens: Sequence[Token], place: int) -> tuple[int, Why | None] | None:
    word = tokens[place].word
    if len(word) >= SPELLED_FROM and word not in words.CIRCLES and _once(word) in _SPELLED:
        return 1, None
    for length in (3, 2, 1):
        last = place + length - 1
        if last >= len(tokens) or _owns(tokens, last):
            continue
        for form in _forms(" ".join(token.word for token in tokens[place : last + 1])):
            if form in words.CIRCLE_PHRASES or (length == 1 and (form in words.CIRCLES or form in words.FEW)):
                return length, None
            known = words.PEOPLE_PHRASES.get(form) or (_OPEN.get(form) if length == 1 else None)
            if known:
                return length, known
    return None


_DOUBLED = re.compile(r"(.)\1+")


def _once(word: str) -> str:
    return _DOUBLED.sub(r"\1", word)


_SPELLED = {_once(word) for word in words.CIRCLES if len(word) >= SPELLED_FROM}


def _owns(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is a possessive before the noun that counts."""
    word = tokens[place].word
    if place + 1 >= len(tokens) or not word.endswith(("'s", "s'")) or word in words.STOPS:
        return False
    following = tokens[place + 1].word
    return following[0].isalpha() and following not in words.STOPS


def _owner(word: str) -> str:
    return word[:-2] if word.endswith("'s") else word[:-1] if word.endswith("s'") else ""


def _forms(phrase: str) -> Iterator[str]:
    yield phrase
    if phrase.endswith("'s"):
        yield phrase[:-2]
    elif phrase.endswith("s") and len(phrase) > 4:
        yield phrase[:-1]
        if phrase.endswith("es"):
            yield phrase[:-2]
        if phrase.endswith("ies"):
            yield phrase[:-3] + "y"


def singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word.removesuffix("s")


_LISTED = [(word, why) for why, listed in words.PEOPLE.items() for word in listed]
_OPEN = {
    **dict.fromkeys(words.COMPANIONS, Why.FRIENDS),
    **{singular(word): why for word, why in _LISTED if singular(word) not in words.NO_NOUNS},
    **dict(_LISTED),
}
_PERSONS = words.COMPANIONS | {word for word, why in _LISTED if why in (Why.TOO_LARGE, Why.FRIENDS, Why.TYPE_OF_PERSON)}


def kind_of(word: str) -> Why | None:
    """Which kind of open group a word names, if it names one."""
    return _OPEN.get(word)


def number_of(word: str) -> int | None:
    """The number that a word says, years and telephone numbers apart."""
    if word in words.NUMBERS:
        return words.NUMBERS[word]
    figures = word.replace(",", "").replace(".", "")
    if figures.isascii() and figures.isdigit() and len(figures) < 7:
        return None if int(figures) in YEARS and "," not in word else int(figures)
    found = re.match(r"(\d{1,6}|[a-z]{1,12})-(?:strong|person|man|member|people|seat)$", word)
    return number_of(found.group(1)) if found else None


_BEFORE_DETERMINER = frozenset(["all", "both", "the", "your", "any", "some"])
_LONGEST = 6


def _group(tokens: Sequence[Token], start: int, last: int, said: Sequence[tuple[str, Why | None]]) -> Group | None:
    first = start
    while first > 0 and start - first < _LONGEST and _in_phrase(tokens[first - 1].word):
        first -= 1
        determines = tokens[first].word in words.DEFINITE | words.INDEFINITE
        if determines and not (first and tokens[first - 1].word in _BEFORE_DETERMINER):
            break
    before = [token.word for token in tokens[first:start]]
    previous = tokens[first - 1].word if first else ""
    number = next((value for word in before if (value := number_of(word)) is not None), None)
    if first > 1 and previous in ("or", "to") and number_of(tokens[first - 2].word) is not None:
        number = None
    determiner = next((word for word in before if word in words.DEFINITE | words.INDEFINITE), "")
    if not determiner and number:
        one_of = first > 1 and previous == "of" and tokens[first - 2].word == "one"
        determiner = "the" if one_of else "your" if previous in ("you", "us", "you're") else ""
    joined = determiner in ("", "other") and first > 1 and previous in ("with", "and", "have")
    shared = joined and any(token.word in _YOU for token in tokens[:first][-40:])
    head, why = said[-1]
    group = Group(first, last, why, determiner, number, head in _PERSONS, head in words.LOOSE)
    return _settled(group, _Noun(said, before, previous, shared))


_LEFT_OF_NOUN = words.DEFINITE | words.INDEFINITE | {"whole", "entire", "same", "own", "fellow", "old", "former"}


def _in_phrase(word: str) -> bool:
    if word in _LEFT_OF_NOUN or number_of(word) is not None:
        return True
    return word[0].isalnum() and word not in words.STOPS and not word.endswith("n't")


_PLACES = (Why.PLACE, Why.WHOLE_COMPANY, Why.EVENT, Why.MARKET)


def _settled(group: Group, noun: _Noun) -> Group | None:
    """The group as open or closed as its noun and the words before it make it."""
    if group.why is None and len(noun.said) > 1 and noun.said[0][1] is Why.PUBLIC:
        group.why = Why.PUBLIC
        return group
    described = group.determiner or group.number or noun.describing or noun.previous in words.PLACED
    if group.why in _PLACES and not described and not noun.head.endswith("s"):
        return None
    if group.number and group.number > MOST:
        group.large = True
        if group.why in (None, Why.FRIENDS, Why.TYPE_OF_PERSON):
            group.why = Why.TOO_LARGE
        return group
    if group.why is None:
        return _settled_few(group, noun) if noun.head in words.FEW else _settled_circle(group, noun)
    if _people_bounded(group, noun) if group.people else _place_bounded(group, noun):
        group.close()
    return group


def _regular(noun: _Noun) -> bool:
    return any(signs.CADENCE.match(word) for word in noun.describing)


def _people_bounded(group: Group, noun: _Noun) -> bool:
    if not group.definite:
        return group.number is not None and noun.shared
    describing = noun.describing
    if group.number is None and not (noun.head.endswith("s") or noun.head in words.PLURALS):
        return False
    if "same" in describing and group.why in (Why.TYPE_OF_PERSON, Why.FRIENDS):
        return True
    if group.number is not None or _regular(noun) or noun.of_a_circle:
        return True
    if noun.head in words.COMPANIONS and any(_doing(word) for word in describing):
        return True
    if "fellow" in describing and noun.head in words.FELLOWS:
        return True
    if noun.head in words.CASUAL and group.determiner == "your":
        return bool(describing - _LEFT_OF_NOUN - {"other", "good", "dear", "best"})
    at_large = noun.head in words.OTHERS_AT_LARGE or group.why is not Why.TYPE_OF_PERSON
    return "other" in describing and group.determiner in ("the", "your", "those") and not at_large


def _doing(word: str) -> bool:
    return bool({word, word.removesuffix("'s"), word.rpartition("-")[2]} & words.ACTIVITIES)


A_FEW_SITES = 6


def _place_bounded(group: Group, noun: _Noun) -> bool:
    company = group.why in (Why.MARKET, Why.WHOLE_COMPANY)
    if company and noun.describing & {"sister", "twin"} and (group.definite or group.number):
        return True
    if group.number is not None and (group.definite or noun.shared):
        return group.why is Why.MARKET or (noun.head in words.SITES and group.number <= A_FEW_SITES)
    return group.why is Why.EVENT and group.definite and _regular(noun)


def _settled_few(group: Group, noun: _Noun) -> Group | None:
    alone = not group.number and group.definite and not noun.head.endswith("s") and noun.head not in words.PLURALS
    if alone:
        return None
    if not (group.definite or group.number):
        group.why = Why.TYPE_OF_PERSON
    return group


_SEVERAL = 4
_WIDE = frozenset(["whole", "entire", "wider", "broader", "extended"])
_FIRM = frozenset(["group", "circle", "crowd", "lot", "set", "party", "course", "class", "section", "table"])


def _settled_circle(group: Group, noun: _Noun) -> Group | None:
    head, describing = noun.head, noun.describing
    if head.endswith("s") and head not in words.CIRCLES and head not in words.CIRCLE_PHRASES:
        if not group.number and not group.determiner and singular(head) in words.LOOSE:
            return None
        if not group.number or group.number >= _SEVERAL:
            owned = group.definite or "other" in describing
            group.why = Why.WHOLE_COMPANY if owned else Why.TYPE_OF_PERSON
        return group
    if group.determiner == "other" or (describing & _WIDE and head in ("circle", "group")):
        group.why = Why.WHOLE_COMPANY
    if group.loose and group.definite and describing - _LEFT_OF_NOUN - {"little", "small"}:
        group.loose = head not in _FIRM
    return group


_OF_PEOPLE = frozenset(["of", "who", "whom", "whose", "in", "on", "at", "from", "that", "you"])


def _only_counted(tokens: Sequence[Token], place: int, yours: bool) -> Group | None:
    """People of whom only the number is said."""
    number = number_of(tokens[place].word)
    if number is None or number < 2:
        return None
    large = number > MOST
    why = Why.TOO_LARGE if large else None
    previous, after = tokens[place - 1].word, _word(tokens, place + 1)
    if large and previous == "of" and _word(tokens, place - 2) in words.CIRCLES:
        return Group(place, place, why, "the", number, bounded=True, large=large)
    if yours and previous in ("with", "and") and after in ("others", "more", "colleagues"):
        return Group(place, place + 1, why, "the", number, bounded=True, large=large)
    if after == "of" and not large and _word(tokens, place + 2) in ("you", "us"):
        return Group(place, place + 2, None, "the", number, bounded=True)
    start = place - 1 - (previous in ("other", "others", "same", "remaining"))
    if start < 0:
        return None
    ones = next((far for far in (1, 2) if _word(tokens, place + far) == "ones"), 0)
    if ones and tokens[start].word in words.DEFINITE:
        return Group(start, place + ones, None, "the", number, bounded=True)
    if _counts(tokens[start].word, after, _word(tokens, start - 1)):
        return Group(start, place, why, "the", number, bounded=True, large=large)
    return None


def _word(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].word if 0 <= place < len(tokens) else ""


def _counts(determiner: str, after: str, previous: str) -> bool:
    if (determiner not in words.DEFINITE and determiner != "you") or after in ("or", "to"):
        return False
    people = after in _OF_PEOPLE or not after or not after[0].isalnum()
    return people or previous in ("of", "between", "among", "which", "from") or after in words.STOPS
