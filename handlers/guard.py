"""The guard around every listener: it knows who speaks, answers where the person is, and raises nothing."""

import logging
from dataclasses import dataclass, replace
from secrets import token_hex
from traceback import format_tb

from bot.language import Phrases
from bot.messages import errors as refusals
from bot.messages import ids
from bot.messages.blocks import Message
from bot.sales.answer import Viewer
from bot.sales.errors import NothingToSay, SalesError
from bot.sales.person import Person
from bot.slack.people import Profile
from bot.tools import Tools, Unavailable
from bot.usecases import person as people
from handlers.acting import Outdated, Repeated, must_be
from handlers.answer import Answer, Respond
from handlers.request import Kind, Recalled, Request
from handlers.routes import Route, find
from handlers.saying import body, closed, refused, viewer_of, words, wrong

LONGEST_ID = 32
MOST_REMEMBERED = 4096
_log = logging.getLogger("kept.handlers")


class NotSaved(Exception):
    """An event that could not be worked on: Slack has to send it again."""


@dataclass(frozen=True, slots=True)
class Installed:
    """The workspace that Kept is installed in, and what holds there until a person is known."""

    workspace: str
    bot_user: str
    zone: str = "UTC"
    language: str = "en"


def answer(request: Request, tools: Tools, installed: Installed | None) -> Answer:
    """Runs the listener of a request; whatever happens, the person is told where they are."""
    if installed is None or request.workspace != installed.workspace:
        return _not_here(request, tools, installed)
    route = find(request.kind, request.id)
    if route is None and request.kind in (Kind.EVENT, Kind.VIEW_CLOSED):
        return Answer()
    return _as_recalled(request, tools, route) or _afresh(request, tools, installed, route)


def _as_recalled(request: Request, tools: Tools, route: Route | None) -> Answer | None:
    """Takes the person of a command to be as they were at their last; None where that no longer holds."""
    person = tools.spoken.get((request.workspace, request.person)) if request.kind is Kind.COMMAND else None
    if person is None or (route is not None and not route.speaks):
        return None
    known = replace(request, speaker=person, recalled=Recalled())
    try:
        given = _run(known, tools, route)
    except Outdated:
        return None
    except Unavailable as error:
        return replace(_failed(known, tools, error), to=person)
    except Exception as error:  # noqa: BLE001 - nothing is raised into Bolt
        given = _failed(known, tools, error)
    return replace(given, to=person) if _holds(known, tools) else None


def _holds(request: Request, tools: Tools) -> bool:
    """Whether the person still is as remembered; a listener that needed no transaction has not looked."""
    if request.recalled is None or request.recalled.confirmed:
        return True
    try:
        with tools.reading(request.workspace) as work:
            return people.find(work, request.person) == request.by
    except Unavailable:
        return True


def _afresh(request: Request, tools: Tools, installed: Installed, route: Route | None) -> Answer:
    """Looks who speaks, meets them where they are new, and runs the listener."""
    known = replace(request, speaker=_person(request, None, installed))
    try:
        if route is None or route.speaks:
            speaker, is_new = _speaker(request, tools, installed)
            if speaker is None:
                return Answer()
            known = replace(request, speaker=speaker)
            if is_new:
                known = replace(request, speaker=_meet(known, tools))
            _remember(known.by, tools)
        given = _run(known, tools, route)
    except Exception as error:  # noqa: BLE001 - nothing is raised into Bolt
        given = _failed(known, tools, error)
    return replace(given, to=known.by)


def _remember(person: Person, tools: Tools) -> None:
    if len(tools.spoken) >= MOST_REMEMBERED:
        tools.spoken.clear()
    if person.known:
        tools.spoken[person.workspace, person.id] = person


def _failed(request: Request, tools: Tools, error: Exception) -> Answer:
    match error:
        case Repeated():
            return Answer()
        case SalesError():
            return _refuse(request, tools, error)
        case Unavailable():
            _log.warning("nothing could be saved: %s", error)
            return _unsaved(request, tools)
        case _:
            return _broken(request, tools, error)


def _run(request: Request, tools: Tools, route: Route | None) -> Answer:
    if route is None:
        return _say(request, tools, _none_of_ours(request, tools))
    if route.speaks:
        must_be(request, tools, route.roles)
        _acquaint(request, tools)
    return route.listener(request, tools)


