"""A nudge's life in a process of its own, which can be killed at any of its points.

Run as a program it reads one life a line, runs each in a forked child, and answers with how the child ended.
"""

import itertools
import json
import os
import signal
import subprocess
import sys
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any, Self

from bot import faults
from bot.sales.letter import PostOutcome
from bot.slack.courier import Courier
from bot.slack.people import People
from bot.slack.transport import Transport
from bot.store.engine import Database
from bot.tools import Pool, Tools, Waker
from bot.usecases import outbox
from jobs.tick import Tick
from playground.clock import PushedClock
from tests.jobs.office import TEAM, keep, kinds

NEVER = 1_000_000


@dataclass(frozen=True, slots=True)
class Life:
    """One nudge from being due to being kept; killed at the `kill_at`-th point, counted from 1."""

    url: str
    api: str
    token: str
    now: str
    subject: str
    rep: str
    kill_at: int = NEVER
    order: str = "ours"


class MarkFirst(Tick):
    """The order of those who lose: written down as sent, then sent."""

    def _send(self, letter: Any) -> bool:
        now = self._tools.clock.now()
        with self._tools.work(TEAM) as work:
            begun = outbox.begin(work, letter, now, waits=False)
            assert begun is not None
            outbox.settle(work, begun, PostOutcome.SENT, now, channel="D0", ts=letter.id)
        self._tools.courier.post(letter.to, "marked", [], letter.id)
        return True


class SendFirst(Tick):
    """The order of those who double: sent, then written down."""

    def _send(self, letter: Any) -> bool:
        now = self._tools.clock.now()
        self._tools.courier.post(letter.to, "sent", [], letter.id)
        with self._tools.work(TEAM) as work:
            begun = outbox.begin(work, letter, now, waits=False)
            assert begun is not None
            outbox.settle(work, begun, PostOutcome.SENT, now, channel="D0", ts=letter.id)
        return True


ORDERS = {"ours": Tick, "mark_first": MarkFirst, "send_first": SendFirst}


class Lives:
    """The process that forks the lives; it has everything imported, so a life costs milliseconds."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.life"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def live(self, life: Life) -> tuple[bool, list[str]]:
        """Whether the life was killed, and the points it went through."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(asdict(life)) + "\n")
        self._process.stdin.flush()
        ended = json.loads(self._process.stdout.readline())
        assert ended["status"] in (0, -signal.SIGKILL), ended
        return ended["status"] != 0, ended["points"]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(timeout=10)
        assert self._process.stdout is not None
        self._process.stdout.close()


def _live(life: Life, database: Database, points: int) -> None:
    count = itertools.count(1)

    def at(name: str) -> None:
        os.write(points, f"{name}\n".encode())
        if next(count) == life.kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    clock = PushedClock.at(datetime.fromisoformat(life.now))
    transport = Transport(life.api, clock.boot)
    courier = Courier(transport, lambda: life.token)
    tools = Tools(clock, database, courier, People(transport, lambda: life.token), Pool(1), Waker())
    tick = ORDERS[life.order](tools, kinds(set()), senders=1)
    faults.install(at)
    try:
        _until_idle(tick)
        with database.work(TEAM) as work:
            keep(work, life.subject, life.rep, clock.now())
        _until_idle(tick)
    finally:
        faults.install(None)
        tick.stop()
        transport.close()
        database.close()


def _until_idle(tick: Tick) -> None:
    while tick.run(timedelta(seconds=20)):
        pass


def _here(life: Life, database: Database) -> dict[str, Any]:
    """A life that nobody kills, in this process: those forked from it find every statement compiled."""
    seen, points = os.pipe()
    _live(life, database, points)
    os.close(points)
    with os.fdopen(seen) as names:
        return {"status": 0, "points": names.read().split()}


def _fork(life: Life, database: Database) -> dict[str, Any]:
    seen, points = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(seen)
        status = 3
        try:
            _live(life, database, points)
            status = 0
        finally:
            os._exit(status)
    os.close(points)
    with os.fdopen(seen) as names:
        went_through = names.read().split()
    _, status = os.waitpid(child, 0)
    return {"status": os.waitstatus_to_exitcode(status), "points": went_through}


def main() -> None:
    databases: dict[str, Database] = {}
    for line in sys.stdin:
        life = Life(**json.loads(line))
        if life.url not in databases:
            databases[life.url] = Database.open(life.url)
        live = _here if life.kill_at == NEVER else _fork
        ended = live(life, databases[life.url])
        sys.stdout.write(json.dumps(ended) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
