"""What a referral question points to, once a language's grammar has found the groups that it names."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

MOST = 30
"""People whom somebody lists by first name in a minute."""
LONGEST = 3_000
"""Characters that are read."""
LAST = 900
"""Characters before the end that are judged: a longer message asks behind its tale."""
LAST_SENTENCES = 12
"""Sentences of a message that may say what it asks."""


class Why(StrEnum):
    """Why a question is broad."""

    NO_CIRCLE = "no circle"
    TYPE_OF_PERSON = "type of person"
    FRIENDS = "friends"
    MARKET = "market"
    PLACE = "place"
    WHOLE_COMPANY = "whole company"
    PUBLIC = "public"
    EVENT = "event"
    TOO_LARGE = "too large"
    SEVERAL = "several"
    REOPENED = "reopened"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a question is broad, why, and the words of the circle that a narrow one points to."""

    broad: bool
    why: Why | None = None
    circle: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A group that a sentence names: a circle, or with `why` an open one; `asked` where the question looks into it."""

    words: str
    why: Why | None
    asked: bool = True
    weak: bool = False
    """A circle only for a sentence that points back to it."""

    inner: bool = False
    """The question looks for somebody in this one, whatever it names before."""

    @property
    def closed(self) -> bool:
        return self.why is None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a message, as far as it matters for what the message asks."""

    mentions: Sequence[Mention]
    asks: bool
    points_back: bool = False
    """It speaks of "them", "there", "which of the three": of people named before."""
    afresh: bool = False
    """It asks for others, or for anybody at all."""
    somebody: bool = False
    """It asks for somebody, without saying where."""
    turns: bool = False
    """It leaves what was said before."""
    few: bool = False
    """It says how few they are: "either of them"."""
    praises: bool = False
    """It only says that something went well."""
    bounded: str = ""
    """Its words that bound a group: how few it has, how often it meets."""
    excludes: bool = False
    """It names a circle that is not meant."""
    reopens: bool = False
    """Behind the circle it asks for others too."""
    several: bool = False
    """It names one circle after the other."""


def decide(sentences: Sequence[Sentence]) -> Verdict:
    """What the last question of a message points to."""
    asking = [place for place, sentence in enumerate(sentences) if sentence.asks] or [len(sentences) - 1]
    for place in reversed(asking):
        if place < 0:
            break
        found = _within(sentences[place]) or _before(sentences, place)
        if found:
            return _reopened(found, sentences[place:])
    named = [mention.why for sentence in sentences for mention in sentence.mentions if mention.why]
    return Verdict(True, named[-1] if named else Why.NO_CIRCLE)


def _within(sentence: Sentence) -> Verdict | None:
    """What the asking sentence names itself."""
    if sentence.several:
        return Verdict(True, Why.SEVERAL)
    asked = [mention for mention in sentence.mentions if mention.asked]
    if asked:
        return _verdict(next((mention for mention in asked if mention.inner), asked[0]))
    if sentence.excludes:
        return Verdict(True, Why.EXCLUDED)
    if sentence.points_back:
        named = [mention for mention in sentence.mentions if not (mention.weak or sentence.afresh)]
        return next((_verdict(mention) for mention in named if mention.closed), None)
    if not sentence.afresh:
        return None
    reopened = sentence.reopens and any(mention.closed for mention in sentence.mentions)
    return Verdict(True, Why.REOPENED if reopened else Why.NO_CIRCLE)


def _before(sentences: Sequence[Sentence], place: int) -> Verdict | None:
    """What the sentences before name, if the asking one leans on them."""
    if sentences[place].turns and not sentences[place].points_back:
        return Verdict(True, Why.NO_CIRCLE)
    back = sentences[place].points_back
    for earlier in reversed(sentences[:place]):
        if earlier.praises and sentences[place].somebody and not back:
            return Verdict(True, Why.NO_CIRCLE)
        if earlier.several:
            return Verdict(True, Why.SEVERAL)
        named = [mention for mention in earlier.mentions if back or not mention.weak]
        circles = [mention for mention in named if mention.closed]
        if back and not circles and earlier.bounded and all(mention.why in _BOUNDABLE for mention in named):
            return Verdict(False, None, earlier.bounded)
        if circles or named:
            return _verdict((circles or named)[0])
        if earlier.excludes:
            return Verdict(True, Why.EXCLUDED)
        if earlier.turns:
            break
    return Verdict(False) if sentences[place].few and place else None


_BOUNDABLE = {Why.TYPE_OF_PERSON, Why.FRIENDS, Why.TOO_LARGE, Why.MARKET, Why.NO_CIRCLE}


def _verdict(mention: Mention) -> Verdict:
    return Verdict(False, None, mention.words) if mention.closed else Verdict(True, mention.why)


def _reopened(verdict: Verdict, rest: Sequence[Sentence]) -> Verdict:
    reopened = not verdict.broad and any(sentence.reopens for sentence in rest)
    return Verdict(True, Why.REOPENED) if reopened else verdict
