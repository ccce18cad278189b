from datetime import datetime, timedelta

from bot.sales.letter import BACKOFF, HEAL, LEASE, SETTLE, UNREADABLE, Letter, PostOutcome
from bot.store.engine import Database
from bot.usecases import home, outbox
from tests.outboxes import (
    AYA,
    KEN,
    MONDAY,
    SUBJECT,
    TEAM,
    all_letters,
    begin,
    begun,
    claim,
    plan,
    remind,
    settle,
    the_letter,
    the_reminder,
)

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


def test_a_lease_that_ends_while_sending_is_unclear_and_while_claimed_is_free(database: Database) -> None:
    started = begun(database)
    remind(database, to=AYA, subject="promise:2")
    plan(database)
    assert len(claim(database)) == 1
    later = MONDAY + LEASE
    with database.work(TEAM) as work:
        assert outbox.sweep(work, later - timedelta(seconds=1)) == 0
        assert outbox.sweep(work, later) == 2
    states = {letter.to: letter.state for letter in all_letters(database)}
    assert states == {KEN: "unknown", AYA: "pending"}
    assert settle(database, started, PostOutcome.SENT, later)


def test_an_answer_that_comes_after_the_lease_still_counts(database: Database) -> None:
    started = begun(database)
    with database.work(TEAM) as work:
        outbox.sweep(work, MONDAY + LEASE)
    assert settle(database, started, PostOutcome.SENT, MONDAY + LEASE)
    assert the_letter(database).state == "sent"


def _unclear(database: Database, now: datetime) -> list[Letter]:
    with database.work(TEAM) as work:
        return outbox.unclear(work, now, 5)


def test_what_is_unclear_and_found_was_sent(database: Database) -> None:
    settle(database, begun(database), PostOutcome.UNKNOWN, why="timeout")
    assert the_letter(database).state == "unknown"
    now = MONDAY + timedelta(seconds=5)
    (letter,) = _unclear(database, now)
    assert _unclear(database, now) == []
    with database.work(TEAM) as work:
        assert outbox.found(work, letter, "D0KEN", ("5.5",), now)
    assert (the_letter(database).state, the_letter(database).ts) == ("sent", "5.5")
    assert the_reminder(database).state == "told"


def test_what_is_unclear_and_absent_is_sent_again_once_it_can_not_arrive_any_more(database: Database) -> None:
    settle(database, begun(database), PostOutcome.UNKNOWN, why="timeout")
    early = MONDAY + timedelta(seconds=5)
    (letter,) = _unclear(database, early)
    with database.work(TEAM) as work:
        assert outbox.not_found(work, letter, early)
    assert the_letter(database).state == "unknown"
    late = the_letter(database).due
    assert late == MONDAY + SETTLE
    (letter,) = _unclear(database, late)
    with database.work(TEAM) as work:
        assert outbox.not_found(work, letter, late)
    assert (the_letter(database).state, the_letter(database).doubtful) == ("pending", True)
    (again,) = claim(database, late)
    started = begin(database, again, late)
    assert started is not None
    settle(database, started, PostOutcome.SENT, late)
    assert the_letter(database).heal_at == late + HEAL[0]


def test_an_old_look_changes_nothing_in_a_later_attempt(database: Database) -> None:
    settle(database, begun(database), PostOutcome.UNKNOWN, why="timeout")
    late = MONDAY + SETTLE + MINUTE
    (old,) = _unclear(database, late)
    with database.work(TEAM) as work:
        outbox.not_found(work, old, late)
    (again,) = claim(database, late)
    started = begin(database, again, late)
    assert started is not None
    settle(database, started, PostOutcome.UNKNOWN, late, why="timeout")
    with database.work(TEAM) as work:
        assert not outbox.not_found(work, old, late)
        assert not outbox.found(work, old, "D0KEN", ("1.1",), late)
    assert the_letter(database).state == "unknown"


def test_what_can_not_be_read_stays_unclear_and_shows_on_home_after_half_an_hour(database: Database) -> None:
    settle(database, begun(database), PostOutcome.UNKNOWN, why="timeout")
    now = MONDAY + MINUTE
    (letter,) = _unclear(database, now)
    with database.work(TEAM) as work:
        outbox.unreadable(work, letter, "ratelimited", timedelta(minutes=3), now)
    assert the_letter(database).due == now + timedelta(minutes=3)
    with database.reading(TEAM) as work:
        assert outbox.undelivered(work, KEN) == ()
    now = MONDAY + UNREADABLE + MINUTE
    (letter,) = _unclear(database, now)
    with database.work(TEAM) as work:
        outbox.unreadable(work, letter, "ratelimited", None, now)
    assert the_letter(database).state == "unknown"
    with database.reading(TEAM) as work:
        assert outbox.undelivered(work, KEN) == (SUBJECT,)


