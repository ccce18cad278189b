"""Dates: moving one, correcting what was just recorded, and the customer that it is for."""

from dataclasses import replace
from datetime import datetime

from bot.reading.due import Due
from bot.reading.line import kind_of
from bot.sales import promise as rules
from bot.sales.answer import UNDO_FOR, Confirmation, Deed, Done, DraftAnswer, Near
from bot.sales.errors import DateLocked, FieldErrors, NothingToUndo, SalesError
from bot.sales.ladder import Void
from bot.sales.person import Person
from bot.sales.promise import Moment, Promise, State, WantedBy
from bot.store import promise as store
from bot.store.work import Work
from bot.usecases import customer as customers
from bot.usecases.promise import planning
from bot.usecases.promise.agreeing import asked_of
from bot.usecases.promise.owning import own, own_promise, write
from bot.usecases.promise.recording import answer_of, as_it_stands, check_fields, read_told, replace_near, told_of
from bot.usecases.settings import calendar_of

ALTERNATIVE = 300


def move(
    work: Work,
    number: int,
    due: Due,
    wanted_by: WantedBy,
    agreed: bool,
    by: Person,
    now: datetime,
    alternative: str = "",
) -> Done:
    """A new told date, with who wants it and whether the customer agreed; `alternative` is what else may suit them."""
    promise = own_promise(work, number, by)
    planning.void(work, promise, Void.MOVED)
    settings = by.settings
    moved = rules.move(
        promise, told_of(due), wanted_by, agreed, now, calendar_of(by), settings.early_policy, settings
    )  # fmt: skip
    written, undo = write(work, promise, moved, "move", by, now, alternative=alternative.strip()[:ALTERNATIVE])
    store.add_date(work, written, by.id, now, wanted_by.value, agreed)
    planning.plan(work, written, by, now)
    return Done(Deed.MOVED, written, undo, next_at=planning.next_nudge(work, written), told_before=promise.told,
                agreed=agreed, wanted_by=wanted_by.value, asked=asked_of(work, written, by))  # fmt: skip


def move_form(
    work: Work, number: int, told: str, wanted_by: str, agreed: str, by: Person, now: datetime, alternative: str = ""
) -> Done:
    """Moves by what a form holds; each field's mistake is said at the field."""
    try:
        due = read_told(told, by, now)
    except SalesError as wrong:
        raise FieldErrors({"told": wrong}) from wrong
    who = WantedBy(wanted_by) if wanted_by in set(WantedBy) else WantedBy.REP
    return move(work, number, due, who, agreed == "yes" or who is WantedBy.CUSTOMER, by, now, alternative)


def may_correct_date(promise: Promise, now: datetime) -> bool:
    """Whether what was recorded may still be corrected, rather than moved."""
    return promise.state is State.DRAFT or now - promise.made_at <= UNDO_FOR


def change(
    work: Work, number: int, fields: tuple[str, str, str], by: Person, now: datetime
) -> Confirmation | DraftAnswer:
    """Puts right what was recorded: customer and words at any time, the date for ten minutes."""
    promise = own_promise(work, number, by)
    rules.must_be_open(promise)
    named, what, told = fields
    correct = may_correct_date(promise, now)
    if not correct and told.strip() and _says_another(promise, told, by, now):
        raise FieldErrors({"told": DateLocked(number)})
    due = check_fields(named, what, told if correct else None, by, now)
    found = customers.name(work, named, by.id, now)
    after = replace(promise, customer_id=found.customer.customer, customer=found.customer.name, what=what.strip(),
                    kind=kind_of(what))  # fmt: skip
    if due is None or promise.told is None or due.instant == promise.told.at:
        written, undo = write(work, promise, after, "change", by, now)
        return replace_near(answer_of(work, written, by, now, undo, changed=True), found.near)
    return replace_near(_correct(work, promise, after, told_of(due), by, now), found.near)


def take_other_date(work: Work, number: int, by: Person, now: datetime) -> Confirmation | DraftAnswer:
    """Takes the other reading of the due phrase instead."""
    promise = own_promise(work, number, by)
    other = store.other_told(work, number)
    rules.must_be_open(promise)
    own = own_reading(work, promise, by)
    if other is None or promise.told is None:
        raise NothingToUndo
    if own is None and not may_correct_date(promise, now):
        raise DateLocked(number)
    answer = _correct(work, promise, promise, own or Moment.of(other, promise.told.zone), by, now)
    store.offer_other(work, number, promise.told.at)
    return replace(answer, other=promise.told) if isinstance(answer, Confirmation) else answer


def own_reading(work: Work, promise: Promise, by: Person) -> Moment | None:
    """The same wall time in the person's own zone, while a promise read in the workspace's offers it."""
    other = store.other_told(work, promise.number)
    if other is None or promise.told is None or promise.told.zone == by.zone:
        return None
    own = Moment.of(other, by.zone)
    return own if own.wall == promise.told.wall else None


def reread(work: Work, before: Person, after: Person, since: datetime) -> tuple[int, ...]:
    """Keeps for each promise made since then the same wall time in the person's own zone as its other reading."""
    found: list[int] = []
    for promise in store.live(work, before.id):
        told = promise.told
        if told is None or promise.made_at < since or told.zone != before.zone or after.zone == before.zone:
            continue
        store.offer_other(work, promise.number, Moment.said(told.wall, after.zone).at)
        found.append(promise.number)
    return tuple(found)


def same_as(work: Work, number: int, customer: str, by: Person, now: datetime) -> Confirmation | DraftAnswer:
    """The typed name is another spelling of a customer that is there already."""
    promise = own(work, number, by)
    other = customers.get(work, customer)
    typed = Near(promise.customer_id or "", promise.customer or "")
    if typed.customer == other.customer or not typed.customer:
        return as_it_stands(work, promise, by, now)
    _, undo = write(work, promise, promise, "merge", by, now, typed=typed.customer, spelling=typed.name)
    numbers = customers.merge(work, typed, other, now)
    store.note(work, undo, {"numbers": list(numbers)})
    return answer_of(work, own(work, number, by), by, now, undo, changed=True)


def another_customer(work: Work, number: int, customer: str, by: Person, now: datetime) -> Confirmation | DraftAnswer:
    """The two names are two customers."""
    promise = own(work, number, by)
    other = customers.get(work, customer)
    if promise.customer:
        customers.keep_apart(work, promise.customer, other.name)
    return as_it_stands(work, promise, by, now)


def _says_another(promise: Promise, told: str, by: Person, now: datetime) -> bool:
    try:
        return promise.told is None or read_told(told, by, now).instant != promise.told.at
    except SalesError:
        return True


def _correct(
    work: Work, promise: Promise, after: Promise, told: Moment, by: Person, now: datetime
) -> Confirmation | DraftAnswer:
    planning.void(work, promise, Void.MOVED)
    corrected = rules.correct(after, told, now, calendar_of(by), by.settings.early_policy, by.settings)
    written, undo = write(work, promise, corrected, "change", by, now)
    store.add_date(work, written, by.id, now, None, None)
    planning.plan(work, written, by, now)
    return answer_of(work, written, by, now, undo, changed=True)
