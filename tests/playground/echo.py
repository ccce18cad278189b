"""A small application in Kept's place."""

import json
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qs


class Echo:
    """Keeps what it is sent and answers what it is told to."""

    def __init__(self) -> None:
        self.requests: list[tuple[dict[str, str], bytes]] = []
        self.answer: tuple[str, str, bytes] = ("200 OK", "application/json", b"")

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        self.requests.append(({key: value for key, value in environ.items() if isinstance(value, str)}, body))
        status, kind, content = self.answer
        start_response(status, [("Content-Type", kind), ("Content-Length", str(len(content)))])
        return [content]

    def say(self, content: dict[str, Any]) -> None:
        """Answers with this JSON from now on."""
        self.answer = ("200 OK", "application/json", json.dumps(content).encode())

    @property
    def headers(self) -> dict[str, str]:
        """Of the last request, as WSGI names them."""
        return self.requests[-1][0]

    @property
    def fields(self) -> dict[str, str]:
        """Of the last form."""
        return {key: value[0] for key, value in parse_qs(self.requests[-1][1].decode()).items()}

    @property
    def payload(self) -> dict[str, Any]:
        """Of the last interaction."""
        return json.loads(self.fields["payload"])

    @property
    def event(self) -> dict[str, Any]:
        """The last event's envelope."""
        return json.loads(self.requests[-1][1])


class EchoKept:
    """The life of Kept around an Echo."""

    def __init__(self, environ: dict[str, str]) -> None:
        self.wsgi = Echo()
        self.environ = environ
        self.did: list[str] = []
        self.due: datetime | None = None
        self.asked_for: tuple[str, ...] = ()

    def migrate(self) -> None:
        self.did.append("migrate")

    def start(self, *, web: bool, worker: bool) -> None:
        self.did.append(f"start web={web} worker={worker}")

    def stop(self) -> None:
        self.did.append("stop")

    def wake(self) -> None:
        self.did.append("wake")

    def tick(self) -> int:
        self.did.append("tick")
        return 0

    def quiet(self, timeout: timedelta) -> bool:
        return timeout > timedelta(0)

    def next_due(self, *to: str) -> datetime | None:
        self.asked_for = to
        return self.due
