from datetime import UTC, datetime, timedelta

import pytest

from bot.slack.outcomes import (
    Absent,
    Conflict,
    Dead,
    Deleted,
    Delivered,
    Found,
    Opened,
    PersonGone,
    Sent,
    Shown,
    TryAgain,
    Unknown,
    Unreadable,
    Updated,
)
from tests.slack.peer import answer, hang_up, reset

KEY = "0123456789abcdef0123456789abcdef"
SINCE = datetime(2026, 11, 23, 9, 0, 0, 250_000, tzinfo=UTC)
SENT = {"ok": True, "channel": "D1", "ts": "1700000000.000100"}
NO_CHANNEL = {"ok": False, "error": "channel_not_found"}
BLOCKS = [{"type": "section", "text": {"type": "plain_text", "text": "Acme"}}]


def letter(ts, key=KEY, kind="letter"):
    return {"ts": ts, "metadata": {"event_type": kind, "event_payload": {"key": key}}}


def page(*messages, cursor="", more=None):
    has_more = bool(cursor) if more is None else more
    data = {"ok": True, "messages": list(messages), "has_more": has_more}
    return answer(data | {"response_metadata": {"next_cursor": cursor}})


def test_a_post_carries_text_blocks_and_the_letters_key_and_nothing_else(line):
    one = line(answer(SENT))
    assert one.courier.post("U1", "Acme", BLOCKS, KEY) == Sent("D1", "1700000000.000100")
    [request] = one.peer.requests
    assert request.json() == {
        "channel": "U1",
        "text": "Acme",
        "blocks": BLOCKS,
        "metadata": {"event_type": "letter", "event_payload": {"key": KEY}},
        "unfurl_links": False,
        "unfurl_media": False,
    }


def test_an_answer_in_a_thread_names_its_thread(line):
    one = line(answer(SENT))
    one.courier.post("D1", "Acme", BLOCKS, KEY, thread_ts="1.2")
    assert one.peer.requests[0].json()["thread_ts"] == "1.2"


@pytest.mark.parametrize("step", [reset, hang_up, answer(b"", 503), answer({"ok": True})])
def test_an_unclear_post_is_made_once_only(line, step):
    one = line(step)
    assert isinstance(one.courier.post("U1", "Acme", BLOCKS, KEY), Unknown)
    assert len(one.peer.requests) == 1


def test_a_person_without_a_channel_gets_one_and_the_letter(line):
    one = line(answer(NO_CHANNEL), answer({"ok": True, "channel": {"id": "D9"}}), answer(SENT))
    assert one.courier.post("U1", "Acme", BLOCKS, KEY) == Sent("D1", "1700000000.000100")
    first, opening, second = one.peer.requests
    assert opening.path == "/api/conversations.open"
    assert opening.form() == {"users": "U1"}
    assert second.json() == first.json() | {"channel": "D9"}


@pytest.mark.parametrize(
    ("steps", "outcome"),
    [
        ([NO_CHANNEL, NO_CHANNEL], PersonGone("channel_not_found")),
        ([NO_CHANNEL, {"ok": False, "error": "user_disabled"}], PersonGone("user_disabled")),
        ([NO_CHANNEL, {"ok": True, "channel": {"id": "D9"}}, NO_CHANNEL], PersonGone("channel_not_found")),
        ([NO_CHANNEL, {"ok": False, "error": "internal_error"}], TryAgain(None)),
        ([NO_CHANNEL, {"ok": True, "channel": {"id": "D9"}}, {"ok": True}], Unknown("ok without ts")),
    ],
)
def test_a_person_whose_dm_cannot_be_opened_is_told_apart_from_an_unclear_post(line, steps, outcome):
    one = line(*map(answer, steps))
    assert one.courier.post("W1", "Acme", BLOCKS, KEY) == outcome
    assert len(one.peer.requests) == len(steps)


def test_a_channel_that_is_gone_is_not_opened(line):
    one = line(answer(NO_CHANNEL))
    one.courier.post("C1", "Acme", BLOCKS, KEY)
    assert len(one.peer.requests) == 1


def test_the_second_post_to_a_person_shares_the_budget_of_the_first(line, install):
    one = line(answer(NO_CHANNEL), answer({"ok": True, "channel": {"id": "D9"}}), answer(SENT))

    def slow(point: str) -> None:
        one.seconds_more += 2 if point == "http:read" else 0

    install(slow)
    assert one.courier.post("U1", "Acme", BLOCKS, KEY, budget=timedelta(seconds=3)) == TryAgain(None)
    assert [request.path for request in one.peer.requests] == ["/api/chat.postMessage", "/api/conversations.open"]


def test_an_update_replaces_text_and_blocks(line):
    one = line(answer({"ok": True}))
    assert one.courier.update("D1", "1.2", "Done", [], KEY) == Updated()
    assert one.peer.requests[0].json() == {
        "channel": "D1",
        "ts": "1.2",
        "text": "Done",
        "blocks": [],
        "metadata": {"event_type": "letter", "event_payload": {"key": KEY}},
    }


