"""An order: what was sold, when it is delivered, and whether the customer has it."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.sales import budget, hours
from bot.sales.answer import Near
from bot.sales.circle import Known
from bot.sales.conversation import Conversation
from bot.sales.customer import NOTHING_KNOWN, About
from bot.sales.errors import AlreadyClosed, CustomerClosed, DateTooFar, ReasonMissing
from bot.sales.hours import Calendar
from bot.sales.promise import Promise
from bot.sales.settings import EarlyPolicy, Settings
from bot.sales.visit import Planned, Step, Visit, check_ins
from bot.sales.visit import steps as steps_of_visit

RECEIVED = "received"
NOT_INTACT = "not_intact"
NOT_INTACT_REP = "not_intact_rep"
MOST = 999_999_999
FAR = timedelta(days=5 * 366)


class OrderState(StrEnum):
    """Where an order stands."""

    OPEN = "open"
    RECEIVED = "received"
    CANCELLED = "cancelled"
    NEVER_MADE = "never_made"


@dataclass(frozen=True, slots=True)
class Order:
    """A won order; `owner` is who sees to its delivery.

    `delivery_on` is a day in `zone`; `not_yet_at` is when somebody last said that the customer doesn't have it.
    """

    workspace: str
    number: int
    customer_id: str
    customer: str
    rep: str
    owner: str
    line: str
    product: str
    quantity: int | None
    delivery_on: date
    zone: str
    made_at: datetime
    state: OrderState = OrderState.OPEN
    received_at: datetime | None = None
    received_by: str | None = None
    intact: bool | None = None
    closed_at: datetime | None = None
    closed_by: str | None = None
    reason: str | None = None
    round: int = 1
    version: int = 1
    not_yet_at: datetime | None = None
    customer_closed: bool = False
    visit: Visit = field(default_factory=Visit)

    @property
    def expected(self) -> date:
        """The day from which on the customer may have it: not before it was recorded, nor on a day they had not."""
        said = [at for at in (self.made_at, self.not_yet_at) if at is not None]
        return max([self.delivery_on, *(self.day(at) for at in said)])

    @property
    def is_live(self) -> bool:
        """Whether there is anything left to follow up."""
        return self.state in {OrderState.OPEN, OrderState.RECEIVED} and not self.customer_closed

    @property
    def received_on(self) -> date | None:
        """The day on which somebody said that the customer has it."""
        return None if self.received_at is None else self.day(self.received_at)

    def day(self, at: datetime) -> date:
        """The date of an instant where the order was taken."""
        return at.astimezone(ZoneInfo(self.zone)).date()


class OrderDeed(StrEnum):
    """What was just done to an order or its visit."""

    RECORDED = "recorded"
    CHANGED = "changed"
    SHOWN = "shown"
    RECEIVED = "received"
    NOT_INTACT = "not_intact"
    NOT_YET = "not_yet"
    EXPECTED = "expected"
    HANDED_BACK = "handed_back"
    CANCELLED = "cancelled"
    BOOKED = "booked"
    CHECKED = "checked"
    CLOSED = "closed"
    MERGED = "merged"
    KEPT_APART = "kept_apart"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class OrderAnswer:
    """One deed and the order after it, with what may be put right.

    `asks` is when *received?* is asked, `asks_on` only its day while Kept has not met who is asked; `last_day` is the
    last day for a visit that needs no reason; `why` holds the reader's reasons, joined by commas; `told` is who is
    told of what is not right; `lacks_circle` says that nothing but a circle is missing for a referral; `letter`
    prefixes block ids where it is a DM; `stands_in_delivery` and `stands_in_visit` say what the reader may answer for
    whoever can't be reached.
    """

    deed: OrderDeed
    order: Order
    now: datetime
    undo: str | None = None
    already: bool = False
    near: Near | None = None
    why: str = ""
    asks: datetime | None = None
    asks_on: date | None = None
    last_day: date | None = None
    told: str | None = None
    lacks_circle: bool = False
    letter: str = ""
    stands_in_delivery: bool = False
    stands_in_visit: bool = False


@dataclass(frozen=True, slots=True)
class OrderUndoRefused:
    """Nothing was undone: `why` is "too_late" or "changed_since"; `by` the person's id who changed it."""

    why: str
    order: Order
    now: datetime
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A typed line that lacks something of an order: `lacks` is "customer", "product", "delivery", "past" or "two"."""

    line: str
    lacks: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class OrdersRecorded:
    """What one command recorded, in the order of its lines."""

    parts: tuple[OrderAnswer | Unfinished, ...]


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One line of a DM about an order or its visit; `what` was last done to it, after the DM had been sent.

    `stands_in` says that the reader is asked because whoever should be can't be reached.
    """

    line: int
    step: str
    order: Order
    now: datetime
    undo: str | None = None
    undo_until: datetime | None = None
    what: str = ""
    asks: datetime | None = None
    stands_in: bool = False


