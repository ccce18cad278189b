"""Teams as rows, with their members."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time
from typing import Any

from sqlalchemy import and_, bindparam

from bot.sales.team import Team
from bot.store.tables import people, team_members, teams
from bot.store.work import Work, of

_FIND = of(teams).where(teams.c.team == bindparam("team"))
_OF_MANAGER = of(teams).where(teams.c.manager == bindparam("manager"), teams.c.gone_at.is_(None)).order_by(teams.c.name)


def find(work: Work, team: str) -> Team | None:
    """A team by its id, also one that is gone."""
    return _first(work, work.fetch(_FIND, team=team))


def all_teams(work: Work) -> tuple[Team, ...]:
    """The teams there are, by name."""
    return _teams(work, work.all(work.select(teams).where(teams.c.gone_at.is_(None)).order_by(teams.c.name)))


def of_person(work: Work, person: str) -> tuple[Team, ...]:
    """The teams that somebody belongs to, by name."""
    theirs = work.select(team_members.c.team).where(team_members.c.person == person)
    rows = work.all(
        work.select(teams).where(teams.c.team.in_(theirs), teams.c.gone_at.is_(None)).order_by(teams.c.name)
    )
    return _teams(work, rows)


def of_manager(work: Work, manager: str) -> tuple[Team, ...]:
    """The teams that somebody manages, by name."""
    return _teams(work, work.fetch(_OF_MANAGER, manager=manager))


def manager_of(work: Work, person: str) -> str | None:
    """The manager of the person's oldest team that has one who is there and is somebody else."""
    member = and_(team_members.c.workspace == teams.c.workspace, team_members.c.team == teams.c.team)
    there = and_(people.c.workspace == teams.c.workspace, people.c.person == teams.c.manager)
    query = (
        work.select(teams.c.manager)
        .join(team_members, member)
        .outerjoin(people, there)
        .where(team_members.c.person == person, teams.c.gone_at.is_(None))
        .where(teams.c.manager.is_not(None), teams.c.manager != person, people.c.gone.is_not(True))
    )
    row = work.first(query.order_by(teams.c.made_at, teams.c.team).limit(1))
    return row.manager if row is not None else None


def add(work: Work, team: Team) -> None:
    """A new team."""
    work.insert(teams, {"team": team.id, **_columns(team), "made_by": team.made_by, "made_at": team.made_at})
    _add_members(work, team)


def rewrite(work: Work, before: Team, after: Team) -> bool:
    """Writes the team anew with its members; False when somebody else has changed it since it was read."""
    unchanged = and_(teams.c.team == before.id, teams.c.version == before.version)
    values = _columns(after) | {"version": before.version + 1}
    if work.execute(work.update(teams).where(unchanged).values(values)).rowcount != 1:
        return False
    work.execute(work.delete(team_members).where(team_members.c.team == before.id))
    _add_members(work, after)
    return True


def set_member(work: Work, team: str, person: str, is_member: bool) -> None:
    """Somebody is a member of a team from now on, or is none."""
    if is_member:
        work.insert_once(team_members, {"team": team, "person": person})
    else:
        work.execute(work.delete(team_members).where(team_members.c.team == team, team_members.c.person == person))
    change(work, team, {})


def snapshot(team: Team) -> dict[str, Any]:
    """A team as JSON, for the undo of what comes next."""
    instants = {name: at.isoformat() if at else None for name, at in _instants(team).items()}
    return _columns(team) | instants | {"members": list(team.members)}


def restored(team: Team, before: Mapping[str, Any]) -> Team:
    """The team with what a snapshot holds."""
    instants = {name: datetime.fromisoformat(before[name]) if before[name] else None for name in _instants(team)}
    at, members = time.fromisoformat(before["digest_at"]), tuple(before["members"])
    kept = {name: before[name] for name in ("name", "manager", "channel", "language", "zone", "digest_day", "names")}
    return replace(team, **kept, **instants, digest_at=at, members=members)


def change(work: Work, team: str, values: dict[str, Any]) -> None:
    """Writes the columns that are new."""
    mine = work.update(teams).where(teams.c.team == team)
    work.execute(mine.values(**values, version=teams.c.version + 1))


def _columns(team: Team) -> dict[str, Any]:
    return {
        "name": team.name,
        "manager": team.manager,
        "channel": team.channel,
        "language": team.language,
        "zone": team.zone,
        "digest_day": team.digest_day,
        "digest_at": f"{team.digest_at:%H:%M}",
        "names": team.names,
        **_instants(team),
    }


def _instants(team: Team) -> dict[str, datetime | None]:
    return {"approved_at": team.approved_at, "gone_at": team.gone_at}


def _add_members(work: Work, team: Team) -> None:
    work.insert(team_members, [{"team": team.id, "person": person} for person in team.members])


def _first(work: Work, rows: Sequence[Any]) -> Team | None:
    return next(iter(_teams(work, rows)), None)


def _teams(work: Work, rows: Sequence[Any]) -> tuple[Team, ...]:
    if not rows:
        return ()
    ids = [row.team for row in rows]
    theirs = work.select(team_members.c.team, team_members.c.person).where(team_members.c.team.in_(ids))
    members: dict[str, tuple[str, ...]] = {}
    for row in work.all(theirs.order_by(team_members.c.person)):
        members[row.team] = (*members.get(row.team, ()), row.person)
    return tuple(_team(row, members.get(row.team, ())) for row in rows)


def _team(row: Any, members: tuple[str, ...]) -> Team:
    return Team(
        workspace=row.workspace,
        id=row.team,
        name=row.name,
        manager=row.manager,
        channel=row.channel,
        language=row.language,
        zone=row.zone,
        digest_day=row.digest_day,
        digest_at=time.fromisoformat(row.digest_at),
        made_by=row.made_by,
        made_at=row.made_at,
        names=row.names,
        approved_at=row.approved_at,
        gone_at=row.gone_at,
        members=members,
        version=row.version,
    )
