"""Helpers: a colleague is asked for a smaller promise, answers, and the rep hears of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from secrets import token_hex
from typing import Any

from bot.reading.colleague import Ask
from bot.sales import budget, hours
from bot.sales import helper as rules
from bot.sales import promise as promise_rules
from bot.sales.errors import (
    AskNotFound,
    ChangedSince,
    ColleagueMissing,
    DateTooFar,
    FieldErrors,
    HelperTooLate,
    NotAskable,
    NothingToUndo,
    PastDate,
    SalesError,
    TooLong,
    UndoTooLate,
    WhatMissing,
)
from bot.sales.helper import AFTER_ASKED, Helper, HelperLine, State, Step
from bot.sales.letter import Letter, LetterState, ReminderState
from bot.sales.person import Person
from bot.sales.promise import Moment, Promise
from bot.store import helper as store
from bot.store import person as people
from bot.store.work import Work
from bot.usecases import introduction, outbox
from bot.usecases.promise.colleague import askable, helper_subject
from bot.usecases.promise.fields import read_told, told_of
from bot.usecases.promise.listing import see_open
from bot.usecases.promise.owning import own_promise
from bot.usecases.settings import calendar_of

LONGEST = 1000
_FROM = {
    State.ACCEPTED: (State.ASKED,),
    State.DECLINED: (State.ASKED, State.ACCEPTED),
    State.DONE: (State.ASKED, State.ACCEPTED),
    State.CANCELLED: (State.ASKED, State.ACCEPTED, State.DECLINED),
}


def ask(
    work: Work, number: int, person: str, what: str, due: Moment | None, by: Person, now: datetime
) -> HelperLine:  # fmt: skip
    """Asks a colleague for a part of a promise, due before the rep's own target, half-way where nothing is said."""
    promise = own_promise(work, number, by)
    promise_rules.must_be_open(promise)
    to = askable(work, person, by, now)
    words = what.strip()
    if not any(character.isalnum() for character in words):
        raise WhatMissing(what)
    if len(words) > LONGEST:
        raise TooLong("what", LONGEST, len(words))
    known = _asked_before(work, number, to, words, due)
    if known is not None:
        return replace(line_of(work, known, by, now), already=True)
    moment = due or _half_way(promise, to, by, now)
    rules.must_be_in_time(moment.at, promise, now)
    before = {"by": by.id, "at": now.isoformat(), "values": {"state": State.CANCELLED.value}}
    made = Helper(token_hex(8), promise, to.id, by.id, words, moment, now, before=before)
    store.add(work, made)
    introduction.name(work, to.id, by.id, helper_subject(made.id), now)
    outbox.remind(work, helper_subject(made.id), 1, Step.ASKED, to.id, now, urgent=True, why="helper")
    _plan(work, made, now)
    outbox.begin_day(work, to, now)
    _show(work, made, now)
    return line_of(work, made, by, now)


def _asked_before(work: Work, number: int, to: Person, words: str, due: Moment | None) -> Helper | None:
    """The same ask, where the colleague has it already: asked twice, it is one."""
    same = [
        each
        for each in store.of_promises(work, (number,))
        if each.person == to.id and each.waits and each.what.casefold() == words.casefold()
    ]
    return next((each for each in same if due is None or due.at == each.due.at), None)


def ask_typed(work: Work, read: Ask, by: Person, now: datetime) -> HelperLine:
    """Asks by what was typed behind the command."""
    if read.refused is not None:
        raise read.refused
    due = told_of(read.due) if read.due is not None else None
    return ask(work, read.number, read.person, read.what, due, by, now)


def ask_form(
    work: Work, number: int, fields: tuple[str, str, str], instead_of: str, by: Person, now: datetime
) -> HelperLine:
    """Asks by what a form holds (helper, what, due); each field's mistake is said at the field."""
    person, what, typed = fields
    try:
        due = told_of(read_told(typed, by, now)) if typed.strip() else None
    except SalesError as wrong:
        raise FieldErrors({"helper_due": wrong}) from wrong
    try:
        made = ask(work, number, person, what, due, by, now)
    except SalesError as wrong:
        field = next((name for name, kinds in _FIELDS.items() if isinstance(wrong, kinds)), "helper")
        raise FieldErrors({field: wrong}) from wrong
    before = store.find(work, instead_of, hold=True) if instead_of else None
    if before is not None and before.asked_by == by.id and before.waits:
        _write(work, before, {"state": State.CANCELLED.value}, by, now)
    return made


