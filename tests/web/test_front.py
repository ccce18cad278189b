import hashlib
import hmac
import io
import json
import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.front import Front

SECRET = "0123456789abcdef" * 2
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
FORM = "application/x-www-form-urlencoded"
JSON = "application/json"
CAP = 256 * 1024
CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "payloads" / "bolt-python"
COMMAND = urlencode(
    {"command": "/promise", "text": "Acme: send it by Friday", "team_id": "T1", "user_id": "U1"}
).encode()
EVENT = json.dumps({"type": "event_callback", "team_id": "T1", "event": {"type": "message", "text": "やあ"}}).encode()


class Behind:
    """What lies behind the front: keeps what it is given and answers or fails as told."""

    def __init__(self, answer=(200, {"content-type": ["application/json"]}, '{"text": "noted"}')):
        self.answer = answer
        self.seen: list[tuple[dict[str, Any], dict[str, str]]] = []
        self.health: tuple[bool, str] | Exception = (True, "ready")

    def dispatch(self, fields, headers):
        self.seen.append((fields, dict(headers)))
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def ready(self):
        if isinstance(self.health, Exception):
            raise self.health
        return self.health


class Source(io.BytesIO):
    """A body that counts how much of it was asked for."""

    asked = 0

    def read(self, size=-1, /):
        data = super().read(size)
        self.asked += len(data)
        return data


def ask(behind, environ):
    started = []
    front = Front(SECRET, lambda: NOW, behind.dispatch, behind.ready)
    body = b"".join(front(environ, lambda status, headers: started.append((status, dict(headers)))))
    [(status, headers)] = started
    return int(status.split(" ")[0]), headers, body


def signature(raw, at):
    return "v0=" + hmac.new(SECRET.encode(), f"v0:{at}:".encode() + raw, hashlib.sha256).hexdigest()


def request(raw, kind=FORM, at=NOW, **changes):
    stamp = str(int(at.timestamp()))
    environ = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": "/slack/events",
        "CONTENT_TYPE": kind,
        "CONTENT_LENGTH": str(len(raw)),
        "HTTP_X_SLACK_REQUEST_TIMESTAMP": stamp,
        "HTTP_X_SLACK_SIGNATURE": signature(raw, stamp),
        "wsgi.input": Source(raw),
    }
    return {name: value for name, value in (environ | changes).items() if value is not None}


def status(raw, kind: Any = FORM, behind: Any = None, **changes: Any):
    return ask(behind or Behind(), request(raw, kind, **changes))[0]


def test_a_signed_command_is_handed_on_and_its_answer_handed_back():
    behind = Behind()
    code, headers, body = ask(behind, request(COMMAND, HTTP_X_SLACK_RETRY_NUM="1"))
    assert (code, headers["content-type"], body) == (200, "application/json", b'{"text": "noted"}')
    assert headers["Content-Length"] == str(len(body))
    [(fields, given_headers)] = behind.seen
    assert fields == {"command": "/promise", "text": "Acme: send it by Friday", "team_id": "T1", "user_id": "U1"}
    assert given_headers["content-type"] == FORM
    assert given_headers["x-slack-retry-num"] == "1"


def test_headers_that_only_bolt_would_obey_and_strangers_are_left_outside():
    behind = Behind()
    ask(behind, request(COMMAND, HTTP_X_SLACK_BOLT_LAZY_ONLY="1", HTTP_COOKIE="a=b", HTTP_AUTHORIZATION="x"))
    [(_, headers)] = behind.seen
    assert set(headers) == {"content-type", "x-slack-request-timestamp", "x-slack-signature"}


@pytest.mark.parametrize("seconds", [-301, 301, 86_400, -86_400])
def test_a_request_from_another_time_is_refused(seconds):
    behind = Behind()
    assert status(COMMAND, behind=behind, at=NOW + timedelta(seconds=seconds)) == 401
    assert behind.seen == []


@pytest.mark.parametrize("seconds", [-300, -1, 0, 300])
def test_a_request_within_five_minutes_is_taken(seconds):
    assert status(COMMAND, at=NOW + timedelta(seconds=seconds)) == 200


