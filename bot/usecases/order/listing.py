"""What waits about orders: in a DM, in a person's list, on Home and on a page."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.sales import order as rules
from bot.sales.answer import UNDO_FOR
from bot.sales.letter import Letter, LetterState
from bot.sales.order import NOT_INTACT, RECEIVED, Order, OrderAnswer, OrderDeed, OrderLine, OrderPage, OrderState
from bot.sales.person import Person
from bot.sales.visit import Step, VisitState
from bot.store import order as store
from bot.store.order import OrderChange
from bot.store.work import Work
from bot.usecases import outbox
from bot.usecases.order import planning
from bot.usecases.order.owning import undo_of, visible
from bot.usecases.order.recording import answer_of
from bot.usecases.settings import calendar_of

PAGE = 20
CONFIRMS = "order"


def see(work: Work, number: int, by: Person, now: datetime) -> OrderAnswer:
    """An order as it stands."""
    order = visible(work, number, by)
    return answer_of(work, order, OrderDeed.SHOWN, undo_of(work, order, by, now), by, now)


def confirm(work: Work, answer: OrderAnswer, to: Person, cause: str, now: datetime) -> None:
    """Says in the DM what an answer could not say where the button was."""
    number = answer.order.number
    about = {"number": number, "deed": answer.deed.value, "undo": answer.undo, "already": answer.already}
    outbox.say(work, to.id, CONFIRMS, f"order:{cause}", planning.subject(number), about, now)


def confirmed(work: Work, letter: Letter, to: Person, now: datetime) -> OrderAnswer | None:
    """What a DM says in an answer's stead, as the order stands now; Undo goes once it is taken or too late."""
    about = letter.about
    order = store.find(work, int(about["number"]))
    if order is None:
        return None
    undo = about["undo"] if about["undo"] == undo_of(work, order, to, now) else None
    deed = OrderDeed(about["deed"]) if undo or about["already"] else OrderDeed.SHOWN
    said = answer_of(work, order, deed, undo, to, now)
    return replace(said, already=bool(about["already"]), letter=letter.id)


def lines(work: Work, letter: Letter, rows: Sequence[outbox.Line], to: Person, now: datetime) -> dict[str, OrderLine]:
    """The lines of a letter about orders and visits, by the ids of their steps; what need not be said is left out."""
    found = store.several(work, [planning.number_of(row.subject) for row in rows])
    last = store.last_changes(work, list(found))
    said = letter.state is LetterState.SENT
    made: dict[str, OrderLine] = {}
    for row in rows:
        order = found.get(planning.number_of(row.subject))
        if order is not None and (said or _needed(row.step, order, now)):
            made[row.id] = _line(work, letter, row, order, last.get(order.number), to, now)
    return made


def waiting(work: Work, person: Person, now: datetime) -> tuple[tuple[str, str], ...]:
    """What of their deliveries stands in a person's list: unanswered since the working day after it was asked."""
    calendar = calendar_of(person)
    asked = [
        order
        for order in store.to_receive(work, person.id)
        if rules.received_listed(order, calendar, person.settings, now)
    ]
    return tuple((planning.subject(order.number), RECEIVED) for order in asked)


def home(work: Work, person: Person, now: datetime) -> OrderPage:
    """The deliveries that a person is asked about, and their visits."""
    return _page(work, person, now, every=False)


def page(work: Work, person: Person, now: datetime) -> OrderPage:
    """A person's orders with something to come, also those that are not delivered yet."""
    return _page(work, person, now, every=True)


def _page(work: Work, person: Person, now: datetime, every: bool) -> OrderPage:
    found = store.live(work, person.id)
    visits = [order for order in found if order.rep == person.id and order.visit.is_open]
    deliveries = [order for order in found if order.state is OrderState.OPEN and order.owner == person.id]
    asked = [order for order in deliveries if _is_asked(order, person, now) or (every and order not in visits)]
    due = [order for order in visits if rules.check_in_asked(order, calendar_of(person), person.settings, now)]
    rest = [order for order in visits if order not in due]
    booked = [order for order in rest if order.visit.state is VisitState.BOOKED]
    to_book = [order for order in rest if order.visit.state is VisitState.TO_BOOK]
    left, shown = PAGE, dict[str, tuple[Order, ...]]()
    for place, orders in (("to_receive", asked), ("check_in", due), ("to_book", to_book), ("booked", booked)):
        shown[place] = tuple(orders[:left])
        left -= len(shown[place])
    return OrderPage(now, more=len(asked) + len(visits) - (PAGE - left), **shown)


def _is_asked(order: Order, person: Person, now: datetime) -> bool:
    late = order.day(order.made_at) > order.delivery_on
    return late or rules.is_asked(order, calendar_of(person), person.settings, now)


def _needed(step: str, order: Order, now: datetime) -> bool:
    """Whether a step still has something to say."""
    visit = order.visit
    if step.startswith(NOT_INTACT):
        return order.state is OrderState.RECEIVED and order.intact is False
    if step == Step.NOT_AS_TOLD:
        return visit.check_in is not None and visit.check_in.as_told is False
    if not order.is_live:
        return False
    if step == Step.COMING:
        return visit.state is VisitState.BOOKED and visit.at is not None and visit.at.at > now
    if step in (Step.BOOK, Step.BOOK_RECEIVED):
        return visit.state is VisitState.TO_BOOK
    if step.startswith(Step.CHECK_IN):
        return visit.is_open
    return order.state is OrderState.OPEN


def _line(
    work: Work,
    letter: Letter,
    row: outbox.Line,
    order: Order,
    last: OrderChange | None,
    to: Person,
    now: datetime,
) -> OrderLine:
    what = _done_since(letter, order, last)
    may_undo = bool(what) and last is not None and last.by == to.id and now - last.at <= UNDO_FOR
    return OrderLine(
        row.line or 1,
        row.step,
        order,
        now,
        undo=last.change if last and may_undo else None,
        undo_until=last.at + UNDO_FOR if last and may_undo else None,
        what=what,
        asks=planning.asks_received(work, order, now),
        stands_in=to.id not in (order.owner, order.rep) and outbox.is_asked(work, row.subject, to.id),
    )


def _done_since(letter: Letter, order: Order, last: OrderChange | None) -> str:
    """What was last done to an order, where this letter had been sent by then."""
    if last is None or last.undone_at is not None or order.version != last.version or last.what == "undo":
        return ""
    sent = letter.sent_at or letter.send_started
    return last.what if sent is not None and last.at >= sent else ""


def of_customer(work: Work, customer: str) -> Iterable[Order]:
    """A customer's orders that count, the newest first."""
    return store.of_customer(work, customer)
