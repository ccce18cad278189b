"""Recording: from a line, a form or a message to a promise, or to a draft that keeps the line."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from secrets import token_hex
from zoneinfo import ZoneInfo

from bot.reading import due as reader
from bot.reading.due import Grain, Why
from bot.reading.errors import Unreadable
from bot.reading.line import Line, kind_of, read_line, split_lines
from bot.reading.text import from_slack
from bot.sales import hours
from bot.sales import load as loads
from bot.sales import promise as rules
from bot.sales.answer import Confirmation, DraftAnswer, MoreFields, Near, Recorded
from bot.sales.conversation import TOGETHER
from bot.sales.errors import NotADraft, WhatMissing
from bot.sales.ladder import Ladder, Void
from bot.sales.load import Load
from bot.sales.person import Person
from bot.sales.promise import NOTHING_MORE, Kind, Moment, More, Promise, State
from bot.store import promise as store
from bot.store.work import Work
from bot.usecases import customer as customers
from bot.usecases import outbox
from bot.usecases.promise import doubling, handing, planning, suggesting
from bot.usecases.promise.fields import check_fields, told_of
from bot.usecases.promise.owning import log, may_see, own, undo_of, write
from bot.usecases.settings import calendar_of

Source = tuple[str, str]
Part = Confirmation | DraftAnswer


@dataclass(frozen=True, slots=True)
class Beside:
    """What a promise is recorded with beside its line; `agreed` None is told and not asked about."""

    source: Source | None = None
    link: str | None = None
    conversation: str | None = None
    kind: Kind | None = None
    more: More = NOTHING_MORE
    agreed: bool | None = None


NOTHING_BESIDE = Beside()


def record(
    work: Work, text: str, by: Person, now: datetime, said: Source | None = None, link: str | None = None
) -> Recorded:
    """Records every promise of what was typed in a command, or said in a message whose dates count from its ts."""
    plain, names = from_slack(text), customers.known_names(work)
    if not any(map(_says_something, plain)):
        raise WhatMissing(text)
    zone, calendar = ZoneInfo(by.zone), calendar_of(by)
    at = said_at(said, now)
    lines = split_lines(plain, at, zone, calendar, by.language, names)
    read = [read_line(line, at, zone, calendar, by.language, names) for line in lines]
    if said is not None:
        read = [_as_said(line, now) for line in read]
    together = _together() if len(lines) > 1 else None
    beside = Beside(said, link, together) if said or together else NOTHING_BESIDE
    return Recorded(
        tuple(_record(work, line, typed, by, now, beside, names) for line, typed in zip(read, lines, strict=True))
    )


def said_at(said: Source | None, now: datetime) -> datetime:
    """When a message was written, by its ts."""
    seconds = said[1].partition(".")[0] if said else ""
    if not (seconds.isdecimal() and seconds.isascii() and len(seconds) < 12):
        return now
    return min(datetime.fromtimestamp(int(seconds), UTC), now)


def _as_said(line: Line, now: datetime) -> Line:
    """A promise that was said a while ago: without a date that has passed meanwhile."""
    due = line.due if line.due is not None and line.due.instant > now else None
    return replace(line, due=due)


def record_form(
    work: Work,
    fields: tuple[str, str, str],
    by: Person,
    now: datetime,
    draft: int = 0,
    source: Source | None = None,
    link: str | None = None,
    more: MoreFields | None = None,
    another: int = 0,
) -> Confirmation:
    """Records the promise of a form (customer, what, told), completing a draft where one is given.

    `more` is what stands under *More* where that was open, `another` the promise that this one was made beside.
    """
    named, what, told = fields
    read = check_fields(named, what, told, by, now, more)
    assert read.due is not None
    agreed = None if more is None or more.agreed else False
    beside = Beside(source, link, _beside(work, another, by), read.kind, read.more, agreed)
    if draft:
        before = own(work, draft, by)
        if before.state is not State.DRAFT:
            raise NotADraft(before.number)
        return _complete(work, before, named, what.strip(), read.due, by, now, beside)
    line = Line(customer=named.strip(), what=what.strip(), due=read.due, kind=read.kind, refused=None)
    part = _record(work, line, f"{named}: {what} {told}", by, now, beside)
    assert isinstance(part, Confirmation)
    return part


def keep_line(work: Work, text: str, by: Person, now: datetime) -> int:
    """Keeps a line as a draft until its reader has said what it is."""
    line = Line(customer=None, what=text, due=None, kind=Kind.OTHER, refused=None)
    return _draft(work, line, text, by, now).promise.number


def record_draft(work: Work, number: int, by: Person, now: datetime) -> Recorded:
    """Takes a kept line for a promise after all: the draft gives way to what it holds."""
    draft = own(work, number, by)
    if draft.state is not State.DRAFT:
        raise NotADraft(draft.number)
    drop_draft(work, number, by, now)
    return record(work, draft.line, by, now)


def complete_draft(work: Work, number: int, line: Line, by: Person, now: datetime) -> Part:
    """Makes a promise of a draft by what was read of its line; where that lacks something it stays one."""
    draft = own(work, number, by)
    if draft.state is not State.DRAFT:
        return as_it_stands(work, draft, by, now)
    if not line.customer or line.due is None or line.due.instant <= now:
        return answer_of(work, draft, by, now, None)
    return _complete(work, draft, line.customer, line.what or draft.what, line.due, by, now)


def drop_draft(work: Work, number: int, by: Person, now: datetime) -> Promise:
    """Puts a draft away; it never counted."""
    draft = own(work, number, by)
    if draft.state is not State.DRAFT:
        raise NotADraft(draft.number)
    planning.void(work, draft, Void.DROPPED)
    return write(work, draft, rules.never_made(draft, by.id, now), "never_made", by, now)[0]


def two_after_all(work: Work, number: int, by: Person, now: datetime) -> Part:
    """A promise that looked like another is one of its own."""
    return as_it_stands(work, doubling.are_two(work, number, by, now), by, now)


def draft_customer(work: Work, number: int, customer: str, by: Person, now: datetime) -> Part:
    """Gives a draft its customer."""
    draft = own(work, number, by)
    if draft.state is State.OPEN:
        return as_it_stands(work, draft, by, now)
    if draft.state is not State.DRAFT:
        raise NotADraft(draft.number)
    return _fill(work, draft, customers.get(work, customer).name, _due_of(draft, by, now), by, now)


def draft_date(work: Work, number: int, phrase: str, by: Person, now: datetime) -> Part:
    """Gives a draft its date by one of the everyday phrases."""
    draft = own(work, number, by)
    if draft.state is State.OPEN:
        return as_it_stands(work, draft, by, now)
    if draft.state is not State.DRAFT:
        raise NotADraft(draft.number)
    due = reader.read(phrase.replace("T", " "), now, ZoneInfo(by.zone), calendar_of(by), "en")
    return _fill(work, draft, draft.customer, due, by, now)


def answer_of(work: Work, promise: Promise, by: Person, now: datetime, undo: str | None, changed: bool = False) -> Part:
    """What a promise or draft is answered with as it stands."""
    if promise.state is State.DRAFT:
        lacks = "told" if promise.customer_id else "customer"
        choices = () if promise.customer_id else customers.likely(work, by.id)
        safe = suggesting.safe(work, promise.kind, by, now) if promise.customer_id else None
        return DraftAnswer(promise, lacks, undo, choices, safe=safe)
    ladder, first = planning.ladder_of(promise, by), planning.next_nudge(work, promise)
    load = None
    if promise.state is State.OPEN and promise.told is not None and promise.told.at > now:
        load = suggesting.load(work, promise.told, suggesting.due_beside(work, promise.told, by), by)
    waits = any(date.agreed is False for date in store.dates_of(work, promise.number)[-1:])
    answer = _confirmation(promise, ladder, first, undo, by, now, changed=changed, load=load)
    return replace(answer, waits=waits and promise.state is State.OPEN)


def _record(
    work: Work,
    line: Line,
    typed: str,
    by: Person,
    now: datetime,
    beside: Beside = NOTHING_BESIDE,
    known: Mapping[str, Near] | None = None,
) -> Part:
    line = with_usual_time(line, by, now)
    if not line.customer or line.due is None:
        return _draft(work, line, typed, by, now, beside)
    named = customers.name(work, line.customer, by.id, now, known)
    told, calendar = told_of(line.due), calendar_of(by)
    _, begins, ends = loads.day_of(told, calendar)
    number, due, alike = store.next_number_and_due(work, by.id, named.customer.customer, begins, ends)
    blank = _blank(work, number, line, typed, by, now, beside, named.customer)
    policy = named.customer.early_policy or by.settings.early_policy
    promise = rules.opened(blank, told, now, calendar, policy, by.settings)
    store.add(work, promise)
    store.add_date(work, promise, by.id, now, None, beside.agreed)
    outbox.touch_home(work, by.id, now)
    made = {"made": named.customer.customer if named.made else None}
    change = log(work, promise, "record", by, now, promise.version, made)
    ladder = planning.plan(work, promise, by, now)
    load = suggesting.load(work, told, due + 1, by)
    double = doubling.double_of(work, promise, begins, ends, now) if alike else None
    return replace(_confirmed(work, promise, change, named.near, line.due, ladder, load, by, now), double=double,
                   waits=beside.agreed is False)  # fmt: skip


def with_usual_time(line: Line, by: Person, now: datetime) -> Line:
    """A call back that names no time is due after the usual working hours; other kinds ask."""
    if line.kind is not Kind.CALL_BACK or line.due is not None or line.refused is not None or not line.customer:
        return line
    calendar = calendar_of(by)
    at = hours.add(calendar, now, by.settings.call_back)
    told = Moment.of(at, by.zone)
    usual = reader.Due(at, told.wall, calendar.zone, Grain.MINUTE, (0, 0), line.what, None, (Why.USUAL_TIME,))
    return replace(line, due=usual)


def _confirmed(
    work: Work,
    promise: Promise,
    change: str,
    near: Near | None,
    due: reader.Due,
    ladder: Ladder,
    load: Load | None,
    by: Person,
    now: datetime,
) -> Confirmation:
    if due.other is not None:
        store.offer_other(work, promise.number, due.other.instant)
    return _confirmation(
        promise,
        ladder,
        ladder.planned[0].due,
        change,
        by,
        now,
        near=near,
        other=told_of(due.other) if due.other else None,
        load=load,
        why=",".join(why.name.lower() for why in due.why) or None,
    )


def _confirmation(
    promise: Promise,
    ladder: Ladder,
    first_nudge: datetime | None,
    undo: str | None,
    by: Person,
    now: datetime,
    near: Near | None = None,
    other: Moment | None = None,
    why: str | None = None,
    changed: bool = False,
    load: Load | None = None,
) -> Confirmation:
    offered = ladder.offered
    return Confirmation(
        promise,
        undo,
        first_nudge=first_nudge,
        window_short=planning.is_short(ladder),
        outside_hours_offer=offered.due if offered is not None and offered.due > now else None,
        zone_unknown=not by.known,
        near=near,
        other=other,
        why=why,
        changed=changed,
        load=load,
    )


def _draft(
    work: Work, line: Line, typed: str, by: Person, now: datetime, beside: Beside = NOTHING_BESIDE
) -> DraftAnswer:
    named = customers.name(work, line.customer, by.id, now) if line.customer else None
    number = store.next_number(work)
    blank = _blank(work, number, line, typed, by, now, beside, named.customer if named else None)
    store.add(work, blank)
    made = {"made": named.customer.customer if named and named.made else None}
    change = log(work, blank, "record", by, now, blank.version, made)
    planning.ask(work, blank, by)
    outbox.touch_home(work, by.id, now)
    answer = answer_of(work, blank, by, now, change)
    assert isinstance(answer, DraftAnswer)
    return replace(answer, refused=line.refused)


def _blank(
    work: Work,
    number: int,
    line: Line,
    typed: str,
    by: Person,
    now: datetime,
    beside: Beside,
    customer: Near | None,
) -> Promise:
    return Promise(
        workspace=work.workspace,
        number=number,
        rep=by.id,
        customer_id=customer.customer if customer else None,
        customer=customer.name if customer else None,
        what=line.what or typed,
        kind=line.kind,
        line=typed,
        state=State.DRAFT,
        made_at=now,
        link=beside.link,
        source=beside.source,
        more=beside.more,
        conversation=beside.conversation,
    )


def _fill(work: Work, draft: Promise, named: str | None, due: reader.Due | None, by: Person, now: datetime) -> Part:
    if named and due:
        return _complete(work, draft, named, draft.what, due, by, now)
    found = customers.name(work, named, by.id, now).customer if named else None
    filled = _named(draft, found) if found else draft
    written, change = write(work, draft, filled, "fill", by, now)
    return answer_of(work, written, by, now, change)


def _complete(
    work: Work,
    draft: Promise,
    named: str,
    what: str,
    due: reader.Due,
    by: Person,
    now: datetime,
    beside: Beside = NOTHING_BESIDE,
) -> Confirmation:
    found = customers.name(work, named, by.id, now)
    filled = replace(_named(draft, found.customer), what=what, kind=beside.kind or kind_of(what),
                     more=beside.more, round=draft.round + 1)  # fmt: skip
    planning.void(work, draft, Void.COMPLETED)
    policy = found.customer.early_policy or by.settings.early_policy
    opened = rules.opened(filled, told_of(due), now, calendar_of(by), policy, by.settings)
    promise, change = write(work, draft, opened, "complete", by, now)
    store.add_date(work, promise, by.id, now, None, beside.agreed)
    ladder = planning.plan(work, promise, by, now)
    load = suggesting.load(work, told_of(due), suggesting.due_beside(work, told_of(due), by), by)
    _, begins, ends = loads.day_of(told_of(due), calendar_of(by))
    double = doubling.double_of(work, promise, begins, ends, now)
    offered = handing.send_offer(work, promise, now)
    return replace(_confirmed(work, promise, change, found.near, due, ladder, load, by, now), double=double,
                   waits=beside.agreed is False, offered_to=offered)  # fmt: skip


def _together() -> str:
    return f"{TOGETHER}{token_hex(7)}"


def _beside(work: Work, another: int, by: Person) -> str | None:
    """The conversation that a promise belongs to which was made beside another."""
    first = store.find(work, another) if another else None
    if first is None or not may_see(work, first, by):
        return None
    conversation = first.conversation or _together()
    if first.conversation is None:
        store.join(work, another, conversation)
    return conversation


def _due_of(draft: Promise, by: Person, now: datetime) -> reader.Due | None:
    try:
        return reader.read(draft.line, now, ZoneInfo(by.zone), calendar_of(by), by.language)
    except Unreadable:
        return None


def _says_something(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character) == "So"


def replace_near(answer: Part, near: Near | None) -> Part:
    """The same answer with the question whether the customer is another's spelling."""
    return replace(answer, near=near) if isinstance(answer, Confirmation) and near else answer


def as_it_stands(work: Work, promise: Promise, by: Person, now: datetime) -> Part:
    """The answer to somebody who pressed what needs no more doing."""
    return answer_of(work, promise, by, now, undo_of(work, promise, now))


def _named(promise: Promise, customer: Near) -> Promise:
    return replace(promise, customer_id=customer.customer, customer=customer.name)
