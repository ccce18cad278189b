import json
import shutil
import socket
import ssl
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from bot.slack.transport import Answered, NotSent, Transport, Unclear
from tests.slack.peer import Peer, answer, hang, hang_up, raw, reset, trickle

OK = {"ok": True}
SOON = timedelta(seconds=0.3)


def call(line, method="chat.postMessage", body=None, timeout=timedelta(seconds=10)):
    return line.transport.call(method, "xoxb-1", body or {"text": "約束"}, timeout)


def test_an_answer_comes_back_with_its_status_data_and_lower_case_headers(line):
    one = line(answer({"ok": True, "ts": "1.2"}, headers={"X-OAuth-Scopes": "chat:write"}))
    reply = call(one)
    assert isinstance(reply, Answered)
    assert (reply.status, reply.data, reply.headers["x-oauth-scopes"]) == (200, {"ok": True, "ts": "1.2"}, "chat:write")


def test_posts_are_json_with_the_token_in_the_header_only(line):
    one = line(answer(OK))
    call(one)
    [request] = one.peer.requests
    assert request.path == "/api/chat.postMessage"
    assert request.headers["content-type"] == "application/json; charset=utf-8"
    assert request.headers["authorization"] == "Bearer xoxb-1"
    assert request.json() == {"text": "約束"}


def test_what_slack_takes_no_json_for_is_sent_as_a_form(line):
    one = line(answer(OK))
    call(one, "users.info", {"user": "U1", "include_locale": True, "limit": 15})
    [request] = one.peer.requests
    assert request.headers["content-type"].startswith("application/x-www-form-urlencoded")
    assert request.form() == {"user": "U1", "include_locale": "true", "limit": "15"}


def test_connections_are_kept_and_used_again(line):
    one = line(answer(OK))
    for _ in range(20):
        assert isinstance(call(one), Answered)
    assert one.peer.connections == 1


def test_many_threads_share_one_transport(line):
    one = line(answer(OK))
    with ThreadPoolExecutor(8) as pool:
        replies = list(pool.map(lambda _: call(one), range(40)))
    assert all(isinstance(reply, Answered) for reply in replies)
    assert one.peer.connections <= 8


def test_a_refused_connection_is_certainly_not_sent():
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    transport = Transport(f"http://127.0.0.1:{port}/api/", time.monotonic)
    assert transport.call("auth.test", "xoxb-1", {}) == NotSent("ConnectionRefusedError")


def test_a_host_that_has_no_address_is_certainly_not_sent():
    transport = Transport(f"http://{'x' * 64}.localhost/api/", time.monotonic)
    assert isinstance(transport.call("auth.test", "xoxb-1", {}), NotSent)


def test_a_peer_that_speaks_no_tls_is_certainly_not_sent(line):
    one = line(hang_up)
    transport = Transport(one.peer.api.replace("http:", "https:"), time.monotonic)
    reply = transport.call("auth.test", "xoxb-1", {}, SOON)
    assert isinstance(reply, NotSent)
    assert one.peer.requests == []
    transport.close()


@pytest.mark.parametrize("step", [reset, hang_up, hang, trickle, raw(b""), raw(b"HTTP/1.1 200 OK\r\n")])
def test_no_answer_after_the_request_was_written_is_unclear(line, step):
    one = line(step)
    assert isinstance(call(one, timeout=SOON), Unclear)
    assert len(one.peer.requests) == 1


@pytest.mark.parametrize(
    "data",
    [
        b'HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{"ok":true,"ts":"1.2"}',
        b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{"ok\r\n',
        b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{"ok":true}\r\n0\r\n\r\n',
        b'HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{"ok":tr',
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n<html",
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]",
        b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + b"[" * 100_000,
        b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n\xff\xfe\x00",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd",
        b"HTTP/1.1 302 Found\r\nLocation: http://localhost:1/\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 4\r\n\r\noops",
        b"SMTP ready\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + b" " * (4 * 1024 * 1024 + 1) + b"{}",
    ],
)
def test_a_short_or_unreadable_answer_is_unclear(line, data):
    one = line(raw(data))
    assert isinstance(call(one), Unclear)
    assert len(one.peer.requests) == 1


def test_a_budget_is_wall_time_even_when_bytes_trickle_in(line):
    one = line(trickle)
    before = time.monotonic()
    assert call(one, timeout=SOON) == Unclear("TimeoutError")
    assert time.monotonic() - before < 5


def test_too_many_requests_without_json_still_carries_its_headers(line):
    reply = call(line(answer(b"slow down", 429, {"Retry-After": "7"})))
    assert isinstance(reply, Answered)
    assert (reply.status, reply.data, reply.headers["retry-after"]) == (429, {}, "7")


def test_a_connection_that_slack_closed_meanwhile_is_not_used(line):
    one = line(answer(OK, then_close=True), answer(OK))
    assert isinstance(call(one), Answered)
    one.peer.wait_until_closed(1)
    assert isinstance(call(one), Answered)
    assert [request.connection for request in one.peer.requests] == [1, 2]


def test_a_connection_that_idled_long_is_not_trusted(line):
    one = line(answer(OK))
    call(one)
    one.seconds_more += 31
    call(one)
    assert [request.connection for request in one.peer.requests] == [1, 2]


def test_a_kept_connection_that_breaks_while_it_is_used_is_unclear(line):
    one = line(answer(OK), reset, answer(OK))
    call(one)
    assert isinstance(call(one), Unclear)
    assert isinstance(call(one), Answered)
    assert [request.connection for request in one.peer.requests] == [1, 1, 2]


