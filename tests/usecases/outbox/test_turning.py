from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from bot.sales.letter import LEASE, PostOutcome
from bot.store.engine import Database
from bot.store.tables import letters
from bot.usecases import outbox, settings
from tests.outboxes import (
    KEN,
    LONG_AGO,
    MONDAY,
    SUBJECT,
    TEAM,
    all_letters,
    begin,
    begun,
    claim,
    install,
    note_next,
    plan,
    remind,
    settle,
    the_letter,
)

DAY = timedelta(days=1)


def test_the_next_turn_is_never_later_than_the_first_thing_to_do(database: Database) -> None:
    assert note_next(database) is None
    remind(database, MONDAY + timedelta(hours=2))
    assert database.next_due() == MONDAY + timedelta(hours=2)
    assert note_next(database) == MONDAY + timedelta(hours=2)
    remind(database, MONDAY, step="2")
    assert database.next_due() == MONDAY
    started = begun(database)
    assert note_next(database) == MONDAY + LEASE
    settle(database, started, PostOutcome.UNKNOWN, why="timeout")
    assert note_next(database) == MONDAY + timedelta(seconds=5)


def test_what_becomes_due_while_the_next_turn_is_noted_is_not_forgotten(database: Database) -> None:
    def note(_: int) -> None:
        database.run(TEAM, outbox.note_next)

    def say(n: int) -> None:
        with database.work(TEAM) as work:
            outbox.remind(work, f"promise:{n}", 1, "1", KEN, MONDAY + timedelta(minutes=30 - n))

    with ThreadPoolExecutor(6) as threads:
        for n in range(20):
            threads.submit(note, n)
            threads.submit(say, n)
    assert database.next_due() == MONDAY + timedelta(minutes=11)


def test_a_workspace_plans_and_claims_its_own(database: Database) -> None:
    install(database, "T2")
    remind(database, team="T1")
    remind(database, team="T2")
    plan(database, team="T1")
    assert [letter.workspace for letter in all_letters(database, "T1")] == ["T1"]
    assert all_letters(database, "T2") == []
    assert claim(database, team="T2") == []


def test_the_steps_of_a_subject_can_be_read_back(database: Database) -> None:
    with database.work(TEAM) as work:
        steps = (
            outbox.Step("1", MONDAY, why="before_target"),
            outbox.Step("late", MONDAY + DAY, why="after_told"),
            outbox.Step("2", MONDAY, left_out="after_rung"),
        )
        outbox.remind_all(work, SUBJECT, 1, KEN, steps)
    plan(database)
    (letter,) = claim(database)
    started = begin(database, letter)
    assert started is not None
    settle(database, started, PostOutcome.SENT)
    with database.reading(TEAM) as work:
        assert outbox.told_steps(work, SUBJECT, 1) == ("1",)
        assert [(rung.step, rung.reason.value) for rung in outbox.planned(work, SUBJECT, 1)] == [("late", "after_told")]
        past = [(step.step, step.state, step.why) for step in outbox.history(work, SUBJECT)]
    assert past == [("1", "told", "before_target"), ("2", "void", "after_rung"), ("late", "planned", "after_told")]


def test_a_line_once_given_stays(database: Database) -> None:
    remind(database, subject="promise:1")
    remind(database, subject="promise:2")
    plan(database)
    letter = the_letter(database).letter
    with database.work(TEAM) as work:
        first, second = outbox.lines_of(work, letter)
        outbox.number_lines(work, letter, {first.id: 2, second.id: 1})
        outbox.number_lines(work, letter, {first.id: 1, second.id: 2})
        assert [line.id for line in outbox.lines_of(work, letter)] == [second.id, first.id]


def test_somebody_kept_has_not_met_is_spoken_to_in_the_zone_of_the_workspace(database: Database) -> None:
    with database.work(TEAM) as work:
        assert outbox.receiver(work, "U0NEW", MONDAY).zone == "UTC"
        known = settings.find_person(work, KEN)
        assert outbox.receiver(work, KEN, MONDAY) == known


def test_an_instant_keeps_its_microseconds(database: Database) -> None:
    at = datetime(2026, 11, 23, 10, 0, 0, 123456, tzinfo=UTC)
    with database.work(TEAM) as work:
        outbox.say(work, KEN, "reply", "1", None, {}, at)
    with database.reading(TEAM) as work:
        assert work.one(work.select(letters.c.due)).due == at
    assert claim(database, at)
    assert at > LONG_AGO
