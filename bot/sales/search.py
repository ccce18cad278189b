"""What somebody finds by words."""

from dataclasses import dataclass
from datetime import datetime

from bot.sales.answer import Near
from bot.sales.promise import Promise

PAGE = 10
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Note:
    """A conversation whose notes hold what was looked for, and the line that does."""

    id: str
    at: datetime
    line: str
    customer: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One page: open promises the worst first, then drafts, then what is past, the newest first.

    `asks` says that nothing was looked for.
    """

    now: datetime
    query: str
    customers: tuple[Near, ...] = ()
    rows: tuple[Promise | Note, ...] = ()
    more: bool = False
    next_offset: int = 0
    asks: bool = False
