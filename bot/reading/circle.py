"""Whether the name of a circle stands for people whom somebody can list."""

from bot.reading.asking import Why
from bot.reading.question import judge

_ASK = {"en": "Who in {name} would be glad of this too?", "ja": "{name}の中で、お役に立てそうな方はどなたでしょうか。"}


def refuses(name: str, language: str) -> Why | None:
    """Why a name is too wide for a circle, or nothing when it will do."""
    verdict = judge(_ASK["ja" if language == "ja" else "en"].replace("{name}", name), language)
    return verdict.why
