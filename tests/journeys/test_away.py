from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

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
