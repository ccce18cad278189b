"""What Kept answers: the facts of every answer, before anybody words them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from bot.sales.contact import Contact
from bot.sales.customer import NOTHING_KNOWN, About
from bot.sales.errors import SalesError
from bot.sales.handover import Handover
from bot.sales.helper import Helper
from bot.sales.load import Load
from bot.sales.promise import Downstream, Kind, Moment, Promise
from bot.sales.safe_date import SafeDate
from bot.sales.settings import DEFAULTS, EarlyPolicy


@dataclass(frozen=True, slots=True)
class Viewer:
    """Whom an answer is for: the language and the IANA zone it is worded in."""

    person: str
    language: str
    zone: str


@dataclass(frozen=True, slots=True)
class Near:
    """A customer that a typed name is near to; `early_policy` None is the workspace's."""

    customer: str
    name: str
    is_closed: bool = False
    early_policy: EarlyPolicy | None = None


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A promise as it stands after recording or changing it, with what may be put right.

    `why` is the reader's reasons, joined by commas; `zone_unknown` says that the viewer's zone is the workspace's;
    `waits` says that the customer has not agreed to the date yet; `offered_to` is the colleague asked to take it.
    """

    promise: Promise
    undo: str | None
    changed: bool = False
    near: Near | None = None
    other: Moment | None = None
    why: str | None = None
    first_nudge: datetime | None = None
    window_short: bool = False
    outside_hours_offer: datetime | None = None
    zone_unknown: bool = False
    language_unknown: bool = False
    load: Load | None = None
    double: int | None = None
    waits: bool = False
    offered_to: str = ""


@dataclass(frozen=True, slots=True)
class DraftAnswer:
    """A line that still lacks something: `lacks` is "customer" or "told", `choices` at most four likely customers.

    `refused` is why a date that stood in the line was not taken.
    """

    promise: Promise
    lacks: str
    undo: str | None
    choices: tuple[Near, ...] = ()
    refused: SalesError | None = None
    safe: SafeDate | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """What one command recorded, in the order of its lines."""

    parts: tuple[Confirmation | DraftAnswer, ...]


@dataclass(frozen=True, slots=True)
class BothFit:
    """A line that can be a list or a promise; the draft keeps it."""

    number: int
    query: str
    line: str


class Deed(StrEnum):
    """What was just done to a promise."""

    KEPT = "kept"
    READY = "ready"
    LATER = "later"
    SEEN = "seen"
    MOVED = "moved"
    DROPPED = "dropped"
    RELEASED = "released"
    NEVER_MADE = "never_made"
    REOPENED = "reopened"
    UNDONE = "undone"
    AMENDED = "amended"
    MERGED = "merged"
    KEPT_APART = "kept_apart"
    ONE = "one"
    AGREED = "agreed"
    REFUSED = "refused"
    CONVINCED = "convinced"
    ASKS_SPECS = "asks_specs"
    TOLD_MANAGER = "told_manager"


@dataclass(frozen=True, slots=True)
class Asked:
    """A new date that we want and the customer has not agreed to: what to write to them.

    `before` is the date that they were told and that still counts, `other` one that may suit them as well, unless the
    rep has named an `alternative` in words.
    """

    promise: Promise
    now: datetime
    before: Moment
    other: Moment
    alternative: str = ""
    contact: Contact | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """One deed and the promise after it; `next_at` is when Kept speaks again, `hold_until` only for READY.

    `manager` is who can be told, or was, of what the customer got otherwise than told; `behind` are the helpers whose
    part is due after the rep's new target.
    """

    deed: Deed
    promise: Promise
    undo: str | None = None
    already: bool = False
    asks_when_had: bool = False
    next_at: datetime | None = None
    hold_until: datetime | None = None
    told_before: Moment | None = None
    agreed: bool | None = None
    wanted_by: str | None = None
    asked: Asked | None = None
    manager: str | None = None
    behind: tuple[Helper, ...] = ()


@dataclass(frozen=True, slots=True)
class UndoRefused:
    """Nothing was undone: `why` is "too_late", "changed_since" or "handed_on".

    `by` is the person's id who changed it or took it, `at` when that was.
    """

    why: str
    promise: Promise
    by: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Colleagues:
    """Who was asked for a part of a promise, and to whom it is on offer."""

    helpers: tuple[Helper, ...] = ()
    offers: tuple[Handover, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A rep's promises, worst first; `more` are not shown and begin at `next_offset`, `drafted` counts the drafts.

    `total` counts no drafts; `over` says that what was counted was not all. `beside` are the colleagues of a promise.
    """

    now: datetime
    late: tuple[Promise, ...]
    open: tuple[Promise, ...]
    drafts: tuple[Promise, ...]
    more: int = 0
    next_offset: int = 0
    total: int = 0
    query: str = ""
    undelivered: tuple[Promise, ...] = ()
    as_of: datetime | None = None
    waiting: frozenset[int] = frozenset()
    beside: Mapping[int, Colleagues] = field(default_factory=dict[int, Colleagues])
    over: bool = False
    drafted: int = 0


