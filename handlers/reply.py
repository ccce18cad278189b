"""Words typed in the DM with Kept."""

from bot.tools import Tools, Work
from bot.usecases import reply
from handlers.acting import act
from handlers.answer import Answer
from handlers.mention import without_kept
from handlers.request import Request, word

_SPOKEN = frozenset({"", "file_share", "thread_broadcast"})


def message(request: Request, tools: Tools) -> Answer:
    """Does what the words say, about the DM of the thread or the newest one."""
    if word(request.event, "channel_type") != "im" or word(request.event, "subtype") not in _SPOKEN:
        return Answer()
    place = reply.Place(request.channel, request.ts, request.thread_ts or None)

    def step(work: Work) -> None:
        text = without_kept(work, request.text).strip()
        if text:
            reply.hear(work, text, place, request.by, request.now)

    if request.text.strip():
        act(request, tools, step)
    return Answer()
