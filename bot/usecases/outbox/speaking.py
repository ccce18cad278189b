"""What other verbs ask of the outbox: plan a step, say something, take it back, show what changed."""

import secrets
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.sales.ladder import Void
from bot.sales.letter import ANSWER, EXPIRY, Letter, ReminderState, expires, now_key
from bot.store import home
from bot.store.outbox import letters, reminders
from bot.store.work import Work

SEEN_BY_A_PERSON = 20


@dataclass(frozen=True, slots=True)
class Step:
    """One step to plan; `urgent` ones don't wait for the next group, `why` is the rule that made it due.

    `before` is the instant by which it has to be told; `left_out` is why it is only noted, for whoever asks.
    """

    step: str
    due: datetime
    urgent: bool = False
    why: str | None = None
    left_out: str | None = None
    before: datetime | None = None


def remind(
    work: Work,
    subject: str,
    round: int,  # noqa: A002
    step: str,
    to: str,
    due: datetime,
    urgent: bool = False,
    why: str | None = None,
) -> None:
    """Plans one step of a subject's round."""
    remind_all(work, subject, round, to, (Step(step, due, urgent, why),))


def remind_all(work: Work, subject: str, round: int, to: str, steps: Sequence[Step]) -> None:  # noqa: A002
    """Plans the steps of a subject's round; a step it has already stays as it is."""
    reminders.add(work, [_row(subject, round, to, step) for step in steps])
    for step in steps:
        if step.left_out is None:
            work.due(step.due)


def list_steps(work: Work, letter: Letter, step: str, members: Iterable[tuple[str, int, str]]) -> None:
    """Puts subjects into a list that goes out now, once for each list: subject, round and why it belongs there."""
    rows = [_row(subject, round_, letter.to, Step(step, letter.due, why=why)) for subject, round_, why in members]
    reminders.add(work, [{**row, "letter": letter.id} for row in rows])


def move_steps(work: Work, subject: str, round: int, dues: Mapping[str, datetime]) -> None:  # noqa: A002
    """Gives planned steps other instants; what is on its way already stays."""
    for step, due in dues.items():
        if reminders.move(work, subject, round, step, due):
            work.due(due)


def void(work: Work, subject: str, reason: str, steps: Collection[str] | None = None) -> None:
    """Nothing more is said by a subject's planned steps; what is on its way arrives and is brought up to date.

    The letters are locked first, in the order everybody locks them: none of them begins meanwhile.
    """
    reminders.letters_of(work, subject)
    reminders.void(work, subject, reason, steps)


def say(
    work: Work,
    to: str,
    kind: str,
    cause: str,
    subject: str | None,
    about: Mapping[str, Any],
    now: datetime,
    thread_ts: str | None = None,
    channel: str | None = None,
) -> bool:
    """Owes somebody an answer within a tick, once for each cause; False when it is owed already."""
    values = {
        "to": to,
        "kind": kind,
        "key": now_key(cause),
        "subject": subject,
        "about": dict(about),
        "due": now,
        "expires": expires(kind if kind in EXPIRY else ANSWER, now),
        "thread_ts": thread_ts,
        "channel": channel,
    }
    work.due(now)
    return letters.add(work, secrets.token_hex(16), values)


def touch(work: Work, subject: str, person: str, now: datetime) -> None:
    """A subject has changed: every message that tells of it and the person's Home are brought up to date."""
    letters.touch(work, reminders.letters_of(work, subject))
    home.changed(work, (person,), now)
    work.due(now)


def touch_home(work: Work, person: str, now: datetime) -> None:
    """What somebody's Home shows has changed."""
    home.changed(work, (person,), now)


def touch_person(work: Work, person: str, now: datetime) -> None:
    """Somebody's language or zone has changed: the newest messages to them and their Home are brought up to date."""
    letters.touch(work, letters.of_person(work, person, SEEN_BY_A_PERSON))
    home.changed(work, (person,), now)
    work.due(now)


def number_lines(work: Work, letter: str, places: Mapping[str, int]) -> None:
    """Gives a letter's steps their lines, by the ids of the steps; a line once given stays."""
    reminders.place(work, letter, places)


def leave_out(work: Work, ids: Sequence[str]) -> None:
    """Steps of which nothing is left to say when their letter goes out."""
    if ids:
        reminders.void_ids(work, ids, Void.NOTHING_LEFT)


def put_off_steps(work: Work, letter: Letter, ids: Sequence[str], due: datetime) -> None:
    """What a letter doesn't tell after all is told at another instant."""
    if ids:
        reminders.take_out(work, letter.id, ids, due)
        work.due(due)


def _row(subject: str, round: int, to: str, step: Step) -> dict[str, Any]:  # noqa: A002
    return {
        "subject": subject,
        "round": round,
        "step": step.step,
        "reminder": secrets.token_hex(16),
        "to": to,
        "due": step.due,
        "before": step.before,
        "urgent": step.urgent,
        "why": step.why,
        "state": ReminderState.VOID if step.left_out else ReminderState.PLANNED,
        "reason": step.left_out,
    }
