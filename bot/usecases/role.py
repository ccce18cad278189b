"""Roles: who has which, and giving them."""

from collections.abc import Collection
from datetime import datetime

from bot.sales.answer import UNDO_FOR
from bot.sales.errors import FieldErrors, LastAdmin, NotAPerson, NothingToUndo, RoleMissing
from bot.sales.person import Person, Role, RolesGiven, Roster
from bot.store import change as changes
from bot.store import person as store
from bot.store import workspace as workspaces
from bot.store.work import Work
from bot.usecases import introduction, settings

SCOPE = "roles"
SHOWN = 20
NAMES = 3
_ORDER = (Role.ADMIN, Role.MANAGER, Role.REP, Role.BACK_OFFICE)


def roster(work: Work) -> Roster:
    """Everybody who is there or was given a role, those with most to say first."""
    given = store.roles_given(work)
    people = {*given, *store.there(work), *store.admins(work)} - store.all_gone(work)
    admins = set(store.admins(work))
    rows = [(person, _held(given.get(person, frozenset()), person in admins)) for person in people]
    rows.sort(key=lambda row: ([_ORDER.index(role) for role in row[1]], row[0]))
    return Roster(tuple(rows[:SHOWN]), max(0, len(rows) - SHOWN), not store.named_admins(work))


def of(work: Work, person: str) -> tuple[Role, ...]:
    """A person's roles as they hold now, the highest first."""
    return _held(store.roles_of(work, person), person in store.admins(work))


def who_has(work: Work, roles: Collection[Role]) -> tuple[str, ...]:
    """The names of some people who have one of these roles."""
    found = set(store.admins(work)) if Role.ADMIN in roles else set[str]()
    found |= {person for person, given in store.roles_given(work).items() if given & set(roles)} - store.all_gone(work)
    known = [settings.find_person(work, person) for person in sorted(found)]
    return tuple(person.name for person in known if person is not None and person.name)[:NAMES]


def give(work: Work, person: str, roles: Collection[Role], by: Person, now: datetime) -> RolesGiven:
    """Somebody has these roles and no others from now on; the workspace is never left without an admin."""
    _check(work, person, roles)
    before, given = _given(work), set(roles)
    admins = store.admins(work)
    slack = not store.named_admins(work)
    if Role.ADMIN in given and person not in admins and slack:
        _give(work, by.id, {*of(work, by.id), Role.ADMIN}, by, now)
    elif Role.ADMIN in given and slack:
        given.discard(Role.ADMIN)
    elif Role.ADMIN not in given and person in admins:
        _keep_others(work, [each for each in admins if each != person], by, now)
    _give(work, person, given or {Role.REP}, by, now)
    undo = changes.log(work, SCOPE, person, before, _given(work), by.id, now)
    named = introduction.name(work, person, by.id, f"{SCOPE}:{_first(roles).value}", now)
    return RolesGiven(person, of(work, person), undo, named, admins=store.admins(work))


def add(work: Work, person: str, role: Role, by: Person, now: datetime) -> None:
    """One more role for somebody."""
    known = settings.find_person(work, person)
    had = store.roles_of(work, person) if known is not None and known.known else store.roles_given(work).get(person)
    _give(work, person, {*(had or ()), role}, by, now)


def undo(work: Work, change: str, by: Person, now: datetime) -> RolesGiven:
    """Gives the roles back that were there before, unless that is too long ago or they were changed since."""
    found = changes.logged(work, SCOPE, change)
    if found is None or found.before is None or found.by != by.id:
        raise NothingToUndo
    as_they_are = RolesGiven(found.name, of(work, found.name))
    if now - found.at > UNDO_FOR:
        return RolesGiven(found.name, as_they_are.roles, why="too_late")
    if _given(work) != found.after:
        return RolesGiven(found.name, as_they_are.roles, why="changed_since")
    for person in {*found.before, *(found.after or {})}:
        store.give_roles(work, person, [Role(role) for role in found.before.get(person, [])], by.id, now)
    return RolesGiven(found.name, of(work, found.name), undone=True, admins=store.admins(work))


def _held(given: Collection[Role], is_admin: bool) -> tuple[Role, ...]:
    held = {role for role in given if role is not Role.ADMIN} or {Role.REP}
    return tuple(role for role in _ORDER if role in (held | {Role.ADMIN} if is_admin else held))


def _check(work: Work, person: str, roles: Collection[Role]) -> None:
    installed = workspaces.find(work)
    if not person or person == "USLACKBOT" or (installed is not None and person == installed.bot_user):
        raise FieldErrors({"person": NotAPerson()})
    if not roles:
        raise FieldErrors({"roles": RoleMissing()})
    if Role.ADMIN not in roles and store.admins(work) == (person,):
        raise FieldErrors({"roles": LastAdmin()})


def _keep_others(work: Work, others: Collection[str], by: Person, now: datetime) -> None:
    """Slack's other admins are named, so that the one who gives the role up is none any more."""
    for each in others:
        _give(work, each, {*of(work, each), Role.ADMIN}, by, now)


def _give(work: Work, person: str, roles: Collection[Role], by: Person, now: datetime) -> None:
    store.give_roles(work, person, roles, by.id, now)


def _first(roles: Collection[Role]) -> Role:
    return next(role for role in _ORDER if role in roles)


def _given(work: Work) -> dict[str, list[str]]:
    return {person: sorted(role.value for role in given) for person, given in store.roles_given(work).items()}
