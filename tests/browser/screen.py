"""Where things are on the page."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page

OpenPage = Callable[..., Page]


def composer(page: Page) -> Locator:
    """Where the viewer writes."""
    return page.locator("#say .composer-box")


def say(page: Page, line: str) -> None:
    """Writes a line and sends it."""
    composer(page).fill(line)
    composer(page).press("Enter")


def messages(page: Page) -> Locator:
    """The messages of the conversation."""
    return page.locator("#stream .message")


def dialog(page: Page) -> Locator:
    """The form on top."""
    return page.locator(".veil:not([hidden]) [role=dialog]")


def go(page: Page, place: str) -> None:
    """Opens the "channel", the "dm" or "home"."""
    page.locator(f"[data-place={place}]").click()


def push(page: Page, how: str) -> None:
    """Pushes the clock: by an "hour", to the next "morning", to what is "due"."""
    page.locator(f"[data-push={how}]").click()


def react(message: Locator, emoji: str) -> None:
    """Puts one of the emoji at hand on a message."""
    message.hover()
    message.locator(f"[data-tool=quick-{emoji}]").click()
