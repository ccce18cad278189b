import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from bot.store import engine
from bot.store.engine import Database, Unavailable
from bot.store.tables import inbox, people, workspace_next, workspaces
from bot.store.work import Work

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


def _row(at: datetime = NOW, external_id: str = "1") -> dict[str, object]:
    return {"source": "event", "external_id": external_id, "at": at}


def _write_nothing(database: Database) -> None:
    with database.work("T1"):
        pass


def _two_workspaces(database: Database) -> None:
    for workspace in ("T1", "T2"):
        with database.work(workspace) as work:
            work.insert(workspaces, {"bot_user": "UKEPT"})


def _next(database: Database, workspace: str = "T1") -> datetime | None:
    with database.reading(workspace) as work:
        row = work.first(work.select(workspace_next.c.next_due))
    return row.next_due if row is not None else None


def test_what_a_transaction_wrote_is_there_after_it(database: Database) -> None:
    _two_workspaces(database)
    with database.work("T1") as work:
        work.insert(inbox, _row())
    with database.reading("T1") as work:
        assert work.one(work.select(inbox.c.at)).at == NOW


def test_an_exception_takes_everything_back(database: Database) -> None:
    _two_workspaces(database)

    def fail() -> None:
        with database.work("T1") as work:
            work.insert(inbox, _row())
            work.due(NOW)
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    with database.reading("T1") as work:
        assert work.all(work.select(inbox)) == []
    assert _next(database) is None


def test_a_workspace_does_not_see_another(database: Database) -> None:
    _two_workspaces(database)
    with database.work("T1") as work:
        work.insert(inbox, _row())
    with database.work("T2") as work:
        assert work.all(work.select(inbox)) == []
        assert work.execute(work.update(inbox).values(source="x")).rowcount == 0
        assert work.execute(work.delete(inbox)).rowcount == 0


def test_on_postgresql_a_forgotten_filter_shows_and_writes_nothing(postgresql_url: str) -> None:
    database = Database.open(postgresql_url)
    try:
        _two_workspaces(database)
        with database.work("T1") as work:
            work.insert(inbox, _row())
        with database.work("T2") as work:
            assert work.execute(text("SELECT * FROM inbox")).all() == []
            assert work.execute(text("DELETE FROM inbox")).rowcount == 0
        with pytest.raises(Exception, match="row-level security"), database.work("T2") as work:
            work.execute(inbox.insert(), {"workspace": "T1", **_row(external_id="2")})
    finally:
        database.close()


def test_a_key_is_taken_once(database: Database) -> None:
    _two_workspaces(database)
    with database.work("T1") as work:
        assert work.insert_once(inbox, _row())
        assert not work.insert_once(inbox, _row())
    with database.work("T2") as work:
        assert work.insert_once(inbox, _row())


def test_several_rows_are_added_at_once_and_none_is_nothing(database: Database) -> None:
    _two_workspaces(database)
    with database.work("T1") as work:
        work.insert(inbox, [_row(external_id="1"), _row(external_id="2")])
        work.insert(inbox, [])
        assert len(work.all(work.select(inbox))) == 2


def test_a_reading_transaction_writes_nothing(database: Database) -> None:
    _two_workspaces(database)
    with pytest.raises(RuntimeError), database.reading("T1") as work:
        work.insert(inbox, _row())


def test_the_earliest_instant_of_a_transaction_is_kept_and_told(database: Database) -> None:
    _two_workspaces(database)
    told: list[datetime] = []
    database.on_due = told.append
    with database.work("T1") as work:
        work.due(NOW + timedelta(hours=2))
        work.due(NOW + timedelta(hours=1))
        work.due(NOW + timedelta(hours=3))
    assert told == [NOW + timedelta(hours=1)]
    assert _next(database) == NOW + timedelta(hours=1)


def test_a_later_instant_does_not_put_off_an_earlier_one(database: Database) -> None:
    _two_workspaces(database)
    for at in (NOW, NOW + timedelta(hours=1)):
        with database.work("T1") as work:
            work.due(at)
    assert _next(database) == NOW
    assert database.next_due() == NOW


