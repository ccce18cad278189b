"""Teams: made, changed and removed in a form, and who belongs to whom."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time
from secrets import token_hex
from typing import TypeVar

from bot.language import LANGUAGES
from bot.reading import kept as reading
from bot.sales.answer import UNDO_FOR
from bot.sales.errors import (
    FieldErrors,
    NotAPerson,
    NothingToUndo,
    SalesError,
    TeamNameMissing,
    TeamNameTaken,
    TeamNotFound,
    TooLong,
    UnknownZone,
)
from bot.sales.person import Person, Role
from bot.sales.team import Team, TeamDeed, TeamDone, TeamFields, Teams
from bot.store import change as changes
from bot.store import person as people
from bot.store import team as store
from bot.store import workspace as workspaces
from bot.store.work import Work
from bot.usecases import introduction, role
from bot.usecases.outbox.digest import replan

SCOPE = "team"
T = TypeVar("T")
LONGEST_NAME = 80


def all_teams(work: Work) -> tuple[Team, ...]:
    """Every team of the workspace, by name."""
    return store.all_teams(work)


def team_of(work: Work, person: str) -> Team | None:
    """The team that somebody belongs to, the oldest where there are several."""
    return min(store.of_person(work, person), key=lambda team: (team.made_at, team.id), default=None)


def manager_of(work: Work, person: str) -> str | None:
    """The manager of the person's team; None where they manage it themselves."""
    return store.manager_of(work, person)


def reps_of(work: Work, manager: str) -> tuple[str, ...]:
    """The members of the teams that somebody manages."""
    return tuple(sorted({member for team in store.of_manager(work, manager) for member in team.members}))


def shown(work: Work, by: Person) -> Teams:
    """The teams that somebody may change: an admin every one, a manager their own."""
    return Teams(tuple(team for team in store.all_teams(work) if _may(team, by)), by.is_admin)


def see(work: Work, team: str, by: Person) -> Team:
    """A team to be changed; one that they may not see doesn't exist."""
    found = store.find(work, team)
    if found is None or found.gone_at is not None or not _may(found, by):
        raise TeamNotFound
    return found


def save(work: Work, team: str, fields: TeamFields, by: Person, now: datetime) -> TeamDone:
    """Makes a team, or changes the one whose id is given."""
    before = see(work, team, by) if team else None
    after = _filled_in(work, before or _new(work, by, now), fields, by)
    if before is not None and replace(after, members=tuple(sorted(after.members))) == before:
        return TeamDone(TeamDeed.SHOWN, before)
    if before is None:
        store.add(work, after)
    elif not store.rewrite(work, before, after):
        return TeamDone(TeamDeed.CHANGED_SINCE, before)
    named = _name_all(work, before, after, by, now)
    undo = _log(work, before, after.id, by, now)
    return TeamDone(TeamDeed.CHANGED if before else TeamDeed.MADE, _replanned(work, after.id, now), undo, named)


def remove(work: Work, team: str, by: Person, now: datetime) -> TeamDone:
    """A team is no more; its members' promises stay theirs."""
    before = see(work, team, by)
    store.rewrite(work, before, replace(before, gone_at=now))
    undo = _log(work, before, team, by, now)
    return TeamDone(TeamDeed.REMOVED, _replanned(work, team, now), undo)


def undo(work: Work, change: str, by: Person, now: datetime) -> TeamDone:
    """Takes one change of a team back, unless it is too old or the team has been changed since."""
    found = changes.logged(work, SCOPE, change)
    team = store.find(work, found.name) if found is not None else None
    if found is None or found.after is None or team is None or found.by != by.id:
        raise NothingToUndo
    if now - found.at > UNDO_FOR:
        return TeamDone(TeamDeed.TOO_LATE, team)
    if team.version != found.after["version"]:
        last = changes.last(work, SCOPE, team.id)
        return TeamDone(TeamDeed.CHANGED_SINCE, team, by=last.by if last else None)
    back = replace(team, gone_at=now) if found.before is None else store.restored(team, found.before)
    store.rewrite(work, team, back)
    _log(work, team, team.id, by, now)
    return TeamDone(TeamDeed.UNDONE, _replanned(work, team.id, now))


