"""What the page in the browser is told and can do, over HTTP."""

import json
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import urllib3

from playground.clock import next_morning
from playground.desk import Desk
from playground.host import KeptHost
from playground.standin import Standin
from tests.playground.echo import EchoKept

Ask = Callable[..., Any]
FORM = {
    "type": "modal",
    "notify_on_close": True,
    "title": {"type": "plain_text", "text": "Promise"},
    "submit": {"type": "plain_text", "text": "Save"},
    "blocks": [
        {
            "type": "input",
            "block_id": "what",
            "label": {"type": "plain_text", "text": "What"},
            "element": {"type": "plain_text_input", "action_id": "what"},
        }
    ],
}
BUTTONS = {
    "type": "actions",
    "block_id": "row",
    "elements": [
        {"type": "button", "action_id": "done", "text": {"type": "plain_text", "text": "Done"}, "value": "42"},
        {"type": "datepicker", "action_id": "day"},
    ],
}


@pytest.fixture
def made() -> list[EchoKept]:
    """Every Kept that was made."""
    return []


@pytest.fixture
def host(standin: Standin, made: list[EchoKept]) -> Iterator[KeptHost]:
    """Echoes in Kept's place, started and stopped like it."""

    def make(environ: Any, _clock: object) -> EchoKept:
        made.append(EchoKept(dict(environ)))
        return made[-1]

    host = KeptHost(standin, {"SLACK_API_URL": standin.api_url}, make)
    host.start()
    yield host
    host.stop()


@pytest.fixture
def ask(standin: Standin, host: KeptHost) -> Iterator[Ask]:
    """A request of the page: a GET with its query, or a POST with its body."""
    standin.also_serve(Desk(standin, host))
    with urllib3.PoolManager(timeout=30) as pool:

        def ask(path: str, body: dict[str, Any] | None = None) -> Any:
            if body is None:
                return pool.request("GET", standin.address + path).json()
            return pool.request("POST", standin.address + path, body=json.dumps(body)).json()

        yield ask


def test_the_screen_has_everything_the_page_draws(standin, ask):
    ken = standin.person("Ken")
    state = ask(f"/ui/state?as={ken.id}")
    assert [one["name"] for one in state["people"]] == ["Ken", "Aya"]
    assert [(one["kind"], one["name"]) for one in state["conversations"]] == [("channel", "sales"), ("dm", "Kept")]
    assert state["kept"]["running"]
    assert state["clock"] == {"now": "2026-11-23T14:00:00Z", "next_due": None}
    assert {one["command"] for one in state["commands"]} == {"/promise", "/kept"}
    assert state["views"] == []
    assert state["home"] is None


def test_whoever_is_not_there_is_the_first_person(standin, ask):
    ken = standin.person("Ken")
    assert ask("/ui/state")["viewer"] == ask("/ui/state?as=U123")["viewer"] == ken.id


def test_a_press_in_a_form_carries_what_was_typed(standin, ask, made, client):
    ken = standin.person("Ken")
    ask("/ui/shortcut", {"as": ken.id, "callback_id": "record_promise"})
    client.views_open(trigger_id=made[0].wsgi.payload["trigger_id"], view=FORM | {"blocks": [*FORM["blocks"], BUTTONS]})
    [shown] = ask(f"/ui/state?as={ken.id}")["views"]
    where = {"container": {"type": "view", "view_id": shown["id"]}, "block_id": "row", "action_id": "done"}
    typed = {"what": {"what": {"type": "plain_text_input", "value": "half a li"}}}
    ask("/ui/action", {"as": ken.id, **where, "values": typed})
    assert made[0].wsgi.payload["view"]["state"]["values"]["what"] == typed["what"]


def test_a_command_and_its_answer(standin, ask, made):
    ken, sales = standin.person("Ken"), standin.channel("sales")
    made[0].wsgi.say({"text": "told Acme: Friday", "blocks": [BUTTONS]})
    typed = {"as": ken.id, "channel": sales.id, "text": "/promise Acme: send it"}
    assert ask("/ui/command", typed) == {"ok": True}
    [seen] = ask(f"/ui/messages?as={ken.id}&channel={sales.id}")["messages"]
    assert (seen["text"], seen["ephemeral"], seen["bot"]) == ("told Acme: Friday", True, True)
    in_thread = ask("/ui/command", typed | {"thread_ts": "1.1"})
    assert in_thread == {"ok": False, "error": "/promise is not supported in threads. Sorry!"}
    where = {"type": "message", "channel": sales.id, "ts": seen["ts"]}
    pressed = {"as": ken.id, "container": where, "block_id": "row", "action_id": "done", "value": "42"}
    assert ask("/ui/action", pressed) == {"ok": True}
    assert made[0].wsgi.payload["actions"][0]["value"] == "42"
    assert ask("/ui/action", pressed | {"action_id": "day", "selected_date": "2026-12-01"}) == {"ok": True}
    assert made[0].wsgi.payload["actions"][0]["selected_date"] == "2026-12-01"
    assert made[0].wsgi.payload["container"]["is_ephemeral"]


