"""Promises counted by what they came to."""

from collections.abc import Iterator, Sequence
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


Span = tuple[datetime, datetime]


def counts(work: Work, reps: Sequence[str], periods: Sequence[Span], now: datetime) -> list[dict[str, Counts]]:
    """Each rep's promises whose scored date lies in each period, by what they count as now."""
    late_by_now = and_(_open, _deadline <= now)
    came_to = and_(~_open, promises.c.outcome.in_(_COUNTING))
    later = func.sum(case((promises.c.recorded_later, 1), else_=0))
    rows = _grouped(
        work,
        promises,
        [promises.c.rep, _counted.label("counted"), func.count().label("many"), later.label("later")],
        [promises.c.rep.in_(reps), or_(late_by_now, came_to)],
        (promises.c.scored_at, periods),
        [promises.c.rep, _counted],
    )
    found: list[dict[str, Counts]] = [{} for _ in periods]
    for row, inside in rows:
        one = Counts(**{row.counted: int(row.many)}, recorded_later=int(row.later or 0))
        for place in inside:
            found[place][row.rep] = found[place].get(row.rep, Counts()) + one
    return found


def followed(work: Work, reps: Sequence[str], periods: Sequence[Span]) -> list[dict[str, Followed]]:
    """Of each rep's promises that the customer had in each period and are asked about, those followed through."""
    through = func.sum(case((follow_throughs.c.number.is_not(None), 1), else_=0))
    kinds = [kind.value for kind in COUNTED]
    rows = _grouped(
        work,
        promises.outerjoin(follow_throughs, _ITS_FOLLOW_THROUGH),
        [promises.c.rep, func.count().label("many"), through.label("through")],
        [promises.c.rep.in_(reps), promises.c.state == literal_column("'kept'"), promises.c.kind.in_(kinds)],
        (promises.c.had_at, periods),
        [promises.c.rep],
    )
    found: list[dict[str, Followed]] = [{} for _ in periods]
    for row, inside in rows:
        for place in inside:
            one = Followed(int(row.through or 0), int(row.many))
            found[place][row.rep] = found[place].get(row.rep, Followed()) + one
    return found


def _grouped(
    work: Work,
    source: Any,
    columns: Sequence[Any],
    where: Sequence[Any],
    dated: tuple[Any, Sequence[Span]],
    by: Sequence[Any],
) -> Iterator[tuple[Any, list[int]]]:
    """Counted rows, each with the periods that it lies in: one walk along the index for all of them."""
    column, periods = dated
    names = [f"in_{place}" for place in range(len(periods))]
    inside = [
        case((and_(column >= since, column < until), 1), else_=0).label(name)
        for name, (since, until) in zip(names, periods, strict=True)
    ]
    query = work.select(*columns, *inside).select_from(source).where(*where)
    query = query.where(column >= min(since for since, _ in periods), column < max(until for _, until in periods))
    for row in work.all(query.group_by(*by, *names)):
        yield row, [place for place, name in enumerate(names) if getattr(row, name)]
