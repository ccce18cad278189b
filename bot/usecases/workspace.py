"""The workspace that Kept is installed in."""

from datetime import datetime

from bot.store import workspace as store
from bot.store.work import Work
from bot.store.workspace import Workspace


def find(work: Work) -> Workspace | None:
    """The workspace as Kept remembers it."""
    return store.find(work)


def install(work: Work, name: str, bot_user: str, bot_id: str | None, now: datetime) -> Workspace:
    """Kept works here, for the first time or again: what was due goes on."""
    store.remember(work, name, bot_user, bot_id, now)
    kept = store.find(work)
    if kept is None:
        raise LookupError("a workspace is there once it is remembered")
    return kept


def suspend(work: Work, why: str, now: datetime) -> None:
    """Nothing is sent until Kept is installed again; what is due stays."""
    store.suspend(work, why, now)
