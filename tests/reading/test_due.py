import re
import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading import due
from bot.reading.due import Due, Grain, Why
from bot.reading.errors import Unreadable
from bot.sales.hours import Calendar

ZONE = ZoneInfo("America/New_York")
TOKYO = ZoneInfo("Asia/Tokyo")
NOW = datetime(2026, 11, 18, 10, 15, tzinfo=ZONE).astimezone(UTC)


def read(text: str, now: datetime = NOW, zone: ZoneInfo = ZONE, lang: str = "en") -> Due:
    found = due.read(text, now, zone, Calendar(zone), lang)
    assert found is not None
    return found


def test_a_due_says_instant_wall_zone_and_grain() -> None:
    found = read("send it by Friday 4pm")
    assert found.instant == datetime(2026, 11, 20, 21, 0, tzinfo=UTC)
    assert found.wall == datetime(2026, 11, 20, 16, 0)  # noqa: DTZ001
    assert found.zone == ZONE
    assert found.grain is Grain.MINUTE
    assert found.why == ()
    assert found.other is None


@pytest.mark.parametrize(
    ("text", "span", "rest"),
    [
        ("send the proposal by Friday 4pm", "by Friday 4pm", "send the proposal"),
        ("By Friday, send the proposal", "By Friday", "send the proposal"),
        ("send it (by Friday) to Acme", "by Friday", "send it to Acme"),
        ("send it, by Friday, to Acme", "by Friday", "send it, to Acme"),
        ("send it no later than Friday!", "no later than Friday", "send it!"),
        ("send it by Friday at the latest.", "by Friday at the latest", "send it."),
        ("call  back   tomorrow  please", "tomorrow", "call back please"),
        ("金曜までに見積を送る", "金曜までに", "見積を送る"),
        ("見積を　金曜まで　送る", "金曜まで", "見積を送る"),
        ("明日の資料を送る", "明日の", "資料を送る"),
        ("アクメ様に２７日（金）までに連絡", "２７日（金）までに", "アクメ様に連絡"),
        ("Friday", "Friday", ""),
    ],
)
def test_the_span_is_of_the_original_and_the_rest_reads_well(text: str, span: str, rest: str) -> None:
    found = read(text)
    assert text[slice(*found.span)].strip() == span
    assert found.rest == rest


def test_a_day_and_a_time_apart_are_one_date() -> None:
    text = "Tomorrow I will send the deck to Acme at 4pm"
    found = read(text)
    assert [text[slice(*span)].strip() for span in (found.span, *found.more)] == ["at 4pm", "Tomorrow"]
    assert found.rest == "I will send the deck to Acme"


def test_a_deadline_wins_over_a_mere_date() -> None:
    found = read("send the minutes of Monday by Thursday, the fair is on Friday")
    assert found.wall.isoformat() == "2026-11-19T18:00:00"
    assert found.other is None


def test_of_two_dates_the_last_is_taken_and_the_other_offered() -> None:
    found = read("meet Acme on Monday, send the proposal Friday")
    assert found.wall.day == 20
    assert Why.TWO_DATES in found.why
    assert found.other is not None
    assert found.other.wall.day == 23
    assert found.other.rest == "meet Acme, send the proposal Friday"


@pytest.mark.parametrize("text", ["call Monday or Tuesday", "call on Monday or on Tuesday", "月曜か火曜に電話"])
def test_either_of_two_days_is_taken_out_together(text: str) -> None:
    found = read(text)
    assert found.other is not None
    assert (found.wall.day, found.other.wall.day) == (24, 23)
    assert found.rest in ("call", "電話")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("by Friday", Why.END_OF_WORKDAY),
        ("tomorrow morning", Why.PART_OF_DAY),
        ("next Friday", Why.NEXT_WEEKDAY),
        ("Wednesday", Why.SAME_WEEKDAY),
        ("at 9am", Why.TIME_PASSED_TOMORROW),
        ("at 4", Why.BARE_HOUR_PM),
        ("25時", Why.AFTER_MIDNIGHT),
        ("before Friday", Why.DAY_BEFORE),
        ("by 12/3", Why.DAY_MONTH_ORDER),
        ("by March 5", Why.NEXT_YEAR),
        ("end of the month", Why.LAST_DAY),
        ("this week", Why.LAST_WORKDAY),
        ("in 3 business days", Why.WORKING_DAYS),
        ("from Monday to Thursday", Why.RANGE_END),
        ("4pm PST", Why.OTHER_ZONE),
        ("Thursday, November 27", Why.WEEKDAY_DIFFERS),
    ],
)
def test_why_names_what_was_taken(text: str, why: Why) -> None:
    assert why in read(text).why


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("next Friday", "2026-11-27", "2026-11-20"),
        ("Wednesday", "2026-11-25", "2026-11-18"),
        ("by 12/3", "2026-12-03", "2027-03-12"),
        ("Thursday, November 27", "2026-11-27", "2026-11-19"),
        ("by December", "2026-12-01", "2026-12-31"),
    ],
)
def test_the_other_reading_is_offered(text: str, first: str, second: str) -> None:
    found = read(text)
    assert found.other is not None
    assert (f"{found.wall:%Y-%m-%d}", f"{found.other.wall:%Y-%m-%d}") == (first, second)


