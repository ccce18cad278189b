"""Helpers: asking a colleague, and what they press."""

from collections.abc import Callable
from datetime import datetime

from bot.messages import errors as refusals
from bot.messages import helper as messages
from bot.messages import ids
from bot.reading.colleague import Ask
from bot.sales.errors import FieldErrors
from bot.sales.helper import HelperLine, State
from bot.sales.person import Person
from bot.tools import Tools, Work
from bot.usecases import helper as helpers
from handlers.acting import act, look
from handlers.answer import Answer
from handlers.request import Request, Surface
from handlers.saying import closed, opened, pressed, refused, said, viewer_of, words, wrong

Listener = Callable[[Request, Tools], Answer]


def typed(request: Request, tools: Tools, read: Ask) -> Answer:
    """Asks whom the line names; a line without words or without a name opens the form."""
    if not read.what or not read.person:
        return _form(request, tools, read.number, "", read.what)
    made = act(request, tools, lambda work: helpers.ask_typed(work, read, request.by, request.now))
    return said(messages.answered(made, viewer_of(request), words(request, tools)))


def ask(request: Request, tools: Tools) -> Answer:
    """The form that asks; from a helper who can't, with the same words."""
    return _form(request, tools, request.number, request.value.partition(":")[2])


def sent(request: Request, tools: Tools) -> Answer:
    """Asks by what the form holds."""
    phrases, viewer = words(request, tools), viewer_of(request)
    who, what, due = (request.values.get(name, "") for name in (ids.HELPER, ids.WHAT, ids.HELPER_DUE))
    before = request.private.partition(":")[2]
    try:
        made = act(
            request,
            tools,
            lambda work: helpers.ask_form(
                work, request.number, (who, what, due), before, request.by, request.now
            ),
        )  # fmt: skip
    except FieldErrors as found:
        return wrong({field: refusals.sentence(error, phrases, viewer) for field, error in found.fields.items()})
    return closed(request, tools, messages.answered(made, viewer, phrases))


def _deed(step: Callable[[Work, str, Person, datetime], HelperLine]) -> Listener:
    def press(request: Request, tools: Tools) -> Answer:
        """Does the one thing that this button does."""
        made = act(request, tools, lambda work: step(work, request.value, request.by, request.now))
        message = messages.answered(made, viewer_of(request), words(request, tools))
        if made.already and request.surface is not Surface.EPHEMERAL:
            return refused(request, tools, message)
        return pressed(request, tools, message)

    return press


accept = _deed(lambda work, helper, by, now: helpers.answer(work, helper, State.ACCEPTED, by, now))
decline = _deed(lambda work, helper, by, now: helpers.answer(work, helper, State.DECLINED, by, now))
done = _deed(lambda work, helper, by, now: helpers.answer(work, helper, State.DONE, by, now))
myself = _deed(helpers.do_myself)
undo = _deed(helpers.undo)


def _form(request: Request, tools: Tools, number: int, instead_of: str, what: str = "") -> Answer:
    promise, due, same = look(
        request, tools, lambda work: helpers.suggested(work, number, instead_of, request.by, request.now)
    )
    view = messages.form(
        promise, due, what or same, instead_of, viewer_of(request), words(request, tools), request.now
    )  # fmt: skip
    return opened(request, view)
