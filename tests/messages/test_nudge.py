import pytest

from bot.language import phrases
from bot.messages import ids, nudge
from bot.sales.promise import Outcome
from tests.messages import examples
from tests.messages.examples import AYA, HOUR, KEN
from tests.messages.legal import actions, buttons, rows, shown

EN, JA = phrases("en"), phrases("ja")
WORKS = [ids.DONE, ids.READY, ids.LATER, ids.MOVE, "cant:42", "drop:42", "released:42", "helper:42", "handover:42"]


def dm(*lines, viewer=KEN, **facts):
    return nudge.dm(examples.nudge(*lines, viewer=viewer, **facts), viewer, phrases(viewer.language))


def test_a_nudge_says_who_waits_for_what_and_shows_the_target_beside_told() -> None:
    assert rows(dm()) == [
        "Acme: send the proposal · #42",
        "You told Acme: Fri 27 Nov, 16:00. Your own target is Thu 26 Nov, 16:00.",
    ]
    assert actions(dm()) == WORKS
    assert shown(dm()).endswith("✅ done · ⏰ later · 📅 move · 👀 seen · 🆘 a helper")
    assert rows(dm(viewer=AYA))[0] == "山田商事様：見積書を送る · #42"


def test_after_the_target_there_is_still_time() -> None:
    said = dm(now=examples.told().at - 2 * HOUR)
    assert rows(said)[1].startswith("Your own target has passed, and there is still time")


def test_a_late_nudge_has_other_words_and_no_blame() -> None:
    said = dm(now=examples.told().at)
    assert rows(said)[1].endswith("if not, a word to them helps most now.")
    assert actions(said) == [action for action in WORKS if action != ids.READY]


def test_a_date_in_a_nudge_stays_true_on_other_days() -> None:
    for ahead in range(30):
        said = dm(examples.line(), examples.line(place=2), now=examples.told().at - ahead * HOUR)
        assert "today" not in shown(said)
        assert "tomorrow" not in shown(said)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_after_an_outcome_only_undo_is_left(outcome: Outcome) -> None:
    settled = examples.line(promise=examples.kept(outcome=outcome), undo="c1", undo_until=examples.told().at)
    assert actions(dm(settled)) == [ids.UNDO]
    assert actions(dm(settled, now=examples.told().at + HOUR)) == []


def test_an_outcome_names_who_and_when() -> None:
    mine = dm(examples.line(promise=examples.kept()))
    assert rows(mine)[1] == "✅ Done, on time · Fri 27 Nov, 15:00 · by you"
    theirs = dm(examples.line(promise=examples.kept(closed_by="U0ZED")))
    assert {"type": "user", "user_id": "U0ZED"} in theirs.blocks[0]["elements"][0]["elements"]
    japanese = dm(examples.line(AYA, promise=examples.kept(AYA)), viewer=AYA)
    assert rows(japanese)[1] == "✅ 完了（期日どおり） · 11月27日(金)15:00 · ご自身で"


def test_done_after_told_can_say_that_they_had_it_earlier() -> None:
    late = examples.line(promise=examples.kept(outcome=Outcome.LATE), undo="c1", asks_when_had=True)
    assert actions(dm(late)) == [ids.HAD_EARLIER, ids.UNDO]


def test_a_changed_date_is_what_became_of_a_nudge() -> None:
    said = dm(examples.line(undo="c1"))
    assert rows(said)[1] == "📅 Changed: now told Fri 27 Nov, 16:00"
    assert actions(said) == [ids.UNDO]


def test_later_says_when_and_leaves_done_and_undo() -> None:
    said = dm(examples.line(undo="c1", later_at=examples.told().at - 20 * HOUR))
    assert rows(said)[2] == "Later: Kept comes back Thu 26 Nov, 20:00"
    assert actions(said) == [ids.DONE, ids.UNDO]


def test_ready_says_until_when_to_hold_and_is_not_offered_again() -> None:
    ready = examples.promise(ready_at=examples.MADE)
    said = dm(examples.line(promise=ready, undo="c1", hold_until=examples.told().at - 6 * HOUR))
    assert rows(said)[2] == "Ready: send it now, or hold it until Fri 27 Nov, 10:00"
    assert actions(said) == [*(action for action in WORKS if action != ids.READY), ids.UNDO]


def test_seen_closes_nothing() -> None:
    said = dm(examples.line(seen=True))
    assert rows(said)[2] == "Seen: the next nudge is left out"
    assert actions(said) == WORKS


def test_what_is_due_together_comes_in_lines() -> None:
    said = dm(examples.line(), examples.line(place=2), examples.line(place=3))
    assert rows(said, 0) == ["3 promises are coming up"]
    assert rows(said, 3) == ["2️⃣ Acme: send the proposal · told Fri 16:00 · #43"]
    assert buttons(said)[7:14] == [
        ("Done", ids.DONE),
        ("Ready", ids.READY),
        ("Later", "later:43"),
        ("Move", "move:43"),
        ("Can't make it", "cant:43"),
        ("Drop", "drop:43"),
        ("Ask a helper…", "helper:43"),
    ]
    assert rows(dm(examples.line(AYA), examples.line(AYA, 2), viewer=AYA), 3) == [
        "2️⃣ 山田商事様：見積書を送る · お伝えした期日 27日(金)16:00 · #43"
    ]


def test_at_most_nine_lines_then_a_number_and_a_button() -> None:
    said = dm(*(examples.line(place=place) for place in range(1, 13)), more=12, old=3)
    assert "9️⃣" in shown(said)
    assert "And 12 more.\nAnd 3 older than two weeks: see Home." in shown(said)
    assert actions(said)[-1] == ids.SHOW_LIST
    assert len(said.blocks) == 22


def test_a_settled_line_keeps_its_place_and_its_undo() -> None:
    settled = examples.line(place=2, promise=examples.kept(number=43), undo="c2")
    said = dm(examples.line(), settled)
    assert rows(said, 3) == ["2️⃣ Acme: send the proposal · #43", "✅ Done, on time · Fri 27 Nov, 15:00 · by you"]
    assert actions(said)[-1] == ids.UNDO
    assert shown(said).startswith("A promise is coming up")


def test_when_every_line_is_settled_no_button_is_left() -> None:
    lines = [examples.line(place=place, promise=examples.kept(number=41 + place)) for place in (1, 2)]
    said = dm(*lines, more=3)
    assert shown(said).startswith("All 2 promises are settled")
    assert actions(said) == []


def test_a_draft_is_asked_about_where_it_rides_along() -> None:
    alone = dm(examples.line(promise=examples.draft()))
    assert actions(alone) == [ids.DRAFT_PICK, ids.DRAFT_DROP]
    among = dm(examples.line(), examples.line(place=2, promise=examples.draft(customer="Acme")))
    assert rows(among, 3) == ["2️⃣ draft #43 · Acme: send the proposal · by when?"]
    assert actions(among)[-2:] == [ids.DRAFT_PICK, ids.DRAFT_DROP]


def test_a_promise_told_elsewhere_says_so_in_its_line() -> None:
    far = examples.line(place=2, promise=examples.promise(told=examples.told(AYA)))
    assert "told Fri 16:00 Tokyo time (Fri 02:00 your time)" in shown(dm(examples.line(), far))
