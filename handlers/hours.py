"""`/kept hours`: when somebody works."""

from typing import Any

from bot.messages import hours as messages
from bot.messages import settings as changes
from bot.reading.hours import Hours, read_hours
from bot.sales.errors import FieldErrors
from bot.sales.settings import TABLE
from bot.tools import Tools
from bot.usecases import hours
from handlers.acting import act, look
from handlers.answer import Answer
from handlers.request import Request
from handlers.saying import said, words


def command(request: Request, tools: Tools) -> Answer:
    """Shows a person's hours, or changes them to what was typed."""
    phrases = words(request, tools)
    if not request.text.strip():
        chosen = look(request, tools, lambda work: hours.chosen(work, request.by))
        return said(messages.state(chosen, phrases, f"/{tools.prefix}kept"))
    values = _values(read_hours(request.text))
    try:
        changed = act(request, tools, lambda work: hours.choose(work, values, request.by, request.now))
    except FieldErrors as found:
        raise next(iter(found.fields.values())) from None
    return said(changes.changed(changed, phrases))


def _values(typed: Hours) -> dict[str, Any]:
    """What was typed, as it is stored."""
    if typed.reset:
        return dict.fromkeys(("opens", "closes", "days", "lunch_from", "lunch_to"))
    values: dict[str, Any] = {"opens": typed.opens, "closes": typed.closes, "days": typed.days}
    stored = {name: TABLE[name].stored(value) for name, value in values.items() if value is not None}
    if typed.lunch is not None:
        ends = zip(("lunch_from", "lunch_to"), typed.lunch, strict=True)
        stored |= {name: TABLE[name].stored(value) for name, value in ends}
    return stored
