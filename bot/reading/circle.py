"""Whether the name of a circle stands for people whom somebody can list."""

import re

from bot.reading.asking import Why
from bot.reading.question import judge

LONGEST = 200
"""Characters of a name that are read."""

_OWNED = re.compile(
    r"\s*(?:the|your|that|those|these|this|his|her|their|our|my|all|both|a|an|other|any|some|each|every)\b",
    re.IGNORECASE,
)
_ENDS = " .,;:!?。、"
_MINE = re.compile(r"\bmy\b", re.IGNORECASE)
_MEETS = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:weekly|monthly)\b|\b(?:rotary|lions|kiwanis)\b"
    r"|[月火水木金土日]曜|毎週|毎月|ロータリー|ライオンズ",
    re.IGNORECASE,
)
"""What says that people meet, and so know each other by face."""

_ANYBODY = re.compile(
    r"\b(?:anyone|anybody|someone|somebody|everyone|everybody|whoever|the world|all (?:i|we|of)\b)"
    r"|誰|だれ|みんな|みな|皆さん|皆様|全員|どなた|いろいろ|色々|あちこち",
    re.IGNORECASE,
)


def refuses(name: str, language: str) -> Why | None:
    """Why a name is too wide for a circle, or nothing when it will do."""
    name = " ".join(name[:LONGEST].split()).strip(_ENDS)
    if not any(char.isalnum() for char in name):
        return Why.NO_CIRCLE
    why = judge(_question(name, language), language).why
    if why is Why.TOO_LARGE and _MEETS.search(name):
        return None
    if why in (Why.NO_CIRCLE, Why.TYPE_OF_PERSON) and _ANYBODY.search(name):
        return Why.NO_CIRCLE
    return None if why is Why.NO_CIRCLE else why


def _question(name: str, language: str) -> str:
    """A question that looks for somebody in what the name says."""
    if language == "ja":
        return f"{name}の中で、喜んでくださるのはどの方ですか。"
    name = _MINE.sub("your", name)
    return f"Who in {name if _OWNED.match(name) else 'your ' + name} is it?"
