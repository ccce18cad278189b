"""How a referral question is put in English."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.reading import signs_english as signs
from bot.reading.asking import LAST_SENTENCES, Mention, Sentence, Why
from bot.reading.bounds_english import linked, named_again, several
from bot.reading.groups_english import Group, Token, groups_of, singular, tokens_of
from bot.reading.lexicon import english as words

_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\n[\s]*")
GREETING = 20
"""Characters before which nobody signs."""


def read(text: str) -> list[Sentence]:
    """The last sentences of a message with the groups that they name."""
    text = _LINES.sub("\n", _SPACES.sub(" ", text))
    text = signs.CHAT.sub(lambda found: words.CHAT[found.group().lower()], text)
    text = signs.HUNDRED_AND.sub(r"\1 ", signs.SAYINGS.sub("", text))
    text = signs.ABBREVIATED.sub(lambda found: found.group(1) + " ", text)
    signed = signs.SIGNATURE.search(text, max(GREETING, len(text) - 120))
    if signed:
        text = text[: signed.start() + 1]
    parts = [part for part in signs.SENTENCE_END.split(text) if any(char.isalnum() for char in part)]
    sentences: list[Sentence] = []
    seen: set[str] = set()
    for part in parts[-LAST_SENTENCES:]:
        looked = _Looked.at(part)
        sentences.append(_sentence(looked, seen))
        seen.update(singular(token.word) for token in looked.tokens)
    return sentences


@dataclass(frozen=True, slots=True)
class _Looked:
    """A sentence with the places of the signs that every group asks for."""

    text: str
    plain: str
    tokens: Sequence[Token]
    subordinate: int
    """Where the first word ends that leaves what follows to be only said."""
    afresh: int
    """Where the last question for others starts, or -1."""
    somebody: int
    back: int
    """Where the first word ends that points to people named before."""
    related: int

    @classmethod
    def at(cls, text: str) -> "_Looked":
        plain = text.lower() if len(text.lower()) == len(text) else text
        return cls(
            text,
            plain,
            tokens_of(plain),
            subordinate=_first_end(signs.SUBORDINATE, plain),
            afresh=_last_start(signs.AFRESH, plain),
            somebody=_last_start(signs.SOMEBODY, plain),
            back=_first_end(signs.BACK, plain),
            related=_first_start(signs.RELATED, plain),
        )


def _first_start(pattern: re.Pattern[str], plain: str) -> int:
    found = pattern.search(plain)
    return found.start() if found else len(plain)


def _first_end(pattern: re.Pattern[str], plain: str) -> int:
    found = pattern.search(plain)
    return found.end() if found else len(plain) + 1


def _last_start(pattern: re.Pattern[str], plain: str) -> int:
    return max((found.start() for found in pattern.finditer(plain)), default=-1)


def _sentence(looked: _Looked, seen: set[str]) -> Sentence:
    plain, tokens = looked.plain, looked.tokens
    groups = linked(groups_of(tokens), tokens, looked.text)
    topic = _topic(groups, tokens, plain)
    _bound_by_size(groups, plain)
    joined = several(groups, tokens)
    known = set[str]() if signs.TURN.search(plain) else seen
    again = any(named_again(group, tokens, known) for group in groups)
    kept, excludes = _kept([group for group in groups if not named_again(group, tokens, known)], looked)
    mentions = [mention for group in kept if (mention := _mention(group, looked))]
    if not excludes:
        mentions += _without_noun(looked, mentions)
    if publish := signs.PUBLISH.search(plain):
        mentions.insert(0, Mention(publish.group(), Why.PUBLIC, inner=True))
    if topic:
        mentions.append(Mention(topic, None, inner=True))
    closed_at = next((tokens[group.last].end for group in groups if group.why is None), 0)
    back = again or looked.back <= len(plain) or looked.related < len(plain)
    nobody = looked.afresh < 0 and looked.somebody < 0
    return Sentence(
        mentions=mentions,
        asks=bool(signs.ASKS.search(plain)),
        points_back=back or (nobody and bool(signs.PRONOUN.search(plain))),
        few=bool(signs.HOW_FEW.search(plain)),
        afresh=looked.afresh >= 0,
        somebody=looked.somebody >= 0,
        praises=bool(signs.PRAISE.search(plain)),
        turns=bool(signs.TURN.search(plain)) or plain.startswith("but "),
        excludes=excludes,
        bounded=_bounded(plain),
        reopens=bool(signs.REOPENED.search(plain, closed_at)),
        several=joined,
    )


_BY_SIZE = (Why.TOO_LARGE, Why.FRIENDS, Why.TYPE_OF_PERSON, Why.EVENT)


def _bound_by_size(groups: Sequence[Group], plain: str) -> None:
    """Close groups of which the sentence says that they are few, and open circles when it speaks of many."""
    if signs.HOUSES.search(plain):
        for group in groups:
            if group.why is Why.PLACE and group.determiner in ("your", "the", "that", "this"):
                group.close()
    if signs.SMALL.search(plain):
        for group in groups:
            if group.why in _BY_SIZE and not group.large and group.determiner in ("your", "the", "that", "this"):
                group.close()
    if any(group.large for group in groups):
        for group in groups:
            if group.why is None and not group.number:
                group.why = Why.TOO_LARGE


_SAID_BEFORE = 12


def _kept(groups: Sequence[Group], looked: _Looked) -> tuple[list[Group], bool]:
    """The groups without those that are not meant, and whether a circle was among these."""
    kept: list[Group] = []
    excludes = False
    wider = bool(signs.WIDER.search(looked.plain))
    subjects = {
        second.first
        for first, second in pairwise(groups)
        if first.last + 1 == second.first and first.why and second.why is None
    }
    for group in groups:
        if group.first in subjects:
            continue
        end = looked.tokens[group.last].end
        before = " ".join(token.word for token in looked.tokens[max(0, group.first - _SAID_BEFORE) : group.first])
        aside = signs.EXCLUDING.search(before + " ") or signs.ASIDE.match(looked.plain, end)
        if aside or (group.why is None and (wider or signs.FOR_US.match(looked.plain, end))):
            excludes |= group.why is None
        else:
            kept.append(group)
    return kept, excludes


def _mention(group: Group, looked: _Looked) -> Mention | None:
    tokens = looked.tokens
    start, end = tokens[group.first].start, tokens[group.last].end
    said = looked.text[start:end]
    previous = tokens[group.first - 1].word if group.first else ""
    if group.why is None:
        return _circle(group, looked, said, previous)
    indefinite = group.determiner in ("a", "an", "no", "another") and previous not in ("which", "know")
    back = looked.back <= start or looked.related < end or bool(signs.HERE.match(looked.plain, end))
    return Mention(said, group.why, _looked_into(group, tokens) and not indefinite and not back)


_ANY = frozenset(["any", "every", "other", "more", "further", "such"])
_COMPARING = frozenset(["like", "than", "as"])
_TOLD = frozenset(["for", "about", "by"])


def _circle(group: Group, looked: _Looked, said: str, previous: str) -> Mention | None:
    start, end = looked.tokens[group.first].start, looked.tokens[group.last].end
    placed = previous in words.PLACED
    if group.loose and (group.determiner in words.INDEFINITE or (not group.determiner and not placed)):
        return None
    if group.determiner in _ANY and not group.bounded:
        return Mention(said, Why.TYPE_OF_PERSON)
    put = bool(signs.THEN_WHO.match(looked.plain, end))
    loose = group.loose and not (group.bounded or placed or group.number or put)
    definite = group.definite or group.bounded or (not group.determiner and (placed or not previous))
    served = bool(signs.SERVED.match(looked.plain, end)) and looked.afresh >= end
    hung = served or (looked.subordinate <= start and max(looked.afresh, looked.somebody) >= end)
    near = {token.word for token in looked.tokens[max(0, group.first - 3) : group.first]}
    inner = placed or put or bool(near & words.FOCUS) or group.bounded or bool(group.number)
    compared = previous in _COMPARING or (previous in _TOLD and group.first > 1)
    asked = definite and not (compared or hung or loose)
    return Mention(said, None, asked, loose, inner)


_PART = frozenset(["rest", "part", "parts", "half", "most", "side"])


def _looked_into(group: Group, tokens: Sequence[Token]) -> bool:
    """Whether an open group stands where the question looks for somebody, and not in what it says of them."""
    place = group.first - 1
    if place < 1 or group.determiner == "your":
        return True
    word, earlier = tokens[place].word, tokens[place - 1].word
    if word in words.PLACED and word != "of":
        return place == 1 or earlier in words.LOOKED_FOR
    return word in words.LOOKED_FOR or (word == "of" and earlier in _PART)


def _without_noun(looked: _Looked, named: Sequence[Mention]) -> list[Mention]:
    """Circles that no known noun names: "in your sangha", "among the testers you met"."""
    found: list[Mention] = []
    plain, text = looked.plain, looked.text
    asked = any(mention.asked for mention in named)
    if not asked and (those := signs.OF_THOSE.search(plain)):
        found.append(Mention(text[those.start("noun") : those.end("noun")], None))
    elif not asked and (yours := _in_yours(plain)) and not any(yours in said.words.lower() for said in named):
        found.append(Mention(yours, None))
    if (listed := signs.LISTED.search(plain)) and " your " in f" {plain}":
        found.append(Mention(text[listed.start() : listed.end()], None, False))
    return found


def _in_yours(plain: str) -> str | None:
    found = signs.IN_YOURS.search(plain)
    if not found:
        return None
    words_of = (found["noun"] or "").split()[1:]
    unfit = words_of and (words_of[-1] in words.NOT_A_GROUP or words_of[-1] in words.STOPS)
    return None if unfit else found["noun"] or found.group()


def _topic(groups: Sequence[Group], tokens: Sequence[Token], plain: str) -> str | None:
    """The people that a question is put about before it is put: "the instructors you ski with, who ..."."""
    found = signs.TOPIC.match(plain)
    if not found:
        return None
    noun = found["noun"]
    if len(noun.split()) < 3 or signs.SAID_OF.search(noun) or signs.ASIDE.search(noun):
        return None
    if signs.EXCLUDING.search(plain[: found.end()] + " ") or len(re.findall(r", (?:your|the)\b", noun)) > 1:
        return None
    named = [group for group in groups if tokens[group.last].end <= found.end()]
    if any(group.large or group.why not in (Why.TYPE_OF_PERSON, Why.FRIENDS, None) for group in named):
        return None
    return noun if signs.MANY.search(noun) else None


def _bounded(plain: str) -> str:
    """The words that bound a group which "you" belong to."""
    found = signs.BOUNDED.search(plain)
    return found.group() if found and signs.YOU.search(plain) and not signs.OURS.search(plain) else ""
