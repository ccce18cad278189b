"""Referrals as rows, and what stands in the way of one."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, literal, or_, select

from bot.sales.letter import ReminderState
from bot.sales.referral import CheckedIn, Figures, Referral, State
from bot.store import circle as circle_rows
from bot.store.tables import circles, contacts, customers, orders, promises, referrals, reminders, visits
from bot.store.work import AnyTable, Work

_JOINED = (
    referrals.join(
        customers,
        and_(customers.c.workspace == referrals.c.workspace, customers.c.customer == referrals.c.customer),
    )
    .join(contacts, and_(contacts.c.workspace == referrals.c.workspace, contacts.c.contact == referrals.c.contact))
    .join(circles, and_(circles.c.workspace == referrals.c.workspace, circles.c.circle == referrals.c.circle))
    .outerjoin(orders, and_(orders.c.workspace == referrals.c.workspace, orders.c.number == referrals.c.number))
    .outerjoin(visits, and_(visits.c.workspace == referrals.c.workspace, visits.c.number == referrals.c.number))
)
_COLUMNS = (
    *referrals.c,
    customers.c.name.label("customer_name"),
    or_(customers.c.closed_at.is_not(None), customers.c.gone_at.is_not(None)).label("customer_closed"),
    contacts.c.name.label("contact_name"),
    contacts.c.gone_at.is_not(None).label("contact_gone"),
    circles.c.name.label("circle_name"),
    circles.c.people.label("circle_people"),
    circles.c.gone_at.is_not(None).label("circle_gone"),
    orders.c.product.label("order_product"),
    visits.c.checked_at.label("visit_checked_at"),
)
_NO_LONGER = (State.VOID.value,)


def add(work: Work, values: Mapping[str, Any]) -> None:
    """A new suggestion."""
    work.insert(referrals, values)


def find(work: Work, referral: str, hold: bool = False) -> Referral | None:
    """A suggestion by its id; held, nobody else changes it before this transaction ends."""
    query = work.select(*_COLUMNS).select_from(_JOINED).where(referrals.c.referral == referral)
    row = work.first(query.with_for_update(of=referrals) if hold else query)
    return _referral(row) if row is not None else None


def several(work: Work, ids: Collection[str]) -> dict[str, Referral]:
    """Suggestions by their ids."""
    if not ids:
        return {}
    rows = work.all(work.select(*_COLUMNS).select_from(_JOINED).where(referrals.c.referral.in_(ids)))
    return {row.referral: _referral(row) for row in rows}


def change(work: Work, referral: Referral, values: Mapping[str, Any]) -> bool:
    """Writes these columns; False when somebody else has changed the row since it was read."""
    unchanged = and_(referrals.c.referral == referral.id, referrals.c.version == referral.version)
    written = work.update(referrals).where(unchanged).values({**values, "version": referral.version + 1})
    return work.execute(written).rowcount == 1


def past(work: Work, contact: str) -> tuple[Referral, ...]:
    """What was suggested for a contact and not taken back before it was said, the latest first."""
    mine = work.select(*_COLUMNS).select_from(_JOINED).where(referrals.c.contact == contact, _stands())
    rows = work.all(mine.order_by(referrals.c.suggested_at.desc(), referrals.c.referral))
    return tuple(_referral(row) for row in rows)


def of_rep(work: Work, rep: str, states: Sequence[State], customer: str | None = None) -> tuple[Referral, ...]:
    """A rep's suggestions in these states, the latest first."""
    mine = work.select(*_COLUMNS).select_from(_JOINED).where(referrals.c.rep == rep, _stands())
    mine = mine.where(referrals.c.state.in_([state.value for state in states]))
    mine = mine if customer is None else mine.where(referrals.c.customer == customer)
    return tuple(_referral(row) for row in work.all(mine.order_by(referrals.c.suggested_at.desc())))


def last_check_in(work: Work, customer: str, rep: str) -> CheckedIn | None:
    """What a customer said last of an order of this rep's."""
    row = work.first(_checked(work).where(orders.c.customer == customer, orders.c.rep == rep).limit(1))
    return _checked_in(row) if row is not None else None


def check_in(work: Work, number: int) -> CheckedIn | None:
    """What a customer said of one order, None while nobody has asked or where that was taken back."""
    row = work.first(_checked(work).where(orders.c.number == number))
    return _checked_in(row) if row is not None else None


def check_ins(work: Work, rep: str, since: datetime) -> tuple[CheckedIn, ...]:
    """What each of a rep's customers said since then, the best score first."""
    mine = _checked(work).where(orders.c.rep == rep, visits.c.checked_at >= since)
    found = [_checked_in(row) for row in work.all(mine)]
    latest = {one.customer: one for one in reversed(found)}
    return tuple(sorted(latest.values(), key=lambda one: -one.score))


