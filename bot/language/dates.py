"""How dates, times and places are worded."""

from datetime import date, datetime
from typing import Protocol


class DateWords(Protocol):
    """Wall times in words; a `date` beside them says from which day they are read."""

    def full(self, wall: datetime, beside: date) -> str:
        """Day, date and time, with the year only where it is another one than that of `beside`."""
        ...

    def near(self, wall: datetime, today: date) -> str:
        """As a person says it on that day: today and tomorrow by name, the coming days by weekday."""
        ...

    def weekday(self, wall: datetime, today: date) -> str:
        """Short, and still true on another day: never today or tomorrow."""
        ...

    def clock(self, wall: datetime) -> str:
        """The time of day alone."""
        ...

    def day(self, day: date, beside: date) -> str:
        """The date alone, with its weekday."""
        ...

    def your_time(self, when: str, zone: str) -> str:
        """A time that was said in the reader's own zone."""
        ...

    def elsewhere(self, when: str, zone: str) -> str:
        """A time that was said in another zone than the reader's."""
        ...

    def elsewhere_and_yours(self, when: str, zone: str, yours: str) -> str:
        """A time that was said in another zone, and what that is for the reader."""
        ...

    def place(self, zone: str) -> str:
        """What people call an IANA zone."""
        ...
