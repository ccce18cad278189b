"""How an answer reaches the person: in the acknowledgement, in place of what was pressed, or as a form."""

from collections.abc import Mapping
from typing import Any

from bot.language import Phrases
from bot.messages import errors as refusals
from bot.messages.blocks import Message
from bot.messages.promise import shown
from bot.sales.answer import Done, Viewer
from bot.sales.errors import FieldErrors
from bot.sales.order import OrderAnswer
from bot.tools import Tools
from handlers.answer import Answer, Open, Refresh, Respond, Then
from handlers.request import Request, Surface


def viewer_of(request: Request) -> Viewer:
    """Whom the answer is for."""
    return Viewer(request.by.id, request.by.language, request.by.zone)


def words(request: Request, tools: Tools) -> Phrases:
    """The sentences of the person speaking."""
    return tools.phrases(request.by.language)


def body(message: Message, replace: bool = False) -> dict[str, Any]:
    """A message that only the person who asked can see."""
    ephemeral = {"response_type": "ephemeral", "text": message.text, "blocks": message.blocks}
    return ephemeral | ({"replace_original": True} if replace else {})


def said(message: Message) -> Answer:
    """The answer to a command."""
    return Answer(body(message))


def pressed(
    request: Request,
    tools: Tools,
    message: Message,
    subject: str | None = None,
    done: Done | OrderAnswer | None = None,
) -> Answer:
    """The answer to a press that changed something: in its place, or by the DM that is brought up to date."""
    if request.surface is Surface.MODAL:
        return Answer(then=(Refresh(request.view_id, shown(message, words(request, tools))),))
    if request.surface is Surface.EPHEMERAL:
        return Answer(then=(Respond(request.response_url, message, replace=True, subject=subject, done=done),))
    return Answer()


def refused(request: Request, tools: Tools, message: Message) -> Answer:
    """One sentence for a press that changed nothing."""
    if request.surface is Surface.MODAL and request.view_id:
        return Answer(then=(Refresh(request.view_id, shown(message, words(request, tools))),))
    if request.response_url:
        return Answer(then=(Respond(request.response_url, message),))
    if request.trigger:
        return Answer(then=(Open(request.trigger, shown(message, words(request, tools))),))
    return Answer()


def opened(request: Request, view: Mapping[str, Any]) -> Answer:
    """A form, opened on the trigger of the press or on top of the form that holds the button.

    A form from under an ephemeral message carries that message's address, to bring it up to date once it is sent.
    """
    if request.surface is Surface.EPHEMERAL:
        origin = f"{view.get('private_metadata', '')}|{request.response_url}"
        view = {**view, "private_metadata": origin}
    then: Then = Open(request.trigger, view, request.response_url, push=request.surface is Surface.MODAL)
    return Answer(then=(then,))


def closed(request: Request, tools: Tools, message: Message) -> Answer:
    """The form gives way to what it led to, with the same words and buttons as a command's answer."""
    then = (Respond(request.response_url, message, replace=True),) if request.response_url else ()
    return Answer({"response_action": "update", "view": shown(message, words(request, tools))}, then)


def again(request: Request, view: Mapping[str, Any]) -> Answer:
    """The form once more, brought up to date, in its own place; what was typed stays."""
    origin = f"|{request.response_url}" if request.response_url else ""
    shown = {**view, "private_metadata": f"{view.get('private_metadata', '')}{origin}"}
    return Answer({"response_action": "update", "view": shown})


def wrong(errors: Mapping[str, str]) -> Answer:
    """A form whose fields say what is wrong; everything typed stays."""
    return Answer({"response_action": "errors", "errors": dict(errors)})


def wrong_fields(request: Request, tools: Tools, found: FieldErrors) -> Answer:
    """The same, in the sentences of the person who typed it."""
    phrases, viewer = words(request, tools), viewer_of(request)
    return wrong({name: refusals.sentence(error, phrases, viewer) for name, error in found.fields.items()})
