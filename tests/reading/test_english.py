from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading import due
from bot.reading.errors import NoSuchDate, PastDate, Recurrence, Unreadable
from bot.sales.hours import Calendar

ZONE = ZoneInfo("America/New_York")
OFFICE = Calendar(ZONE)
WEDNESDAY = datetime(2026, 11, 18, 10, 15, tzinfo=ZONE)
FRIDAY = datetime(2026, 11, 20, 10, 15, tzinfo=ZONE)
SATURDAY = datetime(2026, 11, 21, 9, 0, tzinfo=ZONE)
EVENING = datetime(2026, 11, 18, 19, 30, tzinfo=ZONE)
NEW_YEAR = datetime(2027, 1, 4, 8, 0, tzinfo=ZONE)


def read(text: str, wall: datetime = WEDNESDAY, lang: str = "en") -> due.Due | None:
    return due.read(text, wall.astimezone(UTC), ZONE, OFFICE, lang)


def told(text: str, wall: datetime = WEDNESDAY, lang: str = "en") -> str:
    found = read(text, wall, lang)
    return f"{found.wall:%Y-%m-%d %H:%M}" if found else "none"


ON_WEDNESDAY = [
    ("send the proposal by Friday 4pm", "2026-11-20 16:00"),
    ("send the proposal by Friday", "2026-11-20 18:00"),
    ("get the quote over today", "2026-11-18 18:00"),
    ("call them back tonight", "2026-11-18 21:00"),
    ("samples go out tomorrow", "2026-11-19 18:00"),
    ("samples go out tommorow", "2026-11-19 18:00"),
    ("ring Bob tmrw at 3", "2026-11-19 15:00"),
    ("the day after tomorrow at noon", "2026-11-20 12:00"),
    ("answer by tomorrow morning", "2026-11-19 12:00"),
    ("answer tomorrow afternoon", "2026-11-19 17:00"),
    ("call tomorrow morning at 9", "2026-11-19 09:00"),
    ("call at 4", "2026-11-18 16:00"),
    ("call at 4:30", "2026-11-18 16:30"),
    ("call at 4:30 pm", "2026-11-18 16:30"),
    ("call at 16:30", "2026-11-18 16:30"),
    ("call at 9", "2026-11-19 09:00"),
    ("call at 9.30am on Monday", "2026-11-23 09:30"),
    ("no later than 4pm today", "2026-11-18 16:00"),
    ("before noon tomorrow", "2026-11-19 12:00"),
    ("by midnight", "2026-11-19 00:00"),
    ("by EOD", "2026-11-18 18:00"),
    ("by COB Friday", "2026-11-20 18:00"),
    ("by close of business tomorrow", "2026-11-19 18:00"),
    ("by the end of the day", "2026-11-18 18:00"),
    ("in 2 hours", "2026-11-18 12:15"),
    ("in an hour and a half", "2026-11-18 11:45"),
    ("in half an hour", "2026-11-18 10:45"),
    ("within 24 hours", "2026-11-19 10:15"),
    ("in 90 minutes", "2026-11-18 11:45"),
    ("in three days", "2026-11-21 18:00"),
    ("within 3 business days", "2026-11-23 18:00"),
    ("in a couple of weeks", "2026-12-02 18:00"),
    ("in two weeks' time", "2026-12-02 18:00"),
    ("a week from Friday", "2026-11-27 18:00"),
    ("two days before Friday the 27th", "2026-11-25 18:00"),
    ("in a month", "2026-12-18 18:00"),
    ("on Monday", "2026-11-23 18:00"),
    ("this Friday at 11am", "2026-11-20 11:00"),
    ("next Friday", "2026-11-27 18:00"),
    ("Friday next week", "2026-11-27 18:00"),
    ("next week on Tuesday at 10", "2026-11-24 10:00"),
    ("Wednesday", "2026-11-25 18:00"),
    ("this Wednesday", "2026-11-18 18:00"),
    ("by the end of the week", "2026-11-20 18:00"),
    ("sometime this week", "2026-11-20 18:00"),
    ("EOW", "2026-11-20 18:00"),
    ("early next week", "2026-11-23 18:00"),
    ("by the end of next week", "2026-11-27 18:00"),
    ("next week", "2026-11-27 18:00"),
    ("the week after next", "2026-12-04 18:00"),
    ("by the end of the month", "2026-11-30 18:00"),
    ("EOM", "2026-11-30 18:00"),
    ("by the end of next month", "2026-12-31 18:00"),
    ("by mid-December", "2026-12-16 18:00"),
    ("by the end of Q1", "2027-03-31 18:00"),
    ("by year end, so by the end of the year", "2026-12-31 18:00"),
    ("on the 27th", "2026-11-27 18:00"),
    ("by the 15th", "2026-12-15 18:00"),
    ("the 5th of next month", "2026-12-05 18:00"),
    ("first Friday of next month", "2026-12-04 18:00"),
    ("by November 27", "2026-11-27 18:00"),
    ("by 27 November", "2026-11-27 18:00"),
    ("Dec 3 at 10am", "2026-12-03 10:00"),
    ("3rd of December, 10:00", "2026-12-03 10:00"),
    ("Friday, 27 November 2026 at 4 pm", "2026-11-27 16:00"),
    ("by March 5th", "2027-03-05 18:00"),
    ("May 3, 2027", "2027-05-03 18:00"),
    ("2026-12-03", "2026-12-03 18:00"),
    ("2026-12-03 14:00", "2026-12-03 14:00"),
    ("2026-12-03T14:00", "2026-12-03 14:00"),
    ("by 12/3", "2026-12-03 18:00"),
    ("by 12/3/2026 5pm", "2026-12-03 17:00"),
    ("delivery due 25/12", "2026-12-25 18:00"),
    ("before Friday", "2026-11-19 18:00"),
    ("before next week", "2026-11-22 18:00"),
    ("before December", "2026-11-30 18:00"),
    ("from Monday to Thursday", "2026-11-26 18:00"),
    ("between 2pm and 4pm tomorrow", "2026-11-19 16:00"),
    ("tomorrow 2pm-4pm", "2026-11-19 16:00"),
    ("at half past three", "2026-11-18 15:30"),
    ("quarter to five", "2026-11-18 16:45"),
    ("Thursday first thing", "2026-11-19 09:00"),
    ("Friday lunchtime", "2026-11-20 12:00"),
    ("on tuesday at 4pm PST", "2026-11-24 16:00"),
    ("Tomorrow I will send the deck to Acme at 4pm", "2026-11-19 16:00"),
    ("By Thursday: the price list that we spoke of yesterday", "2026-11-19 18:00"),
    ("last year's price list by Friday", "2026-11-20 18:00"),
    ("send the every-day-use samples on Monday", "2026-11-23 18:00"),
]


