"""Handovers as rows: promises that one rep offers to another."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, literal_column, or_

from bot.sales.handover import Handover, State
from bot.store import promise as promises
from bot.store.tables import handovers
from bot.store.tables import promises as promise_rows
from bot.store.work import Work, of

_OPEN = (State.OFFERED.value, State.LAPSED.value)
MOST = 200
_OFFERED = (
    of(handovers)
    .where(handovers.c.to == bindparam("to"), or_(*(handovers.c.state == state for state in _OPEN)))
    .order_by(handovers.c.offered_at, handovers.c.handover)
    .limit(literal_column(str(MOST)))
)
_TAKEN = (
    of(promise_rows.c.number)
    .where(promise_rows.c.taken_by == bindparam("person"), promise_rows.c.rep != bindparam("person"))
    .where(promise_rows.c.state == literal_column("'open'"))
    .order_by(promise_rows.c.number)
    .limit(literal_column(str(MOST)))
)


def add(work: Work, handover: Handover) -> None:
    """A new offer."""
    work.insert(
        handovers,
        {
            "handover": handover.id,
            "number": handover.promise.number,
            "taker": handover.taker,
            "to": handover.to,
            "state": handover.state.value,
            "offered_at": handover.offered_at,
            "before": handover.before,
        },
    )


def note_taker(work: Work, number: int, taker: str) -> None:
    """Who took a call for somebody; what is undone of the promise stays what it was."""
    work.execute(work.update(promise_rows).where(promise_rows.c.number == number).values(taken_by=taker))


def find(work: Work, handover: str, hold: bool = False) -> Handover | None:
    """An offer by its id; held, nobody else changes it before this transaction ends."""
    query = work.select(handovers).where(handovers.c.handover == handover)
    found = _with_promises(work, work.all(query.with_for_update() if hold else query))
    return found[0] if found else None


def several(work: Work, ids: Collection[str]) -> dict[str, Handover]:
    """Offers by their ids."""
    if not ids:
        return {}
    rows = work.all(work.select(handovers).where(handovers.c.handover.in_(ids)))
    return {each.id: each for each in _with_promises(work, rows)}


def of_promises(work: Work, numbers: Sequence[int]) -> tuple[Handover, ...]:
    """Every offer of these promises, the earliest first."""
    if not numbers:
        return ()
    query = work.select(handovers).where(handovers.c.number.in_(numbers))
    return _with_promises(work, work.all(query.order_by(handovers.c.offered_at, handovers.c.handover)))


def offered_to(work: Work, person: str) -> tuple[Handover, ...]:
    """What somebody may take, the earliest offer first."""
    return tuple(each for each in _with_promises(work, work.fetch(_OFFERED, to=person)) if each.waits)


def taken_by(work: Work, person: str) -> tuple[int, ...]:
    """Open promises that somebody took and that are another's now."""
    return tuple(row.number for row in work.fetch(_TAKEN, person=person))


def change(work: Work, handover: Handover, values: Mapping[str, Any]) -> bool:
    """Writes these columns; False when somebody else has changed the row since it was read."""
    unchanged = and_(handovers.c.handover == handover.id, handovers.c.version == handover.version)
    written = work.update(handovers).where(unchanged).values({**values, "version": handover.version + 1})
    return work.execute(written).rowcount == 1


def columns(handover: Handover) -> dict[str, Any]:
    """What a press can change, as JSON."""
    answered = handover.answered_at
    return {"state": handover.state.value, "answered_at": answered.isoformat() if answered is not None else None}


def restored(values: Mapping[str, Any]) -> dict[str, Any]:
    """The columns that were kept as JSON."""
    answered = values.get("answered_at")
    return {**values, "answered_at": datetime.fromisoformat(answered) if answered is not None else None}


def _with_promises(work: Work, rows: Sequence[Any]) -> tuple[Handover, ...]:
    found = promises.several(work, sorted({row.number for row in rows}))
    return tuple(
        Handover(
            id=row.handover,
            promise=found[row.number],
            taker=row.taker,
            to=row.to,
            offered_at=row.offered_at,
            state=State(row.state),
            answered_at=row.answered_at,
            before=row.before,
            round=row.round,
            version=row.version,
        )
        for row in rows
        if row.number in found
    )
