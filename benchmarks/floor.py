"""What is left of a `/promise` when nothing is read, checked or said: its rows in one commit."""

import itertools
import secrets
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Engine, Table, create_engine, event, make_url
from sqlalchemy.dialects.sqlite import insert

from bot.store.engine import Database
from bot.store.tables import (
    changes,
    dates,
    inbox,
    metadata,
    promises,
    reminders,
    search_entries,
    workspace_next,
    workspaces,
)

Rows = list[tuple[Table[Any], list[dict[str, Any]]]]
Write = Callable[[int], None]

INSERTED = (inbox, promises, search_entries, dates, changes, reminders)
REFERRED = ("workspaces", "workspace_next", "people", "customers", "spellings", "name_keys")

TAKE_NUMBER = "UPDATE workspaces SET last_number = last_number + 1 WHERE workspace = ? RETURNING last_number"
_NUMBER = workspaces.update().values(last_number=workspaces.c.last_number + 1).returning(workspaces.c.last_number)
_NEXT = insert(workspace_next)
_EARLIER = workspace_next.c.next_due > _NEXT.excluded.next_due
_NOTE_DUE = _NEXT.on_conflict_do_update(
    index_elements=[workspace_next.c.workspace], set_={"next_due": _NEXT.excluded.next_due}, where=_EARLIER
)


def rows_of(url: str, workspace: str, number: int, trigger: str) -> Rows:
    """What Kept wrote for one promise."""
    about = {str(number), f"promise:{number}", trigger}
    database = Database.open(url)
    with database.reading(workspace) as work:
        every = [(table, [dict(row._mapping) for row in work.all(work.select(table))]) for table in INSERTED]
    database.close()
    return [(table, [row for row in rows if _about(row) in about]) for table, rows in every]


def through_core(url: str, days: Sequence[Rows]) -> Write:
    """Writes a day's rows as SQLAlchemy Core does it: the number taken, the rows added, the next due noted."""
    engine, statements = _engine(url), {table: table.insert() for table, _ in days[0]}
    workspace, _ = _due_of(days[0])
    taking = _NUMBER.where(workspaces.c.workspace == workspace)
    dues = [_due_of(rows)[1] for rows in days]

    def write(round_: int) -> None:
        rows, due = days[round_ % len(days)], dues[round_ % len(days)]
        with engine.connect() as connection, connection.begin():
            _driver(connection).execute("BEGIN IMMEDIATE")
            number = connection.execute(taking).scalar_one()
            for table, found in rows:
                fresh = [_fresh(row, number) for row in found]
                connection.execute(statements[table], fresh if len(fresh) > 1 else fresh[0])
            if due is not None:
                connection.execute(_NOTE_DUE, {"workspace": workspace, "next_due": due})

    return write


def through_driver(url: str, days: Sequence[Rows]) -> Write:
    """Writes a day's rows by sqlite3 alone."""
    connection = sqlite3.connect(make_url(url).database or "", isolation_level=None)
    _prepare(connection, None)
    workspace, _ = _due_of(days[0])
    engine = _engine(url)
    plain = [
        [(_sql(table, _fresh(found[0], 0)), [_bound(table, row, engine) for row in found]) for table, found in rows]
        for rows in days
    ]
    noted = [_bound(workspace_next, {"next_due": _due_of(rows)[1]}, engine)["next_due"] for rows in days]
    note_due = str(_NOTE_DUE.compile(engine))

    def write(round_: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        ((number,),) = connection.execute(TAKE_NUMBER, (workspace,)).fetchall()
        for sql, found in plain[round_ % len(plain)]:
            connection.executemany(sql, [_fresh(row, number) for row in found])
        connection.execute(note_due, (workspace, noted[round_ % len(noted)]))
        connection.commit()

    return write


def one_insert(url: str, days: Sequence[Rows]) -> Write:
    """Adds the promise's row and nothing else, through Core."""
    engine, statement, numbers = _engine(url), promises.insert(), itertools.count(1000)
    (row,) = next(found for table, found in days[0] if table is promises)

    def write(_: int) -> None:
        with engine.connect() as connection, connection.begin():
            _driver(connection).execute("BEGIN IMMEDIATE")
            connection.execute(statement, _fresh(row, next(numbers)))

    return write


def copy_referred(source: str, target: str) -> None:
    """The rows that a promise's rows refer to."""
    connection = sqlite3.connect(make_url(target).database or "")
    connection.execute("ATTACH ? AS kept", (make_url(source).database,))
    for name in REFERRED:
        connection.execute(f"INSERT INTO main.{name} SELECT * FROM kept.{name}")
    connection.commit()
    connection.close()


def counts(url: str) -> dict[str, int]:
    """How many rows each table has, and which number was given last."""
    with sqlite3.connect(make_url(url).database or "") as connection:
        found = {name: _scalar(connection, f'SELECT count(*) FROM "{name}"') for name in metadata.tables}
        found["last_number"] = _scalar(connection, "SELECT max(last_number) FROM workspaces")
    connection.close()
    return found


def database_url(folder: Path, name: str) -> str:
    """A file of its own for one contestant."""
    return f"sqlite:///{folder}/{name}.sqlite3"


def _scalar(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])


def _about(row: Mapping[str, Any]) -> str:
    return str(row.get("number") or row.get("subject") or row.get("external_id"))


def _due_of(rows: Rows) -> tuple[str, datetime | None]:
    dues = [row["due"] for table, found in rows if table is reminders for row in found if row["state"] == "planned"]
    return rows[0][1][0]["workspace"], min(dues, default=None)


def _fresh(row: Mapping[str, Any], number: int) -> dict[str, Any]:
    """The row under keys of its own, made as Kept makes them."""
    fresh = {name: value for name, value in row.items() if name != "entry"}
    if "number" in fresh:
        fresh["number"] = number
    if "subject" in fresh:
        fresh["subject"] = f"promise:{number}"
    if "external_id" in fresh:
        fresh["external_id"] = f"1.2.{number}"
    for name in ("change", "reminder"):
        if name in fresh:
            fresh[name] = secrets.token_hex(16)
    return fresh


def _engine(url: str) -> Engine:
    engine = create_engine(url, pool_reset_on_return=None)
    event.listen(engine, "connect", _prepare)
    return engine


def _prepare(connection: Any, _: Any) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _driver(connection: Connection) -> sqlite3.Connection:
    return cast("sqlite3.Connection", connection.connection.driver_connection)


def _sql(table: Table[Any], row: Mapping[str, Any]) -> str:
    names = ", ".join(f'"{name}"' for name in row)
    return f'INSERT INTO "{table.name}" ({names}) VALUES ({", ".join(f":{name}" for name in row)})'


def _bound(table: Table[Any], row: Mapping[str, Any], engine: Engine) -> dict[str, Any]:
    """The values as the driver takes them."""
    bound: dict[str, Any] = {}
    for name, value in row.items():
        process = table.c[name].type.dialect_impl(engine.dialect).bind_processor(engine.dialect)
        bound[name] = process(value) if process else value
    return bound
