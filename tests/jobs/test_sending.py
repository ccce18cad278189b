from datetime import timedelta

import pytest

from bot.faults import install
from bot.sales.letter import LEASE, SETTLE
from bot.store import workspace
from bot.usecases import outbox
from playground import faults
from tests.jobs.office import TEAM, Office

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


def test_a_nudge_arrives_once_and_is_told(office: Office) -> None:
    ken = office.person("Ken")
    office.remind(ken)
    assert office.pass_on() > 0
    assert office.texts(ken) == ["promise:1 open"]
    assert [row.state for row in office.reminders()] == ["told"]
    office.after(5 * DAY)
    assert len(office.dms(ken)) == 1


def test_what_is_due_together_comes_as_one_message(office: Office) -> None:
    ken = office.person("Ken")
    for n in range(3):
        office.remind(ken, f"promise:{n}")
    office.pass_on()
    assert office.texts(ken) == ["promise:0 open; promise:1 open; promise:2 open"]


def test_a_message_carries_the_letter_it_is(office: Office) -> None:
    ken = office.person("Ken")
    office.remind(ken)
    office.pass_on()
    (message,) = office.dms(ken)
    assert message.metadata == {"event_type": "letter", "event_payload": {"key": office.letter().letter}}
    assert (office.letter().channel, office.letter().ts) == (message.channel, message.ts)


def test_a_promise_kept_before_its_nudge_begins_makes_no_message(office: Office) -> None:
    ken = office.person("Ken")
    office.remind(ken)
    office.keep("promise:1", ken)
    office.after(DAY)
    assert office.dms(ken) == []


def test_a_promise_kept_after_its_letter_was_claimed_makes_no_message(office: Office) -> None:
    ken = office.person("Ken")
    office.remind(ken)

    def keep_when_claimed(name: str) -> None:
        if name == "letter:claimed":
            install(None)
            assert office.letter().state == "claimed"
            office.keep("promise:1", ken)

    install(keep_when_claimed)
    try:
        office.after(DAY)
    finally:
        install(None)
    assert office.dms(ken) == []
    assert office.letter().state == "skipped"
    assert {row.state for row in office.reminders()} == {"void"}


def test_a_promise_kept_while_its_nudge_is_sent_arrives_and_is_brought_up_to_date(office: Office) -> None:
    ken = office.person("Ken")
    office.remind(ken)

    def keep_when_written(name: str) -> None:
        if name == "http:written":
            install(None)
            assert office.letter().state == "sending"
            office.keep("promise:1", ken)

    install(keep_when_written)
    try:
        office.pass_on()
    finally:
        install(None)
    (message,) = office.dms(ken)
    assert message.text == "promise:1 kept"
    assert message.edited
    assert office.letter().shown == office.letter().changed


@pytest.mark.parametrize(
    "fault",
    [
        faults.lost_reply(),
        faults.garbage(),
        faults.truncated(),
        faults.status(500, accepts=True),
        faults.reset(accepts=True),
    ],
    ids=lambda fault: fault.name,
)
def test_a_message_that_arrived_unanswered_is_found_again(office: Office, fault: faults.Fault) -> None:
    ken = office.person("Ken")
    office.remind(ken)
    office.slack.misbehave("chat.postMessage", fault)
    office.pass_on()
    assert office.letter().state == "unknown"
    office.after(MINUTE)
    assert office.letter().state == "sent"
    assert [row.state for row in office.reminders()] == ["told"]
    office.after(2 * DAY)
    assert office.texts(ken) == ["promise:1 open"]


@pytest.mark.parametrize(
    "fault",
    [faults.status(503), faults.reset(), faults.error("internal_error"), faults.error("a_code_nobody_knows")],
    ids=lambda fault: fault.code or fault.name,
)
def test_a_message_that_did_not_arrive_is_sent_once_more_after_proof(office: Office, fault: faults.Fault) -> None:
    ken = office.person("Ken")
    office.remind(ken)
    office.slack.misbehave("chat.postMessage", fault)
    office.pass_on()
    office.after(SETTLE - timedelta(seconds=1))
    assert office.dms(ken) == []
    assert office.letter().state == "unknown"
    office.after(MINUTE)
    assert office.texts(ken) == ["promise:1 open"]
    office.after(2 * DAY)
    assert len(office.dms(ken)) == 1


def test_a_message_that_arrives_after_it_was_sent_again_is_taken_away(office: Office) -> None:
    ken = office.person("Ken")
    office.remind(ken)
    office.slack.misbehave("chat.postMessage", faults.late(600))
    office.pass_on()
    office.after(timedelta(minutes=5))
    assert len(office.dms(ken)) == 1
    kept = office.letter().ts
    office.after(timedelta(minutes=10))
    assert len(office.dms(ken)) == 2
    office.after(timedelta(hours=1))
    assert [message.ts for message in office.dms(ken)] == [kept]


@pytest.mark.parametrize("retry_after", ["7", None, "999999999", "soon"])
def test_a_rate_limit_pauses_the_workspace_as_long_as_slack_says(office: Office, retry_after: str | None) -> None:
    ken, aya = office.person("Ken"), office.person("Aya")
    office.remind(ken)
    office.slack.misbehave("chat.postMessage", faults.too_many(retry_after))
    office.pass_on()
    office.remind(aya, "promise:2")
    office.pass_on()
    assert (office.dms(ken), office.dms(aya)) == ([], [])
    office.after(timedelta(seconds=30))
    assert (len(office.dms(ken)), len(office.dms(aya))) == (1, 1)


