"""A customer: the card, closed, open again."""

import re

from bot.messages import customer as messages
from bot.messages import ids
from bot.reading.text import normalise
from bot.sales.order import CustomerCard
from bot.tools import Tools, Work
from bot.usecases import customer as customers
from bot.usecases import order as orders
from handlers.acting import act, look
from handlers.answer import Answer
from handlers.request import Request
from handlers.saying import closed, opened, pressed, said, viewer_of, words

_CLOSE = re.compile(r"^(?P<name>.+?) (?:close|closed|終了|取引終了)(?:[ :,]+(?P<reason>.*))?$", re.DOTALL)


def command(request: Request, tools: Tools) -> Answer:
    """`/kept customer Acme`: the card; with `close` and a reason behind the name the customer is closed."""
    typed = " ".join(request.text.split())
    if not any(letter.isalnum() for letter in typed):
        return said(messages.which(f"/{tools.prefix}kept", words(request, tools)))
    found = _CLOSE.match(normalise(typed).text)
    if found is None:
        return _card(request, tools, look(request, tools, lambda work: _called(work, request, typed)))
    name, reason = typed[: found.end("name")], typed[found.start("reason") :] if found["reason"] else ""
    return _card(request, tools, act(request, tools, lambda work: _close(work, request, name, reason)))


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


def _called(work: Work, request: Request, typed: str) -> CustomerCard:
    return orders.customer_card(work, orders.customer_called(work, typed).customer, request.by, request.now)


def _close(work: Work, request: Request, name: str, reason: str) -> CustomerCard:
    customer = orders.customer_called(work, name).customer
    return orders.close_customer(work, customer, reason, request.by, request.now)


def _card(request: Request, tools: Tools, card: CustomerCard) -> Answer:
    return said(messages.card(card, viewer_of(request), words(request, tools)))
