"""Kept as the playground runs it: made anew at every start, served on a port of its own."""

import threading
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Protocol

from playground.clock import PushedClock
from playground.deliveries import by_http
from playground.serving import Serving, WsgiApp
from playground.standin import Standin


class Kept(Protocol):
    """What `bot.app.create_app` gives back."""

    @property
    def wsgi(self) -> WsgiApp:
        """Takes what Slack sends."""
        ...

    def migrate(self) -> object:
        """Brings the database up to date."""
        ...

    def start(self, *, web: bool, worker: bool) -> None:
        """Begins to answer, or to do what falls due, or both."""
        ...

    def stop(self) -> None:
        """Stops both."""
        ...

    def wake(self) -> None:
        """The clock was pushed."""
        ...

    def tick(self) -> int:
        """Does everything that is due, in this thread."""
        ...

    def quiet(self, timeout: timedelta) -> bool:
        """Waits until nothing is under way."""
        ...

    def next_due(self, *to: str) -> datetime | None:
        """When there is something to do next, or to say to one of these people and channels."""
        ...


DUES_AT_MOST = 200
QUIET = timedelta(seconds=10)
STEP = timedelta(seconds=5)

MakeKept = Callable[[Mapping[str, str], PushedClock], Kept]


class KeptHost:
    """Starts and stops Kept beside a stand-in and tells the stand-in where it is."""

    def __init__(self, standin: Standin, environ: Mapping[str, str], make: MakeKept) -> None:
        self._standin = standin
        self._environ = environ
        self._make = make
        self._lock = threading.RLock()
        self._serving: Serving | None = None
        self.kept: Kept | None = None

    @property
    def running(self) -> bool:
        """It answers."""
        return self.kept is not None

    @property
    def address(self) -> str:
        """Where it is served, empty while it is stopped."""
        return self._serving.address if self._serving is not None else ""

    def start(self, *, worker: bool = True) -> None:
        """Makes a new Kept, starts and serves it; one that runs already is left alone."""
        with self._lock:
            if self.kept is not None:
                return
            kept = self._make(self._environ, self._standin.clock)
            try:
                kept.migrate()
                kept.start(web=True, worker=worker)
            except BaseException:
                kept.stop()
                raise
            self._serving = Serving(_late_bound(kept))
            self._standin.connect(by_http(self._serving.address))
            self.kept = kept

    def stop(self) -> None:
        """Stops serving, then Kept."""
        with self._lock:
            kept, serving = self.kept, self._serving
            self.kept, self._serving = None, None
            self._standin.connect(None)
            if serving is not None:
                serving.stop()
            if kept is not None:
                kept.stop()

    def pass_time(self, until: datetime, enough: Callable[[], bool] = lambda: False) -> None:
        """Pushes the clock to an instant, from one thing that is due to the next, so that each comes at its time.

        `enough` says after each of them whether to stop there.
        """
        kept, clock = self.kept, self._standin.clock
        if kept is not None:
            for _ in range(DUES_AT_MOST):
                due = self._settled(kept)
                if enough():
                    return
                if due is None or due > until:
                    break
                clock.push_to(min(max(due, clock.now() + STEP), until))
        clock.push_to(until)
        if kept is not None:
            kept.wake()

    def _settled(self, kept: Kept) -> datetime | None:
        kept.tick()
        kept.quiet(QUIET)
        self._standin.settle()
        return kept.next_due()

    def next_due(self, *to: str) -> datetime | None:
        """When Kept has something to do next, or to say to one of these people and channels."""
        kept = self.kept
        return kept.next_due(*to) if kept is not None else None


def _late_bound(kept: Kept) -> WsgiApp:
    def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        return kept.wsgi(environ, start_response)

    return app
