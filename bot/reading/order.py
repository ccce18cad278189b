"""A typed order: for which customer, how many of what, delivered when."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.reading import due as dues
from bot.reading import names
from bot.reading.due import Due
from bot.reading.errors import Unreadable
from bot.reading.text import normalise, tidy
from bot.sales.hours import Calendar

Span = tuple[int, int]

_PARTS = re.compile(r"[\n\r;；\u2028]+")
_BULLET = re.compile(r"^[ \t\u3000]*(?:[-*•・‣◦–](?=[ \t\u3000])|・)[ \t\u3000]*")
_BARRIER = "\ufffc"

_COUNTERS = (
    "個|台|本|枚|箱|袋|組|式|缶|冊|束|着|足|基|丁|巻|部|件|点"
    "|セット|ケース|パック|ボトル|ダース|ロット|キロ|トン|メートル"
)
_UNITS = r"pcs?\.?|pieces?|units?|boxes|box|cases?|sets?|packs?|pallets?|tons?|tonnes?|kg|litres?|liters?"
_NUMBER = r"(?P<quantity>[0-9][0-9,]{0,14})"
_TIMES = r"[x×✕✖*]"
_QUANTITIES = (
    re.compile(rf"(?<![\w.]){_NUMBER}[ ]?{_TIMES}(?=[ ]|[^\x00-\x7f]|[a-z]{{3}})"),
    re.compile(rf"[ ]?(?:(?<![a-z])[x*]|[×✕✖])[ ]?{_NUMBER}(?![\w.])"),
    re.compile(rf"{_NUMBER}[ ]?(?:{_COUNTERS})(?!目)"),
    re.compile(rf"(?<![\w.]){_NUMBER}[ ]?(?:{_UNITS})(?![a-z])(?: of(?= ))?"),
)
_BARE = re.compile(rf"(?<![\w./:-]){_NUMBER}(?= [^\W\d_])(?! ?(?:{_UNITS}))")
_AFTER = re.compile(
    r"[ ,、:：(（-]*(?:(?:to be )?(?:deliver(?:y|ed|able|s)?|arriv(?:es|ing|al)|ships?|shipping|shipped|due|eta)"
    r"(?: (?:date|day))?"
    r"|納品日?|納期|納入|配送|配達|発送|お?届け|到着|着荷)(?: (?:is|on|by|for))?(?:予定日?)?[ :：は]*$"
)
_BEFORE = re.compile(
    r"^(?:(?:deliver(?:y|ed)?|arriv(?:es|ing|al)|due|ships?|納品日?|納期|納入|お?届け|到着)(?:予定日?)?[ :：は]*)+"
)
_LEAD = re.compile(r"^(?:(?:new )?orders?(?: from| for| by| of)?|sold(?: to)?|won|for|to|from|受注|注文)[ :：]+")
_ENDS_TOWARDS = re.compile(r"[ ,]*(?<!\w)(?:to|for|from)(?: the)? *$")
_SLASHED = re.compile(
    r"(?<![\w/.,-])[0-9]{1,2}/[0-9]{1,2}(?![0-9a-z/.])(?= *(?:納|お?届|着|配|発|到|に|[,、。)）]|deliver|arriv|due|$))"
)
_OTHER_ORDER = re.compile(r"[,，、]\s*(?:and )?|(?<=\w) and (?=\w)|(?<=[^\x00-\x7f])と(?=[^\x00-\x7f])| ?[+＋&] ?")
_OBJECT = re.compile(r"(?<=\S)[をが]$")
_HONORIFIC = re.compile(r"(?:様|さま|さん|御中|殿)(?:から|より|へ|に|の)?$|(?:から|より|へ|に|の)$")
_PARTICLE = re.compile(r"^(?:様|さま|さん|御中|殿)?(?:から|より|へ|に|の|は)?[ 、,]*")
_EDGES = " \t\u3000,、。;；:：-–—・·(（"


@dataclass(frozen=True, slots=True)
class OrderLine:
    """What one line says; `refused` when its date cannot be taken, `several` when it may hold more than one order."""

    text: str
    customer: str | None
    product: str
    quantity: int | None
    delivery: Due | None
    refused: Unreadable | None = None
    several: bool = False


@dataclass(frozen=True, slots=True)
class _Standpoint:
    now: datetime
    zone: ZoneInfo
    calendar: Calendar
    language: str
    known: Collection[str]


@dataclass(frozen=True, slots=True)
class _Count:
    value: int
    span: Span


def read_order(
    text: str, now: datetime, zone: ZoneInfo, calendar: Calendar, language: str, known: Collection[str] = ()
) -> OrderLine:
    """Reads one order; never raises."""
    at = _Standpoint(now, zone, calendar, language, known)
    line = _one(_BULLET.sub("", text, count=1).strip(), at)
    return replace(line, several=len(_counts(line.text)) > 1)


def read_orders(
    text: str, now: datetime, zone: ZoneInfo, calendar: Calendar, language: str, known: Collection[str] = ()
) -> list[OrderLine]:
    """The orders of a text: a part is one when it has its own customer, or its own product and date."""
    at = _Standpoint(now, zone, calendar, language, known)
    found: list[OrderLine] = []
    for part in _parts(text):
        line = _one(part, at)
        if found and not _stands_alone(line):
            found[-1] = _one(f"{found[-1].text} {part}", at)
        else:
            found.append(replace(line, customer=line.customer or (found[-1].customer if found else None)))
    return [each for line in found for each in _apart(line, at)]


def quantity_of(typed: str) -> int | None:
    """A whole number as it is typed into a form: 20, 1,000, ２０; None for anything else."""
    plain = normalise(typed).text.strip().replace(",", "").replace(" ", "")
    return int(plain) if plain.isdecimal() and plain.isascii() and len(plain) < 16 else None


def _parts(text: str) -> list[str]:
    return [part for piece in _PARTS.split(text) if (part := _BULLET.sub("", piece, count=1).strip())]


def _stands_alone(line: OrderLine) -> bool:
    dated = line.delivery is not None or line.refused is not None
    return bool(line.customer) or (bool(line.product) and dated)


def _apart(line: OrderLine, at: _Standpoint) -> list[OrderLine]:
    """The orders of a line with two quantities: apart where each can stand alone, else marked."""
    counts = _counts(line.text)
    if len(counts) < 2:
        return [line]
    for mark in _OTHER_ORDER.finditer(line.text):
        left, right = line.text[: mark.start()].strip(), line.text[mark.end() :].strip()
        if not _counts(left) or not _counts(right):
            continue
        first, rest = _one(left, at), read_orders(right, at.now, at.zone, at.calendar, at.language, at.known)
        whole = _dated(first) and bool(first.customer) and all(_dated(each) and bool(each.product) for each in rest)
        if whole and not any(each.several for each in rest):
            return [first, *(replace(each, customer=each.customer or first.customer) for each in rest)]
    return [replace(line, several=True)]


def _dated(line: OrderLine) -> bool:
    return line.delivery is not None or line.refused is not None


def _one(text: str, at: _Standpoint) -> OrderLine:
    prefix = names.prefix(text, at.known)
    body = text[prefix.span[1] :] if prefix else text
    mentioned = names.mentions(body, at.known)
    counts = _counts(body)
    hidden = [mention.span for mention in mentioned] + [count.span for count in counts]
    due, refused = _due(body, at, hidden)
    taken = [due.span, *due.more] if due else [refused.span] if refused and refused.span else []
    count = next((count for count in counts if not _inside(count.span, taken)), None) or _bare(body, taken)
    customer, product = _who_and_what(body, taken, count, mentioned)
    return OrderLine(
        text,
        prefix.name if prefix else customer,
        product,
        count.value if count else None,
        due,
        refused,
    )


def _who_and_what(
    body: str, taken: Sequence[Span], count: _Count | None, mentioned: Sequence[names.Mention]
) -> tuple[str | None, str]:
    """The customer and the product of what is left once the date and the quantity are known."""
    named = _mentioned(body, mentioned) or _towards(body, taken)
    rest = _hidden(body, [*taken, *([named[1]] if named else [])])
    before, after = (rest[: count.span[0]], rest[count.span[1] :]) if count else (rest, "")
    before, after = _words(before), _words(after)
    if named is not None:
        return named[0], tidy(f"{before} {after}") if before and after else before or after
    if count is None:
        alone = _as_customer(before) if " " not in before else None
        return (alone, "") if alone else (None, before)
    if before and after:
        return _as_customer(before), after
    if after:
        return None, after
    first, _, others = before.replace("\u3000", " ").partition(" ")
    return (_as_customer(first), tidy(others)) if others else (None, before)


def _mentioned(body: str, mentioned: Sequence[names.Mention]) -> tuple[str, Span] | None:
    """The first known customer, with the words that only lead to it."""
    if not mentioned:
        return None
    start, end = mentioned[0].span
    lead, tail = _ENDS_TOWARDS.search(body[:start]), _PARTICLE.match(body[end:])
    return mentioned[0].name, (lead.start() if lead else start, end + (tail.end() if tail else 0))


def _hidden(body: str, spans: Sequence[Span]) -> str:
    marked = list(body)
    for start, end in spans:
        marked[start:end] = _BARRIER * (end - start)
    return "".join(marked)


def _towards(body: str, taken: Sequence[Span]) -> tuple[str, Span] | None:
    """A customer behind "for" or "to", or before a Japanese particle."""
    name = names.in_sentence(body, taken, ())
    at = body.find(name) if name else -1
    while name and at >= 0:
        end = at + len(name)
        lead = _ENDS_TOWARDS.search(body[:at])
        if lead is not None and body[:at].endswith(" "):
            return name, (lead.start(), end)
        tail = _PARTICLE.match(body[end:])
        if not body.isascii() and tail is not None and tail.end() > 0:
            return name, (at, end + tail.end())
        at = body.find(name, end)
    return None


def _words(text: str) -> str:
    """Words without what only says that a date follows, and without what was taken out."""
    pieces: list[str] = []
    for piece in text.split(_BARRIER):
        plain = piece.strip(_EDGES)
        ends = _AFTER.search(plain.lower())
        plain = plain[: ends.start()] if ends else plain
        begins = _BEFORE.match(plain.lower())
        plain = _OBJECT.sub("", (plain[begins.end() :] if begins else plain).strip(_EDGES + ".!！"))
        if plain:
            pieces.append(plain)
    return tidy(" ".join(pieces))


def _as_customer(words: str) -> str | None:
    plain = _HONORIFIC.sub("", words[_lead_of(words) :].strip(_EDGES)).strip(_EDGES)
    found = names.prefix(f"{plain}:", ()) if plain else None
    return found.name if found else None


def _lead_of(words: str) -> int:
    lead = _LEAD.match(words.lower())
    return lead.end() if lead else 0


def _counts(text: str) -> list[_Count]:
    """The quantities of a line that say so themselves, in their order."""
    plain = normalise(text)
    found: list[tuple[int, int, int]] = []
    for pattern in _QUANTITIES:
        for match in pattern.finditer(plain.text):
            if not any(match.start() < end and start < match.end() for start, end, _ in found):
                value = int(match["quantity"].replace(",", ""))
                if value:
                    found.append((match.start(), match.end(), value))
    return [_Count(value, plain.span(start, end)) for start, end, value in sorted(found)]


def _bare(text: str, taken: Sequence[Span]) -> _Count | None:
    """A number before a word: 20 Widget A."""
    plain = normalise(text)
    for match in _BARE.finditer(plain.text):
        span = plain.span(match.start("quantity"), match.end("quantity"))
        value = int(match["quantity"].replace(",", ""))
        if value and not _inside(span, taken):
            return _Count(value, span)
    return None


def _inside(span: Span, taken: Sequence[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in taken)


def _due(text: str, at: _Standpoint, hidden: Collection[Span]) -> tuple[Due | None, Unreadable | None]:
    try:
        found = dues.read(text, at.now, at.zone, at.calendar, at.language, hidden)
        return found or _slashed(text, at, hidden), None
    except Unreadable as refused:
        return None, refused


def _slashed(text: str, at: _Standpoint, hidden: Collection[Span]) -> Due | None:
    """A day written 12/3, which only an order's delivery can be."""
    plain = normalise(text)
    for match in _SLASHED.finditer(plain.text):
        start, end = plain.span(match.start(), match.end())
        if not _inside((start, end), list(hidden)):
            found = dues.read(text[start:end], at.now, at.zone, at.calendar, at.language)
            return replace(found, span=(start, end), other=None) if found else None
    return None
