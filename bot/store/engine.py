"""The one database of an installation: an SQLite file, or PostgreSQL for a team that outgrew one machine."""

import sqlite3
import threading
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    Integer,
    Select,
    bindparam,
    create_engine,
    event,
    literal_column,
    make_url,
    select,
)
from sqlalchemy.exc import DBAPIError, InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.faults import fp
from bot.store.statements import compiled
from bot.store.tables import workspace_next
from bot.store.work import Memory, Work

APPLICATION_ROLE = "kept_app"
BUSY = timedelta(seconds=2)
POOL_WAIT = timedelta(seconds=1)
ATTEMPTS = 5
_MILLISECOND = timedelta(milliseconds=1)
_UNNOTICED = timedelta(milliseconds=50)
_RETRY = frozenset({"40001", "40P01"})
_PER_CONNECTION = (
    f"SET ROLE {APPLICATION_ROLE}",
    "SET TIME ZONE 'UTC'",
    f"SET lock_timeout = {BUSY // timedelta(milliseconds=1)}",
    "SET idle_in_transaction_session_timeout = 30000",
)
_WRITING = "SELECT set_config('kept.workspace', %s, true)"
_READING = _WRITING + ", set_config('transaction_read_only', 'on', true)"

_DUE = workspace_next.c.next_due
_TURNS = (
    select(workspace_next.c.workspace)
    .where(bindparam("now", type_=_DUE.type) >= _DUE)
    .order_by(_DUE, workspace_next.c.workspace)
    .limit(bindparam("limit", type_=Integer))
)
_NEXT_DUE = select(_DUE).where(_DUE.is_not(None)).order_by(_DUE).limit(literal_column("1"))

T = TypeVar("T")
_thread = threading.local()


class Unavailable(Exception):
    """The database is locked, down or full, and nothing was written that can be relied on.

    `again` says that the same transaction may succeed at once (a deadlock, a serialization failure).
    """

    def __init__(self, why: str, again: bool = False) -> None:
        super().__init__(why)
        self.again = again


def in_transaction() -> bool:
    """Whether this thread has a transaction open."""
    return getattr(_thread, "open", False)


