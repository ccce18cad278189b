"""Three reps promise, move, keep and drop for weeks, by a seed; Kept is down now and then."""

import heapq
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from itertools import count
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from playground.state import Message, Person
from tests.journeys.forging import pressed, sent_form
from tests.journeys.office_hours import DAY, OfficeHours
from tests.journeys.recount import End, Move, Promised, back, early_before
from tests.journeys.world import World

START = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
EN = {
    "send the proposal": "proposal", "send samples": "sample", "fix the invoice error": "fix",
    "send the brochure": "materials", "call back": "call_back", "renew the licence": "other",
}  # fmt: skip
JA = {
    "提案書を送る": "proposal", "サンプルを送る": "sample", "請求書の誤りを直す": "fix",
    "カタログを送る": "materials", "折り返し電話する": "call_back", "ライセンスを更新する": "other",
}  # fmt: skip
CUSTOMERS = {
    "Ken": ("Acme", "Globex", "Initech", "Umbrella"),
    "Aya": ("山田商事", "鈴木工業", "田中電機"),
    "Ben": ("Brandt", "Keller", "Vogel"),
}
FOLLOWS = {"Ken": 0.9, "Aya": 0.5, "Ben": 0.1}


@dataclass(frozen=True)
class Rep:
    """A rep and their hours."""

    name: str
    person: Person
    hours: OfficeHours
    place: Message

    @property
    def reads_japanese(self) -> bool:
        return self.person.locale.startswith("ja")


