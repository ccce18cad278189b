"""Putting right what was just recorded: as if it had been recorded so."""

from dataclasses import replace
from datetime import datetime

from bot.sales import promise as rules
from bot.sales.answer import UNDO_FOR, Confirmation, DraftAnswer, MoreFields
from bot.sales.errors import DateLocked, FieldErrors, NothingToUndo, SalesError
from bot.sales.ladder import Void
from bot.sales.person import Person
from bot.sales.promise import Moment, Promise, State
from bot.store import promise as store
from bot.store.work import Work
from bot.usecases import customer as customers
from bot.usecases.promise import planning
from bot.usecases.promise.fields import Read, check_fields, read_told, told_of
from bot.usecases.promise.owning import own_promise, write
from bot.usecases.promise.recording import answer_of, as_it_stands, replace_near
from bot.usecases.settings import calendar_of


def may_correct_date(promise: Promise, now: datetime) -> bool:
    """Whether what was recorded may still be corrected, rather than moved."""
    return promise.state is State.DRAFT or now - promise.made_at <= UNDO_FOR


def change(
    work: Work,
    number: int,
    fields: tuple[str, str, str],
    by: Person,
    now: datetime,
    more: MoreFields | None = None,
) -> Confirmation | DraftAnswer:
    """Puts right what was recorded: customer and words at any time, the date for ten minutes."""
    promise = own_promise(work, number, by)
    rules.must_be_open(promise)
    named, what, told = fields
    correct = may_correct_date(promise, now)
    if not correct and told.strip() and _says_another(promise, told, by, now):
        raise FieldErrors({"told": DateLocked(number)})
    read = check_fields(named, what, told if correct else None, by, now, more, promise.more)
    found = customers.name(work, named, by.id, now)
    kind = promise.kind if more is None and what.strip() == promise.what else read.kind
    after = replace(promise, customer_id=found.customer.customer, customer=found.customer.name, what=what.strip(),
                    kind=kind, more=read.more)  # fmt: skip
    answer = _written(work, promise, after, read, None if more is None else more.agreed, by, now)
    return replace_near(answer, found.near)


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
    answer = _correct(work, promise, promise, own or Moment.of(other, promise.told.zone), None, by, now)
    store.offer_other(work, number, promise.told.at)
    return replace(answer, other=promise.told) if isinstance(answer, Confirmation) else answer


def take_free_day(work: Work, number: int, wall: datetime, by: Person, now: datetime) -> Confirmation | DraftAnswer:
    """Takes the day that has room instead of the one that is full."""
    promise = own_promise(work, number, by)
    rules.must_be_open(promise)
    if promise.told is None or promise.told.wall == wall:
        return as_it_stands(work, promise, by, now)
    if not may_correct_date(promise, now):
        raise DateLocked(number)
    return _correct(work, promise, promise, Moment.said(wall, promise.told.zone), None, by, now)


def own_reading(work: Work, promise: Promise, by: Person) -> Moment | None:
    """The same wall time in the person's own zone, while a promise read in the workspace's offers it."""
    other = store.other_told(work, promise.number)
    if other is None or promise.told is None or promise.told.zone == by.zone:
        return None
    own = Moment.of(other, by.zone)
    return own if own.wall == promise.told.wall else None


def _written(
    work: Work, before: Promise, after: Promise, read: Read, agreed: bool | None, by: Person, now: datetime
) -> Confirmation | DraftAnswer:
    told = before.told if read.due is None or before.told is None else told_of(read.due)
    if told is not None and before.told is not None:
        if told.at != before.told.at:
            return _correct(work, before, after, told, agreed, by, now)
        if told.at > now and may_correct_date(before, now) and _under_another_policy(work, before, after, by):
            return _correct(work, before, after, before.told, agreed, by, now)
    written, undo = write(work, before, after, "change", by, now)
    if agreed is not None and agreed is _waits(work, before):
        store.add_date(work, written, by.id, now, None, agreed)
    return answer_of(work, written, by, now, undo, changed=True)


def _under_another_policy(work: Work, before: Promise, after: Promise, by: Person) -> bool:
    """Whether another customer's own policy is another."""
    if before.customer_id == after.customer_id:
        return False
    old = customers.policy(work, before.customer_id, by.settings)
    return old is not customers.policy(work, after.customer_id, by.settings)


def _waits(work: Work, promise: Promise) -> bool | None:
    """Whether the customer has still to agree to the date as it was recorded; None for a date that was moved."""
    newest = store.dates_of(work, promise.number)[-1]
    return newest.agreed is False if newest.wanted_by is None else None


def _says_another(promise: Promise, told: str, by: Person, now: datetime) -> bool:
    try:
        return promise.told is None or read_told(told, by, now).instant != promise.told.at
    except SalesError:
        return True


def _correct(
    work: Work, promise: Promise, after: Promise, told: Moment, agreed: bool | None, by: Person, now: datetime
) -> Confirmation | DraftAnswer:
    planning.void(work, promise, Void.MOVED)
    policy = customers.policy(work, after.customer_id, by.settings)
    corrected = rules.correct(after, told, now, calendar_of(by), policy, by.settings)
    waits = _waits(work, promise) if agreed is None else not agreed
    written, undo = write(work, promise, corrected, "change", by, now)
    store.add_date(work, written, by.id, now, None, False if waits else None)
    planning.plan(work, written, by, now)
    return answer_of(work, written, by, now, undo, changed=True)