def _may(team: Team, by: Person) -> bool:
    return by.is_admin or by.id in (team.manager, team.made_by)


def _now(work: Work, team: str) -> Team:
    found = store.find(work, team)
    if found is None:
        raise TeamNotFound
    return found


def _replanned(work: Work, team: str, now: datetime) -> Team:
    """The team as it is now, with its digests planned by it."""
    found = _now(work, team)
    replan(work, found, now)
    return found


def _new(work: Work, by: Person, now: datetime) -> Team:
    return Team(
        work.workspace, token_hex(16), "", None, None, by.language, by.zone, 0, time(9), made_by=by.id, made_at=now
    )


def _log(work: Work, before: Team | None, team: str, by: Person, now: datetime) -> str:
    after = _now(work, team)
    was = store.snapshot(before) if before is not None else None
    return changes.log(work, SCOPE, team, was, store.snapshot(after) | {"version": after.version}, by.id, now)


def _filled_in(work: Work, team: Team, fields: TeamFields, by: Person) -> Team:
    found: dict[str, SalesError] = {}
    name = _checked("team_name", found, lambda: _name(work, team, fields.name), "")
    zone = _checked("zone", found, lambda: _zone(fields.zone, by), by.zone)
    manager = _checked("manager", found, lambda: _person(work, fields.manager), "")
    members = _checked("reps", found, lambda: tuple(_person(work, each) for each in fields.members), ())
    if found:
        raise FieldErrors(found)
    return replace(
        team,
        name=name,
        zone=zone,
        manager=manager or None,
        members=tuple(sorted({each for each in members if each})),
        channel=fields.channel or None,
        language=fields.language if fields.language in LANGUAGES else team.language,
        digest_day=int(fields.digest_day) if fields.digest_day in {"0", "1", "2", "3", "4", "5", "6"} else None,
        digest_at=_time(fields.digest_at),
        names=fields.names,
        approved_at=team.approved_at if fields.channel == (team.channel or "") else None,
    )


def _checked(field: str, found: dict[str, SalesError], read: Callable[[], T], otherwise: T) -> T:
    try:
        return read()
    except SalesError as error:
        found[field] = error
        return otherwise


def _name(work: Work, team: Team, typed: str) -> str:
    name = " ".join(typed.split())
    if not name:
        raise TeamNameMissing
    if len(name) > LONGEST_NAME:
        raise TooLong("name", LONGEST_NAME, len(name))
    if any(_folded(other.name) == _folded(name) for other in store.all_teams(work) if other.id != team.id):
        raise TeamNameTaken(name)
    return name


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def _zone(typed: str, by: Person) -> str:
    if not typed.strip():
        return by.zone
    read = reading.read_kept(f"zone {typed}")
    if not isinstance(read, reading.Zone) or read.name is None:
        raise UnknownZone(typed)
    return read.name


def _time(typed: str) -> time:
    try:
        return time.fromisoformat(typed)
    except ValueError:
        return time(9)


def _person(work: Work, chosen: str) -> str:
    installed = workspaces.find(work)
    if chosen and (chosen == "USLACKBOT" or (installed is not None and chosen == installed.bot_user)):
        raise NotAPerson
    return chosen


def _name_all(work: Work, before: Team | None, after: Team, by: Person, now: datetime) -> tuple[str, ...]:
    """The manager has the role of one, and whoever is new and has not met Kept is remembered as named."""
    known = {before.manager, *before.members} if before is not None else set[str | None]()
    if after.manager and Role.MANAGER not in people.roles_of(work, after.manager):
        role.add(work, after.manager, Role.MANAGER, by, now)
    fresh = [each for each in dict.fromkeys((after.manager, *after.members)) if each and each not in known]
    why = {each: "manager" if each == after.manager else "member" for each in fresh}
    return tuple(each for each in fresh if introduction.name(work, each, by.id, f"{why[each]}:{after.id}", now))
