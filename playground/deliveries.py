"""How the stand-in hands Kept a signed request, directly or over HTTP."""

import hashlib
import hmac
import io
import json
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import urllib3

PATIENCE = 3.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back from Kept; `failure` says in Slack's words why nothing did."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    seconds: float = 0.0
    failure: str | None = None
    ts: str | None = None

    @property
    def ok(self) -> bool:
        """Acknowledged in time."""
        return self.failure is None and 200 <= self.status < 300

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8", "replace")

    @property
    def json(self) -> Any:
        """The body as JSON; an empty body is an empty object."""
        return json.loads(self.body) if self.body.strip() else {}


Deliver = Callable[[str, Mapping[str, str], bytes], Answer]


def signed(secret: str, at: int, body: bytes) -> dict[str, str]:
    """The two headers that prove a request comes from Slack."""
    basis = b"v0:" + str(at).encode() + b":" + body
    digest = hmac.new(secret.encode(), basis, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": str(at), "X-Slack-Signature": f"v0={digest}"}


def by_http(address: str, patience: float = PATIENCE) -> Deliver:
    """Deliveries by HTTP to an address, each given up after three seconds, or as many as are said."""
    pool = urllib3.PoolManager(maxsize=16, retries=False, timeout=urllib3.Timeout(total=patience))

    def deliver(path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        began = time.monotonic()
        try:
            got = pool.request("POST", address + path, body=body, headers=dict(headers), redirect=False)
        except urllib3.exceptions.HTTPError as failure:
            timed_out = isinstance(failure, urllib3.exceptions.TimeoutError)
            refused = isinstance(failure, urllib3.exceptions.NewConnectionError)
            said = "operation_timeout" if timed_out and not refused else "dispatch_failed"
            return Answer(0, {}, b"", time.monotonic() - began, said)
        answered = {key.lower(): value for key, value in got.headers.items()}
        return _in_time(got.status, answered, got.data, time.monotonic() - began)

    return deliver


def by_wsgi(app: Callable[..., Iterable[bytes]]) -> Deliver:
    """Deliveries into a WSGI application in this process, in the caller's thread."""

    def deliver(path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        began = time.monotonic()
        status, answered, content = call_wsgi(app, "POST", path, headers, body)
        return _in_time(status, answered, content, time.monotonic() - began)

    return deliver


def call_wsgi(
    app: Callable[..., Iterable[bytes]], method: str, target: str, headers: Mapping[str, str], body: bytes
) -> tuple[int, dict[str, str], bytes]:
    """One request to a WSGI application: status, headers in lower case, body."""
    parts = urlsplit(target)
    environ: dict[str, Any] = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": parts.path,
        "QUERY_STRING": parts.query,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
        "CONTENT_LENGTH": str(len(body)),
    }
    for key, value in headers.items():
        name = key.upper().replace("-", "_")
        environ[name if name == "CONTENT_TYPE" else f"HTTP_{name}"] = value
    started: list[Any] = []

    def start_response(status: str, answered: list[tuple[str, str]], _failure: object = None) -> Callable[..., None]:
        started[:] = [int(status.split(" ", 1)[0]), {key.lower(): value for key, value in answered}]

        def write(_piece: bytes) -> None:
            return None

        return write

    pieces = app(environ, start_response)
    try:
        content = b"".join(pieces)
    finally:
        close = getattr(pieces, "close", None)
        if close is not None:
            close()
    return started[0], started[1], content


def _in_time(status: int, headers: Mapping[str, str], body: bytes, seconds: float) -> Answer:
    failure = None
    if seconds > PATIENCE:
        failure = "operation_timeout"
    elif not 200 <= status < 300:
        failure = "dispatch_failed"
    return Answer(status, headers, body, seconds, failure)
