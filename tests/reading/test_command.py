from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading import command
from bot.reading.command import (
    Both,
    Done,
    Help,
    Language,
    List,
    Move,
    Open,
    Record,
    Search,
    Today,
    Unfinished,
    Unknown,
    Why,
    Zone,
    read_kept,
)
from bot.reading.errors import PastDate
from bot.sales.hours import Calendar

ZONE = ZoneInfo("Asia/Tokyo")
NOW = datetime(2026, 11, 18, 10, 15, tzinfo=ZONE).astimezone(UTC)


def read(text: str) -> command.Command:
    return command.read_command(text, NOW, ZONE, Calendar(ZONE), "en", ("Friday Foods", "Acme"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Open()),
        ("  \n", Open()),
        ("list", List()),
        ("List Acme", List("Acme")),
        ("search blue samples", Search("blue samples")),
        ("search", Search()),
        ("検索 見積", Search("見積")),
        ("search 2026-12-01", Search("2026-12-01")),
        ("search Acme by Friday", Both(Search("Acme by Friday"), "search Acme by Friday")),
        ("一覧", List()),
        ("一覧 アクメ", List("アクメ")),
        ("done 42", Done((42,))),
        ("done #42, 43 and 44", Done((42, 43, 44))),
        ("完了 ４２", Done((42,))),
        ("42 完了", Done((42,))),
        ("#42を完了", Done((42,))),
        ("done 42 42", Done((42,))),
        ("why 42", Why(42)),
        ("why #42", Why(42)),
        ("理由 42", Why(42)),
        ("help", Help()),
        ("?", Help()),
        ("ヘルプ", Help()),
        ("done", Unfinished("done")),
        ("move", Unfinished("move")),
        ("why", Unfinished("why")),
        ("完了", Unfinished("done")),
    ],
)
def test_a_first_word_is_a_sub_command_when_the_rest_fits_it(text: str, expected: command.Command) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "send Acme the deck",
        "done the thing",
        "done 42 by Friday",
        "done deal sheet to Acme by Friday",
        "list prices for Acme by Friday",
        "move 42 chairs to Acme by Friday",
        "move the meeting with Acme",
        "why Acme is late: find out by Friday",
        "help Acme with the setup tomorrow",
        "donex 42",
        "変更点をアクメ様に送る",
        "完了報告をアクメ様に送る 金曜",
        "42",
    ],
)
def test_any_other_line_is_a_promise(text: str) -> None:
    assert read(text) == Record(text)


def test_a_line_that_is_both_asks() -> None:
    assert read("list Friday Foods") == Both(List("Friday Foods"), "list Friday Foods")
    assert read("list Friday") == Both(List("Friday"), "list Friday")


@pytest.mark.parametrize(
    "text",
    [
        "move 42 to Friday",
        "move #42 Friday",
        "Move 42 to Friday.",
        "変更 42 金曜",
        "変更 42 金曜に",
        "42を金曜に変更",
        "#42は金曜へ変更",
    ],
)
def test_move_takes_a_number_and_a_date(text: str) -> None:
    found = read(text)
    assert isinstance(found, Move)
    assert found.number == 42
    assert found.due is not None
    assert found.due.wall.isoformat() == "2026-11-20T18:00:00"


def test_move_without_a_date_asks_for_it() -> None:
    assert read("move 42") == Move(42, None)
    assert read("move 42 to") == Move(42, None)


def test_move_to_a_date_that_is_over_carries_the_refusal() -> None:
    found = read("move 42 to yesterday")
    assert isinstance(found, Move)
    assert found.due is None
    assert isinstance(found.refused, PastDate)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Today()),
        ("today", Today()),
        ("今日", Today()),
        ("help", Help()),
        ("ヘルプ", Help()),
        ("zone Asia/Tokyo", Zone("Asia/Tokyo", "asia/tokyo")),
        ("zone tokyo", Zone("Asia/Tokyo", "tokyo")),
        ("zone New York", Zone("America/New_York", "new york")),
        ("zone UTC", Zone("UTC", "utc")),
        ("タイムゾーン 東京", Zone("Asia/Tokyo", "東京")),
        ("zone tokio", Zone(None, "tokio", "Asia/Tokyo")),
        ("zone", Zone(None, "")),
        ("language English", Language("en", "english")),
        ("language 日本語", Language("ja", "日本語")),
        ("言語 英語", Language("en", "英語")),
        ("language klingon", Language(None, "klingon")),
        ("hepl", Unknown("hepl", "help")),
        ("scoreboard", Unknown("scoreboard", None)),
        ("help me", Unknown("help me", "help")),
        ("zone \0", Zone(None, "")),
    ],
)
def test_what_is_typed_behind_kept(text: str, expected: command.KeptCommand) -> None:
    assert read_kept(text) == expected
