from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading import settings
from bot.reading.errors import Unreadable
from bot.reading.hours import Away, Hours, read_away, read_hours, read_time
from bot.sales.errors import AwayReversed, OutOfRange, UnreadHours
from bot.sales.hours import EVERY_DAY, WEEKDAYS, Calendar
from bot.sales.settings import ROWS, TABLE

ZONE = ZoneInfo("America/New_York")
MONDAY = datetime(2026, 11, 23, 15, tzinfo=UTC)
TYPED = st.text(st.sampled_from("0123456789:.-~〜 amp時分半月火lunch昼休みto,から"), max_size=30)


def away(text: str, lang: str = "en") -> Away:
    return read_away(text, MONDAY, ZONE, Calendar(ZONE), lang)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8:30-17:30", Hours(time(8, 30), time(17, 30))),
        ("9-5", Hours(time(9), time(17))),
        ("9am-5pm", Hours(time(9), time(17))),
        ("9 to 5:30pm", Hours(time(9), time(17, 30))),
        ("1-5pm", Hours(time(13), time(17))),
        ("10-7", Hours(time(10), time(19))),
        ("9-24", Hours(time(9), time(0))),
        ("8.30 - 17.00", Hours(time(8, 30), time(17))),
        ("9h30-18h", Hours(time(9, 30), time(18))),
        ("Mon-Thu 8-16, lunch 12-12:30", Hours(time(8), time(16), frozenset(range(4)), (time(12), time(12, 30)))),
        ("weekdays 9-18 no lunch", Hours(time(9), time(18), WEEKDAYS, (None, None))),
        ("mon, tue & fri", Hours(days=frozenset({0, 1, 4}))),
        ("every day", Hours(days=EVERY_DAY)),
        ("sat-mon 10-18", Hours(time(10), time(18), frozenset({5, 6, 0}))),
        ("my hours are 9-18", Hours(time(9), time(18))),
        ("default", Hours(reset=True)),
        ("８時半から１７時まで", Hours(time(8, 30), time(17))),
        ("午前9時〜午後6時", Hours(time(9), time(18))),
        ("月〜金 9:00〜18:00 昼休み12時〜13時", Hours(time(9), time(18), WEEKDAYS, (time(12), time(13)))),
        ("月・水・金", Hours(days=frozenset({0, 2, 4}))),
        ("火曜から土曜", Hours(days=frozenset({1, 2, 3, 4, 5}))),
        ("昼休みなし", Hours(lunch=(None, None))),
        ("会社と同じ", Hours(reset=True)),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, expected: Hours) -> None:
    assert read_hours(text) == expected


@pytest.mark.parametrize("text", ["whenever", "9", "25-30", "9-18 in Tokyo", "9:75-18", "", "13pm-14pm", "昼"])
def test_what_is_not_hours_is_refused(text: str) -> None:
    with pytest.raises(UnreadHours):
        read_hours(text)


@given(TYPED)
def test_no_words_about_hours_are_a_failure(text: str) -> None:
    try:
        found = read_hours(text)
    except UnreadHours:
        return
    assert found != Hours()


