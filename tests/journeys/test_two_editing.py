"""Two people, or one on two devices, with the same promise open: the second sees the first's change, none is lost."""

from datetime import timedelta

import pytest

from playground.state import View
from tests.journeys.forging import deliver, last_change, pressed, promises, read, sent_form
from tests.journeys.world import World, words

DAY = timedelta(days=1)
TYPED = {"customer": "Acme", "what": "send the proposal", "told": "2026-11-27 16:00"}


def opened(world: World) -> View:
    """Ken's form to change his promise, as it was recorded."""
    confirmed = world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    world.press(world.ken, confirmed, "promise_change")
    return world.form(world.ken)


def elsewhere(world: World, form: str, values: dict[str, str]) -> None:
    """The same form, sent from another device."""
    assert deliver(world, sent_form(world, world.ken, form, "1:1", values)).ok


def test_the_second_sees_the_firsts_change_and_nothing_is_overwritten(world: World) -> None:
    view = opened(world)
    elsewhere(world, "promise_change_form", {**TYPED, "what": "send the revised proposal"})
    before = promises(world)
    again = world.send(world.ken, {"told": "Thursday 11:00"})
    assert again is not None
    assert promises(world) == before
    assert again.content["callback_id"] == view.content["callback_id"]
    said = words(again)
    assert "You have changed this meanwhile. What did you promise? send the revised proposal" in said
    assert "Thursday 11:00" in said
    saved = world.send(world.ken, {})
    assert saved is not None
    assert "send the revised proposal" in words(saved)
    assert "Thu 26 Nov, 11:00" in words(saved)


def test_what_both_have_changed_is_the_seconds_to_decide(world: World) -> None:
    opened(world)
    elsewhere(world, "promise_change_form", {**TYPED, "what": "send the revised proposal"})
    again = world.send(world.ken, {"what": "send the short proposal"})
    assert again is not None
    assert "send the revised proposal" in words(again)
    assert "send the short proposal" in words(again)
    world.send(world.ken, {})
    assert promises(world) == ["open: send the short proposal"]


def test_with_more_open_nothing_typed_is_lost(world: World) -> None:
    view = opened(world)
    world.press(world.ken, view, "promise_form_more")
    elsewhere(world, "promise_change_form", {**TYPED, "kind": "sample", "spec_lines": "A4"})
    again = world.send(world.ken, {"promised_to": "their plant", "promised_by": "Monday noon"})
    assert again is not None
    said = words(again)
    assert "Kind: Sample" in said
    assert "What it has to be: A4" in said
    assert "their plant" in said
    saved = world.send(world.ken, {})
    assert saved is not None
    with read(world) as work:
        from bot.store import promise

        found = promise.find(work, 1)
    assert found is not None
    assert found.kind == "sample"
    assert [spec.text for spec in found.more.specs] == ["A4"]
    assert found.more.downstream is not None
    assert found.more.downstream.whom == "their plant"


def test_what_the_form_does_not_show_is_in_nobodys_way(world: World) -> None:
    opened(world)
    elsewhere(world, "promise_change_form", {**TYPED, "kind": "", "spec_lines": "A4"})
    deliver(world, pressed(world, world.ken, "promise_later", "1", world.shown(world.ken)))
    saved = world.send(world.ken, {"what": "send the long proposal"})
    assert saved is not None
    assert "Changed #1" in words(saved)


@pytest.mark.parametrize(
    ("action", "values", "done"),
    [
        ("promise_move", {"told": "next Tuesday 4pm", "wanted_by": "customer", "agreed": "yes"}, "Tue 1 Dec, 16:00"),
        ("promise_cant", {"told": "next Tuesday 4pm", "agreed": "not_yet"}, "Tue 1 Dec, 16:00"),
        ("promise_drop", {"reason": "too small"}, "Dropped"),
        ("promise_released", {"released_by": "Ms Sato"}, "Released"),
    ],
)
def test_other_forms_show_it_too_and_go_through_then(
    world: World, action: str, values: dict[str, str], done: str
) -> None:
    confirmed = world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    deliver(world, pressed(world, world.ken, action, "1", confirmed))
    world.form(world.ken)
    elsewhere(world, "promise_change_form", {**TYPED, "told": "2026-11-30 11:00"})
    before = last_change(world)
    again = world.send(world.ken, values)
    assert again is not None
    assert last_change(world) == before
    assert "By when did you say? Mon 30 Nov, 11:00" in words(again)
    assert next(iter(values.values())) in words(again)
    saved = world.send(world.ken, {})
    assert saved is not None
    assert done in words(saved)


def test_who_stands_in_is_named(world: World) -> None:
    world.type(world.maria, "/kept help")
    opened(world)
    assert world.slack.change_person(world.ken, deleted=True).ok
    world.settle()
    told = {**TYPED, "what": "send the revised proposal"}
    assert deliver(world, sent_form(world, world.maria, "promise_change_form", "1:1", told)).ok
    assert world.slack.change_person(world.ken, deleted=False).ok
    world.settle()
    again = world.send(world.ken, {"told": "Thursday 11:00"})
    assert again is not None
    assert world.maria.id in str(again.content["blocks"])
    assert "Changed meanwhile by" in words(again)
