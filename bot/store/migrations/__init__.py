"""Brings a database to the tables that this version of Kept uses."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import DBAPIError, ProgrammingError
from sqlalchemy.pool import NullPool

from bot.store.engine import APPLICATION_ROLE, unavailable

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0004"
_LOCK = 0x6B657074
_BY_TRIGGERS = ("search_pieces", "ix_search_entries_newest", "ix_search_entries_pieces")
_HAS_VERSION = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'",
    "postgresql": "SELECT to_regclass('alembic_version')::text",
}
_EXISTS = frozenset({"42710", "23505"})
_MAY_NOT = "42501"
_ROLE = text("SELECT 1 FROM pg_roles WHERE rolname = :role").bindparams(role=APPLICATION_ROLE)
_MEMBER = text(
    "SELECT 1 FROM pg_auth_members JOIN pg_roles ON pg_roles.oid = pg_auth_members.roleid"
    " WHERE rolname = :role AND member = current_user::regrole"
    " AND COALESCE((to_jsonb(pg_auth_members) ->> 'set_option')::boolean, true)"
).bindparams(role=APPLICATION_ROLE)


class RoleMissing(Exception):
    """The URL's role may not make the application role: an administrator has to run `statements` once."""

    def __init__(self, statements: tuple[str, str]) -> None:
        super().__init__(" ".join(statements))
        self.statements = statements


@dataclass(frozen=True, slots=True)
class Schema:
    """The migration a database stands at, None when it is empty, and the one this version needs."""

    at: str | None
    head: str

    @property
    def is_current(self) -> bool:
        """Whether this version can use the database as it is."""
        return self.at == self.head


def check(url: str) -> Schema:
    """Reads where a database stands, changing nothing."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite" and not _file(parsed).exists():
        return Schema(None, HEAD)
    with unavailable(), closing(_Connected(parsed)) as connected:
        return Schema(_stands_at(connected.connection), HEAD)


def upgrade(url: str, to: str = "head") -> Path | None:
    """Applies what is missing; returns where an older SQLite file was copied to before."""
    parsed = make_url(url)
    at = check(url).at
    copy = _copy(_file(parsed), at) if parsed.get_backend_name() == "sqlite" and at not in (None, HEAD) else None
    _migrate(parsed, "upgrade", to)
    return copy


def downgrade(url: str, to: str = "base") -> None:
    """Takes migrations back, with the rows they made room for."""
    _migrate(make_url(url), "downgrade", to)


def drift(url: str) -> list[Any]:
    """How a migrated database differs from `bot.store.tables`, as alembic's operations."""
    from alembic.autogenerate import compare_metadata  # noqa: PLC0415
    from alembic.migration import MigrationContext  # noqa: PLC0415

    from bot.store.tables import metadata  # noqa: PLC0415

    with closing(_Connected(make_url(url))) as connected:
        options: dict[str, Any] = {"compare_type": True, "compare_server_default": True}
        if connected.connection.dialect.name == "sqlite":
            options["include_object"] = _is_plain
        return list(compare_metadata(MigrationContext.configure(connected.connection, opts=options), metadata))


def _is_plain(_: Any, name: str | None, kind: str, *__: Any) -> bool:
    """Whether SQLite knows it as something of its own: a virtual table and what stands for an index there are not."""
    return not (kind in ("table", "index") and str(name).startswith(_BY_TRIGGERS))


class _Connected:
    """One connection as the URL's own role, with its engine."""

    def __init__(self, url: URL) -> None:
        self._engine = _engine(url)
        self.connection = self._engine.connect()

    def close(self) -> None:
        self.connection.close()
        self._engine.dispose()


def _engine(url: URL) -> Engine:
    engine = create_engine(url, poolclass=NullPool, hide_parameters=True)
    if url.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _: Any) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA synchronous = FULL")


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _migrate(url: URL, direction: str, to: str) -> None:
    from alembic import command  # noqa: PLC0415

    if url.get_backend_name() == "postgresql":
        _make_role(url)
    with closing(_Connected(url)) as connected, connected.connection.begin():
        if url.get_backend_name() == "postgresql":
            connected.connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
        config = _config()
        config.attributes["connection"] = connected.connection
        getattr(command, direction)(config, to)


def _config() -> "Config":
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _stands_at(connection: Connection) -> str | None:
    if connection.exec_driver_sql(_HAS_VERSION[connection.dialect.name]).scalar() is None:
        return None
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


def _file(url: URL) -> Path:
    return Path(url.database or "")


def _copy(file: Path, at: str | None) -> Path:
    """A backup by SQLite itself, since the newest rows may be in the log beside the file."""
    copy = file.with_name(f"{file.stem}.before-{HEAD}-from-{at}{file.suffix}")
    partial = copy.with_name(copy.name + ".part")
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(partial)) as target:
        source.backup(target)
    shutil.move(partial, copy)
    return copy


def _make_role(url: URL) -> None:
    with closing(_Connected(url)) as connected:
        connection = connected.connection.execution_options(isolation_level="AUTOCOMMIT")
        user = connection.scalar(text("SELECT quote_ident(current_user)"))
        statements = (f"CREATE ROLE {APPLICATION_ROLE} NOLOGIN", f"GRANT {APPLICATION_ROLE} TO {user}")
        try:
            if connection.scalar(_ROLE) is None:
                _unless_there(connection, statements[0])
            if not connection.scalar(_MEMBER):
                _unless_there(connection, statements[1])
        except ProgrammingError as failed:
            if _state(failed) == _MAY_NOT:
                raise RoleMissing(statements) from failed
            raise


def _unless_there(connection: Connection, statement: str) -> None:
    try:
        connection.execute(text(statement))
    except DBAPIError as failed:
        if _state(failed) not in _EXISTS:
            raise


def _state(failed: DBAPIError) -> str | None:
    return getattr(failed.orig, "sqlstate", None)
