"""People as rows, and the roles they were given."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, exists, select

from bot.sales.person import Named, Naming, Person, Reply, Role
from bot.sales.settings import Settings
from bot.store import settings
from bot.store.tables import people, roles, workspaces
from bot.store.tables import settings as chosen
from bot.store.work import Work, of

NAMED = "named"
"""The scope under which it is kept who named somebody whom Kept had not met."""

_FIND = (
    of(people, workspaces.c.settings_version)
    .join_from(people, workspaces, people.c.workspace == workspaces.c.workspace)
    .where(people.c.person == bindparam("person"))
)


_ROLES = of(roles.c.role).where(roles.c.person == bindparam("person"))
_HAS_LEFT = exists(
    select(people.c.person).where(
        people.c.workspace == roles.c.workspace, people.c.person == roles.c.person, people.c.gone
    )
)
_NAMED_ADMINS = of(roles.c.person).where(roles.c.role == Role.ADMIN.value, ~_HAS_LEFT)


@dataclass(frozen=True, slots=True)
class Standing:
    """What settings and roles make of a person; `is_admin` is None while nobody is named and Slack's own word holds."""

    settings: Settings
    roles: frozenset[Role]
    is_admin: bool | None


def look_up(work: Work, person: str) -> Row[Any] | None:
    """A person's row with the version of settings and roles, None when Kept has never met them."""
    rows = work.fetch(_FIND, person=person)
    return rows[0] if rows else None


def person_of(row: Any, standing: Standing) -> Person:
    """The person of a row that `look_up` gave."""
    return Person(
        row.workspace,
        row.person,
        row.name,
        row.zone,
        row.language,
        row.is_admin if standing.is_admin is None else standing.is_admin,
        row.dm_channel,
        row.zone_from != "workspace",
        standing.roles,
        standing.settings,
    )


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
    if values.get("gone"):
        roles_changed(work)


def sources(work: Work, person: str) -> tuple[str, str]:
    """Where this person's zone and language come from: workspace, slack or person."""
    row = work.one(work.select(people.c.zone_from, people.c.language_from).where(people.c.person == person))
    return row.zone_from, row.language_from


def admins(work: Work) -> tuple[str, ...]:
    """The admins whom somebody named; while there is none, Slack's own owners and admins, as far as they are known."""
    named = named_admins(work)
    if named:
        return tuple(sorted(named))
    rows = work.all(work.select(people.c.person).where(people.c.is_admin, ~people.c.gone).order_by(people.c.person))
    return tuple(row.person for row in rows)


def there(work: Work) -> frozenset[str]:
    """Everybody whom Kept has met and who is still there."""
    return frozenset(row.person for row in work.all(work.select(people.c.person).where(~people.c.gone)))


def names(work: Work) -> dict[str, list[str]]:
    """Everybody who is still there, by what they are called."""
    found: dict[str, list[str]] = {}
    for row in work.all(work.select(people.c.name, people.c.person).where(~people.c.gone).order_by(people.c.person)):
        if row.name.strip():
            found.setdefault(row.name, []).append(row.person)
    return found


def names_of(work: Work, persons: Collection[str]) -> dict[str, str]:
    """What these people are called, as far as Kept has met them."""
    if not persons:
        return {}
    rows = work.all(work.select(people.c.person, people.c.name).where(people.c.person.in_(persons)))
    return {row.person: row.name for row in rows}


def is_gone(work: Work, person: str) -> bool:
    """Whether somebody was there and is no more."""
    return work.first(work.select(people.c.person).where(people.c.person == person, people.c.gone)) is not None


def all_gone(work: Work) -> frozenset[str]:
    """Everybody who was there and is no more."""
    return frozenset(row.person for row in work.all(work.select(people.c.person).where(people.c.gone)))


def everybody(work: Work) -> tuple[str, ...]:
    """Everybody whom Kept has met and who is still there."""
    rows = work.all(work.select(people.c.person).where(~people.c.gone).order_by(people.c.person))
    return tuple(row.person for row in rows)


def named_admins(work: Work) -> frozenset[str]:
    """Who was given the role of an admin and is still there."""
    return frozenset(row.person for row in work.fetch(_NAMED_ADMINS))


def roles_of(work: Work, person: str) -> frozenset[Role]:
    """The roles somebody was given; a rep is who was given none."""
    rows = work.fetch(_ROLES, person=person)
    return frozenset(Role(row.role) for row in rows) or frozenset({Role.REP})


def roles_given(work: Work) -> Mapping[str, frozenset[Role]]:
    """Everybody's roles, where they were given any."""
    given: dict[str, frozenset[Role]] = {}
    for row in work.all(work.select(roles.c.person, roles.c.role).order_by(roles.c.person)):
        given[row.person] = given.get(row.person, frozenset()) | {Role(row.role)}
    return given


def give_roles(work: Work, person: str, given: Collection[Role], by: str, now: datetime) -> None:
    """Somebody has these roles and no others from now on."""
    work.execute(work.delete(roles).where(roles.c.person == person))
    work.insert(roles, [{"person": person, "role": role.value, "by": by, "at": now} for role in sorted(given)])
    roles_changed(work)


def named(work: Work, person: str) -> Named | None:
    """Who named somebody whom Kept had not met, None when nobody did."""
    row = work.first(work.select(chosen.c.value).where(chosen.c.scope == NAMED, chosen.c.name == person))
    if row is None:
        return None
    value, at = row.value, row.value["replied_at"]
    namings = tuple(Naming(each["by"], each["why"], each["title"], each["name"]) for each in value["namings"])
    replied = datetime.fromisoformat(at) if at else None
    return Named(person, namings, value["letter"], Reply(value["answer"]), replied, tuple(value["handed"]))


def remember_named(work: Work, named: Named, by: str, now: datetime) -> None:
    """Keeps who named somebody, and what came of it."""
    value = {
        "namings": [{"by": each.by, "why": each.why, "title": each.title, "name": each.name} for each in named.namings],
        "letter": named.letter,
        "answer": named.reply.value,
        "replied_at": named.replied_at.isoformat() if named.replied_at else None,
        "handed": [dict(each) for each in named.handed],
    }
    work.execute(work.delete(chosen).where(chosen.c.scope == NAMED, chosen.c.name == named.person))
    work.insert(chosen, {"scope": NAMED, "name": named.person, "value": value, "by": by, "at": now})


def forget_named(work: Work, person: str) -> None:
    """Somebody uses Kept by now."""
    work.execute(work.delete(chosen).where(chosen.c.scope == NAMED, chosen.c.name == person))


def roles_changed(work: Work) -> None:
    """Who may do what is read anew."""
    settings.bump(work)
