"""One transaction of one listener."""

from collections.abc import Callable
from typing import TypeVar

from bot.sales.errors import NotForYou
from bot.sales.person import Role
from bot.tools import Tools, Work
from bot.usecases import inbox
from bot.usecases import person as people
from bot.usecases import role as people_with
from handlers.request import Request

T = TypeVar("T")


class Repeated(Exception):
    """Slack has sent this request before, and its effect is there."""


class Outdated(Exception):
    """Who speaks is no longer as they were remembered."""


def act(request: Request, tools: Tools, step: Callable[[Work], T]) -> T:
    """Runs a step that writes, once for each request that Slack makes."""

    def once(work: Work) -> T:
        confirm(request, work)
        if not inbox.take(work, request.source, request.key, request.now):
            raise Repeated
        return step(work)

    return tools.database.run(request.workspace, once)


def look(request: Request, tools: Tools, step: Callable[[Work], T]) -> T:
    """Runs a step that only reads."""
    with tools.reading(request.workspace) as work:
        confirm(request, work)
        return step(work)


def confirm(request: Request, work: Work) -> None:
    """Looks whether the person speaking still is as they were remembered."""
    if request.recalled is not None:
        if people.find(work, request.person) != request.by:
            raise Outdated
        request.recalled.confirmed = True


def must_be(request: Request, tools: Tools, roles: frozenset[Role] | None) -> None:
    """Refuses who has none of these roles, with the names of some who have; None is for everybody."""
    if roles is None or request.by.all_roles & roles:
        return
    who = look(request, tools, lambda work: people_with.who_has(work, roles))
    raise NotForYou(tuple(sorted(role.value for role in roles)), who)
