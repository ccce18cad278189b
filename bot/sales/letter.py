"""A letter is one message we owe somebody; what becomes of it, and of the reminders it tells."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

TICK = timedelta(seconds=5)
LEASE = timedelta(seconds=60)
HTTP_BUDGET = timedelta(seconds=10)
SETTLE = timedelta(seconds=120)
READ_BACK = timedelta(seconds=5)
READ_AGAIN = timedelta(seconds=60)
UNREADABLE = timedelta(minutes=30)
HEAL = (timedelta(minutes=30), timedelta(hours=24))
BACKOFF = (
    timedelta(seconds=5),
    timedelta(seconds=30),
    timedelta(minutes=2),
    timedelta(minutes=10),
    timedelta(minutes=30),
)
LONG_PAUSE = timedelta(minutes=30)

NUDGE, CHECK_IN, ASKED, ANSWER, LIST, GROUP, DIGEST = "nudge", "check_in", "asked", "answer", "list", "group", "digest"
EXPIRY = {
    NUDGE: timedelta(days=3),
    CHECK_IN: timedelta(days=3),
    ASKED: timedelta(days=3),
    ANSWER: timedelta(hours=1),
    DIGEST: timedelta(hours=24),
}
LINED = frozenset({NUDGE, LIST})
"""Kinds whose messages have lines, to be answered by button, emoji or word."""
ONLY_LATE = "only_late"
"""Of a list that is none but a group: who chose to have no list is told in it of what is late or unanswered."""
OF_ITS_DAY = frozenset({LIST, GROUP})
PLANNED_AGAIN = frozenset({NUDGE, CHECK_IN})


class LetterState(StrEnum):
    """Where a letter stands."""

    PENDING = "pending"
    CLAIMED = "claimed"
    SENDING = "sending"
    UNKNOWN = "unknown"
    SENT = "sent"
    SKIPPED = "skipped"
    DEAD = "dead"
    ASKED = "asked"


class ReminderState(StrEnum):
    """Where a planned step stands."""

    PLANNED = "planned"
    TOLD = "told"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Reminder:
    """One planned step of a promise: `subject` is what it is about, `reason` why it is due or why it is void.

    `line` is its place in the letter, given when that is first begun.
    """

    workspace: str
    id: int
    to: str
    subject: str
    round: int
    step: str
    due: datetime
    state: ReminderState = ReminderState.PLANNED
    reason: str | None = None
    letter: str | None = None
    line: int | None = None
    kind: str = NUDGE
    told_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """One message we owe a person or a channel.

    `key` is unique in the workspace; `attempts` counts beginnings; `changed` and `shown` are revisions of the rows it
    tells of: the newest, and the one that Slack shows. `doubtful`: sent again after proof that it was absent, so a late
    copy may still arrive; `heals` counts how often that was looked for.
    """

    workspace: str
    id: str
    to: str
    kind: str
    key: str
    due: datetime
    expires: datetime
    state: LetterState = LetterState.PENDING
    attempts: int = 0
    lease_token: str | None = None
    lease_until: datetime | None = None
    send_started: datetime | None = None
    channel: str | None = None
    ts: str | None = None
    last_error: str | None = None
    plain: bool = False
    changed: int = 0
    shown: int = 0
    subject: str | None = None
    about: Mapping[str, Any] = field(default_factory=dict[str, Any])
    thread_ts: str | None = None
    sent_at: datetime | None = None
    doubtful: bool = False
    edits_failed: int = 0
    heals: int = 0

    @property
    def to_channel(self) -> bool:
        """Whether it goes to a channel, not to a person."""
        return self.to.startswith(("C", "G"))


class PostOutcome(StrEnum):
    """What is known about a letter after a step with it."""

    SENT = "sent"
    NOTHING_LEFT = "nothing_left"
    EXPIRED = "expired"
    NOT_SENT = "not_sent"
    LONG_PAUSE = "long_pause"
    WORKSPACE_GONE = "workspace_gone"
    CHANNEL_GONE = "channel_gone"
    PERSON_GONE = "person_gone"
    OUR_BUG = "our_bug"
    UNKNOWN = "unknown"
    FOUND = "found"
    ABSENT = "absent"
    UNREADABLE = "unreadable"
    IT_IS_THERE = "it_is_there"
    POST_AGAIN = "post_again"
    NO_ANSWER = "no_answer"


class Fate(StrEnum):
    """What becomes of a letter's reminders."""

    STAY = "stay"
    TOLD = "told"
    VOID = "void"
    AGAIN = "again"
    NEXT_IN_LINE = "next_in_line"
    UNDELIVERED = "undelivered"


