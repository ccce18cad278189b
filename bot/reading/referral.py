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


def refuses(name: str) -> Why | None:
    """Why a name is no circle, as it would stand in a question; nothing where it will do."""
    if language_of(name) == "ja":
        return circle.refuses(f"同じグループの{name}" if name.startswith(_OTHERS) else name, "ja")
    return circle.refuses(f"your {_POSSESSIVE.sub('', name)}", "en")


def is_broad(text: str) -> bool:
    """Whether a question asks for anybody at all."""
    return question.judge(text, language_of(text)).broad


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
