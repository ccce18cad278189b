"""Recording an order, from a line or a form, and putting it right."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.reading import order as reader
from bot.reading.due import Why as DayRead
from bot.reading.errors import PastDate
from bot.reading.order import OrderLine
from bot.sales import hours
from bot.sales import order as rules
from bot.sales.answer import Near
from bot.sales.errors import (
    CustomerMissing,
    DateTooFar,
    DeliveryMissing,
    FieldErrors,
    ProductMissing,
    QuantityUnreadable,
    SalesError,
)
from bot.sales.order import Order, OrderAnswer, OrderDeed, OrderFacts, OrdersRecorded, Unfinished
from bot.sales.person import Person
from bot.sales.visit import last_day
from bot.store import order as store
from bot.store.promise import next_number
from bot.store.work import Work
from bot.usecases import customer as customers
from bot.usecases import introduction, outbox
from bot.usecases.order import planning
from bot.usecases.order.owning import log, own, standing_in, write
from bot.usecases.settings import calendar_of

BACK = timedelta(days=731)
NEARLY_A_YEAR = timedelta(days=275)


@dataclass(frozen=True, slots=True)
class OrderFields:
    """What the form of an order holds, as typed and chosen; `delivery` is YYYY-MM-DD."""

    customer: str
    product: str
    quantity: str
    delivery: str
    owner: str = ""


def record(work: Work, text: str, by: Person, now: datetime) -> OrdersRecorded:
    """Records every order of what was typed; what lacks something is given back with what it lacks."""
    names = customers.known_names(work)
    lines = reader.read_orders(text, now, ZoneInfo(by.zone), calendar_of(by), by.language, names)
    return OrdersRecorded(tuple(_part(work, line, by, now, names) for line in lines))


def record_form(work: Work, fields: OrderFields, line: str, by: Person, now: datetime) -> OrderAnswer:
    """Records the order of a form."""
    delivery, quantity = _checked(fields, now)
    return _record(work, fields.customer, fields.product, quantity, delivery, fields.owner, line, by, now)


def change(work: Work, number: int, fields: OrderFields, by: Person, now: datetime) -> OrderAnswer:
    """Puts right what was recorded."""
    order = own(work, number, by)
    rules.must_be_live(order)
    delivery, quantity = _checked(fields, now)
    named = customers.name(work, fields.customer, by.id, now)
    after = replace(
        order,
        customer_id=named.customer.customer,
        customer=named.customer.name,
        product=fields.product.strip(),
        quantity=quantity,
        delivery_on=delivery,
        owner=fields.owner or by.id,
    )
    written, undo = write(work, order, after, "change", by, now)
    return answer_of(work, written, OrderDeed.CHANGED, undo, by, now, near=named.near)


def form_of(work: Work, number: int, by: Person) -> OrderFacts:
    """The form of an order, filled in."""
    order = own(work, number, by, hold=False)
    quantity = "" if order.quantity is None else str(order.quantity)
    return OrderFacts(order.customer, order.product, quantity, order.delivery_on, order.owner, order.number)


def form_of_line(work: Work, text: str, by: Person, now: datetime) -> OrderFacts:
    """The form filled in with what could be read of a typed line."""
    names = customers.known_names(work)
    line = reader.read_order(text, now, ZoneInfo(by.zone), calendar_of(by), by.language, names)
    delivery = line.delivery.wall.date() if line.delivery else _past_day(line, by, now)
    if _lately(line, now) and delivery is not None:
        delivery = delivery.replace(year=delivery.year - 1, day=min(delivery.day, 28 if delivery.month == 2 else 31))
    quantity = "" if line.quantity is None else str(line.quantity)
    return OrderFacts(line.customer or "", line.product, quantity, delivery, line=text)


def answer_of(
    work: Work, order: Order, deed: OrderDeed, undo: str | None, by: Person, now: datetime, near: Near | None = None
) -> OrderAnswer:
    """An order as it stands, with when *received?* is asked and by when it is to be visited."""
    rep = outbox.receiver(work, order.rep, now)
    last = last_day(order.expected, calendar_of(rep), rep.settings)
    asks = planning.asks_received(work, order, now)
    answer = OrderAnswer(
        deed, order, now, undo, near=near, asks=asks, asks_on=_asks_on(work, order, asks, now), last_day=last
    )
    return standing_in(work, answer, by)


def _asks_on(work: Work, order: Order, asks: datetime | None, now: datetime) -> date | None:
    """The day on which somebody is asked whose hours nobody knows yet."""
    owner = outbox.receiver(work, order.owner, now)
    return hours.date_of(calendar_of(owner), asks) if asks is not None and not owner.known else None


def same_as(work: Work, number: int, customer: str, by: Person, now: datetime) -> OrderAnswer:
    """The typed name is another spelling of a customer that is there already."""
    order, other = own(work, number, by), customers.get(work, customer)
    if order.customer_id == other.customer:
        return answer_of(work, order, OrderDeed.MERGED, None, by, now)
    typed = Near(order.customer_id, order.customer)
    _, undo = write(work, order, order, "merge", by, now, typed=typed.customer)
    numbers = customers.merge(work, typed, other, now)
    store.note(work, undo, {"numbers": list(numbers)})
    return answer_of(work, own(work, number, by), OrderDeed.MERGED, undo, by, now)


def another_customer(work: Work, number: int, customer: str, by: Person, now: datetime) -> OrderAnswer:
    """The two names are two customers."""
    order, other = own(work, number, by), customers.get(work, customer)
    customers.keep_apart(work, order.customer, other.name)
    return answer_of(work, order, OrderDeed.KEPT_APART, None, by, now)


def _part(
    work: Work, line: OrderLine, by: Person, now: datetime, names: Mapping[str, Near]
) -> OrderAnswer | Unfinished:
    lacks = _lacks(line, now)
    if lacks is not None:
        return lacks
    assert line.customer is not None
    assert line.delivery is not None
    delivery, quantity = line.delivery.wall.date(), line.quantity
    if quantity is not None and quantity > rules.MOST:
        raise QuantityUnreadable(str(quantity))
    rules.must_be_near(delivery, now)
    answer = _record(work, line.customer, line.product, quantity, delivery, "", line.text, by, now, names)
    return replace(answer, why=",".join(why.name for why in line.delivery.why))


def _past_day(line: OrderLine, by: Person, now: datetime) -> date | None:
    """The day of a date that has passed, where it names its year."""
    if not isinstance(line.refused, PastDate):
        return None
    if line.refused.wall is not None:
        return line.refused.wall.date()
    earlier = reader.read_order(line.refused.words, now - BACK, ZoneInfo(by.zone), calendar_of(by), by.language)
    return earlier.delivery.wall.date() if earlier.delivery and earlier.delivery.wall.date() < now.date() else None


def _lately(line: OrderLine, now: datetime) -> bool:
    """Whether a day without its year was taken for next year's, but lies only weeks back."""
    due = line.delivery
    return due is not None and DayRead.NEXT_YEAR in due.why and due.wall.date() - now.date() > NEARLY_A_YEAR


