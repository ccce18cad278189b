import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.text import from_slack, normalise, without


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("<@U123|aya> Acme: call", "@aya Acme: call"),
        ("<@U123>", "@U123"),
        ("see <#C1|sales>", "see #sales"),
        ("<https://example.com/a|the deck> for Acme", "the deck for Acme"),
        ("<https://example.com/a>", "https://example.com/a"),
        ("<mailto:a@example.com|a@example.com>", "a@example.com"),
        ("<tel:+1555|+1555>", "+1555"),
        ("<!channel> Acme", "@channel Acme"),
        ("<!here|here>", "here"),
        ("<!subteam^S1|@sales>", "@sales"),
        ("<!subteam^S1>", "@subteam"),
        ("Bolt &amp; Sons &lt;urgent&gt;", "Bolt & Sons <urgent>"),
        ("&amp;lt;", "&lt;"),
        ("a < b > c", "a < b > c"),
        ("plain", "plain"),
    ],
)
def test_slack_mark_up_becomes_the_words_a_person_sees(typed: str, seen: str) -> None:
    assert from_slack(typed) == seen


def test_text_is_brought_to_one_shape() -> None:
    assert normalise("Ｆｒｉｄａｙ　１６：００").text == "friday 16:00"
    assert normalise("ｱｸﾒ ﾊﾞﾝｸ").text == "アクメ バンク"
    assert normalise("4 – 5 〜 6").text == "4 - 5 ~ 6"
    assert normalise("by\u00a0Friday").text == "by friday"


@given(st.text(max_size=60))
def test_every_plain_character_knows_where_it_stood(text: str) -> None:
    plain = normalise(text)
    assert len(plain.at) == len(plain.text) + 1
    assert list(plain.at) == sorted(plain.at)
    assert plain.at[-1] == len(text)
    for i in range(len(plain.text)):
        start, end = plain.span(i, i + 1)
        assert 0 <= start <= end <= len(text)


@given(st.text(st.characters(categories=["Ll", "Lu"]), max_size=40))
def test_case_and_width_do_not_move_a_span(text: str) -> None:
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)
    if unicodedata.is_normalized("NFC", text):
        assert normalise(wide).text == normalise(text).text


def test_a_seam_is_made_good() -> None:
    assert without("send it (soon) to Acme", [(9, 13)]) == "send it to Acme"
    assert without("a, b, c", [(3, 4)]) == "a, c"
    assert without("見積を 金曜 送る", [(4, 6)]) == "見積を送る"
