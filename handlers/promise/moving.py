"""A new date: asked for, and what the customer says to it."""

from datetime import datetime

from bot.messages import form
from bot.sales.answer import Deed, Done
from bot.sales.promise import Moment, State
from bot.tools import Tools
from bot.usecases import promise as promises
from handlers.acting import look
from handlers.answer import Answer
from handlers.promise.answering import answered
from handlers.request import Request
from handlers.saying import opened, viewer_of, words


def move(request: Request, tools: Tools) -> Answer:
    """Asks for the new date and who wants it."""
    return _ask(request, tools, cant=False)


def cant(request: Request, tools: Tools) -> Answer:
    """The same, where it is we who want it."""
    return _ask(request, tools, cant=True)


def _ask(request: Request, tools: Tools, cant: bool) -> Answer:
    promise = look(request, tools, lambda work: promises.see(work, request.number, request.by))
    if promise.state is not State.OPEN:
        return answered(request, tools, Done(Deed.REOPENED, promise, already=True))
    view = form.move(promise, viewer_of(request), words(request, tools), cant=cant, told=_told(request))
    return opened(request, view)


def _told(request: Request) -> Moment | None:
    """The date that a button carries, as it was read from what was typed."""
    try:
        return Moment.said(datetime.fromisoformat(request.value.partition(":")[2]), request.by.zone)
    except ValueError:
        return None
