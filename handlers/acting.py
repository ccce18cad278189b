"""One transaction of one listener."""

from collections.abc import Callable
from typing import TypeVar

from bot.tools import Tools, Work
from bot.usecases import inbox
from handlers.request import Request

T = TypeVar("T")


class Repeated(Exception):
    """Slack has sent this request before, and its effect is there."""


def act(request: Request, tools: Tools, step: Callable[[Work], T]) -> T:
    """Runs a step that writes, once for each request that Slack makes."""

    def once(work: Work) -> T:
        if not inbox.take(work, request.source, request.key, request.now):
            raise Repeated
        return step(work)

    return tools.database.run(request.workspace, once)


def look(request: Request, tools: Tools, step: Callable[[Work], T]) -> T:
    """Runs a step that only reads."""
    with tools.reading(request.workspace) as work:
        return step(work)
