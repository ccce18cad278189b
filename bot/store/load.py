"""How many promises are due on a day."""

from datetime import datetime

from sqlalchemy import bindparam, func

from bot.sales.promise import State
from bot.store.tables import promises
from bot.store.work import Work, of

DUE = (
    of(func.count(promises.c.told_at).label("due"))
    .where(promises.c.rep == bindparam("rep"), promises.c.state == State.OPEN.value)
    .where(promises.c.told_at >= bindparam("begins"), promises.c.told_at < bindparam("ends"))
)


def due(work: Work, rep: str, begins: datetime, ends: datetime) -> int:
    """How many open promises a rep has told for the time from `begins` up to, not including, `ends`."""
    return int(work.fetch(DUE, rep=rep, begins=begins, ends=ends)[0].due)