@pytest.mark.parametrize(
    "changes",
    [
        {"HTTP_X_SLACK_SIGNATURE": None},
        {"HTTP_X_SLACK_SIGNATURE": ""},
        {"HTTP_X_SLACK_SIGNATURE": "v0=" + "0" * 64},
        {"HTTP_X_SLACK_SIGNATURE": signature(COMMAND, str(int(NOW.timestamp())))[3:]},
        {"HTTP_X_SLACK_SIGNATURE": signature(COMMAND, str(int(NOW.timestamp()))).upper()},
        {"HTTP_X_SLACK_SIGNATURE": "v0=\xff\u20ac\ud800"},
        {"HTTP_X_SLACK_REQUEST_TIMESTAMP": None},
        {"HTTP_X_SLACK_REQUEST_TIMESTAMP": ""},
        {"HTTP_X_SLACK_REQUEST_TIMESTAMP": "now"},
        {"HTTP_X_SLACK_REQUEST_TIMESTAMP": "nan"},
        {"HTTP_X_SLACK_REQUEST_TIMESTAMP": "-1"},
        {"HTTP_X_SLACK_REQUEST_TIMESTAMP": "1e9"},
        {"HTTP_X_SLACK_REQUEST_TIMESTAMP": "9" * 5000},
        {"HTTP_X_SLACK_REQUEST_TIMESTAMP": "\u0661\u0662"},
        {"HTTP_X_SLACK_REQUEST_TIMESTAMP": str(int(NOW.timestamp()) + 1)},
        {"wsgi.input": Source(COMMAND[:-1] + b"x")},
    ],
)
def test_what_is_not_signed_by_slack_is_refused_and_goes_no_further(changes):
    behind = Behind()
    assert status(COMMAND, behind=behind, **changes) == 401
    assert behind.seen == []


def test_the_signature_is_over_the_raw_bytes():
    assert status(b"command=%2Fpromise&text=a+b") == 200
    signed = request(b"command=%2Fpromise&text=a+b")
    assert ask(Behind(), signed | {"wsgi.input": Source(b"command=%2Fpromise&text=a%20"[:27])})[0] == 401


@pytest.mark.parametrize(
    "kind", [None, "", "text/plain", "multipart/form-data; boundary=x", "application/jsonx", "*/*"]
)
def test_other_kinds_of_content_are_refused(kind):
    behind = Behind()
    assert status(COMMAND, kind, behind) == 415
    assert behind.seen == []


@pytest.mark.parametrize("kind", [f"{FORM}; charset=utf-8", FORM.upper(), f" {FORM} "])
def test_a_kind_may_have_a_charset_and_any_case(kind):
    behind = Behind()
    assert status(COMMAND, kind, behind) == 200
    assert behind.seen[0][1]["content-type"] == FORM


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"", FORM),
        (b"text=x", FORM),
        (b"command=", FORM),
        (b"payload=", FORM),
        (b"payload=x", FORM),
        (b"payload=[]", FORM),
        (b"payload=null", FORM),
        (b"payload=%7B%7D", FORM),
        (b"payload=%7B%22type%22%3A1%7D", FORM),
        (b"payload=" + b"%5B" * 20_000, FORM),
        (b"command=/promise&command=/kept", FORM),
        (b"payload=%7B%22type%22%3A%22x%22%7D&payload=%7B%22type%22%3A%22y%22%7D", FORM),
        (b"command=/promise&text=%FF", FORM),
        (b"command=/promise&text=\xff", FORM),
        (b"command=/promise&text=%ED%A0%80", FORM),
        (b'{"type":"x","a":"&command=/promise"}', FORM),
        (b"command=/promise" + b"&a%d=1" * 5_000, FORM),
        (b"", JSON),
        (b"null", JSON),
        (b"[]", JSON),
        (b'"x"', JSON),
        (b"{}", JSON),
        (b'{"type":null}', JSON),
        (b'{"type":"event_callback"', JSON),
        (b'{"type":"event_callback","x":NaN}', JSON),
        (b'{"type":"event_callback","x":Infinity}', JSON),
        (b'{"type":"event_callback","x":' + b"9" * 5_000 + b"}", JSON),
        (b'{"type":"\xff"}', JSON),
        (b'\xef\xbb\xbf{"type":"event_callback"}', JSON),
        (b"[" * 200_000, JSON),
        (b'{"a":' * 40_000, JSON),
        (b"\x00" * 1_000, JSON),
        (json.dumps({"type": "x"}).encode("utf-16"), JSON),
    ],
)
def test_what_cannot_be_read_is_refused_before_bolt_sees_it(raw, kind):
    behind = Behind()
    assert status(raw, kind, behind) == 400
    assert behind.seen == []


