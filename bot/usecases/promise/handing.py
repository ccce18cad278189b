"""A promise that passes to a colleague who takes it, and back."""

from dataclasses import replace
from datetime import datetime
from secrets import token_hex
from zoneinfo import ZoneInfo

from bot.sales import handover as offers
from bot.sales import promise as rules
from bot.sales.handover import Handover, State, Step
from bot.sales.ladder import Void
from bot.sales.person import Person
from bot.sales.promise import Moment, Promise
from bot.store import handover as store
from bot.store.work import Work
from bot.usecases import introduction, outbox
from bot.usecases.outbox.lapsing import LAPSE, LAPSES
from bot.usecases.promise import planning
from bot.usecases.promise.colleague import handover_subject
from bot.usecases.promise.owning import write
from bot.usecases.settings import calendar_of

TAKEN = "accept"
ANSWERED = "answered"


def keep_offer(work: Work, draft: Promise, to: str, now: datetime) -> None:
    """Remembers whom a draft was taken for; nobody is told of it before it is complete."""
    store.note_taker(work, draft.number, draft.rep)
    store.add(work, Handover(token_hex(8), draft, draft.rep, to, now))


def send_offer(work: Work, promise: Promise, now: datetime) -> str:
    """The draft is complete: whom it was taken for is offered it; gives who that is, or nothing."""
    asked = ""
    for handover in store.of_promises(work, (promise.number,)):
        if handover.state is State.OFFERED and store.change(work, handover, {"offered_at": now}):
            offered = replace(handover, version=handover.version + 1)
            offer_to(work, offered, now)
            asked = offered.to
    return asked


def offer_to(work: Work, handover: Handover, now: datetime) -> None:
    """The colleague is asked, and has their time to answer."""
    about = handover_subject(handover.id)
    introduction.name(work, handover.to, handover.taker, about, now)
    outbox.remind(work, about, handover.version, Step.OFFERED, handover.to, now, urgent=True, why="handover")
    plan_lapse(work, handover, now)
    outbox.begin_day(work, outbox.receiver(work, handover.to, now), now)


def hold_offer(work: Work, number: int) -> None:
    """It is a draft again: nobody is asked before it is complete."""
    for handover in store.of_promises(work, (number,)):
        if handover.state is State.OFFERED:
            outbox.void(work, handover_subject(handover.id), Void.UNDONE)
            no_lapse(work, handover)


def take_over(work: Work, promise: Promise, to: Person, now: datetime) -> tuple[Promise, str]:
    """The promise is the colleague's from now on: told stays, what is still to be said follows their hours."""
    planning.void(work, promise, Void.HANDED)
    after = replace(promise, rep=to.id, taken_by=promise.taken_by or promise.rep, round=promise.round + 1)
    if promise.told is not None and promise.planned_from is not None:
        dates = rules.plan_dates(
            promise.planned_from, promise.told.at, calendar_of(to), to.settings.early_policy, to.settings
        )
        target = Moment.of(dates.target_at, ZoneInfo(promise.told.zone))
        after = replace(after, target=target, early_from=dates.early_from)
    written, change = write(work, promise, after, TAKEN, to, now)
    planning.resume(work, written, to, now, now)
    return written, change


def give_back(work: Work, number: int, now: datetime) -> None:
    """Taking it was undone: it is on offer again."""
    for handover in store.of_promises(work, (number,)):
        if handover.state is State.ACCEPTED and handover.before is not None:
            values = store.restored(handover.before["values"])
            store.change(work, handover, {**values, "before": None})
            if values["state"] == State.OFFERED.value:
                plan_lapse(work, handover, now)
            outbox.touch(work, handover_subject(handover.id), handover.to, now)


def plan_lapse(work: Work, handover: Handover, now: datetime) -> datetime:
    """Until when an offer is to be answered, in the colleague's working time."""
    to = outbox.receiver(work, handover.to, now)
    told = handover.promise.told.at if handover.promise.told is not None else None
    due = offers.answer_by(now, told, calendar_of(to), to.settings.accept_within)
    outbox.remind(work, LAPSE + handover.id, handover.version, LAPSES, handover.taker, due, why="handover")
    return due


def no_lapse(work: Work, handover: Handover) -> None:
    """The offer was answered or taken back: nobody waits for an answer any more."""
    outbox.void(work, LAPSE + handover.id, ANSWERED)
