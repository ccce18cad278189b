"""The playground as a visitor starts, stops and starts it again."""

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from playground.clock import PushedClock
from playground.demo import Demo, run
from playground.faults import Fault
from playground.standin import Standin
from tests.playground.echo import EchoKept
from tests.waiting import until

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture
def made() -> list[EchoKept]:
    """Every Kept that was made."""
    return []


@pytest.fixture
def make(made: list[EchoKept]) -> Callable[..., EchoKept]:
    """Makes an Echo in Kept's place."""

    def make(environ: Any, _clock: PushedClock) -> EchoKept:
        made.append(EchoKept(dict(environ)))
        return made[-1]

    return make


@pytest.fixture
def port() -> int:
    """A port that nobody uses now."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


def test_a_second_start_finds_everything_as_it_was(tmp_path: Path, make, made, port):
    said: list[str] = []
    first = Demo(tmp_path, make, port, said.append)
    ken = first.standin.person("Ken")
    first.standin.message(ken, first.standin.channel("sales"), "Still here?")
    first.standin.clock.push(timedelta(days=2))
    shown, token = first.standin.clock.now(), first.standin.token
    first.stop()
    second = Demo(tmp_path, make, port, said.append)
    try:
        assert second.standin.last_message(second.standin.channel("sales")).text == "Still here?"
        assert timedelta(0) <= second.standin.clock.now() - shown < timedelta(minutes=1)
        assert second.standin.token == token == made[-1].environ["SLACK_BOT_TOKEN"]
        assert len(second.standin.people()) == 4
    finally:
        second.stop()


def test_a_taken_port_is_said_and_the_next_one_used(tmp_path: Path, make, port):
    said: list[str] = []
    with socket.create_server(("127.0.0.1", port)):
        demo = Demo(tmp_path, make, port, said.append)
        demo.stop()
    assert said[0].startswith(f"Port {port} is taken")


def test_it_says_one_address_and_stops_when_it_is_asked(tmp_path: Path, make, made, port, capsys):
    stopped = threading.Event()
    ended: list[int] = []
    running = threading.Thread(target=lambda: ended.append(run(tmp_path / ".demo", make, port, stopped)))
    running.start()
    said: list[str] = []

    def ready() -> bool:
        said.append(capsys.readouterr().out)
        return "Kept is ready" in "".join(said)

    until(ready)
    stopped.set()
    running.join(20)
    assert ended == [0]
    assert "".join(said).count("http://") == 1
    assert made[-1].did[-1] == "stop"


def test_beginning_anew_forgets_what_was_there(tmp_path: Path, make, port):
    stopped = threading.Event()
    stopped.set()
    run(tmp_path / ".demo", make, port, stopped)
    before = (tmp_path / ".demo" / "slack.json").read_text()
    run(tmp_path / ".demo", make, port, stopped)
    assert Standin(PushedClock(), store=tmp_path / ".demo" / "slack.json").token in before
    run(tmp_path / ".demo", make, port, stopped, fresh=True)
    assert Standin(PushedClock(), store=tmp_path / ".demo" / "slack.json").token not in before


def test_a_kept_that_cannot_start_leaves_nothing_running(tmp_path: Path, port):
    class Broken(EchoKept):
        def migrate(self) -> None:
            raise RuntimeError("no database today")

    said: list[str] = []
    with pytest.raises(RuntimeError, match="no database today"):
        Demo(tmp_path, lambda environ, _clock: Broken(dict(environ)), port, said.append)
    with socket.create_server(("127.0.0.1", port)):
        pass


def test_two_playgrounds_do_not_share_their_data(tmp_path: Path, make, port, capsys):
    ready = threading.Event()
    go_on = threading.Event()

    class Held(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            ready.set()
            return go_on.wait(timeout)

    running = threading.Thread(target=lambda: run(tmp_path / ".demo", make, port, Held()))
    running.start()
    assert ready.wait(20)
    stopped = threading.Event()
    stopped.set()
    run(tmp_path / ".demo", make, port, stopped)
    go_on.set()
    running.join(20)
    assert "this one keeps its data in .demo/2" in capsys.readouterr().out


def test_what_is_owed_survives_a_restart(tmp_path: Path):
    store = tmp_path / "slack.json"
    with Standin(PushedClock(), store=store) as slack:
        ken = slack.add_person("Ken")
        slack.message(ken, slack.dm(ken), "done")
        slack.misbehave("auth.test", Fault("late", seconds=60))
    again = Standin(PushedClock(), store=store)
    assert [one.kind for one in again.world.data.owed] == ["event"]
    again.stop()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_program_says_one_address_and_ends_well_when_it_is_asked_to(tmp_path: Path, port, number):
    command = [sys.executable, "-m", "playground", "--port", str(port), "--data", str(tmp_path / "demo")]
    bare = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    with subprocess.Popen(command, cwd=REPOSITORY, env=bare, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        said = ""
        while "Kept is ready" not in said:
            line = program.stdout.readline()
            assert line, said
            said += line
        program.send_signal(number)
        said += program.stdout.read()
        assert program.wait(20) == 0
    assert said.count(f"http://127.0.0.1:{port}") == said.count("http://") == 1
    assert "left out" not in said