def test_a_form_is_opened_filled_in_refused_and_sent(standin, ask, made, client):
    ken, sales = standin.person("Ken"), standin.channel("sales")
    ask("/ui/shortcut", {"as": ken.id, "callback_id": "record_promise"})
    client.views_open(trigger_id=made[0].wsgi.payload["trigger_id"], view=FORM)
    [shown] = ask(f"/ui/state?as={ken.id}")["views"]
    sent = {"as": ken.id, "view_id": shown["id"], "values": {}}
    assert ask("/ui/submit", sent) == {"ok": True, "errors": {"what": "Please complete this required field."}}
    sent["values"] = {"what": {"what": {"type": "plain_text_input", "value": "the proposal"}}}
    made[0].wsgi.say({"response_action": "errors", "errors": {"what": "When?"}})
    assert ask("/ui/submit", sent) == {"ok": True, "errors": {"what": "When?"}}
    made[0].wsgi.answer = ("200 OK", "text/plain", b"")
    assert ask("/ui/submit", sent) == {"ok": True}
    values = made[0].wsgi.payload["view"]["state"]["values"]
    assert values == {"what": {"what": {"type": "plain_text_input", "value": "the proposal"}}}
    assert ask(f"/ui/state?as={ken.id}")["views"] == []
    ask("/ui/command", {"as": ken.id, "channel": sales.id, "text": "/promise"})
    client.views_open(trigger_id=made[0].wsgi.fields["trigger_id"], view=FORM)
    [shown] = ask(f"/ui/state?as={ken.id}")["views"]
    assert ask("/ui/close", {"as": ken.id, "view_id": shown["id"], "clear": False}) == {"ok": True}
    assert made[0].wsgi.payload["type"] == "view_closed"


def test_kept_that_does_not_answer_is_said_to_the_person(standin, ask, host):
    ken, sales = standin.person("Ken"), standin.channel("sales")
    host.stop()
    answer = ask("/ui/command", {"as": ken.id, "channel": sales.id, "text": "/promise list"})
    assert answer == {"ok": False, "error": "Kept did not answer."}
    assert ask("/ui/message", {"as": ken.id, "channel": standin.dm(ken).id, "text": "done"})["ok"]


def test_five_days_without_kept_bring_a_new_one(standin, ask, made, clock):
    ken = standin.person("Ken")
    began = clock.now()
    ask("/ui/kept", {"as": ken.id, "stop_days": 5})
    assert clock.now() - began == timedelta(days=5)
    assert [one.did[-1] for one in made] == ["stop", "start web=True worker=True"]
    assert ask("/ui/kept", {"running": False})["ok"]
    assert not ask(f"/ui/state?as={ken.id}")["kept"]["running"]


def test_the_clock_goes_to_what_is_due_next_and_kept_hears_of_it(standin, ask, made, clock):
    ken = standin.person("Ken")
    assert ask("/ui/clock", {"as": ken.id, "push": "due"}) == {"ok": False, "error": "Nothing is due."}
    made[0].due = clock.now() + timedelta(hours=7)
    assert ask("/ui/clock", {"as": ken.id, "push": "due"})["now"] == "2026-11-23T21:00:00Z"
    assert made[0].did[-1] == "wake"
    made[0].due = None
    assert ask("/ui/clock", {"as": ken.id, "push": "morning"})["now"] == "2026-11-24T14:00:00Z"
    assert ask("/ui/clock", {"as": ken.id, "push": "monday"})["now"] == "2026-11-30T14:00:00Z"
    assert ask("/ui/clock", {"as": standin.person("Aya").id, "push": "monday"})["now"] == "2026-12-07T00:00:00Z"


def test_what_is_due_next_is_what_the_viewer_hears_of(standin, ask, made):
    ken, aya = standin.person("Ken"), standin.person("Aya")
    sales, leads = standin.channel("sales"), standin.add_channel("leads", members=[aya])
    ask(f"/ui/state?as={ken.id}")
    assert made[0].asked_for == (ken.id, sales.id)
    ask(f"/ui/state?as={aya.id}")
    assert made[0].asked_for == (aya.id, sales.id, leads.id)


def test_the_push_to_what_is_due_next_stops_where_kept_speaks(standin, ask, made, clock, client):
    ken = standin.person("Ken")
    made[0].due = clock.now() + timedelta(hours=7)
    clock.on_push(lambda: client.chat_postMessage(channel=ken.id, text="Acme: send the proposal"))
    clock_before = clock.now()
    clock.on_push(lambda: setattr(made[0], "due", clock_before + timedelta(hours=8)))
    assert ask("/ui/clock", {"as": ken.id, "push": "due"})["now"] == "2026-11-23T21:00:00Z"
    made[0].due = None
    assert ask("/ui/clock", {"as": ken.id, "push": "hour"})["now"] == "2026-11-23T22:00:00Z"


