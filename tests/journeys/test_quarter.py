"""What a team is told in weeks of work, held against what the sales practices ask for.

The expectation is worked out here from what the team did, with working time of its own: nothing of the product's
rules is asked.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from tests import databases
from tests.journeys.office_hours import DAY
from tests.journeys.quarter import CUSTOMERS, JAPANESE_TEXTS, START, Given, Quarter, Said, Sold, Worker
from tests.journeys.world import world_at

AWAY = ("Ben", date(2026, 12, 7), date(2026, 12, 11))
DOWN = (datetime(2026, 12, 2, 13, 20, tzinfo=UTC), datetime(2026, 12, 4, 9, 20, tzinfo=UTC))
SOON = timedelta(minutes=5)
HOLD = timedelta(hours=2)
GIVEN = ("Kept", *JAPANESE_TEXTS, *(name for names in CUSTOMERS.values() for name in names), "商品A", "Widget A")
MORE = re.compile(r"And \d+ more|ほかに\d+件")
COUNTS = re.compile(r"(\d+) early · (\d+) on time · (\d+) warned · (\d+) late · (\d+) dropped")


@pytest.mark.sqlite
@pytest.mark.timeout(240)
@pytest.mark.parametrize("seed", [int(os.environ.get("QUARTER_SEED", "1"))])
def test_three_weeks_of_a_team_hold_to_the_practices(seed: int, sqlite_template: Path, tmp_path: Path) -> None:
    if "sqlite" not in databases.chosen(os.environ):
        pytest.skip("rules and clock are the same on every database: once is enough for whole weeks")
    with world_at(START, databases.copy_sqlite(sqlite_template, tmp_path)) as world:
        quarter = Quarter(world, Random(seed), 3, promises_open=12, orders_each=3, away=AWAY, down=DOWN)
        quarter.walk()
    assert len(quarter.said) > 60
    assert len(quarter.given) > 60
    checks = (outside_hours, over_budget, said_of_what_is_settled, not_said_before_told, late_and_not_listed,
              nudged_soon_after_the_list, deliveries, visits, managers, questions, digests, foreign_words)  # fmt: skip
    assert {check.__name__: found for check in checks if (found := list(check(quarter)))} == {}


def to(quarter: Quarter, worker: Worker) -> list[Said]:
    return [said for said in quarter.said if said.to == worker.name]


def shown(quarter: Quarter, worker: Worker, at: datetime) -> str:
    return f"{worker.name} {at.astimezone(worker.hours.zone):%a %d %b %H:%M}"


def was_down(quarter: Quarter, worker: Worker, at: datetime) -> bool:
    """Whether Kept was down, or had in the first working day since to say what it owed."""
    return quarter.down[0] <= at and worker.hours.between(quarter.down[1], at) <= timedelta(hours=9)


def is_list(said: Said) -> bool:
    first = said.text[:40]
    return "Your list for" in first or "の一覧" in first


def outside_hours(quarter: Quarter) -> Iterator[str]:
    for worker in quarter.team.values():
        for said in to(quarter, worker):
            if not worker.hours.open(said.at):
                yield f"{shown(quarter, worker, said.at)} {said.text[:60]}"


def over_budget(quarter: Quarter) -> Iterator[str]:
    """One message in each slot, two that can't wait; a third only where no slot lies between made and told."""
    for worker in quarter.reps:
        days: dict[date, list[Said]] = {}
        for said in to(quarter, worker):
            days.setdefault(worker.hours.day(said.at), []).append(said)
        for day, messages in days.items():
            slots = worker.hours.slots(day, worker.list_time == "morning")
            places = Counter(slot for said in messages for slot in slots if slot <= said.at < slot + SOON)
            yield from (f"{shown(quarter, worker, slot)} {many} times" for slot, many in places.items() if many > 1)
            alone = [said for said in messages if not any(slot <= said.at < slot + SOON for slot in slots)]
            for said in alone[2:]:
                could_wait = any(waits(quarter, said, slot) for slot in slots)
                if could_wait and not was_down(quarter, worker, said.at):
                    yield f"{shown(quarter, worker, said.at)} {said.text[:60]}"


def waits(quarter: Quarter, said: Said, slot: datetime) -> bool:
    found = [quarter.given[number] for number in said.numbers if number in quarter.given]
    return all(each.dates[-1][0] < slot < each.told(said.at) for each in found)


def said_of_what_is_settled(quarter: Quarter) -> Iterator[str]:
    for given in quarter.given.values():
        for said in quarter.said:
            follows = said.asks("follow_through_fine", given.number)
            if given.number in said.numbers and given.closed is not None and said.at > given.closed and not follows:
                yield f"#{given.number} {given.outcome} {given.closed}, said {said.at}"


def about(quarter: Quarter, given: Given) -> list[Said]:
    return [said for said in quarter.said if said.to == given.rep and given.number in said.numbers]


