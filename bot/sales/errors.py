"""What a person can put right, as facts; the sentences are written where the languages are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any


class SalesError(Exception):
    """Something the person who asked can put right."""


@dataclass(eq=False)
class NotFound(SalesError):
    """There is no promise of that number, or none that this person may see."""

    number: int


@dataclass(eq=False)
class NotYours(SalesError):
    """The button, or the change to be undone, is another person's."""

    number: int | None = None


@dataclass(eq=False)
class PastDate(SalesError):
    """The told date is over already."""

    at: datetime


@dataclass(eq=False)
class SameDate(SalesError):
    """The new date is the one that the customer was told already."""

    at: datetime


@dataclass(eq=False)
class NotLater(SalesError):
    """Whoever can't make it by a date needs a later one."""

    at: datetime


@dataclass(eq=False)
class HadMissing(SalesError):
    """The form doesn't say when the customer had it."""


@dataclass(eq=False)
class HadInFuture(SalesError):
    """The customer can't have had it later than now."""

    had_at: datetime


@dataclass(eq=False)
class HadBeforeMade(SalesError):
    """The customer can't have had it before it was promised."""

    made_at: datetime


@dataclass(eq=False)
class AlreadyClosed(SalesError):
    """The promise was closed before; `state` and `outcome` say how."""

    number: int
    state: str
    outcome: str | None
    by: str | None
    at: datetime | None


@dataclass(eq=False)
class StillDraft(SalesError):
    """A draft lacks its customer or date, so this can't be done with it yet."""

    number: int


@dataclass(eq=False)
class NotADraft(SalesError):
    """The draft became a promise, or was dropped, before."""

    number: int


@dataclass(eq=False)
class StillOpen(SalesError):
    """The promise is open, so there is nothing to reopen."""

    number: int


@dataclass(eq=False)
class NothingTicked(SalesError):
    """The form about several promises names none."""


class NothingPicked(SalesError):
    """The form about several promises doesn't say what to do with them."""


@dataclass(eq=False)
class UndoTooLate(SalesError):
    """The press is too long ago to be undone."""

    number: int
    pressed_at: datetime


@dataclass(eq=False)
class DateLocked(SalesError):
    """The date was recorded too long ago to be corrected: Move changes it."""

    number: int


@dataclass(eq=False)
class ChangedSince(SalesError):
    """Somebody changed the promise after what was to be undone."""

    number: int
    by: str
    at: datetime | None = None


@dataclass(eq=False)
class ChangedMeanwhile(ChangedSince):
    """Somebody changed the promise while a form about it was open.

    `before` are its fields as the form showed them, `after` those that are others now, both as texts by their names.
    """

    promise: Any = None
    before: Mapping[str, str] = field(default_factory=dict[str, str])
    after: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(eq=False)
class NothingToUndo(SalesError):
    """There is no change that this press belongs to."""


@dataclass(eq=False)
class CustomerMissing(SalesError):
    """The line names no customer."""

    line: str = ""


@dataclass(eq=False)
class DueMissing(SalesError):
    """The line has no due phrase."""

    line: str = ""


@dataclass(eq=False)
class WhatMissing(SalesError):
    """The line says nothing to be done."""

    line: str = ""


@dataclass(eq=False)
class WhomMissing(SalesError):
    """The form says by when the customer has promised it on, and not to whom."""


@dataclass(eq=False)
class TooManyLines(SalesError):
    """The field holds more lines than its limit."""

    limit: int
    count: int


@dataclass(eq=False)
class ReasonMissing(SalesError):
    """Dropping a promise needs a reason."""

    number: int


@dataclass(eq=False)
class VisitSettled(SalesError):
    """The visit of the order came to something before."""

    number: int


@dataclass(eq=False)
class VisitDateMissing(SalesError):
    """A visit is booked with a date."""


@dataclass(eq=False)
class VisitTimeMissing(SalesError):
    """A visit is booked with a time."""


@dataclass(eq=False)
class WhyLateMissing(SalesError):
    """A visit after `last` is late after the delivery, and needs a reason."""

    last: date


@dataclass(eq=False)
class SatisfactionMissing(SalesError):
    """A check-in needs the customer's satisfaction, 1 to 5."""

    number: int


@dataclass(eq=False)
class ProductMissing(SalesError):
    """The order doesn't say what was sold."""


@dataclass(eq=False)
class QuantityUnreadable(SalesError):
    """The quantity is no whole number above zero."""

    text: str


@dataclass(eq=False)
class DeliveryMissing(SalesError):
    """The order has no delivery day."""


@dataclass(eq=False)
class DateTooFar(SalesError):
    """The day lies years away."""

    day: date


@dataclass(eq=False)
class CustomerClosed(SalesError):
    """The customer was closed meanwhile."""

    name: str


@dataclass(eq=False)
class UnknownCustomer(SalesError):
    """No customer is called that; `near` is one that nearly is."""

    name: str
    near: str | None = None


