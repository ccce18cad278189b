"""The same promise captured twice is noticed, wherever it was captured, and kept once by a press."""

from datetime import timedelta

from playground.state import Message
from tests.journeys.test_mention import mention, offers
from tests.journeys.world import World, buttons, words

LINE = "/promise Acme: send the proposal by Friday 4pm"
DAY = timedelta(days=1)


def test_the_same_words_for_the_same_day_ask_whether_they_are_one(world: World) -> None:
    assert "promise_keep_one" not in buttons(world.type(world.ken, LINE))
    asked = world.type(world.ken, "/promise Acme: Send the proposal! by Friday noon")
    assert "The same as #1?" in words(asked)
    world.press(world.ken, asked, "promise_keep_one")
    merged = world.shown(world.ken)
    assert "Kept once" in words(merged)
    listed = words(world.type(world.ken, "/promise list"))
    assert "#1" in listed
    assert "#2" not in listed
    world.press(world.ken, merged, "promise_undo")
    assert "#2" in words(world.type(world.ken, "/promise list"))


def test_what_was_merged_speaks_no_more(world: World) -> None:
    world.type(world.ken, LINE)
    asked = world.type(world.ken, LINE)
    world.press(world.ken, asked, "promise_keep_one")
    world.push(5 * DAY)
    assert not any("#2" in words(dm) for dm in world.dms(world.ken))
    assert "same as another promise" in words(world.type(world.ken, "/promise why 2"))


def test_two_promises_stay_two_and_are_not_asked_about_again(world: World) -> None:
    world.type(world.ken, LINE)
    asked = world.type(world.ken, LINE)
    world.press(world.ken, asked, "promise_two_promises")
    left = world.shown(world.ken)
    assert "promise_keep_one" not in buttons(left)
    assert {"promise_undo", "promise_change"} <= set(buttons(left))
    listed = words(world.type(world.ken, "/promise list"))
    assert "#1" in listed
    assert "#2" in listed


def test_another_day_other_words_or_another_customer_is_no_double(world: World) -> None:
    world.type(world.ken, LINE)
    for other in (
        "/promise Acme: send the proposal by Thursday",
        "/promise Acme: send the sample by Friday 4pm",
        "/promise Globex: send the proposal by Friday 4pm",
    ):
        assert "promise_keep_one" not in buttons(world.type(world.ken, other)), other
    assert "promise_keep_one" not in buttons(world.type(world.aya, LINE))


def test_one_that_was_just_done_is_asked_about_and_one_of_old_is_not(world: World) -> None:
    world.type(world.ken, LINE)
    world.type(world.ken, "/promise done 1")
    assert "The same as #1?" in words(world.type(world.ken, LINE))
    world.type(world.ken, "/promise done 2")
    world.push(2 * DAY)
    assert "promise_keep_one" not in buttons(world.type(world.ken, LINE))


def test_a_near_name_is_asked_about_first_and_alone(world: World) -> None:
    world.type(world.ken, LINE)
    asked = world.type(world.ken, "/promise ACME: send the proposal by Friday 4pm")
    assert "promise_same_as" in buttons(asked)
    assert "promise_keep_one" not in buttons(asked)


def test_the_form_the_shortcut_the_notes_and_a_mention_notice_it_too(world: World) -> None:
    world.type(world.ken, LINE)
    world.type(world.ken, "/promise")
    shown = world.send(world.ken, {"customer": "Acme", "what": "send the proposal", "told": "Friday 4pm"})
    assert shown is not None
    assert "promise_keep_one" in buttons(shown)
    world.press(world.ken, shown, "promise_keep_one")
    assert "Kept once" in words(world.form(world.ken))
    world.slack.close_view(world.ken, world.form(world.ken), clear=True)
    ts = mention(world, world.ken, "I'll send Acme the proposal by Friday 4pm")
    world.press(world.ken, offers(world, world.ken)[-1], "mention_record")
    asked = world.shown(world.ken)
    assert "The same as #1?" in words(asked)
    world.press(world.ken, asked, "promise_keep_one")
    world.slack.shortcut(world.ken, "record_promise_from_message", world.sales, ts)
    assert "#1" in words(world.form(world.ken))


def test_the_source_goes_back_when_the_merge_is_undone(world: World) -> None:
    world.type(world.ken, LINE)
    ts = mention(world, world.ken, "I'll send Acme the proposal by Friday 4pm")
    world.press(world.ken, offers(world, world.ken)[-1], "mention_record")
    world.press(world.ken, world.shown(world.ken), "promise_keep_one")
    world.press(world.ken, world.shown(world.ken), "promise_undo")
    world.slack.shortcut(world.ken, "record_promise_from_message", world.sales, ts)
    assert "#2" in words(world.form(world.ken))


