"""Days off: of one person, or of everybody while the workspace is closed."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.sales.order import FallsDue
from bot.sales.promise import Promise

LONGEST_DAYS = 366


@dataclass(frozen=True, slots=True)
class Absence:
    """Days on which somebody is away, both ends counted; without a person the workspace is closed."""

    id: str
    person: str
    first: date
    last: date
    by: str
    at: datetime

    def covers(self, day: date) -> bool:
        """Whether that date is one of them."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Gone:
    """An absence as it was just written; `back_at` is when nudges go on, `due` what was told for those days,
    `orders` the deliveries and visits in them.

    `ended` says that it is over, or was called off; then `absence` is how it stood before.
    """

    absence: Absence
    undo: str | None
    back_at: datetime
    due: tuple[Promise, ...] = ()
    ended: bool = False
    already: bool = False
    orders: tuple[FallsDue, ...] = ()


@dataclass(frozen=True, slots=True)
class Absences:
    """The absences of a person, and of everybody, that are not over."""

    today: date
    own: tuple[Absence, ...]
    closed: tuple[Absence, ...]
    is_admin: bool = False