_FIELDS: Mapping[str, tuple[type[SalesError], ...]] = {
    "helper": (ColleagueMissing, NotAskable),
    "what": (WhatMissing, TooLong),
    "helper_due": (HelperTooLate, PastDate, DateTooFar),
}


def suggested(work: Work, number: int, helper: str, by: Person, now: datetime) -> tuple[Promise, Moment, str]:
    """The promise, the due and the words that a form begins with."""
    promise = see_open(work, number, by)
    before = store.find(work, helper) if helper else None
    what = before.what if before is not None and before.promise.number == number else ""
    return promise, _half_way(promise, by, by, now), what


def answer(work: Work, helper: str, state: State, by: Person, now: datetime) -> HelperLine:
    """*I'll do it*, *Can't*, *Done*; what has come to something already stays."""
    known = _see(work, helper, hold=True)
    if known.person != by.id:
        raise AskNotFound
    return _answer(work, known, state, by, now)


def do_myself(work: Work, helper: str, by: Person, now: datetime) -> HelperLine:
    """The rep does it: the helper is asked no more."""
    known = _see(work, helper, hold=True)
    if known.asked_by != by.id:
        raise AskNotFound
    return _answer(work, known, State.CANCELLED, by, now)


def undo(work: Work, value: str, by: Person, now: datetime) -> HelperLine:
    """Takes the last press back, for ten minutes, by who pressed it."""
    helper, _, version = value.partition(":")
    known = _see(work, helper, hold=True)
    if by.id not in (known.person, known.asked_by):
        raise AskNotFound
    if known.before is None:
        if version and version != str(known.version):
            return replace(line_of(work, known, by, now), already=True)
        raise NothingToUndo
    if known.before["by"] != by.id:
        raise NothingToUndo
    if version != str(known.version):
        raise ChangedSince(known.promise.number, known.before["by"])
    if rules.undoable(known, now) is None:
        raise UndoTooLate(known.promise.number, datetime.fromisoformat(known.before["at"]))
    values = store.restored(known.before["values"])
    written = _changed(work, known, {**values, "before": None}, now)
    return line_of(work, written, by, now)


def leave(work: Work, person: str, now: datetime) -> None:
    """Somebody is gone: what they were asked comes back to who asked."""
    for each in store.owed_by(work, person):
        _changed(work, each, {"state": State.DECLINED.value, "answered_at": now, "before": None}, now)


def turn_down(work: Work, helper: str, person: str, now: datetime, *, back: bool) -> None:
    """Whoever was asked says that it is not them, which comes back to who asked; or takes that back."""
    known = store.find(work, helper, hold=True)
    before, after = (State.DECLINED, State.ASKED) if back else (State.ASKED, State.DECLINED)
    if known is None or known.person != person or known.state is not before:
        return
    _changed(work, known, {"state": after.value, "answered_at": None if back else now, "before": None}, now)


def lines(work: Work, letter: Letter, rows: Sequence[outbox.Line], to: Person, now: datetime) -> dict[str, HelperLine]:
    """What a letter's lines say of asks, by the ids of the rows; one not told yet has to be right still."""
    found = store.several(work, [row.subject.partition(":")[2] for row in rows])
    names, told = _names(work, found.values(), to), dict[str, HelperLine]()
    for row in rows:
        helper = found.get(row.subject.partition(":")[2])
        said = row.state is ReminderState.TOLD or letter.state is LetterState.SENT
        if helper is not None and (said or _needed(helper, row.step, to)):
            told[row.id] = _line(helper, to, now, names, row.line or 1, row.step)
    return told


def line_of(work: Work, helper: Helper, to: Person, now: datetime) -> HelperLine:
    """An ask as it stands, with what this person can still undo."""
    return _line(helper, to, now, _names(work, (helper,), to))


def _line(
    helper: Helper, to: Person, now: datetime, names: Mapping[str, str], line: int = 0, step: str = Step.ASKED
) -> HelperLine:
    until = rules.undoable(helper, now)
    mine = until is not None and helper.before is not None and helper.before["by"] == to.id
    mine = mine and (helper.is_wanted or helper.state is State.DONE)
    undo_ = f"{helper.id}:{helper.version}" if mine else None
    return HelperLine(line, step, helper, now, undo_, until if mine else None, name=names.get(_other(helper, to), ""))


def owed(work: Work, person: Person, now: datetime) -> tuple[HelperLine, ...]:
    """What somebody was asked and has not done yet."""
    found = store.owed_by(work, person.id)
    names = _names(work, found, person)
    return tuple(_line(each, person, now, names) for each in found)


