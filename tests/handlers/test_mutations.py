"""Payloads that Slack would hardly send: parts missing, of another type, deep, huge or unreadable."""

import copy
import json
import logging
import traceback
from collections.abc import Iterator
from functools import reduce
from typing import Any
from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.store.tables import contacts
from playground.deliveries import Answer
from playground.state import Message, Person, View
from tests.journeys.forging import read, rows
from tests.journeys.world import World, buttons

FORM = "application/x-www-form-urlencoded"
EVENTS = {"words", "emoji", "home", "profile"}

DEEP: Any = reduce(lambda inner, _: [inner], range(60), "deep")
STRANGE: list[Any] = [
    None, True, False, 0, -1, 42, 2**70, 1.5, "", " ", "x", "1", "a\x00b", "\ud800", "\U0001f600" * 50, "é" * 3000,
    "9" * 5000, "<!channel>", "1:2:3", "/promise", "xoxb", [], {}, [None], [[]], [{}], {"id": None}, {"text": {}},
    {"x": [1]}, {"type": "view"}, {"value": []}, DEEP, ["x"] * 300, {str(n): n for n in range(300)},
]  # fmt: skip


def corpus(world: World) -> dict[str, dict[str, Any]]:
    """One good payload of each kind, as the stand-in sends it."""
    slack, ken = world.slack, world.ken
    world.type(ken, "/promise Acme: send the proposal by Friday 4pm")
    made = {"command": taken(world)}
    world.press(ken, world.type(ken, "/promise Acme: call them tomorrow 11:00"), "promise_undo")
    made["action"] = taken(world)
    listed = world.type(ken, "/promise list")
    assert "promise_menu" in buttons(listed)
    world.press(ken, listed, "promise_menu", "drop:1")
    made["menu"] = taken(world)
    world.slack.close_view(ken, world.form(ken), clear=True)
    slack.shortcut(ken, "record_promise")
    made["shortcut"] = taken(world)
    world.send(ken, {"customer": "Acme", "what": "call them", "told": "tomorrow 11:00"})
    made["form"] = taken(world)
    said = slack.message(ken, world.sales, "I told Acme they get it by Friday", blocks=[{"type": "divider"}])
    slack.shortcut(ken, "record_promise_from_message", world.sales, said.ts)
    made["message shortcut"] = taken(world)
    world.say(ken, "help")
    made["words"] = taken(world)
    world.react(ken, world.dms(ken)[-1], "eyes")
    made["emoji"] = taken(world)
    slack.open_home(ken)
    made["home"] = taken(world)
    slack.change_person(ken, title="Sales")
    made["profile"] = taken(world)
    world.settle()
    return made


def forms(world: World) -> dict[str, dict[str, Any]]:
    """A form sent with each kind of field: days, times, people, a channel, ticks, choices and menus."""
    ken, maria, sales = world.ken, world.maria, world.sales
    order = {"customer": "Acme", "product": "Widget A", "quantity": "20", "delivery": "2026-12-03", "owner": maria.id}
    team = {"team_name": "North", "manager": ken.id, "reps": [ken.id], "channel": sales.id, "digest_at": "09:00"}
    made = {"order": filled(world, ken, "/kept order", order)}
    visit = {"visit_on": "2026-12-08", "visit_at": "10:00", "whom": "Ms Birch"}
    made["visit"] = filled(world, ken, (world.type(ken, "/kept order 1"), "visit_book"), visit)
    circle = {"new_contact": "Ms Birch", "circle": "the Thursday golf group", "people": "Tom"}
    made["circle"] = filled(world, ken, "/kept referral circles Acme", circle)
    known = {"circle": "the choir", "known_contact": known_contact(world)}
    made["another circle"] = filled(world, ken, "/kept referral circles Acme", known)
    check_in = {"score": "5", "format_right": "yes", "quality_right": "yes", "complete": "yes", "as_told": "no"}
    made["check-in"] = filled(world, ken, (world.type(ken, "/kept order 1"), "visit_check_in"), check_in)
    made["team"] = filled(world, maria, (world.type(maria, "/kept team"), "team_edit"), team)
    people = world.type(maria, "/kept people")
    made["roles"] = filled(world, maria, (people, "roles_edit"), {"person": ken.id, "roles": ["rep", "manager"]})
    world.type(maria, "/kept settings")
    made["settings"] = filled(world, maria, (world.form(maria), "settings_page"), {})
    made["away"] = filled(world, ken, "/kept away", {"away_from": "2026-12-24", "away_to": "2026-12-27"})
    return made


def filled(
    world: World, person: Person, opens: str | tuple[Message | View, str], values: dict[str, Any]
) -> dict[str, Any]:
    """What Kept was sent when a form, opened by a line or a button, was filled in and sent."""
    if isinstance(opens, str):
        world.type(person, opens)
    else:
        world.press(person, *opens)
    world.send(person, values)
    sent = taken(world)
    assert sent["type"] == "view_submission"
    world.slack.close_view(person, world.form(person), clear=True)
    return sent


