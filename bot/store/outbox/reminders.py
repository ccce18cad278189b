"""Planned steps as rows: what is to be said of a subject, to whom and when, and what became of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Integer, and_, bindparam, case, exists, literal, literal_column, or_, select

from bot.sales.letter import LetterState, ReminderState
from bot.store.tables import UNDELIVERED, UNPLANNED, letters, reminders
from bot.store.work import WORKSPACE, Work, altering, of

_IN_FLIGHT = (LetterState.SENDING, LetterState.UNKNOWN, LetterState.ASKED)
OUT_OF_HAND = "unreadable"


def _planned() -> Any:
    return reminders.c.state == ReminderState.PLANNED


def _on_its_way() -> Any:
    return exists(
        select(letters.c.letter).where(
            letters.c.workspace == reminders.c.workspace,
            letters.c.letter == reminders.c.letter,
            or_(*(letters.c.state == state for state in _IN_FLIGHT)),
        )
    )


def _at(name: str) -> Any:
    return bindparam(name, type_=reminders.c.due.type)


def _about(wanted: Any) -> Any:
    """Of a subject's steps that are in a letter."""
    of_subject_ = and_(reminders.c.workspace == bindparam(WORKSPACE), reminders.c.subject == bindparam("subject"))
    return select(wanted).where(of_subject_, reminders.c.letter.is_not(None))


@cache
def _waiting(limit: int) -> Any:
    """With the limit in its text: as a parameter it could lead PostgreSQL to read and sort them all."""
    due = of(reminders).where(UNPLANNED, reminders.c.due <= _at("now")).order_by(reminders.c.due)
    return due.limit(literal_column(str(limit)))


_URGENT = (
    of(reminders)
    .where(reminders.c.to == bindparam("to"), reminders.c.urgent, reminders.c.state != ReminderState.VOID)
    .where(reminders.c.due >= _at("since"), reminders.c.due <= _at("until"))
    .order_by(reminders.c.due)
)
_OF_LETTER = (
    of(reminders)
    .where(reminders.c.letter == bindparam("letter"))
    .order_by(case((reminders.c.line.is_(None), 1), else_=0), reminders.c.line, reminders.c.due, reminders.c.reminder)
)
_OF_SUBJECT = (
    of(reminders)
    .where(reminders.c.subject == bindparam("subject"))
    .order_by(reminders.c.round, reminders.c.due, reminders.c.step)
)
_OF_ROUND = _OF_SUBJECT.where(reminders.c.round == bindparam("round"))
_LETTERS_OF = (
    of(letters.c.letter)
    .where(
        or_(
            letters.c.subject == bindparam("subject"),
            letters.c.letter.in_(_about(reminders.c.letter)),
            letters.c.subject.in_(_about(literal("letter:") + reminders.c.letter)),
        ),
        letters.c.state != LetterState.SKIPPED,
        letters.c.state != LetterState.DEAD,
    )
    .order_by(letters.c.letter)
    .with_for_update()
)
_FORGET = reminders.delete().where(
    reminders.c.workspace == bindparam(WORKSPACE), reminders.c.subject == bindparam("subject")
)
_PLACE = (
    altering(reminders)
    .where(reminders.c.reminder == bindparam("id"), reminders.c.letter == bindparam("of"), reminders.c.line.is_(None))
    .values(line=bindparam("at", type_=Integer))
)
_PLANNED_OF = altering(reminders).where(reminders.c.letter == bindparam("of"), _planned())
_TOLD = _PLANNED_OF.values(state=ReminderState.TOLD, told_at=_at("at"))
_STAY = _PLANNED_OF.where(reminders.c.reason.is_not(None)).values(state=ReminderState.VOID)
_GIVE_UP = _PLANNED_OF.values(state=ReminderState.VOID, reason=bindparam("why"))
_PLANNED_ABOUT = altering(reminders).where(reminders.c.subject == bindparam("about"), _planned())
_VOID_IN_FLIGHT = _PLANNED_ABOUT.where(_on_its_way()).values(reason=bindparam("why"))
_VOID = _PLANNED_ABOUT.where(~_on_its_way()).values(state=ReminderState.VOID, reason=bindparam("why"))


@dataclass(frozen=True, slots=True)
class Line:
    """One step; `reason` is why it was not told, or, while planned, why it is void should its letter not arrive."""

    id: str
    subject: str
    round: int
    step: str
    to: str
    due: datetime
    before: datetime | None
    urgent: bool
    why: str | None
    state: ReminderState
    reason: str | None
    letter: str | None
    line: int | None
    told_at: datetime | None


