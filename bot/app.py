"""The composition root: puts settings, tools, listeners and jobs together."""

import logging
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Any

from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.authorization import AuthorizeResult

from bot.environment import Environment
from bot.slack.courier import Courier
from bot.slack.people import Identity, People
from bot.slack.socket import Socket
from bot.slack.transport import Transport
from bot.store import migrations
from bot.store.engine import Database
from bot.store.outbox.agenda import next_for
from bot.tools import Clock, Pool, Tools, Waker
from bot.usecases import workspace as workspaces
from bot.web.front import Front
from handlers.guard import Installed
from handlers.listen import register
from jobs.loop import Loop
from jobs.tick import Tick

POOL_THREADS = 32
ASK_AGAIN = 5.0

_log = logging.getLogger("kept")


class MigrationNeeded(Exception):
    """The database is empty or older than this version: run `python -m bot migrate`."""


class Installation:
    """Which workspace the token belongs to: asked of Slack once, remembered without the token."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._lock = Lock()
        self._known: Installed | None = None
        self._asked = float("-inf")
        self.trouble = "Slack has not been asked yet"

    def __call__(self) -> Installed | None:
        """The installation; asks Slack again every few seconds until it is known."""
        if self._known is None:
            with self._lock:
                if self._known is None and self._tools.clock.boot() - self._asked >= ASK_AGAIN:
                    self._ask()
        return self._known

    def _ask(self) -> None:
        identity = self._tools.people.auth_test()
        self._asked = self._tools.clock.boot()
        if isinstance(identity, Identity):
            self._remember(identity)
            return
        self.trouble = (
            f"Slack says {identity.code}" if identity.refused else f"Slack could not be asked: {identity.code}"
        )
        if not identity.refused:
            self._known = self._remembered()
        _log.warning("auth.test: %s", self.trouble)

    def _remember(self, identity: Identity) -> None:
        with self._tools.work(identity.workspace) as work:
            kept = workspaces.install(
                work, identity.workspace_name, identity.bot_user, identity.bot or None, self._tools.clock.now()
            )
        self._known = Installed(identity.workspace, identity.bot_user, kept.zone, kept.language)
        self.trouble = ""

    def _remembered(self) -> Installed | None:
        """The one workspace that Kept has worked for; with several it can't be said whose token this is."""
        names = self._tools.database.workspaces()
        if len(names) != 1:
            return None
        with self._tools.reading(names[0]) as work:
            kept = workspaces.find(work)
        return Installed(kept.id, kept.bot_user, kept.zone, kept.language) if kept else None


