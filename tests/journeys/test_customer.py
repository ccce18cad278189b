"""A customer's card: how they want to be treated, edited by one or by two at once, and taken back."""

from datetime import timedelta

import pytest

from bot.store.tables import contacts, customers
from playground.state import Message, Person, View
from tests.journeys.forging import deliver, pressed, read, rows, seen_by
from tests.journeys.world import World, buttons, words

BOTH = pytest.mark.parametrize("name", ["Ken", "Aya"])
CUSTOMER = {"Ken": "Acme", "Aya": "山田商事"}
LINE = {
    "Ken": "/promise Acme: send the proposal 2026-11-27 16:00",
    "Aya": "/promise 山田商事: 見積書を送る 2026-11-27 16:00",
}
FULL = {
    "strict": ["strict"], "policy": "as_soon_as_ready", "expect_channel": "e-mail", "expect_speed": "same day",
    "expect_form": "one page", "contact_name": "Ms Sato", "mail": "sato@acme.example",
}  # fmt: skip


def person(world: World, name: str) -> Person:
    who = world.slack.person(name)
    world.type(who, LINE[name])
    return who


def card(world: World, who: Person) -> Message:
    return world.type(who, f"/kept customer {CUSTOMER[who.name]}")


def edit(world: World, who: Person, **values: object) -> View:
    world.type(who, f"/kept customer {CUSTOMER[who.name]} {'edit' if who.name == 'Ken' else '編集'}")
    shown = world.send(who, values)
    assert shown is not None
    return shown


def put_away(world: World, *people: Person) -> None:
    for who in people:
        for view in world.slack.views(who):
            world.slack.close_view(who, view, clear=True)
    world.settle()


@BOTH
def test_the_card_shows_how_a_customer_wants_to_be_treated(world: World, name: str) -> None:
    who = person(world, name)
    assert ("Slightly early" if name == "Ken" else "少し早め").lower() in words(card(world, who)).lower()
    shown = words(edit(world, who, **FULL))
    expected = {
        "Ken": ["Takes no change lightly", "as soon as", "Expects: e-mail, same day, one page",
                "Ms Sato: sato@acme.example"],
        "Aya": ["まずお電話", "e-mail、same day、one page", "sato@acme.example"],
    }  # fmt: skip
    for said in expected[name]:
        assert said.lower() in shown.lower()
        assert said.lower() in words(card(world, who)).lower()


@BOTH
def test_the_button_of_the_card_opens_the_form_filled_in(world: World, name: str) -> None:
    who = person(world, name)
    edit(world, who, **FULL)
    put_away(world, who)
    world.press(who, card(world, who), "customer_edit")
    form = words(world.form(who))
    for typed in ("e-mail", "same day", "one page", "Ms Sato", "sato@acme.example"):
        assert typed in form


@BOTH
@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"contact_name": "Ms Sato", "mail": "sato at acme"}, "mail"),
        ({"contact_name": "Ms Sato", "mail": "a@b.example, c@d.example"}, "mail"),
        ({"mail": "sato@acme.example"}, "contact_name"),
        ({"expect_channel": "x" * 201}, "expect_channel"),
        ({"contact_name": "x" * 121}, "contact_name"),
    ],
)
def test_what_cannot_be_taken_is_said_at_its_field_and_nothing_is_lost(
    world: World, name: str, values: dict[str, str], field: str
) -> None:
    who = person(world, name)
    before = rows(world)
    refused = edit(world, who, **{**FULL, "contact_name": "", "mail": "", **values})
    assert list(refused.errors) == [field]
    assert rows(world) == before
    saved = world.send(who, {"contact_name": "Ms Sato", "mail": "sato@acme.example", "expect_channel": "e-mail"})
    assert saved is not None
    assert not saved.errors
    assert "sato@acme.example" in words(saved)


@BOTH
def test_undo_brings_back_what_was_before(world: World, name: str) -> None:
    who = person(world, name)
    shown = edit(world, who, **FULL)
    world.press(who, shown, "customer_undo")
    said = words(card(world, who))
    assert "e-mail" not in said
    assert "sato@acme.example" not in said
    assert "Ms Sato" not in said


@BOTH
def test_undo_after_ten_minutes_says_so_and_changes_nothing(world: World, name: str) -> None:
    who = person(world, name)
    shown = edit(world, who, **FULL)
    world.push(timedelta(minutes=11))
    before = rows(world)
    world.press(who, shown, "customer_undo")
    assert rows(world) == before
    assert "e-mail" in words(world.form(who))
    assert ("ten minutes" if name == "Ken" else "10分") in words(world.form(who))


