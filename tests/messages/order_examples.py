"""An order of Acme's in every state, its visit, and everything that is said about them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.language import phrases as phrases_of
from bot.messages import blocks, customer, order, visit
from bot.messages.blocks import Message, View
from bot.messages.line import Part
from bot.messages.order import form
from bot.sales.answer import Near, Viewer
from bot.sales.circle import Circle, Known
from bot.sales.contact import Contact
from bot.sales.order import (
    NOT_INTACT,
    NOT_INTACT_REP,
    RECEIVED,
    CustomerCard,
    Order,
    OrderAnswer,
    OrderDeed,
    OrderFacts,
    OrderLine,
    OrderPage,
    OrdersRecorded,
    OrderState,
    OrderUndoRefused,
    Unfinished,
)
from bot.sales.promise import Moment
from bot.sales.visit import CheckIn, Step, Visit, VisitState
from tests.messages import examples

MADE = datetime(2026, 11, 23, 15, tzinfo=UTC)
NOW = datetime(2026, 12, 4, 14, tzinfo=UTC)
DELIVERY, LAST = date(2026, 12, 3), date(2026, 12, 17)
OTHER = "U0MARIA"
UNDO = "c" * 32


def made(viewer: Viewer, what: str | None = None, name: str | None = None, **facts: object) -> Order:
    """An order to be delivered on 3 December."""
    english = viewer.language == "en"
    product = ("Widget A" if english else "標準部品") if what is None else what
    customer_ = ("Acme" if english else "山田商事") if name is None else name
    usual = Order(
        "T1", 57, "c1", customer_, viewer.person, viewer.person, "", product, 1200, DELIVERY, viewer.zone, MADE
    )
    return replace(usual, **facts)


def booked(viewer: Viewer, what: str | None = None, **facts: object) -> Visit:
    """A visit to somebody in January, late and with its reason."""
    at = Moment.said(datetime.fromisoformat("2027-01-20 10:00"), viewer.zone)
    who = ("Ms Sato" if viewer.language == "en" else "佐藤") if what is None else what
    why = ("the plant is shut" if viewer.language == "en" else "工場が休み") if what is None else what
    usual = Visit(VisitState.BOOKED, "k1", who, at, why)
    return replace(usual, **facts)


def checked(viewer: Viewer, what: str | None = None) -> CheckIn:
    """Nothing is right."""
    own = ("not what you showed us" if viewer.language == "en" else "見本と違う") if what is None else what
    return CheckIn(2, False, False, False, False, own, NOW, OTHER)


def every_order(viewer: Viewer, what: str | None, name: str | None) -> Iterator[tuple[str, Order]]:
    """An order in every state that it and its visit can be in."""
    plain = made(viewer, what, name)
    reason = ("they bought elsewhere" if viewer.language == "en" else "他社に決定") if what is None else what
    had = {"state": OrderState.RECEIVED, "received_at": NOW, "received_by": OTHER}
    ended = {"closed_at": NOW, "closed_by": OTHER, "reason": reason}
    yield "open", plain
    yield "open, seen to by somebody", replace(plain, owner=OTHER, quantity=None)
    yield "open, another rep's", replace(plain, rep=OTHER)
    yield "received", replace(plain, **had, intact=True)
    yield "not intact", replace(plain, **had, intact=False, reason=reason)
    yield "called off", replace(plain, state=OrderState.CANCELLED, **ended)
    yield "withdrawn", replace(plain, state=OrderState.NEVER_MADE, **ended)
    yield "customer closed", replace(plain, customer_closed=True)
    yield "booked", replace(plain, visit=booked(viewer, what))
    yield "checked", replace(plain, **had, intact=True, visit=booked(
        viewer, what, state=VisitState.CHECKED, check_in=checked(viewer, what)
    ))  # fmt: skip
    yield "closed", replace(plain, visit=Visit(VisitState.CLOSED, **ended))


def everything(viewer: Viewer, what: str | None = None, name: str | None = None) -> dict[str, Message | View]:
    """Each message and view about orders, visits and customers by name."""
    return {
        **_answers(viewer, what, name),
        **_lines(viewer, what, name),
        **_pages(viewer, what, name),
        **_forms(viewer, what, name),
    }


def _answers(viewer: Viewer, what: str | None, name: str | None) -> dict[str, Message | View]:
    said = phrases_of(viewer.language)
    near = Near("c2", ("Acme Corp" if viewer.language == "en" else "株式会社山田") if name is None else name)
    told: dict[str, Message | View] = {}
    for state, about in every_order(viewer, what, name):
        for deed in OrderDeed:
            answer = OrderAnswer(deed, about, NOW, UNDO, near=near if deed is OrderDeed.RECORDED else None,
                                 why="NEXT_YEAR,DAY_MONTH_ORDER", asks=NOW, last_day=LAST, told=OTHER)  # fmt: skip
            told[f"order {state}: {deed}"] = order.answered(answer, viewer, said)
            already = replace(answer, undo=None, already=True, near=None)
            told[f"order {state}: already {deed}"] = order.answered(already, viewer, said)
    plain = made(viewer, what, name)
    for why, by in (("too_late", None), ("changed_since", OTHER), ("changed_since", viewer.person)):
        refused = OrderUndoRefused(why, plain, NOW, by)
        told[f"order undo {why} by {by}"] = order.undo_refused(refused, viewer, said)
    line = ("Acme 20 x Widget A" if viewer.language == "en" else "山田商事 標準部品 20個") if what is None else what
    lacking = [Unfinished(line, lacks) for lacks in ("customer", "product", "delivery", "two")]
    lacking += [Unfinished(line, "past", line), Unfinished(line, "delivery", line)]
    for each in lacking:
        told[f"order lacks {each.lacks} {bool(each.words)}"] = order.recorded(OrdersRecorded((each,)), viewer, said)
    many = (*lacking, *(OrderAnswer(OrderDeed.RECORDED, plain, MADE, UNDO, asks=NOW, last_day=LAST) for _ in range(9)))
    return told | {"orders recorded many": order.recorded(OrdersRecorded(many), viewer, said)}


def _lines(viewer: Viewer, what: str | None, name: str | None) -> dict[str, Message | View]:
    said = phrases_of(viewer.language)
    told: dict[str, Message | View] = {}
    for state, about in every_order(viewer, what, name):
        for step in (RECEIVED, NOT_INTACT, NOT_INTACT_REP, *Step):
            for done in ("", "not_yet", "expect", "not_intact", "book"):
                each = OrderLine(1, step, about, NOW, UNDO if done else None, NOW + timedelta(minutes=5), done, NOW)
                told[f"order {state}, {step} after {done}"] = _message(order.card(each, viewer, said))
                told[f"order row {state}, {step} after {done}"] = _message(order.row(each, viewer, said, "2️⃣"))
    return told


def _pages(viewer: Viewer, what: str | None, name: str | None) -> dict[str, Message | View]:
    said = phrases_of(viewer.language)
    orders = tuple(about for _, about in every_order(viewer, what, name))
    page = OrderPage(NOW, orders[:5], orders[:5], orders[8:9], orders[:5], more=7)
    contact = Contact("k1", "c1", ("Ms Sato" if viewer.language == "en" else "佐藤") if what is None else what)
    golf = ("the golf group" if viewer.language == "en" else "ゴルフ仲間") if what is None else what
    known = Known(contact, (Circle("g1", "k1", golf, (golf,), OTHER, NOW),))
    promises = tuple(examples.promise(viewer, **({} if what is None else {"what": what})) for _ in range(12))
    near = Near("c1", orders[0].customer)
    card = CustomerCard(near, NOW, promises, orders, (known,))
    return {
        "order page, many": order.page(page, viewer, said),
        "order page, empty": order.page(OrderPage(NOW), viewer, said),
        "customer, many": customer.card(card, viewer, said),
        "customer, many closed": customer.card(replace(card, closed_at=NOW), viewer, said),
        "customer just closed, many": customer.card(replace(card, closed_at=NOW, deed="closed"), viewer, said),
        "customer open again, many": customer.card(replace(card, deed="reopened"), viewer, said),
        "customer without anything": customer.card(CustomerCard(near, NOW), viewer, said),
        "customer unnamed": customer.which("/kept", said),
        "customer to close": customer.close(near, said),
    }


def _forms(viewer: Viewer, what: str | None, name: str | None) -> dict[str, Message | View]:
    said = phrases_of(viewer.language)
    plain = made(viewer, what, name)
    again = replace(plain, visit=booked(viewer, what))
    facts = OrderFacts(plain.customer, plain.product, "20", DELIVERY, OTHER, 57)
    return {
        "order from nothing": form.record(OrderFacts(), said),
        "order from a line": form.record(facts, said),
        "order to change": form.change(facts, said),
        "order: what is not intact": form.what(plain, said),
        "order: a new day": form.expect(plain, said),
        "order to call off": form.cancel(plain, said),
        "visit to book": visit.book(plain, "", LAST, DELIVERY, said),
        "visit to book again": visit.book(again, plain.customer, LAST, DELIVERY, said),
        "visit to look back on": visit.check_in(plain, said),
        "visit to close": visit.close(plain, said),
    }


def _message(part: Part) -> Message:
    return blocks.message(part.words, part.blocks)
