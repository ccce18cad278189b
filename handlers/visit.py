"""Visits: booked, looked back on, closed."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.messages import ids
from bot.messages import visit as messages
from bot.sales.order import Order
from bot.sales.visit import last_day
from bot.tools import Tools
from bot.usecases import visit as visits
from bot.usecases.settings import calendar_of
from bot.usecases.visit import CheckInFields, VisitFields
from handlers.acting import look
from handlers.answer import Answer
from handlers.order import send
from handlers.request import Request
from handlers.saying import opened, words


def book(request: Request, tools: Tools) -> Answer:
    """Opens the form that asks for a day and a time."""
    order, contact = look(
        request,
        tools,
        lambda work: (
            found := visits.to_book(work, request.number, request.by),
            visits.likely_contact(work, found),
        ),
    )
    last = last_day(order.expected, calendar_of(request.by), request.by.settings)
    return opened(request, messages.book(order, contact, last, _today(request), words(request, tools)))


def check_in(request: Request, tools: Tools) -> Answer:
    """Opens the form that asks how it was."""
    return opened(request, messages.check_in(_order(request, tools), words(request, tools)))


def close(request: Request, tools: Tools) -> Answer:
    """Opens the form that asks why there will be no visit."""
    return opened(request, messages.close(_order(request, tools), words(request, tools)))


def book_form(request: Request, tools: Tools) -> Answer:
    """Books the visit."""
    names = (ids.VISIT_ON, ids.VISIT_AT, ids.WHOM, ids.WHY_LATE)
    fields = VisitFields(*(request.values.get(name, "") for name in names))
    return send(request, tools, lambda work: visits.book(work, request.number, fields, request.by, request.now))


def check_in_form(request: Request, tools: Tools) -> Answer:
    """Stores how it was."""
    names = (ids.FORMAT_RIGHT, ids.QUALITY_RIGHT, ids.COMPLETE, ids.AS_TOLD, ids.SCORE, ids.OWN_WORDS)
    fields = CheckInFields(*(request.values.get(name, "") for name in names))
    return send(request, tools, lambda work: visits.check_in(work, request.number, fields, request.by, request.now))


def close_form(request: Request, tools: Tools) -> Answer:
    """Closes without a visit."""
    reason = request.values.get(ids.REASON, "")
    return send(request, tools, lambda work: visits.close(work, request.number, reason, request.by, request.now))


def _order(request: Request, tools: Tools) -> Order:
    return look(request, tools, lambda work: visits.to_book(work, request.number, request.by))


def _today(request: Request) -> date:
    return request.now.astimezone(ZoneInfo(request.by.zone)).date()