@pytest.mark.parametrize("code", ["missing_scope", "message_limit_exceeded", "restricted_action"])
def test_what_an_admin_has_to_put_right_is_told_to_them_and_goes_on_afterwards(office: Office, code: str) -> None:
    ken = office.person("Ken")
    office.remind(ken)
    office.slack.misbehave("chat.postMessage", faults.error(code))
    office.pass_on()
    with office.database.reading(TEAM) as work:
        assert (workspace.trouble(work) or "").startswith(code)
    office.after(timedelta(hours=1))
    assert len(office.dms(ken)) == 1
    with office.database.reading(TEAM) as work:
        assert workspace.trouble(work) is None


def test_nothing_goes_to_a_workspace_that_is_gone_until_kept_is_back(office: Office) -> None:
    ken = office.person("Ken")
    office.remind(ken)
    office.slack.misbehave("chat.postMessage", faults.error("token_revoked"))
    office.after(DAY)
    assert office.dms(ken) == []
    assert office.tick.next_due() is None
    with office.database.work(TEAM) as work:
        workspace.remember(work, "Acme Sales", "UKEPT", None, office.clock.now())
    office.pass_on()
    assert len(office.dms(ken)) == 1


def test_a_person_who_is_gone_gets_nothing_and_the_rest_goes_on(office: Office) -> None:
    ken, aya = office.person("Ken"), office.person("Aya")
    office.remind(ken)
    office.slack.misbehave("chat.postMessage", faults.error("user_disabled"))
    office.pass_on()
    office.remind(aya, "promise:2")
    office.after(DAY)
    assert office.dms(ken) == []
    assert len(office.dms(aya)) == 1
    assert {row.state for row in office.letters()} == {"dead", "sent"}


def test_blocks_that_slack_refuses_are_left_out_once(office: Office) -> None:
    ken = office.person("Ken")
    office.remind(ken)
    office.slack.misbehave("chat.postMessage", faults.error("invalid_blocks"))
    office.pass_on()
    (message,) = office.dms(ken)
    assert (message.text, message.blocks) == ("promise:1 open", [])


def test_a_message_that_slack_refuses_twice_is_given_up_loudly(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    ken = office.person("Ken")
    office.remind(ken)
    office.slack.misbehave("chat.postMessage", faults.error("invalid_blocks"), times=2)
    office.pass_on()
    assert office.dms(ken) == []
    assert office.letter().state == "dead"
    assert [record.levelname for record in caplog.records] == ["ERROR", "ERROR"]


def test_a_letter_that_can_not_be_put_into_words_holds_up_no_other(office: Office) -> None:
    ken, aya = office.person("Ken"), office.person("Aya")
    office.breaks.add("promise:1")
    office.remind(ken)
    office.remind(aya, "promise:2")
    office.after(MINUTE)
    assert (office.dms(ken), len(office.dms(aya))) == ([], 1)
    office.breaks.clear()
    office.after(timedelta(hours=1))
    assert len(office.dms(ken)) == 1


def test_a_message_is_brought_up_to_date_again_until_slack_takes_it(office: Office) -> None:
    ken = office.person("Ken")
    office.remind(ken)
    office.pass_on()
    office.slack.misbehave("chat.update", faults.status(500), times=2)
    office.keep("promise:1", ken)
    office.pass_on()
    assert office.texts(ken) == ["promise:1 open"]
    office.after(MINUTE)
    assert office.texts(ken) == ["promise:1 kept"]


def test_a_message_that_was_deleted_is_left_alone(office: Office) -> None:
    ken = office.person("Ken")
    office.remind(ken)
    office.pass_on()
    office.slack.misbehave("chat.update", faults.error("message_not_found"))
    office.keep("promise:1", ken)
    office.after(MINUTE)
    assert not office.letter().can_edit
    assert office.tick.next_due() is None


def test_answers_to_one_person_come_in_their_order(office: Office) -> None:
    ken = office.person("Ken")
    for n in range(6):
        office.say(ken, f"answer {n}")
        office.clock.push(timedelta(milliseconds=5))
    office.pass_on()
    assert office.texts(ken) == [f"answer {n}" for n in range(6)]


def test_a_worker_that_died_in_the_middle_is_taken_over(office: Office) -> None:
    ken = office.person("Ken")
    office.remind(ken)

    class Died(BaseException):
        pass

    def die(name: str) -> None:
        if name == "http:connected":
            install(None)
            raise Died

    install(die)
    office.tick.run(patience=timedelta(milliseconds=300))
    install(None)
    assert office.letter().state == "sending"
    office.after(LEASE)
    assert office.letter().state == "unknown"
    office.after(SETTLE)
    assert len(office.dms(ken)) == 1


def test_a_letter_of_a_kind_this_version_does_not_know_waits(office: Office) -> None:
    ken = office.person("Ken")
    with office.database.work(TEAM) as work:
        outbox.say(work, ken, "digest", "new", None, {}, office.clock.now())
    office.pass_on()
    assert (office.letter().state, office.letter().due) == ("pending", office.clock.now() + MINUTE)