@dataclass(frozen=True, slots=True)
class Next:
    """What a letter becomes: `due` is when to try or to read again, None where it stays as it is.

    `perhaps`: told, but nobody knows. `plain`: the next try says it in plain text. `suspend`: the installation is gone.
    `tell_admin`: once. `loud`: it is our bug.
    """

    state: LetterState
    fate: Fate
    due: datetime | None = None
    plain: bool = False
    perhaps: bool = False
    suspend: bool = False
    tell_admin: bool = False
    loud: bool = False


def slot_key(to: str, due: datetime) -> str:
    """The key of what may wait for its quarter."""
    return f"slot:{to}:{due:%Y%m%dT%H%M%SZ}"


def list_key(to: str, day: date) -> str:
    """The key of a person's list of a day."""
    return f"list:{to}:{day:%Y%m%d}"


def now_key(cause: str) -> str:
    """The key of what somebody waits for."""
    return f"now:{cause}"


def expires(kind: str, due: datetime, day_end: datetime | None = None) -> datetime:
    """After when a letter is no longer worth sending; a list and a group need the end of their day."""
    if kind in OF_ITS_DAY:
        if day_end is None:
            raise ValueError(f"a {kind} expires at the end of its day")
        return day_end
    return due + EXPIRY[kind]


def backoff(attempts: int) -> timedelta:
    """How long to wait after that many attempts, at least one."""
    return BACKOFF[min(max(attempts, 1), len(BACKOFF)) - 1]


_SETTLED = {
    PostOutcome.SENT: Next(LetterState.SENT, Fate.TOLD),
    PostOutcome.FOUND: Next(LetterState.SENT, Fate.TOLD),
    PostOutcome.IT_IS_THERE: Next(LetterState.SENT, Fate.TOLD),
    PostOutcome.NOTHING_LEFT: Next(LetterState.SKIPPED, Fate.VOID),
    PostOutcome.WORKSPACE_GONE: Next(LetterState.PENDING, Fate.STAY, suspend=True),
    PostOutcome.CHANNEL_GONE: Next(LetterState.DEAD, Fate.NEXT_IN_LINE),
    PostOutcome.PERSON_GONE: Next(LetterState.DEAD, Fate.NEXT_IN_LINE),
    PostOutcome.UNKNOWN: Next(LetterState.UNKNOWN, Fate.STAY),
    PostOutcome.NO_ANSWER: Next(LetterState.DEAD, Fate.VOID),
}


def after(outcome: PostOutcome, letter: Letter, now: datetime, pause: timedelta | None = None) -> Next:
    """What a letter becomes; `pause` is what Slack asked for, `letter` as it was when the step began."""
    match outcome:
        case PostOutcome.NOT_SENT:
            wait = backoff(letter.attempts) if pause is None else pause
            return Next(LetterState.PENDING, Fate.STAY, now + wait)
        case PostOutcome.LONG_PAUSE:
            return Next(LetterState.PENDING, Fate.STAY, now + (pause or LONG_PAUSE), tell_admin=True)
        case PostOutcome.POST_AGAIN:
            return Next(LetterState.PENDING, Fate.STAY, now)
        case PostOutcome.OUR_BUG if letter.plain:
            return Next(LetterState.DEAD, Fate.UNDELIVERED, loud=True)
        case PostOutcome.OUR_BUG:
            return Next(LetterState.PENDING, Fate.STAY, now, plain=True, loud=True)
        case PostOutcome.EXPIRED:
            return _expired(letter)
        case PostOutcome.ABSENT:
            return _absent(letter, now)
        case PostOutcome.UNREADABLE:
            return _unreadable(letter, now)
        case _:
            return _SETTLED[outcome]


def _expired(letter: Letter) -> Next:
    if letter.state in {LetterState.SENDING, LetterState.UNKNOWN}:
        return Next(LetterState.DEAD, Fate.TOLD, perhaps=True)
    if letter.state is LetterState.ASKED:
        return _SETTLED[PostOutcome.NO_ANSWER]
    return Next(LetterState.SKIPPED, Fate.AGAIN if letter.kind in PLANNED_AGAIN else Fate.VOID)


def _absent(letter: Letter, now: datetime) -> Next:
    """Absent is proof only once a write that was under way can no longer land."""
    settled = (letter.send_started or now) + SETTLE
    if now < settled:
        return Next(LetterState.UNKNOWN, Fate.STAY, settled)
    return Next(LetterState.PENDING, Fate.STAY, now)


def _unreadable(letter: Letter, now: datetime) -> Next:
    if letter.to_channel and now - (letter.send_started or now) >= UNREADABLE:
        return Next(LetterState.ASKED, Fate.STAY)
    return Next(LetterState.UNKNOWN, Fate.STAY, now + READ_AGAIN)
