"""A quarter of one rep: what Kept says by itself stays inside hours and inside the day's few messages."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from playground.state import Message
from tests.journeys.office_hours import OfficeHours
from tests.journeys.world import World, words

NEW_YORK = ZoneInfo("America/New_York")
OPENS, CLOSES = time(9), time(18)
OPEN_PROMISES, ORDERS = 20, 6
CUSTOMERS = ("Acme", "Globex", "Initech", "Umbrella", "Hooli", "Vandelay", "Stark", "Wayne")
TEXTS = ("send the proposal", "send samples", "send the brochure", "fix the invoice", "confirm the price")
WEEKS = 13
LISTS_AND_GROUPS = 3


def wall(message: Message) -> datetime:
    return datetime.fromtimestamp(float(message.ts), NEW_YORK)


def working_days(first: date, last: date) -> Iterator[date]:
    day = first
    while day <= last:
        if day.weekday() < 5:
            yield day
        day += timedelta(days=1)


class Rep:
    """Records, keeps some, forgets some, takes orders: what a rep does in a quarter, by a seed."""

    def __init__(self, world: World, seed: int) -> None:
        self.world, self.random = world, Random(seed)
        self.open: list[int] = []
        self.number = 0

    def morning(self) -> None:
        kept = [number for number in self.open if self.random.random() < 0.12]
        for number in kept:
            self.world.type(self.world.ken, f"/promise done {number}")
            self.open.remove(number)
        while len(self.open) < OPEN_PROMISES:
            days = self.random.randrange(1, 15)
            hour = self.random.randrange(10, 19)
            name, text = self.random.choice(CUSTOMERS), self.random.choice(TEXTS)
            day = (self.world.now.astimezone(NEW_YORK) + timedelta(days=days)).date()
            self.world.type(self.world.ken, f"/promise {name}: {text} by {day:%Y-%m-%d} {hour}:00")
            self.number += 1
            self.open.append(self.number)

    def order(self, place: int) -> None:
        day = (self.world.now.astimezone(NEW_YORK) + timedelta(days=7)).date()
        self.world.type(self.world.ken, f"/kept order {CUSTOMERS[place]} {place + 2} x Widget, delivery {day:%Y-%m-%d}")
        self.number += 1


@pytest.mark.timeout(240)
def test_a_quarter_with_twenty_open_promises_and_six_orders_stays_inside_the_budget(world: World) -> None:
    if not world.environ["DATABASE_URL"].startswith("sqlite"):
        pytest.skip("rules and clock are the same on every database: once is enough for a whole quarter")
    rep = Rep(world, 7)
    start = world.now.astimezone(NEW_YORK).date()
    for count, day in enumerate(working_days(start, start + timedelta(weeks=WEEKS))):
        morning = datetime.combine(day, time(10, 7), NEW_YORK).astimezone(UTC)
        if morning > world.now:
            world.push_to(morning)
        rep.morning()
        if count % 10 == 3 and count // 10 < ORDERS:
            rep.order(count // 10)
    told = world.dms(world.ken)
    assert len(told) > 100
    outside = [wall(each) for each in told if not (OPENS <= wall(each).time() < CLOSES and wall(each).weekday() < 5)]
    assert outside == []
    slots = {time(9), time(12), time(16)}
    by_day = Counter((wall(each).date(), wall(each).time().replace(second=0)) for each in told)
    assert [at for at, count in by_day.items() if count > 1] == []
    alone = Counter(day for day, at in by_day if at not in slots)
    over = {day: count for day, count in alone.items() if count > 2}
    assert over == {}
    assert max(Counter(day for day, _ in by_day).values()) <= LISTS_AND_GROUPS + 2
    assert all(words(each) for each in told)


class Day:
    """What a rep is told on one day, and when each promise was made and told for."""

    def __init__(self, world: World) -> None:
        self.world, self.hours = world, OfficeHours(NEW_YORK)
        self.made: dict[int, tuple[datetime, datetime]] = {}

    def promise(self, told: datetime) -> int:
        number = len(self.made) + 1
        self.world.type(self.world.ken, f"/promise Acme{number}: send {number} by {told.astimezone(NEW_YORK):%F %H:%M}")
        self.made[number] = (self.world.now, told)
        return number

    def alone(self) -> dict[date, list[Message]]:
        """The day's messages that came at no list's and no group's instant."""
        found: dict[date, list[Message]] = {}
        for each in self.world.dms(self.world.ken):
            slots = [at.astimezone(NEW_YORK) for at in self.hours.slots(wall(each).date(), True)]
            if not any(at <= wall(each) < at + timedelta(minutes=5) for at in slots):
                found.setdefault(wall(each).date(), []).append(each)
        return found

    def over(self) -> list[str]:
        """More than two alone, though a group was to come between made and told once all of them were recorded."""
        found: list[str] = []
        for day, messages in self.alone().items():
            numbers = [{int(each) for each in re.findall(r"#(\d+)", words(message))} for message in messages]
            for place, message in enumerate(messages[2:], 2):
                known = max(self.made[each][0] for number in numbers[: place + 1] for each in number)
                told = min(self.made[each][1] for each in numbers[place])
                if any(known < slot < told for slot in self.hours.slots(day, True)):
                    found.append(f"{wall(message)} {words(message)[:80]}")
        return found


def today(world: World, clock: str) -> datetime:
    day = world.now.astimezone(NEW_YORK).date()
    return datetime.combine(day, time.fromisoformat(clock), NEW_YORK).astimezone(UTC)


def test_the_only_nudge_of_a_short_promise_is_one_of_the_days_two(world: World) -> None:
    day = Day(world)
    day.promise(today(world, "10:25"))
    world.push_to(today(world, "13:47"))
    day.promise(today(world, "15:57"))
    waits = day.promise(today(world, "17:50"))
    world.push_to(today(world, "18:00"))
    assert len(day.alone()[today(world, "18:00").date()]) == 2
    assert f"{wall(world.dms(world.ken)[-1]):%H:%M}" == "16:00"
    assert "since two others could not wait" in words(world.type(world.ken, f"/promise why {waits}"))


def test_the_question_whether_a_new_date_suits_is_one_of_the_days_two(world: World) -> None:
    day = Day(world)
    moved = day.promise(today(world, "17:30"))
    day.promise(today(world, "16:50"))
    day.promise(today(world, "17:30"))
    world.push_to(today(world, "12:30"))
    world.type(world.ken, f"/promise move {moved} to Friday 4pm")
    world.send(world.ken, {"wanted_by": "rep", "agreed": "not_yet"})
    world.push_to(today(world, "17:59"))
    assert any("waiting for Acme1 to agree" in words(each) for each in world.dms(world.ken))
    assert day.over() == []


@pytest.mark.parametrize("seed", range(1, 5))
def test_days_with_short_and_long_promises_stay_inside_the_budget(world: World, seed: int) -> None:
    if not world.environ["DATABASE_URL"].startswith("sqlite"):
        pytest.skip("rules and clock are the same on every database: once is enough for days by a seed")
    day, random = Day(world), Random(seed)
    for _ in range(14):
        world.push(timedelta(minutes=random.choice((7, 33, 61, 185, 400, 900))))
        told = world.now + timedelta(minutes=random.choice((40, 75, 130, 300, 700, 1500, 3000, 6000)))
        day.promise(told.replace(second=0, microsecond=0))
    world.push(timedelta(days=8))
    assert any(day.alone().values())
    assert day.over() == []
