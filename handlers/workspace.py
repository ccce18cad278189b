"""Kept taken out of a workspace."""

from bot.tools import Tools
from bot.usecases import workspace
from handlers.acting import act
from handlers.answer import Answer
from handlers.request import Request


def uninstalled(request: Request, tools: Tools) -> Answer:
    """Nothing more is sent until Kept is installed again; what is due stays."""
    act(request, tools, lambda work: workspace.suspend(work, "uninstalled", request.now))
    return Answer()
