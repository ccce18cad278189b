"""Homes as rows: which person's Home shows less than there is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, case, literal, or_

from bot.store.tables import STALE, homes
from bot.store.work import WORKSPACE, Work

LOOKED_AT = timedelta(days=1)
PACE = timedelta(seconds=5)


_AT = bindparam("at", type_=homes.c.publish_at.type)
_SOON = case((or_(homes.c.publish_at.is_(None), homes.c.publish_at < _AT), _AT), else_=homes.c.publish_at)
_CHANGED = (
    homes.update()
    .where(homes.c.workspace == bindparam(WORKSPACE), homes.c.person == bindparam("person"))
    .values(
        changed=homes.c.changed + 1,
        publish_at=case((homes.c.opened_at > bindparam("looked_since", type_=homes.c.opened_at.type), _SOON)),
    )
)


@dataclass(frozen=True, slots=True)
class Behind:
    """A Home to publish, as of `revision`."""

    person: str
    revision: int


def open(work: Work, person: str, now: datetime) -> None:  # noqa: A001
    """Somebody looks at their Home: it is published within a tick."""
    if not work.insert_once(homes, {"person": person, "changed": 1, "opened_at": now, "publish_at": now}):
        mine = work.update(homes).where(homes.c.person == person)
        work.execute(mine.values(changed=homes.c.changed + 1, opened_at=now, publish_at=_no_sooner(now)))
    work.due(now)


def changed(work: Work, persons: Sequence[str], now: datetime) -> None:
    """What these people's Homes show has changed; published when they looked within the last day."""
    for person in sorted(set(persons)):
        if work.alter(_CHANGED, person=person, at=now, looked_since=now - LOOKED_AT):
            work.due(now)


def claim(work: Work, now: datetime, until: datetime, limit: int) -> list[Behind]:
    """Takes Homes that are behind, for nobody else to publish before `until`."""
    query = work.select(homes.c.person, homes.c.changed).where(STALE, homes.c.publish_at <= now)
    rows = work.all(query.order_by(homes.c.publish_at).limit(limit).with_for_update(skip_locked=True))
    taken = [Behind(row.person, row.changed) for row in rows]
    if taken:
        theirs = work.update(homes).where(homes.c.person.in_([home.person for home in taken]))
        work.execute(theirs.values(publish_at=until))
    return taken


def published(work: Work, home: Behind, now: datetime) -> None:
    """A Home shows what there was at the revision."""
    mine = work.update(homes).where(homes.c.person == home.person, homes.c.shown < home.revision)
    work.execute(mine.values(shown=home.revision, publish_at=now + PACE))
    work.due(now + PACE)


def put_off(work: Work, home: Behind, until: datetime) -> None:
    """A Home could not be published; tried again at an instant."""
    work.execute(work.update(homes).where(homes.c.person == home.person).values(publish_at=until))
    work.due(until)


def _no_sooner(now: datetime) -> object:
    ahead = homes.c.publish_at
    at = literal(now, ahead.type)
    return case((or_(ahead.is_(None), ahead < at), at), else_=ahead)
