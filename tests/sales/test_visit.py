"""When an order's steps are due: V1, V7 and V8 as rules, for any hours, days off and zones."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sales import hours
from bot.sales import order as orders
from bot.sales import visit as rules
from bot.sales.errors import PastDate, ReasonMissing, SatisfactionMissing, VisitSettled, WhyLateMissing
from bot.sales.hours import Calendar
from bot.sales.order import Order, OrderState
from bot.sales.promise import Moment
from bot.sales.settings import DEFAULTS
from bot.sales.visit import CheckIn, Step, Visit, VisitState

ZONE = ZoneInfo("America/New_York")
CALENDAR = Calendar(ZONE)
MADE = datetime(2026, 11, 23, 15, tzinfo=UTC)
DELIVERY = date(2026, 12, 3)


def order(**facts: object) -> Order:
    usual = Order("T1", 57, "c1", "Acme", "U1", "U1", "", "Widget A", 20, DELIVERY, str(ZONE), MADE)
    return replace(usual, **facts)


def at(text: str) -> datetime:
    return Moment.said(datetime.fromisoformat(text), ZONE).at


def dues(about: Order, calendar: Calendar = CALENDAR) -> dict[str, datetime]:
    return {step.step: step.due for step in orders.visit_steps(about, calendar, DEFAULTS)}


def booked(text: str) -> Order:
    return order(visit=Visit(VisitState.BOOKED, at=Moment.said(datetime.fromisoformat(text), ZONE)))


def test_booking_is_asked_three_working_days_before_and_the_check_in_three_times() -> None:
    assert dues(order()) == {
        Step.BOOK: at("2026-11-30 09:00"),
        Step.CHECK_IN: at("2026-12-10 09:00"),
        Step.SECOND: at("2026-12-14 09:00"),
        Step.THIRD: at("2026-12-17 09:00"),
    }


def test_a_holiday_between_moves_them() -> None:
    closed = Calendar(ZONE, closed=frozenset({date(2026, 11, 30), date(2026, 12, 7)}))
    assert dues(order(), closed)[Step.BOOK] == at("2026-11-27 09:00")
    assert dues(order(), closed)[Step.CHECK_IN] == at("2026-12-11 09:00")


def test_received_brings_the_check_in_to_the_next_working_day() -> None:
    received = order(state=OrderState.RECEIVED, received_at=at("2026-12-04 10:00"))
    assert dues(received)[Step.CHECK_IN] == at("2026-12-07 09:00")
    assert Step.BOOK not in dues(received)


def test_what_was_not_there_yet_is_not_looked_back_on() -> None:
    late = order(not_yet_at=at("2026-12-09 10:00"))
    assert dues(late)[Step.CHECK_IN] == at("2026-12-16 09:00")
    assert orders.received_steps(late, CALENDAR, DEFAULTS)[0].due == at("2026-12-10 09:00")


def test_a_booked_visit_is_reminded_of_and_looked_back_on_two_hours_after_it() -> None:
    found = dues(booked("2026-12-07 09:30"))
    assert found[Step.COMING] == at("2026-12-04 09:00")
    assert found[Step.CHECK_IN] == at("2026-12-07 12:00")
    assert Step.BOOK not in found


def test_nothing_is_said_of_what_is_settled_called_off_or_closed() -> None:
    for about in (
        order(visit=Visit(VisitState.CHECKED)),
        order(visit=Visit(VisitState.CLOSED)),
        order(state=OrderState.CANCELLED),
        order(customer_closed=True),
    ):
        assert dues(about) == {}


def test_received_and_the_check_in_stand_in_the_list_from_the_day_after_they_were_asked_last() -> None:
    assert not orders.received_listed(order(), CALENDAR, DEFAULTS, at("2026-12-04 17:00"))
    assert orders.received_listed(order(), CALENDAR, DEFAULTS, at("2026-12-07 09:00"))
    assert not orders.check_in_listed(order(), CALENDAR, DEFAULTS, at("2026-12-17 17:00"))
    assert orders.check_in_listed(order(), CALENDAR, DEFAULTS, at("2026-12-18 09:00"))


def book(text: str, why: str = "") -> Visit:
    moment = Moment.said(datetime.fromisoformat(text), ZONE)
    return rules.book(Visit(), 57, moment, None, why, DELIVERY, CALENDAR, DEFAULTS, MADE)


def test_a_visit_after_ten_working_days_needs_a_reason() -> None:
    assert book("2026-12-17 17:00").why_late is None
    with pytest.raises(WhyLateMissing) as late:
        book("2026-12-18 09:00")
    assert late.value.last == date(2026, 12, 17)
    assert book("2027-01-20 10:00", "the plant is shut").why_late == "the plant is shut"
    with pytest.raises(PastDate):
        book("2026-11-20 10:00")


def test_a_check_in_needs_satisfaction_and_an_end_without_visit_a_reason() -> None:
    with pytest.raises(SatisfactionMissing):
        rules.check(Visit(), 57, CheckIn(0))
    with pytest.raises(ReasonMissing):
        rules.close(Visit(), 57, "  ", "U1", MADE)
    checked = rules.check(Visit(), 57, CheckIn(4))
    with pytest.raises(VisitSettled):
        rules.close(checked, 57, "on leave", "U1", MADE)


CALENDARS = st.builds(
    Calendar,
    st.sampled_from([ZoneInfo(name) for name in ("America/New_York", "Asia/Tokyo", "Europe/London", "Pacific/Apia")]),
    opens=st.sampled_from([time(7), time(9)]),
    closes=st.sampled_from([time(12), time(18)]),
    days=st.sampled_from([frozenset(range(5)), frozenset({6, 0, 1, 2, 3}), frozenset({2})]),
    closed=st.frozensets(st.dates(date(2026, 11, 1), date(2027, 2, 1)), max_size=10),
)

WALLS = st.builds(datetime.combine, st.dates(date(2026, 11, 24), date(2027, 1, 31)), st.times())


@given(
    calendar=CALENDARS,
    delivery=st.dates(date(2026, 11, 20), date(2027, 1, 20)),
    received=st.none() | WALLS,
    visit=st.none() | WALLS,
)
def test_every_step_lies_in_the_hours_and_the_askings_rise(
    calendar: Calendar, delivery: date, received: datetime | None, visit: datetime | None
) -> None:
    about = order(
        delivery_on=delivery,
        zone=str(calendar.zone),
        state=OrderState.OPEN if received is None else OrderState.RECEIVED,
        received_at=None if received is None else received.replace(tzinfo=UTC),
        visit=Visit() if visit is None else Visit(VisitState.BOOKED, at=Moment.said(visit, calendar.zone)),
    )
    found = dues(about, calendar)
    assert all(hours.is_open(calendar, due) for due in found.values())
    askings = [found[step] for step in (Step.CHECK_IN, Step.SECOND, Step.THIRD)]
    assert askings == sorted(askings)
    assert askings[1] - askings[0] > timedelta(hours=12)
    for step in orders.received_steps(about, calendar, DEFAULTS):
        assert hours.is_open(calendar, step.due)
        assert step.due.astimezone(calendar.zone).date() > about.expected