VisitLine = OrderLine


@dataclass(frozen=True, slots=True)
class FallsDue:
    """What falls due of an order while somebody is away: `step` is RECEIVED, or its visit's COMING or CHECK_IN."""

    order: Order
    step: str
    who: str


@dataclass(frozen=True, slots=True)
class OrderFacts:
    """What the form of an order is opened with; empty strings where nothing is known yet."""

    customer: str = ""
    product: str = ""
    quantity: str = ""
    delivery: date | None = None
    owner: str = ""
    number: int = 0
    line: str = ""


@dataclass(frozen=True, slots=True)
class OrderPage:
    """A person's orders that wait for something: to be received, to be booked, booked, and for a check-in."""

    now: datetime
    to_receive: tuple[Order, ...] = ()
    to_book: tuple[Order, ...] = ()
    booked: tuple[Order, ...] = ()
    check_in: tuple[Order, ...] = ()
    more: int = 0

    @property
    def count(self) -> int:
        """How many orders there are."""
        return len({order.number for order in (*self.to_receive, *self.to_book, *self.booked, *self.check_in)})


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """What there is about a customer; `deed` is "closed", "reopened" or "edited" when that was just done.

    Of an Undo, `deed` is "undone", "too_late", or "changed_since" by `by`; `policy` is the workspace's, `unmet` are
    promises that were kept otherwise than told.
    """

    customer: Near
    now: datetime
    promises: tuple[Promise, ...] = ()
    orders: tuple[Order, ...] = ()
    contacts: tuple[Known, ...] = ()
    closed_at: datetime | None = None
    deed: str = ""
    conversation: Conversation | None = None
    about: About = NOTHING_KNOWN
    policy: EarlyPolicy = EarlyPolicy.SLIGHTLY_EARLY
    undo: str | None = None
    by: str | None = None
    unmet: tuple[Promise, ...] = ()


@dataclass(frozen=True, slots=True)
class CustomerFields:
    """What the form of a customer holds; `policy` is one of EarlyPolicy, or empty for the workspace's."""

    strict: bool = False
    policy: str = ""
    channel: str = ""
    speed: str = ""
    form: str = ""
    contact: str = ""
    mail: str = ""


@dataclass(frozen=True, slots=True)
class CustomerForm:
    """The form of a customer as it was opened at version `base`, and brought up to date at `version`.

    `changed` are the fields that `by` has changed meanwhile; `policy` is the workspace's.
    """

    customer: Near
    fields: CustomerFields
    policy: EarlyPolicy
    version: int
    base: int
    by: str | None = None
    changed: tuple[str, ...] = ()


def receive(order: Order, intact: bool, by: str, now: datetime) -> Order:
    """The customer has it, in one piece or not."""
    must_be_open(order)
    return replace(order, state=OrderState.RECEIVED, received_at=now, received_by=by, intact=intact)


def not_yet(order: Order, now: datetime) -> Order:
    """The customer doesn't have it yet: asked again the next working day."""
    must_be_open(order)
    return replace(order, not_yet_at=now)


def expect(order: Order, delivery_on: date, now: datetime) -> Order:
    """Another day for the delivery."""
    must_be_open(order)
    must_be_near(delivery_on, now)
    return replace(order, delivery_on=delivery_on)


