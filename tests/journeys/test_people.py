"""Roles, and the first words to somebody who was named."""

from datetime import timedelta

import pytest

from playground.state import Person, View
from tests.journeys.world import World, buttons, words


@pytest.fixture(params=["en", "ja"])
def admin(world: World, request: pytest.FixtureRequest) -> Person:
    """An admin who reads English, and one who reads Japanese."""
    if request.param == "en":
        return world.maria
    return world.slack.add_person("佐藤", tz="Asia/Tokyo", locale="ja-JP", is_admin=True)


WORDS = {
    "en": ("Manager", "Back office", "Slack's own owners", "Undone", "Name another one first", "Tick at least one"),
    "ja": ("マネージャー", "バックオフィス", "オーナーと管理者", "元に戻しました", "先にほかの方", "1つ以上"),
}


def said(admin: Person) -> tuple[str, ...]:
    return WORDS["ja" if admin.locale == "ja-JP" else "en"]


def give(world: World, admin: Person, person: Person, *roles: str) -> View:
    listing = world.type(admin, "/kept people")
    new = str(listing.blocks[-1]["block_id"])
    assert world.slack.action(admin, listing, "roles_edit", block_id=new).ok
    shown = world.send(admin, {"person": person.id, "roles": list(roles)})
    assert shown is not None
    return shown


def is_admin(world: World, person: Person) -> bool:
    return "roles_edit" in buttons(world.type(person, "/kept people"))


def test_an_admin_gives_roles_and_takes_them_back(world: World, admin: Person) -> None:
    manager, _, slack, undone, *_ = said(admin)
    assert slack in words(world.type(admin, "/kept people"))
    shown = give(world, admin, world.ken, "rep", "manager")
    assert manager in words(shown)
    assert "team_edit" in buttons(world.type(world.ken, "/kept team"))
    world.press(admin, shown, "roles_undo")
    assert undone in words(world.form(admin))
    assert "team_edit" not in buttons(world.type(world.ken, "/kept team"))


def test_the_form_of_somebody_shows_the_roles_they_have(world: World) -> None:
    give(world, world.maria, world.ken, "rep", "back_office")
    listing = world.type(world.maria, "/kept people")
    block = next(
        block["block_id"]
        for block in listing.blocks
        for element in block.get("elements", [])
        if element.get("value") == world.ken.id
    )
    assert world.slack.action(world.maria, listing, "roles_edit", block_id=block).ok
    fields = {block["block_id"]: block["element"] for block in world.form(world.maria).content["blocks"]}
    assert fields["person"]["initial_user"] == world.ken.id
    assert [each["value"] for each in fields["roles"]["initial_options"]] == ["rep", "back_office"]


def test_nobody_is_left_without_a_role(world: World, admin: Person) -> None:
    *_, tick = said(admin)
    give(world, admin, world.ken)
    assert tick in world.form(admin).errors["roles"]


def test_an_app_is_no_person(world: World) -> None:
    listing = world.type(world.maria, "/kept people")
    world.press(world.maria, listing, "roles_edit")
    world.send(world.maria, {"person": world.slack.world.data.bot_user, "roles": ["rep"]})
    assert set(world.form(world.maria).errors) == {"person"}


def test_the_only_admin_stays_one(world: World, admin: Person) -> None:
    *_, last, _ = said(admin)
    give(world, admin, admin, "rep")
    assert last in world.form(admin).errors["roles"]
    assert is_admin(world, admin)


def test_slacks_owners_are_admins_until_one_of_them_names_another(world: World) -> None:
    zoe = world.slack.add_person("Zoe", tz="Europe/London", locale="en-GB", is_admin=True)
    assert is_admin(world, zoe)
    assert is_admin(world, world.maria)
    give(world, world.maria, world.ken, "rep", "admin")
    assert is_admin(world, world.ken)
    assert is_admin(world, world.maria)
    assert not is_admin(world, zoe)
    assert "Maria" in words(world.type(zoe, "/kept people"))


def test_one_admin_of_two_may_stop_being_one(world: World) -> None:
    zoe = world.slack.add_person("Zoe", tz="Europe/London", locale="en-GB", is_admin=True)
    assert is_admin(world, zoe)
    give(world, world.maria, world.maria, "rep")
    assert not is_admin(world, world.maria)
    assert is_admin(world, zoe)


def test_when_every_named_admin_is_gone_slacks_own_are_admins_again(world: World) -> None:
    give(world, world.maria, world.ken, "admin")
    give(world, world.ken, world.maria, "rep")
    assert not is_admin(world, world.maria)
    world.slack.change_person(world.ken, deleted=True)
    world.settle()
    assert is_admin(world, world.maria)


def test_a_rep_is_told_whom_to_ask(world: World) -> None:
    world.type(world.maria, "/kept help")
    assert "Ask Maria" in words(world.type(world.ken, "/kept people"))
    assert "Mariaにご相談" in words(world.type(world.aya, "/kept 役割"))


def test_where_nobody_is_known_to_be_an_admin_slacks_own_are_named(world: World) -> None:
    assert "owner or admin of this Slack workspace" in words(world.type(world.ken, "/kept people"))


def test_roles_given_by_somebody_who_lost_them_are_refused(world: World) -> None:
    give(world, world.maria, world.ken, "admin")
    listing = world.type(world.ken, "/kept people")
    world.press(world.ken, listing, "roles_edit")
    give(world, world.maria, world.ken, "rep")
    world.send(world.ken, {"person": world.ken.id, "roles": ["admin"]})
    assert "Maria" in world.form(world.ken).errors["person"]
    assert not is_admin(world, world.ken)


def test_undo_of_roles_after_ten_minutes_says_so(world: World) -> None:
    shown = give(world, world.maria, world.ken, "manager")
    world.push(timedelta(minutes=11))
    world.press(world.maria, shown, "roles_undo")
    assert "ten minutes" in words(world.form(world.maria))
    assert "team_edit" in buttons(world.type(world.ken, "/kept team"))
