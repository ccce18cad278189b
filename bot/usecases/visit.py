"""Visits: booked with a date and a time, looked back on in a check-in, or closed with a reason."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time

from bot.sales import order as order_rules
from bot.sales import visit as rules
from bot.sales.errors import (
    FieldErrors,
    PastDate,
    ReasonMissing,
    SalesError,
    SatisfactionMissing,
    VisitDateMissing,
    VisitTimeMissing,
    WhyLateMissing,
)
from bot.sales.letter import Letter
from bot.sales.order import Order, OrderAnswer, OrderDeed
from bot.sales.person import Person
from bot.sales.promise import Moment
from bot.sales.visit import CheckIn, Step, VisitState
from bot.store import order as store
from bot.store.work import Work
from bot.usecases import contact as contacts
from bot.usecases import order as orders
from bot.usecases import outbox, referral
from bot.usecases.order import planning
from bot.usecases.order.owning import already, own, write
from bot.usecases.order.recording import answer_of, day_of
from bot.usecases.settings import calendar_of


@dataclass(frozen=True, slots=True)
class VisitFields:
    """What the form of a visit holds: YYYY-MM-DD, HH:MM, whom the rep will see, why it is late."""

    day: str
    at: str
    contact: str = ""
    why_late: str = ""


@dataclass(frozen=True, slots=True)
class CheckInFields:
    """What the form of a check-in holds: four times yes or no, 1 to 5, and words."""

    format_right: str = ""
    quality_right: str = ""
    complete: str = ""
    as_told: str = ""
    score: str = ""
    words: str = ""


def to_book(work: Work, number: int, by: Person) -> Order:
    """An order whose visit can be booked or looked back on."""
    return _bookable(own(work, number, by, hold=False))


def likely_contact(work: Work, order: Order) -> str:
    """Whom the rep is likely to see: whom the visit is booked with, else the customer's only contact."""
    known = contacts.of(work, order.customer_id)
    return order.visit.contact or (known[0].name if len(known) == 1 else "")


def book(work: Work, number: int, fields: VisitFields, by: Person, now: datetime) -> OrderAnswer:
    """A visit with a date and a time; each field's mistake is said at the field."""
    order = _bookable(own(work, number, by))
    at = _moment(fields, by)
    name, contact = " ".join(fields.contact.split()), None
    if any(letter.isalnum() for letter in name):
        made = contacts.make(work, order.customer_id, name, by.id, now)
        contact = (made.id, made.name)
    try:
        visit = rules.book(order.visit, number, at, contact, fields.why_late, order.expected, calendar_of(by),
                           by.settings, now)  # fmt: skip
    except PastDate as past:
        raise FieldErrors({"visit_on": past}) from past
    except WhyLateMissing as late:
        raise FieldErrors({"why_late": late}) from late
    after, undo = write(work, order, replace(order, visit=visit), "book", by, now)
    return answer_of(work, after, OrderDeed.BOOKED, undo, by, now)


def check_in(work: Work, number: int, fields: CheckInFields, by: Person, now: datetime) -> OrderAnswer:
    """How it went; "not as told" is told to the manager the same day."""
    order = own(work, number, by)
    if order.visit.state is VisitState.CHECKED and order.is_live:
        return already(work, order, OrderDeed.CHECKED, by, now)
    order_rules.must_be_live(order)
    given = _check_in(fields, number, by, now)
    checked = replace(order, visit=rules.check(order.visit, number, given))
    after, undo = write(work, order, checked, "check_in", by, now)
    told = None
    if given.as_told is False:
        told = planning.manager_for(work, after, by.id)
        if told is not None:
            about = planning.visit_subject(number)
            planning.tell(work, about, after.visit.round, Step.NOT_AS_TOLD, told, now)
    found = referral.consider(work, number, after.customer_id, after.visit.contact_id, given, by, now)
    answer = answer_of(work, after, OrderDeed.CHECKED, undo, by, now)
    return replace(answer, told=told, lacks_circle=found.lacks_circle)


def close(work: Work, number: int, reason: str, by: Person, now: datetime) -> OrderAnswer:
    """There will be no visit; why is kept."""
    order = own(work, number, by)
    if order.visit.state is VisitState.CLOSED and order.is_live:
        return already(work, order, OrderDeed.CLOSED, by, now)
    order_rules.must_be_live(order)
    try:
        visit = rules.close(order.visit, number, reason, by.id, now)
    except ReasonMissing as missing:
        raise FieldErrors({"reason": missing}) from missing
    after, undo = write(work, order, replace(order, visit=visit), "close", by, now)
    return answer_of(work, after, OrderDeed.CLOSED, undo, by, now)


def lines(
    work: Work, letter: Letter, rows: Sequence[outbox.Line], to: Person, now: datetime
) -> dict[str, order_rules.VisitLine]:
    """The lines of a letter about visits, by the ids of their steps."""
    return orders.lines(work, letter, rows, to, now)


def waiting(work: Work, person: Person, now: datetime) -> tuple[tuple[str, str], ...]:
    """The check-ins that stand in a person's list: unanswered since the working day after the third asking."""
    calendar = calendar_of(person)
    asked = [
        order
        for order in store.to_visit(work, person.id)
        if order_rules.check_in_listed(order, calendar, person.settings, now)
    ]
    return tuple((planning.visit_subject(order.number), Step.CHECK_IN.value) for order in asked)


def _bookable(order: Order) -> Order:
    order_rules.must_be_live(order)
    rules.must_be_open(order.visit, order.number)
    return order


def _moment(fields: VisitFields, by: Person) -> Moment:
    wrong: dict[str, SalesError] = {}
    day, at = day_of(fields.day), _time(fields.at)
    if day is None:
        wrong["visit_on"] = VisitDateMissing()
    if at is None:
        wrong["visit_at"] = VisitTimeMissing()
    if day is None or at is None:
        raise FieldErrors(wrong)
    return Moment.said(datetime.combine(day, at), by.zone)


def _time(typed: str) -> time | None:
    try:
        return time.fromisoformat(typed).replace(tzinfo=None)
    except ValueError:
        return None


def _check_in(fields: CheckInFields, number: int, by: Person, now: datetime) -> CheckIn:
    score = int(fields.score) if fields.score in {"1", "2", "3", "4", "5"} else 0
    if not score:
        raise FieldErrors({"score": SatisfactionMissing(number)})
    yes = {"yes": True, "no": False}
    return CheckIn(
        score,
        yes.get(fields.format_right),
        yes.get(fields.quality_right),
        yes.get(fields.complete),
        yes.get(fields.as_told),
        fields.words.strip() or None,
        now,
        by.id,
    )
