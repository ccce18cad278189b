"""Maria's team has its week told in #sales, in its language, once she has seen the first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.sales.promise import Outcome
from bot.sales.team import Team
from bot.store import person as people
from bot.store import team as teams
from bot.store.engine import Database
from bot.store.tables import (
    circles,
    contacts,
    customers,
    letters,
    orders,
    promises,
    referrals,
    reminders,
    visits,
    workspaces,
)
from bot.usecases import digest
from playground import faults
from playground.state import Channel, Message, Person
from tests.journeys.forging import deliver, pressed, seen_by
from tests.journeys.world import World, buttons, words

LONDON = "Europe/London"
MONDAY_9 = datetime(2026, 11, 30, 9, tzinfo=UTC)
TUESDAY = datetime(2026, 12, 1, 9, tzinfo=UTC)
HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
POST, SKIP, CHANGE = "digest_post", "digest_skip", "digest_change"
THERE, AGAIN = "digest_there", "digest_again"


@dataclass
class Staged:
    """A team with its channel, and Kept's database beside the signed requests."""

    world: World
    channel: Channel
    team: str

    @property
    def workspace(self) -> str:
        return self.world.slack.here.world.data.team

    @property
    def database(self) -> Database:
        return self.world.kept._open().database

    def posted(self, channel: Channel | None = None) -> list[Message]:
        """What Kept has said in the channel to everybody."""
        said = self.world.slack.messages(channel or self.channel)
        return [message for message in said if message.bot and message.viewer is None]

    def asked(self, person: Person, action: str) -> list[Message]:
        return [message for message in self.world.dms(person) if action in buttons(message)]

    def change(self, **facts: Any) -> None:
        with self.database.work(self.workspace) as work:
            teams.change(work, self.team, facts)
            team = teams.find(work, self.team)
            assert team is not None
            digest.replan(work, team, self.world.now)

    def rows(self, table: Any) -> list[Any]:
        with self.database.reading(self.workspace) as work:
            return list(work.all(work.select(table)))

    def states(self, kind: str) -> list[str]:
        return sorted(row.state for row in self.rows(letters) if row.kind == kind)


def staged(world: World, language: str = "en", kept_in: bool = True, **facts: Any) -> Staged:
    """Ken and Aya are a team of Maria's; their digest is due on Mondays at nine in London."""
    for person in (world.ken, world.aya, world.maria):
        world.type(person, "/kept help")
    channel = world.slack.add_channel("week", kept_in=kept_in)
    made = Staged(world, channel, "a" * 32)
    usual: dict[str, Any] = {"manager": world.maria.id, "channel": channel.id, "digest_day": 0, "zone": LONDON}
    members = (world.ken.id, world.aya.id)
    team = Team(made.workspace, made.team, "Sales", language=language, digest_at=time(9), made_by=world.maria.id,
                made_at=world.now, members=members, **{**usual, **facts})  # fmt: skip
    with made.database.work(made.workspace) as work:
        teams.add(work, team)
        digest.replan(work, team, world.now)
    return made


@pytest.fixture
def office(world: World) -> Staged:
    return staged(world)


def approved(world: World, **facts: Any) -> Staged:
    return staged(world, approved_at=world.now, **facts)


def test_the_manager_sees_the_first_digest_before_it_goes_out(office: Staged) -> None:
    world = office.world
    world.push_to(MONDAY_9 + HOUR)
    (preview,) = office.asked(world.maria, POST)
    assert office.posted() == []
    assert {POST, SKIP, CHANGE} <= set(buttons(preview))
    world.press(world.maria, preview, POST)
    (post,) = office.posted()
    assert "Sales" in words(post)
    assert POST not in buttons(world.dms(world.maria)[-1])
    world.push_to(MONDAY_9 + WEEK + HOUR)
    assert len(office.posted()) == 2
    assert len([message for message in world.dms(world.maria) if "Sales" in words(message)]) == 1


def test_pressing_post_twice_posts_once(office: Staged) -> None:
    world = office.world
    world.push_to(MONDAY_9 + HOUR)
    (preview,) = office.asked(world.maria, POST)
    world.press(world.maria, preview, POST)
    world.press_again()
    world.push(HOUR)
    assert len(office.posted()) == 1


