"""The form: three fields, and under More what helps to choose and what few promises need."""

from datetime import UTC, datetime, timedelta

from playground.state import Message, Person, View
from tests.journeys.forging import deliver, last_change, pressed, sent_form
from tests.journeys.world import World, buttons, words

FIELDS = {"customer": "Acme", "what": "send the proposal", "told": "Friday 4pm"}


def opened(world: World, command: str = "/promise") -> View:
    world.type(world.ken, command)
    return world.form(world.ken)


def with_more(world: World, **typed: str) -> View:
    """The empty form after some typing and a press of More."""
    view = opened(world)
    world.slack.type_into(view, typed)
    world.press(world.ken, view, "promise_form_more")
    return world.form(world.ken)


def record_with_more(world: World, person: Person, first: dict[str, str], **more: str) -> View:
    """A promise recorded by the form, with what stands under More."""
    world.type(person, "/promise")
    view = world.form(person)
    world.slack.type_into(view, first)
    world.press(person, view, "promise_form_more")
    shown = world.send(person, more)
    assert shown is not None
    assert not shown.errors, shown.errors
    world.slack.close_view(person, shown, clear=True)
    return shown


def recorded(world: World, line: str) -> Message:
    return world.type(world.ken, f"/promise {line}")


def more_of(world: World, message: Message, number: int) -> View:
    """The form that More of a confirmation opens."""
    world.slack.action(world.ken, message, "promise_more", claimed=str(number))
    return world.form(world.ken)


def said_to(world: World, person: Person) -> str:
    """All that stands in #sales for one person."""
    return " ".join(words(message) for message in world.slack.messages(world.sales, viewer=person))


def in_form(view: View) -> list[str]:
    return [block["block_id"] for block in view.content["blocks"] if block["type"] == "input"]


def test_a_promise_to_a_known_customer_takes_three_fields(world: World) -> None:
    view = opened(world)
    assert in_form(view) == ["customer", "what", "told"]
    shown = world.send(world.ken, FIELDS)
    assert shown is not None
    assert "Fri 27 Nov, 16:00" in words(shown)


def test_more_shows_what_helps_to_choose_and_keeps_what_is_typed(world: World) -> None:
    view = with_more(world, customer="Acme", what="send the proposal")
    assert "Safe: Thu 26 Nov, 18:00, the usual time for proposals." in words(view)
    assert "To be there slightly early" in words(view)
    assert {"kind", "agreed", "proof", "spec_lines", "promised_to", "promised_by"} <= set(in_form(view))
    assert view.values["customer"]["customer"]["value"] == "Acme"
    shown = world.send(world.ken, {"told": "Friday 4pm"})
    assert shown is not None
    assert "send the proposal" in words(shown)


def test_the_safe_date_is_taken_by_one_press(world: World) -> None:
    view = with_more(world, customer="Acme", what="send the proposal", told="tomorrow")
    world.press(world.ken, view, "promise_take:1")
    assert "2026-11-26 18:00" in words(world.form(world.ken))
    shown = world.send(world.ken, {})
    assert shown is not None
    assert "Thu 26 Nov, 18:00" in words(shown)


def test_what_stands_under_more_is_kept(world: World) -> None:
    with_more(world, **FIELDS)
    more = {"kind": "sample", "agreed": "not_yet", "proof": "yes", "spec_lines": "A4\nin colour",
            "promised_to": "their plant", "promised_by": "next Monday noon"}  # fmt: skip
    world.send(world.ken, more)
    again = recorded(world, "Globex: call them tomorrow 11:00")
    shown = words(more_of(world, again, 1))
    for held in ("A4\nin colour", "their plant", "2026-11-30 12:00"):
        assert held in shown


def test_what_stands_under_more_of_a_confirmation_is_changed_and_undone(world: World) -> None:
    confirmed = recorded(world, "Acme: send the proposal by Friday 4pm")
    world.press(world.ken, confirmed, "promise_more")
    view = world.form(world.ken)
    assert {"promise_ready_to_send", "helper_ask", "handover_offer"} <= set(buttons(view))
    world.send(world.ken, {"spec_lines": "A4\nin colour", "promised_to": "their plant", "promised_by": "Thursday noon"})
    changed = words(world.shown(world.ken))
    assert "Promised on to their plant by Thu 26 Nov, 12:00: no later than what you told." in changed
    world.press(world.ken, world.shown(world.ken), "promise_undo")
    shown = words(more_of(world, recorded(world, "Globex: call them tomorrow 11:00"), 1))
    assert "their plant" not in shown


def test_mistakes_under_more_are_said_at_their_fields_and_nothing_is_lost(world: World) -> None:
    with_more(world, **FIELDS)
    lines = "\n".join(f"line {number}" for number in range(31))
    refused = world.send(world.ken, {"told": "yesterday", "spec_lines": lines, "promised_by": "banana"})
    assert refused is not None
    assert set(refused.errors) == {"told", "spec_lines", "promised_to", "promised_by"}
    more = {"told": "Friday 4pm", "spec_lines": "A4", "promised_to": "their plant", "promised_by": "Monday"}
    shown = world.send(world.ken, more)
    assert shown is not None
    assert "Fri 27 Nov, 16:00" in words(shown)
    assert "their plant" not in words(shown)


