"""What every method of the stand-in is handed, and what the stand-in keeps for tests to look at."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from playground.manifest import Manifest
from playground.shapes import Json
from playground.world import World

KEPT_ROWS = 5000


class RefusedError(Exception):
    """Slack says `ok: false` with this code and whatever else it adds."""

    def __init__(self, code: str, status: int = 200, headers: dict[str, str] | None = None, **more: Any) -> None:
        super().__init__(code)
        self.code = code
        self.status = status
        self.headers = headers or {}
        self.more: Json = more


@dataclass(frozen=True, slots=True)
class Called:
    """One call of the Web API and how it was answered (`error` is None when it was ok)."""

    method: str
    args: Json
    at: datetime
    error: str | None


@dataclass(frozen=True, slots=True)
class Accepted:
    """One post that took effect."""

    method: str
    channel: str
    ts: str
    user: str | None
    text: str
    blocks: list[Json]
    metadata: Json | None
    thread_ts: str | None
    at: datetime


@dataclass(slots=True)
class Ledger:
    """What happened, oldest first; the newest few thousand rows of each."""

    calls: deque[Called] = field(default_factory=lambda: deque[Called](maxlen=KEPT_ROWS))
    accepted: deque[Accepted] = field(default_factory=lambda: deque[Accepted](maxlen=KEPT_ROWS))
    unknown_calls: deque[Called] = field(default_factory=lambda: deque[Called](maxlen=KEPT_ROWS))
    control_sequences: deque[tuple[str, str]] = field(default_factory=lambda: deque[tuple[str, str]](maxlen=KEPT_ROWS))
    refused: deque[str] = field(default_factory=lambda: deque[str](maxlen=KEPT_ROWS))
    warnings: deque[str] = field(default_factory=lambda: deque[str](maxlen=KEPT_ROWS))


@dataclass(slots=True)
class Pace:
    """Limits that are enforced when asked for: posts by channel, history by channel."""

    posts_every: timedelta | None = None
    history_every: timedelta | None = None
    history_items: int = 15
    _last: dict[tuple[str, str], datetime] = field(default_factory=dict[tuple[str, str], datetime])

    def check(self, kind: str, channel: str, every: timedelta | None, now: datetime) -> None:
        """Refuses with 429 what comes sooner than `every` after the last one."""
        if every is None:
            return
        last = self._last.get((kind, channel))
        if last is not None and now - last < every:
            wait = max(1, -int(-(every - (now - last)).total_seconds() // 1))
            raise RefusedError("ratelimited", 429, {"Retry-After": str(wait)})
        self._last[kind, channel] = now


@dataclass(slots=True)
class Context:
    """The workspace, the app's manifest, the ledger, the limits, and whether the app hears of its own messages.

    `socket_ticket` gives an address to connect to, where Socket Mode is on.
    """

    world: World
    manifest: Manifest
    ledger: Ledger
    pace: Pace
    echoes: bool = False
    socket_ticket: Callable[[], str] | None = None

    @property
    def app_token(self) -> str:
        """The app-level token with which Socket Mode is asked for."""
        return f"xapp-1-{self.world.data.app}-{self.world.data.verification_token}"
