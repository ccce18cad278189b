"""A letter's way out: planned, claimed, begun, settled."""

import logging
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.sales import hours
from bot.sales.hours import Calendar
from bot.sales.ladder import Void, Why
from bot.sales.letter import (
    HEAL,
    HTTP_BUDGET,
    LEASE,
    NUDGE,
    Fate,
    Letter,
    LetterState,
    Next,
    PostOutcome,
    after,
    expires,
    now_key,
    slot_key,
)
from bot.sales.settings import DEFAULTS
from bot.store import home, workspace
from bot.store import person as people
from bot.store.outbox import letters, reminders
from bot.store.outbox.reminders import Line
from bot.store.work import Work
from bot.usecases.outbox.looking import receiver
from bot.usecases.settings import calendar_of

STEPS_A_TURN = 500
ON_TIME = timedelta(minutes=15)
QUARTER = timedelta(minutes=15)
FIRST_LOOK = timedelta(seconds=5)
_OUTSIDE_HOURS = "outside_hours"
_ASKED_FOR = frozenset({Why.SHORT_WINDOW, Why.MEANWHILE})
"""A nudge outside the hours that the rep pressed for, and what an undo or a reopening has missed."""

_log = logging.getLogger("kept.outbox")


def plan(work: Work, now: datetime) -> int:
    """Puts what is due for a person into one letter; how many steps there were."""
    due = sorted(reminders.unplanned(work, now, STEPS_A_TURN), key=lambda line: line.to)
    for to, lines in groupby(due, key=lambda line: line.to):
        _plan_for(work, to, sorted(lines, key=lambda line: line.due), now)
    return len(due)


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
    if waits and not letter.about.get(_OUTSIDE_HOURS):
        calendar = _hours_of(work, letter.to, now)
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
    if letters.skip(work, letter, Void.EXPIRED):
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
        case Fate.NEXT_IN_LINE | Fate.UNDELIVERED:
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


def _plan_for(work: Work, to: str, lines: Sequence[Line], now: datetime) -> None:
    newest = {line.subject: line for line in lines}
    ids = [line.id for line in newest.values()]
    letter = _letter_for(work, to, list(newest.values()), now)
    reminders.join(work, letter, ids)
    reminders.supersede(work, letter, list(newest), ids, Void.NEXT_RUNG)
    older = [line.id for line in lines if line.id not in ids]
    if older:
        reminders.void_ids(work, older, Void.NEXT_RUNG)


def _letter_for(work: Work, to: str, lines: Sequence[Line], now: datetime) -> str:
    urgent = next((line for line in lines if line.urgent), None)
    open_letter = letters.joinable(work, to, now + QUARTER)
    if open_letter is not None:
        if urgent is not None:
            letters.hasten(work, open_letter.id, now)
        return open_letter.id
    calendar = _hours_of(work, to, now)
    asked = any(line.urgent and line.why in _ASKED_FOR for line in lines)
    due = _slot(calendar, max(line.due for line in lines), now, asked)
    keys = [(slot_key(to, due), due)]
    keys += [(now_key(urgent.id), due)] if urgent is not None else []
    while True:
        for key, at in keys:
            letter = _add(work, to, key, at, asked)
            if letter is not None:
                return letter
        due = hours.next_open_quarter(calendar, due + timedelta(seconds=1))
        keys = [(slot_key(to, due), due)]


def _hours_of(work: Work, to: str, now: datetime) -> Calendar:
    """The receiver's hours; one whose zone this machine does not know holds up no other."""
    try:
        return calendar_of(receiver(work, to, now))
    except (ZoneInfoNotFoundError, ValueError):
        return DEFAULTS.calendar(ZoneInfo("UTC"))


def _slot(calendar: Calendar, due: datetime, now: datetime, asked: bool) -> datetime:
    """When to say what was due at an instant: then, or, when that is past or outside, as soon as the hours allow."""
    if now - due <= ON_TIME and (asked or hours.is_open(calendar, due)):
        return due
    return now if hours.is_open(calendar, now) else hours.next_open_quarter(calendar, now)


def _add(work: Work, to: str, key: str, due: datetime, asked: bool) -> str | None:
    letter = secrets.token_hex(16)
    about = {_OUTSIDE_HOURS: True} if asked else {}
    values = {"to": to, "kind": NUDGE, "key": key, "about": about, "due": due, "expires": expires(NUDGE, due)}
    if not letters.add(work, letter, values):
        return None
    work.due(due)
    return letter
