"""The team's week: `/kept digest`, and what its manager presses."""

from bot.messages import digest as messages
from bot.sales.errors import TeamNotFound
from bot.tools import Tools
from bot.usecases import digest
from handlers import team
from handlers.acting import act, look
from handlers.answer import Answer
from handlers.request import Request, Surface
from handlers.saying import pressed, refused, said, viewer_of, words


def command(request: Request, tools: Tools) -> Answer:
    """The week so far, as the person who asks may see it."""
    own = look(request, tools, lambda work: digest.own(work, request.by, request.text, request.now))
    return said(messages.own(own, viewer_of(request), words(request, tools), f"/{tools.prefix}kept"))


def preview(request: Request, tools: Tools) -> Answer:
    """The digest as its channel would see it now."""
    shown = look(request, tools, lambda work: digest.shown(work, request.value, request.by, request.now))
    viewer = digest.voice(shown, request.by)
    message = messages.channel(shown, viewer, tools.phrases(viewer.language))
    answer = pressed if request.surface is Surface.EPHEMERAL else refused
    return answer(request, tools, message)


def post(request: Request, tools: Tools) -> Answer:
    """The digest goes out now, and from now on by itself."""
    id_, week = _week(request)
    return _done(request, tools, act(request, tools, lambda w: digest.post(w, id_, week, request.by, request.now)))


def skip(request: Request, tools: Tools) -> Answer:
    """No digest this week."""
    id_, week = _week(request)
    return _done(request, tools, act(request, tools, lambda w: digest.skip(w, id_, week, request.by, request.now)))


def unskip(request: Request, tools: Tools) -> Answer:
    """This week is asked about again."""
    id_, week = _week(request)
    return _done(request, tools, act(request, tools, lambda w: digest.unskip(w, id_, week, request.by, request.now)))


def change(request: Request, tools: Tools) -> Answer:
    """The team's form: its channel, its day and its time."""
    return team.edit(request, tools)


def there(request: Request, tools: Tools) -> Answer:
    """The digest is in its channel."""
    return _answered(request, tools, is_there=True)


def again(request: Request, tools: Tools) -> Answer:
    """The digest is not in its channel, so it is posted again."""
    return _answered(request, tools, is_there=False)


def _answered(request: Request, tools: Tools, is_there: bool) -> Answer:
    letter = request.value
    step = digest.answer
    return _done(request, tools, act(request, tools, lambda w: step(w, letter, is_there, request.by, request.now)))


def _done(request: Request, tools: Tools, changed: bool) -> Answer:
    """The DM is brought up to date; what came too late is said."""
    return Answer() if changed else refused(request, tools, messages.settled(words(request, tools)))


def _week(request: Request) -> tuple[str, int]:
    id_, _, week = request.value.partition(":")
    if not (week.isdecimal() and week.isascii() and len(week) < 7):
        raise TeamNotFound
    return id_, int(week)
