"""`/kept referral …` as typed, and what its question may be made of."""

import re
from dataclasses import dataclass

from bot.reading import circle, question
from bot.reading.asking import Why
from bot.reading.text import normalise

_JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_LATIN = re.compile("[A-Za-z]")
_POSSESSIVE = re.compile(r"^(?:the|his|her|their|our|my|your|an?)\s+", re.IGNORECASE)

_OTHERS = ("他の", "ほかの")
"""The other plant managers: others in the same group, not everybody else."""

_NARROW = {"en": "Thursday golf group", "ja": "木曜ゴルフ会"}
"""A name that every question about it is narrow with."""


@dataclass(frozen=True, slots=True)
class Show:
    """The suggestion, for a customer or for whoever it is right to ask now."""

    customer: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """The suggestion was followed."""

    customer: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of asking."""

    customer: str = ""


@dataclass(frozen=True, slots=True)
class Circles:
    """The form for a circle of a contact."""

    customer: str = ""


ReferralCommand = Show | Asked | Outcome | Circles

WORDS: dict[str, type[Asked] | type[Outcome] | type[Circles]] = {
    **dict.fromkeys(("asked", "お願い済み", "聞いた"), Asked),
    **dict.fromkeys(("outcome", "outcomes", "結果"), Outcome),
    **dict.fromkeys(("circle", "circles", "つながり"), Circles),
}


def read(text: str) -> ReferralCommand:
    """What `/kept referral …` asks for: a first word of its own, else a customer's name."""
    typed = text.strip()
    first, _, rest = typed.partition(" ")
    known = WORDS.get(normalise(first).text.strip())
    return known(rest.strip()) if known else Show(typed)


def refuses(name: str, named: bool = False) -> Why | None:
    """Why a name is no circle, as it would stand in a question; `named` says that first names are given with it."""
    if language_of(name) == "ja":
        return circle.refuses(f"同じグループの{name}" if name.startswith(_OTHERS) else name, "ja", named)
    return circle.refuses(f"your {_POSSESSIVE.sub('', name)}", "en", named)


def is_broad(text: str, known: str = "") -> bool:
    """Whether a question asks for anybody at all; the name of a `known` circle in it stands for people in a list."""
    language = language_of(text)
    if not question.judge(text, language).broad:
        return False
    name = _POSSESSIVE.sub("", known.strip())
    if not name:
        return True
    before, after = (r"(?<![A-Za-z0-9])", r"(?![A-Za-z0-9])") if _LATIN.match(name) else ("", "")
    at = re.compile(before + re.escape(name) + after, re.IGNORECASE)
    return question.judge(at.sub(_NARROW[language], text), language).broad


def keep_narrow(words: str) -> bool:
    """Whether a narrow question stays narrow with these words of the customer's before it: no question does."""
    if "?" in words or "？" in words:
        return False
    english = f"You said “{words}”. In your Thursday golf group, who would be glad of this too?"
    japanese = (
        f"「{words}」とのお言葉、ありがとうございます。木曜ゴルフ会の中で、喜んでくださりそうな方はどなたでしょうか。"
    )
    return not question.judge(english, "en").broad and not question.judge(japanese, "ja").broad


def language_of(text: str) -> str:
    """The language that something is written in, by its letters; a name from another one doesn't make it that."""
    return "ja" if len(_JAPANESE.findall(text)) * 3 > len(_LATIN.findall(text)) else "en"
