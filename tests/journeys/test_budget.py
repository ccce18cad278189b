"""A quarter of one rep: what Kept says by itself stays inside hours and inside the day's few messages."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from playground.state import Message
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
