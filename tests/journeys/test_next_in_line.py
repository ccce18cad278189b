"""Nothing is dropped because somebody can't be reached: owner, rep, manager, and in the end the admins' Home."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from playground import faults
from playground.state import Person, View
from tests.journeys.world import World, buttons, words

DAY = timedelta(days=1)
SECONDS = timedelta(seconds=30)


def team(world: World, manager: Person | None, *reps: Person) -> None:
    """An admin makes a team."""
    listing = world.type(world.maria, "/kept team")
    new = str(listing.blocks[-1]["block_id"])
    assert world.slack.action(world.maria, listing, "team_edit", block_id=new).ok
    values = {"team_name": "North", "manager": manager.id if manager else None, "reps": [rep.id for rep in reps]}
    shown = world.send(world.maria, values)
    assert shown is not None
    assert "North" in words(shown)


def home(world: World, person: Person) -> str:
    world.slack.open_home(person)
    world.settle()
    view = world.slack.home(person)
    assert view is not None
    return words(view)


def leaves(world: World, person: Person) -> None:
    """Somebody's account is deactivated."""
    assert world.slack.change_person(person, deleted=True).ok
    world.settle()


def lists(world: World, person: Person, what: str) -> list[str]:
    return [words(message) for message in world.dms(person) if what in words(message)]


def test_the_promises_of_a_rep_who_left_are_the_managers(world: World) -> None:
    world.type(world.aya, "/kept help")
    team(world, world.aya, world.ken)
    world.type(world.ken, "/promise Acme: send the proposal by Tuesday 4pm")
    leaves(world, world.ken)
    world.push(2 * DAY)
    asked = [message for message in world.dms(world.aya) if "proposal" in words(message)]
    assert asked
    assert world.dms(world.ken) == []
    world.press(world.aya, asked[-1], "promise_done")
    assert "完了" in words(world.dms(world.aya)[-1]) or "期日" in words(world.dms(world.aya)[-1])
    assert "promise_done" not in buttons(asked[-1]) or "promise_undo" in buttons(world.dms(world.aya)[-1])


def test_without_a_manager_they_are_on_the_admins_home(world: World) -> None:
    world.type(world.maria, "/kept help")
    world.type(world.ken, "/promise Acme: send the proposal by Tuesday 4pm")
    leaves(world, world.ken)
    world.push(2 * DAY)
    assert "proposal" in home(world, world.maria)


def test_a_rep_who_manages_the_team_is_followed_by_the_admins(world: World) -> None:
    team(world, world.ken, world.ken)
    world.type(world.ken, "/promise Acme: send the proposal by Tuesday 4pm")
    leaves(world, world.ken)
    world.push(2 * DAY)
    assert "proposal" in home(world, world.maria)


def test_a_rep_whom_slack_cannot_reach_is_followed_by_the_manager(world: World) -> None:
    world.type(world.aya, "/kept help")
    team(world, world.aya, world.ken)
    world.type(world.ken, "/promise Acme: send the proposal by Tuesday 4pm")
    world.slack.misbehave("chat.postMessage", faults.error("messages_tab_disabled"))
    world.push(2 * DAY)
    assert lists(world, world.aya, "proposal")


def test_a_manager_who_left_is_followed_by_the_admins(world: World) -> None:
    team(world, world.aya, world.ken)
    world.type(world.aya, "/kept help")
    world.type(world.ken, "/promise Acme: send the proposal by Tuesday 4pm")
    leaves(world, world.aya)
    leaves(world, world.ken)
    world.push(2 * DAY)
    assert "proposal" in home(world, world.maria)


def order(world: World, owner: Person) -> None:
    """Ken sells something that somebody else delivers."""
    opened = world.type(world.ken, "/kept order")
    if "order_open_form" in buttons(opened):
        world.press(world.ken, opened, "order_open_form")
    values = {"customer": "Acme", "product": "Widget A", "quantity": "20", "delivery": "2026-11-25", "owner": owner.id}
    world.send(world.ken, values)


@pytest.fixture
def zed(world: World) -> Person:
    """Somebody in the back office who has never used Kept."""
    return world.slack.add_person("Zed", tz="Asia/Tokyo", locale="ja-JP")


def first_words(world: World, person: Person) -> str:
    return words(world.dms(person)[0])


def test_the_first_words_to_somebody_who_was_named_say_by_whom(world: World, zed: Person) -> None:
    order(world, zed)
    world.push(7 * DAY)
    dm = world.dms(zed)[0]
    assert world.ken.id in str(dm.blocks)
    assert "指名しました" in words(dm)
    assert "named_mute" in buttons(dm)
    assert "not_me" in " ".join(buttons(dm))
    again = world.dms(zed)[1:]
    assert not [message for message in again if "named_mute" in buttons(message)]


def test_who_mutes_hears_no_more_and_the_rep_is_asked(world: World, zed: Person) -> None:
    order(world, zed)
    push_to_first(world, zed)
    world.press(zed, world.dms(zed)[0], "named_mute")
    muted = world.dms(zed)[0]
    assert "通知を止めました" in words(muted)
    assert world.ken.id in str(muted.blocks)
    world.push(DAY)
    assert lists(world, world.ken, "Widget A")
    world.push(14 * DAY)
    assert len(world.dms(zed)) == 1


