"""The buttons and the form of following through."""

from collections.abc import Callable
from dataclasses import replace

from bot.messages import errors as refusals
from bot.messages import follow_through as messages
from bot.messages import ids
from bot.sales.errors import NotFound, SalesError
from bot.sales.follow_through import FollowThroughLine, Given, Question
from bot.tools import Tools, Work
from bot.usecases import follow_through
from handlers.acting import act, look
from handlers.answer import Answer
from handlers.request import Request, Surface
from handlers.saying import closed, opened, pressed, refused, viewer_of, words, wrong

Listener = Callable[[Request, Tools], Answer]


def _answers(fine: bool) -> Listener:
    def press(request: Request, tools: Tools) -> Answer:
        """Answers one question."""
        given = {_question(request): Given(fine)}
        return _does(
            request,
            tools,
            lambda work: follow_through.answer(work, request.number, given, request.by, request.now),
        )

    return press


yes = _answers(fine=True)
not_yet = _answers(fine=False)


def fine(request: Request, tools: Tools) -> Answer:
    """Answers all that is left."""
    return _does(
        request, tools, lambda work: follow_through.all_fine(work, request.number, request.by, request.now)
    )  # fmt: skip


def close(request: Request, tools: Tools) -> Answer:
    """Asks no more."""
    return _does(request, tools, lambda work: follow_through.close(work, request.number, request.by, request.now))


def undo(request: Request, tools: Tools) -> Answer:
    """Takes the last press back."""
    return _does(request, tools, lambda work: follow_through.undo(work, request.value, request.by, request.now))


def new(request: Request, tools: Tools) -> Answer:
    """Asks what is new for the customer."""
    found = look(request, tools, lambda work: follow_through.see(work, request.number, request.by))
    return opened(request, messages.new_form(found, words(request, tools)))


def menu(request: Request, tools: Tools) -> Answer:
    """What was chosen in the menu of a line."""
    deed, _, value = request.value.partition(":")
    chosen = replace(request, value=value)
    if deed == "close":
        return close(chosen, tools)
    if deed != "no":
        raise NotFound(0)
    return new(chosen, tools) if _question(chosen) is Question.NEW else not_yet(chosen, tools)


def noted(request: Request, tools: Tools) -> Answer:
    """What is new for the customer."""
    typed, viewer, phrases = request.values.get(ids.SOMETHING_NEW, ""), viewer_of(request), words(request, tools)
    try:
        done = act(
            request,
            tools,
            lambda work: follow_through.note(work, request.number, typed, request.by, request.now),
        )
    except SalesError as error:
        return wrong({ids.SOMETHING_NEW: refusals.sentence(error, phrases, viewer)})
    return closed(request, tools, messages.answered(done, viewer, phrases))


def _question(request: Request) -> Question:
    asked = request.value.partition(":")[2]
    if asked not in set(Question):
        raise NotFound(request.number)
    return Question(asked)


def _does(request: Request, tools: Tools, step: Callable[[Work], FollowThroughLine]) -> Answer:
    done = act(request, tools, step)
    message = messages.answered(done, viewer_of(request), words(request, tools))
    if done.already and request.surface is not Surface.EPHEMERAL:
        return refused(request, tools, message)
    return pressed(request, tools, message)
