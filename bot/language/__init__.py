"""Words and dates, in every language that Kept speaks."""

from typing import Final

from bot.language.english import English
from bot.language.japanese import Japanese
from bot.language.phrases import Phrases

_ENGLISH: Final[Phrases] = English()
_SPOKEN: Final[dict[str, Phrases]] = {"en": _ENGLISH, "ja": Japanese()}

LANGUAGES: Final = tuple(_SPOKEN)

__all__ = ["LANGUAGES", "Phrases", "phrases"]


def phrases(language: str) -> Phrases:
    """The words of a language by its code; English for one that Kept doesn't speak."""
    return _SPOKEN.get(language, _ENGLISH)
