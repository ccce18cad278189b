"""Keeps the tests on this machine: a connection to anywhere else is refused, and the test that tried it fails."""

import ipaddress
import sys

GUARDED = {"socket.connect": 1, "socket.sendto": 1, "socket.getaddrinfo": 0, "socket.gethostbyname": 0}

refused: list[str] = []


def is_loopback(address: object) -> bool:
    """Whether a socket's address, or a host's name, stays on this machine."""
    host = address[0] if isinstance(address, tuple) and address else address
    if host is None or (isinstance(address, str | bytes) and is_path(address)):
        return True
    name = host.decode() if isinstance(host, bytes) else str(host)
    if name in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def is_path(address: str | bytes) -> bool:
    """Whether an address is a Unix socket's: a path, or a name in Linux's abstract space."""
    text = address.decode(errors="replace") if isinstance(address, bytes) else address
    return "/" in text or text.startswith("\0")


def refuse_the_outside() -> None:
    """Refuses what leaves this machine, from now to the end of the process."""

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        place = GUARDED.get(event)
        if place is None or is_loopback(arguments[place]):
            return
        refused.append(f"{event} {arguments[place]}")
        raise PermissionError(f"a test may only reach this machine, not {arguments[place]}")

    sys.addaudithook(watch)
