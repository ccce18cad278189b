"""Ending a promise without keeping it, and taking an end back."""

from datetime import datetime

from bot.sales import promise as rules
from bot.sales.answer import Deed, Done
from bot.sales.errors import FieldErrors, ReasonMissing
from bot.sales.ladder import Void
from bot.sales.person import Person
from bot.sales.promise import Promise, State
from bot.store.work import Work
from bot.usecases.promise import planning
from bot.usecases.promise.owning import already, own_promise, write


def drop(work: Work, number: int, reason: str, by: Person, now: datetime) -> Done:
    """We will not do it; the reason is shown."""
    promise = own_promise(work, number, by)
    if not reason.strip():
        raise FieldErrors({"reason": ReasonMissing(number)})
    if promise.state is not State.OPEN:
        return already(work, promise, Deed.DROPPED, now)
    return _close(work, promise, rules.drop(promise, reason.strip(), by.id, now), Deed.DROPPED, Void.DROPPED, by, now)


def release(work: Work, number: int, said_by: str, reason: str, by: Person, now: datetime) -> Done:
    """The customer no longer wants it; who said so is kept."""
    promise = own_promise(work, number, by)
    if not said_by.strip():
        raise FieldErrors({"released_by": ReasonMissing(number)})
    if promise.state is not State.OPEN:
        return already(work, promise, Deed.RELEASED, now)
    released = rules.release(promise, said_by.strip(), by.id, now, reason.strip() or None)
    return _close(work, promise, released, Deed.RELEASED, Void.RELEASED, by, now)


def never_made(work: Work, number: int, by: Person, now: datetime) -> Done:
    """It was recorded by mistake."""
    promise = own_promise(work, number, by)
    if promise.state is not State.OPEN:
        return already(work, promise, Deed.NEVER_MADE, now)
    withdrawn = rules.never_made(promise, by.id, now)
    return _close(work, promise, withdrawn, Deed.NEVER_MADE, Void.NEVER_MADE, by, now)


def reopen(work: Work, number: int, by: Person, now: datetime) -> Done:
    """Opens a promise again that had ended; what fell due meanwhile is told at once."""
    promise = own_promise(work, number, by)
    if promise.state is State.OPEN or promise.closed_at is None:
        return already(work, promise, Deed.REOPENED, now)
    written, undo = write(work, promise, rules.reopen(promise), "reopen", by, now)
    planning.resume(work, written, by, promise.closed_at, now)
    return Done(Deed.REOPENED, written, undo, next_at=planning.next_nudge(work, written))


def _close(work: Work, promise: Promise, closed: Promise, deed: Deed, why: Void, by: Person, now: datetime) -> Done:
    planning.void(work, promise, why)
    written, undo = write(work, promise, closed, deed.value, by, now)
    return Done(deed, written, undo)
