"""A team's week counted, and where its digests stand in the outbox."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, case, func, literal_column, or_

from bot.sales.digest import AtRisk, Danger, Period, Referrals, Unvisited
from bot.sales.letter import LetterState, ReminderState
from bot.store.tables import customers, letters, orders, promises, referrals, reminders, visits
from bot.store.work import Work

_open = promises.c.state == literal_column("'open'")
_deadline = func.coalesce(promises.c.warned_until, promises.c.scored_at)
_THEIR_CUSTOMER = and_(customers.c.workspace == promises.c.workspace, customers.c.customer == promises.c.customer)
_ORDERED_BY = and_(customers.c.workspace == orders.c.workspace, customers.c.customer == orders.c.customer)
_ITS_VISIT = and_(visits.c.workspace == orders.c.workspace, visits.c.number == orders.c.number)
_not_looked_at = or_(visits.c.state.is_(None), visits.c.state.in_(("to_book", "booked")))


def due(work: Work, reps: Sequence[str], period: Period) -> dict[str, int]:
    """How many open promises of each rep are told for the days ahead."""
    query = work.select(promises.c.rep, func.count().label("many")).where(promises.c.rep.in_(reps), _open)
    query = query.where(promises.c.told_at >= period.until, promises.c.told_at < period.ahead)
    return {row.rep: int(row.many) for row in work.all(query.group_by(promises.c.rep))}


def late(work: Work, reps: Sequence[str], until: datetime) -> list[AtRisk]:
    """Open promises that were late before an instant, with their customers."""
    query = work.select(promises.c.number, promises.c.rep, customers.c.name, _deadline.label("since"))
    query = query.join(customers, _THEIR_CUSTOMER).where(promises.c.rep.in_(reps), _open, _deadline < until)
    rows = work.all(query.where(customers.c.closed_at.is_(None)).order_by(_deadline))
    return [AtRisk(row.name, Danger.LATE, row.number, row.rep, row.since) for row in rows]


def looked_at(work: Work, reps: Sequence[str], period: Period) -> tuple[list[Unvisited], list[AtRisk]]:
    """Orders that the customer has and nobody has looked at, and those that were not as they should be."""
    unvisited = and_(orders.c.state == literal_column("'received'"), _not_looked_at)
    told_so = and_(visits.c.checked_at >= period.since, visits.c.checked_at < period.until)
    not_as_told = and_(visits.c.as_told.is_(False), told_so)
    query = work.select(orders, customers.c.name, visits.c.state.label("visit"), visits.c.at.label("visit_at"),
                        visits.c.as_told, visits.c.checked_at)  # fmt: skip
    query = query.join(customers, _ORDERED_BY).outerjoin(visits, _ITS_VISIT)
    query = query.where(orders.c.rep.in_(reps), orders.c.state.in_(("open", "received")))
    query = query.where(customers.c.closed_at.is_(None), or_(unvisited, not_as_told))
    waiting: list[Unvisited] = []
    wrong: list[AtRisk] = []
    for row in work.all(query.order_by(orders.c.received_at, orders.c.number)):
        if row.visit in (None, "to_book", "booked"):
            waiting.append(Unvisited(row.number, row.name, row.product, row.rep, row.received_at, row.visit_at))
            if row.intact is False:
                wrong.append(AtRisk(row.name, Danger.NOT_INTACT, row.number, row.rep, row.received_at))
        else:
            wrong.append(AtRisk(row.name, Danger.NOT_AS_TOLD, row.number, row.rep, row.checked_at))
    return waiting, wrong


def asked_for(work: Work, reps: Sequence[str], period: Period) -> Referrals:
    """Referrals suggested, asked for and answered with a name in the period."""

    def within(column: Any) -> Any:
        return and_(column >= period.since, column < period.until)

    def many(condition: Any) -> Any:
        return func.sum(case((condition, 1), else_=0))

    state, suggested = referrals.c.state, within(referrals.c.suggested_at)
    named = and_(state == literal_column("'named'"), within(referrals.c.answered_at))
    asked = within(referrals.c.asked_at)
    query = work.select(referrals.c.workspace, many(suggested).label("suggested"), many(asked).label("asked"),
                        many(named).label("named"))  # fmt: skip
    query = query.where(referrals.c.rep.in_(reps), state != literal_column("'void'"), or_(suggested, asked, named))
    row = work.first(query.group_by(referrals.c.workspace))
    return Referrals(int(row.suggested), int(row.asked), int(row.named)) if row is not None else Referrals()


def taken(work: Work, subject: str, since: int, but: str) -> frozenset[int]:
    """The rounds from `since` on of which something was said already, or that somebody left out for reason `but`."""
    said = or_(reminders.c.letter.is_not(None), reminders.c.reason == but)
    query = work.select(reminders.c.round).where(reminders.c.subject == subject, reminders.c.round >= since, said)
    return frozenset(row.round for row in work.all(query))


def set_step(work: Work, subject: str, round: int, step: str, values: Mapping[str, Any]) -> bool:  # noqa: A002
    """Plans a step, or plans one anew that no letter has begun to tell; False when a letter has it."""
    usual: dict[str, Any] = {"state": ReminderState.PLANNED, "reason": None, "letter": None, "told_at": None, **values}
    row = {"subject": subject, "round": round, "step": step, "reminder": secrets.token_hex(16), "urgent": False}
    if work.insert_once(reminders, {**row, **usual}):
        return True
    mine = work.update(reminders).where(reminders.c.subject == subject, reminders.c.round == round)
    mine = mine.where(reminders.c.step == step, reminders.c.letter.is_(None))
    return work.execute(mine.values(**usual)).rowcount == 1


def take_back(work: Work, subject: str, reason: str) -> None:
    """Nothing is said by steps that are in no letter yet."""
    mine = work.update(reminders).where(reminders.c.subject == subject, reminders.c.letter.is_(None))
    waiting = mine.where(reminders.c.state == ReminderState.PLANNED)
    work.execute(waiting.values(state=ReminderState.VOID, reason=reason))


def put_back(work: Work, subject: str, round: int, step: str, before: str, after: str) -> bool:  # noqa: A002
    """A round that was left out for one reason is open again, with another."""
    mine = work.update(reminders).where(reminders.c.subject == subject, reminders.c.round == round)
    mine = mine.where(reminders.c.step == step, reminders.c.reason == before)
    return work.execute(mine.values(reason=after)).rowcount == 1


def left_out(work: Work, subject: str, round: int, reason: str) -> bool:  # noqa: A002
    """Whether somebody left a round out for that reason."""
    query = work.select(reminders.c.reminder).where(reminders.c.subject == subject, reminders.c.round == round)
    return work.first(query.where(reminders.c.reason == reason).limit(1)) is not None


def letter_of(work: Work, key: str) -> tuple[str, LetterState, str | None] | None:
    """The id, the state and the last error of the letter with a key."""
    row = work.first(work.select(letters.c.letter, letters.c.state, letters.c.last_error).where(letters.c.key == key))
    return (row.letter, LetterState(row.state), row.last_error) if row is not None else None


def touch(work: Work, subject: str, but: Sequence[str], since: datetime) -> None:
    """The newest letters about a subject have something new to show, those of some kinds excepted."""
    mine = work.update(letters).where(letters.c.subject == subject, letters.c.kind.not_in(but))
    work.execute(mine.where(letters.c.due >= since).values(changed=letters.c.changed + 1))


def revive(work: Work, letter: str, to: str, now: datetime, until: datetime) -> bool:
    """A letter that was given up goes out after all; False when it is not one of those."""
    mine = work.update(letters).where(letters.c.letter == letter)
    given_up = mine.where(letters.c.state.in_((LetterState.DEAD, LetterState.SKIPPED)))
    values = {"state": LetterState.PENDING, "to": to, "due": now, "expires": until, "channel": None, "ts": None}
    anew = {"last_error": None, "send_started": None, "plain": False, "lease_token": None, "lease_until": None}
    if work.execute(given_up.values(**values, **anew)).rowcount != 1:
        return False
    steps = work.update(reminders).where(reminders.c.letter == letter)
    work.execute(steps.values(state=ReminderState.PLANNED, reason=None, to=to))
    return True


def decide(work: Work, letter: str, values: Mapping[str, Any], believed: bool = False) -> bool:
    """What a person, or time, made of a letter whose arrival nobody could see; False when that is settled.

    `believed` ones count too: somebody said that it is there, and nobody ever saw it.
    """
    asked = letters.c.state == LetterState.ASKED
    unseen = and_(letters.c.state == LetterState.SENT, letters.c.ts == "")
    mine = work.update(letters).where(letters.c.letter == letter, or_(asked, unseen) if believed else asked)
    return work.execute(mine.values(**values)).rowcount == 1


def tell_again(work: Work, letter: str) -> None:
    """What a letter tells is told once it has arrived."""
    mine = work.update(reminders).where(reminders.c.letter == letter)
    work.execute(mine.values(state=ReminderState.PLANNED, reason=None, told_at=None))
