"""The form: three fields, and under More what helps to choose and what few promises need."""

from datetime import timedelta

from playground.state import Message, View
from tests.journeys.world import World, buttons, words

FIELDS = {"customer": "Acme", "what": "send the proposal", "told": "Friday 4pm"}


def opened(world: World, command: str = "/promise") -> View:
    world.type(world.ken, command)
    return world.form(world.ken)


def with_more(world: World, **typed: str) -> View:
    """The empty form after some typing and a press of More."""
    view = opened(world)
    world.slack.type_into(view, typed)
    world.press(world.ken, view, "promise_form_more")
    return world.form(world.ken)


def recorded(world: World, line: str) -> Message:
    return world.type(world.ken, f"/promise {line}")


def more_of(world: World, message: Message, number: int) -> View:
    """The form that More of a confirmation opens."""
    world.slack.action(world.ken, message, "promise_more", claimed=str(number))
    return world.form(world.ken)


def in_form(view: View) -> list[str]:
    return [block["block_id"] for block in view.content["blocks"] if block["type"] == "input"]


def test_a_promise_to_a_known_customer_takes_three_fields(world: World) -> None:
    view = opened(world)
    assert in_form(view) == ["customer", "what", "told"]
    shown = world.send(world.ken, FIELDS)
    assert shown is not None
    assert "Fri 27 Nov, 16:00" in words(shown)


def test_more_shows_what_helps_to_choose_and_keeps_what_is_typed(world: World) -> None:
    view = with_more(world, customer="Acme", what="send the proposal")
    assert "Safe: Thu 26 Nov, 18:00, the usual time for proposals." in words(view)
    assert "To be there slightly early" in words(view)
    assert {"kind", "agreed", "proof", "spec_lines", "promised_to", "promised_by"} <= set(in_form(view))
    assert view.values["customer"]["customer"]["value"] == "Acme"
    shown = world.send(world.ken, {"told": "Friday 4pm"})
    assert shown is not None
    assert "send the proposal" in words(shown)


def test_the_safe_date_is_taken_by_one_press(world: World) -> None:
    view = with_more(world, customer="Acme", what="send the proposal", told="tomorrow")
    world.press(world.ken, view, "promise_take:1")
    assert "2026-11-26 18:00" in words(world.form(world.ken))
    shown = world.send(world.ken, {})
    assert shown is not None
    assert "Thu 26 Nov, 18:00" in words(shown)


def test_what_stands_under_more_is_kept(world: World) -> None:
    with_more(world, **FIELDS)
    more = {"kind": "sample", "agreed": "not_yet", "proof": "yes", "spec_lines": "A4\nin colour",
            "promised_to": "the board", "promised_by": "next Monday noon"}  # fmt: skip
    world.send(world.ken, more)
    again = recorded(world, "Globex: call them tomorrow 11:00")
    shown = words(more_of(world, again, 1))
    for held in ("A4\nin colour", "the board", "2026-11-30 12:00"):
        assert held in shown
