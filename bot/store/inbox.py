"""What Slack has sent, by its own ids, as long as it may send it again."""

from datetime import datetime, timedelta

from bot.store.tables import inbox
from bot.store.work import Work

KEPT_FOR = timedelta(hours=48)


def add(work: Work, source: str, external_id: str, now: datetime) -> bool:
    """Notes a request in the transaction of its effect; False when it is there already."""
    return work.insert_once(inbox, {"source": source, "external_id": external_id, "at": now})


def purge(work: Work, now: datetime) -> int:
    """Forgets what Slack will not send again."""
    return work.execute(work.delete(inbox).where(inbox.c.at < now - KEPT_FOR)).rowcount
