"""The clock that ticks: one job that plans its own next run."""
# apscheduler has no types.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportIncompatibleMethodOverride=false

import logging
import threading
from datetime import UTC, datetime, timedelta
from enum import Enum, auto

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.base import BaseTrigger

from bot.tools import Clock, Unavailable
from jobs.tick import Tick

EVERY = timedelta(seconds=5)
BREATH = timedelta(seconds=1)
AT_ONCE = timedelta()
JOB = "tick"
INSTANCES = 10
"""A run that has planned the next still counts for a moment; one tick at a time is this loop's own to see to."""

_log = logging.getLogger("kept.loop")


class _State(Enum):
    WAITING = auto()
    PLANNED_AT_ONCE = auto()
    RUNNING = auto()
    RUNNING_WOKEN = auto()
    STOPPED = auto()


class _After(BaseTrigger):
    """Fires a while after the scheduler is told, then every five seconds until it is told anew.

    The clock that people push is not the scheduler's. A job that never ends is never removed: the scheduler removes by
    id what has fired for the last time, and the run may have planned the next under that id by then.
    """

    def __init__(self, after: timedelta) -> None:
        super().__init__()
        self._after = after

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime | None:
        """When to run next."""
        return now + (self._after if previous_fire_time is None else EVERY)


class Loop:
    """Runs the tick when something is due, and every five seconds for what other processes made due."""

    def __init__(self, tick: Tick, clock: Clock) -> None:
        self._tick = tick
        self._clock = clock
        self._scheduler = BackgroundScheduler(
            timezone=UTC,
            job_defaults={"max_instances": INSTANCES, "coalesce": True, "misfire_grace_time": None},
        )
        self._lock = threading.Lock()
        self._state = _State.WAITING
        self._next: datetime | None = None

    def start(self) -> None:
        """Begins to tick, at once."""
        self._scheduler.start()
        with self._lock:
            self._plan(AT_ONCE)

    def wake(self) -> None:
        """Has the tick run at once, or once more when it is running."""
        with self._lock:
            if self._state is _State.RUNNING:
                self._state = _State.RUNNING_WOKEN
            elif self._state is _State.WAITING:
                self._plan(AT_ONCE)

    def due(self, at: datetime) -> None:
        """Hears what has become due; wakes the tick if that is before its next run."""
        if self._next is None or at < self._next:
            self.wake()

    def stop(self) -> None:
        """Lets the letters in hand end and ticks no more."""
        with self._lock:
            self._state = _State.STOPPED
        self._tick.stop()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=True)

    def _run(self) -> None:
        with self._lock:
            if self._state in (_State.RUNNING, _State.RUNNING_WOKEN):
                self._state = _State.RUNNING_WOKEN
            if self._state in (_State.RUNNING_WOKEN, _State.STOPPED):
                return
            self._state = _State.RUNNING
        wait = EVERY
        try:
            wait = self._until_next(self._tick.run(patience=BREATH))
        except Unavailable as failed:
            _log.warning("the database is not available: %s", failed)
        except Exception:  # noqa: BLE001 - whatever it was, the next tick is to come
            _log.exception("the tick failed")
        self._over(wait)

    def _over(self, wait: timedelta) -> None:
        with self._lock:
            if self._state is not _State.STOPPED:
                woken = self._state is _State.RUNNING_WOKEN
                self._state = _State.WAITING
                self._plan(AT_ONCE if woken else wait)

    def _until_next(self, done: int) -> timedelta:
        with self._lock:
            self._next = self._clock.now() + EVERY  # what is heard from here on may be missed by the look
        due = self._tick.next_due()
        now = self._clock.now()
        if due is None or due > now + EVERY:
            return EVERY
        return max(due - now, AT_ONCE if done else BREATH)

    def _plan(self, wait: timedelta) -> None:
        if self._state is _State.STOPPED or not self._scheduler.running:
            return
        if wait <= AT_ONCE:
            self._state = _State.PLANNED_AT_ONCE
        self._next = self._clock.now() + wait
        self._scheduler.add_job(self._run, _After(wait), id=JOB, replace_existing=True)
