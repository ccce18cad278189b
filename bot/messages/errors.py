"""One sentence for everything that can't be done as asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from bot.language import Phrases
from bot.language.errors import ErrorWords
from bot.messages import blocks, ids, line, referral, role, settings
from bot.messages.blocks import Element, Message
from bot.reading import errors as unread
from bot.reading.asking import Why
from bot.sales import errors as sales
from bot.sales.answer import Viewer
from bot.sales.person import Role
from bot.sales.promise import Outcome
from bot.sales.settings import TABLE


def sentence(error: sales.SalesError, phrases: Phrases, viewer: Viewer) -> str:
    """What the person can put right, for a form's field or an answer."""
    for kind in type(error).__mro__:
        if kind in SENTENCES:
            return SENTENCES[kind](_Saying(error, phrases, viewer))
    return phrases.errors.unknown()


def message(error: sales.SalesError, phrases: Phrases, viewer: Viewer) -> Message:
    """The same as an answer; where a number leads nowhere, the way to those that do."""
    nowhere = isinstance(error, sales.NotFound | sales.StillDraft)
    ways = [blocks.button(phrases.button.see_list(), ids.SHOW_LIST)] if nowhere else []
    return _said(sentence(error, phrases, viewer), *ways)


def unknown_command(word: str, near: str | None, phrases: Phrases, command: str = "/promise") -> Message:
    """A first word that is none of ours, with the nearest one that is."""
    typed = _typed(word)
    if near:
        return _said(phrases.errors.did_you_mean(typed, near, command))
    return _said(phrases.errors.unknown_word(typed, command))


def unfinished(word: str, phrases: Phrases, command: str = "/promise") -> Message:
    """A word of ours that lacks its number."""
    return _said(phrases.errors.unfinished(_typed(word), command))


def not_installed(phrases: Phrases) -> Message:
    """A payload from a workspace that Kept doesn't serve."""
    return _said(phrases.errors.not_installed())


def not_found(number: int, phrases: Phrases) -> Message:
    """A number that isn't there, or that the person may not see: the same words."""
    return _said(phrases.errors.not_found(number))


def broke(reference: str, phrases: Phrases) -> Message:
    """Our own mistake; the reference is in the log too."""
    return _said(broke_sentence(reference, phrases))


def broke_sentence(reference: str, phrases: Phrases) -> str:
    """The same for a form's field."""
    return phrases.errors.broke(_typed(reference))


def not_saved(typed: str, phrases: Phrases) -> Message:
    """Nothing could be committed; `typed` is the whole line, to send again, and empty for a press."""
    said = phrases.errors.not_saved()
    kept = blocks.cut(blocks.clean(typed, newlines=True), blocks.RICH_TEXT)
    if not kept:
        return _said(said)
    return blocks.message(
        [said, phrases.errors.your_line(), kept],
        [blocks.says(said), blocks.says(phrases.errors.your_line()), blocks.preformatted(kept)],
    )


def not_saved_sentence(phrases: Phrases) -> str:
    """The same for a form's first field, so that everything typed stays."""
    return phrases.errors.not_saved()


def retired(phrases: Phrases) -> Message:
    """A button or view that is no more."""
    return _said(phrases.errors.retired(), blocks.button(phrases.button.see_list(), ids.SHOW_LIST))


def by_slack_down(phrases: Phrases) -> Message:
    """A form that could not be opened in time."""
    return _said(phrases.errors.not_opened())


def _said(words: str, *buttons: Element) -> Message:
    shown = [blocks.says(words)]
    if buttons:
        shown.append(blocks.actions(*buttons))
    return blocks.message([words], shown)


def _typed(words: str) -> str:
    return blocks.short(words, blocks.NAME_TEXT)


@dataclass(frozen=True, slots=True)
class _Saying:
    fact: Any
    phrases: Phrases
    viewer: Viewer

    @property
    def said(self) -> ErrorWords:
        """The sentences."""
        return self.phrases.errors

    @property
    def typed(self) -> str:
        """The person's own words, short."""
        return _typed(getattr(self.fact, "words", None) or getattr(self.fact, "text", ""))

    def full(self, wall: datetime) -> str:
        """A wall time with its year."""
        return self.phrases.dates.full(wall, date.min)

    def day(self, day: date) -> str:
        """A day with its year."""
        return self.phrases.dates.day(day, date.min)

    def local(self, instant: datetime) -> str:
        """An instant on the viewer's clock."""
        return self.full(line.local(instant, self.viewer))