def waiting(work: Work, person: Person, day: date) -> tuple[tuple[str, str], ...]:
    """What of it stands in a person's list of a day, with its step: unanswered, or due by the next working day."""
    calendar = calendar_of(person)
    next_day = hours.next_working_day(calendar, day)
    soon = [
        each
        for each in store.owed_by(work, person.id)
        if each.state is State.ASKED or hours.date_of(calendar, each.due.at) <= next_day
    ]
    return tuple((helper_subject(each.id), Step.ASKED.value) for each in soon)


def _other(each: Helper, to: Person) -> str:
    return each.asked_by if to.id == each.person else each.person


def _names(work: Work, found: Iterable[Helper], to: Person) -> Mapping[str, str]:
    """What the other ones are called."""
    return people.names_of(work, {_other(each, to) for each in found})


def _see(work: Work, helper: str, hold: bool = False) -> Helper:
    found = store.find(work, helper, hold)
    if found is None:
        raise AskNotFound
    return found


def _half_way(promise: Promise, to: Person, by: Person, now: datetime) -> Moment:
    return Moment.of(rules.default_due(promise, now, calendar_of(by), calendar_of(to)), by.zone)


def _needed(helper: Helper, step: str, to: Person) -> bool:
    """Whether a step still has something to say."""
    match step:
        case Step.SILENT:
            return helper.waits and helper.state is State.ASKED
        case Step.DECLINED:
            return helper.is_wanted and helper.state is State.DECLINED
        case Step.DONE:
            return helper.is_wanted and helper.state is State.DONE
        case Step.ASKED if to.id == helper.asked_by:
            return helper.is_wanted and helper.state in (State.ASKED, State.DECLINED)
        case _:
            return helper.waits


def _answer(work: Work, known: Helper, state: State, by: Person, now: datetime) -> HelperLine:
    if not known.is_wanted or known.state not in _FROM[state]:
        return replace(line_of(work, known, by, now), already=True)
    at = "done_at" if state is State.DONE else "answered_at"
    return line_of(work, _write(work, known, {"state": state.value, at: now}, by, now), by, now)


def _write(work: Work, known: Helper, values: Mapping[str, Any], by: Person, now: datetime) -> Helper:
    columns = store.columns(known)
    before = {"by": by.id, "at": now.isoformat(), "values": {name: columns[name] for name in values}}
    return _changed(work, known, {**values, "before": before}, now)


def _changed(work: Work, known: Helper, values: Mapping[str, Any], now: datetime) -> Helper:
    if not store.change(work, known, {**values, "round": known.round + 1}):
        raise ChangedSince(known.promise.number, known.person)
    written = _see(work, known.id)
    steps = (Step.ASKED, *AFTER_ASKED) if written.state is State.CANCELLED else AFTER_ASKED
    outbox.void(work, helper_subject(known.id), written.state.value, steps)
    _plan(work, written, now)
    _show(work, written, now)
    return written


def _plan(work: Work, helper: Helper, now: datetime) -> None:
    """What is to be said of an ask as it stands now."""
    about, round_ = helper_subject(helper.id), helper.round
    rep, to = outbox.receiver(work, helper.asked_by, now), outbox.receiver(work, helper.person, now)
    if helper.state in (State.ASKED, State.ACCEPTED):
        theirs = rules.for_helper(helper, now, calendar_of(to), to.settings)
        mine = rules.for_rep(helper, now, calendar_of(rep), calendar_of(to), to.settings.accept_within)
        for person, steps in ((to.id, theirs), (rep.id, mine)):
            planned = [outbox.Step(each.step, each.due, urgent=each.urgent, why="helper") for each in steps]
            outbox.remind_all(work, about, round_, person, planned)
    elif helper.state is State.DECLINED:
        outbox.remind(work, about, round_, Step.DECLINED, rep.id, now, urgent=True, why="helper")
    elif helper.state is State.DONE:
        due = budget.slot(calendar_of(rep), rep.settings, now)
        outbox.remind(work, about, round_, Step.DONE, rep.id, due, why="helper")


def _show(work: Work, helper: Helper, now: datetime) -> None:
    """Every message that tells of it, and of the promise it is for, is brought up to date, and two Homes."""
    outbox.touch(work, helper_subject(helper.id), helper.person, now)
    outbox.touch(work, f"promise:{helper.promise.number}", helper.asked_by, now)
