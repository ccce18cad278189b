"""Chromium, and the page of a stand-in opened in it."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

from bot.app import create_app
from playground.clock import PushedClock
from playground.desk import Desk
from playground.host import KeptHost
from playground.standin import Standin
from tests.browser.sample import Sample
from tests.browser.screen import OpenPage

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MONDAY = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
WIDE = (1280, 800)
# How long a look at the page may wait: a deadline against hanging, so it allows for a machine whose disk stands still.
PATIENCE = 30_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A headless Chromium; without one on this machine the test is skipped."""
    path = next((found for found in map(shutil.which, NAMES) if found), None)
    if path is None:
        pytest.skip("no Chromium on this machine")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[OpenPage]:
    """Opens an address in a browser that was never there; at the end nothing may have gone wrong in it."""
    wrong: list[str] = []
    contexts: list[BrowserContext] = []

    def asked(request: Request) -> None:
        if not request.url.startswith("http://127.0.0.1:"):
            wrong.append(f"asked another machine for {request.url}")

    def opened(address: str, size: tuple[int, int] = WIDE) -> Page:
        context = chromium.new_context(viewport={"width": size[0], "height": size[1]})
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", asked)
        page.goto(address)
        page.wait_for_selector("body.ready")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


def furnish(standin: Standin) -> None:
    """Three people and their channel."""
    standin.add_person("Ken", title="Sales", tz="America/New_York", locale="en-US")
    standin.add_person("Aya", title="営業部", tz="Asia/Tokyo", locale="ja-JP")
    standin.add_person("Maria", title="Head of Sales", tz="Europe/London", locale="en-GB", is_admin=True)
    standin.add_channel("sales")


@pytest.fixture
def slack() -> Iterator[Standin]:
    """A stand-in with its page and three people, on a Monday that stands still; a small app answers instead of Kept."""
    with Standin(PushedClock.at(MONDAY)) as standin:
        furnish(standin)
        standin.also_serve(Desk(standin))
        standin.connect(Sample(standin))
        yield standin


@pytest.fixture
def as_person(slack: Standin, open_page: OpenPage) -> OpenPage:
    """Opens the page as somebody: `as_person("Ken", size=…)`."""

    def opened(name: str, size: tuple[int, int] = WIDE) -> Page:
        return open_page(f"{slack.address}/#as={slack.person(name).id}", size)

    return opened


@pytest.fixture
def kept(sqlite_url: str) -> Iterator[Standin]:
    """The same on a Monday that runs on, with Kept itself behind it, worker and all."""
    with Standin(PushedClock.at(MONDAY, ticking=True)) as standin:
        furnish(standin)
        environ = {
            "SLACK_API_URL": standin.api_url,
            "SLACK_BOT_TOKEN": standin.token,
            "SLACK_SIGNING_SECRET": standin.signing_secret,
            "DATABASE_URL": sqlite_url,
        }
        host = KeptHost(standin, environ, create_app)
        standin.also_serve(Desk(standin, host))
        host.start()
        try:
            yield standin
        finally:
            host.stop()


@pytest.fixture
def with_kept(kept: Standin, open_page: OpenPage) -> OpenPage:
    """Opens the page before Kept as somebody."""

    def opened(name: str, size: tuple[int, int] = WIDE) -> Page:
        return open_page(f"{kept.address}/#as={kept.person(name).id}", size)

    return opened
