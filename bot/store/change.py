"""Changes of teams and roles as rows, so that they can be told and undone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex
from typing import Any

from bot.store.tables import setting_changes
from bot.store.work import Work


@dataclass(frozen=True, slots=True)
class Change:
    """One change: `scope` is "team" or "roles", `name` the team's or the person's id."""

    change: str
    scope: str
    name: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    by: str
    at: datetime


def log(
    work: Work,
    scope: str,
    name: str,
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any] | None,
    by: str,
    now: datetime,
) -> str:
    """Remembers one change and gives the id that its Undo carries."""
    change = token_hex(16)
    row = {"change": change, "scope": scope, "name": name, "before": before, "after": after, "by": by, "at": now}
    work.insert(setting_changes, row)
    return change


def logged(work: Work, scope: str, change: str) -> Change | None:
    """A change by its id."""
    row = work.first(
        work.select(setting_changes).where(setting_changes.c.change == change, setting_changes.c.scope == scope)
    )
    return _change(row) if row is not None else None


def last(work: Work, scope: str, name: str) -> Change | None:
    """The latest change of one thing."""
    mine = work.select(setting_changes).where(setting_changes.c.scope == scope, setting_changes.c.name == name)
    row = work.first(mine.order_by(setting_changes.c.at.desc(), setting_changes.c.change.desc()).limit(1))
    return _change(row) if row is not None else None


def _change(row: Any) -> Change:
    return Change(row.change, row.scope, row.name, row.before, row.after, row.by, row.at)
