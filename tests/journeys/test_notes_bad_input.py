"""Notes as they really come: pasted, dictated, in several languages, endless."""

import pytest

from playground.state import Message, Person
from tests.journeys.world import World, buttons, words

MAIL = """From: Ken
To: Ms Birch

Dear Ms Birch,

thank you for your time today. As discussed:

* we send the proposal by Friday 4pm
* we call you back on Tuesday at 10
* we deliver the sample by 3 December

Best regards
Ken Miller
Sales, Kept Inc.
+1 555 0100 | ken@example.com
"""


def notes(world: World, person: Person, text: str) -> Message:
    return world.type(person, f"/kept notes {text}")


def test_a_pasted_mail_with_three_promises_and_a_signature_is_three_to_confirm(world: World) -> None:
    card = notes(world, world.ken, f"Acme\n{MAIL}")
    assert buttons(card).count("conversation_record") == 3
    world.press(world.ken, card, "conversation_record_all")
    assert "3 promises" in words(world.shown(world.ken))
    listed = words(world.type(world.ken, "/promise list"))
    assert "555" not in listed


@pytest.mark.parametrize(
    "mark", ["*", "* ", "＊", "・*", "- * ", "• *", "> * ", "\u200f* ", "\t*", "**", "1. * ", "∗ "]
)
def test_a_star_is_a_star_however_it_is_typed(world: World, mark: str) -> None:
    card = notes(world, world.ken, f"Acme\nnice talk\n{mark}send the proposal by Friday 4pm\nbye")
    assert buttons(card).count("conversation_record") == 1, mark
    assert "Fri 27 Nov, 16:00" in words(card)


def test_lines_without_a_star_make_nothing_whatever_they_say(world: World) -> None:
    lines = "\n".join(f"we will send part {place} by Friday 4pm" for place in range(50))
    card = notes(world, world.ken, f"Acme\n{lines}\n- call them tomorrow\n• and again on Monday")
    assert "conversation_record" not in buttons(card)
    assert "conversation_nothing" in buttons(card)
    assert "#1" not in words(world.type(world.ken, "/promise list"))


def test_mixed_languages_emoji_and_marks_are_read_line_by_line(world: World) -> None:
    card = notes(
        world,
        world.ken,
        "Acme 🎉\n* 金曜16時までに見積を送る 📄\n＊ send the sample by Thursday 👍\n"
        "\u202e* \u202bcall them tomorrow at 10\u202c\nشكرا",
    )
    said = words(card)
    assert buttons(card).count("conversation_record") == 3
    assert "Fri 27 Nov, 16:00" in said
    assert "Tue 24 Nov, 10:00" in said


def test_dictated_notes_without_punctuation_are_kept_and_asked_about(world: World) -> None:
    text = (
        "so i talked to acme today and they want a proposal by friday and i will send it then and also call them back "
    )
    card = notes(world, world.ken, text * 30)
    assert "conversation_record" not in buttons(card)
    assert "conversation_nothing" in buttons(card)


def test_a_line_with_only_a_name_is_its_customer(world: World) -> None:
    card = notes(world, world.ken, "Acme")
    assert "Notes kept for Acme" in words(card)
    assert "conversation_nothing" in buttons(card)
    starred = notes(world, world.ken, "* Acme")
    assert "conversation_change" in buttons(starred)
    assert "conversation_record" not in buttons(starred)


@pytest.mark.parametrize("text", ["* ", "*\n*\n*", "***", "   \n \n", "\u200b", "😀", "* 😀"])
def test_notes_that_say_next_to_nothing_break_nothing(world: World, text: str) -> None:
    answer = world.slack.command(world.ken, world.sales, f"/kept notes {text}")
    assert answer.ok
    world.settle()
    assert b"wrong" not in answer.body
    for view in reversed(world.slack.views(world.ken)):
        world.slack.close_view(world.ken, view, clear=True)
    assert "#1" in words(world.type(world.ken, "/promise Acme: send it by Friday")) or "#2" in words(
        world.shown(world.ken)
    )


def test_controls_in_notes_reach_nobody(world: World) -> None:
    card = notes(world, world.ken, "Acme\n<!channel>\n* tell <!here> *now* by Friday\n* send <@U1> by Friday")
    assert "<!" not in words(card)
    world.press(world.ken, card, "conversation_record_all")
    world.type(world.ken, "/kept customer Acme")
    assert not world.slack.ledger.control_sequences


def test_a_starred_line_names_its_own_customer_or_takes_the_conversations(world: World) -> None:
    world.type(world.ken, "/promise Globex: send the sample by Friday")
    card = notes(
        world, world.ken, "Acme\n* send the proposal by Friday\n* Globex: call them tomorrow\n* ask Ms Sato by Monday"
    )
    world.press(world.ken, card, "conversation_record_all")
    listed = words(world.type(world.ken, "/promise list Globex"))
    assert "call them" in listed
    assert "ask Ms Sato" in words(world.type(world.ken, "/promise list Acme"))


def test_a_past_or_impossible_date_is_asked_for(world: World) -> None:
    card = notes(world, world.ken, "Acme\n* send it by 1 March 2020\n* send that by Feb 30\n* and this every Friday")
    assert "conversation_record" not in buttons(card)
    assert buttons(card).count("conversation_change") == 3
    assert "by when?" in words(card)


def test_notes_that_name_nobody_ask_for_the_customer_line_by_line(world: World) -> None:
    card = notes(world, world.ken, "a long and good talk\n* send the proposal by Friday")
    assert "which customer?" in words(card)
    world.press(world.ken, card, "conversation_change")
    shown = world.send(world.ken, {"customer": "Acme", "what": "send the proposal", "told": "Friday"})
    assert shown is not None
    assert "Fri 27 Nov" in words(shown)