@dataclass(frozen=True, slots=True)
class PastReminder:
    """One planned step and what became of it: `state` planned, told or void; `why` the reason's code."""

    round: int
    step: str
    due: datetime
    state: str
    why: str | None
    told_at: datetime | None


@dataclass(frozen=True, slots=True)
class PastDate:
    """One told date that a promise has had, since that version of it; `what` is the deed that brought it."""

    told: Moment
    by: str
    at: datetime
    wanted_by: str | None
    agreed: bool | None
    version: int = 1
    what: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why Kept said what it said about one promise; `together` is what was promised in the same conversation."""

    promise: Promise
    reminders: tuple[PastReminder, ...]
    dates: tuple[PastDate, ...]
    now: datetime
    together: tuple[Promise, ...] = ()
    asks: bool = False


@dataclass(frozen=True, slots=True)
class NudgeLine:
    """One line of a DM: `line` is its place (1 to 9), `step` the rung; `undo` the change that may still be undone.

    `did` is what that change was, with who made it and when; `unagreed` says that the customer has still to agree.
    """

    line: int
    step: str
    promise: Promise
    undo: str | None = None
    undo_until: datetime | None = None
    did: str = ""
    did_by: str | None = None
    did_at: datetime | None = None
    asks_when_had: bool = False
    hold_until: datetime | None = None
    later_at: datetime | None = None
    seen: bool = False
    undelivered: bool = False
    colleagues: Colleagues = Colleagues()
    asked: Asked | None = None
    expects: tuple[str, ...] = ()
    unagreed: bool = False


class ReplyKind(StrEnum):
    """What a message that answers words or an emoji is about."""

    WHICH = "which"
    LINE = "line"
    DATE = "date"
    REASON = "reason"
    HELPER = "helper"
    DID = "did"
    NOT_UNDERSTOOD = "not_understood"
    HELP = "help"
    NOTHING_OPEN = "nothing_open"
    UNDO_LATE = "undo_late"
    NOT_YOURS = "not_yours"
    CONFIRMED = "confirmed"
    OTHER_READING = "other_reading"
    NOT_OPENED = "not_opened"
    RECORDED = "recorded"
    OFFERED = "offered"
    LOGGED = "logged"


@dataclass(frozen=True, slots=True)
class MoreFields:
    """What the fields under *More* hold, as typed; a kind of None is the one that the words speak of."""

    kind: Kind | None = None
    agreed: bool = True
    proof: bool = False
    specs: str = ""
    whom: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class MoreFacts:
    """What *More* says of what is typed so far; `policy_is_theirs` is whether the customer has a policy of their own.

    `kind` is the one chosen or spoken of, `waits` who waits for it downstream, where that is no later than the date
    the customer is told.
    """

    fields: MoreFields
    kind: Kind
    today: date
    safe: SafeDate | None
    policy: EarlyPolicy
    policy_is_theirs: bool = False
    load: Load | None = None
    about: About = NOTHING_KNOWN
    waits: Downstream | None = None


@dataclass(frozen=True, slots=True)
class FormFacts:
    """What a form is opened with; empty strings where nothing is known yet.

    `more` is what stands under *More* where that is open.
    """

    customer: str = ""
    what: str = ""
    told: Moment | None = None
    told_text: str = ""
    private: str = ""
    date_locked: bool = False
    link: str | None = None
    more: MoreFacts | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """A person's language and zone after `/kept language` or `/kept zone`."""

    language: str
    zone: str
    changed: str
    now: datetime


UNDO_FOR = DEFAULTS.undo