def known_contact(world: World) -> str:
    with read(world) as work:
        return str(work.one(work.select(contacts.c.contact)).contact)


def taken(world: World) -> dict[str, Any]:
    """What Kept was sent last."""
    sent = world.slack.deliveries[-1]
    if sent.kind == "event":
        return json.loads(sent.body)
    fields = {key: values[0] for key, values in parse_qs(sent.body, keep_blank_values=True).items()}
    return json.loads(fields["payload"]) if "payload" in fields else fields


def send(world: World, kind: str, payload: Any) -> Answer:
    """A payload of a kind, whatever has become of it."""
    sender, path = world.slack.sender, "/slack/events"
    if kind == "command":
        fields = {key: value if isinstance(value, str) else json.dumps(value) for key, value in payload.items()}
        return sender.post("command", path, FORM, urlencode(fields, errors="replace").encode())
    text = json.dumps(payload)
    if kind in EVENTS:
        return sender.post("event", path, "application/json", text.encode())
    return sender.post("interaction", path, FORM, urlencode({"payload": text}).encode())


def places(node: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every place in a payload."""
    if path:
        yield path
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, child in children:
        yield from places(child, (*path, key))


def change(payload: Any, path: tuple[str | int, ...], value: Any) -> None:
    """Puts a value at a place, or takes the place out; a place that is no longer there is left alone."""
    node = payload
    for key in path[:-1]:
        try:
            node = node[key]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(node, dict):
        node.pop(path[-1], None)
        if value != "gone":
            node[path[-1]] = value
    elif isinstance(node, list) and isinstance(path[-1], int) and path[-1] < len(node):
        node[path[-1]] = value


def test_no_missing_or_strange_part_is_answered_with_a_failure(world: World, caplog: pytest.LogCaptureFixture) -> None:
    for kind, good in corpus(world).items():
        for path in places(good):
            for value in ("gone", {"x": 1}, "9" * 200):
                payload = copy.deepcopy(good)
                change(payload, path, value)
                taken_well(world, kind, payload, f"{path}: {value!r}", caplog)
        world.settle()


def test_no_strange_field_of_a_form_is_answered_with_a_failure(world: World, caplog: pytest.LogCaptureFixture) -> None:
    for kind, good in forms(world).items():
        for path in places(good["view"]):
            if path[0] in ("state", "private_metadata", "callback_id"):
                for value in ("gone", 7, {"x": 1}, [7], "9" * 200):
                    payload = copy.deepcopy(good)
                    change(payload, ("view", *path), value)
                    taken_well(world, kind, payload, f"{kind}, {path}: {value!r}", caplog)
        world.settle()


def test_no_mix_of_strange_parts_is_answered_with_a_failure(world: World, caplog: pytest.LogCaptureFixture) -> None:
    every = [(kind, good, list(places(good))) for kind, good in corpus(world).items()]
    strange = st.sampled_from(["gone", *STRANGE]) | st.text(max_size=40)

    @settings(max_examples=80, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.sampled_from(every), st.lists(st.tuples(st.integers(0, 10**6), strange), min_size=1, max_size=6))
    def mixed(one: tuple[str, Any, list[tuple[str | int, ...]]], mutations: list[tuple[int, Any]]) -> None:
        kind, good, paths = one
        payload = copy.deepcopy(good)
        for place, value in mutations:
            change(payload, paths[place % len(paths)], copy.deepcopy(value))
        taken_well(world, kind, payload, repr(mutations), caplog)

    mixed()
    world.settle()
    assert rows(world)["promises"]


def taken_well(world: World, kind: str, payload: Any, what: str, caplog: pytest.LogCaptureFixture) -> None:
    """What Bolt itself cannot read is logged by it and by the door; our own code has no mistake to log."""
    answer = send(world, kind, payload)
    unread = [
        record for record in caplog.records if record.name in {"slack_bolt.App", "bot.web.front"} and not ours(record)
    ]
    wrong = [record for record in caplog.records if record.levelno >= logging.ERROR and record not in unread]
    assert not wrong, (what, [record.getMessage() for record in wrong], wrong[0].exc_info)
    assert answer.status in {200, 400, 503}, (answer.status, answer.text, what)
    if answer.status == 400:
        assert not isinstance(payload.get("type"), str) or kind == "command", what
    if answer.status == 503:
        assert kind in EVENTS, what
        assert unread, what
    caplog.clear()


def ours(record: logging.LogRecord) -> bool:
    """Whether what was raised came through our own listeners."""
    raised = record.exc_info[2] if record.exc_info else None
    return any("/handlers/" in frame.filename for frame in traceback.extract_tb(raised))
