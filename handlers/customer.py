"""A customer: the card, closed, open again."""

import re
from collections.abc import Callable

from bot.messages import customer as messages
from bot.messages import errors as refusals
from bot.messages import ids
from bot.reading.text import normalise
from bot.sales.errors import FieldErrors
from bot.sales.order import CustomerCard, CustomerFields, CustomerForm
from bot.tools import Tools, Work
from bot.usecases import customer as customers
from bot.usecases import order as orders
from handlers.acting import act, look
from handlers.answer import Answer
from handlers.request import Request
from handlers.saying import again, closed, opened, pressed, said, viewer_of, words, wrong

_VERSIONS = 2
_EDIT = re.compile(r"^(?P<name>.+?) (?:edit|編集)$", re.DOTALL)
_CLOSE = re.compile(r"^(?P<name>.+?) (?:close|closed|終了|取引終了)(?:[ :,]+(?P<reason>.*))?$", re.DOTALL)


def command(request: Request, tools: Tools) -> Answer:
    """`/kept customer Acme`: the card; with `close` and a reason behind the name the customer is closed."""
    typed = " ".join(request.text.split())
    if not any(letter.isalnum() for letter in typed):
        return said(messages.which(f"/{tools.prefix}kept", words(request, tools)))
    asked = _EDIT.match(normalise(typed).text)
    if asked is not None:
        return _edit(request, tools, lambda work: orders.customer_called(work, typed[: asked.end("name")]).customer)
    found = _CLOSE.match(normalise(typed).text)
    if found is None:
        return _card(request, tools, look(request, tools, lambda work: _called(work, request, typed)))
    name, reason = typed[: found.end("name")], typed[found.start("reason") :] if found["reason"] else ""
    return _card(request, tools, act(request, tools, lambda work: _close(work, request, name, reason)))


def edit(request: Request, tools: Tools) -> Answer:
    """Opens the form that edits a customer."""
    return _edit(request, tools, lambda work: request.value)


def edit_form(request: Request, tools: Tools) -> Answer:
    """Saves how a customer wants to be treated; what others have changed meanwhile is shown first."""
    customer, *versions = request.private.split(":")
    seen, base = (int(each) for each in versions) if len(versions) == _VERSIONS else (0, 0)
    fields, phrases = _fields(request), words(request, tools)
    try:
        found = act(
            request,
            tools,
            lambda work: orders.edit_customer(work, customer, seen, base, fields, request.by, request.now),
        )
    except FieldErrors as failed:
        viewer = viewer_of(request)
        return wrong({name: refusals.sentence(error, phrases, viewer) for name, error in failed.fields.items()})
    if isinstance(found, CustomerForm):
        return again(request, messages.edit(found, phrases))
    return closed(request, tools, messages.card(found, viewer_of(request), phrases))


def undo(request: Request, tools: Tools) -> Answer:
    """Takes an edit back."""
    card = act(request, tools, lambda work: orders.undo_customer(work, request.value, request.by, request.now))
    return pressed(request, tools, messages.card(card, viewer_of(request), words(request, tools)))


def close(request: Request, tools: Tools) -> Answer:
    """Opens the form that closes a customer."""
    customer = look(request, tools, lambda work: customers.get(work, request.value))
    return opened(request, messages.close(customer, words(request, tools)))


def close_form(request: Request, tools: Tools) -> Answer:
    """Closes a customer."""
    reason = request.values.get(ids.REASON, "")
    card = act(
        request,
        tools,
        lambda work: orders.close_customer(work, request.private, reason, request.by, request.now),
    )
    return closed(request, tools, messages.card(card, viewer_of(request), words(request, tools)))


def reopen(request: Request, tools: Tools) -> Answer:
    """A closed customer is one again."""
    card = act(request, tools, lambda work: orders.reopen_customer(work, request.value, request.by, request.now))
    return pressed(request, tools, messages.card(card, viewer_of(request), words(request, tools)))


def _edit(request: Request, tools: Tools, called: Callable[[Work], str]) -> Answer:
    form = look(request, tools, lambda work: orders.customer_form(work, called(work), request.by))
    return opened(request, messages.edit(form, words(request, tools)))


def _fields(request: Request) -> CustomerFields:
    def typed(name: str) -> str:
        return " ".join(request.values.get(name, "").split())

    strict, policy = typed(ids.STRICT) == messages.STRICT, typed(ids.POLICY)
    expects = (typed(ids.EXPECT_CHANNEL), typed(ids.EXPECT_SPEED), typed(ids.EXPECT_FORM))
    return CustomerFields(strict, "" if policy == messages.WORKSPACES else policy, *expects,
                          typed(ids.CONTACT_NAME), typed(ids.MAIL))  # fmt: skip


def _called(work: Work, request: Request, typed: str) -> CustomerCard:
    return orders.customer_card(work, orders.customer_called(work, typed).customer, request.by, request.now)


def _close(work: Work, request: Request, name: str, reason: str) -> CustomerCard:
    customer = orders.customer_called(work, name).customer
    return orders.close_customer(work, customer, reason, request.by, request.now)


def _card(request: Request, tools: Tools, card: CustomerCard) -> Answer:
    return said(messages.card(card, viewer_of(request), words(request, tools)))
