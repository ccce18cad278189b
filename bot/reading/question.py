"""Whether a question for a referral points to one circle of people, or to everybody."""

from bot.reading import asking_english, asking_japanese
from bot.reading.asking import LAST, LONGEST, Verdict, Why, decide

__all__ = ["Verdict", "Why", "judge", "label"]


def judge(text: str, language: str) -> Verdict:
    """Whether the question is broad, why, and which circle it points to if it is narrow."""
    read = asking_japanese.read if language == "ja" else asking_english.read
    return decide(read(text[:LONGEST][-LAST:]))


def label(text: str, lang: str) -> str:
    """The verdict as the one word that the corpus uses."""
    return "broad" if judge(text, lang).broad else "narrow"
