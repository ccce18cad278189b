"""Nothing can be committed: each is told so where they are, and what was typed is not lost."""

from collections.abc import Callable

import pytest

from playground.deliveries import Answer
from playground.state import Person
from tests.journeys.forging import (
    at_once,
    changes,
    deliver,
    locked,
    pressed,
    promises,
    rows,
    seen_by,
    sent_form,
    speaks,
)
from tests.journeys.world import World, buttons, words

BOTH = pytest.mark.parametrize("name", ["Ken", "Aya"])

LINE = "/promise Acme: 見積書 2026-11-27 16:00"
GIVEN = ("Acme", "見積書", "2026-11-27 16:00")


def person(world: World, name: str) -> Person:
    return world.slack.person(name)


@BOTH
def test_a_command_is_answered_with_its_line_to_send_again(world: World, name: str) -> None:
    who = person(world, name)
    world.type(who, "/promise help")
    before = rows(world)
    with locked(world):
        answer = world.slack.command(who, world.sales, LINE)
        assert answer.ok
    shown = world.slack.last_message(world.sales, who)
    assert LINE in speaks(who, shown, *GIVEN)
    assert rows(world) == before
    world.type(who, LINE)
    assert promises(world) == ["open: 見積書"]


@BOTH
def test_somebody_new_is_answered_in_their_language_with_their_line(world: World, name: str) -> None:
    who = person(world, name)
    with locked(world):
        assert world.slack.command(who, world.sales, LINE).ok
        assert world.slack.shortcut(who, "record_promise").ok
    assert LINE in speaks(who, world.slack.last_message(world.sales, who), *GIVEN)
    speaks(who, world.form(who))
    world.type(who, LINE)
    assert promises(world) == ["open: 見積書"]


@BOTH
def test_a_form_says_so_at_its_first_field_and_keeps_everything_typed(world: World, name: str) -> None:
    who = person(world, name)
    world.type(who, "/promise")
    form = world.form(who)
    fields = {"customer": "Acme", "what": "見積書", "told": "2026-11-27 16:00"}
    with locked(world):
        assert world.slack.submit(who, form, fields).ok
    assert list(form.errors) == ["customer"]
    speaks(who, form.errors["customer"])
    assert world.form(who).id == form.id
    assert promises(world) == []
    world.send(who, {})
    assert promises(world) == ["open: 見積書"]


@BOTH
@pytest.mark.parametrize(
    ("form", "private", "first"),
    [
        ("promise_drop_form", "1", "reason"),
        ("promise_released_form", "1", "released_by"),
        ("promise_move_form", "1", "told"),
    ],
)
def test_every_other_form_says_so_too(world: World, name: str, form: str, private: str, first: str) -> None:
    who = person(world, name)
    world.type(who, LINE)
    before = rows(world)
    fields = {
        "reason": "見積書",
        "released_by": "Acme",
        "told": "2026-11-30 16:00",
        "wanted_by": "rep",
        "agreed": "yes",
    }
    payload = sent_form(world, who, form, private, fields)
    with locked(world):
        answer = world.slack.sender.interaction(payload)
    assert list(answer.json["errors"]) == [first]
    speaks(who, answer.json["errors"][first])
    assert rows(world) == before
    assert "errors" not in deliver(world, payload).json
    assert len(changes(world)) == 2


@BOTH
def test_a_button_under_an_ephemeral_message_and_under_a_dm_says_so(world: World, name: str) -> None:
    who = person(world, name)
    confirmed = world.type(who, LINE)
    world.push_to(world.now.replace(day=27))
    nudge = world.dms(who)[-1]
    for where, action, value in ((confirmed, "promise_never_made", "1"), (nudge, "promise_done", "1")):
        press = pressed(world, who, action, value, where)
        before = rows(world)
        (answer,) = seen_by(
            world, who, lambda press=press: while_locked(world, lambda: world.slack.sender.interaction(press))
        )
        speaks(who, answer)
        assert rows(world) == before
    assert "promise_done" in buttons(world.dms(who)[-1])
    world.press(who, nudge, "promise_done")
    assert promises(world) == ["kept: 見積書"]


def while_locked(world: World, act: Callable[[], Answer]) -> None:
    with locked(world):
        assert act().ok
    world.settle()


@BOTH
def test_an_event_is_left_to_slack_to_send_again_and_is_done_once(world: World, name: str) -> None:
    who = person(world, name)
    world.type(who, LINE)
    world.push_to(world.now.replace(day=27))
    nudge = world.dms(who)[-1]
    with locked(world):
        answer = world.slack.react(who, world.slack.dm(who), nudge.ts, "white_check_mark")
    assert answer.status == 503
    assert promises(world) == ["open: 見積書"]
    world.push_to(world.now.replace(hour=world.now.hour + 1) if world.now.hour < 23 else world.now)
    assert promises(world) == ["kept: 見積書"]
    assert changes(world) == ["keep", "record"]


@BOTH
def test_words_in_the_dm_are_heard_when_slack_sends_them_again(world: World, name: str) -> None:
    who = person(world, name)
    world.type(who, LINE)
    with locked(world):
        said = world.slack.message(who, world.slack.dm(who), "done #1")
    assert said.status == 503
    world.settle()
    assert changes(world) == ["keep", "record"]
    assert len(world.dms(who)) == 1
    again = next(each for each in reversed(world.slack.deliveries) if each.kind == "event")
    assert world.slack.deliver_again(again).ok
    world.settle()
    assert len(world.dms(who)) == 1


def test_many_at_once_are_all_answered_in_time(world: World) -> None:
    people = (world.ken, world.aya, world.maria)
    for who in people:
        world.type(who, "/promise help")
    with locked(world):
        answers: list[Answer] = at_once(
            *(lambda who=who: world.slack.command(who, world.sales, LINE) for who in people * 2)
        )
    assert [answer.failure for answer in answers] == [None] * 6
    assert max(answer.seconds for answer in answers) < 3
    for who in people:
        assert LINE in words(world.slack.last_message(world.sales, who))
    assert promises(world) == []
