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
    undo = _values(after, "conversation_undo_line")
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


def test_two_hundred_starred_lines_are_paged_and_recorded_in_a_few_presses(world: World) -> None:
    text = "\n".join(f"* send part {place} by Friday 4pm" for place in range(200))
    card = world.type(world.ken, f"/kept notes Acme\n{text}")
    assert "200 starred lines" in words(card)
    following = pressed(world, card, "conversation_page")
    assert "part 8" in words(following)
    after = pressed(world, following, "conversation_record_all")
    assert "150 starred lines" in words(after)
    undone = pressed(world, after, "conversation_undo")
    assert "200 starred lines" in words(undone)
    for _ in range(4):
        undone = pressed(world, undone, "conversation_record_all")
    assert "200 promises" in words(undone)


@pytest.mark.parametrize(("first", "then"), [("weekly", "daily"), ("daily", "weekly")])
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


JAPANESE = """山田商事
本日打ち合わせ
＊ 金曜16時までに提案書を送る
デモは好評
＊明日10時に折り返し電話する
予算は来期
来月もう一度
＊ 木曜までにサンプルを届ける
競合はなし
雨だった"""
TOKYO_EVENING = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
TOKYO_FRIDAY = datetime(2026, 11, 27, 8, 0, tzinfo=UTC)


def of_aya(world: World, message: Message, action: str) -> Message:
    world.press(world.aya, message, action)
    return world.slack.messages(world.sales, viewer=world.aya)[-1]


def test_ten_japanese_lines_with_three_stars_are_three_to_confirm(world: World) -> None:
    card = world.type(world.aya, f"/kept メモ {JAPANESE}")
    said = words(card)
    assert "＊の行が3件" in said
    assert "11月27日(金)16:00" in said
    assert buttons(card).count("conversation_record") == 3
    after = of_aya(world, card, "conversation_record_all")
    assert "約束を3件" in words(after)
    assert "山田商事" in words(world.type(world.aya, "/promise 一覧"))
    assert "競合はなし" in words(world.type(world.aya, "/kept customer 山田商事"))


def test_in_japanese_the_question_comes_once_and_nothing_promised_ends_it(world: World) -> None:
    world.type(world.aya, "/kept notes 山田商事\n値段の話をした")
    world.push_to(TOKYO_EVENING)
    (asked,) = world.dms(world.aya)
    assert "お約束したことはありますか" in words(asked)
    world.press(world.aya, asked, "conversation_nothing")
    (after,) = world.dms(world.aya)
    assert "約束はなかったと記録しました" in words(after)
    world.type(world.aya, "/kept notes アクメ\n約束は特になし")
    world.push(10 * DAY)
    assert len(world.dms(world.aya)) == 1


def test_in_japanese_who_looks_back_weekly_is_asked_at_the_weeks_end(world: World) -> None:
    world.type(world.aya, "/kept 設定")
    world.press(world.aya, world.form(world.aya), "settings_mine")
    world.send(world.aya, {"look_back": "weekly"})
    for view in reversed(world.slack.views(world.aya)):
        world.slack.close_view(world.aya, view, clear=True)
    world.type(world.aya, "/kept notes 山田商事\n値段の話をした")
    world.push_to(TOKYO_EVENING)
    assert world.dms(world.aya) == []
    world.push_to(TOKYO_FRIDAY)
    assert len(world.dms(world.aya)) == 1


def test_a_promise_made_elsewhere_answers_for_the_conversation(world: World) -> None:
    world.type(world.ken, ONLY_NOTES)
    world.type(world.ken, "/promise Acme: send the proposal by 18 December")
    world.push_to(EVENING)
    assert world.dms(world.ken) == []


def test_what_still_waits_to_be_confirmed_is_one_line_of_the_days_end(world: World) -> None:
    world.type(world.ken, f"/kept notes {TEN_LINES}")
    world.push_to(EVENING)
    (asked,) = world.dms(world.ken)
    assert "3 starred lines" in words(asked)
    assert {"conversation_record_all", "conversation_show"} <= set(buttons(asked))
    world.press(world.ken, asked, "conversation_record_all")
    (after,) = world.dms(world.ken)
    assert "3 promises" in words(after)
    assert "conversation_undo" in buttons(after)


