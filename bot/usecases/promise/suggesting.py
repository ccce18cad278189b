"""What helps to choose a date: how long it took before, and what is due that day already."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.sales import load as loads
from bot.sales import safe_date as rules
from bot.sales.load import Load
from bot.sales.person import Person
from bot.sales.promise import Kind, Moment
from bot.sales.safe_date import Basis, SafeDate
from bot.store import load as due
from bot.store import safe_date as store
from bot.store import team as teams
from bot.store.work import Work
from bot.usecases.settings import calendar_of, find_person


def safe(work: Work, kind: Kind, by: Person, now: datetime) -> SafeDate:
    """The date that the rep's own past says is safe; without enough of it the team's, without a team everybody's."""
    past, basis = _took(work, store.kept(work, kind, (by.id,)), by), Basis.OWN
    if len(past) < by.settings.safe_at_least:
        team = min(teams.of_person(work, by.id), key=lambda team: (team.made_at, team.id), default=None)
        past = _took(work, store.kept(work, kind, team.members if team else None), by)
        basis = Basis.TEAM if team else Basis.WORKSPACE
    return rules.safe_date(kind, now, calendar_of(by), past, basis, by.settings)


def load(work: Work, told: Moment, count: int, by: Person) -> Load | None:
    """What is said of a day on which so many promises are due; nothing while there is room."""
    if not loads.is_full(count, by.settings):
        return None
    calendar = calendar_of(by)
    day, *_ = loads.day_of(told, calendar)
    free = (
        later
        for later in loads.later_days(told, calendar)
        if not loads.is_full(due_beside(work, later, by) + 1, by.settings)
    )
    return Load(day, count, next(free, None))


def due_beside(work: Work, told: Moment, by: Person) -> int:
    """How many promises the rep has for the day of that date."""
    _, begins, ends = loads.day_of(told, calendar_of(by))
    return due.due(work, by.id, begins, ends)


def _took(work: Work, kept: Sequence[store.Kept], by: Person) -> list[timedelta]:
    """How long each took, in the working time of who kept it."""
    whose = {rep: find_person(work, rep) or by for rep in {each.rep for each in kept} - {by.id}} | {by.id: by}
    return [rules.took(each.made_at, each.had_at, calendar_of(whose[each.rep])) for each in kept]
