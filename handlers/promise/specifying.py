"""Specifications: the form at Done, and the manager told of what is not as it should be."""

from bot.messages import ids, specification
from bot.sales.answer import Deed, Done
from bot.sales.promise import State
from bot.tools import Tools
from bot.usecases import promise as promises
from handlers.acting import look
from handlers.answer import Answer
from handlers.promise.answering import answered, deed
from handlers.promise.form import send
from handlers.request import Request
from handlers.saying import opened, words

tell = deed(promises.tell_manager)


def tick(request: Request, tools: Tools) -> Answer:
    """Asks which specifications were met."""
    promise = look(request, tools, lambda work: promises.see(work, request.number, request.by))
    if promise.state is not State.OPEN:
        return answered(request, tools, Done(Deed.KEPT, promise, already=True))
    return opened(request, specification.form(promise, words(request, tools)))


def ticked(request: Request, tools: Tools) -> Answer:
    """Closes the promise with what was ticked."""
    chosen = ",".join(request.values.get(name, "") for name in ids.SPECS).split(",")
    places = frozenset(int(each) for each in chosen if each.isdecimal() and each.isascii() and len(each) < 4)
    reason = request.values.get(ids.REASON, "")
    return send(
        request,
        tools,
        lambda work: promises.keep_ticked(work, request.number, places, reason, request.by, request.now),
    )