def test_a_starred_line_that_is_there_already_asks_under_its_line(world: World) -> None:
    world.type(world.ken, LINE)
    card = world.type(world.ken, "/kept notes Acme\n* send the proposal by Friday 4pm\n* call them tomorrow at 10")
    world.press(world.ken, card, "conversation_record_all")
    asked = world.shown(world.ken)
    assert words(asked).count("The same as #1?") == words(asked).count("The same as") > 0
    world.press(world.ken, asked, "conversation_keep_one")
    merged = world.shown(world.ken)
    assert "conversation_keep_one" not in buttons(merged)
    assert "Kept once" in words(merged)
    listed = words(world.type(world.ken, "/promise list"))
    assert "#1" in listed
    assert "#2" not in listed
    assert "#3" in listed
    card = world.slack.messages(world.sales, viewer=world.ken)[-2]
    world.press(world.ken, card, "conversation_undo_line", str(undo_of(card)))
    assert "#2" in words(world.type(world.ken, "/promise list"))


def undo_of(card: Message) -> object:
    """What the first Undo of a line carries."""
    elements = [each for block in card.blocks for each in block.get("elements", [])]
    return next(each["value"] for each in elements if each.get("action_id") == "conversation_undo_line")


def test_two_starred_promises_stay_two_in_japanese_too(world: World) -> None:
    world.type(world.aya, "/promise アクメ: 金曜16時までに提案書を送る")
    card = world.type(world.aya, "/kept notes アクメ\n＊ 金曜16時までに提案書を送る")
    world.press(world.aya, card, "conversation_record")
    asked = world.shown(world.aya)
    assert "#1と同じ約束ですか" in words(asked)
    world.press(world.aya, asked, "conversation_two")
    assert "同じ約束ですか" not in words(world.shown(world.aya))
    listed = words(world.type(world.aya, "/promise list"))
    assert "#1" in listed
    assert "#2" in listed


def test_the_same_line_twice_is_kept_once_in_japanese(world: World) -> None:
    world.type(world.aya, "/promise アクメ: 金曜16時までに提案書を送る")
    asked = world.type(world.aya, "/promise アクメ: 金曜１６時までに提案書を送る")
    assert "#1と同じ約束ですか" in words(asked)
    world.press(world.aya, asked, "promise_keep_one")
    merged = world.shown(world.aya)
    assert "promise_undo" in buttons(merged)
    listed = words(world.type(world.aya, "/promise list"))
    assert "#2" not in listed
    world.press(world.aya, merged, "promise_undo")
    assert "#2" in words(world.type(world.aya, "/promise list"))


def test_the_same_line_twice_in_notes_is_asked_about_once_when_all_are_recorded(world: World) -> None:
    for who, notes in (
        (world.ken, "Acme\n* send the drawing by Friday\n* send the drawing by Friday"),
        (world.aya, "山田商事\n・図面を送る 金曜\n* 図面を送る 金曜まで\n* 図面を送る 金曜まで"),
    ):
        world.press(who, world.type(who, f"/kept notes {notes}"), "conversation_record_all")
        recorded = world.shown(who)
        assert buttons(recorded).count("conversation_keep_one") == 1
        world.press(who, recorded, "conversation_keep_one")
        assert "conversation_keep_one" not in buttons(world.shown(who))


def test_a_line_of_notes_that_is_open_already_is_asked_about_when_all_are_recorded(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the drawing by Friday 6pm")
    noted = world.type(world.ken, "/kept notes Acme\n* send the drawing by Friday\n* call Tom by Thursday")
    world.press(world.ken, noted, "conversation_record_all")
    assert "The same as #1?" in words(world.shown(world.ken))
    assert buttons(world.shown(world.ken)).count("conversation_keep_one") == 1


def test_two_names_that_are_one_customer_ask_of_two_promises_that_are_one(world: World) -> None:
    for who, first, second, question in (
        (world.ken, "Globex: send the plan by Friday", "Globbex: send the plan by Friday", "The same as #1?"),
        (world.aya, "山田商事：見積書を送る 金曜", "株式会社山田商事：見積書を送る 金曜", "#3"),
    ):
        world.type(who, f"/promise {first}")
        world.press(who, world.type(who, f"/promise {second}"), "promise_same_as")
        merged = world.shown(who)
        assert question in words(merged)
        world.press(who, merged, "promise_keep_one")
        assert len([word for word in buttons(world.type(who, "/promise list")) if word == "promise_done"]) == 1
        world.press(who, world.shown(who) if "promise_undo" in buttons(world.shown(who)) else merged, "promise_undo")


def test_a_promise_that_names_its_customer_elsewhere_and_politely_is_the_same(world: World) -> None:
    world.type(world.aya, "/promise 山田商事：金曜16時までに見積書を送る")
    for line in ("山田商事に金曜16時までに見積書を送る", "金曜16時までに山田商事様へ見積書をお送りします"):
        asked = world.type(world.aya, f"/promise {line}")
        assert "#1と同じ約束ですか" in words(asked), line
        world.press(world.aya, asked, "promise_keep_one")
    assert "promise_keep_one" not in buttons(world.type(world.aya, "/promise 山田商事：金曜16時までに見積書を直す"))
