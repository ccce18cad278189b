"""Promises counted by what they came to."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any, cast

from sqlalchemy import and_, bindparam, case, func, literal_column, or_

from bot.sales.follow_through import COUNTED
from bot.sales.record import Counts, Followed
from bot.store.tables import follow_throughs, promises
from bot.store.work import Work, of

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
    found: list[dict[str, Counts]] = [{} for _ in periods]
    for row in work.fetch(_counting(len(reps) == 1, len(periods)), now=now, **_asked(reps, periods)):
        one = Counts(**{row.counted: int(row.many)}, recorded_later=int(row.later or 0))
        for place in _inside(row, periods):
            found[place][row.rep] = found[place].get(row.rep, Counts()) + one
    return found


def followed(work: Work, reps: Sequence[str], periods: Sequence[Span]) -> list[dict[str, Followed]]:
    """Of each rep's promises that the customer had in each period and are asked about, those followed through."""
    found: list[dict[str, Followed]] = [{} for _ in periods]
    for row in work.fetch(_following(len(reps) == 1, len(periods)), **_asked(reps, periods)):
        one = Followed(int(row.through or 0), int(row.many))
        for place in _inside(row, periods):
            found[place][row.rep] = found[place].get(row.rep, Followed()) + one
    return found


@cache
def _counting(alone: bool, periods: int) -> Any:
    late_by_now = and_(_open, _deadline <= bindparam("now", type_=promises.c.scored_at.type))
    came_to = and_(~_open, or_(*(promises.c.outcome == literal_column(f"'{each}'") for each in _COUNTING)))
    later = func.sum(case((promises.c.recorded_later, 1), else_=0))
    columns = (_counted.label("counted"), func.count().label("many"), later.label("later"))
    counting = of(promises.c.rep, *columns, *_flags(promises.c.scored_at, periods)).where(or_(late_by_now, came_to))
    return _within(counting, promises.c.scored_at, alone, periods).group_by(_counted)


@cache
def _following(alone: bool, periods: int) -> Any:
    through = func.sum(case((follow_throughs.c.number.is_not(None), 1), else_=0))
    columns = (func.count().label("many"), through.label("through"))
    following = of(promises.c.rep, *columns, *_flags(promises.c.had_at, periods))
    following = following.select_from(promises.outerjoin(follow_throughs, _ITS_FOLLOW_THROUGH))
    asked = or_(*(promises.c.kind == literal_column(f"'{kind.value}'") for kind in COUNTED))
    return _within(
        following.where(promises.c.state == literal_column("'kept'"), asked), promises.c.had_at, alone, periods
    )


def _within(query: Any, column: Any, alone: bool, periods: int) -> Any:
    """One walk along the index for all periods, each row with those that it lies in."""
    theirs = promises.c.rep == bindparam("rep") if alone else promises.c.rep.in_(bindparam("reps", expanding=True))
    first, last = (bindparam(name, type_=column.type) for name in ("first", "last"))
    walk = query.where(theirs, column >= first, column < last)
    return walk.group_by(promises.c.rep, *(f"in_{place}" for place in range(periods)))


def _flags(column: Any, periods: int) -> list[Any]:
    def at(name: str) -> Any:
        return bindparam(name, type_=column.type)

    return [
        case((and_(column >= at(f"since_{each}"), column < at(f"until_{each}")), 1), else_=0).label(f"in_{each}")
        for each in range(periods)
    ]


def _asked(reps: Sequence[str], periods: Sequence[Span]) -> dict[str, Any]:
    spans = {f"since_{place}": since for place, (since, _) in enumerate(periods)}
    spans |= {f"until_{place}": until for place, (_, until) in enumerate(periods)}
    ends = {"first": min(since for since, _ in periods), "last": max(until for _, until in periods)}
    return {**spans, **ends, **({"rep": reps[0]} if len(reps) == 1 else {"reps": list(reps)})}


def _inside(row: Any, periods: Sequence[Span]) -> list[int]:
    return [place for place in range(len(periods)) if row._mapping[f"in_{place}"]]