def test_deleting_twice_is_deleted(line):
    one = line(answer({"ok": True}), answer({"ok": False, "error": "message_not_found"}))
    assert [one.courier.delete("D1", "1.2") for _ in range(2)] == [Deleted()] * 2


def test_views_are_opened_pushed_updated_and_published(line):
    shown = answer({"ok": True, "view": {"id": "V1", "hash": "h2"}})
    one = line(shown, shown, shown, shown, answer({"ok": False, "error": "hash_conflict"}))
    view = {"type": "modal", "blocks": []}
    assert one.courier.open_view("1.2.a", view) == Shown("V1", "h2")
    one.courier.push_view("1.2.b", view)
    one.courier.update_view("V1", view, "h1")
    one.courier.publish_home("U1", view)
    assert one.courier.publish_home("U1", view, "h1") == Conflict()
    assert [(request.path.removeprefix("/api/"), request.json()) for request in one.peer.requests] == [
        ("views.open", {"trigger_id": "1.2.a", "view": view}),
        ("views.push", {"trigger_id": "1.2.b", "view": view}),
        ("views.update", {"view_id": "V1", "view": view, "hash": "h1"}),
        ("views.publish", {"user_id": "U1", "view": view}),
        ("views.publish", {"user_id": "U1", "view": view, "hash": "h1"}),
    ]


def test_an_answer_by_response_url_is_for_one_pair_of_eyes_unless_told_otherwise(line):
    one = line(answer(b"ok"))
    url = f"http://127.0.0.1:{one.peer.port}/actions/T1/2/x"
    assert one.courier.respond(url, "Kept", BLOCKS, replace=True) == Delivered()
    one.courier.respond(url, delete=True)
    assert [request.json() for request in one.peer.requests] == [
        {"response_type": "ephemeral", "replace_original": True, "text": "Kept", "blocks": BLOCKS},
        {"response_type": "ephemeral", "replace_original": False, "delete_original": True},
    ]


def test_a_used_response_url_is_dead_and_a_broken_answer_unknown(line):
    one = line(answer(b"used_url", 404), reset)
    url = f"http://127.0.0.1:{one.peer.port}/actions/T1/2/x"
    assert one.courier.respond(url, "Kept") == Dead("http_404")
    assert isinstance(one.courier.respond(url, "Kept"), Unknown)
    assert one.courier.respond("https://evil.example/x", "Kept") == Dead("refused_host")


def test_a_dm_is_opened(line):
    one = line(answer({"ok": True, "channel": {"id": "D1"}}))
    assert one.courier.open_dm("U1") == Opened("D1")


def test_copies_are_found_by_key_on_every_page(line):
    one = line(
        page(letter("3.0"), letter("2.5", key="f" * 32), cursor="next"),
        page(letter("2.0", kind="other"), letter("1.0"), {"ts": "0.5", "metadata": {}}, {"ts": "0.4"}, "odd"),
    )
    assert one.courier.find("D1", KEY, SINCE) == Found(("1.0", "3.0"))
    first, second = (request.form() for request in one.peer.requests)
    assert first == {
        "channel": "D1",
        "oldest": "1795424395.250000",
        "inclusive": "true",
        "limit": "15",
        "include_all_metadata": "true",
    }
    assert second == first | {"cursor": "next"}


def test_a_history_read_to_its_end_without_the_key_is_absent(line):
    one = line(page({"ts": "3.0"}, cursor="next"), page())
    assert one.courier.find("D1", KEY, SINCE) == Absent()


@pytest.mark.parametrize(
    "last",
    [
        answer({"ok": False, "error": "channel_not_found"}),
        answer({"ok": False, "error": "missing_scope"}),
        answer({"ok": False, "error": "internal_error"}),
        answer({"ok": True}),
        answer({"ok": True, "messages": {}}),
        page(more=True),
        answer(b"", 502),
        reset,
    ],
)
def test_a_history_that_is_not_read_to_its_end_proves_nothing(line, last):
    one = line(page(letter("3.0"), cursor="next"), last)
    assert isinstance(one.courier.find("D1", KEY, SINCE), Unreadable)


def test_a_rate_limited_history_says_how_long_to_wait(line):
    one = line(answer({"ok": False, "error": "ratelimited"}, 429, {"Retry-After": "60"}))
    assert one.courier.find("D1", KEY, SINCE) == Unreadable("ratelimited", timedelta(seconds=60))


def test_a_history_without_end_is_given_up_within_the_budget(line, install):
    one = line(page(cursor="next"))

    def slow(point: str) -> None:
        one.seconds_more += 1 if point == "http:read" else 0

    install(slow)
    assert isinstance(one.courier.find("D1", KEY, SINCE), Unreadable)
    assert len(one.peer.requests) == 10


def test_a_letter_in_a_thread_is_looked_for_in_its_thread(line):
    one = line(page({"ts": "1.0"}, letter("2.0")))
    assert one.courier.find("D1", KEY, SINCE, thread_ts="1.0") == Found(("2.0",))
    [request] = one.peer.requests
    assert request.path == "/api/conversations.replies"
    assert request.form()["ts"] == "1.0"
