import logging
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sales import hours, ladder
from bot.sales.errors import OutOfRange
from bot.sales.promise import plan_dates
from bot.sales.settings import (
    DEFAULTS,
    DERIVED,
    OWN,
    ROWS,
    TABLE,
    EarlyPolicy,
    Kind,
    ListTime,
    Page,
    Setting,
    Settings,
    Whose,
    merged,
    names,
    rows_of,
)

MINUTE = timedelta(minutes=1)
TOKYO = ZoneInfo("Asia/Tokyo")
MONDAY = datetime(2026, 11, 23, 0, 0, tzinfo=UTC)


def some(row: Setting) -> st.SearchStrategy[Any]:
    """Values that a row takes."""
    match row.kind:
        case Kind.TIME:
            return st.times().map(lambda at: at.replace(second=0, microsecond=0))
        case Kind.LUNCH:
            return st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0))
        case Kind.WEEKDAYS:
            return st.frozensets(st.integers(0, 6), min_size=1)
        case Kind.COUNTRY:
            return st.sampled_from(["", "JP", "US", "DE-BY"])
        case Kind.CHOICE:
            return st.sampled_from([row.read(each) for each in row.choices])
        case Kind.WORKING_TIME:
            return st.integers(row.least // MINUTE, row.most // MINUTE).map(lambda minutes: minutes * MINUTE)
        case Kind.DAYS:
            return st.integers(row.least.days, row.most.days).map(lambda days: timedelta(days=days))
        case Kind.SHARE:
            return st.floats(row.least, row.most)
        case _:
            return st.integers(row.least, row.most)


def test_every_setting_has_its_row_and_every_row_its_setting() -> None:
    assert set(TABLE) | DERIVED == names()
    assert not set(TABLE) & DERIVED
    assert len(ROWS) == len(TABLE)
    assert Settings() == DEFAULTS


def test_every_row_says_which_practice_it_serves_and_stands_on_a_page() -> None:
    assert [row.name for row in ROWS if not row.practices] == []
    assert {row for page in Page for row in rows_of(page)} == {row for row in ROWS if row.whose is not Whose.FIXED}
    assert max(len(rows_of(page)) for page in Page) <= 10


def test_a_person_may_have_hours_a_country_and_a_list_time_of_their_own() -> None:
    own = {row.name for row in OWN}
    assert own == {"opens", "closes", "days", "lunch_from", "lunch_to", "country", "list_time", "look_back"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_default_lies_in_its_range_and_comes_back_from_what_is_stored(row: Setting) -> None:
    row.check(row.default)
    assert row.read(row.stored(row.default)) == row.default
    assert type(row.read(row.stored(row.default))) is type(row.default)


@given(st.data())
def test_every_value_in_range_comes_back_from_what_is_stored(data: st.DataObject) -> None:
    row = data.draw(st.sampled_from(ROWS))
    value = data.draw(some(row))
    assert row.read(row.stored(value)) == value


STRANGE = [
    None,
    True,
    "",
    "25:00",
    "9",
    -1,
    10**9,
    1.5,
    [],
    [7],
    {},
    "XX-",
    "usa",
    "\u0661",
    [None],
    float("nan"),
    10**400,
]


@pytest.mark.parametrize("stored", STRANGE, ids=str)
def test_a_stored_value_that_no_row_takes_is_refused_never_a_crash(stored: Any) -> None:
    for row in ROWS:
        with suppress(OutOfRange):
            assert row.stored(row.read(stored)) == stored


def test_what_a_person_chose_stands_before_the_workspaces(caplog: pytest.LogCaptureFixture) -> None:
    settings = merged(
        {"opens": "10:00", "closes": "19:00", "list_time": "evening", "too_few": 3},
        {"opens": "08:00", "days": [0, 1]},
        frozenset({date(2026, 12, 25)}),
    )
    assert (settings.opens, settings.closes, settings.days) == (time(8), time(19), {0, 1})
    assert (settings.list_time, settings.too_few) == (ListTime.EVENING, 3)
    assert settings.closed == {date(2026, 12, 25)}
    assert settings.early_policy is EarlyPolicy.SLIGHTLY_EARLY
    assert caplog.records == []


@pytest.mark.parametrize(
    ("workspace", "own"),
    [
        ({"too_few": 0}, {}),
        ({"too_few": "five"}, {}),
        ({"nobody": 1}, {}),
        ({"undo": 20}, {}),
        ({}, {"too_few": 3}),
        ({"opens": "19:00"}, {}),
        ({}, {"closes": "08:00"}),
        ({}, {"list_time": "noon"}),
    ],
)
def test_a_stored_value_out_of_range_is_left_out_loudly(
    workspace: dict[str, Any], own: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    assert merged(workspace, own) == DEFAULTS
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


def test_own_hours_that_no_longer_fit_give_way_to_the_workspaces(caplog: pytest.LogCaptureFixture) -> None:
    settings = merged({"opens": "13:00", "closes": "22:00"}, {"closes": "12:00"})
    assert (settings.opens, settings.closes) == (time(13), time(22))
    assert len(caplog.records) == 1


@given(st.fixed_dictionaries({}, optional={row.name: some(row) for row in ROWS if row.whose is not Whose.FIXED}))
def test_whatever_is_stored_in_range_makes_a_calendar(values: dict[str, Any]) -> None:
    settings = merged({name: TABLE[name].stored(value) for name, value in values.items()}, {})
    calendar = settings.calendar(TOKYO)
    assert hours.is_open(calendar, hours.next_open(calendar, MONDAY))


def test_a_lunch_outside_the_hours_is_none() -> None:
    late = replace(DEFAULTS, opens=time(13), closes=time(22), lunch_from=time(12), lunch_to=time(13))
    assert late.calendar(TOKYO).lunch_from is None
    noon = replace(DEFAULTS, lunch_from=time(12), lunch_to=time(13))
    assert noon.calendar(TOKYO).lunch_to == time(13)


NUDGES = [row for row in ROWS if row.page in (Page.NUDGES, Page.PROMISES) and row.whose is not Whose.FIXED]


@given(
    st.fixed_dictionaries({row.name: some(row) for row in NUDGES}),
    st.integers(0, 5 * 24 * 60),
    st.integers(1, 12 * 24 * 60),
)
def test_in_every_range_a_promise_is_nudged_before_told_and_inside_the_hours(
    values: dict[str, Any], made: int, width: int
) -> None:
    settings = replace(DEFAULTS, lunch_from=time(12), lunch_to=time(13), **values)
    calendar = settings.calendar(TOKYO)
    made_at = MONDAY + timedelta(minutes=made)
    told = made_at + timedelta(minutes=width)
    planned = plan_dates(made_at, told, calendar, settings=settings)
    found = ladder.ladder(made_at, told, planned.target_at, calendar, settings)
    assert found.rungs or found.offered is not None
    dues = [rung.due for rung in found.rungs]
    assert dues == sorted(set(dues))
    assert all(made_at < due < told and hours.is_open(calendar, due) for due in dues)
