"""The route table: whole, reached, and the same as the manifest, the surface and what messages can render."""

import ast
import json
import logging
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.manifest import ALIASES, manifest
from bot.messages import ids
from bot.reading import kept as reading
from handlers import kept, routes
from handlers.request import Kind
from playground import payloads
from playground.deliveries import Answer
from playground.state import Message, Person
from tests.journeys.forging import deliver, pressed, seen_by, sent_form
from tests.journeys.world import World, buttons, words

ROOT = Path(__file__).parents[2]
MANIFEST = json.loads((ROOT / "manifest.json").read_text("utf-8"))

EVENTS: dict[str, dict[str, Any]] = {
    "reaction_added": {"reaction": "eyes", "item": {"type": "message", "channel": "D1", "ts": "1.1"}},
    "reaction_removed": {"reaction": "eyes", "item": {"type": "message", "channel": "D1", "ts": "1.1"}},
    "message": {"channel_type": "im", "channel": "D1", "text": "help", "ts": "1.1"},
    "app_mention": {"channel": "C1", "text": "<@U1> I'll send Acme the offer by Friday", "ts": "1.1"},
    "app_home_opened": {"channel": "D1", "tab": "home"},
    "user_change": {"user": {"id": "U1", "tz": "Asia/Tokyo"}},
    "app_uninstalled": {},
    "tokens_revoked": {"tokens": {"bot": ["U1"]}},
}


def went_well(answer: Answer, caplog: pytest.LogCaptureFixture) -> None:
    assert answer.status == 200, (answer.status, answer.text)
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING] == []


def retired(world: World, who: Person, where: Message) -> str:
    """The kind answer to a button that is none of ours any more."""
    (answer,) = seen_by(world, who, lambda: deliver(world, pressed(world, who, "a_button_of_old", "1", where)))
    return words(answer)


@pytest.mark.parametrize("command", routes.COMMANDS)
def test_each_command_and_its_words_are_reached(world: World, command: str, caplog: pytest.LogCaptureFixture) -> None:
    confirmed = world.type(world.ken, "/promise Acme: send the proposal by Friday")
    kind = retired(world, world.ken, confirmed)
    for word in ("", *routes.SUBCOMMANDS[command], *(f"{word} 1" for word in routes.SUBCOMMANDS[command])):
        answer = world.slack.command(world.ken, world.sales, f"/{command} {word}".strip())
        world.settle()
        went_well(answer, caplog)
        said = words(world.slack.last_message(world.sales, world.ken)) if answer.text else "a form"
        assert said != kind
        assert "xyzzy" not in said


VALUES = {
    ids.MENU: "later:1",
    ids.MENTION_RECORD: "1.1::I'll send it by Friday",
    ids.MENTION_CHANGE: "1.1::I'll send it by Friday",
}
"""What a button carries that is about more than a number."""

SILENT = {ids.OPEN_IN_MAIL}
"""What Slack does by itself before we hear of it."""


def test_each_action_is_reached(world: World, caplog: pytest.LogCaptureFixture) -> None:
    confirmed = world.type(world.ken, "/promise Acme: send the proposal by Friday")
    kind = retired(world, world.ken, confirmed)
    for action in routes.ACTIONS:
        payload = pressed(world, world.ken, action, VALUES.get(action, "1"), confirmed)
        said = seen_by(world, world.ken, lambda payload=payload: went_well(deliver(world, payload), caplog))
        assert said or world.slack.views(world.ken) or action in SILENT, action
        assert kind not in [words(message) for message in said], action
        if world.slack.views(world.ken):
            world.slack.close_view(world.ken, world.form(world.ken), clear=True)


NOTHING_ASKED = {ids.SHOWN, ids.SPECS_FORM}
"""What may be sent empty: nothing to fill in, or a promise without specifications."""


def test_each_form_is_reached(world: World, caplog: pytest.LogCaptureFixture) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Friday")
    for form in routes.VIEWS:
        sent = sent_form(world, world.ken, form, "1", {})
        sent["view"] |= {"id": f"V-{form}"}
        answer = deliver(world, sent)
        went_well(answer, caplog)
        assert form in NOTHING_ASKED or answer.json["response_action"] == "errors", form
        closed = sent_form(world, world.ken, form, "1", {}) | {"type": "view_closed", "is_cleared": False}
        went_well(deliver(world, closed), caplog)


@pytest.mark.parametrize("shortcut", routes.SHORTCUTS)
def test_each_shortcut_is_reached(world: World, shortcut: str, caplog: pytest.LogCaptureFixture) -> None:
    said = world.slack.message(world.ken, world.sales, "Acme gets the proposal by Friday")
    if routes.SHORTCUT_TYPES[shortcut] == "global":
        answer = world.slack.shortcut(world.ken, shortcut)
    else:
        answer = world.slack.shortcut(world.ken, shortcut, world.sales, said.ts)
    went_well(answer, caplog)
    opens = ids.CONVERSATION_FORM if shortcut == ids.SHORTCUT_LOG else ids.RECORD_FORM
    assert world.form(world.ken).content["callback_id"] == opens


@pytest.mark.parametrize("event", routes.EVENTS)
def test_each_event_is_reached(world: World, event: str, caplog: pytest.LogCaptureFixture) -> None:
    body = {"type": event, "user": world.ken.id, "event_ts": "1.1", **EVENTS[event]}
    sent = world.slack.sender.event("message.im" if event == "message" else event, body)
    assert sent is not None
    went_well(sent, caplog)
    world.settle()


