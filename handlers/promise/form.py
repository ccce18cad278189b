"""Forms sent: recording, changing, moving, ending."""

from collections.abc import Callable
from datetime import UTC, datetime

from bot.messages import errors as refusals
from bot.messages import ids
from bot.messages import promise as messages
from bot.sales.answer import Confirmation, Done, DraftAnswer, Recorded
from bot.sales.errors import ChangedMeanwhile, FieldErrors, HadMissing, SalesError
from bot.tools import Tools, Work
from bot.usecases import promise as promises
from handlers.acting import act
from handlers.answer import Answer
from handlers.promise.more import PROMISE_FORMS, fields_of, up_to_date
from handlers.promise.shortcut import another_of, source_of
from handlers.request import Request
from handlers.saying import closed, viewer_of, words, wrong, wrong_fields

Result = Done | Confirmation | DraftAnswer


def record(request: Request, tools: Tools) -> Answer:
    """Records what the form holds, or completes the draft that it was opened for."""
    source, link = source_of(request.private)
    more, another = fields_of(request.values), another_of(request.private)

    def step(work: Work) -> Confirmation:
        fields, by, now = _fields(request), request.by, request.now
        return promises.record_form(work, fields, by, now, request.number, source, link, more, another)

    return send(request, tools, step)


def change(request: Request, tools: Tools) -> Answer:
    """Puts right what was recorded."""
    fields, more = _fields(request), fields_of(request.values)
    return send(
        request,
        tools,
        lambda work: promises.change(work, request.number, fields, request.by, request.now, more),
    )


def move(request: Request, tools: Tools) -> Answer:
    """A new date, with who wants it."""
    fields = (ids.TOLD, ids.WANTED_BY, ids.AGREED, ids.ALTERNATIVE)
    told, wanted_by, agreed, alternative = (request.values.get(name, "") for name in fields)
    return send(
        request,
        tools,
        lambda work: promises.move_form(
            work, request.number, told, wanted_by, agreed, request.by, request.now, alternative
        ),
    )


def had(request: Request, tools: Tools) -> Answer:
    """When the customer had it."""
    at = request.values.get(ids.HAD, "")
    if not (at.isdecimal() and at.isascii() and len(at) < 11):
        return wrong({ids.HAD: refusals.sentence(HadMissing(), words(request, tools), viewer_of(request))})
    had_at = datetime.fromtimestamp(int(at), UTC)
    return send(
        request,
        tools,
        lambda work: promises.amend_had(work, request.number, had_at, request.by, request.now),
        first=ids.HAD,
    )


def drop(request: Request, tools: Tools) -> Answer:
    """We will not do it, and why."""
    reason = request.values.get(ids.REASON, "")
    return send(request, tools, lambda work: promises.drop(work, request.number, reason, request.by, request.now))


def released(request: Request, tools: Tools) -> Answer:
    """The customer no longer wants it, and who said so."""
    said_by, reason = request.values.get(ids.RELEASED_BY, ""), request.values.get(ids.REASON, "")
    return send(
        request,
        tools,
        lambda work: promises.release(work, request.number, said_by, reason, request.by, request.now),
    )


def put_away(_request: Request, _tools: Tools) -> Answer:
    """A form closed without sending changes nothing."""
    return Answer()


def send(request: Request, tools: Tools, step: Callable[[Work], Result], first: str = "") -> Answer:
    """Does what a form asks for; what is wrong is said at its field."""
    phrases, viewer = words(request, tools), viewer_of(request)

    def checked(work: Work) -> Result:
        number, version = request.shown
        if number and version:
            shown = request.values if request.id in PROMISE_FORMS else promises.FIRST
            promises.check_version(work, number, version, request.by, shown)
        return step(work)

    try:
        result = act(request, tools, checked)
    except ChangedMeanwhile as found:
        return up_to_date(request, tools, found)
    except FieldErrors as found:
        return wrong_fields(request, tools, found)
    except SalesError as error:
        return wrong({first or ids.INPUTS[request.id][0]: refusals.sentence(error, phrases, viewer)})
    if isinstance(result, Done):
        return closed(request, tools, messages.done(result, viewer, phrases))
    return closed(request, tools, messages.recorded(Recorded((result,)), viewer, phrases))


def _fields(request: Request) -> tuple[str, str, str]:
    return (
        request.values.get(ids.CUSTOMER, ""),
        request.values.get(ids.WHAT, ""),
        request.values.get(ids.TOLD, ""),
    )
