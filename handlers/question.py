"""The buttons and the form of what Kept asks by itself."""

from bot.messages import errors as refusals
from bot.messages import ids
from bot.messages import question as messages
from bot.sales.errors import FieldErrors
from bot.sales.question import QuestionLine
from bot.tools import Tools
from bot.usecases import question
from handlers.acting import act, look
from handlers.answer import Answer
from handlers.request import Request, Surface
from handlers.saying import closed, opened, pressed, refused, viewer_of, words, wrong


def not_yet(request: Request, tools: Tools) -> Answer:
    """The customer has not agreed to the date yet."""
    done = act(request, tools, lambda work: question.not_yet(work, request.number, request.by, request.now))
    return _pressed(request, tools, done)


def anything(request: Request, tools: Tools) -> Answer:
    """The customer doesn't mind."""
    done = act(request, tools, lambda work: question.anything(work, request.value, request.by, request.now))
    return _pressed(request, tools, done)


def write(request: Request, tools: Tools) -> Answer:
    """Opens the form."""
    known = look(request, tools, lambda work: question.see(work, request.value, request.by, request.now))
    return opened(request, messages.form(known.customer, known.about, words(request, tools)))


def written(request: Request, tools: Tools) -> Answer:
    """What the customer expects."""
    names = (ids.EXPECT_CHANNEL, ids.EXPECT_SPEED, ids.EXPECT_FORM)
    how, fast, form = (request.values.get(name, "") for name in names)
    viewer, phrases = viewer_of(request), words(request, tools)
    try:
        done = act(
            request,
            tools,
            lambda work: question.expect(work, request.private, (how, fast, form), request.by, request.now),
        )
    except FieldErrors as found:
        return wrong({name: refusals.sentence(error, phrases, viewer) for name, error in found.fields.items()})
    return closed(request, tools, messages.answered(done, viewer, phrases))


def _pressed(request: Request, tools: Tools, done: QuestionLine) -> Answer:
    message = messages.answered(done, viewer_of(request), words(request, tools))
    if done.already and request.surface is not Surface.EPHEMERAL:
        return refused(request, tools, message)
    return pressed(request, tools, message)
