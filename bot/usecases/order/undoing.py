"""Undo: back to what was before in one transaction, for ten minutes, by who pressed it."""

from dataclasses import replace
from datetime import datetime

from bot.sales import order as rules
from bot.sales.answer import UNDO_FOR
from bot.sales.errors import NothingToUndo
from bot.sales.order import Order, OrderAnswer, OrderDeed, OrderUndoRefused
from bot.sales.person import Person
from bot.store import order as store
from bot.store.order import OrderChange
from bot.store.work import Work
from bot.usecases import customer as customers
from bot.usecases import referral
from bot.usecases.order.owning import write
from bot.usecases.order.recording import answer_of


def undo(work: Work, change_id: str, by: Person, now: datetime) -> OrderAnswer | OrderUndoRefused:
    """Takes one change back, unless it is too old or the order has been changed since."""
    change = store.logged(work, change_id)
    order = store.find(work, change.number, hold=True) if change else None
    if change is None or order is None or change.by != by.id:
        raise NothingToUndo
    if change.undone_at is not None:
        return OrderAnswer(OrderDeed.UNDONE, order, now)
    if now - change.at > UNDO_FOR:
        return OrderUndoRefused("too_late", order, now)
    if order.version != change.version:
        last = store.last_changes(work, (order.number,)).get(order.number)
        return OrderUndoRefused("changed_since", order, now, last.by if last else by.id)
    store.set_undone(work, change_id, now)
    return answer_of(work, _taken_back(work, change, order, by, now), OrderDeed.UNDONE, None, by, now)


def _taken_back(work: Work, change: OrderChange, order: Order, by: Person, now: datetime) -> Order:
    if change.what == "record":
        written, _ = write(work, order, rules.withdraw(order, by.id, now), "undo", by, now)
        if change.before.get("made"):
            customers.forget_unused(work, change.before["made"], now)
        return written
    if change.what == "merge":
        typed = customers.get(work, change.before["typed"])
        customers.split(work, typed, tuple(change.before["numbers"]))
    if change.what == "check_in":
        referral.withdraw(work, order.number, order.rep, now)
    order = replace(order, not_yet_at=store.last_not_yet(work, order.number))
    back = store.restored(order, change.before)
    visit = replace(back.visit, round=order.visit.round + 1)
    back = replace(back, round=order.round + 1, version=order.version, visit=visit)
    fresh = replace(order, customer_id=back.customer_id) if change.what == "merge" else order
    return write(work, fresh, back, "undo", by, now)[0]