def test_mute_is_taken_back_for_ten_minutes(world: World, zed: Person) -> None:
    order(world, zed)
    push_to_first(world, zed)
    world.press(zed, world.dms(zed)[0], "named_mute")
    world.press(zed, world.dms(zed)[0], "named_undo")
    assert "named_mute" in buttons(world.dms(zed)[0])
    world.press(zed, world.dms(zed)[0], "named_mute")
    world.push(timedelta(minutes=11))
    world.press(zed, world.dms(zed)[0], "named_undo")
    assert "通知を止めました" in words(world.dms(zed)[0])


def test_who_speaks_is_not_muted_any_more(world: World, zed: Person) -> None:
    order(world, zed)
    push_to_first(world, zed)
    world.press(zed, world.dms(zed)[0], "named_mute")
    world.type(zed, "/promise 山田商事: 見積書を明日16時まで")
    world.push(2 * DAY)
    assert lists(world, zed, "見積書")


def test_the_first_message_comes_in_the_hours_of_the_place_they_are_in(world: World, zed: Person) -> None:
    order(world, zed)
    push_to_first(world, zed)
    said = world.slack.messages(world.slack.dm(zed))[0]
    at = datetime.fromtimestamp(float(said.ts), UTC).astimezone(ZoneInfo("Asia/Tokyo"))
    assert 9 <= at.hour < 18


@pytest.mark.parametrize("who", ["a guest", "an app", "somebody who left"])
def test_who_cannot_be_written_to_is_passed_over(world: World, who: str) -> None:
    fields = {"a guest": {"is_restricted": True}, "an app": {"is_bot": True}, "somebody who left": {}}[who]
    zed = world.slack.add_person("Zed", tz="Asia/Tokyo", locale="ja-JP", **fields)
    order(world, zed)
    if who == "somebody who left":
        zed.deleted = True
    world.push(7 * DAY)
    assert world.dms(zed) == []
    assert lists(world, world.ken, "Widget A")


def test_an_owner_who_left_is_followed_by_the_rep_then_the_manager_then_the_admins(world: World, zed: Person) -> None:
    world.type(world.aya, "/kept help")
    team(world, world.aya, world.ken)
    order(world, zed)
    leaves(world, zed)
    leaves(world, world.ken)
    world.push(7 * DAY)
    assert lists(world, world.aya, "Widget A")
    assert world.dms(world.ken) == []
    leaves(world, world.aya)
    world.push(14 * DAY)
    assert "Widget A" in home(world, world.maria)


def test_a_manager_named_who_never_used_kept_hears_who_named_them(world: World, zed: Person) -> None:
    team(world, zed, world.ken)
    world.type(world.ken, "/promise Acme: send the proposal by Tuesday 4pm")
    leaves(world, world.ken)
    world.push(2 * DAY)
    dm = world.dms(zed)[0]
    assert "チーム「North」のマネージャー" in words(dm)
    assert world.maria.id in str(dm.blocks)
    assert {"named_not_me", "named_mute"} <= set(buttons(dm))
    world.press(zed, dm, "named_not_me")
    assert "担当ではないと承りました" in words(world.dms(zed)[0])
    assert "zed" not in words(world.type(world.maria, "/kept team")).lower()
    world.push(DAY)
    assert "proposal" in home(world, world.maria)


def push_to_first(world: World, person: Person) -> None:
    """Until somebody has their first message."""
    for _ in range(14):
        if world.dms(person):
            return
        world.push(timedelta(hours=12))
    raise AssertionError("nothing came")


def test_who_says_that_it_is_not_them_hands_the_delivery_back(world: World, zed: Person) -> None:
    order(world, zed)
    push_to_first(world, zed)
    world.press(zed, world.dms(zed)[0], "order_not_me")
    world.push(7 * DAY)
    assert lists(world, world.ken, "Widget A")
    assert not [message for message in world.dms(zed)[1:] if "Widget A" in words(message)]


def test_not_me_is_taken_back_for_ten_minutes(world: World, zed: Person) -> None:
    team(world, zed, world.ken)
    world.type(world.ken, "/promise Acme: send the proposal by Tuesday 4pm")
    leaves(world, world.ken)
    push_to_first(world, zed)
    world.press(zed, world.dms(zed)[0], "named_not_me")
    world.press(zed, world.dms(zed)[0], "named_undo")
    assert {"named_not_me", "promise_done"} <= set(buttons(world.dms(zed)[0]))
    assert zed.id in str(world.type(world.maria, "/kept team").blocks)
    assert "proposal" not in home(world, world.maria)


def test_somebody_else_cannot_answer_for_who_was_named(world: World, zed: Person) -> None:
    order(world, zed)
    push_to_first(world, zed)
    before = world.dms(zed)[0]
    world.press(world.ken, before, "named_mute")
    assert "named_mute" in buttons(world.dms(zed)[0])


