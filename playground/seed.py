"""The workspace a visitor finds: people, a channel with conversations, and a week of promises."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from playground import forms
from playground.acts import NotThereError
from playground.host import KeptHost
from playground.shapes import Json, objects
from playground.standin import Standin
from playground.state import Message, Person

QUIET = timedelta(seconds=10)
DUES_AT_MOST = 200
NUMBER = re.compile(r"#(\d+)")


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person to be."""

    name: str
    title: str
    tz: str
    locale: str
    is_admin: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """What somebody does on a day of that week (0 is Monday) at a time in their own zone.

    `text` is what is written or typed; for an emoji or a press it is in the DM that is meant, `name` says which emoji
    or button, `fills` what goes into the form that opens. `{a word}` stands for the number of the promise with it.
    """

    day: int
    at: time
    who: str
    does: str
    text: str
    name: str = ""
    fills: dict[str, str] = field(default_factory=dict[str, str])


PEOPLE = (
    Somebody("Ken", "Sales, North America", "America/New_York", "en-US"),
    Somebody("Aya", "営業部", "Asia/Tokyo", "ja-JP"),
    Somebody("Maria", "Head of Sales", "Europe/London", "en-GB", is_admin=True),
)
CHANNEL = "sales"
STAGE = ZoneInfo("America/New_York")
FIRST = time(9, 0)
LAST_DAY, LAST = 3, time(12, 0)

WEEK = (
    Step(0, time(9, 5), "Maria", "writes", "Good morning! The trade fair was worth it: three new names to look after."),
    Step(0, time(9, 10), "Ken", "writes", "Acme called. I told them that the proposal is with them by Tuesday 4pm."),
    Step(0, time(9, 12), "Ken", "types", "/promise Acme: send the proposal by Tuesday 4pm"),
    Step(
        0, time(9, 30), "Ken", "types", "/promise Birch & Sons: answer the question about the invoice by Wednesday noon"
    ),
    Step(0, time(11, 0), "Ken", "types", "/promise done {invoice}"),
    Step(
        1, time(9, 40), "Aya", "writes", "山田商事の佐藤様に、お見積りを木曜日の15時までにお送りするとお約束しました。"
    ),
    Step(1, time(9, 45), "Aya", "types", "/promise 山田商事: お見積りを木曜の15時までに送る"),
    Step(1, time(10, 30), "Aya", "types", "/promise 山田商事: カタログを水曜日までに送る"),
    Step(1, time(10, 0), "Ken", "writes", "Birch & Sons would like two samples of the oak finish, by Wednesday 5pm."),
    Step(1, time(10, 5), "Ken", "types", "/promise Birch & Sons: send two samples of the oak finish by Wednesday 5pm"),
    Step(1, time(15, 20), "Ken", "reacts", "proposal", name="white_check_mark"),
    Step(
        2,
        time(9, 30),
        "Aya",
        "writes",
        "さくら電機様から納期のお問い合わせ。金曜日までにご回答しますとお伝えしました。",
    ),
    Step(2, time(9, 35), "Aya", "types", "/promise さくら電機: 納期を金曜日までに回答する"),
    Step(2, time(15, 0), "Aya", "presses", "カタログ", name="drop", fills={"reason": "Webでご覧いただけるため"}),
    Step(2, time(11, 0), "Ken", "types", "/promise send Acme the floor plan"),
    Step(2, time(15, 0), "Maria", "writes", "Birch & Sons asked for a call about their account. Ken, by Friday noon?"),
    Step(2, time(15, 10), "Ken", "types", "/promise Birch & Sons: call back about their account by Friday noon"),
    Step(3, time(14, 10), "Aya", "reacts", "お見積り", name="white_check_mark"),
    Step(3, time(9, 0), "Ken", "writes", "Acme need the revised price list today, by 3pm. On it."),
    Step(3, time(9, 5), "Ken", "types", "/promise Acme: send the revised price list by 3pm"),
)


def first_day(now: datetime) -> datetime:
    """The Monday morning the story begins, so that it has ended before `now`."""
    here = now.astimezone(STAGE)
    monday = here.date() - timedelta(days=here.weekday())
    if datetime.combine(monday + timedelta(days=LAST_DAY), LAST, STAGE) > here:
        monday -= timedelta(days=7)
    return datetime.combine(monday, FIRST, STAGE)


