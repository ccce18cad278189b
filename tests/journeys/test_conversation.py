"""Notes about a conversation: what is starred is confirmed, nothing promised is an answer, the day's end asks once."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.store import tables
from playground.state import Message
from tests.journeys.forging import read
from tests.journeys.world import World, buttons, words

TEN_LINES = """Acme
Met Ms Birch and her boss
* send the proposal by Friday 4pm
they liked the demo
budget is there
* call Ms Birch back tomorrow at 10
competitor is Globex
* send the sample by Thursday
next meeting in January
nice office"""
ONLY_NOTES = "/kept notes Acme: talked about prices, nothing else"
EVENING = datetime(2026, 11, 23, 21, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def pressed(world: World, message: Message, action: str, value: str | None = None) -> Message:
    """Presses the button with this value, and gives what stands there then."""
    blocks = [block["block_id"] for block in message.blocks if _holds(block, action, value)]
    assert world.slack.action(world.ken, message, action, block_id=blocks[0]).ok
    world.settle()
    return world.shown(world.ken)


def _holds(block: dict[str, Any], action: str, value: str | None) -> bool:
    held = [each for each in block.get("elements", []) if each.get("action_id") == action]
    return any(value is None or each.get("value") == value for each in held)


def test_ten_lines_with_three_stars_are_three_to_confirm_and_the_notes_stay(world: World) -> None:
    card = world.type(world.ken, f"/kept notes {TEN_LINES}")
    said = words(card)
    assert "3 starred lines" in said
    assert "Fri 27 Nov, 16:00" in said
    assert "Tue 24 Nov, 10:00" in said
    assert buttons(card).count("conversation_record") == 3
    after = pressed(world, card, "conversation_record_all")
    assert "3 promises" in words(after)
    listed = words(world.type(world.ken, "/promise list"))
    assert listed.count("Acme") >= 3
    shown = words(world.type(world.ken, "/kept customer Acme"))
    assert "competitor is Globex" in shown


def test_each_line_is_recorded_or_dropped_by_itself_and_taken_back(world: World) -> None:
    card = world.type(world.ken, f"/kept notes {TEN_LINES}")
    after = pressed(world, card, "conversation_record", "1")
    assert buttons(after).count("conversation_record") == 2
    after = pressed(world, after, "conversation_drop", "2")
    assert "dropped" in words(after)
    assert buttons(after).count("conversation_undo_line") == 2
    undo = [each for each in _values(after, "conversation_undo_line")]
    after = pressed(world, after, "conversation_undo_line", undo[0])
    after = pressed(world, after, "conversation_undo_line", undo[1])
    assert buttons(after).count("conversation_record") == 3
    pressed(world, after, "conversation_drop", "2")
    assert "#2" not in words(world.type(world.ken, "/promise list"))


def test_a_conversation_without_an_answer_is_asked_about_once_at_the_days_end(world: World) -> None:
    world.type(world.ken, ONLY_NOTES)
    world.push_to(EVENING)
    (asked,) = world.dms(world.ken)
    assert "promise Acme anything" in words(asked)
    world.push(10 * DAY)
    assert len(world.dms(world.ken)) == 1


def test_nothing_promised_is_an_answer_and_nobody_asks(world: World) -> None:
    card = world.type(world.ken, ONLY_NOTES)
    after = pressed(world, card, "conversation_nothing")
    assert "Nothing was promised" in words(after)
    world.push(10 * DAY)
    assert world.dms(world.ken) == []


def test_the_answer_to_the_question_is_pressed_where_it_stands(world: World) -> None:
    world.type(world.ken, ONLY_NOTES)
    world.push_to(EVENING)
    (asked,) = world.dms(world.ken)
    world.press(world.ken, asked, "conversation_nothing")
    (after,) = world.dms(world.ken)
    assert "Nothing was promised" in words(after)
    assert "conversation_undo" in buttons(after)
    world.press(world.ken, after, "conversation_undo")
    (again,) = world.dms(world.ken)
    assert "conversation_nothing" in buttons(again)


def test_the_form_of_the_shortcut_gives_the_same_card(world: World) -> None:
    world.slack.shortcut(world.ken, "log_conversation")
    shown = world.send(world.ken, {"customer": "Acme", "notes": "* send it by Friday\nnice"})
    assert shown is not None
    assert "conversation_record" in buttons(shown)
    world.press(world.ken, shown, "conversation_record")
    assert "Fri 27 Nov" in words(world.form(world.ken))
    assert "#1" in words(world.type(world.ken, "/promise list"))


def test_a_form_without_notes_says_so_and_with_the_tick_is_an_answer(world: World) -> None:
    world.slack.shortcut(world.ken, "log_conversation")
    refused = world.send(world.ken, {"customer": "Acme"})
    assert refused is not None
    assert set(refused.errors) == {"notes"}
    shown = world.send(world.ken, {"customer": "Acme", "nothing": ["yes"]})
    assert shown is not None
    assert "Nothing was promised" in words(shown)
    world.push(3 * DAY)
    assert world.dms(world.ken) == []


def test_notes_of_twenty_thousand_characters_are_kept(world: World) -> None:
    text = "Acme\n" + "\n".join(f"line {place} of a long talk about prices and dates" for place in range(430))
    assert len(text) > 20_000
    world.type(world.ken, f"/kept notes {text}\n* send it by Friday")
    with read(world) as work:
        row = work.one(work.select(tables.conversations))
        assert len(row.notes) > 20_000
    world.slack.shortcut(world.ken, "log_conversation")
    world.press(world.ken, world.form(world.ken), "conversation_room")
    parts = {"notes": "a" * 3000, **{f"notes_{part}": f"{part}" * 3000 for part in range(2, 8)}}
    world.send(world.ken, {"customer": "Globex", **parts})
    with read(world) as work:
        assert max(len(row.notes) for row in work.all(work.select(tables.conversations))) > 21_000


def test_two_hundred_starred_lines_are_paged_and_recorded_in_one_go(world: World) -> None:
    text = "\n".join(f"* send part {place} by Friday 4pm" for place in range(200))
    card = world.type(world.ken, f"/kept notes Acme\n{text}")
    assert "200 starred lines" in words(card)
    following = pressed(world, card, "conversation_page")
    assert "part 8" in words(following)
    after = pressed(world, following, "conversation_record_all")
    assert "200 promises" in words(after)
    undone = pressed(world, after, "conversation_undo")
    assert "200 starred lines" in words(undone)


@pytest.mark.parametrize(
    ("first", "then"), [("weekly", "daily"), ("daily", "weekly")]
)
def test_who_looks_back_weekly_is_not_asked_daily(world: World, first: str, then: str) -> None:
    choose(world, first)
    world.type(world.ken, ONLY_NOTES)
    world.type(world.ken, "/promise Globex: send the brochure")
    choose(world, then)
    world.push_to(EVENING)
    assert len(world.dms(world.ken)) == (1 if then == "daily" else 0)
    world.push_to(datetime(2026, 11, 27, 21, 0, 30, tzinfo=UTC))
    (asked,) = world.dms(world.ken)
    assert "Acme" in words(asked)
    assert "Globex" in words(asked)


def choose(world: World, look_back: str) -> None:
    world.type(world.ken, "/kept settings")
    world.press(world.ken, world.form(world.ken), "settings_mine")
    world.send(world.ken, {"look_back": look_back})
    for view in reversed(world.slack.views(world.ken)):
        world.slack.close_view(world.ken, view, clear=True)


def _values(message: Message, action: str) -> list[str]:
    return [
        element["value"]
        for block in message.blocks
        for element in block.get("elements", [])
        if element.get("action_id", "") == action
    ]
