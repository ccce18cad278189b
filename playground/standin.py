"""A stand-in for Slack: the Web API, signed deliveries, people who act, and faults on request."""

import threading
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from playground.acts import Acts
from playground.clock import PushedClock
from playground.context import Accepted, Called, Context, Json, Ledger, Pace
from playground.deliveries import Answer, Deliver
from playground.faults import Fault, Misbehaviour
from playground.manifest import Manifest
from playground.sender import Delivered, Sender, Timeline
from playground.serving import Serving, StartResponse, WsgiApp, first_free
from playground.state import Channel, Message, Person, View
from playground.web import Web
from playground.world import World

if TYPE_CHECKING:
    from playground.socket import Socket

MANIFEST = Path(__file__).resolve().parent.parent / "manifest.json"


class Standin(Acts):
    """One workspace with Kept installed."""

    def __init__(
        self,
        clock: PushedClock,
        manifest: Path | Json = MANIFEST,
        kept: Deliver | None = None,
        store: Path | None = None,
    ) -> None:
        self.clock = clock
        self.world = World(clock.now, lambda: clock.offset, store)
        if self.world.remembered:
            clock.resume(timedelta(seconds=self.world.data.offset))
        self.ledger = Ledger()
        self.pace = Pace()
        here = Context(self.world, Manifest.read(manifest), self.ledger, self.pace)
        super().__init__(here, Sender(here, kept))
        self.faults = Misbehaviour()
        self.web = Web(here, self.faults)
        self.socket: Socket | None = None
        self._serving: Serving | None = None
        self._more: WsgiApp | None = None
        self._closed = threading.Event()
        self.timeline = Timeline(here, {"event": self._again, "call": self.web.settle, "echo": self._echo})
        clock.on_push(self.timeline.woken)
        clock.on_push(self.world.touch)

    def start(self, port: int = 0) -> Self:
        """Serves on 127.0.0.1, on that port or the next free one (0: any)."""
        self._serving = first_free(self.app, port) if port else Serving(self.app)
        self.address = self._serving.address
        self.timeline.start()
        return self

    def stop(self) -> None:
        """Stops serving and writes the file."""
        if self._closed.is_set():
            return
        self._closed.set()
        if self.socket is not None:
            self.socket.stop()
        self.web.close()
        self.timeline.close()
        with self.world.changed:
            self.world.changed.notify_all()
        if self._serving is not None:
            self._serving.stop()
        self.world.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_failure: object) -> None:
        self.stop()

    def connect(self, kept: Deliver | None) -> None:
        """Where deliveries go from now on (None: nobody answers)."""
        self.sender.kept = kept

    def listen(self) -> "Socket":
        """Turns Socket Mode on: deliveries go over the app's own connection from now on."""
        if self.socket is None:
            from playground.socket import Socket  # noqa: PLC0415 - a library that only Socket Mode needs

            self.socket = Socket(self.world.data.app)
            self.here.socket_ticket = self.socket.ticket
            self.connect(self.socket.deliver)
        return self.socket

    def also_serve(self, app: WsgiApp) -> None:
        """What answers paths that are not Slack's."""
        self._more = app

    def app(self, environ: dict[str, Any], start_response: StartResponse) -> Any:
        """The WSGI application."""
        path = str(environ["PATH_INFO"])
        if path.startswith(("/api/", "/hooks/")):
            return self.web(environ, start_response)
        if self._more is not None:
            return self._more(environ, start_response)
        start_response("404 Not Found", [("Content-Length", "0")])
        return [b""]

    @property
    def port(self) -> int:
        """Where it is served; 0 before it is."""
        return self._serving.port if self._serving is not None else 0

    @property
    def api_url(self) -> str:
        """What SLACK_API_URL is set to."""
        return f"{self.address}/api/"

    @property
    def token(self) -> str:
        """The bot token."""
        return self.world.data.token

    @property
    def app_token(self) -> str:
        """The app-level token, for Socket Mode."""
        return self.here.app_token

    @property
    def signing_secret(self) -> str:
        """The secret that deliveries are signed with."""
        return self.world.data.signing_secret

    @property
    def echoes(self) -> bool:
        """The app is sent the events of its own messages, as Slack does; off unless asked for."""
        return self.here.echoes

    @echoes.setter
    def echoes(self, wanted: bool) -> None:
        self.here.echoes = wanted

    @property
    def closed(self) -> bool:
        """It was stopped."""
        return self._closed.is_set()

    def settle(self) -> int:
        """Does now, in this thread, what the clock has made due: events again, late posts."""
        return self.timeline.settle()

    def misbehave(self, method: str, fault: Fault, times: int = 1) -> None:
        """The next calls of a method (`response_url` for those links) go wrong; see playground.faults."""
        self.faults.ask(method, fault, times)

    def people(self) -> list[Person]:
        """Everybody but Kept."""
        return [one for one in self.world.data.people.values() if not one.is_bot]

    def person(self, name: str) -> Person:
        """The person of that name or id."""
        return next(one for one in self.people() if name in (one.name, one.id))

    def channel(self, name: str) -> Channel:
        """The channel of that name or id."""
        return next(one for one in self.world.data.channels.values() if name in (one.name, one.id))

    def messages(self, channel: Channel, viewer: Person | None = None) -> list[Message]:
        """What stands in a conversation, oldest first, with what only this viewer sees."""
        viewers = (None, viewer.id if viewer else None)
        with self.world.lock:
            rows = self.world.data.messages.get(channel.id, [])
            return [one for one in rows if not one.deleted and one.viewer in viewers]

    def last_message(self, channel: Channel, viewer: Person | None = None) -> Message:
        """The newest of them."""
        return self.messages(channel, viewer)[-1]

    def home(self, person: Person) -> View | None:
        """The person's App Home, if it was ever published."""
        return self.world.data.views.get(self.world.data.homes.get(person.id, ""))

    def views(self, person: Person) -> list[View]:
        """The person's open modals, bottom first."""
        with self.world.lock:
            return [self.world.data.views[one] for one in self.world.data.stacks.get(person.id, [])]

    @property
    def accepted(self) -> Sequence[Accepted]:
        """The posts that took effect, oldest first."""
        return self.ledger.accepted

    @property
    def unknown_calls(self) -> Sequence[Called]:
        """The calls of methods that the stand-in lacks, oldest first."""
        return self.ledger.unknown_calls

    @property
    def control_sequences(self) -> Sequence[tuple[str, str]]:
        """The mentions, links and dates that were let through, each with its method, oldest first."""
        return self.ledger.control_sequences

    @property
    def deliveries(self) -> Sequence[Delivered]:
        """The requests Kept was sent, oldest first."""
        return self.sender.sent

    def deliver_again(self, delivered: Delivered, attempt: int = 1) -> Answer:
        """Sends an event once more, as Slack does when it is not sure."""
        extra = {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": "http_timeout"}
        return self.sender.post("event", delivered.path, "application/json", delivered.body.encode(), extra)

    def _echo(self, body: Json) -> None:
        self.sender.event("message.im", body)

    def _again(self, data: Json) -> None:
        self.sender.envelope(data["envelope"], int(data["attempt"]), str(data["reason"]))
