"""A person's profile changed in Slack."""

from bot.sales.person import Person
from bot.slack.people import profile_of
from bot.tools import Tools
from bot.usecases import person as people
from handlers.acting import act
from handlers.answer import Answer
from handlers.request import Request, part


def changed(request: Request, tools: Tools) -> Answer:
    """Takes over zone, language and name, unless the person chose their own."""
    profile = profile_of(part(request.event, "user"))
    if profile is not None:
        fresh = Person(
            request.workspace, profile.person, profile.name, profile.zone or "", profile.language or "", profile.admin
        )
        act(request, tools, lambda work: people.take_over(work, fresh, profile.deleted, request.now))
    return Answer()
