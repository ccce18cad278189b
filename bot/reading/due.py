"""Finds the due phrase in what a person typed, and says which instant it means."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.reading.errors import NoSuchDate, PastDate, Recurrence, Unreadable
from bot.reading.grammar import Phrase, phrases
from bot.reading.readings import Grain, Reading, Refusal, Refused, Standpoint, Why
from bot.reading.resolve import resolve
from bot.reading.text import Plain, normalise, without
from bot.sales.hours import Calendar

__all__ = ["Due", "Grain", "Why", "parse_for_score", "read"]

Span = tuple[int, int]
_MOST = 40


@dataclass(frozen=True, slots=True)
class Due:
    """When something is due; `span` and `more`, in code points, were taken out of the text, `rest` is left."""

    instant: datetime
    wall: datetime
    zone: ZoneInfo
    grain: Grain
    span: Span
    rest: str
    other: "Due | None" = None
    why: tuple[Why, ...] = ()
    more: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    phrase: Phrase
    readings: tuple[Reading, ...]
    error: Unreadable | None
    more: tuple[Phrase, ...] = ()


def read(
    text: str,
    now: datetime,
    zone: ZoneInfo,
    calendar: Calendar,
    lang: str,
    hidden: Collection[Span] = (),
) -> Due | None:
    """The due phrase outside the `hidden` spans; raises PastDate, NoSuchDate or Recurrence when it is refused."""
    plain = normalise(text)
    standpoint = Standpoint(now, now.astimezone(zone).replace(tzinfo=None), zone, calendar, lang.lower() in _DAY_FIRST)
    found = phrases(plain.text, [plain.inside(span) for span in hidden])
    if not found:
        return None
    ranked = sorted(found, key=_rank, reverse=True)[:_MOST]
    chosen = _choose(text, plain, ranked, standpoint)
    if chosen.error:
        raise chosen.error
    due = _due(text, plain, chosen, _other(text, plain, chosen, ranked, standpoint))
    return _without_time(due) if _UNREAD_TIME.search(normalise(due.rest).text) else due


def _without_time(due: Due) -> Due:
    """A time of day stands in what is left, and none was taken."""
    ends = {Why.END_OF_WORKDAY, Why.END_OF_TODAY}
    if not ends & set(due.why):
        return due
    return replace(due, why=tuple(Why.TIME_UNREAD if why in ends else why for why in due.why))


_UNREAD_TIME = re.compile(r"(?<!\d)(?<!\d[:.])\d{1,2}(?::\d{2}(?![\d:])|(?::\d{2})? ?[ap]\.?m(?![a-z])|時(?!間|点))")
_DAY_FIRST = frozenset({"en-gb", "en-au", "en-nz", "en-ie", "en-in", "en-za"})


def _rank(phrase: Phrase) -> tuple[bool, int, int]:
    return phrase.marked, phrase.end, phrase.end - phrase.start


def _choose(text: str, plain: Plain, ranked: Sequence[Phrase], standpoint: Standpoint) -> _Found:
    refused: _Found | None = None
    for phrase in ranked:
        found = _resolved(text, plain, _with_day_from_afar(phrase, ranked), standpoint)
        if not found.error:
            return found
        refused = refused or found
        if phrase.marked and found is refused:
            return found
    assert refused is not None
    return refused


def _with_day_from_afar(phrase: Phrase, ranked: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """A clock time and a day with words between them are one date, when there is one of each."""
    others = [other for other in ranked if other is not phrase]
    if phrase.clock_only:
        days = [other for other in others if not other.clock_only]
        return (phrase, days[0]) if len(days) == 1 and not days[0].timed and len(others) == 1 else (phrase,)
    clocks = [other for other in others if other.clock_only]
    if not phrase.timed and len(clocks) == 1 and len(others) == 1:
        return phrase, clocks[0]
    return (phrase,)


def _resolved(text: str, plain: Plain, together: tuple[Phrase, ...], standpoint: Standpoint) -> _Found:
    main, *more = together
    whole = main
    if more:
        lead = max((each.lead for each in together), key=lambda lead: lead.value)
        senses = [sense for each in together for sense in each.senses]
        whole = Phrase(main.start, main.end, senses, main.need, lead, main.opening)
    resolved = resolve(whole, standpoint)
    if isinstance(resolved, Refused):
        span = plain.span(main.start, main.end)
        return _Found(main, (), _error(resolved, text, span), tuple(more))
    return _Found(main, resolved, None, tuple(more))


def _error(refused: Refused, text: str, span: Span) -> Unreadable:
    words = text[slice(*span)].strip()
    match refused.refusal:
        case Refusal.PAST:
            return PastDate(words, span, refused.wall)
        case Refusal.NO_SUCH:
            return NoSuchDate(words, span)
        case Refusal.REPEATS:
            return Recurrence(words, span)


def _other(text: str, plain: Plain, chosen: _Found, ranked: Sequence[Phrase], standpoint: Standpoint) -> _Found | None:
    """A second date of equal rank."""
    taken = chosen.readings[0].instant
    if rival := chosen.phrase.rival:
        rival.start, rival.end = chosen.phrase.start, chosen.phrase.end
        found = _resolved(text, plain, (rival,), standpoint)
        if not found.error and found.readings[0].instant != taken:
            return found
    if len(chosen.readings) > 1 or chosen.more:
        return None
    for phrase in ranked:
        if phrase is chosen.phrase or (
            phrase.marked != chosen.phrase.marked and not _begins_anew(plain.text, phrase, chosen.phrase)
        ):
            continue
        found = _resolved(text, plain, (phrase,), standpoint)
        if not found.error and found.readings[0].instant != taken:
            return found
    return None


def _begins_anew(plain: str, phrase: Phrase, before: Phrase) -> bool:
    """Whether a date stands in a clause of its own: 、来週火曜に."""
    between = plain[before.end : phrase.start]
    at = plain[phrase.end - 2 : phrase.end + 1]
    return not phrase.marked and "に" in at and any(mark in between for mark in "、。,.")


def _due(text: str, plain: Plain, chosen: _Found, second: _Found | None) -> Due:
    reading = chosen.readings[0]
    other: Due | None = None
    if second:
        other = _made(text, plain, second, second.readings[0], None)
        reading = reading.because(Why.TWO_DATES)
    elif len(chosen.readings) > 1:
        other = _made(text, plain, chosen, chosen.readings[1], None)
    return _made(text, plain, chosen, reading, other)


def _made(text: str, plain: Plain, found: _Found, reading: Reading, other: Due | None) -> Due:
    span = plain.span(found.phrase.start, found.phrase.end)
    more = tuple(plain.span(each.start, each.end) for each in found.more)
    rest = without(text, [span, *more])
    return Due(reading.instant, reading.wall, reading.zone, reading.grain, span, rest, other, reading.why, more)


def parse_for_score(text: str, ref: datetime, tz: str, lang: str) -> tuple[datetime | None, Span | None]:
    """The instant and the span, or nothing, for `ref` as now in the zone `tz`."""
    zone = ZoneInfo(tz)
    try:
        due = read(text, ref.astimezone(UTC), zone, Calendar(zone), lang)
    except Unreadable:
        return None, None
    if due is None:
        return None, None
    spans = [due.span, *due.more]
    return due.instant, (min(start for start, _ in spans), max(end for _, end in spans))
