"""Undo: back to what was before in one transaction, for ten minutes, by who pressed it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.sales import promise as rules
from bot.sales.answer import UNDO_FOR, Deed, Done, UndoRefused
from bot.sales.errors import NothingToUndo
from bot.sales.ladder import Void
from bot.sales.person import Person
from bot.sales.promise import Promise, State
from bot.store import promise as store
from bot.store.promise import Change
from bot.store.work import Work
from bot.usecases import customer as customers
from bot.usecases import outbox
from bot.usecases.promise import doubling, handing, planning, specifying
from bot.usecases.promise.agreeing import date_again
from bot.usecases.promise.colleague import handed_on
from bot.usecases.promise.owning import own, write


def undo(work: Work, change_id: str, by: Person, now: datetime) -> Done | UndoRefused:
    """Takes one change back, unless it is too old or the promise has been changed since."""
    change = store.logged(work, change_id)
    if change is None:
        raise NothingToUndo
    if (handed := _with_a_colleague(work, change.number, by)) is not None:
        return handed
    promise = own(work, change.number, by)
    if change.undone_at is not None:
        return Done(Deed.UNDONE, promise)
    if now - change.at > UNDO_FOR:
        return UndoRefused("too_late", promise)
    if promise.version != change.version:
        last = store.last_change(work, promise.number)
        return UndoRefused("changed_since", promise, last.by if last else by.id)
    store.set_undone(work, change_id, now)
    return _taken_back(work, change, promise, by, now)


def _with_a_colleague(work: Work, number: int, by: Person) -> UndoRefused | None:
    """A colleague took it from this person: it is theirs, and nothing of it is taken back."""
    promise = store.find(work, number)
    if promise is None or promise.rep == by.id or not handed_on(work, promise, by):
        return None
    taken = store.last_of(work, number, handing.TAKEN)
    return UndoRefused("handed_on", promise, promise.rep, taken.at if taken is not None else None)


def undo_together(work: Work, made: Sequence[Change], by: Person, now: datetime) -> Done | UndoRefused:
    """Takes back what was changed of one promise in one go, its oldest change first, unless it was changed since."""
    first, last = made[0], made[-1]
    promise = own(work, first.number, by)
    if last.undone_at is not None:
        return Done(Deed.UNDONE, promise)
    if promise.version != last.version:
        newest = store.last_change(work, promise.number)
        return UndoRefused("changed_since", promise, newest.by if newest else by.id)
    for change in made:
        store.set_undone(work, change.change, now)
    return _taken_back(work, first, promise, by, now)


def _taken_back(work: Work, change: Change, promise: Promise, by: Person, now: datetime) -> Done:
    planning.void(work, promise, Void.UNDONE)
    if change.what == "record":
        withdrawn = rules.never_made(promise, by.id, now)
        written, _ = write(work, promise, withdrawn, "undo", by, now)
        if change.before.get("made"):
            customers.forget_unused(work, change.before["made"], now)
        return Done(Deed.UNDONE, written)
    if change.what == "merge":
        typed = customers.get(work, change.before["typed"])
        customers.split(work, typed, tuple(change.before["numbers"]))
    name = _customer_before(work, change)
    before = store.restored(promise, change.before, name)
    back = replace(before, round=promise.round + 1, conversation=promise.conversation, version=promise.version)
    written, _ = write(work, replace(promise, customer_id=_now_customer(work, promise)), back, "undo", by, now)
    date_again(work, change, written, by, now)
    if change.what == doubling.ONE and change.before.get("given"):
        doubling.take_back_source(work, change.before["into"], by, now)
    if change.what == specifying.TELL:
        specifying.take_back(work, written.number, written.rep, now)
    if change.what == handing.TAKEN:
        handing.give_back(work, written.number, now)
    _plan_again(work, change, promise, written, by, now)
    return Done(Deed.UNDONE, written, next_at=planning.next_nudge(work, written))


def _plan_again(work: Work, change: Change, undone: Promise, written: Promise, by: Person, now: datetime) -> None:
    if written.state is State.DRAFT:
        handing.hold_offer(work, written.number)
        planning.ask(work, written, by)
        return
    rep = by if by.id == written.rep else outbox.receiver(work, written.rep, now)
    if written.state is State.OPEN:
        planning.resume(work, written, rep, undone.closed_at or change.at, now)


def _customer_before(work: Work, change: Change) -> str | None:
    customer = change.before.get("customer")
    return customers.get(work, customer).name if customer else None


def _now_customer(work: Work, promise: Promise) -> str | None:
    fresh = store.find(work, promise.number)
    return fresh.customer_id if fresh else None
