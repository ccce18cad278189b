"""A letter's way out: claimed, begun, settled."""

import logging
import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.sales import hours
from bot.sales.ladder import Void
from bot.sales.letter import (
    HEAL,
    HTTP_BUDGET,
    LEASE,
    LIST,
    Fate,
    Letter,
    LetterState,
    Next,
    PostOutcome,
    after,
)
from bot.store import home, workspace
from bot.store import person as people
from bot.store.outbox import letters, reminders
from bot.store.work import Work
from bot.usecases.outbox.handing import hand_on_letter
from bot.usecases.outbox.looking import hours_of

FIRST_LOOK = timedelta(seconds=5)
OUTSIDE_HOURS = "outside_hours"
_log = logging.getLogger("kept.outbox")


def claim(work: Work, now: datetime, since: datetime, limit: int) -> list[Letter]:
    """Takes letters that are due, nothing of them before `since`, for one worker for the length of a lease."""
    return letters.claim(work, secrets.token_hex(16), now, now + LEASE, since, limit)


def begin(work: Work, letter: Letter, now: datetime, waits: bool) -> Letter | None:
    """Writes the intent to send a claimed letter; None when it is not to be sent now.

    `waits` is for what nobody is waiting for: outside the receiver's hours it stays until they open.
    """
    if letter.expires <= now:
        _expire(work, letter, now)
        return None
    if waits and not letter.about.get(OUTSIDE_HOURS):
        calendar = hours_of(work, letter.to, now)
        if not hours.is_open(calendar, now):
            put_back(work, letter, hours.next_open_quarter(calendar, now))
            return None
    begun = letters.begin(work, letter, now, now + LEASE, now + HTTP_BUDGET)
    if begun is None:
        letters.release(work, letter)
    return begun


def put_back(work: Work, letter: Letter, due: datetime) -> None:
    """A claimed letter is sent at another instant."""
    if letters.release(work, letter, due):
        work.due(due)


def nothing_left(work: Work, letter: Letter, now: datetime) -> None:
    """What a letter was to say need not be said any more."""
    if letters.skip(work, letter, Void.NOTHING_LEFT):
        reminders.give_up(work, letter.id, Void.NOTHING_LEFT)
        work.due(now)


def settle(
    work: Work,
    letter: Letter,
    outcome: PostOutcome,
    now: datetime,
    *,
    channel: str | None = None,
    ts: str | None = None,
    pause: timedelta | None = None,
    why: str | None = None,
) -> bool:
    """Writes what became of an attempt, and of the steps it tells; False when another attempt has begun."""
    step = after(outcome, letter, now, pause)
    settled = letters.settle(work, letter, _values(letter, outcome, step, now, channel, ts, why))
    if settled is None:
        return False
    _decide_fate(work, settled, step, now)
    _heed(work, settled, outcome, step, now, pause, why)
    return True


def sweep(work: Work, now: datetime) -> int:
    """Takes over what a worker left behind when its lease ended."""
    return letters.sweep(work, now, now + FIRST_LOOK)


def _expire(work: Work, letter: Letter, now: datetime) -> None:
    step = after(PostOutcome.EXPIRED, letter, now)
    if not letters.skip(work, letter, Void.EXPIRED):
        return
    if letter.kind == LIST:
        reminders.void_listed(work, letter.id, Void.EXPIRED)
        step = replace(step, fate=Fate.AGAIN)
    _decide_fate(work, letter, step, now)


def _values(
    letter: Letter,
    outcome: PostOutcome,
    step: Next,
    now: datetime,
    channel: str | None,
    ts: str | None,
    why: str | None,
) -> Mapping[str, Any]:
    values: dict[str, Any] = {"state": step.state, "last_error": why, "plain": step.plain or letter.plain}
    if step.state is LetterState.SENT:
        values |= {"channel": channel, "ts": ts, "sent_at": now, "edit_at": now, "edits_failed": 0}
        return values | {"heal_at": (letter.send_started or now) + HEAL[0] if letter.doubtful else None}
    if step.state is LetterState.UNKNOWN and outcome is PostOutcome.UNKNOWN:
        return values | {"due": now + FIRST_LOOK}
    if outcome is PostOutcome.ABSENT and step.state is LetterState.PENDING:
        values["doubtful"] = True
    return values | ({"due": step.due} if step.due is not None else {})


def _decide_fate(work: Work, letter: Letter, step: Next, now: datetime) -> None:
    match step.fate:
        case Fate.TOLD:
            reminders.told(work, letter.id, now)
        case Fate.VOID:
            reminders.give_up(work, letter.id, letter.last_error or step.state.value)
        case Fate.AGAIN:
            if reminders.again(work, letter.id, now):
                work.due(now)
        case Fate.NEXT_IN_LINE:
            hand_on_letter(work, letter, now)
        case Fate.UNDELIVERED:
            reminders.give_up(work, letter.id, letter.last_error or "undeliverable")
            home.changed(work, [letter.to, *people.admins(work)], now)
        case Fate.STAY:
            if letter.state is LetterState.PENDING:
                reminders.stay(work, letter.id)


def _heed(
    work: Work,
    letter: Letter,
    outcome: PostOutcome,
    step: Next,
    now: datetime,
    pause: timedelta | None,
    why: str | None,
) -> None:
    if letter.state is LetterState.SENT:
        workspace.clear_trouble(work)
        if letter.channel and letter.to.startswith(("U", "W")) and letter.channel.startswith("D"):
            letters.remember_dm(work, letter.to, letter.channel)
    if step.suspend:
        workspace.suspend(work, why or outcome.value, now)
    elif step.tell_admin or pause is not None:
        until = max(step.due or now, now + (pause or timedelta()))
        trouble = why if step.tell_admin else None
        if workspace.pause(work, until, trouble):
            home.changed(work, people.admins(work), now)
    if step.loud:
        _log.error("Slack refuses what letter %s says: %s", letter.id, why or outcome.value)
    if letter.state in (LetterState.PENDING, LetterState.UNKNOWN):
        work.due(letter.due)
    elif letter.state is LetterState.SENT and (letter.shown < letter.changed or letter.doubtful):
        work.due(now)
