"""What was done to an order or its visit, how it stands now, and the way back."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.language import Phrases
from bot.messages import blocks, ids, line, referral
from bot.messages.blocks import Element, Message, Row, Span
from bot.messages.line import Part
from bot.messages.order import said
from bot.sales.answer import Viewer
from bot.sales.order import (
    Order,
    OrderAnswer,
    OrderDeed,
    OrdersRecorded,
    OrderState,
    OrderUndoRefused,
    Unfinished,
)
from bot.sales.visit import VisitState

BUTTONS = 4
FILL_TEXT = 1_900
FILLS = 9


def answered(answer: OrderAnswer, viewer: Viewer, phrases: Phrases) -> Message:
    """One deed, how the order stands after it, and what may be put right."""
    told = part(answer, viewer, phrases)
    if answer.lacks_circle:
        told += referral.who_knows(answer.order.customer_id, answer.order.customer, phrases)
    return blocks.message(told.words, told.blocks, answer.letter)


def recorded(recorded: OrdersRecorded, viewer: Viewer, phrases: Phrases) -> Message:
    """What one command recorded, each with what may be put right."""
    told = Part()
    if len(recorded.parts) > 1:
        title = phrases.order.recorded_several(len(recorded.parts))
        told = Part([title], [blocks.rows([blocks.bold(title)])])
    for place, each in enumerate(recorded.parts[: line.SHOWN_PARTS]):
        told += _unfinished(each, place, phrases) if isinstance(each, Unfinished) else part(each, viewer, phrases)
    rest = len(recorded.parts) - line.SHOWN_PARTS
    if rest > 0:
        more = phrases.order.more(rest)
        told += Part([more], [blocks.says(more), blocks.actions(list_button(phrases))])
    return blocks.message(told.words, told.blocks)


def undo_refused(refused: OrderUndoRefused, viewer: Viewer, phrases: Phrases) -> Message:
    """Nothing was undone, and why."""
    first = said.spans(refused.order, phrases, phrases.order.order(refused.order.number))
    words = phrases.promise.undo_too_late()
    why: list[Span] = [blocks.plain(words)]
    if refused.why == "changed_since" and refused.by not in (None, viewer.person):
        before, after = phrases.promise.undo_changed_by()
        words, why = phrases.promise.undo_changed(), said.about(refused.by or "", (before, after))
    elif refused.why == "changed_since":
        words = phrases.promise.undo_changed_by_you()
        why = [blocks.plain(words)]
    show = said.button(phrases.button.show_order(), ids.ORDER_SHOW, refused.order)
    return blocks.message([line.words(first), words], [blocks.rows(first, why), blocks.actions(show)])


def list_button(phrases: Phrases) -> Element:
    """The orders with something to come."""
    return blocks.button(phrases.button.see_orders(), ids.ORDER_LIST)


def part(answer: OrderAnswer, viewer: Viewer, phrases: Phrases) -> Part:
    """The same as a piece of a longer answer."""
    to = _Saying(answer, viewer, phrases)
    rows = [_first(to), *_already(to)] if answer.already else [_first(to), *_ROWS[answer.deed](to)]
    rows = [row for row in rows if line.words(row) or any("user_id" in span for span in row)]
    buttons = _buttons(to)
    shown = [blocks.rows(*rows), *([blocks.actions(*buttons)] if buttons else [])]
    return Part([said.words(row) for row in rows], shown) + _question(to)


@dataclass(frozen=True, slots=True)
class _Saying:
    answer: OrderAnswer
    viewer: Viewer
    phrases: Phrases

    @property
    def order(self) -> Order:
        """The order after the deed."""
        return self.answer.order

    @property
    def delivery(self) -> str:
        """The delivery day."""
        return said.day(self.order.delivery_on, self.answer.now, self.viewer, self.phrases)

    @property
    def asks(self) -> str:
        """When *received?* is asked next."""
        if self.answer.asks_on is not None:
            return said.day(self.answer.asks_on, self.answer.now, self.viewer, self.phrases)
        return said.at(self.answer.asks, self.answer.now, self.viewer, self.phrases) if self.answer.asks else ""

    @property
    def is_due(self) -> bool:
        """Whether the customer may have it by now."""
        order = self.order
        return order.state is OrderState.OPEN and order.is_live and order.delivery_on < order.day(self.answer.now)

    @property
    def may_book(self) -> bool:
        """Whether the reader may book the visit that still wants a date."""
        order = self.order
        unbooked = order.is_live and order.visit.state is VisitState.TO_BOOK
        return said.may_book(order, self.viewer) or (self.answer.stands_in_visit and unbooked)


def _first(to: _Saying) -> Row:
    words = to.phrases.order
    leads = {OrderDeed.RECORDED: words.recorded, OrderDeed.CHANGED: words.changed}
    return said.spans(to.order, to.phrases, leads.get(to.answer.deed, words.order)(to.order.number))


def _already(to: _Saying) -> list[Row]:
    return [[blocks.plain(to.phrases.order.already())], *_standing(to)]


def _recorded(to: _Saying) -> list[Row]:
    return [_delivery(to), [blocks.plain(to.phrases.promise.together([*_taken(to), _booking(to)]))]]


def _delivery(to: _Saying) -> Row:
    words = to.phrases.order
    day = words.delivery(to.delivery)
    if not to.asks:
        return [blocks.plain(day)]
    if to.order.owner == to.viewer.person:
        return [blocks.plain(line.joined(day, words.asks_you(to.asks)))]
    before, after = words.asks_somebody(to.asks)
    return [blocks.plain(day), *said.about(to.order.owner, (line.SEPARATOR + before, after))]


def _taken(to: _Saying) -> list[str]:
    """Which reading of the delivery day was taken, but for what only concerns a time of day."""
    either_way = {"day_month_order"} if to.phrases.language == "ja" else set[str]()
    kept = [why for why in to.answer.why.lower().split(",") if why in _SAID_OF_DAYS - either_way]
    return [to.phrases.promise.taken(why) for why in kept]


_OF_DAYS = (
    "next_weekday same_weekday day_month_order next_year weekday_differs two_dates range_end last_day last_workday "
    "working_days"
)
_SAID_OF_DAYS = frozenset(_OF_DAYS.split())


def _booking(to: _Saying) -> str:
    if to.is_due:
        return to.phrases.order.has_it(said.name(to.order))
    if to.answer.last_day is None or not to.may_book:
        return ""
    return to.phrases.visit.book_now(said.day(to.answer.last_day, to.answer.now, to.viewer, to.phrases))


def _received(to: _Saying) -> list[Row]:
    words, order = to.phrases.order, to.order
    name = said.name(order)
    first = words.received(name) if order.intact is not False else words.received_not_intact(name)
    rows: list[Row] = [[blocks.plain(first)]]
    if order.reason and order.intact is False:
        rows.append([blocks.plain(words.words(blocks.short(order.reason)))])
    if to.answer.told is not None:
        rows.append(said.about(to.answer.told, words.somebody_is_told()))
    if to.may_book:
        rows.append([blocks.plain(to.phrases.visit.book_after(name))])
    elif order.rep != to.viewer.person and order.visit.state is VisitState.TO_BOOK:
        rows.append(said.about(order.rep, words.rep_is_asked()))
    return rows


def _booked(to: _Saying) -> list[Row]:
    words, order = to.phrases.visit, to.order
    when = said.visit_at(order, to.answer.now, to.viewer, to.phrases)
    late = words.late_because(blocks.short(order.visit.why_late)) if order.visit.why_late else ""
    return [
        [blocks.plain(line.joined(words.booked(when, said.whom(order)), late))],
        [blocks.plain(words.what_follows())],
    ]


def _checked(to: _Saying) -> list[Row]:
    rows: list[Row] = [[blocks.plain(said.checked(to.order, to.phrases))]]
    if to.answer.told is not None:
        rows.append(said.about(to.answer.told, to.phrases.order.somebody_is_told()))
    return rows


def _closed(to: _Saying) -> list[Row]:
    return [said.visited(to.order, to.answer.now, to.viewer, to.phrases)]


def _undone(to: _Saying) -> list[Row]:
    if to.order.state is OrderState.NEVER_MADE:
        return [[blocks.plain(to.phrases.promise.undone_gone(to.order.number))]]
    return [[blocks.plain(to.phrases.promise.undone())]]


def _standing(to: _Saying) -> list[Row]:
    """How an order stands: its delivery, whether it was received, its visit."""
    order, now = to.order, to.answer.now
    if said.is_off(order):
        return [said.off(order, to.viewer, to.phrases)]
    received = said.received(order, now, to.viewer, to.phrases)
    visited = said.visited(order, now, to.viewer, to.phrases)
    wanted = [blocks.plain(to.phrases.visit.not_booked())] if order.rep == to.viewer.person else []
    return [received or _delivery(to), visited or wanted]


def _shown(to: _Saying) -> list[Row]:
    rows, order = _standing(to), to.order
    if order.rep != to.viewer.person:
        rows.append([blocks.plain(to.phrases.order.rep()), blocks.person(order.rep)])
    if order.owner not in (order.rep, to.viewer.person):
        rows.append([blocks.plain(to.phrases.order.sees_to_it()), blocks.person(order.owner)])
    return rows


_ROWS: dict[OrderDeed, Callable[[_Saying], list[Row]]] = {
    OrderDeed.RECORDED: _recorded,
    OrderDeed.CHANGED: _recorded,
    OrderDeed.SHOWN: _shown,
    OrderDeed.RECEIVED: _received,
    OrderDeed.NOT_INTACT: _received,
    OrderDeed.NOT_YET: lambda to: [[blocks.plain(to.phrases.order.not_yet(to.asks))]],
    OrderDeed.EXPECTED: lambda to: [[blocks.plain(to.phrases.order.expected(to.delivery))], _delivery(to)],
    OrderDeed.HANDED_BACK: lambda to: [said.about(to.order.rep, to.phrases.order.handed_back())],
    OrderDeed.CANCELLED: lambda to: [said.off(to.order, to.viewer, to.phrases)],
    OrderDeed.BOOKED: _booked,
    OrderDeed.CHECKED: _checked,
    OrderDeed.CLOSED: _closed,
    OrderDeed.MERGED: lambda to: [[blocks.plain(to.phrases.promise.merged(said.name(to.order)))], *_recorded(to)],
    OrderDeed.KEPT_APART: lambda to: [[blocks.plain(to.phrases.promise.kept_apart(said.name(to.order)))]],
    OrderDeed.UNDONE: _undone,
}


def _buttons(to: _Saying) -> list[Element]:
    order, undo = to.order, said.undo_button(to.answer.undo, to.phrases)
    if said.is_off(order):
        return undo
    if to.answer.already or to.answer.deed in (OrderDeed.SHOWN, OrderDeed.UNDONE):
        return [*undo, *state_buttons(order, to.viewer, to.answer, to.phrases)]
    match to.answer.deed:
        case OrderDeed.RECORDED | OrderDeed.CHANGED | OrderDeed.MERGED:
            return _put_right(to, undo)
        case OrderDeed.NOT_YET:
            return [*undo, said.button(to.phrases.button.new_day(), ids.ORDER_EXPECT, order)]
        case OrderDeed.NOT_INTACT if not order.reason:
            say = said.button(to.phrases.button.say_what(), ids.ORDER_WHAT, order)
            return [*undo, say, *_book(to)]
        case OrderDeed.RECEIVED | OrderDeed.NOT_INTACT:
            return [*undo, *_book(to)]
        case OrderDeed.BOOKED:
            return [*undo, said.book_button(order, to.phrases)]
        case _:
            return undo


def _put_right(to: _Saying, undo: list[Element]) -> list[Element]:
    if to.is_due and to.viewer.person in (to.order.owner, to.order.rep):
        return [*undo, *said.received_buttons(to.order, to.phrases)][:BUTTONS]
    change = said.button(to.phrases.button.change(), ids.ORDER_CHANGE, to.order)
    return [*undo, change, *_book(to)]


def _book(to: _Saying) -> list[Element]:
    return [said.book_button(to.order, to.phrases, primary=True)] if to.may_book else []


def state_buttons(order: Order, viewer: Viewer, answer: OrderAnswer, phrases: Phrases) -> list[Element]:
    """What can be done with an order as it stands now."""
    made: list[Element] = []
    own = order.rep == viewer.person or answer.stands_in_visit
    cares = viewer.person in (order.rep, order.owner) or answer.stands_in_delivery
    if order.state is OrderState.OPEN and cares:
        made += said.received_buttons(order, phrases)
    if own and order.visit.is_open:
        made.append(said.book_button(order, phrases))
        made.append(said.button(phrases.button.check_in(), ids.VISIT_CHECK_IN, order))
    if answer.stands_in_visit and order.visit.is_open:
        made.append(said.button(phrases.button.close_visit(), ids.VISIT_CLOSE, order))
    if own and answer.deed is OrderDeed.SHOWN:
        made.append(said.button(phrases.button.change(), ids.ORDER_CHANGE, order))
        made.append(said.button(phrases.button.cancel_order(), ids.ORDER_CANCEL, order))
    return made


def _question(to: _Saying) -> Part:
    near = to.answer.near
    if near is None:
        return Part()
    known = blocks.short(near.name, blocks.BUTTON_TEXT // 2)
    asked = to.phrases.promise.same_customer(said.name(to.order), known)
    value = f"{to.order.number}:{near.customer}"
    same = blocks.button(to.phrases.button.same_as(known), ids.ORDER_SAME_AS, value)
    other = blocks.button(to.phrases.button.another_customer(), ids.ORDER_ANOTHER_CUSTOMER, value)
    return Part([asked], [blocks.says(asked), blocks.actions(same, other)])


def _unfinished(each: Unfinished, place: int, phrases: Phrases) -> Part:
    words, short = phrases.order, blocks.short(each.line)
    sentences = {
        "customer": words.lacks_customer,
        "product": words.lacks_product,
        "delivery": words.lacks_delivery,
        "two": words.two,
    }
    if each.lacks == "past":
        asked = words.past(blocks.short(each.words, blocks.NAME_TEXT))
    elif each.words:
        asked = words.lacks_date(blocks.short(each.words, blocks.NAME_TEXT))
    else:
        asked = sentences[each.lacks](short)
    typed = blocks.cut(blocks.clean(each.line, newlines=True), FILL_TEXT)
    fill = blocks.button(phrases.button.fill_in(), f"{ids.ORDER_FILL}:{min(place + 1, FILLS)}", typed, primary=True)
    return Part([asked], [blocks.says(asked), blocks.actions(fill)])
