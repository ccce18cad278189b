from datetime import UTC, datetime, timedelta

from playground import faults
from playground.state import Message
from tests.journeys.world import World, about_promises, buttons, words

FRIDAY_4PM = datetime(2026, 11, 27, 21, 0, tzinfo=UTC)
THURSDAYS_LIST = datetime(2026, 11, 26, 14, 0, tzinfo=UTC)
PROPOSAL = "/promise Acme: send the proposal by Friday 4pm"


def first_nudge(world: World) -> Message:
    while not world.dms(world.ken):
        due = world.kept.next_due()
        assert due is not None
        world.push_to(due)
    return world.dms(world.ken)[-1]


def test_done_by_button_edits_the_dm_to_its_outcome_and_undo_takes_it_back(world: World) -> None:
    world.type(world.ken, PROPOSAL)
    world.press(world.ken, first_nudge(world), "promise_done")
    settled = world.dms(world.ken)[-1]
    assert about_promises(settled) == ["promise_undo"]
    world.press(world.ken, settled, "promise_undo")
    reopened = world.dms(world.ken)[0]
    assert "promise_done" in buttons(reopened)
    world.push_to(FRIDAY_4PM)
    assert len(world.dms(world.ken)) > 1


def test_undo_of_done_tells_at_once_what_fell_due_meanwhile(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by 11:00 today")
    due = world.kept.next_due()
    assert due is not None
    world.push_to(due - timedelta(minutes=4))
    kept = world.type(world.ken, "/promise done 1")
    world.push(timedelta(minutes=8))
    assert world.dms(world.ken) == []
    world.press(world.ken, kept, "promise_undo")
    assert len(world.dms(world.ken)) == 1


def test_undo_after_ten_minutes_says_so_and_offers_to_reopen(world: World) -> None:
    world.type(world.ken, PROPOSAL)
    kept = world.type(world.ken, "/promise done 1")
    world.push(timedelta(minutes=11))
    world.press(world.ken, kept, "promise_undo")
    refused = world.shown(world.ken)
    assert "promise_reopen" in buttons(refused)
    world.press(world.ken, refused, "promise_reopen")
    assert "#1" in words(world.type(world.ken, "/promise list"))


def test_pressing_done_twice_changes_nothing_and_is_answered(world: World) -> None:
    world.type(world.ken, PROPOSAL)
    nudge = first_nudge(world)
    world.press(world.ken, nudge, "promise_done")
    world.press_again()
    assert len(world.dms(world.ken)) == 1
    answered = world.slack.messages(world.slack.dm(world.ken), viewer=world.ken)[-1]
    assert answered.viewer == world.ken.id


def test_another_persons_button_says_there_is_no_such_promise(world: World) -> None:
    confirmed = world.type(world.ken, PROPOSAL)
    world.slack.action(world.aya, confirmed, "promise_undo")
    world.settle()
    assert "#1" in words(world.type(world.ken, "/promise list"))
    assert "Acme" not in words(world.type(world.aya, "/promise why 1"))


def test_later_moves_the_nudge_and_not_the_date(world: World) -> None:
    world.type(world.ken, PROPOSAL)
    nudge = first_nudge(world)
    world.press(world.ken, nudge, "promise_later")
    assert len(world.dms(world.ken)) == 1
    at = world.now
    world.push_to(at.replace(minute=0) + timedelta(hours=1, minutes=1))
    assert len(world.dms(world.ken)) == 2
    assert "told tomorrow, 16:00" in words(world.type(world.ken, "/promise list"))


def test_emoji_do_what_they_mean_and_taking_one_away_undoes(world: World) -> None:
    world.type(world.ken, PROPOSAL)
    nudge = first_nudge(world)
    world.react(world.ken, nudge, "white_check_mark")
    assert about_promises(world.dms(world.ken)[0]) == ["promise_undo"]
    world.react(world.ken, nudge, "white_check_mark", add=False)
    assert "promise_done" in buttons(world.dms(world.ken)[0])


def test_seen_leaves_the_next_rung_out_once(world: World) -> None:
    world.type(world.ken, PROPOSAL)
    world.react(world.ken, first_nudge(world), "eyes")
    world.push_to(FRIDAY_4PM - timedelta(minutes=1))
    assert world.type(world.ken, "/promise why 1").text.count("you had seen the one before") == 1
    assert len(world.dms(world.ken)) == 3


def test_asking_for_a_date_is_answered_in_the_thread_with_buttons(world: World) -> None:
    world.type(world.ken, PROPOSAL)
    nudge = first_nudge(world)
    world.react(world.ken, nudge, "date")
    asked = world.dms(world.ken)[-1]
    assert asked.thread_ts == nudge.ts
    assert "promise_move" in buttons(asked)


def test_nudges_due_together_are_one_dm_with_lines(world: World) -> None:
    for customer in ("Acme", "Globex", "Initech"):
        world.type(world.ken, f"/promise {customer}: send the proposal by Friday 4pm")
    nudge = first_nudge(world)
    assert all(name in words(nudge) for name in ("Acme", "Globex", "Initech"))
    world.react(world.ken, nudge, "white_check_mark")
    assert "which" in words(world.dms(world.ken)[-1]).lower()
    world.react(world.ken, nudge, "two")
    listed = words(world.type(world.ken, "/promise list"))
    assert sum(name in listed for name in ("Acme", "Globex", "Initech")) == 2


def test_words_in_the_dm_do_what_they_say(world: World) -> None:
    world.type(world.ken, PROPOSAL)
    first_nudge(world)
    world.say(world.ken, "done")
    assert about_promises(world.dms(world.ken)[0]) == ["promise_undo"]
    assert "Acme" in words(world.dms(world.ken)[-1])


def test_a_number_that_is_a_line_and_a_promise_is_asked_about(world: World) -> None:
    for customer in ("Acme", "Globex", "Initech"):
        world.type(world.ken, f"/promise {customer}: send the proposal by Friday 4pm")
    world.type(world.ken, "/promise done 1")
    first_nudge(world)
    world.say(world.ken, "done 2")
    listed = words(world.type(world.ken, "/promise list"))
    assert "#2" in listed
    assert "#3" in listed


def test_done_after_told_asks_when_they_had_it(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by 11:00 today")
    world.push_to(datetime(2026, 11, 23, 16, 20, tzinfo=UTC))
    late = world.dms(world.ken)[-1]
    world.press(world.ken, late, "promise_done")
    had = int(datetime(2026, 11, 23, 15, 50, tzinfo=UTC).timestamp())
    shown = world.send(world.ken, {"had": {"had": {"type": "datetimepicker", "selected_date_time": had}}})
    assert shown is not None
    assert "Done, on time" in words(world.dms(world.ken)[-1])


def test_a_late_promise_is_told_once_after_told_and_stands_in_every_list_from_then_on(world: World) -> None:
    world.type(world.ken, PROPOSAL)
    world.push_to(FRIDAY_4PM - timedelta(minutes=1))
    before = len(world.dms(world.ken))
    world.push(timedelta(minutes=2))
    assert len(world.dms(world.ken)) == before + 1
    world.push(timedelta(days=6))
    lists = world.dms(world.ken)[before + 1 :]
    assert [words(each).startswith("Your list for") for each in lists] == [True] * 4
    world.type(world.ken, "/promise done 1")
    world.push(timedelta(days=3))
    assert all("promise_done" not in buttons(each) for each in world.dms(world.ken)[before + 5 :])


def test_moving_asks_who_wants_the_new_date(world: World) -> None:
    world.type(world.ken, PROPOSAL)
    world.type(world.ken, "/promise move 1 to next Tuesday")
    assert "2026-12-01" in words(world.form(world.ken))
    shown = world.send(world.ken, {"told": "2026-12-01 15:00", "wanted_by": "rep", "agreed": "yes"})
    assert shown is not None
    assert "Tue 1 Dec, 15:00" in words(shown)
    world.type(world.ken, "/promise done 1")
    assert "warned" in words(world.type(world.ken, "/promise why 1")).lower()


def test_dropping_needs_a_reason(world: World) -> None:
    world.type(world.ken, PROPOSAL)
    nudge = first_nudge(world)
    world.slack.action(world.ken, nudge, "promise_menu", "drop:1")
    refused = world.send(world.ken, {"reason": " "})
    assert refused is not None
    assert refused.errors
    world.send(world.ken, {"reason": "they bought elsewhere"})
    assert "they bought elsewhere" in words(world.dms(world.ken)[0])


def test_five_days_of_being_down_end_in_one_dm(world: World) -> None:
    for customer in ("Acme", "Globex"):
        world.type(world.ken, f"/promise {customer}: send the proposal by Wednesday 4pm")
    world.kept.stop()
    world.clock.push(timedelta(days=7))
    world.restart()
    world.settle()
    assert len(world.dms(world.ken)) == 1


def test_a_lost_reply_is_found_again_and_nothing_is_said_twice(world: World) -> None:
    world.type(world.ken, PROPOSAL)
    world.slack.misbehave("chat.postMessage", faults.lost_reply())
    nudge = first_nudge(world)
    world.push(timedelta(minutes=5))
    assert [message.ts for message in world.dms(world.ken)] == [nudge.ts]
    world.react(world.ken, nudge, "white_check_mark")
    assert world.dms(world.ken)[0].edited


def test_slack_down_for_an_hour_delays_the_nudge_and_loses_nothing(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    world.slack.misbehave("chat.postMessage", faults.too_many("1800"))
    world.push_to(THURSDAYS_LIST + timedelta(minutes=20))
    assert world.dms(world.ken) == []
    world.push(timedelta(minutes=30))
    assert len(world.dms(world.ken)) == 1


def test_a_date_typed_in_the_dm_stands_in_the_form_that_asks_who_wants_it(world: World) -> None:
    world.type(world.ken, PROPOSAL)
    first_nudge(world)
    world.say(world.ken, "move to next Tuesday 3pm")
    asked = world.dms(world.ken)[-1]
    assert "Tue 1 Dec, 15:00" in words(asked)
    world.press(world.ken, asked, "promise_move")
    assert "2026-12-01 15:00" in words(world.form(world.ken))


def test_a_question_about_lines_loses_the_buttons_of_what_was_settled(world: World) -> None:
    for customer in ("Acme", "Globex"):
        world.type(world.ken, f"/promise {customer}: send the proposal by Friday 4pm")
    world.react(world.ken, first_nudge(world), "white_check_mark")
    asked = world.dms(world.ken)[-1]
    assert buttons(asked).count("promise_done") == 2
    world.type(world.ken, "/promise done 1")
    assert buttons(world.dms(world.ken)[-1]).count("promise_done") == 1


def test_the_customer_cannot_have_had_it_before_it_was_promised(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by 11:00 today")
    world.push_to(datetime(2026, 11, 23, 16, 20, tzinfo=UTC))
    world.press(world.ken, world.dms(world.ken)[-1], "promise_done")
    before = int(datetime(2026, 10, 9, 12, 0, tzinfo=UTC).timestamp())
    refused = world.send(world.ken, {"had": {"had": {"type": "datetimepicker", "selected_date_time": before}}})
    assert refused is not None
    assert set(refused.errors) == {"had"}


def test_a_promise_dropped_after_told_says_dropped_and_counts_as_late(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by 11:00 today")
    world.push_to(datetime(2026, 11, 23, 16, 20, tzinfo=UTC))
    world.slack.action(world.ken, world.dms(world.ken)[-1], "promise_menu", "drop:1")
    world.send(world.ken, {"reason": "too dear"})
    told = words(world.type(world.ken, "/promise why 1"))
    assert "Dropped" in told
    assert "counts as late" in told
    assert "Done, late" not in told


def test_the_nudge_after_later_has_its_buttons_again(world: World) -> None:
    world.type(world.ken, PROPOSAL)
    world.press(world.ken, first_nudge(world), "promise_later")
    world.push_to(world.now.replace(minute=0) + timedelta(hours=1, minutes=1))
    again = world.dms(world.ken)[-1]
    assert {"promise_done", "promise_later", "promise_move"} <= set(buttons(again))
    assert "comes back" not in words(again)


def test_what_fell_due_while_it_was_closed_is_a_nudge_with_its_buttons(world: World) -> None:
    world.type(world.ken, PROPOSAL)
    world.type(world.ken, "/promise done 1")
    world.push_to(FRIDAY_4PM - timedelta(minutes=30))
    world.type(world.ken, "/promise list")
    refused = world.type(world.ken, "/promise done 1")
    assert "promise_reopen" in buttons(refused)
    world.press(world.ken, refused, "promise_reopen")
    told = world.dms(world.ken)[-1]
    assert {"promise_done", "promise_later", "promise_move"} <= set(buttons(told))
    assert "Changed" not in words(told)


def test_coming_back_at_night_waits_for_the_morning(world: World) -> None:
    world.type(world.ken, PROPOSAL)
    due = world.kept.next_due()
    assert due is not None
    world.kept.stop()
    world.clock.push_to(FRIDAY_4PM + timedelta(days=4, hours=9))
    world.restart()
    world.settle()
    assert world.dms(world.ken) == []
    world.push(timedelta(hours=12))
    assert len(world.dms(world.ken)) == 1


def test_a_letter_that_ran_out_at_night_is_told_in_the_morning(world: World) -> None:
    world.type(world.ken, PROPOSAL)
    due = world.kept.next_due()
    assert due is not None
    world.slack.misbehave("chat.postMessage", faults.too_many("3600"))
    world.push_to(due + timedelta(seconds=1))
    world.kept.stop()
    world.clock.push_to(FRIDAY_4PM + timedelta(days=4, hours=9))
    world.restart()
    world.settle()
    assert world.dms(world.ken) == []
    world.push(timedelta(hours=12))
    assert len(world.dms(world.ken)) == 1
