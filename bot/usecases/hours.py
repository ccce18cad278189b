"""Changing when somebody works, and every other number: who, when, back for ten minutes, and planned anew."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time
from typing import Any

from bot.sales.answer import UNDO_FOR
from bot.sales.errors import (
    ChangedSince,
    FieldErrors,
    HoursReversed,
    LunchOutside,
    NotForYou,
    NothingToUndo,
    OutOfRange,
    SalesError,
    UndoTooLate,
    UnknownCountry,
)
from bot.sales.hours import lunch_fits
from bot.sales.person import Person, Role
from bot.sales.settings import TABLE, Changed, Chosen, LastChange, Page, SettingChange, Whose, merged
from bot.store import person as people
from bot.store import settings as store
from bot.store.work import Work
from bot.usecases import conversation, order, outbox
from bot.usecases.promise.planning import replan_all
from bot.usecases.settings import country_code, country_name, find_person

PLANNED_BY = frozenset({Page.HOURS, Page.LISTS, Page.NUDGES})
"""What is planned already follows these; the other numbers are for what comes."""

_SHOWN = 5


def chosen(work: Work, by: Person) -> Chosen:
    """The settings as they stand for somebody."""
    workspace, own = store.chosen(work, by.id)
    everybody = merged(workspace, {}, by.settings.closed)
    return Chosen(
        everybody,
        by.settings,
        frozenset(own),
        by.zone,
        _last(work, store.last_changes(work, store.WORKSPACE)),
        _last(work, store.last_changes(work, by.id)),
        by.is_admin,
        _countries(everybody.country, by.settings.country),
    )


def choose(work: Work, values: Mapping[str, Any], by: Person, now: datetime) -> Changed:
    """The person's own values, as they are stored; None goes back to the workspace's."""
    return _choose(work, by.id, values, by, now)


def choose_for_all(work: Work, values: Mapping[str, Any], by: Person, now: datetime) -> Changed:
    """The workspace's values, as they are stored; an admin's to change."""
    admins_only(work, by)
    return _choose(work, store.WORKSPACE, values, by, now)


def admins_only(work: Work, by: Person) -> None:
    """Raises NotForYou for whoever isn't an admin, with the names of some who are."""
    if not by.is_admin:
        raise NotForYou((Role.ADMIN.value,), tuple(_name(work, id_) for id_ in people.admins(work)[:_SHOWN]))


def undo(work: Work, id: str, by: Person, now: datetime) -> Changed:  # noqa: A002
    """Takes back what was changed together, unless it is too old or has been changed since."""
    changes = store.group(work, id)
    if not changes or changes[0].by != by.id:
        raise NothingToUndo
    if now - changes[0].at > UNDO_FOR:
        raise UndoTooLate(0, changes[0].at)
    scope = changes[0].scope
    if not _stands(work, changes, by):
        return _told(work, scope, changes, undone=True)
    back: dict[str, Any] = {}
    for change in changes:
        if store.is_absence(change):
            here, before = store.absence_of(change, change.after), store.absence_of(change, change.before)
            store.put_away(work, here, before, by.id, now)
        else:
            back[change.name] = change.before
    if back:
        store.choose(work, scope, back, by.id, now)
    return _planned_anew(work, _told(work, scope, changes, undone=True), now)


def replan(work: Work, person: str, now: datetime) -> None:
    """What was planned for somebody is planned again, by the hours that hold now.

    After a change for everybody that is done for one after the other, each in a transaction of its own; until then a
    nudge keeps to the new hours all the same, at the first open quarter after its old place.
    """
    found = find_person(work, person)
    if found is not None:
        replan_all(work, found, now)
        order.replan_all(work, found, now)
        conversation.replan_all(work, found, now)
        outbox.touch_home(work, found.id, now)


def everybody(work: Work) -> tuple[str, ...]:
    """Whose plans follow a change for everybody."""
    return people.everybody(work)


def _choose(work: Work, scope: str, values: Mapping[str, Any], by: Person, now: datetime) -> Changed:
    workspace, own = store.chosen(work, by.id)
    had = workspace if scope == store.WORKSPACE else own
    named = _checked(values, scope)
    new = {name: value for name, value in named.items() if value != had.get(name)}
    if scope == store.WORKSPACE:
        new = {name: value for name, value in new.items() if name in had or value != _default(name)}
        _together({**workspace, **new}, {}, new)
    else:
        _together(workspace, {**own, **new}, new)
    if not new:
        return Changed(scope, ())
    id_ = store.choose(work, scope, new, by.id, now)
    return _planned_anew(work, _told(work, scope, store.group(work, id_), id_), now)


