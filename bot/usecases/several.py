"""Doing one thing to several promises in one transaction, and taking all of it back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from secrets import token_hex

from bot.reading import words
from bot.reading.due import Due
from bot.sales.answer import UNDO_FOR, Deed, Done, UndoRefused
from bot.sales.errors import (
    ChangedSince,
    ColleagueMissing,
    FieldErrors,
    HadBeforeMade,
    HelperTooLate,
    NotAskable,
    NotFound,
    NothingPicked,
    NothingTicked,
    NothingToUndo,
    SalesError,
    StillDraft,
    UndoTooLate,
    WhatMissing,
)
from bot.sales.person import Person
from bot.sales.promise import Promise, State, WantedBy
from bot.sales.several import PAGE, Choice, Fields, Left, Several, TakenBack, What
from bot.store import helper as helpers
from bot.store import listing as pages
from bot.store import several as store
from bot.store.promise import Change
from bot.store.work import Work
from bot.usecases import helper, promise
from bot.usecases.promise.fields import read_told, told_of
from bot.usecases.promise.owning import own_promise

HELPERS = "h:"
"""How an Undo of asks begins; what was done to promises is a batch of changes."""

Deeds = Callable[[int], Done]


@dataclass(slots=True)
class _Ran:
    done: list[Promise] = field(default_factory=list[Promise])
    closed: list[Promise] = field(default_factory=list[Promise])
    left: list[Promise] = field(default_factory=list[Promise])
    to_call: list[Promise] = field(default_factory=list[Promise])
    changes: list[str] = field(default_factory=list[str])
    gone: int = 0
    late: int = 0


def choice(work: Work, by: Person, now: datetime, query: str = "", offset: int = 0) -> Choice:
    """A page of the rep's open promises to choose from."""
    found: tuple[Promise, ...] = ()
    for phrases in dict.fromkeys((words.query(query), words.query(query, is_typing=True))):
        if not found and (phrases or not query.strip()):
            found = pages.listed(work, by.id, State.OPEN, phrases, PAGE + 1, offset)
    return Choice(now, found[:PAGE], query, offset, more=len(found) > PAGE)


def do(work: Work, fields: Fields, by: Person, now: datetime) -> Several:
    """Does what the form says to every promise that it names; a field's mistake is said at the field."""
    if not fields.numbers:
        raise FieldErrors({"several_1": NothingTicked()})
    numbers = tuple(dict.fromkeys(fields.numbers))[:PAGE]
    match fields.what:
        case What.LATER:
            return _all(work, What.LATER, numbers, lambda number: promise.later(work, number, by, now), by, now)
        case What.MOVE:
            return _move(work, numbers, fields, by, now)
        case What.HELPER:
            return _ask(work, numbers, fields.helper, by, now)
        case What.DONE:
            return _all(work, What.DONE, numbers, lambda number: promise.keep(work, number, by, now), by, now)
        case _:
            raise FieldErrors({"several_do": NothingPicked()})


def late_of(work: Work, batch: str, by: Person, now: datetime) -> tuple[Promise, ...]:
    """What was done late in one go, and stands as it was left."""
    return tuple(each for each, _ in _late(work, batch, by, now))


def amend_had(work: Work, batch: str, had_at: datetime, by: Person, now: datetime) -> Several:
    """Says once when the customers had what was done late in one go; what was promised later stays as it is."""
    ran, late = _Ran(), _late(work, batch, by, now)
    if not late:
        raise NothingToUndo
    for kept, _ in late:
        if had_at < kept.made_at:
            ran.left.append(kept)
            continue
        amended = promise.amend_had(work, kept.number, had_at, by, now)
        ran.done.append(amended.promise)
        ran.changes += [amended.undo] if amended.undo else []
    if not ran.done:
        raise HadBeforeMade(min(kept.made_at for kept in ran.left))
    store.bind(work, ran.changes, batch)
    done, left = tuple(ran.done), tuple(ran.left)
    return Several(What.DONE, now, done, left=left, undo=batch, batch=batch, had=True)


def undo(work: Work, value: str, by: Person, now: datetime) -> TakenBack:
    """Takes back all that was done in one go, for ten minutes; what was changed since is left and named."""
    if value.startswith(HELPERS):
        return _unask(work, value.removeprefix(HELPERS), by, now)
    made = _made(work, value, by)
    if now - min(changes[0].at for changes in made.values()) > UNDO_FOR:
        return TakenBack(too_late=True)
    undone: list[Promise] = []
    left: list[Left] = []
    for changes in made.values():
        result = promise.undo_together(work, changes, by, now)
        if isinstance(result, UndoRefused):
            left.append(Left(result.promise, result.by or by.id))
        else:
            undone.append(result.promise)
    return TakenBack(tuple(undone), tuple(left))


