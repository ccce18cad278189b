"""One listener for each kind of request that Slack makes; everything else is the route table's."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from slack_bolt import App, BoltResponse

from bot.messages import errors as refusals
from bot.messages.blocks import Message
from bot.sales.order import OrderAnswer
from bot.slack.outcomes import Dead, RespondOutcome, Shown
from bot.tools import Tools
from bot.usecases import order, reply
from handlers import request as requests
from handlers.answer import Answer, Open, Refresh, Respond, Then, Whisper
from handlers.guard import Installed, NotSaved, answer
from handlers.request import Kind, Request, word
from handlers.saying import words

ANYTHING = re.compile("")
Read = Callable[[Mapping[str, Any], str, str], Request]


def register(app: App, tools: Tools, installed: Callable[[], Installed | None]) -> None:
    """Registers the seven listeners."""
    clock = tools.clock

    def listener(read: Read) -> Callable[..., BoltResponse]:
        def listen(body: dict[str, Any], context: dict[str, Any]) -> BoltResponse:
            return _respond(read(body, word(context, "team_id"), word(context, "user_id")), tools, installed())

        return listen

    bolt: Any = app  # its decorators are typed in part only
    bolt.command(ANYTHING)(listener(lambda b, w, p: requests.of_command(b, w, p, clock.now(), tools.prefix)))
    bolt.shortcut(ANYTHING)(listener(lambda b, w, p: requests.of_shortcut(b, w, p, clock.now())))
    bolt.action(ANYTHING)(listener(lambda b, w, p: requests.of_action(b, w, p, clock.now())))
    bolt.options(ANYTHING)(listener(lambda b, w, p: requests.of_options(b, w, p, clock.now())))
    bolt.view(ANYTHING)(listener(lambda b, w, p: requests.of_view(Kind.VIEW, b, w, p, clock.now())))
    bolt.view_closed(ANYTHING)(listener(lambda b, w, p: requests.of_view(Kind.VIEW_CLOSED, b, w, p, clock.now())))
    bolt.event(ANYTHING)(listener(lambda b, w, p: requests.of_event(b, w, p, clock.now())))


def _respond(request: Request, tools: Tools, installed: Installed | None) -> BoltResponse:
    try:
        result = answer(request, tools, installed)
    except NotSaved:
        return BoltResponse(status=503, body="")
    if result.then:
        answered = replace(request, speaker=result.to)
        for then in result.then:
            tools.after(partial(follow, then, answered, tools))
    if request.kind is Kind.OPTIONS and result.ack is None:
        result = Answer({"options": []})
    if result.ack is None:
        return BoltResponse(status=200, body="")
    return BoltResponse(
        status=200, body=json.dumps(result.ack, ensure_ascii=False), headers={"content-type": ["application/json"]}
    )


def follow(then: Then, request: Request, tools: Tools) -> None:
    """Says to Slack what follows an acknowledgement, at most once."""
    match then:
        case Open():
            _open(then, request, tools)
        case Refresh(view_id, view):
            tools.courier.update_view(view_id, view)
        case Respond():
            _answer(then, request, tools)
        case Whisper():
            _whisper(then, request, tools)


def _whisper(then: Whisper, request: Request, tools: Tools) -> None:
    said = then.message
    shown = tools.courier.whisper(then.channel, request.person, said.text, said.blocks, then.thread_ts or None)
    if not isinstance(shown, Shown):
        with tools.work(request.workspace) as work:
            reply.instead(work, then.offer, then.subject, request.by, request.key, request.now)


def _open(then: Open, request: Request, tools: Tools) -> None:
    show = tools.courier.push_view if then.push else tools.courier.open_view
    if isinstance(show(then.trigger, then.view), Shown):
        return
    message = refusals.by_slack_down(words(request, tools))
    if then.response_url and not isinstance(_respond_to(then.response_url, message, tools), Dead):
        return
    with tools.work(request.workspace) as work:
        reply.ask_again(work, request.by, request.key, request.now)


def _answer(then: Respond, request: Request, tools: Tools) -> None:
    outcome = _respond_to(then.response_url, then.message, tools, then.replace)
    if not isinstance(outcome, Dead) or then.subject is None:
        return
    with tools.work(request.workspace) as work:
        if isinstance(then.done, OrderAnswer):
            order.confirm(work, then.done, request.by, request.key, request.now)
        else:
            reply.confirm(work, then.subject, then.done, request.by, request.key, request.now)


def _respond_to(url: str, message: Message, tools: Tools, in_place: bool = False) -> RespondOutcome:
    return tools.courier.respond(url, message.text, message.blocks, replace=in_place)
