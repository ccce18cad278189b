"""Naming, merging and keeping apart customers."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from secrets import token_hex
from typing import Any

from bot.sales import customer as rules
from bot.sales.answer import Near
from bot.sales.customer import NOTHING_KNOWN, About
from bot.sales.errors import CustomerMissing
from bot.sales.letter import ReminderState
from bot.sales.order import Order
from bot.sales.promise import Promise
from bot.sales.settings import EarlyPolicy, Settings
from bot.store import customer as store
from bot.store import order as orders
from bot.store.work import Work
from bot.usecases import outbox

CLOSED = "customer_closed"


@dataclass(frozen=True, slots=True)
class Named:
    """The customer that a name leads to, whether it was made for it, and the one it may be the same as."""

    customer: Near
    made: bool = False
    near: Near | None = None


def name(work: Work, typed: str, by: str, now: datetime, known: Mapping[str, Near] | None = None) -> Named:
    """The customer of a typed name, made where there is none: an exact name or a remembered spelling always wins.

    `known` spares a look-up where the names have been read already.
    """
    exact = rules.exact(typed)
    if known and exact in known:
        return Named(_open(work, known[exact], now))
    found = store.by_spelling(work, exact)
    if found is not None:
        customer, is_gone = found
        if is_gone:
            store.set_gone(work, customer.customer, None)
        return Named(_open(work, customer, now))
    near = _nearest(work, exact)
    made = Near(token_hex(16), exact)
    if not store.add(work, made.customer, made.name, rules.keys(exact), by, now):
        return name(work, typed, by, now)
    return Named(made, made=True, near=near)


def known_names(work: Work) -> Mapping[str, Near]:
    """Every name and spelling that leads to a customer."""
    return store.names(work)


def likely(work: Work, rep: str) -> tuple[Near, ...]:
    """At most four customers that this rep is likely to mean."""
    return store.likely(work, rep)


def get(work: Work, customer: str) -> Near:
    """A customer by id."""
    found = store.get(work, customer)
    if found is None:
        raise CustomerMissing("")
    return found


def about(work: Work, customer: str | None) -> About:
    """How a customer wants to be treated."""
    return store.about(work, customer) if customer else NOTHING_KNOWN


def expected(work: Work, ids: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """What these customers expect, as far as it is known."""
    return store.expected(work, ids)


def policy(work: Work, customer: str | None, settings: Settings) -> EarlyPolicy:
    """When this customer is to have things: their own policy, else the workspace's."""
    return about(work, customer).early_policy or settings.early_policy


def treat(work: Work, customer: str, before: About, after: About, by: str, now: datetime, **extra: Any) -> str | None:
    """Changes how a customer is treated; gives what Undo carries, None when somebody else has changed it since."""
    if not store.set_about(work, customer, before, after):
        return None
    change = token_hex(16)
    outbox.touch(work, f"expects:{customer}", by, now)
    columns = store.columns_of(before) | extra
    store.log(work, store.Change(change, customer, by, now, before.version + 1, columns))
    return change


def merge(work: Work, typed: Near, other: Near, now: datetime) -> tuple[int | str, ...]:
    """Makes the typed name a spelling of the other customer and gives what moved."""
    moved = store.give(work, typed.customer, other.customer)
    store.remember(work, typed.name, other.customer)
    store.set_gone(work, typed.customer, now)
    return moved


def split(work: Work, typed: Near, given: tuple[int | str, ...]) -> None:
    """Takes a merge back."""
    store.set_gone(work, typed.customer, None)
    store.remember(work, typed.name, typed.customer)
    store.give_back(work, given, typed.customer)


def reopen(work: Work, customer: str, now: datetime) -> None:
    """A closed customer is one again, and what was still to be said of their orders is planned as it was."""
    store.reopen(work, customer)
    for order in orders.of_customer(work, customer):
        rounds = replace(order, round=order.round + 1, visit=replace(order.visit, round=order.visit.round + 1))
        if orders.change(work, order, rounds):
            _resume(work, f"order:{order.number}", order.round, now)
            _resume(work, f"visit:{order.number}", order.visit.round, now)
        _touch(work, order, now)


def still_near(work: Work, promise: Promise, other: str | None) -> Near | None:
    """The customer that a promise's may be another spelling of, while nobody has said whether it is."""
    if other is None or promise.customer is None or other == promise.customer_id:
        return None
    found = store.get(work, other)
    return found if found is not None and found.name not in store.kept_apart(work, promise.customer) else None


def keep_apart(work: Work, name_: str, other: str) -> None:
    """Two names that are two customers: never asked about again."""
    store.keep_apart(work, name_, other)


def are_apart(work: Work, name_: str, other: str) -> bool:
    """Whether somebody has said that two names are two customers."""
    return other in store.kept_apart(work, name_)


def forget_unused(work: Work, customer: str, now: datetime) -> None:
    """Puts a customer away that only a withdrawn promise had named."""
    if not store.is_used(work, customer):
        store.set_gone(work, customer, now)


def _open(work: Work, customer: Near, now: datetime) -> Near:
    """A closed customer is opened again by being named."""
    if not customer.is_closed:
        return customer
    reopen(work, customer.customer, now)
    return replace(customer, is_closed=False)


def _resume(work: Work, subject: str, before: int, now: datetime) -> None:
    """What closing the customer has kept from being said, and is still to come, is said in the next round."""
    for line in outbox.steps_of(work, subject, before):
        if line.state is ReminderState.VOID and line.reason == CLOSED and line.due > now:
            outbox.remind(work, subject, before + 1, line.step, line.to, line.due, line.urgent, line.why)
            outbox.begin_day(work, outbox.receiver(work, line.to, now), now)


def _touch(work: Work, order: Order, now: datetime) -> None:
    outbox.touch(work, f"order:{order.number}", order.rep, now)
    outbox.touch(work, f"visit:{order.number}", order.owner, now)


def _nearest(work: Work, exact: str) -> Near | None:
    apart = store.kept_apart(work, exact)
    others = {other.name: other for other in store.by_keys(work, rules.probes(exact)) if other.name not in apart}
    ranked = rules.candidates(exact, tuple(others))
    return others[ranked[0]] if ranked else None
