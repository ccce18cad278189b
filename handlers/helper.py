"""Helpers: asking a colleague, and what they press."""

from bot.language import Phrases
from bot.messages import errors, handover, ids
from bot.messages import helper as messages
from bot.reading.colleague import Ask
from bot.reading.errors import Unreadable
from bot.sales.answer import Viewer
from bot.sales.errors import FieldErrors, HelperTooLate, SalesError
from bot.sales.helper import State
from bot.sales.promise import Moment
from bot.tools import Tools
from bot.usecases import helper as helpers
from handlers.acting import act, look
from handlers.answer import Answer
from handlers.colleague import deed
from handlers.request import Request
from handlers.saying import closed, opened, said, viewer_of, words, wrong_fields


def typed(request: Request, tools: Tools, read: Ask) -> Answer:
    """Asks whom the line names; a line without words or a name, or with a due that can't be, opens the form."""
    if not read.what or not read.person:
        return _form(request, tools, read.number, "", read)
    try:
        made = act(request, tools, lambda work: helpers.ask_typed(work, read, request.by, request.now))
    except (Unreadable, HelperTooLate) as wrong:
        return _form(request, tools, read.number, "", read, wrong)
    phrases = words(request, tools)
    more = [handover.one_at_a_time(phrases)] if read.more else []
    return said(handover.confirmed(messages.answered(made, viewer_of(request), phrases), *more))


def ask(request: Request, tools: Tools) -> Answer:
    """The form that asks; from a helper who can't, with the same words."""
    return _form(request, tools, request.number, request.value.partition(":")[2])


def sent(request: Request, tools: Tools) -> Answer:
    """Asks by what the form holds."""
    phrases, viewer = words(request, tools), viewer_of(request)
    who, what, due = (request.values.get(name, "") for name in (ids.HELPER, ids.WHAT, ids.HELPER_DUE))
    before, _, half_way = request.private.partition(":")[2].partition(":")
    due = "" if due.strip() == half_way else due
    try:
        made = act(
            request,
            tools,
            lambda work: helpers.ask_form(
                work, request.number, (who, what, due), before, request.by, request.now
            ),
        )  # fmt: skip
    except FieldErrors as found:
        return wrong_fields(request, tools, found)
    return closed(request, tools, messages.answered(made, viewer, phrases))


accept = deed(lambda work, helper, by, now: helpers.answer(work, helper, State.ACCEPTED, by, now), messages.answered)
decline = deed(lambda work, helper, by, now: helpers.answer(work, helper, State.DECLINED, by, now), messages.answered)
done = deed(lambda work, helper, by, now: helpers.answer(work, helper, State.DONE, by, now), messages.answered)
myself = deed(helpers.do_myself, messages.answered)
undo = deed(helpers.undo, messages.answered)


def _form(
    request: Request,
    tools: Tools,
    number: int,
    instead_of: str,
    read: Ask | None = None,
    wrong: SalesError | None = None,
) -> Answer:
    promise, due, same = look(
        request, tools, lambda work: helpers.suggested(work, number, instead_of, request.by, request.now)
    )
    what, unknown = (read.what, read.unknown) if read is not None else ("", False)
    if read is not None and read.due is not None:
        due = Moment.of(read.due.instant, request.by.zone)
    phrases, viewer = words(request, tools), viewer_of(request)
    view = messages.form(
        promise,
        due,
        what or same,
        instead_of,
        viewer,
        phrases,
        request.now,
        unknown=unknown,
        half_way=read is None or read.due is None,
        **_typed(read, wrong or (read.refused if read is not None else None), phrases, viewer),
    )
    return opened(request, view)


def _typed(read: Ask | None, refused: SalesError | None, phrases: Phrases, viewer: Viewer) -> dict[str, str]:
    """What of the line the form begins with, and why it can't be asked so."""
    return {
        "person": read.person if read is not None else "",
        "typed_due": refused.words if isinstance(refused, Unreadable) else "",
        "wrong": errors.sentence(refused, phrases, viewer) if refused is not None else "",
    }