def test_undo_of_post_asks_again_next_week_and_what_was_posted_stays(office: Staged) -> None:
    world = office.world
    world.push_to(MONDAY_9 + HOUR)
    (preview,) = office.asked(world.maria, POST)
    world.press(world.maria, preview, POST)
    assert buttons(preview) == ["team_undo", CHANGE]
    world.press(world.maria, preview, "team_undo")
    assert len(office.posted()) == 1
    assert "by itself" not in words(preview)
    world.push_to(MONDAY_9 + WEEK + HOUR)
    assert len(office.posted()) == 1
    assert len(office.asked(world.maria, POST)) == 1


def test_undo_of_post_after_ten_minutes_says_so(office: Staged) -> None:
    world = office.world
    world.push_to(MONDAY_9 + HOUR)
    (preview,) = office.asked(world.maria, POST)
    world.press(world.maria, preview, POST)
    world.push(timedelta(minutes=11))
    (said,) = seen_by(world, world.maria, lambda: world.press(world.maria, preview, "team_undo"))
    assert said.viewer == world.maria.id
    world.push_to(MONDAY_9 + WEEK + HOUR)
    assert len(office.posted()) == 2


def test_the_form_that_change_opens_moves_the_digest_and_asks_again_for_another_channel(office: Staged) -> None:
    world = office.world
    world.push_to(MONDAY_9 + HOUR)
    (preview,) = office.asked(world.maria, POST)
    other = world.slack.add_channel("other", kept_in=True)
    world.press(world.maria, preview, CHANGE)
    world.send(world.maria, {"channel": other.id})
    world.press(world.maria, preview, POST)
    assert office.posted() == []
    assert len(office.posted(other)) == 1


def test_a_preview_nobody_answers_posts_nothing_and_is_asked_again_next_week(office: Staged) -> None:
    world = office.world
    world.push_to(MONDAY_9 + WEEK - HOUR)
    assert office.posted() == []
    world.push_to(MONDAY_9 + WEEK + HOUR)
    assert office.posted() == []
    (again,) = office.asked(world.maria, POST)
    assert len([one for one in world.dms(world.maria) if "Sales" in words(one)]) == 2
    world.press(world.maria, again, POST)
    assert len(office.posted()) == 1


def test_not_this_week_posts_nothing_and_can_still_be_changed_to_yes(office: Staged) -> None:
    world = office.world
    world.push_to(MONDAY_9 + HOUR)
    (preview,) = office.asked(world.maria, POST)
    world.press(world.maria, preview, SKIP)
    assert buttons(preview) == ["digest_unskip", CHANGE]
    world.push(HOUR)
    assert office.posted() == []
    world.press(world.maria, preview, "digest_unskip")
    world.press(world.maria, preview, POST)
    assert len(office.posted()) == 1


def test_a_preview_of_last_week_posts_nothing(office: Staged) -> None:
    world = office.world
    world.push_to(MONDAY_9 + HOUR)
    (old,) = office.asked(world.maria, POST)
    world.push_to(MONDAY_9 + WEEK + HOUR)
    assert POST not in buttons(old)
    deliver(world, pressed(world, world.maria, POST, f"{office.team}:202649", old))
    assert office.posted() == []
    assert len(office.asked(world.maria, POST)) == 1


def test_a_rep_cannot_post_the_digest(office: Staged) -> None:
    world = office.world
    world.push_to(MONDAY_9 + HOUR)
    (preview,) = office.asked(world.maria, POST)
    deliver(world, pressed(world, world.ken, POST, f"{office.team}:202649", preview))
    assert office.posted() == []


def test_without_a_manager_the_admins_are_asked(world: World) -> None:
    office = staged(world, manager=None)
    world.push_to(MONDAY_9 + HOUR)
    assert len(office.asked(world.maria, POST)) == 1


def test_an_approved_digest_goes_out_by_itself_once_in_its_week(world: World) -> None:
    office = approved(world)
    world.push_to(MONDAY_9 + HOUR)
    world.push_to(MONDAY_9 + 3 * WEEK + HOUR)
    assert len(office.posted()) == 4
    keys = sorted(row.key for row in office.rows(letters) if row.kind == "digest")
    assert keys == [f"digest:{office.team}:weekly:2026-W{week}" for week in (49, 50, 51, 52)]


