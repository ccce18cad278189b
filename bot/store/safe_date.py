"""How long promises took that were kept."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam

from bot.sales.promise import Kind, State
from bot.store.tables import promises
from bot.store.work import Work, of

NEWEST = 50

_KEPT = (
    of(promises.c.rep, promises.c.made_at, promises.c.had_at)
    .where(promises.c.kind == bindparam("kind"), promises.c.had_at.is_not(None))
    .where(promises.c.state == State.KEPT.value)
    .order_by(promises.c.had_at.desc())
    .limit(NEWEST)
)
_KEPT_BY = _KEPT.where(promises.c.rep.in_(bindparam("reps", expanding=True)))


class Kept(NamedTuple):
    """A promise that was kept: whose it was, when it was made and when the customer had it."""

    rep: str
    made_at: datetime
    had_at: datetime


def kept(work: Work, kind: Kind, reps: Sequence[str] | None = None) -> tuple[Kept, ...]:
    """The newest promises of a kind that these reps have kept, or anybody."""
    if reps is None:
        rows = work.fetch(_KEPT, kind=kind.value)
    else:
        rows = work.fetch(_KEPT_BY, kind=kind.value, reps=list(reps))
    return tuple(Kept(row.rep, row.made_at, row.had_at) for row in rows)
