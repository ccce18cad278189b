from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.sales import hours, promise
from bot.sales.hours import Calendar
from bot.sales.ladder import (
    Ladder,
    LeftOut,
    Rung,
    Step,
    Void,
    Why,
    draft_question,
    held_back,
    ladder,
    ladder_of,
    later,
    later_step,
    replanned,
    resumed,
    rungs,
    seen,
)
from bot.sales.promise import EarlyPolicy, Moment, Promise
from bot.sales.settings import DEFAULTS

TOKYO = ZoneInfo("Asia/Tokyo")
OFFICE = Calendar(TOKYO)
HALF_AN_HOUR = timedelta(minutes=30)


def at(text: str, zone: ZoneInfo = TOKYO) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


def climb(
    made: str, told: str, policy: EarlyPolicy = EarlyPolicy.SLIGHTLY_EARLY, calendar: Calendar = OFFICE
) -> Ladder:
    target = promise.plan_dates(at(made), at(told), calendar, policy).target_at
    return ladder(at(made), at(told), target, calendar)


def shown(made: str, told: str, policy: EarlyPolicy = EarlyPolicy.SLIGHTLY_EARLY) -> list[str]:
    found = climb(made, told, policy).rungs
    return [f"{rung.step} {rung.due.astimezone(TOKYO):%a %H:%M}" for rung in found]


def acme(made: str, told: str) -> Promise:
    draft = Promise("T1", 42, "U1", "send the proposal", "Acme: send the proposal", at(made), customer="Acme")
    return promise.opened(draft, Moment.of(at(told), TOKYO), at(made), OFFICE)


def test_a_day_has_three_rungs() -> None:
    assert shown("2026-11-20 09:00", "2026-11-20 18:00") == ["1 Fri 13:45", "2 Fri 16:30", "3 Fri 17:15"]


def test_a_week_has_three_rungs_around_the_day_before() -> None:
    assert shown("2026-11-16 09:00", "2026-11-20 18:00") == ["1 Thu 16:00", "2 Fri 11:00", "3 Fri 14:30"]


def test_as_soon_as_ready_climbs_around_half_of_the_window() -> None:
    week = shown("2026-11-16 09:00", "2026-11-20 18:00", EarlyPolicy.AS_SOON_AS_READY)
    assert week == ["1 Wed 11:30", "2 Wed 15:30", "3 Thu 16:45"]


def test_half_an_hour_has_one_rung() -> None:
    assert shown("2026-11-20 10:00", "2026-11-20 10:30") == ["2 Fri 10:20"]


def test_a_rung_keeps_its_own_minute_where_the_quarter_is_too_late() -> None:
    assert shown("2026-11-20 10:00", "2026-11-20 10:34") == ["2 Fri 10:22"]
    assert shown("2026-11-20 10:00", "2026-11-20 10:44") == ["2 Fri 10:30"]


def test_the_last_quarter_hour_of_a_day_counts_as_its_beginning() -> None:
    assert shown("2026-11-19 17:33", "2026-11-20 09:07") == ["2 Thu 17:45"]
    assert shown("2026-11-19 12:50", "2026-11-20 09:50") == ["1 Thu 15:30", "2 Thu 17:45", "3 Fri 09:30"]


def test_a_rung_at_the_seam_of_two_days_is_the_later_days_beginning() -> None:
    assert shown("2026-11-19 13:00", "2026-11-20 10:00") == ["1 Thu 15:30", "2 Fri 09:00", "3 Fri 09:30"]


def test_what_is_left_out_says_why() -> None:
    assert climb("2026-11-20 10:00", "2026-11-20 10:30").left_out == (
        LeftOut(Step.FIRST, at("2026-11-20 10:07:30"), Void.AFTER_MADE),
        LeftOut(Step.THIRD, at("2026-11-20 10:25"), Void.AFTER_RUNG),
    )


def test_a_rung_less_than_five_minutes_before_told_is_left_out() -> None:
    found = ladder(at("2026-11-20 10:00"), at("2026-11-20 12:00"), at("2026-11-20 11:56"), OFFICE)
    assert LeftOut(Step.SECOND, at("2026-11-20 12:06"), Void.BEFORE_TOLD) in found.left_out


