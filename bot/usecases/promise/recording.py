"""Recording: from a line, a form or a message to a promise, or to a draft that keeps the line."""

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.reading import due as reader
from bot.reading.due import Grain, Why
from bot.reading.errors import Unreadable
from bot.reading.line import Line, kind_of, read_line, split_lines
from bot.reading.text import from_slack
from bot.sales import hours
from bot.sales import promise as rules
from bot.sales.answer import Confirmation, DraftAnswer, Near, Recorded
from bot.sales.errors import CustomerMissing, DueMissing, FieldErrors, NotADraft, SalesError, WhatMissing
from bot.sales.ladder import Ladder, Void
from bot.sales.person import Person
from bot.sales.promise import Kind, Moment, Promise, State
from bot.store import promise as store
from bot.store.work import Work
from bot.usecases import customer as customers
from bot.usecases import outbox
from bot.usecases.promise import planning
from bot.usecases.promise.owning import log, own, undo_of, write
from bot.usecases.settings import calendar_of

Source = tuple[str, str]
Part = Confirmation | DraftAnswer


def record(work: Work, text: str, by: Person, now: datetime) -> Recorded:
    """Records every promise of what was typed in a command."""
    plain, names = from_slack(text), customers.known_names(work)
    if not any(map(_says_something, plain)):
        raise WhatMissing(text)
    zone, calendar = ZoneInfo(by.zone), calendar_of(by)
    lines = split_lines(plain, now, zone, calendar, by.language, names)
    read = [read_line(line, now, zone, calendar, by.language, names) for line in lines]
    return Recorded(
        tuple(_record(work, line, typed, by, now, known=names) for line, typed in zip(read, lines, strict=True))
    )


def record_form(
    work: Work,
    fields: tuple[str, str, str],
    by: Person,
    now: datetime,
    draft: int = 0,
    source: Source | None = None,
    link: str | None = None,
) -> Confirmation:
    """Records the promise of a form (customer, what, told), completing a draft where one is given."""
    named, what, told = fields
    due = check_fields(named, what, told, by, now)
    assert due is not None
    if draft:
        before = own(work, draft, by)
        if before.state is not State.DRAFT:
            raise NotADraft(before.number)
        return _complete(work, before, named, what.strip(), due, by, now)
    line = Line(customer=named.strip(), what=what.strip(), due=due, kind=kind_of(what), refused=None)
    part = _record(work, line, f"{named}: {what} {told}", by, now, source, link)
    assert isinstance(part, Confirmation)
    return part


def keep_line(work: Work, text: str, by: Person, now: datetime) -> int:
    """Keeps a line as a draft until its reader has said what it is."""
    line = Line(customer=None, what=text, due=None, kind=Kind.OTHER, refused=None)
    return _draft(work, line, text, by, now, None, None).promise.number


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
    due = reader.read(phrase, now, ZoneInfo(by.zone), calendar_of(by), "en")
    return _fill(work, draft, draft.customer, due, by, now)


def answer_of(work: Work, promise: Promise, by: Person, now: datetime, undo: str | None, changed: bool = False) -> Part:
    """What a promise or draft is answered with as it stands."""
    if promise.state is State.DRAFT:
        lacks = "told" if promise.customer_id else "customer"
        choices = () if promise.customer_id else customers.likely(work, by.id)
        return DraftAnswer(promise, lacks, undo, choices)
    ladder = planning.ladder_of(promise, by)
    return _confirmation(promise, ladder, planning.next_nudge(work, promise), undo, by, now, changed=changed)


def _record(
    work: Work,
    line: Line,
    typed: str,
    by: Person,
    now: datetime,
    source: Source | None = None,
    link: str | None = None,
    known: Mapping[str, Near] | None = None,
) -> Part:
    line = with_usual_time(line, by, now)
    if not line.customer or line.due is None:
        return _draft(work, line, typed, by, now, source, link)
    named = customers.name(work, line.customer, by.id, now, known)
    blank = _blank(work, line, typed, by, now, source, link, named.customer)
    promise = rules.opened(
        blank, told_of(line.due), now, calendar_of(by), by.settings.early_policy, by.settings
    )  # fmt: skip
    store.add(work, promise)
    store.add_date(work, promise, by.id, now, None, None)
    outbox.touch_home(work, by.id, now)
    made = {"made": named.customer.customer if named.made else None}
    change = log(work, promise, "record", by, now, promise.version, made)
    ladder = planning.plan(work, promise, by, now)
    return _confirmed(work, promise, change, named.near, line.due, ladder, by, now)


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
    )


def _draft(
    work: Work, line: Line, typed: str, by: Person, now: datetime, source: Source | None, link: str | None
) -> DraftAnswer:
    named = customers.name(work, line.customer, by.id, now) if line.customer else None
    blank = _blank(work, line, typed, by, now, source, link, named.customer if named else None)
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
    line: Line,
    typed: str,
    by: Person,
    now: datetime,
    source: Source | None,
    link: str | None,
    customer: Near | None,
) -> Promise:
    return Promise(
        workspace=work.workspace,
        number=store.next_number(work),
        rep=by.id,
        customer_id=customer.customer if customer else None,
        customer=customer.name if customer else None,
        what=line.what or typed,
        kind=line.kind,
        line=typed,
        state=State.DRAFT,
        made_at=now,
        link=link,
        source=source,
    )


def _fill(work: Work, draft: Promise, named: str | None, due: reader.Due | None, by: Person, now: datetime) -> Part:
    if named and due:
        return _complete(work, draft, named, draft.what, due, by, now)
    found = customers.name(work, named, by.id, now).customer if named else None
    filled = _named(draft, found) if found else draft
    written, change = write(work, draft, filled, "fill", by, now)
    return answer_of(work, written, by, now, change)


def _complete(
    work: Work, draft: Promise, named: str, what: str, due: reader.Due, by: Person, now: datetime
) -> Confirmation:
    found = customers.name(work, named, by.id, now)
    filled = replace(_named(draft, found.customer), what=what, kind=kind_of(what), round=draft.round + 1)
    planning.void(work, draft, Void.COMPLETED)
    opened = rules.opened(filled, told_of(due), now, calendar_of(by), by.settings.early_policy, by.settings)
    promise, change = write(work, draft, opened, "complete", by, now)
    store.add_date(work, promise, by.id, now, None, None)
    ladder = planning.plan(work, promise, by, now)
    return _confirmed(work, promise, change, found.near, due, ladder, by, now)


def _due_of(draft: Promise, by: Person, now: datetime) -> reader.Due | None:
    try:
        return reader.read(draft.line, now, ZoneInfo(by.zone), calendar_of(by), by.language)
    except Unreadable:
        return None


def check_fields(named: str, what: str, told: str | None, by: Person, now: datetime) -> reader.Due | None:
    """The due of a form's fields; every mistake is said at its field. `told` None: the form doesn't ask."""
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
    if wrong:
        raise FieldErrors(wrong)
    return due


def read_told(told: str, by: Person, now: datetime) -> reader.Due:
    """The due phrase of a form's field; what cannot be taken says why."""
    due = reader.read(from_slack(told), now, ZoneInfo(by.zone), calendar_of(by), by.language)
    if due is None:
        raise DueMissing(told)
    return due


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


def told_of(due: reader.Due) -> Moment:
    """What the customer was told, in the zone it was said in."""
    return Moment(due.instant, due.wall, due.zone.key)
