"""Orders as rows, each with its visit, and every change they have had."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast

from sqlalchemy import ColumnElement, and_, bindparam, exists, func, literal_column, or_, select

from bot.sales.order import Order, OrderState
from bot.store import visit as visits_of
from bot.store.tables import contacts, customers, order_changes, orders, visits
from bot.store.work import WORKSPACE, Work, of

MOST = 500
_LIVE = (OrderState.OPEN.value, OrderState.RECEIVED.value)
_WAITING = ("to_book", "booked")

_NOT_YET = (
    select(func.max(order_changes.c.at))
    .where(
        order_changes.c.workspace == orders.c.workspace,
        order_changes.c.number == orders.c.number,
        order_changes.c.what == "not_yet",
        order_changes.c.undone_at.is_(None),
    )
    .correlate(orders)
    .scalar_subquery()
    .label("not_yet_at")
)
_COLUMNS = (
    *orders.c,
    *visits_of.COLUMNS,
    customers.c.name.label("customer_name"),
    customers.c.closed_at.label("customer_closed_at"),
    contacts.c.name.label("contact_name"),
    _NOT_YET,
)
_JOINED = (
    orders.join(visits, and_(visits.c.workspace == orders.c.workspace, visits.c.number == orders.c.number))
    .join(customers, and_(customers.c.workspace == orders.c.workspace, customers.c.customer == orders.c.customer))
    .outerjoin(contacts, and_(contacts.c.workspace == visits.c.workspace, contacts.c.contact == visits.c.contact))
)
_FIND = of(*_COLUMNS).select_from(_JOINED).where(orders.c.number == bindparam("number"))
_HOLD = (
    select(orders.c.number)
    .where(orders.c.workspace == bindparam(WORKSPACE), orders.c.number == bindparam("number"))
    .with_for_update()
)


_EVERY = (
    of(*_COLUMNS)
    .select_from(_JOINED)
    .where(customers.c.closed_at.is_(None))
    .order_by(orders.c.delivery_on, orders.c.number)
    .limit(literal_column(str(MOST)))
)
_IS_LIVE = or_(*(orders.c.state == state for state in _LIVE))
_IS_WAITED_FOR = or_(*(visits.c.state == state for state in _WAITING))
_TO_RECEIVE = _EVERY.where(orders.c.owner == bindparam("owner"), orders.c.state == OrderState.OPEN.value)
_TO_VISIT = _EVERY.where(orders.c.rep == bindparam("rep"), _IS_LIVE, _IS_WAITED_FOR)


def _by(person: Any) -> Any:
    """Asked for by an index each: nobody looks through everybody's orders for those of one or the other."""
    its_visit = and_(visits.c.workspace == orders.c.workspace, visits.c.number == orders.c.number)
    waited_for = exists(select(visits.c.number).where(its_visit, _IS_WAITED_FOR).correlate(orders))
    theirs = select(orders.c.number).where(
        orders.c.workspace == bindparam(WORKSPACE), person == bindparam("person"), _IS_LIVE
    )
    return theirs.where(or_(orders.c.state == OrderState.OPEN.value, waited_for)).correlate(None)


_SOMEBODYS = _EVERY.where(orders.c.number.in_(_by(orders.c.rep).union(_by(orders.c.owner))))


@dataclass(frozen=True, slots=True)
class OrderChange:
    """One change of an order or its visit, and what the columns were before it."""

    change: str
    number: int
    what: str
    by: str
    at: datetime
    version: int
    before: Mapping[str, Any]
    undone_at: datetime | None = None


def add(work: Work, order: Order) -> None:
    """A new order with its visit."""
    work.insert(orders, {"number": order.number, **columns(order)})
    visits_of.add(work, order.number, order.visit)


def find(work: Work, number: int, hold: bool = False) -> Order | None:
    """An order by its number; held, nobody else changes it before this transaction ends."""
    if hold:
        work.fetch(_HOLD, number=number)
    rows = work.fetch(_FIND, number=number)
    return _order(rows[0]) if rows else None


def several(work: Work, numbers: Sequence[int]) -> dict[int, Order]:
    """Orders by their numbers."""
    return {order.number: order for order in _all(work, orders.c.number.in_(numbers))} if numbers else {}


def of_customer(work: Work, customer: str) -> tuple[Order, ...]:
    """Every order of a customer that counts, the newest first."""
    return tuple(reversed(_all(work, orders.c.customer == customer, orders.c.state.in_(_LIVE))))


def to_receive(work: Work, owner: str) -> tuple[Order, ...]:
    """Open orders whose delivery somebody sees to, the earliest delivery first."""
    return tuple(_order(row) for row in work.fetch(_TO_RECEIVE, owner=owner))


def to_visit(work: Work, rep: str) -> tuple[Order, ...]:
    """A rep's orders whose visit is not settled, the earliest delivery first."""
    return tuple(_order(row) for row in work.fetch(_TO_VISIT, rep=rep))


def live(work: Work, person: str) -> tuple[Order, ...]:
    """Orders of a rep or owner with something to come."""
    return tuple(_order(row) for row in work.fetch(_SOMEBODYS, person=person))


def change(work: Work, before: Order, after: Order) -> bool:
    """Writes the columns that differ; False when somebody else has changed the order since it was read."""
    old, new = columns(before), columns(after)
    values = {name: value for name, value in new.items() if value != old[name]} | {"version": before.version + 1}
    unchanged = and_(orders.c.number == before.number, orders.c.version == before.version)
    if work.execute(work.update(orders).where(unchanged).values(values)).rowcount != 1:
        return False
    visits_of.change(work, before.number, before.visit, after.visit)
    return True


