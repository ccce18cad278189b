"""What a colleague presses on what they were asked or offered."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol, TypeVar

from bot.language import Phrases
from bot.messages.blocks import Message
from bot.sales.answer import Viewer
from bot.sales.person import Person
from bot.tools import Tools, Work
from handlers.acting import act
from handlers.answer import Answer
from handlers.request import Request, Surface
from handlers.saying import pressed, refused, viewer_of, words


class Pressed(Protocol):
    """What a press has come to; `already` where it had been pressed before."""

    @property
    def already(self) -> bool: ...


T = TypeVar("T", bound=Pressed)
Listener = Callable[[Request, Tools], Answer]


def deed(
    step: Callable[[Work, str, Person, datetime], T], answered: Callable[[T, Viewer, Phrases], Message]
) -> Listener:
    """The listener of a button that does one thing."""

    def press(request: Request, tools: Tools) -> Answer:
        made = act(request, tools, lambda work: step(work, request.value, request.by, request.now))
        message = answered(made, viewer_of(request), words(request, tools))
        if made.already and request.surface is not Surface.EPHEMERAL:
            return refused(request, tools, message)
        return pressed(request, tools, message)

    return press