def test_a_date_in_figures_follows_the_persons_order() -> None:
    assert read("by 12/3", lang="en").wall.month == 12
    assert read("by 12/3", lang="en-GB").wall.month == 3
    assert read("by 12/3", lang="ja").wall.month == 12
    assert read("by 25/12", lang="en").other is None


def test_a_zone_in_the_text_is_taken() -> None:
    found = read("call at 10am JST tomorrow")
    assert found.zone == TOKYO
    assert found.instant == datetime(2026, 11, 20, 1, 0, tzinfo=UTC)


def test_hidden_spans_are_not_read() -> None:
    text = "send Friday Foods the deck"
    assert due.read(text, NOW, ZONE, Calendar(ZONE), "en", [(5, 17)]) is None
    text = "send Friday Foods the deck on Monday"
    found = due.read(text, NOW, ZONE, Calendar(ZONE), "en", [(5, 17)])
    assert found is not None
    assert found.rest == "send Friday Foods the deck"


def test_a_time_in_the_gap_is_the_first_minute_after_it() -> None:
    now = datetime(2027, 3, 13, 12, 0, tzinfo=ZONE).astimezone(UTC)
    found = read("tomorrow at 2:30am", now)
    assert found.instant == datetime(2027, 3, 14, 7, 0, tzinfo=UTC)
    assert found.wall.hour == 3
    assert Why.SKIPPED_HOUR in found.why


def test_a_time_that_comes_twice_is_the_first() -> None:
    now = datetime(2026, 10, 31, 12, 0, tzinfo=ZONE).astimezone(UTC)
    found = read("tomorrow at 1:30am", now)
    assert found.instant == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    assert Why.REPEATED_HOUR in found.why


def test_hours_are_elapsed_and_days_are_wall_time() -> None:
    now = datetime(2026, 10, 31, 12, 0, tzinfo=ZONE).astimezone(UTC)
    assert read("in 24 hours", now).instant == now + timedelta(hours=24)
    assert read("tomorrow at noon", now).instant == now + timedelta(hours=25)


def test_the_working_calendar_is_used() -> None:
    calendar = Calendar(
        ZONE, days=frozenset((0, 1, 2, 3)), closed=frozenset({datetime(2026, 11, 19, tzinfo=ZONE).date()})
    )
    found = due.read("in 2 business days", NOW, ZONE, calendar, "en")
    assert found is not None
    assert found.wall.isoformat() == "2026-11-24T18:00:00"
    found = due.read("end of the week", NOW, ZONE, calendar, "en")
    assert found is not None
    assert found.wall.isoformat() == "2026-11-18T18:00:00"


