"""Search: any word of any promise, note or customer finds it, for whom it belongs to."""

from datetime import timedelta

import pytest

from playground.state import Message
from tests.journeys.world import World, buttons, words


def found(world: World, typed: str) -> str:
    return words(world.type(world.ken, f"/promise search {typed}"))


def test_a_promise_is_found_by_any_word_of_it_done_or_not(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the blue samples by Friday 4pm")
    world.type(world.ken, "/promise Globex: call back by Thursday 10am")
    for typed in ("blue", "SAMPLES", "acme", "#1", "sampl", "acme send", "Friday"):
        said = found(world, typed)
        assert "blue samples" in said, typed
        assert "call back" not in said, typed
    world.type(world.ken, "/promise done 1")
    said = found(world, "blue")
    assert "blue samples" in said
    assert "Done" in said or "early" in said.lower()


def test_the_list_is_narrowed_by_any_word_and_shows_what_is_open_only(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the blue samples by Friday 4pm")
    world.type(world.ken, "/promise Acme: send the quote by Friday 5pm")
    assert "blue samples" in words(world.type(world.ken, "/promise list blue"))
    assert "quote" not in words(world.type(world.ken, "/promise list blue acme"))
    world.type(world.ken, "/promise done 1")
    assert "Nothing open" in words(world.type(world.ken, "/promise list blue"))


@pytest.mark.parametrize("typed", ["見積", "見積書", "商事", "山田商事", "送付", "お電話", "書"])
def test_japanese_words_are_found_inside_longer_ones(world: World, typed: str) -> None:
    world.type(world.aya, "/promise 山田商事：金曜16時までに御見積書を送付、お電話も")
    assert "御見積書" in words(world.type(world.aya, f"/promise 検索 {typed}"))
    assert "御見積書" in words(world.type(world.aya, f"/promise 一覧 {typed}"))


def test_nobody_finds_anothers_promises(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the blue samples by Friday 4pm")
    said = words(world.type(world.aya, "/promise 検索 samples"))
    assert "見つかりませんでした" in said


def test_everybody_finds_a_customer_and_sees_the_card(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the blue samples by Friday 4pm")
    page = world.type(world.aya, "/promise 検索 acme")
    assert "customer_show:1" in buttons(page)
    assert "blue samples" not in words(page)
    world.press(world.aya, page, "customer_show:1")
    assert "Acme" in words(world.shown(world.aya))


def test_a_word_of_ones_notes_finds_them_and_shows_its_line(world: World) -> None:
    world.type(world.ken, "/kept notes Acme\ntalked about prices\nMs Birch sails on the Elbe\nnothing else")
    world.type(world.ken, "/promise Acme: send the sailing brochure by Friday 4pm")
    page = world.type(world.ken, "/promise search Elbe")
    assert "Ms Birch sails on the Elbe" in words(page)
    assert "talked about prices" not in words(page)
    assert "notes of Mon 23 Nov" in words(page)
    assert "promise_done" not in buttons(page)
    world.press(world.ken, page, "conversation_show")
    assert "talked about prices" in words(world.form(world.ken))
    assert "見つかりませんでした" in words(world.type(world.aya, "/promise 検索 Elbe"))


@pytest.mark.parametrize("typed", ["見積", "御見積書", "値引", "山田商事 ゴルフ"])
def test_japanese_notes_are_found_by_what_stands_inside_their_words(world: World, typed: str) -> None:
    world.type(world.aya, "/kept メモ 山田商事\n御見積書の値引きをご相談\n佐藤様は木曜ゴルフ会")
    page = world.type(world.aya, f"/promise 検索 {typed}")
    assert "conversation_show" in buttons(page)
    assert "山田商事" in words(page)
    if "ゴルフ" not in typed:
        assert "御見積書の値引きをご相談" in words(page)
        assert "佐藤様は木曜ゴルフ会" not in words(page)
    assert "11月23日" in words(page) or "11月24日" in words(page)


def test_notes_are_found_whatever_was_answered_and_no_more_once_they_were_taken_back(world: World) -> None:
    card = world.type(world.ken, "/kept notes Acme: talked about the Elbe")
    world.press(world.ken, card, "conversation_nothing")
    assert "talked about" in found(world, "Elbe")
    card = world.type(world.ken, "/kept notes Acme: talked about the Rhine")
    assert "talked about" in found(world, "Rhine")
    world.press(world.ken, card, "conversation_undo")
    assert "Nothing found" in found(world, "Rhine")


def test_a_customer_is_found_by_what_they_expect(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the blue samples by Friday 4pm")
    card = world.type(world.ken, "/kept customer Acme")
    world.press(world.ken, card, "customer_edit")
    world.send(world.ken, {"expect_channel": "by pigeon", "expect_form": "巻物で"})
    for typed in ("pigeon", "巻物"):
        assert "customer_show:1" in buttons(world.type(world.aya, f"/promise 検索 {typed}")), typed
    world.press(world.ken, world.type(world.ken, "/kept customer Acme"), "customer_edit")
    world.send(world.ken, {"expect_channel": "by mail"})
    assert "Nothing found" in found(world, "pigeon")


def test_a_list_of_drafts_alone_counts_drafts(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the blue samples by Friday 4pm")
    for what in ("brochure", "paper brochure"):
        world.type(world.ken, f"/promise Acme: send the {what}")
        world.type(world.aya, "/promise 山田商事：見積書を送付")
    assert "2 drafts for “brochure”" in words(world.type(world.ken, "/promise list brochure"))
    assert "1 draft for “paper”" in words(world.type(world.ken, "/promise list paper"))
    assert "1 promise for “blue”" in words(world.type(world.ken, "/promise list blue"))
    assert "「見積」の下書き 2件" in words(world.type(world.aya, "/promise 一覧 見積"))
    assert "下書き 2件" in words(world.type(world.aya, "/promise 一覧"))


def test_what_was_undone_is_found_no_more_and_what_was_changed_by_its_new_words_too(world: World) -> None:
    world.press(world.ken, world.type(world.ken, "/promise Acme: send the blue samples by Friday 4pm"), "promise_undo")
    assert "Nothing found" in found(world, "blue")
    confirmed = world.type(world.ken, "/promise Globex: send the quote by Friday 4pm")
    world.press(world.ken, confirmed, "promise_change")
    world.send(world.ken, {"customer": "Initech", "what": "send the brochure", "told": "2026-11-27 16:00"})
    assert "brochure" in found(world, "quote")
    assert "brochure" in found(world, "initech")


def test_what_stands_under_more_is_found_and_what_was_taken_out_of_it_no_more(world: World) -> None:
    confirmed: list[Message] = []
    for rep, typed in ((world.ken, "/promise Acme: send the proposal by Friday 4pm"),
                       (world.aya, "/promise Acme: 見積書を送る 金曜16時まで")):  # fmt: skip
        confirmed.append(world.type(rep, typed))
        world.press(rep, confirmed[-1], "promise_more")
        world.send(rep, {"spec_lines": "glossy paper\n厚紙A4", "promised_to": "Frankfurt工場", "promised_by": "12/4"})
        for word in ("glossy", "厚紙", "frankfurt", "工場"):
            assert "promise_done" in buttons(world.type(rep, f"/promise search {word}")), word
            assert "promise_done" in buttons(world.type(rep, f"/promise list {word}")), word
    world.press(world.ken, confirmed[0], "promise_more")
    world.send(world.ken, {"spec_lines": "matt paper"})
    assert "Nothing found" in found(world, "glossy")
    assert "proposal" in found(world, "matt")


def test_a_merged_customer_is_found_by_both_spellings(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the quote by Friday 4pm")
    near = world.type(world.ken, "/promise Acme Inc: send the samples by Friday 4pm")
    world.press(world.ken, near, "promise_same_as")
    merged = world.shown(world.ken)
    assert "samples" in words(world.type(world.ken, "/promise list acme"))
    page = world.type(world.aya, "/promise 検索 inc")
    assert "customer_show:1" in buttons(page)
    world.press(world.ken, merged, "promise_undo")
    said = words(world.type(world.ken, "/promise list inc"))
    assert "samples" in said
    assert "quote" not in said


def test_a_reason_is_searched_too(world: World) -> None:
    listed = world.type(world.ken, "/promise Acme: send the quote by Friday 4pm") and world.type(
        world.ken, "/promise list"
    )
    world.ask_for(world.ken, listed, "drop", 1)
    world.send(world.ken, {"reason": "the budget is frozen"})
    assert "budget" in found(world, "frozen")


def test_many_are_shown_a_page_at_a_time_and_each_once(world: World) -> None:
    for number in range(1, 24):
        world.type(world.ken, f"/promise Acme: send sample {number} by 2026-12-{number % 9 + 1:02} 16:00")
    world.type(world.ken, "/promise done 1, 2, 3, 4, 5, 6")
    page = world.type(world.ken, "/promise search sample")
    seen = [words(page)]
    while "search_page" in buttons(page):
        world.press(world.ken, page, "search_page")
        page = world.shown(world.ken)
        seen.append(words(page))
    assert len(seen) == 3
    for number in range(1, 24):
        assert sum(f"#{number} " in f"{each} " or f"#{number}·" in each for each in seen) == 1, number


def test_the_pages_of_a_narrowed_list_stay_narrowed(world: World) -> None:
    for number in range(1, 24):
        world.type(world.ken, f"/promise Acme: send sample {number} by 2026-12-{number % 9 + 1:02} 16:00")
    world.type(world.ken, "/promise Globex: call back by Friday")
    page = world.type(world.ken, "/promise list sample")
    world.press(world.ken, page, "list_page")
    said = words(world.shown(world.ken))
    assert "sample" in said
    assert "Globex" not in said


def test_home_has_a_search_of_its_own(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the blue samples by Friday 4pm")
    world.slack.open_home(world.ken)
    world.settle()
    home = world.slack.home(world.ken)
    assert home is not None
    world.press(world.ken, home, "search_open")
    shown = world.send(world.ken, {"query": "blue"})
    assert shown is not None
    assert "blue samples" in words(shown)


def test_nothing_typed_and_nothing_found_are_answered_kindly(world: World) -> None:
    assert "What are you looking for?" in found(world, "")
    assert "Nothing found for “!!”" in found(world, "!!")
    assert "Nothing found" in found(world, "nowhere")
    assert "何をお探しですか" in words(world.type(world.aya, "/promise 検索"))


def test_a_word_that_may_be_a_promise_is_asked_about(world: World) -> None:
    world.type(world.ken, "/promise Friday Foods: call back by Monday")
    asked = world.type(world.ken, "/promise search call back by Monday")
    world.press(world.ken, asked, "both_list")
    assert "call back" in words(world.shown(world.ken))


def test_an_old_promise_is_found_after_weeks(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the blue samples by Friday 4pm")
    world.type(world.ken, "/promise done 1")
    world.push(timedelta(days=40))
    assert "blue samples" in found(world, "blue")
