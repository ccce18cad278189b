"""The page by itself: what a visitor sees and can do, whatever app is behind it."""

import re
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Locator, Page, expect

from playground.standin import Standin
from tests.browser.sample import LETTER, Sample
from tests.browser.screen import OpenPage, composer, dialog, go, messages, push, react, say

PHONE = (390, 844)


def app(slack: Standin) -> Sample:
    kept = slack.sender.kept
    assert isinstance(kept, Sample)
    return kept


def with_nudge(slack: Standin, as_person: OpenPage) -> tuple[Page, Locator]:
    """Ken's DM with one message of the app in it."""
    app(slack).nudge("Ken")
    page = as_person("Ken")
    go(page, "dm")
    return page, messages(page).last


def test_a_command_is_completed_by_keyboard_and_its_answer_is_seen_by_the_typist_only(as_person: OpenPage) -> None:
    ken, maria = as_person("Ken"), as_person("Maria")
    composer(ken).press_sequentially("/pro")
    expect(ken.get_by_role("option")).to_contain_text("/promise")
    composer(ken).press("Tab")
    expect(composer(ken)).to_have_value("/promise ")
    composer(ken).press_sequentially("Acme: the proposal")
    composer(ken).press("Enter")
    expect(messages(ken).last).to_contain_text("Recorded: Acme: the proposal")
    expect(messages(ken).last).to_contain_text("Only visible to you")
    say(maria, "hello")
    expect(messages(maria)).to_have_count(1)


def test_somebody_is_named_by_keyboard_and_stands_there_as_a_mention(slack: Standin, as_person: OpenPage) -> None:
    page = as_person("Ken")
    composer(page).press_sequentially("thanks @m")
    expect(page.get_by_role("option")).to_contain_text("@Maria")
    composer(page).press("Enter")
    expect(composer(page)).to_have_value("thanks @Maria ")
    composer(page).press_sequentially("and @")
    expect(page.get_by_role("option")).to_have_count(4)
    for key in ("ArrowDown", "ArrowUp", "ArrowUp", "Tab"):
        composer(page).press(key)
    expect(composer(page)).to_have_value("thanks @Maria and @Kept ")
    composer(page).press_sequentially("and @aya")
    composer(page).press("Enter")
    expect(messages(page).last.locator(".mention")).to_have_text(["@Maria", "@Kept", "@Aya"])
    assert f"<@{slack.person('Maria').id}>" in slack.messages(slack.channel("sales"))[-1].text


def test_what_stands_in_a_block_is_copied_by_one_press(slack: Standin, as_person: OpenPage) -> None:
    app(slack).draft("Ken")
    page = as_person("Ken")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    go(page, "dm")
    messages(page).last.get_by_role("button", name="Copy").click()
    expect(messages(page).last.get_by_role("button", name="Copied")).to_be_focused()
    assert page.evaluate("navigator.clipboard.readText()") == LETTER
    mail = messages(page).last.get_by_role("link", name="Open in mail")
    expect(mail).to_have_attribute("href", "mailto:ann@example.com?subject=Acme")


def test_what_is_said_to_one_of_them_can_be_answered_there(slack: Standin, as_person: OpenPage) -> None:
    ken, maria = as_person("Ken"), as_person("Maria")
    app(slack).whisper("Ken", "Record this?")
    said = messages(ken).last
    expect(said).to_contain_text("Only visible to you")
    expect(said.get_by_role("button", name="Record")).to_be_visible()
    expect(messages(maria)).to_have_count(0)


def test_enter_sends_and_shift_enter_breaks_the_line(as_person: OpenPage) -> None:
    page = as_person("Ken")
    composer(page).press_sequentially("one")
    composer(page).press("Shift+Enter")
    composer(page).press_sequentially("two <b>*bold*</b>")
    composer(page).press("Enter")
    expect(messages(page).last.locator(".message-text")).to_have_text("onetwo <b>bold</b>")
    expect(messages(page).last.locator("br")).to_have_count(1)
    expect(composer(page)).to_have_value("")


def test_a_pressed_button_shows_its_outcome_where_the_message_stands(slack: Standin, as_person: OpenPage) -> None:
    page, message = with_nudge(slack, as_person)
    message.get_by_role("button", name="Done").press("Enter")
    expect(message).to_contain_text("Outcome: done")
    expect(message).to_contain_text("(edited)")
    expect(message.get_by_role("button", name="Done")).to_have_count(0)
    focused = page.evaluate("document.activeElement.closest('.message') !== null")
    assert focused, "the focus left the message that was redrawn"


