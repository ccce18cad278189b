from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sales import hours
from bot.sales.hours import Calendar

TOKYO = ZoneInfo("Asia/Tokyo")
LONDON = ZoneInfo("Europe/London")
MINUTE = timedelta(minutes=1)
OFFICE = Calendar(TOKYO)


def at(text: str, zone: ZoneInfo = TOKYO) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


ZONES = [
    "UTC",
    "Asia/Tokyo",
    "Europe/London",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Africa/Cairo",
    "America/Santiago",
]
SPANS = [datetime(2026, 2, 20, tzinfo=UTC), datetime(2026, 9, 20, tzinfo=UTC)]
SPAN = 70


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    opening = draw(st.integers(0, 22 * 60))
    closing = draw(st.integers(opening + 20, 24 * 60))
    first = draw(st.sampled_from(SPANS)).date()
    lunch = sorted(draw(st.sets(st.integers(opening + 1, closing - 1), min_size=2, max_size=2)))
    lunch_from, lunch_to = (time(at // 60, at % 60) for at in lunch) if draw(st.booleans()) else (None, None)
    return Calendar(
        ZoneInfo(draw(st.sampled_from(ZONES))),
        time(opening // 60, opening % 60),
        time(closing // 60 % 24, closing % 60),
        draw(st.frozensets(st.integers(0, 6), min_size=1)),
        draw(st.frozensets(st.dates(first, first + timedelta(days=SPAN)), max_size=12)),
        lunch_from,
        lunch_to,
    )


places = st.integers(3 * 24 * 60, (SPAN - 3) * 24 * 60)
durations = st.integers(1, 40 * 60).map(lambda minutes: minutes * MINUTE)


class MinuteByMinute:
    """The same questions answered by looking at every minute of ten weeks in which clocks change."""

    def __init__(self, calendar: Calendar, begins: datetime) -> None:
        self.begins = begins
        opens = calendar.opens.hour * 60 + calendar.opens.minute
        closes = calendar.closes.hour * 60 + calendar.closes.minute or 24 * 60
        lunch = [at.hour * 60 + at.minute for at in (calendar.lunch_from, calendar.lunch_to) if at is not None]
        edges = [opens, *lunch, closes]
        walls = first_minute_of_wall(calendar.zone.key, begins)
        self.open: list[int] = []
        for number in range(SPAN):
            day = begins.date() + timedelta(days=number)
            if day.weekday() in calendar.days and day not in calendar.closed:
                for begins_, ends in zip(edges[::2], edges[1::2], strict=True):
                    self.open += range(walls[number * 1440 + begins_], walls[number * 1440 + ends])

    def place(self, moment: datetime) -> int:
        return bisect_left(self.open, (moment - self.begins) // MINUTE)

    def between(self, start: datetime, end: datetime) -> timedelta:
        return (self.place(end) - self.place(start)) * MINUTE

    def add(self, start: datetime, delta: timedelta) -> datetime | None:
        place = self.place(start) + delta // MINUTE - 1
        return self.begins + (self.open[place] + 1) * MINUTE if place < len(self.open) else None

    def subtract(self, end: datetime, delta: timedelta) -> datetime | None:
        place = self.place(end) - delta // MINUTE
        return self.begins + self.open[place] * MINUTE if place >= 0 else None

    def next_open(self, start: datetime) -> datetime | None:
        place = self.place(start)
        return self.begins + self.open[place] * MINUTE if place < len(self.open) else None


@cache
def first_minute_of_wall(zone: str, begins: datetime) -> list[int]:
    """For each wall minute from `begins` on the first minute at which the zone's clock shows that or later."""
    walls: list[int] = []
    for quarter in range(-96, (SPAN + 2) * 96):
        here = (begins + quarter * 15 * MINUTE).astimezone(ZoneInfo(zone)).replace(tzinfo=UTC)
        shown = (here - begins) // MINUTE
        for minute in range(15):
            walls += [quarter * 15 + minute] * (shown + minute + 1 - len(walls))
    return walls


@given(calendars(), st.sampled_from(SPANS), places, durations)
def test_working_time_agrees_with_looking_at_every_minute(
    calendar: Calendar, begins: datetime, place: int, delta: timedelta
) -> None:
    slow = MinuteByMinute(calendar, begins)
    start = begins + place * MINUTE
    assert slow.next_open(start) in {hours.next_open(calendar, start), None}
    assert hours.is_open(calendar, start) == (slow.next_open(start) == start)
    end = hours.add(calendar, start, delta)
    assert slow.add(start, delta) in {end, None}
    assert hours.between(calendar, start, end) == delta
    assert hours.between(calendar, end, start) == -delta
    assert slow.subtract(start, delta) in {hours.subtract(calendar, start, delta), None}
    other = begins + (3 * 1440 + place * 7 % ((SPAN - 6) * 1440)) * MINUTE
    assert hours.between(calendar, start, other) == slow.between(start, other)


@given(calendars(), st.sampled_from(SPANS), places)
def test_the_next_open_quarter_is_an_open_quarter_hour(calendar: Calendar, begins: datetime, place: int) -> None:
    start = begins + place * MINUTE
    quarter = hours.next_open_quarter(calendar, start)
    assert quarter >= start
    assert hours.is_open(calendar, quarter)
    assert quarter - hours.QUARTER < start or not hours.is_open(calendar, quarter - hours.QUARTER)
    ahead = (hours.quarter_up(start) + n * hours.QUARTER for n in range(8 * 96))
    assert quarter == hours.quarter_up(quarter) or not any(hours.is_open(calendar, each) for each in ahead)


def test_a_day_is_open_up_to_its_end_and_not_at_it() -> None:
    assert not hours.is_open(OFFICE, at("2026-11-20 08:59"))
    assert hours.is_open(OFFICE, at("2026-11-20 09:00"))
    assert hours.is_open(OFFICE, at("2026-11-20 17:59"))
    assert not hours.is_open(OFFICE, at("2026-11-20 18:00"))
    assert not hours.is_open(OFFICE, at("2026-11-21 12:00"))


def test_adding_ends_at_closing_time_and_subtracting_at_opening_time() -> None:
    assert hours.add(OFFICE, at("2026-11-20 16:00"), timedelta(hours=2)) == at("2026-11-20 18:00")
    assert hours.add(OFFICE, at("2026-11-20 16:30"), timedelta(hours=2)) == at("2026-11-23 09:30")
    assert hours.subtract(OFFICE, at("2026-11-20 18:00"), timedelta(hours=9)) == at("2026-11-20 09:00")
    assert hours.subtract(OFFICE, at("2026-11-20 18:00"), timedelta(hours=10)) == at("2026-11-19 17:00")


def test_no_working_time_leaves_the_instant_alone() -> None:
    assert hours.add(OFFICE, at("2026-11-21 20:00"), timedelta(0)) == at("2026-11-21 20:00")
    assert hours.subtract(OFFICE, at("2026-11-21 20:00"), timedelta(0)) == at("2026-11-21 20:00")


def test_going_back_is_going_on_the_other_way() -> None:
    assert hours.add(OFFICE, at("2026-11-20 11:00"), -timedelta(hours=3)) == at("2026-11-19 17:00")
    assert hours.subtract(OFFICE, at("2026-11-20 17:00"), -timedelta(hours=3)) == at("2026-11-23 11:00")


def test_a_back_order_pressed_at_half_past_four_is_told_after_three_hours_ten() -> None:
    assert hours.between(OFFICE, at("2026-11-19 16:30"), at("2026-11-20 10:40")) == timedelta(hours=3, minutes=10)


def test_a_wall_time_in_a_gap_is_the_first_instant_after_it() -> None:
    assert hours.instant(wall("2026-03-29 01:30"), LONDON) == datetime(2026, 3, 29, 1, tzinfo=UTC)
    assert hours.instant(wall("2026-03-29 01:00"), LONDON) == datetime(2026, 3, 29, 1, tzinfo=UTC)
    assert hours.instant(wall("2026-03-29 02:00"), LONDON) == datetime(2026, 3, 29, 1, tzinfo=UTC)


def test_a_wall_time_that_comes_twice_is_the_first() -> None:
    assert hours.instant(wall("2026-10-25 01:30"), LONDON) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert hours.instant(wall("2026-10-25 01:30").replace(fold=1), LONDON) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_a_night_on_which_the_clocks_change_is_longer_or_shorter() -> None:
    night = Calendar(LONDON, time(0), time(6), hours.EVERY_DAY)
    week = at("2026-10-19 00:00", LONDON), at("2026-10-26 00:00", LONDON)
    assert hours.between(night, *week) == timedelta(hours=43)
    assert hours.add(night, week[0], timedelta(hours=43)) == at("2026-10-25 06:00", LONDON)
    assert hours.subtract(night, week[1], timedelta(hours=43)) == week[0]
    spring = at("2026-03-23 00:00", LONDON), at("2026-03-30 00:00", LONDON)
    assert hours.between(night, *spring) == timedelta(hours=41)


def test_one_hour_a_week_may_be_two_when_the_clocks_change() -> None:
    sundays = Calendar(LONDON, time(1), time(2), frozenset({6}))
    end = hours.add(sundays, at("2026-10-20 12:00", LONDON), timedelta(hours=2))
    assert end == datetime(2026, 10, 25, 2, tzinfo=UTC)
    assert hours.subtract(sundays, at("2026-10-30 12:00", LONDON), timedelta(hours=2)) == end - timedelta(hours=2)


def test_a_day_that_a_zone_leaves_out_has_no_hours() -> None:
    samoa = Calendar(ZoneInfo("Pacific/Apia"), days=hours.EVERY_DAY)
    left_out = date(2011, 12, 30)
    assert hours.day_start(samoa, left_out) == hours.day_end(samoa, left_out)
    thursday_evening = hours.day_end(samoa, date(2011, 12, 29))
    assert hours.next_open(samoa, thursday_evening) == hours.day_start(samoa, date(2011, 12, 31))
    assert hours.add(samoa, thursday_evening, timedelta(hours=9)) == hours.day_end(samoa, date(2011, 12, 31))


def test_hours_may_end_at_midnight() -> None:
    late = Calendar(TOKYO, time(14), time(0))
    assert hours.day_length(late) == timedelta(hours=10)
    assert hours.is_open(late, at("2026-11-20 23:59"))
    assert not hours.is_open(late, at("2026-11-21 00:00"))
    assert hours.add(late, at("2026-11-20 23:00"), timedelta(hours=2)) == at("2026-11-23 15:00")


LUNCH = Calendar(TOKYO, lunch_from=time(12), lunch_to=time(13))


def test_lunch_is_no_working_time() -> None:
    assert not hours.is_open(LUNCH, at("2026-11-20 12:00"))
    assert hours.is_open(LUNCH, at("2026-11-20 13:00"))
    assert hours.next_open(LUNCH, at("2026-11-20 12:10")) == at("2026-11-20 13:00")
    assert hours.between(LUNCH, at("2026-11-20 09:00"), at("2026-11-20 18:00")) == timedelta(hours=8)
    assert hours.add(LUNCH, at("2026-11-20 11:00"), timedelta(hours=1)) == at("2026-11-20 12:00")
    assert hours.add(LUNCH, at("2026-11-20 11:00"), timedelta(hours=2)) == at("2026-11-20 14:00")
    assert hours.subtract(LUNCH, at("2026-11-20 13:30"), timedelta(hours=1)) == at("2026-11-20 11:30")
    assert hours.next_open_hour(LUNCH, at("2026-11-20 11:30")) == at("2026-11-20 13:00")
    assert hours.next_open_quarter(LUNCH, at("2026-11-20 11:50")) == at("2026-11-20 13:00")
    assert hours.day_length(LUNCH) == timedelta(hours=8)


def test_a_days_last_quarter_after_a_late_lunch_begins_with_the_work() -> None:
    late = Calendar(TOKYO, lunch_from=time(17), lunch_to=time(17, 50))
    assert hours.before_last_quarter(late, at("2026-11-20 17:55")) == at("2026-11-20 17:50")
    assert not hours.in_last_quarter(late, at("2026-11-20 17:46"))


@pytest.mark.parametrize(("first", "last"), [(9, 10), (13, 12), (17, 18), (8, 10), (12, 12)])
def test_a_lunch_without_work_before_and_after_it_is_refused(first: int, last: int) -> None:
    with pytest.raises(ValueError, match="lunch"):
        Calendar(TOKYO, lunch_from=time(first), lunch_to=time(last))


def test_hours_that_end_before_they_begin_are_refused() -> None:
    with pytest.raises(ValueError, match="before they begin"):
        Calendar(TOKYO, time(18), time(9))
    with pytest.raises(ValueError, match="weekdays"):
        Calendar(TOKYO, days=frozenset({7}))


def test_a_calendar_without_a_weekday_is_open_on_every_day() -> None:
    never = Calendar(TOKYO, days=frozenset())
    assert hours.next_open(never, at("2026-11-21 20:00")) == at("2026-11-22 09:00")
    assert hours.add(never, at("2026-11-20 17:00"), timedelta(hours=2)) == at("2026-11-21 10:00")
    assert hours.between(never, at("2026-11-20 09:00"), at("2026-11-22 18:00")) == timedelta(hours=27)


def test_years_of_closed_days_are_passed_over() -> None:
    away = Calendar(TOKYO, closed=frozenset(date(2026, 11, 21) + timedelta(days=n) for n in range(1500)))
    back = hours.next_open(away, at("2026-11-21 12:00"))
    assert back == at("2030-12-30 09:00")
    assert hours.add(away, at("2026-11-20 17:00"), timedelta(hours=3)) == at("2030-12-30 11:00")
    assert hours.subtract(away, back, timedelta(hours=1)) == at("2026-11-20 17:00")


def test_hours_without_a_quarter_hour_begin_with_their_first_minute() -> None:
    brief = Calendar(TOKYO, time(9, 1), time(9, 10))
    assert hours.next_open_quarter(brief, at("2026-11-20 12:00")) == at("2026-11-23 09:01")
    assert hours.next_open_hour(brief, at("2026-11-20 12:00")) == at("2026-11-23 09:01")


def test_the_next_open_hour_is_a_full_hour_of_the_persons_clock() -> None:
    assert hours.next_open_hour(OFFICE, at("2026-11-20 14:00")) == at("2026-11-20 15:00")
    assert hours.next_open_hour(OFFICE, at("2026-11-20 14:20")) == at("2026-11-20 15:00")
    assert hours.next_open_hour(OFFICE, at("2026-11-20 17:20")) == at("2026-11-23 09:00")
    kolkata = ZoneInfo("Asia/Kolkata")
    assert hours.next_open_hour(Calendar(kolkata), at("2026-11-20 14:20", kolkata)) == at("2026-11-20 15:00", kolkata)
    odd = Calendar(TOKYO, time(9, 30), time(17, 30))
    assert hours.next_open_hour(odd, at("2026-11-20 17:10")) == at("2026-11-23 10:00")


def test_the_next_morning_is_the_first_that_begins_after_now() -> None:
    assert hours.next_morning(OFFICE, at("2026-11-20 08:00")) == at("2026-11-20 09:00")
    assert hours.next_morning(OFFICE, at("2026-11-20 09:00")) == at("2026-11-23 09:00")
    assert hours.next_morning(OFFICE, at("2026-11-20 12:00")) == at("2026-11-23 09:00")
    assert hours.next_morning(Calendar(TOKYO, time(9, 10)), at("2026-11-22 12:00")) == at("2026-11-23 09:15")


def test_the_last_quarter_hour_of_a_day_is_known() -> None:
    assert not hours.in_last_quarter(OFFICE, at("2026-11-20 17:44"))
    assert hours.in_last_quarter(OFFICE, at("2026-11-20 17:45"))
    assert not hours.in_last_quarter(OFFICE, at("2026-11-20 18:00"))
    assert hours.before_last_quarter(OFFICE, at("2026-11-20 17:52")) == at("2026-11-20 17:45")
    assert hours.before_last_quarter(OFFICE, at("2026-11-20 17:40")) == at("2026-11-20 17:40")


def test_the_next_working_day_skips_weekends_and_closed_days() -> None:
    calendar = Calendar(TOKYO, closed=frozenset({date(2026, 11, 23)}))
    assert hours.next_working_day(calendar, date(2026, 11, 20)) == date(2026, 11, 24)
    assert hours.next_working_day(calendar, date(2026, 11, 18)) == date(2026, 11, 19)
    assert not hours.working_day(calendar, date(2026, 11, 23))
