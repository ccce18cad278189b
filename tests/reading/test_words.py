import pytest

from bot.reading.words import Phrase, holds, pieces, query


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Send the Proposal!", ["send", "the", "proposal"]),
        ("見積書", ["見積", "積書", "書"]),
        ("書", ["書"]),
        ("Acme社の見積", ["acme", "社の", "の見", "見積", "積"]),
        ("ｱｸﾒ ＡＣＭＥ ㈱", ["アク", "クメ", "メ", "acme", "株"]),
        ("Café Müller", ["cafe", "muller"]),
        ("がか", ["がか", "か"]),
        ("follow-up #42", ["follow", "up", "42"]),
        ("👍🎉 ok", ["👍", "🎉", "ok"]),
        ("ジョン・スミス", ["ジョ", "ョン", "ン", "スミ", "ミス", "ス"]),
        ("…!?", []),
        ("", []),
    ],
)
def test_a_text_is_cut_into_pieces(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("見積", (Phrase(("見積",)),)),
        ("見積書", (Phrase(("見積", "積書")),)),
        ("書", (Phrase(("書",), is_unfinished=True),)),
        ("Acme prop", (Phrase(("acme",)), Phrase(("prop",), is_unfinished=True))),
        ("ab", (Phrase(("ab",)),)),
        ("#42", (Phrase(("42",)),)),
        ("Acme社 x", (Phrase(("acme", "社"), is_unfinished=True), Phrase(("x",)))),
        ("  !! ", ()),
    ],
)
def test_what_is_looked_for_is_a_phrase_for_each_word(typed: str, expected: tuple[Phrase, ...]) -> None:
    assert query(typed, is_typing=True) == expected


def test_a_word_may_be_the_beginning_of_another_only_where_that_is_asked_for() -> None:
    assert query("prop") == (Phrase(("prop",)),)
    assert query("書") == query("書", is_typing=True) == (Phrase(("書",), is_unfinished=True),)


def test_a_line_holds_a_phrase_wherever_it_stands() -> None:
    assert holds("御見積書を送る", query("見積書"))
    assert holds("the proposal", query("prop", is_typing=True))
    assert not holds("見る、積む", query("見積"))
