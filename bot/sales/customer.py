"""Customers, and when two names may be the same one."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.sales.settings import EarlyPolicy

LETTERS = 4
ABOUT_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Customer:
    """Company or person a promise was made to."""

    workspace: str
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class About:
    """How a customer wants to be treated: taking no change lightly, when they want things, what they expect.

    `early_policy` None is the workspace's; `channel`, `speed` and `form` are the follow-up they expect, in words, empty
    where nobody has asked them.
    """

    strict: bool = False
    early_policy: EarlyPolicy | None = None
    channel: str = ""
    speed: str = ""
    form: str = ""
    version: int = 1

    @property
    def expects(self) -> tuple[str, ...]:
        """What follow-up they expect, as far as it is known."""
        return tuple(each for each in (self.channel, self.speed, self.form) if each)


NOTHING_KNOWN = About()

_DIRECTIONS = dict.fromkeys([0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF])


def exact(name: str) -> str:
    """The name without marks of direction and needless spaces; an exact name always wins."""
    return " ".join(name.translate(_DIRECTIONS).split())


def near(one: str, other: str) -> bool:
    """Whether two names may be the same customer's: a question for a person, never an answer."""
    return _distance(one, other) is not None


def candidates(typed: str, names: Iterable[str]) -> list[str]:
    """The names near a typed one, the likeliest first, of equals the one given first; none where the name exists."""
    wanted = exact(typed)
    known = {exact(name): name for name in names}
    if wanted in known:
        return []
    ranked = [(distance, name) for name in known.values() if (distance := _distance(wanted, name)) is not None]
    return [name for _, name in sorted(ranked, key=lambda each: each[0])]


def keys(name: str) -> tuple[str, ...]:
    """What to index a name by, at most four: two near names share a key of one with a probe of the other."""
    folded = fold(name)
    found = [f"={folded}"]
    if _letters(folded) >= LETTERS:
        half = len(folded) // 2
        found += [f"^{len(folded)}{folded[:half]}", f"${len(folded)}{folded[half:]}"]
    script, sound = _sound(folded)
    if sound:
        found.append(f"{script}:{sound}")
    return tuple(found)


def probes(name: str) -> tuple[str, ...]:
    """What to look a typed name up by, at most nine: whatever is near it has one of these among its keys."""
    folded = fold(name)
    found = [f"={folded}"]
    if _letters(folded) >= LETTERS:
        for length in range(len(folded) - 1, len(folded) + 2):
            half = length // 2
            found += [f"^{length}{folded[:half]}", f"${length}{folded[len(folded) - (length - half) :]}"]
        half = len(folded) // 2
        found.append(f"={folded[: half - 1]}{folded[half]}{folded[half - 1]}{folded[half + 1 :]}")
    script, sound = _sound(folded)
    if sound:
        found.append(f"{_OTHER_SCRIPT[script]}:{sound}")
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """The name without case, spaces, punctuation and legal forms; hiragana counts as katakana."""
    text = exact(unicodedata.normalize("NFKC", name).casefold())
    text = _without(_AROUND_JAPANESE, text)
    words = [word for word in "".join(map(_apart, text)).split() if _bare(word)]
    while len(words) > 1 and _bare(words[-1]) in LEGAL_FORMS:
        words.pop()
    while len(words) > 1 and _bare(words[0]) in LEGAL_FORMS:
        words.pop(0)
    folded = _bare("".join(words)).translate(_KATAKANA)
    return folded or "".join(name.split()).casefold()