def not_said_before_told(quarter: Quarter) -> Iterator[str]:
    for given in quarter.given.values():
        worker = quarter.team[given.rep]
        ends = [since for since, _ in given.dates[1:]] + [given.closed or quarter.end]
        for (since, told), end in zip(given.dates, ends, strict=True):
            if (
                end < told
                or was_down(quarter, worker, told)
                or worker.hours.between(since, told) < timedelta(minutes=30)
            ):
                continue
            if not any(since <= said.at < told for said in about(quarter, given)):
                yield f"#{given.number} {given.rep} from {since} to {told}"


def late_and_not_listed(quarter: Quarter) -> Iterator[str]:
    """In the list of every working day; without a list in the last group, from the day after it was said first."""
    for given in quarter.given.values():
        worker = quarter.team[given.rep]
        for at in lists(quarter, worker):
            told, until = given.told(max(at, given.made)), given.closed or quarter.end
            if not told + SOON < at < until - SOON or was_down(quarter, worker, at):
                continue
            there = [said for said in to(quarter, worker) if at <= said.at < at + SOON]
            day = worker.hours.day(at)
            already = worker.list_time == "none" and any(
                worker.hours.day(said.at) == day and said.at >= told for said in about(quarter, given)
            )
            named = any(given.number in said.numbers or MORE.search(said.text) for said in there)
            if not named and not already:
                yield f"#{given.number} {shown(quarter, worker, at)} told {told}"


def lists(quarter: Quarter, worker: Worker) -> list[datetime]:
    days = (worker.hours.day(START) + DAY * count for count in range(quarter.weeks * 7))
    slots = [worker.hours.slots(day, worker.list_time == "morning") for day in days]
    return [each[0 if worker.list_time == "morning" else -1] for each in slots if each and each[0] < quarter.end]


def nudged_soon_after_the_list(quarter: Quarter) -> Iterator[str]:
    """Within two working hours of the list only the last word before told."""
    for given in quarter.given.values():
        hours = quarter.team[given.rep].hours
        for first, second in pairwise(about(quarter, given)):
            soon = is_list(first) and hours.between(first.at, second.at) < HOLD - SOON
            told = given.told(second.at)
            more = [said for said in about(quarter, given) if second.at < said.at < told]
            if soon and (more or second.at >= told):
                yield f"#{given.number} {first.at} and {second.at}, told {told}"


def asked(quarter: Quarter, name: str, action: str, sold: Sold) -> list[date]:
    hours = quarter.team[name].hours
    return [hours.day(said.at) for said in quarter.said if said.to == name and said.asks(action, sold.number)]


def can_be_asked(quarter: Quarter, worker: Worker, day: date) -> bool:
    """Whether a question of that day was open to be read: Kept was up, and no longer list left it out."""
    slots = worker.hours.slots(day, worker.list_time == "morning")
    full = any(worker.hours.day(said.at) == day and MORE.search(said.text) for said in to(quarter, worker))
    return bool(slots) and slots[-1] < quarter.end and not full and not was_down(quarter, worker, slots[-1])


def deliveries(quarter: Quarter) -> Iterator[str]:
    """Whether they have it is asked from the working day after the delivery on, each day, until it is answered."""
    for sold in quarter.sold.values():
        worker = quarter.team[sold.owner]
        days, first = asked(quarter, sold.owner, "order_received", sold), worker.hours.working_after(sold.delivery, 1)
        day, until = first, worker.hours.day(sold.received or quarter.end - DAY)
        while day < until:
            if day not in days and can_be_asked(quarter, worker, day):
                yield f"#{sold.number} {sold.owner} not asked on {day}"
            day = worker.hours.working_after(day, 1)
        yield from (f"#{sold.number} asked too early: {day}" for day in days if day < first)
        yield from (f"#{sold.number} asked after the answer: {day}" for day in days if sold.received and day > until)
        twice = [day for day, many in Counter(days).items() if many > 1 and can_be_asked(quarter, worker, day)]
        yield from (f"#{sold.number} twice on {day}" for day in twice)


def visits(quarter: Quarter) -> Iterator[str]:
    """Booking is asked three working days before; how it was is asked first, two and five working days later."""
    for sold in quarter.sold.values():
        worker = quarter.team[sold.rep]
        before = worker.hours.working_after(sold.delivery, -3)
        slots = worker.hours.slots(before, worker.list_time == "morning")
        due = sold.visit is None and slots and slots[0] > sold.made and can_be_asked(quarter, worker, before)
        if due and before not in asked(quarter, sold.rep, "visit_book", sold):
            yield f"#{sold.number} {sold.rep} not asked to book on {before}"
        first = first_look(quarter, sold)
        days = asked(quarter, sold.rep, "visit_check_in", sold)
        yield from (f"#{sold.number} asked too early: {day}, not {first}" for day in days if day < first)
        for later in (0, 2, 5):
            day = worker.hours.working_after(first, later)
            open_ = sold.checked is None or worker.hours.day(sold.checked) > day
            if open_ and day not in days and can_be_asked(quarter, worker, day):
                yield f"#{sold.number} {sold.rep} not asked how it was on {day}"