def test_time_is_passed_from_one_thing_that_is_due_to_the_next(standin, made, host, clock):
    soon, later = clock.now() + timedelta(hours=2), clock.now() + timedelta(hours=5)
    made[0].due = soon
    seen = []

    def consume():
        seen.append(clock.now())
        made[0].due = later if clock.now() < later else None

    clock.on_push(consume)
    host.pass_time(clock.now() + timedelta(hours=9))
    assert seen == [soon, later, soon + timedelta(hours=7)]


@pytest.mark.parametrize(
    ("now", "zone", "morning"),
    [
        ("2026-11-23T13:59", "America/New_York", "2026-11-23T14:00"),
        ("2026-11-27T20:00", "America/New_York", "2026-11-30T14:00"),
        ("2026-11-28T00:30", "Asia/Tokyo", "2026-11-30T00:00"),
        ("2026-03-27T20:00", "Europe/London", "2026-03-30T08:00"),
    ],
)
def test_the_next_morning_is_a_working_day_in_the_viewers_zone(now, zone, morning):
    at = datetime.fromisoformat(now).replace(tzinfo=UTC)
    assert next_morning(at, zone) == datetime.fromisoformat(morning).replace(tzinfo=UTC)


def test_a_change_is_heard_at_once(standin, ask):
    known = standin.world.revision
    heard: list[int] = []
    waiting = threading.Thread(target=lambda: heard.append(ask(f"/ui/changes?since={known}")["revision"]))
    waiting.start()
    ask("/ui/message", {"as": standin.person("Ken").id, "channel": standin.channel("sales").id, "text": "Hello"})
    waiting.join(10)
    assert heard
    assert heard[0] > known


def test_what_was_read_is_no_longer_unread(standin, ask):
    ken, aya, sales = standin.person("Ken"), standin.person("Aya"), standin.channel("sales")
    ask("/ui/message", {"as": ken.id, "channel": sales.id, "text": "Hello"})
    assert ask(f"/ui/state?as={aya.id}")["conversations"][0]["unread"] == 1
    assert ask(f"/ui/state?as={ken.id}")["conversations"][0]["unread"] == 0
    ask(f"/ui/messages?as={aya.id}&channel={sales.id}")
    assert ask(f"/ui/state?as={aya.id}")["conversations"][0]["unread"] == 0


def test_a_lost_reply_can_be_asked_for_and_called_off(standin, ask):
    ken = standin.person("Ken").id
    ask("/ui/fault", {"lose_next_reply": True})
    assert ask(f"/ui/state?as={ken}")["faults"]["lose_next_reply"]
    ask("/ui/fault", {"lose_next_reply": False})
    assert not ask(f"/ui/state?as={ken}")["faults"]["lose_next_reply"]


def test_a_person_moves_and_changes_language(standin, ask, made):
    ken = standin.person("Ken")
    assert ask("/ui/person", {"as": ken.id, "tz": "Europe/Paris", "locale": "fr-FR"}) == {"ok": True}
    user = made[0].wsgi.event["event"]["user"]
    assert (user["tz"], user["tz_offset"], user["locale"]) == ("Europe/Paris", 3600, "fr-FR")
    assert not ask("/ui/person", {"as": ken.id, "tz": "Mars/Olympus"})["ok"]


def test_an_emoji_is_put_on_and_taken_away(standin, ask, client, made):
    ken = standin.person("Ken")
    sent = client.chat_postMessage(channel=ken.id, text="Due at four")
    put = {"as": ken.id, "channel": sent["channel"], "ts": sent["ts"], "name": "white_check_mark", "add": True}
    ask("/ui/reaction", put)
    assert made[0].wsgi.event["event"]["type"] == "reaction_added"
    [seen] = ask(f"/ui/messages?as={ken.id}&channel={sent['channel']}")["messages"]
    assert seen["reactions"] == [{"name": "white_check_mark", "users": [ken.id]}]
    ask("/ui/reaction", put | {"add": False})
    assert made[0].wsgi.event["event"]["type"] == "reaction_removed"


def test_nothing_outside_the_pages_folder_is_served(standin, tmp_path: Path):
    page = tmp_path / "page"
    page.mkdir()
    (page / "index.html").write_text("<p>Hello</p>")
    (tmp_path / "secret").write_text("no")
    standin.also_serve(Desk(standin, page=page))
    with urllib3.PoolManager() as pool:
        assert pool.request("GET", standin.address + "/").data == b"<p>Hello</p>"
        with urllib3.HTTPConnectionPool("127.0.0.1", standin.port) as raw:
            assert raw.urlopen("GET", "/../secret", assert_same_host=False).status == 404
            assert raw.urlopen("GET", "/%2e%2e/secret", assert_same_host=False).status == 404


def test_the_tour_is_about_others_at_each_start(standin, ask):
    aya = standin.person("Aya")
    starts = [ask("/ui/tour", {"as": aya.id, "language": language}) for language in ("ja", "ja", "en")]
    assert [one["start"] for one in starts] == [0, 1, 2]
    for name in ("customer", "contact", "circle"):
        assert len({one["cast"][name] for one in starts}) == 3
