"""What a promise is made of."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.sales.hours import instant


class Kind(StrEnum):
    """What was promised; every kind weighs the same."""

    CALL_BACK = "call_back"
    INFORMATION = "information"
    PROPOSAL = "proposal"
    SAMPLE = "sample"
    MATERIALS = "materials"
    MEETING = "meeting"
    FIX = "fix"
    OTHER = "other"


class State(StrEnum):
    """Where a promise stands."""

    DRAFT = "draft"
    OPEN = "open"
    KEPT = "kept"
    DROPPED = "dropped"
    RELEASED = "released"
    NEVER_MADE = "never_made"


class Outcome(StrEnum):
    """How a promise ended, as it is scored."""

    EARLY = "early"
    ON_TIME = "on_time"
    WARNED = "warned"
    LATE = "late"
    DROPPED = "dropped"
    RELEASED = "released"
    NEVER_MADE = "never_made"


class WantedBy(StrEnum):
    """Who wants the new date."""

    CUSTOMER = "customer"
    REP = "rep"


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant as it was said: `wall` is the naive time on the clock of the IANA `zone`."""

    at: datetime
    wall: datetime
    zone: str

    @classmethod
    def said(cls, wall: datetime, zone: ZoneInfo | str) -> "Moment":
        """The moment of a naive wall time in a zone."""
        place = ZoneInfo(zone) if isinstance(zone, str) else zone
        return cls(instant(wall, place), wall, str(place))

    @classmethod
    def of(cls, at: datetime, zone: ZoneInfo | str) -> "Moment":
        """The moment of an instant on the clock of a zone."""
        place = ZoneInfo(zone) if isinstance(zone, str) else zone
        return cls(at.astimezone(UTC), at.astimezone(place).replace(tzinfo=None, fold=0), str(place))


@dataclass(frozen=True, slots=True)
class Spec:
    """One line of what the customer was told it would be; unticked at Done it has a reason."""

    text: str
    ticked: bool = False
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Downstream:
    """Whom the customer has promised it to, and by when."""

    whom: str
    by: Moment


@dataclass(frozen=True, slots=True)
class Proof:
    """The customer needs proof before deciding; `convinced` is what they answered to the trial close."""

    convinced: bool | None = None


@dataclass(frozen=True, slots=True)
class More:
    """What few promises have: specifications, who waits downstream, whether it is to prove something."""

    specs: tuple[Spec, ...] = ()
    downstream: Downstream | None = None
    proof: Proof | None = None


NOTHING_MORE = More()


@dataclass(frozen=True, slots=True)
class Promise:
    """What a rep said they would do for a customer, or a draft of it.

    `line` is what was typed. The ladder counts from `planned_from`: when it was made, or last moved. `scored_at` is
    the date that decides; `warned_until` the later one that the customer agreed to in time at our wish. `had_at` is
    when the customer had it. `source` is the channel and ts of the message that it was recorded from. `conversation`
    is what promises made in one go share; `taken_by` is who took the call for the rep.
    """

    workspace: str
    number: int
    rep: str
    what: str
    line: str
    made_at: datetime
    kind: Kind = Kind.OTHER
    state: State = State.DRAFT
    customer_id: str | None = None
    customer: str | None = None
    told: Moment | None = None
    target: Moment | None = None
    planned_from: datetime | None = None
    early_from: datetime | None = None
    scored_at: datetime | None = None
    warned_until: datetime | None = None
    ready_at: datetime | None = None
    had_at: datetime | None = None
    closed_at: datetime | None = None
    closed_by: str | None = None
    outcome: Outcome | None = None
    reason: str | None = None
    released_by: str | None = None
    recorded_later: bool = False
    round: int = 1
    link: str | None = None
    source: tuple[str, str] | None = None
    more: More = NOTHING_MORE
    conversation: str | None = None
    taken_by: str | None = None
    version: int = 1

    @property
    def target_at(self) -> datetime | None:
        """The rep's own earlier instant."""
        return self.target.at if self.target else None

    @property
    def deadline(self) -> datetime | None:
        """From when on it is late: the new date that the customer was warned of in time, else the scored one."""
        return self.warned_until or self.scored_at


@dataclass(frozen=True, slots=True)
class Dates:
    """What follows from made and told; `window` and `lead` are working time, `short` is a window under half an hour."""

    window: timedelta
    lead: timedelta
    target_at: datetime
    early_from: datetime
    short: bool
