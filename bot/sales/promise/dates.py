"""From made and told to the rep's own dates."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.sales import hours
from bot.sales.errors import CustomerMissing, NotADraft, PastDate
from bot.sales.hours import Calendar
from bot.sales.promise.values import Dates, Moment, Promise, State
from bot.sales.settings import DEFAULTS, EarlyPolicy, Settings

_ZERO = timedelta(0)


def window(made: datetime, told: datetime, calendar: Calendar) -> timedelta:
    """The working time between making a promise and told."""
    return max(hours.between(calendar, made, told), _ZERO)


def lead(width: timedelta, calendar: Calendar, settings: Settings = DEFAULTS) -> timedelta:
    """How long before told the target lies, for a window of that width."""
    wanted = max(width * settings.lead_share, settings.lead_at_least)
    most = hours.day_length(calendar) * settings.lead_at_most_days
    return min(wanted, most, width * settings.lead_never_over)


def first_rung(made: datetime, target: datetime, calendar: Calendar, settings: Settings = DEFAULTS) -> datetime:
    """Where rung 1 lies in working time, planned or left out."""
    before = min(settings.first_rung_before_target, window(made, target, calendar) / 2)
    return hours.next_open(calendar, hours.subtract(calendar, target, before))


def plan_dates(
    made: datetime,
    told: datetime,
    calendar: Calendar,
    policy: EarlyPolicy = EarlyPolicy.SLIGHTLY_EARLY,
    settings: Settings = DEFAULTS,
) -> Dates:
    """The lead, the target and the instant before which having it is early.

    Slightly early means before both rung 1 and told minus a quarter of the window; a rung in the last quarter hour of
    its day is told at that quarter's beginning, so nothing done because of it is early. As soon as ready, it means
    before the target. Where no working time is left nothing is early.
    """
    width = window(made, told, calendar)
    ahead = lead(width, calendar, settings)
    if policy is EarlyPolicy.AS_SOON_AS_READY:
        target = hours.add(calendar, made, width / 2)
        early_from = target
    elif width == _ZERO:
        target, early_from = told, made
    else:
        target = hours.subtract(calendar, told, ahead)
        rung = hours.before_last_quarter(calendar, first_rung(made, target, calendar, settings))
        early_from = min(rung, hours.subtract(calendar, told, width * settings.early_share))
    return Dates(width, ahead, target, early_from, short=width < settings.short_window)


def opened(
    draft: Promise,
    told: Moment,
    now: datetime,
    calendar: Calendar,
    policy: EarlyPolicy = EarlyPolicy.SLIGHTLY_EARLY,
    settings: Settings = DEFAULTS,
) -> Promise:
    """The draft as a promise made now, told for that moment."""
    if draft.state is not State.DRAFT:
        raise NotADraft(draft.number)
    if not draft.customer:
        raise CustomerMissing(draft.line)
    return planned(draft, told, now, calendar, policy, settings, state=State.OPEN, made_at=now, scored_at=told.at)


def planned(
    promise: Promise,
    told: Moment,
    now: datetime,
    calendar: Calendar,
    policy: EarlyPolicy,
    settings: Settings,
    **also: Any,
) -> Promise:
    """The promise with told and what follows from it, counted from now, and `also` with these members."""
    if told.at <= now:
        raise PastDate(told.at)
    dates = plan_dates(now, told.at, calendar, policy, settings)
    target = Moment.of(dates.target_at, ZoneInfo(told.zone))
    return replace(promise, told=told, target=target, planned_from=now, early_from=dates.early_from, **also)
