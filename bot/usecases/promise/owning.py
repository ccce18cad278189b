"""Reading a promise that somebody may act on, and writing it with its history."""

from collections.abc import Mapping
from datetime import datetime
from secrets import token_hex
from typing import Any

from bot.sales.answer import UNDO_FOR, Deed, Done
from bot.sales.errors import ChangedSince, NotFound, StillDraft
from bot.sales.person import Person
from bot.sales.promise import Promise, State
from bot.store import promise as store
from bot.store.work import Work
from bot.usecases import follow_through, outbox
from bot.usecases.promise import colleague


def subject(number: int) -> str:
    """What reminders and letters call a promise."""
    return f"promise:{number}"


def own(work: Work, number: int, by: Person) -> Promise:
    """The rep's own promise or draft, held until the transaction ends; one that they may not see doesn't exist."""
    promise = store.find(work, number, hold=True)
    if promise is None or not may_act(work, promise, by):
        raise NotFound(number)
    return promise


def may_act(work: Work, promise: Promise, by: Person) -> bool:
    """Whether it is the person's own, or they are asked about it in place of a rep who can't be reached."""
    if promise.rep == by.id:
        return True
    return not colleague.handed_on(work, promise, by) and outbox.stands_in(work, subject(promise.number), by)


def may_see(work: Work, promise: Promise, by: Person) -> bool:
    """Whether they may act on it, or took it for the colleague who has it open now."""
    return may_act(work, promise, by) or (promise.taken_by == by.id and promise.state is State.OPEN)


def own_promise(work: Work, number: int, by: Person) -> Promise:
    """The rep's own promise, drafts refused."""
    promise = own(work, number, by)
    if promise.state is State.DRAFT:
        raise StillDraft(number)
    return promise


def write(
    work: Work, before: Promise, after: Promise, what: str, by: Person, now: datetime, **extra: Any
) -> tuple[Promise, str]:
    """Writes what differs, remembers what it was before, and has every message that tells of it brought up to date."""
    if not store.change(work, before, after):
        last = store.last_change(work, before.number)
        raise ChangedSince(before.number, last.by if last else by.id, last.at if last else now)
    change = log(work, before, what, by, now, before.version + 1, store.snapshot(before) | extra)
    together = (f"conversation:{before.conversation}",) if before.conversation else ()
    for about in (subject(before.number), f"agreed:{before.number}", *together):
        outbox.touch(work, about, before.rep, now)
    outbox.touch_home(work, by.id, now)
    colleague.heed(work, before, after, now)
    written = store.find(work, before.number)
    assert written is not None
    follow_through.follow(work, before, written, what, now)
    return written, change


def log(
    work: Work, promise: Promise, what: str, by: Person, now: datetime, version: int, before: Mapping[str, Any]
) -> str:
    """Remembers one change and gives the id that its Undo carries."""
    change = token_hex(16)
    store.log(work, store.Change(change, promise.number, what, by.id, now, version, before, None))
    return change


def undo_of(work: Work, promise: Promise, now: datetime) -> str | None:
    """The latest change of a promise, while it may still be undone."""
    last = store.last_change(work, promise.number)
    if last is None or last.undone_at or last.what == "undo" or now - last.at > UNDO_FOR:
        return None
    return last.change


def already(work: Work, promise: Promise, deed: Deed, now: datetime) -> Done:
    """The answer to a press whose effect is there."""
    return Done(deed, promise, undo_of(work, promise, now), already=True)
