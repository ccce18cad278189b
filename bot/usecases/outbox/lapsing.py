"""Offers of a promise that nobody answered in time: it stays the taker's, and both are told."""

from datetime import datetime

from bot.sales.handover import State, Step
from bot.store import handover as store
from bot.store.outbox import reminders
from bot.store.outbox.reminders import Line
from bot.store.work import Work
from bot.usecases.outbox.speaking import remind, touch

LAPSE = "lapse:"
LAPSES = "lapses"
LAPSED = "lapsed"


def lapse(work: Work, line: Line, now: datetime) -> None:
    """The time to answer is over."""
    reminders.void_ids(work, [line.id], LAPSED)
    handover = store.find(work, line.subject.removeprefix(LAPSE), hold=True)
    if handover is None or handover.state is not State.OFFERED or not handover.is_wanted:
        return
    if not store.change(work, handover, {"state": State.LAPSED.value}):
        return
    subject = f"handover:{handover.id}"
    for step, to in ((Step.LAPSED, handover.taker), (Step.UNANSWERED, handover.to)):
        remind(work, subject, line.round, step, to, now, urgent=True, why=LAPSED)
        touch(work, subject, to, now)
