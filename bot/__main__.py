"""python -m bot all|web|worker|migrate|check|surface|manifest."""

import argparse
import json
import logging
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from threading import Event, Thread
from types import FrameType
from typing import Any

from dotenv import dotenv_values
from waitress.server import create_server

from bot import logs
from bot.app import Kept, MigrationNeeded, create_app
from bot.check import check
from bot.environment import Environment, EnvironmentProblems
from bot.manifest import manifest, manifest_for_socket_mode
from bot.store import migrations
from bot.store.engine import Unavailable
from bot.surface import surface
from bot.tools import SystemClock

BASE = Path.cwd()
THREADS = 32
LARGEST = 1024 * 1024
_log = logging.getLogger("kept")


def main(arguments: list[str] | None = None) -> int:
    """Runs one of the commands; gives the exit code."""
    asked = _parser().parse_args(arguments)
    environ = {name: value for name, value in dotenv_values(BASE / ".env").items() if value is not None} | dict(
        os.environ
    )
    logs.start()
    try:
        return _run(asked, environ)
    except EnvironmentProblems as problems:
        print(problems, file=sys.stderr)
    except migrations.RoleMissing as missing:
        print("The database role may not create roles. An admin runs this once:", *missing.statements, sep="\n",
              file=sys.stderr)  # fmt: skip
    except MigrationNeeded:
        print("The database is empty or older than this version: run `python -m bot migrate` first.", file=sys.stderr)
    except Unavailable as failed:
        print(f"The database cannot be used: {failed}. See DATABASE_URL; `python -m bot check` tells more.",
              file=sys.stderr)  # fmt: skip
    return 1


def _run(asked: argparse.Namespace, environ: Mapping[str, str]) -> int:
    match asked.command:
        case "surface":
            return _surface(asked.json, environ.get("KEPT_COMMAND_PREFIX", ""))
        case "manifest":
            return _manifest(asked.url, environ.get("KEPT_COMMAND_PREFIX", ""), asked.aliases)
        case "check":
            return check(environ, BASE)
        case "migrate":
            copy = migrations.upgrade(Environment.read(environ, BASE, slack=False).database_url)
            print(f"The database is up to date.{f' The older file was copied to {copy.name}.' if copy else ''}")
            return 0
        case _:
            return _serve(asked.command, environ)


def _serve(command: str, environ: Mapping[str, str]) -> int:
    environment = Environment.read(environ, BASE)
    kept = create_app(environ, SystemClock(), BASE)
    if environment.database_url.startswith("sqlite"):
        kept.migrate()
    stopped = Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        stopped.set()

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    web, worker = command in ("all", "web"), command in ("all", "worker")
    server = _listen(kept, environment.port) if web else None
    kept.start(web=web, worker=worker)
    _log.info("Kept is ready%s", f" on port {environment.port}" if web else "")
    if server is not None:
        Thread(target=server.run, daemon=True, name="web").start()
    stopped.wait()
    if server is not None:
        server.close()
    kept.stop()
    return 0


def _listen(kept: Kept, port: int) -> Any:
    everywhere = "0.0.0.0"  # noqa: S104 - a host's router or a tunnel stands before it
    try:
        return create_server(
            kept.wsgi, host=everywhere, port=port, threads=THREADS, max_request_body_size=LARGEST, ident="kept"
        )
    except OSError as failed:
        raise SystemExit(f"Port {port} cannot be used ({failed.strerror}): set PORT to a free one.") from failed


def _surface(as_json: bool, prefix: str) -> int:
    found = surface(prefix)
    if as_json:
        print(json.dumps(found, indent=2))
        return 0
    for kind, entries in found.items():
        print(kind)
        for entry in entries:
            print("  ", entry if isinstance(entry, str) else " ".join(str(value) for value in entry.values()))
    return 0


def _manifest(url: str | None, prefix: str, aliases: bool) -> int:
    try:
        print(manifest_for_socket_mode(prefix, aliases) if url is None else manifest(url, prefix, aliases))
    except ValueError as wrong:
        print(wrong, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="Kept, the assistant that keeps promises.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("all", help="answer Slack and send what is due, in one process")
    commands.add_parser("web", help="answer Slack")
    commands.add_parser("worker", help="send what is due")
    commands.add_parser("migrate", help="bring the database up to date")
    commands.add_parser("check", help="say what is set, test it, and say what to do")
    shown = commands.add_parser("surface", help="list commands, shortcuts, actions, views and letters")
    shown.add_argument("--json", action="store_true")
    made = commands.add_parser("manifest", help="print the app manifest for an address, or for Socket Mode")
    how = made.add_mutually_exclusive_group(required=True)
    how.add_argument("--url", help="https address of this Kept, without a path")
    how.add_argument("--socket", action="store_true", help="for Socket Mode, which needs no address")
    made.add_argument("--aliases", action="store_true", help="with /notes, /order and more as commands of their own")
    return parser


if __name__ == "__main__":
    sys.exit(main())
