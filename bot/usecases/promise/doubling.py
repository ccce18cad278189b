"""The same promise recorded twice: kept once, or two promises after all."""

from dataclasses import replace
from datetime import datetime

from bot.reading.matter import same
from bot.sales import double as rules
from bot.sales import load as loads
from bot.sales import promise as promises
from bot.sales.answer import Deed, Done
from bot.sales.ladder import Void
from bot.sales.person import Person
from bot.sales.promise import Promise, State
from bot.store import promise as store
from bot.store.work import Work
from bot.usecases import outbox
from bot.usecases.promise import planning
from bot.usecases.promise.owning import own, subject, write
from bot.usecases.settings import calendar_of

ONE, TWO = "double", "two"


def double_of(work: Work, promise: Promise, begins: datetime, ends: datetime, now: datetime) -> int | None:
    """The promise, if any, that this one repeats; both are told for the same day."""
    if promise.customer_id is None:
        return None
    for other in store.alike(work, promise.rep, promise.customer_id, begins, ends):
        if rules.may_be_double(promise, other, now) and same(promise.what, other.what, promise.customer):
            return other.number
    return None


def doubled(work: Work, promise: Promise, by: Person, now: datetime) -> int | None:
    """The promise, if any, that one recorded a moment ago repeats, while nobody has said whether it does."""
    if promise.state is not State.OPEN or promise.told is None or is_settled(work, promise.number):
        return None
    _, begins, ends = loads.day_of(promise.told, calendar_of(by))
    return double_of(work, promise, begins, ends, now)


def keep_one(work: Work, number: int, other: int, by: Person, now: datetime) -> Done:
    """They are one promise: the newer was never made, and where it came from is kept on the older."""
    newer, older = own(work, max(number, other), by), own(work, min(number, other), by)
    if newer.state is not State.OPEN:
        return Done(Deed.ONE, older, already=True)
    given = older.source is None and newer.source is not None
    if given:
        older, _ = write(work, older, replace(older, source=newer.source, link=newer.link), "source", by, now)
    planning.void(work, newer, Void.MERGED)
    gone = replace(promises.never_made(newer, by.id, now, by.settings), reason=f"#{older.number}")
    _, undo = write(work, newer, gone, ONE, by, now, into=older.number, given=given)
    return Done(Deed.ONE, older, undo, next_at=planning.next_nudge(work, older))


def take_back_source(work: Work, number: int, by: Person, now: datetime) -> None:
    """The older promise has again no message that it was recorded from."""
    older = own(work, number, by)
    write(work, older, replace(older, source=None, link=None), "source", by, now)


def are_two(work: Work, number: int, by: Person, now: datetime) -> Promise:
    """They are two promises: nobody asks about the two again."""
    promise = own(work, number, by)
    last = store.last_change(work, number)
    if last is not None:
        store.note(work, last.change, {TWO: True})
    outbox.touch(work, subject(number), promise.rep, now)
    return promise


def is_settled(work: Work, number: int) -> bool:
    """Whether somebody has said what a promise is that looked like another."""
    last = store.last_change(work, number)
    return last is None or last.what not in {"record", "complete", "merge"} or bool(last.before.get(TWO))
