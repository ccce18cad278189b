"""What may be asked of a rep, and what was asked already."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, exists, func, literal, or_, select

from bot.sales.answer import Near
from bot.sales.letter import ReminderState
from bot.sales.question import EXPECTS, STEP
from bot.store.tables import customers, dates, letters, promises, reminders
from bot.store.work import Work

_SAME = and_(customers.c.workspace == promises.c.workspace, customers.c.customer == promises.c.customer)
_NEWER = dates.alias("newer")


def asked_since(work: Work, to: str, since: datetime) -> int:
    """How many questions a person was asked since then, with those on their way."""
    sent = or_(letters.c.sent_at >= since, and_(letters.c.sent_at.is_(None), letters.c.send_started >= since))
    its_letter = and_(letters.c.workspace == reminders.c.workspace, letters.c.letter == reminders.c.letter)
    asks = or_(reminders.c.step.startswith(STEP), reminders.c.why.startswith(STEP))
    query = work.select(letters.c.workspace, func.count(reminders.c.reminder).label("many"))
    query = query.select_from(letters.join(reminders, its_letter)).where(letters.c.to == to, sent, asks)
    query = query.where(reminders.c.line.is_not(None), reminders.c.state != ReminderState.VOID.value)
    row = work.first(query.group_by(letters.c.workspace))
    return int(row.many) if row is not None else 0


def not_agreed(work: Work, rep: str, before: datetime) -> tuple[tuple[int, int], ...]:
    """Number and version of dates that a rep recorded before an instant without the customer's word."""
    newer = exists(
        select(_NEWER.c.number).where(
            _NEWER.c.workspace == dates.c.workspace,
            _NEWER.c.number == dates.c.number,
            _NEWER.c.version > dates.c.version,
        )
    )
    its_promise = and_(promises.c.workspace == dates.c.workspace, promises.c.number == dates.c.number)
    query = work.select(dates.c.number, dates.c.version).join(promises, its_promise)
    query = query.where(promises.c.rep == rep, promises.c.state == "open", promises.c.told_at > before)
    query = query.where(dates.c.agreed.is_(False), dates.c.wanted_by.is_(None), dates.c.at < before, ~newer)
    return tuple((row.number, row.version) for row in work.all(query.order_by(dates.c.number)))


def unknown(work: Work, rep: str, since: datetime) -> tuple[str, ...]:
    """Customers of a rep's promises, open or made since then, of whom nobody knows or has asked what they expect."""
    asked = exists(
        select(reminders.c.reminder).where(
            reminders.c.workspace == promises.c.workspace,
            reminders.c.subject == literal(f"{EXPECTS}:") + promises.c.customer,
            reminders.c.line.is_not(None),
        )
    )
    known = [customers.c.expect_channel, customers.c.expect_speed, customers.c.expect_form]
    query = work.select(promises.c.customer, func.min(promises.c.number).label("first")).join(customers, _SAME)
    query = query.where(promises.c.rep == rep, promises.c.state.in_(("open", "kept", "dropped", "released")))
    query = query.where(or_(promises.c.state == "open", promises.c.made_at >= since))
    query = query.where(*(each.is_(None) for each in known))
    query = query.where(customers.c.gone_at.is_(None), customers.c.closed_at.is_(None), ~asked)
    rows = work.all(query.group_by(promises.c.customer).order_by(func.min(promises.c.number)))
    return tuple(row.customer for row in rows)


def customers_of(work: Work, ids: Sequence[str]) -> dict[str, Near]:
    """Customers by their ids; one that was closed or put away says so."""
    if not ids:
        return {}
    columns = (customers.c.customer, customers.c.name, customers.c.closed_at, customers.c.gone_at)
    rows = work.all(work.select(*columns).where(customers.c.customer.in_(ids)))
    return {
        row.customer: Near(row.customer, row.name, row.closed_at is not None or row.gone_at is not None) for row in rows
    }
