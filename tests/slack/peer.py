"""A peer on a raw socket, which can answer, hang, reset, cut off and trickle as no HTTP server would."""

import json
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl


@dataclass(frozen=True, slots=True)
class Request:
    connection: int
    path: str
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)

    def form(self) -> dict[str, str]:
        return dict(parse_qsl(self.body.decode()))


Step = Callable[[socket.socket], bool]


def answer(data: Any, status: int = 200, headers: Mapping[str, str] | None = None, *, then_close: bool = False) -> Step:
    body = data if isinstance(data, bytes) else json.dumps(data).encode()

    def step(connection: socket.socket) -> bool:
        lines = [f"HTTP/1.1 {status} Status", f"Content-Length: {len(body)}"]
        lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
        connection.sendall("\r\n".join([*lines, "", ""]).encode() + body)
        return not then_close

    return step


def raw(data: bytes) -> Step:
    def step(connection: socket.socket) -> bool:
        connection.sendall(data)
        return False

    return step


def reset(connection: socket.socket) -> bool:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return False


def hang_up(connection: socket.socket) -> bool:
    return False


def hang(connection: socket.socket) -> bool:
    connection.recv(1)
    return False


def trickle(connection: socket.socket) -> bool:
    patience = threading.Event()
    connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not patience.wait(0.02):
        connection.sendall(b"x")
    return False


class Peer:
    """Answers the n-th request with the n-th step, the last one again and again; `door` is passed before the first."""

    def __init__(self, *steps: Step, tls: ssl.SSLContext | None = None, door: Step | None = None) -> None:
        self._steps = list(steps)
        self._door = door
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self._changed = threading.Condition()
        self._threads: list[threading.Thread] = []
        self.requests: list[Request] = []
        self.connections = 0
        self.closed = 0
        self._start(self._accept)

    @property
    def port(self) -> int:
        return int(self._listener.getsockname()[1])

    @property
    def api(self) -> str:
        return f"{'https' if self._tls else 'http'}://localhost:{self.port}/api/"

    def wait_until_closed(self, connections: int) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: self.closed >= connections, timeout=10)

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._changed:
            for connection in self._open:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(10)

    def _start(self, target: Callable[..., None], *args: Any) -> None:
        thread = threading.Thread(target=target, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._start(self._serve, connection, self.connections)

    def _serve(self, connection: socket.socket, number: int) -> None:
        try:
            if self._tls is not None:
                connection = self._tls.wrap_socket(connection, server_side=True)
            with self._changed:
                self._open.append(connection)
            if self._door is not None and not self._door(connection):
                return
            while (request := _receive(connection, number)) is not None:
                with self._changed:
                    self.requests.append(request)
                    step = self._steps.pop(0) if len(self._steps) > 1 else self._steps[0]
                if not step(connection):
                    break
        except OSError:
            pass
        finally:
            with self._changed:
                if connection in self._open:
                    self._open.remove(connection)
                connection.close()
                self.closed += 1
                self._changed.notify_all()


def _receive(connection: socket.socket, number: int) -> Request | None:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65536)
        if not piece:
            return None
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    while len(body) < int(headers.get("content-length", "0")):
        body += connection.recv(65536)
    return Request(number, first.split(" ")[1], headers, body)
