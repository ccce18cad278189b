"""A colleague at the beginning of what was typed."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading.colleague import Ask, Hand, Taken, read_colleague
from bot.sales.settings import DEFAULTS

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)
ZONE = ZoneInfo("America/New_York")
PEOPLE = {"Aya": "U1", "Aya Tanaka": "U2", "彩": "U3", "Ken": "U4"}


def read(text: str, lang: str = "en") -> Taken | Ask | Hand | None:
    return read_colleague(text, NOW, ZONE, DEFAULTS.calendar(ZONE), lang, lambda: PEOPLE)


@pytest.mark.parametrize(
    ("typed", "person", "text"),
    [
        ("<@U9|aya> Acme: call back", "U9", "Acme: call back"),
        ("<@W9> Acme: call back", "W9", "Acme: call back"),
        ("@Aya Acme: call back", "U1", "Acme: call back"),
        ("@aya, Acme: call back", "U1", "Acme: call back"),
        ("@Aya Tanaka Acme: call back", "U2", "Acme: call back"),
        ("@彩 山田商事：折り返し電話", "U3", "山田商事：折り返し電話"),
        ("@彩さん 山田商事：折り返し電話", "U3", "山田商事：折り返し電話"),
        ("彩さん、山田商事：折り返し電話", "U3", "山田商事：折り返し電話"),
        ("＠彩　山田商事に電話", "U3", "山田商事に電話"),
    ],
)
def test_a_known_colleague_at_the_beginning_is_who_it_is_for(typed: str, person: str, text: str) -> None:
    assert read(typed) == Taken(person, text)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "@",
        "@ Acme: call back",
        "田中さんに見積を送る",
        "彩さんに電話",
        "Acme: call back @Aya",
        "Acme: ask Aya",
        "help",
        "help me with 42 things",
        "help 42",
        "ask 42 people by Friday",
        "hand 42 leaflets to Acme by Friday",
        "依頼された見積を送る",
    ],
)
def test_what_names_no_colleague_is_left_alone(typed: str) -> None:
    found = read(typed)
    assert found is None or found == Ask(42)


@pytest.mark.parametrize(
    ("typed", "what", "hour"),
    [
        ("help 42 @Aya check the price by Wed 3pm", "check the price", 20),
        ("help #42 from @Aya: check the price, Wed 3pm", "check the price", 20),
        ("ask 42 @Aya check the price", "check the price", None),
        ("依頼 42 @Aya 価格の確認 水曜15時まで", "価格の確認", 20),
        ("協力 #42 @Aya 価格の確認", "価格の確認", None),
    ],
)
def test_help_with_a_number_and_a_colleague_asks_them(typed: str, what: str, hour: int | None) -> None:
    asked = read(typed, "ja" if "確認" in typed else "en")
    assert isinstance(asked, Ask)
    assert (asked.number, asked.person, asked.what) == (42, "U1", what)
    assert (asked.due.instant.hour if asked.due else None) == hour


def test_a_number_and_a_colleague_after_hand_is_a_handover() -> None:
    assert read("hand 42 to @Aya") == Hand(42, "U1")
    assert read("引き継ぎ 42 @彩さん") == Hand(42, "U3")
    assert read("hand 42") == Hand(42)
    assert read("help 42") == Ask(42)


@pytest.mark.parametrize("typed", ["@here Acme: call back", "@Ayako Acme: call back", "＠Bob Acme: call back"])
def test_a_name_that_nobody_has_keeps_the_whole_line(typed: str) -> None:
    assert read(typed) == Taken("", typed)


@pytest.mark.parametrize("typed", ["@ Bob Acme: call back", "@3pm call Acme", "mail bob@acme.example today"])
def test_what_is_no_name_is_left_alone(typed: str) -> None:
    assert read(typed) is None


@pytest.mark.parametrize("typed", ["<@U9|aya>", "@Aya", "@Bob", "@Bob:"])
def test_a_name_and_nothing_else_is_told_apart_from_a_promise(typed: str) -> None:
    found = read(typed)
    assert isinstance(found, Taken)
    assert found.text == ""


@pytest.mark.parametrize("typed", ["help 42 @Bob check the price", "依頼 42 ＠Bob check the price"])
def test_a_helper_whom_nobody_knows_is_asked_for_in_the_form(typed: str) -> None:
    assert read(typed) == Ask(42, what="check the price", unknown=True)
    assert read("hand 42 @Bob") == Hand(42, unknown=True)
