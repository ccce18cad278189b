"""Planning what is to be said about an order and its visit, and to whom."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.sales import budget
from bot.sales import order as rules
from bot.sales.order import Order
from bot.sales.person import Person, Role
from bot.sales.visit import Planned, Step
from bot.store import order as store
from bot.store import person as people
from bot.store import team as teams
from bot.store.work import Work
from bot.usecases import outbox
from bot.usecases.settings import calendar_of

Schedule = tuple[str, tuple[Planned, ...]]


def subject(number: int) -> str:
    """What reminders and letters call an order."""
    return f"order:{number}"


def visit_subject(number: int) -> str:
    """What reminders and letters call an order's visit."""
    return f"visit:{number}"


def number_of(subject: str) -> int:
    """The order that a reminder is about."""
    return int(subject.rpartition(":")[2])


def plan(work: Work, order: Order, now: datetime) -> None:
    """Plans everything that is still to come of a new order."""
    _plan(work, subject(order.number), order.round, _deliveries(work, order, now), now)
    _plan(work, visit_subject(order.number), order.visit.round, _visits(work, order, now), now)


def renewed(work: Work, before: Order, after: Order, now: datetime) -> Order:
    """The order with a new round where what is to be said of it, or to whom, has changed."""
    if _deliveries(work, before, now) != _deliveries(work, after, now):
        after = replace(after, round=after.round + 1)
    if _visits(work, before, now) != _visits(work, after, now):
        after = replace(after, visit=replace(after.visit, round=after.visit.round + 1))
    return after


def replan(work: Work, before: Order, after: Order, why: str, now: datetime) -> None:
    """What the old rounds still had to say is void; the new ones are planned."""
    if before.round != after.round:
        outbox.void(work, subject(after.number), why)
        _plan(work, subject(after.number), after.round, _deliveries(work, after, now), now)
    if before.visit.round != after.visit.round:
        outbox.void(work, visit_subject(after.number), why)
        _plan(work, visit_subject(after.number), after.visit.round, _visits(work, after, now), now)


def replan_all(work: Work, person: Person, now: datetime) -> None:
    """Moves what is still to be said of a person's orders and visits into their present hours."""
    for order in store.live(work, person.id):
        for about, round_, (to, steps) in (
            (subject(order.number), order.round, _deliveries(work, order, now)),
            (visit_subject(order.number), order.visit.round, _visits(work, order, now)),
        ):
            if to == person.id:
                outbox.move_steps(work, about, round_, {step.step: step.due for step in steps if step.due > now})


def ask_to_book(work: Work, order: Order, now: datetime) -> None:
    """The customer has it, by the back office's word: the rep is asked for the visit in their next slot.

    Where that is also the slot in which they are asked how it was, that question offers the booking too.
    """
    rep = outbox.receiver(work, order.rep, now)
    due = budget.slot(calendar_of(rep), rep.settings, now)
    steps = rules.visit_steps(order, calendar_of(rep), rep.settings)
    if any(step.step == Step.CHECK_IN and now < step.due <= due for step in steps):
        return
    outbox.remind(work, visit_subject(order.number), order.visit.round, Step.BOOK_RECEIVED, rep.id, due, why="received")


def tell(work: Work, about: str, round_: int, step: str, to: str, now: datetime) -> None:
    """Tells somebody today what is not right: one of the day's few messages that can't wait."""
    outbox.remind(work, about, round_, step, to, now, urgent=True, why="not_right")
    outbox.balance(work, outbox.receiver(work, to, now), now)


def manager_for(work: Work, order: Order, but: str) -> str | None:
    """Who is told when something is not right: the rep's manager, else a manager, else an admin."""
    manager = teams.manager_of(work, order.rep)
    given = people.roles_given(work)
    others = sorted(person for person, roles in given.items() if Role.MANAGER in roles)
    for one in [manager, *others, *people.admins(work)]:
        if one is not None and one != but:
            return one
    return None


def asks_received(work: Work, order: Order, now: datetime) -> datetime | None:
    """When *received?* is asked next."""
    owner = outbox.receiver(work, order.owner, now)
    return next((step.due for step in rules.received_steps(order, calendar_of(owner), owner.settings)), None)


def _deliveries(work: Work, order: Order, now: datetime) -> Schedule:
    owner = outbox.receiver(work, order.owner, now)
    return owner.id, rules.received_steps(order, calendar_of(owner), owner.settings)


def _visits(work: Work, order: Order, now: datetime) -> Schedule:
    rep = outbox.receiver(work, order.rep, now)
    return rep.id, rules.visit_steps(order, calendar_of(rep), rep.settings)


def _plan(work: Work, about: str, round_: int, schedule: Schedule, now: datetime) -> None:
    to, steps = schedule
    coming: Iterable[Planned] = [step for step in steps if step.due > now]
    outbox.remind_all(work, about, round_, to, [outbox.Step(step.step, step.due, why="order") for step in coming])
    _begin_day(work, outbox.receiver(work, to, now), now)


def _begin_day(work: Work, person: Person, now: datetime) -> None:
    outbox.begin_day(work, person, now)
