"""What Kept says when it speaks up and what it answers there: the lines of a DM, and the list of a day."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.sales.answer import Confirmation, Done, DraftAnswer, NudgeLine, ReplyKind
from bot.sales.conversation import ConversationLine, Logged
from bot.sales.follow_through import FollowThroughLine
from bot.sales.handover import HandoverLine
from bot.sales.helper import HelperLine
from bot.sales.mention import Offered
from bot.sales.order import FallsDue, OrderLine
from bot.sales.promise import Promise
from bot.sales.question import AgreementLine, ExpectationLine
from bot.sales.referral import ReferralLine
from bot.sales.specification import SpecificationLine

OtherLine = (
    OrderLine
    | ReferralLine
    | ConversationLine
    | FollowThroughLine
    | HelperLine
    | HandoverLine
    | SpecificationLine
    | AgreementLine
    | ExpectationLine
)
AnyLine = NudgeLine | OtherLine


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list of a day knows beside its lines.

    `waiting` are the numbers of the promises whose customer has to agree to a new date; `at_risk` and `away` are
    promises of a manager's reps: late for so many working days, and falling due while their rep is away; `away_orders`
    is what falls due of orders while who sees to it is away.
    """

    day: date
    next_day: date
    waiting: frozenset[int] = frozenset()
    at_risk: tuple[Promise, ...] = ()
    away: tuple[Promise, ...] = ()
    at_risk_days: int = 3
    away_orders: tuple[FallsDue, ...] = ()


@dataclass(frozen=True, slots=True)
class Nudge:
    """What one DM tells; `more` counts lines left out, `old` those over two weeks old, `letter` prefixes block ids.

    `left_out` are the words of what those are about: "promise", "order" or "visit". `at` is when it was due.
    """

    letter: str
    lines: tuple[AnyLine, ...]
    now: datetime
    more: int = 0
    old: int = 0
    listed: Listed | None = None
    left_out: frozenset[str] = frozenset()
    at: datetime | None = None

    @property
    def promises(self) -> tuple[NudgeLine, ...]:
        """The lines that are about promises."""
        return tuple(line for line in self.lines if isinstance(line, NudgeLine))


@dataclass(frozen=True, slots=True)
class Reply:
    """A DM that answers: the promise or the lines it is about, and the choice it offers."""

    letter: str
    kind: ReplyKind
    now: datetime
    promise: Promise | None = None
    lines: tuple[NudgeLine, ...] = ()
    other: OtherLine | None = None
    done: Done | None = None
    confirmation: Confirmation | DraftAnswer | None = None
    parts: tuple[Confirmation | DraftAnswer | Done, ...] = ()
    logged: Logged | None = None
    offered: Offered | None = None
    word: str = ""
    number: int | None = None
