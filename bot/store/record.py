"""Promises counted by what they came to."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import and_, case, func, literal_column, or_

from bot.sales.follow_through import COUNTED
from bot.sales.record import Counts, Followed
from bot.store.tables import follow_throughs, promises
from bot.store.work import Work

_open = promises.c.state == literal_column("'open'")
_deadline = func.coalesce(promises.c.warned_until, promises.c.scored_at)
_counted: Any = case((_open, cast("Any", literal_column("'late'"))), else_=promises.c.outcome)
_COUNTING = ("early", "on_time", "warned", "late", "dropped")
_ITS_FOLLOW_THROUGH = and_(
    follow_throughs.c.workspace == promises.c.workspace,
    follow_throughs.c.number == promises.c.number,
    follow_throughs.c.state == literal_column("'done'"),
)


def counts(work: Work, reps: Sequence[str], since: datetime, until: datetime, now: datetime) -> dict[str, Counts]:
    """Each rep's promises whose scored date lies in the period, by what they count as now."""
    late_by_now = and_(_open, _deadline <= now)
    came_to = and_(~_open, promises.c.outcome.in_(_COUNTING))
    later = func.sum(case((promises.c.recorded_later, 1), else_=0))
    query = work.select(promises.c.rep, _counted.label("counted"), func.count().label("many"), later.label("later"))
    query = query.where(promises.c.rep.in_(reps), promises.c.scored_at >= since)
    query = query.where(promises.c.scored_at < until, or_(late_by_now, came_to))
    found: dict[str, Counts] = {}
    for row in work.all(query.group_by(promises.c.rep, _counted)):
        one = Counts(**{row.counted: int(row.many)}, recorded_later=int(row.later or 0))
        found[row.rep] = found.get(row.rep, Counts()) + one
    return found


def followed(work: Work, reps: Sequence[str], since: datetime, until: datetime) -> dict[str, Followed]:
    """Of each rep's promises that the customer had in the period and that are asked about, those followed through."""
    through = func.sum(case((follow_throughs.c.number.is_not(None), 1), else_=0))
    query = work.select(promises.c.rep, func.count().label("many"), through.label("through"))
    query = query.select_from(promises.outerjoin(follow_throughs, _ITS_FOLLOW_THROUGH))
    query = query.where(promises.c.rep.in_(reps), promises.c.state == literal_column("'kept'"))
    query = query.where(promises.c.kind.in_([kind.value for kind in COUNTED]))
    query = query.where(promises.c.had_at >= since, promises.c.had_at < until)
    rows = work.all(query.group_by(promises.c.rep))
    return {row.rep: Followed(int(row.through or 0), int(row.many)) for row in rows}
