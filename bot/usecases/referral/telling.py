"""A suggestion as a line of a DM."""

from collections.abc import Sequence
from datetime import datetime

from bot.sales import referral as rules
from bot.sales.errors import NoSuggestion
from bot.sales.letter import Letter, LetterState, ReminderState
from bot.sales.person import Person
from bot.sales.referral import STEP, Referral, ReferralLine
from bot.store import referral as store
from bot.store.work import Work
from bot.usecases import outbox


def subject(referral: str) -> str:
    """What reminders and letters call a suggestion."""
    return f"referral:{referral}"


def id_of(subject_: str) -> str:
    """The suggestion that a reminder is about."""
    return subject_.partition(":")[2]


def lines(
    work: Work, letter: Letter, rows: Sequence[outbox.Line], to: Person, now: datetime
) -> dict[str, ReferralLine]:
    """What a letter's lines say of suggestions, by the ids of the rows; one not told yet has to be right still."""
    found = store.several(work, [id_of(row.subject) for row in rows])
    told: dict[str, ReferralLine] = {}
    for row in rows:
        referral = found.get(id_of(row.subject))
        if referral is None:
            continue
        if _is_told(letter, row) or (referral.waits and _is_right(work, referral, to, now)):
            told[row.id] = line_of(referral, to, now, row.line or 1, row.step)
    return told


def line_of(
    referral: Referral, to: Person, now: datetime, line: int = 1, step: str = STEP, already: bool = False
) -> ReferralLine:
    """A suggestion as it stands, with what can still be undone."""
    until = rules.undoable(referral, now)
    return ReferralLine(
        line,
        step,
        referral,
        now,
        undo=f"{referral.id}:{referral.version}" if until is not None else None,
        undo_until=until,
        again_at=rules.again_at(referral, to.settings),
        already=already,
    )


def see(work: Work, referral: str, by: Person, hold: bool = False) -> Referral:
    """The rep's own suggestion; one that they may not see doesn't exist."""
    found = store.find(work, referral, hold)
    if found is None or (found.rep != by.id and not outbox.is_asked(work, subject(referral), by.id)):
        raise NoSuggestion
    return found


def _is_told(letter: Letter, row: outbox.Line) -> bool:
    return row.state is ReminderState.TOLD or letter.state is LetterState.SENT


def _is_right(work: Work, referral: Referral, to: Person, now: datetime) -> bool:
    """Whether the customer's side of the gate is open still: what was said, and nothing that went wrong since."""
    checked = store.check_in(work, referral.number) if referral.number is not None else None
    reason = rules.shut_for_customer(
        checked,
        closed=referral.customer_closed,
        late=store.is_late(work, referral.customer_id, now),
        not_intact=store.is_not_intact(work, referral.customer_id, now - to.settings.referral_every),
        settings=to.settings,
        now=now,
    )
    return reason is None