def _lacks(line: OrderLine, now: datetime) -> Unfinished | None:
    if line.several:
        return Unfinished(line.text, "two")
    if isinstance(line.refused, PastDate):
        return Unfinished(line.text, "past", line.refused.words)
    if line.delivery is not None and _lately(line, now):
        return Unfinished(line.text, "past", line.text[slice(*line.delivery.span)])
    if not line.customer:
        return Unfinished(line.text, "customer")
    if not line.product:
        return Unfinished(line.text, "product")
    if line.delivery is None:
        return Unfinished(line.text, "delivery", line.refused.words if line.refused else "")
    return None


def _record(
    work: Work,
    customer: str,
    product: str,
    quantity: int | None,
    delivery: date,
    owner: str,
    line: str,
    by: Person,
    now: datetime,
    names: Mapping[str, Near] | None = None,
) -> OrderAnswer:
    named = customers.name(work, customer, by.id, now, names)
    order = Order(
        workspace=work.workspace,
        number=next_number(work),
        customer_id=named.customer.customer,
        customer=named.customer.name,
        rep=by.id,
        owner=owner or by.id,
        line=line or f"{customer}: {product}",
        product=product.strip(),
        quantity=quantity,
        delivery_on=delivery,
        zone=by.zone,
        made_at=now,
    )
    store.add(work, order)
    made = named.customer.customer if named.made else None
    undo = log(work, order, "record", by, now, order.version, {"made": made})
    if order.owner != order.rep:
        introduction.name(work, order.owner, by.id, planning.subject(order.number), now)
    planning.plan(work, order, now)
    for person in {order.rep, order.owner}:
        outbox.touch_home(work, person, now)
    return answer_of(work, order, OrderDeed.RECORDED, undo, by, now, near=named.near)


def _checked(fields: OrderFields, now: datetime) -> tuple[date, int | None]:
    """The day and the quantity of a form; every mistake is said at its field."""
    wrong: dict[str, SalesError] = {}
    if not any(letter.isalnum() for letter in fields.customer):
        wrong["customer"] = CustomerMissing(fields.product)
    if not fields.product.strip():
        wrong["product"] = ProductMissing()
    quantity = reader.quantity_of(fields.quantity)
    if fields.quantity.strip() and (quantity is None or not 0 < quantity <= rules.MOST):
        wrong["quantity"] = QuantityUnreadable(fields.quantity)
    delivery = day_of(fields.delivery)
    if delivery is None:
        wrong["delivery"] = DeliveryMissing()
    else:
        try:
            rules.must_be_near(delivery, now)
        except DateTooFar as far:
            wrong["delivery"] = far
    if wrong or delivery is None:
        raise FieldErrors(wrong)
    return delivery, quantity


def day_of(typed: str) -> date | None:
    """The day that a form's field holds."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None
