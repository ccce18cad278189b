from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from tests.journeys.world import World, buttons, words

NEW_YORK = ZoneInfo("America/New_York")


def test_hours_are_shown_and_changed_with_one_line(world: World) -> None:
    shown = world.type(world.ken, "/kept hours")
    assert "Mon–Fri, 9:00–18:00, New York time" in words(shown)
    changed = world.type(world.ken, "/kept hours 8:30-17:30")
    assert "Work begins: 8:30" in words(changed)
    assert "Work ends: 17:30" in words(changed)
    assert "8:30–17:30" in words(world.type(world.ken, "/kept hours"))


def test_undo_brings_the_hours_back(world: World) -> None:
    world.type(world.ken, "/kept hours Mon-Thu 8-16 lunch 12-12:30")
    assert "Mon–Thu, 8:00–16:00" in words(world.type(world.ken, "/kept hours"))
    assert "Lunch is 12:00–12:30" in words(world.shown(world.ken))
    changed = world.type(world.ken, "/kept hours 10-19")
    world.press(world.ken, changed, "settings_undo")
    assert "Undone" in words(world.shown(world.ken))
    assert "Mon–Thu, 8:00–16:00" in words(world.type(world.ken, "/kept hours"))


def test_undo_after_ten_minutes_says_so(world: World) -> None:
    changed = world.type(world.ken, "/kept hours 10-19")
    world.push(timedelta(minutes=11))
    world.press(world.ken, changed, "settings_undo")
    assert "ten minutes" in words(world.shown(world.ken))
    assert "10:00–19:00" in words(world.type(world.ken, "/kept hours"))


def test_nudges_keep_to_new_hours(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by tomorrow 4pm")
    world.type(world.ken, "/kept hours 13-18")
    world.push_to(datetime(2026, 11, 25, 12, 0, tzinfo=UTC))
    said = [datetime.fromtimestamp(float(message.ts), NEW_YORK) for message in world.dms(world.ken)]
    assert said
    assert [at for at in said if not 13 <= at.hour < 18] == []


def test_what_does_not_read_as_hours_is_said(world: World) -> None:
    assert "doesn't read as hours" in words(world.type(world.ken, "/kept hours whenever I like")).replace("’", "'")
    assert "before it begins" in words(world.type(world.ken, "/kept hours 18-9"))
    assert "inside the working hours" in words(world.type(world.ken, "/kept hours lunch 20-21"))
    assert "as for everybody" in words(world.type(world.ken, "/kept hours"))


def test_the_own_form_takes_empty_fields_as_everybodys(world: World) -> None:
    shown = world.type(world.ken, "/kept hours 8-17")
    world.press(world.ken, world.type(world.ken, "/kept hours"), "settings_mine")
    form = world.form(world.ken)
    assert "8:00" in words(form)
    sent = world.send(
        world.ken,
        {"opens": "", "closes": "", "days": ["0", "1", "2"], "country": "us", "list_time": "evening"},
    )
    assert sent is not None
    assert "Public holidays of: United States" in words(sent)
    assert "Mon–Wed, 9:00–18:00" in words(world.type(world.ken, "/kept hours"))
    assert "Public holidays of United States" in words(world.shown(world.ken))
    assert "settings_undo" in buttons(shown)


def test_bad_values_are_refused_at_their_fields_and_nothing_changes(world: World) -> None:
    world.press(world.ken, world.type(world.ken, "/kept hours"), "settings_mine")
    refused = world.send(
        world.ken, {"opens": "18", "closes": "9:00", "country": "Absurdistan", "lunch_from": "noonish"}
    )
    assert refused is not None
    assert set(refused.errors) == {"lunch_from"}
    refused = world.send(world.ken, {"lunch_from": "", "country": "Absurdistan"})
    assert refused is not None
    assert "Absurdistan" in refused.errors["country"]
    refused = world.send(world.ken, {"country": ""})
    assert refused is not None
    assert set(refused.errors) == {"closes"}
    assert "9:00–18:00" in words(world.type(world.ken, "/kept hours"))


def test_public_holidays_are_days_off(world: World) -> None:
    world.type(world.ken, "/promise Acme: send the proposal by Friday noon")
    world.press(world.ken, world.type(world.ken, "/kept hours"), "settings_mine")
    world.send(world.ken, {"country": "US"})
    thanksgiving = datetime(2026, 11, 26, 14, 0, tzinfo=UTC)
    world.push_to(thanksgiving)
    said = len(world.dms(world.ken))
    world.push_to(thanksgiving + timedelta(hours=9))
    assert len(world.dms(world.ken)) == said
