"""*Not me* and *Mute* under the first message to somebody who was named, who stays unmet by pressing them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.messages import errors as refusals
from bot.sales.answer import Viewer
from bot.sales.errors import NothingToUndo, SalesError
from bot.sales.letter import Letter
from bot.sales.person import Reply
from bot.tools import Tools, Work
from bot.usecases import not_me as answering
from bot.usecases import outbox
from handlers.acting import act, look
from handlers.answer import Answer
from handlers.request import Request
from handlers.saying import refused

Step = Callable[[Work, Letter, str, datetime], None]


def not_me(request: Request, tools: Tools) -> Answer:
    """What they were named for goes to the next in line."""
    return _press(request, tools, partial(answering.decline, reply=Reply.NOT_ME))


def mute(request: Request, tools: Tools) -> Answer:
    """They hear no more, and the next in line is asked."""
    return _press(request, tools, partial(answering.decline, reply=Reply.MUTED))


def undo(request: Request, tools: Tools) -> Answer:
    """Takes either of them back."""
    return _press(request, tools, answering.undo)


def _press(request: Request, tools: Tools, step: Step) -> Answer:
    def once(work: Work) -> None:
        letter = outbox.letter(work, request.value)
        if letter is None:
            raise NothingToUndo
        step(work, letter, request.person, request.now)

    try:
        act(request, tools, once)
    except SalesError as error:
        to = look(request, tools, lambda work: outbox.receiver(work, request.person, request.now))
        phrases, viewer = tools.phrases(to.language), Viewer(to.id, to.language, to.zone)
        return refused(replace(request, speaker=to), tools, refusals.message(error, phrases, viewer))
    return Answer()
