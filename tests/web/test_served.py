import hashlib
import hmac
import http.client
from collections.abc import Generator
from datetime import UTC, datetime
from urllib.parse import urlencode

import pytest
from slack_bolt import App
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request import BoltRequest

from bot.web.front import Front
from playground.serving import Serving

SECRET = "0123456789abcdef" * 2
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
COMMAND = urlencode({"command": "/promise", "text": "Acme: the payload by Friday", "team_id": "T1", "user_id": "U1"})


@pytest.fixture(scope="module")
def port() -> Generator[int]:
    bolt = App(
        signing_secret=SECRET,
        authorize=lambda: AuthorizeResult(enterprise_id=None, team_id="T1", bot_token="xoxb-1"),
        process_before_response=True,
        request_verification_enabled=False,
        ssl_check_enabled=False,
        url_verification_enabled=False,
    )

    @bolt.command("/promise")
    def promise(ack, command):
        ack(f"noted: {command['text']}")

    @bolt.event("message")
    def message(event):
        raise RuntimeError

    def dispatch(fields, headers):
        answer = bolt.dispatch(BoltRequest(mode="socket_mode", body=fields, headers=dict(headers)))
        return answer.status, answer.headers, answer.body

    front = Front(SECRET, lambda: NOW, dispatch, lambda: (True, "ready"))
    serving = Serving(front, threads=2)
    yield serving.port
    serving.stop()


def post(port, body, kind="application/x-www-form-urlencoded", **request):
    stamp = str(int(NOW.timestamp()))
    raw = body if isinstance(body, bytes) else b"".join(body)
    signed = hmac.new(SECRET.encode(), f"v0:{stamp}:".encode() + raw, hashlib.sha256).hexdigest()
    headers = {"Content-Type": kind, "X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={signed}"}
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("POST", "/slack/events", body, headers, **request)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def test_a_command_goes_through_server_front_and_bolt_and_back(port):
    assert post(port, COMMAND.encode()) == (200, "noted: Acme: the payload by Friday")


def test_a_chunked_command_does_too(port):
    pieces = [COMMAND.encode()[:10], COMMAND.encode()[10:]]
    assert post(port, pieces, encode_chunked=True)[0] == 200


def test_a_chunked_flood_is_too_large(port):
    assert post(port, [b"x" * 65_536] * 5, encode_chunked=True)[0] == 413


def test_an_event_that_fails_behind_bolt_is_asked_for_again(port):
    event = b'{"type": "event_callback", "team_id": "T1", "event": {"type": "message", "channel": "D1", "user": "U1"}}'
    assert post(port, event, "application/json") == (503, "")