class Database:
    """Opens transactions, each for one workspace."""

    def __init__(self, engine: Engine, on_due: Callable[[datetime], None] | None = None) -> None:
        self.on_due = on_due
        self._engine = engine
        self._is_sqlite = engine.dialect.name == "sqlite"
        self._writer = threading.Lock()
        self._memory = Memory()

    @classmethod
    def open(cls, url: str, pool: int = 8, on_due: Callable[[datetime], None] | None = None) -> "Database":
        """Opens a database that `migrations.upgrade` has made; `on_due` hears what each commit made due first."""
        with unavailable():
            return cls(_engine(make_url(url), pool), on_due)

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self._engine.dialect.name

    @contextmanager
    def work(self, workspace: str) -> Generator[Work]:
        """One transaction that writes, committed at its end, rolled back on any exception."""
        with self._transaction(workspace, writes=True) as work:
            yield work
        if work.earliest is not None and self.on_due is not None:
            self.on_due(work.earliest)

    @contextmanager
    def reading(self, workspace: str) -> Generator[Work]:
        """One transaction that only reads."""
        with self._transaction(workspace, writes=False) as work:
            yield work

    def run(self, workspace: str, step: Callable[[Work], T]) -> T:
        """Runs a step in a transaction of its own, again after a deadlock or a serialization failure."""
        for _ in range(ATTEMPTS - 1):
            try:
                with self.work(workspace) as work:
                    return step(work)
            except Unavailable as failed:
                if not failed.again:
                    raise
        with self.work(workspace) as work:
            return step(work)

    def turns(self, now: datetime, limit: int = 10_000) -> list[str]:
        """The workspaces where something is due, the longest waiting first."""
        with self._across() as connection:
            return [row.workspace for row in _rows(connection, _TURNS, now=now, limit=limit)]

    def next_due(self) -> datetime | None:
        """The next instant at which some workspace has something due."""
        with self._across() as connection:
            return next((row.next_due for row in _rows(connection, _NEXT_DUE)), None)

    def workspaces(self) -> list[str]:
        """Every workspace that Kept remembers."""
        with self._across() as connection:
            return list(connection.scalars(select(workspace_next.c.workspace).order_by(workspace_next.c.workspace)))

    def current_user(self) -> str | None:
        """The role that statements run as; None on SQLite."""
        if self._is_sqlite:
            return None
        with self._across() as connection:
            return str(connection.exec_driver_sql("SELECT current_user").scalar_one())

    def checked_out(self) -> int:
        """How many connections are in use."""
        pool: Any = self._engine.pool
        return int(pool.checkedout())

    def close(self) -> None:
        """Closes every connection."""
        self._engine.dispose()

    @contextmanager
    def _transaction(self, workspace: str, *, writes: bool) -> Generator[Work]:
        with _one_a_thread(), unavailable(), self._one_writer(writes) as patience:
            fp("transaction:begin")
            with self._engine.connect() as connection, connection.begin():
                if self._is_sqlite:
                    _begin_sqlite(connection, patience, writes=writes)
                else:
                    connection.exec_driver_sql(_WRITING if writes else _READING, (workspace,))
                fp("transaction:begun")
                work = Work(connection, workspace, writes=writes, memory=self._memory)
                yield work
                work.note_due()
                fp("transaction:commit")
        fp("transaction:committed")

    @contextmanager
    def _across(self) -> Generator[Connection]:
        """Committed although it only reads: at a rollback psycopg forgets what it has prepared."""
        with _one_a_thread(), unavailable(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def _one_writer(self, writes: bool) -> Generator[timedelta]:
        """SQLite's own queue for its one writer is unfair: whoever polls last may wait for ever.

        Gives how long may still be waited for other processes: both waits together must leave time for an answer.
        """
        if not (writes and self._is_sqlite):
            yield BUSY
            return
        asked = time.monotonic()
        if not self._writer.acquire(timeout=BUSY.total_seconds()):
            raise Unavailable("locked")
        try:
            yield max(BUSY - timedelta(seconds=time.monotonic() - asked), timedelta())
        finally:
            self._writer.release()


def _rows(connection: Connection, query: Select[*tuple[Any, ...]], **values: Any) -> Sequence[Any]:
    known = compiled(query, connection.dialect)
    return known.run(connection, values).rows if known else connection.execute(query, values).all()


@contextmanager
def _one_a_thread() -> Generator[None]:
    if in_transaction():
        raise RuntimeError("a transaction is open in this thread already")
    _thread.open = True
    try:
        yield
    finally:
        _thread.open = False


@contextmanager
def unavailable() -> Generator[None]:
    try:
        yield
    except (OperationalError, InterfaceError, InternalError, PoolTimeout, sqlite3.OperationalError) as failed:
        state = getattr(failed.orig, "sqlstate", None) if isinstance(failed, DBAPIError) else None
        cause = failed.orig if isinstance(failed, DBAPIError) else failed
        raise Unavailable(str(cause).splitlines()[0], again=state in _RETRY) from failed


def _engine(url: URL, pool: int) -> Engine:
    common: dict[str, Any] = {
        "hide_parameters": True,
        "pool_size": pool,
        "max_overflow": 0,
        "pool_timeout": POOL_WAIT.total_seconds(),
    }
    if url.get_backend_name() == "sqlite":
        _switch_to_wal(url)
        # Every transaction here is committed or rolled back where it was opened, so there is nothing to reset.
        common["pool_reset_on_return"] = None
        engine = create_engine(url, connect_args={"timeout": BUSY.total_seconds()}, **common)
        event.listen(engine, "connect", _prepare_sqlite)
        return engine
    engine = create_engine(
        url,
        isolation_level="READ COMMITTED",
        connect_args={"connect_timeout": 2},
        pool_pre_ping=True,
        **common,
    )
    event.listen(engine, "connect", _prepare_postgresql)
    return engine


def _switch_to_wal(url: URL) -> None:
    """Once, before there are threads: two that switch at the same time lock each other out."""
    if not url.database or url.database == ":memory:":
        raise ValueError("Kept keeps its database in a file")
    connection = sqlite3.connect(url.database, timeout=BUSY.total_seconds())
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


def _prepare_sqlite(connection: Any, _: Any) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin_sqlite(connection: Connection, patience: timedelta, *, writes: bool) -> None:
    """Said to the driver itself: a listener slows every statement down, a statement costs as much as a query."""
    driver: Any = connection.connection.driver_connection
    hurried = BUSY - patience > _UNNOTICED
    if hurried:
        driver.execute(f"PRAGMA busy_timeout = {patience // _MILLISECOND}")
    try:
        driver.execute("BEGIN IMMEDIATE" if writes else "BEGIN")
    finally:
        if hurried:
            driver.execute(f"PRAGMA busy_timeout = {BUSY // _MILLISECOND}")


def _prepare_postgresql(connection: Any, _: Any) -> None:
    connection.autocommit = True
    for statement in _PER_CONNECTION:
        connection.execute(statement)
    connection.autocommit = False
