"""The whole surface on one page: what each command, shortcut, action, view and event leads to."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.messages import ids
from bot.sales.person import Role
from bot.tools import Tools
from handlers import circle, digest, home, kept, person, reaction, referral, reply, workspace
from handlers.answer import Answer
from handlers.promise import command, form, press, shortcut
from handlers.request import Kind, Request

Listener = Callable[[Request, Tools], Answer]
EVERYBODY = frozenset(Role)


@dataclass(frozen=True, slots=True)
class Route:
    """A listener, the roles that may reach it, and whether the person speaking has to be known first."""

    listener: Listener
    roles: frozenset[Role] = EVERYBODY
    speaks: bool = True


COMMANDS = {
    "promise": Route(command.promise),
    "kept": Route(kept.command),
}

SUBCOMMANDS = {
    "promise": ("list", "search", "done", "move", "why", "help"),
    "kept": ("help", "language", "zone", "digest", "referral"),
}

SHORTCUTS = {
    ids.SHORTCUT_RECORD: Route(shortcut.global_),
    ids.SHORTCUT_FROM_MESSAGE: Route(shortcut.from_message),
}

SHORTCUT_TYPES = {
    ids.SHORTCUT_RECORD: "global",
    ids.SHORTCUT_FROM_MESSAGE: "message",
}

ACTIONS = {
    ids.UNDO: Route(press.undo),
    ids.CHANGE: Route(press.change),
    ids.ADD_ANOTHER: Route(press.add_another),
    ids.SAME_AS: Route(press.same_as),
    ids.ANOTHER_CUSTOMER: Route(press.another_customer),
    ids.OTHER_DATE: Route(press.other_date),
    ids.OUTSIDE_HOURS: Route(press.outside_hours),
    ids.DONE: Route(press.done),
    ids.HAD_EARLIER: Route(press.had_earlier),
    ids.READY: Route(press.ready),
    ids.LATER: Route(press.later),
    ids.MOVE: Route(press.move),
    ids.CANT: Route(press.cant),
    ids.DROP: Route(press.drop),
    ids.RELEASED: Route(press.released),
    ids.NEVER_MADE: Route(press.never_made),
    ids.REOPEN: Route(press.reopen),
    ids.MENU: Route(press.menu),
    ids.DRAFT_CUSTOMER: Route(press.draft_customer),
    ids.DRAFT_DATE: Route(press.draft_date),
    ids.DRAFT_PICK: Route(press.change),
    ids.DRAFT_DROP: Route(press.draft_drop),
    ids.BOTH_LIST: Route(press.both_list),
    ids.BOTH_RECORD: Route(press.both_record),
    ids.LIST_PAGE: Route(press.list_page),
    ids.OPEN_FORM: Route(press.open_form),
    ids.SHOW_LIST: Route(press.list_page),
    ids.DIGEST_POST: Route(digest.post),
    ids.DIGEST_SKIP: Route(digest.skip),
    ids.DIGEST_CHANGE: Route(digest.change),
    ids.DIGEST_PREVIEW: Route(digest.preview),
    ids.DIGEST_THERE: Route(digest.there),
    ids.DIGEST_AGAIN: Route(digest.again),
    ids.REFERRAL_ASKED: Route(referral.asked),
    ids.REFERRAL_NOT_NOW: Route(referral.not_now),
    ids.REFERRAL_NEVER: Route(referral.never),
    ids.REFERRAL_NO_NAME: Route(referral.no_name),
    ids.REFERRAL_NAME: Route(referral.name),
    ids.REFERRAL_OWN_WORDS: Route(referral.own_words),
    ids.REFERRAL_UNDO: Route(referral.undo),
    ids.CIRCLE_ADD: Route(circle.add),
    ids.CIRCLE_UNDO: Route(circle.undo),
}

VIEWS = {
    ids.RECORD_FORM: Route(form.record),
    ids.CHANGE_FORM: Route(form.change),
    ids.HAD_FORM: Route(form.had),
    ids.MOVE_FORM: Route(form.move),
    ids.DROP_FORM: Route(form.drop),
    ids.RELEASED_FORM: Route(form.released),
    ids.SHOWN: Route(form.put_away),
    ids.REFERRAL_NAME_FORM: Route(referral.named),
    ids.REFERRAL_QUESTION_FORM: Route(referral.written),
    ids.CIRCLE_FORM: Route(circle.sent),
}

EVENTS = {
    "reaction_added": Route(reaction.added),
    "reaction_removed": Route(reaction.removed),
    "message": Route(reply.message),
    "app_home_opened": Route(home.opened),
    "user_change": Route(person.changed, speaks=False),
    "app_uninstalled": Route(workspace.uninstalled, speaks=False),
    "tokens_revoked": Route(workspace.uninstalled, speaks=False),
}

_TABLES: dict[Kind, dict[str, Route]] = {
    Kind.COMMAND: COMMANDS,
    Kind.SHORTCUT: SHORTCUTS,
    Kind.ACTION: ACTIONS,
    Kind.OPTIONS: {},
    Kind.VIEW: VIEWS,
    Kind.VIEW_CLOSED: dict.fromkeys(VIEWS, Route(form.put_away)),
    Kind.EVENT: EVENTS,
}


def find(kind: Kind, id: str) -> Route | None:  # noqa: A002
    """The route of an id, None when it is retired or was never one."""
    return _TABLES[kind].get(id)
