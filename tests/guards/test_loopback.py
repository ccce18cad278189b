import socket

import pytest

from tests import loopback


@pytest.mark.parametrize(
    "address",
    [("127.0.0.1", 80), ("127.9.9.9", 80), ("::1", 80, 0, 0), ("localhost", 80), "/run/kept.sock", b"\0kept", None, ""],
)
def test_this_machine_may_be_reached(address: object) -> None:
    assert loopback.is_loopback(address)


@pytest.mark.parametrize("address", [("203.0.113.7", 443), ("10.0.0.1", 80), ("::ffff:203.0.113.7", 80), "slack.com"])
def test_another_machine_may_not(address: object) -> None:
    assert not loopback.is_loopback(address)


def test_a_connection_to_the_outside_is_refused_and_noted() -> None:
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as outside,
        pytest.raises(PermissionError, match="may only reach"),
    ):
        outside.connect(("203.0.113.7", 443))
    assert loopback.refused == ["socket.connect ('203.0.113.7', 443)"]
    loopback.refused.clear()


def test_a_name_of_the_outside_is_not_even_looked_up() -> None:
    with pytest.raises(PermissionError, match=r"not slack\.com"):
        socket.getaddrinfo("slack.com", 443)
    loopback.refused.clear()


def test_this_machine_is_not_refused() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
    assert loopback.refused == []
