"""Teams as rows, with their members."""

from collections.abc import Sequence
from datetime import time
from typing import Any

from bot.sales.team import Team
from bot.store.tables import team_members, teams
from bot.store.work import Work


def find(work: Work, team: str) -> Team | None:
    """A team by its id, also one that is gone."""
    return _first(work, work.all(work.select(teams).where(teams.c.team == team)))


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


def change(work: Work, team: str, values: dict[str, Any]) -> None:
    """Writes the columns that are new."""
    mine = work.update(teams).where(teams.c.team == team)
    work.execute(mine.values(**values, version=teams.c.version + 1))


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
