"""Customers, the spellings that lead to them and the pairs that are not the same."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, func

from bot.sales.answer import Near
from bot.sales.customer import About
from bot.sales.settings import EarlyPolicy
from bot.store import search
from bot.store.tables import (
    conversations,
    customer_changes,
    customers,
    name_keys,
    not_same,
    orders,
    promises,
    spellings,
)
from bot.store.work import AnyTable, Work, of

MOST_NAMES = 2000


def _same(left: AnyTable, right: AnyTable) -> ColumnElement[bool]:
    return and_(left.c.workspace == right.c.workspace, left.c.customer == right.c.customer)


_NAMED = of(customers.c.customer, customers.c.name)
_BY_SPELLING = (
    _NAMED.add_columns(customers.c.gone_at, customers.c.closed_at, customers.c.early_policy)
    .join_from(spellings, customers, _same(spellings, customers))
    .where(spellings.c.spelling == bindparam("spelling"))
)
_BY_KEYS = (
    _NAMED.join_from(name_keys, customers, _same(name_keys, customers))
    .where(name_keys.c.key.in_(bindparam("keys", expanding=True)), customers.c.gone_at.is_(None))
    .group_by(customers.c.customer, customers.c.name, customers.c.made_at)
    .order_by(customers.c.made_at)
    .limit(50)
)
_NAMES = (
    of(spellings.c.spelling, customers.c.customer, customers.c.name, customers.c.closed_at, customers.c.early_policy)
    .join_from(spellings, customers, _same(spellings, customers))
    .where(customers.c.gone_at.is_(None))
    .order_by(customers.c.made_at.desc())
    .limit(MOST_NAMES)
)


_EXPECTS = (customers.c.expect_channel, customers.c.expect_speed, customers.c.expect_form)
_ABOUT = of(customers.c.strict, customers.c.early_policy, *_EXPECTS, customers.c.version).where(
    customers.c.customer == bindparam("customer")
)


@dataclass(frozen=True, slots=True)
class Change:
    """One change of how a customer is treated and what the columns were before it."""

    change: str
    customer: str
    by: str
    at: datetime
    version: int
    before: Mapping[str, Any]
    undone_at: datetime | None = None


def by_spelling(work: Work, spelling: str) -> tuple[Near, bool] | None:
    """The customer that an exact name or a remembered spelling leads to, and whether it was put away."""
    rows = work.fetch(_BY_SPELLING, spelling=spelling)
    return (_named(rows[0]), rows[0].gone_at is not None) if rows else None


def by_keys(work: Work, keys: Sequence[str]) -> tuple[Near, ...]:
    """Live customers that share one of these name keys, the one known longest first."""
    return tuple(Near(row.customer, row.name) for row in work.fetch(_BY_KEYS, keys=list(keys)))


def add(work: Work, customer: str, name: str, keys: Sequence[str], by: str, now: datetime) -> bool:
    """A customer named for the first time; False when somebody else has just named it."""
    work.insert(customers, {"customer": customer, "name": name, "made_by": by, "made_at": now})
    if not work.insert_once(spellings, {"spelling": name, "customer": customer}):
        work.execute(work.delete(customers).where(customers.c.customer == customer))
        return False
    work.insert(name_keys, [{"key": key, "customer": customer} for key in keys])
    search.index(work, f"customer:{customer}", search.EVERYBODYS, now, [name], is_new=True)
    return True


def remember(work: Work, spelling: str, customer: str) -> None:
    """From now on this spelling leads to this customer."""
    if not work.insert_once(spellings, {"spelling": spelling, "customer": customer}):
        before = work.one(work.select(spellings.c.customer).where(spellings.c.spelling == spelling)).customer
        work.execute(work.update(spellings).where(spellings.c.spelling == spelling).values(customer=customer))
        search.named(work, before)
    search.named(work, customer)


def set_gone(work: Work, customer: str, at: datetime | None) -> None:
    """Takes a customer out of every look-up, or back in with None."""
    work.execute(work.update(customers).where(customers.c.customer == customer).values(gone_at=at))
    search.named(work, customer)


def keep_apart(work: Work, spelling: str, other: str) -> None:
    """Two names that are two customers: never asked about again."""
    for a, b in ((spelling, other), (other, spelling)):
        work.insert_once(not_same, {"spelling": a, "other": b})


def kept_apart(work: Work, spelling: str) -> frozenset[str]:
    """The names that somebody has said are not this one."""
    rows = work.all(work.select(not_same.c.other).where(not_same.c.spelling == spelling))
    return frozenset(row.other for row in rows)


def is_used(work: Work, customer: str) -> bool:
    """Whether a promise or an order that counts names this customer."""
    found = [
        work.select(table.c.number).where(table.c.customer == customer, table.c.state != "never_made").limit(1)
        for table in (promises, orders)
    ]
    found.append(
        work.select(conversations.c.conversation)
        .where(conversations.c.customer == customer, conversations.c.state != "gone")
        .limit(1)
    )
    return any(work.first(query) is not None for query in found)


def names(work: Work) -> dict[str, Near]:
    """Names and spellings of live customers with whom they lead to, newest first."""
    return {row.spelling: _named(row) for row in work.fetch(_NAMES)}


def likely(work: Work, rep: str, limit: int = 4) -> tuple[Near, ...]:
    """The customers of a rep's latest promises, newest first."""
    latest = func.max(promises.c.number).label("latest")
    rows = work.all(
        work.select(customers.c.customer, customers.c.name, latest)
        .join_from(promises, customers, _same(promises, customers))
        .where(promises.c.rep == rep, promises.c.state != "never_made", customers.c.gone_at.is_(None))
        .group_by(customers.c.customer, customers.c.name)
        .order_by(latest.desc())
        .limit(limit)
    )
    return tuple(Near(row.customer, row.name) for row in rows)


