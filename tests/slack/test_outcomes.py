from datetime import timedelta

import pytest

from bot.slack.outcomes import (
    ChannelGone,
    Conflict,
    Dead,
    Deleted,
    Delivered,
    Gone,
    LongPause,
    Opened,
    OurBug,
    PersonGone,
    Sent,
    Shown,
    TriggerGone,
    TryAgain,
    Unknown,
    Updated,
    ViewGone,
    WorkspaceGone,
    classify,
    classify_delete,
    classify_open,
    classify_respond,
    classify_update,
    classify_view,
)
from bot.slack.transport import Answered, NotSent, Unclear

SENT = {"ok": True, "channel": "D1", "ts": "1700000000.000100"}

LONG_PAUSE = [
    "message_limit_exceeded",
    "ekm_access_denied",
    "team_access_not_granted",
    "restricted_action",
    "restricted_action_read_only_channel",
    "restricted_action_thread_only_channel",
    "restricted_action_non_threadable_channel",
    "missing_scope",
]
WORKSPACE_GONE = [
    "account_inactive",
    "token_revoked",
    "invalid_auth",
    "not_authed",
    "token_expired",
    "app_access_restricted",
]
CHANNEL_GONE = ["channel_not_found", "not_in_channel", "is_archived"]
PERSON_GONE = ["user_disabled", "user_not_found", "user_not_visible", "messages_tab_disabled", "cannot_dm_bot"]
OUR_BUG = [
    "invalid_blocks",
    "invalid_blocks_format",
    "msg_too_long",
    "msg_blocks_too_long",
    "no_text",
    "invalid_arguments",
    "invalid_metadata_format",
    "invalid_metadata_schema",
]
UNKNOWN = [
    "internal_error",
    "fatal_error",
    "service_unavailable",
    "request_timeout",
    "some_code_of_next_year",
    "invalid_metadata",
    "RATELIMITED",
    "",
]


def refused(code, status=200, headers=None):
    return Answered(status, {"ok": False, "error": code}, headers or {})


def test_an_ok_answer_with_channel_and_ts_is_sent():
    assert classify(Answered(200, SENT)) == Sent("D1", "1700000000.000100")


@pytest.mark.parametrize("code", LONG_PAUSE)
def test_what_an_admin_must_change_makes_a_long_pause(code):
    assert classify(refused(code)) == LongPause(code)


@pytest.mark.parametrize("code", WORKSPACE_GONE)
def test_a_token_that_is_good_no_more_means_the_workspace_is_gone(code):
    assert classify(refused(code)) == WorkspaceGone(code)


@pytest.mark.parametrize("code", CHANNEL_GONE)
def test_a_channel_that_is_not_there_is_gone(code):
    assert classify(refused(code)) == ChannelGone(code)


@pytest.mark.parametrize("code", PERSON_GONE)
def test_a_person_who_cannot_be_reached_is_gone(code):
    assert classify(refused(code)) == PersonGone(code)


@pytest.mark.parametrize("code", OUR_BUG)
def test_what_slack_finds_wrong_in_our_words_is_our_bug(code):
    assert classify(refused(code)) == OurBug(code)


@pytest.mark.parametrize("code", UNKNOWN)
def test_a_code_that_is_not_in_the_table_is_unknown(code):
    assert isinstance(classify(refused(code)), Unknown)


@pytest.mark.parametrize("code", ["ratelimited", "rate_limited"])
def test_a_rate_limit_by_code_waits_for_slacks_pause(code):
    assert classify(refused(code, headers={"retry-after": "12"})) == TryAgain(timedelta(seconds=12))
    assert classify(refused(code)) == TryAgain(timedelta(seconds=30))


@pytest.mark.parametrize("data", [{}, SENT, {"ok": False, "error": "invalid_auth"}])
def test_a_429_is_certainly_not_sent_whatever_it_says(data):
    assert classify(Answered(429, data, {"retry-after": "5"})) == TryAgain(timedelta(seconds=5))


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("1", 1),
        ("30", 30),
        (" 45 ", 45),
        ("0", 1),
        ("3600", 3600),
        ("3601", 3600),
        ("86400", 3600),
        ("86401", 30),
        ("1000000000", 30),
        ("1e9", 30),
        ("-5", 30),
        ("1.5", 30),
        ("soon", 30),
        ("Wed, 21 Oct 2026 07:28:00 GMT", 30),
        ("", 30),
        ("\u0663", 30),
        ("9" * 5000, 30),
    ],
)
def test_a_pause_stays_within_reason(said, seconds):
    assert classify(Answered(429, {}, {"retry-after": said})) == TryAgain(timedelta(seconds=seconds))


@pytest.mark.parametrize("status", [500, 502, 503, 504, 599])
@pytest.mark.parametrize("data", [SENT, {"ok": False, "error": "channel_not_found"}, {}])
def test_any_5xx_is_unknown_whatever_it_says(status, data):
    assert isinstance(classify(Answered(status, data)), Unknown)


