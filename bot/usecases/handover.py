"""Handovers: a promise is offered to a colleague, who takes it or not."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from secrets import token_hex
from typing import Any

from bot.sales import handover as rules
from bot.sales import promise as promise_rules
from bot.sales.answer import UndoRefused
from bot.sales.errors import AskNotFound, ChangedSince, FieldErrors, NothingToUndo, SalesError, UndoTooLate
from bot.sales.handover import Handover, HandoverLine, State, Step
from bot.sales.letter import Letter, LetterState, ReminderState
from bot.sales.person import Person
from bot.sales.promise import Promise
from bot.sales.promise import State as PromiseState
from bot.store import handover as store
from bot.store import person as people
from bot.store import promise as promises
from bot.store.work import Work
from bot.usecases import outbox
from bot.usecases import promise as promise_verbs
from bot.usecases.promise import handing
from bot.usecases.promise.colleague import askable, handover_subject
from bot.usecases.promise.listing import see_open
from bot.usecases.promise.owning import own_promise

_DECLINABLE = (State.OFFERED, State.LAPSED)


def offer(work: Work, number: int, person: str, by: Person, now: datetime) -> HandoverLine:
    """Offers a promise to a colleague; until they take it, it stays whose it is."""
    promise = own_promise(work, number, by)
    promise_rules.must_be_open(promise)
    to = askable(work, person, by, now)
    for earlier in store.of_promises(work, (number,)):
        if earlier.waits and earlier.to == to.id and earlier.state is State.OFFERED:
            return replace(line_of(work, earlier, by, now), already=True)
        if earlier.waits:
            _withdraw(work, earlier, by, now)
    if promise.taken_by is None:
        store.note_taker(work, number, promise.rep)
    before = {"by": by.id, "at": now.isoformat(), "values": {"state": State.CANCELLED.value, "answered_at": None}}
    made = Handover(token_hex(8), promise, promise.rep, to.id, now, before=before)
    store.add(work, made)
    handing.offer_to(work, made, now)
    _show(work, made, now)
    return line_of(work, made, by, now)


def when_complete(work: Work, draft: int, person: str, by: Person, now: datetime) -> None:
    """A draft goes to a colleague by itself once it is complete."""
    known = promises.find(work, draft)
    if known is not None and known.state is PromiseState.DRAFT:
        handing.keep_offer(work, known, askable(work, person, by, now).id, now)


def offer_form(work: Work, number: int, person: str, by: Person, now: datetime) -> HandoverLine:
    """Offers by what a form holds."""
    try:
        return offer(work, number, person, by, now)
    except SalesError as wrong:
        raise FieldErrors({"colleague": wrong}) from wrong


def to_offer(work: Work, number: int, by: Person) -> Promise:
    """A promise that may be offered."""
    return see_open(work, number, by)


def take(work: Work, handover: str, by: Person, now: datetime) -> HandoverLine:
    """*I'll take it*: the promise is this person's from now on, also when the time to answer is over."""
    known = _theirs(work, handover, by)
    promise = promises.find(work, known.promise.number, hold=True)
    known = _theirs(work, handover, by, hold=True)
    if not known.waits or promise is None or promise.rep != known.taker:
        return replace(line_of(work, known, by, now), already=True)
    handing.no_lapse(work, known)
    outbox.void(work, handover_subject(known.id), handing.ANSWERED)
    _, change = handing.take_over(work, promise, by, now)
    written = _write(work, known, State.ACCEPTED, by, now, change=change)
    return line_of(work, written, by, now)


def decline(work: Work, handover: str, by: Person, now: datetime) -> HandoverLine:
    """*Not mine*: it stays the taker's, who is told."""
    known = _theirs(work, handover, by, hold=True)
    if not known.is_wanted or known.state not in _DECLINABLE:
        return replace(line_of(work, known, by, now), already=True)
    written = _write(work, known, State.DECLINED, by, now)
    _tell_declined(work, written, now)
    return line_of(work, written, by, now)


def undo(work: Work, value: str, by: Person, now: datetime) -> HandoverLine:
    """Takes the last press back, for ten minutes, by who pressed it."""
    handover, _, version = value.partition(":")
    known = store.find(work, handover)
    if known is None or by.id not in (known.to, known.taker):
        raise AskNotFound
    promises.find(work, known.promise.number, hold=True)
    known = store.find(work, handover, hold=True) or known
    if known.before is None or known.before["by"] != by.id:
        if known.before is None and version and version != str(known.version):
            return replace(line_of(work, known, by, now), already=True)
        raise NothingToUndo
    if version != str(known.version):
        raise ChangedSince(known.promise.number, known.before["by"])
    if rules.undoable(known, now) is None:
        raise UndoTooLate(known.promise.number, datetime.fromisoformat(known.before["at"]))
    return line_of(work, _take_back(work, known, by, now), by, now)


def turn_down(work: Work, handover: str, person: str, now: datetime, *, back: bool) -> None:
    """Whoever was offered it says that it is not them, which comes back to who took it; or takes that back."""
    known = store.find(work, handover, hold=True)
    before = (State.DECLINED,) if back else _DECLINABLE
    if known is None or known.to != person or known.state not in before:
        return
    after = State.OFFERED if back else State.DECLINED
    values = {"state": after.value, "answered_at": None if back else now, "before": None}
    if not store.change(work, known, values):
        raise ChangedSince(known.promise.number, known.to)
    written = store.find(work, handover) or known
    if back:
        outbox.void(work, handover_subject(handover), "undone")
        handing.plan_lapse(work, written, now)
    else:
        _tell_declined(work, written, now)
    _show(work, written, now)


