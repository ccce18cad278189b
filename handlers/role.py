"""Who has which role: `/kept people`, the form, and the way back."""

from bot.messages import role as messages
from bot.sales.errors import FieldErrors
from bot.sales.person import Role
from bot.tools import Tools
from bot.usecases import role
from handlers.acting import act, look
from handlers.answer import Answer
from handlers.request import Request
from handlers.saying import closed, opened, pressed, said, words, wrong_fields


def command(request: Request, tools: Tools) -> Answer:
    """Everybody with their roles."""
    return said(messages.roster(look(request, tools, role.roster), words(request, tools)))


def edit(request: Request, tools: Tools) -> Answer:
    """The form with somebody's roles; empty for somebody new."""
    held = look(request, tools, lambda work: role.of(work, request.value)) if request.value else (Role.REP,)
    return opened(request, messages.form(request.value, held, words(request, tools)))


def save(request: Request, tools: Tools) -> Answer:
    """Somebody has these roles from now on."""
    person, ticked = request.values.get("person", ""), set(request.values.get("roles", "").split(","))
    roles = [each for each in Role if each.value in ticked]
    try:
        given = act(request, tools, lambda work: role.give(work, person, roles, request.by, request.now))
    except FieldErrors as found:
        return wrong_fields(request, tools, found)
    return closed(request, tools, messages.given(given, words(request, tools)))


def undo(request: Request, tools: Tools) -> Answer:
    """Gives back the roles that were there before."""
    given = act(request, tools, lambda work: role.undo(work, request.value, request.by, request.now))
    return pressed(request, tools, messages.given(given, words(request, tools)))