_LEGAL_FORMS = (
    "inc incorporated corp corporation co company ltd limited llc llp lp plc pllc gmbh mbh ag kg kgaa ohg ug se sa sas "
    "sasu sarl eurl srl spa sl slu bv nv vof cv ab as asa aps oy oyj kft zrt doo sro ltda pty pte bhd sdn kk gk yk"
)
LEGAL_FORMS = frozenset(_LEGAL_FORMS.split())
_JAPANESE_FORMS = (
    "株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人|社団法人|財団法人"
    "|医療法人|学校法人|社会福祉法人|特定非営利活動法人|npo法人|独立行政法人|股份有限公司|有限责任公司|有限公司|주식회사"
    r"|\((?:株|有|同|資|名|社|財|一社|一財|医|学|주)\)|kabushiki[ -]?[kg]aisha|yugen[ -]?[kg]aisha|godo[ -]?[kg]aisha"
)
_AROUND_JAPANESE = re.compile(rf"^(?:{_JAPANESE_FORMS})\s*|\s*(?:{_JAPANESE_FORMS})$")
_INSIDE_WORDS = frozenset(".'’-‐‑‒–—―")
_KATAKANA = {hiragana: hiragana + 0x60 for hiragana in range(0x3041, 0x3097)}
_OTHER_SCRIPT = {"kana": "latin", "latin": "kana"}
_VOWELS = "aeiou"
_SAME_CONSONANT = str.maketrans({"c": "k", "q": "k", "l": "r", "x": "ks"})
_ROWS = (
    ":アイウエオヰヱヲ k:カキクケコヵヶ g:ガギグゲゴ s:サスセソ sh:シ z:ザズゼゾヅ j:ジヂ t:タテト ch:チ ts:ツ "
    "d:ダデド n:ナニヌネノ h:ハヒヘホ f:フ b:バビブベボ p:パピプペポ "
    "m:マミムメモ y:ヤユヨ r:ラリルレロ w:ワヮ v:ヴヷヸヹヺ"
)
_READINGS = {kana: f"{row.split(':')[0]}a" for row in _ROWS.split(" ") for kana in row.split(":")[1]} | {
    "ン": "n",
    **dict.fromkeys("ッーァィゥェォャュョ", ""),
}
_KANA_PAIRS = {"ッチ": "tcha", "ウァ": "wa", "ウィ": "wa", "ウェ": "wa", "ウォ": "wa", "イェ": "ya"}


def _distance(one: str, other: str) -> int | None:
    """0 for the same name written differently, 1 for one letter apart, 2 for one read in two scripts."""
    first, second = fold(one), fold(other)
    if first == second:
        return 0
    if _one_letter_apart(first, second):
        return 1
    (script, sound), (other_script, other_sound) = _sound(first), _sound(second)
    return 2 if sound and sound == other_sound and script != other_script else None


def _one_letter_apart(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1 or min(_letters(one), _letters(other)) < LETTERS:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    swapped = len(one) == len(other) == 2 and one == other[::-1]
    return (swapped or max(len(one), len(other)) == 1) and (one + other).isalpha()


@lru_cache(maxsize=4096)
def _sound(folded: str) -> tuple[str, str]:
    """The script of a name in kana or Latin letters and its consonants; both empty for any other."""
    script = "kana" if any(letter in _READINGS for letter in folded) else "latin"
    for pair, reading in _KANA_PAIRS.items():
        folded = folded.replace(pair, reading)
    read = "".join(_READINGS.get(letter, letter) for letter in folded)
    plain = "".join(mark for mark in unicodedata.normalize("NFD", read) if not unicodedata.combining(mark))
    if not plain.isascii():
        return "", ""
    return script, _consonants(plain)


def _consonants(latin: str) -> str:
    """The consonants that are heard: a doubled one once, y only where it begins a syllable."""
    heard = f"a{latin.translate(_SAME_CONSONANT)} "
    found = ""
    for before, letter, following in zip(heard, heard[1:], heard[2:], strict=False):
        silent = letter == "y" and (before not in _VOWELS or following not in _VOWELS)
        if letter not in _VOWELS and letter != before and not silent:
            found += letter
    return found


def _without(around: re.Pattern[str], text: str) -> str:
    while (shorter := around.sub("", text)) and shorter != text:
        text = shorter
    return text


def _apart(letter: str) -> str:
    return " " if _is_mark(letter) and letter not in _INSIDE_WORDS else letter


def _bare(text: str) -> str:
    return "".join(letter for letter in text if not _is_mark(letter))


def _is_mark(letter: str) -> bool:
    """Whether it is punctuation, a space or a control character; + and other symbols are part of a name."""
    return unicodedata.category(letter)[0] in "PZC"


def _letters(folded: str) -> int:
    return sum(letter.isalpha() for letter in folded)
