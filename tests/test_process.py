"""`python -m bot` as a host runs it: its own process, the machine's clock, HTTP both ways."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from urllib.error import URLError

from playground.clock import PushedClock
from playground.deliveries import by_http
from playground.standin import Standin
from tests.waiting import until

ROOT = Path(__file__).parent.parent
SECRET = "0123456789abcdef" * 2


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def ready(port: int, process: subprocess.Popen[str] | None = None) -> bool:
    assert process is None or process.poll() is None, process.communicate()[0]
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=1) as answered:
            return answered.status == 200
    except (URLError, OSError):
        return False


@contextmanager
def running(command: str, environ: Mapping[str, str], folder: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", command],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "HOME": str(folder), "PYTHONPATH": str(ROOT), **environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def settings(slack: Standin, port: int) -> dict[str, str]:
    return {
        "SLACK_API_URL": slack.api_url,
        "SLACK_BOT_TOKEN": slack.token,
        "SLACK_SIGNING_SECRET": slack.signing_secret,
        "PORT": str(port),
    }


def test_one_process_answers_a_command_and_stops_when_asked(tmp_path: Path) -> None:
    port = free_port()
    with Standin(PushedClock()) as slack, running("all", settings(slack, port), tmp_path) as process:
        until(lambda: ready(port, process), within=timedelta(seconds=30))
        slack.connect(by_http(f"http://127.0.0.1:{port}"))
        ken, sales = slack.add_person("Ken", tz="America/New_York"), slack.add_channel("sales")
        slack.command(ken, sales, "/promise Acme: send the proposal by Friday 4pm")
        assert "Acme" in slack.messages(sales, viewer=ken)[-1].text
        slack.message(ken, slack.dm(ken), "help")
        until(lambda: any(said.user != ken.id for said in slack.messages(slack.dm(ken))))
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
        assert (tmp_path / "kept.sqlite3").exists()


def test_web_and_worker_share_nothing_but_the_database(tmp_path: Path, postgresql_url: str) -> None:
    port = free_port()
    with Standin(PushedClock()) as slack:
        environ = {**settings(slack, port), "DATABASE_URL": postgresql_url}
        with running("web", environ, tmp_path), running("worker", environ, tmp_path):
            until(lambda: ready(port), within=timedelta(seconds=30))
            slack.connect(by_http(f"http://127.0.0.1:{port}"))
            ken = slack.add_person("Ken", tz="America/New_York")
            slack.message(ken, slack.dm(ken), "help")
            until(
                lambda: any(said.user != ken.id for said in slack.messages(slack.dm(ken))),
                within=timedelta(seconds=30),
            )


def test_swapped_secrets_are_said_and_nothing_starts(tmp_path: Path) -> None:
    swapped = {"SLACK_BOT_TOKEN": SECRET, "SLACK_SIGNING_SECRET": "xoxb-1-2-3"}
    with running("all", swapped, tmp_path) as process:
        said, _ = process.communicate(timeout=30)
        assert process.returncode == 1
        assert "swapped" in said
        assert SECRET not in said


def test_an_unmigrated_server_is_told_to_migrate(tmp_path: Path, empty_postgresql_url: str) -> None:
    environ = {
        "SLACK_BOT_TOKEN": "xoxb-1-2-3",
        "SLACK_SIGNING_SECRET": SECRET,
        "DATABASE_URL": empty_postgresql_url,
        "PORT": str(free_port()),
    }
    with running("all", environ, tmp_path) as process:
        said, _ = process.communicate(timeout=30)
        assert process.returncode == 1
        assert "python -m bot migrate" in said
