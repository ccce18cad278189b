"""Workspaces as rows: the installation, its pauses and its troubles."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.store.tables import workspace_next, workspaces
from bot.store.work import Work


@dataclass(frozen=True, slots=True)
class Workspace:
    """An installation; `state` is "active" or "suspended", `trouble` the code an admin has to deal with."""

    id: str
    name: str
    bot_user: str
    bot_id: str | None
    zone: str
    language: str
    state: str
    trouble: str | None
    paused_until: datetime | None


def find(work: Work) -> Workspace | None:
    """This workspace, None when Kept was never installed in it."""
    row = work.first(work.select(workspaces))
    if row is None:
        return None
    return Workspace(
        id=row.workspace,
        name=row.name,
        bot_user=row.bot_user,
        bot_id=row.bot_id,
        zone=row.zone,
        language=row.language,
        state=row.state,
        trouble=row.trouble,
        paused_until=row.paused_until,
    )


def remember(work: Work, name: str, bot_user: str, bot_id: str | None, now: datetime) -> None:
    """Kept is installed here, for the first time or again: what was due goes on, a pause outlives a restart."""
    identity: Mapping[str, Any] = {"name": name, "bot_user": bot_user, "bot_id": bot_id}
    if not work.insert_once(workspaces, identity):
        work.execute(work.update(workspaces).values(**identity))
        suspended = work.update(workspaces).where(workspaces.c.state != "active")
        work.execute(suspended.values(state="active", trouble=None, paused_until=None))
    work.insert_once(workspace_next, {"next_due": None})
    work.due(now)


def suspend(work: Work, why: str, now: datetime) -> None:
    """Nothing is sent until Kept is installed again."""
    work.execute(work.update(workspaces).values(state="suspended", trouble=why))
    work.due(now)


def pause(work: Work, until: datetime, trouble: str | None = None) -> bool:
    """Nothing is sent before an instant; True when the trouble is news."""
    row = work.one(work.select(workspaces.c.trouble, workspaces.c.paused_until).with_for_update())
    later = until if row.paused_until is None else max(until, row.paused_until)
    work.execute(work.update(workspaces).values(paused_until=later, trouble=trouble or row.trouble))
    return trouble is not None and trouble != row.trouble


def trouble(work: Work) -> str | None:
    """The code of what an admin has to deal with."""
    return work.one(work.select(workspaces.c.trouble)).trouble


def clear_trouble(work: Work) -> None:
    """Slack takes what Kept says again."""
    work.execute(work.update(workspaces).where(workspaces.c.trouble.is_not(None)).values(trouble=None))
