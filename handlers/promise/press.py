"""Presses on a promise: each does one thing and answers where it was pressed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.messages import form, listing, specification
from bot.messages import promise as messages
from bot.reading.command import WORDS
from bot.sales.answer import Deed, Done, FormFacts
from bot.sales.errors import NotFound
from bot.sales.promise import Promise, State
from bot.tools import Tools, Work
from bot.usecases import conversation as conversations
from bot.usecases import promise as promises
from handlers import handover, helper, search
from handlers.acting import act, look
from handlers.answer import Answer, Open
from handlers.promise import moving
from handlers.promise.answering import Listener, answered, deed
from handlers.request import Request, Surface
from handlers.saying import opened, pressed, refused, viewer_of, words

later = deed(promises.later)
never_made = deed(promises.never_made)
reopen = deed(promises.reopen)
outside_hours = deed(promises.nudge_outside_hours)


def ready(request: Request, tools: Tools) -> Answer:
    """Says to send it now or until when to hold it, on Home in a window, where a line has no room for it."""
    result = act(request, tools, lambda work: promises.make_ready(work, request.number, request.by, request.now))
    if request.surface is Surface.HOME and not result.already:
        return refused(request, tools, messages.done(result, viewer_of(request), words(request, tools)))
    return answered(request, tools, result)


def done(request: Request, tools: Tools) -> Answer:
    """Closes the promise; a form asks which specifications were met, and after told when the customer had it."""
    result = act(request, tools, lambda work: promises.keep(work, request.number, request.by, request.now))
    if result.deed is Deed.ASKS_SPECS:
        return opened(request, specification.form(result.promise, words(request, tools)))
    answer = answered(request, tools, result)
    if not result.asks_when_had or result.already or request.surface is Surface.MODAL:
        return answer
    view = form.had(result.promise, request.now, viewer_of(request), words(request, tools))
    return Answer(then=(Open(request.trigger, view), *answer.then))


def undo(request: Request, tools: Tools) -> Answer:
    """Takes one change back."""
    result = act(request, tools, lambda work: promises.undo(work, request.value, request.by, request.now))
    return answered(request, tools, result)


def same_as(request: Request, tools: Tools) -> Answer:
    """The typed customer is another's spelling."""
    result = act(
        request, tools, lambda work: promises.same_as(work, request.number, _rest(request), request.by, request.now)
    )
    return answered(request, tools, result)


def another_customer(request: Request, tools: Tools) -> Answer:
    """The typed customer is one of its own."""
    result = act(
        request,
        tools,
        lambda work: promises.another_customer(work, request.number, _rest(request), request.by, request.now),
    )
    return answered(request, tools, result)


def keep_one(request: Request, tools: Tools) -> Answer:
    """The promise was there already: it is kept once."""
    other = _number(_rest(request))
    result = act(request, tools, lambda work: promises.keep_one(work, request.number, other, request.by, request.now))
    return answered(request, tools, result)


def two_promises(request: Request, tools: Tools) -> Answer:
    """They are two promises after all."""
    result = act(request, tools, lambda work: promises.two_after_all(work, request.number, request.by, request.now))
    return answered(request, tools, result)


def other_date(request: Request, tools: Tools) -> Answer:
    """Takes the other day that the phrase could mean."""
    step = promises.take_other_date
    return answered(request, tools, act(request, tools, lambda w: step(w, request.number, request.by, request.now)))


def free_day(request: Request, tools: Tools) -> Answer:
    """Takes the day that has room."""
    try:
        wall = datetime.fromisoformat(_rest(request)).replace(tzinfo=None)
    except ValueError:
        raise NotFound(request.number) from None
    step = promises.take_free_day
    done_ = act(request, tools, lambda work: step(work, request.number, wall, request.by, request.now))
    return answered(request, tools, done_)


def draft_customer(request: Request, tools: Tools) -> Answer:
    """Gives a draft its customer."""
    step = promises.draft_customer
    result = act(request, tools, lambda work: step(work, request.number, _rest(request), request.by, request.now))
    return answered(request, tools, result)


def draft_date(request: Request, tools: Tools) -> Answer:
    """Gives a draft its date."""
    step = promises.draft_date
    result = act(request, tools, lambda work: step(work, request.number, _rest(request), request.by, request.now))
    return answered(request, tools, result)


def draft_drop(request: Request, tools: Tools) -> Answer:
    """Puts a draft away."""
    gone = act(request, tools, lambda work: promises.drop_draft(work, request.number, request.by, request.now))
    return answered(request, tools, Done(Deed.NEVER_MADE, gone))


def both_record(request: Request, tools: Tools) -> Answer:
    """The kept line is a promise."""
    step = promises.record_draft
    return answered(request, tools, act(request, tools, lambda w: step(w, request.number, request.by, request.now)))


def both_list(request: Request, tools: Tools) -> Answer:
    """The kept line asked for a list, or to be looked for."""
    kept = act(request, tools, lambda work: promises.drop_draft(work, request.number, request.by, request.now))
    word, *rest = kept.line.split(maxsplit=1)
    query = rest[0] if rest else ""
    if WORDS.get(word.casefold()) == "search":
        return pressed(request, tools, search.found(request, tools, query))
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
    facts = FormFacts(customer=same.customer or "", private=f"a:{same.number}")
    return opened(request, form.record(facts, words(request, tools)))


def change(request: Request, tools: Tools) -> Answer:
    """The form filled in; a draft's completes it."""
    phrases, number, by, now = words(request, tools), request.number, request.by, request.now

    def filled(work: Work) -> tuple[Promise, FormFacts]:
        promise = promises.see(work, number, by)
        of = conversations if conversations.is_starred(work, promise) else promises
        return promise, of.form_of(work, number, by, now)

    promise, facts = look(request, tools, filled)
    draft = promise.state is State.DRAFT
    return opened(request, form.record(facts, phrases) if draft else form.change(promise.number, facts, phrases))


def had_earlier(request: Request, tools: Tools) -> Answer:
    """Asks when the customer had it."""
    promise = look(request, tools, lambda work: promises.see(work, request.number, request.by))
    return opened(request, form.had(promise, request.now, viewer_of(request), words(request, tools)))


def _asks(view: Callable[..., dict[str, object]]) -> Listener:
    def ask(request: Request, tools: Tools) -> Answer:
        """Opens the form of what cannot be done by one press."""
        promise = look(request, tools, lambda work: promises.see(work, request.number, request.by))
        if promise.state is not State.OPEN:
            already = Done(Deed.REOPENED, promise, already=True)
            return answered(request, tools, already)
        return opened(request, view(promise, viewer_of(request), words(request, tools)))

    return ask


move = moving.move
cant = moving.cant
drop = _asks(form.drop)
released = _asks(form.released)

MENU: dict[str, Listener] = {
    "later": later,
    "done": done,
    "ready": ready,
    "move": move,
    "cant": cant,
    "agreed": moving.they_agreed,
    "another": moving.another_date,
    "refused": moving.they_refused,
    "draft": moving.show_draft,
    "drop": drop,
    "released": released,
    "change": change,
    "helper": helper.ask,
    "handover": handover.offer,
    "never_made": never_made,
}


def menu(request: Request, tools: Tools) -> Answer:
    """What was chosen in the menu of a line."""
    word, _, number = request.value.partition(":")
    listener = MENU.get(word)
    if listener is None:
        raise NotFound(0)
    return listener(replace(request, value=number), tools)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and text.isascii() and len(text) < 10 else 0


def _rest(request: Request) -> str:
    return request.value.partition(":")[2]
