"""Settings, their changes and absences as rows."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from secrets import token_hex
from typing import Any, cast

from sqlalchemy import BindParameter, String, bindparam, or_

from bot.sales.away import Absence
from bot.sales.settings import SettingChange
from bot.store.tables import absences, setting_changes, settings, workspaces
from bot.store.work import Work, of

WORKSPACE = ""
"""The scope of what holds for everybody in the workspace."""

_GROUP = 14
_PERSON: BindParameter[str] = bindparam("person", type_=String)
_CHOSEN = of(settings.c.scope, settings.c.name, settings.c.value).where(
    or_(settings.c.scope == WORKSPACE, settings.c.scope == _PERSON)
)
_AWAY = (
    of(absences)
    .where(or_(absences.c.person == WORKSPACE, absences.c.person == _PERSON))
    .order_by(absences.c.first, absences.c.absence)
)


def version(work: Work) -> int:
    """By which settings, roles and absences are remembered."""
    rows = work.all(work.select(workspaces.c.settings_version))
    return rows[0].settings_version if rows else 0


def bump(work: Work) -> None:
    """Settings, roles or absences have changed: what is remembered of them holds no longer, others wait their turn."""
    work.unsettled = True
    work.execute(work.update(workspaces).values(settings_version=workspaces.c.settings_version + 1))


def chosen(work: Work, person: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """What is stored for the workspace, and for the person beside it, by name."""
    found: dict[str, dict[str, Any]] = {WORKSPACE: {}, person: {}}
    for row in work.fetch(_CHOSEN, person=person):
        found[row.scope][row.name] = row.value
    return found[WORKSPACE], found[person] if person != WORKSPACE else {}


def choose(work: Work, scope: str, values: Mapping[str, Any], by: str, now: datetime) -> str:
    """Stores values, forgets those that are None, and notes each change; gives the id under which they are noted."""
    bump(work)
    before = {
        row.name: row.value
        for row in work.all(
            work.select(settings.c.name, settings.c.value).where(
                settings.c.scope == scope, settings.c.name.in_(list(values))
            )
        )
    }
    work.execute(work.delete(settings).where(settings.c.scope == scope, settings.c.name.in_(list(values))))
    kept = [{"scope": scope, "name": name, "value": value, "by": by, "at": now} for name, value in values.items()
            if value is not None]  # fmt: skip
    work.insert(settings, kept)
    return _note(work, scope, {name: (before.get(name), value) for name, value in values.items()}, by, now)


def group(work: Work, id: str) -> tuple[SettingChange, ...]:  # noqa: A002
    """What was changed together, by the id that `choose` gave; empty when there is no such change."""
    if len(id) != 2 * _GROUP or not id.isalnum():
        return ()
    rows = work.all(
        work.select(setting_changes)
        .where(setting_changes.c.change.startswith(id, autoescape=True))
        .order_by(setting_changes.c.change)
    )
    return tuple(_change(row) for row in rows)


def last_changes(work: Work, scope: str) -> dict[str, SettingChange]:
    """Who changed each setting of a scope last, and when."""
    rows = work.all(
        work.select(setting_changes)
        .where(setting_changes.c.scope == scope)
        .order_by(setting_changes.c.at.desc(), setting_changes.c.change.desc())
        .limit(_LOOKED_BACK)
    )
    found: dict[str, SettingChange] = {}
    for row in rows:
        found.setdefault(row.name, _change(row))
    return found


_LOOKED_BACK = 500


def scopes(work: Work) -> tuple[str, ...]:
    """The people who have chosen something of their own."""
    rows = work.all(work.select(settings.c.scope).where(settings.c.scope != WORKSPACE).distinct())
    return tuple(row.scope for row in rows)


def away(work: Work, person: str) -> tuple[Absence, ...]:
    """Every absence of a person, and every day the workspace is closed, the earliest first."""
    return tuple(_absence(row) for row in work.fetch(_AWAY, person=person))


def away_between(work: Work, persons: Collection[str], first: date, last: date) -> tuple[Absence, ...]:
    """What of these people's absences, and of the days the workspace is closed, touches some days."""
    touching = work.select(absences).where(absences.c.first <= last, absences.c.last >= first)
    whose = or_(absences.c.person == WORKSPACE, absences.c.person.in_(list(persons)))
    return tuple(_absence(row) for row in work.all(touching.where(whose).order_by(absences.c.first)))


def absence(work: Work, id: str) -> Absence | None:  # noqa: A002
    """An absence by its id."""
    row = work.first(work.select(absences).where(absences.c.absence == id))
    return _absence(row) if row is not None else None


def put_away(work: Work, before: Absence | None, after: Absence | None, by: str, now: datetime) -> str:
    """Writes an absence, changes it or takes it away, and notes the change; gives the id under which it is noted."""
    known = after or before
    if known is None:
        raise ValueError("there is an absence before or after")
    bump(work)
    work.execute(work.delete(absences).where(absences.c.absence == known.id))
    if after is not None:
        row = {"absence": after.id, "person": after.person, "first": after.first, "last": after.last}
        work.insert(absences, row | {"by": after.by, "at": after.at})
    return _note(work, known.person, {_named(known.id): (_kept(before), _kept(after))}, by, now)


def absence_of(change: SettingChange, side: Any) -> Absence | None:
    """An absence as a change has it before or after, None when there was none."""
    if not isinstance(side, Mapping):
        return None
    kept = cast("Mapping[str, str]", side)
    first, last = date.fromisoformat(kept["first"]), date.fromisoformat(kept["last"])
    return Absence(change.name.removeprefix(_ABSENCE), change.scope, first, last, kept["by"], change.at)


def is_absence(change: SettingChange) -> bool:
    """Whether a change is one of an absence and not of a setting."""
    return change.name.startswith(_ABSENCE)


def kept_absence(work: Work, change: SettingChange) -> Any:
    """The absence that a change is of, as it is now and as a change keeps it."""
    return _kept(absence(work, change.name.removeprefix(_ABSENCE)))


_ABSENCE = "absence:"


def _named(id: str) -> str:  # noqa: A002
    return f"{_ABSENCE}{id}"


def _kept(absence: Absence | None) -> dict[str, str] | None:
    if absence is None:
        return None
    return {"first": absence.first.isoformat(), "last": absence.last.isoformat(), "by": absence.by}


def _note(work: Work, scope: str, values: Mapping[str, tuple[Any, Any]], by: str, now: datetime) -> str:
    id = token_hex(_GROUP)  # noqa: A001
    rows: Sequence[dict[str, Any]] = [
        {"change": f"{id}{place:02d}", "scope": scope, "name": name, "before": before, "after": after,
         "by": by, "at": now}
        for place, (name, (before, after)) in enumerate(values.items())
    ]  # fmt: skip
    work.insert(setting_changes, rows)
    return id


def _change(row: Any) -> SettingChange:
    return SettingChange(row.scope, row.name, row.before, row.after, row.by, row.at)


def _absence(row: Any) -> Absence:
    return Absence(row.absence, row.person, row.first, row.last, row.by, row.at)
