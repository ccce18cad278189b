"""What came of a suggestion, and taking that back."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.reading import referral as reading
from bot.sales import budget
from bot.sales.answer import UNDO_FOR
from bot.sales.errors import (
    ChangedSince,
    NameMissing,
    NothingToUndo,
    QuestionBroad,
    QuestionMissing,
    TooLong,
    UndoTooLate,
)
from bot.sales.letter import ReminderState
from bot.sales.person import Person
from bot.sales.referral import STEP, Referral, ReferralLine, State
from bot.store import referral as store
from bot.store.work import Work
from bot.usecases import outbox
from bot.usecases.referral.telling import line_of, see, subject
from bot.usecases.settings import calendar_of

LONGEST_QUESTION = 400
LONGEST_NAME = 200
_FROM = {
    State.ASKED: (State.SUGGESTED,),
    State.NOT_NOW: (State.SUGGESTED,),
    State.NEVER: (State.SUGGESTED, State.ASKED, State.NOT_NOW),
    State.NONE: (State.SUGGESTED, State.ASKED),
    State.NAMED: (State.SUGGESTED, State.ASKED, State.NONE),
}


def answer(work: Work, referral: str, state: State, by: Person, now: datetime) -> ReferralLine:
    """*Asked*, *No name*, *Not now* or *Never*; what has come to something already stays."""
    return _answer(work, referral, state, {}, by, now)


def name_given(work: Work, referral: str, name: str, how_known: str, by: Person, now: datetime) -> ReferralLine:
    """They named somebody."""
    named, how = " ".join(name.split()), " ".join(how_known.split())
    if not any(character.isalnum() for character in named):
        raise NameMissing
    for field, typed in (("who", named), ("how_known", how)):
        if len(typed) > LONGEST_NAME:
            raise TooLong(field, LONGEST_NAME, len(typed))
    given = {"name_given": f"{named}\n{how}" if how else named}
    return _answer(work, referral, State.NAMED, given, by, now)


def write_question(work: Work, referral: str, typed: str, by: Person, now: datetime) -> ReferralLine:
    """The rep's own question, which has to be a narrow one."""
    known = see(work, referral, by, hold=True)
    own = typed.strip()
    if not any(character.isalnum() for character in own):
        raise QuestionMissing
    if len(own) > LONGEST_QUESTION:
        raise TooLong("question", LONGEST_QUESTION, len(own))
    if reading.is_broad(own, known.circle):
        raise QuestionBroad(known)
    if known.state is not State.SUGGESTED:
        return line_of(known, by, now, already=True)
    return _write(work, known, {"question": own}, by, now)


def undo(work: Work, value: str, by: Person, now: datetime) -> ReferralLine:
    """Takes the last press back, for ten minutes, by who pressed it."""
    referral, _, version = value.partition(":")
    known = see(work, referral, by, hold=True)
    if known.before is None:
        if version and version != str(known.version):
            return line_of(known, by, now, already=True)
        raise NothingToUndo
    if known.before["by"] != by.id:
        raise NothingToUndo
    if version != str(known.version):
        raise ChangedSince(known.number or 0, known.before["by"])
    pressed_at = datetime.fromisoformat(known.before["at"])
    if now - pressed_at > UNDO_FOR:
        raise UndoTooLate(known.number or 0, pressed_at)
    return _take_back(work, known, by, now)


def _answer(
    work: Work, referral: str, state: State, given: Mapping[str, Any], by: Person, now: datetime
) -> ReferralLine:
    known = see(work, referral, by, hold=True)
    if known.state not in _FROM[state]:
        return line_of(known, by, now, already=True)
    values = {"state": state.value, "answered_at": now, "answered_by": by.id, **given}
    if state is State.ASKED:
        values = {"state": state.value, "asked_at": now, "answered_by": by.id}
    elif state in (State.NONE, State.NAMED) and known.asked_at is None:
        values["asked_at"] = now
    outbox.void(work, subject(known.id), "answered")
    return _write(work, known, values, by, now)


def _write(work: Work, known: Referral, values: Mapping[str, Any], by: Person, now: datetime) -> ReferralLine:
    columns = _columns(known)
    before = {"by": by.id, "at": now.isoformat(), "values": {name: columns[name] for name in values}}
    if not store.change(work, known, {**values, "before": before}):
        raise ChangedSince(known.number or 0, by.id)
    return _touched(work, known, by, now)


def _take_back(work: Work, known: Referral, by: Person, now: datetime) -> ReferralLine:
    """Back to what was before; a suggestion that was answered before its DM went out gets another one."""
    assert known.before is not None
    values = {name: _instant(name, value) for name, value in known.before["values"].items()}
    history = outbox.history(work, subject(known.id))
    again = values.get("state") == State.SUGGESTED.value and bool(history)
    if again and all(step.state == ReminderState.VOID for step in history):
        values["round"] = known.round + 1
        due = budget.slot(calendar_of(by), by.settings, now)
        outbox.remind(work, subject(known.id), known.round + 1, STEP, known.rep, due, why="referral")
    if not store.change(work, known, {**values, "before": None}):
        raise ChangedSince(known.number or 0, by.id)
    return _touched(work, known, by, now)


def _touched(work: Work, known: Referral, by: Person, now: datetime) -> ReferralLine:
    outbox.touch(work, subject(known.id), known.rep, now)
    return line_of(see(work, known.id, by), by, now)


def _columns(known: Referral) -> dict[str, Any]:
    """What a press can change, as JSON."""
    return {
        "state": known.state.value,
        "asked_at": known.asked_at.isoformat() if known.asked_at else None,
        "answered_at": known.answered_at.isoformat() if known.answered_at else None,
        "answered_by": known.answered_by,
        "name_given": known.name_given,
        "question": known.question,
    }


def _instant(name: str, value: Any) -> Any:
    return datetime.fromisoformat(value) if value is not None and name.endswith("_at") else value
