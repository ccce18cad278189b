"""The playground as a visitor starts it: the stand-in, Kept beside it, and a workspace with people in it."""

import fcntl
import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO

from playground.clock import PushedClock
from playground.desk import Desk
from playground.host import KeptHost, MakeKept
from playground.seed import first_day, furnish
from playground.standin import Standin
from playground.state import Remembered

PORT = 8300
STATE = "slack.json"
DATABASE = "kept.sqlite3"
FOLDERS = 9


class Demo:
    """Everything that runs, with its data in one folder."""

    def __init__(self, folder: Path, make: MakeKept | None, port: int, say: Callable[[str], None]) -> None:
        self._say = say
        self.folder = folder
        fresh = not _furnished(folder)
        if fresh:
            _empty(folder)
        clock = PushedClock()
        if fresh:
            clock = PushedClock.at(first_day(clock.now()), ticking=True)
        self.standin = Standin(clock, store=folder / STATE).start(port)
        if port and self.standin.port != port:
            say(f"Port {port} is taken, so this one is on {self.standin.port}.")
        self.standin.echoes = True
        self.host = KeptHost(self.standin, self._environ(), make) if make is not None else None
        self.standin.also_serve(Desk(self.standin, self.host))
        try:
            self._raise_curtain(fresh=fresh)
        except BaseException:
            self.stop()
            raise

    def _raise_curtain(self, *, fresh: bool) -> None:
        if fresh:
            self._say("Setting the stage: twelve customers and three weeks of promises …")
            for wrong in furnish(self.standin, self.host):
                self._say(f"  left out: {wrong}")
        if self.host is not None:
            self.host.start()

    def stop(self) -> None:
        """Stops Kept, then the stand-in, and writes what is not yet written."""
        if self.host is not None:
            self.host.stop()
        self.standin.stop()

    def _environ(self) -> dict[str, str]:
        return {
            "SLACK_API_URL": self.standin.api_url,
            "SLACK_BOT_TOKEN": self.standin.token,
            "SLACK_SIGNING_SECRET": self.standin.signing_secret,
            "DATABASE_URL": f"sqlite:///{self.folder / DATABASE}",
        }


def run(folder: Path, make: MakeKept, port: int, stopped: threading.Event, *, fresh: bool = False) -> int:
    """Runs the playground until `stopped`; the process's exit status."""
    held, lock = _hold(folder)
    with lock:
        if held != folder:
            _say(
                f"Another playground uses {folder.name}; this one keeps its data in {held.relative_to(folder.parent)}."
            )
        if fresh:
            _empty(held)
        demo = Demo(held, make, port, _say)
        try:
            _say(f"Kept is ready: {demo.standin.address} (Ctrl-C stops it)")
            stopped.wait()
        finally:
            demo.stop()
    return 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _furnished(folder: Path) -> bool:
    store = folder / STATE
    return store.exists() and Remembered.from_json(store.read_text(encoding="utf-8")).furnished


def _empty(folder: Path) -> None:
    for one in folder.glob("*"):
        if one.is_file() and one.name != "lock":
            one.unlink()
        elif one.is_dir() and not one.name.isdigit():
            shutil.rmtree(one)


def _hold(folder: Path) -> tuple[Path, IO[str]]:
    """The first of the folder and the numbered ones in it that nobody else holds, with its lock."""
    for number in range(1, FOLDERS + 1):
        wanted = folder if number == 1 else folder / str(number)
        wanted.mkdir(parents=True, exist_ok=True)
        lock = (wanted / "lock").open("w", encoding="utf-8")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            lock.close()
            continue
        return wanted, lock
    raise SystemExit("Too many playgrounds are running.")
