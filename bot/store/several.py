"""Changes that were made together."""

from collections.abc import Sequence

from bot.store.promise import Change, change_of
from bot.store.tables import changes
from bot.store.work import Work


def bind(work: Work, ids: Sequence[str], batch: str) -> None:
    """These changes were made together."""
    if ids:
        work.execute(work.update(changes).where(changes.c.change.in_(ids)).values(batch=batch))


def of(work: Work, batch: str) -> dict[int, tuple[Change, ...]]:
    """What was made together, by the promises' numbers, the oldest first."""
    found: dict[int, tuple[Change, ...]] = {}
    query = work.select(changes).where(changes.c.batch == batch).order_by(changes.c.number, changes.c.version)
    for row in work.all(query):
        found[row.number] = (*found.get(row.number, ()), change_of(row))
    return found
