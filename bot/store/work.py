"""Work: one open transaction for one workspace, which puts the workspace into everything it says."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from threading import Lock
from typing import Any, cast

from sqlalchemy import (
    Connection,
    CursorResult,
    Delete,
    Executable,
    Insert,
    Row,
    Select,
    Table,
    Update,
    UpdateBase,
    bindparam,
    or_,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite

from bot.faults import fp
from bot.store.tables import workspace_next

AnyTable = Table[Any]
WORKSPACE = "this_workspace"
_INSERT = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


class Memory:
    """What every transaction of one database may remember of settled things, each by a version of its own."""

    def __init__(self, size: int = 4096) -> None:
        self._size = size
        self._kept: dict[tuple[str, ...], tuple[int, Any]] = {}
        self._lock = Lock()

    def recall(self, key: tuple[str, ...], version: int) -> Any:
        """What was kept for that version, None when it was another or nothing."""
        found = self._kept.get(key)
        return found[1] if found is not None and found[0] == version else None

    def keep(self, key: tuple[str, ...], version: int, value: Any) -> None:
        """Keeps a value in the place of an older one; the one kept first goes when there is no room."""
        with self._lock:
            if len(self._kept) >= self._size and key not in self._kept:
                del self._kept[next(iter(self._kept))]
            self._kept[key] = (version, value)


class Work:
    """One open transaction for one workspace; `unsettled` once it has changed what others may have in memory."""

    __slots__ = ("_connection", "_memory", "_writes", "earliest", "unsettled", "workspace")

    def __init__(self, connection: Connection, workspace: str, *, writes: bool, memory: Memory | None = None) -> None:
        self.workspace = workspace
        self.earliest: datetime | None = None
        self.unsettled = False
        self._connection = connection
        self._writes = writes
        self._memory = memory or Memory()

    def recall(self, key: str, version: int) -> Any:
        """What was remembered of this workspace for that version, None when nothing was."""
        return None if self.unsettled else self._memory.recall((self.workspace, key), version)

    def remember(self, key: str, version: int, value: Any) -> None:
        """Remembers for other transactions too; what this one has changed itself may still be rolled back."""
        if not self.unsettled:
            self._memory.keep((self.workspace, key), version, value)

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self._connection.dialect.name

    def select(self, *what: Any) -> Select[*tuple[Any, ...]]:
        """Rows of this workspace's part of the first table; join others by their composite keys."""
        statement = select(*what)
        table = _first_table(what[0], statement)
        return statement.where(table.c.workspace == self.workspace)

    def insert(self, table: AnyTable, rows: Mapping[str, Any] | Sequence[Mapping[str, Any]]) -> None:
        """Adds one row or several."""
        many = [rows] if isinstance(rows, Mapping) else rows
        if many:
            values = [{"workspace": self.workspace, **row} for row in many]
            self.execute(_insert(table), values if len(values) > 1 else values[0])

    def insert_once(self, table: AnyTable, row: Mapping[str, Any]) -> bool:
        """Adds a row unless one of its keys is taken; False when it was."""
        return self.execute(_insert_once(self.dialect, table), {"workspace": self.workspace, **row}).rowcount == 1

    def insert_new(self, table: AnyTable, rows: Sequence[Mapping[str, Any]]) -> None:
        """Adds rows of the same columns, but for those whose keys are taken."""
        if rows:
            self.execute(_insert_once(self.dialect, table), [{"workspace": self.workspace, **row} for row in rows])

    def update(self, table: AnyTable) -> Update:
        """An update of this workspace's rows."""
        return table.update().where(table.c.workspace == self.workspace)

    def delete(self, table: AnyTable) -> Delete:
        """A deletion of this workspace's rows."""
        return table.delete().where(table.c.workspace == self.workspace)

    def execute(
        self, statement: Executable, values: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None
    ) -> CursorResult[*tuple[Any, ...]]:
        """Runs one statement."""
        if not self._writes and isinstance(statement, UpdateBase):
            raise RuntimeError("this transaction only reads")
        fp("statement:run")
        result: CursorResult[*tuple[Any, ...]] = self._connection.execute(statement, values)
        fp("statement:done")
        return result

    def all(self, statement: Executable) -> Sequence[Row[*tuple[Any, ...]]]:
        """Every row."""
        return self.execute(statement).all()

    def first(self, statement: Executable) -> Row[*tuple[Any, ...]] | None:
        """The first row, None when there is none."""
        return self.execute(statement).first()

    def one(self, statement: Executable) -> Row[*tuple[Any, ...]]:
        """The only row."""
        return self.execute(statement).one()

    def fetch(self, query: Executable, **values: Any) -> Sequence[Row[*tuple[Any, ...]]]:
        """The rows of a query that `of` built."""
        return self.execute(query, {WORKSPACE: self.workspace, **values}).all()

    def alter(self, statement: UpdateBase, **values: Any) -> int:
        """Runs an update that was built once; how many rows there were."""
        return self.execute(statement, {WORKSPACE: self.workspace, **values}).rowcount

    def due(self, at: datetime) -> None:
        """Something of this workspace has to be done at this instant."""
        if self.earliest is None or at < self.earliest:
            self.earliest = at

    def note_due(self) -> None:
        """Writes the earliest of what became due, as the transaction's last statement."""
        if self.earliest is None:
            return
        self.execute(_note_next(self.dialect), {"workspace": self.workspace, "next_due": self.earliest})


def of(*what: Any) -> Select[*tuple[Any, ...]]:
    """A query of one workspace's part of the first table, built once and run by `Work.fetch`."""
    statement = select(*what)
    return statement.where(_first_table(what[0], statement).c.workspace == bindparam(WORKSPACE))


def _first_table(first: Any, statement: Select[*tuple[Any, ...]]) -> AnyTable:
    for known in (first, getattr(first, "table", None)):
        if isinstance(known, Table):
            return cast("AnyTable", known)
    known = statement.get_final_froms()[0]
    if isinstance(known, Table):
        return cast("AnyTable", known)
    raise TypeError("say first which table's rows are wanted")


@cache
def _insert(table: AnyTable) -> Insert:
    return table.insert()


@cache
def _insert_once(dialect: str, table: AnyTable) -> Insert:
    return _INSERT[dialect](table).on_conflict_do_nothing().execution_options(preserve_rowcount=True)


@cache
def _note_next(dialect: str) -> Insert:
    statement = _INSERT[dialect](workspace_next)
    due = workspace_next.c.next_due
    earlier = or_(due.is_(None), due > statement.excluded.next_due)
    return statement.on_conflict_do_update(
        index_elements=[workspace_next.c.workspace], set_={"next_due": statement.excluded.next_due}, where=earlier
    )
