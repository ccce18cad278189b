"""Ken and Aya use Kept in Slack; time stands still until it is pushed."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any
from urllib.parse import parse_qs, unquote

from bot.app import Kept, create_app
from bot.store.engine import Database
from playground.clock import PushedClock
from playground.deliveries import Answer, by_wsgi
from playground.standin import Standin
from playground.state import Channel, Message, Person, View

SOON = timedelta(seconds=10)


@dataclass
class World:
    """One workspace with Kept in it."""

    clock: PushedClock
    slack: Standin
    kept: Kept
    environ: Mapping[str, str]
    ken: Person
    aya: Person
    maria: Person
    sales: Channel
    answers: list[Answer] = field(default_factory=list)
    by_socket: bool = False

    @property
    def now(self) -> datetime:
        return self.clock.now()

    @cached_property
    def beside(self) -> Database:
        """Kept's database, looked into beside Kept; opened once, since each connection costs more than most looks."""
        return Database.open(self.environ["DATABASE_URL"], pool=1)

    def close(self) -> None:
        """Kept stops, and nobody looks into its database any more."""
        self.kept.stop()
        if "beside" in vars(self):
            self.beside.close()

    def type(self, person: Person, text: str) -> Message:
        """A command typed in #sales; what Kept answers only to that person."""
        answer = self.slack.command(person, self.sales, text)
        assert answer.ok, (answer.status, answer.body)
        self.settle()
        nothing = Message(self.sales.id, "", "", "")
        return self.slack.messages(self.sales, viewer=person)[-1] if answer.body.strip() else nothing

    def press_again(self) -> None:
        """The last press once more, as a second click makes it: another trigger, the same button."""
        pressed = next(sent for sent in reversed(self.slack.deliveries) if "block_actions" in unquote(sent.body))
        payload = json.loads(parse_qs(pressed.body)["payload"][0])
        answer = self.slack.sender.interaction({**payload, "trigger_id": f"{payload['trigger_id']}.again"})
        assert answer.ok
        self.settle()

    def shown(self, person: Person) -> Message:
        """The last message of #sales as the person sees it."""
        return self.slack.messages(self.sales, viewer=person)[-1]

    def press(self, person: Person, where: Message | View, action: str, value: str | None = None) -> None:
        answer = self.slack.action(person, where, action, value)
        assert answer.ok, (answer.status, answer.body)
        self.settle()

    def ask_for(self, person: Person, listed: Message, form: str, number: int) -> None:
        """Opens a form of one line of a list: by the button that stands there, or out of its menu."""
        if f"promise_{form}" in buttons(listed):
            self.press(person, listed, f"promise_{form}", str(number))
        else:
            self.press(person, listed, "promise_menu", f"{form}:{number}")

    def say(self, person: Person, text: str, thread_ts: str | None = None) -> str:
        said = self.slack.message(person, self.slack.dm(person), text, thread_ts=thread_ts)
        self.settle()
        return said.ts or ""

    def react(self, person: Person, message: Message, emoji: str, add: bool = True) -> None:
        self.slack.react(person, self.slack.dm(person), message.ts, emoji, add=add)
        self.settle()

    def form(self, person: Person) -> View:
        """The form that stands open."""
        self.settle()
        return self.slack.views(person)[-1]

    def send(self, person: Person, values: Mapping[str, Any]) -> View | None:
        """Sends the open form; gives what stands open afterwards."""
        answer = self.slack.submit(person, self.form(person), dict(values), anyway=True)
        assert answer.ok, (answer.status, answer.body)
        self.settle()
        views = self.slack.views(person)
        return views[-1] if views else None

    def dms(self, person: Person) -> list[Message]:
        """What Kept has said to somebody in their DM."""
        return [message for message in self.slack.messages(self.slack.dm(person)) if message.user != person.id]

    def push_to(self, at: datetime) -> None:
        """Pushes the clock, stopping wherever something is due."""
        while True:
            due = self.kept.next_due()
            if due is None or due > at:
                break
            if due > self.now:
                self.clock.push_to(due)
            before = due
            self.settle()
            if self.kept.next_due() == before:
                self.clock.push(timedelta(seconds=5))
        if at > self.now:
            self.clock.push_to(at)
        self.settle()

    def push(self, delta: timedelta) -> None:
        self.push_to(self.now + delta)

    def settle(self) -> None:
        """Everything that is due now is done."""
        for _ in range(20):
            assert self.kept.quiet(SOON)
            self.slack.settle()
            if not self.kept.tick():
                break
        assert self.kept.quiet(SOON)

    def restart(self) -> None:
        """Kept stops and starts again."""
        self.kept.stop()
        self.kept = create_app(self.environ, self.clock)
        self.kept.start(web=True, worker=False)
        self.connect()

    def connect(self) -> None:
        """Slack reaches Kept: by HTTP, or over the connection that Kept makes."""
        if self.by_socket:
            assert self.slack.listen().connected(SOON.total_seconds())
        else:
            self.slack.connect(by_wsgi(self.kept.wsgi))


@contextmanager
def world_at(now: datetime, database_url: str, by_socket: bool = False) -> Iterator[World]:
    """A workspace of three people at an instant."""
    clock = PushedClock.at(now)
    with Standin(clock) as slack:
        environ = {
            "SLACK_API_URL": slack.api_url,
            "SLACK_BOT_TOKEN": slack.token,
            "DATABASE_URL": database_url,
        }
        environ |= {"SLACK_APP_TOKEN": slack.app_token} if by_socket else {"SLACK_SIGNING_SECRET": slack.signing_secret}
        if by_socket:
            slack.listen()
        kept = create_app(environ, clock)
        kept.start(web=True, worker=False)
        ken = slack.add_person("Ken", tz="America/New_York", locale="en-US")
        aya = slack.add_person("Aya", tz="Asia/Tokyo", locale="ja-JP")
        maria = slack.add_person("Maria", tz="Europe/London", locale="en-GB", is_admin=True)
        world = World(clock, slack, kept, environ, ken, aya, maria, slack.add_channel("sales"), by_socket=by_socket)
        world.connect()
        try:
            yield world
        finally:
            world.close()


def words(message: Message | View) -> str:
    """All text of a message or view, fallback and blocks, on one line."""
    content = message.content if isinstance(message, View) else {"text": message.text, "blocks": message.blocks}
    return " ".join(_texts(content))


def buttons(message: Message | View) -> list[str]:
    """The action ids that a message or view offers."""
    content = message.content if isinstance(message, View) else {"blocks": message.blocks}
    return _found(content, "action_id")


def about_promises(message: Message | View) -> list[str]:
    """The action ids that are about promises, without those of the questions that ride along."""
    return [action for action in buttons(message) if action.startswith("promise_")]


def _texts(node: Any) -> list[str]:
    if isinstance(node, dict):
        own = [node["text"]] if isinstance(node.get("text"), str) else []
        own += [node["initial_value"]] if isinstance(node.get("initial_value"), str) else []
        return own + [text for key, value in node.items() if key != "text" or not own for text in _texts(value)]
    if isinstance(node, list):
        return [text for item in node for text in _texts(item)]
    return []


def _found(node: Any, key: str) -> list[str]:
    if isinstance(node, dict):
        own = [node[key]] if isinstance(node.get(key), str) else []
        return own + [value for item in node.values() for value in _found(item, key)]
    if isinstance(node, list):
        return [value for item in node for value in _found(item, key)]
    return []
