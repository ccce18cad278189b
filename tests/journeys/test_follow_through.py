"""After delivering: four questions the next working day, each one press, and two rates that say different things."""

from datetime import UTC, datetime, timedelta

import pytest

from playground.state import Message, Person
from tests.journeys.world import World, buttons, words

PROPOSAL = "/promise Acme: send the proposal by Friday 4pm"
TUESDAY_9 = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
FOUR = ["Did they get it?", "Is it clear to them?", "Is there something new for them?", "Is the next meeting set?"]
YES, NO, FINE = "follow_through_yes", "follow_through_not_yet", "follow_through_fine"


def kept(world: World, line: str = PROPOSAL, person: Person | None = None) -> None:
    who = person or world.ken
    before = len(world.slack.messages(world.sales, viewer=who))
    recorded = world.type(who, line)
    assert len(world.slack.messages(world.sales, viewer=who)) > before
    number = words(recorded).partition("#")[2].partition(" ")[0].rstrip(".,:")
    world.type(who, f"/promise done {number}")


def asked(world: World, person: Person | None = None) -> Message:
    """The DM of the next working day that holds the questions."""
    (said,) = [each for each in world.dms(person or world.ken) if FINE in buttons(each)]
    return said


def test_four_questions_come_in_one_dm_the_next_working_day(world: World) -> None:
    kept(world)
    world.push_to(TUESDAY_9 - timedelta(minutes=1))
    assert world.dms(world.ken) == []
    world.push_to(TUESDAY_9 + timedelta(days=3))
    (first, *_) = world.dms(world.ken)
    said = words(first)
    places = [said.index(each) for each in FOUR]
    assert places == sorted(places)
    assert buttons(first).count(YES) == 4


def test_a_promise_kept_on_friday_is_asked_about_on_monday(world: World) -> None:
    world.push_to(datetime(2026, 11, 27, 16, tzinfo=UTC))
    kept(world, "/promise Acme: send the proposal by 4pm today")
    world.push_to(datetime(2026, 11, 30, 13, 59, tzinfo=UTC))
    assert [each for each in world.dms(world.ken) if FINE in buttons(each)] == []
    world.push_to(datetime(2026, 11, 30, 14, 0, tzinfo=UTC))
    assert asked(world)


def test_all_fine_is_one_press_and_undo_takes_it_back(world: World) -> None:
    kept(world)
    world.push_to(TUESDAY_9)
    world.press(world.ken, asked(world), FINE)
    settled = world.dms(world.ken)[-1]
    assert "Followed through" in words(settled)
    assert FINE not in buttons(settled)
    world.press(world.ken, settled, "follow_through_undo")
    assert buttons(world.dms(world.ken)[-1]).count(YES) == 4


def test_each_question_is_one_press_and_the_last_one_closes_it(world: World) -> None:
    kept(world)
    world.push_to(TUESDAY_9)
    for question in ("got", "clear"):
        world.press(world.ken, asked(world), YES, f"1:{question}")
    world.press(world.ken, asked(world), "follow_through_new", "1:new")
    world.send(world.ken, {"something_new": "They open a second shop"})
    assert "Followed through" not in words(world.dms(world.ken)[-1])
    world.press(world.ken, asked(world), NO, "1:next")
    said = words(world.dms(world.ken)[-1])
    assert "Followed through" in said
    assert "They open a second shop" in said
    assert "No next meeting yet" in said


def test_they_did_not_get_it_is_told_and_a_new_promise_is_one_press_away(world: World) -> None:
    kept(world)
    world.push_to(TUESDAY_9)
    world.press(world.ken, asked(world), NO, "1:got")
    world.press(world.ken, asked(world), FINE)
    settled = world.dms(world.ken)[-1]
    assert "They did not get it" in words(settled)
    world.press(world.ken, settled, "promise_add_another")
    assert "Acme" in words(world.form(world.ken))


def test_a_fix_asks_one_question_and_a_call_back_none(world: World) -> None:
    kept(world, "/promise Acme: fix the invoice error by Friday 4pm")
    kept(world, "/promise Globex: call back by 3pm")
    world.push_to(TUESDAY_9)
    said = asked(world)
    assert "Is it right now?" in words(said)
    assert buttons(said).count(YES) == 1
    assert "call back" not in words(said)
    world.press(world.ken, said, NO, "1:right")
    assert "promise_add_another" in buttons(world.dms(world.ken)[-1])


