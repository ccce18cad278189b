"""Which database connections are checked out of a pool, so that a test that forgets one fails."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from types import FrameType

from sqlalchemy import event
from sqlalchemy.pool import Pool

from tests.waiting import holds_within

Place = tuple[str, int, str]
_out: dict[int, list[Place]] = {}


def watch_pools() -> None:
    """Notes each check-out and check-in of every pool of this process."""

    def taken(_connection: object, record: object, _proxy: object) -> None:
        _out[id(record)] = _callers(sys._getframe(1))

    def given_back(_connection: object, record: object, *_: object) -> None:
        _out.pop(id(record), None)

    event.listen(Pool, "checkout", taken)
    for name in ("checkin", "detach", "invalidate"):
        event.listen(Pool, name, given_back)


def left_out() -> list[str]:
    """Where each connection that is still out was taken."""
    return ["\n".join(f"  {file}:{line} {name}" for file, line, name in places) for places in _out.values()]


def _callers(frame: FrameType | None) -> list[Place]:
    """The six nearest places outside SQLAlchemy, as numbers and names: lines are read only when a test fails."""
    found: list[Place] = []
    while frame is not None and len(found) < 6:
        code = frame.f_code
        if "sqlalchemy" not in code.co_filename:
            found.append((code.co_filename, frame.f_lineno, code.co_name))
        frame = frame.f_back
    return found


@contextmanager
def none_left_out(patience: timedelta = timedelta(seconds=2)) -> Iterator[None]:
    """Fails when what runs inside leaves a connection checked out after the patience is over."""
    _out.clear()
    yield
    if not holds_within(lambda: not _out, patience):
        where = left_out()
        _out.clear()
        raise AssertionError("a connection was left checked out; it was taken here:\n" + "\n".join(where))