def test_turns_come_by_how_long_they_wait(database: Database) -> None:
    _two_workspaces(database)
    for workspace, at in (("T1", NOW), ("T2", NOW - timedelta(minutes=1))):
        with database.work(workspace) as work:
            work.due(at)
    assert database.turns(NOW - timedelta(hours=1)) == []
    assert database.turns(NOW) == ["T2", "T1"]
    assert database.workspaces() == ["T1", "T2"]


def test_what_is_prepared_on_postgresql_outlives_a_look_across_workspaces(postgresql_url: str) -> None:
    database = Database.open(postgresql_url, pool=1)
    try:
        for _ in range(10):
            database.turns(NOW)
        with database.reading("T1") as work:
            prepared = work.execute(text("SELECT statement FROM pg_prepared_statements")).scalars().all()
        assert [each for each in prepared if "workspace_next" in each]
    finally:
        database.close()


def test_a_naive_instant_is_refused(database: Database) -> None:
    _two_workspaces(database)
    with pytest.raises(Exception, match="naive"), database.work("T1") as work:
        work.insert(inbox, _row(at=datetime(2026, 11, 20, 9)))  # noqa: DTZ001


def test_a_thread_has_one_transaction_at_a_time(database: Database) -> None:
    _two_workspaces(database)
    assert not engine.in_transaction()
    with database.work("T1"):
        assert engine.in_transaction()
        with pytest.raises(RuntimeError), database.reading("T1"):
            pass
        assert engine.in_transaction()
    assert not engine.in_transaction()


def test_threads_that_write_at_once_all_get_their_turn(database: Database) -> None:
    _two_workspaces(database)

    def write(thread: int) -> None:
        for n in range(10):
            with database.work("T1") as work:
                work.insert(inbox, _row(external_id=f"{thread}-{n}"))
                work.due(NOW)

    threads = [threading.Thread(target=write, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.reading("T1") as work:
        assert len(work.all(work.select(inbox))) == 60


def test_a_locked_sqlite_file_is_unavailable(sqlite_url: str) -> None:
    database, other = Database.open(sqlite_url), Database.open(sqlite_url)
    try:
        with other.work("T1"), ThreadPoolExecutor(1) as elsewhere:
            written = elsewhere.submit(_write_nothing, database)
            with pytest.raises(Unavailable):
                written.result()
    finally:
        database.close()
        other.close()


def test_a_server_that_is_away_is_unavailable() -> None:
    database = Database.open("postgresql+psycopg://nobody@127.0.0.1:1/none")
    with pytest.raises(Unavailable), database.reading("T1"):
        pass
    database.close()


def test_parameters_are_not_in_error_messages(database: Database) -> None:
    _two_workspaces(database)
    with pytest.raises(Exception, match="people") as failed, database.work("T1") as work:
        work.insert(people, {"person": "U1", "name": "a secret", "zone": None})
    assert "a secret" not in str(failed.value)


def test_a_deadlock_is_tried_again(postgresql_url: str) -> None:
    database = Database.open(postgresql_url)
    _two_workspaces(database)
    with database.work("T1") as work:
        work.insert(inbox, [_row(external_id="a"), _row(external_id="b")])
    both = threading.Barrier(2)
    tries: list[str] = []
    done: list[str] = []

    def cross(first: str, second: str) -> None:
        def step(work: Work) -> None:
            tries.append(first)
            work.execute(work.update(inbox).where(inbox.c.external_id == first).values(at=NOW))
            if len(tries) <= 2:
                both.wait(5)
            work.execute(work.update(inbox).where(inbox.c.external_id == second).values(at=NOW))

        database.run("T1", step)
        done.append(first)

    threads = [threading.Thread(target=cross, args=pair) for pair in (("a", "b"), ("b", "a"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    database.close()
    assert sorted(done) == ["a", "b"]
    assert len(tries) > 2
