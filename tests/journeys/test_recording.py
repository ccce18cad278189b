from datetime import timedelta

from tests.journeys.world import World, buttons, words


def test_a_line_without_a_colon_names_its_customer(world: World) -> None:
    confirmed = words(world.type(world.ken, "/promise send Acme the proposal by Friday"))
    assert "Acme" in confirmed
    assert "Fri 27 Nov, 18:00" in confirmed


def test_the_empty_command_opens_the_form_and_its_answer_is_the_commands(world: World) -> None:
    world.type(world.ken, "/promise")
    shown = world.send(world.ken, {"customer": "Acme", "what": "send the proposal", "told": "Friday 4pm"})
    assert shown is not None
    assert "Fri 27 Nov, 16:00" in words(shown)
    assert {"promise_undo", "promise_change", "promise_add_another"} <= set(buttons(shown))


def test_empty_and_unreadable_fields_say_so_and_keep_everything_typed(world: World) -> None:
    world.type(world.ken, "/promise")
    refused = world.send(world.ken, {"customer": "Acme", "what": " ", "told": "yesterday"})
    assert refused is not None
    assert set(refused.errors) == {"what", "told"}
    accepted = world.send(world.ken, {"customer": "Acme", "what": "send it", "told": "tomorrow"})
    assert accepted is not None
    assert "Tue 24 Nov" in words(accepted)


def test_what_lacks_a_date_is_a_draft_that_buttons_complete(world: World) -> None:
    asked = world.type(world.ken, "/promise Acme: send the proposal")
    assert "draft_date" in {action.split(":")[0] for action in buttons(asked)}
    friday = next(action for action in buttons(asked) if action.startswith("draft_date"))
    world.press(world.ken, asked, friday)
    confirmed = words(world.shown(world.ken))
    assert "Mon 23 Nov, 18:00" in confirmed


def test_what_lacks_customer_and_date_is_asked_for_one_thing_at_a_time(world: World) -> None:
    world.type(world.ken, "/promise Acme: call them tomorrow 11:00")
    asked = world.type(world.ken, "/promise send the proposal")
    choice = next(action for action in buttons(asked) if action.startswith("draft_customer"))
    assert not [action for action in buttons(asked) if action.startswith("draft_date")]
    world.press(world.ken, asked, choice)
    dated = world.shown(world.ken)
    world.press(world.ken, dated, next(action for action in buttons(dated) if action.startswith("draft_date")))
    assert "Acme" in words(world.shown(world.ken))


def test_a_past_date_keeps_the_line_and_says_so(world: World) -> None:
    asked = world.type(world.ken, "/promise Acme: send the proposal by 1 March 2020")
    assert "1 March 2020" in words(asked)
    assert "draft_date" in {action.split(":")[0] for action in buttons(asked)}


def test_undo_of_a_record_leaves_nothing_that_counts(world: World) -> None:
    confirmed = world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    world.press(world.ken, confirmed, "promise_undo")
    assert "#1" not in words(world.type(world.ken, "/promise list"))
    world.push(timedelta(days=7))
    assert world.dms(world.ken) == []
    again = world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    assert "#2" in words(again)


def test_change_opens_the_form_filled_in_and_corrects_the_date(world: World) -> None:
    confirmed = world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    world.press(world.ken, confirmed, "promise_change")
    assert "2026-11-27 16:00" in words(world.form(world.ken))
    shown = world.send(world.ken, {"told": "Thursday 11:00", "customer": "Acme", "what": "send the proposal"})
    assert shown is not None
    assert "Thu 26 Nov, 11:00" in words(shown)


