from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from bot.sales.hours import Calendar
from bot.sales.load import LOOKED_AT, day_of, is_full, later_days
from bot.sales.promise import Moment
from bot.sales.settings import Settings

NEW_YORK = ZoneInfo("America/New_York")
OFFICE = Calendar(NEW_YORK)


def said(wall: str, zone: ZoneInfo = NEW_YORK) -> Moment:
    return Moment.said(datetime.fromisoformat(wall), zone)


def test_the_sixth_promise_of_a_day_is_one_too_many() -> None:
    assert [is_full(count) for count in (1, 5, 6, 7)] == [False, False, True, True]
    assert is_full(3, Settings(load_from=3))


def test_a_day_is_the_reps_own() -> None:
    day, begins, ends = day_of(said("2026-11-28 08:00", ZoneInfo("Asia/Tokyo")), OFFICE)
    assert day == date(2026, 11, 27)
    assert (begins, ends) == (datetime(2026, 11, 27, 5, tzinfo=UTC), datetime(2026, 11, 28, 5, tzinfo=UTC))


def test_a_day_on_which_the_clocks_change_is_as_long_as_it_is() -> None:
    _, begins, ends = day_of(said("2026-11-01 12:00"), OFFICE)
    assert (ends - begins).total_seconds() == 25 * 3600


def test_room_is_looked_for_at_the_same_time_on_the_working_days_that_follow() -> None:
    closed = Calendar(NEW_YORK, time(9), time(18), closed=frozenset({date(2026, 11, 30)}))
    days = [f"{moment.wall:%d %b %H:%M}" for moment in later_days(said("2026-11-26 16:00"), closed)]
    assert days[:3] == ["27 Nov 16:00", "01 Dec 16:00", "02 Dec 16:00"]
    assert len(days) == LOOKED_AT


def test_a_date_said_elsewhere_stays_in_its_zone() -> None:
    tokyo = ZoneInfo("Asia/Tokyo")
    first = next(later_days(said("2026-11-27 08:00", tokyo), OFFICE))
    assert (f"{first.wall:%d %b %H:%M}", first.zone) == ("28 Nov 08:00", "Asia/Tokyo")
    assert first.at.astimezone(NEW_YORK).date() == date(2026, 11, 27)
