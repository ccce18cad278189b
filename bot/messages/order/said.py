"""An order and its visit in words: what stands in every message about them."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.language import Phrases
from bot.messages import blocks, ids, line
from bot.messages.blocks import Element, Span
from bot.sales.answer import Viewer
from bot.sales.order import RECEIVED, FallsDue, Order, OrderState
from bot.sales.visit import Step, VisitState


def name(order: Order) -> str:
    """The customer's name for a sentence."""
    return blocks.short(order.customer, blocks.NAME_TEXT)


def sold(order: Order, phrases: Phrases) -> str:
    """What was sold, and how many."""
    return phrases.order.sold(blocks.short(order.product), order.quantity or 0)


def spans(order: Order, phrases: Phrases, *before: str, after: Sequence[str] = (), mark: str = "") -> list[Span]:
    """Customer and what was sold, the customer in bold, with what stands before and after."""
    lead = line.joined(*before) + (line.SEPARATOR if any(before) else "")
    return [
        blocks.plain(f"{mark.rstrip()} {lead}" if mark else lead),
        blocks.bold(phrases.promise.customer(name(order))),
        blocks.plain(phrases.promise.then(sold(order, phrases))),
        *(blocks.plain(line.SEPARATOR + piece) for piece in after if piece),
    ]


def day(on: date, now: datetime, viewer: Viewer, phrases: Phrases) -> str:
    """A day, with its year where that is another than this one."""
    return phrases.dates.day(on, line.local(now, viewer).date())


def at(instant: datetime, now: datetime, viewer: Viewer, phrases: Phrases) -> str:
    """An instant in full."""
    return line.at(instant, viewer, phrases, line.local(now, viewer).date())


def visit_at(order: Order, now: datetime, viewer: Viewer, phrases: Phrases) -> str:
    """When the visit is; empty while it isn't booked."""
    if order.visit.at is None:
        return ""
    return line.moment(order.visit.at, viewer, phrases, line.local(now, viewer).date())


def whom(order: Order) -> str:
    """Whom the rep will see; may be empty."""
    return blocks.short(order.visit.contact or "", blocks.NAME_TEXT)


def by(person: str | None, viewer: Viewer, phrases: Phrases) -> list[Span]:
    """By whom something was done."""
    if person is None:
        return []
    if person == viewer.person:
        return [blocks.plain(line.SEPARATOR + phrases.promise.by_you())]
    before, after = phrases.promise.by_somebody()
    return [blocks.plain(line.SEPARATOR + before), blocks.person(person), blocks.plain(after)]


def about(person: str, sentence: tuple[str, str]) -> list[Span]:
    """A sentence about a person."""
    before, after = sentence
    return [blocks.plain(before), blocks.person(person), blocks.plain(after)]


def reason(words: str | None, phrases: Phrases) -> str:
    """Why, where that was said."""
    return phrases.promise.reason(blocks.short(words)) if words else ""


def words(row: Sequence[Span]) -> str:
    """A row as the notification reads it, where people have no names: what only leads to one is left out."""
    people = [place for place, span in enumerate(row) if "user_id" in span]
    hidden = {place + step for place in people for step in (-1, 0, 1)}
    return line.words([span for place, span in enumerate(row) if place not in hidden])


def received(order: Order, now: datetime, viewer: Viewer, phrases: Phrases) -> list[Span]:
    """That the customer has it, when that was said and by whom; empty while nobody did."""
    if order.state is not OrderState.RECEIVED or order.received_at is None:
        return []
    when = at(order.received_at, now, viewer, phrases)
    if order.intact:
        return [blocks.plain(phrases.order.received_at(when)), *by(order.received_by, viewer, phrases)]
    return [
        blocks.plain(phrases.order.not_intact_at(when)),
        *by(order.received_by, viewer, phrases),
        *([blocks.plain(line.SEPARATOR + phrases.order.words(blocks.short(order.reason)))] if order.reason else []),
    ]


