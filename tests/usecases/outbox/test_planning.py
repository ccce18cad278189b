from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from bot.store.engine import Database
from bot.usecases import outbox
from tests.outboxes import (
    AYA,
    KEN,
    MONDAY,
    TEAM,
    all_letters,
    all_reminders,
    begun,
    plan,
    remind,
    the_letter,
    the_reminder,
)

MINUTE = timedelta(minutes=1)
QUARTER = timedelta(minutes=15)
DAY = timedelta(days=1)
MIDDAY = MONDAY + timedelta(hours=2)


def test_nothing_is_planned_before_it_is_due(database: Database) -> None:
    remind(database, MONDAY + MINUTE)
    assert plan(database, MONDAY) == 0
    assert all_letters(database) == []


def test_what_is_due_together_for_a_person_comes_in_one_letter(database: Database) -> None:
    for subject in ("promise:1", "promise:2", "promise:3"):
        remind(database, subject=subject)
    remind(database, subject="promise:4", to=AYA)
    plan(database)
    assert [letter.to for letter in sorted(all_letters(database), key=lambda row: row.to)] == [AYA, KEN]
    assert len({reminder.letter for reminder in all_reminders(database)}) == 2


def test_a_letter_is_due_when_its_quarter_was(database: Database) -> None:
    remind(database, MONDAY)
    plan(database, MONDAY + timedelta(seconds=4))
    assert the_letter(database).due == MONDAY


def test_what_is_overdue_is_said_now_in_one_letter(database: Database) -> None:
    for days in range(5):
        remind(database, MONDAY - days * DAY, subject=f"promise:{days}")
    now = MONDAY + timedelta(minutes=7)
    plan(database, now)
    assert the_letter(database).due <= now


def test_what_became_due_outside_the_hours_while_kept_was_down_waits_for_them(database: Database) -> None:
    remind(database, MONDAY)
    plan(database, MONDAY + timedelta(hours=10))
    assert all_letters(database) == []
    morning = MONDAY + timedelta(hours=23)
    assert the_reminder(database).due == morning
    plan(database, morning)
    assert the_letter(database).due == morning


def test_of_a_subject_only_the_latest_step_is_told(database: Database) -> None:
    for hours, step in enumerate(("1", "2", "3")):
        remind(database, MONDAY + timedelta(hours=hours), step=step)
    plan(database, MONDAY + timedelta(hours=3))
    told = [(row.step, row.state, row.reason) for row in all_reminders(database)]
    assert told == [("1", "void", "next_rung"), ("2", "void", "next_rung"), ("3", "planned", None)]


def test_a_later_step_takes_the_place_of_an_earlier_one_in_a_letter_that_waits(database: Database) -> None:
    remind(database, MONDAY, step="1")
    plan(database)
    remind(database, MONDAY + QUARTER, step="2")
    plan(database, MONDAY + QUARTER)
    assert len(all_letters(database)) == 1
    assert [row.state for row in all_reminders(database)] == ["void", "planned"]


def test_a_letter_that_waits_takes_what_becomes_due_meanwhile(database: Database) -> None:
    remind(database, MONDAY)
    plan(database)
    remind(database, MONDAY + QUARTER, subject="promise:2")
    plan(database, MONDAY + QUARTER)
    assert {row.letter for row in all_reminders(database)} == {the_letter(database).letter}


def test_what_comes_after_its_letter_has_begun_waits_for_the_next_group(database: Database) -> None:
    begun(database)
    remind(database, MONDAY, subject="promise:2")
    plan(database, MONDAY + timedelta(seconds=3))
    assert [letter.due for letter in all_letters(database)] == [MONDAY, MIDDAY]


def test_a_last_rung_does_not_wait_for_the_next_quarter(database: Database) -> None:
    begun(database)
    remind(database, MONDAY, subject="promise:2", urgent=True)
    plan(database, MONDAY + timedelta(seconds=3))
    assert [letter.due for letter in all_letters(database)] == [MONDAY, MONDAY]
    (late,) = [letter for letter in all_letters(database) if letter.state == "pending"]
    assert late.key.startswith("now:")


def test_a_last_rung_pulls_the_letter_it_joins_forward(database: Database) -> None:
    begun(database)
    remind(database, MONDAY, subject="promise:2")
    plan(database)
    remind(database, MIDDAY - 5 * MINUTE, subject="promise:3", urgent=True)
    plan(database, MIDDAY - 5 * MINUTE)
    (waiting,) = [letter for letter in all_letters(database) if letter.state == "pending"]
    assert waiting.due == MIDDAY - 5 * MINUTE


def test_planning_twice_changes_nothing(database: Database) -> None:
    remind(database)
    plan(database)
    assert plan(database) == 0
    assert len(all_letters(database)) == 1


def test_two_that_plan_at_once_make_one_letter(database: Database) -> None:
    for n in range(20):
        remind(database, subject=f"promise:{n}", to=KEN if n % 2 else AYA)
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda _: database.run(TEAM, lambda work: outbox.plan(work, MONDAY)), range(8)))
    with_lines = {row.letter for row in all_reminders(database)}
    assert len(with_lines) == 2
    assert None not in with_lines


def test_a_step_of_a_round_is_planned_once(database: Database) -> None:
    remind(database)
    remind(database)
    assert the_reminder(database).state == "planned"


def test_a_nudge_that_was_asked_for_tonight_does_not_wait_for_the_letter_of_tomorrow(database: Database) -> None:
    evening = MONDAY + timedelta(hours=10)
    remind(database, MONDAY)
    plan(database, evening)
    remind(database, evening + QUARTER, subject="promise:2", urgent=True, why="short_window")
    plan(database, evening + QUARTER)
    assert the_letter(database).due == evening + QUARTER