def test_two_workers_at_the_same_time_post_once(world: World) -> None:
    office = approved(world)
    world.clock.push_to(MONDAY_9)
    with office.database.work(office.workspace) as work:
        team = teams.find(work, office.team)
        assert team is not None
        from bot.usecases.outbox import digest as sending

        first = sending.write(work, team, 202649, sending.WEEKLY, office.channel.id, MONDAY_9, MONDAY_9)
        second = sending.write(work, team, 202649, sending.WEEKLY, office.channel.id, MONDAY_9, MONDAY_9)
    assert first is not None
    assert second is None
    world.push(HOUR)
    assert len(office.posted()) == 1


def test_a_week_that_is_over_is_not_posted_after_days_of_being_down(world: World) -> None:
    office = approved(world)
    world.kept.stop()
    world.clock.push_to(MONDAY_9 + 2 * WEEK + 2 * DAY)
    world.restart()
    world.push(HOUR)
    assert office.posted() == []
    world.push_to(MONDAY_9 + 3 * WEEK + HOUR)
    assert len(office.posted()) == 1


def test_hours_of_being_down_post_it_late_and_once(world: World) -> None:
    office = approved(world)
    world.kept.stop()
    world.clock.push_to(MONDAY_9 + 5 * HOUR)
    world.restart()
    world.push(HOUR)
    assert len(office.posted()) == 1


def test_another_day_moves_the_digest(world: World) -> None:
    office = approved(world)
    office.change(digest_day=3, digest_at="17:00")
    world.push_to(datetime(2026, 11, 26, 16, 59, tzinfo=UTC))
    assert office.posted() == []
    world.push_to(datetime(2026, 11, 26, 17, 1, tzinfo=UTC))
    assert len(office.posted()) == 1
    world.push_to(MONDAY_9 + HOUR)
    assert len(office.posted()) == 1


def test_another_channel_gets_the_next_digest(world: World) -> None:
    office = approved(world)
    other = world.slack.add_channel("other", kept_in=True)
    office.change(channel=other.id)
    world.push_to(MONDAY_9 + HOUR)
    assert office.posted() == []
    assert len(office.posted(other)) == 1


def test_a_team_that_is_gone_says_nothing_more(world: World) -> None:
    office = approved(world)
    office.change(gone_at=world.now)
    world.push_to(MONDAY_9 + 2 * WEEK)
    assert office.posted() == []


def test_a_team_without_a_channel_has_no_digest(world: World) -> None:
    office = staged(world, channel=None)
    world.push_to(MONDAY_9 + WEEK)
    assert office.asked(world.maria, POST) == []
    assert "no channel" in words(world.type(world.maria, "/kept digest"))


def test_the_clock_change_keeps_nine_in_the_morning(world: World) -> None:
    approved(world)
    office_at = [row.due for row in _planned(world)]
    assert office_at == [MONDAY_9]
    world.push_to(datetime(2027, 3, 22, 10, tzinfo=UTC))
    assert [row.due for row in _planned(world)] == [datetime(2027, 3, 29, 8, tzinfo=UTC)]


def _planned(world: World) -> list[Any]:
    office = Staged(world, world.sales, "a" * 32)
    return [row for row in office.rows(reminders) if row.subject.startswith("digest:") and row.state == "planned"]


def test_a_shared_channel_gets_nothing_and_the_manager_is_told_why(world: World) -> None:
    office = approved(world)
    world.slack.share_channel(office.channel)
    world.push_to(MONDAY_9 + HOUR)
    assert office.posted() == []
    (told,) = office.asked(world.maria, CHANGE)
    assert "shared" in words(told)
    world.slack.share_channel(office.channel, shared=False)
    world.press(world.maria, told, POST)
    assert len(office.posted()) == 1
    assert office.asked(world.maria, CHANGE) == []


def test_a_channel_that_another_workspace_is_invited_to_gets_nothing(world: World) -> None:
    office = approved(world)
    world.slack.share_channel(office.channel, invited_only=True)
    world.push_to(MONDAY_9 + HOUR)
    assert office.posted() == []
    assert office.asked(world.maria, CHANGE)


def test_an_archived_channel_is_told_to_the_manager(world: World) -> None:
    office = approved(world)
    world.slack.archive_channel(office.channel)
    world.push_to(MONDAY_9 + HOUR)
    (told,) = office.asked(world.maria, CHANGE)
    assert "archived" in words(told)
    assert office.states("digest") == ["dead"]


