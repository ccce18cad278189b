"""What the digest counts, against an independent look at the same rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.sales.digest import period
from bot.sales.promise import Outcome
from bot.store import team as teams
from bot.store.tables import circles, contacts, customers, orders, promises, referrals, visits, workspaces
from bot.usecases import digest
from tests.journeys.week import CHANGE, DAY, HOUR, LONDON, MONDAY_9, WEEK, Staged, approved
from tests.journeys.world import World, buttons, words


@dataclass
class Counted:
    """What an independent look at the rows makes of a week."""

    counts: dict[str, int]
    later: int
    due: int
    unvisited: int
    referrals: tuple[int, int, int]
    at_risk: set[str]


def fill(office: Staged) -> None:
    """Promises, orders, visits and referrals of a fortnight, of both reps and of somebody in no team."""
    world = office.world
    reps = (world.ken.id, world.aya.id, world.maria.id)
    now = world.now
    rows: list[dict[str, Any]] = []
    names = [{"customer": f"c{n}", "name": f"Customer {n}", "made_by": reps[0], "made_at": now} for n in range(30)]
    states = ("kept", "kept", "kept", "kept", "dropped", "open", "released", "never_made", "kept", "open")
    ends = ("early", "on_time", "warned", "late", "dropped", None, "released", "never_made", "on_time", None)
    for n in range(130):
        told = MONDAY_9 - 18 * DAY + n * timedelta(hours=5)
        state, outcome = states[n % 10], ends[n % 10]
        rows.append(
            promise(n + 201, reps[n % 3], f"c{n % 30}", told, state, outcome, warned=n % 20 == 5, later=n % 7 in (1, 2))
        )
    ordered = [order(n, reps[n % 3], f"c{n}", now) for n in range(12)]
    visited = [visit(n, now) for n in range(12)]
    with office.database.work(office.workspace) as work:
        work.insert(customers, names)
        work.insert(promises, rows)
        work.insert(orders, ordered)
        work.insert(visits, visited)
        work.insert(contacts, {"contact": "k1", "customer": "c1", "name": "Ann", "made_by": reps[0], "made_at": now})
        circle = {"circle": "r1", "contact": "k1", "name": "the golf group", "made_by": reps[0], "made_at": now}
        work.insert(circles, circle)
        work.insert(referrals, [referral(n, reps[n % 3], now) for n in range(9)])
        work.execute(work.update(workspaces).values(last_number=900))


def promise(
    number: int, rep: str, customer: str, told: datetime, state: str, outcome: str | None, warned: bool, later: bool
) -> dict[str, Any]:
    wall = told.astimezone(ZoneInfo(LONDON)).replace(tzinfo=None)
    closed = None if state == "open" else told
    return {
        "number": number, "rep": rep, "customer": customer, "what": "send it", "kind": "proposal", "line": "",
        "state": state, "made_at": told - 3 * DAY, "told_at": told + (4 * DAY if warned else timedelta()),
        "told_wall": wall, "told_zone": LONDON, "scored_at": told, "warned_until": told + 4 * DAY if warned else None,
        "outcome": outcome, "recorded_later": later and outcome == "on_time", "closed_at": closed, "round": 1,
    }  # fmt: skip


def order(n: int, rep: str, customer: str, now: datetime) -> dict[str, Any]:
    received = now - 2 * DAY + n * timedelta(hours=7) if n % 4 else None
    return {
        "number": 500 + n, "customer": customer, "rep": rep, "owner": rep, "line": "", "product": f"Widget {n}",
        "quantity": 20, "delivery_on": date(2026, 11, 24), "zone": LONDON, "made_at": now,
        "state": "received" if received else ("open" if n % 8 else "cancelled"), "received_at": received,
        "intact": None if received is None else n % 3 != 0, "round": 1, "version": 1,
    }  # fmt: skip


def visit(n: int, now: datetime) -> dict[str, Any]:
    state = ("to_book", "booked", "checked", "closed", "checked")[n % 5]
    checked = now + n * HOUR if state == "checked" else None
    at = now + DAY if state == "booked" else None
    score = 4 if checked else None
    return {"number": 500 + n, "state": state, "at": at, "wall": None, "zone": None, "score": score,
            "as_told": None if checked is None else n % 4 != 0, "checked_at": checked, "round": 1}  # fmt: skip


def referral(n: int, rep: str, now: datetime) -> dict[str, Any]:
    state = ("suggested", "asked", "named", "none", "void")[n % 5]
    asked = now + n * HOUR if state in ("asked", "named", "none") else None
    answered = now + DAY if state in ("named", "none") else None
    suggested = now - (WEEK if n == 0 else HOUR)
    return {"referral": f"f{n}", "customer": "c1", "contact": "k1", "circle": "r1", "rep": rep, "happy_with": "it",
            "state": state, "suggested_at": suggested, "asked_at": asked, "answered_at": answered,
            "name_given": "Bo" if state == "named" else None, "round": 1, "version": 1}  # fmt: skip


def recount(office: Staged, members: Iterable[str], until: datetime) -> Counted:
    """The week before an instant, counted row by row."""
    mine = set(members)
    since, ahead = until - WEEK, until + WEEK
    told = [row for row in office.rows(promises) if row.rep in mine]
    counts: dict[str, int] = dict.fromkeys(("early", "on_time", "warned", "late", "dropped"), 0)
    later = 0
    for row in told:
        if row.scored_at is None or not since <= row.scored_at < until:
            continue
        over = row.warned_until or row.scored_at
        came_to = ("late" if over <= until else None) if row.state == "open" else row.outcome
        if came_to in counts:
            counts[came_to] += 1
            later += row.recorded_later
    due = sum(1 for row in told if row.state == "open" and until <= row.told_at < ahead)
    looked = {row.number: row for row in office.rows(visits)}
    sold = [row for row in office.rows(orders) if row.rep in mine]
    unvisited = [row for row in sold if row.state == "received" and looked[row.number].state in ("to_book", "booked")]
    asked = [row for row in office.rows(referrals) if row.rep in mine and row.state != "void"]
    within = lambda at: at is not None and since <= at < until  # noqa: E731
    names = {row.customer: row.name for row in office.rows(customers)}
    third_day = datetime.combine(until.date() - 4 * DAY, time(0), UTC)
    risky = {row.customer for row in told if row.state == "open" and (row.warned_until or row.scored_at) < third_day}
    risky |= {row.customer for row in unvisited if row.intact is False}
    risky |= {
        row.customer for row in sold
        if row.state in ("open", "received") and looked[row.number].as_told is False
        and within(looked[row.number].checked_at)
    }  # fmt: skip
    return Counted(
        counts,
        later,
        due,
        len(unvisited),
        (
            sum(1 for row in asked if within(row.suggested_at)),
            sum(1 for row in asked if within(row.asked_at)),
            sum(1 for row in asked if row.state == "named" and within(row.answered_at)),
        ),
        {names[customer] for customer in risky},
    )


def test_the_figures_are_those_of_an_independent_recount(world: World) -> None:
    office = approved(world)
    fill(office)
    world.clock.push_to(MONDAY_9)
    with office.database.reading(office.workspace) as work:
        team = teams.find(work, office.team)
        assert team is not None
        figures = digest.figures(work, team, period(team, MONDAY_9), MONDAY_9)
    counted = recount(office, (world.ken.id, world.aya.id), MONDAY_9)
    assert {name: getattr(figures.counts, name) for name in counted.counts} == counted.counts
    assert (figures.counts.recorded_later, figures.due) == (counted.later, counted.due)
    assert len(figures.unvisited) == counted.unvisited
    given = figures.referrals
    assert (given.suggested, given.asked, given.named) == counted.referrals
    assert {one.customer for one in figures.at_risk} == counted.at_risk
    assert min(counted.counts.values()) > 0
    assert min(counted.later, counted.due, counted.unvisited, *counted.referrals, len(counted.at_risk)) > 0


def test_the_message_says_what_was_counted_on_one_screen(world: World) -> None:
    office = approved(world)
    fill(office)
    world.push_to(MONDAY_9 + timedelta(minutes=1))
    (post,) = office.posted()
    said = words(post)
    counted = recount(office, (world.ken.id, world.aya.id), MONDAY_9)
    counts = counted.counts
    assert f"{counts['early']} early · {counts['on_time']} on time · {counts['warned']} warned" in said
    assert f"{counts['late']} late · {counts['dropped']} dropped · {counted.later} recorded later" in said
    total, kept = sum(counts.values()), counts["early"] + counts["on_time"]
    assert f"{round(100 * kept / total)} %: {kept} of {total}" in said
    assert f"Customers at risk: {len(counted.at_risk)}" in said
    assert f"and {len(counted.at_risk) - 5} more" in said
    assert len(post.blocks) <= 8


def test_under_five_promises_have_no_rate(world: World) -> None:
    office = approved(world)
    world.type(world.ken, "/promise Acme: send the proposal by Tuesday 4pm")
    world.type(world.ken, "/promise done 1")
    world.push_to(MONDAY_9 + timedelta(minutes=1))
    (post,) = office.posted()
    assert "too few" in words(post)
    assert f"1 {Outcome.EARLY}" in words(post)


def test_a_digest_that_was_posted_stays_as_it_was(world: World) -> None:
    office = approved(world)
    world.type(world.ken, "/promise Acme: send the proposal by Tuesday 4pm")
    world.push_to(MONDAY_9 + timedelta(minutes=1))
    (post,) = office.posted()
    before = words(post)
    world.type(world.ken, "/promise done 1")
    office.change(names=True)
    world.push(HOUR)
    assert words(office.posted()[0]) == before


def test_a_rep_sees_their_own_week_and_only_the_counts_of_the_team(world: World) -> None:
    office = approved(world)
    fill(office)
    world.clock.push_to(MONDAY_9)
    said = world.type(world.ken, "/kept digest")
    mine, all_ = (recount(office, who, MONDAY_9) for who in ((world.ken.id,), (world.ken.id, world.aya.id)))
    assert f"{mine.counts['early']} early" in words(said)
    assert f"{all_.counts['late']} late" in words(said)
    assert "at risk" not in words(said)
    assert buttons(said) == []


def test_the_manager_sees_the_teams_week_with_preview_and_schedule(world: World) -> None:
    office = approved(world)
    fill(office)
    said = world.type(world.maria, "/kept digest")
    assert "at risk" in words(said)
    assert {"digest_preview", CHANGE} <= set(buttons(said))
    world.press(world.maria, said, "digest_preview")
    assert "Sales" in words(world.shown(world.maria))
    assert office.posted() == []


def test_names_stand_in_the_digest_only_by_choice(world: World) -> None:
    office = approved(world)
    fill(office)
    world.push_to(MONDAY_9 + timedelta(minutes=1))
    (plain,) = office.posted()
    assert "Ken" not in words(plain)
    office.change(names=True)
    world.push_to(MONDAY_9 + WEEK + timedelta(minutes=1))
    named = office.posted()[-1]
    assert "Ken" in words(named)
