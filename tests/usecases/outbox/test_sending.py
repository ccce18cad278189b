from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from bot.sales.letter import LEASE, PostOutcome
from bot.store import workspace
from bot.store.engine import Database
from bot.usecases import outbox
from tests.outboxes import (
    AYA,
    KEN,
    MONDAY,
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
    the_reminder,
)

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


def test_a_letter_is_claimed_once(database: Database) -> None:
    remind(database)
    plan(database)
    assert len(claim(database)) == 1
    assert claim(database) == []


def test_no_letter_is_claimed_before_it_is_due(database: Database) -> None:
    with database.work(TEAM) as work:
        outbox.say(work, KEN, "reply", "1", None, {}, MONDAY + MINUTE)
    assert claim(database, MONDAY) == []
    assert len(claim(database, MONDAY + MINUTE)) == 1


def test_a_person_gets_one_letter_at_a_time_in_the_order_they_were_due(database: Database) -> None:
    with database.work(TEAM) as work:
        for n in (2, 0, 1):
            outbox.say(work, KEN, "reply", str(n), None, {"n": n}, MONDAY + timedelta(seconds=n))
        outbox.say(work, AYA, "reply", "a", None, {"n": 9}, MONDAY)
    later = MONDAY + MINUTE
    seen: list[int] = []
    for _ in range(3):
        taken = claim(database, later)
        assert claim(database, later) == []
        for letter in taken:
            seen.append(letter.about["n"])
            started = begin(database, letter, later)
            assert started is not None
            settle(database, started, PostOutcome.SENT, later)
    assert [n for n in seen if n != 9] == [0, 1, 2]
    assert seen.count(9) == 1


def test_at_a_turn_no_more_than_asked_for_is_claimed(database: Database) -> None:
    with database.work(TEAM) as work:
        for n in range(8):
            outbox.say(work, f"U{n}", "reply", str(n), None, {}, MONDAY)
    assert len(claim(database, limit=5)) == 5
    assert len(claim(database, limit=5)) == 3


def test_two_and_eight_that_claim_at_once_share_the_letters(database: Database) -> None:
    with database.work(TEAM) as work:
        for n in range(40):
            outbox.say(work, f"U{n}", "reply", str(n), None, {}, MONDAY)
    with ThreadPoolExecutor(8) as threads:
        taken = list(threads.map(lambda _: claim(database), range(16)))
    ids = [letter.id for each in taken for letter in each]
    assert sorted(ids) == sorted(set(ids))
    assert len(ids) == 40


def test_only_who_claimed_a_letter_begins_it(database: Database) -> None:
    remind(database)
    plan(database)
    (letter,) = claim(database)
    with database.work(TEAM) as work:
        outbox.put_back(work, letter, MONDAY)
    (other,) = claim(database)
    assert begin(database, letter) is None
    assert begin(database, other) is not None


def test_a_lease_that_is_too_short_for_a_call_begins_nothing(database: Database) -> None:
    remind(database)
    plan(database)
    (letter,) = claim(database)
    assert begin(database, letter, MONDAY + LEASE - timedelta(seconds=10)) is None
    assert the_letter(database).state == "pending"


def test_a_letter_is_begun_once(database: Database) -> None:
    remind(database)
    plan(database)
    (letter,) = claim(database)
    assert begin(database, letter) is not None
    assert begin(database, letter) is None
    assert the_letter(database).state == "sending"


def test_nothing_begins_in_a_paused_workspace(database: Database) -> None:
    remind(database)
    plan(database)
    (letter,) = claim(database)
    with database.work(TEAM) as work:
        workspace.pause(work, MONDAY + MINUTE)
    assert begin(database, letter) is None
    assert the_letter(database).state == "pending"
    assert note_next(database) == MONDAY + MINUTE
    (again,) = claim(database, MONDAY + MINUTE)
    assert begin(database, again, MONDAY + MINUTE) is not None


def test_nothing_begins_where_kept_is_not_installed_any_more_and_goes_on_when_it_is_again(database: Database) -> None:
    remind(database)
    plan(database)
    (letter,) = claim(database)
    with database.work(TEAM) as work:
        workspace.suspend(work, "account_inactive", MONDAY)
    assert begin(database, letter) is None
    assert note_next(database) is None
    install(database)
    assert database.turns(MONDAY) == [TEAM]
    (again,) = claim(database)
    assert begin(database, again) is not None


def test_what_nobody_waits_for_does_not_come_after_hours(database: Database) -> None:
    remind(database)
    plan(database)
    evening = MONDAY + timedelta(hours=9)
    (letter,) = claim(database, evening)
    assert begin(database, letter, evening) is None
    assert the_letter(database).due == MONDAY + timedelta(hours=23)


def test_an_answer_comes_after_hours_too(database: Database) -> None:
    evening = MONDAY + timedelta(hours=9)
    with database.work(TEAM) as work:
        outbox.say(work, KEN, "reply", "1", None, {}, evening)
    (letter,) = claim(database, evening)
    assert begin(database, letter, evening, waits=False) is not None


def test_a_nudge_that_was_asked_for_outside_the_hours_comes_then(database: Database) -> None:
    evening = MONDAY + timedelta(hours=10)
    remind(database, evening, urgent=True, why="short_window")
    plan(database, evening)
    (letter,) = claim(database, evening)
    assert begin(database, letter, evening) is not None


def test_a_letter_with_nothing_left_to_say_is_skipped(database: Database) -> None:
    started = begun(database)
    with database.work(TEAM) as work:
        outbox.nothing_left(work, started, MONDAY)
    assert the_letter(database).state == "skipped"
    assert (the_reminder(database).state, the_reminder(database).reason) == ("void", "nothing_left")


def test_a_letter_that_expires_before_it_is_sent_is_said_again_in_another(database: Database) -> None:
    remind(database)
    plan(database)
    later = MONDAY + 3 * DAY
    (letter,) = claim(database, later)
    assert begin(database, letter, later) is None
    assert the_letter(database).state == "skipped"
    assert (the_reminder(database).letter, the_reminder(database).due) == (None, later)
    plan(database, later)
    assert [row.state for row in all_letters(database)] == ["skipped", "pending"]


def test_an_answer_that_expires_is_not_said(database: Database) -> None:
    with database.work(TEAM) as work:
        assert outbox.say(work, KEN, "reply", "1", None, {}, MONDAY)
        assert not outbox.say(work, KEN, "reply", "1", None, {}, MONDAY)
    later = MONDAY + timedelta(hours=1)
    (letter,) = claim(database, later)
    assert begin(database, letter, later, waits=False) is None
    assert the_letter(database).state == "skipped"