def test_a_rep_who_is_back_hears_of_their_own_promises_again(world: World) -> None:
    world.type(world.aya, "/kept help")
    team(world, world.aya, world.ken)
    world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    leaves(world, world.ken)
    assert world.slack.change_person(world.ken, deleted=False).ok
    world.settle()
    world.push(7 * DAY)
    assert lists(world, world.ken, "proposal")
    assert not lists(world, world.aya, "proposal")


def test_a_rep_cannot_touch_what_a_colleague_is_asked(world: World) -> None:
    world.type(world.aya, "/kept help")
    team(world, world.aya, world.ken)
    world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    assert "no #1" in words(world.type(world.maria, "/promise done 1"))
    leaves(world, world.ken)
    assert "no #1" in words(world.type(world.maria, "/promise done 1"))


def on_home(world: World, person: Person) -> View:
    """What stands on somebody's Home now."""
    world.slack.open_home(person)
    world.push(SECONDS)
    view = world.slack.home(person)
    assert view is not None
    return view


def test_an_admin_keeps_a_promise_that_nobody_is_left_for(world: World) -> None:
    world.type(world.maria, "/kept help")
    world.type(world.ken, "/promise Acme: send the proposal by Tuesday 4pm")
    assert "no #1" in words(world.type(world.maria, "/promise done 1"))
    leaves(world, world.ken)
    world.push(2 * DAY)
    world.press(world.maria, on_home(world, world.maria), "promise_move", "1")
    assert world.send(world.maria, {"told": "next friday 4pm", "wanted_by": "rep", "agreed": "yes"}) is not None
    world.press(world.maria, on_home(world, world.maria), "promise_done", "1")
    assert "proposal" not in words(on_home(world, world.maria))


def test_an_admin_answers_for_an_order_that_nobody_is_left_for(world: World, zed: Person) -> None:
    world.type(world.maria, "/kept help")
    order(world, zed)
    assert "order_received" not in buttons(world.type(world.maria, "/kept order 1"))
    leaves(world, zed)
    leaves(world, world.ken)
    world.push(7 * DAY)
    card = world.type(world.maria, "/kept order 1")
    assert {"order_received", "visit_book", "visit_check_in", "visit_close", "order_cancel"} <= set(buttons(card))
    world.press(world.maria, on_home(world, world.maria), "order_received", "1")
    left = on_home(world, world.maria)
    assert "order_received" not in buttons(left)
    world.press(world.maria, left, "visit_close", "1")
    assert world.send(world.maria, {"reason": "they left"}) is not None
    assert "Widget A" not in words(on_home(world, world.maria))


def test_a_japanese_admin_answers_on_their_home(world: World) -> None:
    world.slack.change_person(world.aya, is_admin=True)
    world.type(world.aya, "/kept help")
    world.type(world.ken, "/promise Acme: send the proposal by Tuesday 4pm")
    leaves(world, world.ken)
    assert "完了" in words(on_home(world, world.aya))
    world.press(world.aya, on_home(world, world.aya), "promise_done", "1")
    assert "proposal" not in words(on_home(world, world.aya))


def test_when_somebody_unmet_is_asked_is_a_day(world: World, zed: Person) -> None:
    order(world, zed)
    asked = words(world.type(world.ken, "/kept order 1"))
    assert "whether they have it Thu 26 Nov " in asked
    world.type(zed, "/kept help")
    assert "whether they have it Wed 25 Nov, 19:00" in words(world.type(world.ken, "/kept order 1"))


def test_when_somebody_unmet_is_asked_is_a_day_in_japanese(world: World) -> None:
    ben = world.slack.add_person("Ben", tz="America/New_York", locale="en-US")
    world.type(world.aya, "/kept order")
    fields = {"customer": "アクメ", "product": "商品A", "quantity": "20", "delivery": "2026-11-25", "owner": ben.id}
    assert world.send(world.aya, fields) is not None
    assert "11月26日(木)に、" in words(world.type(world.aya, "/kept order 1"))


@pytest.mark.parametrize("gone_first", [False, True])
def test_following_through_for_a_rep_who_left_is_the_managers(world: World, gone_first: bool) -> None:
    world.type(world.maria, "/kept help")
    team(world, world.maria, world.ken)
    world.type(world.ken, "/promise Acme: send the proposal by Tuesday 4pm")
    if gone_first:
        leaves(world, world.ken)
        world.push(2 * DAY)
        nudge = next(each for each in world.dms(world.maria) if "promise_done" in buttons(each))
        world.press(world.maria, nudge, "promise_done")
    else:
        world.type(world.ken, "/promise done 1")
        leaves(world, world.ken)
    world.push(2 * DAY)
    asked = [each for each in world.dms(world.maria) if "follow_through_fine" in buttons(each)]
    assert len(asked) == 1
    world.press(world.maria, asked[0], "follow_through_fine")
    settled = next(each for each in world.dms(world.maria) if each.ts == asked[0].ts)
    assert "Followed through" in words(settled)
    world.press(world.maria, settled, "follow_through_undo")
    assert "follow_through_fine" in buttons(next(each for each in world.dms(world.maria) if each.ts == asked[0].ts))
