"""Pooled connections that end with the budget of a call and know whether a byte of it may have left this machine."""

import http.client
import io
import logging
import ssl
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from socket import socket
from typing import Any, cast

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from bot.faults import fp

IDLE_SECONDS = 30.0
CONNECTIONS = 40


@dataclass(slots=True)
class Exchange:
    """One request and its answer; `deadline` is an instant of `boot`, in seconds."""

    boot: Callable[[], float]
    deadline: float
    written: bool = False

    def left(self) -> float:
        seconds = self.deadline - self.boot()
        if seconds <= 0:
            raise TimeoutError("budget used up")
        return seconds


class _Current(threading.local):
    exchange: Exchange | None = None


_current = _Current()


def _present() -> Exchange:
    assert _current.exchange is not None
    return _current.exchange


@contextmanager
def exchange(boot: Callable[[], float], seconds: float) -> Generator[Exchange]:
    """What is sent by this thread inside it ends `seconds` from here."""
    _current.exchange = Exchange(boot, boot() + seconds)
    try:
        yield _current.exchange
    finally:
        _current.exchange = None


class _TimedReader(io.RawIOBase):
    """A per-socket time-out starts anew with every byte that trickles in; this one ends with the budget."""

    def __init__(self, sock: socket, raw: io.RawIOBase) -> None:
        self._sock = sock
        self._raw = raw

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int | None:
        self._sock.settimeout(_present().left())
        return cast("int | None", self._raw.readinto(buffer))

    def close(self) -> None:
        self._raw.close()
        super().close()


class _TimedResponse(http.client.HTTPResponse):
    def __init__(self, sock: socket, *args: Any, **kwargs: Any) -> None:
        super().__init__(sock, *args, **kwargs)
        self.fp = io.BufferedReader(_TimedReader(sock, self.fp.detach()))


class _Watched(HTTPConnection):
    """Knows whether a byte of the present request may have left this machine."""

    response_class = _TimedResponse
    _idle_since: float | None = None
    _parts: list[bytes]

    @property
    def is_connected(self) -> bool:
        # A peer that hangs up while we write makes the outcome unclear, so a connection that idled long is not trusted.
        idle_too_long = self._idle_since is not None and _present().boot() - self._idle_since > IDLE_SECONDS
        return not idle_too_long and super().is_connected

    def request(self, *args: Any, **kwargs: Any) -> None:
        present = _present()
        self._parts = []
        super().request(*args, **kwargs)
        if self.sock is None:
            self.connect()
        fp("http:connected")
        cast(socket, self.sock).settimeout(present.left())
        present.written = True
        super().send(b"".join(self._parts))

    def send(self, data: Any) -> None:
        """Head and body are gathered, so that they leave in one piece."""
        self._parts.append(data)

    def getresponse(self) -> Any:
        fp("http:written")
        response = super().getresponse()
        self._idle_since = _present().boot()
        return response


class _WatchedTls(_Watched, HTTPSConnection):
    pass


class _Pool(HTTPConnectionPool):
    ConnectionCls = cast(Any, _Watched)


class _TlsPool(HTTPSConnectionPool):
    ConnectionCls = cast(Any, _WatchedTls)


def pools_of(context: ssl.SSLContext) -> urllib3.PoolManager:
    """Connections kept for each host, shared by all threads."""
    # urllib3 logs addresses, and a response_url is a secret.
    logging.getLogger("urllib3").setLevel(logging.ERROR)
    pools = urllib3.PoolManager(num_pools=8, maxsize=CONNECTIONS, block=False, ssl_context=context)
    pools.pool_classes_by_scheme = {"http": _Pool, "https": _TlsPool}
    return pools
