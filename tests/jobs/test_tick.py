import threading
from datetime import timedelta
from typing import Any

import pytest

from bot.store import inbox, person, workspace
from bot.usecases import home, outbox
from jobs.tick import Tick
from playground import faults
from tests.jobs.office import TEAM, Office, kinds
from tests.waiting import until

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


def test_nothing_due_is_nothing_done(office: Office) -> None:
    assert office.pass_on() == 0
    assert office.tick.next_due() is None


def test_the_next_thing_due_is_known(office: Office) -> None:
    ken = office.person("Ken")
    office.remind(ken, due=office.clock.now() + 3 * MINUTE)
    assert office.tick.next_due() == office.clock.now() + 3 * MINUTE
    assert office.pass_on() == 0
    assert office.tick.next_due() == office.clock.now() + 3 * MINUTE
    office.clock.push(3 * MINUTE)
    assert office.pass_on() > 0
    assert office.tick.next_due() is None


def test_after_days_of_being_down_each_rep_gets_one_message(office: Office) -> None:
    reps = [office.person(f"Rep {n}") for n in range(5)]
    begin = office.clock.now()
    with office.database.work(TEAM) as work:
        for n in range(400):
            due = begin + (n % 5) * DAY + (n % 32) * timedelta(minutes=15)
            outbox.remind(work, f"promise:{n}", 1, "1", reps[n % 5], due)
    office.clock.push(7 * DAY)
    office.pass_on()
    assert [len(office.dms(rep)) for rep in reps] == [1] * 5
    assert {row.state for row in office.reminders()} == {"told"}


def test_at_a_turn_a_workspace_gets_five_letters_and_another_its_own(office: Office) -> None:
    for n in range(8):
        office.say(office.person(f"Rep {n}"), "answer")
    aya = office.person("Aya")
    with office.database.work("T2") as work:
        workspace.remember(work, "Other", "UKEPT", None, office.clock.now())
        outbox.say(work, aya, "reply", "1", None, {"text": "other"}, office.clock.now())
    office.tick.run()
    assert len(office.slack.accepted) == 6
    office.pass_on()
    assert len(office.slack.accepted) == 9


def test_a_call_that_hangs_holds_up_nobody_else(office: Office) -> None:
    ken, aya = office.person("Ken"), office.person("Aya")
    office.slack.misbehave("chat.postMessage", faults.hang(1.5))
    office.say(ken, "hangs")
    office.tick.run(patience=timedelta(seconds=0.2))
    office.say(aya, "goes")
    office.say(ken, "comes after")
    office.tick.run(patience=timedelta(seconds=1))
    assert office.texts(aya) == ["goes"]
    assert office.dms(ken) == []
    until(lambda: {row.state for row in office.letters() if row.to == ken} == {"unknown", "pending"})


def test_two_workers_send_each_letter_once(office: Office) -> None:
    people = [office.person(f"Rep {n}") for n in range(10)]
    ticks = [office.another_tick() for _ in range(3)]
    for rep in people:
        office.say(rep, "answer")
        office.remind(rep, f"promise:{rep}")
    threads = [threading.Thread(target=lambda tick=tick: [tick.run() for _ in range(6)]) for tick in ticks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for tick in ticks:
        tick.stop()
    office.pass_on()
    assert [sorted(office.texts(rep)) for rep in people] == [["answer", f"promise:{rep} open"] for rep in people]


def test_what_slack_will_not_send_again_is_forgotten(office: Office) -> None:
    ken = office.person("Ken")
    with office.database.work(TEAM) as work:
        assert inbox.add(work, "event", "1", office.clock.now())
    office.clock.push(timedelta(hours=49))
    office.say(ken, "answer")
    office.pass_on()
    with office.database.work(TEAM) as work:
        assert inbox.add(work, "event", "1", office.clock.now())


def test_a_home_is_brought_up_to_date_for_who_is_looking(office: Office) -> None:
    ken = office.person("Ken")
    with office.database.work(TEAM) as work:
        home.open(work, ken, office.clock.now())
    office.pass_on()
    assert office.slack.home(office.persons[ken]) is not None
    assert office.tick.next_due() is None


def test_a_failing_workspace_does_not_stop_the_others_and_is_tried_again(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(Tick):
        def _steps(self, turn: Any) -> int:
            if turn.workspace == "T2":
                raise LookupError
            return super()._steps(turn)

    ken = office.person("Ken")
    with office.database.work("T2") as work:
        workspace.remember(work, "Other", "UKEPT", None, office.clock.now() - DAY)
    office.say(ken, "answer")
    broken = Broken(office.tools, kinds(set()))
    broken.run()
    broken.stop()
    assert office.texts(ken) == ["answer"]
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert office.tick.next_due() == office.clock.now() + MINUTE


def test_the_letters_of_another_installation_stay_where_they_are(office: Office) -> None:
    ken = office.person("Ken")
    office.say(ken, "answer")
    elsewhere = Tick(office.tools, kinds(set()), serves=lambda workspace: workspace == "T2")
    assert elsewhere.run() == 0
    elsewhere.stop()
    assert office.dms(ken) == []
    office.pass_on()
    assert office.texts(ken) == ["answer"]


def test_somebody_whose_zone_is_not_known_here_is_told_all_the_same(office: Office) -> None:
    ken = office.person("Ken")
    with office.database.work(TEAM) as work:
        person.change(work, ken, {"zone": "Nowhere/None"})
    office.remind(ken)
    office.pass_on()
    assert office.texts(ken) == ["promise:1 open"]
