"""A person's orders with something to come, on a page and on Home."""

from collections.abc import Callable, Sequence

from bot.language import Phrases
from bot.messages import blocks, ids, line
from bot.messages.blocks import Element, Message, Span
from bot.messages.line import Part
from bot.messages.order import said
from bot.sales.answer import Viewer
from bot.sales.order import Order, OrderPage

Buttons = Callable[[Order, OrderPage, Phrases], list[Element]]


def page(found: OrderPage, viewer: Viewer, phrases: Phrases) -> Message:
    """The answer to `/kept order list`."""
    record = blocks.actions(blocks.button(phrases.button.record_order(), ids.ORDER_OPEN_FORM))
    if not found.count:
        nothing = phrases.order.nothing()
        return blocks.message([nothing], [blocks.says(nothing), record])
    title = phrases.order.title(found.count + found.more)
    told = Part([title], [blocks.header(title)]) + home(found, viewer, phrases)
    return blocks.message(told.words, [*told.blocks, record])


def home(found: OrderPage, viewer: Viewer, phrases: Phrases) -> Part:
    """The same for Home, with a button for what each waits for."""
    told = Part()
    for title, orders, buttons in (
        (phrases.order.to_receive(), found.to_receive, _received),
        (phrases.visit.check_in_title(), found.check_in, _check_in),
        (phrases.visit.to_book(), found.to_book, _book),
        (phrases.visit.booked_title(), found.booked, _book),
    ):
        told += _section(title, orders, buttons, found, viewer, phrases)
    if found.more:
        more = phrases.order.more(found.more)
        told += Part([more], [blocks.says(more)])
    return told


def _section(
    title: str, orders: Sequence[Order], buttons: Buttons, found: OrderPage, viewer: Viewer, phrases: Phrases
) -> Part:
    if not orders:
        return Part()
    told = Part([title], [blocks.header(title)])
    for order in orders:
        told += _row(order, buttons(order, found, phrases), found, viewer, phrases)
    return told


def _row(order: Order, buttons: Sequence[Element], found: OrderPage, viewer: Viewer, phrases: Phrases) -> Part:
    stands = _stands(order, found, viewer, phrases)
    number = phrases.promise.number(order.number)
    first = line.dotted(said.spans(order, phrases), *stands, [blocks.plain(number)])
    show = said.button(phrases.button.show_order(), ids.ORDER_SHOW, order)
    return Part([line.words(first)], [blocks.rows(first), blocks.actions(*buttons, show)])


def _stands(order: Order, found: OrderPage, viewer: Viewer, phrases: Phrases) -> tuple[list[Span], list[Span]]:
    """Whether the customer has it, and how the visit stands."""
    delivery = phrases.order.delivery(said.day(order.delivery_on, found.now, viewer, phrases))
    received = said.received(order, found.now, viewer, phrases) or [blocks.plain(delivery)]
    visited = said.visited(order, found.now, viewer, phrases) if order.rep == viewer.person else []
    return received, visited


def _received(order: Order, found: OrderPage, phrases: Phrases) -> list[Element]:
    """The answers to *received?*, once the day of the delivery is over."""
    return said.received_buttons(order, phrases) if order.day(found.now) > order.delivery_on else []


def _check_in(order: Order, found: OrderPage, phrases: Phrases) -> list[Element]:
    return said.check_in_buttons(order, phrases)


def _book(order: Order, found: OrderPage, phrases: Phrases) -> list[Element]:
    return [said.book_button(order, phrases)]