def test_the_customers_own_policy_and_expectations_stand_under_more(world: World) -> None:
    recorded(world, "Acme: send the proposal by Friday 4pm")
    world.type(world.ken, "/kept customer Acme edit")
    world.send(world.ken, {"strict": ["strict"], "policy": "as_soon_as_ready", "expect_channel": "e-mail",
                           "expect_speed": "same day"})  # fmt: skip
    shown = words(with_more(world, customer="Acme", what="send a sample"))
    assert "To be there as soon as it is ready: as Acme wants it." in shown
    assert "Acme expects: e-mail, same day" in shown
    assert "Acme takes no change of date lightly." in shown


def test_the_sixth_promise_of_a_day_is_flagged_and_the_next_day_with_room_is_one_press(world: World) -> None:
    for number in range(5):
        said = words(recorded(world, f"Acme: send part {number} by Friday 4pm"))
        assert "That makes" not in said
    sixth = recorded(world, "Globex: send the proposal by Friday 4pm")
    assert "That makes 6 due Fri 27 Nov; Mon 30 Nov has room." in words(sixth)
    assert "promise_add_another" not in buttons(sixth)
    assert len([each for each in buttons(sixth) if each.startswith("promise_")]) == 4
    world.press(world.ken, sixth, "promise_free_day")
    moved = world.shown(world.ken)
    assert "Mon 30 Nov, 16:00" in words(moved)
    assert "That makes" not in words(moved)
    world.press(world.ken, moved, "promise_undo")
    assert "#6" in words(recorded(world, "list Globex"))


def test_whoever_insists_on_a_full_day_does_nothing(world: World) -> None:
    said = [words(recorded(world, f"Acme: send part {number} by Friday 4pm")) for number in range(7)]
    assert "That makes 7 due Fri 27 Nov" in said[-1]
    shown = words(with_more(world, customer="Acme", what="send the proposal", told="Friday 4pm"))
    assert "7 are due Fri 27 Nov already; Mon 30 Nov has room." in shown


def test_a_load_under_more_is_moved_by_one_press(world: World) -> None:
    for number in range(6):
        recorded(world, f"Acme: send part {number} by Friday 4pm")
    view = with_more(world, customer="Acme", what="send the proposal", told="Friday 4pm")
    world.press(world.ken, view, "promise_take:2")
    shown = world.send(world.ken, {})
    assert shown is not None
    assert "Mon 30 Nov, 16:00" in words(shown)


def test_three_added_in_a_row_are_one_conversation(world: World) -> None:
    first = recorded(world, "Acme: send the proposal by Friday 4pm")
    world.press(world.ken, first, "promise_add_another")
    second = world.send(world.ken, {"what": "send a sample", "told": "Friday 4pm"})
    assert second is not None
    world.press(world.ken, second, "promise_add_another")
    world.send(world.ken, {"what": "call them", "told": "tomorrow 11:00"})
    for number in (1, 2, 3):
        said = words(recorded(world, f"why {number}"))
        others = {1, 2, 3} - {number}
        assert all(f"#{other}" in said for other in others), said
    recorded(world, "Acme: visit them next Monday")
    assert "conversation" not in words(recorded(world, "why 4"))


def test_several_lines_in_one_go_are_one_conversation(world: World) -> None:
    recorded(world, "Acme: send the proposal by Friday 4pm; Globex: call them tomorrow 11:00")
    assert "Promised in the same conversation: #2 call them" in words(recorded(world, "why 1"))


def test_who_waits_downstream_stands_in_the_nudge_and_in_the_list(world: World) -> None:
    with_more(world, **FIELDS)
    world.send(world.ken, {"promised_to": "their plant", "promised_by": "Monday noon"})
    recorded(world, "Globex: call them Friday 3pm")
    world.push(timedelta(days=4))
    said = " ".join(words(message) for message in world.dms(world.ken))
    assert "their plant: waiting for it by Mon" in said


def test_ready_answers_by_the_customers_policy(world: World) -> None:
    for customer, policy in (("Acme", "slightly_early"), ("Globex", "as_soon_as_ready")):
        recorded(world, f"{customer}: call them tomorrow 11:00")
        world.type(world.ken, f"/kept customer {customer} edit")
        world.send(world.ken, {"policy": policy})
    recorded(world, "Acme: send the proposal by Friday 4pm")
    recorded(world, "Globex: send the proposal by Friday 4pm")
    world.push(timedelta(minutes=5))
    answers = {}
    for number, customer in ((3, "Acme"), (4, "Globex")):
        world.press(world.ken, world.type(world.ken, f"/promise list {customer} proposal"), "promise_ready")
        answers[number] = words(world.shown(world.ken))
    assert "or hold it until Thu 26 Nov, 14:00" in answers[3]
    assert "good moment to send it" in answers[4]
    world.push(timedelta(days=5))
    late = words(world.type(world.ken, "/promise done 3 4"))
    assert late.count("late") >= 2