def test_what_destroys_is_asked_about_first(slack: Standin, as_person: OpenPage) -> None:
    page, message = with_nudge(slack, as_person)
    message.get_by_role("button", name="Drop").click()
    question = page.get_by_role("alertdialog")
    expect(question).to_contain_text("It is gone then.")
    question.get_by_role("button", name="Keep").click()
    expect(question).to_have_count(0)
    expect(message).to_contain_text("Acme: the proposal")
    message.get_by_role("button", name="Drop").click()
    question.get_by_role("button", name="Drop").click()
    expect(message).to_contain_text("Outcome: drop")


def test_a_menu_is_walked_with_the_arrow_keys(slack: Standin, as_person: OpenPage) -> None:
    page, message = with_nudge(slack, as_person)
    message.get_by_role("button", name="More options").press("Enter")
    expect(page.get_by_role("menuitem", name="Later")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(message).to_contain_text("Outcome: menu move")


def test_an_emoji_is_put_on_and_taken_away_again(slack: Standin, as_person: OpenPage) -> None:
    page, message = with_nudge(slack, as_person)
    message.hover()
    message.locator("[data-tool=react]").click()
    page.locator("[data-emoji=alarm_clock]").click()
    chip = message.locator("[data-reaction=alarm_clock]")
    expect(chip).to_have_attribute("aria-pressed", "true")
    expect(message).to_contain_text("Outcome: emoji alarm_clock")
    chip.click()
    expect(chip).to_have_count(0)


def test_a_message_is_reached_and_its_shortcut_used_by_keyboard(slack: Standin, as_person: OpenPage) -> None:
    slack.message(slack.person("Maria"), slack.channel("sales"), "Acme wants a price")
    page = as_person("Ken")
    messages(page).last.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.get_by_role("menuitem", name="Record a promise").press("Enter")
    expect(dialog(page)).to_contain_text("Record a promise")


def test_a_form_says_what_is_wrong_where_it_is_and_loses_nothing_typed(slack: Standin, as_person: OpenPage) -> None:
    page = as_person("Ken")
    say(page, "/promise")
    form = dialog(page)
    expect(form.get_by_label("What")).to_be_focused()
    form.get_by_role("button", name="Record").click()
    expect(form.locator(".input-error")).to_have_count(5)
    form.get_by_label("What").fill("nothing yet")
    slack.message(slack.person("Maria"), slack.channel("sales"), "something else meanwhile")
    expect(page.locator("#stream")).to_contain_text("something else meanwhile")
    form.get_by_label("Customer").press_sequentially("birch")
    expect(page.get_by_role("option", name="Birch & Sons")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    form.get_by_label("Date").fill("2026-11-27")
    form.get_by_label("Time").fill("16:00")
    form.get_by_label("Kind").select_option("Fix")
    form.get_by_label("Not yet").check()
    form.get_by_label("Helper").select_option("Aya")
    form.get_by_role("button", name="Record").click()
    expect(form.locator(".input-error")).to_have_text("Say what you promised.")
    expect(form.get_by_label("Customer")).to_have_value("Birch & Sons")
    form.get_by_label("What").fill("the price list")
    form.get_by_role("button", name="Record").click()
    expect(dialog(page)).to_have_count(0)
    expect(composer(page)).to_be_focused()
    said = {block: next(iter(state.values())) for block, state in app(slack).said[0].items()}
    assert said["what"]["value"] == "the price list"
    assert said["customer"]["selected_option"]["value"] == "Birch & Sons"
    told = datetime.fromtimestamp(said["told"]["selected_date_time"], UTC)
    assert told == datetime(2026, 11, 27, 21, 0, tzinfo=UTC)
    assert said["kind"]["selected_option"]["value"] == "f"
    assert said["agreed"]["selected_option"]["value"] == "no"
    assert said["helper"]["selected_user"] == slack.person("Aya").id


def test_every_field_of_a_form_is_filled_in_by_keyboard(slack: Standin, as_person: OpenPage) -> None:
    page = as_person("Ken")
    say(page, "/promise fields")
    form = dialog(page)
    form.get_by_label("Owner").select_option("Maria")
    form.get_by_label("Team").focus()
    for key in ("ArrowDown", "Enter", "ArrowDown", "Enter", "Backspace"):
        page.keyboard.press(key)
    page.keyboard.type("mar")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(form.get_by_role("listbox")).to_have_count(0)
    form.get_by_label("Digest goes to").select_option("sales")
    form.get_by_label("Colours").focus()
    page.keyboard.type("blue")
    page.keyboard.press("Enter")
    form.get_by_label("Customers").focus()
    page.keyboard.type("birch")
    expect(form.get_by_role("option", name="Birch & Sons")).to_be_visible()
    page.keyboard.press("Enter")
    form.get_by_role("checkbox", name="Blue").press("Space")
    form.get_by_role("radio", name="Green").press("Space")
    form.get_by_label("How many").fill("2.5")
    page.keyboard.press("Enter")
    expect(form.locator(".input-error")).to_have_text(["Please enter a whole number."])
    form.get_by_label("How many").fill("3")
    page.keyboard.press("Enter")
    expect(dialog(page)).to_have_count(0)
    said = {block: facts[block] for block, facts in app(slack).said[-1].items()}
    ken, maria, sales = slack.person("Ken"), slack.person("Maria"), slack.channel("sales")
    assert said["owner"]["selected_user"] == maria.id
    assert said["team"]["selected_users"] == [ken.id, maria.id]
    assert said["to"]["selected_conversation"] == sales.id
    assert said["channel"]["selected_channel"] is None
    several = ("colours", "customers", "days")
    picked = [[one["value"] for one in said[name]["selected_options"]] for name in several]
    assert picked == [["blue"], ["Birch & Sons"], ["red", "green", "blue"]]
    assert said["score"]["selected_option"]["value"] == "green"
    assert (said["day"]["selected_date"], said["time"]["selected_time"]) == ("2026-12-03", "09:30")
    assert said["count"]["value"] == "3"


def test_forms_stack_keep_the_focus_and_close_on_escape(as_person: OpenPage) -> None:
    page = as_person("Ken")
    say(page, "/promise")
    dialog(page).get_by_label("What").fill("the proposal")
    dialog(page).get_by_role("button", name="More").click()
    expect(dialog(page).get_by_role("heading")).to_have_text("More")
    for _ in range(8):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('[role=dialog]') !== null")
    page.keyboard.press("Escape")
    expect(dialog(page).get_by_role("heading")).to_have_text("Record a promise")
    expect(dialog(page).get_by_label("What")).to_have_value("the proposal")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)


def test_a_shortcut_is_used_from_the_composer(as_person: OpenPage) -> None:
    page = as_person("Ken")
    page.locator("#say").get_by_role("button", name="Shortcuts").click()
    page.get_by_role("menuitem", name="Record a promise").click()
    expect(dialog(page)).to_be_visible()


def test_the_clock_shows_the_viewers_time_and_is_pushed(slack: Standin, as_person: OpenPage) -> None:
    page = as_person("Ken")
    expect(page.locator(".clock-time")).to_have_text(re.compile(r"9:0\d\sAM"))
    push(page, "hour")
    expect(page.locator(".clock-time")).to_have_text(re.compile(r"10:0\d\sAM"))
    push(page, "morning")
    expect(page.locator(".clock-day")).to_have_text("Tuesday, November 24")
    assert slack.clock.now() == datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
    expect(page.locator("[data-push=due]")).to_be_disabled()


def test_being_somebody_else_changes_language_zone_and_conversations(slack: Standin, as_person: OpenPage) -> None:
    app(slack).nudge("Aya")
    page = as_person("Ken")
    page.locator("[data-person]", has_text="Aya").click()
    expect(page.locator("[data-push=morning]")).to_have_text("次の朝へ")
    expect(page.locator(".clock-time")).to_have_text(re.compile(r"23:0\d"))
    expect(page.locator("html")).to_have_attribute("lang", "ja")
    expect(page.locator("[data-place=dm] .unread")).to_contain_text("1")
    go(page, "dm")
    expect(messages(page)).to_have_count(1)
    expect(page.locator(".unread")).to_have_count(0)
    page.reload()
    expect(messages(page)).to_have_count(1)
    expect(page.locator("[aria-checked=true]")).to_contain_text("Aya")


def test_the_bar_speaks_the_viewers_language_even_when_drawn_before_the_news(
    slack: Standin, as_person: OpenPage
) -> None:
    page = as_person("Ken")
    become = """async (person) => {
        const { become, draw } = await import("/js/store.js");
        const news = become(person);
        draw();
        await news;
    }"""
    page.evaluate(become, slack.person("Aya").id)
    expect(page.locator("#clock")).to_have_text(re.compile("Kept の時計.+1時間進める次の朝へ.+Kept は動いています"))
    expect(page.locator(".step").first).to_contain_text("約束を書く")
    page.get_by_role("button", name="トラブル").click()
    expect(page.get_by_role("menu")).to_contain_text("次の返事を失う")
    page.keyboard.press("Escape")
    page.evaluate(become, slack.person("Ken").id)
    expect(page.locator("#clock")).to_have_text(re.compile("Kept’s clock.+1 hour.*Next morning.+Kept is running"))
    expect(page.locator(".step").first).to_contain_text("Type a promise")


def test_a_profile_changes_zone_and_language(slack: Standin, as_person: OpenPage) -> None:
    page = as_person("Maria")
    page.get_by_role("button", name="Language and time zone").click()
    page.get_by_label("Language", exact=True).select_option("日本語")
    page.get_by_label("Time zone", exact=True).select_option("Berlin")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".clock-time")).to_have_text(re.compile(r"15:0\d"))
    expect(page.locator("[data-place=home]")).to_have_text("ホーム")
    assert slack.person("Maria").tz == "Europe/Berlin"


