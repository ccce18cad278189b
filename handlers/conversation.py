"""Conversations: notes by command, shortcut or form, and the presses on what is starred in them."""

from collections.abc import Callable
from datetime import datetime

from bot.messages import conversation as messages
from bot.messages import form, ids
from bot.messages.promise import shown
from bot.reading.text import from_slack
from bot.sales.answer import FormFacts
from bot.sales.conversation import Logged
from bot.sales.errors import FieldErrors
from bot.sales.person import Person
from bot.tools import Tools, Work
from bot.usecases import conversation as conversations
from handlers.acting import act, look
from handlers.answer import Answer, Open, Refresh
from handlers.request import Request, Surface
from handlers.saying import closed, opened, pressed, said, viewer_of, words, wrong_fields

Listener = Callable[[Request, Tools], Answer]
Step = Callable[[Work, str, Person, datetime], Logged]


def command(request: Request, tools: Tools) -> Answer:
    """`/kept notes …`: the notes as they were typed; without any the form."""
    text = from_slack(request.text).strip()
    if not any(map(str.isalnum, text)):
        return open_(request, tools)
    logged = act(request, tools, lambda work: conversations.log(work, text, request.by, request.now))
    return said(messages.logged(logged, viewer_of(request), words(request, tools)))


def open_(request: Request, tools: Tools) -> Answer:
    """The empty form, anywhere."""
    return opened(request, messages.form(words(request, tools)))


def room(request: Request, tools: Tools) -> Answer:
    """The same form with room for long notes; what was typed stays."""
    view = messages.form(words(request, tools), roomy=True)
    return Answer(then=(Refresh(request.view_id, view),)) if request.view_id else opened(request, view)


def send(request: Request, tools: Tools) -> Answer:
    """Logs what the form holds."""
    phrases, viewer, values = words(request, tools), viewer_of(request), request.values
    text = "\n".join(part for name in (ids.NOTES, *ids.MORE_NOTES) if (part := values.get(name, "").strip()))
    customer, nothing = values.get(ids.CUSTOMER, ""), bool(values.get(ids.NOTHING))
    try:
        logged = act(
            request,
            tools,
            lambda work: conversations.log_form(work, customer, text, nothing, request.by, request.now),
        )
    except FieldErrors as found:
        return wrong_fields(request, tools, found)
    return closed(request, tools, messages.logged(logged, viewer, phrases))


def change(request: Request, tools: Tools) -> Answer:
    """The form of a starred line's promise, filled in with what was understood."""
    facts = look(request, tools, lambda w: conversations.form_of(w, request.number, request.by, request.now))
    view = form.record(facts, words(request, tools))
    return Answer(then=(Open(request.trigger, view, request.response_url, push=request.surface is Surface.MODAL),))


def promise(request: Request, tools: Tools) -> Answer:
    """The form of a promise to the conversation's customer."""
    found = look(request, tools, lambda work: conversations.show(work, request.value, request.by, request.now))
    view = form.record(FormFacts(customer=found.conversation.customer or ""), words(request, tools))
    return Answer(then=(Open(request.trigger, view, request.response_url, push=request.surface is Surface.MODAL),))


def show(request: Request, tools: Tools) -> Answer:
    """Notes and their starred lines in a window of their own."""
    found = look(request, tools, lambda work: conversations.show(work, request.value, request.by, request.now))
    phrases = words(request, tools)
    return opened(request, shown(messages.window(found, viewer_of(request), phrases), phrases))


def page(request: Request, tools: Tools) -> Answer:
    """The next starred lines."""
    id_, _, offset = request.value.partition(":")
    start = int(offset) if offset.isdecimal() and offset.isascii() and len(offset) < 7 else 0
    found = look(request, tools, lambda work: conversations.show(work, id_, request.by, request.now, start))
    if request.surface not in {Surface.EPHEMERAL, Surface.MODAL}:
        phrases = words(request, tools)
        return opened(request, shown(messages.logged(found, viewer_of(request), phrases), phrases))
    return _answered(request, tools, found)


def _answered(request: Request, tools: Tools, found: Logged) -> Answer:
    return pressed(request, tools, messages.logged(found, viewer_of(request), words(request, tools)))


def _press(step: Step) -> Listener:
    def press(request: Request, tools: Tools) -> Answer:
        """Does the one thing that this button does, to what its value names."""
        id_ = request.value.partition(":")[0]
        found = act(request, tools, lambda work: step(work, id_, request.by, request.now))
        return _answered(request, tools, found)

    return press


def _numbered(step: Callable[[Work, int, Person, datetime], Logged]) -> Listener:
    def press(request: Request, tools: Tools) -> Answer:
        """Does the one thing that this button does, to the line that its value names."""
        found = act(request, tools, lambda work: step(work, request.number, request.by, request.now))
        return _answered(request, tools, found)

    return press


def _paired(step: Callable[[Work, str, str, Person, datetime], Logged]) -> Listener:
    def press(request: Request, tools: Tools) -> Answer:
        """Does the one thing that this button does, to the two things that its value names."""
        one, _, other = request.value.partition(":")
        found = act(request, tools, lambda work: step(work, one, other, request.by, request.now))
        return _answered(request, tools, found)

    return press


record = _numbered(conversations.record)
drop = _numbered(conversations.drop)
record_all = _press(conversations.record_all)
drop_all = _press(conversations.drop_all)
undo_line = _press(conversations.undo_line)
nothing = _press(conversations.nothing_promised)
undo = _paired(conversations.undo)
same_as = _paired(conversations.same_as)
another = _paired(conversations.another_customer)
keep_one = _paired(conversations.keep_one)
two_promises = _paired(conversations.two_promises)
