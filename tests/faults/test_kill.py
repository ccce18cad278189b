import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from tests.faults.life import Life, Lives
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


class Walk:
    """Lives of one nudge after another in one workspace, each with a rep of its own."""

    def __init__(self, office: Office, lives: Lives, url: str) -> None:
        self._office = office
        self._lives = lives
        self._url = url
        self._walked = 0

    def life(self, kill_at: int, order: str = "ours", and_then: int | None = None) -> tuple[list[str], list[str], bool]:
        """The points of a life that was taken over, what the rep was sent, and whether the promise is kept."""
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
        return points, office.texts(rep), kept

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
    points, texts, kept = walk.life(kill_at=10**6)
    assert (texts, kept) == (["promise:1 kept"], True)
    chance = random.Random(SEED)
    wrong: list[str] = []
    for place in _chosen(points):
        and_then = chance.randint(1, len(points)) if chance.random() < 0.25 else None
        _, texts, kept = walk.life(place, and_then=and_then)
        if [text.rpartition(" ")[2] for text in texts] != ["kept" if kept else "open"]:
            wrong.append(f"point {place} ({points[place - 1]}), then {and_then}: {texts}, kept: {kept}")
    assert wrong == []


@pytest.mark.parametrize(("order", "times"), [("mark_first", 0), ("send_first", 2)])
def test_the_harness_catches_the_orders_that_lose_and_double(
    lives: Lives, sqlite_url: str, order: str, times: int
) -> None:
    with office_at(MONDAY, sqlite_url) as office:
        walk = Walk(office, lives, sqlite_url)
        points, texts, _ = walk.life(kill_at=10**6, order=order)
        assert len(texts) == 1
        point = "http:connect" if order == "mark_first" else "http:read"
        _, texts, _ = walk.life(points.index(point) + 1, order=order)
        assert len(texts) == times
