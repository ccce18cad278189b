"""The team's week in one message: what was kept, what comes, and which customers are at risk."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.sales import hours
from bot.sales.hours import Calendar
from bot.sales.record import NOTHING_FOLLOWED, Counts, Followed
from bot.sales.team import Team

WEEK = timedelta(weeks=1)
_DAY = timedelta(days=1)


class Standing(StrEnum):
    """How the channel of a digest stands; SHARED is with another workspace, or offered to one."""

    FINE = "fine"
    SHARED = "shared"
    ARCHIVED = "archived"
    NOT_IN = "not_in"
    GONE = "gone"
    UNKNOWN = "unknown"


class Danger(StrEnum):
    """Why a customer is at risk, the worst first."""

    LATE = "late"
    NOT_INTACT = "not_intact"
    NOT_AS_TOLD = "not_as_told"


class Stage(StrEnum):
    """What became of a week's digest."""

    WAITING = "waiting"
    ON_ITS_WAY = "on_its_way"
    POSTED = "posted"
    PERHAPS = "perhaps"
    SKIPPED = "skipped"
    NOT_POSTED = "not_posted"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Week:
    """One ISO week."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Week":
        """The week that a date lies in."""
        iso = day.isocalendar()
        return cls(iso.year, iso.week)

    @classmethod
    def of_round(cls, round: int) -> "Week":  # noqa: A002
        """The week that a round stands for."""
        return cls(round // 100, round % 100)

    @property
    def round(self) -> int:
        """The week as one number, which rises."""
        return self.year * 100 + self.number

    def __str__(self) -> str:
        """As the week is written: 2026-W47."""
        return f"{self.year}-W{self.number:02}"


@dataclass(frozen=True, slots=True)
class Slot:
    """When a team's digest of one week is due."""

    week: Week
    at: datetime


@dataclass(frozen=True, slots=True)
class Period:
    """The stretch that a digest looks back on, up to `until`, and the one it looks forward to, up to `ahead`."""

    since: datetime
    until: datetime
    ahead: datetime


@dataclass(frozen=True, slots=True)
class Share:
    """One rep's part of the figures."""

    rep: str
    name: str
    counts: Counts
    due: int = 0
    followed: Followed = NOTHING_FOLLOWED


@dataclass(frozen=True, slots=True)
class Referrals:
    """How many were suggested, asked for and answered with a name."""

    suggested: int = 0
    asked: int = 0
    named: int = 0


@dataclass(frozen=True, slots=True)
class Unvisited:
    """An order that the customer has, and no check-in yet; `visit_at` is when somebody will see them."""

    number: int
    customer: str
    product: str
    rep: str
    received_at: datetime
    visit_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AtRisk:
    """A customer at risk, why, since when, and over which promise or order."""

    customer: str
    danger: Danger
    number: int
    rep: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Figures:
    """A team's week; `shares` holds one part for each rep, `too_few` is how many promises a rate needs."""

    team: Team
    period: Period
    shares: tuple[Share, ...] = ()
    unvisited: tuple[Unvisited, ...] = ()
    at_risk: tuple[AtRisk, ...] = ()
    referrals: Referrals = Referrals()
    too_few: int = 5

    @property
    def counts(self) -> Counts:
        """The team's promises by what they count as."""
        return sum((share.counts for share in self.shares), Counts())

    @property
    def followed(self) -> Followed:
        """The team's promises that were kept, and how many of them were followed through."""
        return sum((share.followed for share in self.shares), Followed())

    @property
    def due(self) -> int:
        """How many promises come due in the days ahead."""
        return sum(share.due for share in self.shares)


@dataclass(frozen=True, slots=True)
class Digest:
    """The message to a team's channel; `letter` prefixes its block ids."""

    figures: Figures
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a manager is asked before the first digest goes out, and what became of that.

    `by_itself`: the ones after it are not asked about; `undo` is the change that may still be taken back.
    """

    digest: Digest
    round: int
    stage: Stage = Stage.WAITING
    standing: Standing = Standing.UNKNOWN
    by_itself: bool = False
    undo: str | None = None
    letter: str = ""


@dataclass(frozen=True, slots=True)
class NotPosted:
    """A digest that could not be posted, told to who can put it right."""

    team: Team
    round: int
    standing: Standing
    stage: Stage
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A digest that may be in its channel: nobody could look, so its owner is asked; `posted` is its letter.

    `believed`: somebody said that it is there, and nobody has seen it.
    """

    team: Team
    at: datetime
    stage: Stage
    posted: str
    believed: bool = False
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Own:
    """What somebody sees of the week: their own part, and of their team the counts or, as its manager, everything."""

    period: Period
    share: Share | None
    figures: Figures | None = None
    manages: bool = False
    others: tuple[Team, ...] = ()
    too_few: int = 5


def next_slot(team: Team, after: datetime) -> Slot | None:
    """The first time after an instant at which the team's digest is due; None when it has no day or no channel."""
    if team.digest_day is None or team.channel is None:
        return None
    zone = zone_of(team)
    day = after.astimezone(zone).date()
    day += _DAY * ((team.digest_day - day.weekday()) % 7)
    while (at := hours.instant(datetime.combine(day, team.digest_at), zone)) <= after:
        day += WEEK
    return Slot(Week.of(day), at)


def period(team: Team, until: datetime) -> Period:
    """The week before an instant and the week after it, on the team's clock."""
    return period_in(zone_of(team), until)


def period_in(zone: ZoneInfo, until: datetime) -> Period:
    """The week before an instant and the week after it, on the clock of a zone."""
    wall = until.astimezone(zone).replace(tzinfo=None)
    return Period(hours.instant(wall - WEEK, zone), until, hours.instant(wall + WEEK, zone))


def over_at(team: Team, due: datetime) -> datetime:
    """When a week's digest is over: the next one is due then."""
    return period(team, due).ahead


def at_risk_until(calendar: Calendar, days: int, day: date) -> datetime:
    """A promise that was due before this instant and is still open that day has been late for so many working days."""
    left = max(days, 1)
    while True:
        left -= hours.working_day(calendar, day)
        if left == 0:
            return hours.instant(datetime.combine(day, time(0)), calendar.zone)
        day -= _DAY


def by_customer(found: list[AtRisk]) -> tuple[AtRisk, ...]:
    """Each customer once, with the worst reason, what has lasted longest first."""
    order = list(Danger)
    worst: dict[str, AtRisk] = {}
    for each in sorted(found, key=lambda one: (order.index(one.danger), one.since, one.number)):
        worst.setdefault(each.customer, each)
    return tuple(worst.values())


def zone_of(team: Team) -> ZoneInfo:
    """The team's zone, UTC where this machine does not know it."""
    return zone_named(team.zone)


def zone_named(zone: str) -> ZoneInfo:
    """A zone by its name, UTC where this machine does not know it."""
    try:
        return ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")


def as_of(at: str) -> datetime:
    """An instant as a letter carries it."""
    return datetime.fromisoformat(at).astimezone(UTC)
