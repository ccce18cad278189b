"""Three reps, a manager and a back office at work for weeks: what they do by a seed, and what Kept says meanwhile."""

import heapq
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from playground.state import Message, Person, View
from tests.journeys.forging import deliver, pressed
from tests.journeys.office_hours import DAY, OfficeHours
from tests.journeys.world import World, buttons, words

START = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
"""Half past nine on a Monday in Tokyo, before the others begin."""

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
CHRISTMAS = frozenset({date(2026, 12, 25), date(2027, 1, 1)})
CUSTOMERS = {
    "Ken": ("Acme", "Globex", "Initech", "Umbrella", "Hooli", "Stark"),
    "Aya": ("山田商事", "鈴木工業", "田中電機", "中村製作所", "小林食品", "加藤建設"),
    "Ben": ("Brandt", "Keller", "Vogel", "Huber", "Lorenz", "Seidel"),
}
TEXTS = ("send the proposal", "send samples", "fix the invoice", "send the brochure")
JAPANESE_TEXTS = ("見積書を送る", "サンプルを送る", "請求書を直す", "資料を送る")
RIGHT = {"format_right": "yes", "quality_right": "yes", "complete": "yes"}


@dataclass
class Worker:
    """Somebody with hours; `list_time` is when they have their list."""

    name: str
    person: Person
    hours: OfficeHours
    list_time: str = "morning"

    @property
    def reads_japanese(self) -> bool:
        return self.person.locale.startswith("ja")


@dataclass
class Given:
    """A promise as the rep gave it; `dates` are from when on it was told for when, `scored` the date that counts."""

    number: int
    rep: str
    customer: str
    made: datetime
    dates: list[tuple[datetime, datetime]]
    closed: datetime | None = None
    outcome: str = ""

    def told(self, at: datetime) -> datetime:
        return [told for since, told in self.dates if since <= at][-1]


@dataclass
class Sold:
    """An order as it went: what was answered, and when."""

    number: int
    rep: str
    owner: str
    customer: str
    delivery: date
    made: datetime
    visit: datetime | None = None
    received: datetime | None = None
    intact: bool = True
    checked: datetime | None = None
    as_told: bool = True
    score: int = 0
    answers: bool = True


@dataclass(frozen=True)
class Said:
    """A message as it arrived: to whom, when, in which words, with which buttons."""

    to: str
    at: datetime
    text: str
    buttons: frozenset[tuple[str, str]]
    numbers: frozenset[int]

    def asks(self, action: str, number: int) -> bool:
        return (action, str(number)) in self.buttons