def test_near_names_are_asked_about_once_and_remembered(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    asked = world.type(world.ken, "/promise ACME: call them tomorrow 11:00")
    assert {"promise_same_as", "promise_another_customer"} <= set(buttons(asked))
    world.press(world.ken, asked, "promise_same_as")
    again = world.type(world.ken, "/promise ACME: send a sample by Friday")
    assert "promise_same_as" not in buttons(again)
    assert "ACME" not in words(world.type(world.ken, "/promise list"))


def test_names_one_letter_apart_are_never_merged_by_themselves(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    asked = world.type(world.ken, "/promise Acne: send the proposal by Friday 4pm")
    assert "promise_another_customer" in buttons(asked)
    world.press(world.ken, asked, "promise_another_customer")
    listed = words(world.type(world.ken, "/promise list"))
    assert "Acme" in listed
    assert "Acne" in listed


def test_kana_is_near_to_latin(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    for typed in ("アクメ", "ｱｸﾒ"):
        asked = world.type(world.aya, f"/promise {typed}: 見積を送る 金曜まで")
        assert "promise_same_as" in buttons(asked), typed


def test_several_lines_are_several_promises(world: World) -> None:
    several = world.type(world.ken, "/promise Acme: send the proposal by Friday; Globex: call them tomorrow 10am")
    assert "Acme" in words(several)
    assert "Globex" in words(several)
    assert "#2" in words(world.type(world.ken, "/promise list Globex"))


def test_a_message_becomes_a_form_and_the_same_message_shows_its_promise(world: World) -> None:
    said = world.slack.message(world.ken, world.sales, "I told Acme they get the proposal by Friday 4pm")
    world.slack.shortcut(world.ken, "record_promise_from_message", world.sales, said.ts)
    form = words(world.form(world.ken))
    assert "2026-11-27 16:00" in form
    shown = world.send(world.ken, {"customer": "Acme", "what": "send the proposal", "told": "2026-11-27 16:00"})
    assert shown is not None
    world.slack.close_view(world.ken, shown)
    world.slack.shortcut(world.ken, "record_promise_from_message", world.sales, said.ts)
    assert "#1" in words(world.form(world.ken))


def test_two_possible_days_take_the_likelier_and_offer_the_other(world: World) -> None:
    confirmed = world.type(world.ken, "/promise Acme: send the proposal next Friday")
    assert "Fri 4 Dec" in words(confirmed)
    world.press(world.ken, confirmed, "promise_other_date")
    assert "Fri 27 Nov" in words(world.shown(world.ken))


def test_control_sequences_reach_nobody(world: World) -> None:
    confirmed = world.type(world.ken, "/promise Acme: tell <!channel> *now* by Friday")
    assert "<!channel>" not in words(confirmed)
    world.push(timedelta(days=5))
    assert not world.slack.ledger.control_sequences


def test_a_line_of_three_thousand_characters_is_kept_whole(world: World) -> None:
    confirmed = world.type(world.ken, f"/promise Acme: {'very ' * 590}long by Friday")
    assert "promise_undo" in buttons(confirmed)


def test_a_call_back_without_a_time_is_due_in_two_working_hours(world: World) -> None:
    confirmed = words(world.type(world.ken, "/promise Globex: call them back"))
    assert "Mon 23 Nov, 12:00" in confirmed
    assert "Tue 24 Nov, 10:00" in words(world.type(world.ken, "/promise Globex: send the sample tomorrow 10:00"))


def test_a_customer_alone_opens_the_form_with_it(world: World) -> None:
    for typed in ("/promise Acme:", "/promise Initech"):
        world.type(world.ken, typed)
        form = world.form(world.ken)
        assert typed.removeprefix("/promise ").rstrip(":") in words(form)
        world.slack.close_view(world.ken, form)
    assert "#1" in words(world.type(world.ken, "/promise Acme: send it by Friday"))


def test_a_slip_of_the_pen_is_named_and_the_nearest_word_offered(world: World) -> None:
    assert "list" in words(world.type(world.ken, "/promise lst"))
    assert "export" in words(world.type(world.ken, "/promise export"))
    assert "#1" in words(world.type(world.ken, "/promise Acme: send it by Friday"))


def test_the_name_that_was_typed_wins_over_one_that_differs_in_case(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    world.push(timedelta(minutes=1))
    world.type(world.ken, "/promise ACME: call them tomorrow 11:00")
    recorded = words(world.type(world.ken, "/promise send the sample to Acme by Thursday"))
    assert "ACME" not in recorded
    assert "same customer as Acme?" in words(world.type(world.ken, "/promise acme inc.: call them tomorrow 11:00"))


def test_what_a_form_changed_is_shown_where_it_was_opened(world: World) -> None:
    confirmed = world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    world.press(world.ken, confirmed, "promise_change")
    world.send(world.ken, {"told": "Thursday 11:00", "customer": "Acme", "what": "send the proposal"})
    assert "Thu 26 Nov, 11:00" in words(world.shown(world.ken))


def test_another_customer_leaves_the_confirmation_with_its_buttons(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
    asked = world.type(world.ken, "/promise Acne: send the proposal by Friday 4pm")
    world.press(world.ken, asked, "promise_another_customer")
    assert {"promise_undo", "promise_change"} <= set(buttons(world.shown(world.ken)))


def test_a_draft_that_was_completed_elsewhere_shows_its_promise(world: World) -> None:
    asked = world.type(world.ken, "/promise Acme: send the proposal")
    pressed = next(action for action in buttons(asked) if action.startswith("draft_date"))
    world.press(world.ken, asked, pressed)
    world.press_again()
    assert "promise_undo" in buttons(world.shown(world.ken))