def _acquaint(request: Request, tools: Tools) -> None:
    """Asks Slack who somebody is whom a form or a line names and Kept has never met; guests and apps can't be asked."""
    named = request.names
    if not named or named == request.person or len(named) > LONGEST_ID:
        return
    with tools.reading(request.workspace) as work:
        known = people.find(work, named)
    if known is not None and (known.known or known.name):
        return
    profile = tools.people.look_up(named)
    if profile is None:
        return
    gone = profile.deleted or profile.guest or profile.bot or profile.team not in ("", request.workspace)
    fresh = Person(request.workspace, named, profile.name, profile.zone or "", profile.language or "",
                   is_admin=profile.admin)  # fmt: skip
    tools.database.run(request.workspace, lambda work: people.learn(work, fresh, gone, request.now))


def _none_of_ours(request: Request, tools: Tools) -> Message:
    if request.kind is Kind.COMMAND:
        return refusals.unknown_command(f"/{request.id}", None, words(request, tools), f"/{tools.prefix}promise")
    return refusals.retired(words(request, tools))


def _speaker(request: Request, tools: Tools, installed: Installed) -> tuple[Person | None, bool]:
    """The person speaking, and whether they are still to be met; guests and outsiders are nobody."""
    if request.person in ("", installed.bot_user) or request.outsider or len(request.person) > LONGEST_ID:
        return None, False
    with tools.reading(request.workspace) as work:
        met = people.find(work, request.person)
    if met is not None and met.known:
        return met, False
    profile = tools.people.look_up(request.person)
    if profile is not None and (profile.guest or profile.bot or profile.team not in ("", request.workspace)):
        return None, False
    if profile is None and met is not None:
        return met, False
    return _person(request, profile, installed), True


def _meet(request: Request, tools: Tools) -> Person:
    with tools.work(request.workspace) as work:
        return people.meet(work, request.by, request.now)


def _person(request: Request, profile: Profile | None, installed: Installed) -> Person:
    zone = profile.zone if profile and profile.zone else None
    language = profile.language if profile and profile.language else None
    return Person(
        request.workspace,
        request.person,
        profile.name if profile else "",
        zone or installed.zone,
        language or installed.language,
        is_admin=profile.admin if profile else False,
        known=zone is not None,
    )


def _refuse(request: Request, tools: Tools, error: SalesError) -> Answer:
    """A sentence about what the person can put right."""
    if isinstance(error, NothingToSay) or request.kind is Kind.EVENT:
        return Answer()
    phrases, viewer = _voice(request, tools)
    if request.kind is Kind.VIEW:
        return wrong({_first_field(request): refusals.sentence(error, phrases, viewer)})
    return _say(request, tools, refusals.message(error, phrases, viewer))


def _unsaved(request: Request, tools: Tools) -> Answer:
    phrases = words(request, tools)
    if request.kind is Kind.EVENT:
        raise NotSaved
    if request.kind is Kind.VIEW:
        return wrong({_first_field(request): refusals.not_saved_sentence(phrases)})
    line = f"/{tools.prefix}{request.id} {request.text}".strip() if request.kind is Kind.COMMAND else ""
    return _say(request, tools, refusals.not_saved(line, phrases))


def _broken(request: Request, tools: Tools, error: Exception) -> Answer:
    """A sentence with a reference; the log says where it happened, not the message, which may hold what was typed."""
    reference = token_hex(4)
    where = "".join(format_tb(error.__traceback__))
    _log.error("reference %s: %s %s: %s\n%s", reference, request.kind, request.id, type(error).__name__, where)
    phrases = words(request, tools)
    if request.kind is Kind.EVENT:
        return Answer()
    if request.kind is Kind.VIEW:
        return wrong({_first_field(request): refusals.broke_sentence(reference, phrases)})
    return _say(request, tools, refusals.broke(reference, phrases))


def _not_here(request: Request, tools: Tools, installed: Installed | None) -> Answer:
    message = refusals.not_installed(tools.phrases(installed.language if installed else "en"))
    if request.kind is Kind.COMMAND:
        return Answer(body(message))
    return Answer(then=(Respond(request.response_url, message),)) if request.response_url else Answer()


def _say(request: Request, tools: Tools, message: Message) -> Answer:
    if request.kind is Kind.COMMAND:
        return Answer(body(message))
    if request.kind is Kind.VIEW:
        return closed(request, tools, message)
    return refused(request, tools, message)


def _voice(request: Request, tools: Tools) -> tuple[Phrases, Viewer]:
    return words(request, tools), viewer_of(request)


def _first_field(request: Request) -> str:
    return ids.INPUTS.get(request.id, (ids.WHAT,))[0]