def lines(
    work: Work, letter: Letter, rows: Sequence[outbox.Line], to: Person, now: datetime
) -> dict[str, HandoverLine]:
    """What a letter's lines say of offers, by the ids of the rows; one not told yet has to be right still."""
    found = store.several(work, [row.subject.partition(":")[2] for row in rows])
    names, told = _names(work, found.values(), to), dict[str, HandoverLine]()
    for row in rows:
        handover = found.get(row.subject.partition(":")[2])
        said = row.state is ReminderState.TOLD or letter.state is LetterState.SENT
        if handover is not None and (said or _needed(handover, row.step, to)):
            told[row.id] = _line(handover, to, now, names, row.line or 1, row.step)
    return told


def line_of(work: Work, handover: Handover, to: Person, now: datetime) -> HandoverLine:
    """An offer as it stands, with what this person can still undo."""
    return _line(handover, to, now, _names(work, (handover,), to))


def _line(
    handover: Handover, to: Person, now: datetime, names: Mapping[str, str], line: int = 0, step: str = Step.OFFERED
) -> HandoverLine:
    until = rules.undoable(handover, now)
    mine = until is not None and handover.before is not None and handover.before["by"] == to.id
    mine = mine and handover.is_wanted
    undo_ = f"{handover.id}:{handover.version}" if mine else None
    return HandoverLine(
        line, step, handover, now, undo_, until if mine else None, name=names.get(_other(handover, to), "")
    )


def offered(work: Work, person: Person, now: datetime) -> tuple[HandoverLine, ...]:
    """What somebody may take."""
    found = store.offered_to(work, person.id)
    names = _names(work, found, person)
    return tuple(_line(each, person, now, names) for each in found)


def waiting(work: Work, person: Person) -> tuple[tuple[str, str], ...]:
    """What of it stands in a person's list, with the step that it stands for."""
    return tuple(
        (handover_subject(each.id), Step.OFFERED.value)
        for each in store.offered_to(work, person.id)
        if each.state is State.OFFERED
    )


def with_others(work: Work, person: Person, now: datetime) -> tuple[HandoverLine, ...]:
    """Open promises that this person took and a colleague has now."""
    found = taken_from(work, store.taken_by(work, person.id), person, now)
    return tuple(found.values())


def taken_from(work: Work, numbers: Sequence[int], person: Person, now: datetime) -> Mapping[int, HandoverLine]:
    """Promises that a colleague has taken from this person, as lines that say so."""
    found = [each for each in store.of_promises(work, numbers) if each.taker == person.id]
    names = _names(work, found, person)
    return {each.promise.number: _line(each, person, now, names) for each in found if each.state is State.ACCEPTED}


def _other(each: Handover, to: Person) -> str:
    return each.taker if to.id == each.to else each.to


def _names(work: Work, found: Iterable[Handover], to: Person) -> Mapping[str, str]:
    """What the other ones are called."""
    return people.names_of(work, {_other(each, to) for each in found})


def _theirs(work: Work, handover: str, by: Person, hold: bool = False) -> Handover:
    found = store.find(work, handover, hold)
    if found is None or found.to != by.id:
        raise AskNotFound
    return found


def _needed(handover: Handover, step: str, to: Person) -> bool:
    """Whether a step still has something to say."""
    match step:
        case Step.CLOSED:
            return handover.state is State.ACCEPTED and not handover.is_wanted
        case Step.DECLINED:
            return handover.is_wanted and handover.state is State.DECLINED
        case Step.LAPSED | Step.UNANSWERED:
            return handover.is_wanted and handover.state is State.LAPSED
        case Step.OFFERED if to.id == handover.taker:
            return handover.is_wanted and handover.state is not State.ACCEPTED
        case _:
            return handover.waits


def _tell_declined(work: Work, known: Handover, now: datetime) -> None:
    """Who took it hears at once that it stays theirs."""
    handing.no_lapse(work, known)
    about = handover_subject(known.id)
    outbox.void(work, about, handing.ANSWERED)
    outbox.remind(work, about, known.version, Step.DECLINED, known.taker, now, urgent=True, why="handover")


def _withdraw(work: Work, known: Handover, by: Person, now: datetime) -> Handover:
    handing.no_lapse(work, known)
    outbox.void(work, handover_subject(known.id), State.CANCELLED.value)
    return _write(work, known, State.CANCELLED, by, now)


def _take_back(work: Work, known: Handover, by: Person, now: datetime) -> Handover:
    assert known.before is not None
    change = known.before.get("change")
    if change is not None:
        undone = promise_verbs.undo(work, change, by, now)
        if isinstance(undone, UndoRefused):
            raise ChangedSince(known.promise.number, undone.by or by.id)
        return store.find(work, known.id) or known
    values = store.restored(known.before["values"])
    outbox.void(work, handover_subject(known.id), "undone")
    handing.no_lapse(work, known)
    if not store.change(work, known, {**values, "before": None}):
        raise ChangedSince(known.promise.number, by.id)
    written = store.find(work, known.id) or known
    if written.state is State.OFFERED:
        handing.plan_lapse(work, written, now)
    _show(work, written, now)
    return written


def _write(work: Work, known: Handover, state: State, by: Person, now: datetime, **more: Any) -> Handover:
    before = {"by": by.id, "at": now.isoformat(), "values": store.columns(known), **more}
    if not store.change(work, known, {"state": state.value, "answered_at": now, "before": before}):
        raise ChangedSince(known.promise.number, known.to)
    written = store.find(work, known.id)
    assert written is not None
    _show(work, written, now)
    return written


def _show(work: Work, handover: Handover, now: datetime) -> None:
    """Every message that tells of it is brought up to date, and two Homes."""
    outbox.touch(work, handover_subject(handover.id), handover.to, now)
    outbox.touch(work, f"promise:{handover.promise.number}", handover.taker, now)