@pytest.mark.parametrize(
    ("text", "lang", "first", "last"),
    [
        ("Dec 24 to Jan 2", "en", "2026-12-24", "2027-01-02"),
        ("from Dec 24 until Jan 2", "en", "2026-12-24", "2027-01-02"),
        ("Dec 24-27", "en", "2026-12-24", "2026-12-27"),
        ("12/24-1/2", "en", "2026-12-24", "2027-01-02"),
        ("2026-12-24 - 2027-01-02", "en", "2026-12-24", "2027-01-02"),
        ("2026-12-24", "en", "2026-12-24", "2026-12-24"),
        ("24 to 27 December", "en", "2026-12-24", "2026-12-27"),
        ("Dec 24 to 2", "en", "2026-12-24", "2027-01-02"),
        ("today", "en", "2026-11-23", "2026-11-23"),
        ("tomorrow", "en", "2026-11-24", "2026-11-24"),
        ("until Friday", "en", "2026-11-23", "2026-11-27"),
        ("friday to tuesday", "en", "2026-11-27", "2026-12-01"),
        ("next week", "en", "2026-11-30", "2026-12-06"),
        ("next month", "en", "2026-12-01", "2026-12-31"),
        ("12月24日から1月2日まで", "ja", "2026-12-24", "2027-01-02"),
        ("24日〜27日", "ja", "2026-11-24", "2026-11-27"),
        ("明日", "ja", "2026-11-24", "2026-11-24"),
        ("金曜まで", "ja", "2026-11-23", "2026-11-27"),
        ("来週", "ja", "2026-11-30", "2026-12-06"),
    ],
)
def test_days_off_are_read_as_people_write_them(text: str, lang: str, first: str, last: str) -> None:
    assert away(text, lang) == Away(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("text", ["skiing", "yesterday", "to", "-", "Feb 30 to Mar 2"])
def test_what_is_not_days_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        away(text)


def test_an_absence_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(AwayReversed):
        away("2027-01-02 to 2026-12-24")


@given(st.text(st.sampled_from("0123456789-/~ Decto月日明から まで"), max_size=24), st.sampled_from(["en", "ja"]))
def test_no_words_about_days_are_a_failure(text: str, lang: str) -> None:
    try:
        found = away(text, lang)
    except (Unreadable, AwayReversed):
        return
    assert found.first <= found.last


@pytest.mark.parametrize(
    ("name", "typed", "stored"),
    [
        ("call_back", "2 h", 120),
        ("call_back", "90", 90),
        ("call_back", "1 h 30 min", 90),
        ("call_back", "1.5 hours", 90),
        ("call_back", "1:30", 90),
        ("call_back", "1時間半", 90),
        ("call_back", "１時間３０分", 90),
        ("lead_share", "25 %", 0.25),
        ("lead_share", "0.25", 0.25),
        ("lead_share", "30パーセント", 0.3),
        ("visit_within_days", "10 working days", 10),
        ("visit_within_days", "１０営業日", 10),
        ("referral_every", "90日", 90),
        ("opens", "8:30", "08:30"),
        ("opens", "9時半", "09:30"),
        ("lunch_from", "", ""),
        ("lunch_from", "なし", ""),
        ("days", "2,0,1", [0, 1, 2]),
        ("days", "Mon-Wed", [0, 1, 2]),
        ("list_time", "evening", "evening"),
        ("country", "日本", "JP"),
        ("country", " Germany ", "Germany"),
    ],
)
def test_the_value_of_a_setting_is_read_as_people_write_it(name: str, typed: str, stored: object) -> None:
    assert settings.read(TABLE[name], typed) == stored


@pytest.mark.parametrize(
    ("name", "typed"),
    [("call_back", "5 min"), ("call_back", "soon"), ("lead_share", "90%"), ("days", ""), ("list_time", "noon"),
     ("too_few", "0"), ("too_few", "five"), ("opens", "25:00"), ("referral_score", "6"), ("too_few", "٣")],
)  # fmt: skip
def test_a_value_that_the_row_does_not_take_is_refused(name: str, typed: str) -> None:
    with pytest.raises(OutOfRange) as refused:
        settings.read(TABLE[name], typed)
    assert refused.value.name == name


@given(st.sampled_from(ROWS), TYPED | st.text(max_size=12))
def test_nothing_that_is_typed_into_a_setting_is_a_failure(row: object, typed: str) -> None:
    try:
        settings.read(row, typed)  # type: ignore[arg-type]
    except OutOfRange:
        return


def test_a_time_alone_is_read() -> None:
    assert read_time("noon") == time(12)
    assert read_time("正午") == time(12)
    assert read_time("5pm") == time(17)
    assert read_time("17:60") is None
