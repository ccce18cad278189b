"""Who is not known: somebody new whom Slack can't describe, guests, other workspaces."""

import json
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs

import pytest

from playground import faults
from playground.deliveries import Answer
from playground.state import Person
from tests.journeys.forging import deliver, pressed, promises, rows, seen_by, sent_form, speaks
from tests.journeys.world import World, buttons, words

LINE = "/promise Acme: 見積書 2026-11-27 16:00"
GIVEN = ("Acme", "見積書", "UTC", "America/New_York", "Asia/Tokyo", "2026-11-27 16:00")


@pytest.mark.parametrize(
    "fault", [faults.status(503), faults.reset(), faults.hang(1.2), faults.error("user_not_found")]
)
def test_somebody_whom_slack_cannot_describe_is_read_in_the_workspaces_zone_and_told_so(
    world: World, fault: faults.Fault
) -> None:
    world.slack.misbehave("users.info", fault)
    answer = world.type(world.ken, LINE)
    assert "16:00" in speaks(world.ken, answer, *GIVEN)
    assert "UTC" in words(answer)
    assert "promise_change" in buttons(answer)


def learned(world: World, who: Person) -> None:
    """The person's zone could not be asked for, then could."""
    world.slack.misbehave("users.info", faults.status(503))
    world.type(who, LINE)
    assert world.dms(who) == []


@pytest.mark.parametrize("name", ["Ken", "Aya"])
@pytest.mark.parametrize("how", ["by speaking again", "by an event"])
def test_when_the_zone_is_learned_within_a_day_a_dm_offers_the_other_reading(world: World, name: str, how: str) -> None:
    who = world.slack.person(name)
    learned(world, who)
    world.push(timedelta(hours=2))
    learn(world, who, how)
    (offer,) = world.dms(who)
    speaks(who, offer, *GIVEN)
    world.press(who, offer, "promise_other_date")
    listed = words(world.type(who, "/promise list"))
    assert "UTC" not in listed
    assert "16:00" in listed
    learn(world, who, how)
    assert len(world.dms(who)) == 1


@pytest.mark.parametrize("how", ["by speaking again", "by an event"])
def test_what_was_read_more_than_a_day_ago_stays(world: World, how: str) -> None:
    learned(world, world.aya)
    world.push(timedelta(days=1, minutes=1))
    said = len(world.dms(world.aya))
    learn(world, world.aya, how)
    assert not [message for message in world.dms(world.aya)[said:] if "promise_other_date" in buttons(message)]


def learn(world: World, who: Person, how: str) -> None:
    if how == "by an event":
        world.slack.change_person(who, title="Sales")
        world.settle()
    else:
        world.type(who, "/promise help")


def test_the_workspaces_zone_is_kept_while_slack_stays_silent(world: World) -> None:
    world.slack.misbehave("users.info", faults.status(503), times=3)
    for _ in range(3):
        assert "UTC" in words(world.type(world.ken, LINE))
    assert len(promises(world)) == 3


def everything(world: World, who: Person) -> list[Answer]:
    """One of each request that a person can make."""
    slack = world.slack
    confirmed = slack.last_message(world.sales, world.ken)
    fields = {"customer": "Acme", "what": "a sample", "told": "Friday"}
    said = slack.message(who, world.sales, "I told Acme they get it by Friday")
    dm = slack.dm(who)
    item = {"type": "message", "channel": dm.id, "ts": "1.1"}
    return [
        slack.command(who, world.sales, LINE),
        slack.command(who, world.sales, "/kept"),
        slack.shortcut(who, "record_promise"),
        slack.shortcut(who, "record_promise_from_message", world.sales, said.ts),
        slack.sender.interaction(pressed(world, who, "promise_done", "1", confirmed)),
        slack.sender.interaction(pressed(world, who, "promise_of_old", "1", confirmed)),
        slack.sender.interaction(sent_form(world, who, "promise_record_form", "", fields)),
        slack.message(who, dm, "done #1"),
        slack.open_home(who),
        slack.event("reaction_added", user=who.id, item=item, reaction="x"),
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["a guest", "from elsewhere", "a bot"])
def test_guests_and_people_of_other_workspaces_are_answered_with_nothing_and_write_nothing(
    world: World, kind: str
) -> None:
    world.type(world.ken, LINE)
    fields: dict[str, dict[str, Any]] = {
        "a guest": {"is_restricted": True},
        "from elsewhere": {"team": "T0ELSEWHERE"},
        "a bot": {"is_bot": True},
    }
    who = world.slack.add_person("Zed", **fields[kind])
    world.sales.members.append(who.id)
    before, posts = rows(world), len(world.slack.accepted)
    answers: list[Answer] = []
    shown = seen_by(world, who, lambda: answers.extend(everything(world, who)))
    world.settle()
    assert [answer.status for answer in answers] == [200] * len(answers)
    if kind == "from elsewhere":
        assert all("installed" in answer.json["text"] for answer in answers[:2])
        answers, shown = answers[2:], shown[2:]
    assert [answer.text for answer in answers] == [""] * len(answers)
    assert shown == []
    assert world.slack.views(who) == []
    assert rows(world) == before
    assert len(world.slack.accepted) == posts


ELSEWHERE = "T0ELSEWHERE"


def moved(node: Any, team: str) -> Any:
    """A payload as another workspace would send it."""
    if isinstance(node, dict):
        return {key: moved(value, team) for key, value in node.items()}
    if isinstance(node, list):
        return [moved(item, team) for item in node]
    return ELSEWHERE if node == team else node


def test_a_signed_request_of_another_workspace_writes_nothing_and_is_told_so(world: World) -> None:
    world.type(world.ken, LINE)
    slack, team = world.slack, world.slack.world.data.team
    everything(world, world.ken)
    world.settle()
    sent = list(slack.deliveries)[-11:]
    before, posts, opened = rows(world), len(slack.accepted), len(slack.views(world.ken))
    told = seen_by(world, world.ken, lambda: [again(world, each.kind, each.path, each.body, team) for each in sent])
    assert rows(world) == before
    assert len(slack.accepted) == posts
    assert len(slack.views(world.ken)) == opened
    assert told
    for message in told:
        assert "installed" in speaks(world.ken, message)


def again(world: World, kind: str, path: str, body: str, team: str) -> None:
    sender = world.slack.sender
    if kind == "command":
        answer = sender.command(path, moved({key: values[0] for key, values in parse_qs(body).items()}, team))
        assert "installed" in answer.json["text"]
        assert answer.json["response_type"] == "ephemeral"
    elif kind == "event":
        answer = sender.envelope({**moved(json.loads(body), team), "event_id": "Ev0OTHER"})
        assert answer.text == ""
    else:
        answer = deliver(world, moved(json.loads(parse_qs(body)["payload"][0]), team))
    assert answer.status == 200
    world.settle()
