"""Keeping: done, ready, later, seen, and when the customer had it."""

from dataclasses import replace
from datetime import datetime

from bot.sales import ladder, specification
from bot.sales import promise as rules
from bot.sales.answer import Confirmation, Deed, Done, DraftAnswer
from bot.sales.ladder import Void
from bot.sales.person import Person
from bot.sales.promise import State
from bot.store.work import Work
from bot.usecases import customer as customers
from bot.usecases.promise import planning
from bot.usecases.promise.owning import already, own_promise, write
from bot.usecases.promise.recording import as_it_stands
from bot.usecases.settings import calendar_of


def keep(work: Work, number: int, by: Person, now: datetime) -> Done:
    """The customer has it; after told the answer asks when they had it, with specifications it first asks for those."""
    promise = own_promise(work, number, by)
    if promise.state is not State.OPEN:
        return already(work, promise, Deed.KEPT, now)
    if specification.asks(promise):
        return Done(Deed.ASKS_SPECS, promise)
    kept = rules.keep(promise, now, by.id, now, calendar_of(by))
    planning.void(work, promise, Void.KEPT)
    written, undo = write(work, promise, kept, "keep", by, now)
    return Done(Deed.KEPT, written, undo, asks_when_had=rules.asks_when(promise, now))


def amend_had(work: Work, number: int, had_at: datetime, by: Person, now: datetime) -> Done:
    """Says when the customer really had it."""
    promise = own_promise(work, number, by)
    if promise.state is State.OPEN and specification.asks(promise):
        return Done(Deed.ASKS_SPECS, promise)
    if promise.state is State.OPEN:
        planning.void(work, promise, Void.KEPT)
        kept = rules.keep(promise, had_at, by.id, now, calendar_of(by))
    else:
        kept = rules.amend_had(promise, had_at, by.id, now, calendar_of(by))
    written, undo = write(work, promise, kept, "amend", by, now)
    return Done(Deed.AMENDED, written, undo)


def make_ready(work: Work, number: int, by: Person, now: datetime) -> Done:
    """It is ready: send it now, or hold it until it is not too early."""
    promise = own_promise(work, number, by)
    if promise.state is not State.OPEN:
        return already(work, promise, Deed.READY, now)
    hold = rules.hold_until(promise, now, customers.policy(work, promise.customer_id, by.settings))
    if promise.ready_at is not None:
        return replace(already(work, promise, Deed.READY, now), hold_until=hold)
    written, undo = write(work, promise, rules.ready(promise, now), "ready", by, now)
    if hold is not None:
        planned = planning.planned(work, promise)
        planning.void(work, promise, Void.LATER, ladder.held_back(planned, now, hold))
        planning.remind(work, written, (ladder.Rung(ladder.later_step(written.version), hold, ladder.Why.PUT_OFF),))
    return Done(Deed.READY, written, undo, hold_until=hold)


def later(work: Work, number: int, by: Person, now: datetime) -> Done:
    """Speaks of it again later; the date stays."""
    promise = own_promise(work, number, by)
    if promise.state is not State.OPEN:
        return already(work, promise, Deed.LATER, now)
    planned = planning.planned(work, promise)
    next_ = ladder.later(promise, planned, now, calendar_of(by), settings=by.settings)
    written, undo = write(work, promise, promise, "later", by, now)
    planning.void(work, promise, Void.LATER, ladder.held_back(planned, now, next_.due))
    if next_.due not in {rung.due for rung in planned}:
        step = ladder.later_step(written.version)
        planning.remind(work, written, (ladder.Rung(step, next_.due, next_.reason),))
    return Done(Deed.LATER, written, undo, next_at=next_.due)


def see(work: Work, number: int, by: Person, now: datetime) -> Done:
    """The rep has seen it: the next rung is left out once, nothing is closed."""
    promise = own_promise(work, number, by)
    if promise.state is not State.OPEN:
        return already(work, promise, Deed.SEEN, now)
    step = ladder.seen(planning.planned(work, promise), now)
    written, undo = write(work, promise, promise, "seen", by, now)
    if step is not None:
        planning.void(work, promise, Void.SEEN, (step,))
    return Done(Deed.SEEN, written, undo, next_at=planning.next_nudge(work, written))


def nudge_outside_hours(work: Work, number: int, by: Person, now: datetime) -> Confirmation | DraftAnswer:
    """Plans the one nudge half-way that the rep asked for outside their hours."""
    promise = own_promise(work, number, by)
    at = planning.outside_hours_offer(promise, by, now)
    if promise.state is State.OPEN and at is not None:
        written, _ = write(work, promise, promise, "nudge", by, now)
        rung = ladder.Rung(ladder.later_step(written.version), at, ladder.Why.SHORT_WINDOW)
        planning.remind(work, written, (rung,), at_once=at)
        promise = written
    return as_it_stands(work, promise, by, now)
