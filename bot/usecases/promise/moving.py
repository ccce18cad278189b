"""Moving a date, and the customer that a promise is for."""

from dataclasses import replace
from datetime import datetime

from bot.reading.due import Due
from bot.sales import promise as rules
from bot.sales.answer import Confirmation, Deed, Done, DraftAnswer, Near
from bot.sales.errors import FieldErrors, NotLater, SalesError, SameDate, TooLong
from bot.sales.helper import Helper
from bot.sales.ladder import Void
from bot.sales.person import Person
from bot.sales.promise import Moment, Promise, WantedBy
from bot.store import helper as helpers
from bot.store import promise as store
from bot.store.work import Work
from bot.usecases import customer as customers
from bot.usecases import outbox
from bot.usecases.promise import doubling, planning
from bot.usecases.promise.agreeing import asked_of
from bot.usecases.promise.fields import read_told, told_of
from bot.usecases.promise.owning import own, own_promise, subject, write
from bot.usecases.promise.recording import answer_of, as_it_stands
from bot.usecases.settings import calendar_of

ALTERNATIVE = 300


def move(
    work: Work,
    number: int,
    due: Due,
    wanted_by: WantedBy,
    agreed: bool,
    by: Person,
    now: datetime,
    alternative: str = "",
) -> Done:
    """A new told date, with who wants it and whether the customer agreed; `alternative` is what else may suit them."""
    promise = own_promise(work, number, by)
    planning.void(work, promise, Void.MOVED)
    policy = customers.policy(work, promise.customer_id, by.settings)
    moved = rules.move(promise, told_of(due), wanted_by, agreed, now, calendar_of(by), policy, by.settings)
    written, undo = write(work, promise, moved, "move", by, now, alternative=alternative.strip())
    store.add_date(work, written, by.id, now, wanted_by.value, agreed)
    planning.plan(work, written, by, now)
    asked = asked_of(work, written, by, now)
    if asked is not None:
        planning.ask_again(work, written, by, now)
    return Done(Deed.MOVED, written, undo, next_at=planning.next_nudge(work, written), told_before=promise.told,
                agreed=agreed, wanted_by=wanted_by.value, asked=asked, behind=_behind(work, written))  # fmt: skip


def _behind(work: Work, promise: Promise) -> tuple[Helper, ...]:
    """The helpers whose part is due after the rep's own target."""
    asked, target = helpers.of_promises(work, (promise.number,)), promise.target
    return tuple(each for each in asked if each.waits and target is not None and each.due.at > target.at)


def move_form(
    work: Work, number: int, told: str, wanted_by: str, agreed: str, by: Person, now: datetime, alternative: str = ""
) -> Done:
    """Moves by what a form holds; each field's mistake is said at the field."""
    if len(alternative.strip()) > ALTERNATIVE:
        raise FieldErrors({"alternative": TooLong("alternative", ALTERNATIVE, len(alternative.strip()))})
    try:
        due = read_told(told, by, now)
    except SalesError as wrong:
        raise FieldErrors({"told": wrong}) from wrong
    who = WantedBy(wanted_by) if wanted_by in set(WantedBy) else WantedBy.REP
    has_agreed = agreed == "yes"
    _must_differ(own_promise(work, number, by), due, has_agreed or who is WantedBy.CUSTOMER)
    return move(work, number, due, who, has_agreed, by, now, alternative)


def _must_differ(promise: Promise, due: Due, is_theirs: bool) -> None:
    """Refuses the date that was told already, and to ask for one that is no later than what can't be made."""
    if promise.told is not None and due.instant == promise.told.at:
        raise FieldErrors({"told": SameDate(due.instant)})
    if not is_theirs and promise.deadline is not None and due.instant <= promise.deadline:
        raise FieldErrors({"told": NotLater(promise.deadline)})


def reread(work: Work, before: Person, after: Person, since: datetime) -> tuple[int, ...]:
    """Keeps for each promise made since then the same wall time in the person's own zone as its other reading."""
    found: list[int] = []
    for promise in store.live(work, before.id):
        told = promise.told
        if told is None or promise.made_at < since or told.zone != before.zone or after.zone == before.zone:
            continue
        store.offer_other(work, promise.number, Moment.said(told.wall, after.zone).at)
        found.append(promise.number)
    return tuple(found)


def same_as(work: Work, number: int, customer: str, by: Person, now: datetime) -> Confirmation | DraftAnswer:
    """The typed name is another spelling of a customer that is there already."""
    promise = own(work, number, by)
    other = customers.get(work, customer)
    typed = Near(promise.customer_id or "", promise.customer or "")
    if typed.customer == other.customer or not typed.customer:
        return as_it_stands(work, promise, by, now)
    _, undo = write(work, promise, promise, "merge", by, now, typed=typed.customer, spelling=typed.name)
    numbers = customers.merge(work, typed, other, now)
    store.note(work, undo, {"numbers": list(numbers)})
    merged = own(work, number, by)
    answer = answer_of(work, merged, by, now, undo, changed=True)
    double = doubling.doubled(work, merged, by, now)
    return replace(answer, double=double) if isinstance(answer, Confirmation) else answer


def another_customer(work: Work, number: int, customer: str, by: Person, now: datetime) -> Confirmation | DraftAnswer:
    """The two names are two customers."""
    promise = own(work, number, by)
    other = customers.get(work, customer)
    if promise.customer:
        customers.keep_apart(work, promise.customer, other.name)
        outbox.touch(work, subject(number), promise.rep, now)
    return as_it_stands(work, promise, by, now)
