"""The safe date beside a naive computation that counts minutes."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.sales import hours
from bot.sales.hours import Calendar
from bot.sales.promise import Kind
from bot.sales.safe_date import Basis, safe_date, took, usual, within
from bot.sales.settings import Settings

NEW_YORK = ZoneInfo("America/New_York")
OFFICE = Calendar(NEW_YORK)
MONDAY_10 = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
DAY = timedelta(hours=9)
MINUTE = timedelta(minutes=1)


def wall(at: datetime) -> str:
    return f"{at.astimezone(NEW_YORK):%a %d %b %H:%M}"


def test_ten_proposals_of_one_to_four_days_give_at_least_four_days() -> None:
    past = [DAY * days for days in (1, 1, 2, 2, 3, 3, 3, 4, 4, 4)]
    safe = safe_date(Kind.PROPOSAL, MONDAY_10, OFFICE, past, Basis.OWN)
    assert (safe.basis, safe.count) == (Basis.OWN, 10)
    assert wall(safe.told.at) == "Mon 30 Nov 18:00"
    assert hours.between(OFFICE, MONDAY_10, safe.told.at) >= DAY * 4


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Kind.CALL_BACK, "Mon 23 Nov 12:00"),
        (Kind.INFORMATION, "Tue 24 Nov 18:00"),
        (Kind.FIX, "Tue 24 Nov 18:00"),
        (Kind.MATERIALS, "Wed 25 Nov 18:00"),
        (Kind.OTHER, "Wed 25 Nov 18:00"),
        (Kind.PROPOSAL, "Thu 26 Nov 18:00"),
        (Kind.MEETING, "Thu 26 Nov 18:00"),
        (Kind.SAMPLE, "Mon 30 Nov 18:00"),
    ],
)
def test_with_too_few_of_a_kind_the_table_counts(kind: Kind, expected: str) -> None:
    safe = safe_date(kind, MONDAY_10, OFFICE, [DAY * 30] * 4, Basis.OWN)
    assert wall(safe.told.at) == expected
    assert (safe.basis, safe.count) == (Basis.USUAL, 0)


def test_a_day_nobody_works_is_never_named() -> None:
    closed = Calendar(NEW_YORK, closed=frozenset({date(2026, 11, 26), date(2026, 11, 27)}))
    assert wall(safe_date(Kind.PROPOSAL, MONDAY_10, closed).told.at) == "Mon 30 Nov 18:00"


def test_on_a_weekend_time_begins_on_the_next_working_day() -> None:
    saturday = datetime(2026, 11, 28, 15, 0, tzinfo=UTC)
    assert wall(safe_date(Kind.CALL_BACK, saturday, OFFICE).told.at) == "Mon 30 Nov 11:00"
    assert wall(safe_date(Kind.INFORMATION, saturday, OFFICE).told.at) == "Mon 30 Nov 18:00"


def test_hours_that_end_at_midnight_end_that_day() -> None:
    late = Calendar(NEW_YORK, time(15), time(0))
    friday_evening = datetime(2026, 11, 28, 3, 0, tzinfo=UTC)
    assert wall(safe_date(Kind.CALL_BACK, friday_evening, late).told.at) == "Sat 28 Nov 00:00"
    assert wall(safe_date(Kind.INFORMATION, friday_evening, late).told.at) == "Tue 01 Dec 00:00"


def test_what_was_had_at_once_took_no_time() -> None:
    assert took(MONDAY_10, MONDAY_10 - MINUTE, OFFICE) == timedelta(0)
    assert took(MONDAY_10, MONDAY_10 + timedelta(days=1), OFFICE) == DAY


def test_a_team_may_choose_its_own_numbers() -> None:
    chosen = Settings(safe_share=0.5, safe_extra_days=0, safe_at_least=3, safe_sample=2, call_back=timedelta(hours=1))
    past = [DAY, DAY * 2, DAY * 9]
    assert wall(safe_date(Kind.SAMPLE, MONDAY_10, OFFICE, past, Basis.TEAM, chosen).told.at) == "Wed 25 Nov 18:00"
    assert wall(safe_date(Kind.SAMPLE, MONDAY_10, OFFICE, past[:2], Basis.TEAM, chosen).told.at) == "Wed 25 Nov 18:00"
    assert usual(Kind.CALL_BACK, OFFICE, chosen) == timedelta(hours=1)


@given(
    past=some.lists(some.timedeltas(timedelta(0), DAY * 60), min_size=1, max_size=60),
    share=some.integers(50, 95).map(lambda percent: percent / 100),
)
def test_the_share_is_done_within_it_and_within_nothing_shorter(past: list[timedelta], share: float) -> None:
    found = within(past, share)
    percent = round(share * 100)
    assert found in past
    assert 100 * sum(each <= found for each in past) >= percent * len(past)
    assert 100 * sum(each < found for each in past) < percent * len(past)


@given(data=some.data())
def test_it_is_the_end_of_the_day_on_which_the_minutes_have_run_out(data: some.DataObject) -> None:
    opens = data.draw(some.integers(0, 20))
    closes = data.draw(some.integers(opens + 1, 23))
    days = data.draw(some.frozensets(some.integers(0, 6), min_size=1))
    begins = date(2026, 11, 1)
    closed = data.draw(some.frozensets(some.integers(0, 40).map(lambda n: begins + timedelta(days=n)), max_size=10))
    zone = ZoneInfo(data.draw(some.sampled_from(("UTC", "Asia/Tokyo", "America/New_York", "Asia/Kathmandu"))))
    calendar = Calendar(zone, time(opens), time(closes), days, closed)
    now = datetime(2026, 11, 10, tzinfo=UTC) + MINUTE * data.draw(some.integers(0, 20_000))
    past = data.draw(some.lists(some.integers(0, 3_000).map(lambda n: MINUTE * n), min_size=5, max_size=12))
    safe = safe_date(Kind.PROPOSAL, now, calendar, past, Basis.OWN)
    needed = sorted(past)[-(-len(past) * 8 // 10) - 1] + MINUTE * 60 * (closes - opens)
    local = naive_end(now.astimezone(zone), needed // MINUTE, opens, closes, days, closed)
    assert safe.told.wall == local
    assert safe.told.wall.weekday() in days
    assert safe.told.wall.date() not in closed


def naive_end(
    at: datetime, left: int, opens: int, closes: int, days: frozenset[int], closed: frozenset[date]
) -> datetime:
    """Counts open minutes on the wall one by one, where the clocks don't change."""
    wall_ = at.replace(tzinfo=None)
    while True:
        if wall_.weekday() in days and wall_.date() not in closed and opens <= wall_.hour < closes:
            left -= 1
            if left == 0:
                return datetime.combine(wall_.date(), time(closes))
        wall_ += MINUTE
