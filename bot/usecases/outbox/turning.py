"""Whose turn it is: what a workspace's outbox has to do, and when."""

from datetime import datetime

from bot.store import inbox
from bot.store.outbox import agenda as store
from bot.store.outbox.agenda import Agenda
from bot.store.work import Work


def agenda(work: Work) -> Agenda | None:
    """What there is to do, and when."""
    return store.read(work)


def note_next(work: Work) -> None:
    """Writes when the workspace's next turn is."""
    store.note_next(work)


def put_off(work: Work, until: datetime) -> None:
    """A turn failed: the workspace gets another at an instant, and the others theirs meanwhile."""
    store.put_off(work, until)


def purge(work: Work, now: datetime) -> int:
    """Forgets the ids of requests that Slack will not send again."""
    return inbox.purge(work, now)