def _planned_anew(work: Work, changed: Changed, now: datetime) -> Changed:
    rows = [TABLE.get(change.name) for change in changed.changes]
    if all(row is not None and row.page not in PLANNED_BY for row in rows):
        return changed
    if changed.scope != store.WORKSPACE:
        replan(work, changed.scope, now)
    return replace(changed, replans_all=changed.scope == store.WORKSPACE)


def _checked(values: Mapping[str, Any], scope: str) -> dict[str, Any]:
    """The values as they are stored, each of them in its range."""
    wrong: dict[str, SalesError] = {}
    checked: dict[str, Any] = {}
    for name, value in values.items():
        row = TABLE.get(name)
        try:
            if row is None or row.whose is Whose.FIXED or (scope and row.whose is not Whose.PERSON):
                raise OutOfRange(name, "")
            checked[name] = country_code(value) if name == "country" and value else value
            if value is not None:
                row.read(checked[name])
        except (OutOfRange, UnknownCountry) as error:
            wrong[name] = error
    if wrong:
        raise FieldErrors(wrong)
    return checked


def _together(workspace: Mapping[str, Any], own: Mapping[str, Any], new: Mapping[str, Any]) -> None:
    """Raises FieldErrors when new hours and lunch don't go together; what was so before is nobody's mistake now."""
    if not new.keys() & {"opens", "closes", "lunch_from", "lunch_to"}:
        return
    at = {name: _value(name, workspace, own) for name in ("opens", "closes", "lunch_from", "lunch_to")}
    if at["closes"] <= at["opens"] and at["closes"] != time(0):
        raise FieldErrors({"closes" if "closes" in new else "opens": HoursReversed()})
    if new.keys() & {"lunch_from", "lunch_to"} and not lunch_fits(**at):
        raise FieldErrors({"lunch_to" if "lunch_to" in new else "lunch_from": LunchOutside()})


def _value(name: str, workspace: Mapping[str, Any], own: Mapping[str, Any]) -> Any:
    for values in (own, workspace):
        if values.get(name) is not None:
            return TABLE[name].read(values[name])
    return TABLE[name].default


def _default(name: str) -> Any:
    row = TABLE[name]
    return row.stored(row.default)


def _stands(work: Work, changes: tuple[SettingChange, ...], by: Person) -> bool:
    """Whether all is as these changes left it, False when they are undone; raises ChangedSince for anything else."""
    scope = changes[0].scope
    workspace, own = store.chosen(work, scope)
    stored = own if scope else workspace
    now = {change.name: _as_it_is(work, change, stored) for change in changes}
    if all(now[change.name] == change.before for change in changes):
        return False
    if any(now[change.name] != change.after for change in changes):
        last = store.last_changes(work, scope).get(changes[0].name, changes[0])
        raise ChangedSince(0, last.by or by.id, last.at)
    return True


def _as_it_is(work: Work, change: SettingChange, stored: Mapping[str, Any]) -> Any:
    return store.kept_absence(work, change) if store.is_absence(change) else stored.get(change.name)


def _told(
    work: Work, scope: str, changes: tuple[SettingChange, ...], undo: str | None = None, undone: bool = False
) -> Changed:
    workspace = merged(store.chosen(work, store.WORKSPACE)[0], {})
    codes = [side for change in changes if change.name == "country" for side in (change.before, change.after) if side]
    countries = _countries(workspace.country, *codes)
    return Changed(scope, changes, undo, undone, workspace=workspace, countries=countries)


def _countries(*codes: str) -> dict[str, str]:
    return {code: country_name(code) for code in codes if code}


def _last(work: Work, changes: Mapping[str, SettingChange]) -> dict[str, LastChange]:
    names = {id_: _name(work, id_) for id_ in {change.by for change in changes.values()}}
    return {name: LastChange(names[change.by], change.at) for name, change in changes.items()}


def _name(work: Work, person: str) -> str:
    row = people.look_up(work, person)
    return row.name if row is not None else ""