@pytest.mark.parametrize(("text", "expected"), ON_WEDNESDAY)
def test_a_phrase_typed_on_a_wednesday_morning(text: str, expected: str) -> None:
    assert told(text) == expected


OTHER_DAYS = [
    ("by Friday", FRIDAY, "2026-11-27 18:00"),
    ("this Friday", FRIDAY, "2026-11-20 18:00"),
    ("next Friday", FRIDAY, "2026-11-27 18:00"),
    ("next Monday", SATURDAY, "2026-11-23 18:00"),
    ("on Monday", SATURDAY, "2026-11-23 18:00"),
    ("today", SATURDAY, "2026-11-21 18:00"),
    ("in 2 business days", SATURDAY, "2026-11-24 18:00"),
    ("today", EVENING, "2026-11-18 23:59"),
    ("EOD", EVENING, "2026-11-18 23:59"),
    ("at 4pm", EVENING, "2026-11-19 16:00"),
    ("at 9", EVENING, "2026-11-19 09:00"),
    ("today at 9", EVENING, "2026-11-18 21:00"),
    ("tonight", EVENING, "2026-11-18 21:00"),
    ("by the end of January", NEW_YEAR, "2027-01-31 18:00"),
    ("on the 4th", NEW_YEAR, "2027-01-04 18:00"),
    ("Dec 31", NEW_YEAR, "2027-12-31 18:00"),
]


@pytest.mark.parametrize(("text", "wall", "expected"), OTHER_DAYS)
def test_a_phrase_typed_at_another_time(text: str, wall: datetime, expected: str) -> None:
    assert told(text, wall) == expected


NO_DATE = [
    "send the proposal",
    "send 20 samples",
    "a price of 1,600 a unit",
    "quote $4 per unit",
    "reduce the price by 5",
    "raise it by 5%",
    "version 2.10 of the firmware",
    "release 1.10.30",
    "model X-100",
    "call 555-1234",
    "call +1 (713) 853-5707",
    "the ratio 3/4",
    "aspect ratio 16:9",
    "a scale of 1:10",
    "20 x Widget 12/3",
    "we may send it",
    "they march on",
    "the manager sat with us",
    "a second offer",
    "on second thought",
    "the second draft",
    "12 in a box",
    "my two cents",
    "one of the three",
    "see https://example.com/2026-12-03/today",
    "write to friday@example.com",
    "invoice 20261203-44",
    "the day job",
    "good morning, all",
    "at 50 units",
    "3 month contract",
    "a two week trial",
]


@pytest.mark.parametrize("text", NO_DATE)
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert read(text) is None


REFUSED: list[tuple[str, type[Unreadable]]] = [
    ("I sent it yesterday", PastDate),
    ("last Friday", PastDate),
    ("2020-01-01", PastDate),
    ("3 days ago", PastDate),
    ("on November 3, 2026", PastDate),
    ("today at 9:15am", PastDate),
    ("30 February", NoSuchDate),
    ("by Feb 30", NoSuchDate),
    ("June 31st", NoSuchDate),
    ("2027-02-29", NoSuchDate),
    ("2026-13-01", NoSuchDate),
    ("every Friday", Recurrence),
    ("each Monday at 9am", Recurrence),
    ("on Mondays", Recurrence),
    ("every 2 weeks", Recurrence),
]


@pytest.mark.parametrize(("text", "error"), REFUSED)
def test_what_cannot_be_promised_is_refused(text: str, error: type[Unreadable]) -> None:
    with pytest.raises(error) as refused:
        read(text)
    start, end = refused.value.span
    assert text[start:end].strip() == refused.value.words
