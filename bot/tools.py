"""What every listener and job is handed."""

import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Condition
from typing import Protocol

from bot.language import Phrases
from bot.language import phrases as phrases_of
from bot.sales.person import Person
from bot.slack.courier import Courier
from bot.slack.people import People
from bot.store.engine import Database, Unavailable
from bot.store.work import Work

__all__ = ["Clock", "Pool", "SystemClock", "Tools", "Unavailable", "Waker", "Work"]

_log = logging.getLogger("kept.after")


class Clock(Protocol):
    """The only source of time."""

    def now(self) -> datetime:
        """The wall clock, aware UTC."""
        ...

    def boot(self) -> float:
        """Monotonic seconds, for lease deadlines and time-outs only."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The wall clock, aware UTC."""
        return datetime.now(UTC)

    def boot(self) -> float:
        """Monotonic seconds since the machine started."""
        return time.monotonic()


class Pool:
    """Threads for what follows an acknowledgement; knows when nothing is under way."""

    def __init__(self, size: int) -> None:
        self._threads = ThreadPoolExecutor(size, thread_name_prefix="after")
        self._changed = Condition()
        self._under_way = 0

    def hand(self, step: Callable[[], None]) -> None:
        """Runs the step on a thread of the pool; a failure is logged, never raised."""
        with self._changed:
            self._under_way += 1
        self._threads.submit(self._run, step)

    def quiet(self, timeout: timedelta) -> bool:
        """Waits until nothing is under way; False when that takes longer."""
        with self._changed:
            return self._changed.wait_for(lambda: self._under_way == 0, timeout.total_seconds())

    def stop(self) -> None:
        """Lets what is under way end and takes nothing more."""
        self._threads.shutdown(wait=True)

    def _run(self, step: Callable[[], None]) -> None:
        try:
            step()
        except Exception:  # noqa: BLE001 - nobody is left to raise to
            _log.exception("what follows an acknowledgement failed")
        finally:
            with self._changed:
                self._under_way -= 1
                self._changed.notify_all()


def _asleep() -> None:
    """Nobody to wake before the loop runs."""


@dataclass(slots=True)
class Waker:
    """Wakes the loop, once there is one in this process."""

    wake: Callable[[], None] = field(default=_asleep)


@dataclass(frozen=True, slots=True)
class Tools:
    """Clock, database, Slack and words, put together once by the composition root.

    `spoken` are those who spoke lately, as they were then: whoever relies on it looks again in its own transaction.
    """

    clock: Clock
    database: Database
    courier: Courier
    people: People
    pool: Pool
    waker: Waker
    prefix: str = ""
    spoken: dict[tuple[str, str], Person] = field(default_factory=dict[tuple[str, str], Person])

    def work(self, workspace: str) -> AbstractContextManager[Work]:
        """One transaction that writes, for one workspace: committed at its end, rolled back on any exception."""
        return self.database.work(workspace)

    def reading(self, workspace: str) -> AbstractContextManager[Work]:
        """One transaction that only reads, for one workspace."""
        return self.database.reading(workspace)

    def phrases(self, language: str) -> Phrases:
        """The sentences of a language, English when it is not spoken."""
        return phrases_of(language)

    def after(self, step: Callable[[], None]) -> None:
        """Runs a step after the acknowledgement has left."""
        self.pool.hand(step)

    def wake(self) -> None:
        """Tells the loop that something is due now."""
        self.waker.wake()
