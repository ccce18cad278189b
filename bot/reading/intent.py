"""Whether a sentence is a promise of whoever writes it: first person, still to come, neither asked nor denied."""

import re
from dataclasses import dataclass

from bot.reading import intent_english, intent_japanese
from bot.reading.text import normalise

_SENTENCE = re.compile(
    r"(?<=[!?。！？\n])\s*|(?<=(?<!\b[a-zA-Z])(?<!\b[MmDJS][rs])(?<!\b[Mm]rs)(?<!\bProf)\.)\s+(?=\S)|\s*[;；\n]\s*"
)
_QUOTED = re.compile(
    r"\"[^\"\n]{1,600}\"|“[^”\n]{1,600}”|「[^」\n]{1,600}」|『[^』\n]{1,600}』|```.*?```|`[^`\n]+`", re.DOTALL
)
_QUOTED_LINE = re.compile(r"(?m)^\s*(?:>|&gt;).*$")


@dataclass(frozen=True, slots=True)
class Intent:
    """A sentence that promises something, and where it stands in the text."""

    sentence: str
    span: tuple[int, int]


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences of a text stand."""
    found: list[tuple[int, int]] = []
    start = 0
    for mark in _SENTENCE.finditer(text):
        if text[start : mark.start()].strip():
            found.append((start, mark.start()))
        start = mark.end()
    if text[start:].strip():
        found.append((start, len(text)))
    return found


def promising(text: str) -> tuple[Intent, ...]:
    """The sentences of a text in which its writer promises something."""
    hidden = _hide(text)
    found = [(span, hidden[slice(*span)]) for span in sentences(hidden)]
    return tuple(Intent(text[slice(*span)].strip(), span) for span, words in found if is_promise(words))


def is_promise(sentence: str) -> bool:
    """Whether a sentence says what its writer is going to do."""
    plain = normalise(_hide(sentence)).text.strip()
    return intent_english.is_promise(plain) or intent_japanese.is_promise(plain)


def _hide(text: str) -> str:
    """What others are quoted with is not the writer's word; places stay as they are."""
    for pattern in (_QUOTED, _QUOTED_LINE):
        text = pattern.sub(lambda found: " " * len(found.group()), text)
    return text
