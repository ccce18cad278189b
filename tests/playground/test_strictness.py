"""What Slack refuses the stand-in refuses, in Slack's words."""

import json
from datetime import timedelta
from typing import Any

import pytest
import urllib3
from slack_sdk.errors import SlackApiError

from playground.standin import MANIFEST, Standin

BUTTON = {"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "Done"}, "value": "42"}
ROW = {"type": "actions", "block_id": "row", "elements": [BUTTON]}
OTHER = {"type": "section", "block_id": "other", "text": {"type": "mrkdwn", "text": "Kept"}}
MODAL = {"type": "modal", "title": {"type": "plain_text", "text": "Promise"}, "blocks": [{"type": "divider"}]}


def mrkdwn(text: str) -> list[dict[str, Any]]:
    return [{"type": "section", "text": {"type": "mrkdwn", "text": text}}]


def plain(text: str) -> list[dict[str, Any]]:
    return [{"type": "section", "text": {"type": "plain_text", "text": text}}]


def refused(call, **arguments) -> dict[str, Any]:
    with pytest.raises(SlackApiError) as caught:
        call(**arguments)
    return dict(caught.value.response.data)


@pytest.fixture
def ken(standin):
    return standin.person("Ken")


@pytest.fixture
def hook(standin, echo, ken):
    """Posts to the response_url that Kept was last given: HTTP status and body."""
    with urllib3.PoolManager(retries=False) as pool:

        def hook(content, address=None):
            address = address or (echo.payload if "payload" in echo.fields else echo.fields)["response_url"]
            got = pool.request("POST", address, json=content)
            return got.status, got.data.decode()

        yield hook


@pytest.mark.parametrize("call", ["<!channel>", "<!here>", "<!everyone>", "<!subteam^S123>", "<!channel|channel>"])
def test_nobody_may_be_called_all_at_once(standin, client, ken, call):
    assert refused(client.chat_postMessage, channel=ken.id, text=f"Hi {call}")["error"] == "invalid_arguments"
    assert refused(client.chat_postMessage, channel=ken.id, text="Hi", blocks=mrkdwn(call))["error"]
    everywhere = {"type": "home", "blocks": mrkdwn(call)}
    assert refused(client.views_publish, user_id=ken.id, view=everywhere)["error"] == "invalid_arguments"
    assert client.chat_postMessage(channel=ken.id, text="Hi &lt;!channel&gt;", blocks=plain(call))["ok"]
    assert len(standin.ledger.refused) == 3


def test_mentions_and_links_are_let_through_and_noted(standin, client, ken):
    client.chat_postMessage(channel=ken.id, text=f"<@{ken.id}> see <https://example.com|this>")
    noted = [sequence for _, sequence in standin.ledger.control_sequences]
    assert noted == [f"<@{ken.id}>", "<https://example.com|this>"]


@pytest.mark.parametrize("more", [{"parse": "full"}, {"link_names": True}])
def test_names_are_never_linked_by_themselves(client, ken, more):
    assert refused(client.chat_postMessage, channel=ken.id, text="Hi", **more)["error"] == "invalid_arguments"


def test_texts_that_are_too_long_or_not_there(client, ken):
    assert client.chat_postMessage(channel=ken.id, text="x" * 3999)["ok"]
    assert refused(client.chat_postMessage, channel=ken.id, text="x" * 4000)["error"] == "msg_too_long"
    assert refused(client.api_call, api_method="chat.postMessage", json={"channel": ken.id})["error"] == "no_text"


def test_blocks_that_are_wrong_are_refused_with_the_place(client, ken):
    said = refused(client.chat_postMessage, channel=ken.id, text="Hi", blocks=[{"type": "section"}])
    assert said["error"] == "invalid_blocks"
    assert said["response_metadata"]["messages"][0].endswith("[json-pointer:/blocks/0]")


def test_a_view_that_is_too_large(client, standin, echo, ken):
    standin.command(ken, standin.channel("sales"), "/promise")
    large = MODAL | {"blocks": mrkdwn("x" * 2900) * 90}
    answered = refused(client.views_open, trigger_id=echo.fields["trigger_id"], view=large)
    assert answered["error"] == "view_too_large"
    assert client.views_open(trigger_id=echo.fields["trigger_id"], view=MODAL)["ok"]


def test_metadata_has_a_type_and_a_payload(client, ken):
    wrong = {"event_type": "letter", "event_payload": "abc"}
    assert refused(client.chat_postMessage, channel=ken.id, text="Hi", metadata=wrong)["error"].startswith(
        "invalid_meta"
    )


def test_only_what_is_there_and_ones_own_can_be_changed(standin, client, ken):
    dm = standin.dm(ken)
    typed = standin.message(ken, dm, "mine").ts
    assert refused(client.chat_update, channel=dm.id, ts=typed, text="yours")["error"] == "cant_update_message"
    assert refused(client.chat_delete, channel=dm.id, ts=typed)["error"] == "cant_delete_message"
    posted = client.chat_postMessage(channel=dm.id, text="first")["ts"]
    client.chat_update(channel=dm.id, ts=posted, text="second", blocks=[OTHER])
    assert standin.last_message(dm).edited
    client.chat_update(channel=dm.id, ts=posted, text="third", blocks=[])
    assert (standin.last_message(dm).text, standin.last_message(dm).blocks) == ("third", [])
    client.chat_delete(channel=dm.id, ts=posted)
    assert refused(client.chat_update, channel=dm.id, ts=posted, text="gone")["error"] == "message_not_found"
    assert refused(client.chat_update, channel="D123", ts=posted, text="gone")["error"] == "channel_not_found"


def test_who_cannot_be_written_to(standin, client, ken):
    def answer(to):
        return refused(client.chat_postMessage, channel=to, text="Hi")["error"]

    guest = standin.add_person("Guest", team="T0OTHER0001")
    gone = standin.add_person("Gone", deleted=True)
    sales = standin.channel("sales")
    assert answer(guest.id) == "user_not_visible"
    assert answer(gone.id) == "user_disabled"
    assert answer("U123") == "user_not_found"
    assert answer("C123") == "channel_not_found"
    assert answer(sales.id) == "not_in_channel"
    sales.members.append(standin.world.data.bot_user)
    sales.archived = True
    assert answer(sales.id) == "is_archived"
    standin.uninstall()
    assert answer(ken.id) == "account_inactive"


def test_a_token_that_is_wrong_or_missing(standin):
    with urllib3.PoolManager() as pool:
        wrong = {"Authorization": "Bearer xoxb-1"}
        assert pool.request("POST", standin.api_url + "auth.test", headers=wrong).json()["error"] == "invalid_auth"
        assert pool.request("POST", standin.api_url + "auth.test").json()["error"] == "not_authed"


def test_forms_and_json_mean_the_same(standin, ken):
    with urllib3.PoolManager(headers={"Authorization": f"Bearer {standin.token}"}) as pool:
        fields = {"channel": ken.id, "text": "Hi", "blocks": json.dumps([OTHER])}
        url = standin.api_url + "chat.postMessage"
        assert pool.request("POST", url, fields=fields, encode_multipart=False).json()["ok"]
        assert pool.request("POST", url, json=fields | {"blocks": [OTHER]}).json()["ok"]
    first, second = standin.messages(standin.dm(ken))
    assert first.blocks == second.blocks == [OTHER]


def test_an_event_the_app_did_not_ask_for_is_not_sent(clock, echo):
    manifest = json.loads(MANIFEST.read_text(encoding="utf-8"))
    manifest["settings"]["event_subscriptions"]["bot_events"].remove("reaction_added")
    manifest["oauth_config"]["scopes"]["bot"].remove("im:history")
    with Standin(clock, manifest) as slack:
        ken = slack.add_person("Ken")
        sent = slack.message(ken, slack.dm(ken), "done")
        slack.react(ken, slack.dm(ken), sent.ts or "", "eyes")
        assert [one.kind for one in slack.deliveries] == []


def test_an_answering_link_works_five_times(standin, echo, ken, hook):
    standin.command(ken, standin.channel("sales"), "/promise list")
    for number in range(5):
        assert hook({"text": str(number)}) == (200, "ok")
    assert hook({"text": "six"}) == (404, '{"ok": false, "error": "used_url"}')
    assert len(standin.messages(standin.channel("sales"), ken)) == 5


def test_an_answering_link_works_for_thirty_minutes(standin, echo, ken, hook, clock):
    standin.command(ken, standin.channel("sales"), "/promise list")
    clock.push(timedelta(minutes=30))
    assert hook({"text": "just in time"})[0] == 200
    clock.push(timedelta(seconds=1))
    assert hook({"text": "too late"}) == (404, '{"ok": false, "error": "expired_url"}')


def test_an_answering_link_replaces_deletes_and_speaks_to_all(standin, echo, ken, hook):
    sales, aya = standin.channel("sales"), standin.person("Aya")
    echo.say({"text": "Hello", "blocks": [ROW]})
    standin.command(ken, sales, "/promise list")
    echo.answer = ("200 OK", "text/plain", b"")
    standin.action(ken, standin.last_message(sales, ken), "a")
    assert hook({"text": "Done.", "replace_original": True})[0] == 200
    assert [one.text for one in standin.messages(sales, ken)] == ["Done."]
    assert hook({"text": "Another.", "replace_original": False})[0] == 200
    assert hook({"text": "All.", "replace_original": False, "response_type": "in_channel"})[0] == 200
    assert [one.text for one in standin.messages(sales, ken)] == ["Done.", "Another.", "All."]
    assert [one.text for one in standin.messages(sales, aya)] == ["All."]
    assert hook({"delete_original": True})[0] == 200
    assert [one.text for one in standin.messages(sales, ken)] == ["Another.", "All."]
    assert hook({"text": "<!here>", "replace_original": False}) == (400, '{"ok": false, "error": "invalid_arguments"}')


def test_an_acknowledgement_that_slack_cannot_show_is_said(standin, echo, ken):
    echo.say({"text": "Hello", "blocks": [{"type": "section"}]})
    assert standin.command(ken, standin.channel("sales"), "/promise list").failure == "invalid_blocks"
    assert standin.messages(standin.channel("sales"), ken) == []


def test_a_form_is_updated_pushed_and_cleared_by_the_acknowledgement(standin, client, echo, ken):
    standin.command(ken, standin.channel("sales"), "/promise")
    client.views_open(trigger_id=echo.fields["trigger_id"], view=MODAL)

    def sends(**answer):
        echo.say(answer)
        return standin.submit(ken, standin.views(ken)[-1]).failure

    assert sends(response_action="push", view=MODAL | {"callback_id": "second"}) is None
    assert sends(response_action="push", view=MODAL | {"callback_id": "third"}) is None
    assert sends(response_action="push", view=MODAL) == "push_limit_reached"
    assert sends(response_action="update", view=MODAL | {"callback_id": "new"}) is None
    assert [one.content.get("callback_id") for one in standin.views(ken)] == [None, "second", "new"]
    assert sends(response_action="errors", errors={"nowhere": "No"}) == "invalid_errors"
    assert sends(response_action="clear") is None
    assert standin.views(ken) == []


def test_a_view_that_changed_meanwhile_is_not_overwritten(standin, client, echo, ken):
    standin.command(ken, standin.channel("sales"), "/promise")
    opened = client.views_open(trigger_id=echo.fields["trigger_id"], view=MODAL)["view"]
    client.views_update(view_id=opened["id"], hash=opened["hash"], view=MODAL)
    again = {"view_id": opened["id"], "hash": opened["hash"], "view": MODAL}
    assert refused(client.views_update, **again)["error"] == "hash_conflict"
    standin.close_view(ken, standin.views(ken)[-1])
    assert refused(client.views_update, view_id=opened["id"], view=MODAL)["error"] == "not_found"


def test_home_is_published_and_replaced(standin, client, ken, echo):
    home = {"type": "home", "blocks": [OTHER]}
    first = client.views_publish(user_id=ken.id, view=home)["view"]
    standin.open_home(ken)
    assert echo.event["event"]["view"]["id"] == first["id"]
    second = client.views_publish(user_id=ken.id, view=home, hash=first["hash"])["view"]
    assert second["id"] == first["id"]
    assert refused(client.views_publish, user_id=ken.id, view=home, hash=first["hash"])["error"] == "hash_conflict"


def test_what_was_typed_stays_when_a_form_is_updated(standin, client, echo, ken):
    field = {
        "type": "input",
        "block_id": "what",
        "label": {"type": "plain_text", "text": "What"},
        "element": {"type": "plain_text_input", "action_id": "what"},
    }
    form = MODAL | {"submit": {"type": "plain_text", "text": "Save"}, "blocks": [field]}
    standin.command(ken, standin.channel("sales"), "/promise")
    opened = client.views_open(trigger_id=echo.fields["trigger_id"], view=form)["view"]
    view = standin.views(ken)[-1]
    standin.type_into(view, {"what": "the proposal"})
    updated = client.views_update(view_id=opened["id"], view=form | {"blocks": [field, {"type": "divider"}]})["view"]
    assert updated["state"]["values"]["what"]["what"]["value"] == "the proposal"
    other = field | {"block_id": "other"}
    updated = client.views_update(view_id=opened["id"], view=form | {"blocks": [other]})["view"]
    assert updated["state"]["values"] == {"other": {"what": {"type": "plain_text_input", "value": None}}}
