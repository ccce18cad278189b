"""The first walk, as a visitor takes it: Kept itself behind the page, and a real browser in front of it."""

import re

from playwright.sync_api import Page, expect

from playground.standin import Standin
from tests.browser.screen import OpenPage, composer, dialog, go, messages, push, react, say

PROMISE = "/promise Acme: send the proposal by Friday 4pm"


def nudged(page: Page) -> None:
    """Pushes the clock until Kept has written, and opens what it wrote."""
    push(page, "due")
    expect(page.locator("[data-place=dm] .unread")).to_contain_text("1")
    go(page, "dm")


def break_something(page: Page, how: str) -> None:
    page.get_by_role("button", name="Trouble").click()
    page.locator(".menu-item", has_text=how).click()


def test_a_promise_is_typed_nudged_and_kept_by_an_emoji(with_kept: OpenPage) -> None:
    page = with_kept("Ken")
    say(page, PROMISE)
    expect(messages(page).last).to_contain_text("Acme: send the proposal")
    expect(messages(page).last).to_contain_text("Fri 27 Nov")
    nudged(page)
    nudge = messages(page).last
    expect(nudge).to_contain_text("Acme: send the proposal")
    react(nudge, "white_check_mark")
    expect(nudge).to_contain_text("Done")
    expect(nudge.get_by_role("button", name="Done", exact=True)).to_have_count(0)
    expect(nudge.get_by_role("button", name="Undo")).to_be_visible()


def test_a_japanese_rep_keeps_a_promise_by_its_button(with_kept: OpenPage) -> None:
    page = with_kept("Aya")
    say(page, "/promise 山田商事: 金曜の16時までに提案書を送る")
    expect(messages(page).last).to_contain_text("11月27日(金)16:00")
    nudged(page)
    nudge = messages(page).last
    nudge.get_by_role("button", name="完了").click()
    expect(nudge.get_by_role("button", name="元に戻す")).to_be_visible()
    expect(nudge.get_by_role("button", name="完了")).to_have_count(0)


def test_the_first_step_is_done_when_something_is_recorded(with_kept: OpenPage) -> None:
    page = with_kept("Ken")
    say(page, "/promise list")
    expect(messages(page).last).to_contain_text("Nothing is open")
    expect(page.locator(".step-done")).to_have_count(0)
    say(page, "/promise send Acme the floor plan")
    expect(messages(page).last).to_contain_text("Draft")
    expect(page.locator(".step-done")).to_have_text(re.compile("Type a promise"))


def test_undo_takes_a_promise_back(with_kept: OpenPage) -> None:
    page = with_kept("Ken")
    say(page, PROMISE)
    messages(page).last.get_by_role("button", name="Undo").click()
    expect(messages(page).last).to_contain_text("Undone")
    expect(page.locator("[data-push=due]")).to_be_disabled()


def test_the_form_asks_again_where_it_did_not_understand(with_kept: OpenPage) -> None:
    page = with_kept("Ken")
    say(page, "/promise")
    form = dialog(page)
    form.get_by_label("Customer").fill("Acme")
    form.get_by_label("What did you promise?").fill("send the price list")
    form.get_by_label("By when did you say?").fill("as the crow flies")
    form.get_by_role("button", name="Record").click()
    expect(form.locator(".input-error")).to_have_count(1)
    expect(form.get_by_label("By when did you say?")).to_be_focused()
    form.get_by_label("By when did you say?").fill("tomorrow noon")
    form.get_by_role("button", name="Record").click()
    expect(dialog(page).get_by_label("Customer")).to_have_count(0)
    expect(page.locator(".step-done")).to_have_text(re.compile("Type a promise"))
    page.keyboard.press("Escape")
    go(page, "home")
    expect(page.locator("#home")).to_contain_text("Acme: send the price list")


def test_a_message_becomes_a_promise(kept: Standin, with_kept: OpenPage) -> None:
    kept.message(kept.person("Ken"), kept.channel("sales"), "Acme: I send the samples by Thursday 3pm")
    page = with_kept("Ken")
    messages(page).last.hover()
    messages(page).last.locator("[data-tool=more]").click()
    page.get_by_role("menuitem", name="Record a promise").click()
    expect(dialog(page).get_by_label("Customer")).to_have_value("Acme")


def test_a_promise_in_a_message_that_mentions_kept_is_offered_and_recorded(kept: Standin, with_kept: OpenPage) -> None:
    kept.invite_kept(kept.channel("sales"))
    page = with_kept("Ken")
    page.get_by_role("button", name="@Kept I'll send Acme").click()
    composer(page).press("Enter")
    offer = messages(page).last
    expect(offer).to_contain_text("Record this?")
    expect(offer).to_contain_text("Only visible to you")
    offer.get_by_role("button", name="Record").click()
    expect(messages(page).last).to_contain_text("told Acme: Fri 27 Nov")
    expect(page.locator(".step-done")).to_have_text(re.compile("Type a promise"))


def test_notes_are_kept_and_their_starred_line_is_confirmed(with_kept: OpenPage) -> None:
    page = with_kept("Ken")
    page.locator("#say").get_by_role("button", name="Shortcuts").press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    form = dialog(page)
    form.get_by_label("Notes").fill("Acme\nThey like the blue one\n* send the manual by Friday 4pm")
    form.get_by_role("button", name="Save").press("Enter")
    expect(dialog(page)).to_contain_text("One starred line to confirm")
    dialog(page).get_by_role("button", name="Record").press("Enter")
    expect(dialog(page)).to_contain_text("✅ told Acme: Fri 27 Nov, 16:00")


def test_five_days_without_kept_lose_nothing_and_bring_one_message(with_kept: OpenPage) -> None:
    page = with_kept("Ken")
    say(page, PROMISE)
    expect(messages(page)).to_have_count(1)
    break_something(page, "Stop Kept for five days")
    expect(page.get_by_role("status").filter(has_text="Kept was off")).to_be_visible()
    expect(page.locator(".clock-day")).to_have_text("Saturday, November 28")
    push(page, "morning")
    expect(page.locator("[data-place=dm] .unread")).to_contain_text("1")
    go(page, "dm")
    expect(messages(page)).to_have_count(1)
    expect(messages(page).last).to_contain_text("Acme: send the proposal")


def test_a_lost_reply_does_not_bring_the_same_message_twice(kept: Standin, with_kept: OpenPage) -> None:
    page = with_kept("Ken")
    say(page, PROMISE)
    expect(messages(page)).to_have_count(1)
    break_something(page, "Lose the next reply")
    expect(page.locator(".bar-armed")).to_have_count(1)
    nudged(page)
    expect(page.locator(".bar-armed")).to_have_count(0)
    push(page, "hour")
    react(messages(page).last, "white_check_mark")
    expect(messages(page).last).to_contain_text("Done")
    expect(messages(page)).to_have_count(1)


def test_a_stopped_kept_says_so_and_starts_again(with_kept: OpenPage) -> None:
    page = with_kept("Ken")
    page.evaluate("fetch('/ui/kept', { method: 'POST', body: JSON.stringify({ running: false }) })")
    expect(page.locator(".badge")).to_have_text("Kept is stopped")
    say(page, PROMISE)
    expect(page.get_by_role("alert")).to_have_text("Kept did not answer.")
    break_something(page, "Start Kept again")
    expect(page.locator(".badge")).to_have_text("Kept is running")