def test_silence_is_said_and_the_line_is_not_lost(slack: Standin, as_person: OpenPage) -> None:
    slack.connect(None)
    page = as_person("Ken")
    say(page, "/promise Acme: the proposal")
    expect(page.get_by_role("alert")).to_have_text("Kept did not answer.")
    expect(composer(page)).to_have_value("/promise Acme: the proposal")


def test_what_kept_writes_meanwhile_is_said_and_leads_there(slack: Standin, as_person: OpenPage) -> None:
    page = as_person("Ken")
    app(slack).nudge("Ken")
    page.get_by_role("status").get_by_role("button").click()
    expect(messages(page).last).to_contain_text("Acme: the proposal")


def test_a_reply_is_counted_and_shown_in_its_thread(slack: Standin, as_person: OpenPage) -> None:
    slack.message(slack.person("Maria"), slack.channel("sales"), "Who calls Acme?")
    page = as_person("Ken")
    messages(page).first.hover()
    page.locator("[data-tool=reply]").click()
    reply = page.locator("#thread .composer-box")
    expect(reply).to_be_focused()
    reply.fill("I do.")
    reply.press("Enter")
    expect(page.locator("#thread .message")).to_have_count(2)
    expect(messages(page)).to_have_count(1)
    expect(page.locator(".replies")).to_contain_text("1 reply")
    reply.fill("/promise Acme: call")
    reply.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("not supported in threads")
    reply.fill("")
    reply.press("Escape")
    expect(page.locator("#thread")).to_be_hidden()