@dataclass
class Year:
    """The team, what it does and what came of it."""

    world: World
    random: Random
    weeks: float
    a_day: float
    team: dict[str, Rep] = field(default_factory=dict[str, Rep])
    promised: dict[int, Promised] = field(default_factory=dict[int, Promised])
    _plan: list[tuple[datetime, int, Callable[..., None], tuple[Any, ...]]] = field(default_factory=list)
    _count: Iterator[int] = field(default_factory=count)

    @property
    def end(self) -> datetime:
        return START + timedelta(weeks=self.weeks)

    def of(self, rep: str) -> list[Promised]:
        return [one for one in self.promised.values() if one.rep == rep]

    def begin(self) -> None:
        ben = self.world.slack.add_person("Ben", tz="Europe/Berlin", locale="en-GB")
        for name, person in (("Ken", self.world.ken), ("Aya", self.world.aya), ("Ben", ben)):
            place = self.world.type(person, "/kept help")
            rep = self.team[name] = Rep(name, person, OfficeHours(ZoneInfo(person.tz)), place)
            day = rep.hours.day(START)
            while rep.hours.at(day, time(0)) < self.end:
                for _ in range(self._some()):
                    at = rep.hours.at(day, time(9, 5)) + self.random.randrange(520) * MINUTE
                    if rep.hours.works(day) and at > START:
                        self.later(at, self._record, rep)
                day += DAY

    def later(self, at: datetime, act: Callable[..., None], *facts: Any) -> None:
        heapq.heappush(self._plan, (at, next(self._count), act, facts))

    def walk_to(self, until: datetime) -> None:
        """Everything that was planned up to an instant is done; nothing that Kept says is waited for."""
        while self._plan and self._plan[0][0] < until:
            at, _, act, facts = heapq.heappop(self._plan)
            if at > self.world.now:
                self.world.clock.push_to(at)
            act(*facts)
        self.world.clock.push_to(max(until, self.world.now))

    def go_down(self, for_: timedelta) -> None:
        """Nobody reaches Kept meanwhile: what was planned is done afterwards."""
        self.world.kept.stop()
        self.world.clock.push(for_)
        self.world.restart()

    def _some(self) -> int:
        return int(self.a_day) + (self.random.random() < self.a_day % 1)

    def _record(self, rep: Rep) -> None:
        random, now = self.random, self.world.now.astimezone(rep.hours.zone)
        day = now.date() + timedelta(days=random.randrange(1, 15))
        told = datetime.combine(day, time(random.randrange(9, 18), random.choice((0, 30))), rep.hours.zone)
        kinds = JA if rep.reads_japanese else EN
        what, customer = random.choice(list(kinds)), random.choice(CUSTOMERS[rep.name])
        stamp = f"{told:%Y-%m-%d %H:%M}"
        line = f"{customer}：{what} {stamp}まで" if rep.reads_japanese else f"{customer}: {what} by {stamp}"
        said = self._type(rep, f"/promise {line}")
        found = re.search(r"#(\d+)", said)
        assert found is not None, said
        one = Promised(int(found[1]), rep.name, kinds[what], self.world.now, told.astimezone(UTC))
        self.promised[one.number] = one
        self._fate(one, rep)

    def _fate(self, one: Promised, rep: Rep) -> None:
        fate, window, random = self.random.random(), one.told - one.made, self.random
        if fate < 0.3:
            self.later(self._well_before(one, rep), self._keep, one)
        elif fate < 0.5:
            self.later(one.told - random.randrange(2, 25) * MINUTE, self._keep, one)
        elif fate < 0.6:
            self.later(one.told + random.uniform(0.1, 6) * DAY, self._keep, one)
        elif fate < 0.68:
            self.later(one.told + random.uniform(0.05, 4) * DAY, self._keep, one, True)
        elif fate < 0.84:
            self.later(one.made + window * random.uniform(0.3, 0.95), self._move, one)
        elif fate < 0.87:
            self.later(one.told + random.uniform(0.1, 2) * DAY, self._move, one)
        elif fate < 0.95:
            closes = self.random.choice((self._drop, self._release, self._never_made))
            self.later(one.made + window * random.uniform(0.1, 1.4), closes, one)
        elif fate < 0.97:
            self.later(one.made + 5 * MINUTE, self._never_made, one)

    def _well_before(self, one: Promised, rep: Rep) -> datetime:
        """Clearly early, or clearly not: the rounding of a nudge is nobody's business here."""
        edge = early_before(one, rep.hours)
        if self.random.random() < 0.6 and edge - one.made > 2 * HOUR:
            return one.made + (edge - HOUR - one.made) * self.random.uniform(0.2, 1)
        late = back(rep.hours, one.told, timedelta(minutes=3))
        return max(late, one.made + MINUTE)

    def _keep(self, one: Promised, had_earlier: bool = False) -> None:
        if one.end is not None:
            return
        rep, now = self.team[one.rep], self.world.now
        self._type(rep, f"/promise done {one.number}")
        one.end = End("kept", now, now)
        if had_earlier and now > one.due > one.made + HOUR:
            had = (one.due - self.random.randrange(10, 50) * MINUTE).replace(second=0, microsecond=0)
            self._send(rep, "promise_had_form", one, had=str(int(had.timestamp())))
            one.end = End("kept", now, had)
        if self.random.random() < 0.05:
            self.later(now + self.random.uniform(0.01, 1) * DAY, self._reopen, one)
        elif self.random.random() < FOLLOWS[one.rep]:
            self.later(now + self.random.uniform(1, 4) * DAY, self._follow, one)

    def _follow(self, one: Promised) -> None:
        if one.end is not None and one.end.how == "kept":
            self._press(self.team[one.rep], "follow_through_fine", one)
            one.followed = True

    def _reopen(self, one: Promised) -> None:
        self._press(self.team[one.rep], "promise_reopen", one)
        one.end, one.followed = None, False
        self.later(self.world.now + self.random.uniform(0.2, 3) * DAY, self._keep_late, one)

    def _keep_late(self, one: Promised) -> None:
        """After reopening: near the date, or when it is over."""
        if self.world.now < one.due - HOUR:
            self.later(one.due - 20 * MINUTE, self._keep, one)
        else:
            self._keep(one)

    def _move(self, one: Promised) -> None:
        if one.end is not None:
            return
        rep, random = self.team[one.rep], self.random
        day = max(self.world.now, one.due).astimezone(rep.hours.zone).date() + random.randrange(1, 8) * DAY
        told = datetime.combine(day, time(random.randrange(9, 18)), rep.hours.zone).astimezone(UTC)
        by_customer, agreed = random.random() < 0.35, random.random() < 0.75
        self._send(
            rep, "promise_move_form", one,
            told=f"{told.astimezone(rep.hours.zone):%Y-%m-%d %H:%M}",
            wanted_by="customer" if by_customer else "rep", agreed="yes" if agreed else "not_yet",
        )  # fmt: skip
        one.moves.append(Move(self.world.now, told, by_customer, agreed or by_customer))
        fate = random.random()
        if fate < 0.6:
            self.later(told - random.randrange(2, 25) * MINUTE, self._keep, one)
        elif fate < 0.8:
            self.later(told + random.uniform(0.1, 3) * DAY, self._keep, one)
        elif fate < 0.9 and not agreed:
            self.later(told + random.uniform(0.1, 3) * DAY, self._drop, one)

    def _drop(self, one: Promised) -> None:
        self._close(one, "dropped", "promise_drop_form", reason="予算がなくなったため")

    def _release(self, one: Promised) -> None:
        self._close(one, "released", "promise_released_form", released_by="Ms Birch", reason="")

    def _never_made(self, one: Promised) -> None:
        if one.end is None:
            self._press(self.team[one.rep], "promise_never_made", one)
            one.end = End("never_made", self.world.now)

    def _close(self, one: Promised, how: str, form: str, **values: str) -> None:
        if one.end is None:
            self._send(self.team[one.rep], form, one, **values)
            one.end = End(how, self.world.now)

    def _type(self, rep: Rep, text: str) -> str:
        answer = self.world.slack.command(rep.person, self.world.sales, text)
        assert answer.ok, (answer.status, answer.body)
        return str(json.loads(answer.body)["text"])

    def _send(self, rep: Rep, form: str, one: Promised, **values: str) -> None:
        payload = sent_form(self.world, rep.person, form, str(one.number), values)
        payload["view"] |= {"id": f"V{next(self._count)}", "hash": "1.x"}
        answer = self.world.slack.sender.interaction(payload)
        assert answer.ok, answer.body
        assert b"errors" not in answer.body, (one, answer.body)

    def _press(self, rep: Rep, action: str, one: Promised) -> None:
        payload = pressed(self.world, rep.person, action, str(one.number), rep.place)
        answer = self.world.slack.sender.interaction(payload)
        assert answer.ok, answer.body
