"""*More*: what helps to choose a date, and a form brought up to date with what was changed meanwhile."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.language import Phrases
from bot.messages import blocks, form, handover, helper, ids, wording
from bot.messages.blocks import Block, View
from bot.messages.promise import more as shown
from bot.sales.answer import FormFacts, MoreFields, Viewer
from bot.sales.errors import ChangedMeanwhile
from bot.sales.promise import Kind, Promise, State
from bot.tools import Tools
from bot.usecases import promise as promises
from handlers.acting import look
from handlers.answer import Answer, Refresh
from handlers.promise.shortcut import source_of
from handlers.request import Request
from handlers.saying import opened, viewer_of, words

PROMISE_FORMS = (ids.CHANGE_FORM, ids.RECORD_FORM)
"""The forms whose fields are a promise's own."""


def more(request: Request, tools: Tools) -> Answer:
    """Opens the form of a promise with *More* open."""
    number, by, now = request.number, request.by, request.now
    promise = look(request, tools, lambda work: promises.see(work, number, by))
    facts = look(request, tools, lambda work: promises.more_of(work, number, by, now))
    return opened(request, _form(promise, facts, words(request, tools)))


def form_more(request: Request, tools: Tools) -> Answer:
    """Opens *More* in a form, with what is typed so far."""
    if not request.form:
        return more(request, tools)
    return _again(request, tools, request.values)


def take(request: Request, tools: Tools) -> Answer:
    """Puts a suggested date into the form."""
    if not request.form:
        return more(request, tools)
    return _again(request, tools, {**request.values, ids.TOLD: request.value}, (ids.TOLD,))


def fields_of(values: Mapping[str, str]) -> MoreFields | None:
    """What the fields under *More* hold; None while it is closed."""
    if ids.KIND not in values:
        return None
    kind = values[ids.KIND]
    return MoreFields(
        Kind(kind) if kind in set(Kind) else None,
        values.get(ids.AGREED) != shown.NOT_YET,
        values.get(ids.PROOF) == shown.YES,
        values.get(ids.SPEC_LINES, ""),
        values.get(ids.PROMISED_TO, ""),
        values.get(ids.PROMISED_BY, ""),
    )


def up_to_date(request: Request, tools: Tools, found: ChangedMeanwhile) -> Answer:
    """The form as it has to be sent now: nothing typed is lost, and what was changed stands at its field."""
    phrases, viewer, key = words(request, tools), viewer_of(request), request.view_hash
    values = dict(request.values)
    theirs = [name for name in found.after if values.get(name, "") in ("", found.before[name]) and name in values]
    if request.id in PROMISE_FORMS:
        values |= {name: found.after[name] for name in theirs}
        view = blocks.filled(_built(request, tools, values, found.promise), values, theirs, key)
    else:
        view = blocks.filled(_OTHERS[request.id](request, found.promise, viewer, phrases), values)
    notes = shown.meanwhile(found, viewer, phrases)
    there = blocks.fields_of(view) if request.id in PROMISE_FORMS else frozenset[str]()
    above = [note for name, note in notes.items() if name not in there]
    view = blocks.noted(view, notes, [*above, blocks.says(phrases.more.look_again())])
    return Answer({"response_action": "update", "view": _from(request, view)})


def _again(request: Request, tools: Tools, values: Mapping[str, str], renamed: tuple[str, ...] = ()) -> Answer:
    number, _ = request.shown
    promise = look(request, tools, lambda work: promises.see(work, number, request.by)) if number else None
    view = blocks.filled(_built(request, tools, values, promise), values, renamed, request.view_hash)
    return Answer(then=(Refresh(request.view_id, _from(request, view)),))


def _built(request: Request, tools: Tools, values: Mapping[str, str], promise: Promise | None) -> View:
    private = request.private if promise is None else form.versioned(promise)
    _, link = source_of(request.private)
    typed = promises.Typed(
        values.get(ids.CUSTOMER, ""), values.get(ids.WHAT, ""), values.get(ids.TOLD, ""), fields_of(values),
        promise.number if promise else 0, private, link,
    )  # fmt: skip
    facts = look(request, tools, lambda work: promises.suggested(work, typed, request.by, request.now))
    is_sent = request.id in PROMISE_FORMS
    if is_sent and typed.more is None:
        facts = replace(facts, more=None)
    return _form(promise, facts, words(request, tools))


def _form(promise: Promise | None, facts: FormFacts, phrases: Phrases) -> View:
    if promise is None or promise.state is State.DRAFT:
        return form.record(facts, phrases)
    below = [_below(promise, phrases)] if facts.more and promise.state is State.OPEN else []
    return form.change(promise.number, facts, phrases, below)


def _below(promise: Promise, phrases: Phrases) -> Block:
    """What else can be done with a promise: a line to send, a colleague's help, another's hands."""
    buttons = (wording.button, helper.button, handover.button)
    return blocks.actions(*(button(promise, phrases) for button in buttons))


def _from(request: Request, view: View) -> View:
    """The view, still knowing the message that it was opened from."""
    if not request.origin:
        return view
    return {**view, "private_metadata": f"{view.get('private_metadata', '')}|{request.origin}"}


def _move(request: Request, promise: Promise, viewer: Viewer, phrases: Phrases) -> View:
    return form.move(promise, viewer, phrases, cant=ids.ALTERNATIVE in request.values)


def _had(request: Request, promise: Promise, viewer: Viewer, phrases: Phrases) -> View:
    return form.had(promise, request.now, viewer, phrases)


_OTHERS: Mapping[str, Callable[[Request, Promise, Viewer, Phrases], View]] = {
    ids.MOVE_FORM: _move,
    ids.DROP_FORM: lambda _, promise, viewer, phrases: form.drop(promise, viewer, phrases),
    ids.RELEASED_FORM: lambda _, promise, viewer, phrases: form.released(promise, viewer, phrases),
    ids.HAD_FORM: _had,
}
