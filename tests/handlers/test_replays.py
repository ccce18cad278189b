"""Payloads that the project did not write, signed and sent as they are and as if they came from our workspace."""

import json
import logging
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from playground.deliveries import Answer
from tests.journeys.forging import rows
from tests.journeys.world import World

CORPUS = Path(__file__).parents[2] / "../shared/corpora/payloads/bolt-python"
FILES = sorted(CORPUS.glob("*.json"))

needs_the_corpus = pytest.mark.skipif(not FILES, reason=f"no payloads in {CORPUS}")

FORM = "application/x-www-form-urlencoded"
ANSWERING = "https://hooks.slack.com"


def send(world: World, payload: dict[str, Any]) -> Answer:
    """One payload in the wrapping that its kind comes in."""
    sender, path = world.slack.sender, "/slack/events"
    if payload.get("command"):
        fields = {key: str(value) for key, value in payload.items()}
        return sender.post("command", path, FORM, urlencode(fields).encode())
    if payload.get("type") in {"event_callback", "url_verification"} or "event" in payload:
        return sender.post("event", path, "application/json", json.dumps(payload).encode())
    return sender.post("interaction", path, FORM, urlencode({"payload": json.dumps(payload)}).encode())


def at_home(world: World, node: Any) -> Any:
    """The payload as our workspace would send it: its ids, and answers that go to the stand-in."""
    if isinstance(node, dict):
        return {key: at_home(world, value) for key, value in node.items()}
    if isinstance(node, list):
        return [at_home(world, item) for item in node]
    if not isinstance(node, str):
        return node
    if node.startswith(ANSWERING):
        return f"{world.slack.address}/hooks/actions/T/{node.rsplit('/', 1)[-1]}"
    if node[:1] == "T" and node[1:].isalnum() and node.isupper():
        return world.slack.world.data.team
    if node[:1] in "UW" and node[1:].isalnum() and node.isupper() and any(map(str.isdigit, node)):
        return world.ken.id
    return node


def mistakes(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What was logged as our own mistake."""
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]


@needs_the_corpus
def test_a_payload_of_another_workspace_is_taken_and_changes_nothing(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    before = rows(world)
    for file in FILES:
        payload = json.loads(file.read_text("utf-8").replace(ANSWERING, world.slack.address))
        answer = send(world, payload)
        world.settle()
        assert answer.status == 200, (file.name, answer.status, answer.text)
        assert mistakes(caplog) == [], file.name
    assert rows(world) == before
    assert len(world.slack.accepted) == 0


@needs_the_corpus
def test_the_same_payload_from_our_own_workspace_is_taken_twice_and_harms_nothing(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    before = rows(world)
    for file in FILES:
        payload, posts = at_home(world, json.loads(file.read_text("utf-8"))), len(world.slack.accepted)
        for _ in range(2):
            answer = send(world, payload)
            world.settle()
            assert answer.status == 200, (file.name, answer.status, answer.text)
        assert mistakes(caplog) == [], file.name
        assert len(world.slack.accepted) <= posts + 1, file.name
    after = rows(world)
    assert after["promises"] == before["promises"]
    assert after["changes"] == before["changes"]


@needs_the_corpus
def test_the_command_of_another_library_is_answered_when_it_is_ours(world: World) -> None:
    hello = at_home(world, json.loads((CORPUS / "slash_command__slash_command_body.json").read_text("utf-8")))
    for command in ("/promise", "/kept"):
        for text in ("", "Acme: send it by Friday", "help", "Hi", "list"):
            answer = send(world, hello | {"command": command, "text": text, "trigger_id": f"{command}{text}"})
            world.settle()
            assert answer.status == 200
            opens_the_form = command == "/promise" and text in {"", "Hi"}
            assert opens_the_form == (answer.text == ""), (command, text)
            assert opens_the_form or answer.json["response_type"] == "ephemeral"


@needs_the_corpus
def test_the_corpus_is_whole() -> None:
    assert len(FILES) == 82