def test_the_whole_log_is_taken_back(world: World) -> None:
    card = world.type(world.ken, f"/kept notes {TEN_LINES}")
    after = pressed(world, card, "conversation_undo")
    assert "Taken back" in words(after)
    assert "#1" not in words(world.type(world.ken, "/promise list"))
    world.push(5 * DAY)
    assert world.dms(world.ken) == []


def test_a_near_name_of_the_notes_is_asked_about_and_merged_by_a_press(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the sample by Friday")
    card = world.type(world.ken, "/kept notes ACME\n* send the proposal by Friday 4pm")
    assert "conversation_same_as" in buttons(card)
    after = pressed(world, card, "conversation_same_as")
    assert "Notes kept for Acme" in words(after)
    pressed(world, after, "conversation_record")
    assert "ACME" not in words(world.type(world.ken, "/promise list"))


def test_a_line_completed_in_its_form_is_an_answer_too(world: World) -> None:
    card = world.type(world.ken, "/kept notes a long talk\n* send the proposal")
    world.press(world.ken, card, "conversation_change")
    world.send(world.ken, {"customer": "Acme", "what": "send the proposal", "told": "18 December"})
    world.push_to(EVENING)
    assert world.dms(world.ken) == []


def test_home_has_a_button_for_the_form(world: World) -> None:
    world.slack.open_home(world.ken)
    world.settle()
    home = world.slack.home(world.ken)
    assert home is not None
    world.press(world.ken, home, "conversation_open")
    shown = world.send(world.ken, {"notes": "Acme\n* send it by Friday"})
    assert shown is not None
    assert "conversation_record" in buttons(shown)


def test_a_starred_line_filled_in_from_the_list_keeps_its_date(world: World) -> None:
    world.type(world.ken, "/kept notes Acme\n* send the manual by Friday 4pm\n* bring the samples")
    listed = world.type(world.ken, "/promise list")
    assert listed.text.count("still to be confirmed") == 2
    pressed(world, listed, "draft_pick", "1")
    [form] = world.slack.views(world.ken)
    held = {block["block_id"]: block["element"].get("initial_value") for block in form.content["blocks"][:3]}
    assert held == {"customer": "Acme", "what": "send the manual", "told": "2026-11-27 16:00"}
    shown = world.send(world.ken, {})
    assert shown is not None
    assert "told Acme: Fri 27 Nov, 16:00" in words(shown)
    assert world.type(world.ken, "/promise list").text.count("still to be confirmed") == 1


def notes_of(world: World, customer: str) -> str:
    return words(world.type(world.ken, f"/kept customer {customer}"))


def test_a_merge_of_customers_gives_the_conversations_back_when_it_is_undone(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the sample by Friday")
    asked = world.type(world.ken, "/promise ACME: call them tomorrow 11:00")
    world.type(world.ken, "/kept notes ACME\nthey are moving to a new plant")
    world.press(world.ken, asked, "promise_same_as")
    assert "new plant" in notes_of(world, "Acme")
    merged = next(each for each in world.slack.messages(world.sales, viewer=world.ken) if each.ts == asked.ts)
    world.press(world.ken, merged, "promise_undo")
    assert "new plant" in notes_of(world, "ACME")
    assert "new plant" not in notes_of(world, "Acme")


def test_the_merge_from_the_notes_is_undone_there(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the sample by Friday")
    card = world.type(world.ken, "/kept notes ACME\n* send the proposal by Friday 4pm")
    after = pressed(world, card, "conversation_same_as")
    assert "Notes kept for Acme" in words(after)
    back = pressed(world, after, "conversation_undo")
    assert "Notes kept for ACME" in words(back)
    pressed(world, back, "conversation_record")
    assert "ACME" in words(world.type(world.ken, "/promise list"))


@pytest.mark.parametrize("line", ["send NDA by Thursday", "call Maria tomorrow at 10", "send part 7 by Friday"])
def test_a_starred_line_is_for_the_customer_of_the_form(world: World, line: str) -> None:
    world.slack.shortcut(world.ken, "log_conversation")
    shown = world.send(world.ken, {"customer": "Acme", "notes": f"* {line}"})
    assert shown is not None
    world.press(world.ken, shown, "conversation_record")
    assert "Acme" in words(world.type(world.ken, "/promise list Acme"))
    assert "#1" in words(world.type(world.ken, "/promise list Acme"))
