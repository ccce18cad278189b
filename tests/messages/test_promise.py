import pytest

from bot.language import phrases
from bot.messages import ids, promise
from bot.sales.answer import Deed, Recorded, UndoRefused
from bot.sales.load import Load
from bot.sales.promise import Downstream, Moment, More, Outcome, State
from tests.messages import examples
from tests.messages.examples import AYA, KEN
from tests.messages.legal import actions, buttons, rows, shown

EN, JA = phrases("en"), phrases("ja")


def recorded(viewer=KEN, **facts):
    return promise.recorded(Recorded((examples.confirmation(viewer, **facts),)), viewer, phrases(viewer.language))


def test_a_confirmation_echoes_what_was_understood() -> None:
    assert rows(recorded()) == [
        "Recorded #42 · Acme: send the proposal",
        "told Acme: Fri 27 Nov, 16:00 your time · your target: Thu 26 Nov, 16:00",
        "Kept speaks up first Thu 26 Nov, 14:00.",
    ]
    assert rows(recorded(AYA)) == [
        "#42 を記録しました · 山田商事様：見積書を送る",
        "山田商事様にお伝えした期日：11月27日(金)16:00（日本時間） · 自分の目標：11月26日(木)16:00",
        "最初のお知らせは11月26日(木)14:00です。",
    ]


def test_a_plain_confirmation_offers_undo_change_another_and_more() -> None:
    assert buttons(recorded()) == [
        ("Undo", ids.UNDO), ("Change", ids.CHANGE), ("Add another", ids.ADD_ANOTHER), ("More", ids.MORE),
    ]  # fmt: skip


def test_a_full_day_is_said_and_the_next_with_room_takes_the_place_of_another() -> None:
    room = examples.told(KEN, examples.TOLD + 72 * examples.HOUR)
    said = recorded(load=Load(examples.TOLD.date(), 6, room))
    assert "That makes 6 due Fri 27 Nov; Mon 30 Nov has room." in shown(said)
    assert [action for _, action in buttons(said)] == [ids.UNDO, ids.CHANGE, ids.FREE_DAY, ids.MORE]
    full = recorded(load=Load(examples.TOLD.date(), 9))
    assert "That makes 9 due Fri 27 Nov." in shown(full)
    assert ids.FREE_DAY not in actions(full)


def test_whoever_waits_for_it_earlier_than_told_is_said() -> None:
    def waiting(hours):
        by = examples.told(KEN, examples.TOLD + hours * examples.HOUR)
        return shown(recorded(promise=examples.promise(more=More(downstream=Downstream("the board", by)))))

    assert "Promised on to the board by Fri 27 Nov, 16:00: no later than what you told." in waiting(0)
    assert "the board" not in waiting(1)


def test_a_date_said_elsewhere_is_shown_there_and_here() -> None:
    berlin = Moment.said(examples.TOLD, "Europe/Berlin")
    said = recorded(promise=examples.promise(told=berlin, target=None))
    assert "told Acme: Fri 27 Nov, 16:00 Berlin time (Fri 27 Nov, 10:00 your time)" in shown(said)


def test_zones_that_agree_at_that_moment_are_not_said_twice() -> None:
    toronto = Moment.said(examples.TOLD, "America/Toronto")
    said = recorded(promise=examples.promise(told=toronto, target=None))
    assert "told Acme: Fri 27 Nov, 16:00 your time" in shown(said)


def test_the_other_reading_is_said_and_one_button_away() -> None:
    said = recorded(other=examples.told(KEN, examples.TOLD + 168 * examples.HOUR), why="NEXT_WEEKDAY")
    assert "“Next” is taken as the one in next week. It could also mean Fri 4 Dec, 16:00." in shown(said)
    assert ("No, Fri 4 Dec, 16:00", ids.OTHER_DATE) in buttons(said)


@pytest.mark.parametrize("viewer", [KEN, AYA], ids=["english", "japanese"])
def test_a_full_confirmation_has_three_lines_four_buttons_and_one_question(viewer) -> None:
    full = examples.full_confirmation(viewer)
    said = promise.recorded(Recorded((full,)), viewer, phrases(viewer.language))
    assert len(rows(said)) == 3
    assert actions(said) == [
        ids.UNDO, ids.CHANGE, ids.OTHER_DATE, ids.MORE, ids.SAME_AS, ids.ANOTHER_CUSTOMER,
    ]  # fmt: skip
    assert said.blocks[3]["elements"][0]["value"] == "42:c9"


def test_a_changed_promise_says_so_and_offers_no_other_one() -> None:
    said = recorded(changed=True)
    assert rows(said)[0] == "Changed #42 · Acme: send the proposal"
    assert actions(said) == [ids.UNDO, ids.CHANGE, ids.MORE]


def test_a_promise_from_a_message_links_to_it() -> None:
    said = recorded(promise=examples.promise(link="https://kept.example/archives/C1/p1"))
    link = said.blocks[0]["elements"][0]["elements"][4]
    assert link == {"type": "link", "url": "https://kept.example/archives/C1/p1", "text": "the message"}


