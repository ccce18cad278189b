"""What a DM tells: the lines of a letter, read when it is sent and whenever it is brought up to date."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.sales import promise as rules
from bot.sales.answer import UNDO_FOR, Nudge, NudgeLine
from bot.sales.letter import Letter, LetterState, ReminderState
from bot.sales.person import Person
from bot.sales.promise import Outcome, Promise, State
from bot.sales.settings import DEFAULTS
from bot.store import promise as promises
from bot.store.promise import Change
from bot.store.work import Work
from bot.usecases import outbox
from bot.usecases.promise.planning import next_nudge
from bot.usecases.settings import calendar_of

OLD = timedelta(weeks=2)


def facts(work: Work, letter: Letter, to: Person, now: datetime) -> Nudge | None:
    """The lines of a letter; None when nothing is left to say."""
    if letter.state is LetterState.SENT:
        return told(work, letter, to, now)
    planned = [row for row in outbox.lines_of(work, letter.id) if row.state is ReminderState.PLANNED]
    if not planned:
        return None
    _number(work, letter, planned, to, now)
    return told(work, letter, to, now)


def told(work: Work, letter: Letter, to: Person, now: datetime) -> Nudge | None:
    """The lines of a letter that have their place in it."""
    rows = outbox.lines_of(work, letter.id)
    placed = {row.line: row for row in sorted(rows, key=lambda row: row.due) if row.line}
    found = promises.several(work, [number_of(row.subject) for row in placed.values()])
    last = promises.last_changes(work, list(found))
    lines = tuple(
        _line(work, letter, row, found[number_of(row.subject)], last.get(number_of(row.subject)), now)
        for _, row in sorted(placed.items())
        if number_of(row.subject) in found
    )
    unplaced = {row.subject: row for row in rows if not row.line and row.state is not ReminderState.VOID}
    old = sum(1 for row in unplaced.values() if row.due < letter.due - OLD)
    return Nudge(letter.id, lines, now, more=len(unplaced) - old, old=old) if lines else None


def number_of(subject: str) -> int:
    """The promise that a reminder is about."""
    return int(subject.rpartition(":")[2])


def _number(work: Work, letter: Letter, rows: Sequence[outbox.Line], to: Person, now: datetime) -> None:
    """Gives the lines their places by risk; what is older than two weeks stays out while there is anything newer."""
    taken = {row.subject: row.line for row in rows if row.line}
    fresh = [row for row in rows if row.subject not in taken]
    recent = [row for row in fresh if row.due >= letter.due - OLD] or fresh
    found = promises.several(work, [number_of(row.subject) for row in recent])
    calendar = calendar_of(to)
    ranked = sorted(found.values(), key=lambda promise: (promise.state is State.DRAFT, *_risk(promise, now, calendar)))
    free = [place for place in range(1, DEFAULTS.lines_in_a_letter + 1) if place not in taken.values()]
    places = {f"promise:{promise.number}": place for promise, place in zip(ranked, free, strict=False)} | taken
    outbox.number_lines(work, letter.id, {row.id: places[row.subject] for row in rows if row.subject in places})


def _risk(promise: Promise, now: datetime, calendar: object) -> tuple[object, ...]:
    return rules.risk(promise, now, calendar) if promise.state is not State.DRAFT else (promise.number,)  # type: ignore[arg-type]


def _line(
    work: Work, letter: Letter, row: outbox.Line, promise: Promise, last: Change | None, now: datetime
) -> NudgeLine:
    what = _done_since(letter, promise, last)
    may_undo = what in _UNDOABLE and last is not None and now - last.at <= UNDO_FOR
    open_ = promise.state is State.OPEN
    return NudgeLine(
        row.line or 1,
        row.step,
        promise,
        undo=last.change if last and may_undo else None,
        undo_until=last.at + UNDO_FOR if last and may_undo else None,
        asks_when_had=what == "keep" and promise.outcome is Outcome.LATE,
        hold_until=rules.hold_until(promise, promise.ready_at, DEFAULTS.early_policy) if promise.ready_at else None,
        later_at=next_nudge(work, promise) if open_ and what == "later" else None,
        seen=open_ and what == "seen",
    )


def _done_since(letter: Letter, promise: Promise, last: Change | None) -> str:
    """What was last done to a promise, where this letter had been sent by then."""
    if last is None or last.undone_at is not None or promise.version != last.version:
        return ""
    sent = letter.sent_at or letter.send_started
    return last.what if sent is not None and last.at >= sent else ""


_UNDOABLE = frozenset({"keep", "amend", "ready", "later", "seen", "move", "dropped", "released", "never_made"})