def test_what_stays_unclear_until_it_expires_counts_as_told_perhaps(database: Database) -> None:
    settle(database, begun(database), PostOutcome.UNKNOWN, why="timeout")
    assert _unclear(database, MONDAY + 4 * DAY) == []
    assert the_letter(database).state == "dead"
    assert the_reminder(database).state == "told"


def test_copies_that_arrive_together_are_healed(database: Database) -> None:
    settle(database, begun(database), PostOutcome.UNKNOWN, why="timeout")
    now = MONDAY + MINUTE
    (letter,) = _unclear(database, now)
    with database.work(TEAM) as work:
        outbox.found(work, letter, "D0KEN", ("1.1", "2.2"), now)
    with database.work(TEAM) as work:
        (extra,) = outbox.to_heal(work, now, 5)
        assert (extra.ts, extra.heals) == ("1.1", 0)
        outbox.healed(work, extra, now)
    assert the_letter(database).heal_at == MONDAY + HEAL[1]
    with database.work(TEAM) as work:
        (extra,) = outbox.to_heal(work, MONDAY + HEAL[1], 5)
        outbox.healed(work, extra, MONDAY + HEAL[1])
    assert the_letter(database).heal_at is None


def test_a_message_is_brought_up_to_date_until_it_shows_all(database: Database) -> None:
    started = begun(database)
    settle(database, started, PostOutcome.SENT)
    with database.work(TEAM) as work:
        assert outbox.behind(work, MONDAY, 5) == []
        outbox.touch(work, SUBJECT, KEN, MONDAY)
        (behind,) = outbox.behind(work, MONDAY, 5)
        assert outbox.behind(work, MONDAY, 5) == []
        outbox.touch(work, SUBJECT, KEN, MONDAY)
        outbox.edited(work, behind, MONDAY)
        (behind,) = outbox.behind(work, MONDAY, 5)
        outbox.edited(work, behind, MONDAY)
        assert outbox.behind(work, MONDAY, 5) == []


def test_a_message_that_can_not_be_edited_is_left_alone(database: Database) -> None:
    settle(database, begun(database), PostOutcome.SENT)
    with database.work(TEAM) as work:
        outbox.touch(work, SUBJECT, KEN, MONDAY)
        (behind,) = outbox.behind(work, MONDAY, 5)
        outbox.edited(work, behind, MONDAY, can_edit=False)
        outbox.touch(work, SUBJECT, KEN, MONDAY)
    with database.work(TEAM) as work:
        assert outbox.behind(work, MONDAY + DAY, 5) == []


def test_an_update_that_fails_is_tried_later_and_later(database: Database) -> None:
    settle(database, begun(database), PostOutcome.SENT)
    now = MONDAY
    with database.work(TEAM) as work:
        outbox.touch(work, SUBJECT, KEN, now)
        for wait in BACKOFF[:3]:
            (behind,) = outbox.behind(work, now, 5)
            outbox.not_edited(work, behind, now)
            assert outbox.behind(work, now + wait - timedelta(seconds=1), 5) == []
            now += wait


def test_a_home_is_published_while_somebody_looked_within_the_last_day(database: Database) -> None:
    with database.work(TEAM) as work:
        outbox.touch(work, SUBJECT, KEN, MONDAY)
        assert outbox.homes_behind(work, MONDAY, 5) == []
        home.open(work, KEN, MONDAY)
        (behind,) = outbox.homes_behind(work, MONDAY, 5)
        outbox.home_published(work, behind, MONDAY)
        outbox.touch(work, SUBJECT, KEN, MONDAY)
        assert outbox.homes_behind(work, MONDAY, 5) == []
        (behind,) = outbox.homes_behind(work, MONDAY + timedelta(seconds=5), 5)
        outbox.home_published(work, behind, MONDAY + timedelta(seconds=5))
        outbox.touch(work, SUBJECT, KEN, MONDAY + 2 * DAY)
        assert outbox.homes_behind(work, MONDAY + 2 * DAY, 5) == []


def test_a_new_language_reaches_what_a_person_was_sent(database: Database) -> None:
    settle(database, begun(database), PostOutcome.SENT)
    with database.work(TEAM) as work:
        outbox.touch_person(work, KEN, MONDAY)
        outbox.touch_person(work, AYA, MONDAY)
    assert the_letter(database).changed == 1
