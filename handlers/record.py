"""`/kept record`: a rep's own record."""

from bot.messages import record as messages
from bot.tools import Tools
from bot.usecases import record
from handlers.acting import look
from handlers.answer import Answer
from handlers.request import Request
from handlers.saying import said, words


def command(request: Request, tools: Tools) -> Answer:
    """Both rates, this month and over the last 90 days."""
    found = look(request, tools, lambda work: record.own(work, request.by, request.now))
    return said(messages.own(found, words(request, tools)))
