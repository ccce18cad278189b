import pytest

from bot.language import phrases
from bot.messages import ids, reply
from bot.sales.answer import Confirmation, ReplyKind
from tests.messages import examples
from tests.messages.examples import AYA, KEN
from tests.messages.legal import actions, rows, shown

EN = phrases("en")


def dm(kind: ReplyKind, viewer=KEN, **facts):
    return reply.dm(examples.reply(kind, viewer, **facts), viewer, phrases(viewer.language))


@pytest.mark.parametrize(
    ("word", "asked", "action"),
    [
        ("done", "Which one is done?", ids.DONE),
        ("later", "Which one later?", ids.LATER),
        ("move", "Which one gets a new date?", ids.MOVE),
        ("seven", "Which one do you mean?", ids.DONE),
    ],
)
def test_which_one_asks_with_a_button_for_each_open_line(word: str, asked: str, action: str) -> None:
    settled = examples.line(place=3, promise=examples.kept(number=44))
    said = dm(ReplyKind.WHICH, word=word, lines=(examples.line(), examples.line(place=2), settled))
    assert rows(said) == [asked]
    assert rows(said, 1) == ["1️⃣ Acme: send the proposal · told Fri 16:00 · #42"]
    assert actions(said) == [action, action]
    assert [block["elements"][0]["value"] for block in said.blocks if block["type"] == "actions"] == ["42", "43"]


def test_a_number_that_is_two_things_is_asked() -> None:
    said = dm(ReplyKind.WHICH, number=2)
    assert rows(said) == ["2 is a line here, and #2 is another promise of yours. Which one do you mean?"]


def test_a_calendar_emoji_brings_the_button_for_a_date() -> None:
    assert actions(dm(ReplyKind.DATE)) == [ids.MOVE, ids.CANT]
    assert actions(dm(ReplyKind.DATE, promise=None)) == [ids.MOVE, ids.MOVE]
    assert actions(dm(ReplyKind.REASON)) == [ids.CANT, ids.DROP, ids.RELEASED]
    assert actions(dm(ReplyKind.HELPER)) == [ids.HELPER_ASK, ids.HANDOVER_OFFER, ids.MOVE, ids.CANT]


def test_what_was_not_understood_says_what_can_be_written() -> None:
    said = dm(ReplyKind.NOT_UNDERSTOOD, word="donne <!channel>")
    assert rows(said) == [
        "“donne <!channel>” wasn't clear. Nothing changed.",
        "You can write: done · done 2 · done #42 · ready · later · move to Friday · help",
    ]
    assert "&lt;!channel&gt;" in said.text
    assert "完了 2" in shown(dm(ReplyKind.HELP, AYA))


def test_taking_an_emoji_away_too_late_offers_to_open_it_again() -> None:
    assert actions(dm(ReplyKind.UNDO_LATE, promise=examples.kept())) == [ids.REOPEN]
    assert actions(dm(ReplyKind.UNDO_LATE)) == []


def test_somebody_elses_number_does_not_exist() -> None:
    assert rows(dm(ReplyKind.NOT_YOURS, number=7)) == ["There is no #7 in your list."]


def test_a_confirmation_in_a_message_is_the_same_as_in_the_answer() -> None:
    said = dm(ReplyKind.CONFIRMED, confirmation=examples.confirmation())
    assert rows(said)[0] == "Recorded #42 · Acme: send the proposal"
    assert actions(said) == [ids.UNDO, ids.CHANGE, ids.ADD_ANOTHER, ids.MORE]


def test_a_zone_learned_later_offers_the_other_reading() -> None:
    other = Confirmation(examples.promise(), None, other=examples.told(KEN, examples.TOLD + 5 * examples.HOUR))
    said = dm(ReplyKind.OTHER_READING, confirmation=other)
    assert rows(said)[1] == "Your time zone is New York: did you mean Fri 27 Nov, 21:00?"
    assert actions(said) == [ids.OTHER_DATE, ids.CHANGE]