def furnish(slack: Standin, host: KeptHost | None) -> list[str]:
    """Brings the people in and plays the week through, without Kept only what they write; says what went wrong."""
    stage = Stage(slack, host)
    if host is not None:
        host.start(worker=False)
    for step in sorted(WEEK, key=stage.instant):
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
    """One week being played."""

    def __init__(self, slack: Standin, host: KeptHost | None) -> None:
        self._slack = slack
        self._host = host
        self._people = {one.name: _join(slack, one) for one in PEOPLE}
        self._channel = slack.add_channel(CHANNEL)
        self.monday: date = slack.clock.now().astimezone(STAGE).date()
        self.wrong: list[str] = []

    def instant(self, step: Step) -> datetime:
        """When the step is done."""
        return datetime.combine(self.monday + timedelta(days=step.day), step.at, ZoneInfo(self._people[step.who].tz))

    def pass_time(self, until: datetime) -> None:
        """Pushes the clock, from one thing that is due to the next."""
        kept = self._host.kept if self._host is not None else None
        for _ in range(DUES_AT_MOST if kept is not None else 0):
            assert kept is not None
            kept.tick()
            kept.quiet(QUIET)
            self._slack.settle()
            due = kept.next_due()
            if due is None or due > until:
                break
            self._slack.clock.push_to(due)
        self._slack.clock.push_to(until)

    def play(self, step: Step) -> None:
        """Does what the step says; what is Kept's is left out where Kept is not there."""
        if step.does != "writes" and self._host is None:
            return
        try:
            DOES[step.does](self, self._people[step.who], step)
        except (NotThereError, LookupError) as missing:
            self.wrong.append(f"{step.who} {step.does} {step.text}: {missing}")

    def write(self, person: Person, step: Step) -> None:
        """A message in the channel."""
        self._slack.message(person, self._channel, step.text)

    def type(self, person: Person, step: Step) -> None:
        """A command in the DM with Kept."""
        text = re.sub(r"\{(.+?)\}", lambda found: self._number_of(person, found.group(1)), step.text)
        answer = self._slack.command(person, self._slack.dm(person), text)
        if not answer.ok:
            raise LookupError(answer.failure)

    def react(self, person: Person, step: Step) -> None:
        """An emoji on the newest DM with the text."""
        message = self._dm_with(person, step.text)
        self._slack.react(person, self._slack.dm(person), message.ts, step.name)

    def press(self, person: Person, step: Step) -> None:
        """A button or a menu's line under the newest DM with the text, and the form that opens."""
        message = self._dm_with(person, step.text)
        number = self._number_of(person, step.text)
        for block, element in forms.elements(message.blocks):
            chosen = _choice(element, step.name, number)
            if chosen is not None:
                block_id = str(block["block_id"])
                self._slack.action(person, message, str(element["action_id"]), chosen or None, block_id=block_id)
                break
        else:
            raise NotThereError(step.name)
        self._settle()
        if step.fills:
            self._slack.submit(person, self._slack.views(person)[-1], dict(step.fills))

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
        shown = {one.id: self._slack.messages(one, person) for one in (self._channel, self._slack.dm(person))}
        own_dm = self._slack.dm(person).id
        seen = {channel: rows[:-1] if channel == own_dm else rows for channel, rows in shown.items()}
        return {channel: rows[-1].ts for channel, rows in seen.items() if rows}

    def _settle(self) -> None:
        if self._host is not None and self._host.kept is not None:
            self._host.kept.quiet(QUIET)

    def _dm_with(self, person: Person, text: str) -> Message:
        self._settle()
        rows = [one for one in self._slack.messages(self._slack.dm(person)) if one.bot and text in one.text]
        if not rows:
            raise NotThereError(text)
        return rows[-1]

    def _number_of(self, person: Person, text: str) -> str:
        for message in self._slack.messages(self._slack.dm(person), person):
            for line in message.text.splitlines():
                number = NUMBER.search(line) if text in line else None
                if number is not None:
                    return number.group(1)
        raise NotThereError(text)


def _join(slack: Standin, one: Somebody) -> Person:
    return slack.add_person(one.name, title=one.title, tz=one.tz, locale=one.locale, is_admin=one.is_admin)


def _choice(element: Json, name: str, number: str) -> str | None:
    """What to choose there: a menu's value, nothing for a button, None where it is another one."""
    if element.get("type") == "overflow":
        values = [str(one.get("value")) for one in objects(element.get("options"))]
        return next((one for one in values if one == f"{name}:{number}"), None)
    is_named = str(element.get("action_id", "")).endswith(name)
    return "" if is_named and element.get("value") == number else None


DOES: dict[str, Callable[[Stage, Person, Step], None]] = {
    "writes": Stage.write,
    "types": Stage.type,
    "reacts": Stage.react,
    "presses": Stage.press,
}
