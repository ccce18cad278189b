"""A rep's own record: what they kept in time, and what they followed through, two rates that say different things."""

from datetime import timedelta

import pytest

from tests.journeys.test_follow_through import FINE, TUESDAY_9, kept
from tests.journeys.test_home import home
from tests.journeys.week import MONDAY_9, approved
from tests.journeys.world import World, words

FIVE = ("Acme", "Globex", "Initech", "Umbrella", "Hooli")


def all_fine(world: World) -> None:
    said = next(each for each in world.dms(world.ken) if FINE in str(each.blocks))
    for number in range(1, 6):
        world.press(world.ken, said, FINE, str(number))


def test_all_kept_and_none_followed_through_and_the_other_way_round(world: World) -> None:
    for customer in FIVE:
        kept(world, f"/promise {customer}: send the proposal by 2pm today")
    world.push_to(TUESDAY_9 + timedelta(hours=1))
    said = words(world.type(world.ken, "/kept record"))
    assert "Kept rate 100 %: 5 of 5 promises" in said
    assert "Followed through 0 %: 0 of 5 kept" in said
    all_fine(world)
    said = words(world.type(world.ken, "/kept record"))
    assert "Followed through 100 %: 5 of 5 kept" in said
    assert "Followed through 0 %" not in said


def test_none_kept_in_time_and_all_followed_through(world: World) -> None:
    for customer in FIVE:
        world.type(world.ken, f"/promise {customer}: send the proposal by 2pm today")
    world.push(timedelta(hours=6))
    for number in range(1, 6):
        world.type(world.ken, f"/promise done {number}")
    world.push_to(TUESDAY_9)
    all_fine(world)
    said = words(world.type(world.ken, "/kept record"))
    assert "Kept rate 0 %: 0 of 5 promises" in said
    assert "Followed through 100 %: 5 of 5 kept" in said


def test_too_few_are_said_as_counts_and_home_shows_the_same(world: World) -> None:
    kept(world, "/promise Acme: send the proposal by 2pm today")
    world.push_to(TUESDAY_9)
    said = words(world.type(world.ken, "/kept record"))
    assert "Kept 1 of 1 promise: too few for a rate" in said
    assert "Followed through 0 of 1 kept: too few for a rate" in said
    world.slack.open_home(world.ken)
    world.settle()
    shown = home(world)
    assert "My record" in shown
    assert "This month" in shown
    assert "Followed through 0 of 1 kept: too few for a rate" in shown


def test_the_digest_says_both_rates(world: World) -> None:
    team = approved(world)
    for customer in FIVE:
        kept(world, f"/promise {customer}: send the proposal by 2pm today")
    world.push_to(TUESDAY_9)
    all_fine(world)
    world.push_to(MONDAY_9)
    (said,) = team.posted()
    assert "Kept rate 100 %" in words(said)
    assert "Followed through 100 %: 5 of 5 kept" in words(said)


@pytest.mark.parametrize("typed", ["/kept record", "/kept 実績"])
def test_the_record_in_japanese(world: World, typed: str) -> None:
    for customer in FIVE:
        kept(world, f"/promise {customer}: 提案書を明日15時までに送る", world.aya)
    world.push(timedelta(days=2))
    said = words(world.type(world.aya, typed))
    assert "自分の実績" in said
    assert "フォロースルー率 0%：完了5件のうち0件" in said
