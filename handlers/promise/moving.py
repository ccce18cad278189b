"""A new date: asked for, and what the customer says to it; and the sentences that are ready to be sent."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot.messages import blocks, form, wording
from bot.messages import promise as messages
from bot.messages.blocks import View
from bot.sales.answer import Deed, Done
from bot.sales.person import Person
from bot.sales.promise import Moment, Promise, State, WantedBy
from bot.sales.safe_date import SafeDate
from bot.tools import Tools, Work
from bot.usecases import promise as promises
from handlers.acting import look
from handlers.answer import Answer, Refresh
from handlers.promise.answering import answered, deed
from handlers.request import Request, Surface
from handlers.saying import opened, refused, viewer_of, words

_CANT = "cant"


def move(request: Request, tools: Tools) -> Answer:
    """Asks for the new date and who wants it; a strict customer is called first."""
    return _ask(request, tools, cant=False)


def cant(request: Request, tools: Tools) -> Answer:
    """The same, where it is we who want it."""
    return _ask(request, tools, cant=True)


def ask_for(
    request: Request,
    tools: Tools,
    number: int,
    told: Moment | None,
    cant: bool = False,
    typed: str = "",
    wrong: str = "",
) -> Answer:
    """The form for a new date, or, first, what to say on the telephone to a strict customer.

    `wrong` says why what was typed for the date is none.
    """
    promise, strict, safe = _with_what_helps(request, tools, number)
    if promise.state is not State.OPEN:
        return answered(request, tools, Done(Deed.REOPENED, promise, already=True))
    if strict:
        return opened(request, wording.call_first(promise, told, cant, request.now, words(request, tools)))
    viewer, phrases = viewer_of(request), words(request, tools)
    view = form.move(promise, viewer, phrases, cant=cant, told=told, safe=safe, typed=typed, wrong=wrong)
    return opened(request, view)


def another_date(request: Request, tools: Tools) -> Answer:
    """The customer wants another date than the one that we have asked for."""
    return _form(request, tools, again=True, wanted_by=WantedBy.CUSTOMER, is_agreed=True)


def called_agreed(request: Request, tools: Tools) -> Answer:
    """The customer has agreed on the telephone."""
    return _form(request, tools, wanted_by=WantedBy.REP, is_agreed=True, told=_told(request))


def move_anyway(request: Request, tools: Tools) -> Answer:
    """The form for a new date without a call."""
    return _form(request, tools, cant=_is_cant(request), told=_told(request))


they_agreed = deed(promises.agree)
they_refused = deed(promises.refuse)


def _convinced(yes: bool) -> Callable[[Work, int, Person, datetime], Done]:
    return lambda work, number, by, now: promises.convinced(work, number, yes, by, now)


convinced = deed(_convinced(True))
not_convinced = deed(_convinced(False))


def show_draft(request: Request, tools: Tools) -> Answer:
    """The draft to the customer once more."""

    def step(work: Work) -> Done:
        promise = promises.see(work, request.number, request.by)
        asked = promises.asked_of(work, promise, request.by, request.now)
        return Done(Deed.MOVED, promise, asked=asked, agreed=False, wanted_by=WantedBy.REP.value)

    done = look(request, tools, step)
    if done.asked is None:
        return answered(request, tools, Done(Deed.AGREED, done.promise, already=True))
    message = messages.done(done, viewer_of(request), words(request, tools))
    return opened(request, messages.shown(message, words(request, tools)))


def open_in_mail(request: Request, tools: Tools) -> Answer:
    """Slack has opened the address already."""
    look(request, tools, lambda work: promises.see(work, request.number, request.by))
    return Answer()


def ready_to_send(request: Request, tools: Tools) -> Answer:
    """The sentences that are ready to be sent about a promise."""
    promise = look(request, tools, lambda work: promises.see(work, request.number, request.by))
    phrases = words(request, tools)
    if promise.told is None:
        return refused(
            request, tools, messages.done(Done(Deed.REOPENED, promise, already=True), viewer_of(request), phrases)
        )
    page = wording.page(promise, viewer_of(request), phrases)
    return opened(request, messages.shown(page, phrases, phrases.wording.title()))


def _ask(request: Request, tools: Tools, cant: bool) -> Answer:
    return ask_for(request, tools, request.number, _told(request), cant)


def _form(request: Request, tools: Tools, again: bool = False, **known: Any) -> Answer:
    """The form with what is known; `again` where Slack may still hold what was typed into it in the same window."""
    promise, _, safe = _with_what_helps(request, tools, request.number)
    if promise.state is not State.OPEN:
        return answered(request, tools, Done(Deed.REOPENED, promise, already=True))
    view = form.move(promise, viewer_of(request), words(request, tools), safe=safe, **known)
    same_window = again and request.surface is Surface.MODAL
    return _in_its_place(request, blocks.renewed(view, request.view_hash) if same_window else view)


def _in_its_place(request: Request, view: View) -> Answer:
    """A form takes the place of the window that asked for it, and knows where that was opened."""
    if request.surface is not Surface.MODAL:
        return opened(request, view)
    origin = f"{view.get('private_metadata', '')}|{request.origin}"
    return Answer(then=(Refresh(request.view_id, {**view, "private_metadata": origin}),))


def _with_what_helps(request: Request, tools: Tools, number: int) -> tuple[Promise, bool, SafeDate]:
    """The promise, whether its customer takes no change lightly, and the date that is safe."""

    def step(work: Work) -> tuple[Promise, bool, SafeDate]:
        promise = promises.see(work, number, request.by)
        return promise, promises.is_strict(work, promise), promises.safe(work, promise.kind, request.by, request.now)

    return look(request, tools, step)


def _is_cant(request: Request) -> bool:
    return request.value.partition(":")[2].partition(":")[0] == _CANT


def _told(request: Request) -> Moment | None:
    """The date that a button carries, as it was read from what was typed."""
    rest = request.value.partition(":")[2]
    try:
        return Moment.said(datetime.fromisoformat(rest.removeprefix(_CANT).removeprefix(":")), request.by.zone)
    except ValueError:
        return None
