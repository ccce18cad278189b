from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bot.sales import budget, hours, ladder
from bot.sales.budget import Urgent
from bot.sales.hours import Calendar
from bot.sales.ladder import Void
from bot.sales.promise import plan_dates
from bot.sales.settings import ListTime, Settings

PARIS = Calendar(ZoneInfo("Europe/Paris"))
MORNING, EVENING, NONE = (Settings(list_time=each) for each in ListTime)
MONDAY = date(2026, 11, 23)


def at(text: str, day: date = MONDAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(text), PARIS.zone).astimezone(UTC)


def clock(instants: tuple[datetime, ...]) -> list[str]:
    return [f"{each.astimezone(PARIS.zone):%H:%M}" for each in instants]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [(MORNING, ["09:00", "12:00", "16:00"]), (EVENING, ["12:00", "16:00"]), (NONE, ["12:00", "16:00"])],
)
def test_a_day_has_a_list_and_two_groups(settings: Settings, expected: list[str]) -> None:
    assert clock(budget.slots(PARIS, settings, MONDAY)) == expected


def test_a_day_off_has_none() -> None:
    assert budget.slots(PARIS, MORNING, date(2026, 11, 22)) == ()


@pytest.mark.parametrize(
    ("opens", "closes", "expected"),
    [("13:00", "22:00", ["13:00", "20:00"]), ("08:00", "11:30", ["08:00", "09:30"]), ("10:10", "12:00", ["10:15"])],
)
def test_a_short_or_late_day_has_those_that_fit(opens: str, closes: str, expected: list[str]) -> None:
    calendar = Calendar(PARIS.zone, time.fromisoformat(opens), time.fromisoformat(closes))
    assert clock(budget.slots(calendar, MORNING, MONDAY)) == expected


def test_what_is_wanted_after_the_last_group_waits_for_the_next_list() -> None:
    assert budget.slot(PARIS, MORNING, at("16:01")) == at("09:00", MONDAY + timedelta(days=1))
    assert budget.slot(PARIS, MORNING, at("09:01", date(2026, 11, 27))) == at("12:00", date(2026, 11, 27))


def test_every_rung_but_the_last_waits_for_a_list_or_a_group() -> None:
    random = Random(7)
    for _ in range(400):
        made = at("09:00") + timedelta(minutes=random.randrange(60 * 24 * 14))
        told = made + timedelta(minutes=random.randrange(60, 60 * 24 * 20))
        settings = random.choice((MORNING, EVENING, NONE))
        dates = plan_dates(made, told, PARIS, settings=settings)
        full = ladder.ladder(made, told, dates.target_at, PARIS, settings)
        placed = budget.placed(full, told, PARIS, settings)
        for rung in (*placed.rungs[:-1], placed.late):
            assert rung.due in budget.slots(PARIS, settings, rung.due.astimezone(PARIS.zone).date())
        assert placed.rungs[-1:] == full.rungs[-1:]
        dues = [rung.due for rung in placed.rungs]
        assert dues == sorted(set(dues))
        gone = {each.step for each in placed.left_out if each.reason is Void.NEXT_RUNG}
        assert {rung.step for rung in placed.rungs} | gone == {rung.step for rung in full.rungs}


def test_what_stands_in_the_list_is_not_nudged_by_itself_for_two_working_hours() -> None:
    late = Calendar(PARIS.zone, time(11), time(20))
    made, told = at("12:00"), at("19:00", date(2026, 11, 26))
    full = ladder.ladder(made, told, plan_dates(made, told, late).target_at, late)
    for rung in budget.placed(full, told, late, MORNING).rungs[:-1]:
        day = rung.due.astimezone(late.zone).date()
        listed = budget.first_quarter(late, day)
        if budget.is_listed(told, day, late):
            assert rung.due == listed or hours.between(late, listed, rung.due) >= timedelta(hours=2)


def urgent(*texts: str, told: str = "18:00") -> list[Urgent]:
    return [Urgent(str(number), at(text), at(told)) for number, text in enumerate(texts)]


def test_two_last_rungs_a_day_go_at_their_own_time_and_the_rest_with_the_latest_group() -> None:
    moved = budget.balanced(urgent("16:45", "17:00", "17:15", "17:30"), 0, at("09:00"), PARIS, MORNING)
    assert moved == {"2": at("16:00"), "3": at("16:00")}


def test_where_no_group_is_left_before_told_a_last_rung_goes_at_its_own_time() -> None:
    assert budget.balanced(urgent("16:45", "17:00", "17:15"), 0, at("16:00"), PARIS, MORNING) == {}


def test_those_that_are_due_together_are_one_message() -> None:
    assert budget.balanced(urgent("17:00", "17:00", "17:00", "17:15"), 0, at("09:00"), PARIS, MORNING) == {}


def test_what_went_out_already_counts() -> None:
    assert budget.balanced(urgent("17:00"), 2, at("12:30"), PARIS, MORNING) == {"0": at("16:00")}


def test_one_due_with_a_group_needs_no_place_of_its_own() -> None:
    assert budget.balanced(urgent("16:00", "16:30", "16:45"), 0, at("09:00"), PARIS, MORNING) == {}


def test_a_rung_whose_group_comes_shortly_before_the_last_one_is_left_out() -> None:
    random = Random(11)
    for _ in range(400):
        made = at("09:00") + timedelta(minutes=random.randrange(60 * 24 * 14))
        told = made + timedelta(minutes=random.randrange(60, 60 * 24 * 20))
        settings = random.choice((MORNING, EVENING, NONE))
        full = ladder.ladder(made, told, plan_dates(made, told, PARIS, settings=settings).target_at, PARIS, settings)
        rungs = budget.placed(full, told, PARIS, settings).rungs
        gaps = [hours.between(PARIS, one.due, two.due) for one, two in pairwise(rungs)]
        assert all(gap >= settings.rung_after_rung - timedelta(minutes=15) for gap in gaps[:-1])
        assert all(gap >= settings.rung_after_rung for gap in gaps[-1:])
