"""A signed `/promise` in process, beside a bare Bolt listener that writes the same rows; SQLite on disk."""

import hashlib
import hmac
import io
import itertools
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from slack_bolt import App, BoltRequest
from slack_bolt.authorization import AuthorizeResult
from sqlalchemy import Table, make_url

from benchmarks.measure import Row, race
from bot.app import Kept, create_app
from bot.store import migrations
from bot.store.engine import Database
from bot.store.tables import changes, dates, inbox, promises, reminders
from playground.clock import PushedClock
from playground.standin import Standin

WRITTEN = (promises, changes, dates, reminders, inbox)
REFERRED = ("workspaces", "workspace_next", "people", "customers", "spellings", "name_keys")
WORKSPACE = "T0KEPT0001"
SECOND = 2
FORM = "application/x-www-form-urlencoded"

Found = list[tuple[Table[Any], list[dict[str, Any]]]]


class Sender:
    """Signs requests as Slack does."""

    def __init__(self, secret: str, person: str, clock: PushedClock) -> None:
        self._secret, self._person, self._clock = secret.encode(), person, clock

    def body(self, number: int) -> str:
        """One slash command."""
        text = f"Acme: send the proposal {number} by Friday 4pm"
        fields = {"team_id": WORKSPACE, "user_id": self._person, "command": "/promise", "text": text}
        place = {"channel_id": "C1", "response_url": "https://hooks.slack.com/x", "trigger_id": f"1.2.{number}"}
        return urlencode(fields | place)

    def headers(self, body: str) -> dict[str, str]:
        """Content type, time and signature."""
        stamp = str(int(self._clock.now().timestamp()))
        digest = hmac.new(self._secret, f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
        return {"content-type": FORM, "x-slack-request-timestamp": stamp, "x-slack-signature": f"v0={digest}"}


def table(folder: Path, rounds: int) -> list[Row]:
    """Kept beside its floors."""
    with Standin(PushedClock()) as slack:
        return race(_contestants(folder, slack), rounds, floor="bare listener, same rows")


def _contestants(folder: Path, slack: Standin) -> dict[str, Callable[[int], None]]:
    clock, ken = PushedClock(), slack.add_person("Ken", tz="America/New_York")
    sender = Sender(slack.signing_secret, ken.id, clock)
    kept_url, bare_url = f"sqlite:///{folder}/kept.sqlite3", f"sqlite:///{folder}/bare.sqlite3"
    kept = _started(slack, kept_url, clock)
    for number in range(SECOND):
        _through(kept, sender, 100_000 + number)
    rows = _rows_of_second(kept_url)
    migrations.upgrade(bare_url)
    database = Database.open(bare_url)
    _copy(kept_url, bare_url)
    unique = itertools.count(10)
    one: Found = [(promises, rows[0][1])]
    return {
        "bare listener, same rows": _bolt(sender, slack.signing_secret, lambda: _write(database, rows, next(unique))),
        "Bolt, 60 listeners, 1 insert": _bolt(
            sender, slack.signing_secret, lambda: _write(database, one, next(unique)), others=60
        ),
        "kept": lambda number: _through(kept, sender, number),
    }


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


def _bolt(sender: Sender, secret: str, write: Callable[[], None], others: int = 0) -> Callable[[int], None]:
    def authorize(**_: Any) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id=WORKSPACE, bot_user_id="U0", bot_token="none")

    def promise(ack: Any) -> None:
        write()
        ack("Recorded")

    app: Any = App(authorize=authorize, signing_secret=secret, process_before_response=True)
    for number in range(others):
        app.command(f"/other{number}")(lambda ack: ack())
    app.command("/promise")(promise)

    def run(number: int) -> None:
        body = sender.body(number)
        assert app.dispatch(BoltRequest(body=body, headers=sender.headers(body))).status == 200

    return run


def _rows_of_second(url: str) -> Found:
    """What Kept wrote for a promise to a customer who was there already."""
    database = Database.open(url)
    with database.reading(WORKSPACE) as work:
        every = [(table, [dict(row._mapping) for row in work.all(work.select(table))]) for table in WRITTEN]
    database.close()
    return [(table, [row for row in rows if _is_second(row)]) for table, rows in every]


def _is_second(row: Mapping[str, Any]) -> bool:
    about = str(row.get("number") or row.get("subject") or row.get("external_id"))
    return about in {str(SECOND), f"promise:{SECOND}", f"1.2.{100_000 + SECOND - 1}"}


def _write(database: Database, rows: Found, unique: int) -> None:
    with database.work(WORKSPACE) as work:
        for table, found in rows:
            work.insert(table, [_fresh(row, unique) for row in found])


def _fresh(row: Mapping[str, Any], unique: int) -> dict[str, Any]:
    keys = {
        "number": unique,
        "subject": f"promise:{unique}",
        "external_id": f"x{unique}",
        "change": f"{unique:032x}",
        "reminder": f"{unique:024x}{str(row.get('reminder'))[:8]}",
    }
    return {name: keys.get(name, value) for name, value in row.items() if name != "workspace"}


def _copy(source: str, target: str) -> None:
    """The rows that the others refer to."""
    connection = sqlite3.connect(make_url(target).database or "")
    connection.execute("ATTACH ? AS kept", (make_url(source).database,))
    for name in REFERRED:
        connection.execute(f"INSERT INTO main.{name} SELECT * FROM kept.{name}")
    connection.commit()
    connection.close()
