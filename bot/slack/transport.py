"""The one way out: HTTP to Slack over pooled connections, with an honest account of what became of each request."""

import http.client
import json
import re
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from typing import Any, TypeAlias, cast
from urllib.parse import urlencode

import urllib3
from urllib3.exceptions import HTTPError
from urllib3.util import Retry, Timeout, Url, parse_url

from bot.faults import fp
from bot.slack.connections import exchange, pools_of

BUDGET = timedelta(seconds=10)
CONNECT_SECONDS = 4.0
LARGEST_ANSWER = 4 * 1024 * 1024

# Slack takes no JSON for users.info; for the others this is what its own clients send.
FORM_METHODS = frozenset(
    {"auth.test", "chat.delete", "conversations.history", "conversations.info", "conversations.open"}
    | {"conversations.replies", "users.info"}
)
SLACK_HOSTS = (".slack.com", ".slack-gov.com")
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1", "[::1]"})
_PLAIN = re.compile(r"[!-\[\]-~]+")  # visible ASCII without the backslash, which two readers take for two hosts
STANDARD_PORTS = {"http": 80, "https": 443}
ONCE = Retry(total=False, redirect=False, raise_on_redirect=False, raise_on_status=False)


@dataclass(frozen=True, slots=True)
class Answered:
    """Slack's whole answer; `data` is empty where a 429 carried no JSON, header names are in lower case."""

    status: int
    data: Mapping[str, Any]
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class NotSent:
    """Certainly not sent: no byte of the request went out."""

    why: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """Slack may have acted on it: something was written and no readable answer came back."""

    why: str


Reply: TypeAlias = Answered | NotSent | Unclear


@cache
def _trusting() -> ssl.SSLContext:
    """What the machine trusts, read once: its certificates take longer to read than a message to send."""
    return ssl.create_default_context()


class Transport:
    """Thread-safe; one for the process, so that connections and the TLS context are shared."""

    def __init__(self, api_url: str, boot: Callable[[], float], ssl_context: ssl.SSLContext | None = None) -> None:
        self._api_url = api_url
        self._api = parse_url(api_url)
        self.boot = boot
        self._pools = pools_of(ssl_context or _trusting())

    def close(self) -> None:
        self._pools.clear()

    def call(self, method: str, token: str, body: Mapping[str, Any], timeout: timedelta = BUDGET) -> Reply:
        """Calls a Web API method once; `timeout` is wall time from here to the last byte of the answer."""
        headers = {"Authorization": f"Bearer {token}"}
        if method in FORM_METHODS:
            headers["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8"
            return self._once(self._api_url + method, headers, _form(body), timeout)
        return self._once(self._api_url + method, _json(headers), json.dumps(body).encode(), timeout)

    def send(self, url: str, body: Mapping[str, Any], timeout: timedelta = BUDGET) -> Reply:
        """Posts to a `response_url`, which must lie at Slack's hosts or at the API's own."""
        if not self._may_send_to(url):
            return NotSent("refused_host")
        return self._once(url, _json({}), json.dumps(body).encode(), timeout)

    def _may_send_to(self, url: str) -> bool:
        if not _PLAIN.fullmatch(url):
            return False
        try:
            there = parse_url(url)
        except HTTPError:
            return False
        if there.auth is not None or there.scheme is None or not there.host:
            return False
        at_slack = there.scheme == "https" and _port(there) == 443 and there.host.endswith(SLACK_HOSTS)
        return at_slack or _place(there) == _place(self._api)

    def _once(self, url: str, headers: Mapping[str, str], body: bytes, timeout: timedelta) -> Reply:
        seconds = timeout.total_seconds()
        with exchange(self.boot, seconds) as present:
            try:
                fp("http:connect")
                present.left()
                response = self._pools.urlopen(
                    "POST",
                    url,
                    body=body,
                    headers={"User-Agent": "Kept", **headers},
                    retries=ONCE,
                    redirect=False,
                    preload_content=False,
                    timeout=Timeout(connect=min(CONNECT_SECONDS, seconds), read=seconds),
                )
                data = _whole(response)
                fp("http:read")
            except (HTTPError, OSError, http.client.HTTPException) as error:
                return Unclear(_name(error)) if present.written else NotSent(_name(error))
        return _read(response.status, response.headers, data)


def _whole(response: urllib3.BaseHTTPResponse) -> bytes:
    try:
        data = response.read(LARGEST_ANSWER + 1)
    except BaseException:
        response.close()
        raise
    if len(data) > LARGEST_ANSWER:
        response.close()
        raise http.client.HTTPException("answer too large")
    return data


def _read(status: int, headers: Mapping[str, str], body: bytes) -> Reply:
    lower = {name.lower(): value for name, value in headers.items()}
    try:
        data: object = json.loads(body)
    except (ValueError, RecursionError):
        data = {"ok": True} if body.strip() == b"ok" and status == 200 else None
    if isinstance(data, dict):
        return Answered(status, cast("dict[str, Any]", data), lower)
    if status == 429:
        return Answered(status, {}, lower)
    if 400 <= status < 500:
        return Answered(status, {"ok": False, "error": f"http_{status}"}, lower)
    return Unclear(f"unreadable answer, HTTP {status}")


def _json(headers: dict[str, str]) -> dict[str, str]:
    return {**headers, "Content-Type": "application/json; charset=utf-8"}


def _form(body: Mapping[str, Any]) -> bytes:
    def plain(value: Any) -> str:
        return value if isinstance(value, str) else json.dumps(value)

    return urlencode({name: plain(value) for name, value in body.items()}).encode()


def _port(url: Url) -> int | None:
    return url.port or STANDARD_PORTS.get(url.scheme or "")


def _place(url: Url) -> tuple[str | None, str, int | None]:
    host = (url.host or "").lower()
    return (url.scheme, "loopback" if host in LOOPBACK else host, _port(url))


def _name(error: BaseException) -> str:
    """The innermost cause by its type only: messages carry addresses."""
    while (inner := error.__cause__ or error.__context__) is not None:
        error = inner
    return type(error).__name__
