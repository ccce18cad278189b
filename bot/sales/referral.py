"""Referrals: when the moment is right to ask a happy contact about one of their circles, and what came of it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.sales.answer import UNDO_FOR, Near
from bot.sales.settings import Settings

STEP = "suggest"
WORDS_SHOWN = 120


class State(StrEnum):
    """Where a suggestion stands."""

    SUGGESTED = "suggested"
    ASKED = "asked"
    NOT_NOW = "not_now"
    NEVER = "never"
    NONE = "none"
    NAMED = "named"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Referral:
    """One suggestion to ask one contact about one circle; `id` has 16 characters.

    `happy_with` is what the contact said where `in_their_words`, else the product's name. `name_given` is whom they
    named, in a second line how they know them. `before` is what the last press changed.
    """

    id: str
    rep: str
    customer_id: str
    customer: str
    contact_id: str
    contact: str
    circle_id: str
    circle: str
    people: tuple[str, ...]
    happy_with: str
    in_their_words: bool
    state: State
    suggested_at: datetime
    number: int | None = None
    score: int | None = None
    checked_at: datetime | None = None
    question: str | None = None
    asked_at: datetime | None = None
    answered_at: datetime | None = None
    answered_by: str | None = None
    name_given: str | None = None
    before: Mapping[str, Any] | None = None
    round: int = 1
    version: int = 1
    customer_closed: bool = False
    contact_gone: bool = False
    circle_gone: bool = False

    @property
    def since(self) -> datetime:
        """From when on the contact is left alone."""
        return max(at for at in (self.suggested_at, self.asked_at, self.answered_at) if at is not None)

    @property
    def waits(self) -> bool:
        """Whether there is still somebody to ask."""
        gone = self.customer_closed or self.contact_gone or self.circle_gone
        return self.state is State.SUGGESTED and not gone


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """What a customer said of an order after delivery; None stands for what was not answered."""

    number: int
    rep: str
    customer: str
    contact: str | None
    product: str
    received_at: datetime | None
    checked_at: datetime
    score: int
    format_right: bool | None
    quality_right: bool | None
    complete: bool | None
    as_told: bool | None
    words: str | None

    @property
    def is_right(self) -> bool:
        """Whether nothing was other than it should be."""
        return False not in (self.format_right, self.quality_right, self.complete, self.as_told)


class Reason(StrEnum):
    """Why nobody is to be asked now."""

    CLOSED = "closed"
    NO_CHECK_IN = "no_check_in"
    SCORE = "score"
    NOT_RIGHT = "not_right"
    LONG_AGO = "long_ago"
    LATE = "late"
    NOT_INTACT = "not_intact"
    NO_CONTACT = "no_contact"
    NO_CIRCLE = "no_circle"
    SAME_CIRCLE = "same_circle"
    SUGGESTED = "suggested"
    ASKED = "asked"
    NOT_NOW = "not_now"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Shut:
    """Why nobody is to be asked now; `since` is when the last of it was, `again_at` when it may be again.

    `least` is the score that it takes.
    """

    reason: Reason
    customer: Near | None = None
    contact_id: str | None = None
    contact: str = ""
    score: int | None = None
    least: int = 0
    since: datetime | None = None
    again_at: datetime | None = None
    circle: str = ""


@dataclass(frozen=True, slots=True)
class ReferralLine:
    """One suggestion as a line of a DM, or as an answer; `undo` is what Undo carries, `again_at` the next time."""

    line: int
    step: str
    referral: Referral
    now: datetime
    undo: str | None = None
    undo_until: datetime | None = None
    again_at: datetime | None = None
    already: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """What a team did about referrals in a period."""

    suggested: int = 0
    asked: int = 0
    named: int = 0


def shut_for_customer(
    checked: CheckedIn | None, *, closed: bool, late: bool, not_intact: bool, settings: Settings, now: datetime
) -> Reason | None:
    """Why a customer is not to be asked, None where the moment is right."""
    if closed:
        return Reason.CLOSED
    if checked is None:
        return Reason.NO_CHECK_IN
    if checked.score < settings.referral_score:
        return Reason.SCORE
    if not checked.is_right:
        return Reason.NOT_RIGHT
    if now - max(checked.received_at or checked.checked_at, checked.checked_at) > settings.referral_within:
        return Reason.LONG_AGO
    if not_intact:
        return Reason.NOT_INTACT
    return Reason.LATE if late else None


_LEFT_ALONE = {State.SUGGESTED: Reason.SUGGESTED, State.NOT_NOW: Reason.NOT_NOW}


def shut_for_contact(past: Sequence[Referral], settings: Settings, now: datetime) -> Reason | None:
    """Why a contact is left alone; `past` are the earlier suggestions, the latest first."""
    if any(one.state is State.NEVER for one in past):
        return Reason.NEVER
    if past and now - past[0].since < settings.referral_every:
        return _LEFT_ALONE.get(past[0].state, Reason.ASKED)
    return None


_SENTENCE = re.compile(r".+?(?:[.!?](?=\s|$)|[。！？]|\n|$)", re.DOTALL)
_QUOTES = " \t\n\"'“”„‟‘’«»‹›「」『』»«."


def in_short(words: str | None) -> str:
    """The first sentence of what a customer said, without its quotation marks; empty where nothing was said."""
    text = " ".join((words or "").split())
    found = _SENTENCE.match(text)
    first = (found.group() if found else "").strip(_QUOTES + "。")
    if len(first) <= WORDS_SHOWN:
        return first
    head = first[: WORDS_SHOWN - 1]
    return f"{head.rpartition(' ')[0] or head}…"


def undoable(referral: Referral, now: datetime) -> datetime | None:
    """Until when the last press can be taken back, None when it can't any more."""
    at = _pressed_at(referral)
    return at + UNDO_FOR if at is not None and now - at <= UNDO_FOR else None


def again_at(referral: Referral, settings: Settings) -> datetime | None:
    """When the contact may be asked again at the earliest."""
    return None if referral.state is State.NEVER else referral.since + settings.referral_every


def _pressed_at(referral: Referral) -> datetime | None:
    return datetime.fromisoformat(referral.before["at"]) if referral.before else None
