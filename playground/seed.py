"""Plays the story through signed requests, as visitors would make them, so that a visitor finds a workspace in use."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from playground import forms
from playground.acts import NotThereError
from playground.host import QUIET, KeptHost
from playground.shapes import Json, a_list, objects
from playground.standin import Standin
from playground.state import Message, Person, View
from playground.story import (
    CHANNEL,
    DIGESTS,
    FIRST,
    IN_TOKYO,
    LAST,
    LAST_DAY,
    PEOPLE,
    STAGE_ZONE,
    STORY,
    TOKYO,
    Somebody,
    Step,
)

STAGE = ZoneInfo(STAGE_ZONE)
NUMBER = re.compile(r"#(\d+)")


def first_day(now: datetime) -> datetime:
    """The Monday morning the story begins, so that it has ended before `now`."""
    here = now.astimezone(STAGE)
    monday = here.date() - timedelta(days=here.weekday() + 7 * (LAST_DAY // 7))
    if datetime.combine(monday + timedelta(days=LAST_DAY), LAST, STAGE) > here:
        monday -= timedelta(days=7)
    return datetime.combine(monday, FIRST, STAGE)


def furnish(slack: Standin, host: KeptHost | None) -> list[str]:
    """Brings the people in and plays the story, without Kept only what they write; says what went wrong."""
    stage = Stage(slack, host)
    if host is not None:
        host.start(worker=False)
    for step in sorted(STORY, key=stage.instant):
        stage.pass_time(stage.instant(step))
        stage.play(step)
    stage.pass_time(datetime.combine(stage.monday + timedelta(days=LAST_DAY), LAST, STAGE))
    if host is not None:
        host.stop()
    stage.tidy()
    slack.world.data.furnished = True
    slack.world.touch()
    return stage.wrong


class Stage:
    """The story being played."""

    def __init__(self, slack: Standin, host: KeptHost | None) -> None:
        self._slack = slack
        self._host = host
        self._people = {one.name: _join(slack, one) for one in PEOPLE}
        self._channels = {CHANNEL: slack.add_channel(CHANNEL, kept_in=True)}
        self._channels[DIGESTS] = slack.add_channel(DIGESTS, kept_in=True)
        tokyo = [self._people[name] for name in IN_TOKYO]
        self._channels[TOKYO] = slack.add_channel(TOKYO, members=tokyo, kept_in=True)
        self.monday: date = slack.clock.now().astimezone(STAGE).date()
        self.wrong: list[str] = []

    def instant(self, step: Step) -> datetime:
        """When the step is done."""
        return datetime.combine(self.monday + timedelta(days=step.day), step.at, ZoneInfo(self._people[step.who].tz))

    def pass_time(self, until: datetime) -> None:
        """Pushes the clock, from one thing that is due to the next."""
        if self._host is not None:
            self._host.pass_time(until)
        else:
            self._slack.clock.push_to(until)

    def play(self, step: Step) -> None:
        """Does what the step says; what is Kept's is left out where Kept is not there."""
        if step.does != "writes" and self._host is None:
            return
        try:
            DOES[step.does](self, self._people[step.who], step)
        except (NotThereError, LookupError) as missing:
            self.wrong.append(f"{step.who} {step.does} {step.text} {step.name}: {missing}")

    def write(self, person: Person, step: Step) -> None:
        """A message in the channel."""
        self._slack.message(person, self._channels[CHANNEL], step.text)

    def type(self, person: Person, step: Step) -> None:
        """A command in the DM with Kept, and the form that opens."""
        for view in self._slack.views(person):
            self._slack.close_view(person, view, clear=True)
        text = re.sub(r"\{(.+?)\}", lambda found: self._number_of(found.group(1)) or found.group(), step.text)
        answer = self._slack.command(person, self._slack.dm(person), text)
        if not answer.ok:
            raise LookupError(answer.failure)
        self._fill(person, step)

    def react(self, person: Person, step: Step) -> None:
        """An emoji on the newest DM with the text."""
        message = next(self._said(person, step.text), None)
        if message is None:
            raise NotThereError(step.text)
        self._slack.react(person, self._slack.dm(person), message.ts, step.name)

    def press(self, person: Person, step: Step) -> None:
        """A button or a menu's line in the form that stands open or the newest message with the text."""
        number = self._number_of(step.text)
        views = self._slack.views(person)[-1:]
        for where in (*views, *self._said(person, step.text)):
            blocks = where.content["blocks"] if isinstance(where, View) else where.blocks
            for block, element in forms.elements(blocks):
                chosen = _choice(element, step.name, number)
                if chosen is not None:
                    action, block_id = str(element["action_id"]), str(block["block_id"])
                    self._slack.action(person, where, action, chosen or None, block_id=block_id)
                    self._fill(person, step)
                    return
        raise NotThereError(step.name)

    def open_home(self, person: Person, _step: Step) -> None:
        """A look at App Home."""
        self._slack.open_home(person)
        self._settle()

    def tidy(self) -> None:
        """What a reload takes away, and what everybody has read."""
        world = self._slack.world
        with world.lock:
            for channel, rows in world.data.messages.items():
                world.data.messages[channel] = [one for one in rows if one.viewer is None]
            for person in self._slack.people():
                world.data.stacks.pop(person.id, None)
                world.data.read[person.id] = self._read_by(person)

    def _read_by(self, person: Person) -> dict[str, str]:
        own_dm = self._slack.dm(person)
        shown = {one.id: self._slack.messages(one, person) for one in (*self._channels.values(), own_dm)}
        seen = {channel: rows[:-1] if channel == own_dm.id else rows for channel, rows in shown.items()}
        return {channel: rows[-1].ts for channel, rows in seen.items() if rows}

    def _fill(self, person: Person, step: Step) -> None:
        self._settle()
        if not step.fills:
            return
        views = self._slack.views(person)
        if not views:
            raise NotThereError("no form opened")
        there = {block["block_id"] for block, _ in forms.elements(views[-1].content["blocks"])}
        if not step.fills.keys() <= there:
            raise NotThereError(", ".join(sorted(step.fills.keys() - there)))
        values = {field: self._meant(value) for field, value in step.fills.items()}
        answer = self._slack.submit(person, views[-1], values)
        self._settle()
        if not answer.ok or views[-1].errors:
            raise LookupError(views[-1].errors or answer.failure)

    def _meant(self, value: str | list[str]) -> str | list[str]:
        if isinstance(value, list):
            return [str(self._meant(one)) for one in value]
        kind, _, name = value.partition(":")
        if kind == "day":
            return (self.monday + timedelta(days=int(name))).isoformat()
        if kind == "person":
            return self._people[name].id
        return self._channels[name].id if kind == "channel" else value

    def _settle(self) -> None:
        if self._host is not None and self._host.kept is not None:
            self._host.kept.quiet(QUIET)
            self._slack.settle()

    def _said(self, person: Person, text: str) -> Iterator[Message]:
        """What Kept said to somebody with these words, the newest first."""
        self._settle()
        for one in reversed(self._slack.messages(self._slack.dm(person), person)):
            if one.bot and text in _words(one):
                yield one

    def _number_of(self, text: str) -> str:
        """The number that Kept said beside these words; empty when it said none, or none were asked for."""
        for person in self._people.values() if text else ():
            for message in self._said(person, text):
                for line in _words(message).splitlines():
                    number = NUMBER.search(line) if text in line else None
                    if number is not None:
                        return number.group(1)
        return ""