def test_of_two_who_edit_at_once_the_second_sees_the_firsts_change_and_nothing_is_overwritten(world: World) -> None:
    ken, maria = person(world, "Ken"), world.maria
    edit(world, ken, strict=[], policy="workspace", expect_channel="phone")
    put_away(world, ken)
    world.type(ken, "/kept customer Acme edit")
    world.type(maria, "/kept customer Acme edit")
    world.send(ken, {"strict": ["strict"], "expect_speed": "same day"})
    before = rows(world)
    again = world.send(maria, {"expect_channel": "e-mail", "expect_form": "one page"})
    assert again is not None
    assert again.content["callback_id"] == "customer_form"
    assert rows(world) == before
    assert "has changed this meanwhile: Changes of a date, How fast" in words(again)
    saved = world.send(maria, {"expect_channel": "e-mail", "expect_form": "one page"})
    assert saved is not None
    for kept in ("Takes no change lightly", "e-mail, same day, one page"):
        assert kept in words(saved)


def test_who_saw_the_others_change_may_decide_otherwise(world: World) -> None:
    ken, maria = person(world, "Ken"), world.maria
    world.type(ken, "/kept customer Acme edit")
    world.type(maria, "/kept customer Acme edit")
    world.send(ken, {"expect_speed": "same day", "contact_name": "Ms Sato", "mail": "old@acme.example"})
    world.send(maria, {"expect_speed": "within a week"})
    saved = world.send(maria, {"expect_speed": "within a week"})
    assert saved is not None
    assert "within a week" in words(saved)
    assert "old@acme.example" in words(saved)


def test_undo_of_what_somebody_has_changed_since_says_by_whom(world: World) -> None:
    ken, maria = person(world, "Ken"), world.maria
    shown = edit(world, ken, expect_speed="same day")
    world.type(maria, "/kept customer Acme edit")
    world.send(maria, {"expect_speed": "within a week"})
    before = rows(world)
    world.press(ken, shown, "customer_undo")
    said = world.form(ken)
    assert rows(world) == before
    assert "changed since by" in words(said)
    assert "customer_edit" in buttons(said)


def test_nobody_takes_back_what_another_has_edited(world: World) -> None:
    ken = person(world, "Ken")
    shown = edit(world, ken, expect_speed="same day")
    value = next(element["value"] for block in shown.content["blocks"] for element in block.get("elements", [])
                 if element.get("action_id") == "customer_undo")  # fmt: skip
    listed = world.type(world.maria, "/kept customer Acme")
    before = rows(world)
    (said,) = seen_by(
        world,
        world.maria,
        lambda: deliver(world, pressed(world, world.maria, "customer_undo", value, listed)),
    )
    assert "nothing left to undo" in words(said)
    assert rows(world) == before


def test_saving_what_is_there_already_changes_nothing(world: World) -> None:
    ken = person(world, "Ken")
    edit(world, ken, **FULL)
    put_away(world, ken)
    before = rows(world)
    edit(world, ken)
    assert rows(world) == before


def test_another_mail_for_a_known_contact_is_theirs(world: World) -> None:
    ken = person(world, "Ken")
    edit(world, ken, **FULL)
    put_away(world, ken)
    edit(world, ken, contact_name="Ms. Sato".replace(".", ""), mail="new@acme.example")
    with read(world) as work:
        assert [row.mail for row in work.all(work.select(contacts))] == ["new@acme.example"]
        assert [row.version for row in work.all(work.select(customers))] == [3]


def test_a_customer_nobody_knows_cannot_be_edited(world: World) -> None:
    said = words(world.type(world.ken, "/kept customer Globex edit"))
    assert "Globex" in said
    assert world.slack.views(world.ken) == []


def test_the_second_of_two_is_told_in_japanese_what_the_first_has_changed(world: World) -> None:
    aya, ken = person(world, "Aya"), world.ken
    world.type(aya, "/kept customer 山田商事 編集")
    world.type(ken, "/kept customer 山田商事 edit")
    world.send(ken, {"policy": "as_soon_as_ready"})
    before = rows(world)
    again = world.send(aya, {"expect_speed": "当日中"})
    assert again is not None
    assert rows(world) == before
    assert "さんが先に変更しました：いつお届けしますか" in words(again)
    saved = world.send(aya, {"expect_speed": "当日中"})
    assert saved is not None
    assert "当日中" in words(saved)
    assert "できしだい" in words(saved)