def first_look(quarter: Quarter, sold: Sold) -> date:
    """The slot two working hours after the visit; the working day after received; five after the delivery."""
    worker = quarter.team[sold.rep]
    if sold.visit is not None:
        day = worker.hours.day(sold.visit)
        slots = worker.hours.slots(day, worker.list_time == "morning")
        ready = [slot for slot in slots if worker.hours.between(sold.visit, slot) >= HOLD]
        return day if ready else worker.hours.working_after(day, 1)
    unanswered = worker.hours.working_after(sold.delivery, 5)
    if sold.received is None:
        return unanswered
    return min(unanswered, worker.hours.working_after(worker.hours.day(sold.received), 1))


def managers(quarter: Quarter) -> Iterator[str]:
    """Not intact and not as told are told the manager once, at once or when her day begins."""
    maria = quarter.team["Maria"]
    for sold in quarter.sold.values():
        wrong = [at for at, bad in ((sold.received, not sold.intact), (sold.checked, not sold.as_told)) if at and bad]
        told = [said.at for said in to(quarter, maria) if sold.number in said.numbers]
        if len(told) != len(wrong) or any(maria.hours.between(at, then) > SOON * 3 for at, then in zip(wrong, told)):  # noqa: B905
            yield f"#{sold.number} {wrong} told {told}"


def questions(quarter: Quarter) -> Iterator[str]:
    """One question for a happy customer, in ninety days, and none for an unhappy one."""
    suggested = [said for said in quarter.said if any(action == "referral_asked" for action, _ in said.buttons)]
    of_each = Counter(customer for said in suggested for customer in happy_in(said))
    yield from (f"{customer} {many} times" for customer, many in of_each.items() if many > 1)
    good = {sold.customer for sold in quarter.sold.values() if sold.checked and sold.as_told and sold.intact}
    yield from (f"{customer} was not happy" for customer in of_each if customer not in good)
    if good and not suggested:
        yield "nobody was suggested"


def happy_in(said: Said) -> set[str]:
    names = "|".join(name for theirs in CUSTOMERS.values() for name in theirs)
    return set(re.findall(rf"({names})(?:様の佐藤| about one circle)", said.text))


def digests(quarter: Quarter) -> Iterator[str]:
    """Each Friday at four in London, in English, with the week's promises as they came out."""
    zone = quarter.team["Maria"].hours.zone
    posted = [said for said in quarter.said if said.to == "channel"]
    previews = [said for said in quarter.said if any(action == "digest_post" for action, _ in said.buttons)]
    if len(previews) != 1 or previews[0].to != "Maria" or previews[0].at > posted[0].at:
        yield f"previews {[said.at for said in previews]}"
    fridays = [datetime(2026, 11, 27, 16, tzinfo=zone) + timedelta(weeks=week) for week in range(quarter.weeks)]
    due = [friday.astimezone(UTC) for friday in fridays]
    if len(posted) != len(due):
        yield f"posted {[said.at for said in posted]}"
    for said, friday in zip(posted, due, strict=False):
        late = said.at - friday
        if not timedelta(0) <= late < (timedelta(hours=3) if friday == due[0] else SOON):
            yield f"posted {said.at}"
        found, expected = COUNTS.search(said.text), week_of(quarter, friday)
        figures = [int(figure) for figure in found.groups()] if found else []
        if figures and [figures[0] + figures[1], *figures[2:]] != expected:
            yield f"{friday}: {figures}, not {expected}"
        coming = sum(
            given.made <= friday <= given.told(friday) < friday + 7 * DAY
            for given in quarter.given.values()
            if given.made <= friday and (given.closed is None or given.closed > friday)
        )
        if not figures or f"seven days from now: {coming} promise" not in said.text:
            yield f"{friday}: due {coming}, said {said.text[:300]}"


def week_of(quarter: Quarter, friday: datetime) -> list[int]:
    """In time, warned, late and dropped among the promises whose date lay in the week before."""
    came_to: Counter[str] = Counter()
    for given in quarter.given.values():
        told = given.told(max(friday, given.made))
        if given.made > friday or not friday - 7 * DAY <= told < friday:
            continue
        closed = given.closed if given.closed is not None and given.closed <= friday else None
        if closed is None or closed > told:
            came_to["late"] += 1
        else:
            came_to[given.outcome] += 1
    return [came_to["kept"], 0, came_to["late"], came_to["dropped"]]


def foreign_words(quarter: Quarter) -> Iterator[str]:
    """Nobody reads another language than their own, but for names and words that people gave."""
    for worker in quarter.team.values():
        for said in to(quarter, worker):
            rest = said.text
            for name in GIVEN:
                rest = rest.replace(name, "")
            wrong = r"[A-Za-z]{2,}" if worker.reads_japanese else r"[ぁ-んァ-ヶ一-鿿]"
            if re.search(wrong, re.sub(r"[:@#]\w+", "", rest)):
                yield f"{shown(quarter, worker, said.at)} {said.text[:120]}"
