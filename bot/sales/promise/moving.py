"""A new told date, and which date decides then."""

from dataclasses import replace
from datetime import datetime

from bot.sales.hours import Calendar
from bot.sales.promise.dates import planned
from bot.sales.promise.outcome import late_now, must_be_open
from bot.sales.promise.values import Moment, Promise, WantedBy
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
    warned = promise.warned_until
    if agreed and not late_now(promise, now):
        warned = told.at if told.at > scored else None
    return replace(moved, warned_until=warned, early_from=min(early_from, moved.early_from), round=following)