def test_nothing_above_the_cap_is_read():
    source = Source(b"x" * (4 * CAP))
    assert status(COMMAND, CONTENT_LENGTH=str(4 * CAP), **{"wsgi.input": source}) == 413
    assert source.asked == 0


def test_a_body_of_exactly_the_cap_is_taken():
    raw = COMMAND + b"&pad=" + b"x" * (CAP - len(COMMAND) - 5)
    assert len(raw) == CAP
    assert status(raw) == 200
    assert status(raw + b"x") == 413


@pytest.mark.parametrize("ending", [{"wsgi.input_terminated": True}, {"HTTP_TRANSFER_ENCODING": "chunked"}])
def test_a_body_without_a_length_is_read_up_to_the_cap(ending):
    assert status(COMMAND, CONTENT_LENGTH=None, **ending) == 200
    source = Source(b"x" * (4 * CAP))
    assert status(COMMAND, CONTENT_LENGTH=None, **ending, **{"wsgi.input": source}) == 413
    assert source.asked <= CAP + 1


def test_a_chunked_body_with_a_length_that_lies_is_measured_itself():
    lies = {"HTTP_TRANSFER_ENCODING": "Chunked", "CONTENT_LENGTH": "1"}
    assert status(COMMAND, **lies) == 200
    assert status(COMMAND, **lies, **{"wsgi.input": Source(b"x" * (4 * CAP))}) == 413


@pytest.mark.parametrize(
    ("length", "expected"),
    [("-1", 400), ("x", 400), ("1.5", 400), ("1_0", 400), ("\u0661", 400), ("9" * 5000, 400), ("9" * 18, 413)],
)
def test_a_length_that_is_none_is_refused(length, expected):
    assert status(COMMAND, CONTENT_LENGTH=length) == expected


def test_a_length_that_lies_never_passes():
    assert status(COMMAND, CONTENT_LENGTH=str(len(COMMAND) + 1)) == 400
    assert status(COMMAND, CONTENT_LENGTH=str(len(COMMAND) - 1)) == 401
    assert status(COMMAND, CONTENT_LENGTH=None) == 401


def test_a_body_that_breaks_off_is_refused():
    class Broken:
        def read(self, size):
            raise ConnectionResetError

    assert status(COMMAND, **{"wsgi.input": Broken()}) == 400
    assert status(COMMAND, **{"wsgi.input": None}) == 400


def test_slack_proves_the_address_with_a_challenge():
    raw = json.dumps({"type": "url_verification", "token": "x", "challenge": "3eZbrw1a"}).encode()
    behind = Behind()
    code, headers, body = ask(behind, request(raw, JSON))
    assert (code, body, behind.seen) == (200, b"3eZbrw1a", [])
    assert headers["Content-Type"].startswith("text/plain")
    assert status(raw, JSON, HTTP_X_SLACK_SIGNATURE="v0=0") == 401


@pytest.mark.parametrize("challenge", [None, 7, ["x"], "x" * 1001])
def test_an_odd_challenge_is_refused(challenge):
    raw = json.dumps({"type": "url_verification", "challenge": challenge}).encode()
    assert status(raw, JSON) == 400


def test_slacks_certificate_check_is_answered_without_a_signature_and_does_nothing():
    behind = Behind()
    assert status(b"ssl_check=1&token=x", behind=behind, HTTP_X_SLACK_SIGNATURE=None) == 200
    assert behind.seen == []


@pytest.mark.parametrize("failure", [RuntimeError("Acme, secret words"), (500, {}, "oops"), (502, {}, "")])
def test_a_failure_behind_asks_for_an_event_again_and_is_quiet_for_the_rest(failure, caplog):
    with caplog.at_level(logging.ERROR):
        assert ask(Behind(failure), request(EVENT, JSON))[::2] == (503, b"")
        assert ask(Behind(failure), request(COMMAND))[::2] == (200, b"")
    if isinstance(failure, Exception):
        assert "reference" in caplog.text
        assert "RuntimeError" in caplog.text
    assert "secret words" not in caplog.text


def test_an_answer_of_any_other_status_is_handed_back():
    assert ask(Behind((404, {}, "gone")), request(COMMAND))[::2] == (404, b"gone")


def test_lengths_and_hops_of_the_answer_are_the_servers_own():
    headers = {"content-length": "99", "Connection": "close", "set-cookie": ["a=b"]}
    _, given_headers, _ = ask(Behind((200, headers, "約束")), request(COMMAND))
    assert given_headers["Content-Length"] == "6"
    assert "Connection" not in given_headers
    assert "content-length" not in given_headers


