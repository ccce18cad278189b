"""The worker's half of Kept, put together with a clock that stands still and the stand-in for Slack."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.language import Phrases
from bot.messages.blocks import Message
from bot.sales.answer import Viewer
from bot.sales.letter import Letter
from bot.sales.person import Person
from bot.slack.courier import Courier
from bot.slack.people import People
from bot.slack.transport import Transport
from bot.store import person, workspace
from bot.store.engine import Database, in_transaction
from bot.store.tables import letters, reminders
from bot.tools import Pool, Tools, Waker, Work
from bot.usecases import outbox
from jobs.letters import Kind
from jobs.tick import Tick
from playground.clock import PushedClock
from playground.standin import Standin
from playground.state import Message as Posted
from playground.state import Person as Somebody

TEAM = "T0KEPT0001"


class Strict(Courier):
    """A courier that goes nowhere while a transaction is open."""

    def _call(self, *args: Any, **kwargs: Any) -> Any:
        assert not in_transaction(), "Slack is called while a transaction is open"
        return super()._call(*args, **kwargs)


def kinds(breaks: set[str]) -> dict[str, Kind[Any]]:
    """Nudges that say of each subject whether it is kept, and answers that say what they were given."""

    def nudge(work: Work, letter: Letter, to: Person, now: datetime) -> str | None:
        lines = outbox.lines_of(work, letter.id)
        if letter.state != "sent" and not [line for line in lines if line.state == "planned"]:
            return None
        if breaks.intersection(line.subject for line in lines):
            raise LookupError("this letter cannot be put into words")
        told = sorted(line.subject for line in lines if line.state != "void")
        return "; ".join(f"{subject} {'kept' if is_kept(work, subject) else 'open'}" for subject in told)

    return {
        "nudge": Kind(nudge, _worded, waits=True),
        "reply": Kind(lambda work, letter, to, now: letter.about["text"], _worded),
    }


def keep(work: Work, subject: str, rep: str, now: datetime) -> None:
    """What keeping a promise does to the outbox."""
    outbox.void(work, subject, "kept")
    outbox.remind_all(work, subject, 1, rep, (outbox.Step("kept", now, left_out="kept"),))
    outbox.touch(work, subject, rep, now)


def is_kept(work: Work, subject: str) -> bool:
    return any(step.step == "kept" for step in outbox.history(work, subject))


def _worded(text: str, viewer: Viewer, phrases: Phrases) -> Message:
    return Message(text, [{"type": "section", "text": {"type": "plain_text", "text": text or "-"}}])


@dataclass
class Office:
    clock: PushedClock
    slack: Standin
    database: Database
    tools: Tools
    breaks: set[str] = field(default_factory=set[str])
    tick: Tick = field(init=False)
    persons: dict[str, Somebody] = field(default_factory=dict[str, Somebody])

    def __post_init__(self) -> None:
        self.tick = self.another_tick()

    def another_tick(self) -> Tick:
        return Tick(self.tools, kinds(self.breaks))

    def person(self, name: str, is_admin: bool = False) -> str:
        """Somebody of the workspace whom Kept has met, by their id."""
        somebody = self.slack.add_person(name, tz="UTC", is_admin=is_admin)
        self.persons[somebody.id] = somebody
        with self.database.work(TEAM) as work:
            met = Person(TEAM, somebody.id, name, "UTC", "en", is_admin=is_admin)
            person.add(work, met, "slack", "slack", self.clock.now())
        return somebody.id

    def remind(self, to: str, subject: str = "promise:1", step: str = "1", due: datetime | None = None) -> None:
        with self.database.work(TEAM) as work:
            outbox.remind(work, subject, 1, step, to, due or self.clock.now())

    def say(self, to: str, text: str) -> None:
        with self.database.work(TEAM) as work:
            outbox.say(work, to, "reply", f"{to}:{text}", None, {"text": text}, self.clock.now())

    def keep(self, subject: str, rep: str) -> None:
        with self.database.work(TEAM) as work:
            keep(work, subject, rep, self.clock.now())

    def pass_on(self, times: int = 10) -> int:
        """Passes until one does nothing."""
        done = 0
        for _ in range(times):
            step = self.tick.run()
            if not step:
                break
            done += step
        return done

    def after(self, delta: timedelta) -> int:
        """Lets time go by in steps of what is due next, as the loop would."""
        end = self.clock.now() + delta
        done = self.pass_on()
        for _ in range(200):
            due = self.tick.next_due()
            if due is None or due > end:
                break
            self.clock.push_to(due)
            self.slack.settle()
            done += self.pass_on()
        self.clock.push_to(end)
        self.slack.settle()
        return done + self.pass_on()

    def dms(self, to: str) -> list[Posted]:
        """What Kept has posted to a person."""
        return [each for each in self.slack.messages(self.slack.dm(self.persons[to])) if each.metadata]

    def texts(self, to: str) -> list[str]:
        return [each.text for each in self.dms(to)]

    def letters(self) -> list[Any]:
        with self.database.reading(TEAM) as work:
            return list(work.all(work.select(letters).order_by(letters.c.due)))

    def letter(self) -> Any:
        (letter,) = self.letters()
        return letter

    def reminders(self) -> list[Any]:
        with self.database.reading(TEAM) as work:
            return list(work.all(work.select(reminders).order_by(reminders.c.subject, reminders.c.due)))


@contextmanager
def office_at(now: datetime, url: str) -> Iterator[Office]:
    """An office on an open database, closed at the end."""
    clock = PushedClock.at(now)
    with Standin(clock) as slack:
        transport = Transport(slack.api_url, clock.boot)
        database = Database.open(url)
        pool = Pool(2)
        courier = Strict(transport, lambda: slack.token)
        tools = Tools(clock, database, courier, People(transport, lambda: slack.token), pool, Waker())
        with database.work(TEAM) as work:
            workspace.remember(work, "Acme Sales", "UKEPT", None, now)
        made = Office(clock, slack, database, tools)
        made.tick.run()
        try:
            yield made
        finally:
            made.tick.stop()
            pool.stop()
            database.close()
            transport.close()