def _join(slack: Standin, one: Somebody) -> Person:
    return slack.add_person(one.name, title=one.title, tz=one.tz, locale=one.locale, is_admin=one.is_admin)


def _words(message: Message) -> str:
    """Everything that can be read in a message, on one line."""
    return "\n".join([message.text, *_texts(message.blocks)])


def _texts(blocks: object) -> Iterator[str]:
    for one in objects(blocks):
        for key, value in one.items():
            if key == "text" and isinstance(value, str):
                yield value
            else:
                yield from _texts(a_list(value) or [value])


def _choice(element: Json, name: str, number: str) -> str | None:
    """What to choose there: a menu's value, nothing for a button, None where it is another one."""
    if element.get("type") == "overflow":
        values = [str(one.get("value")) for one in objects(element.get("options"))]
        return next((one for one in values if one == f"{name}:{number}"), None)
    action, _, _ = str(element.get("action_id", "")).partition(":")
    name, alone, _ = name.partition("=")
    if action != name and not action.endswith(f"_{name}"):
        return None
    value = str(element.get("value") or "")
    if alone and value:
        return None
    return "" if not number or not value.isdecimal() or value == number else None


DOES: dict[str, Callable[[Stage, Person, Step], None]] = {
    "writes": Stage.write,
    "types": Stage.type,
    "reacts": Stage.react,
    "presses": Stage.press,
    "opens Home": Stage.open_home,
}
