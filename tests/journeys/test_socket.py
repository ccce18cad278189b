"""Socket Mode: Kept connects out, and what happens to the connection loses nothing."""

import sqlite3
from datetime import UTC, datetime, timedelta

from bot.app import Kept, create_app
from playground.clock import PushedClock
from playground.deliveries import call_wsgi
from playground.standin import Standin
from tests.journeys.world import World, words, world_at
from tests.waiting import until

NOTICED = timedelta(seconds=40)
"""The client pings every two seconds and gives up after five."""

MONDAY = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


def health(kept: Kept) -> tuple[int, str]:
    status, _, body = call_wsgi(kept.wsgi, "GET", "/healthz", {}, b"")
    return status, body.decode().strip()


def connected(world: World) -> bool:
    return health(world.kept)[0] == 200


def test_a_lost_connection_is_made_again(sqlite_url: str) -> None:
    with world_at(MONDAY, sqlite_url, by_socket=True) as world:
        assert "Acme" in words(world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm"))
        world.slack.listen().cut()
        until(lambda: world.slack.listen().met == 2 and connected(world), NOTICED)
        assert "#1" in words(world.type(world.ken, "/promise list"))


def test_slack_asks_to_connect_anew_and_nothing_is_lost(sqlite_url: str) -> None:
    with world_at(MONDAY, sqlite_url, by_socket=True) as world:
        world.slack.listen().disconnect()
        until(lambda: (world.slack.listen().met, world.slack.listen().open) == (2, 1) and connected(world))
        assert "Acme" in words(world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm"))


def test_an_event_that_could_not_be_saved_is_not_acknowledged_and_comes_again(sqlite_url: str) -> None:
    with world_at(MONDAY, sqlite_url, by_socket=True) as world:
        world.type(world.ken, "/promise Acme: send the proposal by Friday 4pm")
        world.push_to(datetime(2026, 11, 26, 14, 0, tzinfo=UTC))
        (listed,) = world.dms(world.ken)
        with sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None) as other:
            other.execute("BEGIN IMMEDIATE")
            world.slack.react(world.ken, world.slack.dm(world.ken), listed.ts, "white_check_mark")
            other.execute("ROLLBACK")
        world.slack.settle()
        world.settle()
        assert "#1" not in words(world.type(world.ken, "/promise list"))


def test_a_refused_token_is_said_where_the_host_looks(sqlite_url: str) -> None:
    clock = PushedClock.at(MONDAY)
    with Standin(clock) as slack:
        slack.listen()
        environ = {"SLACK_API_URL": slack.api_url, "SLACK_BOT_TOKEN": slack.token, "SLACK_APP_TOKEN": "xapp-wrong",
                   "DATABASE_URL": sqlite_url}  # fmt: skip
        kept = create_app(environ, clock)
        kept.start(web=True, worker=False)
        try:
            until(lambda: "invalid_auth" in health(kept)[1])
            assert health(kept)[0] == 503
            assert call_wsgi(kept.wsgi, "POST", "/slack/events", {}, b"{}")[0] == 404
        finally:
            kept.stop()