def visited(order: Order, now: datetime, viewer: Viewer, phrases: Phrases) -> list[Span]:
    """What the visit came to, or when it will be; empty while it isn't booked."""
    visit, words = order.visit, phrases.visit
    if visit.state is VisitState.CHECKED and visit.check_in is not None:
        return [blocks.plain(checked(order, phrases)), *by(visit.check_in.by, viewer, phrases)]
    if visit.state is VisitState.CLOSED:
        said = line.joined(words.closed(), reason(visit.reason, phrases))
        return [blocks.plain(said), *by(visit.closed_by, viewer, phrases)]
    if visit.at is None:
        return []
    late = words.late_because(blocks.short(visit.why_late)) if visit.why_late else ""
    return [blocks.plain(line.joined(words.at(visit_at(order, now, viewer, phrases), whom(order)), late))]


def falls_due(each: FallsDue, today: date, viewer: Viewer, phrases: Phrases) -> str:
    """What falls due of an order, in a few words."""
    order = each.order
    if each.step == RECEIVED:
        return phrases.order.delivery(phrases.dates.day(order.delivery_on, today))
    if each.step == Step.CHECK_IN:
        return phrases.visit.check_in_briefly()
    when = line.moment(order.visit.at, viewer, phrases, today) if order.visit.at else ""
    return phrases.visit.at(when, whom(order))


def checked(order: Order, phrases: Phrases) -> str:
    """A check-in in one line."""
    given, words = order.visit.check_in, phrases.visit
    if given is None:
        return ""
    told = {True: words.as_told(), False: words.not_as_told(), None: ""}[given.as_told]
    right = (given.format_right is not False, given.quality_right is not False, given.complete is not False)
    wrong = words.not_right(*right)
    own = phrases.order.words(blocks.short(given.words)) if given.words else ""
    return line.joined(words.checked(given.score), told, wrong, own)


def is_off(order: Order) -> bool:
    """Whether there is nothing left to follow up: called off, or the customer is closed."""
    return not order.is_live


def off(order: Order, viewer: Viewer, phrases: Phrases) -> list[Span]:
    """Why nothing is asked any more."""
    if order.state is OrderState.CANCELLED:
        said = phrases.promise.together([phrases.order.cancelled(), reason(order.reason, phrases)])
        return [blocks.plain(said), *by(order.closed_by, viewer, phrases)]
    if order.state is OrderState.NEVER_MADE:
        return [blocks.plain(phrases.promise.undone_gone(order.number))]
    return [blocks.plain(phrases.order.customer_closed(name(order)))] if order.customer_closed else []


def button(words: str, action: str, order: Order, *, primary: bool = False) -> Element:
    """A button that carries the order's number."""
    return blocks.button(words, action, str(order.number), primary=primary)


def undo_button(change: str | None, phrases: Phrases) -> list[Element]:
    """Undo, while there is something to undo."""
    return [blocks.button(phrases.button.undo(), ids.ORDER_UNDO, change)] if change else []


def received_buttons(order: Order, phrases: Phrases) -> list[Element]:
    """The three answers to *received?*."""
    return [
        button(phrases.button.received(), ids.ORDER_RECEIVED, order, primary=True),
        button(phrases.button.not_intact(), ids.ORDER_NOT_INTACT, order),
        button(phrases.button.not_yet(), ids.ORDER_NOT_YET, order),
    ]


def book_button(order: Order, phrases: Phrases, *, primary: bool = False) -> Element:
    """Opens the form that books the visit, or books it anew."""
    again = order.visit.state is VisitState.BOOKED
    words = phrases.button.another_time() if again else phrases.button.book_visit()
    return button(words, ids.VISIT_BOOK, order, primary=primary)


def check_in_buttons(order: Order, phrases: Phrases) -> list[Element]:
    """What can be done when the check-in is asked for."""
    return [
        button(phrases.button.check_in(), ids.VISIT_CHECK_IN, order, primary=True),
        book_button(order, phrases),
        button(phrases.button.close_visit(), ids.VISIT_CLOSE, order),
    ]


def may_book(order: Order, viewer: Viewer) -> bool:
    """Whether the reader is the rep and the visit still wants a date."""
    return order.rep == viewer.person and order.is_live and order.visit.state is VisitState.TO_BOOK
