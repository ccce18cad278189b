"""Several promises at once."""

from datetime import UTC, datetime

from bot.messages import errors as refusals
from bot.messages import ids
from bot.messages import several as messages
from bot.sales.errors import FieldErrors, HadMissing, NothingToUndo, SalesError
from bot.sales.several import Fields
from bot.tools import Tools
from bot.usecases import several
from handlers.acting import act, look
from handlers.answer import Answer, Refresh
from handlers.request import Request, Surface
from handlers.saying import closed, opened, pressed, viewer_of, words, wrong

LONGEST_NUMBER = 9


def open_(request: Request, tools: Tools) -> Answer:
    """Opens the form, or shows its next page in its place."""
    offset, _, query = request.value.partition(":")
    start = int(offset) if offset.isdecimal() and offset.isascii() and len(offset) < 7 else 0
    choice = look(request, tools, lambda work: several.choice(work, request.by, request.now, query, start))
    view = messages.form(choice, viewer_of(request), words(request, tools))
    if request.surface is Surface.MODAL and start:
        return Answer(then=(Refresh(request.view_id, view),))
    return opened(request, view)


def sent(request: Request, tools: Tools) -> Answer:
    """Does what was chosen to all that are ticked."""
    try:
        done = act(request, tools, lambda work: several.do(work, _fields(request), request.by, request.now))
    except FieldErrors as found:
        return _wrong(request, tools, found)
    return closed(request, tools, messages.done(done, viewer_of(request), words(request, tools)))


def had(request: Request, tools: Tools) -> Answer:
    """Asks once when the customers had what was done late."""
    if not look(request, tools, lambda work: several.late_of(work, request.value, request.by, request.now)):
        raise NothingToUndo
    return opened(request, messages.had(request.value, request.now, words(request, tools)))


def had_sent(request: Request, tools: Tools) -> Answer:
    """When the customers had it, for all that were done late."""
    at = request.values.get(ids.HAD, "")
    if not (at.isdecimal() and at.isascii() and len(at) < 11):
        return _wrong(request, tools, FieldErrors({ids.HAD: HadMissing()}))
    had_at = datetime.fromtimestamp(int(at), UTC)
    try:
        done = act(
            request, tools, lambda work: several.amend_had(work, request.private, had_at, request.by, request.now)
        )
    except SalesError as error:
        return _wrong(request, tools, FieldErrors({ids.HAD: error}))
    return closed(request, tools, messages.done(done, viewer_of(request), words(request, tools)))


def undo(request: Request, tools: Tools) -> Answer:
    """Takes back all that was done in one go."""
    taken = act(request, tools, lambda work: several.undo(work, request.value, request.by, request.now))
    return pressed(request, tools, messages.undone(taken, viewer_of(request), words(request, tools)))


def _fields(request: Request) -> Fields:
    ticked = [each for name in ids.SEVERAL for each in request.values.get(name, "").split(",")]
    numbers = [int(each) for each in ticked if each.isdecimal() and each.isascii() and len(each) <= LONGEST_NUMBER]
    told, who, helper = (request.values.get(name, "") for name in (ids.TOLD, ids.WANTED_BY, ids.HELPER))
    return Fields(tuple(numbers), request.values.get(ids.SEVERAL_DO, ""), told, who, helper)


def _wrong(request: Request, tools: Tools, found: FieldErrors) -> Answer:
    phrases, viewer = words(request, tools), viewer_of(request)
    return wrong({name: refusals.sentence(error, phrases, viewer) for name, error in found.fields.items()})
