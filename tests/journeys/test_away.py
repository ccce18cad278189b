from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from playground.state import Person
from tests.journeys.world import World, buttons, words

NEW_YORK = ZoneInfo("America/New_York")


def at(day: int, hour: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=NEW_YORK).astimezone(UTC)


def said_on(world: World, first: int, last: int) -> list[str]:
    """What Ken was told between two days of November, both counted."""
    return [
        words(message)
        for message in world.dms(world.ken)
        if at(first, 0) <= datetime.fromtimestamp(float(message.ts), UTC) < at(last, 0) + timedelta(days=1)
    ]


def test_one_line_is_enough_and_says_when_nudges_go_on(world: World) -> None:
    said = words(world.type(world.ken, "/kept away Dec 24 to Jan 2"))
    assert "You are away Thu 24 Dec to Sat 2 Jan 2027" in said
    assert "Nudges wait until Mon 4 Jan 2027, 09:00" in said


def test_nudges_wait_while_somebody_is_away(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Thursday 4pm")
    said = words(world.type(world.ken, "/kept away tomorrow to friday"))
    assert "1 promise was told for these days" in said
    assert "#1" in said
    world.push_to(at(27, 23))
    assert said_on(world, 24, 27) == []
    world.push_to(at(30, 12))
    assert any("Acme" in each for each in said_on(world, 30, 30))


def test_coming_back_early_lets_the_nudges_go_on(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Thursday 4pm")
    world.type(world.ken, "/kept away tomorrow to friday")
    world.push_to(at(25, 8))
    shown = world.type(world.ken, "/kept away")
    assert "Tue 24 Nov to Fri 27 Nov" in words(shown)
    world.press(world.ken, shown, "away_back")
    assert "Welcome back" in words(world.shown(world.ken))
    world.push_to(at(26, 15))
    assert any("Acme" in each for each in said_on(world, 25, 26))


def test_undo_takes_an_absence_back_and_an_end_too(world: World) -> None:
    said = world.type(world.ken, "/kept away Dec 24 to Jan 2")
    world.press(world.ken, said, "settings_undo")
    assert "Undone" in words(world.shown(world.ken))
    assert "Days off" not in words(world.type(world.ken, "/kept hours"))
    said = world.type(world.ken, "/kept away Dec 24")
    world.press(world.ken, said, "away_back")
    assert "Called off" in words(world.shown(world.ken))
    world.press(world.ken, world.shown(world.ken), "settings_undo")
    assert "Thu 24 Dec" in words(world.type(world.ken, "/kept away"))


def test_the_same_days_twice_are_one_absence(world: World) -> None:
    world.type(world.ken, "/kept away Dec 24 to Jan 2")
    assert "known already" in words(world.type(world.ken, "/kept away Dec 24 to Jan 2"))
    assert buttons(world.type(world.ken, "/kept away")).count("away_back") == 1


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("yesterday", "Those days are over"),
        ("skiing", "doesn't read as days"),
        ("2027-01-02 to 2026-12-24", "before the first"),
        ("tomorrow to 2030-01-01", "longer than 366 days"),
    ],
)
def test_days_that_cannot_be_taken_are_refused(world: World, typed: str, answer: str) -> None:
    assert answer in words(world.type(world.ken, f"/kept away {typed}"))
    world.type(world.ken, "/kept away")
    assert world.form(world.ken).content["callback_id"] == "away_form"


def test_the_form_takes_days_and_refuses_them_at_their_field(world: World) -> None:
    world.type(world.ken, "/kept away")
    refused = world.send(world.ken, {"away_from": "2026-12-24", "away_to": "2026-12-20"})
    assert refused is not None
    assert "before the first" in refused.errors["away_to"]
    sent = world.send(world.ken, {"away_from": "2026-12-24", "away_to": "2026-12-24"})
    assert sent is not None
    assert "You are away Thu 24 Dec." in words(sent)
    assert "away_who" not in buttons(sent)