def _unread_past(to: _Saying) -> str:
    wall: datetime | None = to.fact.wall
    return to.said.past_words(to.typed) if wall is None else to.said.past_date(to.typed, to.full(wall))


def _no_due(to: _Saying) -> str:
    typed = _typed(to.fact.line)
    return to.said.unreadable(typed) if typed.strip() else to.said.due_missing()


def _not_yours(to: _Saying) -> str:
    return to.said.nothing_found() if to.fact.number is None else to.said.not_found(to.fact.number)


def _already(to: _Saying) -> str:
    for known in (to.fact.outcome, to.fact.state):
        if known in set(Outcome):
            return to.said.already_settled(to.fact.number, to.phrases.promise.outcome(Outcome(known)))
    return to.said.already(to.fact.number)


def _not_for_you(to: _Saying) -> str:
    roles = role.words_of([Role(each) for each in to.fact.roles], to.phrases)
    who = to.phrases.role.together([_typed(each) for each in to.fact.who])
    return to.said.not_for_you(roles, who) if to.fact.who else to.said.not_for_you_yet(roles)


def _fields(to: _Saying) -> str:
    fields: Mapping[str, sales.SalesError] = to.fact.fields
    return "\n".join(sentence(each, to.phrases, to.viewer) for each in fields.values())


def _no_circle(to: _Saying) -> str:
    said = to.said.circle_unclear if to.fact.why == Why.NO_CIRCLE else to.said.circle_is_market
    return said(_typed(to.fact.name))


def _narrow(to: _Saying) -> str:
    return referral.question(replace(to.fact.referral, question=None), to.phrases)


def _not_askable(to: _Saying) -> str:
    said, name = to.phrases.helper, _typed(to.fact.name)
    match to.fact.why:
        case "self":
            return said.is_you()
        case "app":
            return said.is_app()
        case "muted":
            return said.is_muted(name)
        case _:
            return said.is_gone(name)


