import time
from collections.abc import Callable, Generator

import pytest

from bot import faults
from bot.slack.courier import Courier
from bot.slack.people import People
from bot.slack.transport import Transport
from tests.slack.peer import Peer, Step


class Line:
    """A peer with a transport, a courier and people that speak to it."""

    def __init__(self, *steps: Step, door: Step | None = None) -> None:
        self.seconds_more = 0.0
        self.peer = Peer(*steps, door=door)
        self.transport = Transport(self.peer.api, self.boot)
        self.courier = Courier(self.transport, lambda: "xoxb-1")
        self.people = People(self.transport, lambda: "xoxb-1")

    def boot(self) -> float:
        return time.monotonic() + self.seconds_more

    def close(self) -> None:
        self.transport.close()
        self.peer.close()


@pytest.fixture
def line() -> Generator[Callable[..., Line]]:
    lines: list[Line] = []

    def start(*steps: Step, door: Step | None = None) -> Line:
        lines.append(Line(*steps, door=door))
        return lines[-1]

    yield start
    for one in lines:
        one.close()


@pytest.fixture
def points() -> Generator[list[str]]:
    seen: list[str] = []
    faults.install(seen.append)
    yield seen
    faults.install(None)


@pytest.fixture
def install() -> Generator[Callable[[faults.Hook | None], None]]:
    yield faults.install
    faults.install(None)
