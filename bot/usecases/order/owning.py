"""Reading an order that somebody may act on, and writing it with its history."""

from dataclasses import replace
from datetime import datetime
from secrets import token_hex
from typing import Any

from bot.sales.answer import UNDO_FOR
from bot.sales.errors import ChangedSince, NotFound
from bot.sales.order import Order, OrderAnswer, OrderDeed, OrderState
from bot.sales.person import Person, Role
from bot.store import order as store
from bot.store.work import Work
from bot.usecases import introduction, outbox
from bot.usecases.order import planning


def own(work: Work, number: int, by: Person, hold: bool = True) -> Order:
    """The rep's own order, held until the transaction ends; one that they may not see doesn't exist."""
    order = store.find(work, number, hold)
    if order is None or order.state is OrderState.NEVER_MADE:
        raise NotFound(number)
    if order.rep != by.id and not outbox.stands_in(work, planning.visit_subject(number), by):
        raise NotFound(number)
    return order


def own_delivery(work: Work, number: int, by: Person, hold: bool = True) -> Order:
    """An order whose delivery somebody may speak for: its rep, who sees to it, and who was asked in their stead."""
    order = store.find(work, number, hold)
    if order is None or order.state is OrderState.NEVER_MADE:
        raise NotFound(number)
    if by.id not in (order.rep, order.owner) and not outbox.stands_in(work, planning.subject(number), by):
        raise NotFound(number)
    return order


def visible(work: Work, number: int, by: Person) -> Order:
    """An order that somebody may look at: its rep, who sees to it, and managers."""
    order = store.find(work, number)
    sees = order is not None and (by.id in (order.rep, order.owner) or by.all_roles & {Role.MANAGER, Role.ADMIN})
    if order is None or not sees or order.state is OrderState.NEVER_MADE:
        raise NotFound(number)
    return order


def write(
    work: Work, before: Order, after: Order, what: str, by: Person, now: datetime, **extra: Any
) -> tuple[Order, str]:
    """Writes what differs, plans anew what follows, and has every message that tells of it brought up to date."""
    after = planning.renewed(work, before, after, now)
    if not store.change(work, before, after):
        last = store.last_changes(work, (before.number,)).get(before.number)
        raise ChangedSince(before.number, last.by if last else by.id, last.at if last else now)
    change = log(work, before, what, by, now, before.version + 1, store.snapshot(before) | extra)
    planning.replan(work, before, after, what, now)
    touch(work, before, now)
    outbox.touch_home(work, by.id, now)
    written = store.find(work, before.number)
    assert written is not None
    if written.owner != before.owner:
        if written.owner not in (written.rep, by.id):
            introduction.name(work, written.owner, by.id, planning.subject(written.number), now)
        outbox.touch_home(work, written.owner, now)
    return written, change


def touch(work: Work, order: Order, now: datetime) -> None:
    """Every message that tells of an order, or of its visit, and two people's Homes are brought up to date."""
    outbox.touch(work, planning.subject(order.number), order.rep, now)
    outbox.touch(work, planning.visit_subject(order.number), order.owner, now)


def log(work: Work, order: Order, what: str, by: Person, now: datetime, version: int, before: dict[str, Any]) -> str:
    """Remembers one change and gives the id that its Undo carries."""
    change = token_hex(16)
    store.log(work, store.OrderChange(change, order.number, what, by.id, now, version, before))
    return change


def undo_of(work: Work, order: Order, by: Person, now: datetime) -> str | None:
    """The latest change of an order, while this person may still undo it."""
    last = store.last_changes(work, (order.number,)).get(order.number)
    if last is None or last.undone_at or last.what == "undo" or last.by != by.id or now - last.at > UNDO_FOR:
        return None
    return last.change


def already(work: Work, order: Order, deed: OrderDeed, by: Person, now: datetime) -> OrderAnswer:
    """The answer to a press whose effect is there."""
    answer = OrderAnswer(deed, order, now, undo_of(work, order, by, now), already=True)
    return standing_in(work, answer, by)


def standing_in(work: Work, answer: OrderAnswer, by: Person) -> OrderAnswer:
    """The answer with what the reader may do in the place of whoever can't be reached."""
    order = answer.order
    delivery = by.id not in (order.rep, order.owner) and outbox.stands_in(work, planning.subject(order.number), by)
    visit = by.id != order.rep and outbox.stands_in(work, planning.visit_subject(order.number), by)
    return replace(answer, stands_in_delivery=delivery, stands_in_visit=visit)