@dataclass
class Quarter:
    """The team, what it does and what it is told."""

    world: World
    random: Random
    weeks: int
    promises_open: int
    orders_each: int
    away: tuple[str, date, date]
    down: tuple[datetime, datetime]
    team: dict[str, Worker] = field(default_factory=dict[str, Worker])
    said: list[Said] = field(default_factory=list[Said])
    given: dict[int, Given] = field(default_factory=dict[int, Given])
    sold: dict[int, Sold] = field(default_factory=dict[int, Sold])
    asked_for: dict[str, list[datetime]] = field(default_factory=dict[str, list[datetime]])
    _plan: list[tuple[datetime, int, Callable[..., None], tuple[Any, ...]]] = field(default_factory=list)
    _count: Iterator[int] = field(default_factory=count)
    _seen: int = 0

    @property
    def end(self) -> datetime:
        return START + timedelta(weeks=self.weeks)

    @property
    def reps(self) -> tuple[Worker, ...]:
        return tuple(self.team[name] for name in CUSTOMERS)

    def walk(self) -> None:
        """Everything that was planned is done, until the end."""
        self._begin()
        while self._plan and self._plan[0][0] < self.end:
            at, _, act, facts = heapq.heappop(self._plan)
            if self.down[0] < at < self.down[1]:
                self._later(self.down[1] + self.random.randrange(300) * MINUTE, act, *facts)
                continue
            self.world.push_to(at)
            act(*facts)
            self._listen()
            for worker in self.team.values():
                for view in list(self.world.slack.views(worker.person)):
                    self.world.slack.close_view(worker.person, view, clear=True)
        self.world.push_to(self.end)
        self._listen()

    def _later(self, at: datetime, act: Callable[..., None], *facts: Any) -> None:
        heapq.heappush(self._plan, (at, next(self._count), act, facts))

    def _listen(self) -> None:
        places = {self.world.slack.dm(worker.person).id: worker.name for worker in self.team.values()}
        posts = [post for post in self.world.slack.accepted if post.method == "chat.postMessage"]
        for post in posts[self._seen :]:
            pressable = frozenset(_buttons(post.blocks))
            text = words(Message(post.channel, post.ts, "", post.text, blocks=post.blocks))
            numbers = frozenset(int(number) for number in re.findall(r"#(\d+)", text))
            said = Said(places.get(post.channel, "channel"), post.at, text, pressable, numbers)
            self.said.append(said)
            self._react(said)
        self._seen = len(posts)

    def _begin(self) -> None:
        world, slack = self.world, self.world.slack
        ben = slack.add_person("Ben", tz="Europe/Berlin", locale="en-GB")
        olga = slack.add_person("Olga", tz="Europe/London", locale="en-GB")
        lunch = (time(12), time(13))
        for worker in (
            Worker("Ken", world.ken, OfficeHours(ZoneInfo("America/New_York"))),
            Worker("Aya", world.aya, OfficeHours(ZoneInfo("Asia/Tokyo")), "evening"),
            Worker("Ben", ben, OfficeHours(ZoneInfo("Europe/Berlin"), lunch, set(CHRISTMAS)), "none"),
            Worker("Maria", world.maria, OfficeHours(ZoneInfo("Europe/London"))),
            Worker("Olga", olga, OfficeHours(ZoneInfo("Europe/London"))),
        ):
            self.team[worker.name] = worker
            world.type(worker.person, "/kept help")
        self._form(world.maria, "/kept people", "roles_edit", person=olga.id, roles=["back_office"])
        self._form(world.maria, "/kept people", "roles_edit", person=world.maria.id, roles=["rep", "manager", "admin"])
        members = [self.team[name].person.id for name in (*CUSTOMERS, "Maria")]
        channel = slack.add_channel("week", kept_in=True)
        self._form(world.maria, "/kept team", "team_edit", team_name="North", manager=world.maria.id, reps=members,
                   channel=channel.id, digest_day="4", digest_at="16:00", zone="London", language="en")  # fmt: skip
        self._form(world.aya, "/kept hours", "settings_mine", list_time="evening")
        german = {"country": "DE", "lunch_from": "12:00", "lunch_to": "13:00"}
        self._form(ben, "/kept hours", "settings_mine", list_time="none", **german)
        for rep in self.reps:
            self._plan_for(rep)
        name, first, last = self.away
        self.team[name].hours.off.update(_days(first, last))
        self._later(START + 3 * HOUR, self._leave, name, first, last)
        self._later(self.down[0], self._go_down)
        self._later(START + MINUTE, self._listen)

    def _plan_for(self, rep: Worker) -> None:
        for customer in CUSTOMERS[rep.name][: self.orders_each]:
            self._circle(rep, customer)
        zone = rep.hours.zone
        for day in _days(START.astimezone(zone).date(), self.end.astimezone(zone).date()):
            self._later(rep.hours.at(day, time(9, 10)) + self.random.randrange(480) * MINUTE, self._record_some, rep)
        for place in range(self.orders_each):
            day = rep.hours.working_after(START.astimezone(zone).date(), 1 + 2 * place)
            self._later(rep.hours.at(day, time(10 + place, 20)), self._sell, rep, place)

    def _form(self, by: Person, command: str, action: str, **values: Any) -> View:
        listing = self.world.type(by, command)
        assert self.world.slack.action(by, listing, action, block_id=_last_block(listing, action)).ok
        return self._sent(by, values)

    def _sent(self, person: Person, values: Mapping[str, Any]) -> View:
        shown = self.world.send(person, values)
        assert shown is not None
        assert not shown.errors, shown.errors
        self.world.slack.close_view(person, shown, clear=True)
        return shown

    def _leave(self, name: str, first: date, last: date) -> None:
        japanese = self.team[name].reads_japanese
        days = f"{first} から {last}" if japanese else f"{first} to {last}"
        self.world.type(self.team[name].person, f"/kept away {days}")

    def _go_down(self) -> None:
        self.world.kept.stop()
        self.world.clock.push_to(self.down[1])
        self.world.restart()
        self.world.settle()

    def _circle(self, rep: Worker, customer: str) -> None:
        self.world.type(rep.person, f"/kept referral circles {customer}")
        contact, circle = ("佐藤", "木曜ゴルフ会") if rep.reads_japanese else ("Ms Sato", "the Thursday golf group")
        self._sent(rep.person, {"customer": customer, "new_contact": contact, "circle": circle, "people": ""})

    def _record_some(self, rep: Worker) -> None:
        theirs = [each for each in self.given.values() if each.rep == rep.name and each.closed is None]
        if rep.hours.works(self.world.now.astimezone(rep.hours.zone).date()):
            for _ in range(min(6, self.promises_open - len(theirs))):
                self._record(rep)

    def _record(self, rep: Worker) -> None:
        random, now = self.random, self.world.now.astimezone(rep.hours.zone)
        day = now.date() + timedelta(days=random.randrange(1, 12))
        told = datetime.combine(day, time(random.randrange(9, 19), random.choice((0, 15, 30))), rep.hours.zone)
        if random.random() < 0.15:
            told = (now + random.randrange(90, 420) * MINUTE).replace(second=0, microsecond=0)
        customer = random.choice(CUSTOMERS[rep.name])
        what = random.choice(JAPANESE_TEXTS if rep.reads_japanese else TEXTS)
        line = f"{customer}：{what} {told:%Y-%m-%d %H:%M}まで" if rep.reads_japanese else (
            f"{customer}: {what} by {told:%Y-%m-%d %H:%M}")  # fmt: skip
        number = _number(words(self.world.type(rep.person, f"/promise {line}")))
        made, told = self.world.now, told.astimezone(UTC)
        self.given[number] = Given(number, rep.name, customer, made, [(made, told)])
        fate, window = random.random(), told - made
        if fate < 0.6:
            self._later(made + window * random.uniform(0.2, 0.95), self._keep, number)
        elif fate < 0.8:
            self._later(told + random.uniform(0.1, 4) * DAY, self._keep, number)
        elif fate < 0.9:
            self._later(made + window * random.uniform(0.3, 0.9), self._move, number)
        elif fate < 0.95:
            self._later(made + window * random.uniform(0.2, 0.9), self._drop, number)

    def _keep(self, number: int) -> None:
        given, rep = self.given[number], self.team[self.given[number].rep]
        if given.closed is None:
            self.world.type(rep.person, f"/promise done {number}")
            given.closed, given.outcome = self.world.now, "kept"

    def _move(self, number: int) -> None:
        given, rep = self.given[number], self.team[self.given[number].rep]
        told = (given.told(self.world.now) + timedelta(days=self.random.randrange(2, 6))).astimezone(rep.hours.zone)
        stamp = f"{told:%Y-%m-%d %H:%M}"
        self.world.type(rep.person, f"/promise move {number}{' ' if rep.reads_japanese else ' to '}{stamp}")
        self._sent(rep.person, {"told": stamp, "wanted_by": "customer", "agreed": "yes"})
        given.dates.append((self.world.now, told.astimezone(UTC)))
        self._later(told.astimezone(UTC) - self.random.randrange(10, 600) * MINUTE, self._keep, number)

    def _drop(self, number: int) -> None:
        given, rep = self.given[number], self.team[self.given[number].rep]
        listed = self.world.type(rep.person, "/promise list")
        deliver(self.world, pressed(self.world, rep.person, "promise_drop", str(number), listed))
        self._sent(rep.person, {"reason": "予算がなくなったため" if rep.reads_japanese else "no budget"})
        given.closed, given.outcome = self.world.now, "dropped"

    def _sell(self, rep: Worker, place: int) -> None:
        day = rep.hours.working_after(self.world.now.astimezone(rep.hours.zone).date(), self.random.randrange(1, 5))
        owner = self.team["Olga"] if place == 0 else rep
        customer, product = CUSTOMERS[rep.name][place], "商品A" if rep.reads_japanese else "Widget A"
        self.world.type(rep.person, "/kept order")
        fields = {"customer": customer, "product": product, "delivery": f"{day}", "owner": owner.person.id}
        shown = self.world.send(rep.person, fields)
        assert shown is not None
        sold = Sold(_number(words(shown)), rep.name, owner.name, customer, day, self.world.now)
        sold.intact, sold.as_told = place != 0 or rep.name == "Aya", place != 1 or rep.name == "Ken"
        sold.score, sold.answers = 5 if sold.as_told else 2, place != 2
        self.sold[sold.number] = sold
        if place == 1:
            self.world.press(rep.person, shown, "visit_book")
            on = rep.hours.working_after(day, 2)
            self._sent(rep.person, {"visit_on": f"{on}", "visit_at": "10:00", "whom": ""})
            sold.visit = rep.hours.at(on, time(10))

    def _react(self, said: Said) -> None:
        for action, value in said.buttons:
            sold = self.sold.get(int(value)) if value.isdigit() else None
            if sold is not None and sold.answers and action == "order_received" and said.to == sold.owner:
                self._later(self.world.now + 30 * MINUTE, self._receive, sold.number)
            if sold is not None and sold.answers and action == "visit_check_in":
                self._later(self.world.now + 40 * MINUTE, self._check_in, sold.number)
            if action == "referral_asked":
                self.asked_for.setdefault(said.text, []).append(said.at)
            if action == "digest_post":
                self._later(self.world.now + 5 * MINUTE, self._approve)

    def _receive(self, number: int) -> None:
        sold = self.sold[number]
        if sold.received is None:
            owner = self.team[sold.owner].person
            card = self.world.type(owner, f"/kept order {number}")
            self.world.press(owner, card, "order_received" if sold.intact else "order_not_intact")
            sold.received = self.world.now

    def _check_in(self, number: int) -> None:
        sold = self.sold[number]
        if sold.checked is None:
            rep = self.team[sold.rep]
            self.world.press(rep.person, self.world.type(rep.person, f"/kept order {number}"), "visit_check_in")
            told = {"as_told": "yes" if sold.as_told else "no", "score": str(sold.score)}
            self._sent(rep.person, {**RIGHT, **told, "own_words": "助かっています" if rep.reads_japanese else "fine"})
            sold.checked = self.world.now

    def _approve(self) -> None:
        asked = [dm for dm in self.world.dms(self.world.maria) if "digest_post" in buttons(dm)]
        for preview in asked:
            self.world.press(self.world.maria, preview, "digest_post")


def _number(text: str) -> int:
    found = re.search(r"#(\d+)", text)
    assert found is not None, text
    return int(found[1])


def _days(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += DAY


def _last_block(message: Message, action: str) -> str:
    return [str(block["block_id"]) for block in message.blocks if action in buttons(_only(message, block))][-1]


def _only(message: Message, block: Any) -> Message:
    return Message(message.channel, message.ts, message.user, "", blocks=[block])


def _buttons(node: Any) -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        if isinstance(node.get("action_id"), str):
            yield node["action_id"], str(node.get("value", ""))
        for item in node.values():
            yield from _buttons(item)
    elif isinstance(node, list):
        for item in node:
            yield from _buttons(item)
