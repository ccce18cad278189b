"""A WSGI application on a port of this machine, with ways to break off in mid-answer."""

import contextlib
import socket
import struct
import threading
from collections.abc import Callable, Iterable
from typing import Any

import waitress.channel
import waitress.server
import waitress.wasyncore

StartResponse = Callable[..., Any]
WsgiApp = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]
THREADS = 24


class PortTakenError(Exception):
    """Somebody else listens on that port."""


class Serving:
    """One application served on 127.0.0.1 by threads of its own until it is stopped."""

    def __init__(self, app: WsgiApp, port: int = 0, threads: int = THREADS) -> None:
        if port:
            _probe(port)
        self._map: dict[int, Any] = {}
        try:
            self._server: Any = waitress.server.create_server(
                app, map=self._map, host="127.0.0.1", port=port, threads=threads, clear_untrusted_proxy_headers=True
            )
        except OSError as refusal:
            raise PortTakenError(port) from refusal
        self.port = int(self._server.effective_port)
        self.address = f"http://127.0.0.1:{self.port}"
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._loop, name=f"serving-{self.port}", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Lets what is under way end for a moment, then closes every connection."""
        self._stopping.set()
        # A connection wakes the loop; waitress's own trigger could be closed under the hands of whoever pulls it.
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1):
            pass
        self._thread.join(5)
        self._server.task_dispatcher.shutdown(timeout=2)
        for channel in list(self._server.active_channels.values()):
            channel.handle_close()
        self._server.close()

    def _loop(self) -> None:
        while not self._stopping.is_set():
            waitress.wasyncore.loop(timeout=1, use_poll=True, map=self._map, count=1)


def break_off(environ: dict[str, Any], *, reset: bool) -> None:
    """Ends the request's connection without another byte: by a reset, or as if the process had ended."""
    if reset:
        channel = environ["waitress.client_disconnected"].__self__
        channel.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    raise waitress.channel.ClientDisconnected


def first_free(app: WsgiApp, wanted: int, tries: int = 50) -> Serving:
    """Serves on the wanted port or the next free one after it."""
    for port in range(wanted, wanted + tries):
        try:
            return Serving(app, port)
        except PortTakenError:
            continue
    return Serving(app)


def _probe(port: int) -> None:
    """Refuses a taken port before waitress is asked, which would leave its threads behind."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as refusal:
            raise PortTakenError(port) from refusal
