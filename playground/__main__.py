"""python -m playground: a stand-in for Slack with Kept in it, in the browser."""

import argparse
import signal
import sys
import threading
from pathlib import Path
from types import FrameType

from bot.app import create_app
from playground.demo import PORT, run

FOLDER = Path(__file__).resolve().parent.parent / ".demo"


def main() -> int:
    """Runs until Ctrl-C or SIGTERM."""
    parser = argparse.ArgumentParser(prog="python -m playground", description=__doc__)
    parser.add_argument("--fresh", action="store_true", help="forget what was there and begin anew")
    parser.add_argument("--port", type=int, default=PORT, help="the first port to try (default: %(default)s)")
    parser.add_argument("--data", type=Path, default=FOLDER, metavar="FOLDER", help="where it keeps what was done")
    asked = parser.parse_args()
    stopped = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        stopped.set()

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    return run(asked.data.resolve(), create_app, asked.port, stopped, fresh=asked.fresh)


if __name__ == "__main__":
    sys.exit(main())