@pytest.mark.parametrize(
    "data",
    [
        {"ok": True},
        {"ok": True, "channel": "D1"},
        {"ok": True, "ts": "1.2"},
        {"ok": True, "channel": "D1", "ts": ""},
        {"ok": True, "channel": None, "ts": "1.2"},
        {"ok": True, "channel": "D1", "ts": 1.2},
        {"ok": "true", "channel": "D1", "ts": "1.2"},
        {"ok": 1, "channel": "D1", "ts": "1.2"},
        {"ok": False},
        {"ok": False, "error": None},
        {"ok": False, "error": ["channel_not_found"]},
        {},
    ],
)
def test_an_answer_that_proves_nothing_is_unknown(data):
    assert isinstance(classify(Answered(200, data)), Unknown)


def test_what_never_left_is_tried_again_and_what_is_unclear_is_unknown():
    assert classify(NotSent("gaierror")) == TryAgain(None)
    assert classify(Unclear("TimeoutError")) == Unknown("TimeoutError")


def test_a_missing_scope_is_named_and_a_bug_keeps_slacks_remarks():
    scope = Answered(200, {"ok": False, "error": "missing_scope", "needed": "im:history"})
    assert classify(scope) == LongPause("missing_scope", "im:history")
    remarks = {"response_metadata": {"messages": ["[ERROR] must be more than 0 items"]}, "errors": ["at /blocks/0"]}
    bug = classify(Answered(200, {"ok": False, "error": "invalid_blocks", **remarks}))
    assert bug == OurBug("invalid_blocks", ("at /blocks/0", "[ERROR] must be more than 0 items"))


@pytest.mark.parametrize("odd", [None, 7, "x", ["x"], {"messages": "x"}, {"messages": [None]}])
def test_odd_remarks_do_no_harm(odd):
    data = {"ok": False, "error": "invalid_blocks", "response_metadata": odd, "errors": odd}
    assert isinstance(classify(Answered(200, data)), OurBug)


@pytest.mark.parametrize(
    "code",
    [
        "cant_update_message",
        "message_not_found",
        "edit_window_closed",
        "is_inactive",
        *CHANNEL_GONE,
        *PERSON_GONE,
    ],
)
def test_an_edit_that_can_never_succeed_is_gone(code):
    assert classify_update(refused(code)) == Gone(code)


def test_other_edits_are_classed_as_posts_are():
    assert classify_update(Answered(200, {"ok": True})) == Updated()
    assert classify_delete(Answered(200, {"ok": True})) == Deleted()
    assert classify_delete(refused("cant_delete_message")) == Gone("cant_delete_message")
    assert classify_update(refused("ratelimited")) == TryAgain(timedelta(seconds=30))
    assert classify_update(refused("token_revoked")) == WorkspaceGone("token_revoked")
    assert classify_update(refused("msg_too_long")) == OurBug("msg_too_long")
    assert classify_update(refused("missing_scope")) == LongPause("missing_scope")
    assert classify_update(refused("internal_error")) == Unknown("internal_error")
    assert classify_update(NotSent("gaierror")) == TryAgain(None)


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        (Answered(200, {"ok": True, "view": {"id": "V1", "hash": "1.a"}}), Shown("V1", "1.a")),
        (Answered(200, {"ok": True}), Shown("", "")),
        (refused("expired_trigger_id"), TriggerGone("expired_trigger_id")),
        (refused("exchanged_trigger_id"), TriggerGone("exchanged_trigger_id")),
        (refused("invalid_trigger_id"), TriggerGone("invalid_trigger_id")),
        (refused("hash_conflict"), Conflict()),
        (refused("not_found"), ViewGone()),
        (refused("view_too_large"), OurBug("view_too_large")),
        (refused("push_limit_reached"), OurBug("push_limit_reached")),
        (refused("invalid_arguments"), OurBug("invalid_arguments")),
        (refused("user_not_found"), PersonGone("user_not_found")),
        (refused("internal_error"), Unknown("internal_error")),
        (NotSent("gaierror"), TryAgain(None)),
        (Unclear("TimeoutError"), Unknown("TimeoutError")),
    ],
)
def test_views(reply, outcome):
    assert classify_view(reply) == outcome


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        (Answered(200, {"ok": True}), Delivered()),
        (Answered(404, {"ok": False, "error": "expired_url"}), Dead("expired_url")),
        (Answered(404, {"ok": False, "error": "used_url"}), Dead("used_url")),
        (Answered(200, {"ok": False, "error": "used_url"}), Dead("used_url")),
        (Answered(404, {"ok": False, "error": "http_404"}), Dead("http_404")),
        (Answered(429, {}), Dead("http_429")),
        (NotSent("refused_host"), Dead("refused_host")),
        (Answered(500, {"ok": True}), Unknown("http_500")),
        (Answered(200, {"ok": False, "error": "internal_error"}), Unknown("internal_error")),
        (Unclear("TimeoutError"), Unknown("TimeoutError")),
    ],
)
def test_response_urls(reply, outcome):
    assert classify_respond(reply) == outcome


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        (Answered(200, {"ok": True, "channel": {"id": "D1"}}), Opened("D1")),
        (Answered(200, {"ok": True, "channel": "D1"}), Unknown("ok without channel")),
        (Answered(200, {"ok": True}), Unknown("ok without channel")),
        (refused("user_disabled"), PersonGone("user_disabled")),
        (refused("channel_not_found"), PersonGone("channel_not_found")),
        (refused("ratelimited"), TryAgain(timedelta(seconds=30))),
    ],
)
def test_opening_a_dm(reply, outcome):
    assert classify_open(reply) == outcome
