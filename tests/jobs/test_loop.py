import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from jobs.loop import EVERY, Loop
from jobs.tick import Tick
from playground import faults
from tests.jobs.office import Office, kinds, office_at
from tests.waiting import until

MONDAY = datetime(2026, 11, 23, 10, tzinfo=UTC)


@pytest.fixture
def office(sqlite_url: str) -> Iterator[Office]:
    with office_at(MONDAY, sqlite_url) as made:
        yield made


@pytest.fixture
def loop(office: Office) -> Iterator[Loop]:
    running = Loop(office.tick, office.clock)
    office.database.on_due = running.due
    running.start()
    yield running
    running.stop()


def test_what_is_due_at_once_wakes_the_loop(office: Office, loop: Loop) -> None:
    ken = office.person("Ken")
    until(lambda: office.tick.next_due() is None)
    office.say(ken, "answer")
    until(lambda: office.texts(ken) == ["answer"], timedelta(seconds=3))


def test_a_pushed_clock_and_a_word_bring_what_is_due_then(office: Office, loop: Loop) -> None:
    ken = office.person("Ken")
    office.remind(ken, due=MONDAY + timedelta(hours=3))
    office.clock.push(timedelta(hours=3))
    loop.wake()
    until(lambda: office.texts(ken) == ["promise:1 open"], timedelta(seconds=3))


def test_what_is_said_while_the_tick_runs_is_not_forgotten(office: Office, loop: Loop) -> None:
    people = [office.person(f"Rep {n}") for n in range(6)]
    for turn in range(4):
        for person in people:
            office.say(person, f"answer {turn}")
    until(lambda: all(len(office.dms(person)) == 4 for person in people), timedelta(seconds=8))


class Overheard(Tick):
    """A tick that somebody speaks into after its look at what is next: too late to be seen, too early to be planned."""

    says: Callable[[], None] | None = None

    def next_due(self) -> datetime | None:
        due = super().next_due()
        if self.says is not None:
            says, self.says = self.says, None
            says()
        return due


def test_what_is_said_after_the_look_at_what_is_next_is_not_left_to_the_next_round(office: Office) -> None:
    ken = office.person("Ken")
    tick = Overheard(office.tools, kinds(set()))
    tick.says = lambda: office.say(ken, "answer")
    loop = Loop(tick, office.clock)
    office.database.on_due = loop.due
    loop.start()
    try:
        until(lambda: office.texts(ken) == ["answer"], EVERY * 0.6)
    finally:
        loop.stop()


def test_stopping_lets_the_letter_in_hand_end(office: Office, loop: Loop) -> None:
    ken = office.person("Ken")
    office.slack.misbehave("chat.postMessage", faults.hang(0.5, accepts=True))
    office.say(ken, "answer")
    until(lambda: office.letters() and office.letter().state == "sending")
    loop.stop()
    assert office.letter().state == "unknown"


def test_a_database_that_is_locked_for_a_while_is_only_waited_for(
    office: Office, loop: Loop, sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    ken = office.person("Ken")
    office.remind(ken, due=MONDAY + timedelta(hours=1))
    until(lambda: office.tick.next_due() == MONDAY + timedelta(hours=1))
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        office.clock.push(timedelta(hours=1))
        loop.wake()
        until(lambda: caplog.records)
        assert office.texts(ken) == []
    loop.wake()
    until(lambda: office.texts(ken) == ["promise:1 open"])
