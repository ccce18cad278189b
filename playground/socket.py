"""Socket Mode as Slack speaks it: the app connects, envelopes go out, acknowledgements come back."""

import json
import secrets
import threading
import time
from collections.abc import Mapping
from socket import SHUT_RDWR
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from websockets.exceptions import ConnectionClosed
from websockets.sync.server import Server, ServerConnection, serve

from playground.context import Json
from playground.deliveries import PATIENCE, Answer

PATH = "/link/"
MOST = 10


class Socket:
    """A WebSocket server on a port of this machine; deliveries go over the newest connection."""

    def __init__(self, app: str) -> None:
        self._app = app
        self._tickets: set[str] = set()
        self._open: list[ServerConnection] = []
        self._answers: dict[str, Json] = {}
        self.met = 0
        self._answered = threading.Condition()
        self._server: Server = serve(self._meet, "127.0.0.1", 0)
        self._thread = threading.Thread(target=self._server.serve_forever, name="socket-mode", daemon=True)
        self._thread.start()

    @property
    def open(self) -> int:
        """How many connections there are."""
        return len(self._open)

    def ticket(self) -> str:
        """The address for one connection, as apps.connections.open gives it."""
        ticket = secrets.token_hex(16)
        self._tickets.add(ticket)
        host, port = self._server.socket.getsockname()[:2]
        return f"ws://{host}:{port}{PATH}?ticket={ticket}&app_id={self._app}"

    def connected(self, patience: float = PATIENCE) -> bool:
        """Waits until the app is connected."""
        with self._answered:
            return self._answered.wait_for(lambda: bool(self._open), patience)

    def disconnect(self) -> None:
        """Asks the app to connect anew, as Slack does every few hours."""
        for connection in list(self._open):
            connection.send(json.dumps({"type": "disconnect", "reason": "refresh_requested"}))

    def cut(self) -> None:
        """Breaks every connection off."""
        for connection in list(self._open):
            connection.socket.shutdown(SHUT_RDWR)

    def deliver(self, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """One request as an envelope; what is not acknowledged in three seconds is given up."""
        began = time.monotonic()
        envelope = _envelope(body, headers)
        try:
            self._open[-1].send(json.dumps(envelope, ensure_ascii=False))
        except (IndexError, ConnectionClosed, OSError):
            return Answer(0, {}, b"", time.monotonic() - began, "dispatch_failed")
        key = envelope["envelope_id"]
        with self._answered:
            there = self._answered.wait_for(lambda: key in self._answers, PATIENCE)
            answer = self._answers.pop(key, {})
        seconds = time.monotonic() - began
        if not there:
            return Answer(0, {}, b"", seconds, "operation_timeout")
        payload = answer.get("payload")
        said = json.dumps(payload, ensure_ascii=False).encode() if payload else b""
        return Answer(200, {"content-type": "application/json"} if said else {}, said, seconds)

    def stop(self) -> None:
        """Closes every connection and the port."""
        self._server.shutdown()
        for connection in list(self._open):
            connection.close()
        self._thread.join(5)

    def _meet(self, connection: ServerConnection) -> None:
        asked = urlsplit(connection.request.path if connection.request else "")
        ticket = dict(parse_qsl(asked.query)).get("ticket", "")
        if asked.path != PATH or ticket not in self._tickets:
            connection.close(4000, "no such ticket")
            return
        self._tickets.discard(ticket)
        with self._answered:
            self._open.append(connection)
            self.met += 1
            count = len(self._open)
            self._answered.notify_all()
        hello = {"type": "hello", "num_connections": min(count, MOST), "connection_info": {"app_id": self._app}}
        try:
            connection.send(json.dumps(hello))
            for message in connection:
                self._hear(json.loads(message))
        except (ConnectionClosed, OSError):
            pass
        finally:
            with self._answered:
                self._open.remove(connection)

    def _hear(self, message: Any) -> None:
        if isinstance(message, dict) and "envelope_id" in message:
            with self._answered:
                self._answers[message["envelope_id"]] = message
                self._answered.notify_all()


def _envelope(body: bytes, headers: Mapping[str, str]) -> Json:
    """What Slack wraps around a payload."""
    envelope: Json = {"envelope_id": secrets.token_hex(16), "accepts_response_payload": True}
    if headers.get("Content-Type") == "application/json":
        attempt = headers.get("X-Slack-Retry-Num", "0")
        again = {"retry_attempt": int(attempt), "retry_reason": headers.get("X-Slack-Retry-Reason", "")}
        return envelope | again | {"type": "events_api", "payload": json.loads(body), "accepts_response_payload": False}
    fields = dict(parse_qsl(body.decode(), keep_blank_values=True))
    if "payload" in fields:
        return envelope | {"type": "interactive", "payload": json.loads(fields["payload"])}
    return envelope | {"type": "slash_commands", "payload": fields}
