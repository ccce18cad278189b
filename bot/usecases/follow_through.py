"""Following through: opened by keeping, asked the next working day, answered by a press each."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot.sales import budget, hours
from bot.sales import follow_through as rules
from bot.sales.errors import ChangedSince, NotFound, NothingToUndo, TooLong, UndoTooLate, WordsMissing
from bot.sales.follow_through import FollowThrough, FollowThroughLine, Given, Question
from bot.sales.letter import Letter, LetterState, ReminderState
from bot.sales.person import Person
from bot.sales.promise import Promise
from bot.sales.promise import State as PromiseState
from bot.store import follow_through as store
from bot.store.work import Work
from bot.usecases import outbox
from bot.usecases.settings import calendar_of

LONGEST_WORDS = 1000
UNDONE = "undo"


def subject(number: int) -> str:
    """What reminders and letters call following through."""
    return f"follow_through:{number}"


def number_of(subject_: str) -> int:
    """The promise that a reminder is about."""
    return int(subject_.partition(":")[2])


def follow(work: Work, before: Promise, after: Promise, what: str, now: datetime) -> None:
    """A promise that is kept opens its questions, one that is open again takes them back."""
    was_kept, is_kept = before.state is PromiseState.KEPT, after.state is PromiseState.KEPT
    if is_kept and not was_kept:
        _open(work, after, what, now)
    elif was_kept and not is_kept:
        _withdraw(work, after.number, now)


def answer(work: Work, number: int, given: Mapping[Question, Given], by: Person, now: datetime) -> FollowThroughLine:
    """Answers one question; what is answered already stays."""
    found = see(work, number, by, hold=True)
    fresh = {each: said for each, said in given.items() if each in found.left}
    if not found.waits or not fresh:
        return line_of(found, by, now, already=True)
    return _answered(work, found, fresh, by, now)


def all_fine(work: Work, number: int, by: Person, now: datetime) -> FollowThroughLine:
    """Answers every question that is left by one press."""
    found = see(work, number, by, hold=True)
    if not found.waits:
        return line_of(found, by, now, already=True)
    return _answered(work, found, rules.all_fine(found), by, now)


def note(work: Work, number: int, words: str, by: Person, now: datetime) -> FollowThroughLine:
    """What is new for the customer, in the rep's words."""
    typed = words.strip()
    if not any(letter.isalnum() for letter in typed):
        raise WordsMissing
    if len(typed) > LONGEST_WORDS:
        raise TooLong("something_new", LONGEST_WORDS, len(typed))
    return answer(work, number, {Question.NEW: Given(fine=False, words=typed)}, by, now)


def close(work: Work, number: int, by: Person, now: datetime) -> FollowThroughLine:
    """Nobody is asked any more; the promise is not followed through."""
    found = see(work, number, by, hold=True)
    if not found.waits:
        return line_of(found, by, now, already=True)
    outbox.void(work, subject(number), "answered")
    return _write(work, found, {"state": rules.State.VOID.value}, by, now)


def undo(work: Work, value: str, by: Person, now: datetime) -> FollowThroughLine:
    """Takes the last press back, for ten minutes, by who pressed it."""
    number, _, version = value.partition(":")
    if not (number.isdecimal() and number.isascii() and len(number) < 10):
        raise NotFound(0)
    found = see(work, int(number), by, hold=True)
    if found.before is None or found.before["by"] != by.id:
        if version and version != str(found.version):
            return line_of(found, by, now, already=True)
        raise NothingToUndo
    if version != str(found.version):
        raise ChangedSince(found.number, found.before["by"])
    pressed_at = datetime.fromisoformat(found.before["at"])
    if now - pressed_at > rules.UNDO_FOR:
        raise UndoTooLate(found.number, pressed_at)
    values = {name: _instant(name, held) for name, held in found.before["values"].items()}
    return _written(work, found, {**values, "before": None}, by, now)


def see(work: Work, number: int, by: Person, hold: bool = False) -> FollowThrough:
    """The rep's own; one that they may not see doesn't exist."""
    found = store.find(work, number, hold)
    if found is None or not (found.rep == by.id or outbox.stands_in(work, subject(number), by)):
        raise NotFound(number)
    return found


