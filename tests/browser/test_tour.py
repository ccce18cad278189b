"""The tour: a visitor who only presses the one button sees the whole round, and can do each step by hand."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from bot.app import create_app
from playground.demo import Demo
from tests.browser.screen import OpenPage, messages, say

PATIENCE = 60_000
LEFT_AT = 9
WHOLE_ROUND = timedelta(days=21)
DIGEST = {"Ken": "Sales: the week's digest", "Aya": "東京営業：週次まとめ"}


def begin(page: Page) -> None:
    """Opens the tour from the strip on top."""
    page.locator(".tour-offer").click()
    expect(page.locator("#tour")).to_be_visible()
    expect(page.locator("[data-tour=next]")).to_be_focused()


def count(page: Page) -> int:
    """How many steps there are."""
    return page.locator(".tour-step").count()


def arrive(demo: Demo, open_page: OpenPage, name: str) -> Page:
    """Somebody who was never there begins the tour."""
    slack = demo.standin
    page = open_page(f"{slack.address}/#as={slack.person(name).id}")
    page.emulate_media(reduced_motion="reduce")
    page.reload()
    begin(page)
    return page


def take(page: Page, steps: range) -> None:
    """Has steps of the tour done by the one key."""
    for number in steps:
        expect(page.locator(".tour-step-here .step-sign")).to_have_text(str(number + 1))
        page.keyboard.press("Enter")
        expect(page.locator("#tour .step-done")).to_have_count(number + 1, timeout=PATIENCE)
        expect(page.locator(".tour-lost")).to_have_count(0)
        expect(page.locator("[data-tour=next]")).to_be_focused()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The playground as a visitor starts it."""
    demo = Demo(tmp_path_factory.mktemp("demo"), create_app, 0, lambda _line: None)
    yield demo
    demo.stop()


def test_whoever_only_presses_one_key_sees_the_whole_round(demo: Demo, open_page: OpenPage) -> None:
    page = arrive(demo, open_page, "Aya")
    take(page, range(count(page)))
    expect(messages(page).last).to_contain_text(DIGEST["Aya"])
    assert list(demo.standin.ledger.refused) == []


def test_a_round_that_was_left_and_begun_anew_elsewhere_comes_to_its_end(demo: Demo, open_page: OpenPage) -> None:
    take(arrive(demo, open_page, "Ken"), range(LEFT_AT))
    begun = demo.standin.clock.now()
    page = arrive(demo, open_page, "Ken")
    take(page, range(count(page)))
    expect(messages(page).last).to_contain_text(DIGEST["Ken"])
    assert demo.standin.clock.now() - begun < WHOLE_ROUND
    assert list(demo.standin.ledger.refused) == []


def test_a_step_done_by_hand_is_passed_over(with_kept: OpenPage) -> None:
    page = with_kept("Ken")
    begin(page)
    say(page, "/promise Acme: send the contract by tomorrow 4pm")
    expect(messages(page).last).to_contain_text("Acme: send the contract")
    page.get_by_role("button", name="I did it myself").click()
    expect(page.locator(".tour-step-here .step-sign")).to_have_text("2")
    expect(page.locator("[data-tour=next]")).to_be_focused()


def test_the_tour_stays_where_it_was_and_speaks_the_language_that_is_chosen(with_kept: OpenPage) -> None:
    page = with_kept("Ken")
    begin(page)
    page.get_by_role("button", name="I did it myself").click()
    page.reload()
    expect(page.locator(".tour-step-here .step-sign")).to_have_text("2")
    page.get_by_role("button", name="日本語で").click()
    expect(page.locator(".tour-step-here")).to_contain_text("Aya として")
    page.get_by_role("button", name="ツアーを閉じる").click()
    expect(page.locator("#tour")).to_be_hidden()
    expect(page.locator(".tour-offer")).to_be_visible()


def test_the_tour_fits_a_phone(with_kept: OpenPage) -> None:
    page = with_kept("Ken", (390, 844))
    begin(page)
    expect(page.locator("#say .composer-box")).to_be_in_viewport()
    expect(page.locator("[data-tour=next]")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
