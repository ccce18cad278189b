from datetime import UTC, datetime, timedelta

import pytest

from playground import faults
from playground.state import Message, Person, View
from tests.journeys.forging import deliver, pressed, seen_by
from tests.journeys.world import World, buttons, words

ORDER = "/kept order Acme 20 x Widget A, delivery Dec 3"
JAPANESE = "/kept order アクメ 商品A×20 12/3納品"


def new_york(text: str) -> datetime:
    """An instant of November or December 2026 on Ken's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC) + timedelta(hours=5)


def last(world: World, person: Person | None = None) -> Message:
    return world.dms(person or world.ken)[-1]


def asked(world: World) -> Message:
    """The DM of the working day after the delivery."""
    world.push_to(new_york("2026-12-04 09:00"))
    return last(world)


def filled(world: World, where: Message) -> View:
    """The form behind the button that keeps a line."""
    world.press(world.ken, where, next(action for action in buttons(where) if action.startswith("order_fill")))
    return world.form(world.ken)


def test_an_order_is_echoed_in_three_lines_with_undo_change_and_book(world: World) -> None:
    confirmed = world.type(world.ken, ORDER)
    said = words(confirmed)
    for piece in ("Order #1", "Acme", "20 × Widget A", "Thu 3 Dec", "Fri 4 Dec, 09:00", "Thu 17 Dec"):
        assert piece in said
    assert buttons(confirmed) == ["order_undo", "order_change", "visit_book"]


def test_an_order_is_echoed_in_japanese(world: World) -> None:
    said = words(world.type(world.aya, JAPANESE))
    for piece in ("注文 #1 を記録しました", "アクメ様", "商品A × 20", "12月3日(木)", "12月17日(木)"):
        assert piece in said


def test_orders_and_promises_share_one_row_of_numbers(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Friday")
    assert "Order #2" in words(world.type(world.ken, ORDER))


@pytest.mark.parametrize(
    "line",
    [
        "20 Widget A for Acme by Dec 3",
        "Acme: 20 x Widget A, delivered on 3 December",
        "20x Widget A to Acme, delivery Dec 3",
        "Acme Widget A x 20 delivery 2026-12-03",
    ],
)
def test_the_customer_and_the_quantity_may_stand_anywhere(world: World, line: str) -> None:
    said = words(world.type(world.ken, f"/kept order {line}"))
    assert "20 × Widget A" in said
    assert " Acme " in said
    assert "Thu 3 Dec" in said


def test_a_quantity_may_be_missing(world: World) -> None:
    assert "Widget A" in words(world.type(world.ken, "/kept order Acme: Widget A, delivery Dec 3"))


def test_two_orders_of_one_line_are_two_where_each_has_its_own(world: World) -> None:
    said = words(world.type(world.ken, "/kept order Acme 20 x Widget A Dec 3, Globex 5 x Widget B Dec 10"))
    assert "Order #1" in said
    assert "Order #2" in said
    assert "5 × Widget B" in said


def test_two_orders_that_share_a_date_are_asked_about_and_kept(world: World) -> None:
    answered = world.type(world.ken, "/kept order Acme 20 x Widget A and 10 x Widget B, delivery Dec 3")
    assert "two orders" in words(answered)
    assert "Acme" in words(filled(world, answered))


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("Acme 20 x Widget A", "When is it delivered?"),
        ("20 x Widget A, delivery Dec 3", "Who ordered it?"),
        ("Acme: delivery Dec 3", "What did they order?"),
    ],
)
def test_what_is_missing_is_asked_for_in_the_form_and_nothing_typed_is_lost(world: World, line: str, asks: str) -> None:
    answered = world.type(world.ken, f"/kept order {line}")
    assert asks in words(answered)
    form = words(filled(world, answered))
    assert "Widget A" in form or "Acme" in form
    shown = world.send(
        world.ken, {"customer": "Acme", "product": "Widget A", "quantity": "20", "delivery": "2026-12-03"}
    )
    assert shown is not None
    assert "Order #1" in words(shown)


def test_a_delivery_in_the_past_is_asked_about_at_once(world: World) -> None:
    answered = world.type(world.ken, "/kept order Acme 20 x Widget A, delivery 16 November 2026")
    assert "Already delivered?" in words(answered)
    form = filled(world, answered)
    assert "2026-11-16" in str(form.content)
    shown = world.send(world.ken, {})
    assert shown is not None
    assert "does Acme have it?" in words(shown)
    world.press(world.ken, shown, "order_received")
    answered_ = world.form(world.ken)
    assert "Acme has it" in words(answered_)
    assert "visit_book" in buttons(answered_)


def test_a_day_of_the_last_weeks_is_not_taken_for_next_years(world: World) -> None:
    answered = world.type(world.ken, "/kept order Acme 20 x Widget A, delivered on Nov 16")
    assert "Already delivered?" in words(answered)
    assert "2026-11-16" in str(filled(world, answered).content)


def test_the_forms_mistakes_stand_at_their_fields(world: World) -> None:
    world.type(world.ken, "/kept order")
    refused = world.send(world.ken, {"customer": " ", "product": "", "quantity": "some", "delivery": None})
    assert refused is not None
    assert set(refused.errors) == {"customer", "product", "quantity", "delivery"}
    shown = world.send(world.ken, {"customer": "Acme", "product": "Widget", "quantity": "", "delivery": "2026-12-03"})
    assert shown is not None
    assert "Order #1" in words(shown)


def test_a_day_that_nobody_plans_for_is_refused(world: World) -> None:
    world.type(world.ken, "/kept order")
    refused = world.send(world.ken, {"customer": "Acme", "product": "Widget", "delivery": "9999-12-31"})
    assert refused is not None
    assert set(refused.errors) == {"delivery"}


def test_undo_of_a_record_leaves_nothing(world: World) -> None:
    confirmed = world.type(world.ken, ORDER)
    world.press(world.ken, confirmed, "order_undo")
    assert "#1" in words(world.shown(world.ken))
    world.push_to(new_york("2026-12-20 09:00"))
    assert world.dms(world.ken) == []
    assert "no #1" in words(world.type(world.ken, "/kept order 1"))


def test_change_corrects_the_delivery_and_the_question_moves_with_it(world: World) -> None:
    world.press(world.ken, world.type(world.ken, ORDER), "order_change")
    form = world.form(world.ken)
    assert "2026-12-03" in str(form.content)
    shown = world.send(world.ken, {"delivery": "2026-12-10"})
    assert shown is not None
    assert "Changed order #1" in words(shown)
    world.push_to(new_york("2026-12-04 18:00"))
    assert world.dms(world.ken) == []
    world.push_to(new_york("2026-12-11 09:00"))
    assert "do they have it?" in words(last(world))


def test_near_names_are_asked_about_and_merged(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Friday")
    confirmed = world.type(world.ken, "/kept order ACME: 20 x Widget A, delivery Dec 3")
    assert {"order_same_as", "order_another_customer"} <= set(buttons(confirmed))
    world.press(world.ken, confirmed, "order_same_as")
    assert "Acme" in words(world.type(world.ken, "/kept order 2"))
    world.press(world.ken, world.shown(world.ken), "order_undo")
    assert "ACME" in words(world.type(world.ken, "/kept order 2"))


def test_received_is_asked_the_working_day_after_and_answered_by_one_press(world: World) -> None:
    world.type(world.ken, ORDER)
    question = asked(world)
    assert "do they have it?" in words(question)
    assert {"order_received", "order_not_intact", "order_not_yet", "visit_book"} <= set(buttons(question))
    world.press(world.ken, question, "order_received")
    answered = last(world)
    assert answered.ts == question.ts
    assert "Received, in one piece" in words(answered)
    assert "by you" in words(answered)
    assert buttons(answered) == ["order_undo", "visit_book"]


def test_the_word_done_says_that_they_have_it(world: World) -> None:
    world.type(world.ken, ORDER)
    question = asked(world)
    world.say(world.ken, "done")
    assert "Received, in one piece" in words(next(dm for dm in world.dms(world.ken) if dm.ts == question.ts))


def test_undo_of_received_asks_again(world: World) -> None:
    world.type(world.ken, ORDER)
    world.press(world.ken, asked(world), "order_received")
    world.press(world.ken, last(world), "order_undo")
    assert "order_received" in buttons(last(world))
    world.push_to(new_york("2026-12-07 09:00"))
    assert "do they have it?" in words(last(world))


def test_undo_after_ten_minutes_changes_nothing_and_says_so(world: World) -> None:
    confirmed = world.type(world.ken, ORDER)
    world.push(timedelta(minutes=11))
    world.press(world.ken, confirmed, "order_undo")
    assert "ten minutes" in words(world.shown(world.ken))
    assert "Acme" in words(world.type(world.ken, "/kept order 1"))


def test_pressing_received_twice_changes_nothing(world: World) -> None:
    world.type(world.ken, ORDER)
    world.press(world.ken, asked(world), "order_received")
    world.press_again()
    assert len(world.dms(world.ken)) == 2
    assert "answered already" in words(world.slack.messages(world.slack.dm(world.ken), viewer=world.ken)[-1])


def test_received_stands_in_the_list_each_working_day_until_answered(world: World) -> None:
    world.type(world.ken, ORDER)
    for day in ("2026-12-04", "2026-12-07", "2026-12-08"):
        world.push_to(new_york(f"{day} 09:00"))
        assert "do they have it?" in words(last(world)), day
    world.press(world.ken, last(world), "order_received")
    world.push_to(new_york("2026-12-09 09:00"))
    assert "do they have it?" not in words(last(world))


def test_not_yet_is_asked_again_the_next_working_day_or_after_a_new_day(world: World) -> None:
    world.type(world.ken, ORDER)
    world.press(world.ken, asked(world), "order_not_yet")
    put_off = last(world)
    assert "Mon 7 Dec, 09:00" in words(put_off)
    assert {"order_undo", "order_expect"} <= set(buttons(put_off))
    world.push_to(new_york("2026-12-07 09:00"))
    assert "do they have it?" in words(last(world))
    world.press(world.ken, put_off, "order_expect")
    shown = world.send(world.ken, {"delivery": "2026-12-10"})
    assert shown is not None
    assert "Now expected Thu 10 Dec" in words(shown)
    count = len(world.dms(world.ken))
    world.push_to(new_york("2026-12-10 18:00"))
    assert not [said for said in world.dms(world.ken)[count:] if "do they have it?" in words(said)]
    world.push_to(new_york("2026-12-11 09:00"))
    assert "do they have it?" in words(last(world))


def test_not_intact_tells_the_manager_the_same_day_with_the_words(world: World) -> None:
    world.type(world.maria, "/kept help")
    world.type(world.ken, ORDER)
    world.press(world.ken, asked(world), "order_not_intact")
    told = last(world, world.maria)
    assert "Not intact" in words(told)
    shown = world.send(world.ken, {"not_intact_words": "two boxes are crushed"})
    assert shown is not None
    assert "two boxes are crushed" in words(last(world, world.maria))
    assert "two boxes are crushed" in words(world.dms(world.ken)[-1])
    assert len(world.dms(world.maria)) == 1


def test_undo_of_not_intact_leaves_the_manager_nothing_open(world: World) -> None:
    world.type(world.maria, "/kept help")
    world.type(world.ken, ORDER)
    world.press(world.ken, asked(world), "order_not_intact")
    world.press(world.ken, last(world), "order_undo")
    assert "order_received" in buttons(last(world))
    assert "Taken back" in words(last(world, world.maria))


def recorded_for(world: World, owner: Person) -> None:
    world.type(world.ken, "/kept order")
    fields = {"customer": "Acme", "product": "Widget A", "delivery": "2026-12-03", "owner": owner.id}
    assert world.send(world.ken, fields) is not None


def test_who_sees_to_the_delivery_is_asked_in_their_own_dm_and_the_rep_is_asked_to_book(world: World) -> None:
    recorded_for(world, world.maria)
    world.push_to(new_york("2026-12-04 04:00"))
    question = last(world, world.maria)
    assert "do they have it?" in words(question) or "Do they have it" in words(question)
    assert "order_not_me" in buttons(question)
    before = len(world.dms(world.ken))
    world.press(world.maria, question, "order_received")
    assert "Received, in one piece" in words(last(world, world.maria))
    assert len(world.dms(world.ken)) == before
    world.push_to(new_york("2026-12-04 09:00"))
    assert "visit_book" in buttons(last(world))
    assert "order_received" not in buttons(last(world))


def test_not_intact_of_the_back_office_is_told_to_the_rep_at_once(world: World) -> None:
    recorded_for(world, world.maria)
    world.push_to(new_york("2026-12-04 10:00"))
    before = len(world.dms(world.ken))
    world.press(world.maria, last(world, world.maria), "order_not_intact")
    assert len(world.dms(world.ken)) == before + 1
    assert "Not intact" in words(last(world))
    assert world.send(world.maria, {"not_intact_words": "two boxes are crushed"}) is not None
    assert "two boxes are crushed" in words(last(world))


def test_the_reps_home_shows_the_back_offices_answer_without_a_message(world: World) -> None:
    recorded_for(world, world.maria)
    world.push_to(new_york("2026-12-04 10:00"))
    world.slack.open_home(world.ken)
    world.settle()
    before = len(world.dms(world.ken))
    world.press(world.maria, last(world, world.maria), "order_received")
    assert len(world.dms(world.ken)) == before
    world.push(timedelta(seconds=30))
    shown = world.slack.home(world.ken)
    assert shown is not None
    assert "Received, in one piece" in words(shown)


def test_not_me_gives_the_question_back_to_the_rep(world: World) -> None:
    recorded_for(world, world.maria)
    world.push_to(new_york("2026-12-04 04:00"))
    world.press(world.maria, last(world, world.maria), "order_not_me")
    assert "order_received" not in buttons(last(world, world.maria))
    world.push_to(new_york("2026-12-04 09:00"))
    assert "order_received" in buttons(last(world))


def test_an_order_called_off_asks_nothing_more(world: World) -> None:
    world.type(world.ken, ORDER)
    world.press(world.ken, world.type(world.ken, "/kept order 1"), "order_cancel")
    refused = world.send(world.ken, {"reason": " "})
    assert refused is not None
    assert set(refused.errors) == {"reason"}
    shown = world.send(world.ken, {"reason": "they bought elsewhere"})
    assert shown is not None
    assert "Called off" in words(shown)
    world.push_to(new_york("2026-12-20 09:00"))
    assert world.dms(world.ken) == []


def test_a_customer_closed_meanwhile_is_asked_nothing_and_an_old_button_answers_kindly(world: World) -> None:
    world.type(world.ken, ORDER)
    question = asked(world)
    closed = world.type(world.ken, "/kept customer Acme close the plant has shut")
    assert "Acme is closed" in words(closed)
    assert "Acme is closed" in words(last(world))
    press = pressed(world, world.ken, "order_received", "1", question)
    (kind,) = seen_by(world, world.ken, lambda: deliver(world, press))
    assert "was closed meanwhile" in words(kind)
    world.push_to(new_york("2026-12-20 09:00"))
    assert len(world.dms(world.ken)) == 2
    world.press(world.ken, closed, "customer_reopen")
    assert "open again" in words(world.shown(world.ken))
    assert "how was it?" in words(next_dm(world))


def next_dm(world: World) -> Message:
    count = len(world.dms(world.ken))
    while len(world.dms(world.ken)) == count:
        due = world.kept.next_due()
        assert due is not None
        world.push_to(due)
    return last(world)


def test_naming_a_closed_customer_opens_it_again(world: World) -> None:
    world.type(world.ken, ORDER)
    world.type(world.ken, "/kept customer Acme close")
    assert "closed since" in words(world.type(world.ken, "/kept customer Acme"))
    world.type(world.ken, "/promise Acme: send the proposal by Friday")
    card = words(world.type(world.ken, "/kept customer Acme"))
    assert "closed since" not in card
    assert "send the proposal" in card
    assert "20 × Widget A" in card


def test_the_page_lists_what_waits_and_the_card_shows_one(world: World) -> None:
    assert "No order waits" in words(world.type(world.ken, "/kept order list"))
    world.type(world.ken, ORDER)
    page = world.type(world.ken, "/kept order list")
    assert "20 × Widget A" in words(page)
    world.press(world.ken, page, "order_show")
    card = world.shown(world.ken)
    assert {"order_received", "visit_book", "order_change", "order_cancel"} <= set(buttons(card))


def test_another_persons_order_does_not_exist(world: World) -> None:
    world.type(world.ken, ORDER)
    assert "#1" in words(world.type(world.aya, "/kept order 1"))
    assert "Widget" not in words(world.type(world.aya, "/kept order 1"))
    assert "Widget" not in words(world.type(world.aya, "/kept order list"))


def test_a_japanese_rep_is_asked_and_answers(world: World) -> None:
    world.type(world.aya, JAPANESE)
    world.push_to(datetime(2026, 12, 4, 0, 0, tzinfo=UTC))
    question = last(world, world.aya)
    assert "届いていますか" in words(question)
    world.press(world.aya, question, "order_not_intact")
    assert world.send(world.aya, {"not_intact_words": "箱がつぶれている"}) is not None
    assert "破損あり" in words(last(world, world.aya))


def test_what_cannot_be_said_beside_the_button_is_said_in_the_dm(world: World) -> None:
    world.type(world.ken, ORDER)
    card = world.type(world.ken, "/kept order 1")
    world.slack.misbehave("response_url", faults.status(404))
    world.press(world.ken, card, "order_received")
    assert "Acme has it" in words(last(world))
    world.press(world.ken, last(world), "order_undo")
    assert "order_received" in buttons(last(world))
