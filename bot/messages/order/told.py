"""An order or its visit in a DM: alone with its question, or as one line of several."""

from bot.language import Phrases
from bot.messages import blocks, ids, line
from bot.messages.blocks import Element, Row, Span
from bot.messages.line import Part
from bot.messages.order import said
from bot.sales.answer import Viewer
from bot.sales.order import NOT_INTACT, NOT_INTACT_REP, OrderLine, OrderState
from bot.sales.visit import Step, VisitState


def card(each: OrderLine, viewer: Viewer, phrases: Phrases) -> Part:
    """The DM when it stands alone: what it is about, the question, and its buttons; afterwards its outcome."""
    first = said.spans(each.order, phrases, after=[phrases.promise.number(each.order.number)])
    came_to = _came_to(each, viewer, phrases)
    rows: list[Row] = [first, *(came_to or _asks(each, viewer, phrases))]
    words = [said.words(row) for row in rows]
    buttons = _after(each, viewer, phrases) if came_to else _buttons(each, viewer, phrases)
    return Part(words, [blocks.rows(*rows), *([blocks.actions(*buttons)] if buttons else [])])


def row(each: OrderLine, viewer: Viewer, phrases: Phrases, mark: str) -> Part:
    """One line of a DM with several; afterwards its outcome."""
    came_to = _came_to(each, viewer, phrases)
    briefly = [] if came_to else [_briefly(each, viewer, phrases)]
    after = [*briefly, phrases.promise.number(each.order.number)]
    first = said.spans(each.order, phrases, after=after, mark=mark)
    rows: list[Row] = [first, *came_to]
    buttons = _after(each, viewer, phrases) if came_to else _buttons(each, viewer, phrases)
    shown = [blocks.rows(*rows), *([blocks.actions(*buttons)] if buttons else [])]
    return Part([line.joined(*(said.words(each) for each in rows))], shown)


def settled(each: OrderLine, viewer: Viewer, phrases: Phrases) -> bool:
    """Whether this line has come to something."""
    return bool(_came_to(each, viewer, phrases))


def _is_check_in(each: OrderLine) -> bool:
    return each.step.startswith(Step.CHECK_IN)


def _is_booking(each: OrderLine) -> bool:
    return each.step in (Step.BOOK, Step.BOOK_RECEIVED)


def _is_news(each: OrderLine) -> bool:
    return each.step in (NOT_INTACT, NOT_INTACT_REP, Step.NOT_AS_TOLD)


def _is_so(each: OrderLine) -> bool:
    """Whether what was not right still is what was said."""
    given = each.order.visit.check_in
    if each.step == Step.NOT_AS_TOLD:
        return given is not None and given.as_told is False
    return each.order.intact is False


def _asks(each: OrderLine, viewer: Viewer, phrases: Phrases) -> list[Row]:
    order, words = each.order, phrases.visit
    name, sold = said.name(order), said.sold(order, phrases)
    when = said.visit_at(order, each.now, viewer, phrases)
    delivery = said.day(order.delivery_on, each.now, viewer, phrases)
    match each.step:
        case Step.BOOK:
            return [[blocks.plain(words.book(name, delivery))]]
        case Step.BOOK_RECEIVED:
            return [[blocks.plain(words.book_received(name))]]
        case Step.COMING:
            return [[blocks.plain(words.coming(name, when, said.whom(order)))]]
        case Step.NOT_AS_TOLD:
            return _not_as_told(each, phrases)
        case step if step in (NOT_INTACT, NOT_INTACT_REP):
            return _not_intact(each, viewer, phrases)
        case step if step.startswith(Step.CHECK_IN):
            asked = words.how_was_it(name, when) if when else words.how_is_it(name, sold)
            return [[blocks.plain(asked)]]
        case _:
            return _received(each, viewer, phrases)


def _received(each: OrderLine, viewer: Viewer, phrases: Phrases) -> list[Row]:
    order = each.order
    delivery = said.day(order.delivery_on, each.now, viewer, phrases)
    rows: list[Row] = [[blocks.plain(phrases.order.asks(said.name(order), delivery))]]
    if order.rep != viewer.person:
        rows.append(said.about(order.rep, phrases.order.named_by()))
    elif order.visit.state is VisitState.TO_BOOK:
        rows.append([blocks.plain(phrases.visit.not_booked())])
    return rows


def _not_intact(each: OrderLine, viewer: Viewer, phrases: Phrases) -> list[Row]:
    order = each.order
    told = phrases.order.not_intact(said.name(order), said.sold(order, phrases))
    rows: list[Row] = [[blocks.plain(told)], said.received(order, each.now, viewer, phrases)]
    return [*rows, *_rep(each, viewer, phrases)]


def _not_as_told(each: OrderLine, phrases: Phrases) -> list[Row]:
    order, given = each.order, each.order.visit.check_in
    if given is None:
        return []
    told = phrases.visit.told_not_as_told(said.name(order), said.sold(order, phrases), given.score)
    own = phrases.order.words(blocks.short(given.words)) if given.words else ""
    wrong = phrases.visit.not_right(
        given.format_right is not False, given.quality_right is not False, given.complete is not False
    )
    rep: Row = [blocks.plain(phrases.order.rep()), blocks.person(order.rep)]
    return [[blocks.plain(told)], [blocks.plain(line.joined(wrong, own))], rep]


