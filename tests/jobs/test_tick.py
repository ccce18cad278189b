import threading
from datetime import timedelta

from sqlalchemy import text

from bot.store import inbox, workspace
from bot.usecases import home, outbox
from playground import faults
from tests.jobs.office import TEAM, Office
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
    for person in people:
        office.say(person, "answer")
        office.remind(person, f"promise:{person}")
    threads = [threading.Thread(target=lambda tick=tick: [tick.run() for _ in range(6)]) for tick in ticks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for tick in ticks:
        tick.stop()
    office.pass_on()
    assert [sorted(office.texts(person)) for person in people] == [
        ["answer", f"promise:{person} open"] for person in people
    ]


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


def test_a_failing_workspace_does_not_stop_the_others(office: Office) -> None:
    ken = office.person("Ken")
    office.say(ken, "answer")
    with office.database.work("T2") as work:
        workspace.remember(work, "Other", "UKEPT", None, office.clock.now() - DAY)
    with office.database.work("T2") as work:
        outbox.remind(work, "promise:1", 1, "1", "U0", office.clock.now() - DAY)
        zone = text("UPDATE workspaces SET zone = 'Nowhere/None' WHERE workspace = 'T2'")
        work.execute(zone)
    office.tick.run()
    assert office.texts(ken) == ["answer"]
