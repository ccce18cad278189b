"""The courier and people against the stand-in: what is told must fit what Slack accepted."""

import time
from collections.abc import Generator
from datetime import UTC, datetime, timedelta

import pytest

from bot.slack.courier import Courier
from bot.slack.outcomes import Absent, Deleted, Found, Gone, Opened, Sent, Shown, TryAgain, Unknown, Updated
from bot.slack.people import Identity, People
from bot.slack.transport import Transport
from playground import faults
from playground.clock import PushedClock
from playground.standin import Standin

KEY = "0123456789abcdef0123456789abcdef"
MONDAY = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
BLOCKS = [{"type": "section", "text": {"type": "plain_text", "text": "Acme"}}]


@pytest.fixture
def clock() -> PushedClock:
    return PushedClock.at(MONDAY)


@pytest.fixture
def slack(clock: PushedClock) -> Generator[Standin]:
    with Standin(clock) as standin:
        standin.add_person("Aya", tz="Asia/Tokyo", locale="ja-JP")
        yield standin


@pytest.fixture
def transport(slack: Standin) -> Generator[Transport]:
    transport = Transport(slack.api_url, time.monotonic)
    yield transport
    transport.close()


@pytest.fixture
def courier(slack: Standin, transport: Transport) -> Courier:
    return Courier(transport, lambda: slack.token)


def test_a_letter_is_posted_updated_found_and_deleted(slack, courier):
    aya = slack.person("Aya")
    sent = courier.post(aya.id, "Acme", BLOCKS, KEY)
    assert isinstance(sent, Sent)
    assert courier.open_dm(aya.id) == Opened(sent.channel)
    assert courier.update(sent.channel, sent.ts, "Done", []) == Updated()
    assert slack.last_message(slack.dm(aya)).text == "Done"
    assert courier.find(sent.channel, KEY, MONDAY) == Found((sent.ts,))
    assert courier.find(sent.channel, "f" * 32, MONDAY) == Absent()
    assert courier.find(sent.channel, KEY, MONDAY + timedelta(seconds=6)) == Absent()
    assert [courier.delete(sent.channel, sent.ts) for _ in range(2)] == [Deleted()] * 2
    assert courier.update(sent.channel, sent.ts, "Done", []) == Gone("message_not_found")


def test_copies_are_found_past_the_first_page(slack, courier, clock):
    aya = slack.person("Aya")
    stamps = []
    for number in range(40):
        outcome = courier.post(aya.id, str(number), BLOCKS, KEY if number in {0, 20, 39} else f"{number:032x}")
        assert isinstance(outcome, Sent)
        stamps.append(outcome.ts)
        clock.push(timedelta(seconds=1))
    found = courier.find(slack.dm(aya).id, KEY, MONDAY)
    assert found == Found((stamps[0], stamps[20], stamps[39]))


@pytest.mark.parametrize(
    "fault",
    [
        faults.too_many("3"),
        faults.too_many(None),
        faults.status(500),
        faults.status(503, accepts=True),
        faults.error("internal_error"),
        faults.error("fatal_error", accepts=True),
        faults.reset(),
        faults.reset(accepts=True),
        faults.lost_reply(),
        faults.garbage(),
        faults.truncated(),
    ],
    ids=lambda fault: f"{fault.name}-{fault.accepts}",
)
def test_what_is_told_of_a_post_is_never_false(slack, courier, fault):
    aya = slack.person("Aya")
    slack.misbehave("chat.postMessage", fault)
    outcome = courier.post(aya.id, "Acme", BLOCKS, KEY)
    assert isinstance(outcome, TryAgain if fault.status == 429 else Unknown)
    assert len(slack.accepted) == int(fault.accepts)
    found = courier.find(slack.dm(aya).id, KEY, MONDAY)
    assert isinstance(found, Found if fault.accepts else Absent)


def test_a_home_is_published(slack, courier):
    view = {"type": "home", "blocks": BLOCKS}
    assert isinstance(courier.publish_home(slack.person("Aya").id, view), Shown)


def test_people_and_the_token_are_read(slack, transport):
    people = People(transport, lambda: slack.token)
    aya = people.look_up(slack.person("Aya").id)
    assert aya is not None
    assert (aya.zone, aya.language) == ("Asia/Tokyo", "ja")
    identity = people.auth_test()
    assert isinstance(identity, Identity)
    assert identity.workspace.startswith("T")
