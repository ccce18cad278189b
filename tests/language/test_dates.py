from datetime import date, datetime

import pytest

from bot.language import phrases

FRIDAY = datetime.fromisoformat("2026-11-27 16:00")
ENGLISH, JAPANESE = phrases("en").dates, phrases("ja").dates


def test_a_date_has_its_weekday_and_its_time() -> None:
    assert ENGLISH.full(FRIDAY, FRIDAY.date()) == "Fri 27 Nov, 16:00"
    assert JAPANESE.full(FRIDAY, FRIDAY.date()) == "11月27日(金)16:00"


def test_the_year_is_said_where_it_is_another_one() -> None:
    assert ENGLISH.full(FRIDAY, date(2025, 12, 31)) == "Fri 27 Nov 2026, 16:00"
    assert JAPANESE.full(FRIDAY, date(2027, 1, 1)) == "2026年11月27日(金)16:00"


@pytest.mark.parametrize(
    ("today", "english", "japanese"),
    [
        (date(2026, 11, 27), "today, 16:00", "今日16:00"),
        (date(2026, 11, 26), "tomorrow, 16:00", "明日16:00"),
        (date(2026, 11, 25), "Fri 16:00", "27日(金)16:00"),
        (date(2026, 11, 21), "Fri 16:00", "27日(金)16:00"),
        (date(2026, 11, 20), "Fri 27 Nov, 16:00", "11月27日(金)16:00"),
        (date(2026, 11, 28), "Fri 27 Nov, 16:00", "11月27日(金)16:00"),
    ],
)
def test_near_days_are_said_as_people_say_them(today: date, english: str, japanese: str) -> None:
    assert ENGLISH.near(FRIDAY, today) == english
    assert JAPANESE.near(FRIDAY, today) == japanese


def test_what_stays_for_days_never_says_today_or_tomorrow() -> None:
    for today in (FRIDAY.date(), date(2026, 11, 26)):
        assert ENGLISH.weekday(FRIDAY, today) == "Fri 16:00"
        assert JAPANESE.weekday(FRIDAY, today) == "27日(金)16:00"


def test_a_time_says_whose_it_is() -> None:
    english, japanese = ENGLISH.full(FRIDAY, FRIDAY.date()), JAPANESE.full(FRIDAY, FRIDAY.date())
    assert ENGLISH.your_time(english, "America/New_York") == "Fri 27 Nov, 16:00 your time"
    assert JAPANESE.your_time(japanese, "Asia/Tokyo") == "11月27日(金)16:00（日本時間）"
    yours = "Sat 28 Nov, 06:00"
    assert (
        ENGLISH.elsewhere_and_yours(english, "America/New_York", yours)
        == "Fri 27 Nov, 16:00 New York time (Sat 28 Nov, 06:00 your time)"
    )
    assert (
        JAPANESE.elsewhere_and_yours(japanese, "America/New_York", "11月28日(土)6:00")
        == "11月27日(金)16:00（ニューヨーク時間、お手元では11月28日(土)6:00）"
    )


def test_places_are_named_as_people_name_them() -> None:
    assert ENGLISH.place("America/Argentina/Buenos_Aires") == "Buenos Aires"
    assert JAPANESE.place("Asia/Tokyo") == "日本"
    assert JAPANESE.place("Antarctica/Vostok") == "Vostok"
    assert JAPANESE.your_time("9:00", "UTC") == "9:00（協定世界時）"


def test_a_customer_who_is_typed_politely_is_not_made_polite_twice() -> None:
    named = phrases("ja").promise.customer
    assert named("山田商事") == "山田商事様"
    assert named("佐藤様") == "佐藤様"
    assert named("株式会社山田 御中") == "株式会社山田 御中"
