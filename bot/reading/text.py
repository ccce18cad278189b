"""What a person typed, brought to one plain shape, with the way back to where each character stood."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass

LONGEST = 4_000
"""Characters that are read; whatever stands after them is kept but not read."""

_PLAIN = {
    **dict.fromkeys("‐‑‒–—―−─━﹣－", "-"),
    **dict.fromkeys("〜～∼˜", "~"),
    **dict.fromkeys("’‘`´", "'"),
    **dict.fromkeys("“”„", '"'),
    "、": ",",
    "。": ".",
    "⁄": "/",
}
_JOINED = frozenset("ﾞﾟ゙゚")
_ENTITY = {"&amp;": "&", "&lt;": "<", "&gt;": ">"}
_CONTROL = re.compile(r"<([^<>\n]{1,3000})>")
_GAP = re.compile(r"[ \t\u3000]{2,}")


@dataclass(frozen=True, slots=True)
class Plain:
    """Lower-case NFKC text; `at[i]` is the place in the original of plain character i, `at[len]` its end."""

    text: str
    at: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's code points behind plain characters start to end."""
        if end <= start:
            return self.at[start], self.at[start]
        return self.at[start], self.at[end]

    def inside(self, span: tuple[int, int]) -> tuple[int, int]:
        """The plain characters that stand for these code points of the original."""
        return bisect_left(self.at, span[0], 0, len(self.text)), bisect_left(self.at, span[1], 0, len(self.text))


def normalise(text: str) -> Plain:
    """Full width, ligatures, dashes, quotes and case made one."""
    text = text[:LONGEST]
    if text.isascii():
        return Plain(_without_controls(text.lower()), range(len(text) + 1))
    out: list[str] = []
    at: list[int] = []
    i = 0
    while i < len(text):
        end = i + 1
        while end < len(text) and (text[end] in _JOINED or unicodedata.combining(text[end])):
            end += 1
        for char in _fold(text[i:end]):
            out.append(char)
            at.append(i)
        i = end
    at.append(len(text))
    return Plain(_without_controls("".join(out)), at)


def _fold(cluster: str) -> str:
    known = _PLAIN.get(cluster)
    if known is not None:
        return known
    folded = unicodedata.normalize("NFKC", cluster).lower()
    return "".join(_PLAIN.get(char, char) for char in folded)


def _without_controls(text: str) -> str:
    return text if text.isprintable() else "".join(c if c >= " " or c == "\n" else " " for c in text)


def tidy(text: str) -> str:
    """One space where several stood, none at the ends."""
    return _GAP.sub(" ", text).strip()


_BEFORE_CUT = " \t\u3000,、;；:："
_AFTER_CUT = " \t\u3000,、;；。."
_OPENING = re.compile(r"[\s,、;；。]*(?:[:：](?![a-z0-9_+-]+:)|-(?=\s))?\s*")
_BRACKETS = {("(", ")"), ("（", "）"), ("[", "]"), ("「", "」")}


def without(text: str, spans: Collection[tuple[int, int]]) -> str:
    """The text with the spans taken out and the seams made good; no word outside the spans is lost."""
    for start, end in sorted(spans, reverse=True):
        text = _seam(text[:start], text[end:])
    return tidy(text)


def _seam(left: str, right: str) -> str:
    inner_left, inner_right = left.rstrip(" \t\u3000"), right.lstrip(" \t\u3000")
    if (inner_left[-1:], inner_right[:1]) in _BRACKETS:
        left, right = inner_left[:-1], inner_right[1:]
    if not right.strip(_AFTER_CUT + ")）!?！？"):
        tail = right.strip(" \t\u3000")
        return left.rstrip(_BEFORE_CUT) + (tail if tail not in (",", "、", ";") else "")
    if not left.strip(_BEFORE_CUT):
        return _OPENING.sub("", right, count=1)
    left, spaced = left.rstrip(" \t\u3000"), left[-1:].isspace() or right[:1].isspace()
    right = right.lstrip(" \t\u3000")
    if left[-1:] in ",、;:：" and right[:1] in ",、;.。":
        right = right[1:]
    wide = left[-1:] >= "\u2e80" and right[:1] >= "\u2e80"
    return left + (" " if spaced and not wide and right[:1] not in ",.、。;:!?)" else "") + right


def from_slack(text: str) -> str:
    """Slack's mark-up as the words that a person sees."""
    text = _CONTROL.sub(_shown, text)
    return re.sub(r"&(?:amp|lt|gt);", lambda found: _ENTITY[found.group()], text)


def _shown(found: re.Match[str]) -> str:
    target, _, label = found.group(1).partition("|")
    if target.startswith(("@", "#")):
        name = label.lstrip("@#") or target[1:]
        return target[0] + name
    if target.startswith("!"):
        if label:
            return label
        word = target[1:].partition("^")[0]
        return f"@{word}"
    if re.match(r"(?:https?|mailto|tel|slack):", target):
        return label or target.removeprefix("mailto:").removeprefix("tel:")
    return found.group()
