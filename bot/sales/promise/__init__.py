"""What a rep said they would do for a customer."""

from bot.sales.promise.correcting import amend_had, correct
from bot.sales.promise.dates import first_rung, lead, opened, plan_dates, window
from bot.sales.promise.moving import move
from bot.sales.promise.outcome import (
    asks_when,
    drop,
    hold_until,
    keep,
    late_now,
    must_be_open,
    never_made,
    outcome_now,
    outcome_when_kept,
    ready,
    release,
    reopen,
    vanished,
)
from bot.sales.promise.risk import risk
from bot.sales.promise.values import (
    NOTHING_MORE,
    Dates,
    Downstream,
    Kind,
    Moment,
    More,
    Outcome,
    Promise,
    Proof,
    Spec,
    State,
    WantedBy,
)
from bot.sales.settings import EarlyPolicy

__all__ = [
    "NOTHING_MORE",
    "Dates",
    "Downstream",
    "EarlyPolicy",
    "Kind",
    "Moment",
    "More",
    "Outcome",
    "Promise",
    "Proof",
    "Spec",
    "State",
    "WantedBy",
    "amend_had",
    "asks_when",
    "correct",
    "drop",
    "first_rung",
    "hold_until",
    "keep",
    "late_now",
    "lead",
    "move",
    "must_be_open",
    "never_made",
    "opened",
    "outcome_now",
    "outcome_when_kept",
    "plan_dates",
    "ready",
    "release",
    "reopen",
    "risk",
    "vanished",
    "window",
]
