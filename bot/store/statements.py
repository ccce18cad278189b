"""Statements compiled once and run by the driver itself: the text, how values go in, how rows come out.

What is NULL comes out as None, whatever its column holds.
"""

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, cast

from sqlalchemy import Connection, Dialect, Insert, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError

from bot.faults import fp

AnyTable = Table[Any]
Values = Mapping[str, Any]
Process = Callable[[Any], Any] | None
INSERT = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


class Ran(NamedTuple):
    """The rows that a statement gave, and how many it touched."""

    rows: Sequence[Any]
    touched: int


class Statement:
    """One statement for one kind of database."""

    __slots__ = ("_dialect", "_into", "_is_positional", "_names", "_out", "_row", "_standing", "_text")

    def __init__(self, built: Any, dialect: Dialect, columns: Sequence[str] | None = None) -> None:
        text = built.compile(dialect=dialect, column_keys=columns)
        names: list[str] = text.positiontup or list(text.bind_names.values())
        given: list[Any] = list(built.exported_columns)
        self._dialect: Any = dialect
        self._is_positional: bool = text.positional
        self._text = str(text)
        self._names = names
        self._into = _placed(_processor(text.binds[name], dialect, "bind_processor") for name in names)
        self._standing = {name: text.binds[name].value for name in names if not text.binds[name].required}
        self._out = _placed(_processor(column, dialect, "result_processor", None) for column in given)
        self._row: Any = _row_of([column.key for column in given]) if given else None

    def run(self, connection: Connection, values: Values | Sequence[Values]) -> Ran:
        """Runs it with one set of values, or with several."""
        fp("statement:run")
        cursor: Any = connection.connection.cursor()
        try:
            if isinstance(values, Mapping):
                cursor.execute(self._text, self._bound(values))
            else:
                cursor.executemany(self._text, [self._bound(each) for each in values])
            rows = [self._made(row) for row in cursor.fetchall()] if self._row else ()
            ran = Ran(rows, cursor.rowcount)
        except self._dialect.loaded_dbapi.Error as failed:
            raise self._wrapped(failed, connection, cursor) from failed
        finally:
            cursor.close()
        fp("statement:done")
        return ran

    def _bound(self, values: Values) -> Any:
        given = {**self._standing, **values} if self._standing else values
        bound = [given[name] for name in self._names]
        for place, process in self._into:
            bound[place] = process(bound[place])
        return bound if self._is_positional else dict(zip(self._names, bound, strict=True))

    def _made(self, row: Sequence[Any]) -> Any:
        values = list(row)
        for place, process in self._out:
            if values[place] is not None:
                values[place] = process(values[place])
        return self._row._make(values)

    def _wrapped(self, failed: Exception, connection: Connection, cursor: Any) -> BaseException:
        """The driver's error as SQLAlchemy says it; a connection that is lost is not given back."""
        is_lost = self._dialect.is_disconnect(failed, connection.connection.driver_connection, cursor)
        if is_lost:
            connection.invalidate(failed)
        base = self._dialect.loaded_dbapi.Error
        return DBAPIError.instance(
            self._text, None, failed, base, hide_parameters=True, connection_invalidated=is_lost, dialect=self._dialect
        )


_made: dict[tuple[str, Any, tuple[str, ...]], Statement | None] = {}


def compiled(built: Any, dialect: Dialect) -> Statement | None:
    """What was built once, compiled once; None for what has another text with every list of values."""
    key = (dialect.name, built, ())
    if key not in _made:
        binds = built.compile(dialect=dialect).binds.values()
        _made[key] = None if any(bind.expanding for bind in binds) else Statement(built, dialect)
    return _made[key]


def insertion(table: AnyTable, columns: tuple[str, ...], dialect: Dialect, once: bool = False) -> Statement:
    """Adds rows with these columns; `once`: unless one of their keys is taken."""
    key = (dialect.name, (table, once), columns)
    found = _made.get(key)
    if found is None:
        plain: Insert = cast("Any", INSERT[dialect.name](table))
        built: Any = cast("Any", plain).on_conflict_do_nothing() if once else plain
        found = _made[key] = Statement(built.inline(), dialect, columns)
    return found


def _row_of(names: list[str]) -> Any:
    """A row that answers as SQLAlchemy's does, to names and to `_mapping`."""
    plain = cast("Any", namedtuple)("Row", names)  # noqa: PYI024 - its names are known when it runs
    return type("Row", (plain,), {"__slots__": (), "_mapping": property(plain._asdict)})


def _placed(processes: Iterable[Process]) -> list[tuple[int, Callable[[Any], Any]]]:
    """Only those values that need it, by their places."""
    return [(place, process) for place, process in enumerate(processes) if process]


def _processor(of: Any, dialect: Dialect, which: str, *arguments: Any) -> Process:
    return getattr(of.type.dialect_impl(dialect), which)(dialect, *arguments)