SENTENCES: dict[type, Callable[[_Saying], str]] = {
    unread.PastDate: _unread_past,
    unread.NoSuchDate: lambda to: to.said.no_such_date(to.typed),
    unread.Recurrence: lambda to: to.said.many_dates(to.typed),
    unread.Unreadable: lambda to: to.said.unreadable(to.typed),
    sales.NotFound: lambda to: to.said.not_found(to.fact.number),
    sales.NotYours: _not_yours,
    sales.PastDate: lambda to: to.said.past(to.local(to.fact.at)),
    sales.SameDate: lambda to: to.said.same_date(to.local(to.fact.at)),
    sales.NotLater: lambda to: to.said.not_later(to.local(to.fact.at)),
    sales.HadMissing: lambda to: to.said.had_missing(),
    sales.HadInFuture: lambda to: to.said.had_in_future(to.local(to.fact.had_at)),
    sales.HadBeforeMade: lambda to: to.said.had_before_made(to.local(to.fact.made_at)),
    sales.AlreadyClosed: _already,
    sales.StillDraft: lambda to: to.said.still_draft(to.fact.number),
    sales.StillOpen: lambda to: to.said.still_open(to.fact.number),
    sales.NotADraft: lambda to: to.said.not_a_draft(to.fact.number),
    sales.DateLocked: lambda to: to.said.date_locked(),
    sales.UndoTooLate: lambda to: to.said.undo_too_late(),
    sales.ChangedSince: lambda to: to.said.changed_since(),
    sales.ChangedMeanwhile: lambda to: to.said.changed_meanwhile(),
    sales.NothingTicked: lambda to: to.said.nothing_ticked(),
    sales.NothingPicked: lambda to: to.said.nothing_picked(),
    sales.NothingToUndo: lambda to: to.said.nothing_to_undo(),
    sales.CustomerMissing: lambda to: to.said.customer_missing(),
    sales.DueMissing: _no_due,
    sales.WhatMissing: lambda to: to.said.what_missing(),
    sales.WhomMissing: lambda to: to.said.whom_missing(),
    sales.TooManyLines: lambda to: to.said.too_many_lines(to.fact.limit, to.fact.count),
    sales.ReasonMissing: lambda to: to.said.reason_missing(),
    sales.TooLong: lambda to: to.said.too_long(to.fact.limit, to.fact.length),
    sales.UnknownWord: lambda to: to.said.unknown_word(_typed(to.fact.word), "/promise"),
    sales.UnknownZone: lambda to: to.said.unknown_zone(to.typed),
    sales.UnknownLanguage: lambda to: to.said.unknown_language(to.typed),
    sales.ContactMissing: lambda to: to.said.contact_missing(),
    sales.MailUnreadable: lambda to: to.said.mail_unreadable(to.typed),
    sales.CircleMissing: lambda to: to.said.circle_missing(),
    sales.CircleIsMarket: _no_circle,
    sales.QuestionMissing: lambda to: to.said.question_missing(),
    sales.QuestionBroad: lambda to: to.said.question_broad(_narrow(to)),
    sales.NameMissing: lambda to: to.said.name_missing(),
    sales.WordsMissing: lambda to: to.said.words_missing(),
    sales.NoSuggestion: lambda to: to.said.no_suggestion(),
    sales.NoConversation: lambda to: to.said.no_conversation(),
    sales.NotesMissing: lambda to: to.said.notes_missing(),
    sales.StarredThough: lambda to: to.said.starred_though(to.fact.count),
    sales.NotAsked: lambda to: to.said.not_asked(),
    sales.NotForYou: _not_for_you,
    sales.LastAdmin: lambda to: to.said.last_admin(),
    sales.RoleMissing: lambda to: to.said.role_missing(),
    sales.NotAPerson: lambda to: to.said.not_a_person(),
    sales.TeamNotFound: lambda to: to.said.team_not_found(),
    sales.TeamNameMissing: lambda to: to.said.team_name_missing(),
    sales.TeamNameTaken: lambda to: to.said.team_name_taken(to.typed),
    sales.FieldErrors: _fields,
    sales.VisitSettled: lambda to: to.said.visit_settled(to.fact.number),
    sales.VisitDateMissing: lambda to: to.said.visit_date_missing(),
    sales.VisitTimeMissing: lambda to: to.said.visit_time_missing(),
    sales.WhyLateMissing: lambda to: to.said.why_late_missing(to.day(to.fact.last)),
    sales.SatisfactionMissing: lambda to: to.said.satisfaction_missing(),
    sales.ProductMissing: lambda to: to.said.product_missing(),
    sales.QuantityUnreadable: lambda to: to.said.quantity_unreadable(to.typed),
    sales.DeliveryMissing: lambda to: to.said.delivery_missing(),
    sales.DateTooFar: lambda to: to.said.date_too_far(to.day(to.fact.day)),
    sales.CustomerClosed: lambda to: to.said.customer_closed(_typed(to.fact.name)),
    sales.UnknownCustomer: lambda to: (
        to.said.unknown_customer_near(_typed(to.fact.name), _typed(to.fact.near))
        if to.fact.near
        else to.said.unknown_customer(_typed(to.fact.name))
    ),
    sales.OutOfRange: lambda to: settings.out_of_range(TABLE[to.fact.name], to.typed, to.phrases),
    sales.UnknownCountry: lambda to: (
        to.phrases.hours.unknown_country_near(to.typed, to.phrases.role.together(to.fact.near))
        if to.fact.near
        else to.phrases.hours.unknown_country(to.typed)
    ),
    sales.HoursReversed: lambda to: to.phrases.hours.reversed(),
    sales.LunchOutside: lambda to: to.phrases.hours.lunch_outside(),
    sales.UnreadHours: lambda to: to.phrases.hours.unread(to.typed),
    sales.UnreadAway: lambda to: to.phrases.away.unread(to.typed),
    sales.DayMissing: lambda to: to.phrases.away.missing(),
    sales.AwayReversed: lambda to: to.phrases.away.reversed(),
    sales.AwayTooLong: lambda to: to.phrases.away.too_long(to.fact.days),
    sales.AwayOver: lambda to: to.phrases.away.over(),
    sales.HelperTooLate: lambda to: to.phrases.helper.too_late(to.local(to.fact.latest)),
    sales.NotAskable: _not_askable,
    sales.ColleagueMissing: lambda to: to.phrases.helper.nobody_named(),
    sales.AskNotFound: lambda to: to.phrases.helper.not_asked(),
    sales.NothingToSay: lambda to: to.said.nothing_to_say(),
}
