"""Teams: made in a form by an admin or a manager, and what one without a channel or a manager means."""

from typing import Any

import pytest

from playground.state import Person, View
from tests.journeys.world import World, buttons, words

NAMES = {
    "en": ("North", "South", "There is no team yet", "No channel yet", "No manager yet", "Undone"),
    "ja": (
        "北日本",
        "西日本",
        "チームはまだありません",
        "チャンネルが未設定",
        "マネージャーが未設定",
        "元に戻しました",
    ),
}


@pytest.fixture(params=["en", "ja"])
def admin(world: World, request: pytest.FixtureRequest) -> Person:
    """An admin who reads English, and one who reads Japanese."""
    if request.param == "en":
        return world.maria
    return world.slack.add_person("佐藤", tz="Asia/Tokyo", locale="ja-JP", is_admin=True)


def said(admin: Person) -> tuple[str, ...]:
    return NAMES["ja" if admin.locale == "ja-JP" else "en"]


def open_form(world: World, admin: Person) -> View:
    listing = world.type(admin, "/kept team")
    new = str(listing.blocks[-1]["block_id"])
    assert world.slack.action(admin, listing, "team_edit", block_id=new).ok
    return world.form(admin)


def filled(name: str, **values: Any) -> dict[str, Any]:
    return {"team_name": name, **values}


def make(world: World, admin: Person, name: str, **values: Any) -> View:
    open_form(world, admin)
    shown = world.send(admin, filled(name, **values))
    assert shown is not None
    return shown


def test_an_admin_makes_a_team_in_a_form(world: World, admin: Person) -> None:
    name, _, none, *_ = said(admin)
    assert none in words(world.type(admin, "/kept team"))
    shown = make(world, admin, name, manager=world.aya.id, reps=[world.ken.id], channel=world.sales.id)
    assert name in words(shown)
    assert {"team_undo", "team_edit"} <= set(buttons(shown))
    listing = world.type(admin, "/kept team")
    assert name in words(listing)
    assert {"team_edit", "team_remove"} <= set(buttons(listing))


def test_a_team_without_a_channel_and_without_a_manager_says_what_that_means(world: World, admin: Person) -> None:
    name, _, _, no_channel, no_manager, _ = said(admin)
    shown = words(make(world, admin, name))
    assert no_channel in shown
    assert no_manager in shown


def test_a_team_is_changed_and_the_change_undone(world: World, admin: Person) -> None:
    name, other, *_, undone = said(admin)
    make(world, admin, name, reps=[world.ken.id])
    listing = world.type(admin, "/kept team")
    world.press(admin, listing, "team_edit")
    form = world.form(admin)
    assert name in words(form)
    shown = world.send(admin, filled(other))
    assert shown is not None
    assert other in words(world.type(admin, "/kept team"))
    world.press(admin, shown, "team_undo")
    assert undone in words(world.form(admin))
    listed = words(world.type(admin, "/kept team"))
    assert name in listed
    assert other not in listed


def test_a_team_is_removed_and_is_back_after_undo(world: World, admin: Person) -> None:
    name, *_ = said(admin)
    make(world, admin, name, reps=[world.ken.id])
    listing = world.type(admin, "/kept team")
    world.press(admin, listing, "team_remove")
    gone = world.shown(admin)
    assert name not in words(world.type(admin, "/kept team"))
    world.press(admin, gone, "team_undo")
    assert name in words(world.type(admin, "/kept team"))


def test_undo_after_somebody_else_changed_the_team_changes_nothing(world: World) -> None:
    shown = make(world, world.maria, "North", manager=world.aya.id)
    listing = world.type(world.aya, "/kept team")
    world.press(world.aya, listing, "team_edit")
    world.send(world.aya, filled("South"))
    world.press(world.maria, shown, "team_undo")
    assert "changed since" in words(world.form(world.maria))
    assert "South" in words(world.type(world.maria, "/kept team"))


def test_what_is_wrong_stands_at_its_field_and_nothing_is_lost(world: World) -> None:
    make(world, world.maria, "North")
    form = open_form(world, world.maria)
    wrong = {"team_name": " north ", "zone": "Atlantis", "manager": world.slack.world.data.bot_user}
    world.send(world.maria, wrong)
    errors = world.form(world.maria).errors
    assert set(errors) == {"team_name", "zone", "manager"}
    assert world.form(world.maria).id == form.id
    world.send(world.maria, {"team_name": "", "zone": "Berlin", "manager": None})
    assert set(world.form(world.maria).errors) == {"team_name"}


def test_the_manager_of_a_team_may_change_it_and_sees_no_other(world: World) -> None:
    make(world, world.maria, "North", manager=world.ken.id)
    make(world, world.maria, "South", manager=world.aya.id)
    listing = words(world.type(world.ken, "/kept team"))
    assert "North" in listing
    assert "South" not in listing


def test_a_rep_is_told_who_can_change_teams(world: World) -> None:
    world.type(world.maria, "/kept help")
    assert "Maria" in words(world.type(world.ken, "/kept team"))
    assert "Maria" in words(world.type(world.aya, "/kept チーム"))


def test_a_rep_cannot_press_an_old_button_of_an_admin(world: World) -> None:
    listing = world.type(world.maria, "/kept team")
    world.type(world.ken, "/kept help")
    world.press(world.ken, listing, "team_edit")
    assert world.slack.views(world.ken) == []
