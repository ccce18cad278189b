"""People as rows."""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam

from bot.sales.person import Person
from bot.store.tables import people
from bot.store.work import Work, of

_FIND = of(people).where(people.c.person == bindparam("person"))


def find(work: Work, person: str) -> Person | None:
    """The person of this workspace, None when Kept has never met them."""
    rows = work.fetch(_FIND, person=person)
    return _person(rows[0]) if rows else None


def add(work: Work, person: Person, zone_from: str, language_from: str, now: datetime) -> bool:
    """Remembers somebody new; False when they are there already."""
    return work.insert_once(
        people,
        {
            "person": person.id,
            "name": person.name,
            "zone": person.zone,
            "zone_from": zone_from,
            "language": person.language,
            "language_from": language_from,
            "is_admin": person.is_admin,
            "dm_channel": person.dm_channel,
            "first_seen_at": now,
        },
    )


def change(work: Work, person: str, values: dict[str, Any]) -> None:
    """Writes the columns that are new."""
    if values:
        work.execute(work.update(people).where(people.c.person == person).values(values))


def sources(work: Work, person: str) -> tuple[str, str]:
    """Where this person's zone and language come from: workspace, slack or person."""
    row = work.one(work.select(people.c.zone_from, people.c.language_from).where(people.c.person == person))
    return row.zone_from, row.language_from


def admins(work: Work) -> tuple[str, ...]:
    """Slack's own owners and admins of the workspace, as far as Kept has met them."""
    rows = work.all(work.select(people.c.person).where(people.c.is_admin, ~people.c.gone).order_by(people.c.person))
    return tuple(row.person for row in rows)


def _person(row: Any) -> Person:
    return Person(
        workspace=row.workspace,
        id=row.person,
        name=row.name,
        zone=row.zone,
        language=row.language,
        is_admin=row.is_admin,
        dm_channel=row.dm_channel,
        known=row.zone_from != "workspace",
    )
