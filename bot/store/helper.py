"""Helpers as rows: what a colleague was asked to do for a promise."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, literal_column, or_

from bot.sales.helper import Helper, State
from bot.sales.promise import Moment
from bot.store import promise as promises
from bot.store.tables import helpers
from bot.store.work import Work, of

_WAITING = (State.ASKED.value, State.ACCEPTED.value)
MOST = 200
_OWED = (
    of(helpers)
    .where(helpers.c.person == bindparam("person"), or_(*(helpers.c.state == state for state in _WAITING)))
    .order_by(helpers.c.due_at, helpers.c.helper)
    .limit(literal_column(str(MOST)))
)


def add(work: Work, helper: Helper) -> None:
    """A new ask."""
    work.insert(
        helpers,
        {
            "helper": helper.id,
            "number": helper.promise.number,
            "person": helper.person,
            "asked_by": helper.asked_by,
            "what": helper.what,
            "due_at": helper.due.at,
            "due_wall": helper.due.wall,
            "due_zone": helper.due.zone,
            "state": helper.state.value,
            "asked_at": helper.asked_at,
            "before": helper.before,
        },
    )


def find(work: Work, helper: str, hold: bool = False) -> Helper | None:
    """An ask by its id; held, nobody else changes it before this transaction ends."""
    query = work.select(helpers).where(helpers.c.helper == helper)
    found = _with_promises(work, work.all(query.with_for_update() if hold else query))
    return found[0] if found else None


def several(work: Work, ids: Collection[str]) -> dict[str, Helper]:
    """Asks by their ids."""
    if not ids:
        return {}
    rows = work.all(work.select(helpers).where(helpers.c.helper.in_(ids)))
    return {each.id: each for each in _with_promises(work, rows)}


def of_promises(work: Work, numbers: Sequence[int]) -> tuple[Helper, ...]:
    """Every ask for these promises, the earliest first."""
    if not numbers:
        return ()
    query = work.select(helpers).where(helpers.c.number.in_(numbers)).order_by(helpers.c.asked_at, helpers.c.helper)
    return _with_promises(work, work.all(query))


def people_of(work: Work, number: int) -> dict[str, str]:
    """Who was asked for a promise, by the ids of the asks."""
    rows = work.all(work.select(helpers.c.helper, helpers.c.person).where(helpers.c.number == number))
    return {row.helper: row.person for row in rows}


def owed_by(work: Work, person: str) -> tuple[Helper, ...]:
    """What somebody was asked and has not done yet, the earliest due first."""
    return tuple(each for each in _with_promises(work, work.fetch(_OWED, person=person)) if each.waits)


def change(work: Work, helper: Helper, values: Mapping[str, Any]) -> bool:
    """Writes these columns; False when somebody else has changed the row since it was read."""
    unchanged = and_(helpers.c.helper == helper.id, helpers.c.version == helper.version)
    written = work.update(helpers).where(unchanged).values({**values, "version": helper.version + 1})
    return work.execute(written).rowcount == 1


def columns(helper: Helper) -> dict[str, Any]:
    """What a press can change, as JSON."""
    return {
        "state": helper.state.value,
        "answered_at": _said(helper.answered_at),
        "done_at": _said(helper.done_at),
    }


def restored(values: Mapping[str, Any]) -> dict[str, Any]:
    """The columns that were kept as JSON."""
    return {name: _instant(name, value) for name, value in values.items()}


def _said(at: datetime | None) -> str | None:
    return at.isoformat() if at is not None else None


def _instant(name: str, value: Any) -> Any:
    return datetime.fromisoformat(value) if value is not None and name.endswith("_at") else value


def _with_promises(work: Work, rows: Sequence[Any]) -> tuple[Helper, ...]:
    found = promises.several(work, sorted({row.number for row in rows}))
    return tuple(
        Helper(
            id=row.helper,
            promise=found[row.number],
            person=row.person,
            asked_by=row.asked_by,
            what=row.what,
            due=Moment(row.due_at, row.due_wall, row.due_zone),
            asked_at=row.asked_at,
            state=State(row.state),
            answered_at=row.answered_at,
            done_at=row.done_at,
            before=row.before,
            round=row.round,
            version=row.version,
        )
        for row in rows
        if row.number in found
    )
