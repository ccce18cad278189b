from datetime import timedelta

import pytest

from bot.sales.letter import BACKOFF, PostOutcome
from bot.store import workspace
from bot.store.engine import Database
from bot.store.tables import homes, people
from bot.usecases import home, outbox
from tests.outboxes import (
    ADMIN,
    AYA,
    KEN,
    MONDAY,
    SUBJECT,
    TEAM,
    all_letters,
    all_reminders,
    begin,
    begun,
    claim,
    note_next,
    plan,
    remind,
    settle,
    the_letter,
    the_reminder,
)

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


def test_what_is_void_while_claimed_is_not_told(database: Database) -> None:
    remind(database)
    plan(database)
    (letter,) = claim(database)
    with database.work(TEAM) as work:
        outbox.void(work, SUBJECT, "kept")
        outbox.touch(work, SUBJECT, KEN, MONDAY)
    assert the_reminder(database).state == "void"
    assert begin(database, letter) is not None
    with database.reading(TEAM) as work:
        assert [line.state for line in outbox.lines_of(work, letter.id)] == ["void"]


def test_what_is_void_while_sending_is_told_and_then_brought_up_to_date(database: Database) -> None:
    started = begun(database)
    with database.work(TEAM) as work:
        outbox.void(work, SUBJECT, "kept")
        outbox.touch(work, SUBJECT, KEN, MONDAY)
    settle(database, started, PostOutcome.SENT)
    assert the_reminder(database).state == "told"
    assert the_letter(database).shown < the_letter(database).changed
    with database.work(TEAM) as work:
        assert [letter.id for letter in outbox.behind(work, MONDAY, 5)] == [started.id]


def test_what_is_void_while_sending_is_void_when_the_letter_did_not_arrive(database: Database) -> None:
    started = begun(database)
    with database.work(TEAM) as work:
        outbox.void(work, SUBJECT, "kept")
    settle(database, started, PostOutcome.NOT_SENT)
    assert (the_reminder(database).state, the_reminder(database).reason) == ("void", "kept")


def test_only_the_named_steps_are_void(database: Database) -> None:
    remind(database, step="1")
    remind(database, MONDAY + DAY, step="2")
    with database.work(TEAM) as work:
        outbox.void(work, SUBJECT, "seen", ("2",))
    assert [row.state for row in all_reminders(database)] == ["planned", "void"]


def test_a_touch_reaches_every_letter_that_tells_of_the_subject(database: Database) -> None:
    settle(database, begun(database), PostOutcome.SENT)
    with database.work(TEAM) as work:
        outbox.say(work, KEN, "reply", "1", SUBJECT, {}, MONDAY)
        outbox.say(work, KEN, "reply", "2", "promise:2", {}, MONDAY)
        outbox.touch(work, SUBJECT, KEN, MONDAY)
    changed = {letter.subject: letter.changed for letter in all_letters(database)}
    assert changed == {None: 1, SUBJECT: 1, "promise:2": 0}


def test_sent_is_told_and_found_again_by_its_message(database: Database) -> None:
    started = begun(database)
    assert settle(database, started, PostOutcome.SENT, MONDAY + MINUTE, ts="17.5")
    assert (the_reminder(database).state, the_reminder(database).told_at) == ("told", MONDAY + MINUTE)
    with database.reading(TEAM) as work:
        by_message = outbox.letter_at(work, "D0KEN", "17.5")
        assert by_message is not None
        assert by_message.id == started.id
        assert outbox.latest(work, KEN, ("nudge",), 5) == [by_message]
        assert work.one(work.select(people.c.dm_channel).where(people.c.person == KEN)).dm_channel == "D0KEN"


def test_certainly_not_sent_waits_longer_each_time_and_keeps_its_reminders(database: Database) -> None:
    now = MONDAY
    started = begun(database)
    for wait in (*BACKOFF, BACKOFF[-1]):
        assert settle(database, started, PostOutcome.NOT_SENT, now)
        assert the_letter(database).due == now + wait
        assert the_reminder(database).letter == started.id
        now += wait
        (letter,) = claim(database, now)
        again = begin(database, letter, now)
        assert again is not None
        started = again


