"""The words of a text as they are indexed, and what somebody looks for as phrases of them."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

LONGEST_WORD = 64
MOST_PHRASES = 16
MOST_PIECES = 32
UNFINISHED = 3
"""Letters from which on the last word of a query may be the beginning of a longer one."""

_ASCII = re.compile(r"[a-z0-9]+")
_ACCENTS = re.compile("[\u0300-\u036f]")
_JAPANESE = re.compile("[々〆〇〻ぁ-ゖゝ-ゟァ-ヺー-ヿㇰ-ㇿ㐀-䶿一-鿿豈-\ufaff\U00020000-\U0003ffff]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Pieces that stand one behind the other; the last of an unfinished one may go on."""

    pieces: tuple[str, ...]
    is_unfinished: bool = False


def folded(text: str) -> str:
    """Width, case and accents made one; what makes another sound in Japanese stays."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKC", text).casefold()
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", plain))
    return unicodedata.normalize("NFC", bare)


def pieces(text: str) -> list[str]:
    """What a text is indexed by, in its order.

    A run of Japanese gives every two neighbours and its last character, so that each of its parts begins one.
    """
    plain = folded(text)
    if plain.isascii():
        return [word[:LONGEST_WORD] for word in _ASCII.findall(plain)]
    return [piece for kind, run in _runs(plain) for piece in _cut(kind, run)]


def query(text: str, is_typing: bool = False) -> tuple[Phrase, ...]:
    """What is looked for: each word a phrase, and all of them have to be there; the last may be only begun."""
    typed = folded(text).split()
    found = [_phrase(chunk, is_last=is_typing and chunk is typed[-1]) for chunk in typed]
    return tuple(dict.fromkeys(phrase for phrase in found if phrase.pieces))[:MOST_PHRASES]


def holds(text: str, phrases: Iterable[Phrase]) -> bool:
    """Whether one of the phrases stands in a text."""
    there = pieces(text)
    return any(_stands(there, phrase) for phrase in phrases)


def _stands(there: Sequence[str], phrase: Phrase) -> bool:
    length = len(phrase.pieces)
    for start in range(len(there) - length + 1):
        here = tuple(there[start : start + length])
        if here == phrase.pieces:
            return True
        if phrase.is_unfinished and here[:-1] == phrase.pieces[:-1] and here[-1].startswith(phrase.pieces[-1]):
            return True
    return False


def _phrase(chunk: str, *, is_last: bool) -> Phrase:
    runs = list(_runs(chunk))
    if not runs:
        return Phrase(())
    kind, last = runs[-1]
    before = [piece for each in runs[:-1] for piece in _cut(*each)]
    if kind == "j":
        whole = _cut(kind, last)
        made = [*before, *(whole[:-1] or whole)]
        return Phrase(tuple(made[:MOST_PIECES]), is_unfinished=len(last) == 1 and len(made) <= MOST_PIECES)
    made = [*before, *_cut(kind, last)]
    unfinished = is_last and kind == "w" and UNFINISHED <= len(last) <= LONGEST_WORD and not last.isdigit()
    return Phrase(tuple(made[:MOST_PIECES]), is_unfinished=unfinished and len(made) <= MOST_PIECES)


def _runs(plain: str) -> Iterable[tuple[str, str]]:
    for kind, characters in groupby(plain, _kind):
        if kind:
            yield kind, "".join(characters)


def _cut(kind: str, run: str) -> list[str]:
    if kind == "w":
        return [run[:LONGEST_WORD]]
    if kind == "j":
        return [*(run[at : at + 2] for at in range(len(run) - 1)), run[-1]]
    return list(run)


@lru_cache(16_384)
def _kind(character: str) -> str:
    """`j` for kanji and kana, `w` for what makes words elsewhere, `s` for a sign that stands alone, else nothing."""
    if _JAPANESE.match(character):
        return "j"
    category = unicodedata.category(character)
    if category[0] in "LNM":
        return "w"
    return "s" if category == "So" else ""