def test_a_write_that_fails_is_unclear_since_nobody_can_say_how_far_it_came(line, install):
    connected = threading.Event()

    def door(connection: socket.socket) -> bool:
        return connected.wait(10) and reset(connection)

    one = line(answer(OK), door=door)

    def broken(point: str) -> None:
        if point == "http:connected":
            connected.set()
            one.peer.wait_until_closed(1)

    install(broken)
    assert isinstance(call(one), Unclear)


def test_nothing_is_written_after_the_budget(line, install):
    one = line(answer(OK))

    def late(point: str) -> None:
        if point == "http:connected":
            one.seconds_more += 11

    install(late)
    assert isinstance(call(one), NotSent)
    one.peer.wait_until_closed(1)
    assert one.peer.requests == []


def test_a_budget_that_is_over_connects_to_nobody(line):
    one = line(answer(OK))
    assert isinstance(call(one, timeout=timedelta(seconds=-1)), NotSent)
    assert one.peer.connections == 0


def test_points_are_passed_in_order_on_new_and_on_kept_connections(line, points):
    one = line(answer(OK))
    call(one)
    call(one)
    assert points == ["http:connect", "http:connected", "http:written", "http:read"] * 2


@pytest.mark.parametrize(
    ("point", "kind"),
    [("http:connect", NotSent), ("http:connected", NotSent), ("http:written", Unclear), ("http:read", Unclear)],
)
def test_a_break_at_each_point_is_told_for_what_it_is(line, install, point, kind):
    one = line(answer(OK))

    def broken(name: str) -> None:
        if name == point:
            raise ConnectionAbortedError

    install(broken)
    assert isinstance(call(one), kind)


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/commands/T1/2/x",
        "http://hooks.slack.com/commands/T1/2/x",
        "https://hooks.slack.com:8443/commands",
        "https://slack.com.evil.example/x",
        "https://evilslack.com/x",
        "https://hooks.slack.com@evil.example/x",
        "https://user@hooks.slack.com/x",
        "https://hooks.slack.com\\@evil.example/x",
        "https://evil.example#.slack.com",
        "https://evil.example?.slack.com",
        "file:///etc/passwd",
        "//hooks.slack.com/x",
        "http://localhost:1/x",
        "https://[::1/x",
        "",
    ],
)
def test_nothing_is_sent_to_a_host_that_is_not_slacks(line, url):
    one = line(answer(b"ok"))
    assert one.transport.send(url, {"text": "x"}, SOON) == NotSent("refused_host")


def test_a_response_url_at_the_apis_own_host_is_allowed_by_each_of_its_loopback_names(line):
    one = line(answer(b"ok"))
    for host in ("localhost", "127.0.0.1"):
        reply = one.transport.send(f"http://{host}:{one.peer.port}/commands/T1/2/x", {"text": "x"})
        assert isinstance(reply, Answered)
        assert reply.data == OK
    assert [request.path for request in one.peer.requests] == ["/commands/T1/2/x"] * 2
    assert "authorization" not in one.peer.requests[0].headers


def test_a_redirect_is_not_followed(line):
    elsewhere = line(answer(OK))
    one = line(answer(b"", 307, {"Location": elsewhere.peer.api}))
    assert isinstance(call(one), Unclear)
    assert elsewhere.peer.requests == []


def test_no_address_and_no_token_stands_in_a_reason(line):
    one = line(reset)
    reply = one.transport.send(f"http://localhost:{one.peer.port}/commands/secret", {"text": "x"})
    assert isinstance(reply, Unclear)
    assert "secret" not in reply.why
    assert str(one.peer.port) not in reply.why


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not here to make a certificate")
    place = tmp_path_factory.mktemp("tls")
    made = f"{openssl} req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost"
    names = ["-addext", "subjectAltName=DNS:localhost", "-keyout", place / "key.pem", "-out", place / "cert.pem"]
    subprocess.run([*made.split(), *names], check=True, capture_output=True)
    return place


def test_over_tls_a_trusted_peer_is_spoken_to_on_one_connection(certificate):
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    peer = Peer(answer(OK), answer(OK), reset, tls=serving)
    transport = Transport(peer.api, time.monotonic, ssl.create_default_context(cafile=certificate / "cert.pem"))
    kinds = [type(transport.call("chat.postMessage", "xoxb-1", {}, timedelta(seconds=5))) for _ in range(3)]
    transport.close()
    peer.close()
    assert kinds == [Answered, Answered, Unclear]
    assert peer.connections == 1


def test_over_tls_a_stranger_is_certainly_not_sent_to(certificate):
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    peer = Peer(answer(OK), tls=serving)
    transport = Transport(peer.api, time.monotonic)
    reply = transport.call("chat.postMessage", "xoxb-1", {}, timedelta(seconds=5))
    transport.close()
    peer.close()
    assert reply == NotSent("SSLCertVerificationError")
    assert peer.requests == []


def test_over_tls_a_budget_is_wall_time_too(certificate):
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    peer = Peer(trickle, tls=serving)
    transport = Transport(peer.api, time.monotonic, ssl.create_default_context(cafile=certificate / "cert.pem"))
    reply = transport.call("chat.postMessage", "xoxb-1", {}, SOON)
    transport.close()
    peer.close()
    assert isinstance(reply, Unclear)


def test_lone_surrogates_in_a_text_do_not_stop_a_post(line):
    one = line(answer(OK))
    assert isinstance(call(one, body={"text": json.loads('"\\ud800"')}), Answered)
