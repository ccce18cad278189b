import os
import sqlite3
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
import sqlalchemy
from sqlalchemy import create_engine, text

from tests import databases
from tests.connections import none_left_out


def test_a_database_of_each_kind_answers(database_url: str) -> None:
    engine = create_engine(database_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE seen (id INTEGER PRIMARY KEY)"))
        connection.execute(text("INSERT INTO seen VALUES (1)"))
        assert connection.execute(text("SELECT count(*) FROM seen")).scalar_one() == 1
    engine.dispose()


def test_each_test_gets_a_database_of_its_own(empty_database_url: str) -> None:
    engine = create_engine(empty_database_url)
    assert sqlalchemy.inspect(engine).get_table_names() == []
    engine.dispose()


def test_the_owner_role_may_create_roles_and_is_no_superuser(empty_postgresql_url: str) -> None:
    engine = create_engine(empty_postgresql_url)
    with engine.connect() as connection:
        asked = "SELECT rolname, rolsuper, rolcreaterole, rolbypassrls FROM pg_roles WHERE rolname = current_user"
        assert tuple(connection.execute(text(asked)).one()) == (databases.OWNER, False, True, False)
    engine.dispose()


def test_the_template_is_prepared_once_and_copied(postgresql: databases.Server, tmp_path: Path) -> None:
    prepared: list[str] = []

    def prepare(url: str) -> None:
        prepared.append(url)
        engine = create_engine(url)
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE prepared (id INTEGER)"))
        engine.dispose()

    file = databases.sqlite_template(tmp_path, prepare)
    assert databases.sqlite_template(tmp_path, prepare) == file
    assert len(prepared) == 1
    (tmp_path / "copy").mkdir()
    copy = databases.copy_sqlite(file, tmp_path / "copy").removeprefix("sqlite:///")
    connection = sqlite3.connect(copy)
    assert connection.execute("SELECT count(*) FROM prepared").fetchone() == (0,)
    connection.close()


def test_a_clone_serves_the_next_test_emptied(clones: databases.Clones) -> None:
    with clones.one() as first:
        left_open = psycopg.connect(first.replace("+psycopg", ""))
        left_open.execute("SELECT set_config('kept.workspace', 'T1', false)")
        left_open.execute("INSERT INTO workspaces (workspace, bot_user) VALUES ('T1', 'U1')")
        left_open.commit()
        left_open.execute("LOCK TABLE workspaces")
    with pytest.raises(psycopg.OperationalError):
        left_open.execute("SELECT 1")
    left_open.close()
    with clones.one() as second, psycopg.connect(second.replace("+psycopg", "")) as connection:
        assert second == first
        connection.execute("SELECT set_config('kept.workspace', 'T1', false)")
        assert connection.execute("SELECT count(*) FROM workspaces").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM alembic_version").fetchone() == (1,)


def test_a_clone_that_is_no_longer_as_it_was_made_serves_nobody(clones: databases.Clones) -> None:
    changes = (
        "ALTER TABLE workspaces ADD COLUMN more text",
        "DROP POLICY one_workspace ON people",
        "CREATE INDEX more ON people (name)",
        "REVOKE INSERT ON people FROM kept_app",
    )
    for change in changes:
        with clones.one() as first, psycopg.connect(first.replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute(change.encode())
        with clones.one() as second:
            assert second != first, change


def test_a_crashed_server_keeps_what_was_committed(own_postgresql: databases.Server) -> None:
    name = own_postgresql.create()
    address = f"postgresql://{databases.OWNER}@/{name}?host={own_postgresql.directory}"
    with psycopg.connect(address) as connection:
        connection.execute("CREATE TABLE seen (id INTEGER)")
    with psycopg.connect(address) as connection:
        connection.execute("INSERT INTO seen VALUES (1)")
        connection.commit()
        own_postgresql.crash()
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")
    databases.start(own_postgresql.directory)
    with psycopg.connect(address) as connection:
        assert connection.execute("SELECT count(*) FROM seen").fetchone() == (1,)


def test_a_run_that_was_killed_is_cleared_away_by_the_next() -> None:
    left = databases.begin_run()
    gone = left.with_name(f"{databases.RUN_PREFIX}999999999-left")
    left.rename(gone)
    databases.end_run(databases.begin_run())
    assert not gone.exists()


def test_databases_names_the_kinds_to_test() -> None:
    assert databases.chosen({}) == ("sqlite", "postgresql")
    assert databases.chosen({"DATABASES": "sqlite"}) == ("sqlite",)
    with pytest.raises(ValueError, match="'mysql' is none of"):
        databases.chosen({"DATABASES": "mysql"})


def test_a_directory_that_can_hold_no_server_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(databases.ServerUnavailable, match="no PostgreSQL server here"):
        databases.start(tmp_path / "file" / "postgresql")


def test_a_connection_left_checked_out_is_told_with_its_place(empty_sqlite_url: str) -> None:
    engine = create_engine(empty_sqlite_url)
    held = []
    with pytest.raises(AssertionError, match=r"test_databases\.py"), none_left_out(timedelta(0)):
        held.append(engine.connect())
    held[0].close()
    engine.dispose()


def test_the_server_of_the_run_is_in_the_directory_that_workers_share(
    postgresql: databases.Server, run_directory: Path
) -> None:
    assert postgresql.directory.parent == run_directory.resolve()
    assert str(run_directory) == os.environ["KEPT_TEST_RUN"]
