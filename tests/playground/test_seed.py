"""What a visitor finds at the first start, with Kept itself in it."""

import html
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import create_app
from playground.demo import Demo
from tests.waiting import until

KENS = (
    "Acme",
    "Birch & Sons",
    "Northwind Dental",
    "Orchard Hotels",
    "Meridian Print",
    "Lakeside Clinic",
    "Harbour Foods",
)
AYAS = ("山田商事", "青葉クリニック", "北斗製作所", "さくら電機", "みなと食品")


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
    return html.unescape(slack.last_message(slack.dm(person), person).text)


def dms(demo: Demo, name: str) -> str:
    """Everything that stands in a person's DM with Kept."""
    slack = demo.standin
    return html.unescape("\n".join(one.text for one in slack.messages(slack.dm(slack.person(name)))))


def test_every_step_of_the_story_worked(demo, said):
    assert [line for line in said if "left out" in line] == []


def test_promises_are_there_in_every_state(demo):
    listed = told(demo, "Ken", "/promise list")
    assert "Acme: send the revised price list" in listed
    assert "Lakeside Clinic: send the quote for twelve chairs" in listed
    assert "call back about their account" in listed
    assert "floor plan" in listed
    assert "invoice" not in listed
    assert "さくら電機" in told(demo, "Aya", "/promise list")
    said = dms(demo, "Ken")
    for how in ("Done, on time", "Done, late", "Done, warned beforehand", "Dropped"):
        assert how in said


def test_there_are_twelve_customers(demo):
    people = {"Ken": KENS, "Aya": AYAS}
    for name, customers in people.items():
        said = dms(demo, name) + told(demo, name, "/promise list") + told(demo, name, "/kept order list")
        assert [one for one in customers if one not in said] == []
    assert len(KENS) + len(AYAS) == 12


def test_orders_stand_at_every_step(demo):
    said = dms(demo, "Ken")
    assert "Check-in noted" in said
    assert "Not intact" in dms(demo, "Maria")
    assert "Received, in one piece" in dms(demo, "Ben")
    orders = told(demo, "Ken", "/kept order list")
    assert "Meridian Print" in orders
    assert "Harbour Foods" not in orders


def test_a_visit_waits_for_its_check_in(demo):
    slack = demo.standin
    waiting = [one for one in slack.messages(slack.dm(slack.person("Ken"))) if "intraoral scanner" in one.text][-1]
    assert "visit_check_in" in str(waiting.blocks)


def test_the_digest_is_in_its_channel_twice(demo):
    slack = demo.standin
    posted = [one.text for one in slack.messages(slack.channel("sales-week"))]
    assert [one.splitlines()[0] for one in posted] == ["Sales: the week's digest"] * 2
    assert "Orchard Hotels" in posted[-1]


def test_a_nudge_waits_in_the_dm_and_nothing_of_it_is_late(demo):
    slack = demo.standin
    ken = slack.person("Ken")
    waiting = [one.text for one in slack.messages(slack.dm(ken)) if "price list" in one.text]
    assert waiting
    assert "15:00" in waiting[-1]


def test_colleagues_notes_and_dates_stand_where_they_are_left(demo):
    listed = told(demo, "Ken", "/promise list")
    assert "Waiting for the customer to agree\nMeridian Print: send the colour proofs" in listed
    assert "Northwind Dental: send the cleaning guide" in listed
    assert "ask the workshop about the noise" in listed
    assert "青葉クリニック様：導入事例の資料を送る" in told(demo, "Aya", "/promise list")
    assert "check the trainers' dates" in dms(demo, "Ben")
    assert "Maria took this for you" in dms(demo, "Ken")
    assert "Takes no change lightly" in told(demo, "Ken", "/kept customer Orchard Hotels")


def test_one_proposal_waits_to_be_followed_through(demo):
    assert "send a proposal for the cold room" in dms(demo, "Ken")
    assert "how did it land?" in dms(demo, "Ken")
    assert "Followed through 78 %: 7 of 9 kept" in told(demo, "Ken", "/kept record")


def test_what_is_due_next_is_counted_for_each_person(demo):
    slack, host = demo.standin, demo.host
    assert host is not None
    ken, ben = (host.next_due(slack.person(name).id) for name in ("Ken", "Ben"))
    assert None not in (ken, ben)
    assert slack.clock.now() < ken < ben
    assert host.next_due("U0NOBODY") is None
    assert host.next_due() <= ken


def test_nothing_was_refused_on_the_way(demo):
    ledger = demo.standin.ledger
    assert list(ledger.refused) == []
    assert list(ledger.unknown_calls) == []
    assert [one for one in ledger.calls if one.error is not None] == []
    assert [one.kind for one in demo.standin.deliveries if not one.answer.ok] == []


def test_five_days_without_kept_lose_nothing(demo):
    slack, host = demo.standin, demo.host
    assert host is not None
    before = dms(demo, "Ken").count("send the revised price list")
    host.stop()
    slack.clock.push(timedelta(days=5))
    host.start()
    until(lambda: dms(demo, "Ken").count("send the revised price list") > before)
