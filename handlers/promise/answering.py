"""What a press on a promise is answered with, where it was pressed."""

from collections.abc import Callable
from datetime import datetime

from bot.messages import promise as messages
from bot.messages.blocks import Message
from bot.sales.answer import Confirmation, Done, DraftAnswer, Recorded, UndoRefused
from bot.sales.person import Person
from bot.tools import Tools, Work
from handlers.acting import act
from handlers.answer import Answer
from handlers.request import Request, Surface
from handlers.saying import pressed, refused, viewer_of, words

Listener = Callable[[Request, Tools], Answer]
Result = Done | UndoRefused | Confirmation | DraftAnswer | Recorded
Step = Callable[[Work, int, Person, datetime], Result]


def _say(request: Request, tools: Tools, result: Result) -> Message:
    viewer, phrases = viewer_of(request), words(request, tools)
    match result:
        case Done():
            return messages.done(result, viewer, phrases)
        case UndoRefused():
            return messages.undo_refused(result, viewer, phrases)
        case Confirmation() | DraftAnswer():
            return messages.recorded(Recorded((result,)), viewer, phrases)
        case Recorded():
            return messages.recorded(result, viewer, phrases)


def answered(request: Request, tools: Tools, result: Result) -> Answer:
    """What came of a press, in the place of the button or under it."""
    message = _say(request, tools, result)
    nothing = isinstance(result, UndoRefused) or (isinstance(result, Done) and result.already)
    if nothing and request.surface is not Surface.EPHEMERAL:
        return refused(request, tools, message)
    return pressed(request, tools, message, _subject(result), result if isinstance(result, Done) else None)


def _subject(result: Result) -> str | None:
    """What a DM says the same of; an Undo that changed nothing is said once or not at all."""
    told = result.parts[0] if isinstance(result, Recorded) else result
    return None if isinstance(told, UndoRefused) else f"promise:{told.promise.number}"


def deed(step: Step) -> Listener:
    """The listener of a button that does one thing to its promise."""

    def press(request: Request, tools: Tools) -> Answer:
        """Does the one thing that this button does."""
        done = act(request, tools, lambda work: step(work, request.number, request.by, request.now))
        return answered(request, tools, done)

    return press
