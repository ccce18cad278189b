"""What the fields of a form say, with every mistake at its field."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.reading import due as reader
from bot.reading.line import kind_of
from bot.reading.text import from_slack
from bot.sales import specification
from bot.sales.answer import MoreFields
from bot.sales.errors import (
    CustomerMissing,
    DueMissing,
    FieldErrors,
    SalesError,
    TooManyLines,
    WhatMissing,
    WhomMissing,
)
from bot.sales.person import Person
from bot.sales.promise import NOTHING_MORE, Downstream, Kind, Moment, More, Proof, Spec
from bot.usecases.settings import calendar_of


@dataclass(frozen=True, slots=True)
class Read:
    """What a form says: its date where it asks for one, the kind, and what stands under *More*."""

    due: reader.Due | None
    kind: Kind
    more: More = NOTHING_MORE


def check_fields(
    named: str,
    what: str,
    told: str | None,
    by: Person,
    now: datetime,
    fields: MoreFields | None = None,
    before: More = NOTHING_MORE,
) -> Read:
    """Reads a form; `told` None: it doesn't ask, `fields` None: *More* is closed, and `before` stays."""
    wrong: dict[str, SalesError] = {}
    if not named.strip():
        wrong["customer"] = CustomerMissing(what)
    if not what.strip():
        wrong["what"] = WhatMissing(named)
    due = None
    try:
        due = None if told is None else read_told(told, by, now)
    except SalesError as error:
        wrong["told"] = error
    kind, more = kind_of(what), before
    if fields is not None:
        kind = fields.kind or kind
        more = _more(fields, before, by, now, wrong)
    if wrong:
        raise FieldErrors(wrong)
    return Read(due, kind, more)


def read_told(told: str, by: Person, now: datetime) -> reader.Due:
    """The due phrase of a form's field; what cannot be taken says why."""
    due = reader.read(from_slack(told), now, ZoneInfo(by.zone), calendar_of(by), by.language)
    if due is None:
        raise DueMissing(told)
    return due


def told_of(due: reader.Due) -> Moment:
    """What the customer was told, in the zone it was said in."""
    return Moment(due.instant, due.wall, due.zone.key)


def specs_of(typed: str) -> tuple[str, ...]:
    """The specifications, one a line."""
    return tuple(dict.fromkeys(line.strip() for line in typed.splitlines() if line.strip()))


def _more(fields: MoreFields, before: More, by: Person, now: datetime, wrong: dict[str, SalesError]) -> More:
    specs = specs_of(fields.specs)
    if len(specs) > specification.MOST:
        wrong["spec_lines"] = TooManyLines(specification.MOST, len(specs))
    known = {spec.text: spec for spec in before.specs}
    proof = (before.proof or Proof()) if fields.proof else None
    waits = _downstream(fields, before, by, now, wrong)
    return More(tuple(known.get(text) or Spec(text) for text in specs), waits, proof)


def _downstream(
    fields: MoreFields, before: More, by: Person, now: datetime, wrong: dict[str, SalesError]
) -> Downstream | None:
    whom, when = fields.whom.strip(), fields.by.strip()
    if not whom and not when:
        return None
    if not whom:
        wrong["promised_to"] = WhomMissing()
    waits = before.downstream
    if waits is not None and when == typed_as(waits.by):
        return Downstream(whom, waits.by)
    try:
        return Downstream(whom, told_of(read_told(when, by, now)))
    except SalesError as error:
        wrong["promised_by"] = error
        return None


def typed_as(moment: Moment) -> str:
    """A date as text that is read back to the same wall time."""
    return f"{moment.wall:%Y-%m-%d %H:%M}"
