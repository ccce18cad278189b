"""A word of the command that is not quite right: no promise is made of it, and its answer leads on."""

import pytest

from tests.journeys.forging import promises
from tests.journeys.world import World, buttons, words

OPEN = {
    "Ken": ("/promise Acme: send the plan by Friday 4pm", "/promise Acme: send the drawing by Thursday 4pm"),
    "Aya": ("/promise 山田商事：金曜16時までに見積書を送る", "/promise 山田商事：木曜16時までに図面を送る"),
}
BOTH = pytest.mark.parametrize("name", OPEN)


@pytest.fixture(autouse=True)
def two_are_open(world: World, name: str) -> None:
    for line in OPEN[name]:
        world.type(world.slack.person(name), line)


@BOTH
@pytest.mark.parametrize(
    ("typed", "holds"),
    [
        ("move 2 to banana", "banana"),
        ("move #2 to the moon", "the moon"),
        ("move 2 to yesterday", "yesterday"),
        ("変更 2 バナナ", "バナナ"),
        ("2をバナナに変更", "バナナ"),
        ("変更 2 昨日", "昨日"),
    ],
)
def test_a_date_that_is_none_opens_the_form_with_it_and_says_so(
    world: World, name: str, typed: str, holds: str
) -> None:
    who = world.slack.person(name)
    world.type(who, f"/promise {typed}")
    form = world.form(who)
    assert form.content["callback_id"] == "promise_move_form"
    assert words(form).count(holds) == 2
    world.send(who, {"told": "2026-11-30 16:00", "wanted_by": "customer", "agreed": "yes"})
    assert len(promises(world)) == 2


@BOTH
@pytest.mark.parametrize("word", ["done", "drop", "later", "why", "move", "完了", "取り下げ", "あとで"])
def test_a_customer_in_place_of_a_number_asks_which_of_theirs(world: World, name: str, word: str) -> None:
    who, customer = world.slack.person(name), "Acme" if name == "Ken" else "山田商事"
    asked = world.type(who, f"/promise {word} {customer}")
    assert ("Which one" if name == "Ken" else "どの約束") in words(asked)
    assert "#1" in words(asked)
    assert "#2" in words(asked)
    assert len(promises(world)) == 2
    world.press(who, asked, "promise_done", "2")
    assert sum(each.startswith("kept") for each in promises(world)) == 1


@BOTH
@pytest.mark.parametrize("word", ["drop 2", "drop #2", "取り下げ 2", "取下げ #2"])
def test_drop_asks_why(world: World, name: str, word: str) -> None:
    who = world.slack.person(name)
    world.type(who, f"/promise {word}")
    assert world.form(who).content["callback_id"] == "promise_drop_form"
    world.send(who, {"reason": "-"})
    assert sum(each.startswith("dropped") for each in promises(world)) == 1


@BOTH
@pytest.mark.parametrize("word", ["later 2", "later #2", "あとで 2", "後で #2"])
def test_later_is_done_and_can_be_undone(world: World, name: str, word: str) -> None:
    who = world.slack.person(name)
    answer = world.type(who, f"/promise {word}")
    assert "promise_undo" in buttons(answer)
    assert len(promises(world)) == 2


@BOTH
def test_a_number_that_is_not_there_leads_to_the_list(world: World, name: str) -> None:
    who = world.slack.person(name)
    for typed in ("done 99", "drop 99", "later 99", "why 99", "move 99 to Friday"):
        answer = world.type(who, f"/promise {typed}")
        assert "#99" in words(answer)
        world.press(who, answer, "promise_show_list")
    assert len(promises(world)) == 2


@BOTH
def test_what_only_begins_like_that_stays_a_promise(world: World, name: str) -> None:
    who, customer = world.slack.person(name), "Acme" if name == "Ken" else "山田商事"
    lines = (f"move 2 chairs to {customer}", "move 99 chairs to the hall", f"later call {customer} on Friday")
    for number, line in enumerate(lines, start=3):
        world.type(who, f"/promise {line}")
        assert len(promises(world)) == number


@BOTH
def test_a_date_alone_opens_the_form_with_it(world: World, name: str) -> None:
    who = world.slack.person(name)
    for typed in ("Friday", "金曜"):
        world.type(who, f"/promise {typed}")
        form = world.form(who)
        assert "2026-11-27 18:00" in words(form)
        world.slack.close_view(who, form, clear=True)
    assert len(promises(world)) == 2


@BOTH
def test_a_number_with_its_sign_is_that_promise_whatever_else_holds_the_figure(world: World, name: str) -> None:
    who = world.slack.person(name)
    for line in OPEN[name]:
        world.type(who, f"{line} 1 2 3")
    for typed in ("search #2", "検索 ＃2"):
        found = world.type(who, f"/promise {typed}")
        assert buttons(found).count("promise_done") == 1
        world.press(who, found, "promise_move", "2")
        world.slack.close_view(who, world.form(who), clear=True)
    assert buttons(world.type(who, "/promise search 2")).count("promise_done") > 1


@BOTH
@pytest.mark.parametrize("typed", ["help 1 check the price by Wed", "ヘルプ 1 価格を確認 水曜まで"])
def test_help_without_a_colleague_opens_the_form_with_what_was_typed(world: World, name: str, typed: str) -> None:
    who = world.slack.person(name)
    world.type(who, f"/promise {typed}")
    form = world.form(who)
    assert form.content["callback_id"] == "helper_form"
    assert "2026-11-25" in words(form)
    assert "check the price" in words(form) or "価格を確認" in words(form)
    world.slack.close_view(who, form, clear=True)
    assert len(promises(world)) == 2


@BOTH
@pytest.mark.parametrize("when", ["on Saturday 5 December", "12月5日までに", "yesterday", "昨日までに"])
def test_help_by_a_date_that_does_not_help_opens_the_form_with_it(world: World, name: str, when: str) -> None:
    who = world.slack.person(name)
    world.type(who, f"/promise help 1 <@{world.maria.id}> check the price {when}")
    form = world.form(who)
    assert "check the price" in words(form)
    assert world.maria.id in str(form.content)
    world.slack.close_view(who, form, clear=True)
    assert len(promises(world)) == 2


@BOTH
def test_help_with_a_number_that_is_no_promise_stays_a_line(world: World, name: str) -> None:
    who = world.slack.person(name)
    world.type(who, "/promise help 30 people with the setup by Friday")
    assert len(promises(world)) == 3


@BOTH
def test_a_draft_of_several_lines_lacks_its_date(world: World, name: str) -> None:
    who, lacks = world.slack.person(name), {"Ken": "by when?", "Aya": "期日は？"}[name]
    world.type(who, "/promise Acme: send the new plan\nGlobex: send the prices")
    assert words(world.type(who, "/promise list")).count(lacks) >= 2
