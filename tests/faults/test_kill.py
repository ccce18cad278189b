import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from tests.faults.life import NEVER, Life, Lives
from tests.jobs.office import TEAM, Office, is_kept, office_at

MONDAY = datetime(2026, 11, 23, 10, tzinfo=UTC)
SEED = 20261123
POINTS = 50
RECOVERY = timedelta(minutes=5)

pytestmark = pytest.mark.faults


@pytest.fixture(scope="module")
def lives() -> Iterator[Lives]:
    with Lives() as running:
        yield running


@pytest.fixture
def office(database_url: str) -> Iterator[Office]:
    with office_at(MONDAY, database_url) as made:
        yield made


@dataclass(frozen=True, slots=True)
class End:
    """How a life ended after somebody took it over: its points, what the rep has, whether the promise is kept."""

    points: list[str]
    texts: list[str]
    kept: bool
    state: str

    @property
    def told_once(self) -> bool:
        return [text.rpartition(" ")[2] for text in self.texts] == ["kept" if self.kept else "open"]

    @property
    def needed_no_telling(self) -> bool:
        """The letter never reached Slack, and then the promise was kept."""
        return self.texts == [] and self.kept and self.state == "skipped"


class Walk:
    """Lives of one nudge after another in one workspace, each with a rep of its own."""

    def __init__(self, office: Office, lives: Lives, url: str) -> None:
        self._office = office
        self._lives = lives
        self._url = url
        self._walked = 0

    def life(self, kill_at: int = NEVER, order: str = "ours", and_then: int | None = None) -> End:
        """A life, killed and begun again where that is asked for, and taken over."""
        office = self._office
        self._walked += 1
        subject = f"promise:{self._walked}"
        rep = office.person(f"Rep {self._walked}")
        office.remind(rep, subject)
        killed, points = self._live(subject, rep, kill_at, order)
        if killed and and_then is not None:
            office.clock.push(timedelta(seconds=61))
            self._live(subject, rep, and_then, order)
        office.after(RECOVERY)
        with office.database.reading(TEAM) as work:
            kept = is_kept(work, subject)
        (letter,) = [letter for letter in office.letters() if letter.to == rep]
        return End(points, office.texts(rep), kept, letter.state)

    def _live(self, subject: str, rep: str, kill_at: int, order: str) -> tuple[bool, list[str]]:
        slack = self._office.slack
        now = self._office.clock.now().isoformat()
        return self._lives.live(Life(self._url, slack.api_url, slack.token, now, subject, rep, kill_at, order))


def _chosen(points: list[str]) -> list[int]:
    """Fifty points: every name once, the rest by chance."""
    first = {name: place for place, name in reversed(list(enumerate(points, start=1)))}
    rest = [place for place in range(1, len(points) + 1) if place not in first.values()]
    chance = random.Random(SEED).sample(rest, POINTS - len(first))
    return sorted([*first.values(), *chance])


def test_killed_at_fifty_points_of_its_life_a_nudge_is_told_once(
    office: Office, lives: Lives, database_url: str
) -> None:
    walk = Walk(office, lives, database_url)
    whole = walk.life()
    assert whole.told_once
    assert whole.kept
    chance = random.Random(SEED)
    wrong: list[str] = []
    for place in _chosen(whole.points):
        and_then = chance.randint(1, len(whole.points)) if chance.random() < 0.25 else None
        end = walk.life(place, and_then=and_then)
        if not end.told_once and not (and_then is not None and end.needed_no_telling):
            wrong.append(f"killed at {place} ({whole.points[place - 1]}), then at {and_then}: {end.texts}, {end.state}")
    assert wrong == []


@pytest.mark.parametrize(
    ("order", "killed_at", "times"), [("mark_first", "http:connect", 0), ("send_first", "http:read", 2)]
)
def test_the_harness_catches_the_orders_that_lose_and_double(
    lives: Lives, sqlite_url: str, order: str, killed_at: str, times: int
) -> None:
    with office_at(MONDAY, sqlite_url) as office:
        walk = Walk(office, lives, sqlite_url)
        whole = walk.life(order=order)
        assert len(whole.texts) == 1
        assert len(walk.life(whole.points.index(killed_at) + 1, order=order).texts) == times
