from concurrent.futures import ThreadPoolExecutor
from datetime import date, time, timedelta
from typing import Any

import pytest

from bot.sales.errors import (
    AwayOver,
    ChangedSince,
    FieldErrors,
    HoursReversed,
    NotForYou,
    NothingToUndo,
    OutOfRange,
    UndoTooLate,
    UnknownCountry,
)
from bot.sales.person import Person, Role
from bot.sales.settings import DEFAULTS, Changed, Whose
from bot.store import person as people
from bot.store import settings as store
from bot.store.engine import Database
from bot.store.tables import setting_changes, workspaces
from bot.usecases import away, hours, settings
from tests.outboxes import ADMIN, AYA, KEN, MONDAY, TEAM, install

TEN_MINUTES = timedelta(minutes=10)


@pytest.fixture(autouse=True)
def installed(database: Database) -> None:
    """A workspace with two reps and an admin."""
    install(database)


def person(database: Database, id_: str = KEN) -> Person:
    with database.reading(TEAM) as work:
        found = settings.find_person(work, id_)
    assert found is not None
    return found


def choose(database: Database, values: dict[str, Any], who: str = KEN, now: Any = MONDAY) -> Changed:
    with database.work(TEAM) as work:
        return hours.choose(work, values, person_in(work, who), now)


def choose_for_all(database: Database, values: dict[str, Any], who: str = ADMIN, now: Any = MONDAY) -> Changed:
    with database.work(TEAM) as work:
        return hours.choose_for_all(work, values, person_in(work, who), now)


def undo(database: Database, changed: Changed, who: str = KEN, now: Any = MONDAY) -> Changed:
    with database.work(TEAM) as work:
        return hours.undo(work, changed.undo or "", person_in(work, who), now)


def person_in(work: Any, id_: str) -> Person:
    found = settings.find_person(work, id_)
    assert found is not None
    return found


def version(database: Database) -> int:
    with database.reading(TEAM) as work:
        return work.one(work.select(workspaces.c.settings_version)).settings_version


def test_nobody_has_chosen_anything_at_first(database: Database) -> None:
    assert person(database).settings == DEFAULTS
    assert person(database).roles == {Role.REP}
    assert not person(database).is_admin
    assert person(database, ADMIN).is_admin


def test_what_a_person_chooses_holds_for_them_and_goes_back_to_the_workspaces(database: Database) -> None:
    choose_for_all(database, {"opens": "08:00"})
    choose(database, {"opens": "10:00", "days": [0, 1, 2, 3]})
    assert person(database).settings.opens == time(10)
    assert person(database, AYA).settings.opens == time(8)
    changed = choose(database, {"opens": None})
    assert [(each.name, each.before, each.after) for each in changed.changes] == [("opens", "10:00", None)]
    assert person(database).settings.opens == time(8)
    assert person(database).settings.days == {0, 1, 2, 3}


def test_each_change_is_kept_with_who_and_when(database: Database) -> None:
    choose_for_all(database, {"too_few": 3, "at_risk_days": 4}, now=MONDAY)
    choose_for_all(database, {"too_few": 7}, now=MONDAY + TEN_MINUTES)
    with database.reading(TEAM) as work:
        rows = work.all(work.select(setting_changes).order_by(setting_changes.c.at, setting_changes.c.name))
        last = hours.chosen(work, person_in(work, KEN)).last
    assert [(row.name, row.before, row.after, row.by, row.at) for row in rows] == [
        ("at_risk_days", None, 4, ADMIN, MONDAY),
        ("too_few", None, 3, ADMIN, MONDAY),
        ("too_few", 3, 7, ADMIN, MONDAY + TEN_MINUTES),
    ]
    assert (last["too_few"].by, last["too_few"].at) == (ADMIN, MONDAY + TEN_MINUTES)


def test_what_is_so_already_changes_nothing(database: Database) -> None:
    choose(database, {"opens": "10:00"})
    before = version(database)
    assert choose(database, {"opens": "10:00", "closes": None}).changes == ()
    assert choose_for_all(database, {"too_few": DEFAULTS.too_few}).undo is None
    assert version(database) == before


def test_undo_takes_all_of_one_change_back_once(database: Database) -> None:
    choose(database, {"opens": "10:00"})
    changed = choose(database, {"opens": "11:00", "closes": "19:00"})
    assert undo(database, changed).undone
    assert (person(database).settings.opens, person(database).settings.closes) == (time(10), time(18))
    assert undo(database, changed).undone
    assert person(database).settings.opens == time(10)


def test_undo_is_refused_when_late_changed_since_anothers_or_unknown(database: Database) -> None:
    changed = choose(database, {"opens": "10:00"})
    with pytest.raises(UndoTooLate):
        undo(database, changed, now=MONDAY + TEN_MINUTES + timedelta(seconds=1))
    with pytest.raises(NothingToUndo):
        undo(database, changed, who=AYA)
    choose(database, {"opens": "11:00"})
    with pytest.raises(ChangedSince):
        undo(database, changed)
    for id_ in ("", "%", "x" * 28, "0" * 200):
        with pytest.raises(NothingToUndo):
            undo(database, Changed("", (), id_))


@pytest.mark.parametrize(
    ("values", "field", "error"),
    [
        ({"too_few": 0}, "too_few", OutOfRange),
        ({"too_few": 5}, "too_few", OutOfRange),
        ({"nobody": 5}, "nobody", OutOfRange),
        ({"country": "XX"}, "country", UnknownCountry),
        ({"opens": "19:00"}, "opens", HoursReversed),
        ({"closes": "08:00"}, "closes", HoursReversed),
    ],
)
def test_what_a_person_may_not_choose_is_refused_at_its_field(
    database: Database, values: dict[str, Any], field: str, error: type[Exception]
) -> None:
    with pytest.raises(FieldErrors) as refused:
        choose(database, values)
    assert {name: type(each) for name, each in refused.value.fields.items()} == {field: error}
    assert person(database).settings == DEFAULTS


