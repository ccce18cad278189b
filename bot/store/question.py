"""What may be asked of a rep, and what was asked already."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import exists, func, or_, select

from bot.sales.answer import Near
from bot.sales.letter import ReminderState
from bot.sales.question import AGREED, EXPECTS, STEP
from bot.store.tables import customers, dates, letters, promises, reminders
from bot.store.work import Work

_NEWER = dates.alias("newer")
MOST = 20


def asked_since(work: Work, to: str, since: datetime) -> int:
    """How many questions a person was asked since then, with those on their way."""
    to_them = select(letters.c.letter).where(letters.c.workspace == work.workspace, letters.c.to == to)
    sent = to_them.where(letters.c.sent_at >= since)
    on_their_way = to_them.where(letters.c.sent_at.is_(None), letters.c.send_started >= since)
    asks = or_(reminders.c.step.startswith(STEP), reminders.c.why.startswith(STEP))
    query = work.select(reminders.c.workspace, func.count(reminders.c.reminder).label("many"))
    query = query.where(reminders.c.letter.in_(sent.union_all(on_their_way)), asks)
    query = query.where(reminders.c.line.is_not(None), reminders.c.state != ReminderState.VOID.value)
    row = work.first(query.group_by(reminders.c.workspace))
    return int(row.many) if row is not None else 0


def not_agreed(work: Work, rep: str, before: datetime) -> tuple[tuple[int, int], ...]:
    """Number and version of dates recorded before an instant without the customer's word, and never asked about."""
    newer = exists(
        select(_NEWER.c.number).where(
            _NEWER.c.workspace == dates.c.workspace,
            _NEWER.c.number == dates.c.number,
            _NEWER.c.version > dates.c.version,
        )
    )
    theirs = select(promises.c.number).where(promises.c.workspace == work.workspace, promises.c.rep == rep)
    theirs = theirs.where(promises.c.state == "open", promises.c.told_at > before)
    query = work.select(dates.c.number, dates.c.version).where(dates.c.number.in_(theirs), ~newer)
    query = query.where(dates.c.agreed.is_(False), dates.c.wanted_by.is_(None), dates.c.at < before)
    rows = work.all(query.order_by(dates.c.number))
    asked = _asked(work, [f"{AGREED}:{row.number}" for row in rows])
    found = ((row.number, row.version) for row in rows)
    return tuple(each for each in found if (f"{AGREED}:{each[0]}", each[1]) not in asked)


def unknown(work: Work, rep: str, since: datetime) -> tuple[str, ...]:
    """The first customers of a rep's promises, open or made since then, of whom nobody has asked what they expect.

    Whom the rep promised something first comes first; a day asks about a few, so that many are enough.
    """
    theirs = select(promises.c.customer, promises.c.number).where(
        promises.c.workspace == work.workspace, promises.c.rep == rep
    )
    closed = theirs.where(promises.c.state.in_(("kept", "dropped", "released")), promises.c.made_at >= since)
    every = theirs.where(promises.c.state == "open").union_all(closed).subquery()
    first = select(every.c.customer).group_by(every.c.customer).order_by(func.min(every.c.number))
    in_turn = [row.customer for row in work.all(first)]
    known = [customers.c.expect_channel, customers.c.expect_speed, customers.c.expect_form]
    query = work.select(customers.c.customer).where(customers.c.customer.in_(in_turn))
    query = query.where(*(each.is_(None) for each in known))
    query = query.where(customers.c.gone_at.is_(None), customers.c.closed_at.is_(None))
    silent = {row.customer for row in work.all(query)} if in_turn else set[str]()
    unheard = [each for each in in_turn if each in silent]
    asked = {subject for subject, _ in _asked(work, [f"{EXPECTS}:{each}" for each in unheard])}
    return tuple(each for each in unheard if f"{EXPECTS}:{each}" not in asked)[:MOST]


def _asked(work: Work, subjects: Sequence[str]) -> frozenset[tuple[str, int]]:
    """Which of these were asked about in a letter, and in which round.

    By their names, each a value: PostgreSQL's row policies let no name that is put together reach an index.
    """
    if not subjects:
        return frozenset()
    query = work.select(reminders.c.subject, reminders.c.round).where(reminders.c.subject.in_(subjects))
    return frozenset((row.subject, row.round) for row in work.all(query.where(reminders.c.line.is_not(None))))


def customers_of(work: Work, ids: Sequence[str]) -> dict[str, Near]:
    """Customers by their ids; one that was closed or put away says so."""
    if not ids:
        return {}
    columns = (customers.c.customer, customers.c.name, customers.c.closed_at, customers.c.gone_at)
    rows = work.all(work.select(*columns).where(customers.c.customer.in_(ids)))
    return {
        row.customer: Near(row.customer, row.name, row.closed_at is not None or row.gone_at is not None) for row in rows
    }