def test_the_manifest_asks_for_what_the_routes_answer_and_for_nothing_else() -> None:
    features, heard = MANIFEST["features"], MANIFEST["settings"]["event_subscriptions"]["bot_events"]
    assert {row["command"] for row in features["slash_commands"]} == {f"/{name}" for name in routes.COMMANDS}
    assert {row["callback_id"]: row["type"] for row in features["shortcuts"]} == routes.SHORTCUT_TYPES
    assert {event.partition(".")[0] for event in heard} == set(routes.EVENTS)
    assert set(routes.SHORTCUTS) == set(routes.SHORTCUT_TYPES)
    assert set(routes.SUBCOMMANDS) == set(routes.COMMANDS)


def test_the_surface_names_every_word_that_has_a_listener() -> None:
    read = {reading.KEPT_WORDS[word] for word in routes.SUBCOMMANDS["kept"]}
    assert len(read) == len(routes.SUBCOMMANDS["kept"])
    assert read == {*reading.KEPT_WORDS.values()} - {"today"}
    assert set(kept.SUBS) == reading.SUBS
    assert read > reading.SUBS


def test_the_hint_of_a_command_names_words_that_it_knows() -> None:
    for row in MANIFEST["features"]["slash_commands"]:
        first, *others = row["usage_hint"].split(" | ")
        known = routes.SUBCOMMANDS[row["command"].removeprefix("/")]
        assert {hint.split()[0] for hint in others} <= set(known)
        assert row["command"] == "/promise" or first.split()[0] in known


@pytest.mark.parametrize("prefix", ["", "dev-"])
def test_the_surface_lists_what_the_routes_answer(prefix: str) -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "bot", "surface", "--json"],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "KEPT_COMMAND_PREFIX": prefix},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    surface = json.loads(shown.stdout)
    assert [row["name"] for row in surface["commands"]] == [f"/{prefix}{name}" for name in routes.COMMANDS]
    assert {
        row["name"].removeprefix(f"/{prefix}"): tuple(row["sub"]) for row in surface["commands"]
    } == routes.SUBCOMMANDS
    assert {row["id"]: row["type"] for row in surface["shortcuts"]} == routes.SHORTCUT_TYPES
    assert list(dict.fromkeys(action.partition(":")[0] for action in surface["actions"])) == list(routes.ACTIONS)
    assert [row["id"] for row in surface["views"]] == list(routes.VIEWS)
    assert {row["id"]: tuple(field["block_id"] for field in row["inputs"]) for row in surface["views"]} == {
        form: ids.INPUTS.get(form, ()) for form in routes.VIEWS
    }
    assert surface["letters"]


def test_the_forms_that_open_hold_the_inputs_that_the_surface_names(world: World) -> None:
    confirmed = world.type(world.ken, "/promise Acme: send the proposal by Friday")
    listed = world.type(world.ken, "/promise list")
    world.press(world.ken, confirmed, ids.CHANGE)
    held_by(world, ids.CHANGE_FORM)
    world.type(world.ken, "/promise")
    held_by(world, ids.RECORD_FORM)
    for choice, form in {"cant": ids.MOVE_FORM, "drop": ids.DROP_FORM, "released": ids.RELEASED_FORM}.items():
        world.ask_for(world.ken, listed, choice, 1)
        held_by(world, form)


def held_by(world: World, form: str) -> None:
    if ids.FORM_MORE in buttons(world.form(world.ken)):
        world.press(world.ken, world.form(world.ken), ids.FORM_MORE)
    view = world.form(world.ken)
    inputs = [block for block in view.content["blocks"] if block["type"] == "input"]
    assert view.content["callback_id"] == form
    assert tuple(block["block_id"] for block in inputs) == ids.INPUTS[form]
    assert all(block["element"]["action_id"] == block["block_id"] for block in inputs)
    world.slack.close_view(world.ken, view, clear=True)


def test_every_action_and_form_that_messages_can_show_has_a_route() -> None:
    """The ids that the messages name, apart from those of fields and shortcuts."""
    names = {name for name, value in vars(ids).items() if name.isupper() and isinstance(value, str)}
    fields = {name for name in names if getattr(ids, name) in {field for held in ids.INPUTS.values() for field in held}}
    shown: set[str] = set()
    for file in (ROOT / "bot/messages").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "ids":
                shown.add(node.attr)
    used = {getattr(ids, name) for name in shown & names - fields}
    assert used <= {*routes.ACTIONS, *routes.VIEWS, *routes.SHORTCUTS}
    assert len(used) > 25
    assert set(ids.ACTIONS) == set(routes.ACTIONS)
    assert {*ids.INPUTS, ids.SHOWN} == set(routes.VIEWS)


def test_no_id_is_found_under_another_kind() -> None:
    for kind, table in ((Kind.COMMAND, routes.ACTIONS), (Kind.ACTION, routes.VIEWS), (Kind.VIEW, routes.SHORTCUTS)):
        assert [name for name in table if routes.find(kind, name)] == []


@pytest.mark.parametrize("name", ALIASES)
def test_a_word_of_kept_is_a_command_of_its_own_where_the_manifest_adds_it(world: World, name: str) -> None:
    fields = payloads.command(world.slack.here, world.slack.address, world.ken, world.sales, f"/{name}", "Acme")
    answer = world.slack.sender.command("/slack/events", fields)
    world.settle()
    assert answer.status == 200
    by_kept = world.slack.command(world.ken, world.sales, f"/kept {name} Acme")
    assert bool(answer.text) == bool(by_kept.text)
    added = {
        row["command"] for row in json.loads(manifest("https://x.example", aliases=True))["features"]["slash_commands"]
    }
    assert f"/{name}" in added
