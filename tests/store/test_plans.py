"""What SQLite does for search and lists: it asks an index, and reads no table from its beginning to its end."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.reading.words import query
from bot.sales.promise import State
from bot.store import listing, search
from bot.store.engine import Database
from bot.store.search import Standing
from bot.store.tables import workspaces
from bot.store.work import Work

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)
FOUND = query("見積書")
LOOKS = {
    "find": lambda work: search.find(work, "U1", FOUND, Standing.PAST, 20),
    "count": lambda work: search.count(work, "U1", FOUND, Standing.OPEN, 1000),
    "listed by words": lambda work: listing.listed(work, "U1", State.OPEN, FOUND, 20),
    "listed": lambda work: listing.listed(work, "U1", State.OPEN, (), 20),
    "counted": lambda work: listing.count(work, "U1", State.OPEN, (), 1000),
    "these": lambda work: listing.these(work, [1, 2]),
}


def heard(database: Database, look: Any) -> list[str]:
    statements: list[str] = []
    with database.reading("T1") as work:
        driver: Any = work._connection.connection.driver_connection
        driver.set_trace_callback(statements.append)
        look(work)
        driver.set_trace_callback(None)
    return [each for each in statements if each.lstrip().startswith("SELECT")]


def seed(work: Work) -> None:
    work.insert(workspaces, {"bot_user": "U0"})
    for number in range(1, 50):
        search.index(work, f"promise:{number}", "U1", NOW, ["見積書"])


@pytest.mark.parametrize("name", LOOKS)
def test_an_index_is_asked(sqlite_url: str, name: str) -> None:
    with closing(Database.open(sqlite_url)) as database:
        with database.work("T1") as work:
            seed(work)
        statements = heard(database, LOOKS[name])
    assert statements
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as connection:
        for statement in statements:
            steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}")]
            scans = [step for step in steps if step.startswith("SCAN") and "VIRTUAL TABLE INDEX" not in step]
            assert {step.removeprefix("SCAN ") for step in scans} <= {"hits", "in_turn", "counted"}, steps