def add(work: Work, rows: Sequence[Mapping[str, Any]]) -> None:
    """New steps; one that its round has already stays as it is."""
    work.insert_new(reminders, rows)


def move(work: Work, subject: str, round: int, step: str, due: datetime) -> bool:  # noqa: A002
    """Another instant for a planned step that no letter has begun to tell; False when one has."""
    waiting = exists(
        select(letters.c.letter).where(
            letters.c.workspace == reminders.c.workspace,
            letters.c.letter == reminders.c.letter,
            letters.c.state == LetterState.PENDING,
        )
    )
    mine = work.update(reminders).where(
        reminders.c.subject == subject,
        reminders.c.round == round,
        reminders.c.step == step,
        reminders.c.state == ReminderState.PLANNED,
        or_(reminders.c.letter.is_(None), waiting),
    )
    return work.execute(mine.values(due=due, letter=None)).rowcount == 1


def unplanned(work: Work, now: datetime, limit: int) -> list[Line]:
    """Steps that are due and in no letter yet, the longest waiting first."""
    return [line_of(row) for row in work.fetch(_waiting(limit), now=now)]


def urgent(work: Work, to: str, since: datetime, until: datetime) -> list[Line]:
    """A person's steps of a stretch of time that don't wait for a group, but for what is void."""
    return [line_of(row) for row in work.fetch(_URGENT, to=to, since=since, until=until)]


def put_into_group(work: Work, id: str, due: datetime, why: str) -> None:  # noqa: A002
    """A step goes with a group after all, unless it is in a letter by now."""
    mine = work.update(reminders).where(reminders.c.reminder == id, UNPLANNED)
    work.execute(mine.values(due=due, urgent=False, why=why))


def put_off(work: Work, ids: Collection[str], due: datetime) -> None:
    """These steps are due later, but for those that are in a letter by now."""
    mine = work.update(reminders).where(reminders.c.reminder.in_(ids), UNPLANNED)
    work.execute(mine.values(due=due))


def take_out(work: Work, letter: str, ids: Collection[str], due: datetime) -> None:
    """These steps of a letter, which it has no place for, are told another time."""
    mine = work.update(reminders).where(reminders.c.reminder.in_(ids), reminders.c.letter == letter)
    work.execute(mine.where(_planned(), reminders.c.line.is_(None)).values(letter=None, due=due))


def rejoin(work: Work, letter: str, other: str) -> None:
    """What a letter was to tell is told by another."""
    mine = work.update(reminders).where(reminders.c.letter == letter, _planned())
    work.execute(mine.values(letter=other, line=None))


def forget(work: Work, subject: str, ids: Collection[str] | None = None) -> None:
    """Takes away steps of which nobody asks why."""
    if ids is None:
        work.alter(_FORGET, subject=subject)
        return
    work.execute(work.delete(reminders).where(reminders.c.subject == subject, reminders.c.reminder.in_(ids)))


def join(work: Work, letter: str, ids: Collection[str]) -> int:
    """Puts steps into a letter, but for those that are in one by now."""
    mine = work.update(reminders).where(reminders.c.reminder.in_(ids), UNPLANNED)
    return work.execute(mine.values(letter=letter, line=None)).rowcount


def of_letter(work: Work, letter: str) -> list[Line]:
    """The steps that a letter tells, in the order of its lines."""
    return [line_of(row) for row in work.fetch(_OF_LETTER, letter=letter)]


def of_subject(work: Work, subject: str, round: int | None = None) -> list[Line]:  # noqa: A002
    """Every step of a subject, or of one of its rounds, in the order they were due."""
    if round is None:
        return [line_of(row) for row in work.fetch(_OF_SUBJECT, subject=subject)]
    return [line_of(row) for row in work.fetch(_OF_ROUND, subject=subject, round=round)]


def place(work: Work, letter: str, places: Mapping[str, int]) -> None:
    """Gives steps their lines; a line once given is not given again."""
    for reminder, line in places.items():
        work.alter(_PLACE, id=reminder, of=letter, at=line)


def supersede(work: Work, letter: str, subjects: Collection[str], but: Collection[str], reason: str) -> None:
    """Of each subject a letter tells one step only."""
    older = work.update(reminders).where(
        reminders.c.letter == letter, reminders.c.subject.in_(subjects), reminders.c.reminder.not_in(but)
    )
    work.execute(older.where(_planned()).values(state=ReminderState.VOID, reason=reason))


