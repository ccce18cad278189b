"""Words typed in the DM with Kept."""

from bot.reading.text import from_slack
from bot.tools import Tools
from bot.usecases import reply
from handlers.acting import act
from handlers.answer import Answer
from handlers.request import Request, word

_SPOKEN = frozenset({"", "file_share", "thread_broadcast"})


def message(request: Request, tools: Tools) -> Answer:
    """Does what the words say, about the DM of the thread or the newest one."""
    if word(request.event, "channel_type") != "im" or word(request.event, "subtype") not in _SPOKEN:
        return Answer()
    text = from_slack(request.text).strip()
    place = reply.Place(request.channel, request.ts, request.thread_ts or None)
    if text:
        act(request, tools, lambda work: reply.hear(work, text, place, request.by, request.now))
    return Answer()