def _rep(each: OrderLine, viewer: Viewer, phrases: Phrases) -> list[Row]:
    if each.order.rep == viewer.person:
        return []
    return [[blocks.plain(phrases.order.rep()), blocks.person(each.order.rep)]]


def _briefly(each: OrderLine, viewer: Viewer, phrases: Phrases) -> str:
    order = each.order
    if _is_news(each):
        return phrases.visit.not_as_told() if each.step == Step.NOT_AS_TOLD else phrases.order.not_intact_briefly()
    if _is_booking(each):
        return phrases.visit.book_briefly()
    when = said.visit_at(order, each.now, viewer, phrases)
    if each.step == Step.COMING:
        return phrases.visit.at(when, said.whom(order))
    if _is_check_in(each):
        visited = phrases.visit.at(when, said.whom(order)) if when else ""
        return line.joined(visited, phrases.visit.check_in_briefly())
    delivery = phrases.order.delivery(said.day(order.delivery_on, each.now, viewer, phrases))
    unbooked = phrases.visit.not_booked_briefly() if said.may_book(order, viewer) else ""
    return line.joined(delivery, phrases.order.asks_briefly(), unbooked)


def _buttons(each: OrderLine, viewer: Viewer, phrases: Phrases) -> list[Element]:
    order = each.order
    if _is_news(each):
        return [said.button(phrases.button.show_order(), ids.ORDER_SHOW, order)]
    if each.step == Step.COMING or _is_booking(each):
        return [said.book_button(order, phrases, primary=_is_booking(each))]
    if _is_check_in(each):
        return said.check_in_buttons(order, phrases)
    made = said.received_buttons(order, phrases)
    if order.rep != viewer.person:
        made.append(said.button(phrases.button.not_me(), ids.ORDER_NOT_ME, order))
    elif said.may_book(order, viewer):
        made.append(said.book_button(order, phrases))
    return made


def _came_to(each: OrderLine, viewer: Viewer, phrases: Phrases) -> list[Row]:
    """What became of a line; empty while it still asks."""
    order, visit, now = each.order, each.order.visit, each.now
    if said.is_off(order):
        return [_marked("▫️", said.off(order, viewer, phrases))]
    if _is_news(each):
        return [] if _is_so(each) else [_marked("▫️", [blocks.plain(phrases.order.taken_back())])]
    if _is_check_in(each) or _is_booking(each) or each.step == Step.COMING:
        return _visit_came_to(each, viewer, phrases)
    if order.state is OrderState.RECEIVED:
        mark = "✅" if order.intact else "☑️"
        rows: list[Row] = [_marked(mark, said.received(order, now, viewer, phrases))]
        visited = said.visited(order, now, viewer, phrases)
        if visited and order.rep == viewer.person:
            rows.append(_marked("📅" if visit.is_open else "✅", visited))
        elif said.may_book(order, viewer):
            rows.append([blocks.plain(phrases.visit.book_after(said.name(order)))])
        return rows
    return _put_off(each, viewer, phrases)


def _put_off(each: OrderLine, viewer: Viewer, phrases: Phrases) -> list[Row]:
    """A delivery that is not there yet, or that somebody else sees to now."""
    order, words = each.order, phrases.order
    if viewer.person not in (order.owner, order.rep) and (not each.stands_in or each.what == "hand_back"):
        return [_marked("▫️", said.about(order.owner, words.handed_back()))]
    if each.what == "expect":
        return [_marked("📅", [blocks.plain(words.expected(said.day(order.delivery_on, each.now, viewer, phrases)))])]
    if each.what == "not_yet" and each.asks is not None:
        return [_marked("⏳", [blocks.plain(words.not_yet(said.at(each.asks, each.now, viewer, phrases)))])]
    return []


def _visit_came_to(each: OrderLine, viewer: Viewer, phrases: Phrases) -> list[Row]:
    visit = each.order.visit
    visited = said.visited(each.order, each.now, viewer, phrases)
    if not visit.is_open:
        return [_marked("✅" if visit.state is VisitState.CHECKED else "▫️", visited)]
    if each.what == "book" or (_is_booking(each) and visit.state is VisitState.BOOKED):
        return [_marked("📅", visited)]
    return []


def _marked(mark: str, spans: Row) -> list[Span]:
    return [blocks.plain(f"{mark} "), *spans]


def _after(each: OrderLine, viewer: Viewer, phrases: Phrases) -> list[Element]:
    over = each.undo_until is not None and each.undo_until < each.now
    made = [] if over else said.undo_button(each.undo, phrases)
    order = each.order
    if said.is_off(order):
        return made
    if each.what == "not_yet" and order.state is OrderState.OPEN:
        made.append(said.button(phrases.button.new_day(), ids.ORDER_EXPECT, order))
    if each.what == "not_intact" and not order.reason:
        made.append(said.button(phrases.button.say_what(), ids.ORDER_WHAT, order))
    if said.may_book(order, viewer):
        made.append(said.book_button(order, phrases, primary=True))
    elif order.rep == viewer.person and order.visit.state is VisitState.BOOKED and each.what == "book":
        made.append(said.book_button(order, phrases))
    return made