def product_of(work: Work, number: int) -> tuple[str, str, datetime | None] | None:
    """Rep, product and receipt of an order."""
    row = work.first(work.select(orders.c.rep, orders.c.product, orders.c.received_at).where(orders.c.number == number))
    return (row.rep, row.product, row.received_at) if row is not None else None


def is_closed(work: Work, customer: str) -> bool:
    """Whether the customer was closed or merged away, or never was there."""
    open_ = and_(customers.c.customer == customer, customers.c.closed_at.is_(None), customers.c.gone_at.is_(None))
    return work.first(work.select(customers.c.customer).where(open_)) is None


def is_late(work: Work, customer: str, now: datetime) -> bool:
    """Whether a promise to this customer is open past the date it was told for."""
    late = and_(promises.c.customer == customer, promises.c.state == "open", promises.c.told_at <= now)
    return work.first(work.select(promises.c.number).where(late).limit(1)) is not None


def is_not_intact(work: Work, customer: str, since: datetime) -> bool:
    """Whether something they received since then was not intact, or not as they had been told."""
    broken = and_(orders.c.intact.is_(False), orders.c.received_at >= since)
    otherwise = and_(visits.c.as_told.is_(False), visits.c.state == "checked", visits.c.checked_at >= since)
    query = (
        work.select(orders.c.number)
        .select_from(orders.outerjoin(visits, _same_order(visits)))
        .where(orders.c.customer == customer, orders.c.state.in_(("open", "received")), or_(broken, otherwise))
    )
    return work.first(query.limit(1)) is not None


def figures(work: Work, reps: Sequence[str], since: datetime, until: datetime) -> Figures:
    """How often these reps were suggested to ask, asked, and got a name in a period."""
    if not reps:
        return Figures()

    def count(*when: ColumnElement[bool]) -> int:
        query = work.select(func.count(referrals.c.referral).label("n")).select_from(referrals)
        return int(work.one(query.where(referrals.c.rep.in_(reps), _stands(), *when)).n)

    def within(column: Any) -> ColumnElement[bool]:
        return and_(column >= since, column < until)

    named = and_(referrals.c.state == State.NAMED.value, within(referrals.c.answered_at))
    return Figures(count(within(referrals.c.suggested_at)), count(within(referrals.c.asked_at)), count(named))


def _stands() -> ColumnElement[bool]:
    """Not void, and not a suggestion whose line was left out because there was nothing to say any more."""
    never_said = and_(
        referrals.c.state == State.SUGGESTED.value,
        exists(
            select(reminders.c.reminder).where(
                reminders.c.workspace == referrals.c.workspace,
                reminders.c.subject == literal("referral:") + referrals.c.referral,
                reminders.c.round == referrals.c.round,
                reminders.c.state == ReminderState.VOID,
            )
        ),
    )
    return and_(referrals.c.state.not_in(_NO_LONGER), ~never_said)


def _same_order(table: AnyTable) -> ColumnElement[bool]:
    return and_(table.c.workspace == orders.c.workspace, table.c.number == orders.c.number)


def _checked(work: Work) -> Any:
    columns = (*visits.c, orders.c.rep, orders.c.customer, orders.c.product, orders.c.received_at)
    query = work.select(*columns).select_from(visits.join(orders, _same_order(visits)))
    checked = query.where(visits.c.state == "checked", orders.c.state.in_(("open", "received")))
    return checked.order_by(visits.c.checked_at.desc(), visits.c.number.desc())


def _checked_in(row: Any) -> CheckedIn:
    return CheckedIn(
        number=row.number,
        rep=row.rep,
        customer=row.customer,
        contact=row.contact,
        product=row.product,
        received_at=row.received_at,
        checked_at=row.checked_at,
        score=row.score,
        format_right=row.format_right,
        quality_right=row.quality_right,
        complete=row.complete,
        as_told=row.as_told,
        words=row.words,
    )


def _referral(row: Any) -> Referral:
    return Referral(
        id=row.referral,
        rep=row.rep,
        customer_id=row.customer,
        customer=row.customer_name,
        contact_id=row.contact,
        contact=row.contact_name,
        circle_id=row.circle,
        circle=row.circle_name,
        people=circle_rows.apart(row.circle_people),
        happy_with=row.happy_with,
        in_their_words=row.happy_with != (row.order_product or ""),
        state=State(row.state),
        suggested_at=row.suggested_at,
        number=row.number,
        score=row.score,
        checked_at=row.visit_checked_at,
        question=row.question,
        asked_at=row.asked_at,
        answered_at=row.answered_at,
        answered_by=row.answered_by,
        name_given=row.name_given,
        before=row.before,
        round=row.round,
        version=row.version,
        customer_closed=bool(row.customer_closed),
        contact_gone=bool(row.contact_gone),
        circle_gone=bool(row.circle_gone),
    )
