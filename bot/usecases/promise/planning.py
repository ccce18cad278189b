"""Planning the reminders of a promise's round, and what they tell before they are sent."""

from collections.abc import Iterable
from datetime import datetime

from bot.sales import budget
from bot.sales import ladder as rules
from bot.sales.ladder import Rung, Step
from bot.sales.person import Person
from bot.sales.promise import Promise, State
from bot.store import promise as store
from bot.store.work import Work
from bot.usecases import outbox
from bot.usecases.promise.owning import subject
from bot.usecases.settings import calendar_of


def plan(work: Work, promise: Promise, by: Person, now: datetime) -> rules.Ladder:
    """Plans the whole ladder and the nudge after told."""
    ladder = ladder_of(promise, by)
    left_out = [outbox.Step(rung.step, rung.due, left_out=rung.reason) for rung in ladder.left_out]
    _remind(work, promise, [*_steps(promise, ladder.planned, _last(ladder.rungs)), *left_out])
    outbox.balance(work, by, now, [rung.due for rung in ladder.rungs[-1:]])
    return ladder


def resume(work: Work, promise: Promise, by: Person, since: datetime, now: datetime) -> None:
    """Plans what is left of the ladder after Undo or reopening; what fell due meanwhile is told at once."""
    ladder = ladder_of(promise, by)
    rungs = rules.resumed(ladder.planned, since, now)
    remind(work, promise, rungs, last=_last(ladder.rungs), at_once=now)
    outbox.balance(work, by, now, [rung.due for rung in ladder.rungs[-1:]])


def remind(
    work: Work, promise: Promise, rungs: Iterable[Rung], last: str | None = None, at_once: datetime | None = None
) -> None:
    """Plans reminders of the promise's round; the last before told, and what is told at once, wait for nobody."""
    _remind(work, promise, _steps(promise, rungs, last, at_once))


def ask_again(work: Work, promise: Promise, by: Person, now: datetime) -> None:
    """Plans to ask whether the customer has answered, before the date that they were told passes and when it has."""
    until = promise.deadline
    if until is None or until <= now:
        return
    calendar = calendar_of(by)
    *before, passed = rules.unanswered(until, now, calendar, by.settings)
    steps = [outbox.Step(rung.step, rung.due, urgent=True, why=rung.reason, before=until) for rung in before]
    at = budget.slot(calendar, by.settings, passed.due)
    _remind(work, promise, [*steps, outbox.Step(passed.step, at, why=passed.reason)])
    outbox.balance(work, by, now, [rung.due for rung in before])


def ask(work: Work, draft: Promise, by: Person) -> None:
    """Plans the one question about a draft, at the day's end."""
    rung = rules.draft_question(draft.made_at, calendar_of(by), by.settings)
    remind(work, draft, (rung,))


def replan_all(work: Work, person: Person, now: datetime) -> None:
    """Moves what is still to be said of a person's promises into their present hours; told dates stay."""
    calendar = calendar_of(person)
    for promise in store.live(work, person.id):
        left = planned(work, promise)
        if promise.state is State.DRAFT and left:
            asked = rules.draft_question(now, calendar, person.settings)
            outbox.move_steps(work, subject(promise.number), promise.round, {Step.ASK: asked.due})
        if promise.state is State.OPEN and promise.told is not None and left:
            moved = rules.replanned(left, ladder_of(promise, person), promise.told.at, now, calendar)
            outbox.move_steps(work, subject(promise.number), promise.round, {rung.step: rung.due for rung in moved})
    outbox.replan_day(work, person, now)


def void(work: Work, promise: Promise, reason: rules.Void, steps: tuple[str, ...] | None = None) -> None:
    """Nothing more is said by what is still planned."""
    outbox.void(work, subject(promise.number), reason.value, steps)


def planned(work: Work, promise: Promise) -> tuple[Rung, ...]:
    """What is still to be said before told and at it, the earliest first."""
    return outbox.planned(work, subject(promise.number), promise.round)


def next_nudge(work: Work, promise: Promise) -> datetime | None:
    """When Kept speaks of the promise next."""
    return min((rung.due for rung in planned(work, promise)), default=None)


def ladder_of(promise: Promise, by: Person) -> rules.Ladder:
    """The ladder as it was planned, with each nudge where the day has room for it."""
    calendar = calendar_of(by)
    ladder = rules.ladder_of(promise, calendar, by.settings)
    return budget.placed(ladder, promise.told.at, calendar, by.settings) if promise.told else ladder


def is_short(ladder: rules.Ladder) -> bool:
    """Whether there is hardly any working time before told."""
    return not ladder.rungs or any(rung.step == Step.HALF for rung in ladder.rungs)


def outside_hours_offer(promise: Promise, by: Person, now: datetime) -> datetime | None:
    """When a nudge outside hours could be had on a press."""
    offered = rules.ladder_of(promise, calendar_of(by), by.settings).offered
    return offered.due if offered is not None and offered.due > now else None


def _remind(work: Work, promise: Promise, steps: list[outbox.Step]) -> None:
    outbox.remind_all(work, subject(promise.number), promise.round, promise.rep, steps)


def _steps(
    promise: Promise, rungs: Iterable[Rung], last: str | None, at_once: datetime | None = None
) -> list[outbox.Step]:
    return [
        outbox.Step(
            rung.step,
            rung.due,
            urgent=rung.step == last or (at_once is not None and rung.due <= at_once),
            why=rung.reason,
            before=promise.told.at if promise.told and rung.step == last else None,
        )
        for rung in rungs
    ]


def _last(rungs: tuple[Rung, ...]) -> str | None:
    return rungs[-1].step if rungs else None
