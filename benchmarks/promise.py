"""A signed `/promise` in process, beside a bare Bolt listener that writes the same rows; SQLite on disk."""

import hashlib
import hmac
import io
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from slack_bolt import App, BoltRequest
from slack_bolt.authorization import AuthorizeResult

from benchmarks import floor
from benchmarks.floor import Write, counts, database_url
from benchmarks.measure import Bar, Race, race
from bot.app import Kept, create_app
from bot.store import migrations
from bot.store.engine import Database
from playground.clock import PushedClock
from playground.standin import Standin

DRIVER = "the raw driver, same rows"
FLOOR = "a bare listener, same rows"
SIXTY = "Bolt, 60 listeners, 1 insert"
DEFAULT = "Bolt's default, same rows"
KEPT = "Kept"
BARS = [Bar(KEPT, FLOOR, 2.0), Bar(KEPT, SIXTY, 1.2), Bar(KEPT, DEFAULT, 0.125)]
WORKSPACE = "T0KEPT0001"
ZONE = "America/New_York"
DAYS, REPS, CUSTOMERS = 20, 20, 8
"""A rep promises for each of the coming working days, and no day of theirs is full after the usual rounds."""
BEFORE = 100_000
FORM = "application/x-www-form-urlencoded"


class Sender:
    """Signs requests as Slack does."""

    def __init__(self, secret: str, people: Sequence[str], clock: PushedClock) -> None:
        self._secret, self._people, self._clock = secret.encode(), people, clock
        self._days = _coming_days(clock)

    def body(self, number: int) -> str:
        """One slash command: another day every round, and in turn the rep and whom they promise it."""
        person = self._people[number // DAYS % len(self._people)]
        customer = "ABCDEFGH"[(number + number // (DAYS * REPS)) % CUSTOMERS]
        text = f"Acme {customer}: send the proposal {number} by {self._days[number % DAYS]} 4pm"
        fields = {"team_id": WORKSPACE, "user_id": person, "command": "/promise", "text": text}
        place = {"channel_id": "C1", "response_url": "https://hooks.slack.com/x", "trigger_id": f"1.2.{number}"}
        return urlencode(fields | place)

    def headers(self, body: str) -> dict[str, str]:
        """Content type, time and signature."""
        stamp = str(int(self._clock.now().timestamp()))
        digest = hmac.new(self._secret, f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
        return {"content-type": FORM, "x-slack-request-timestamp": stamp, "x-slack-signature": f"v0={digest}"}


def _coming_days(clock: PushedClock) -> list[str]:
    """The working days of the next four weeks as a rep calls them."""
    today = clock.now().astimezone(ZoneInfo(ZONE)).date()
    ahead = [today + timedelta(days=days) for days in range(1, DAYS // 5 * 7 + 1)]
    return [f"{day:%A}" if (day - today).days < 7 else f"{day:%b} {day.day}" for day in ahead if day.weekday() < 5]


def run(folder: Path, rounds: int) -> Race:
    """Kept beside its floors."""
    with Standin(PushedClock()) as slack:
        contestants = _contestants(folder, slack)
        before = {name: counts(database_url(folder, name)) for name in ("kept", "core", "driver")}
        ran = race(contestants, rounds)
        grown = [_grown(before[name], counts(database_url(folder, name))) for name in before]
        assert grown[0] == grown[1] == grown[2], grown
        return ran


def _grown(before: Mapping[str, int], after: Mapping[str, int]) -> dict[str, int]:
    """How many rows a contestant has written in each table."""
    return {name: count - before[name] for name, count in after.items()}


def _contestants(folder: Path, slack: Standin) -> dict[str, Callable[[int], None]]:
    clock, people = PushedClock(), [slack.add_person(f"Ken {each}", tz=ZONE).id for each in range(REPS)]
    sender = Sender(slack.signing_secret, people, clock)
    kept_url = database_url(folder, "kept")
    kept = _started(slack, kept_url, clock)
    for number in (*range(DAYS), *range(DAYS, DAYS * REPS, DAYS)):
        _through(kept, sender, BEFORE + number)
    days = [floor.rows_of(kept_url, WORKSPACE, each + 1, f"1.2.{BEFORE + each}") for each in range(DAYS)]
    writes = {
        name: write(_copied(folder, name, kept_url), days)
        for name, write in (
            ("driver", floor.through_driver),
            ("core", floor.through_core),
            ("late", floor.through_core),
            ("one", floor.one_insert),
        )
    }
    return {
        DRIVER: writes["driver"],
        FLOOR: _bolt(sender, slack.signing_secret, writes["core"]),
        SIXTY: _bolt(sender, slack.signing_secret, writes["one"], others=60),
        DEFAULT: _bolt(sender, slack.signing_secret, writes["late"], early=False),
        KEPT: lambda number: _through(kept, sender, number),
    }


def _copied(folder: Path, name: str, source: str) -> str:
    url = database_url(folder, name)
    migrations.upgrade(url)
    Database.open(url).close()  # switches to WAL
    floor.copy_referred(source, url)
    return url


def _started(slack: Standin, url: str, clock: PushedClock) -> Kept:
    environ = {
        "SLACK_API_URL": slack.api_url,
        "SLACK_BOT_TOKEN": slack.token,
        "SLACK_SIGNING_SECRET": slack.signing_secret,
        "DATABASE_URL": url,
    }
    kept = create_app(environ, clock)
    kept.migrate()
    kept.start(web=True, worker=False)
    return kept


def _through(kept: Kept, sender: Sender, number: int) -> None:
    body = sender.body(number)
    headers, raw, status = sender.headers(body), body.encode(), list[str]()
    environ = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": "/slack/events",
        "CONTENT_LENGTH": str(len(raw)),
        "CONTENT_TYPE": FORM,
        "wsgi.input": io.BytesIO(raw),
        "HTTP_X_SLACK_REQUEST_TIMESTAMP": headers["x-slack-request-timestamp"],
        "HTTP_X_SLACK_SIGNATURE": headers["x-slack-signature"],
    }
    answered = b"".join(kept.wsgi(environ, lambda line, _headers: status.append(line)))
    assert status == ["200 OK"], status
    assert b"Acme" in answered, answered


def _bolt(sender: Sender, secret: str, write: Write, others: int = 0, early: bool = True) -> Callable[[int], None]:
    """A Bolt app that answers when it has written; `early` is `process_before_response`."""

    def authorize(**_: Any) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id=WORKSPACE, bot_user_id="U0", bot_token="none")

    def promise(ack: Any, command: Mapping[str, str]) -> None:
        write(int(command["trigger_id"].rpartition(".")[2]))
        ack("Recorded")

    app: Any = App(authorize=authorize, signing_secret=secret, process_before_response=early)
    for number in range(others):
        app.command(f"/other{number}")(lambda ack: ack())
    app.command("/promise")(promise)

    def run(number: int) -> None:
        body = sender.body(number)
        assert app.dispatch(BoltRequest(body=body, headers=sender.headers(body))).status == 200

    return run