def test_under_half_an_hour_one_nudge_lies_half_way() -> None:
    found = climb("2026-11-20 17:50", "2026-11-23 09:10")
    assert found.rungs == (Rung(Step.HALF, at("2026-11-23 09:00"), Why.SHORT_WINDOW),)
    assert found.offered is None
    assert shown("2026-11-20 10:00", "2026-11-20 10:29") == ["half Fri 10:15"]
    assert shown("2026-11-20 17:50", "2026-11-20 17:59") == ["half Fri 17:54"]


def test_with_no_working_time_left_the_nudge_half_way_is_only_offered() -> None:
    found = climb("2026-11-20 19:00", "2026-11-20 20:00")
    assert found.rungs == ()
    assert found.offered == Rung(Step.HALF, at("2026-11-20 19:30"), Why.SHORT_WINDOW)
    assert found.planned == (found.late,)


def test_after_told_one_nudge_comes_at_the_first_open_quarter_hour() -> None:
    assert climb("2026-11-20 09:00", "2026-11-20 16:00").late.due == at("2026-11-20 16:00")
    assert climb("2026-11-20 09:00", "2026-11-20 16:05").late.due == at("2026-11-20 16:15")
    assert climb("2026-11-20 09:00", "2026-11-20 18:00").late.due == at("2026-11-23 09:00")
    assert climb("2026-11-20 09:00", "2026-11-21 12:00").late.due == at("2026-11-23 09:00")


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    opening = draw(st.integers(0, 22 * 60))
    closing = draw(st.integers(opening + 30, 24 * 60))
    zones = [
        "UTC",
        "Asia/Tokyo",
        "Europe/London",
        "America/New_York",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "Africa/Cairo",
    ]
    return Calendar(
        ZoneInfo(draw(st.sampled_from(zones))),
        time(opening // 60, opening % 60),
        time(closing // 60 % 24, closing % 60),
        draw(st.frozensets(st.integers(0, 6), min_size=1)),
        draw(st.frozensets(st.dates(date(2026, 2, 1), date(2026, 12, 31)), max_size=12)),
    )


moments = st.integers(0, 300 * 86400).map(lambda seconds: datetime(2026, 2, 1, tzinfo=UTC) + timedelta(seconds=seconds))
spans = st.one_of(st.integers(60, 2 * 3600), st.integers(60, 86400), st.integers(60, 40 * 86400)).map(
    lambda seconds: timedelta(seconds=seconds)
)


@given(calendars(), moments, spans, st.sampled_from(EarlyPolicy))
def test_one_to_three_rungs_rise_inside_the_hours_before_told(
    calendar: Calendar, made: datetime, span: timedelta, policy: EarlyPolicy
) -> None:
    told = made + span
    dates = promise.plan_dates(made, told, calendar, policy)
    found = ladder(made, told, dates.target_at, calendar)
    if dates.window == timedelta(0):
        assert not found.rungs
        assert found.offered is not None
        assert made < found.offered.due < told
        return
    assert 1 <= len(found.rungs) <= 3
    dues = [rung.due for rung in found.rungs]
    assert all(hours.is_open(calendar, due) for due in dues)
    assert all(made <= due < told for due in dues)
    assert all(earlier < following for earlier, following in pairwise(dues))
    assert found.late.due >= told
    assert made <= dates.target_at <= told


@given(calendars(), calendars(), moments, spans)
def test_a_target_from_other_hours_still_leaves_a_rung_before_told(
    before: Calendar, after: Calendar, made: datetime, span: timedelta
) -> None:
    told = made + span
    target = promise.plan_dates(made, told, before).target_at
    found = rungs(made, told, target, after)
    assert all(hours.is_open(after, rung.due) and rung.due < told for rung in found)
    assert len(found) >= 1 or promise.window(made, told, after) == timedelta(0)


DAY = 9 * 3600


def on_the_clock(worked: float) -> datetime:
    """The instant after so many seconds of working days from 9 to 18, every day, in UTC."""
    return datetime(2026, 1, 1, 9, tzinfo=UTC) + timedelta(days=worked // DAY, seconds=worked % DAY)


@given(st.integers(0, 5 * DAY // 60), st.integers(30, 30 * DAY // 60))
def test_the_ladder_agrees_with_the_same_rule_on_a_straight_line(start: int, minutes: int) -> None:
    made, told = start * 60, (start + minutes) * 60
    width = told - made
    ahead = min(max(width / 4, 1800), DAY, width / 2)
    target = told - ahead
    second = target + min(7200, ahead / 3)
    dues: list[datetime] = []
    before = None
    for position in (target - min(7200, (target - made) / 2), second, second + (told - second) / 2):
        if position - made < 900 or (before is not None and position - before < 1800) or told - position < 300:
            continue
        before = position
        quarter = -(-min(position, position // DAY * DAY + DAY - 900) // 900) * 900
        dues.append(on_the_clock(position // 60 * 60 if quarter > told - 300 else quarter))
    every_day = Calendar(ZoneInfo("UTC"), days=hours.EVERY_DAY)
    dates = promise.plan_dates(on_the_clock(made), on_the_clock(told), every_day)
    assert [rung.due for rung in rungs(on_the_clock(made), on_the_clock(told), dates.target_at, every_day)] == dues


def test_what_fell_due_meanwhile_is_one_nudge_at_once() -> None:
    planned = climb("2026-11-20 09:00", "2026-11-20 18:00").planned
    again = resumed(planned, at("2026-11-20 13:00"), at("2026-11-20 16:40"))
    assert again == (
        Rung(Step.SECOND, at("2026-11-20 16:40"), Why.MEANWHILE),
        Rung(Step.THIRD, at("2026-11-20 17:15"), Why.HALF_WAY),
        Rung(Step.LATE, at("2026-11-23 09:00"), Why.AFTER_TOLD),
    )


def test_what_was_told_before_it_was_closed_is_not_told_again() -> None:
    planned = climb("2026-11-20 09:00", "2026-11-20 18:00").planned
    again = resumed(planned, planned[0].due, at("2026-11-20 14:05"))
    assert [rung.step for rung in again] == [Step.SECOND, Step.THIRD, Step.LATE]
    assert resumed(planned, at("2026-11-23 09:30"), at("2026-11-23 09:35")) == ()


def test_new_hours_move_what_was_left_and_tell_nothing_again() -> None:
    made, told = at("2026-11-20 09:00"), at("2026-11-20 18:00")
    target = promise.plan_dates(made, told, OFFICE).target_at
    early = Calendar(TOKYO, time(7), time(16))
    left = [rung for rung in ladder(made, told, target, OFFICE).planned if rung.step != Step.FIRST]
    now = at("2026-11-20 15:40")
    again = replanned(left, ladder(made, told, target, early), told, now, early)
    assert [rung.step for rung in again] == [rung.step for rung in left]
    assert all(rung.due >= now for rung in again)
    assert again[-1].step == Step.LATE


def test_new_hours_bring_nothing_back_that_was_put_off() -> None:
    made, told = at("2026-11-20 09:00"), at("2026-11-20 18:00")
    target = promise.plan_dates(made, told, OFFICE).target_at
    put_off = Rung(later_step(1), at("2026-11-20 17:00"), Why.PUT_OFF)
    early = Calendar(TOKYO, time(7), time(16))
    again = replanned([put_off], ladder(made, told, target, early), told, at("2026-11-20 11:00"), early)
    assert [rung.step for rung in again] == [later_step(1)]
    assert again[0].due < told


def test_later_is_the_next_full_hour_before_the_last_rung() -> None:
    card = acme("2026-11-16 09:00", "2026-11-20 18:00")
    planned = ladder_of(card, OFFICE).planned
    now = at("2026-11-19 16:02")
    assert later(card, planned, now, OFFICE) == Rung("later1", at("2026-11-19 17:00"), Why.PUT_OFF)
    assert later(card, planned, at("2026-11-19 17:20"), OFFICE, 2) == Rung(
        "later2", at("2026-11-20 09:00"), Why.PUT_OFF
    )


def test_later_leaves_out_the_rungs_it_passes() -> None:
    card = acme("2026-11-16 09:00", "2026-11-20 18:00")
    planned = (*ladder_of(card, OFFICE).planned, Rung(later_step(1), at("2026-11-20 10:00"), Why.PUT_OFF))
    now = at("2026-11-20 09:59")
    put_off = later(card, planned, now, OFFICE, 2)
    assert put_off.due == at("2026-11-20 10:00")
    assert held_back(planned, now, at("2026-11-20 12:00")) == (Step.SECOND, "later1")


def test_later_just_before_the_last_rung_leaves_it_to_that() -> None:
    card = acme("2026-11-16 09:00", "2026-11-20 18:00")
    planned = ladder_of(card, OFFICE).planned
    assert later(card, planned, at("2026-11-20 14:02"), OFFICE) == planned[2]
    at_three = Rung(Step.THIRD, at("2026-11-20 15:00"), Why.HALF_WAY)
    assert later(card, [at_three], at("2026-11-20 14:02"), OFFICE) == at_three


def test_later_on_the_last_rung_is_half_of_what_is_left() -> None:
    card = acme("2026-11-16 09:00", "2026-11-20 18:00")
    planned = ladder_of(card, OFFICE).planned
    assert later(card, planned, at("2026-11-20 14:30"), OFFICE).due == at("2026-11-20 16:15")
    assert later(card, planned, at("2026-11-20 17:30"), OFFICE).due == at("2026-11-20 17:45")
    assert later(card, planned, at("2026-11-20 17:52"), OFFICE).due == at("2026-11-20 17:56")


def test_later_after_hours_on_the_last_rung_is_half_of_the_clock() -> None:
    card = acme("2026-11-20 15:00", "2026-11-20 20:00")
    assert later(card, (), at("2026-11-20 19:00"), OFFICE).due == at("2026-11-20 19:30")
    assert later(card, (), at("2026-11-20 19:59:30"), OFFICE).due == at("2026-11-20 19:59:45")


def test_later_on_a_late_promise_is_the_next_morning() -> None:
    card = acme("2026-11-20 15:00", "2026-11-20 17:00")
    morning = Rung("later1", at("2026-11-23 09:00"), Why.NEXT_MORNING)
    assert later(card, (), at("2026-11-20 17:00"), OFFICE) == morning
    assert later(card, (), at("2026-11-23 08:00"), OFFICE) == morning
    assert later(card, (), at("2026-11-23 09:00"), OFFICE).due == at("2026-11-24 09:00")


@given(calendars(), moments, spans, st.floats(0, 0.99))
def test_later_speaks_after_now_and_before_told(
    calendar: Calendar, made: datetime, span: timedelta, share: float
) -> None:
    told = made + span
    draft = Promise("T1", 1, "U1", "call", "", made, customer="Acme")
    card = promise.opened(draft, Moment.of(told, calendar.zone), made, calendar)
    now = made + span * share
    planned = [rung for rung in ladder_of(card, calendar).planned if rung.due > now]
    again = later(card, planned, now, calendar)
    assert now < again.due < told
    assert hours.is_open(calendar, again.due) or promise.window(now, told, calendar) == timedelta(0)


def test_seen_leaves_out_the_next_rung_once() -> None:
    planned = climb("2026-11-20 09:00", "2026-11-20 18:00").planned
    assert seen(planned, at("2026-11-20 13:50")) == Step.SECOND
    assert seen(planned, at("2026-11-20 17:20")) is None


def test_a_draft_is_asked_about_at_the_days_end() -> None:
    assert draft_question(at("2026-11-20 10:00"), OFFICE) == Rung(Step.ASK, at("2026-11-20 16:00"), Why.DAYS_END)
    assert draft_question(at("2026-11-20 16:00"), OFFICE).due == at("2026-11-23 16:00")
    assert draft_question(at("2026-11-21 10:00"), OFFICE).due == at("2026-11-23 16:00")
    brief = Calendar(TOKYO, time(9), time(10))
    assert draft_question(at("2026-11-20 08:00"), brief).due == at("2026-11-20 09:00")


def test_a_lead_is_a_quarter_of_the_window_within_its_bounds() -> None:
    def lead(**span: float) -> timedelta:
        return promise.lead(timedelta(**span), OFFICE)

    assert lead(minutes=40) == timedelta(minutes=20)
    assert lead(minutes=100) == HALF_AN_HOUR
    assert lead(hours=8) == timedelta(hours=2)
    assert lead(hours=90) == timedelta(hours=9)
    assert DEFAULTS.undo == timedelta(minutes=10)


def test_what_was_due_on_days_that_are_off_by_now_is_told_before_them() -> None:
    made, told = at("2026-11-16 09:00"), at("2026-11-24 11:00")
    target = promise.plan_dates(made, told, OFFICE).target_at
    week = frozenset(date(2026, 11, day) for day in range(23, 28))
    away = replace(OFFICE, closed=week)
    now = at("2026-11-16 10:00")
    moved = replanned(ladder(made, told, target, OFFICE).planned, ladder(made, told, target, away), told, now, away)
    assert moved[-1].step == Step.LATE
    assert all(now < rung.due < told and hours.is_open(away, rung.due) for rung in moved[:-1])
    assert moved[-2].due == at("2026-11-20 17:45")
