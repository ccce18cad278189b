"""What the customer says to a date: agreed, another one, or no."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.sales import hours
from bot.sales import promise as rules
from bot.sales.answer import Asked, Deed, Done, PastDate
from bot.sales.ladder import Step, Void
from bot.sales.person import Person
from bot.sales.promise import Moment, Promise, Proof, State, WantedBy
from bot.store import promise as store
from bot.store.promise import Change
from bot.store.work import Work
from bot.usecases import contact as contacts
from bot.usecases import customer as customers
from bot.usecases.promise import planning
from bot.usecases.promise.owning import already, own_promise, write
from bot.usecases.settings import calendar_of


def agree(work: Work, number: int, by: Person, now: datetime) -> Done:
    """The customer has agreed to the date that they were told or asked for."""
    promise = own_promise(work, number, by)
    dates = store.dates_of(work, number)
    if promise.state is not State.OPEN or not dates or dates[-1].agreed is not False:
        return replace(already(work, promise, Deed.AGREED, now), agreed=True)
    wanted_by = _wanted_by(dates[-1])
    planning.void(work, promise, Void.NOTHING_LEFT, (Step.ANSWER, Step.UNAGREED))
    written, undo = write(work, promise, rules.agree(promise, wanted_by, now), "agree", by, now)
    store.add_date(work, written, by.id, now, dates[-1].wanted_by, True)
    return Done(Deed.AGREED, written, undo, next_at=planning.next_nudge(work, written), agreed=True,
                wanted_by=wanted_by.value if wanted_by else None)  # fmt: skip


def refuse(work: Work, number: int, by: Person, now: datetime) -> Done:
    """The customer doesn't want the date that they were asked for: the old one stays."""
    promise = own_promise(work, number, by)
    dates = store.dates_of(work, number)
    first = _first_asked(dates)
    change = store.change_to(work, number, dates[first].version) if first else None
    if promise.state is not State.OPEN or change is None or "told_at" not in change.before:
        return already(work, promise, Deed.REFUSED, now)
    planning.void(work, promise, Void.MOVED)
    before = store.restored(promise, change.before, promise.customer)
    written, undo = write(work, promise, rules.refuse(promise, before), "refuse", by, now)
    store.add_date(work, written, by.id, now, WantedBy.CUSTOMER.value, True)
    planning.resume(work, written, by, change.at, now)
    return Done(Deed.REFUSED, written, undo, next_at=planning.next_nudge(work, written), told_before=promise.told)


def convinced(work: Work, number: int, yes: bool, by: Person, now: datetime) -> Done:
    """What the customer answered to the trial close."""
    promise = own_promise(work, number, by)
    if promise.state is State.DRAFT or promise.more.proof == Proof(yes):
        return already(work, promise, Deed.CONVINCED, now)
    answered = replace(promise, more=replace(promise.more, proof=Proof(yes)))
    written, undo = write(work, promise, answered, "proof", by, now)
    return Done(Deed.CONVINCED, written, undo)


def asked_of(work: Work, promise: Promise, by: Person, now: datetime) -> Asked | None:
    """What to write to a customer whom we have asked for a new date; None where nothing waits for their answer."""
    if promise.state is not State.OPEN or promise.told is None:
        return None
    dates = store.dates_of(work, promise.number)
    first = _first_asked(dates)
    if not first:
        return None
    change = store.change_to(work, promise.number, dates[-1].version)
    return Asked(
        promise,
        now,
        dates[first - 1].told,
        _day_after(promise.told, by),
        str(change.before.get("alternative") or "") if change else "",
        contacts.to_write_to(work, promise.customer_id, by.id) if promise.customer_id else None,
    )


def is_strict(work: Work, promise: Promise) -> bool:
    """Whether the customer takes no change lightly."""
    return customers.about(work, promise.customer_id).strict


def date_again(work: Work, change: Change, written: Promise, by: Person, now: datetime) -> None:
    """Once a change of the date has been undone, the date before it is the newest again."""
    dates = store.dates_of(work, written.number)
    before = [each for each in dates if each.version < change.version]
    if before and dates[-1].version == change.version:
        store.add_date(work, written, by.id, now, before[-1].wanted_by, before[-1].agreed)
        if asked_of(work, written, by, now) is not None:
            planning.ask_again(work, written, by, now)


def _first_asked(dates: Sequence[PastDate]) -> int:
    """The place of the first of the newest dates that we want and the customer has not agreed to; 0 for none."""
    place = len(dates)
    while place > 1 and dates[place - 1].agreed is False and _wanted_by(dates[place - 1]) is WantedBy.REP:
        place -= 1
    return place if place < len(dates) else 0


def _wanted_by(date: PastDate) -> WantedBy | None:
    return WantedBy(date.wanted_by) if date.wanted_by in set(WantedBy) else None


def _day_after(told: Moment, by: Person) -> Moment:
    """The same time of day on the working day after."""
    calendar = calendar_of(by)
    told_on = hours.date_of(calendar, told.at)
    days = (hours.next_working_day(calendar, told_on) - told_on).days
    return Moment.said(told.wall + timedelta(days=days), told.zone)
