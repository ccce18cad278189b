"""`/kept`: today's list, help, the person's language and zone."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.messages import errors as refusals
from bot.messages import kept
from bot.reading import command as typed
from bot.reading.text import from_slack
from bot.sales.answer import Profile
from bot.sales.errors import UnknownLanguage, UnknownZone
from bot.sales.person import Role
from bot.tools import Tools
from bot.usecases import order as orders
from bot.usecases import person as people
from bot.usecases import promise as promises
from handlers import away, conversation, customer, digest, hours, order, record, referral, role, settings, team
from handlers.acting import act, look, must_be
from handlers.answer import Answer
from handlers.request import Request
from handlers.saying import said, viewer_of, words

ADMINS = frozenset({Role.ADMIN})
LEADS = frozenset({Role.ADMIN, Role.MANAGER})
SUBS: Mapping[str, Callable[[Request, Tools], Answer]] = {
    "notes": conversation.command,
    "order": order.command,
    "customer": customer.command,
    "person": role.command,
    "team": team.command,
    "digest": digest.command,
    "referral": referral.command,
    "hours": hours.command,
    "away": away.command,
    "settings": settings.open_,
    "record": record.command,
}
"""The words with a listener of their own; the rest of the line is their request's text."""

ROLES: Mapping[str, frozenset[Role]] = {"person": ADMINS, "team": LEADS}
"""The roles that these words take."""


def command(request: Request, tools: Tools) -> Answer:
    """Reads the word after the command and does it."""
    phrases, viewer = words(request, tools), viewer_of(request)
    match typed.read_kept(from_slack(request.text)):
        case typed.Today():
            page = look(request, tools, lambda work: promises.today(work, request.by, request.now))
            waiting = look(request, tools, lambda work: orders.home(work, request.by, request.now))
            return said(kept.today(page, viewer, phrases, has_orders=waiting.count > 0))
        case typed.Zone(name, words_):
            return _zone(request, tools, name, words_)
        case typed.Language(code, words_):
            return _language(request, tools, code, words_)
        case typed.Sub(word, rest) if word in SUBS:
            must_be(request, tools, ROLES.get(word))
            return SUBS[word](replace(request, text=rest), tools)
        case typed.Sub(word, _):
            return said(refusals.unknown_command(word, None, phrases, f"/{tools.prefix}kept"))
        case typed.Unknown(word, near):
            return said(refusals.unknown_command(word, near, phrases, f"/{tools.prefix}kept"))
        case _:
            return said(kept.help(viewer, phrases, f"/{tools.prefix}promise", f"/{tools.prefix}kept"))


def alias(word: str) -> Callable[[Request, Tools], Answer]:
    """The listener of a word of `/kept` that is a command of its own."""

    def listen(request: Request, tools: Tools) -> Answer:
        """Does what the word after `/kept` does."""
        return command(replace(request, text=f"{word} {request.text}"), tools)

    return listen


def _zone(request: Request, tools: Tools, name: str | None, typed_: str) -> Answer:
    if name is None and typed_:
        raise UnknownZone(typed_)
    if name is None:
        return _profile(request, tools, "")
    act(request, tools, lambda work: people.choose_zone(work, request.by, name, request.now))
    return _profile(request, tools, "zone")


def _language(request: Request, tools: Tools, code: str | None, typed_: str) -> Answer:
    if code is None and typed_:
        raise UnknownLanguage(typed_)
    if code is None:
        return _profile(request, tools, "")
    act(request, tools, lambda work: people.choose_language(work, request.by, code, request.now))
    return _profile(request, tools, "language")


def _profile(request: Request, tools: Tools, changed: str) -> Answer:
    person = look(request, tools, lambda work: people.find(work, request.by.id)) or request.by
    profile = Profile(person.language, person.zone, changed, request.now)
    viewer = viewer_of(request)
    phrases = tools.phrases(person.language)
    return said(kept.profile(profile, type(viewer)(viewer.person, person.language, person.zone), phrases))
