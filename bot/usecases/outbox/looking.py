"""What was said and will be: letters, their lines, and a subject's steps."""

from collections.abc import Collection
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.sales.answer import PastReminder
from bot.sales.hours import Calendar
from bot.sales.ladder import Rung, Why
from bot.sales.letter import Letter, ReminderState
from bot.sales.person import Person
from bot.store import workspace
from bot.store.outbox import letters, reminders
from bot.store.outbox.reminders import Line
from bot.store.work import Work
from bot.usecases.settings import calendar_of, find_person, stranger

SHOWN = 50


def letter(work: Work, id: str) -> Letter | None:  # noqa: A002
    """A letter by its id."""
    return letters.find(work, id)


def letter_at(work: Work, channel: str, ts: str) -> Letter | None:
    """The letter that a message is."""
    return letters.at(work, channel, ts)


def latest(work: Work, to: str, kinds: Collection[str], limit: int) -> list[Letter]:
    """What somebody was sent of some kinds, the newest first."""
    return letters.latest(work, to, kinds, limit)


def lines_of(work: Work, letter: str) -> list[Line]:
    """The steps that a letter tells, in the order of its lines."""
    return reminders.of_letter(work, letter)


def planned(work: Work, subject: str, round: int) -> tuple[Rung, ...]:  # noqa: A002
    """What is still to be said of a subject's round, the earliest first."""
    steps = [line for line in reminders.of_subject(work, subject, round) if _to_come(line)]
    return tuple(Rung(line.step, line.due, Why(line.why or Why.AFTER_TOLD)) for line in steps)


def steps_of(work: Work, subject: str, round: int) -> list[Line]:  # noqa: A002
    """Every step of one round of a subject."""
    return reminders.of_subject(work, subject, round)


def told_steps(work: Work, subject: str, round: int) -> tuple[str, ...]:  # noqa: A002
    """The steps of a subject's round that were told."""
    lines = reminders.of_subject(work, subject, round)
    return tuple(line.step for line in lines if line.state is ReminderState.TOLD)


def history(work: Work, subject: str) -> tuple[PastReminder, ...]:
    """Every step a subject ever had, and what became of it."""
    lines = reminders.of_subject(work, subject)
    return tuple(
        PastReminder(line.round, line.step, line.due, line.state.value, line.reason or line.why, line.told_at)
        for line in lines
    )


def undelivered(work: Work, to: str | None) -> tuple[str, ...]:
    """Subjects of which something could not be said to a person, or to anybody, and nothing has been since."""
    return tuple(reminders.undelivered(work, to, SHOWN))


def receiver(work: Work, to: str, now: datetime) -> Person:
    """Whom a letter is for; somebody Kept has not met, or a channel, has the workspace's zone and language."""
    known = find_person(work, to)
    if known is not None:
        return known
    installed = workspace.find(work)
    zone, language = (installed.zone, installed.language) if installed else ("UTC", "en")
    return stranger(work, Person(work.workspace, to, "", zone, language, known=False))


def hours_of(work: Work, to: str, now: datetime) -> Calendar:
    """The receiver's hours; one whose zone this machine does not know holds up no other."""
    person = receiver(work, to, now)
    try:
        return calendar_of(person)
    except (ZoneInfoNotFoundError, ValueError):
        return person.settings.calendar(ZoneInfo("UTC"))


def _to_come(line: Line) -> bool:
    return line.state is ReminderState.PLANNED and line.reason is None
