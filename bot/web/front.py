"""The door: what does not come from Slack, or could harm what lies behind, is turned away here."""

import hashlib
import hmac
import logging
import secrets
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Any, TypeAlias

from bot.web.request import FORM, JSON, Body, Refused, WsgiEnviron, headers_of, kind_of, parse, raw_body

EVENTS_PATH = "/slack/events"
HEALTH_PATH = "/healthz"
FRESH = timedelta(seconds=300)
PHRASES = {int(status): status.phrase for status in HTTPStatus}

Headers: TypeAlias = Mapping[str, str | Sequence[str]]
Dispatch: TypeAlias = Callable[[dict[str, Any], Mapping[str, str]], tuple[int, Headers, str]]
Ready: TypeAlias = Callable[[], tuple[bool, str]]
StartResponse: TypeAlias = Callable[[str, list[tuple[str, str]]], Any]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Response:
    status: int
    text: str = ""
    headers: tuple[tuple[str, str], ...] = ()


class Front:
    """The WSGI application; `dispatch` gets the fields of verified requests and answers with status, headers and body.

    Without a secret nothing is taken here: Slack is connected by Socket Mode.
    """

    def __init__(self, signing_secret: str, now: Callable[[], datetime], dispatch: Dispatch, ready: Ready) -> None:
        self._secret = signing_secret.encode()
        self._now = now
        self._dispatch = dispatch
        self._ready = ready

    def __call__(self, environ: WsgiEnviron, start_response: StartResponse) -> Iterable[bytes]:
        try:
            response = self._answer(environ)
        except Refused as refused:
            log.warning("refused: %s %s", int(refused.status), refused.text.strip())
            response = _Response(refused.status, refused.text)
        except Exception as error:  # noqa: BLE001 - nothing may become a 500
            response = _Response(HTTPStatus.SERVICE_UNAVAILABLE, f"reference {_report(error)}\n")
        return _write(response, str(environ.get("REQUEST_METHOD")), start_response)

    def _answer(self, environ: WsgiEnviron) -> _Response:
        path, method = environ.get("PATH_INFO", ""), environ.get("REQUEST_METHOD", "")
        if path == HEALTH_PATH:
            return self._health() if method in {"GET", "HEAD"} else _not_allowed("GET")
        if path != EVENTS_PATH or not self._secret:
            return _Response(HTTPStatus.NOT_FOUND, "nothing here\n")
        return self._receive(environ) if method == "POST" else _not_allowed("POST")

    def _health(self) -> _Response:
        ready, why = self._ready()
        return _Response(HTTPStatus.OK if ready else HTTPStatus.SERVICE_UNAVAILABLE, f"{why}\n")

    def _receive(self, environ: WsgiEnviron) -> _Response:
        raw = raw_body(environ)
        kind = kind_of(environ)
        if kind == FORM and b"ssl_check=1" in raw.split(b"&"):
            return _Response(HTTPStatus.OK)
        self._verify(environ, raw)
        if kind not in {FORM, JSON}:
            raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"send {FORM} or {JSON}\n")
        body = parse(raw, kind)
        if body.is_event and body.fields["type"] == "url_verification":
            return _challenge(body.fields)
        return self._hand_on(body, headers_of(environ))

    def _verify(self, environ: WsgiEnviron, raw: bytes) -> None:
        said = str(environ.get("HTTP_X_SLACK_REQUEST_TIMESTAMP", ""))
        signature = str(environ.get("HTTP_X_SLACK_SIGNATURE", ""))
        if not (said.isascii() and said.isdigit() and len(said) <= 12):
            raise Refused(HTTPStatus.UNAUTHORIZED, "no valid time\n")
        digest = hmac.new(self._secret, b"v0:" + said.encode() + b":" + raw, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(f"v0={digest}".encode(), signature.encode(errors="replace")):
            raise Refused(HTTPStatus.UNAUTHORIZED, "no valid signature\n")
        if abs(self._now().timestamp() - int(said)) > FRESH.total_seconds():
            raise Refused(HTTPStatus.UNAUTHORIZED, "too old, or a clock is wrong\n")

    def _hand_on(self, body: Body, headers: Mapping[str, str]) -> _Response:
        try:
            status, answered, text = self._dispatch(body.fields, headers)
        except Exception as error:  # noqa: BLE001 - nothing may become a 500
            _report(error)
            return _failed(body)
        if status < 500:
            return _Response(status, text, _flat(answered))
        return _failed(body)


def _failed(body: Body) -> _Response:
    """Slack sends an event again after a 503 and never repeats the rest."""
    return _Response(HTTPStatus.SERVICE_UNAVAILABLE if body.is_event else HTTPStatus.OK)


def _challenge(fields: Mapping[str, Any]) -> _Response:
    challenge = fields.get("challenge")
    if not isinstance(challenge, str) or len(challenge) > 1000:
        raise Refused(HTTPStatus.BAD_REQUEST, "no challenge\n")
    return _Response(HTTPStatus.OK, challenge)


def _flat(headers: Headers) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name, value)
        for name, values in headers.items()
        for value in ([values] if isinstance(values, str) else values)
        if name.lower() not in {"content-length", "connection", "transfer-encoding"}
    )


def _not_allowed(method: str) -> _Response:
    return _Response(HTTPStatus.METHOD_NOT_ALLOWED, f"{method} only\n", (("Allow", method),))


def _report(error: Exception) -> str:
    """Logs where it happened under a reference; not the message, which may hold what somebody typed."""
    reference = secrets.token_hex(4)
    where = "".join(traceback.format_tb(error.__traceback__))
    log.error("reference %s: %s\n%s", reference, type(error).__name__, where)
    return reference


def _write(response: _Response, method: str, start_response: StartResponse) -> Iterable[bytes]:
    body = response.text.encode(errors="replace")
    headers = list(response.headers)
    if not any(name.lower() == "content-type" for name, _ in headers):
        headers.append(("Content-Type", "text/plain; charset=utf-8"))
    headers.append(("Content-Length", str(len(body))))
    start_response(f"{int(response.status)} {PHRASES.get(response.status, 'Status')}", headers)
    return [] if method == "HEAD" else [body]