def _move(work: Work, numbers: Sequence[int], fields: Fields, by: Person, now: datetime) -> Several:
    due = _due(fields.told, by, now)
    who = WantedBy(fields.wanted_by) if fields.wanted_by in set(WantedBy) else WantedBy.REP
    agreed = who is WantedBy.CUSTOMER

    def move(number: int) -> Done:
        return promise.move(work, number, due, who, agreed, by, now)

    def call_first(each: Promise) -> bool:
        return not agreed and promise.is_strict(work, each)

    return replace(_all(work, What.MOVE, numbers, move, by, now, call_first), told=told_of(due))


def _due(told: str, by: Person, now: datetime) -> Due:
    try:
        return read_told(told, by, now)
    except SalesError as wrong:
        raise FieldErrors({"told": wrong}) from wrong


def _ask(work: Work, numbers: Sequence[int], person: str, by: Person, now: datetime) -> Several:
    ran, asks = _Ran(), list[str]()
    for each in _open(work, numbers, by, ran):
        try:
            asked = helper.ask(work, each.number, person, each.what, None, by, now)
        except (ColleagueMissing, NotAskable) as wrong:
            raise FieldErrors({"helper": wrong}) from wrong
        except (HelperTooLate, WhatMissing):
            ran.left.append(each)
            continue
        ran.done.append(each)
        asks.append(f"{asked.helper.id}:{asked.helper.version}")
    undo_ = HELPERS + ",".join(asks) if asks else None
    return replace(_result(What.HELPER, numbers, ran, now), undo=undo_, helper=person)


def _never(_: Promise) -> bool:
    return False


def _all(
    work: Work,
    what: What,
    numbers: Sequence[int],
    deed: Deeds,
    by: Person,
    now: datetime,
    call_first: Callable[[Promise], bool] = _never,
) -> Several:
    ran = _Ran()
    for each in _open(work, numbers, by, ran):
        if call_first(each):
            ran.to_call.append(each)
            continue
        done = deed(each.number)
        if done.undo is None or done.deed is Deed.ASKS_SPECS:
            ran.left.append(done.promise)
            continue
        ran.done.append(done.promise)
        ran.changes.append(done.undo)
        ran.late += done.asks_when_had
    batch = token_hex(16) if ran.changes else None
    if batch is not None:
        store.bind(work, ran.changes, batch)
    return replace(_result(what, numbers, ran, now), undo=batch, batch=batch)


def _open(work: Work, numbers: Sequence[int], by: Person, ran: _Ran) -> list[Promise]:
    """Those that are the person's and still open, in the order of their numbers, so that no two wait for each other."""
    found: list[Promise] = []
    for number in sorted(numbers):
        try:
            each = own_promise(work, number, by)
        except (NotFound, StillDraft):
            ran.gone += 1
            continue
        (found if each.state is State.OPEN else ran.closed).append(each)
    return found


def _result(what: What, numbers: Sequence[int], ran: _Ran, now: datetime) -> Several:
    if ran.gone == len(numbers):
        raise NotFound(numbers[0])
    done, closed, left = tuple(ran.done), tuple(ran.closed), tuple(ran.left)
    return Several(what, now, done, closed, left, ran.gone, ran.late, to_call=tuple(ran.to_call))


def _unask(work: Work, asks: str, by: Person, now: datetime) -> TakenBack:
    undone, left = 0, list[Left]()
    for value in asks.split(",")[:PAGE]:
        known = helpers.find(work, value.partition(":")[0])
        if known is None or known.asked_by != by.id:
            raise NothingToUndo
        try:
            helper.undo(work, value, by, now)
            undone += 1
        except UndoTooLate:
            return TakenBack(too_late=True)
        except (ChangedSince, NothingToUndo):
            left.append(Left(known.promise, known.person))
    return TakenBack(left=tuple(left), asks=undone)


def _late(work: Work, batch: str, by: Person, now: datetime) -> tuple[tuple[Promise, Change], ...]:
    found: list[tuple[Promise, Change]] = []
    for changes in _made(work, batch, by).values():
        last = changes[-1]
        kept = promise.see(work, last.number, by)
        untouched = last.what == "keep" and last.undone_at is None and kept.version == last.version
        if untouched and kept.deadline is not None and last.at > kept.deadline:
            found.append((kept, last))
    return tuple(found)


def _made(work: Work, batch: str, by: Person) -> dict[int, tuple[Change, ...]]:
    made = store.of(work, batch) if batch else {}
    if not made or any(change.by != by.id for changes in made.values() for change in changes):
        raise NothingToUndo
    return made
