"""Rows that tests of the outbox begin with, and short ways through a letter's life."""

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.sales.letter import Letter, PostOutcome
from bot.sales.person import Person
from bot.store import person, workspace
from bot.store.engine import Database
from bot.store.tables import letters, reminders
from bot.usecases import outbox

TEAM = "T1"
KEN = "U0KEN"
AYA = "U0AYA"
ADMIN = "U0ADMIN"
MONDAY = datetime(2026, 11, 23, 10, tzinfo=UTC)
"""Ten o'clock in the hours of everybody here, whose zone is UTC."""

SUBJECT = "promise:1"
LONG_AGO = MONDAY - timedelta(days=365)


def install(database: Database, team: str = TEAM, now: datetime = MONDAY) -> None:
    """A workspace with two reps and an admin."""
    with database.work(team) as work:
        workspace.remember(work, "Acme Sales", "UKEPT", "BKEPT", now)
        for who in (KEN, AYA, ADMIN):
            person.add(work, Person(team, who, who, "UTC", "en", is_admin=who == ADMIN), "slack", "slack", now)


def remind(
    database: Database,
    due: datetime = MONDAY,
    subject: str = SUBJECT,
    to: str = KEN,
    step: str = "1",
    team: str = TEAM,
    urgent: bool = False,
    why: str | None = None,
) -> None:
    with database.work(team) as work:
        outbox.remind(work, subject, 1, step, to, due, urgent=urgent, why=why)


def plan(database: Database, now: datetime = MONDAY, team: str = TEAM) -> int:
    with database.work(team) as work:
        return outbox.plan(work, now)


def claim(database: Database, now: datetime = MONDAY, team: str = TEAM, limit: int = 5) -> list[Letter]:
    with database.work(team) as work:
        return outbox.claim(work, now, LONG_AGO, limit)


def begin(database: Database, letter: Letter, now: datetime = MONDAY, waits: bool = True) -> Letter | None:
    with database.work(letter.workspace) as work:
        return outbox.begin(work, letter, now, waits)


def settle(database: Database, letter: Letter, outcome: PostOutcome, now: datetime = MONDAY, **said: Any) -> bool:
    if outcome in (PostOutcome.SENT, PostOutcome.FOUND):
        said = {"channel": "D0KEN", "ts": f"1.{letter.attempts:06}", **said}
    with database.work(letter.workspace) as work:
        return outbox.settle(work, letter, outcome, now, **said)


def begun(database: Database, now: datetime = MONDAY) -> Letter:
    """One reminder whose letter is being sent."""
    remind(database, now)
    plan(database, now)
    (letter,) = claim(database, now)
    started = begin(database, letter, now)
    assert started is not None
    return started


def all_letters(database: Database, team: str = TEAM) -> list[Any]:
    with database.reading(team) as work:
        return list(work.all(work.select(letters).order_by(letters.c.due, letters.c.letter)))


def the_letter(database: Database, team: str = TEAM) -> Any:
    (letter,) = all_letters(database, team)
    return letter


def all_reminders(database: Database, team: str = TEAM) -> list[Any]:
    with database.reading(team) as work:
        return list(work.all(work.select(reminders).order_by(reminders.c.subject, reminders.c.due, reminders.c.step)))


def the_reminder(database: Database, team: str = TEAM) -> Any:
    (reminder,) = all_reminders(database, team)
    return reminder


def note_next(database: Database, team: str = TEAM) -> datetime | None:
    """Writes the workspace's next turn and says it."""
    with database.work(team) as work:
        outbox.note_next(work)
    return database.next_due()