def test_a_form_filled_in_from_a_message_has_more_too_and_keeps_its_link(world: World) -> None:
    said = world.slack.message(world.ken, world.sales, "I told Acme they get the proposal by Friday 4pm")
    world.slack.shortcut(world.ken, "record_promise_from_message", world.sales, said.ts)
    world.press(world.ken, world.form(world.ken), "promise_form_more")
    view = world.form(world.ken)
    assert "2026-11-27 16:00" in words(view)
    assert "The link to the message is kept" in words(view)
    world.send(world.ken, {"spec_lines": "A4"})
    world.slack.shortcut(world.ken, "record_promise_from_message", world.sales, said.ts)
    assert "#1" in words(world.form(world.ken))


def test_a_customer_who_has_not_agreed_yet_is_waited_for(world: World) -> None:
    with_more(world, customer="Acme", what="send the proposal", told="next Friday 4pm")
    world.send(world.ken, {"agreed": "not_yet"})
    world.push(timedelta(days=1))
    listed = " ".join(words(message) for message in world.dms(world.ken))
    assert "Get their OK: does Fri 4 Dec, 16:00" in listed


def test_who_has_agreed_after_all_is_changed_under_more_and_undone(world: World) -> None:
    with_more(world, **FIELDS)
    world.send(world.ken, {"agreed": "not_yet"})
    confirmed = recorded(world, "Globex: call them tomorrow 11:00")
    assert agreed(more_of(world, confirmed, 1)) == "not_yet"
    world.send(world.ken, {"agreed": "yes"})
    assert agreed(more_of(world, confirmed, 1)) == "yes"
    deliver(world, pressed(world, world.ken, "promise_undo", last_change(world, 1), confirmed))
    another = recorded(world, "Globex: send a sample Friday 3pm")
    assert agreed(more_of(world, another, 1)) == "not_yet"


def agreed(view: View) -> str:
    (field,) = (block["element"] for block in view.content["blocks"] if block.get("block_id") == "agreed")
    return field["initial_option"]["value"]


def test_a_forged_form_about_anothers_promise_tells_nothing(world: World) -> None:
    recorded(world, "Acme: send the proposal by Friday 4pm")
    world.type(world.aya, "/kept help")
    world.type(world.aya, "/promise")
    view = world.form(world.aya)
    for action in ("promise_form_more", "promise_take"):
        payload = pressed(world, world.aya, action, "2026-11-30 16:00" if "take" in action else "", view)
        payload["view"] |= {"callback_id": "promise_change_form", "private_metadata": "1:1"}
        assert deliver(world, payload).ok
        assert "Acme" not in words(world.form(world.aya)).replace("Acme: 金曜", "")
        assert "#1" in words(world.form(world.aya))


def test_a_japanese_rep_is_answered_in_japanese(world: World) -> None:
    world.push_to(datetime(2026, 11, 24, 1, 0, tzinfo=UTC))
    first = world.type(world.aya, "/promise 山田商事: 見積書を送る 金曜16時まで")
    world.press(world.aya, first, "promise_add_another")
    second = world.send(world.aya, {"what": "サンプルを送る", "told": "金曜16時"})
    assert second is not None
    assert "同じ商談での約束：#2 サンプルを送る" in words(world.type(world.aya, "/promise why 1"))
    deliver(world, pressed(world, world.aya, "promise_ready", "1", first))
    assert "までお待ちください。" in said_to(world, world.aya)
    world.type(world.aya, "/kept customer 山田商事 edit")
    world.send(world.aya, {"policy": "as_soon_as_ready", "expect_channel": "メール"})
    deliver(world, pressed(world, world.aya, "promise_ready", "2", first))
    assert "今お送りしてよい頃合いです。" in said_to(world, world.aya)
    deliver(world, pressed(world, world.aya, "promise_more", "1", first))
    said = words(world.form(world.aya))
    assert "お届けの目安：準備でき次第（山田商事様のご希望）" in said
    assert "山田商事様のご希望：メール" in said
    changed = {"customer": "山田商事", "what": "見積書を直して送る", "told": "2026-11-27 16:00", "kind": ""}
    version = world.form(world.aya).content["private_metadata"].partition("|")[0]
    deliver(world, sent_form(world, world.aya, "promise_change_form", version, changed))
    again = world.send(world.aya, {"spec_lines": "両面カラー"})
    assert again is not None
    assert "その間にご自身で変更されています。約束の内容：見積書を直して送る" in words(again)
    saved = world.send(world.aya, {"promised_to": "役員会", "promised_by": "金曜正午"})
    assert saved is not None
    assert "役員会が11月27日(金)12:00までにお待ちです。" in words(saved)
