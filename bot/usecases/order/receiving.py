"""Whether the customer has it, and what follows from the answer."""

from dataclasses import replace
from datetime import datetime

from bot.sales import order as rules
from bot.sales.errors import DeliveryMissing, FieldErrors, NotFound
from bot.sales.order import NOT_INTACT, NOT_INTACT_REP, Order, OrderAnswer, OrderDeed, OrderState
from bot.sales.person import Person
from bot.sales.visit import VisitState
from bot.store.work import Work
from bot.usecases.order import planning
from bot.usecases.order.owning import already, own, own_delivery, write
from bot.usecases.order.planning import subject
from bot.usecases.order.recording import answer_of, day_of


def receive(work: Work, number: int, intact: bool, by: Person, now: datetime) -> OrderAnswer:
    """The customer has it; what is not intact is told to the manager, and to the rep, the same day."""
    order = own_delivery(work, number, by)
    deed = OrderDeed.RECEIVED if intact else OrderDeed.NOT_INTACT
    if order.state is OrderState.RECEIVED and not order.customer_closed:
        return already(work, order, deed, by, now)
    after, undo = write(work, order, rules.receive(order, intact, by.id, now), deed.value, by, now)
    told = None
    if not intact:
        told = planning.manager_for(work, after, by.id)
        if told is not None:
            planning.tell(work, subject(number), after.round, NOT_INTACT, told, now)
        if after.rep not in (by.id, told):
            planning.tell(work, subject(number), after.round, NOT_INTACT_REP, after.rep, now)
    if by.id != after.rep and after.visit.state is VisitState.TO_BOOK:
        planning.ask_to_book(work, after, now)
    return replace(answer_of(work, after, deed, undo, by, now), told=told)


def say_what(work: Work, number: int, words: str, by: Person, now: datetime) -> OrderAnswer:
    """What is not intact, in words."""
    order = own_delivery(work, number, by)
    if order.intact is not False:
        raise NotFound(number)
    after, undo = write(work, order, replace(order, reason=words.strip() or None), "words", by, now)
    return answer_of(work, after, OrderDeed.NOT_INTACT, undo, by, now)


def not_yet(work: Work, number: int, by: Person, now: datetime) -> OrderAnswer:
    """The customer doesn't have it yet: asked again the next working day."""
    order = own_delivery(work, number, by)
    if order.state is OrderState.RECEIVED and not order.customer_closed:
        return already(work, order, OrderDeed.NOT_YET, by, now)
    after, undo = write(work, order, rules.not_yet(order, now), "not_yet", by, now)
    return answer_of(work, after, OrderDeed.NOT_YET, undo, by, now)


def expect(work: Work, number: int, day: str, by: Person, now: datetime) -> OrderAnswer:
    """Another day for the delivery."""
    order, delivery = own_delivery(work, number, by), day_of(day)
    if delivery is None:
        raise FieldErrors({"delivery": DeliveryMissing()})
    after, undo = write(work, order, rules.expect(order, delivery, now), "expect", by, now)
    return answer_of(work, after, OrderDeed.EXPECTED, undo, by, now)


def to_expect(work: Work, number: int, by: Person) -> Order:
    """An order that may be given another day."""
    order = own_delivery(work, number, by, hold=False)
    rules.must_be_open(order)
    return order


def to_say_what(work: Work, number: int, by: Person) -> Order:
    """An order that arrived, but not intact."""
    order = own_delivery(work, number, by, hold=False)
    if order.intact is not False:
        raise NotFound(number)
    return order


def to_cancel(work: Work, number: int, by: Person) -> Order:
    """An order that may be called off."""
    order = own(work, number, by, hold=False)
    rules.must_be_live(order)
    return order


def hand_back(work: Work, number: int, by: Person, now: datetime) -> OrderAnswer:
    """*Not me*: the delivery is the rep's to see to."""
    order = own_delivery(work, number, by)
    if order.owner == order.rep:
        return already(work, order, OrderDeed.HANDED_BACK, by, now)
    rules.must_be_open(order)
    after, undo = write(work, order, replace(order, owner=order.rep), "hand_back", by, now)
    return answer_of(work, after, OrderDeed.HANDED_BACK, undo, by, now)


def cancel(work: Work, number: int, reason: str, by: Person, now: datetime) -> OrderAnswer:
    """The order is off, with a reason."""
    order = own(work, number, by)
    if order.state is OrderState.CANCELLED:
        return already(work, order, OrderDeed.CANCELLED, by, now)
    after, undo = write(work, order, rules.cancel(order, reason, by.id, now), "cancel", by, now)
    return answer_of(work, after, OrderDeed.CANCELLED, undo, by, now)
