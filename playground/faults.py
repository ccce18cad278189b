"""Ways in which the stand-in misbehaves when it is asked to."""

import threading
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to go wrong: before or after the request had its effect, and what the caller sees."""

    name: str
    accepts: bool = False
    status: int = 200
    code: str | None = None
    retry_after: str | None = None
    seconds: float = 0.0


def too_many(retry_after: str | None = "1") -> Fault:
    """429 with this `Retry-After`, or with none."""
    return Fault("status", status=429, code="ratelimited", retry_after=retry_after)


def status(number: int, *, accepts: bool = False) -> Fault:
    """An HTTP status with no Slack answer in it."""
    return Fault("status", status=number, accepts=accepts)


def error(code: str, *, accepts: bool = False) -> Fault:
    """Slack's own `ok: false` with this code."""
    return Fault("error", code=code, accepts=accepts)


def reset(*, accepts: bool = False) -> Fault:
    """The connection is reset, before or after the request had its effect."""
    return Fault("reset", accepts=accepts)


def lost_reply() -> Fault:
    """The request has its effect, the connection closes without an answer."""
    return Fault("lost_reply", accepts=True)


def hang(seconds: float, *, accepts: bool = False) -> Fault:
    """Real seconds of silence, then the connection closes."""
    return Fault("hang", seconds=seconds, accepts=accepts)


def garbage(*, accepts: bool = True) -> Fault:
    """A 200 whose body is no JSON."""
    return Fault("garbage", accepts=accepts)


def truncated(*, accepts: bool = True) -> Fault:
    """An answer that breaks off in the middle."""
    return Fault("truncated", accepts=accepts)


def late(seconds: float) -> Fault:
    """No answer; the request has its effect after so many seconds of the pushed clock."""
    return Fault("late", seconds=seconds)


@dataclass(slots=True)
class Misbehaviour:
    """What is asked for and not yet used up, a method at a time."""

    _wanted: dict[str, list[Fault]] = field(default_factory=dict[str, list[Fault]])
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def ask(self, method: str, fault: Fault, times: int = 1) -> None:
        """The next `times` calls of the method go wrong in this way, after those already asked for."""
        with self._lock:
            self._wanted.setdefault(method, []).extend([fault] * times)

    def take(self, method: str) -> Fault | None:
        """The fault for this call, if one is waiting."""
        with self._lock:
            waiting = self._wanted.get(method) or []
            return waiting.pop(0) if waiting else None

    def waiting(self, method: str) -> int:
        """How many calls of the method are still to go wrong."""
        with self._lock:
            return len(self._wanted.get(method) or [])

    def forget(self, method: str | None = None) -> None:
        """Behaves again: for one method, or for all."""
        with self._lock:
            if method is None:
                self._wanted.clear()
            else:
                self._wanted.pop(method, None)
