"""An emoji put under a DM of Kept's, or taken away."""

from bot.tools import Tools
from bot.usecases import reaction
from handlers.acting import act
from handlers.answer import Answer
from handlers.request import Request, word


def added(request: Request, tools: Tools) -> Answer:
    """Does what the emoji means."""
    emoji = word(request.event, "reaction")
    act(
        request,
        tools,
        lambda work: reaction.add(work, request.channel, request.ts, emoji, request.by, request.now),
    )
    return Answer()


def removed(request: Request, tools: Tools) -> Answer:
    """Takes back what the emoji meant."""
    emoji = word(request.event, "reaction")
    act(
        request,
        tools,
        lambda work: reaction.take_away(work, request.channel, request.ts, emoji, request.by, request.now),
    )
    return Answer()
