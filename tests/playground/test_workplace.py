"""Channels that are put away or opened to others, people who leave, and what Kept can learn of it."""

import json

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from playground.deliveries import by_wsgi
from playground.manifest import Manifest
from playground.standin import MANIFEST, Standin


@pytest.fixture
def reader(clock, echo):
    """A stand-in whose manifest may read channels and hears of them."""
    raw = json.loads(MANIFEST.read_text(encoding="utf-8"))
    raw["oauth_config"]["scopes"]["bot"] += ["channels:read", "groups:read"]
    raw["settings"]["event_subscriptions"]["bot_events"] += [
        "channel_archive",
        "channel_left",
        "channel_shared",
        "channel_unarchive",
        "channel_unshared",
        "member_joined_channel",
        "member_left_channel",
    ]
    with Standin(clock, manifest=raw, kept=by_wsgi(echo)) as slack:
        slack.add_person("Ken")
        slack.add_person("Maria", is_admin=True)
        slack.add_channel("sales")
        yield slack


@pytest.fixture
def info(reader):
    """What Kept learns of a channel."""
    client = WebClient(reader.token, base_url=reader.api_url, retry_handlers=[])

    def info(channel):
        return client.conversations_info(channel=channel.id)["channel"]

    return info


def post(slack: Standin, channel) -> str:
    """What a post to the channel is answered with: nothing or Slack's error."""
    client = WebClient(slack.token, base_url=slack.api_url, retry_handlers=[])
    try:
        client.chat_postMessage(channel=channel.id, text="Digest")
    except SlackApiError as refused:
        return str(refused.response["error"])
    return ""


def test_a_channel_says_what_it_is(reader, info):
    sales = reader.channel("sales")
    facts = info(sales)
    names = ("is_archived", "is_ext_shared", "is_shared", "is_pending_ext_shared", "is_member", "is_private")
    assert [facts[name] for name in names] == [False] * 6
    assert facts["is_channel"] is True
    reader.invite_kept(sales)
    assert info(sales)["is_member"] is True
    reader.share_channel(sales, invited_only=True)
    assert (info(sales)["is_pending_ext_shared"], info(sales)["is_ext_shared"]) == (True, False)
    reader.share_channel(sales)
    assert (info(sales)["is_pending_ext_shared"], info(sales)["is_ext_shared"]) == (False, True)
    reader.archive_channel(sales)
    assert info(sales)["is_archived"] is True


def test_a_private_channel_is_not_there_for_who_is_not_in_it(reader, info):
    leads = reader.add_channel("leads", private=True)
    with pytest.raises(SlackApiError, match="channel_not_found"):
        info(leads)
    assert post(reader, leads) == "channel_not_found"
    reader.invite_kept(leads)
    assert (info(leads)["is_private"], info(leads)["is_channel"], info(leads)["is_group"]) == (True, False, True)
    assert post(reader, leads) == ""


def test_a_post_is_refused_where_kept_is_not_or_no_longer_is(reader):
    sales = reader.channel("sales")
    assert post(reader, sales) == "not_in_channel"
    reader.invite_kept(sales)
    assert post(reader, sales) == ""
    reader.remove_kept(sales)
    assert post(reader, sales) == "not_in_channel"
    reader.invite_kept(sales)
    reader.archive_channel(sales)
    assert post(reader, sales) == "is_archived"
    reader.archive_channel(sales, archived=False)
    assert post(reader, sales) == ""


def test_kept_hears_of_what_its_manifest_asks_for(reader, echo):
    sales, maria = reader.channel("sales"), reader.person("Maria")
    heard = []
    for change in (reader.invite_kept, reader.share_channel, reader.archive_channel, reader.remove_kept):
        assert change(sales).ok
        heard.append(echo.event["event"])
    assert [one["type"] for one in heard] == [
        "member_joined_channel",
        "channel_shared",
        "channel_archive",
        "channel_left",
    ]
    assert [one["channel"] for one in heard] == [sales.id] * 4
    assert heard[0]["user"] == reader.world.data.bot_user
    assert heard[2]["user"] == maria.id
    reader.share_channel(sales, shared=False)
    assert echo.event["event"]["is_ext_shared"] is False


def test_nothing_is_sent_that_the_manifest_does_not_ask_for(standin, echo):
    raw = Manifest.read(MANIFEST)
    before = len(echo.requests)
    answer = standin.archive_channel(standin.channel("sales"))
    assert (len(echo.requests) > before) == raw.hears("channel_archive")
    assert answer.ok == raw.hears("channel_archive")


def test_of_somebody_who_left_slack_tells_neither_zone_nor_language(standin, client, echo):
    aya = standin.person("Aya")
    assert client.users_info(user=aya.id, include_locale=True)["user"]["tz"] == "Asia/Tokyo"
    assert standin.deactivate(aya).ok
    event = echo.event["event"]
    assert (event["type"], event["user"]["id"], event["user"]["deleted"]) == ("user_change", aya.id, True)
    user = client.users_info(user=aya.id, include_locale=True)["user"]
    assert user["deleted"] is True
    assert not {"tz", "tz_offset", "locale", "is_admin", "real_name"} & set(user)


def test_everybody_can_be_asked_about(standin, client):
    for person in [*standin.people(), standin.world.person(standin.world.data.bot_user)]:
        user = client.users_info(user=person.id, include_locale=True)["user"]
        assert (user["id"], user["tz"], user["locale"]) == (person.id, person.tz, person.locale)
