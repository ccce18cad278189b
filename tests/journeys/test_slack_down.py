"""Slack fails in the middle: what was done stays done once, and the person hears of it."""

import pytest

from playground import faults
from playground.faults import Fault
from playground.state import Person
from tests.journeys.forging import changes, deliver, pressed, promises, seen_by, speaks
from tests.journeys.world import World, buttons, words

BOTH = pytest.mark.parametrize("name", ["Ken", "Aya"])

DOWN = {
    "500": faults.status(500),
    "503": faults.status(503),
    "reset": faults.reset(),
    "hang": faults.hang(0.2),
    "garbage": faults.garbage(accepts=False),
    "internal_error": faults.error("internal_error"),
    "ratelimited": faults.too_many("30"),
    "expired": faults.error("expired_trigger_id"),
}
UNCLEAR = ("500", "503", "reset", "hang", "garbage")

DEAD = {
    "expired": faults.status(404),
    "used up": Fault("error", code="used_url", status=404),
    "expired, said with 200": faults.error("expired_url"),
}

GIVEN = ("Acme", "見積書", "2026-11-27 16:00")


def person(world: World, name: str) -> Person:
    return world.slack.person(name)


@BOTH
def test_a_form_that_slack_does_not_open_is_asked_for_again(world: World, name: str) -> None:
    who = person(world, name)
    said = world.slack.message(who, world.sales, "I told Acme they get the proposal by Friday 4pm")
    for fault in DOWN.values():
        world.slack.misbehave("views.open", fault)
        (answer,) = seen_by(world, who, lambda: world.type(who, "/promise"))
        speaks(who, answer)
        world.slack.misbehave("views.open", fault)
        (answer,) = seen_by(world, who, lambda: from_message(world, who, said.ts))
        speaks(who, answer)
        assert world.slack.views(who) == []
    from_message(world, who, said.ts)
    assert "Acme" in words(world.form(who))


@BOTH
def test_a_form_asked_for_by_a_shortcut_that_slack_does_not_open_is_asked_for_again_in_the_dm(
    world: World, name: str
) -> None:
    who = person(world, name)
    world.slack.misbehave("views.open", DOWN["503"])
    world.slack.shortcut(who, "record_promise")
    world.settle()
    assert world.slack.views(who) == []
    (answer,) = world.dms(who)
    speaks(who, answer)
    assert "promise_open_form" in buttons(answer)
    world.press(who, answer, "promise_open_form")
    assert world.form(who).content["callback_id"] == "promise_record_form"


@BOTH
def test_a_button_whose_form_slack_does_not_open_changes_nothing(world: World, name: str) -> None:
    who = person(world, name)
    confirmed = world.type(who, "/promise Acme: 見積書 2026-11-27 16:00")
    for fault in DOWN.values():
        for action in ("promise_change", "promise_add_another"):
            world.slack.misbehave("views.open", fault)
            (answer,) = seen_by(world, who, lambda action=action: world.press(who, confirmed, action))
            speaks(who, answer)
    world.press(who, confirmed, "promise_change")
    assert world.form(who).content["title"]
    assert changes(world) == ["record"]


@BOTH
def test_an_answer_whose_address_is_dead_is_said_by_dm(world: World, name: str) -> None:
    who = person(world, name)
    for number, fault in enumerate(DEAD.values(), start=1):
        confirmed = world.type(who, "/promise Acme: 見積書 2026-11-27 16:00")
        world.slack.misbehave("response_url", fault)
        world.press(who, confirmed, "promise_undo")
        *_, said = world.dms(who)
        told = speaks(who, said, *GIVEN)
        assert f"#{number}" in told
        assert words(confirmed).splitlines()[0] not in told
        assert "promise_undo" not in buttons(said)
        assert promises(world) == ["never_made: 見積書"] * number
        world.press_again()
        assert len(world.dms(who)) == number


@BOTH
def test_a_message_that_has_answered_five_times_goes_on_in_the_dm(world: World, name: str) -> None:
    who = person(world, name)
    confirmed = world.type(who, "/promise Acme: 見積書 2026-11-27 16:00")
    press = pressed(world, who, "list_page", "0", confirmed)
    undo = {**pressed(world, who, "promise_later", "1", confirmed), "response_url": press["response_url"]}
    for _ in range(5):
        again = pressed(world, who, "list_page", "0", confirmed)
        deliver(world, {**again, "response_url": press["response_url"]})
    deliver(world, undo)
    (said,) = world.dms(who)
    assert "#1" in speaks(who, said, *GIVEN)


@BOTH
def test_an_answer_that_may_have_arrived_is_not_said_twice_and_its_effect_stays(world: World, name: str) -> None:
    who = person(world, name)
    for number, fault in enumerate(UNCLEAR, start=1):
        confirmed = world.type(who, "/promise Acme: 見積書 2026-11-27 16:00")
        world.slack.misbehave("response_url", DOWN[fault])
        world.press(who, confirmed, "promise_undo")
        assert promises(world) == ["never_made: 見積書"] * number
        (answer,) = seen_by(world, who, world.press_again)
        speaks(who, answer, *GIVEN)
        assert promises(world) == ["never_made: 見積書"] * number
    assert world.dms(who) == []


@BOTH
@pytest.mark.parametrize("fault", ["503", "hang", "ratelimited"])
def test_words_in_the_dm_are_done_at_once_and_answered_once_when_slack_is_back(
    world: World, name: str, fault: str
) -> None:
    who = person(world, name)
    world.type(who, "/promise Acme: 見積書 2026-11-27 16:00")
    world.slack.misbehave("chat.postMessage", DOWN[fault], times=2)
    world.say(who, "done #1")
    assert promises(world) == ["kept: 見積書"]
    world.push_to(world.now.replace(hour=world.now.hour + 1))
    (answer,) = world.dms(who)
    assert "#1" in speaks(who, answer, *GIVEN)


@BOTH
def test_a_dm_that_cannot_be_edited_now_is_edited_when_slack_is_back(world: World, name: str) -> None:
    who = person(world, name)
    world.type(who, "/promise Acme: 見積書 2026-11-27 16:00")
    world.push_to(world.now.replace(day=27))
    nudge = world.dms(who)[-1]
    world.slack.misbehave("chat.update", DOWN["503"], times=2)
    world.press(who, nudge, "promise_done")
    assert promises(world) == ["kept: 見積書"]
    world.push_to(world.now.replace(hour=world.now.hour + 1))
    assert "promise_done" not in buttons(next(one for one in world.dms(who) if one.ts == nudge.ts))


def from_message(world: World, who: Person, ts: str | None) -> None:
    world.slack.shortcut(who, "record_promise_from_message", world.sales, ts)
    world.settle()
