"""First-person promises, told from questions, refusals, quotations and what is over."""

from pathlib import Path

import pytest

from bot.reading.intent import is_promise, promising

SENTENCES = Path(__file__).parent / "promises"


def sentences(*names: str) -> list[str]:
    return [line for name in names for line in (SENTENCES / f"{name}.txt").read_text("utf-8").splitlines() if line]


@pytest.mark.parametrize("sentence", sentences("english", "japanese"))
def test_what_the_writer_is_going_to_do_is_a_promise(sentence: str) -> None:
    assert any(is_promise(each.sentence) for each in promising(sentence))


@pytest.mark.parametrize("sentence", sentences("english_none", "japanese_none"))
def test_what_is_asked_denied_quoted_over_or_anothers_is_none(sentence: str) -> None:
    assert promising(sentence) == ()


@pytest.mark.parametrize("name", ["english", "english_none", "japanese", "japanese_none"])
def test_there_are_enough_sentences_each_way(name: str) -> None:
    assert len(sentences(name)) > 180


def test_the_promising_sentence_of_a_longer_message_is_found() -> None:
    text = "Thanks for today! Ms Birch said she will decide soon. I'll send Acme the proposal by Friday 4pm. See you."
    (found,) = promising(text)
    assert found.sentence == "I'll send Acme the proposal by Friday 4pm."
    assert text[slice(*found.span)].strip() == found.sentence


def test_dictated_text_without_a_full_stop_is_one_sentence() -> None:
    assert promising("so good talk with acme and i will send them the proposal by friday and they liked the demo")
