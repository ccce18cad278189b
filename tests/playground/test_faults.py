"""The stand-in misbehaves as it is asked to, and only then."""

import threading
from datetime import timedelta

import pytest
import urllib3
from slack_sdk.errors import SlackApiError

from playground import faults
from playground.deliveries import by_http
from playground.serving import Serving

POST = "chat.postMessage"


@pytest.fixture
def post(standin):
    """Posts to Ken's DM without any retry: HTTP status, headers, body."""
    headers = {"Authorization": f"Bearer {standin.token}"}
    ken = standin.person("Ken")
    with urllib3.PoolManager(retries=False, timeout=5) as pool:

        def post(text="Hello"):
            fields = {"channel": ken.id, "text": text}
            got = pool.request("POST", standin.api_url + POST, json=fields, headers=headers)
            return got.status, got.headers, got.data

        yield post


def texts(standin):
    return [one.text for one in standin.messages(standin.dm(standin.person("Ken")))]


@pytest.mark.parametrize("retry_after", ["30", None, "soon"])
def test_too_many_requests_with_and_without_a_time_to_wait(standin, post, retry_after):
    standin.misbehave(POST, faults.too_many(retry_after))
    status, headers, body = post()
    assert (status, headers.get("Retry-After")) == (429, retry_after)
    assert b"ratelimited" in body
    assert texts(standin) == []


@pytest.mark.parametrize("number", [500, 503])
def test_a_server_error_without_effect_and_with(standin, post, number):
    standin.misbehave(POST, faults.status(number))
    standin.misbehave(POST, faults.status(number, accepts=True))
    assert post("first")[0] == number
    assert post("second")[0] == number
    assert texts(standin) == ["second"]


@pytest.mark.parametrize("accepts", [False, True])
def test_a_reset_before_and_after_the_effect(standin, post, accepts):
    standin.misbehave(POST, faults.reset(accepts=accepts))
    with pytest.raises(urllib3.exceptions.ProtocolError) as caught:
        post()
    assert isinstance(caught.value.args[1], ConnectionResetError)
    assert texts(standin) == (["Hello"] if accepts else [])
    assert post("again")[0] == 200


def test_a_lost_reply_closes_the_connection_after_the_effect(standin, post):
    standin.misbehave(POST, faults.lost_reply())
    with pytest.raises(urllib3.exceptions.ProtocolError):
        post()
    assert texts(standin) == ["Hello"]


def test_silence_ends_without_an_answer(standin, post):
    standin.misbehave(POST, faults.hang(0.05))
    with pytest.raises(urllib3.exceptions.ProtocolError):
        post()
    assert texts(standin) == []


def test_stopping_lets_go_of_whoever_hangs(standin, post):
    standin.misbehave(POST, faults.hang(60))
    ended: list[Exception] = []

    def hanging():
        try:
            post()
        except urllib3.exceptions.HTTPError as broken:
            ended.append(broken)

    waiting = threading.Thread(target=hanging)
    waiting.start()
    standin.stop()
    waiting.join(10)
    assert ended


def test_garbage_and_half_an_answer(standin, post):
    standin.misbehave(POST, faults.garbage())
    assert post("first")[2] == b"<html>upstream connect error"
    standin.misbehave(POST, faults.truncated())
    with pytest.raises(urllib3.exceptions.ProtocolError):
        post("second")
    assert texts(standin) == ["first", "second"]


def test_a_late_post_lands_when_its_time_has_come(standin, post, clock):
    standin.misbehave(POST, faults.late(90))
    with pytest.raises(urllib3.exceptions.ProtocolError):
        post()
    clock.push(timedelta(seconds=89))
    standin.settle()
    assert texts(standin) == []
    clock.push(timedelta(seconds=1))
    standin.settle()
    assert texts(standin) == ["Hello"]


def test_an_error_code_of_choice(standin, client):
    standin.misbehave("users.info", faults.error("fatal_error"), times=2)
    for _ in range(2):
        with pytest.raises(SlackApiError, match="fatal_error"):
            client.users_info(user=standin.person("Ken").id)
    assert client.users_info(user=standin.person("Ken").id)["user"]["tz"] == "America/New_York"


def test_it_behaves_again_when_told_to(standin, post):
    standin.misbehave(POST, faults.status(500), times=100)
    standin.faults.forget()
    assert post()[0] == 200


def test_a_channel_takes_one_post_a_second_when_asked_to(standin, post, clock):
    standin.pace.posts_every = timedelta(seconds=1)
    assert post()[0] == 200
    status, headers, _ = post()
    assert (status, headers["Retry-After"]) == (429, "1")
    clock.push(timedelta(seconds=1))
    assert post()[0] == 200


def test_history_is_rationed_when_asked_to(standin, client, clock):
    dm = standin.dm(standin.person("Ken")).id
    for number in range(20):
        client.chat_postMessage(channel=dm, text=str(number))
    standin.pace.history_every = timedelta(minutes=1)
    assert len(client.conversations_history(channel=dm, limit=100)["messages"]) == 15
    with pytest.raises(SlackApiError) as caught:
        client.conversations_history(channel=dm)
    assert caught.value.response.status_code == 429
    assert caught.value.response.headers["Retry-After"] == "60"
    clock.push(timedelta(minutes=1))
    assert client.conversations_history(channel=dm)["has_more"]


def test_a_delivery_nobody_takes_is_a_failed_dispatch(standin):
    ken, sales = standin.person("Ken"), standin.channel("sales")
    standin.connect(by_http("http://127.0.0.1:1"))
    assert standin.command(ken, sales, "/promise list").failure == "dispatch_failed"


def test_a_delivery_is_given_up_when_patience_ends(standin):
    let_go = threading.Event()

    def slow(_environ, start_response):
        let_go.wait(20)
        start_response("200 OK", [("Content-Length", "0")])
        return [b""]

    serving = Serving(slow, threads=2)
    try:
        standin.connect(by_http(serving.address, patience=0.2))
        answer = standin.command(standin.person("Ken"), standin.channel("sales"), "/promise list")
        assert answer.failure == "operation_timeout"
    finally:
        let_go.set()
        serving.stop()