def test_what_is_for_everybody_is_an_admins_to_change(database: Database) -> None:
    with pytest.raises(NotForYou) as refused:
        choose_for_all(database, {"too_few": 3}, who=KEN)
    assert refused.value.who == (ADMIN,)
    fixed = [row.name for row in hours.TABLE.values() if row.whose is Whose.FIXED]
    for name in fixed:
        with pytest.raises(FieldErrors):
            choose_for_all(database, {name: 9})


def test_a_change_that_is_rolled_back_is_remembered_by_nobody(database: Database) -> None:
    def step(work: Any) -> None:
        hours.choose(work, {"opens": "10:00"}, person_in(work, KEN), MONDAY)
        assert person_in(work, KEN).settings.opens == time(10)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        database.run(TEAM, step)
    assert person(database).settings.opens == time(9)
    choose(database, {"opens": "11:00"})
    assert person(database).settings.opens == time(11)


def test_who_is_remembered_is_read_anew_after_every_change(database: Database) -> None:
    first = person(database)
    assert person(database).settings is first.settings
    with database.work(TEAM) as work:
        people.give_roles(work, KEN, {Role.MANAGER}, ADMIN, MONDAY)
    assert person(database).roles == {Role.MANAGER}
    with database.work(TEAM) as work:
        away.leave(work, date(2026, 12, 24), date(2026, 12, 25), person_in(work, KEN), MONDAY)
    assert date(2026, 12, 24) in person(database).settings.closed


def test_admins_are_slacks_own_until_one_is_named(database: Database) -> None:
    with database.work(TEAM) as work:
        people.give_roles(work, KEN, {Role.ADMIN, Role.REP}, ADMIN, MONDAY)
    assert person(database).is_admin
    assert person(database).roles == {Role.REP}
    assert not person(database, ADMIN).is_admin
    with database.work(TEAM) as work:
        people.change(work, KEN, {"gone": True})
    assert person(database, ADMIN).is_admin


def test_changes_at_the_same_time_are_all_kept(database: Database) -> None:
    names = ["too_few", "at_risk_days", "visit_within_days", "book_before_days"]

    def change(name: str) -> None:
        database.run(TEAM, lambda work: hours.choose_for_all(work, {name: 4}, person_in(work, ADMIN), MONDAY))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(change, names))
    assert [getattr(person(database).settings, name) for name in names] == [4, 4, 4, 4]
    assert version(database) == len(names)


def test_public_holidays_and_days_off_are_closed_days_of_the_persons_calendar(database: Database) -> None:
    choose_for_all(database, {"country": "Japan"})
    choose(database, {"country": "de-by"})
    with database.work(TEAM) as work:
        away.leave(work, date(2026, 12, 28), date(2026, 12, 30), person_in(work, ADMIN), MONDAY, everybody=True)
    ken, aya = person(database).settings, person(database, AYA).settings
    assert (ken.country, aya.country) == ("DE-BY", "JP")
    assert date(2026, 11, 23) in aya.closed - ken.closed
    assert date(2027, 1, 6) in ken.closed - aya.closed
    assert date(2026, 12, 29) in ken.closed & aya.closed
    assert settings.calendar_of(person(database)).closed is settings.calendar_of(person(database)).closed


def test_a_country_nobody_knows_any_more_has_no_holidays(database: Database) -> None:
    with database.work(TEAM) as work:
        store.choose(work, KEN, {"country": "ZZ"}, KEN, MONDAY)
    assert person(database).settings.closed == frozenset()


def test_coming_back_leaves_the_days_that_are_over(database: Database) -> None:
    with database.work(TEAM) as work:
        gone = away.leave(work, date(2026, 11, 23), date(2026, 11, 27), person_in(work, KEN), MONDAY)
    with database.work(TEAM) as work:
        assert settings.away(work, KEN, date(2026, 11, 25)) == gone.absence
        assert settings.away(work, AYA, date(2026, 11, 25)) is None
    wednesday = MONDAY + timedelta(days=2)
    with database.work(TEAM) as work:
        ended = away.come_back(work, gone.absence.id, person_in(work, KEN), wednesday)
        assert ended.back_at == wednesday
    with database.work(TEAM) as work:
        left = settings.absences_of(work, (KEN, AYA), date(2026, 11, 1), date(2026, 12, 31))
    assert [(each.first, each.last) for each in left] == [(date(2026, 11, 23), date(2026, 11, 24))]
    with database.work(TEAM) as work, pytest.raises(AwayOver):
        away.come_back(work, gone.absence.id, person_in(work, KEN), wednesday)


def test_anothers_absence_is_nobody_elses_to_end(database: Database) -> None:
    with database.work(TEAM) as work:
        gone = away.leave(work, date(2026, 11, 25), date(2026, 11, 27), person_in(work, KEN), MONDAY)
    with database.work(TEAM) as work, pytest.raises(AwayOver):
        away.come_back(work, gone.absence.id, person_in(work, AYA), MONDAY)
    with database.work(TEAM) as work, pytest.raises(NotForYou):
        away.leave(work, date(2026, 11, 25), date(2026, 11, 27), person_in(work, KEN), MONDAY, everybody=True)


def test_another_workspace_has_its_own_settings(database: Database) -> None:
    install(database, "T2")
    choose(database, {"opens": "10:00"})
    with database.reading("T2") as work:
        assert person_in(work, KEN).settings == DEFAULTS