def log(work: Work, entry: OrderChange) -> None:
    """Remembers a change, so that it can be told and undone."""
    row = {"change": entry.change, "number": entry.number, "what": entry.what, "by": entry.by, "at": entry.at}
    work.insert(order_changes, {**row, "before": dict(entry.before), "versions": {"order": entry.version}})


def note(work: Work, change_id: str, facts: Mapping[str, Any]) -> None:
    """Adds to what the undo of a change will need."""
    kept = work.one(work.select(order_changes.c.before).where(order_changes.c.change == change_id)).before
    work.execute(work.update(order_changes).where(order_changes.c.change == change_id).values(before={**kept, **facts}))


def logged(work: Work, change_id: str) -> OrderChange | None:
    """A change by its id."""
    row = work.first(work.select(order_changes).where(order_changes.c.change == change_id))
    return _change(row) if row is not None else None


def last_changes(work: Work, numbers: Sequence[int]) -> dict[int, OrderChange]:
    """The latest change of each of these orders."""
    if not numbers:
        return {}
    rows = work.all(work.select(order_changes).where(order_changes.c.number.in_(numbers)))
    found = sorted((_change(row) for row in rows), key=lambda each: each.version)
    return {each.number: each for each in found}


def last_not_yet(work: Work, number: int) -> datetime | None:
    """When somebody last said that the customer doesn't have it."""
    query = work.select(orders.c.number, _NOT_YET).where(orders.c.number == number)
    return work.one(query).not_yet_at


def set_undone(work: Work, change_id: str, now: datetime) -> bool:
    """Marks a change as undone; False when it was already."""
    fresh = and_(order_changes.c.change == change_id, order_changes.c.undone_at.is_(None))
    return work.execute(work.update(order_changes).where(fresh).values(undone_at=now)).rowcount == 1


def columns(order: Order) -> dict[str, Any]:
    """Every column of an order but its key."""
    return {
        "customer": order.customer_id,
        "rep": order.rep,
        "owner": order.owner,
        "line": order.line,
        "product": order.product,
        "quantity": order.quantity,
        "delivery_on": order.delivery_on,
        "zone": order.zone,
        "made_at": order.made_at,
        "state": order.state.value,
        "received_at": order.received_at,
        "received_by": order.received_by,
        "intact": order.intact,
        "closed_at": order.closed_at,
        "closed_by": order.closed_by,
        "reason": order.reason,
        "round": order.round,
        "version": order.version,
    }


def snapshot(order: Order) -> dict[str, Any]:
    """An order and its visit as JSON, for the undo of what comes next."""
    return {
        "order": {name: _frozen(value) for name, value in columns(order).items()},
        "visit": {name: _frozen(value) for name, value in visits_of.columns(order.visit).items()},
    }


def restored(order: Order, before: Mapping[str, Any]) -> Order:
    """The order with the columns that a snapshot holds; names are read again once it is written."""
    values = {name: _thawed(value) for name, value in before["order"].items()}
    visit = {name: _thawed(value) for name, value in before["visit"].items()}
    facts = {"customer_name": order.customer, "customer_closed_at": None, "not_yet_at": order.not_yet_at}
    return _build(order.workspace, order.number, {**values, **facts}, visit, order.visit.contact)


def _frozen(value: Any) -> Any:
    """An instant and a date are kept as objects, so that no text is taken for one."""
    if isinstance(value, datetime):
        return {"at": value.isoformat()}
    return {"on": value.isoformat()} if isinstance(value, date) else value


def _thawed(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    kept = cast("dict[str, str]", value)
    return datetime.fromisoformat(kept["at"]) if "at" in kept else date.fromisoformat(kept["on"])


def _all(work: Work, *where: ColumnElement[bool]) -> tuple[Order, ...]:
    query = work.select(*_COLUMNS).select_from(_JOINED).where(*where)
    rows = work.all(query.order_by(orders.c.delivery_on, orders.c.number).limit(MOST))
    return tuple(_order(row) for row in rows)


def _order(row: Any) -> Order:
    values = dict(row._mapping)
    size = len(visits_of.PREFIX)
    visit = {name[size:]: value for name, value in values.items() if name.startswith(visits_of.PREFIX)}
    return _build(row.workspace, row.number, values, visit, row.contact_name)


def _build(
    workspace: str, number: int, values: Mapping[str, Any], visit: Mapping[str, Any], contact: str | None
) -> Order:
    return Order(
        workspace=workspace,
        number=number,
        customer_id=values["customer"],
        customer=values["customer_name"],
        rep=values["rep"],
        owner=values["owner"],
        line=values["line"],
        product=values["product"],
        quantity=values["quantity"],
        delivery_on=values["delivery_on"],
        zone=values["zone"],
        made_at=values["made_at"],
        state=OrderState(values["state"]),
        received_at=values["received_at"],
        received_by=values["received_by"],
        intact=values["intact"],
        closed_at=values["closed_at"],
        closed_by=values["closed_by"],
        reason=values["reason"],
        round=values["round"],
        version=values["version"],
        not_yet_at=values["not_yet_at"],
        customer_closed=values["customer_closed_at"] is not None,
        visit=visits_of.build(visit, contact),
    )


def _change(row: Any) -> OrderChange:
    return OrderChange(
        row.change, row.number, row.what, row.by, row.at, int(row.versions["order"]), row.before, row.undone_at
    )