def test_a_channel_kept_is_not_in_is_told_with_what_to_do(world: World) -> None:
    office = approved(world, kept_in=False)
    world.push_to(MONDAY_9 + HOUR)
    (told,) = office.asked(world.maria, CHANGE)
    assert "/invite @Kept" in words(told)
    world.slack.invite_kept(office.channel)
    world.press(world.maria, told, POST)
    assert len(office.posted()) == 1


def test_the_preview_says_that_the_channel_is_shared(office: Staged) -> None:
    office.world.slack.share_channel(office.channel)
    office.world.push_to(MONDAY_9 + HOUR)
    (preview,) = office.asked(office.world.maria, POST)
    assert "shared" in words(preview)


def test_where_slack_does_not_say_how_the_channel_stands_nothing_is_posted_until_it_does(world: World) -> None:
    office = approved(world)
    world.slack.misbehave("conversations.info", faults.status(503), times=2)
    world.push_to(MONDAY_9 + timedelta(seconds=1))
    assert office.posted() == []
    world.push(HOUR)
    assert len(office.posted()) == 1


def lost(world: World) -> tuple[Staged, Message]:
    """A digest whose answer was lost, and the question about it."""
    office = approved(world)
    world.slack.misbehave("chat.postMessage", faults.lost_reply())
    world.push_to(MONDAY_9 + 29 * timedelta(minutes=1))
    assert office.asked(world.maria, THERE) == []
    world.push_to(MONDAY_9 + HOUR)
    (question,) = office.asked(world.maria, THERE)
    assert len(office.posted()) == 1
    assert office.states("digest") == ["asked"]
    return office, question


def test_a_digest_that_may_have_arrived_is_asked_about_and_stays_when_it_is_there(world: World) -> None:
    office, question = lost(world)
    world.press(world.maria, question, THERE)
    world.push(DAY)
    assert len(office.posted()) == 1
    assert office.states("digest") == ["sent"]
    assert buttons(question) == [AGAIN]
    world.push_to(MONDAY_9 + WEEK + HOUR)
    assert len(office.posted()) == 2


def test_a_digest_that_is_not_there_is_posted_again_when_somebody_says_so(world: World) -> None:
    office, question = lost(world)
    world.press(world.maria, question, AGAIN)
    world.press_again()
    world.push(DAY)
    assert len(office.posted()) == 2
    assert office.states("digest") == ["sent"]


def test_a_digest_that_was_thought_to_be_there_can_still_be_posted_again(world: World) -> None:
    office, question = lost(world)
    world.press(world.maria, question, THERE)
    world.press(world.maria, question, AGAIN)
    world.push(HOUR)
    assert len(office.posted()) == 2
    assert [row.state for row in office.rows(reminders) if row.step == "weekly" and row.letter] == ["told"]


def test_a_question_nobody_answers_is_given_up_and_shown(world: World) -> None:
    office, _ = lost(world)
    world.push(4 * DAY)
    assert office.states("digest") == ["dead"]
    assert office.asked(world.maria, THERE) == []
    assert len(office.posted()) == 1
    world.slack.open_home(world.maria)
    world.settle()
    world.push_to(MONDAY_9 + WEEK + HOUR)
    assert len(office.posted()) == 2


def test_a_japanese_team_is_told_in_japanese_and_its_manager_in_her_own_language(world: World) -> None:
    office = staged(world, language="ja", zone="Asia/Tokyo")
    world.push_to(MONDAY_9 + HOUR)
    (preview,) = office.asked(world.maria, POST)
    assert "goes out when you say so" in words(preview)
    assert "週次まとめ" in words(preview)
    world.press(world.maria, preview, POST)
    (post,) = office.posted()
    assert "約束は守れましたか" in words(post)
    assert "Did we keep" not in words(post)


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
        from bot.sales.digest import period

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


def test_somebody_in_no_team_is_told_so(world: World) -> None:
    assert "no team" in words(world.type(world.ken, "/kept digest"))
    assert "チーム" in words(world.type(world.aya, "/kept digest"))


def test_admins_are_asked_by_the_rows_they_stand_in(office: Staged) -> None:
    with office.database.reading(office.workspace) as work:
        assert people.admins(work) == (office.world.maria.id,)
