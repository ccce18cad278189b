"""A new told date, and which date decides then."""

from dataclasses import replace
from datetime import datetime

from bot.sales.hours import Calendar
from bot.sales.promise.dates import planned
from bot.sales.promise.outcome import late_now, must_be_open
from bot.sales.promise.values import Moment, Promise, State, WantedBy
from bot.sales.settings import DEFAULTS, EarlyPolicy, Settings


def move(
    promise: Promise,
    told: Moment,
    wanted_by: WantedBy,
    agreed: bool,
    now: datetime,
    calendar: Calendar,
    policy: EarlyPolicy = EarlyPolicy.SLIGHTLY_EARLY,
    settings: Settings = DEFAULTS,
) -> Promise:
    """The promise told for a new date, with a new round of reminders counted from now.

    At the customer's wish the new date is the scored one. At ours the scored date stays; agreed before it is late, the
    customer is warned until the new date, unless that is no later than the scored one. What is early goes by the scored
    date too.
    """
    must_be_open(promise)
    moved = planned(promise, told, now, calendar, policy, settings)
    following = promise.round + 1
    scored, early_from = promise.scored_at, promise.early_from
    if wanted_by is WantedBy.CUSTOMER or scored is None or early_from is None or moved.early_from is None:
        return replace(moved, scored_at=told.at, warned_until=None, round=following)
    warned = _warned(promise, told, now) if agreed else promise.warned_until
    return replace(moved, warned_until=warned, early_from=min(early_from, moved.early_from), round=following)


def agree(promise: Promise, wanted_by: WantedBy | None, now: datetime) -> Promise:
    """The promise once the customer has agreed to the date that they were asked for; what was late stays late."""
    must_be_open(promise)
    if promise.told is None or wanted_by is not WantedBy.REP:
        return promise
    return replace(promise, warned_until=_warned(promise, promise.told, now))


def is_asked_for(promise: Promise) -> bool:
    """Whether its newest date is one that we want and that the customer has not agreed to."""
    told = promise.told
    return promise.state is State.OPEN and told is not None and told.at not in (promise.scored_at, promise.warned_until)


def refuse(promise: Promise, before: Promise) -> Promise:
    """The promise with its dates as they were `before` the customer was asked for others, which they don't want."""
    must_be_open(promise)
    return replace(
        promise,
        told=before.told,
        target=before.target,
        planned_from=before.planned_from,
        early_from=before.early_from,
        scored_at=before.scored_at,
        warned_until=before.warned_until,
        round=promise.round + 1,
    )


def _warned(promise: Promise, told: Moment, now: datetime) -> datetime | None:
    """Until when the customer is warned, once they agree now to a date that we wanted."""
    if promise.scored_at is None or late_now(promise, now):
        return promise.warned_until
    return told.at if told.at > promise.scored_at else None
