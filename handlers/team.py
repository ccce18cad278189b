"""Teams: `/kept team`, the form, removing one, and the way back."""

from bot.messages import ids
from bot.messages import team as messages
from bot.sales.errors import FieldErrors
from bot.sales.person import Role
from bot.sales.team import TeamDeed, TeamFields
from bot.tools import Tools
from bot.usecases import team
from handlers.acting import act, look
from handlers.answer import Answer
from handlers.request import Request, Surface
from handlers.saying import closed, opened, pressed, refused, said, words, wrong_fields


def command(request: Request, tools: Tools) -> Answer:
    """The teams that this person may change."""
    found = look(request, tools, lambda work: team.shown(work, request.by))
    return said(messages.listing(found, words(request, tools)))


def edit(request: Request, tools: Tools) -> Answer:
    """A team's form, or an empty one."""
    by, id_ = request.by, request.value
    found = look(request, tools, lambda work: team.see(work, id_, by)) if id_ else None
    manager = by.id if Role.MANAGER in by.roles else ""
    return opened(request, messages.form(found, manager, by.language, by.zone, words(request, tools)))


def save(request: Request, tools: Tools) -> Answer:
    """The team is as the form says."""
    fields = _fields(request)
    try:
        done = act(request, tools, lambda work: team.save(work, request.private, fields, request.by, request.now))
    except FieldErrors as found:
        return wrong_fields(request, tools, found)
    return closed(request, tools, messages.done(done, words(request, tools)))


def remove(request: Request, tools: Tools) -> Answer:
    """The team is no more."""
    done = act(request, tools, lambda work: team.remove(work, request.value, request.by, request.now))
    return pressed(request, tools, messages.done(done, words(request, tools)))


def undo(request: Request, tools: Tools) -> Answer:
    """Takes a change of a team back."""
    done = act(request, tools, lambda work: team.undo(work, request.value, request.by, request.now))
    nothing = done.deed in (TeamDeed.TOO_LATE, TeamDeed.CHANGED_SINCE) and request.surface is not Surface.EPHEMERAL
    answer = refused if nothing else pressed
    return answer(request, tools, messages.done(done, words(request, tools)))


def _fields(request: Request) -> TeamFields:
    values = request.values
    return TeamFields(
        name=values.get(ids.TEAM_NAME, ""),
        manager=values.get(ids.TEAM_MANAGER, ""),
        members=tuple(each for each in values.get(ids.TEAM_REPS, "").split(",") if each),
        channel=values.get(ids.TEAM_CHANNEL, ""),
        language=values.get(ids.TEAM_LANGUAGE, ""),
        zone=values.get(ids.TEAM_ZONE, ""),
        digest_day=values.get(ids.TEAM_DIGEST_DAY, ""),
        digest_at=values.get(ids.TEAM_DIGEST_AT, ""),
        names=values.get(ids.TEAM_FIGURES) == messages.NAMES,
    )
