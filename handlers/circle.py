"""The form for a circle of a contact, and what it was sent with."""

from bot.messages import circle as messages
from bot.messages import ids
from bot.sales.answer import Near
from bot.sales.errors import FieldErrors
from bot.tools import Tools
from bot.usecases import circle as circles
from bot.usecases import customer as customers
from bot.usecases import referral as referrals
from handlers.acting import act, look
from handlers.answer import Answer
from handlers.request import Request
from handlers.saying import closed, opened, pressed, words, wrong_fields


def open_for(request: Request, tools: Tools, typed: str) -> Answer:
    """The form for a customer by name; one that isn't known stands in the form, to be looked at."""
    found = look(request, tools, lambda work: referrals.known_customer(work, typed)) if typed else None
    return _form(request, tools, found, typed)


def add(request: Request, tools: Tools) -> Answer:
    """The form for the customer that the button stands beside."""
    customer, _, contact = request.value.partition(":")
    found = look(request, tools, lambda work: customers.get(work, customer))
    return _form(request, tools, found, "", contact)


def sent(request: Request, tools: Tools) -> Answer:
    """Adds the circle."""
    given = request.values.get
    fields = circles.Fields(
        customer=request.private,
        named=given(ids.CUSTOMER, ""),
        contact=given(ids.KNOWN_CONTACT, ""),
        new_contact=given(ids.NEW_CONTACT, ""),
        circle=given(ids.CIRCLE, ""),
        people=given(ids.PEOPLE, ""),
    )
    try:
        done = act(request, tools, lambda work: circles.add(work, fields, request.by, request.now))
    except FieldErrors as found:
        return wrong_fields(request, tools, found)
    return closed(request, tools, messages.added(done, words(request, tools)))


def undo(request: Request, tools: Tools) -> Answer:
    """Takes a new circle back."""
    done = act(request, tools, lambda work: circles.undo(work, request.value, request.by, request.now))
    return pressed(request, tools, messages.added(done, words(request, tools)))


def _form(request: Request, tools: Tools, customer: Near | None, typed: str, contact: str = "") -> Answer:
    known = look(request, tools, lambda work: circles.of(work, customer.customer)) if customer else ()
    return opened(request, messages.form(customer, typed, known, contact, words(request, tools)))