@dataclass(eq=False)
class TooLong(SalesError):
    """The field holds more characters than its limit."""

    field: str
    limit: int
    length: int


@dataclass(eq=False)
class UnknownWord(SalesError):
    """No sub-command is called that."""

    word: str


@dataclass(eq=False)
class UnknownZone(SalesError):
    """No zone is called that."""

    text: str


@dataclass(eq=False)
class UnknownLanguage(SalesError):
    """Kept doesn't speak that language."""

    text: str


@dataclass(eq=False)
class OutOfRange(SalesError):
    """The setting takes no such value; `text` is what was given."""

    name: str
    text: str


@dataclass(eq=False)
class UnknownCountry(SalesError):
    """No public holidays are known for that country; `near` are the codes of countries called alike."""

    text: str
    near: tuple[str, ...] = ()


@dataclass(eq=False)
class HoursReversed(SalesError):
    """The hours end before they begin."""


@dataclass(eq=False)
class LunchOutside(SalesError):
    """Lunch doesn't lie inside the hours, with work before and after it, or lacks one of its two times."""


@dataclass(eq=False)
class UnreadHours(SalesError):
    """What was typed behind `/kept hours` names no hours."""

    text: str


@dataclass(eq=False)
class UnreadAway(SalesError):
    """What was typed behind `/kept away` names no days."""

    text: str


@dataclass(eq=False)
class DayMissing(SalesError):
    """The form lacks a day."""


@dataclass(eq=False)
class AwayReversed(SalesError):
    """The absence ends before it begins."""


@dataclass(eq=False)
class AwayTooLong(SalesError):
    """The absence is longer than `days`."""

    days: int


@dataclass(eq=False)
class AwayOver(SalesError):
    """The absence is over already."""


@dataclass(eq=False)
class NothingToSay(SalesError):
    """The message holds no text."""


@dataclass(eq=False)
class NotForYou(SalesError):
    """It takes one of these roles, which the person lacks; `who` are the names of some who have it."""

    roles: tuple[str, ...]
    who: tuple[str, ...] = ()


@dataclass(eq=False)
class LastAdmin(SalesError):
    """Somebody has to be the workspace's admin."""


@dataclass(eq=False)
class RoleMissing(SalesError):
    """Everybody has at least one role."""


@dataclass(eq=False)
class NotAPerson(SalesError):
    """An app, or nobody, was chosen where a person is needed."""


@dataclass(eq=False)
class TeamNotFound(SalesError):
    """The team is no more, or is not this person's to see."""


@dataclass(eq=False)
class TeamNameMissing(SalesError):
    """A team has a name."""


@dataclass(eq=False)
class TeamNameTaken(SalesError):
    """There is a team of that name already."""

    words: str


@dataclass(eq=False)
class FieldErrors(SalesError):
    """Several fields of one form can't be taken, each for its own reason."""

    fields: Mapping[str, SalesError]


@dataclass(eq=False)
class ContactMissing(SalesError):
    """The form names nobody at the customer."""


@dataclass(eq=False)
class MailUnreadable(SalesError):
    """What was typed is no e-mail address."""

    words: str


@dataclass(eq=False)
class CircleMissing(SalesError):
    """The form names no circle."""


@dataclass(eq=False)
class CircleIsMarket(SalesError):
    """The name is a market or everybody, not people whom one can picture; `why` is the reader's reason."""

    name: str
    why: str = "market"


@dataclass(eq=False)
class QuestionMissing(SalesError):
    """The form holds no question."""


@dataclass(eq=False)
class QuestionBroad(SalesError):
    """The question asks for anybody; a narrower one is about this suggestion's circle."""

    referral: Any


@dataclass(eq=False)
class NameMissing(SalesError):
    """The form doesn't say whom they named."""


@dataclass(eq=False)
class WordsMissing(SalesError):
    """The form says nothing."""


@dataclass(eq=False)
class NoConversation(SalesError):
    """The conversation isn't there, or is another person's."""


@dataclass(eq=False)
class NotesMissing(SalesError):
    """Neither notes nor that nothing was promised."""


@dataclass(eq=False)
class StarredThough(SalesError):
    """Nothing was promised, it says, but so many lines are starred."""

    count: int


@dataclass(eq=False)
class NoSuggestion(SalesError):
    """There is no such suggestion, or none that this person may see."""


@dataclass(eq=False)
class NotAsked(SalesError):
    """Nobody was asked yet, so there is no outcome."""


@dataclass(eq=False)
class HelperTooLate(SalesError):
    """A helper's due has to lie before the rep's own target."""

    latest: datetime


@dataclass(eq=False)
class NotAskable(SalesError):
    """A colleague can't be asked: `why` is "self", "gone", "muted" or "app"."""

    name: str
    why: str


@dataclass(eq=False)
class AskNotFound(SalesError):
    """Nobody asked this person that, or it is not theirs to answer."""


@dataclass(eq=False)
class ColleagueMissing(SalesError):
    """The form or the line names no colleague."""
