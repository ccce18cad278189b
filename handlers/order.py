"""Orders: typed, recorded in a form, pressed."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot.messages import errors as refusals
from bot.messages import ids
from bot.messages import order as messages
from bot.messages.blocks import Message
from bot.messages.order import form
from bot.reading.text import normalise
from bot.sales.errors import FieldErrors, SalesError, WhatMissing
from bot.sales.order import Order, OrderAnswer, OrderFacts, OrderUndoRefused
from bot.sales.person import Person
from bot.tools import Tools, Work
from bot.usecases import order as orders
from bot.usecases.order import OrderFields
from handlers.acting import act, look
from handlers.answer import Answer, Open
from handlers.request import Request, Surface
from handlers.saying import closed, opened, pressed, refused, said, viewer_of, words, wrong, wrong_fields

Listener = Callable[[Request, Tools], Answer]
Step = Callable[[Work, int, Person, datetime], OrderAnswer | OrderUndoRefused]
LIST = frozenset({"list", "all", "一覧", "リスト"})


def command(request: Request, tools: Tools) -> Answer:
    """Reads what was typed after `/kept order` and does it."""
    text = request.text.strip()
    plain = normalise(text).text.strip().removeprefix("#")
    if not plain:
        return opened(request, form.record(OrderFacts(), words(request, tools)))
    if plain in LIST:
        return said(_page(request, tools))
    if plain.isdecimal() and plain.isascii() and len(plain) < 10:
        found = look(request, tools, lambda work: orders.see(work, int(plain), request.by, request.now))
        return said(messages.answered(found, viewer_of(request), words(request, tools)))
    if not any(letter.isalnum() for letter in plain):
        raise WhatMissing(text)
    recorded = act(request, tools, lambda work: orders.record(work, text, request.by, request.now))
    return said(messages.recorded(recorded, viewer_of(request), words(request, tools)))


def answered(request: Request, tools: Tools, result: OrderAnswer | OrderUndoRefused) -> Answer:
    """The answer to a press, where it was pressed."""
    if isinstance(result, OrderUndoRefused):
        message = messages.undo_refused(result, viewer_of(request), words(request, tools))
        return pressed(request, tools, message) if _ephemeral(request) else refused(request, tools, message)
    message = messages.answered(result, viewer_of(request), words(request, tools))
    if result.already and not _ephemeral(request):
        return refused(request, tools, message)
    return pressed(request, tools, message, f"order:{result.order.number}", result)


def send(request: Request, tools: Tools, step: Callable[[Work], OrderAnswer], first: str = "") -> Answer:
    """Does what a form holds; a mistake is said at its field, and everything typed stays."""
    phrases, viewer = words(request, tools), viewer_of(request)
    try:
        result = act(request, tools, step)
    except FieldErrors as found:
        return wrong_fields(request, tools, found)
    except SalesError as error:
        return wrong({first or ids.INPUTS[request.id][0]: refusals.sentence(error, phrases, viewer)})
    return closed(request, tools, messages.answered(result, viewer, phrases))


def open_form(request: Request, tools: Tools) -> Answer:
    """An empty form."""
    return opened(request, form.record(OrderFacts(), words(request, tools)))


def fill(request: Request, tools: Tools) -> Answer:
    """The form filled in with what could be read of a typed line."""
    facts = look(request, tools, lambda work: orders.form_of_line(work, request.value, request.by, request.now))
    return opened(request, form.record(facts, words(request, tools)))


def change(request: Request, tools: Tools) -> Answer:
    """The form of an order, filled in."""
    facts = look(request, tools, lambda work: orders.form_of(work, request.number, request.by))
    return opened(request, form.change(facts, words(request, tools)))


def show(request: Request, tools: Tools) -> Answer:
    """An order as it stands."""
    found = look(request, tools, lambda work: orders.see(work, request.number, request.by, request.now))
    return _beside(request, tools, messages.answered(found, viewer_of(request), words(request, tools)))


def show_list(request: Request, tools: Tools) -> Answer:
    """The orders with something to come."""
    return _beside(request, tools, _page(request, tools))


def undo(request: Request, tools: Tools) -> Answer:
    """Takes one change back."""
    result = act(request, tools, lambda work: orders.undo(work, request.value, request.by, request.now))
    return answered(request, tools, result)


def _deed(step: Step) -> Listener:
    def press(request: Request, tools: Tools) -> Answer:
        """Does the one thing that this button does."""
        done = act(request, tools, lambda work: step(work, request.number, request.by, request.now))
        return answered(request, tools, done)

    return press


received = _deed(lambda work, number, by, now: orders.receive(work, number, True, by, now))
not_yet = _deed(orders.not_yet)
not_me = _deed(orders.hand_back)


def not_intact(request: Request, tools: Tools) -> Answer:
    """Tells it at once; a form asks for words."""
    result = act(request, tools, lambda work: orders.receive(work, request.number, False, request.by, request.now))
    answer = answered(request, tools, result)
    if result.already or request.surface is Surface.MODAL:
        return answer
    asks = Open(request.trigger, form.what(result.order, words(request, tools)))
    return Answer(then=(asks, *answer.then))


def _customers(step: Callable[[Work, int, str, Person, datetime], OrderAnswer]) -> Listener:
    def press(request: Request, tools: Tools) -> Answer:
        """Says whether two names are one customer."""
        other = request.value.partition(":")[2]
        result = act(request, tools, lambda work: step(work, request.number, other, request.by, request.now))
        return answered(request, tools, result)

    return press


same_as = _customers(orders.same_as)
another_customer = _customers(orders.another_customer)


def _asks(find: Callable[[Work, int, Person], Order], view: Callable[..., dict[str, Any]]) -> Listener:
    def ask(request: Request, tools: Tools) -> Answer:
        """Opens the form of what cannot be done by one press."""
        order = look(request, tools, lambda work: find(work, request.number, request.by))
        return opened(request, view(order, words(request, tools)))

    return ask


expect = _asks(orders.to_expect, form.expect)
what = _asks(orders.to_say_what, form.what)
cancel = _asks(orders.to_cancel, form.cancel)


def record_form(request: Request, tools: Tools) -> Answer:
    """Records what the form holds."""
    fields = _fields(request)
    return send(request, tools, lambda work: orders.record_form(work, fields, "", request.by, request.now))


def change_form(request: Request, tools: Tools) -> Answer:
    """Puts right what was recorded."""
    fields = _fields(request)
    return send(request, tools, lambda work: orders.change(work, request.number, fields, request.by, request.now))


def what_form(request: Request, tools: Tools) -> Answer:
    """What is not intact, in words."""
    typed = request.values.get(ids.NOT_INTACT_WORDS, "")
    return send(request, tools, lambda work: orders.say_what(work, request.number, typed, request.by, request.now))


def expect_form(request: Request, tools: Tools) -> Answer:
    """Another day for the delivery."""
    day = request.values.get(ids.DELIVERY, "")
    return send(request, tools, lambda work: orders.expect(work, request.number, day, request.by, request.now))


def cancel_form(request: Request, tools: Tools) -> Answer:
    """The order is off, and why."""
    reason = request.values.get(ids.REASON, "")
    return send(request, tools, lambda work: orders.cancel(work, request.number, reason, request.by, request.now))


def _page(request: Request, tools: Tools) -> Message:
    found = look(request, tools, lambda work: orders.page(work, request.by, request.now))
    return messages.page(found, viewer_of(request), words(request, tools))


def _beside(request: Request, tools: Tools, message: Message) -> Answer:
    """What is only looked at takes the place of an ephemeral message, and stands beside any other."""
    return pressed(request, tools, message) if _ephemeral(request) else refused(request, tools, message)


def _ephemeral(request: Request) -> bool:
    return request.surface is Surface.EPHEMERAL


def _fields(request: Request) -> OrderFields:
    names = (ids.CUSTOMER, ids.PRODUCT, ids.QUANTITY, ids.DELIVERY, ids.OWNER)
    return OrderFields(*(request.values.get(name, "") for name in names))
