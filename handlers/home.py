"""App Home opened."""

from bot.tools import Tools
from bot.usecases import home
from handlers.acting import act
from handlers.answer import Answer
from handlers.request import Request


def opened(request: Request, tools: Tools) -> Answer:
    """Has the person's Home brought up to date."""
    if request.event.get("tab") != "messages":
        act(request, tools, lambda work: home.open(work, request.person, request.now))
    return Answer()
