"""Contestants that take turns, so that the machine's moods hit all alike."""

import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

WARM_UP = 30


@dataclass(frozen=True, slots=True)
class Row:
    """One contestant: its median, its tenth and ninetieth percentile in microseconds, and its ratio to the floor."""

    name: str
    median: float
    low: float
    high: float
    ratio: float


def race(contestants: Mapping[str, Callable[[int], None]], rounds: int, floor: str) -> list[Row]:
    """Runs every contestant once a round; the ratio is the median of each round's own."""
    times: dict[str, list[float]] = {name: [] for name in contestants}
    for number in range(rounds + WARM_UP):
        for name, run in contestants.items():
            begun = time.perf_counter()
            run(number)
            times[name].append(time.perf_counter() - begun)
    counted = {name: found[WARM_UP:] for name, found in times.items()}
    return [_row(name, found, counted[floor]) for name, found in counted.items()]


def printed(title: str, rows: list[Row]) -> None:
    """A table on the screen."""
    print(title)
    for row in rows:
        spread = f"({row.low:.0f}-{row.high:.0f})"
        print(f"  {row.name:28} {row.median:8.0f} us  {row.ratio:5.2f}x  {spread}")


def _row(name: str, found: list[float], floor: list[float]) -> Row:
    tenths = statistics.quantiles(found, n=10)
    ratio = statistics.median(mine / theirs for mine, theirs in zip(found, floor, strict=True))
    return Row(name, statistics.median(found) * 1e6, tenths[0] * 1e6, tenths[-1] * 1e6, ratio)
