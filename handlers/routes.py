"""The whole surface on one page: what each command, shortcut, action, view and event leads to."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.manifest import ALIASES
from bot.messages import ids
from bot.sales.person import Role
from bot.tools import Tools
from handlers import (
    away,
    circle,
    conversation,
    customer,
    digest,
    follow_through,
    handover,
    helper,
    home,
    introduction,
    kept,
    mention,
    order,
    person,
    question,
    reaction,
    referral,
    reply,
    role,
    search,
    settings,
    several,
    team,
    visit,
    workspace,
)
from handlers.answer import Answer
from handlers.promise import command, form, more, moving, press, shortcut, specifying
from handlers.request import Kind, Request

Listener = Callable[[Request, Tools], Answer]
EVERYBODY = frozenset(Role)
ADMINS = kept.ADMINS
LEADS = kept.LEADS


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
    "promise": ("list", "search", "done", "move", "why", "help", "hand"),
    "kept": (
        "notes",
        "order",
        "customer",
        "referral",
        "digest",
        "record",
        "hours",
        "away",
        "settings",
        "team",
        "people",
        "language",
        "zone",
        "help",
    ),
}

SHORTCUTS = {
    ids.SHORTCUT_RECORD: Route(shortcut.global_),
    ids.SHORTCUT_FROM_MESSAGE: Route(shortcut.from_message),
    ids.SHORTCUT_LOG: Route(conversation.open_),
}

SHORTCUT_TYPES = {
    ids.SHORTCUT_RECORD: "global",
    ids.SHORTCUT_FROM_MESSAGE: "message",
    ids.SHORTCUT_LOG: "global",
}

ACTIONS = {
    ids.UNDO: Route(press.undo),
    ids.CHANGE: Route(press.change),
    ids.ADD_ANOTHER: Route(press.add_another),
    ids.SAME_AS: Route(press.same_as),
    ids.ANOTHER_CUSTOMER: Route(press.another_customer),
    ids.KEEP_ONE: Route(press.keep_one),
    ids.TWO_PROMISES: Route(press.two_promises),
    ids.OTHER_DATE: Route(press.other_date),
    ids.MORE: Route(more.more),
    ids.FORM_MORE: Route(more.form_more),
    ids.TAKE: Route(more.take),
    ids.FREE_DAY: Route(press.free_day),
    ids.OUTSIDE_HOURS: Route(press.outside_hours),
    ids.DONE: Route(press.done),
    ids.HAD_EARLIER: Route(press.had_earlier),
    ids.READY: Route(press.ready),
    ids.LATER: Route(press.later),
    ids.MOVE: Route(press.move),
    ids.CANT: Route(press.cant),
    ids.AGREED_BY_THEM: Route(moving.they_agreed),
    ids.ANOTHER_DATE: Route(moving.another_date),
    ids.REFUSED_BY_THEM: Route(moving.they_refused),
    ids.SHOW_DRAFT: Route(moving.show_draft),
    ids.OPEN_IN_MAIL: Route(moving.open_in_mail),
    ids.CALLED_AGREED: Route(moving.called_agreed),
    ids.MOVE_ANYWAY: Route(moving.move_anyway),
    ids.READY_TO_SEND: Route(moving.ready_to_send),
    ids.CONVINCED: Route(moving.convinced),
    ids.NOT_CONVINCED: Route(moving.not_convinced),
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
    ids.SEVERAL_OPEN: Route(several.open_),
    ids.SEVERAL_UNDO: Route(several.undo),
    ids.SEVERAL_HAD: Route(several.had),
    ids.SEARCH_OPEN: Route(search.open_),
    ids.SEARCH_PAGE: Route(search.page),
    ids.CUSTOMER_SHOW: Route(search.customer),
    ids.CONVERSATION_OPEN: Route(conversation.open_),
    ids.CONVERSATION_ROOM: Route(conversation.room),
    ids.CONVERSATION_RECORD: Route(conversation.record),
    ids.CONVERSATION_RECORD_ALL: Route(conversation.record_all),
    ids.CONVERSATION_CHANGE: Route(conversation.change),
    ids.CONVERSATION_DROP: Route(conversation.drop),
    ids.CONVERSATION_DROP_ALL: Route(conversation.drop_all),
    ids.CONVERSATION_UNDO_LINE: Route(conversation.undo_line),
    ids.CONVERSATION_NOTHING: Route(conversation.nothing),
    ids.CONVERSATION_PROMISE: Route(conversation.promise),
    ids.CONVERSATION_SHOW: Route(conversation.show),
    ids.CONVERSATION_PAGE: Route(conversation.page),
    ids.CONVERSATION_UNDO: Route(conversation.undo),
    ids.CONVERSATION_SAME_AS: Route(conversation.same_as),
    ids.CONVERSATION_ANOTHER: Route(conversation.another),
    ids.HELPER_ASK: Route(helper.ask),
    ids.HELPER_ACCEPT: Route(helper.accept),
    ids.HELPER_DECLINE: Route(helper.decline),
    ids.HELPER_DONE: Route(helper.done),
    ids.HELPER_MYSELF: Route(helper.myself),
    ids.HELPER_UNDO: Route(helper.undo),
    ids.HANDOVER_OFFER: Route(handover.offer),
    ids.HANDOVER_TAKE: Route(handover.take),
    ids.HANDOVER_NOT_MINE: Route(handover.not_mine),
    ids.HANDOVER_UNDO: Route(handover.undo),
    ids.MENTION_RECORD: Route(mention.record),
    ids.MENTION_CHANGE: Route(mention.change),
    ids.MENTION_NO: Route(mention.no),
    ids.ORDER_UNDO: Route(order.undo),
    ids.ORDER_CHANGE: Route(order.change),
    ids.ORDER_FILL: Route(order.fill),
    ids.ORDER_OPEN_FORM: Route(order.open_form),
    ids.ORDER_SAME_AS: Route(order.same_as),
    ids.ORDER_ANOTHER_CUSTOMER: Route(order.another_customer),
    ids.ORDER_RECEIVED: Route(order.received),
    ids.ORDER_NOT_INTACT: Route(order.not_intact),
    ids.ORDER_WHAT: Route(order.what),
    ids.ORDER_NOT_YET: Route(order.not_yet),
    ids.ORDER_EXPECT: Route(order.expect),
    ids.ORDER_NOT_ME: Route(order.not_me),
    ids.ORDER_CANCEL: Route(order.cancel),
    ids.ORDER_SHOW: Route(order.show),
    ids.ORDER_LIST: Route(order.show_list),
    ids.VISIT_BOOK: Route(visit.book),
    ids.VISIT_CHECK_IN: Route(visit.check_in),
    ids.VISIT_CLOSE: Route(visit.close),
    ids.CUSTOMER_CLOSE: Route(customer.close),
    ids.CUSTOMER_REOPEN: Route(customer.reopen),
    ids.CUSTOMER_EDIT: Route(customer.edit),
    ids.CUSTOMER_UNDO: Route(customer.undo),
    ids.ROLES_EDIT: Route(role.edit, ADMINS),
    ids.ROLES_UNDO: Route(role.undo, ADMINS),
    ids.TEAM_EDIT: Route(team.edit, LEADS),
    ids.TEAM_REMOVE: Route(team.remove, LEADS),
    ids.TEAM_UNDO: Route(team.undo, LEADS),
    ids.NOT_ME: Route(introduction.not_me, speaks=False),
    ids.MUTE: Route(introduction.mute, speaks=False),
    ids.NAMED_UNDO: Route(introduction.undo, speaks=False),
    ids.DIGEST_POST: Route(digest.post),
    ids.DIGEST_SKIP: Route(digest.skip),
    ids.DIGEST_UNSKIP: Route(digest.unskip),
    ids.DIGEST_CHANGE: Route(team.edit, LEADS),
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
    ids.AGREED_NOT_YET: Route(question.not_yet),
    ids.EXPECTS_WRITE: Route(question.write),
    ids.EXPECTS_ANYTHING: Route(question.anything),
    ids.SPECS_TICK: Route(specifying.tick),
    ids.SPECS_TELL: Route(specifying.tell),
    ids.FOLLOW_THROUGH_YES: Route(follow_through.yes),
    ids.FOLLOW_THROUGH_NOT_YET: Route(follow_through.not_yet),
    ids.FOLLOW_THROUGH_NEW: Route(follow_through.new),
    ids.FOLLOW_THROUGH_FINE: Route(follow_through.fine),
    ids.FOLLOW_THROUGH_CLOSE: Route(follow_through.close),
    ids.FOLLOW_THROUGH_MENU: Route(follow_through.menu),
    ids.FOLLOW_THROUGH_UNDO: Route(follow_through.undo),
    ids.CIRCLE_ADD: Route(circle.add),
    ids.CIRCLE_UNDO: Route(circle.undo),
    ids.SETTINGS_OPEN: Route(settings.open_),
    ids.SETTINGS_PAGE: Route(settings.page),
    ids.SETTINGS_MINE: Route(settings.mine),
    ids.SETTINGS_UNDO: Route(settings.undo),
    ids.AWAY_OPEN: Route(away.open_),
    ids.AWAY_BACK: Route(away.back),
}

VIEWS = {
    ids.RECORD_FORM: Route(form.record),
    ids.CHANGE_FORM: Route(form.change),
    ids.HAD_FORM: Route(form.had),
    ids.MOVE_FORM: Route(form.move),
    ids.DROP_FORM: Route(form.drop),
    ids.RELEASED_FORM: Route(form.released),
    ids.CONVERSATION_FORM: Route(conversation.send),
    ids.HELPER_FORM: Route(helper.sent),
    ids.HANDOVER_FORM: Route(handover.sent),
    ids.ORDER_FORM: Route(order.record_form),
    ids.ORDER_CHANGE_FORM: Route(order.change_form),
    ids.ORDER_WHAT_FORM: Route(order.what_form),
    ids.ORDER_EXPECT_FORM: Route(order.expect_form),
    ids.ORDER_CANCEL_FORM: Route(order.cancel_form),
    ids.VISIT_FORM: Route(visit.book_form),
    ids.CHECK_IN_FORM: Route(visit.check_in_form),
    ids.VISIT_CLOSE_FORM: Route(visit.close_form),
    ids.CUSTOMER_CLOSE_FORM: Route(customer.close_form),
    ids.CUSTOMER_FORM: Route(customer.edit_form),
    **{id_: Route(listener, ADMINS) for id_, listener in settings.PAGES.items()},
    ids.SETTINGS_MINE_FORM: Route(settings.send_mine),
    ids.AWAY_FORM: Route(away.send),
    ids.SHOWN: Route(form.put_away),
    ids.ROLES_FORM: Route(role.save, ADMINS),
    ids.TEAM_FORM: Route(team.save, LEADS),
    ids.REFERRAL_NAME_FORM: Route(referral.named),
    ids.REFERRAL_QUESTION_FORM: Route(referral.written),
    ids.CIRCLE_FORM: Route(circle.sent),
    ids.SEVERAL_FORM: Route(several.sent),
    ids.SEVERAL_HAD_FORM: Route(several.had_sent),
    ids.SEARCH_FORM: Route(search.sent),
    ids.EXPECTS_FORM: Route(question.written),
    ids.SPECS_FORM: Route(specifying.ticked),
    ids.FOLLOW_THROUGH_FORM: Route(follow_through.noted),
}

EVENTS = {
    "reaction_added": Route(reaction.added),
    "reaction_removed": Route(reaction.removed),
    "message": Route(reply.message),
    "app_mention": Route(mention.mentioned),
    "app_home_opened": Route(home.opened),
    "user_change": Route(person.changed, speaks=False),
    "app_uninstalled": Route(workspace.uninstalled, speaks=False),
    "tokens_revoked": Route(workspace.uninstalled, speaks=False),
}

_TABLES: dict[Kind, dict[str, Route]] = {
    Kind.COMMAND: {**{name: Route(kept.alias(name)) for name in ALIASES}, **COMMANDS},
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
