from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from bot.sales.digest import (
    AtRisk,
    Danger,
    Week,
    at_risk_until,
    by_customer,
    next_slot,
    over_at,
    period,
)
from bot.sales.hours import Calendar
from bot.sales.record import Counts, kept_rate
from bot.sales.team import Team

MONDAY = datetime(2026, 11, 30, 9, tzinfo=UTC)
DAY = timedelta(days=1)


def team(zone: str = "UTC", day: int | None = 0, at: time = time(9), channel: str | None = "C1") -> Team:
    return Team("T1", "t", "Sales", None, channel, "en", zone, day, at, "U1", MONDAY)


def test_the_rate_is_early_and_on_time_of_all_that_count() -> None:
    assert kept_rate(Counts(early=2, on_time=4, warned=1, late=1, dropped=1), 5) == 67
    assert kept_rate(Counts(on_time=5), 5) == 100
    assert kept_rate(Counts(late=5), 5) == 0


def test_a_rate_is_rounded_to_the_nearest_and_a_half_up() -> None:
    assert kept_rate(Counts(on_time=1, late=7), 5) == 13
    assert kept_rate(Counts(on_time=1, late=5), 5) == 17


@pytest.mark.parametrize("total", range(5))
def test_under_five_there_are_too_few_for_a_rate(total: int) -> None:
    assert kept_rate(Counts(on_time=total), 5) is None


def test_nothing_has_no_rate_whatever_the_setting() -> None:
    assert kept_rate(Counts(), 0) is None


def test_counts_add_up() -> None:
    assert Counts(1, 2, 3, 4, 5, 1) + Counts(1, 1, 1, 1, 1, 1) == Counts(2, 3, 4, 5, 6, 2)


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 11, 16), "2026-W47"),
        (date(2026, 12, 31), "2026-W53"),
        (date(2027, 1, 3), "2026-W53"),
        (date(2027, 1, 4), "2027-W01"),
        (date(2024, 12, 30), "2025-W01"),
    ],
)
def test_a_week_is_the_iso_week(day: date, written: str) -> None:
    assert str(Week.of(day)) == written
    assert Week.of_round(Week.of(day).round) == Week.of(day)


def test_the_next_digest_is_later_than_the_instant_asked_about() -> None:
    slot = next_slot(team(), MONDAY)
    assert slot is not None
    assert slot.at == MONDAY + 7 * DAY
    before = next_slot(team(), MONDAY - timedelta(microseconds=1))
    assert before is not None
    assert before.at == MONDAY


@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Tokyo", "Nowhere"])
@pytest.mark.parametrize("at", [time(2, 30), time(1, 45), time(9), time(23, 59)])
@pytest.mark.parametrize("day", [0, 6])
def test_a_year_has_one_digest_a_week_at_the_same_time_of_the_clock(zone: str, at: time, day: int) -> None:
    now, slots = datetime(2026, 1, 1, tzinfo=UTC), []
    for _ in range(53):
        slot = next_slot(team(zone, day, at), now)
        assert slot is not None
        slots.append(slot)
        now = slot.at
    rounds = [slot.week.round for slot in slots]
    assert rounds == sorted(set(rounds))
    local = [slot.at.astimezone(ZoneInfo(zone) if zone != "Nowhere" else UTC) for slot in slots]
    assert {moment.weekday() for moment in local} == {day}
    assert sum(moment.time() != at for moment in local) <= 1
    assert all(timedelta(days=6, hours=22) <= later.at - first.at for first, later in pairwise(slots))


def test_a_team_without_a_day_or_a_channel_has_no_digest() -> None:
    assert next_slot(team(day=None), MONDAY) is None
    assert next_slot(team(channel=None), MONDAY) is None


def test_weeks_meet_without_a_gap_across_the_clock_change() -> None:
    london = team("Europe/London")
    now = datetime(2026, 9, 1, tzinfo=UTC)
    slots = [slot for _ in range(12) if (slot := next_slot(london, now)) and (now := slot.at)]
    assert all(period(london, later.at).since == first.at for first, later in pairwise(slots))
    assert all(over_at(london, first.at) == later.at for first, later in pairwise(slots))


def test_three_working_days_late_is_at_risk_on_the_third_day() -> None:
    calendar = Calendar(ZoneInfo("UTC"))
    told = datetime(2026, 11, 26, 16, tzinfo=UTC)
    assert told >= at_risk_until(calendar, 3, date(2026, 11, 30))
    assert told < at_risk_until(calendar, 3, date(2026, 12, 1))
    closed = Calendar(ZoneInfo("UTC"), closed=frozenset({date(2026, 12, 1)}))
    assert told >= at_risk_until(closed, 3, date(2026, 12, 1))


def test_a_customer_is_named_once_with_the_worst_reason_late_before_all() -> None:
    found = [
        AtRisk("Acme", Danger.NOT_AS_TOLD, 1, "U1", MONDAY - 9 * DAY),
        AtRisk("Acme", Danger.LATE, 2, "U1", MONDAY - 4 * DAY),
        AtRisk("Birch", Danger.NOT_INTACT, 3, "U1", MONDAY - 9 * DAY),
        AtRisk("Cedar", Danger.LATE, 4, "U1", MONDAY - 5 * DAY),
    ]
    assert [(one.customer, one.number) for one in by_customer(found)] == [("Cedar", 4), ("Acme", 2), ("Birch", 3)]
