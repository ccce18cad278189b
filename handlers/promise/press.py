"""Presses on a promise: each does one thing and answers where it was pressed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.messages import form, listing
from bot.messages import promise as messages
from bot.messages.blocks import Message
from bot.sales.answer import Confirmation, Deed, Done, DraftAnswer, FormFacts, Recorded, UndoRefused
from bot.sales.errors import NotFound
from bot.sales.person import Person
from bot.sales.promise import Moment, State
from bot.tools import Tools, Work
from bot.usecases import promise as promises
from handlers.acting import act, look
from handlers.answer import Answer, Open
from handlers.request import Request, Surface
from handlers.saying import opened, pressed, refused, viewer_of, words

Listener = Callable[[Request, Tools], Answer]
Result = Done | UndoRefused | Confirmation | DraftAnswer | Recorded
Step = Callable[[Work, int, Person, datetime], Result]


def _say(request: Request, tools: Tools, result: Result) -> Message:
    viewer, phrases = viewer_of(request), words(request, tools)
    match result:
        case Done():
            return messages.done(result, viewer, phrases)
        case UndoRefused():
            return messages.undo_refused(result, viewer, phrases)
        case Confirmation() | DraftAnswer():
            return messages.recorded(Recorded((result,)), viewer, phrases)
        case Recorded():
            return messages.recorded(result, viewer, phrases)


def _answered(request: Request, tools: Tools, result: Result) -> Answer:
    message = _say(request, tools, result)
    nothing = isinstance(result, UndoRefused) or (isinstance(result, Done) and result.already)
    if nothing and request.surface is not Surface.EPHEMERAL:
        return refused(request, tools, message)
    return pressed(request, tools, message, _subject(result), result if isinstance(result, Done) else None)


def _subject(result: Result) -> str | None:
    """What a DM says the same of; an Undo that changed nothing is said once or not at all."""
    told = result.parts[0] if isinstance(result, Recorded) else result
    return None if isinstance(told, UndoRefused) else f"promise:{told.promise.number}"


def _deed(step: Step) -> Listener:
    def press(request: Request, tools: Tools) -> Answer:
        """Does the one thing that this button does."""
        done = act(request, tools, lambda work: step(work, request.number, request.by, request.now))
        return _answered(request, tools, done)

    return press


ready = _deed(promises.make_ready)
later = _deed(promises.later)
never_made = _deed(promises.never_made)
reopen = _deed(promises.reopen)
outside_hours = _deed(promises.nudge_outside_hours)


def done(request: Request, tools: Tools) -> Answer:
    """Closes the promise; pressed after told, a form asks when the customer had it."""
    result = act(request, tools, lambda work: promises.keep(work, request.number, request.by, request.now))
    answer = _answered(request, tools, result)
    if not result.asks_when_had or result.already or request.surface is Surface.MODAL:
        return answer
    view = form.had(result.promise, request.now, viewer_of(request), words(request, tools))
    return Answer(then=(Open(request.trigger, view), *answer.then))


def undo(request: Request, tools: Tools) -> Answer:
    """Takes one change back."""
    result = act(request, tools, lambda work: promises.undo(work, request.value, request.by, request.now))
    return _answered(request, tools, result)


def same_as(request: Request, tools: Tools) -> Answer:
    """The typed customer is another's spelling."""
    result = act(
        request, tools, lambda work: promises.same_as(work, request.number, _rest(request), request.by, request.now)
    )
    return _answered(request, tools, result)


def another_customer(request: Request, tools: Tools) -> Answer:
    """The typed customer is one of its own."""
    result = act(
        request,
        tools,
        lambda work: promises.another_customer(work, request.number, _rest(request), request.by, request.now),
    )
    return _answered(request, tools, result)


def other_date(request: Request, tools: Tools) -> Answer:
    """Takes the other day that the phrase could mean."""
    step = promises.take_other_date
    return _answered(request, tools, act(request, tools, lambda w: step(w, request.number, request.by, request.now)))


def draft_customer(request: Request, tools: Tools) -> Answer:
    """Gives a draft its customer."""
    step = promises.draft_customer
    result = act(request, tools, lambda work: step(work, request.number, _rest(request), request.by, request.now))
    return _answered(request, tools, result)