@pytest.mark.parametrize("way", ["emoji", "word"])
def test_a_check_mark_and_the_word_done_mean_all_fine(world: World, way: str) -> None:
    kept(world)
    world.push_to(TUESDAY_9)
    if way == "emoji":
        world.react(world.ken, asked(world), "white_check_mark")
    else:
        world.say(world.ken, "all fine")
    assert any("Followed through" in words(each) for each in world.dms(world.ken))


@pytest.mark.parametrize("emoji", ["white_check_mark", "one"])
def test_taking_the_emoji_away_undoes_it_and_says_so_where_it_is_too_late(world: World, emoji: str) -> None:
    kept(world)
    world.push_to(TUESDAY_9)
    dm = asked(world)
    world.react(world.ken, dm, emoji)
    world.react(world.ken, dm, emoji, add=False)
    assert buttons(asked(world)).count(YES) == 4
    world.react(world.ken, dm, emoji)
    world.push(timedelta(minutes=11))
    before = len(world.dms(world.ken))
    world.react(world.ken, dm, emoji, add=False)
    (said,) = world.dms(world.ken)[before:]
    assert said.thread_ts == dm.ts
    assert "Followed through" in words(said)


def test_an_emoji_that_means_nothing_here_is_not_offered_or_shows_what_can_be_answered(world: World) -> None:
    kept(world)
    world.push_to(TUESDAY_9)
    assert "⏰" not in words(asked(world))
    world.react(world.ken, asked(world), "sos")
    assert FINE in buttons(world.dms(world.ken)[-1])


def test_unanswered_it_is_a_line_of_the_next_days_list_and_never_a_dm_of_its_own(world: World) -> None:
    kept(world)
    world.push_to(TUESDAY_9 + timedelta(days=2, hours=8))
    said = [each for each in world.dms(world.ken) if FINE in buttons(each)]
    assert len(said) == 3
    assert len(world.dms(world.ken)) == 3
    assert all(words(each).startswith("Your list for") for each in said)
    world.press(world.ken, said[-1], "follow_through_close")
    assert "Not followed through" in words(world.dms(world.ken)[-1])
    world.push(timedelta(days=2))
    assert len(world.dms(world.ken)) == 3


def test_undo_of_done_takes_the_questions_back(world: World) -> None:
    world.type(world.ken, PROPOSAL)
    done = world.type(world.ken, "/promise done 1")
    world.press(world.ken, done, "promise_undo")
    world.push_to(TUESDAY_9 + timedelta(hours=8))
    assert all(FINE not in buttons(each) for each in world.dms(world.ken))


def test_reopening_takes_them_back_and_done_again_asks_afresh(world: World) -> None:
    kept(world)
    world.push_to(TUESDAY_9)
    world.press(world.ken, asked(world), YES, "1:got")
    world.type(world.ken, "/promise done 1")
    opened = world.shown(world.ken)
    world.press(world.ken, opened, "promise_reopen")
    assert "open again" in words(world.dms(world.ken)[0])
    world.type(world.ken, "/promise done 1")
    world.push_to(TUESDAY_9 + timedelta(days=1))
    said = [each for each in world.dms(world.ken) if FINE in buttons(each)]
    assert buttons(said[-1]).count(YES) == 4


def test_several_ride_in_one_list_with_two_blocks_each(world: World) -> None:
    for customer in ("Acme", "Globex", "Initech"):
        kept(world, f"/promise {customer}: send the proposal by Friday 4pm")
    world.push_to(TUESDAY_9)
    (said,) = world.dms(world.ken)
    assert buttons(said).count(FINE) == 3
    world.press(world.ken, said, "follow_through_menu", "no:1:got")
    assert "They did not get it" in words(world.dms(world.ken)[-1])
    world.press(world.ken, world.dms(world.ken)[-1], FINE, "3")
    assert world.dms(world.ken)[-1].text.count("Followed through") == 1


@pytest.mark.parametrize("word", ["すべて問題ありません", "完了"])
def test_following_through_in_japanese(world: World, word: str) -> None:
    kept(world, "/promise 山田商事: 12月4日16時までに提案書を送る", world.aya)
    world.push(timedelta(hours=33))
    said = asked(world, world.aya)
    places = [
        words(said).index(each)
        for each in ("届きましたか", "ご理解いただけましたか", "新しい動きはありますか", "次のお打ち合わせ")
    ]
    assert places == sorted(places)
    world.press(world.aya, said, NO, "1:got")
    world.say(world.aya, word)
    settled = words(world.dms(world.aya)[0])
    assert "フォロースルーが終わりました" in settled
    assert "まだ届いていません" in settled
