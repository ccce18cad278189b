"""Searching: the form, a page of what was found, and the card of a customer that was."""

from bot.messages import customer as cards
from bot.messages import ids
from bot.messages import search as messages
from bot.messages.blocks import Message
from bot.tools import Tools
from bot.usecases import order as orders
from bot.usecases import search
from handlers.acting import look
from handlers.answer import Answer
from handlers.request import Request, Surface
from handlers.saying import closed, opened, pressed, refused, viewer_of, words, wrong


def open_(request: Request, tools: Tools) -> Answer:
    """Asks what is looked for."""
    return opened(request, messages.form(words(request, tools)))


def sent(request: Request, tools: Tools) -> Answer:
    """The form gives way to what was found."""
    query = request.values.get(ids.QUERY, "")
    if not query.strip():
        return wrong({ids.QUERY: words(request, tools).search.empty()})
    return closed(request, tools, found(request, tools, query))


def page(request: Request, tools: Tools) -> Answer:
    """One more page."""
    offset, _, query = request.value.partition(":")
    start = int(offset) if offset.isdecimal() and offset.isascii() and len(offset) < 7 else 0
    return _shown(request, tools, found(request, tools, query, start))


def customer(request: Request, tools: Tools) -> Answer:
    """The card of a customer."""
    card = look(request, tools, lambda work: orders.customer_card(work, request.value, request.by, request.now))
    message = cards.card(card, viewer_of(request), words(request, tools))
    return refused(request, tools, message)


def found(request: Request, tools: Tools, query: str, offset: int = 0) -> Message:
    """What the person finds by these words."""
    there = look(request, tools, lambda work: search.find(work, request.by, request.now, query, offset))
    return messages.page(there, viewer_of(request), words(request, tools), f"/{tools.prefix}promise")


def _shown(request: Request, tools: Tools, message: Message) -> Answer:
    stands = request.surface is Surface.EPHEMERAL
    return pressed(request, tools, message) if stands else refused(request, tools, message)
