"""What a visitor finds at the first start, with Kept itself in it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import create_app
from playground.demo import Demo
from tests.waiting import until


@pytest.fixture(scope="module")
def said() -> list[str]:
    """The lines that the start prints."""
    return []


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory, said: list[str]) -> Iterator[Demo]:
    """The playground after its first start."""
    folder: Path = tmp_path_factory.mktemp("demo")
    demo = Demo(folder, create_app, 0, said.append)
    yield demo
    demo.stop()


def told(demo: Demo, name: str, command: str) -> str:
    """What Kept answers to a command in the DM."""
    slack = demo.standin
    person = slack.person(name)
    assert slack.command(person, slack.dm(person), command).ok
    return slack.last_message(slack.dm(person), person).text


def dms(demo: Demo, name: str) -> str:
    """Everything that stands in a person's DM with Kept."""
    slack = demo.standin
    return "\n".join(one.text for one in slack.messages(slack.dm(slack.person(name))))


def test_every_step_of_the_week_worked(demo, said):
    assert [line for line in said if "left out" in line] == []


def test_four_customers_have_promises_in_every_state(demo):
    listed = told(demo, "Ken", "/promise list")
    assert "Acme: send the revised price list" in listed
    assert "send two samples of the oak finish" in listed
    assert "call back about their account" in listed
    assert "floor plan" in listed
    assert "invoice" not in listed
    assert "さくら電機" in told(demo, "Aya", "/promise list")
    assert "send the proposal · #1\n✅" in dms(demo, "Ken")
    assert "カタログを送る · #4\n▫️" in dms(demo, "Aya")
    assert "お見積りを送る · #3\n✅" in dms(demo, "Aya")


def test_a_nudge_waits_in_the_dm_and_nothing_of_it_is_late(demo):
    slack = demo.standin
    ken = slack.person("Ken")
    waiting = [one.text for one in slack.messages(slack.dm(ken)) if "price list" in one.text]
    assert waiting
    assert "15:00" in waiting[-1]


def test_nothing_was_refused_on_the_way(demo):
    ledger = demo.standin.ledger
    assert list(ledger.refused) == []
    assert list(ledger.unknown_calls) == []
    assert [one for one in ledger.calls if one.error is not None] == []
    assert [one.kind for one in demo.standin.deliveries if not one.answer.ok] == []


def test_five_days_without_kept_lose_nothing(demo):
    slack, host = demo.standin, demo.host
    assert host is not None
    before = dms(demo, "Ken").count("call back about their account")
    host.stop()
    slack.clock.push(timedelta(days=5))
    host.start()
    until(lambda: dms(demo, "Ken").count("call back about their account") > before)
