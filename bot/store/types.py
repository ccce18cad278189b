"""Column types that say what the values are."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.types import TypeDecorator, TypeEngine

PIECES = Text().with_variant(TSVECTOR(), "postgresql")
"""Pieces of text to be found: a `tsvector` on PostgreSQL, the pieces with spaces between them on SQLite."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def _aware(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("a naive datetime cannot be stored: say which instant it is")
    return value


def _microseconds(value: datetime | None) -> int | None:
    return None if value is None else (_aware(value) - _EPOCH) // _MICROSECOND


def _instant(stored: int | None) -> datetime | None:
    return None if stored is None else _EPOCH + timedelta(microseconds=stored)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware instant: `timestamptz` on PostgreSQL, microseconds since 1970 on SQLite; refuses naive values."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """SQLite has no instants, so it keeps a number that sorts as they do."""
        return dialect.type_descriptor(BigInteger() if dialect.name == "sqlite" else DateTime(timezone=True))

    def bind_processor(self, dialect: Dialect) -> Any:
        """What `process_bind_param` does, without asking each time which database it is."""
        return _microseconds if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: Any) -> Any:
        """What `process_result_value` does, without asking each time which database it is."""
        return _instant if dialect.name == "sqlite" else super().result_processor(dialect, coltype)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Goes into the database as UTC."""
        if dialect.name == "sqlite":
            return _microseconds(value)
        return None if value is None else _aware(value).astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Comes out as aware UTC."""
        if value is None:
            return None
        return _EPOCH + timedelta(microseconds=value) if dialect.name == "sqlite" else value.astimezone(UTC)
