"""Visits as rows: one for each order, in its number."""

from collections.abc import Mapping
from typing import Any

from bot.sales.promise import Moment
from bot.sales.visit import CheckIn, Visit, VisitState
from bot.store.tables import visits
from bot.store.work import Work

PREFIX = "visit_"
COLUMNS = tuple(column.label(f"{PREFIX}{column.name}") for column in visits.c)


def add(work: Work, number: int, visit: Visit) -> None:
    """The visit that a won order opens."""
    work.insert(visits, {"number": number, **columns(visit)})


def change(work: Work, number: int, before: Visit, after: Visit) -> None:
    """Writes the columns that differ; the order's version guards both."""
    old, new = columns(before), columns(after)
    values = {name: value for name, value in new.items() if value != old[name]}
    if values:
        mine = work.update(visits).where(visits.c.number == number)
        work.execute(mine.values(**values, version=visits.c.version + 1))


def columns(visit: Visit) -> dict[str, Any]:
    """Every column of a visit but its key."""
    at, check_in = visit.at, visit.check_in
    return {
        "state": visit.state.value,
        "contact": visit.contact_id,
        "at": at.at if at else None,
        "wall": at.wall if at else None,
        "zone": at.zone if at else None,
        "why_late": visit.why_late,
        "score": check_in.score if check_in else None,
        "format_right": check_in.format_right if check_in else None,
        "quality_right": check_in.quality_right if check_in else None,
        "complete": check_in.complete if check_in else None,
        "as_told": check_in.as_told if check_in else None,
        "words": check_in.words if check_in else None,
        "checked_at": check_in.at if check_in else None,
        "checked_by": check_in.by if check_in else None,
        "closed_at": visit.closed_at,
        "closed_by": visit.closed_by,
        "reason": visit.reason,
        "round": visit.round,
    }


def build(values: Mapping[str, Any], contact: str | None) -> Visit:
    """A visit from its columns."""
    at, score = values["at"], values["score"]
    checked = score is not None and values["checked_at"] is not None
    return Visit(
        state=VisitState(values["state"]),
        contact_id=values["contact"],
        contact=contact,
        at=Moment(at, values["wall"], values["zone"]) if at else None,
        why_late=values["why_late"],
        check_in=_check_in(values) if checked else None,
        closed_at=values["closed_at"],
        closed_by=values["closed_by"],
        reason=values["reason"],
        round=values["round"],
    )


def _check_in(values: Mapping[str, Any]) -> CheckIn:
    return CheckIn(
        score=values["score"],
        format_right=values["format_right"],
        quality_right=values["quality_right"],
        complete=values["complete"],
        as_told=values["as_told"],
        words=values["words"],
        at=values["checked_at"],
        by=values["checked_by"],
    )