def test_a_pause_that_slack_asks_for_holds_the_whole_workspace(database: Database) -> None:
    started = begun(database)
    settle(database, started, PostOutcome.NOT_SENT, pause=timedelta(seconds=40))
    assert the_letter(database).due == MONDAY + timedelta(seconds=40)
    assert note_next(database) == MONDAY + timedelta(seconds=40)
    with database.reading(TEAM) as work:
        assert workspace.trouble(work) is None


def test_a_long_pause_is_told_to_the_admin_once(database: Database) -> None:
    with database.work(TEAM) as work:
        home.open(work, ADMIN, MONDAY)
    settle(database, begun(database), PostOutcome.LONG_PAUSE, why="missing_scope chat:write")
    with database.reading(TEAM) as work:
        assert workspace.trouble(work) == "missing_scope chat:write"
        assert work.one(work.select(homes.c.changed).where(homes.c.person == ADMIN)).changed == 2
    assert the_letter(database).state == "pending"
    later = the_letter(database).due
    (letter,) = claim(database, later)
    again = begin(database, letter, later)
    assert again is not None
    settle(database, again, PostOutcome.LONG_PAUSE, later, why="missing_scope chat:write")
    with database.reading(TEAM) as work:
        assert work.one(work.select(homes.c.changed).where(homes.c.person == ADMIN)).changed == 2
    last = the_letter(database).due
    (letter,) = claim(database, last)
    again = begin(database, letter, last)
    assert again is not None
    settle(database, again, PostOutcome.SENT, last)
    with database.reading(TEAM) as work:
        assert workspace.trouble(work) is None


def test_a_workspace_that_is_gone_is_suspended_and_its_letter_stays(database: Database) -> None:
    settle(database, begun(database), PostOutcome.WORKSPACE_GONE, why="token_revoked")
    assert the_letter(database).state == "pending"
    assert the_reminder(database).state == "planned"
    assert note_next(database) is None
    with database.reading(TEAM) as work:
        found = workspace.find(work)
        assert found is not None
        assert (found.state, found.trouble) == ("suspended", "token_revoked")


@pytest.mark.parametrize("outcome", [PostOutcome.PERSON_GONE, PostOutcome.CHANNEL_GONE])
def test_a_person_who_is_gone_shows_on_the_admins_home(database: Database, outcome: PostOutcome) -> None:
    settle(database, begun(database), outcome, why="user_disabled")
    assert the_letter(database).state == "dead"
    assert (the_reminder(database).state, the_reminder(database).reason) == ("void", "user_disabled")
    with database.reading(TEAM) as work:
        assert outbox.undelivered(work, None) == (SUBJECT,)
        assert outbox.undelivered(work, KEN) == (SUBJECT,)
        assert outbox.undelivered(work, AYA) == ()


def test_what_was_said_since_is_not_undelivered(database: Database) -> None:
    settle(database, begun(database), PostOutcome.PERSON_GONE, why="user_disabled")
    later = MONDAY + timedelta(hours=1)
    remind(database, later, step="2")
    plan(database, later)
    (letter,) = claim(database, later)
    again = begin(database, letter, later)
    assert again is not None
    settle(database, again, PostOutcome.SENT, later)
    with database.reading(TEAM) as work:
        assert outbox.undelivered(work, None) == ()


def test_our_bug_is_plain_text_once_and_then_dead(database: Database) -> None:
    started = begun(database)
    settle(database, started, PostOutcome.OUR_BUG, why="invalid_blocks")
    assert (the_letter(database).state, the_letter(database).plain) == ("pending", True)
    (letter,) = claim(database)
    again = begin(database, letter)
    assert again is not None
    settle(database, again, PostOutcome.OUR_BUG, why="invalid_blocks")
    assert the_letter(database).state == "dead"
    with database.reading(TEAM) as work:
        assert outbox.undelivered(work, KEN) == (SUBJECT,)


def test_an_attempt_is_settled_once(database: Database) -> None:
    started = begun(database)
    assert settle(database, started, PostOutcome.SENT)
    assert not settle(database, started, PostOutcome.NOT_SENT)
    assert the_letter(database).state == "sent"


def test_an_older_attempt_settles_nothing(database: Database) -> None:
    first = begun(database)
    settle(database, first, PostOutcome.NOT_SENT)
    later = MONDAY + MINUTE
    (letter,) = claim(database, later)
    assert begin(database, letter, later) is not None
    assert not settle(database, first, PostOutcome.SENT, later)
    assert the_letter(database).state == "sending"