def void_ids(work: Work, ids: Collection[str], reason: str) -> None:
    """These steps are not told."""
    mine = work.update(reminders).where(reminders.c.reminder.in_(ids), _planned())
    work.execute(mine.values(state=ReminderState.VOID, reason=reason))


def void_listed(work: Work, letter: str, reason: str) -> None:
    """What only stood in the list of a day that is over is not told; what was due in it stays."""
    mine = work.update(reminders).where(reminders.c.letter == letter, reminders.c.step.startswith("list"), _planned())
    work.execute(mine.values(state=ReminderState.VOID, reason=reason))


def void(work: Work, subject: str, reason: str, steps: Collection[str] | None) -> None:
    """A subject's steps are not told; those on their way get the reason, should their letter not arrive."""
    if steps is None:
        work.alter(_VOID_IN_FLIGHT, about=subject, why=reason)
        work.alter(_VOID, about=subject, why=reason)
        return
    mine = work.update(reminders).where(reminders.c.subject == subject, _planned(), reminders.c.step.in_(steps))
    work.execute(mine.where(_on_its_way()).values(reason=reason))
    work.execute(mine.where(~_on_its_way()).values(state=ReminderState.VOID, reason=reason))


def told(work: Work, letter: str, now: datetime) -> None:
    """What a letter tells has been told."""
    work.alter(_TOLD, of=letter, at=now)


def stay(work: Work, letter: str) -> None:
    """A letter did not arrive and goes out again; what became void meanwhile is not told."""
    work.alter(_STAY, of=letter)


def again(work: Work, letter: str, now: datetime) -> int:
    """A letter is given up: its steps are planned again, due now, but for those that became void."""
    stay(work, letter)
    mine = work.update(reminders).where(reminders.c.letter == letter, _planned())
    return work.execute(mine.values(letter=None, line=None, due=now)).rowcount


_LATER = reminders.alias("later")
_SAID_SINCE = exists(
    select(_LATER.c.reminder).where(
        _LATER.c.workspace == reminders.c.workspace,
        _LATER.c.subject == reminders.c.subject,
        _LATER.c.state == ReminderState.TOLD,
        _LATER.c.due > reminders.c.due,
        _LATER.c.letter != reminders.c.letter,
    )
)
_UNDELIVERED = (
    select(letters.c.letter)
    .where(letters.c.workspace == bindparam(WORKSPACE), UNDELIVERED)
    .where(or_(letters.c.state == LetterState.DEAD, letters.c.last_error == OUT_OF_HAND))
)


def _lost(undelivered: Any) -> Any:
    """Asks for the few letters first, by their own index, whatever a database guesses of how many there are."""
    lost = of(reminders.c.subject, reminders.c.due).where(reminders.c.letter.in_(undelivered), ~_SAID_SINCE)
    return lost.order_by(reminders.c.due.desc()).limit(bindparam("limit", type_=Integer))


_EVERYBODYS_LOST = _lost(_UNDELIVERED)
_LOST = _lost(_UNDELIVERED.where(letters.c.to == bindparam("to")))


def give_up(work: Work, letter: str, reason: str) -> None:
    """What a letter should have told is not told."""
    stay(work, letter)
    work.alter(_GIVE_UP, of=letter, why=reason)


def letters_of(work: Work, subject: str) -> list[str]:
    """The letters that tell of a subject and may have to be brought up to date."""
    return [row.letter for row in work.fetch(_LETTERS_OF, subject=subject)]


def undelivered(work: Work, to: str | None, limit: int) -> list[str]:
    """Subjects of which something could not be said, and nothing has been since, the newest first."""
    rows = work.fetch(_EVERYBODYS_LOST, limit=limit) if to is None else work.fetch(_LOST, to=to, limit=limit)
    return list(dict.fromkeys(row.subject for row in rows))


def line_of(row: Any) -> Line:
    """The step of a row."""
    return Line(
        id=row.reminder,
        subject=row.subject,
        round=row.round,
        step=row.step,
        to=row.to,
        due=row.due,
        before=row.before,
        urgent=row.urgent,
        why=row.why,
        state=ReminderState(row.state),
        reason=row.reason,
        letter=row.letter,
        line=row.line,
        told_at=row.told_at,
    )
