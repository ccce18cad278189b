"""From plain text to due phrases: atoms found, neighbours merged, the words around them taken in."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import TypeVar

from bot.reading import english, figures, japanese
from bot.reading.pieces import (
    After,
    At,
    During,
    Gone,
    Impossible,
    InDays,
    InFigures,
    InMonth,
    InPeriod,
    InQuarter,
    InZone,
    Lead,
    Need,
    OnDate,
    OnDay,
    OnNthWeekday,
    OnWeekday,
    Piece,
    Repeats,
    Sense,
    Shift,
    Unit,
)
from bot.reading.writing import scanner

_REACH = 40
_AROUND = " \n.,!?()\"'*"
_SEALED = "\ufffc"
_ADDRESS = re.compile(
    r"https?://[^\s<>|]{1,2000}|(?<![\w.+-])[a-z0-9][\w.+-]{0,63}@[a-z0-9][a-z0-9-]{0,62}\.[a-z][a-z0-9.-]{1,62}"
)
_RANGE = re.compile(r" {0,3}(?:-|~|to|through|thru|till|until|and|から|より) {0,3}(?:the {1,3})?")
_BETWEEN = re.compile(r"(?:from|between) {1,3}(?:the {1,3})?$")
_OR = re.compile(r" {0,3}(?:,? {0,3}or(?: {1,3}(?:on|by|at|the))? |/|または|又は|か) {0,3}")
_DEADLINE = re.compile(r"(?:(?P<before>before)|(?P<by>within|by|until|till))(?![a-z])")
_Kind = TypeVar("_Kind")


@dataclass(slots=True)
class Phrase:
    """Merged atoms: what was said about the day, the time and the zone, and what the words around make of it."""

    start: int
    end: int
    senses: list[Sense] = field(default_factory=lambda: list[Sense]())
    need: Need = Need.NOTHING
    lead: Lead = Lead.NONE
    opening: "Phrase | None" = None
    rival: "Phrase | None" = None

    def get(self, kind: type[_Kind]) -> _Kind | None:
        return next((sense for sense in self.senses if isinstance(sense, kind)), None)

    def has(self, *kinds: type[Sense]) -> bool:
        return any(isinstance(sense, kinds) for sense in self.senses)

    @property
    def marked(self) -> bool:
        return self.lead in (Lead.BY, Lead.BEFORE)

    @property
    def clock_only(self) -> bool:
        return all(isinstance(sense, At | During | InZone) for sense in self.senses)

    @property
    def timed(self) -> bool:
        return self.has(At, During) or bool((after := self.get(After)) and not by_days(after))


def by_days(after: After) -> bool:
    """Whether an offset lands on a day and not on an instant."""
    return all(unit not in (Unit.MINUTE, Unit.HOUR) and amount == int(amount) for amount, unit in after.amounts)


_LATIN = scanner(english.START, figures.RULES + english.RULES)
_JAPANESE = scanner(japanese.START, japanese.RULES)


def phrases(text: str, hidden: Collection[tuple[int, int]] = ()) -> list[Phrase]:
    """Every due phrase of a plain text in its order; `hidden` stretches are not looked into."""
    only_latin = text.isascii()
    text = _sealed(text, hidden)
    found: list[Phrase] = []
    for piece in _pieces(text, only_latin):
        if found and _joins(text, found[-1], piece):
            continue
        phrase = Phrase(piece.start, piece.end, list(piece.senses), piece.need)
        if found and _OR.fullmatch(text[found[-1].end : piece.start][:12]):
            phrase.rival = found.pop()
        found.append(phrase)
    whole = text.strip(_AROUND)
    return [phrase for phrase in found if _counts(text, phrase, whole)]


def _counts(text: str, phrase: Phrase, whole: str) -> bool:
    alone = text[phrase.start : phrase.end].strip(_AROUND) == whole
    _take_in_words_around(text, phrase)
    if phrase.rival:
        _take_in_rival(text, phrase, phrase.rival)
    if all(isinstance(sense, Shift) and sense.way < 0 for sense in phrase.senses):
        phrase.senses = [Gone()]
    if phrase.lead is Lead.AFTER or all(isinstance(sense, InZone | Shift) for sense in phrase.senses):
        return False
    match phrase.need:
        case Need.NOTHING:
            return True
        case Need.CUE:
            return alone or phrase.marked or phrase.lead is Lead.CUE
        case Need.SOLITUDE:
            return alone


def _sealed(text: str, hidden: Collection[tuple[int, int]]) -> str:
    if "://" in text or "@" in text:
        text = _ADDRESS.sub(lambda found: _SEALED * len(found.group()), text)
    for start, end in hidden:
        text = text[:start] + _SEALED * (end - start) + text[end:]
    return text


def _pieces(text: str, only_latin: bool) -> list[Piece]:
    pieces = list(_LATIN.pieces(text))
    if not only_latin:
        pieces += _JAPANESE.pieces(text)
        pieces.sort(key=lambda piece: (piece.start, -piece.end))
        apart: list[Piece] = []
        for piece in pieces:
            if not apart or piece.start >= apart[-1].end:
                apart.append(piece)
            elif piece.end - piece.start > apart[-1].end - apart[-1].start:
                apart[-1] = piece
        return apart
    return pieces


def _joins(text: str, last: Phrase, piece: Piece) -> bool:
    gap = text[last.end : piece.start]
    if len(gap) > 24 or _stiff(piece) or (last.need is Need.SOLITUDE and not last.has(Shift)):
        return False
    if _glued(gap) and all(_room(last, sense) for sense in piece.senses):
        last.end = piece.end
        last.senses += piece.senses
        last.need = Need.NOTHING
        return True
    between = _BETWEEN.search(text[max(0, last.start - 16) : last.start])
    if _RANGE.fullmatch(gap) and (gap.strip() != "and" or between):
        last.opening = Phrase(last.start, last.end, last.senses, last.need)
        timed = all(isinstance(sense, At | During) for sense in piece.senses)
        kept = [sense for sense in last.senses if not isinstance(sense, At | During)] if timed else []
        last.senses = [*kept, *piece.senses]
        weak = last.need is Need.CUE and piece.need is Need.CUE
        last.end, last.need = piece.end, Need.CUE if weak else Need.NOTHING
        return True
    return False


def _stiff(piece: Piece) -> bool:
    return piece.need is Need.SOLITUDE and not isinstance(piece.senses[0], Shift)


def _glued(gap: str) -> bool:
    return bool(english.GLUE.fullmatch(gap) or japanese.GLUE.fullmatch(gap))


_DATES = (OnDate, OnDay, InFigures, OnNthWeekday)
_LONGER = (InMonth, InQuarter)
_REFUSED = (Gone, Repeats, Impossible)
_DAYS = (InDays, OnWeekday, InPeriod, *_DATES, *_LONGER)


def _room(phrase: Phrase, sense: Sense) -> bool:
    """Whether what was said so far leaves room for this."""
    match sense:
        case At():
            after = phrase.get(After)
            return not phrase.has(At) and (after is None or by_days(after))
        case During():
            return not phrase.has(During)
        case InZone():
            return phrase.has(At) and not phrase.has(InZone)
        case Shift():
            return phrase.has(*_DAYS) and not phrase.has(Shift)
        case OnWeekday():
            period = phrase.get(InPeriod)
            free = not phrase.has(OnWeekday, OnNthWeekday, After, *_LONGER, *_REFUSED)
            return free and (period is None or (period.unit is Unit.WEEK and period.edge is None))
        case OnDay() | OnNthWeekday():
            period = phrase.get(InPeriod)
            free = not phrase.has(InDays, After, *_DATES, *_REFUSED)
            return free and (period is None or (period.unit is Unit.MONTH and period.edge is None))
        case OnDate() | InFigures():
            return not phrase.has(After, InPeriod, *_DATES, *_LONGER, *_REFUSED)
        case InPeriod():
            return _period_room(phrase, sense)
        case InDays():
            return not phrase.has(InDays, InPeriod, After, *_DATES, *_LONGER, *_REFUSED)
        case After() | InMonth() | InQuarter() | Gone() | Repeats() | Impossible():
            return not phrase.has(After, *_DAYS, *_REFUSED)


def _period_room(phrase: Phrase, period: InPeriod) -> bool:
    if phrase.has(InPeriod, InDays, After, *_LONGER, *_REFUSED):
        return False
    if phrase.has(OnDay, OnNthWeekday):
        return period.unit is Unit.MONTH and period.edge is None
    if phrase.has(OnWeekday):
        return period.unit is Unit.WEEK and period.edge is None
    return not phrase.has(*_DATES)


def _take_in_words_around(text: str, phrase: Phrase) -> None:
    if inner := _DEADLINE.match(text, phrase.start):
        phrase.lead = _LEADS[inner.lastgroup or ""]
    elif phrase.has(After) and text[phrase.end - 1] in "内ち中":
        phrase.lead = Lead.BY
    tail = english.TAILS.match(text, phrase.end) or japanese.TAILS.match(text, phrase.end)
    if tail:
        phrase.end = tail.end()
        phrase.lead = _stronger(phrase.lead, tail.lastgroup)
    before = text[max(0, phrase.start - _REACH) : phrase.start]
    lead = english.LEADS.search(before) or japanese.LEADS.search(before)
    if lead:
        phrase.start -= len(before) - lead.start()
        phrase.lead = _stronger(phrase.lead, lead.lastgroup)
    if phrase.opening and (between := _BETWEEN.search(text[max(0, phrase.start - 16) : phrase.start])):
        phrase.start -= len(between.group())
    if text[phrase.end : phrase.end + 1] == "の" and (not phrase.start or text[phrase.start - 1] in " ,.(:;\n"):
        phrase.end += 1


def _take_in_rival(text: str, phrase: Phrase, rival: Phrase) -> None:
    """*Monday or Tuesday* is one phrase with two readings, taken out together."""
    _take_in_words_around(text, rival)
    phrase.start = min(phrase.start, rival.start)
    rival.lead = phrase.lead = max(phrase.lead, rival.lead, key=lambda each: each.value)
    if not rival.has(*_DAYS, After) and phrase.has(*_DAYS):
        rival.senses += [sense for sense in phrase.senses if isinstance(sense, _DAYS)]
    if not phrase.has(*_DAYS, After) and rival.has(*_DAYS):
        phrase.senses += [sense for sense in rival.senses if isinstance(sense, _DAYS)]
    if not rival.timed:
        rival.senses += [sense for sense in phrase.senses if isinstance(sense, At | During)]


_LEADS = {"by": Lead.BY, "before": Lead.BEFORE, "after": Lead.AFTER, "cue": Lead.CUE}


def _stronger(lead: Lead, group: str | None) -> Lead:
    found = _LEADS.get(group or "", Lead.NONE)
    return max(lead, found, key=lambda each: each.value)
