"""Done with specifications: which were met, why others were not, and the manager told when the rep wants it."""

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.sales import promise as outcomes
from bot.sales import specification as rules
from bot.sales.answer import Deed, Done
from bot.sales.errors import FieldErrors, ReasonMissing
from bot.sales.ladder import Void
from bot.sales.letter import Letter
from bot.sales.person import Person
from bot.sales.promise import State
from bot.sales.specification import SpecificationLine
from bot.store import promise as promises
from bot.store import team as teams
from bot.store.work import Work
from bot.usecases import outbox
from bot.usecases.promise import planning
from bot.usecases.promise.owning import already, own_promise, write
from bot.usecases.settings import calendar_of

TELL = "tell"


def subject(number: int) -> str:
    """What reminders and letters call the specifications of a promise."""
    return f"specification:{number}"


def keep_ticked(work: Work, number: int, places: Collection[int], reason: str, by: Person, now: datetime) -> Done:
    """The customer has it, with these of its specifications met, counted from 0; the others need a reason."""
    promise = own_promise(work, number, by)
    if promise.state is not State.OPEN:
        return already(work, promise, Deed.KEPT, now)
    try:
        ticked = rules.ticked(promise, places, reason)
    except ReasonMissing as missing:
        raise FieldErrors({"reason": missing}) from missing
    kept = outcomes.keep(ticked, now, by.id, now, calendar_of(by))
    planning.void(work, promise, Void.KEPT)
    written, undo = write(work, promise, kept, "keep", by, now)
    manager = teams.manager_of(work, promise.rep) if rules.unmet(written) else None
    return Done(Deed.KEPT, written, undo, asks_when_had=outcomes.asks_when(promise, now), manager=manager)


def tell_manager(work: Work, number: int, by: Person, now: datetime) -> Done:
    """Tells the rep's manager what the customer got otherwise than told, and why."""
    promise = own_promise(work, number, by)
    manager = teams.manager_of(work, promise.rep)
    if promise.state is not State.KEPT or not rules.unmet(promise) or manager is None:
        return already(work, promise, Deed.KEPT, now)
    if _stands(work, number):
        return already(work, promise, Deed.TOLD_MANAGER, now)
    written, undo = write(work, promise, promise, TELL, by, now)
    outbox.remind(work, subject(number), written.version, rules.STEP, manager, now, urgent=True, why="not_right")
    outbox.balance(work, outbox.receiver(work, manager, now), now)
    return Done(Deed.TOLD_MANAGER, written, undo, manager=manager)


def take_back(work: Work, number: int, rep: str, now: datetime) -> None:
    """The rep has undone it: what was not said yet isn't, what was shows it."""
    outbox.void(work, subject(number), "undone")
    outbox.touch(work, subject(number), rep, now)


def lines(
    work: Work, _letter: Letter, rows: Sequence[outbox.Line], _to: Person, now: datetime
) -> dict[str, SpecificationLine]:
    """What a letter's lines say of specifications, by the ids of the rows."""
    found = promises.several(work, [_number_of(row.subject) for row in rows])
    return {
        row.id: SpecificationLine(
            row.line or 1, row.step, found[number], now, taken_back=not _is_so(work, number, row.round)
        )
        for row in rows
        if (number := _number_of(row.subject)) in found
    }


def _stands(work: Work, number: int) -> bool:
    told = promises.last_of(work, number, TELL)
    return told is not None and told.undone_at is None


def _is_so(work: Work, number: int, round_: int) -> bool:
    told = promises.last_of(work, number, TELL)
    return told is not None and (told.undone_at is None or told.version != round_)


def _number_of(subject_: str) -> int:
    return int(subject_.partition(":")[2])
