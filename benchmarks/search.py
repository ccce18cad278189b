"""Searching and listing 100,000 promises of one workspace, beside the same statements by the raw driver."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import make_url

from benchmarks.floor import database_url
from benchmarks.measure import Bar, Race, race
from bot.sales.person import Person
from bot.sales.promise import Kind, Moment, Outcome, Promise, State
from bot.store import migrations, search
from bot.store import promise as store
from bot.store.engine import Database
from bot.store.tables import customers, people, promises, search_entries, workspaces
from bot.store.work import Work
from bot.usecases import home
from bot.usecases import promise as promises_of
from bot.usecases import search as searching

WORKSPACE = "T0KEPT0001"
MANY = 100_000
REPS = 50
OPEN_OF_A_HUNDRED = 5
BATCH = 5_000
NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)
LIMIT = 2.0
DRIVER = "the raw driver, same statements"

Look = Callable[[Work, Person], object]


@dataclass(frozen=True, slots=True)
class Question:
    """Something that a rep asks for, and what Kept runs for it."""

    name: str
    look: Look


QUESTIONS = (
    Question("search, a rare word", lambda work, by: searching.find(work, by, NOW, "見積書")),
    Question("search, a word of every promise", lambda work, by: searching.find(work, by, NOW, "proposal")),
    Question("search, an unfinished word", lambda work, by: searching.find(work, by, NOW, "acme prop")),
    Question("list", lambda work, by: promises_of.live(work, by, NOW)),
    Question("list, narrowed by a word", lambda work, by: promises_of.live(work, by, NOW, "proposal")),
    Question("Home", lambda work, by: home.facts(work, by, NOW)),
)


def run(folder: Path, rounds: int) -> Iterator[tuple[str, Race, list[Bar]]]:
    """Each question, of a rep among fifty and of one to whom all 100,000 belong, all of them open."""
    for title, reps, share in (("50 reps", REPS, OPEN_OF_A_HUNDRED), ("one rep, all open", 1, 100)):
        url = filled(database_url(folder, f"search{reps}"), reps, share)
        with closing(Database.open(url)) as database:
            by = Person(WORKSPACE, "U0", "Ken", "America/New_York", "en")
            for question in QUESTIONS:
                with _asked(database, url, question, by) as contestants:
                    ran = race(contestants, rounds)
                yield f"{question.name}; {title}", ran, [Bar("Kept", DRIVER, LIMIT)]


def filled(url: str, reps: int, share: int, many: int = MANY) -> str:
    """A database with that many promises of a workspace, `share` of a hundred open."""
    migrations.upgrade(url)
    with closing(Database.open(url)) as database:
        with database.work(WORKSPACE) as work:
            work.insert(workspaces, {"bot_user": "U0KEPT"})
            met = {"zone": "UTC", "zone_from": "slack", "language": "en", "language_from": "slack"}
            work.insert(people, [{"person": f"U{each}", "first_seen_at": NOW, **met} for each in range(reps)])
            named = [{"customer": f"c{each}", "name": f"Acme {each}"} for each in range(500)]
            work.insert(customers, [each | {"made_by": "U0", "made_at": NOW} for each in named])
        for begin in range(0, many, BATCH):
            made = [_promise(number, reps, share) for number in range(begin + 1, begin + BATCH + 1)]
            with database.work(WORKSPACE) as work:
                work.insert(promises, [{"number": each.number, **store.columns(each)} for each in made])
                work.insert(search_entries, [_entry(each) for each in made])
    return url


def _promise(number: int, reps: int, share: int) -> Promise:
    made = NOW - timedelta(minutes=MANY - number)
    told = Moment.of(made + timedelta(days=7, minutes=number % 977), "UTC")
    words = f"send the proposal {number} with three references" + (" 見積書" if number % 1000 < reps else "")
    is_open = number // reps % 100 < share
    ended: dict[str, Any] = {} if is_open else {"closed_at": told.at, "closed_by": "U0", "outcome": Outcome.ON_TIME}
    return Promise(
        workspace=WORKSPACE, number=number, rep=f"U{number % reps}", customer_id=f"c{number % 500}",
        customer=f"Acme {number % 500}", what=words, kind=Kind.OTHER, line=f"Acme: {words} by Friday",
        state=State.OPEN if is_open else State.KEPT, made_at=made, told=told, scored_at=told.at, **ended,
    )  # fmt: skip


def _entry(each: Promise) -> dict[str, Any]:
    facts = store.columns(each) | {"customer_name": each.customer}
    texts, standing = search.texts_of(each.number, facts), search.standing_of(each.state.value)
    return search.entry("sqlite", WORKSPACE, f"promise:{each.number}", each.rep, each.made_at, texts, standing)


@contextmanager
def _asked(
    database: Database, url: str, question: Question, by: Person
) -> Iterator[Mapping[str, Callable[[int], None]]]:
    """The question as Kept asks it, and its statements as they reached SQLite, by sqlite3 alone."""
    with closing(sqlite3.connect(make_url(url).database or "", isolation_level=None)) as connection:
        statements = _statements(database, question, by)
        assert statements
        assert not [each for each in statements if _scans(connection, each)], statements

        def ask(_: int) -> None:
            with database.reading(WORKSPACE) as work:
                question.look(work, by)

        def drive(_: int) -> None:
            connection.execute("BEGIN")
            for statement in statements:
                connection.execute(statement).fetchall()
            connection.execute("COMMIT")

        yield {DRIVER: drive, "Kept": ask}


def _statements(database: Database, question: Question, by: Person) -> list[str]:
    heard: list[str] = []
    for hear in (None, heard.append):
        with database.reading(WORKSPACE) as work:
            driver: Any = work._connection.connection.driver_connection
            driver.set_trace_callback(hear)
            question.look(work, by)
            driver.set_trace_callback(None)
    return [each for each in heard if each.lstrip().upper().startswith(("SELECT", "WITH"))]


def _scans(connection: sqlite3.Connection, statement: str) -> bool:
    """Whether SQLite would read a table from its beginning to its end."""
    plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}")]
    return any(step.startswith("SCAN") and "VIRTUAL TABLE INDEX" not in step and "promises" in step for step in plan)
