from datetime import UTC, datetime, timedelta

import pytest

from bot.slack.people import Identity, NoIdentity, Profile, language_of, profile_of
from tests.slack.peer import answer, hang, reset, trickle

AYA = {
    "id": "U2",
    "team_id": "T1",
    "name": "aya",
    "real_name": "佐藤 彩",
    "tz": "Asia/Tokyo",
    "locale": "ja-JP",
    "is_admin": False,
    "is_owner": False,
    "is_bot": False,
    "deleted": False,
    "profile": {"display_name": "", "real_name": "佐藤 彩"},
}


def test_a_person_is_looked_up_with_zone_and_language(line):
    one = line(answer({"ok": True, "user": AYA}))
    assert one.people.look_up("U2") == Profile(
        person="U2",
        team="T1",
        name="佐藤 彩",
        zone="Asia/Tokyo",
        language="ja",
        admin=False,
        bot=False,
        guest=False,
        deleted=False,
    )
    assert one.peer.requests[0].form() == {"user": "U2", "include_locale": "true"}


@pytest.mark.parametrize(
    "step",
    [
        answer({"ok": False, "error": "user_not_found"}),
        answer({"ok": False, "error": "ratelimited"}, 429),
        answer({"ok": True}),
        answer({"ok": True, "user": {}}),
        answer(b"", 500),
        reset,
        hang,
        trickle,
    ],
)
def test_a_look_up_that_fails_is_over_in_time_and_says_nothing(line, step):
    one = line(step)
    assert one.people.look_up("U2", timedelta(seconds=0.2)) is None


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"is_admin": True}, {"admin": True}),
        ({"is_owner": True}, {"admin": True}),
        ({"is_restricted": True}, {"guest": True}),
        ({"is_ultra_restricted": True}, {"guest": True}),
        ({"is_stranger": True}, {"guest": True}),
        ({"is_bot": True}, {"bot": True}),
        ({"deleted": True, "tz": None}, {"deleted": True, "zone": None}),
        ({"tz": "Mars/Olympus"}, {"zone": None}),
        ({"tz": "../../etc/passwd"}, {"zone": None}),
        ({"tz": "America"}, {"zone": None}),
        ({"tz": ""}, {"zone": None}),
        ({"locale": "en-GB"}, {"language": "en"}),
        ({"locale": "de-DE"}, {"language": "en"}),
        ({"locale": None}, {"language": None}),
        ({"profile": {"display_name": "彩"}}, {"name": "彩"}),
        ({"profile": None, "real_name": None}, {"name": "aya"}),
        ({"profile": None, "real_name": "", "name": 7}, {"name": "U2"}),
    ],
)
def test_each_field_of_a_profile_is_read_with_care(change, expected):
    profile = profile_of(AYA | change)
    assert profile is not None
    assert {name: getattr(profile, name) for name in expected} == expected


def test_a_user_without_an_id_is_nobody():
    assert profile_of({"name": "aya"}) is None


@pytest.mark.parametrize(
    ("locale", "language"), [("ja", "ja"), ("ja-JP", "ja"), ("JA_jp", "ja"), ("en-US", "en"), ("jv", "en")]
)
def test_a_locale_gives_a_language_of_kept(locale, language):
    assert language_of(locale) == language


def test_the_token_tells_workspace_bot_scopes_and_slacks_clock(line):
    data = {
        "ok": True,
        "url": "https://acme.slack.com/",
        "team": "Acme",
        "team_id": "T1",
        "user_id": "U9",
        "bot_id": "B9",
    }
    headers = {"X-OAuth-Scopes": "chat:write, im:history,", "Date": "Mon, 23 Nov 2026 09:00:00 GMT"}
    one = line(answer(data, headers=headers))
    assert one.people.auth_test() == Identity(
        workspace="T1",
        workspace_name="Acme",
        bot_user="U9",
        bot="B9",
        url="https://acme.slack.com/",
        scopes=frozenset({"chat:write", "im:history"}),
        slack_time=datetime(2026, 11, 23, 9, tzinfo=UTC),
    )


def test_an_answer_without_date_or_scopes_is_an_identity_too(line):
    one = line(answer({"ok": True, "team_id": "T1", "user_id": "U9"}, headers={"Date": "soon"}))
    identity = one.people.auth_test()
    assert isinstance(identity, Identity)
    assert (identity.scopes, identity.slack_time) == (frozenset(), None)


@pytest.mark.parametrize(
    ("step", "outcome"),
    [
        (answer({"ok": False, "error": "invalid_auth"}), NoIdentity("invalid_auth", refused=True)),
        (answer({"ok": False, "error": "token_revoked"}), NoIdentity("token_revoked", refused=True)),
        (answer({"ok": False, "error": "internal_error"}), NoIdentity("internal_error", refused=False)),
        (answer({}, 503), NoIdentity("http_503", refused=False)),
        (answer({"ok": True}), NoIdentity("unreadable answer", refused=False)),
        (reset, NoIdentity("ConnectionResetError", refused=False)),
    ],
)
def test_a_bad_token_is_told_apart_from_a_slack_that_is_down(line, step, outcome):
    assert line(step).people.auth_test() == outcome