HOSTILE = [
    "",
    " ",
    "\0",
    "\0" * 3_000,
    "\ud800" * 3_000,
    "by Friday \ud83d",
    "1" * 3_000,
    "1 " * 1_500,
    "一" * 3_000,
    "月" * 3_000,
    "1月" * 1_500,
    "by Friday " * 300,
    "friday or " * 300,
    "on 12/3 " * 375,
    "a " * 1_500,
    "the end of " * 270,
    "来週の" * 1_000,
    "朝の" * 1_500,
    "e\u0301" * 1_500,
    "ﾞ" * 3_000,
    "(" * 3_000,
    "in 9999 years",
    "in 9999 months, 9999 years and 9999 weeks",
    "9999年12月31日",
    "9999-12-31 25:00",
    "0000-00-00",
    "00:00",
    "31.12.9999",
    "9999営業日以内",
    "by \u202efriday\u202c",
    "İ by Friday",
    "ﷺ by Friday",
    "㋀15日",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("lang", ["en", "ja"])
def test_hostile_text_is_answered_and_soon(text: str, lang: str) -> None:
    assert min(spent_on(text, lang) for _ in range(3)) < 0.1


def spent_on(text: str, lang: str) -> float:
    """Seconds of work for one reading; the collector may fall into any one of them, with all that a run has kept."""
    began = time.thread_time()
    found: Due | None = None
    with suppress(Unreadable):
        found = due.read(text, NOW, ZONE, Calendar(ZONE), lang)
    assert found is None or found.instant > NOW
    return time.thread_time() - began


ENGLISH = """by before until on at in next this last end of the friday monday tomorrow today tonight morning noon 4pm
16:00 12/3 dec 3 15th 2 hours days weeks business or to - , Acme send may sat every EOD EOM"""
JAPANESE = "金曜 来週の 明日 15時 半 まで に 月末 3日 以内 12月 午後 毎週 前 か から 様 見積"
WORDS = st.sampled_from(re.split(r"\s+", f"{ENGLISH} {JAPANESE}"))
TEXT = st.one_of(
    st.text(max_size=80),
    st.lists(WORDS, max_size=12).map(" ".join),
    st.lists(WORDS, max_size=12).map("".join),
)
INSTANTS = st.datetimes(datetime(2024, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
ZONES = st.sampled_from(
    ["America/New_York", "Asia/Tokyo", "Europe/London", "Australia/Lord_Howe", "Pacific/Apia", "UTC", "Asia/Kathmandu"]
).map(ZoneInfo)


def words_of(text: str) -> list[str]:
    return re.findall(r"\w", text)


@settings(max_examples=300)
@given(TEXT, INSTANTS, ZONES, st.sampled_from(["en", "ja", "en-GB"]))
def test_what_is_read_lies_ahead_and_loses_nothing(text: str, now: datetime, zone: ZoneInfo, lang: str) -> None:
    found: Due | None = None
    with suppress(Unreadable):
        found = due.read(text, now, zone, Calendar(zone), lang)
    for reading in (found, found.other if found else None):
        if reading is None:
            continue
        assert reading.instant > now
        assert reading.instant.utcoffset() == timedelta()
        assert reading.instant.astimezone(reading.zone).replace(tzinfo=None) == reading.wall
        taken = sorted([reading.span, *reading.more])
        left = list(text)
        for start, end in reversed(taken):
            assert 0 <= start < end <= len(text)
            del left[start:end]
        assert words_of("".join(left)) == words_of(reading.rest)


@settings(max_examples=150)
@given(INSTANTS, ZONES, st.integers(0, 400), st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%Y年%m月%d日"]))
def test_a_written_date_comes_back(now: datetime, zone: ZoneInfo, ahead: int, written: str) -> None:
    day = now.astimezone(zone).date() + timedelta(days=ahead + 1)
    found = due.read(f"send it by {day.strftime(written)}", now, zone, Calendar(zone), "en")
    assert found is not None
    assert found.wall.date() == day
    assert found.rest == "send it"


@settings(max_examples=150)
@given(INSTANTS, st.integers(1, 60))
def test_business_days_agree_with_a_walk(now: datetime, count: int) -> None:
    day = now.date()
    left = count
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5
    found = due.read(f"in {count} business days", now, ZoneInfo("UTC"), Calendar(ZoneInfo("UTC")), "en")
    assert found is not None
    assert found.wall.date() == day


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("send x by Friday 25:00", "en"),
        ("send x by 13pm Friday", "en"),
        ("send x by Friday 4:75pm", "en"),
        ("金曜 25:00までに送付", "ja"),
        ("山田商事：金曜26:30までに送付", "ja"),
        ("金曜31時までに送付", "ja"),
    ],
)
def test_a_time_that_cannot_be_read_is_not_passed_over(text: str, lang: str) -> None:
    found = read(text, lang=lang)
    assert Why.TIME_UNREAD in found.why
    assert Why.END_OF_WORKDAY not in found.why


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("明日までに山田商事へサンプル送付、来週火曜に訪問", True),
        ("金曜までに図面を送付。来週月曜には訪問", True),
        ("来週の展示会の資料を金曜までに送る", False),
        ("明日の会議に使う資料を金曜までに送る", False),
    ],
)
def test_a_second_date_in_a_clause_of_its_own_is_said(text: str, other: bool) -> None:
    found = read(text, lang="ja")
    assert (found.other is not None) is other
    assert (Why.TWO_DATES in found.why) is other
