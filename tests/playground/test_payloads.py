"""What the stand-in sends has the shape of what Slack sends."""

import json
from pathlib import Path
from typing import Any

import pytest

from playground.deliveries import by_wsgi
from playground.shapes import an_object
from playground.standin import MANIFEST, Standin

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpora" / "payloads" / "bolt-python"
ELSEWHERE = {"enterprise_id", "enterprise_name", "authed_users", "is_enterprise_install"}
VIEW = {
    "type": "modal",
    "callback_id": "view-id",
    "private_metadata": "This is for you!",
    "notify_on_close": True,
    "title": {"type": "plain_text", "text": "My App"},
    "submit": {"type": "plain_text", "text": "Submit"},
    "close": {"type": "plain_text", "text": "Cancel"},
    "blocks": [
        {
            "type": "input",
            "block_id": "hspI",
            "label": {"type": "plain_text", "text": "Label"},
            "optional": False,
            "element": {"type": "plain_text_input", "action_id": "maBWU"},
        },
        {
            "type": "input",
            "block_id": "es_b",
            "optional": True,
            "label": {"type": "plain_text", "text": "Search"},
            "element": {"type": "external_select", "action_id": "es_a"},
        },
    ],
}
ROW = {
    "type": "actions",
    "block_id": "b",
    "elements": [
        {"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "Button"}, "value": "click_me_123"}
    ],
}


def real(name: str) -> dict[str, Any]:
    """A payload that Slack sent."""
    if not CORPUS.exists():
        pytest.skip("no ../shared/corpora beside the repository")
    return json.loads((CORPUS / f"{name}.json").read_text(encoding="utf-8"))


def unlike(theirs: Any, ours: Any, path: str = "") -> list[str]:
    """The names that Slack sends and we don't, or whose values are of another kind."""
    if isinstance(theirs, dict):
        held = an_object(ours)
        if held is None:
            return [f"{path}: no object"]
        found = []
        for name in theirs.keys() - ELSEWHERE:
            if name not in held:
                found.append(f"{path}/{name}: missing")
            elif path.endswith(("/values", "/values/hspI")):
                continue
            else:
                found += unlike(theirs[name], held[name], f"{path}/{name}")
        return found
    if isinstance(theirs, list):
        return [wrong for one, other in zip(theirs, ours, strict=False) for wrong in unlike(one, other, path)]
    return [] if theirs is None or ours is None or type(theirs) is type(ours) else [f"{path}: {type(ours).__name__}"]


@pytest.fixture
def ken(standin):
    return standin.person("Ken")


@pytest.fixture
def sales(standin):
    return standin.channel("sales")


def open_form(standin, client, echo, ken, sales):
    standin.command(ken, sales, "/promise")
    client.views_open(trigger_id=echo.fields["trigger_id"], view=VIEW)
    return standin.views(ken)[-1]


def test_a_command_is_like_slacks(standin, echo, ken, sales):
    standin.command(ken, sales, "/promise Hi")
    assert unlike(real("slash_command__slash_command_body"), echo.fields) == []


def test_a_global_shortcut_is_like_slacks(standin, echo, ken):
    standin.shortcut(ken, "record_promise")
    assert unlike(real("shortcut__global_shortcut_body"), echo.payload) == []


def test_a_message_shortcut_is_like_slacks(standin, echo, ken, sales):
    sent = standin.message(ken, sales, "<@W222> test", typed=False)
    standin.shortcut(ken, "record_promise_from_message", sales, sent.ts)
    theirs = real("shortcut__message_shortcut_body")
    assert unlike(theirs, echo.payload) == []


def test_a_press_under_an_ephemeral_message_is_like_slacks(standin, echo, ken, sales):
    echo.say({"text": "Hello", "blocks": [ROW]})
    standin.command(ken, sales, "/promise Hi")
    echo.answer = ("200 OK", "text/plain", b"")
    standin.action(ken, standin.last_message(sales, ken), "a")
    assert unlike(real("block_actions__body"), echo.payload) == []
    assert "message" not in echo.payload


def test_a_press_under_a_dm_carries_its_message(standin, client, echo, ken):
    client.chat_postMessage(channel=ken.id, text="Hello", blocks=[ROW])
    standin.action(ken, standin.last_message(standin.dm(ken)), "a")
    [shown] = echo.payload["message"]["blocks"]
    assert shown["elements"][0]["text"] == {"type": "plain_text", "text": "Button", "emoji": True}
    assert echo.payload["channel"] == {"id": standin.dm(ken).id, "name": "directmessage"}
    assert not echo.payload["container"]["is_ephemeral"]


def test_a_form_that_is_sent_is_like_slacks(standin, client, echo, ken, sales):
    form = open_form(standin, client, echo, ken, sales)
    standin.submit(ken, form, {"maBWU": "test"})
    assert unlike(real("view_submission__body"), echo.payload) == []
    typed = {"type": "plain_text_input", "value": "test"}
    empty = {"type": "external_select", "selected_option": None}
    assert echo.payload["view"]["state"]["values"] == {"hspI": {"maBWU": typed}, "es_b": {"es_a": empty}}


def test_a_form_that_is_closed_is_like_slacks(standin, client, echo, ken, sales):
    form = open_form(standin, client, echo, ken, sales)
    standin.close_view(ken, form)
    theirs = real("view_closed__body")
    del theirs["response_urls"]
    assert unlike(theirs, echo.payload) == []
    assert echo.payload["is_cleared"] is False


def test_a_question_for_options_is_like_slacks(standin, client, echo, ken, sales):
    form = open_form(standin, client, echo, ken, sales)
    offered = [{"text": {"type": "plain_text", "text": "Acme"}, "value": "1"}]
    echo.say({"options": offered})
    assert standin.options(ken, form, "es_a", "search word") == offered
    theirs = real("block_suggestion__body")
    theirs["view"]["blocks"] = []
    assert unlike(theirs, echo.payload) == []


def test_a_message_event_is_like_slacks(standin, echo, ken):
    standin.message(ken, standin.dm(ken), "Hello World!")
    theirs = real("message__message_body")
    assert unlike(theirs, echo.event) == []
    assert echo.event["event"]["channel_type"] == "im"


def test_a_reaction_event_is_like_slacks(standin, client, echo, ken):
    sent = client.chat_postMessage(channel=ken.id, text="Hello")
    standin.react(ken, standin.dm(ken), sent["ts"], "heart_eyes")
    assert unlike(real("events_shared_channels__TestEventsSharedChannels.valid_reaction_added_body"), echo.event) == []


def test_edited_and_deleted_messages_are_like_slacks(standin, echo, ken):
    dm = standin.dm(ken)
    sent = standin.message(ken, dm, "first")
    standin.edit(ken, dm, sent.ts, "second")
    theirs = real("message_changed__event_payload")
    assert unlike(theirs, echo.event) == []
    standin.delete(ken, dm, sent.ts)
    assert unlike(real("message_deleted__event_payload"), echo.event) == []


@pytest.fixture
def mentioned(clock, echo):
    """A stand-in with a channel that the app is in, whose manifest hears when it is mentioned."""
    raw = json.loads(MANIFEST.read_text(encoding="utf-8"))
    raw["oauth_config"]["scopes"]["bot"] += ["app_mentions:read"]
    raw["settings"]["event_subscriptions"]["bot_events"] += ["app_mention"]
    with Standin(clock, manifest=raw, kept=by_wsgi(echo)) as slack:
        slack.add_person("Ken")
        slack.add_person("Aya")
        slack.add_channel("sales", kept_in=True)
        slack.add_channel("elsewhere")
        yield slack


def test_who_mentions_the_app_is_heard_as_in_slack(mentioned, echo):
    sales, kept = mentioned.channel("sales"), mentioned.world.data.bot_user
    mentioned.message(mentioned.person("Ken"), sales, "@kept, I send <it> to @Aya, not to me@kept.example or @Ayame")
    said = f"<@{kept}>, I send &lt;it&gt; to <@{mentioned.person('Aya').id}>, not to me@kept.example or @Ayame"
    assert mentioned.messages(sales)[-1].text == echo.event["event"]["text"] == said
    assert unlike(real("app__app_mention_event_body"), echo.event) == []
    assert (echo.event["event"]["type"], "channel_type" in echo.event["event"]) == ("app_mention", False)


def test_where_the_app_is_not_and_in_its_own_dm_nobody_mentions_it(mentioned, echo):
    ken = mentioned.person("Ken")
    mentioned.message(ken, mentioned.channel("elsewhere"), "@Kept I call Acme tomorrow")
    assert echo.requests == []
    mentioned.message(ken, mentioned.dm(ken), "@Kept I call Acme tomorrow")
    assert [echo.event["event"]["type"]] * len(echo.requests) == ["message"]
