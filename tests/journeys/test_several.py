"""Several promises at once: one form, one confirmation, one Undo that takes all of it back."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.store import tables
from playground.state import Message, Person, View
from tests.journeys.forging import deliver, pressed, promises, read, sent_form, speaks
from tests.journeys.world import World, buttons, words

LINES = (
    "Acme: send the quote by Friday 4pm",
    "Globex: send samples by Friday 3pm",
    "Initech: call back by Thursday 10am",
)
GIVEN = (
    "山田商事：金曜16時までに見積書を送る",
    "佐藤工業：金曜15時までにサンプルを送る",
    "鈴木電機：木曜10時までに折り返し電話する",
)


@pytest.fixture
def three(world: World) -> World:
    for line in LINES:
        world.type(world.ken, f"/promise {line}")
    return world


def fill(world: World, values: dict[str, object], person: Person | None = None, word: str = "list") -> View:
    who = person or world.ken
    world.press(who, world.type(who, f"/promise {word}"), "several_open")
    shown = world.send(who, values)
    assert shown is not None
    return shown


def ticked(*numbers: int) -> list[str]:
    return [str(number) for number in numbers]


def states(world: World) -> list[str]:
    return [each.partition(":")[0] for each in promises(world)]


def listed(world: World) -> str:
    return words(world.type(world.ken, "/promise list"))


def test_several_are_done_at_once_and_one_undo_takes_all_back(three: World) -> None:
    shown = fill(three, {"several_1": ticked(1, 2), "several_do": "done"})
    assert "2 done" in words(shown)
    assert states(three) == ["kept", "kept", "open"]
    three.press(three.ken, shown, "several_undo")
    assert "2 are as they were before" in words(three.form(three.ken))
    assert states(three) == ["open", "open", "open"]
    assert all(name in listed(three) for name in ("Acme", "Globex", "Initech"))


def test_the_list_itself_gives_way_to_what_was_done(three: World) -> None:
    fill(three, {"several_1": ticked(1, 2), "several_do": "done"})
    message = three.shown(three.ken)
    assert "2 done" in words(message)
    three.press(three.ken, message, "several_undo")
    assert "as they were before" in words(three.shown(three.ken))
    assert states(three) == ["open", "open", "open"]


def test_what_was_closed_meanwhile_is_said_and_the_rest_is_done(three: World) -> None:
    page = three.type(three.ken, "/promise list")
    three.press(three.ken, page, "several_open")
    three.slack.command(three.ken, three.sales, "/promise done 2")
    shown = three.send(three.ken, {"several_1": ticked(1, 2), "several_do": "done"})
    assert shown is not None
    assert "1 done" in words(shown)
    assert "1 was already closed" in words(shown)


def test_several_are_moved_to_one_date_with_who_wants_it(three: World) -> None:
    shown = fill(three, {"several_1": ticked(1, 2, 3), "several_do": "move", "told": "2026-12-07 12:00",
                         "wanted_by": "customer"})  # fmt: skip
    assert "3 moved to" in words(shown)
    assert listed(three).count("Dec 7") or listed(three).count("7 Dec")
    three.press(three.ken, shown, "several_undo")
    assert "10:00" in listed(three)
    assert "7 Dec" not in listed(three)


@pytest.mark.parametrize("who", ["Ken", "Aya"])
def test_what_a_strict_customer_was_told_is_not_moved_before_they_are_called(world: World, who: str) -> None:
    rep, lines = (world.ken, LINES) if who == "Ken" else (world.aya, GIVEN)
    for each in lines:
        world.type(rep, f"/promise {each}")
    name = lines[0].partition(":" if who == "Ken" else "：")[0]
    world.type(rep, f"/kept customer {name} edit")
    world.send(rep, {"strict": ["strict"]})
    move = {"several_1": ticked(1, 2), "several_do": "move", "told": "2026-12-07 15:00"}
    shown = fill(world, {**move, "wanted_by": "rep"}, rep)
    said = speaks(rep, shown, *lines, *(each.partition("：")[0] for each in GIVEN), "Kept")
    call = {"Ken": "Call them first", "Aya": "まずお電話のうえ"}[who]
    assert call in said
    assert name in said.partition(call)[2]
    assert told(world) == ["2026-11-26", "2026-11-27", "2026-12-07"]
    world.press(rep, shown, "several_undo")
    alone = fill(world, {**move, "several_1": ticked(1), "wanted_by": "rep"}, rep)
    assert call in words(alone)
    assert "several_undo" not in buttons(alone)
    fill(world, {**move, "wanted_by": "customer"}, rep)
    assert told(world) == ["2026-11-26", "2026-12-07", "2026-12-07"]


def told(world: World) -> list[str]:
    with read(world) as work:
        return sorted(f"{row.told_at:%Y-%m-%d}" for row in work.all(work.select(tables.promises.c.told_at)))


def test_a_move_without_a_date_says_so_at_the_date(three: World) -> None:
    three.press(three.ken, three.type(three.ken, "/promise list"), "several_open")
    view = three.form(three.ken)
    answer = three.slack.submit(three.ken, view, {"several_1": ticked(1), "several_do": "move"}, anyway=True)
    assert list(answer.json["errors"]) == ["told"]
    answer = three.slack.submit(three.ken, view, {"several_1": [], "several_do": "done"}, anyway=True)
    assert list(answer.json["errors"]) == ["several_1"]
    assert "Tick" in answer.json["errors"]["several_1"]
    answer = three.slack.submit(three.ken, view, {"several_1": ticked(1), "several_do": "helper"}, anyway=True)
    assert list(answer.json["errors"]) == ["helper"]
    answer = three.slack.submit(three.ken, view, {"several_1": ticked(1), "several_do": "burn"}, anyway=True)
    assert answer.json["errors"] == {"several_do": "Pick what to do with them."}
    assert states(three) == ["open"] * 3


def test_several_are_put_off_and_their_dates_stay(three: World) -> None:
    shown = fill(three, {"several_1": ticked(1, 2), "several_do": "later"})
    assert "2 put off" in words(shown)
    assert states(three) == ["open"] * 3
    three.press(three.ken, shown, "several_undo")
    assert "2 are as they were" in words(three.form(three.ken))


def test_a_helper_is_asked_for_several_and_one_undo_asks_no_more(three: World) -> None:
    three.type(three.maria, "/kept help")
    shown = fill(three, {"several_1": ticked(1, 2), "several_do": "helper", "helper": three.maria.id})
    assert "is asked for help with 2" in words(shown)
    three.push(timedelta(minutes=5))
    three.press(three.ken, shown, "several_undo")
    assert "no longer asked" in words(three.form(three.ken))


def test_what_was_changed_since_is_left_and_named(three: World) -> None:
    shown = fill(three, {"several_1": ticked(1, 2), "several_do": "later"})
    three.slack.command(three.ken, three.sales, "/promise done 1")
    three.settle()
    three.press(three.ken, shown, "several_undo")
    said = words(three.form(three.ken))
    assert "1 is as it was before" in said
    assert "1 was changed since and stays" in said
    assert "Acme" in said
    assert states(three) == ["kept", "open", "open"]


def test_undo_is_over_after_ten_minutes(three: World) -> None:
    shown = fill(three, {"several_1": ticked(1, 2), "several_do": "done"})
    three.push(timedelta(minutes=11))
    three.press(three.ken, shown, "several_undo")
    assert "ten minutes" in words(three.form(three.ken))
    assert states(three) == ["kept", "kept", "open"]


def test_what_is_done_late_is_said_and_asked_about_once_for_all(three: World) -> None:
    three.push(timedelta(days=5))
    shown = fill(three, {"several_1": ticked(1, 2), "several_do": "done"})
    assert "2 of them were done after" in words(shown)
    three.press(three.ken, shown, "several_had")
    assert "late" in words(three.type(three.ken, "/promise search quote"))
    friday_noon = datetime(2026, 11, 27, 17, tzinfo=UTC)
    amended = three.send(three.ken, {"had": int(friday_noon.timestamp())})
    assert amended is not None
    assert "2 put right" in words(amended)
    assert "on time" in words(three.type(three.ken, "/promise search quote"))
    three.press(three.ken, amended, "several_undo")
    assert states(three) == ["open", "open", "open"]


def test_a_page_holds_fifty_in_groups_of_ten_and_leads_on(world: World) -> None:
    for number in range(1, 54):
        world.type(world.ken, f"/promise Acme: send sample {number} by 2026-12-{number % 20 + 1:02} 16:00")
    world.press(world.ken, world.type(world.ken, "/promise list sample"), "several_open")
    view = world.form(world.ken)
    assert [len(block["element"]["options"]) for block in view.content["blocks"] if "several_" in block["block_id"]
            and block["element"]["type"] == "checkboxes"] == [10] * 5  # fmt: skip
    world.press(world.ken, view, "several_open")
    (left,) = [block for block in world.form(world.ken).content["blocks"] if block["block_id"] == "several_1"]
    assert len(left["element"]["options"]) == 3
    shown = world.send(world.ken, {"several_1": [left["element"]["options"][0]["value"]], "several_do": "done"})
    assert shown is not None
    assert "1 done" in words(shown)


def test_in_japanese_too(world: World) -> None:
    for line in GIVEN:
        world.type(world.aya, f"/promise {line}")
    shown = fill(world, {"several_1": ticked(1, 2), "several_do": "done"}, world.aya, "一覧")
    assert "2件を完了にしました" in words(shown)
    world.press(world.aya, shown, "several_undo")
    assert "元に戻しました：2件" in words(world.form(world.aya))


def test_another_reps_promises_are_as_if_they_were_not_there(three: World) -> None:
    three.type(three.aya, "/kept help")
    before = promises(three)
    said: list[str] = []
    for numbers in ("1,2", "998,999"):
        answer = deliver(three, _as_aya(three, numbers))
        said.append(str(answer.json["errors"]["several_1"]))
    assert said[0].replace("#1", "#N") == said[1].replace("#998", "#N")
    assert promises(three) == before


def test_nobody_else_undoes_it_or_says_when_they_had_it(three: World) -> None:
    three.type(three.aya, "/kept help")
    three.push(timedelta(days=5))
    fill(three, {"several_1": ticked(1, 2), "several_do": "done"})
    message = three.shown(three.ken)
    values = {each["action_id"]: each["value"] for block in message.blocks for each in block.get("elements", [])
              if "value" in each}  # fmt: skip
    before = promises(three)
    for action in ("several_undo", "several_had"):
        deliver(three, pressed(three, three.aya, action, values[action], message))
        deliver(three, pressed(three, three.aya, action, "f" * 32, message))
    forged = sent_form(three, three.aya, "several_had_form", values["several_had"], {"had": "1795000000"})
    answer = deliver(three, forged)
    assert list(answer.json["errors"]) == ["had"]
    assert promises(three) == before


def test_with_one_open_promise_there_is_nothing_to_do_at_once(world: World) -> None:
    world.type(world.ken, f"/promise {LINES[0]}")
    page: Message = world.type(world.ken, "/promise list")
    assert "several_open" not in buttons(page)


def _as_aya(world: World, numbers: str) -> dict[str, Any]:
    return sent_form(world, world.aya, "several_form", "", {"several_1": numbers, "several_do": "done"})