def test_home_is_drawn_and_its_buttons_work(as_person: OpenPage) -> None:
    page = as_person("Ken")
    go(page, "home")
    expect(page.locator("#home")).to_contain_text("Today")
    page.locator("#home").get_by_role("button", name="Record a promise").click()
    expect(dialog(page)).to_be_visible()


def test_the_steps_tick_off_and_stay_away_once_dismissed(slack: Standin, as_person: OpenPage) -> None:
    page = as_person("Ken")
    say(page, "/promise")
    dialog(page).get_by_role("button", name="Cancel").click()
    expect(dialog(page)).to_have_count(0)
    expect(page.locator(".step-done")).to_have_count(0)
    page.get_by_role("button", name="/promise Acme").click()
    expect(composer(page)).to_have_value(re.compile("/promise Acme: .+"))
    composer(page).press("Enter")
    expect(page.locator(".step-done")).to_have_text(re.compile("Type a promise"))
    push(page, "hour")
    expect(page.locator(".step-done")).to_have_count(2)
    app(slack).nudge("Ken")
    go(page, "dm")
    react(messages(page).last, "white_check_mark")
    expect(page.locator(".step-done")).to_have_count(3)
    page.get_by_role("button", name="Hide these steps").click()
    expect(page.locator("#hints")).to_be_hidden()
    page.reload()
    page.wait_for_selector("body.ready")
    expect(page.locator("#hints")).to_be_hidden()


def test_who_reads_further_up_is_not_pulled_down(slack: Standin, as_person: OpenPage) -> None:
    maria, sales = slack.person("Maria"), slack.channel("sales")
    for number in range(40):
        slack.message(maria, sales, f"line {number}")
    page = as_person("Ken")
    stream = page.locator("#stream")
    expect(messages(page).last).to_be_in_viewport()
    stream.evaluate("node => { node.scrollTop = 40; node.dispatchEvent(new Event('scroll')); }")
    slack.message(maria, sales, "the newest")
    expect(page.locator("#voice")).to_contain_text("the newest")
    assert stream.evaluate("node => node.scrollTop") == 40


def test_kept_can_be_made_to_lose_a_reply(slack: Standin, as_person: OpenPage) -> None:
    page = as_person("Ken")
    page.get_by_role("button", name="Trouble").click()
    page.get_by_role("menuitemcheckbox", name="Lose the next reply").click()
    expect(page.locator(".bar-armed")).to_have_count(1)
    assert slack.faults.waiting("chat.postMessage") == 1


def test_a_phone_has_everything_behind_one_button(slack: Standin, as_person: OpenPage) -> None:
    app(slack).nudge("Ken")
    page = as_person("Ken", size=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.locator("[data-place=dm]")).not_to_be_visible()
    page.get_by_role("button", name="Show conversations").click()
    go(page, "dm")
    messages(page).last.get_by_role("button", name="Done").click()
    expect(messages(page).last).to_contain_text("Outcome: done")


def test_the_clock_runs_on_while_nothing_happens(slack: Standin, as_person: OpenPage) -> None:
    page = as_person("Ken")
    slack.clock.push(timedelta(minutes=25))
    expect(page.locator(".clock-time")).to_have_text(re.compile(r"9:2\d\sAM"))