def cancel(order: Order, reason: str, by: str, now: datetime) -> Order:
    """The order is off; why is kept."""
    must_be_live(order)
    if not reason.strip():
        raise ReasonMissing(order.number)
    return replace(order, state=OrderState.CANCELLED, closed_at=now, closed_by=by, reason=reason.strip())


def withdraw(order: Order, by: str, now: datetime) -> Order:
    """It was recorded by mistake."""
    return replace(order, state=OrderState.NEVER_MADE, closed_at=now, closed_by=by)


def must_be_open(order: Order) -> None:
    """Raises what keeps an order that isn't open from being received."""
    must_be_live(order)
    if order.state is not OrderState.OPEN:
        raise AlreadyClosed(order.number, order.state, None, order.received_by, order.received_at)


def must_be_live(order: Order) -> None:
    """Raises what keeps an order from being changed that is off, or whose customer is closed."""
    if order.customer_closed:
        raise CustomerClosed(order.customer)
    if not order.is_live:
        raise AlreadyClosed(order.number, order.state, None, order.closed_by, order.closed_at)


def must_be_near(day: date, now: datetime) -> None:
    """Raises for a day that nobody plans for."""
    if abs(day - now.date()) > FAR:
        raise DateTooFar(day)


def received_steps(order: Order, calendar: Calendar, settings: Settings) -> tuple[Planned, ...]:
    """When *received?* is asked: the first slot of the working day after the delivery."""
    if order.state is not OrderState.OPEN or not order.is_live:
        return ()
    day = hours.next_working_day(calendar, order.expected)
    return (Planned(RECEIVED, budget.slot(calendar, settings, hours.day_start(calendar, day))),)


def visit_steps(order: Order, calendar: Calendar, settings: Settings) -> tuple[Planned, ...]:
    """What is to be said about the order's visit."""
    if not order.is_live:
        return ()
    return steps_of_visit(order.visit, order.expected, order.received_on, calendar, settings)


def is_asked(order: Order, calendar: Calendar, settings: Settings, now: datetime) -> bool:
    """Whether *received?* has been asked and waits for its answer."""
    return any(step.due <= now for step in received_steps(order, calendar, settings))


def received_listed(order: Order, calendar: Calendar, settings: Settings, now: datetime) -> bool:
    """Whether *received?* stands in the owner's list: every working day after it was asked."""
    return any(_days_ago(step.due, calendar, now) for step in received_steps(order, calendar, settings))


def falls_due(order: Order, day: date, calendar: Calendar, settings: Settings) -> tuple[FallsDue, ...]:
    """What is to be asked of an order or its visit by a day, in the hours of whoever looks."""
    found = [
        FallsDue(order, RECEIVED, order.owner)
        for step in received_steps(order, calendar, settings)
        if hours.date_of(calendar, step.due) <= day
    ]
    if order.is_live and order.visit.is_open:
        check_in = check_ins(order.visit, order.expected, order.received_on, calendar, settings)[Step.CHECK_IN]
        if hours.date_of(calendar, check_in) <= day:
            found.append(FallsDue(order, Step.CHECK_IN, order.rep))
        elif order.visit.at is not None and order.visit.at.wall.date() <= day:
            found.append(FallsDue(order, Step.COMING, order.rep))
    return tuple(found)


def check_in_asked(order: Order, calendar: Calendar, settings: Settings, now: datetime) -> bool:
    """Whether the check-in has been asked for and waits."""
    return _check_in(order, calendar, settings, Step.CHECK_IN, now) is not None


def check_in_listed(order: Order, calendar: Calendar, settings: Settings, now: datetime) -> bool:
    """Whether the check-in stands in the rep's list: every working day after it was asked three times."""
    due = _check_in(order, calendar, settings, Step.THIRD, now)
    return due is not None and _days_ago(due, calendar, now)


def _check_in(order: Order, calendar: Calendar, settings: Settings, step: Step, now: datetime) -> datetime | None:
    if not order.is_live or not order.visit.is_open:
        return None
    due = check_ins(order.visit, order.expected, order.received_on, calendar, settings)[step]
    return due if due <= now else None


def _days_ago(due: datetime, calendar: Calendar, now: datetime) -> bool:
    return hours.date_of(calendar, due) < hours.date_of(calendar, now)
