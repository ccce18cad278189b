"""Promises and notes typed in the DM with Kept."""

from datetime import timedelta

import pytest

from tests.journeys.world import World, buttons, words

DAY = timedelta(days=1)


def test_a_line_in_the_dm_records_as_the_command_does(world: World) -> None:
    world.say(world.ken, "Acme: send the proposal by Friday 4pm")
    (said,) = world.dms(world.ken)
    assert "Fri 27 Nov, 16:00" in words(said)
    assert {"promise_undo", "promise_change", "promise_add_another"} <= set(buttons(said))
    world.press(world.ken, said, "promise_undo")
    (undone,) = world.dms(world.ken)
    assert "promise_change" not in buttons(undone)
    assert "#1" not in words(world.type(world.ken, "/promise list"))


def test_several_lines_are_several_promises_each_with_its_undo(world: World) -> None:
    world.say(world.ken, "Acme: send the proposal by Friday 4pm\nGlobex: call them tomorrow at 10")
    (said,) = world.dms(world.ken)
    assert buttons(said).count("promise_undo") == 2
    world.press(world.ken, said, "promise_undo")
    (after,) = world.dms(world.ken)
    assert buttons(after).count("promise_undo") == 1


def test_notes_with_stars_in_the_dm_are_confirmed_there(world: World) -> None:
    world.say(world.ken, "Acme\nliked it\n* send the proposal by Friday 4pm\n* call tomorrow at 10")
    (said,) = world.dms(world.ken)
    assert buttons(said).count("conversation_record") == 2
    world.press(world.ken, said, "conversation_record_all")
    (after,) = world.dms(world.ken)
    assert "2 promises" in words(after)
    world.press(world.ken, after, "conversation_undo")
    (again,) = world.dms(world.ken)
    assert buttons(again).count("conversation_record") == 2


def test_bullets_that_slack_makes_of_stars_count_as_stars(world: World) -> None:
    world.say(world.ken, "Acme\n• send the proposal by Friday 4pm")
    (said,) = world.dms(world.ken)
    assert "conversation_record" in buttons(said)


def test_a_near_name_is_asked_about_in_the_dm_until_it_is_answered(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the sample by Friday")
    world.say(world.ken, "ACME: send the proposal by Friday 4pm")
    (said,) = world.dms(world.ken)
    assert "promise_another_customer" in buttons(said)
    world.press(world.ken, said, "promise_another_customer")
    (after,) = world.dms(world.ken)
    assert "promise_another_customer" not in buttons(after)


def test_a_double_is_asked_about_in_the_dm_until_it_is_answered(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    world.say(world.ken, "Acme: send the proposal by Friday 4pm")
    (said,) = world.dms(world.ken)
    world.press(world.ken, said, "promise_two_promises")
    (after,) = world.dms(world.ken)
    assert "promise_keep_one" not in buttons(after)
    assert "promise_undo" in buttons(after)


@pytest.mark.parametrize(
    "text",
    [
        "thanks, see you tomorrow",
        "Acme said they will pay by Friday",
        "can you remind me on Friday?",
        "what a day",
        "hm",
    ],
)
def test_what_is_no_promise_is_not_taken_for_one(world: World, text: str) -> None:
    world.say(world.ken, text)
    assert "#1" not in words(world.type(world.ken, "/promise list"))


def test_words_that_answer_still_answer(world: World) -> None:
    world.say(world.ken, "Acme: send the proposal by Friday 4pm")
    world.say(world.ken, "done #1")
    assert "#1" not in words(world.type(world.ken, "/promise list"))


def test_japanese_lines_and_notes_are_taken_down(world: World) -> None:
    world.say(world.aya, "アクメ：金曜16時までに見積を送る")
    assert "11月27日" in words(world.dms(world.aya)[-1])
    world.say(world.aya, "山田商事\n好評\n＊ 見積を金曜までに送る\n＊ 明日10時に電話する")
    said = world.dms(world.aya)[-1]
    assert buttons(said).count("conversation_record") == 2
    world.say(world.aya, "ありがとう、また明日")
    assert "#4" not in words(world.type(world.aya, "/promise list"))
