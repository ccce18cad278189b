"""The stand-in as Kept meets it: signed requests in, Web API calls out."""

from datetime import timedelta
from http.client import RemoteDisconnected

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.signature import Clock, SignatureVerifier

from playground import faults
from tests.waiting import until


def refused(call, **arguments) -> str:
    with pytest.raises(SlackApiError) as caught:
        call(**arguments)
    return caught.value.response["error"]


def test_a_command_is_signed_by_the_pushed_clock(standin, echo, clock):
    clock.push(timedelta(days=3))
    standin.command(standin.person("Ken"), standin.channel("sales"), "/promise Acme: send it by Friday")
    _, body = echo.requests[-1]
    assert echo.fields["command"] == "/promise"
    assert echo.fields["text"] == "Acme: send it by Friday"

    class Now(Clock):
        def now(self) -> float:
            return clock.now().timestamp()

    verifier = SignatureVerifier(standin.signing_secret, clock=Now())
    stamp, proof = echo.headers["HTTP_X_SLACK_REQUEST_TIMESTAMP"], echo.headers["HTTP_X_SLACK_SIGNATURE"]
    assert verifier.is_valid(body.decode(), stamp, proof)


def test_what_a_command_is_answered_with_is_seen_by_its_author_only(standin, echo):
    ken, aya, sales = standin.person("Ken"), standin.person("Aya"), standin.channel("sales")
    echo.say({"text": "told Acme: Friday"})
    assert standin.command(ken, sales, "/promise Acme: x").ok
    assert [one.text for one in standin.messages(sales, ken)] == ["told Acme: Friday"]
    assert standin.messages(sales, aya) == []


def test_a_post_to_a_person_opens_their_dm(standin, client):
    ken = standin.person("Ken")
    metadata = {"event_type": "letter", "event_payload": {"key": "abc"}}
    sent = client.chat_postMessage(channel=ken.id, text="Hello", metadata=metadata)
    assert sent["channel"] == standin.dm(ken).id
    assert standin.last_message(standin.dm(ken)).text == "Hello"
    assert standin.accepted[-1].metadata == metadata
    found = client.conversations_history(channel=sent["channel"], include_all_metadata=True)
    assert found["messages"][0]["metadata"] == metadata
    assert "metadata" not in client.conversations_history(channel=sent["channel"])["messages"][0]


def test_history_obeys_its_bounds(standin, client, clock):
    dm = standin.dm(standin.person("Ken")).id
    stamps = []
    for text in "abcde":
        stamps.append(client.chat_postMessage(channel=dm, text=text)["ts"])
        clock.push(timedelta(minutes=1))
    client.chat_postMessage(channel=dm, text="in a thread", thread_ts=stamps[0])

    def texts(**bounds):
        return [one["text"] for one in client.conversations_history(channel=dm, **bounds)["messages"]]

    assert texts() == ["e", "d", "c", "b", "a"]
    assert texts(oldest=stamps[1], latest=stamps[3]) == ["c"]
    assert texts(oldest=stamps[1], latest=stamps[3], inclusive=True) == ["d", "c", "b"]
    first = client.conversations_history(channel=dm, limit=2)
    assert first["has_more"]
    assert texts(limit=2, cursor=first["response_metadata"]["next_cursor"]) == ["c", "b"]
    replies = client.conversations_replies(channel=dm, ts=stamps[0])["messages"]
    assert [one["text"] for one in replies] == ["a", "in a thread"]


def test_a_trigger_opens_one_form_within_three_seconds(standin, client, echo, clock):
    view = {"type": "modal", "title": {"type": "plain_text", "text": "Promise"}, "blocks": [{"type": "divider"}]}
    ken, sales = standin.person("Ken"), standin.channel("sales")
    standin.command(ken, sales, "/promise")
    trigger = echo.fields["trigger_id"]
    client.views_open(trigger_id=trigger, view=view)
    assert [one.content["title"]["text"] for one in standin.views(ken)] == ["Promise"]
    assert refused(client.views_open, trigger_id=trigger, view=view) == "exchanged_trigger_id"
    standin.command(ken, sales, "/promise")
    clock.push(timedelta(seconds=4))
    assert refused(client.views_open, trigger_id=echo.fields["trigger_id"], view=view) == "expired_trigger_id"


def test_a_method_without_its_scope_is_refused(standin, client):
    with pytest.raises(SlackApiError) as caught:
        client.conversations_history(channel=standin.channel("sales").id)
    assert caught.value.response["error"] == "missing_scope"
    assert caught.value.response["needed"] == "channels:history"
    assert "chat:write" in caught.value.response["provided"]


def test_a_method_that_is_not_there_is_refused_loudly(standin, client, capsys):
    assert refused(client.team_info) == "unknown_method"
    assert [one.method for one in standin.ledger.unknown_calls] == ["team.info"]
    assert "team.info" in capsys.readouterr().err


def test_an_event_that_is_not_taken_comes_again(standin, echo, clock):
    ken = standin.person("Ken")
    echo.answer = ("503 Service Unavailable", "text/plain", b"")
    assert not standin.message(ken, standin.dm(ken), "done").ok
    first = echo.event["event_id"]
    for minutes, number in ((0, 1), (1, 2), (5, 3)):
        clock.push(timedelta(minutes=minutes))
        standin.settle()
        assert echo.headers["HTTP_X_SLACK_RETRY_NUM"] == str(number)
        assert echo.headers["HTTP_X_SLACK_RETRY_REASON"] == "http_error"
        assert echo.event["event_id"] == first
    clock.push(timedelta(hours=1))
    standin.settle()
    assert len(echo.requests) == 4


def test_a_lost_reply_leaves_the_message_there(standin, client):
    ken = standin.person("Ken")
    standin.misbehave("chat.postMessage", faults.lost_reply())
    with pytest.raises(RemoteDisconnected):
        client.chat_postMessage(channel=ken.id, text="Hello")
    assert standin.last_message(standin.dm(ken)).text == "Hello"
    client.chat_postMessage(channel=ken.id, text="Again")
    assert len(standin.accepted) == 2


def test_the_app_hears_of_its_own_messages_when_asked_to(standin, client, echo):
    ken = standin.person("Ken")
    client.chat_postMessage(channel=ken.id, text="unheard")
    standin.echoes = True
    sent = client.chat_postMessage(channel=ken.id, text="Hello")
    standin.settle()
    until(lambda: len(echo.requests) == 1)
    assert (echo.event["event"]["text"], echo.event["event"]["bot_id"]) == ("Hello", standin.world.data.bot)
    client.chat_update(channel=sent["channel"], ts=sent["ts"], text="Changed")
    standin.settle()
    until(lambda: len(echo.requests) == 2)
    assert echo.event["event"]["subtype"] == "message_changed"
    assert echo.event["event"]["message"]["text"] == "Changed"
    assert echo.event["event"]["previous_message"]["text"] == "Hello"
