import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, text

from bot.reading.words import query
from bot.store import migrations, search
from bot.store.engine import Database
from tests.databases import Server


def _tables(url: str) -> set[str]:
    engine = create_engine(url)
    try:
        return set(inspect(engine).get_table_names())
    finally:
        engine.dispose()


def test_an_empty_database_is_not_current(empty_database_url: str) -> None:
    assert not migrations.check(empty_database_url).is_current


def test_looking_at_a_missing_file_does_not_make_it(empty_sqlite_url: str) -> None:
    migrations.check(empty_sqlite_url)
    assert not Path(empty_sqlite_url.removeprefix("sqlite:///")).exists()


def test_upgrading_makes_an_empty_database_current(empty_database_url: str) -> None:
    assert migrations.upgrade(empty_database_url) is None
    assert migrations.check(empty_database_url).is_current


def test_upgrading_twice_changes_nothing(database_url: str) -> None:
    before = _tables(database_url)
    migrations.upgrade(database_url)
    assert _tables(database_url) == before


def test_down_takes_everything_away_and_up_brings_it_back(database_url: str) -> None:
    before = _tables(database_url)
    migrations.downgrade(database_url)
    assert _tables(database_url) == {"alembic_version"}
    assert not migrations.check(database_url).is_current
    migrations.upgrade(database_url)
    assert _tables(database_url) == before
    assert migrations.drift(database_url) == []


def test_the_migrations_make_the_tables_that_the_code_uses(database_url: str) -> None:
    assert migrations.drift(database_url) == []


def test_the_head_that_is_written_down_is_the_newest_migration() -> None:
    from alembic.script import ScriptDirectory

    assert ScriptDirectory(str(Path(migrations.__file__).parent)).get_current_head() == migrations.HEAD


def test_looking_whether_a_database_is_current_imports_no_alembic(sqlite_url: str) -> None:
    looks = "import sys; from bot.store import migrations; migrations.check(sys.argv[1]); "
    code = looks + "assert 'alembic' not in sys.modules"
    subprocess.run([sys.executable, "-c", code, sqlite_url], check=True, timeout=30)


def test_an_older_sqlite_file_is_copied_before_it_is_changed(sqlite_url: str) -> None:
    file = Path(sqlite_url.removeprefix("sqlite:///"))
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = 'before'")
        connection.execute("INSERT INTO workspaces (workspace, bot_user) VALUES ('T1', 'UKEPT')")
    with pytest.raises(Exception, match="before"):
        migrations.upgrade(sqlite_url)
    (copy,) = file.parent.glob("*.before-*")
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT workspace FROM workspaces").fetchall() == [("T1",)]


def test_a_role_that_may_not_make_roles_is_told_the_two_statements(postgresql: Server) -> None:
    postgresql.execute(
        "DO $$ BEGIN CREATE ROLE kept_plain LOGIN NOCREATEROLE; EXCEPTION WHEN duplicate_object THEN NULL; END $$"
    )
    name = postgresql.create()
    try:
        with pytest.raises(migrations.RoleMissing) as missing:
            migrations.upgrade(postgresql.url(name, "kept_plain"))
    finally:
        postgresql.drop(name)
    assert missing.value.statements == ("CREATE ROLE kept_app NOLOGIN", "GRANT kept_app TO kept_plain")


def test_the_application_role_is_neither_owner_nor_superuser_and_stands_behind_the_second_wall(
    postgresql_url: str,
) -> None:
    database = Database.open(postgresql_url)
    try:
        assert database.current_user() == "kept_app"
    finally:
        database.close()
    engine = create_engine(postgresql_url)
    with engine.connect() as connection:
        role = connection.execute(
            text("SELECT rolsuper, rolbypassrls, rolcanlogin FROM pg_roles WHERE rolname = 'kept_app'")
        ).one()
        owners = set(connection.scalars(text("SELECT tableowner FROM pg_tables WHERE schemaname = 'public'")))
        open_tables = set(
            connection.scalars(
                text(
                    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
                    " AND NOT (relrowsecurity AND relforcerowsecurity)"
                )
            )
        )
    engine.dispose()
    assert tuple(role) == (False, False, False)
    assert "kept_app" not in owners
    assert open_tables == {"alembic_version", "workspace_next"}


def test_what_was_there_before_can_be_found_after_the_migration(database_url: str) -> None:
    migrations.downgrade(database_url, "0003")
    engine = create_engine(database_url)
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT set_config('kept.workspace', 'T1', true)"))
        for statement in BEFORE:
            connection.execute(text(statement.format(at=_INSTANT[connection.dialect.name])))
    engine.dispose()
    migrations.upgrade(database_url)
    database = Database.open(database_url)
    try:
        with database.reading("T1") as work:
            found = {
                typed: [
                    hit.subject
                    for standing in search.Standing
                    for owner in ("U1", search.EVERYBODYS)
                    for hit in search.find(work, owner, query(typed), standing, 9)
                ]
                for typed in ("見積", "#1", "acme", "birch", "kickoff", "mistaken")
            }
    finally:
        database.close()
    assert found == {
        "見積": ["promise:1"],
        "#1": ["promise:1"],
        "acme": ["promise:1", "customer:c1"],
        "birch": ["customer:c1"],
        "kickoff": ["conversation:n1"],
        "mistaken": [],
    }


_INSTANT = {"sqlite": "1795446000000000", "postgresql": "'2026-11-23 15:00:00+00'"}
_PROMISE = (
    "INSERT INTO promises (workspace, number, rep, customer, what, kind, line, state, made_at, told_at, closed_at)"
)
BEFORE = (
    "INSERT INTO workspaces (workspace, bot_user) VALUES ('T1', 'U0')",
    "INSERT INTO workspace_next (workspace) VALUES ('T1')",
    """INSERT INTO people (workspace, person, zone, zone_from, language, language_from, first_seen_at)
       VALUES ('T1', 'U1', 'UTC', 'slack', 'en', 'slack', {at})""",
    "INSERT INTO customers (workspace, customer, name, made_by, made_at) VALUES ('T1', 'c1', 'Acme', 'U1', {at})",
    """INSERT INTO contacts (workspace, contact, customer, name, made_by, made_at)
       VALUES ('T1', 'p1', 'c1', 'Ms Birch', 'U1', {at})""",
    """INSERT INTO conversations (workspace, conversation, "by", at, notes, state)
       VALUES ('T1', 'n1', 'U1', {at}, 'kickoff with everybody', 'nothing')""",
    _PROMISE + " VALUES ('T1', 1, 'U1', 'c1', '御見積書を送る', 'other', '', 'open', {at}, {at}, NULL)",
    _PROMISE + " VALUES ('T1', 2, 'U1', 'c1', 'mistaken', 'other', '', 'never_made', {at}, {at}, {at})",
)
