"""Waiting for a condition, with a deadline, instead of a fixed sleep."""

import time
from collections.abc import Callable
from datetime import timedelta


def holds_within(condition: Callable[[], object], within: timedelta) -> bool:
    """Whether the condition comes true before the deadline."""
    deadline = time.monotonic() + within.total_seconds()
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.005)
    return True


def until(condition: Callable[[], object], within: timedelta = timedelta(seconds=10)) -> None:
    """Waits for the condition, and fails when it isn't true by the deadline."""
    assert holds_within(condition, within), f"still not so after {within}: {condition}"
