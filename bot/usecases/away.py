"""Being away: days off of one person, or of everybody while the workspace is closed; nudges wait meanwhile."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from secrets import token_hex
from zoneinfo import ZoneInfo

from bot.sales import hours
from bot.sales.away import LONGEST_DAYS, Absence, Absences, Gone
from bot.sales.errors import AwayOver, AwayReversed, AwayTooLong
from bot.sales.order import RECEIVED, FallsDue, OrderState
from bot.sales.person import Person
from bot.sales.promise import Promise, State
from bot.sales.visit import Step
from bot.store import order as orders
from bot.store import promise as promises
from bot.store import settings as store
from bot.store.work import Work
from bot.usecases.hours import admins_only, replan
from bot.usecases.settings import calendar_of, find_person

_DAY = timedelta(days=1)


def absences(work: Work, by: Person, now: datetime) -> Absences:
    """What is not over of a person's days off, and of the days the workspace is closed."""
    today = today_of(by, now)
    left = [each for each in store.away(work, by.id) if each.last >= today]
    own = tuple(each for each in left if each.person == by.id)
    return Absences(today, own, tuple(each for each in left if not each.person), by.is_admin)


def leave(work: Work, first: date, last: date, by: Person, now: datetime, everybody: bool = False) -> Gone:
    """The person is away from the first to the last of these days, or the workspace is closed."""
    if everybody:
        admins_only(work, by)
    if last < first:
        raise AwayReversed
    if last < today_of(by, now):
        raise AwayOver
    if (last - first).days >= LONGEST_DAYS:
        raise AwayTooLong(LONGEST_DAYS)
    whose = store.WORKSPACE if everybody else by.id
    there = [each for each in store.away(work, by.id) if (each.person, each.first, each.last) == (whose, first, last)]
    if there:
        return _gone(work, there[0], None, by, now, already=True)
    absence = Absence(token_hex(16), whose, first, last, by.id, now)
    undo = store.put_away(work, None, absence, by.id, now)
    if not everybody:
        replan(work, whose, now)
    return _gone(work, absence, undo, by, now)


def come_back(work: Work, id: str, by: Person, now: datetime) -> Gone:  # noqa: A002
    """The person is back from today on, or an absence that has not begun is called off."""
    absence, today = store.absence(work, id), today_of(by, now)
    if absence is None or absence.person not in (by.id, store.WORKSPACE) or absence.last < today:
        raise AwayOver
    if absence.person == store.WORKSPACE:
        admins_only(work, by)
    yesterday = today - _DAY
    kept = None
    if absence.first <= yesterday:
        kept = Absence(absence.id, absence.person, absence.first, yesterday, absence.by, absence.at)
    undo = store.put_away(work, absence, kept, by.id, now)
    if absence.person != store.WORKSPACE:
        replan(work, absence.person, now)
    return _gone(work, absence, undo, by, now, ended=True)


def today_of(person: Person, now: datetime) -> date:
    """Today, where the person is."""
    return now.astimezone(ZoneInfo(person.zone)).date()


def _gone(
    work: Work, absence: Absence, undo: str | None, by: Person, now: datetime, ended: bool = False,
    already: bool = False,
) -> Gone:  # fmt: skip
    person = find_person(work, by.id) or by
    calendar = calendar_of(person)
    midnight = hours.instant(datetime.combine(absence.last + _DAY, time(0)), calendar.zone)
    back_at = hours.next_open_quarter(calendar, now if ended else max(midnight, now))
    due = () if ended else tuple(each for each in promises.live(work, by.id) if _falls_due(each, absence))
    fall = () if ended else tuple(_of_orders(work, by, absence))
    return Gone(absence, undo, back_at, due, ended, already, fall)


def _of_orders(work: Work, by: Person, absence: Absence) -> Iterator[FallsDue]:
    """The deliveries that the person sees to, and the visits they have booked, in those days."""
    for order in orders.live(work, by.id):
        visit = order.visit
        if order.owner == by.id and order.state is OrderState.OPEN and absence.covers(order.delivery_on):
            yield FallsDue(order, RECEIVED, by.id)
        if order.rep == by.id and visit.is_open and visit.at is not None and absence.covers(visit.at.wall.date()):
            yield FallsDue(order, Step.COMING, by.id)


def _falls_due(promise: Promise, absence: Absence) -> bool:
    return promise.state is State.OPEN and promise.told is not None and absence.covers(promise.told.wall.date())
