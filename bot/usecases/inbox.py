"""What Slack has sent already: every effect happens once."""

from datetime import datetime

from bot.store import inbox as store
from bot.store.work import Work


def take(work: Work, source: str, key: str, now: datetime) -> bool:
    """Whether this request is new; without a key it always is."""
    return not key or store.add(work, source, key, now)
