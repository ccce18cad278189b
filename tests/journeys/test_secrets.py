"""Missing, swapped and wrong secrets: said plainly where Kept is started, and never shown."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.app import create_app
from playground.deliveries import by_wsgi, call_wsgi
from tests.journeys.forging import promises
from tests.journeys.world import World

ROOT = Path(__file__).parents[2]

BOT = f"xoxb-{'1' * 10}-{'a' * 10}"
SIGNING = "0a" * 16

WRONG = {
    "nothing set": ({}, ["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"]),
    "blank": ({"SLACK_BOT_TOKEN": "  ", "SLACK_SIGNING_SECRET": ""}, ["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"]),
    "swapped": ({"SLACK_BOT_TOKEN": SIGNING, "SLACK_SIGNING_SECRET": BOT}, ["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"]),
    "a user's token": ({"SLACK_BOT_TOKEN": "xoxp-secret", "SLACK_SIGNING_SECRET": SIGNING}, ["SLACK_BOT_TOKEN"]),
}


@pytest.mark.parametrize(
    ("command", "kind"), [("all", "nothing set"), ("all", "swapped"), ("web", "a user's token"), ("worker", "blank")]
)
def test_kept_does_not_start_with_missing_or_swapped_secrets_and_says_which(
    tmp_path: Path, command: str, kind: str
) -> None:
    given, named = WRONG[kind]
    environ = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "PYTHONPATH": str(ROOT), **given}
    ended = subprocess.run(
        [sys.executable, "-m", "bot", command],
        cwd=tmp_path,
        env=environ,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 1
    lines = ended.stderr.strip().splitlines()
    assert [line.split()[0] for line in lines] == named
    assert "Traceback" not in ended.stderr
    for secret in given.values():
        assert not secret.strip() or secret not in ended.stderr + ended.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_signing_secret_refuses_every_request_and_writes_nothing(world: World) -> None:
    other = create_app({**world.environ, "SLACK_SIGNING_SECRET": SIGNING}, world.clock)
    other.start(web=True, worker=False)
    world.slack.connect(by_wsgi(other.wsgi))
    try:
        answer = world.slack.command(world.ken, world.sales, "/promise Acme: send it by Friday")
        assert answer.status == 401
        assert world.slack.message(world.ken, world.slack.dm(world.ken), "help").status == 401
    finally:
        other.stop()
    assert promises(world) == []


def test_a_token_that_slack_refuses_is_named_by_the_health_page(world: World) -> None:
    other = create_app({**world.environ, "SLACK_BOT_TOKEN": "xoxb-1-revoked"}, world.clock)
    other.start(web=True, worker=False)
    try:
        status, _, body = call_wsgi(other.wsgi, "GET", "/healthz", {}, b"")
    finally:
        other.stop()
    assert status == 503
    assert b"invalid_auth" in body
    assert b"revoked" not in body
