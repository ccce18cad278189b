"""Who answers for what a step is about, and steps that pass from one person to the next."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import String, and_, cast, exists, literal, or_, select

from bot.sales.ladder import Why
from bot.sales.letter import LetterState, ReminderState
from bot.store.outbox.reminders import Line, line_of
from bot.store.tables import (
    handovers,
    helpers,
    letters,
    orders,
    people,
    promises,
    referrals,
    reminders,
    settings,
    visits,
)
from bot.store.work import Work

NAMED = "named"
MUTED = "muted"
LISTED = "list"
"""How a line of a list is called, whose reason is the step that it stands for."""
ABOUT_A_PROMISE = frozenset({"promise", "follow_through", "agreed"})
"""Subjects that carry a promise's number, and that its rep answers for."""


def owners(work: Work, subject: str) -> tuple[str, ...]:
    """Who is asked about a subject, the first in line first; the last is the customer's rep."""
    kind, _, name = subject.partition(":")
    if kind in ("order", "visit") and name.isdecimal():
        row = work.first(work.select(orders.c.owner, orders.c.rep).where(orders.c.number == int(name)))
        return (row.owner, row.rep) if row is not None else ()
    if kind in ("helper", "handover"):
        return _colleagues(work, kind, name)
    if kind in ABOUT_A_PROMISE and name.isdecimal():
        row = work.first(work.select(promises.c.rep).where(promises.c.number == int(name)))
    elif kind == "referral":
        row = work.first(work.select(referrals.c.rep).where(referrals.c.referral == name))
    else:
        row = None
    return (row.rep,) if row is not None else ()


def _colleagues(work: Work, kind: str, name: str) -> tuple[str, ...]:
    """Who was asked or offered something, and whom that comes back to."""
    if kind == "helper":
        row = work.first(work.select(helpers.c.person, helpers.c.asked_by).where(helpers.c.helper == name))
        return (row.person, row.asked_by) if row is not None else ()
    row = work.first(work.select(handovers.c.to, handovers.c.taker).where(handovers.c.handover == name))
    return (row.to, row.taker) if row is not None else ()


def is_asked(work: Work, subject: str, person: str) -> bool:
    """Whether somebody was asked, or will be, about a subject in the place of whoever could not be reached."""
    mine = work.select(reminders.c.reminder).where(reminders.c.subject == subject, reminders.c.to == person)
    instead = or_(reminders.c.why == Why.NEXT_IN_LINE.value, reminders.c.step.startswith(LISTED))
    return work.first(mine.where(instead).limit(1)) is not None


def of_the_gone(work: Work, limit: int) -> list[tuple[str, str]]:
    """Open promises, orders and visits of people who are gone, with who that is, the oldest first."""
    gone = select(people.c.person).where(people.c.workspace == work.workspace, people.c.gone)
    query = work.select(promises.c.number, promises.c.rep).where(promises.c.rep.in_(gone), promises.c.state == "open")
    found = [(f"promise:{row.number}", row.rep) for row in work.all(query.order_by(promises.c.told_at).limit(limit))]
    query = work.select(orders.c.number, orders.c.owner).where(orders.c.owner.in_(gone), orders.c.state == "open")
    found += [
        (f"order:{row.number}", row.owner)
        for row in work.all(query.order_by(orders.c.made_at, orders.c.number).limit(limit))
    ]
    visit = and_(visits.c.workspace == orders.c.workspace, visits.c.number == orders.c.number)
    waits = visits.c.state.in_(("to_book", "booked"))
    live = orders.c.state.in_(("open", "received"))
    query = work.select(orders.c.number, orders.c.rep).join(visits, visit).where(orders.c.rep.in_(gone), waits, live)
    found += [
        (f"visit:{row.number}", row.rep)
        for row in work.all(query.order_by(orders.c.made_at, orders.c.number).limit(limit))
    ]
    return found


def out_of_reach(work: Work, person: str) -> bool:
    """Whether somebody is gone, or wants no messages."""
    gone = work.select(people.c.person).where(people.c.person == person, people.c.gone)
    if work.first(gone) is not None:
        return True
    row = work.first(work.select(settings.c.value).where(settings.c.scope == NAMED, settings.c.name == person))
    return row is not None and row.value.get("answer") == MUTED


def waiting(work: Work, person: str) -> list[Line]:
    """What is planned for somebody and not on its way."""
    pending = exists(
        select(letters.c.letter).where(
            letters.c.workspace == reminders.c.workspace,
            letters.c.letter == reminders.c.letter,
            letters.c.state == LetterState.PENDING,
        )
    )
    query = work.select(reminders).where(reminders.c.to == person, reminders.c.state == ReminderState.PLANNED)
    rows = work.all(query.where(or_(reminders.c.letter.is_(None), pending)).order_by(reminders.c.due))
    return [line_of(row) for row in rows]


def hand_on(work: Work, line: Line, to: str, due: datetime) -> None:
    """A step is planned again for somebody else."""
    mine = work.update(reminders).where(reminders.c.reminder == line.id)
    planned = {"state": ReminderState.PLANNED, "reason": None, "told_at": None, "letter": None, "line": None}
    why = line.why if line.step.startswith(LISTED) else Why.NEXT_IN_LINE.value
    work.execute(mine.values(to=to, due=due, why=why, **planned))


def return_to(work: Work, rep: str) -> None:
    """What waits for the next in line to be told of a rep's promises is the rep's again."""
    own = select(literal("promise:") + cast(promises.c.number, String)).where(
        promises.c.workspace == work.workspace, promises.c.rep == rep
    )
    mine = work.update(reminders).where(reminders.c.subject.in_(own), reminders.c.why == Why.NEXT_IN_LINE.value)
    work.execute(mine.where(reminders.c.state == ReminderState.PLANNED, reminders.c.letter.is_(None)).values(to=rep))


def take_back(work: Work, lines: Sequence[Line]) -> None:
    """Steps that were handed on and are in no letter yet are again where they were."""
    for line in lines:
        mine = work.update(reminders).where(reminders.c.reminder == line.id, reminders.c.letter.is_(None))
        told = {"state": line.state, "reason": line.reason, "told_at": line.told_at}
        work.execute(mine.values(to=line.to, due=line.due, why=line.why, letter=line.letter, line=line.line, **told))


def own_order(work: Work, number: int, before: str, after: str) -> None:
    """Somebody else sees to an order's delivery."""
    mine = work.update(orders).where(orders.c.number == number, orders.c.owner == before)
    work.execute(mine.values(owner=after, version=orders.c.version + 1))
