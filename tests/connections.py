"""Which database connections are checked out of a pool, so that a test that forgets one fails."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from sqlalchemy import event
from sqlalchemy.pool import Pool

from tests.waiting import holds_within

_out: dict[int, str] = {}


def watch_pools() -> None:
    """Notes each check-out and check-in of every pool of this process."""

    def taken(_connection: object, record: object, _proxy: object) -> None:
        stack = [frame for frame in traceback.extract_stack()[:-1] if "sqlalchemy" not in frame.filename]
        _out[id(record)] = "".join(traceback.format_list(stack[-6:]))

    def given_back(_connection: object, record: object, *_: object) -> None:
        _out.pop(id(record), None)

    event.listen(Pool, "checkout", taken)
    for name in ("checkin", "detach", "invalidate"):
        event.listen(Pool, name, given_back)


def left_out() -> list[str]:
    """Where each connection that is still out was taken."""
    return list(_out.values())


@contextmanager
def none_left_out(patience: timedelta = timedelta(seconds=2)) -> Iterator[None]:
    """Fails when what runs inside leaves a connection checked out after the patience is over."""
    _out.clear()
    yield
    if not holds_within(lambda: not _out, patience):
        where = left_out()
        _out.clear()
        raise AssertionError("a connection was left checked out; it was taken here:\n" + "\n".join(where))
