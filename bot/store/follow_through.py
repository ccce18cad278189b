"""Following through as rows, one for each promise that was kept."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import and_

from bot.sales.follow_through import FollowThrough, Given, Question, State
from bot.sales.promise import Promise
from bot.store import promise as promises
from bot.store.tables import follow_throughs
from bot.store.work import Work


def add(work: Work, found: FollowThrough) -> None:
    """What is asked about a promise for the first time."""
    work.insert(follow_throughs, {"number": found.number, **columns(found), "version": found.version})


def find(work: Work, number: int, hold: bool = False) -> FollowThrough | None:
    """Following through of a promise; held, nobody else changes it before this transaction ends."""
    query = work.select(follow_throughs).where(follow_throughs.c.number == number)
    row = work.first(query.with_for_update() if hold else query)
    promise = promises.find(work, number) if row is not None else None
    return _found(row, promise) if promise is not None else None


def several(work: Work, numbers: Sequence[int]) -> dict[int, FollowThrough]:
    """Following through of these promises."""
    if not numbers:
        return {}
    rows = work.all(work.select(follow_throughs).where(follow_throughs.c.number.in_(numbers)))
    known = promises.several(work, [row.number for row in rows])
    return {row.number: _found(row, known[row.number]) for row in rows if row.number in known}


def waiting(work: Work, rep: str) -> tuple[FollowThrough, ...]:
    """What a rep has not answered yet, the oldest first."""
    mine = and_(follow_throughs.c.rep == rep, follow_throughs.c.state == State.OPEN.value)
    rows = work.all(work.select(follow_throughs.c.number).where(mine))
    found = several(work, [row.number for row in rows]).values()
    return tuple(sorted(found, key=lambda one: (one.opened_at, one.number)))


def change(work: Work, found: FollowThrough, values: Mapping[str, Any]) -> bool:
    """Writes these columns; False when somebody else has changed the row since it was read."""
    unchanged = and_(follow_throughs.c.number == found.number, follow_throughs.c.version == found.version)
    written = work.update(follow_throughs).where(unchanged).values({**values, "version": found.version + 1})
    return work.execute(written).rowcount == 1


def columns(found: FollowThrough) -> dict[str, Any]:
    """Every column that may change."""
    return {
        "rep": found.rep,
        "steps": [each.value for each in found.steps],
        "answers": frozen(found.answers),
        "opened_at": found.opened_at,
        "state": found.state.value,
        "done_at": found.done_at,
        "before": found.before,
        "round": found.round,
    }


def frozen(answers: Mapping[Question, Given]) -> dict[str, list[Any]]:
    """Answers as JSON."""
    return {question.value: [given.fine, given.words] for question, given in answers.items()}


def thawed(stored: Mapping[str, Any]) -> dict[Question, Given]:
    """Answers from JSON."""
    return {Question(question): Given(fine, words) for question, (fine, words) in stored.items()}


def _found(row: Any, promise: Promise) -> FollowThrough:
    made = FollowThrough(promise, row.rep, tuple(Question(each) for each in row.steps), row.opened_at)
    return replace(
        made,
        answers=thawed(row.answers),
        state=State(row.state),
        done_at=row.done_at,
        before=row.before,
        round=row.round,
        version=row.version,
    )
