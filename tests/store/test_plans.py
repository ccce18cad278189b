"""What SQLite does for what people look at: it asks an index, and for more than the workspace."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import create_engine

from bot.reading.words import query
from bot.sales.digest import Period
from bot.sales.letter import LIST, ReminderState
from bot.sales.person import Person
from bot.sales.promise import Kind, Moment, Promise, State
from bot.sales.team import Team
from bot.store import listing, search
from bot.store import promise as store
from bot.store.engine import Database
from bot.store.outbox import letters, reminders
from bot.store.search import Standing
from bot.store.tables import customers, people, workspace_next, workspaces
from bot.store.work import Work
from bot.usecases import digest, home, record
from bot.usecases import listing as lists
from bot.usecases import promise as promises
from bot.usecases.promise import suggesting

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)
FOUND = query("見積書")
KEN = Person("T1", "U1", "Ken", "UTC", "en")
BOSS = Person("T1", "U1", "Ken", "UTC", "en", is_admin=True)
TEAM = Team("T1", "t1", "Sales", None, None, "en", "UTC", None, time(9), "U1", NOW, members=("U1", "U2"))
WEEK = Period(NOW - timedelta(weeks=1), NOW, NOW + timedelta(weeks=1))
FEW = {"ix_letters_undelivered"}
"""Indexes that hold only the few rows of a workspace that are meant."""

Look = Callable[[Work], object]
LOOKS: dict[str, Look] = {
    "find": lambda work: search.find(work, "U1", FOUND, Standing.PAST, 20),
    "count": lambda work: search.count(work, "U1", FOUND, Standing.OPEN, 1000),
    "listed by words": lambda work: listing.listed(work, "U1", State.OPEN, FOUND, 20),
    "these": lambda work: listing.these(work, [1, 2]),
    "list": lambda work: promises.live(work, KEN, NOW),
    "today": lambda work: promises.today(work, KEN, NOW),
    "home": lambda work: home.facts(work, KEN, NOW),
    "an admin's home": lambda work: home.facts(work, BOSS, NOW),
    "record": lambda work: record.own(work, KEN, NOW),
    "digest": lambda work: digest.figures(work, TEAM, WEEK, NOW),
    "morning": lambda work: _told(work, "listed"),
    "safe date": lambda work: suggesting.safe(work, Kind.PROPOSAL, KEN, NOW),
    "record one": lambda work: promises.record(work, "Acme: send it by 2 December", KEN, NOW),
}
Heard = list[tuple[str, Any]]


@contextmanager
def listening(url: str, heard: Heard) -> Iterator[Database]:
    """A database whose statements are taken down with their values beside them, as SQLite plans them."""

    class Cursor(sqlite3.Cursor):
        def execute(self, sql: str, parameters: Any = (), /) -> "Cursor":
            heard.append((sql, parameters))
            super().execute(sql, parameters)
            return self

    class Connection(sqlite3.Connection):
        def __init__(self, *arguments: Any, **named: Any) -> None:
            super().__init__(*arguments, **named)
            self.isolation_level = None

        def cursor(self, factory: Any = None) -> Any:
            return super().cursor(factory or Cursor)

    engine = create_engine(url, connect_args={"factory": Connection}, pool_reset_on_return=None)
    with closing(Database(engine)) as database:
        yield database


@pytest.mark.parametrize("name", LOOKS)
def test_an_index_is_asked_for_more_than_the_workspace(sqlite_url: str, name: str) -> None:
    heard: Heard = []
    with listening(sqlite_url, heard) as database:
        with database.work("T1") as work:
            seed(work)
        heard.clear()
        with database.work("T1") as work:
            LOOKS[name](work)
    assert heard
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as connection:
        for sql, values in heard:
            steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
            assert not [step for step in steps if reads_a_workspace(step)], (sql, steps)


def reads_a_workspace(step: str) -> bool:
    """Whether a step reads a table, or a workspace's part of it, from its beginning to its end."""
    if step.startswith("SCAN") and "VIRTUAL TABLE INDEX" not in step:
        return step.split()[1] not in {"hits", "in_turn", "counted", "found", "anon_1", "(subquery-2)", "CONSTANT"}
    asked = re.match(r"SEARCH (\w+) USING (?:COVERING )?INDEX (\w+) \(workspace=\?\)", step)
    return asked is not None and asked[1] in GROWING and asked[2] not in FEW


GROWING = {
    "changes", "conversations", "customers", "dates", "follow_throughs", "handovers", "helpers", "later", "letters",
    "name_keys", "newer", "orders", "promises", "referrals", "reminders", "search_entries", "visits",
}  # fmt: skip


def seed(work: Work) -> None:
    work.insert(workspaces, {"bot_user": "U0", "last_number": 3})
    work.insert(workspace_next, {"next_due": None})
    met = {"zone": "UTC", "zone_from": "slack", "language": "en", "language_from": "slack", "first_seen_at": NOW}
    work.insert(people, [{"person": each, **met} for each in ("U1", "U2")])
    work.insert(customers, {"customer": "c1", "name": "Acme", "made_by": "U1", "made_at": NOW})
    for number in range(1, 4):
        told = Moment.of(NOW + timedelta(days=number - 2), "UTC")
        promise = Promise(
            workspace="T1", number=number, rep="U1", customer_id="c1", customer="Acme", what="見積書", kind=Kind.OTHER,
            line="Acme: 見積書", state=State.OPEN, made_at=NOW, told=told, scored_at=told.at,
        )  # fmt: skip
        store.add(work, promise)
        store.add_date(work, promise, "U1", NOW - timedelta(days=2), None, agreed=False)
    lost = {"kind": "nudge", "about": {}, "due": NOW, "expires": NOW, "to": "U1", "key": "slot:1", "state": "dead"}
    letters.add(work, "lost", lost)
    step = {"round": 1, "step": "half", "to": "U1", "due": NOW, "letter": "lost", "reminder": "r1"}
    reminders.add(work, [{**step, "subject": "promise:1", "state": ReminderState.VOID}])


def _told(work: Work, letter: str) -> None:
    about = {"day": f"{NOW:%Y-%m-%d}"}
    values = {"to": "U1", "kind": LIST, "key": letter, "about": about, "due": NOW, "expires": NOW}
    letters.add(work, letter, values)
    found = letters.find(work, letter)
    assert found is not None
    told = lists.facts(work, found, KEN, NOW)
    assert told is not None
    assert told.lines