def give(work: Work, customer: str, other: str) -> tuple[int | str, ...]:
    """Every promise, order and conversation of one customer becomes another's; gives their numbers and ids."""
    talks = work.update(conversations).where(conversations.c.customer == customer).values(customer=other)
    held = [row.conversation for row in work.execute(talks.returning(conversations.c.conversation)).all()]
    numbers: list[int] = []
    for table in (promises, orders):
        given = work.update(table).where(table.c.customer == customer).values(customer=other)
        numbers += [row.number for row in work.execute(given.returning(table.c.number)).all()]
    search.given(work, numbers)
    return (*numbers, *held)


def give_back(work: Work, given: Sequence[int | str], customer: str) -> None:
    """These promises, orders and conversations become that customer's again."""
    held = [each for each in given if isinstance(each, str)]
    numbers = [each for each in given if isinstance(each, int)]
    if held:
        back = work.update(conversations).where(conversations.c.conversation.in_(held))
        work.execute(back.values(customer=customer))
    if numbers:
        for table in (promises, orders):
            work.execute(work.update(table).where(table.c.number.in_(numbers)).values(customer=customer))
        search.given(work, numbers)


def closed_at(work: Work, customer: str) -> datetime | None:
    """When a customer was closed, None while they are not."""
    return work.one(work.select(customers.c.closed_at).where(customers.c.customer == customer)).closed_at


def close(work: Work, customer: str, by: str, reason: str | None, now: datetime) -> None:
    """Nothing more is asked about a customer."""
    mine = work.update(customers).where(customers.c.customer == customer)
    work.execute(mine.values(closed_at=now, closed_by=by, closed_reason=reason))


def reopen(work: Work, customer: str) -> None:
    """A closed customer is one again."""
    mine = work.update(customers).where(customers.c.customer == customer)
    work.execute(mine.values(closed_at=None, closed_by=None, closed_reason=None))


def _named(row: Any) -> Near:
    policy = EarlyPolicy(row.early_policy) if row.early_policy else None
    return Near(row.customer, row.name, row.closed_at is not None, policy)


def get(work: Work, customer: str) -> Near | None:
    """A customer by id."""
    row = work.first(work.select(customers.c.customer, customers.c.name).where(customers.c.customer == customer))
    return Near(row.customer, row.name) if row is not None else None


def about(work: Work, customer: str) -> About:
    """How a customer wants to be treated."""
    rows = work.fetch(_ABOUT, customer=customer)
    if not rows:
        return About()
    row = rows[0]
    policy = EarlyPolicy(row.early_policy) if row.early_policy else None
    expects = (row.expect_channel or "", row.expect_speed or "", row.expect_form or "")
    return About(row.strict, policy, *expects, version=row.version)


def expected(work: Work, ids: Collection[str]) -> dict[str, tuple[str, ...]]:
    """What these customers expect, those who expect nothing left out."""
    if not ids:
        return {}
    rows = work.all(work.select(customers.c.customer, *_EXPECTS).where(customers.c.customer.in_(ids)))
    said = {row.customer: tuple(each for each in row[1:] if each) for row in rows}
    return {customer: words for customer, words in said.items() if words}


def set_about(work: Work, customer: str, before: About, after: About) -> bool:
    """Writes how a customer wants to be treated; False when somebody else has changed it since it was read."""
    unchanged = and_(customers.c.customer == customer, customers.c.version == before.version)
    values = columns_of(after) | {"version": before.version + 1}
    if work.execute(work.update(customers).where(unchanged).values(values)).rowcount != 1:
        return False
    search.named(work, customer)
    return True


def columns_of(about: About) -> dict[str, Any]:
    """How a customer wants to be treated, as columns."""
    return {
        "strict": about.strict,
        "early_policy": about.early_policy.value if about.early_policy else None,
        "expect_channel": about.channel or None,
        "expect_speed": about.speed or None,
        "expect_form": about.form or None,
    }


def log(work: Work, entry: Change) -> None:
    """Remembers a change, so that it can be told and undone."""
    work.insert(
        customer_changes,
        {
            "change": entry.change,
            "customer": entry.customer,
            "by": entry.by,
            "at": entry.at,
            "version": entry.version,
            "before": dict(entry.before),
        },
    )


def logged(work: Work, change: str) -> Change | None:
    """A change by its id."""
    row = work.first(work.select(customer_changes).where(customer_changes.c.change == change))
    return _change(row) if row is not None else None


def changes_since(work: Work, customer: str, version: int) -> tuple[Change, ...]:
    """What has been changed about a customer since this version, the oldest first."""
    table = customer_changes
    newer = work.select(table).where(table.c.customer == customer, table.c.version > version)
    return tuple(_change(row) for row in work.all(newer.order_by(table.c.version)))


def set_undone(work: Work, change: str, now: datetime) -> None:
    """Marks a change as undone."""
    table = customer_changes
    work.execute(work.update(table).where(table.c.change == change).values(undone_at=now))


def _change(row: Any) -> Change:
    return Change(row.change, row.customer, row.by, row.at, row.version, row.before, row.undone_at)