def test_an_admin_closes_for_everybody(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Thursday 4pm")
    world.type(world.maria, "/kept away")
    world.send(world.maria, {"away_from": "2026-11-24", "away_to": "2026-11-27", "away_who": "everybody"})
    world.push_to(at(27, 23))
    assert said_on(world, 24, 27) == []
    shown = world.type(world.ken, "/kept away")
    assert "Everybody: Tue 24 Nov to Fri 27 Nov" in words(shown)
    assert "away_back" not in buttons(shown)


@pytest.mark.parametrize("back", ["back", "off", "I'm back"])
def test_a_word_ends_the_absence_that_runs(world: World, back: str) -> None:
    world.type(world.ken, "/kept away today to friday")
    assert "Welcome back" in words(world.type(world.ken, f"/kept away {back}"))
    world.type(world.ken, "/kept away Dec 24")
    assert "Thu 24 Dec" in words(world.type(world.ken, f"/kept away {back}"))


def test_a_word_ends_the_absence_that_runs_in_japanese(world: World) -> None:
    world.type(world.aya, "/kept 不在 今日から金曜")
    assert "お帰りなさい" in words(world.type(world.aya, "/kept 不在 戻りました"))


def book_a_visit(world: World, person: Person, day: str) -> None:
    world.press(person, world.type(person, "/kept order 1"), "visit_book")
    assert world.send(person, {"visit_on": day, "visit_at": "10:00", "whom": "Ms Sato"}) is not None


def test_deliveries_and_visits_in_the_absence_are_named(world: World) -> None:
    world.type(world.ken, "/kept order Acme 20 x Widget A, delivery Dec 3")
    book_a_visit(world, world.ken, "2026-12-08")
    said = words(world.type(world.ken, "/kept away Dec 2 to Dec 9"))
    assert "Deliveries and visits in these days" in said
    assert "delivery Thu 3 Dec" in said
    assert "visit Tue 8 Dec, 10:00 with Ms Sato" in said
    assert "Widget A" not in words(world.type(world.ken, "/kept away Dec 24"))


def test_deliveries_and_visits_in_the_absence_are_named_in_japanese(world: World) -> None:
    world.type(world.aya, "/kept order アクメ 商品A×20 12/3納品")
    book_a_visit(world, world.aya, "2026-12-08")
    said = words(world.type(world.aya, "/kept 不在 12月2日から12月9日"))
    assert "この間に納品・ご訪問の予定があります" in said
    assert said.count("アクメ") >= 2


def manages(world: World, manager: Person, *reps: Person) -> None:
    listing = world.type(world.maria, "/kept team")
    new = str(listing.blocks[-1]["block_id"])
    assert world.slack.action(world.maria, listing, "team_edit", block_id=new).ok
    assert world.send(
        world.maria, {"team_name": "North", "manager": manager.id, "reps": [rep.id for rep in reps]}
    ) is not None  # fmt: skip


def seen_by_the_manager(world: World, manager: Person) -> list[str]:
    return [words(message) for message in world.dms(manager) if "Widget A" in words(message)]


def test_the_manager_sees_the_orders_of_a_rep_who_is_away(world: World) -> None:
    world.type(world.maria, "/kept help")
    manages(world, world.maria, world.ken)
    world.type(world.ken, "/kept order Acme 20 x Widget A, delivery Dec 3")
    book_a_visit(world, world.ken, "2026-12-08")
    world.type(world.ken, "/kept away Dec 2 to Dec 11")
    world.push_to(at(3, 18, 12))
    assert not seen_by_the_manager(world, world.maria)
    world.push_to(at(4, 18, 12))
    assert "Falling due while the rep is away" in seen_by_the_manager(world, world.maria)[-1]
    assert "delivery Thu 3 Dec" in seen_by_the_manager(world, world.maria)[-1]
    world.push_to(at(8, 18, 12))
    assert "Ms Sato" in seen_by_the_manager(world, world.maria)[-1]


def test_a_japanese_manager_sees_what_an_absent_back_office_was_to_ask(world: World) -> None:
    world.type(world.aya, "/kept help")
    manages(world, world.aya, world.ken)
    ben = world.slack.add_person("Ben", tz="America/New_York", locale="en-US")
    world.type(ben, "/kept away Dec 2 to Dec 11")
    world.type(world.ken, "/kept order")
    fields = {"customer": "Acme", "product": "Widget A", "quantity": "20", "delivery": "2026-12-03", "owner": ben.id}
    assert world.send(world.ken, fields) is not None
    world.push_to(at(4, 18, 12))
    assert "納品" in seen_by_the_manager(world, world.aya)[-1]
