from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from slack_sdk import WebClient

from playground.clock import PushedClock
from playground.deliveries import by_wsgi
from playground.standin import Standin
from tests.playground.echo import Echo

MONDAY = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> PushedClock:
    """A Monday, 14:00 UTC, standing still."""
    return PushedClock.at(MONDAY)


@pytest.fixture
def echo() -> Echo:
    """The application in Kept's place."""
    return Echo()


@pytest.fixture
def standin(clock: PushedClock, echo: Echo) -> Iterator[Standin]:
    """Ken and Aya in #sales."""
    with Standin(clock, kept=by_wsgi(echo)) as slack:
        slack.add_person("Ken", tz="America/New_York")
        slack.add_person("Aya", tz="Asia/Tokyo", locale="ja-JP")
        slack.add_channel("sales")
        yield slack


@pytest.fixture
def client(standin: Standin) -> WebClient:
    """Slack's own client, with the bot token."""
    return WebClient(standin.token, base_url=standin.api_url, retry_handlers=[])