def lines(
    work: Work, letter: Letter, rows: Sequence[outbox.Line], to: Person, now: datetime
) -> dict[str, FollowThroughLine]:
    """What a letter's lines say of following through, by the ids of the rows."""
    found = store.several(work, [number_of(row.subject) for row in rows])
    told: dict[str, FollowThroughLine] = {}
    for row in rows:
        one = found.get(number_of(row.subject))
        if one is not None and (one.waits or _is_told(letter, row)):
            told[row.id] = line_of(one, to, now, row.line or 1, row.step)
    return told


def waiting(work: Work, to: Person, day: date) -> tuple[tuple[str, str], ...]:
    """What stands in a person's list: asked on a day before this one, and not answered."""
    calendar = calendar_of(to)
    asked = [
        found
        for found in store.waiting(work, to.id)
        if hours.next_working_day(calendar, hours.date_of(calendar, found.opened_at)) < day
    ]
    return tuple((subject(found.number), rules.STEP) for found in asked)


def line_of(
    found: FollowThrough, to: Person, now: datetime, line: int = 1, step: str = rules.STEP, already: bool = False
) -> FollowThroughLine:
    """Following through as it stands, with what can still be undone."""
    until = rules.undoable(found, now)
    undo_ = f"{found.number}:{found.version}" if until is not None else None
    return FollowThroughLine(line, step, found, now, undo_, until, already)


def _open(work: Work, promise: Promise, what: str, now: datetime) -> None:
    steps = rules.asked_after(promise.kind)
    known = store.find(work, promise.number, hold=True)
    if not steps:
        return
    made = FollowThrough(promise, promise.rep, steps, now)
    if known is None:
        store.add(work, made)
    elif what == UNDONE:
        _put_back(work, known, now)
        return
    else:
        made = replace(made, round=known.round + 1)
        store.change(work, known, store.columns(made))
    _ask(work, made, now)


def _put_back(work: Work, known: FollowThrough, now: datetime) -> None:
    """A reopening was undone: what was answered stands, and what was not is asked."""
    answers, state, done_at = rules.with_answers(known, {}, now)
    values = {"state": state.value, "done_at": known.done_at or done_at, "round": known.round + 1}
    store.change(work, known, values)
    outbox.touch(work, subject(known.number), known.rep, now)
    if state is rules.State.OPEN:
        _ask(work, replace(known, answers=answers, round=known.round + 1), now)


def _ask(work: Work, found: FollowThrough, now: datetime) -> None:
    rep = outbox.receiver(work, found.rep, now)
    calendar = calendar_of(rep)
    day = hours.next_working_day(calendar, hours.date_of(calendar, now))
    due = budget.slot(calendar, rep.settings, hours.day_start(calendar, day))
    outbox.remind(work, subject(found.number), found.round, rules.STEP, rep.id, due, why=rules.STEP)


def _withdraw(work: Work, number: int, now: datetime) -> None:
    found = store.find(work, number, hold=True)
    if found is None:
        return
    outbox.void(work, subject(number), "undone")
    if store.change(work, found, {"state": rules.State.VOID.value, "before": None}):
        outbox.touch(work, subject(number), found.rep, now)


def _answered(
    work: Work, found: FollowThrough, given: Mapping[Question, Given], by: Person, now: datetime
) -> FollowThroughLine:
    answers, state, done_at = rules.with_answers(found, given, now)
    if state is rules.State.DONE:
        outbox.void(work, subject(found.number), "answered")
    values = {"answers": store.frozen(answers), "state": state.value, "done_at": done_at}
    return _write(work, found, values, by, now)


def _write(work: Work, found: FollowThrough, values: Mapping[str, Any], by: Person, now: datetime) -> FollowThroughLine:
    held = {
        "answers": store.frozen(found.answers),
        "state": found.state.value,
        "done_at": found.done_at.isoformat() if found.done_at else None,
    }
    before = {"by": by.id, "at": now.isoformat(), "values": {name: held[name] for name in values}}
    return _written(work, found, {**values, "before": before}, by, now)


def _written(
    work: Work, found: FollowThrough, values: Mapping[str, Any], by: Person, now: datetime
) -> FollowThroughLine:
    if not store.change(work, found, values):
        raise ChangedSince(found.number, by.id)
    outbox.touch(work, subject(found.number), found.rep, now)
    outbox.touch_home(work, by.id, now)
    return line_of(see(work, found.number, by), by, now)


def _instant(name: str, value: Any) -> Any:
    return datetime.fromisoformat(value) if value is not None and name.endswith("_at") else value


def _is_told(letter: Letter, row: outbox.Line) -> bool:
    return row.state is ReminderState.TOLD or letter.state is LetterState.SENT