class Kept:
    """The whole product: a WSGI callable and, when started as a worker, the loop."""

    def __init__(self, environment: Environment, clock: Clock) -> None:
        self._environment = environment
        self._transport = Transport(environment.slack_api_url, clock.boot)
        self._waker = Waker()
        self._pool = Pool(POOL_THREADS)
        self._clock = clock
        self._loop: Loop | None = None
        self._tick: Tick | None = None
        self._tools: Tools | None = None
        self._installation: Installation | None = None
        self._bolt: App | None = None
        self._socket: Socket | None = None
        self.wsgi = Front(environment.slack_signing_secret, clock.now, self._dispatch, self._ready)

    def migrate(self) -> Path | None:
        """Brings the database up to date; gives the copy that was made of an older SQLite file."""
        return migrations.upgrade(self._environment.database_url)

    def start(self, *, web: bool, worker: bool) -> None:
        """Opens the database and gets ready to answer, to send, or both."""
        tools = self._open()
        installation = Installation(tools)
        self._installation = installation
        installation()
        if web:
            self._bolt = _bolt(installation)
            register(self._bolt, tools, installation)
        if web and self._environment.socket_mode:
            self._socket = Socket(self._environment.slack_api_url, self._environment.slack_app_token, self._over_socket)
            self._socket.start()
        if worker:
            self._loop = Loop(self._ticking(), self._clock)
            self._waker.wake = self._loop.wake
            tools.database.on_due = self._loop.due
            self._loop.start()

    def stop(self) -> None:
        """Ends what is in hand and takes nothing more."""
        if self._socket is not None:
            self._socket.stop()
        if self._loop is not None:
            self._loop.stop()
        if self._tick is not None:
            self._tick.stop()
        self._pool.stop()
        if self._tools is not None:
            self._tools.database.close()
        self._transport.close()

    def wake(self) -> None:
        """Says that the clock was pushed, or something became due."""
        self._waker.wake()

    def tick(self) -> int:
        """One pass of everything due, in the caller's thread; gives how many steps did something."""
        return self._ticking().run()

    def quiet(self, timeout: timedelta) -> bool:
        """Waits until nothing that follows an acknowledgement is under way."""
        return self._pool.quiet(timeout)

    def next_due(self, *to: str) -> datetime | None:
        """The next instant at which there is something to do, or to say to one of these people and channels."""
        database = self._open().database
        if not to:
            return database.next_due()
        found: list[datetime] = []
        for workspace in database.workspaces():
            with self._open().reading(workspace) as work:
                at = next_for(work, to)
            found += [at] if at is not None else []
        return min(found, default=None)

    def _ticking(self) -> Tick:
        if self._tick is None:
            self._tick = Tick(self._open(), serves=self._serves)
        return self._tick

    def _open(self) -> Tools:
        if self._tools is None:
            url = self._environment.database_url
            if not migrations.check(url).is_current:
                raise MigrationNeeded
            database = Database.open(url)
            token = lambda: self._environment.slack_bot_token  # noqa: E731
            self._tools = Tools(
                clock=self._clock,
                database=database,
                courier=Courier(self._transport, token),
                people=People(self._transport, token),
                pool=self._pool,
                waker=self._waker,
                prefix=self._environment.command_prefix,
            )
        return self._tools

    def _serves(self, workspace: str) -> bool:
        """Whether the token is this workspace's: with another's nothing of it may be sent."""
        known = self._installation() if self._installation is not None else None
        return known is not None and known.workspace == workspace

    def _ready(self) -> tuple[bool, str]:
        if self._installation is None:
            return False, "starting"
        if self._installation() is None:
            return False, self._installation.trouble
        return self._socket.state() if self._socket is not None else (True, "ok")

    def _over_socket(self, payload: Mapping[str, Any], headers: Mapping[str, str]) -> tuple[int, str]:
        if self._bolt is None:
            return 503, ""
        response = _ask(self._bolt, dict(payload), headers)
        return (200, "") if response.status == 404 else (response.status, response.body)

    def _dispatch(
        self, fields: dict[str, Any], headers: Mapping[str, str]
    ) -> tuple[int, Mapping[str, str | Sequence[str]], str]:
        if self._bolt is None:
            return 503, {}, ""
        response = _ask(self._bolt, fields, headers)
        if response.status == 404:
            _log.warning("nobody answered a request: %s", headers.get("content-type"))
            return 200, {}, ""
        return response.status, response.headers, response.body


def create_app(environ: Mapping[str, str], clock: Clock, base: Path | None = None) -> Kept:
    """Kept as the environment describes it; `base` is the folder of the default SQLite file."""
    return Kept(Environment.read(environ, base or Path.cwd()), clock)


def _ask(bolt: App, fields: dict[str, Any], headers: Mapping[str, str]) -> BoltResponse:
    """Bolt's answer to what has been parsed: only in this mode does it take fields and not read a text once more."""
    return bolt.dispatch(BoltRequest(mode="socket_mode", body=fields, headers=dict(headers)))


def _bolt(installation: Installation) -> App:
    def authorize(**_: Any) -> AuthorizeResult:
        known = installation()
        return AuthorizeResult(
            enterprise_id=None,
            team_id=known.workspace if known else None,
            bot_user_id=known.bot_user if known else None,
            bot_token="not used",  # noqa: S106 - Bolt sends nothing; the courier has the token
        )

    return App(
        name="kept",
        authorize=authorize,
        process_before_response=True,
        request_verification_enabled=False,
        ssl_check_enabled=False,
        url_verification_enabled=False,
        attaching_function_token_enabled=False,
        ignoring_self_assistant_message_events_enabled=False,
    )
