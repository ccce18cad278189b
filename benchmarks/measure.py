"""Contestants that take turns in an order drawn anew each round, so that the machine's moods hit all alike."""

import random
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

WARM_UP = 30
SEED = 20261122


@dataclass(frozen=True, slots=True)
class Race:
    """How long every contestant took in every round, in seconds."""

    times: Mapping[str, list[float]]

    def ratio(self, name: str, floor: str) -> tuple[float, float, float]:
        """The median, tenth and ninetieth percentile of each round's own ratio."""
        return _spread([mine / theirs for mine, theirs in zip(self.times[name], self.times[floor], strict=True)])

    def microseconds(self, name: str) -> tuple[float, float, float]:
        """The median, tenth and ninetieth percentile of a contestant's times."""
        middle, low, high = _spread(self.times[name])
        return middle * 1e6, low * 1e6, high * 1e6


@dataclass(frozen=True, slots=True)
class Bar:
    """How many times `floor` a contestant may cost."""

    name: str
    floor: str
    limit: float


def race(contestants: Mapping[str, Callable[[int], None]], rounds: int) -> Race:
    """Runs every contestant once a round, nobody always after the same one: who has slept leaves a cold processor."""
    times: dict[str, list[float]] = {name: [] for name in contestants}
    order, draw = list(contestants), random.Random(SEED)
    for number in range(rounds + WARM_UP):
        draw.shuffle(order)
        for name in order:
            begun = time.perf_counter()
            contestants[name](number)
            times[name].append(time.perf_counter() - begun)
    return Race({name: found[WARM_UP:] for name, found in times.items()})


def printed(title: str, race: Race, floor: str, bars: list[Bar]) -> None:
    """A table on the screen, and each bar with what there is."""
    print(title)
    for name in race.times:
        middle, low, high = race.microseconds(name)
        print(f"  {name:30} {middle:8.0f} us ({low:.0f}-{high:.0f})  {race.ratio(name, floor)[0]:5.2f}x")
    for bar in bars:
        middle, low, high = race.ratio(bar.name, bar.floor)
        said = "met" if middle <= bar.limit else "not met"
        print(f"  {bar.name} / {bar.floor}: {middle:.3f} ({low:.3f}-{high:.3f}), at most {bar.limit}: {said}")


def _spread(found: list[float]) -> tuple[float, float, float]:
    tenths = statistics.quantiles(found, n=10)
    return statistics.median(found), tenths[0], tenths[-1]
