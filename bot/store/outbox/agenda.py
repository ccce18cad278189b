"""What a workspace's outbox has to do, and when; kept beside the workspace so that nobody has to look."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, bindparam, func, select

from bot.store.tables import (
    BEHIND,
    LEASED,
    PENDING,
    STALE,
    TO_HEAL,
    UNCLEAR,
    UNPLANNED,
    homes,
    inbox,
    letters,
    promises,
    reminders,
    workspace_next,
    workspaces,
)
from bot.store.work import WORKSPACE, Work, of


def _earliest(column: Any, where: Any = None) -> Any:
    query: Select[*tuple[Any, ...]] = select(func.min(column)).where(column.table.c.workspace == bindparam(WORKSPACE))
    return (query if where is None else query.where(where)).scalar_subquery()


_READ = of(
    workspaces.c.state,
    workspaces.c.paused_until,
    _earliest(reminders.c.due, UNPLANNED).label("plan"),
    _earliest(letters.c.due, PENDING).label("send"),
    _earliest(letters.c.lease_until, LEASED).label("sweep"),
    _earliest(letters.c.due, UNCLEAR).label("look"),
    _earliest(letters.c.edit_at, BEHIND).label("edit"),
    _earliest(letters.c.heal_at, TO_HEAL).label("heal"),
    _earliest(homes.c.publish_at, STALE).label("home"),
    _earliest(inbox.c.at).label("inbox"),
)
_HOLD = of(workspace_next.c.workspace).with_for_update()
_NOTE = (
    workspace_next.update()
    .where(workspace_next.c.workspace == bindparam(WORKSPACE))
    .values(next_due=bindparam("at", type_=workspace_next.c.next_due.type))
)

DAY = "day:"
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Agenda:
    """The earliest instant of each kind of step, None where there is none."""

    is_active: bool
    paused_until: datetime | None
    plan: datetime | None
    send: datetime | None
    sweep: datetime | None
    look: datetime | None
    edit: datetime | None
    heal: datetime | None
    home: datetime | None
    inbox: datetime | None

    @property
    def next_due(self) -> datetime | None:
        """The next instant at which there is something to do."""
        steps = (self.plan, self.send, self.sweep, self.look, self.edit, self.heal, self.home)
        first = min((at for at in steps if at is not None), default=None)
        if first is None or not self.is_active:
            return None
        return first if self.paused_until is None else max(first, self.paused_until)


def read(work: Work) -> Agenda | None:
    """The agenda as it stands; None when Kept was never installed here."""
    rows = work.fetch(_READ)
    if not rows:
        return None
    (row,) = rows
    return Agenda(
        is_active=row.state == "active",
        paused_until=row.paused_until,
        plan=row.plan,
        send=row.send,
        sweep=row.sweep,
        look=row.look,
        edit=row.edit,
        heal=row.heal,
        home=row.home,
        inbox=row.inbox,
    )


def note_next(work: Work) -> None:
    """Writes when this workspace's next turn is.

    The row is locked before the agenda is read: whoever makes something due meanwhile waits, and lowers it after.
    """
    work.fetch(_HOLD)
    agenda = read(work)
    if agenda is not None:
        work.alter(_NOTE, at=agenda.next_due)


def next_for(work: Work, to: Sequence[str]) -> datetime | None:
    """When one of these people or channels is told something next; a day whose list is empty tells nobody anything."""
    begins = reminders.c.subject.startswith(DAY)
    planned = work.select(func.min(reminders.c.due)).where(UNPLANNED, reminders.c.to.in_(to))
    waiting = work.select(func.min(letters.c.due)).where(PENDING, letters.c.to.in_(to))
    said, lists, letter = (work.one(each)[0] for each in (planned.where(~begins), planned.where(begins), waiting))
    if lists is not None:
        soon = promises.c.told_at < lists + A_DAY
        listed = work.select(promises.c.number).where(promises.c.rep.in_(to), promises.c.state == "open", soon)
        lists = lists if work.first(listed.limit(1)) is not None else None
    return min((at for at in (said, lists, letter) if at is not None), default=None)


def put_off(work: Work, until: datetime) -> None:
    """Writes when the workspace's next turn is, whatever there is to do."""
    work.alter(_NOTE, at=until)