def draft_date(request: Request, tools: Tools) -> Answer:
    """Gives a draft its date."""
    step = promises.draft_date
    result = act(request, tools, lambda work: step(work, request.number, _rest(request), request.by, request.now))
    return _answered(request, tools, result)


def draft_drop(request: Request, tools: Tools) -> Answer:
    """Puts a draft away."""
    gone = act(request, tools, lambda work: promises.drop_draft(work, request.number, request.by, request.now))
    return _answered(request, tools, Done(Deed.NEVER_MADE, gone))


def both_record(request: Request, tools: Tools) -> Answer:
    """The kept line is a promise."""
    step = promises.record_draft
    return _answered(request, tools, act(request, tools, lambda w: step(w, request.number, request.by, request.now)))


def both_list(request: Request, tools: Tools) -> Answer:
    """The kept line asked for a list."""
    kept = act(request, tools, lambda work: promises.drop_draft(work, request.number, request.by, request.now))
    query = kept.line.partition(" ")[2]
    page = look(request, tools, lambda work: promises.live(work, request.by, request.now, query))
    return pressed(request, tools, listing.page(page, viewer_of(request), words(request, tools)))


def list_page(request: Request, tools: Tools) -> Answer:
    """One more page of the list."""
    offset, _, query = request.value.partition(":")
    start = int(offset) if offset.isdecimal() and offset.isascii() and len(offset) < 7 else 0
    page = look(request, tools, lambda work: promises.live(work, request.by, request.now, query, start))
    message = listing.page(page, viewer_of(request), words(request, tools))
    return (
        pressed(request, tools, message) if request.surface is Surface.EPHEMERAL else refused(request, tools, message)
    )


def open_form(request: Request, tools: Tools) -> Answer:
    """An empty form, anywhere."""
    return opened(request, form.record(FormFacts(), words(request, tools)))


def add_another(request: Request, tools: Tools) -> Answer:
    """The form with the same customer."""
    same = look(request, tools, lambda work: promises.see(work, request.number, request.by))
    return opened(request, form.record(FormFacts(customer=same.customer or ""), words(request, tools)))


def change(request: Request, tools: Tools) -> Answer:
    """The form filled in; a draft's completes it."""
    phrases = words(request, tools)
    promise, facts = look(
        request,
        tools,
        lambda work: (
            promises.see(work, request.number, request.by),
            promises.form_of(work, request.number, request.by, request.now),
        ),
    )
    draft = promise.state is State.DRAFT
    return opened(request, form.record(facts, phrases) if draft else form.change(promise.number, facts, phrases))


def had_earlier(request: Request, tools: Tools) -> Answer:
    """Asks when the customer had it."""
    promise = look(request, tools, lambda work: promises.see(work, request.number, request.by))
    return opened(request, form.had(promise, request.now, viewer_of(request), words(request, tools)))


def _asks(view: Callable[..., dict[str, object]], **chosen: bool) -> Listener:
    def ask(request: Request, tools: Tools) -> Answer:
        """Opens the form of what cannot be done by one press."""
        promise = look(request, tools, lambda work: promises.see(work, request.number, request.by))
        if promise.state is not State.OPEN:
            already = Done(Deed.REOPENED, promise, already=True)
            return _answered(request, tools, already)
        told = _told(request)
        known = {"told": told} if told is not None else {}
        return opened(request, view(promise, viewer_of(request), words(request, tools), **chosen, **known))

    return ask


def _told(request: Request) -> Moment | None:
    """The date that a button carries, as it was read from what was typed."""
    try:
        return Moment.said(datetime.fromisoformat(_rest(request)), request.by.zone)
    except ValueError:
        return None


move = _asks(form.move)
cant = _asks(form.move, cant=True)
drop = _asks(form.drop)
released = _asks(form.released)

MENU: dict[str, Listener] = {
    "later": later,
    "done": done,
    "ready": ready,
    "move": move,
    "cant": cant,
    "drop": drop,
    "released": released,
    "change": change,
    "never_made": never_made,
}


def menu(request: Request, tools: Tools) -> Answer:
    """What was chosen in the menu of a line."""
    word, _, number = request.value.partition(":")
    listener = MENU.get(word)
    if listener is None:
        raise NotFound(0)
    return listener(replace(request, value=number), tools)


def _rest(request: Request) -> str:
    return request.value.partition(":")[2]