def test_several_promises_stand_one_below_the_other() -> None:
    parts = tuple(
        examples.confirmation(promise=examples.promise(number=number), undo=f"{number}") for number in (42, 43, 44)
    )
    said = promise.recorded(Recorded(parts), KEN, EN)
    assert shown(said).startswith("3 lines recorded")
    undo = [
        element["value"] for block in said.blocks if block["type"] == "actions" for element in block["elements"][:1]
    ]
    assert undo == ["42", "43", "44"]
    assert ids.ADD_ANOTHER not in actions(said)


def test_what_has_no_room_is_counted_and_in_the_list() -> None:
    said = promise.recorded(Recorded((examples.full_confirmation(),) * 30), KEN, EN)
    assert "And 20 more recorded" in shown(said)
    assert actions(said)[-1] == ids.SHOW_LIST


def test_done_late_asks_when_they_had_it() -> None:
    late = examples.done(Deed.KEPT, promise=examples.kept(outcome=Outcome.LATE), asks_when_had=True)
    said = promise.done(late, KEN, EN)
    assert "When did Acme have it?" in shown(said)
    assert actions(said) == [ids.HAD_EARLIER, ids.UNDO]


@pytest.mark.parametrize("deed", list(Deed))
def test_every_deed_is_said_in_three_lines_at_most(deed: Deed) -> None:
    for viewer in (KEN, AYA):
        said = promise.done(examples.done(deed, viewer), viewer, phrases(viewer.language))
        assert len(rows(said)) in {2, 3}
        assert ids.UNDO in actions(said) or deed is Deed.ASKS_SPECS


def test_what_was_settled_before_is_said_and_can_be_opened_again() -> None:
    said = promise.done(examples.done(Deed.KEPT, already=True, undo=None), KEN, EN)
    assert "it was settled already: on time" in shown(said)
    assert actions(said) == [ids.REOPEN]


def test_a_move_says_what_the_new_date_means() -> None:
    moved = examples.done(Deed.MOVED, told_before=examples.told(), wanted_by="rep", agreed=True)
    agreed = examples.replace(moved, promise=examples.replace(moved.promise, warned_until=examples.told().at))
    assert "it counts as warned" in shown(promise.done(agreed, KEN, EN))
    assert "it still counts" in shown(promise.done(moved, KEN, EN))
    assert "hasn't agreed" in shown(promise.done(examples.replace(moved, agreed=False), KEN, EN))
    wished = examples.replace(moved, wanted_by="customer")
    assert "The customer wanted it" in shown(promise.done(wished, KEN, EN))
    assert "お客様のご希望" in shown(promise.done(examples.replace(wished, promise=examples.promise(AYA)), AYA, JA))


def test_later_moves_the_nudge_and_never_the_date() -> None:
    assert "What you told the customer stays." in shown(promise.done(examples.done(Deed.LATER), KEN, EN))


def test_ready_too_early_says_until_when_to_hold() -> None:
    hold = examples.told().at - 6 * examples.HOUR
    assert "hold it until Fri 27 Nov, 10:00" in shown(promise.done(examples.done(Deed.READY, hold_until=hold), KEN, EN))


def test_what_is_dropped_after_told_stays_late() -> None:
    dropped = examples.kept(outcome=Outcome.LATE, state=State.DROPPED, reason="no stock")
    said = shown(promise.done(examples.done(Deed.DROPPED, promise=dropped), KEN, EN))
    assert "it stays late. Reason: no stock" in said


def test_an_undone_recording_is_gone() -> None:
    gone = examples.kept(outcome=Outcome.NEVER_MADE)
    said = promise.done(examples.done(Deed.UNDONE, promise=gone, undo=None), KEN, EN)
    assert "#42 is gone from every list and count" in shown(said)
    assert actions(said) == []


def test_undo_after_ten_minutes_offers_to_open_it_again() -> None:
    said = promise.undo_refused(UndoRefused("too_late", examples.kept()), KEN, EN)
    assert "Undo works for ten minutes" in shown(said)
    assert actions(said) == [ids.REOPEN]


def test_undo_of_what_was_changed_since_says_by_whom_and_offers_the_new_state() -> None:
    said = promise.undo_refused(UndoRefused("changed_since", examples.promise(), "U0ZED"), KEN, EN)
    assert {"type": "user", "user_id": "U0ZED"} in said.blocks[0]["elements"][0]["elements"]
    assert actions(said) == [ids.DONE, ids.LATER, ids.MOVE, "cant:42", "drop:42", "released:42"]


def test_several_deeds_of_one_command_are_said_in_one_answer() -> None:
    deeds = [examples.done(Deed.KEPT, promise=examples.kept(number=number)) for number in range(1, 13)]
    said = promise.done_all(deeds, KEN, EN)
    assert actions(said) == [ids.UNDO] * 10
    assert shown(said).endswith("And 2 more.")
