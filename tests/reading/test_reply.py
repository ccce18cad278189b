from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading import reply
from bot.reading.errors import PastDate
from bot.reading.reply import Done, Help, Later, Move, Number
from bot.sales.hours import Calendar

ZONE = ZoneInfo("Asia/Tokyo")
NOW = datetime(2026, 11, 18, 10, 15, tzinfo=ZONE).astimezone(UTC)


def read(text: str) -> reply.Reply | None:
    return reply.read_reply(text, NOW, ZONE, Calendar(ZONE), "ja")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("done", Done()),
        ("Done!", Done()),
        ("done, thanks", Done()),
        ("done 2", Done((Number(2, promise=False),))),
        ("done #42", Done((Number(42, promise=True),))),
        ("done 2 and #42", Done((Number(2, promise=False), Number(42, promise=True)))),
        ("2 done", Done((Number(2, promise=False),))),
        ("#42 is done", Done((Number(42, promise=True),))),
        ("完了", Done()),
        ("済", Done()),
        ("済みです", Done()),
        ("できました", Done()),
        ("終わりました。", Done()),
        ("完了 #42", Done((Number(42, promise=True),))),
        ("２番 完了", Done((Number(2, promise=False),))),
        ("later", Later()),
        ("later 2", Later((Number(2, promise=False),))),
        ("あとで", Later()),
        ("後で", Later()),
        ("help", Help()),
        ("ヘルプ", Help()),
        ("move", Move((), None)),
        ("move #42", Move((Number(42, promise=True),), None)),
    ],
)
def test_a_word_in_the_dm_is_understood(text: str, expected: reply.Reply) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("move to Friday", ()),
        ("move it to Friday", ()),
        ("move #42 to Friday", (Number(42, promise=True),)),
        ("move 2 to Friday", (Number(2, promise=False),)),
        ("金曜に変更", ()),
        ("金曜に変更してください", ()),
        ("#42を金曜に変更", (Number(42, promise=True),)),
        ("変更 金曜", ()),
    ],
)
def test_a_new_date_in_the_dm_is_understood(text: str, numbers: tuple[Number, ...]) -> None:
    found = read(text)
    assert isinstance(found, Move)
    assert found.numbers == numbers
    assert found.due is not None
    assert found.due.wall.isoformat() == "2026-11-20T18:00:00"


def test_a_date_that_is_over_is_refused() -> None:
    found = read("move #42 to yesterday")
    assert isinstance(found, Move)
    assert found.due is None
    assert isinstance(found.refused, PastDate)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "done with this customer",
        "I moved house",
        "not done",
        "thanks",
        "42",
        "#42",
        "完了していません",
        "変更点は何ですか",
        "x" * 3_000,
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    assert read(text) is None
