"""Handovers: a promise offered to a colleague, and what they press."""

from datetime import datetime

from bot.messages import errors as refusals
from bot.messages import handover as messages
from bot.messages import ids
from bot.messages import promise as recorded_messages
from bot.messages.blocks import Row
from bot.reading.colleague import Hand, Taken
from bot.sales.answer import Confirmation, DraftAnswer, Recorded
from bot.sales.errors import FieldErrors, SalesError
from bot.sales.person import Person
from bot.tools import Tools, Work
from bot.usecases import handover as handovers
from bot.usecases import promise as promises
from handlers.acting import act, look
from handlers.answer import Answer
from handlers.colleague import deed
from handlers.request import Request
from handlers.saying import closed, opened, said, viewer_of, words, wrong_fields


def taken(request: Request, tools: Tools, read: Taken) -> Answer:
    """Records what was taken for a colleague, and offers it to them."""
    if not read.text:
        return said(messages.nothing_taken(read.person, words(request, tools)))
    if not read.person:
        return _for_nobody(request, tools, read.text)
    if read.person == request.person:
        recorded = act(request, tools, lambda work: promises.record(work, read.text, request.by, request.now))
        return said(recorded_messages.recorded(recorded, viewer_of(request), words(request, tools)))
    recorded, refusal = act(request, tools, lambda work: _record(work, read, request.by, request.now))
    phrases, viewer = words(request, tools), viewer_of(request)
    message = recorded_messages.recorded(recorded, viewer, phrases)
    rows: list[Row] = []
    if refusal is not None:
        rows = messages.not_offered(refusals.sentence(refusal, phrases, viewer), phrases)
    else:
        kinds = {type(part) for part in recorded.parts}
        rows += messages.offered(read.person, phrases) if Confirmation in kinds else []
        rows += messages.when_complete(read.person, phrases) if DraftAnswer in kinds else []
    rows += [messages.one_at_a_time(phrases)] if read.more else []
    return said(messages.confirmed(message, *rows))


def _for_nobody(request: Request, tools: Tools, text: str) -> Answer:
    recorded = act(request, tools, lambda work: promises.record(work, text, request.by, request.now))
    phrases = words(request, tools)
    message = recorded_messages.recorded(recorded, viewer_of(request), phrases)
    return said(messages.confirmed(message, *messages.not_offered(phrases.handover.nobody_called_so(), phrases)))


def typed(request: Request, tools: Tools, read: Hand) -> Answer:
    """Offers the promise of a number to whom the line names; without a name the form asks."""
    if not read.person:
        return _form(request, tools, read.number, unknown=read.unknown)
    made = act(request, tools, lambda work: handovers.offer(work, read.number, read.person, request.by, request.now))
    phrases = words(request, tools)
    more = [messages.one_at_a_time(phrases)] if read.more else []
    return said(messages.confirmed(messages.answered(made, viewer_of(request), phrases), *more))


def offer(request: Request, tools: Tools) -> Answer:
    """The form that asks who takes it."""
    return _form(request, tools, request.number)


def sent(request: Request, tools: Tools) -> Answer:
    """Offers by what the form holds."""
    phrases, viewer = words(request, tools), viewer_of(request)
    to = request.values.get(ids.COLLEAGUE, "")
    try:
        made = act(
            request, tools, lambda work: handovers.offer_form(work, request.number, to, request.by, request.now)
        )  # fmt: skip
    except FieldErrors as found:
        return wrong_fields(request, tools, found)
    return closed(request, tools, messages.answered(made, viewer, phrases))


take = deed(handovers.take, messages.answered)
not_mine = deed(handovers.decline, messages.answered)
undo = deed(handovers.undo, messages.answered)


def _record(work: Work, read: Taken, by: Person, now: datetime) -> tuple[Recorded, SalesError | None]:
    """One transaction; a colleague who can't be asked takes nothing away from what was recorded."""
    recorded = promises.record(work, read.text, by, now)
    try:
        handovers.askable(work, read.person, by, now)
    except SalesError as refusal:
        return recorded, refusal
    for part in recorded.parts:
        if isinstance(part, Confirmation):
            handovers.offer(work, part.promise.number, read.person, by, now)
        else:
            handovers.when_complete(work, part.promise.number, read.person, by, now)
    return recorded, None


def _form(request: Request, tools: Tools, number: int, *, unknown: bool = False) -> Answer:
    promise = look(request, tools, lambda work: handovers.to_offer(work, number, request.by))
    return opened(request, messages.form(promise, words(request, tools), unknown=unknown))
