"""A clock that a person or a test can push."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from time import monotonic
from zoneinfo import ZoneInfo

MORNING = time(9, 0)
MONDAY, SATURDAY = 0, 5


class PushedClock:
    """Real time plus an offset, pushed forward only; with `ticking=False` it stands still until pushed."""

    def __init__(self, offset: timedelta = timedelta(0), *, ticking: bool = True) -> None:
        self._lock = threading.Lock()
        self._offset = offset
        self._stood_at = None if ticking else datetime.now(UTC)
        self._listeners: list[Callable[[], None]] = []

    @classmethod
    def at(cls, instant: datetime, *, ticking: bool = False) -> "PushedClock":
        """A clock that shows this aware instant now."""
        clock = cls(ticking=ticking)
        clock._offset = instant - clock.now()
        return clock

    @property
    def offset(self) -> timedelta:
        """How far the clock is from real time."""
        with self._lock:
            return self._offset

    def resume(self, offset: timedelta) -> None:
        """Goes on from an offset that was stored."""
        with self._lock:
            self._offset = offset

    def now(self) -> datetime:
        """The wall clock, aware UTC."""
        with self._lock:
            return (self._stood_at or datetime.now(UTC)) + self._offset

    def boot(self) -> float:
        """Seconds of a monotonic clock that pushing does not move."""
        return monotonic()

    def push(self, delta: timedelta) -> datetime:
        """Moves the wall clock on and says what it shows then."""
        if delta < timedelta(0):
            raise ValueError("a clock is pushed forward only")
        with self._lock:
            self._offset += delta
            listeners = list(self._listeners)
        for listener in listeners:
            listener()
        return self.now()

    def push_to(self, at: datetime) -> datetime:
        """Moves the wall clock on to an aware instant; an instant that has passed changes nothing."""
        return self.push(max(at - self.now(), timedelta(0)))

    def on_push(self, listener: Callable[[], None]) -> None:
        """Calls `listener` after every push, in the thread that pushed."""
        with self._lock:
            self._listeners.append(listener)


def next_morning(now: datetime, zone: str) -> datetime:
    """Nine o'clock of the next working day in that zone."""
    here = now.astimezone(ZoneInfo(zone))
    morning = datetime.combine(here.date(), MORNING, here.tzinfo)
    while morning <= here or morning.weekday() >= SATURDAY:
        morning = datetime.combine(morning.date() + timedelta(days=1), MORNING, here.tzinfo)
    return morning


def next_monday(now: datetime, zone: str) -> datetime:
    """Nine o'clock of the next Monday in that zone."""
    morning = next_morning(now, zone)
    while morning.weekday() != MONDAY:
        morning = next_morning(morning, zone)
    return morning
