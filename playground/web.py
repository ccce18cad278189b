"""The HTTP side of the stand-in: the Web API and the answering links."""

import json
import sys
import threading
from typing import Any
from urllib.parse import parse_qsl

from playground import answers
from playground.context import Called, Context, Json, RefusedError
from playground.faults import Fault, Misbehaviour
from playground.methods import METHODS, need
from playground.serving import StartResponse, break_off
from playground.shapes import an_object
from playground.state import Owed

PARSED = {"blocks", "attachments", "metadata", "view"}
HOOKS = "response_url"
LARGEST = 1_000_000


class Web:
    """Answers `/api/<method>` and `/hooks/…`, well or as badly as it was asked to."""

    def __init__(self, here: Context, misbehaviour: Misbehaviour) -> None:
        self._here = here
        self._faults = misbehaviour
        self._closing = threading.Event()

    def close(self) -> None:
        """Lets go of whoever hangs."""
        self._closing.set()

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> list[bytes]:
        path = str(environ["PATH_INFO"])
        if path.startswith("/api/"):
            method, body, run = path.removeprefix("/api/").strip("/"), _body(environ), self._api
        else:
            method, body, run = HOOKS, _body(environ), self._hook
        fault = self._faults.take(method)
        if fault is None:
            return run(environ, body, start_response)
        return self._badly(fault, environ, body, start_response)

    def call(self, method: str, args: Json, token: str | None) -> tuple[int, dict[str, str], Json]:
        """One call of the Web API: HTTP status, headers, answer."""
        here = self._here
        status, headers, error = 200, {}, None
        try:
            with here.world.lock:
                found = METHODS.get(method)
                self._check_token(token, of_app=found is not None and found.of_app)
                if found is None:
                    raise RefusedError("unknown_method", req_method=method)
                need(here, found.scope)
                answer = found.run(here, args)
        except RefusedError as refusal:
            status, headers, error = refusal.status, refusal.headers, refusal.code
            answer = {"ok": False, "error": refusal.code, **refusal.more}
        called = Called(method, args, here.world.now(), error)
        here.ledger.calls.append(called)
        if error == "unknown_method":
            here.ledger.unknown_calls.append(called)
            sys.stderr.write(f"The stand-in for Slack has no method {method}\n")
        return status, headers, answer

    def _check_token(self, token: str | None, *, of_app: bool) -> None:
        data = self._here.world.data
        if not token:
            raise RefusedError("not_authed")
        if (token in (data.token, self._here.app_token)) and (token == self._here.app_token) != of_app:
            raise RefusedError("not_allowed_token_type")
        if token not in (data.token, self._here.app_token):
            raise RefusedError("invalid_auth")
        if not data.installed:
            raise RefusedError("account_inactive")

    def _api(self, environ: dict[str, Any], body: bytes, start_response: StartResponse) -> list[bytes]:
        status, headers, answer = self._run_api(environ, body)
        return _respond(start_response, status, headers, answer)

    def _run_api(self, environ: dict[str, Any], body: bytes) -> tuple[int, dict[str, str], Json]:
        try:
            args = _args(environ, body)
        except ValueError:
            return 200, {}, {"ok": False, "error": "invalid_json"}
        bearer = str(environ.get("HTTP_AUTHORIZATION", ""))
        token = bearer.removeprefix("Bearer ") if bearer.startswith("Bearer ") else args.get("token")
        args.pop("token", None)
        return self.call(str(environ["PATH_INFO"]).removeprefix("/api/").strip("/"), args, token)

    def _hook(self, environ: dict[str, Any], body: bytes, start_response: StartResponse) -> list[bytes]:
        status, text = self._run_hook(environ, body)
        return _respond(start_response, status, {}, text)

    def _run_hook(self, environ: dict[str, Any], body: bytes) -> tuple[int, str]:
        return answers.to_hook(self._here, str(environ["PATH_INFO"]).rsplit("/", 1)[-1], body)

    def _badly(self, fault: Fault, environ: dict[str, Any], body: bytes, start_response: StartResponse) -> list[bytes]:
        is_api = str(environ["PATH_INFO"]).startswith("/api/")
        answer: Json | str = {"ok": True}
        if fault.accepts:
            answer = self._run_api(environ, body)[2] if is_api else self._run_hook(environ, body)[1]
        elif fault.name == "late":
            self._owe(fault, environ, body)
        if fault.name in {"reset", "lost_reply", "late"}:
            break_off(environ, reset=fault.name == "reset")
        if fault.name == "hang":
            self._closing.wait(fault.seconds)
            break_off(environ, reset=False)
        if fault.name == "garbage":
            return _respond(start_response, 200, {}, "<html>upstream connect error")
        if fault.name == "truncated":
            text = json.dumps(answer).encode()
            start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(text)))])
            return [text[: len(text) // 2]]
        headers = {"Retry-After": fault.retry_after} if fault.retry_after is not None else {}
        if fault.code is None:
            return _respond(start_response, fault.status, headers, "")
        return _respond(start_response, fault.status, headers, {"ok": False, "error": fault.code})

    def _owe(self, fault: Fault, environ: dict[str, Any], body: bytes) -> None:
        world = self._here.world
        at = world.now().timestamp() + fault.seconds
        held = {key: environ.get(key, "") for key in ("PATH_INFO", "CONTENT_TYPE", "HTTP_AUTHORIZATION")}
        with world.lock:
            world.data.owed.append(Owed(at, "call", {"environ": held, "body": body.decode("utf-8", "replace")}))
        world.touch()

    def settle(self, data: Json) -> None:
        """Lets a call that came late take effect."""
        body = str(data["body"]).encode()
        if str(data["environ"]["PATH_INFO"]).startswith("/api/"):
            self._run_api(data["environ"], body)
        else:
            self._run_hook(data["environ"], body)


def _body(environ: dict[str, Any]) -> bytes:
    return environ["wsgi.input"].read(min(int(environ.get("CONTENT_LENGTH") or 0), LARGEST))


def _args(environ: dict[str, Any], body: bytes) -> Json:
    if "json" in str(environ.get("CONTENT_TYPE", "")):
        args = an_object(json.loads(body or b"{}"))
        if args is None:
            raise ValueError("not an object")
    else:
        args = dict(parse_qsl(body.decode(), keep_blank_values=True))
        args |= dict(parse_qsl(str(environ.get("QUERY_STRING", "")), keep_blank_values=True))
    for name in PARSED & set(args):
        if isinstance(args[name], str):
            args[name] = json.loads(args[name])
    return args


def _respond(start_response: StartResponse, status: int, headers: dict[str, str], answer: Json | str) -> list[bytes]:
    is_text = isinstance(answer, str)
    body = answer.encode() if is_text else json.dumps(answer, ensure_ascii=False).encode()
    kind = "text/plain" if is_text else "application/json; charset=utf-8"
    sent = [("Content-Type", kind), ("Content-Length", str(len(body))), *headers.items()]
    start_response(f"{status} {'OK' if status == 200 else 'Refused'}", sent)
    return [body]
