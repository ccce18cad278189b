"""Putting right what was recorded wrongly, as if it had been recorded so."""

from dataclasses import replace
from datetime import datetime

from bot.sales.hours import Calendar
from bot.sales.promise.dates import planned
from bot.sales.promise.outcome import keep, must_be_open
from bot.sales.promise.values import Moment, Promise, State
from bot.sales.settings import DEFAULTS, EarlyPolicy, Settings


def correct(
    promise: Promise,
    told: Moment,
    now: datetime,
    calendar: Calendar,
    policy: EarlyPolicy = EarlyPolicy.SLIGHTLY_EARLY,
    settings: Settings = DEFAULTS,
) -> Promise:
    """The promise told for another date from the beginning: the date that was recorded was never said."""
    must_be_open(promise)
    dated = planned(promise, told, now, calendar, policy, settings)
    return replace(dated, scored_at=told.at, warned_until=None, round=promise.round + 1)


def amend_had(promise: Promise, had_at: datetime, by: str, now: datetime, calendar: Calendar) -> Promise:
    """The customer had it at another time than was recorded."""
    if promise.state is not State.KEPT:
        must_be_open(promise)
    return keep(replace(promise, state=State.OPEN), had_at, by, now, calendar)
