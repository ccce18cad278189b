"""What people typed, made harmless and short: the only place where words are escaped."""

import re
from collections.abc import Iterable

from bot.messages.blocks.limits import LINE_TEXT, MESSAGE_TEXT, SECTION_TEXT

_SHORTENED = "…"
_JOINER = "\u200d"
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean(typed: str, *, newlines: bool = False) -> str:
    """What somebody typed, on one line unless `newlines`, without control characters and direction overrides."""
    kept = typed if typed.isprintable() else _SURROGATE.sub("\ufffd", _CONTROL.sub(" ", _BIDI.sub("", typed)))
    return kept.strip() if newlines else " ".join(kept.split())


def cut(words: str, limit: int) -> str:
    """`words` in at most `limit` UTF-16 units, the longest way of counting; an ellipsis stands for the rest."""
    if units(words) <= limit:
        return words
    room = limit - len(_SHORTENED)
    kept: list[str] = []
    for character in words:
        room -= 2 if character > "\uffff" else 1
        if room < 0:
            break
        kept.append(character)
    while kept and (kept[-1] == _JOINER or kept[-1].isspace()):
        kept.pop()
    return "".join(kept) + _SHORTENED


def units(words: str) -> int:
    """The length in UTF-16 units."""
    return len(words) if words.isascii() else len(words.encode("utf-16-le", "surrogatepass")) // 2


def short(typed: str, limit: int = LINE_TEXT) -> str:
    """What somebody typed as one short line."""
    return cut(clean(typed), limit)


def escape(words: str) -> str:
    """The one place where words are made safe for mrkdwn: no mention, no channel call and no link gets through."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def notification(lines: Iterable[str]) -> str:
    """The `text` of a message: whole lines, escaped, under Slack's limit."""
    kept: list[str] = []
    room = MESSAGE_TEXT - 1 - len(_SHORTENED) - 1
    for line in lines:
        words = cut(clean(line), SECTION_TEXT // 2)
        if not words:
            continue
        safe = escape(words)
        room -= units(safe) + 1
        if room < 0:
            kept.append(_SHORTENED)
            break
        kept.append(safe)
    return "\n".join(kept) or _SHORTENED
