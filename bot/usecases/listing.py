"""The list of a day: what is late, due and waiting, and for a manager what their reps' customers wait for."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from bot.sales import budget, digest, hours
from bot.sales import order as order_rules
from bot.sales import promise as rules
from bot.sales.ladder import Step, Why
from bot.sales.letter import ONLY_LATE, Letter, LetterState
from bot.sales.nudge import Listed, Nudge
from bot.sales.order import FallsDue
from bot.sales.person import Person
from bot.sales.promise import Promise, State
from bot.store import order as store
from bot.store import promise as promises
from bot.store.work import Work
from bot.usecases import follow_through, handover, helper, nudge, order, outbox, question, settings, team, visit
from bot.usecases.settings import calendar_of


def facts(work: Work, letter: Letter, to: Person, now: datetime) -> Nudge | None:
    """What the list shows; None when there is nothing in it."""
    day = date.fromisoformat(letter.about["day"])
    if letter.state is not LetterState.SENT:
        _fill(work, letter, to, day)
        nudge.number(work, letter, to, now)
    if letter.about.get(ONLY_LATE):
        return nudge.told(work, letter, to, now)
    listed = _beside(work, letter, to, day, now)
    told = nudge.told(work, letter, to, now, listed)
    if told is not None or not (listed.at_risk or listed.away or listed.away_orders):
        return told
    return Nudge(letter.id, (), now, listed=listed)


def _fill(work: Work, letter: Letter, to: Person, day: date) -> None:
    """Every subject that belongs in the list and is not in it yet."""
    there = {row.subject for row in outbox.lines_of(work, letter.id)}
    step = f"{nudge.LISTED}{day:%Y%m%d}"
    members = _late if letter.about.get(ONLY_LATE) else _members
    fresh = [each for each in members(work, to, day, letter.due) if each[0] not in there]
    outbox.list_steps(work, letter, step, fresh)


def _members(work: Work, to: Person, day: date, at: datetime) -> Iterator[tuple[str, int, str]]:
    calendar = calendar_of(to)
    live, questions = promises.live(work, to.id), question.waiting(work, to, day, at)
    waiting = promises.waiting(work, [promise.number for promise in live])
    for promise in live:
        told = promise.told
        if told is None or promise.state is not State.OPEN:
            continue
        waits = promise.number in waiting and rules.is_asked_for(promise)
        if budget.is_listed(told.at, day, calendar) or waits:
            yield f"promise:{promise.number}", promise.round, Why.LISTED
    yield from _unanswered(work, to, day, at)
    yield from questions


def _late(work: Work, to: Person, day: date, at: datetime) -> Iterator[tuple[str, int, str]]:
    """What is late and was not said to be today, and what is unanswered."""
    for promise in promises.live(work, to.id):
        passed = promise.told is not None and promise.told.at < at
        late = promise.state is State.OPEN and (passed or rules.late_now(promise, at))
        if late and not _said_today(work, promise, to, day):
            yield f"promise:{promise.number}", promise.round, Why.LISTED
    yield from _unanswered(work, to, day, at)
    yield from question.waiting(work, to, day, at)


def _said_today(work: Work, promise: Promise, to: Person, day: date) -> bool:
    steps = outbox.steps_of(work, f"promise:{promise.number}", promise.round)
    said = [step.told_at for step in steps if step.step in (Step.LATE, Step.UNAGREED) and step.told_at is not None]
    return any(hours.date_of(calendar_of(to), at) == day for at in said)


def _unanswered(work: Work, to: Person, day: date, at: datetime) -> Iterator[tuple[str, int, str]]:
    asked = visit.waiting(work, to, at)
    visited = {subject.partition(":")[2] for subject, _ in asked}
    received = [each for each in order.waiting(work, to, at) if each[0].partition(":")[2] not in visited]
    colleagues = (*helper.waiting(work, to, day), *handover.waiting(work, to))
    for subject, step in (*received, *asked, *colleagues, *follow_through.waiting(work, to, day)):
        yield subject, 0, step


def _beside(work: Work, letter: Letter, to: Person, day: date, now: datetime) -> Listed:
    calendar = calendar_of(to)
    lines = [row.subject for row in outbox.lines_of(work, letter.id) if row.line]
    waiting = promises.waiting(work, [nudge.number_of(each) for each in lines if each.startswith("promise:")])
    next_day = hours.next_working_day(calendar, day)
    reps = [rep for rep in team.reps_of(work, to.id) if rep != to.id]
    theirs = [promise for rep in reps for promise in promises.live(work, rep) if promise.state is State.OPEN]
    until = digest.at_risk_until(calendar, to.settings.at_risk_days, day)
    at_risk = [each for each in theirs if each.told and each.told.at < until and rules.late_now(each, now)]
    gone = {rep for rep in reps if settings.away(work, rep, day) is not None}
    away = [each for each in theirs if each.rep in gone and each not in at_risk and _falls_due(each, to, day, now)]
    orders = _away_orders(work, reps, to, day)
    return Listed(day, next_day, waiting, tuple(at_risk), tuple(away), to.settings.at_risk_days, orders)


def _away_orders(work: Work, reps: Sequence[str], to: Person, day: date) -> tuple[FallsDue, ...]:
    """What falls due of the reps' orders while who sees to it, a rep or the back office, is away."""
    sold = {each.number: each for rep in reps for each in store.live(work, rep)}
    calendar = calendar_of(to)
    due = [each for order_ in sold.values() for each in order_rules.falls_due(order_, day, calendar, to.settings)]
    gone = {who: settings.away(work, who, day) is not None for who in {each.who for each in due} - {to.id}}
    return tuple(each for each in due if gone.get(each.who))


def _falls_due(promise: Promise, to: Person, day: date, now: datetime) -> bool:
    return promise.told is not None and (
        rules.late_now(promise, now) or hours.date_of(calendar_of(to), promise.told.at) <= day
    )
