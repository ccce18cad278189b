"""One pass over everything that is due."""

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar

from bot.tools import Tools, Unavailable, Work
from bot.usecases import outbox
from jobs import home, mending, sending
from jobs.letters import KINDS, Kind

AT_A_TURN = 5
SENDERS = 8
INBOX_KEPT = timedelta(hours=48)
AFTER_FAILURE = timedelta(minutes=1)
FOREVER = timedelta(days=1)

T = TypeVar("T")
_log = logging.getLogger("kept.tick")


class _Turn:
    """What one workspace has under way in this pass; its next turn is noted when the last of it is done."""

    def __init__(self, tools: Tools, workspace: str) -> None:
        self.tools = tools
        self.workspace = workspace
        self.done = 0
        self.failed = False
        self._open = 1
        self._lock = threading.Lock()
        self._over = threading.Event()

    def begin(self) -> None:
        with self._lock:
            self._open += 1

    def end(self, done: int = 0) -> None:
        with self._lock:
            self.done += done
            self._open -= 1
            last = self._open == 0
        if last:
            try:
                self.tools.database.run(self.workspace, self._note_next)
            except Unavailable as failed:
                _log.warning("the next turn of %s is not noted: %s", self.workspace, failed)
            finally:
                self._over.set()

    def wait(self, patience: timedelta) -> bool:
        return self._over.wait(patience.total_seconds())

    def _note_next(self, work: Work) -> None:
        if self.failed:
            outbox.put_off(work, self.tools.clock.now() + AFTER_FAILURE)
        else:
            outbox.note_next(work)


class Tick:
    """Gives every workspace its turn: at most five letters each, some at the same time, one for each receiver.

    `serves` says whether the courier's token belongs to a workspace; the letters of another stay where they are.
    """

    def __init__(
        self,
        tools: Tools,
        kinds: Mapping[str, Kind[Any]] = KINDS,
        senders: int = SENDERS,
        serves: Callable[[str], bool] = lambda workspace: True,
    ) -> None:
        self._tools = tools
        self._kinds = kinds
        self._serves = serves
        self._senders = ThreadPoolExecutor(senders, thread_name_prefix="sender")
        self._free = threading.Semaphore(senders)
        self._handing_out = threading.Lock()
        self._stopping = False

    def run(self, patience: timedelta = FOREVER) -> int:
        """One pass; how many steps did something. What Slack has not answered within `patience` goes on meanwhile."""
        turns: list[_Turn] = []
        for workspace in self._tools.database.turns(self._tools.clock.now()):
            if self._stopping:
                break
            if self._serves(workspace):
                turns.append(self._turn(workspace))
        ends = self._tools.clock.boot() + patience.total_seconds()
        for turn in turns:
            turn.wait(timedelta(seconds=max(0.0, ends - self._tools.clock.boot())))
        return sum(turn.done for turn in turns)

    def next_due(self) -> datetime | None:
        """The next instant at which there is something to do."""
        return self._tools.database.next_due()

    def stop(self) -> None:
        """Lets what is in hand end and begins nothing more."""
        with self._handing_out:
            self._stopping = True
        self._senders.shutdown(wait=True)

    def _turn(self, workspace: str) -> _Turn:
        turn = _Turn(self._tools, workspace)
        done = 0
        try:
            done = self._steps(turn)
        except Unavailable:
            raise
        except Exception:  # noqa: BLE001 - one workspace holds up no other
            _log.exception("the turn of %s failed", workspace)
            turn.failed = True
        finally:
            turn.end(done)
        return turn

    def _steps(self, turn: _Turn) -> int:
        tools, workspace = self._tools, turn.workspace
        now = tools.clock.now()
        with tools.reading(workspace) as work:
            agenda = outbox.agenda(work)
        if agenda is None or not agenda.is_active or not _due(agenda.next_due, now):
            return 0
        done = 0
        if _due(agenda.plan, now):
            done += tools.database.run(workspace, lambda work: outbox.plan(work, now))
        if _due(agenda.sweep, now):
            done += tools.database.run(workspace, lambda work: outbox.sweep(work, now))
        if agenda.inbox is not None and agenda.inbox < now - INBOX_KEPT:
            tools.database.run(workspace, lambda work: outbox.purge(work, now))
        if _due(agenda.look, now):
            self._hand_out(turn, outbox.unclear, partial(mending.look, tools))
        if done or _due(agenda.send, now):
            since = min((at for at in (agenda.plan, agenda.send) if at is not None), default=now)
            self._hand_out(turn, partial(_claim, since), self._send)
        if _due(agenda.edit, now):
            self._hand_out(turn, outbox.behind, self._update)
        if _due(agenda.heal, now):
            self._hand_out(turn, outbox.to_heal, partial(mending.heal, tools))
        if _due(agenda.home, now):
            self._hand_out(turn, outbox.homes_behind, partial(home.publish, tools, workspace))
        return done

    def _send(self, letter: Any) -> bool:
        return sending.send(self._tools, self._kinds.get(letter.kind), letter)

    def _update(self, letter: Any) -> bool:
        return mending.update(self._tools, self._kinds.get(letter.kind), letter)

    def _hand_out(
        self, turn: _Turn, take: Callable[[Work, datetime, int], Sequence[T]], do: Callable[[T], bool]
    ) -> None:
        """Takes no more than there are hands free, so that a lease begins when the work does."""
        with self._handing_out:
            if self._stopping:
                return
            hands = self._hands()
            taken: Sequence[T] = ()
            try:
                now = self._tools.clock.now()
                taken = self._tools.database.run(turn.workspace, lambda work: take(work, now, hands))
            finally:
                for _ in range(hands - len(taken)):
                    self._free.release()
            for each in taken:
                turn.begin()
                self._senders.submit(self._work, turn, partial(do, each))

    def _hands(self) -> int:
        self._free.acquire()
        hands = 1
        while hands < AT_A_TURN and self._free.acquire(blocking=False):
            hands += 1
        return hands

    def _work(self, turn: _Turn, step: Callable[[], bool]) -> None:
        done = 0
        try:
            done = int(step())
        except Unavailable as failed:
            _log.warning("left for the next pass: %s", failed)
        except Exception:  # noqa: BLE001 - one workspace holds up no other
            _log.exception("a step of %s failed", turn.workspace)
        finally:
            self._free.release()
            turn.end(done)


def _due(at: datetime | None, now: datetime) -> bool:
    return at is not None and at <= now


def _claim(since: datetime, work: Work, now: datetime, limit: int) -> Sequence[Any]:
    return outbox.claim(work, now, since, limit)
