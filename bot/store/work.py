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

from bot.faults import fp
from bot.store.statements import INSERT, AnyTable, compiled, insertion
from bot.store.tables import workspace_next

WORKSPACE = "this_workspace"


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
            self._add(table, many)

    def insert_once(self, table: AnyTable, row: Mapping[str, Any]) -> bool:
        """Adds a row unless one of its keys is taken; False when it was."""
        return self._add(table, (row,), once=True) == 1

    def insert_new(self, table: AnyTable, rows: Sequence[Mapping[str, Any]]) -> None:
        """Adds rows of the same columns, but for those whose keys are taken."""
        if rows:
            self._add(table, rows, once=True)

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
        if isinstance(statement, UpdateBase):
            self._refuse_to_read_only()
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

    def fetch(self, query: Executable, **values: Any) -> Sequence[Any]:
        """The rows of a query that `of` built, or of a change that gives rows."""
        if isinstance(query, UpdateBase):
            self._refuse_to_read_only()
        known = compiled(query, self._connection.dialect)
        given = {WORKSPACE: self.workspace, **values}
        return known.run(self._connection, given).rows if known else self.execute(query, given).all()

    def alter(self, change: UpdateBase, **values: Any) -> int:
        """Runs an update that was built once; how many rows there were."""
        self._refuse_to_read_only()
        known = compiled(change, self._connection.dialect)
        given = {WORKSPACE: self.workspace, **values}
        return known.run(self._connection, given).touched if known else self.execute(change, given).rowcount

    def due(self, at: datetime) -> None:
        """Something of this workspace has to be done at this instant."""
        if self.earliest is None or at < self.earliest:
            self.earliest = at

    def note_due(self) -> None:
        """Writes the earliest of what became due, as the transaction's last statement."""
        if self.earliest is None:
            return
        self.alter(_note_next(self.dialect), workspace=self.workspace, next_due=self.earliest)

    def _add(self, table: AnyTable, rows: Sequence[Mapping[str, Any]], once: bool = False) -> int:
        self._refuse_to_read_only()
        values = [{"workspace": self.workspace, **row} for row in rows]
        adding = insertion(table, tuple(values[0]), self._connection.dialect, once)
        return adding.run(self._connection, values if len(values) > 1 else values[0]).touched

    def _refuse_to_read_only(self) -> None:
        if not self._writes:
            raise RuntimeError("this transaction only reads")


def of(*what: Any) -> Select[*tuple[Any, ...]]:
    """A query of one workspace's part of the first table, built once and run by `Work.fetch`."""
    statement = select(*what)
    return statement.where(_first_table(what[0], statement).c.workspace == bindparam(WORKSPACE))


def altering(table: AnyTable) -> Update:
    """A change of one workspace's rows, built once and run by `Work.alter`."""
    return table.update().where(table.c.workspace == bindparam(WORKSPACE))


def _first_table(first: Any, statement: Select[*tuple[Any, ...]]) -> AnyTable:
    for known in (first, getattr(first, "table", None)):
        if isinstance(known, Table):
            return cast("AnyTable", known)
    known = statement.get_final_froms()[0]
    if isinstance(known, Table):
        return cast("AnyTable", known)
    raise TypeError("say first which table's rows are wanted")


@cache
def _note_next(dialect: str) -> Insert:
    statement = INSERT[dialect](workspace_next)
    due = workspace_next.c.next_due
    earlier = or_(due.is_(None), due > statement.excluded.next_due)
    return statement.on_conflict_do_update(
        index_elements=[workspace_next.c.workspace], set_={"next_due": statement.excluded.next_due}, where=earlier
    )
