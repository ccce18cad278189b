"""A customer's card, and closing a customer: nothing more is asked about their orders."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.sales import customer as rules
from bot.sales import specification
from bot.sales.answer import Near
from bot.sales.errors import UnknownCustomer
from bot.sales.order import CustomerCard
from bot.sales.person import Person
from bot.sales.promise import Promise, State
from bot.store import conversation as conversations
from bot.store import customer as customers
from bot.store import order as store
from bot.store import promise as promises
from bot.store import team as teams
from bot.store.work import Work
from bot.usecases import circle as circles
from bot.usecases import customer as names
from bot.usecases import outbox
from bot.usecases.order import planning
from bot.usecases.order.owning import touch


def customer_called(work: Work, typed: str) -> Near:
    """The customer of a typed name, who has to be there."""
    exact = rules.exact(typed)
    found = customers.by_spelling(work, exact)
    if found is not None and not found[1]:
        return found[0]
    others = {other.name: other for other in customers.by_keys(work, rules.probes(exact))}
    ranked = rules.candidates(exact, tuple(others))
    if ranked and rules.fold(ranked[0]) == rules.fold(exact):
        return others[ranked[0]]
    raise UnknownCustomer(exact, ranked[0] if ranked else None)


def customer_card(work: Work, customer: str, by: Person, now: datetime) -> CustomerCard:
    """What there is about a customer: the reader's open promises, the orders, and whom we know there."""
    found = customers.get(work, customer)
    if found is None:
        raise UnknownCustomer("")
    every = promises.of_customer(work, customer)
    mine = [each for each in every if each.rep == by.id and each.state is State.OPEN]
    return CustomerCard(
        found,
        now,
        promises=tuple(sorted(mine, key=lambda each: (each.told.at if each.told else each.made_at, each.number))),
        unmet=_unmet(work, every, by),
        orders=store.of_customer(work, customer),
        contacts=circles.of(work, customer),
        closed_at=customers.closed_at(work, customer),
        conversation=next(iter(conversations.of_customer(work, customer)), None),
        about=names.about(work, customer),
        policy=by.settings.early_policy,
    )


def _unmet(work: Work, found: Sequence[Promise], by: Person) -> tuple[Promise, ...]:
    """What the customer got otherwise than told, of one's own promises and of those of one's reps, the latest first."""
    kept = [each for each in found if each.state is State.KEPT and specification.unmet(each)]
    seen = {rep: rep == by.id or teams.manager_of(work, rep) == by.id for rep in {each.rep for each in kept}}
    return tuple(sorted((each for each in kept if seen[each.rep]), key=lambda each: -each.number))


def close_customer(work: Work, customer: str, reason: str, by: Person, now: datetime) -> CustomerCard:
    """Nothing more is asked about a customer's orders; promises stay promised."""
    card = customer_card(work, customer, by, now)
    if card.closed_at is not None:
        return replace(card, deed="closed")
    customers.close(work, customer, by.id, reason.strip() or None, now)
    for order in card.orders:
        outbox.void(work, planning.subject(order.number), names.CLOSED)
        outbox.void(work, planning.visit_subject(order.number), names.CLOSED)
        touch(work, order, now)
    return replace(card, deed="closed", closed_at=now)


def reopen_customer(work: Work, customer: str, by: Person, now: datetime) -> CustomerCard:
    """A closed customer is one again, and what is still to come of their orders is planned as it was."""
    card = customer_card(work, customer, by, now)
    if card.closed_at is not None:
        names.reopen(work, customer, now)
    return replace(card, deed="reopened", closed_at=None)
