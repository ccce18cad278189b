"""Letters: when one expires, how long to wait before the next attempt, and what an outcome does to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

TICK = timedelta(seconds=5)
LEASE = timedelta(seconds=60)
HTTP_BUDGET = timedelta(seconds=10)
SETTLE = timedelta(seconds=120)
HEAL = (timedelta(minutes=30), timedelta(hours=24))
UNREADABLE = timedelta(minutes=30)
READ_BACK = timedelta(seconds=5)
LONG_PAUSE = timedelta(minutes=30)
BACKOFF = (
    timedelta(seconds=5),
    timedelta(seconds=30),
    timedelta(minutes=2),
    timedelta(minutes=10),
    timedelta(minutes=30),
)
_LIVES = {"reply": timedelta(hours=1), "confirmation": timedelta(hours=1), "digest": timedelta(hours=24)}
_LIVES_ELSE = timedelta(days=3)
_ENDS_WITH_ITS_DAY = frozenset({"list", "group"})
_PAST_IS_PAST = _ENDS_WITH_ITS_DAY | {"digest", "reply", "confirmation"}


class LetterState(StrEnum):
    """Where a letter is on its way."""

    PENDING = "pending"
    CLAIMED = "claimed"
    SENDING = "sending"
    UNKNOWN = "unknown"
    SENT = "sent"
    SKIPPED = "skipped"
    DEAD = "dead"
    ASKED = "asked"


class ReminderState(StrEnum):
    """What became of a planned step."""

    PLANNED = "planned"
    TOLD = "told"
    VOID = "void"


class PostOutcome(StrEnum):
    """What became of a post, or what was learnt about it later."""

    SENT = "sent"
    NOTHING_LEFT = "nothing_left"
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
    EXPIRED = "expired"


class Fate(StrEnum):
    """What becomes of the steps that a letter tells."""

    STAY = "stay"
    TOLD = "told"
    VOID = "void"
    AGAIN = "again"
    NEXT_IN_LINE = "next_in_line"


@dataclass(frozen=True, slots=True)
class Letter:
    """One message that Kept owes somebody."""

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
    sent_at: datetime | None = None
    channel: str | None = None
    ts: str | None = None
    thread_ts: str | None = None
    last_error: str | None = None
    plain: bool = False
    doubtful: bool = False
    changed: int = 0
    shown: int = 0
    edits_failed: int = 0
    heals: int = 0
    subject: str | None = None
    about: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True)
class Next:
    """What a letter becomes: its state, when it is due again, and the fate of its steps."""

    state: LetterState
    due: datetime | None
    fate: Fate
    plain: bool = False
    suspend: bool = False
    perhaps: bool = False
    loud: bool = False


def slot_key(to: str, due: datetime) -> str:
    """The key of what may wait for the others of its quarter."""
    return f"slot:{to}:{due.isoformat()}"


def now_key(cause: str) -> str:
    """The key of what somebody waits for."""
    return f"now:{cause}"


def expires(kind: str, due: datetime, day_end: datetime | None = None) -> datetime:
    """When a letter is given up."""
    if kind in _ENDS_WITH_ITS_DAY and day_end is not None:
        return day_end
    return due + _LIVES.get(kind, _LIVES_ELSE)


def backoff(attempts: int) -> timedelta:
    """How long to wait after an attempt that certainly failed; the first is 1."""
    return BACKOFF[min(max(attempts, 1), len(BACKOFF)) - 1]


def after(outcome: PostOutcome, letter: Letter, now: datetime, pause: timedelta | None = None) -> Next:
    """What an outcome does to a letter and to the steps it tells; what may have arrived is never simply repeated."""
    match outcome:
        case PostOutcome.NOT_SENT:
            return Next(LetterState.PENDING, now + (pause or backoff(letter.attempts)), Fate.STAY)
        case PostOutcome.LONG_PAUSE:
            return Next(LetterState.PENDING, now + (pause or LONG_PAUSE), Fate.STAY)
        case PostOutcome.WORKSPACE_GONE:
            return Next(LetterState.PENDING, now, Fate.STAY, suspend=True)
        case PostOutcome.OUR_BUG:
            return _our_bug(letter, now)
        case PostOutcome.UNKNOWN:
            return Next(LetterState.UNKNOWN, now + SETTLE, Fate.STAY)
        case PostOutcome.ABSENT | PostOutcome.POST_AGAIN:
            return Next(LetterState.PENDING, now, Fate.STAY)
        case PostOutcome.UNREADABLE:
            return _unreadable(letter, now)
        case PostOutcome.EXPIRED:
            return _expired(letter)
        case _:
            return _FOR_GOOD[outcome]


_FOR_GOOD = {
    PostOutcome.SENT: Next(LetterState.SENT, None, Fate.TOLD),
    PostOutcome.FOUND: Next(LetterState.SENT, None, Fate.TOLD),
    PostOutcome.IT_IS_THERE: Next(LetterState.SENT, None, Fate.TOLD),
    PostOutcome.NOTHING_LEFT: Next(LetterState.SKIPPED, None, Fate.VOID),
    PostOutcome.CHANNEL_GONE: Next(LetterState.DEAD, None, Fate.NEXT_IN_LINE),
    PostOutcome.PERSON_GONE: Next(LetterState.DEAD, None, Fate.NEXT_IN_LINE),
    PostOutcome.NO_ANSWER: Next(LetterState.DEAD, None, Fate.VOID),
}


def _our_bug(letter: Letter, now: datetime) -> Next:
    if letter.plain:
        return Next(LetterState.DEAD, None, Fate.VOID, plain=True, loud=True)
    return Next(LetterState.PENDING, now, Fate.STAY, plain=True)


def _unreadable(letter: Letter, now: datetime) -> Next:
    waited = now - (letter.send_started or now)
    if waited >= UNREADABLE and letter.to.startswith(("C", "G")):
        return Next(LetterState.ASKED, None, Fate.STAY)
    return Next(LetterState.UNKNOWN, now + UNREADABLE / 30, Fate.STAY, perhaps=waited >= UNREADABLE)


def _expired(letter: Letter) -> Next:
    if letter.state is LetterState.UNKNOWN:
        return Next(LetterState.DEAD, None, Fate.TOLD, perhaps=True)
    fate = Fate.VOID if letter.kind in _PAST_IS_PAST else Fate.AGAIN
    return Next(LetterState.SKIPPED, None, fate)