def test_nul_and_lone_surrogates_arrive_as_a_replacement():
    behind = Behind()
    raw = b'{"type": "x", "text": "a\\u0000b\\ud83dc", "\\udc00": [{"x": "\\ud83d\\ude00"}], "y": "\\\\ud800"}'
    assert status(raw, JSON, behind) == 200
    assert status(b"payload=" + quote(raw).encode(), behind=behind) == 200
    assert status(b"command=/promise&text=a%00b", behind=behind) == 200
    event, action, command = (fields for fields, _ in behind.seen)
    expected = {"type": "x", "text": "a\ufffdb\ufffdc", "\ufffd": [{"x": "😀"}], "y": "\\ud800"}
    assert event == expected
    assert action == expected
    assert command["text"] == "a\ufffdb"


def test_a_command_that_speaks_of_a_payload_stays_a_command():
    behind = Behind()
    raw = urlencode({"command": "/promise", "text": "Acme: the payload sheet & payload=1"}).encode()
    assert status(raw, behind=behind) == 200
    fields, _ = behind.seen[0]
    assert fields == {"command": "/promise", "text": "Acme: the payload sheet & payload=1"}


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("GET", "/slack/events", 405),
        ("PUT", "/slack/events", 405),
        ("POST", "/healthz", 405),
        ("GET", "/", 404),
        ("POST", "/slack/events/", 404),
        ("POST", "/slack/commands", 404),
        ("GET", "", 404),
        ("TRACE", "//slack/events", 404),
    ],
)
def test_only_two_doors_are_open(method, path, expected):
    behind = Behind()
    assert status(COMMAND, behind=behind, REQUEST_METHOD=method, PATH_INFO=path) == expected
    assert behind.seen == []


def test_health_says_whether_it_is_ready_and_why_not():
    behind = Behind()
    assert ask(behind, {"REQUEST_METHOD": "GET", "PATH_INFO": "/healthz"})[::2] == (200, b"ready\n")
    assert ask(behind, {"REQUEST_METHOD": "HEAD", "PATH_INFO": "/healthz"})[::2] == (200, b"")
    behind.health = (False, "Slack has not said who we are")
    code, _, body = ask(behind, {"REQUEST_METHOD": "GET", "PATH_INFO": "/healthz"})
    assert (code, body) == (503, b"Slack has not said who we are\n")
    behind.health = RuntimeError("database password")
    code, _, body = ask(behind, {"REQUEST_METHOD": "GET", "PATH_INFO": "/healthz"})
    assert (code, body[:9]) == (503, b"reference")


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpora are not beside this checkout")
def test_payloads_as_slack_sends_them_reach_bolt_unchanged():
    behind = Behind()
    passed = 0
    for path in sorted(CORPUS.glob("*.json")):
        payload = json.loads(path.read_text())
        if not isinstance(payload, dict) or not isinstance(payload.get("type"), str):
            continue
        as_event = payload["type"] == "event_callback"
        raw = json.dumps(payload).encode() if as_event else urlencode({"payload": json.dumps(payload)}).encode()
        assert status(raw, JSON if as_event else FORM, behind) == 200, path.name
        assert behind.seen[-1][0] == payload
        passed += 1
    assert passed >= 50


wsgi_text = st.text(st.characters(max_codepoint=255), max_size=40)


@given(
    raw=st.one_of(
        st.binary(max_size=300),
        st.text(max_size=100).map(lambda text: urlencode({"payload": text.encode("utf-8", "replace")}).encode()),
        st.recursive(
            st.none() | st.booleans() | st.floats() | st.text(max_size=5), lambda x: st.lists(x, max_size=3)
        ).map(lambda value: json.dumps({"type": "event_callback", "x": value}).encode()),
    ),
    kind=st.sampled_from([FORM, JSON, "text/plain", ""]) | wsgi_text,
    changes=st.dictionaries(
        st.sampled_from(
            [
                "REQUEST_METHOD",
                "PATH_INFO",
                "CONTENT_LENGTH",
                "HTTP_X_SLACK_SIGNATURE",
                "HTTP_TRANSFER_ENCODING",
                "HTTP_X_A",
            ]
        ),
        wsgi_text,
        max_size=2,
    ),
)
def test_nothing_that_is_thrown_at_the_door_gets_a_500(raw, kind, changes):
    behind = Behind()
    code = status(raw, kind, behind, **changes)
    assert code in {200, 400, 401, 404, 405, 413, 415}
    assert not behind.seen or code == 200
