"""Why a due phrase that was found cannot be taken; not frozen, since raising writes the traceback into them."""

from dataclasses import dataclass
from datetime import datetime

from bot.sales.errors import SalesError


@dataclass(eq=False)
class Unreadable(SalesError):
    """A due phrase was found and is refused; `words` are the person's own, at `span` of the text."""

    words: str
    span: tuple[int, int]


@dataclass(eq=False)
class PastDate(Unreadable):
    """The phrase names a time that is over; `wall` is that time where it is known."""

    wall: datetime | None = None


@dataclass(eq=False)
class NoSuchDate(Unreadable):
    """The phrase names a day or an hour that no calendar has."""


@dataclass(eq=False)
class Recurrence(Unreadable):
    """The phrase names many days, not one."""
