"""Colleagues who have to do with a promise: who can be asked, and what they hear of what becomes of it."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime

from bot.sales import budget
from bot.sales.answer import Colleagues
from bot.sales.errors import ColleagueMissing, NotAskable
from bot.sales.handover import State, Step
from bot.sales.helper import State as Asked
from bot.sales.person import Person
from bot.sales.promise import Promise
from bot.sales.promise import State as PromiseState
from bot.store import handover as handovers
from bot.store import helper as helpers
from bot.store import person as people
from bot.store import workspace
from bot.store.outbox import next_in_line
from bot.store.work import Work
from bot.usecases import outbox
from bot.usecases.settings import calendar_of

_ID = re.compile(r"[UW][A-Z0-9]{1,30}")
_UNTOLD = "reopened"


def helper_subject(helper: str) -> str:
    """What reminders and letters call an ask."""
    return f"helper:{helper}"


def handover_subject(handover: str) -> str:
    """What reminders and letters call an offer."""
    return f"handover:{handover}"


def askable(work: Work, person: str, by: Person, now: datetime) -> Person:
    """The colleague, where they are somebody who can be asked."""
    if not _ID.fullmatch(person):
        raise ColleagueMissing
    found = outbox.receiver(work, person, now)
    installed = workspace.find(work)
    if person == by.id:
        raise NotAskable(found.name, "self")
    if person == "USLACKBOT" or (installed is not None and person == installed.bot_user):
        raise NotAskable(found.name, "app")
    if people.is_gone(work, person):
        raise NotAskable(found.name, "gone")
    if next_in_line.out_of_reach(work, person):
        raise NotAskable(found.name, "muted")
    return found


def handed_on(work: Work, promise: Promise, by: Person) -> bool:
    """Whether this person had the promise and a colleague took it from them."""
    if promise.taken_by is None:
        return False
    found = handovers.of_promises(work, (promise.number,))
    return any(each.taker == by.id and each.state is State.ACCEPTED for each in found)


def colleagues(work: Work, numbers: Collection[int]) -> Mapping[int, Colleagues]:
    """Who was asked for these promises, but for what was taken back, and to whom they are on offer."""
    found: dict[int, Colleagues] = {}
    for asked in helpers.of_promises(work, list(numbers)):
        if asked.state is not Asked.CANCELLED:
            known = found.get(asked.promise.number, Colleagues())
            found[asked.promise.number] = replace(known, helpers=(*known.helpers, asked))
    for offer in handovers.of_promises(work, list(numbers)):
        if offer.waits and offer.taker == offer.promise.rep:
            known = found.get(offer.promise.number, Colleagues())
            found[offer.promise.number] = replace(known, offers=(*known.offers, offer))
    return found


def heed(work: Work, before: Promise, after: Promise, now: datetime) -> None:
    """A promise has changed: what helpers and whoever took or was offered it were told is brought up to date."""
    for helper, person in helpers.people_of(work, before.number).items():
        outbox.touch(work, helper_subject(helper), person, now)
    for handover in handovers.of_promises(work, (before.number,)):
        outbox.touch(work, handover_subject(handover.id), handover.to, now)
        outbox.touch_home(work, handover.taker, now)
        if handover.state is State.ACCEPTED:
            _tell_taker(work, handover.id, handover.taker, before, after, now)


def _tell_taker(work: Work, handover: str, taker: str, before: Promise, after: Promise, now: datetime) -> None:
    """Who took the call sees in their next group what became of the promise."""
    subject = handover_subject(handover)
    if before.state is PromiseState.OPEN and after.state is not PromiseState.OPEN and after.rep != taker:
        to = outbox.receiver(work, taker, now)
        due = budget.slot(calendar_of(to), to.settings, now)
        outbox.remind(work, subject, before.version + 1, Step.CLOSED, taker, due, why="handover")
    elif before.state is not PromiseState.OPEN and after.state is PromiseState.OPEN:
        outbox.void(work, subject, _UNTOLD, (Step.CLOSED,))
