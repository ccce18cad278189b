"""Planned steps as rows: what is to be said of a subject, to whom and when, and what became of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, case, exists, literal, or_, select

from bot.sales.letter import LetterState, ReminderState
from bot.store.tables import UNPLANNED, letters, reminders
from bot.store.work import Work

_IN_FLIGHT = (LetterState.SENDING, LetterState.UNKNOWN, LetterState.ASKED)
OUT_OF_HAND = "unreadable"


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
    query = work.select(reminders).where(UNPLANNED, reminders.c.due <= now)
    return _lines(work, query.order_by(reminders.c.due).limit(limit))


def urgent(work: Work, to: str, since: datetime, until: datetime) -> list[Line]:
    """A person's steps of a stretch of time that don't wait for a group, but for what is void."""
    query = work.select(reminders).where(
        reminders.c.to == to,
        reminders.c.urgent,
        reminders.c.state != ReminderState.VOID,
        reminders.c.due >= since,
        reminders.c.due <= until,
    )
    return _lines(work, query.order_by(reminders.c.due))


def put_into_group(work: Work, id: str, due: datetime, why: str) -> None:  # noqa: A002
    """A step goes with a group after all, unless it is in a letter by now."""
    mine = work.update(reminders).where(reminders.c.reminder == id, UNPLANNED)
    work.execute(mine.values(due=due, urgent=False, why=why))


def put_off(work: Work, ids: Collection[str], due: datetime) -> None:
    """These steps are due later, but for those that are in a letter by now."""
    mine = work.update(reminders).where(reminders.c.reminder.in_(ids), UNPLANNED)
    work.execute(mine.values(due=due))


def rejoin(work: Work, letter: str, other: str) -> None:
    """What a letter was to tell is told by another."""
    mine = work.update(reminders).where(reminders.c.letter == letter, _planned())
    work.execute(mine.values(letter=other, line=None))


def forget(work: Work, subject: str, ids: Collection[str] | None = None) -> None:
    """Takes away steps of which nobody asks why."""
    mine = work.delete(reminders).where(reminders.c.subject == subject)
    work.execute(mine if ids is None else mine.where(reminders.c.reminder.in_(ids)))


def join(work: Work, letter: str, ids: Collection[str]) -> int:
    """Puts steps into a letter, but for those that are in one by now."""
    mine = work.update(reminders).where(reminders.c.reminder.in_(ids), UNPLANNED)
    return work.execute(mine.values(letter=letter, line=None)).rowcount


def of_letter(work: Work, letter: str) -> list[Line]:
    """The steps that a letter tells, in the order of its lines."""
    place = case((reminders.c.line.is_(None), 1), else_=0)
    query = work.select(reminders).where(reminders.c.letter == letter)
    return _lines(work, query.order_by(place, reminders.c.line, reminders.c.due, reminders.c.reminder))


def of_subject(work: Work, subject: str, round: int | None = None) -> list[Line]:  # noqa: A002
    """Every step of a subject, or of one of its rounds, in the order they were due."""
    query = work.select(reminders).where(reminders.c.subject == subject)
    query = query if round is None else query.where(reminders.c.round == round)
    return _lines(work, query.order_by(reminders.c.round, reminders.c.due, reminders.c.step))


def place(work: Work, letter: str, places: Mapping[str, int]) -> None:
    """Gives steps their lines; a line once given is not given again."""
    for reminder, line in places.items():
        mine = work.update(reminders).where(reminders.c.reminder == reminder, reminders.c.letter == letter)
        work.execute(mine.where(reminders.c.line.is_(None)).values(line=line))


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
    mine = work.update(reminders).where(reminders.c.subject == subject, _planned())
    mine = mine if steps is None else mine.where(reminders.c.step.in_(steps))
    in_flight = exists(
        select(letters.c.letter).where(
            letters.c.workspace == reminders.c.workspace,
            letters.c.letter == reminders.c.letter,
            letters.c.state.in_(_IN_FLIGHT),
        )
    )
    work.execute(mine.where(in_flight).values(reason=reason))
    work.execute(mine.where(~in_flight).values(state=ReminderState.VOID, reason=reason))


def told(work: Work, letter: str, now: datetime) -> None:
    """What a letter tells has been told."""
    mine = work.update(reminders).where(reminders.c.letter == letter, _planned())
    work.execute(mine.values(state=ReminderState.TOLD, told_at=now))


def stay(work: Work, letter: str) -> None:
    """A letter did not arrive and goes out again; what became void meanwhile is not told."""
    mine = work.update(reminders).where(reminders.c.letter == letter, _planned(), reminders.c.reason.is_not(None))
    work.execute(mine.values(state=ReminderState.VOID))


def again(work: Work, letter: str, now: datetime) -> int:
    """A letter is given up: its steps are planned again, due now, but for those that became void."""
    stay(work, letter)
    mine = work.update(reminders).where(reminders.c.letter == letter, _planned())
    return work.execute(mine.values(letter=None, line=None, due=now)).rowcount


def give_up(work: Work, letter: str, reason: str) -> None:
    """What a letter should have told is not told."""
    stay(work, letter)
    mine = work.update(reminders).where(reminders.c.letter == letter, _planned())
    work.execute(mine.values(state=ReminderState.VOID, reason=reason))


def letters_of(work: Work, subject: str) -> list[str]:
    """The letters that tell of a subject and may have to be brought up to date."""
    through_steps = select(reminders.c.letter).where(
        reminders.c.workspace == work.workspace, reminders.c.subject == subject, reminders.c.letter.is_not(None)
    )
    asking = select(literal("letter:") + reminders.c.letter).where(
        reminders.c.workspace == work.workspace, reminders.c.subject == subject, reminders.c.letter.is_not(None)
    )
    query = work.select(letters.c.letter).where(
        or_(letters.c.subject == subject, letters.c.letter.in_(through_steps), letters.c.subject.in_(asking)),
        letters.c.state.not_in((LetterState.SKIPPED, LetterState.DEAD)),
    )
    return [row.letter for row in work.all(query.order_by(letters.c.letter).with_for_update())]


def undelivered(work: Work, to: str | None, limit: int) -> list[str]:
    """Subjects of which something could not be said, and nothing has been since, the newest first."""
    later = reminders.alias("later")
    said_since = exists(
        select(later.c.reminder).where(
            later.c.workspace == reminders.c.workspace,
            later.c.subject == reminders.c.subject,
            later.c.state == ReminderState.TOLD,
            later.c.due > reminders.c.due,
            later.c.letter != reminders.c.letter,
        )
    )
    lost = or_(letters.c.state == LetterState.DEAD, letters.c.last_error == OUT_OF_HAND)
    query = (
        work.select(reminders.c.subject, reminders.c.due)
        .join(
            letters,
            and_(letters.c.workspace == reminders.c.workspace, letters.c.letter == reminders.c.letter),
        )
        .where(letters.c.state.in_((LetterState.UNKNOWN, LetterState.DEAD)), lost, ~said_since)
    )
    query = query if to is None else query.where(letters.c.to == to)
    rows = work.all(query.order_by(reminders.c.due.desc()).limit(limit))
    return list(dict.fromkeys(row.subject for row in rows))


def _planned() -> Any:
    return reminders.c.state == ReminderState.PLANNED


def _lines(work: Work, query: Any) -> list[Line]:
    return [line_of(row) for row in work.all(query)]


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
