import pytest

from bot.language import phrases
from bot.messages import form, ids
from bot.messages.blocks import Message
from bot.sales.answer import Viewer
from bot.surface import surface
from tests.messages import examples
from tests.messages.catalogue import everything
from tests.messages.examples import AYA, KEN
from tests.messages.legal import shown

EN, JA = phrases("en"), phrases("ja")


def fields(view) -> dict:
    return {block["block_id"]: block["element"] for block in view["blocks"] if block["type"] == "input"}


@pytest.mark.parametrize("viewer", [KEN, AYA], ids=["english", "japanese"])
def test_every_form_has_the_inputs_that_are_promised(viewer: Viewer) -> None:
    held: dict[str, set[tuple[str, ...]]] = {}
    for said in everything(viewer).values():
        if not isinstance(said, Message) and said["type"] == "modal" and fields(said):
            held.setdefault(said["callback_id"], set()).add(tuple(fields(said)))
    assert set(held) == set(ids.INPUTS)
    for form_id, promised in ids.INPUTS.items():
        assert {name for asked in held[form_id] for name in asked} == set(promised)
        assert all([name for name in promised if name in asked] == list(asked) for asked in held[form_id])


def test_every_input_is_of_the_kind_that_the_surface_names() -> None:
    views = [said for said in everything(KEN).values() if not isinstance(said, Message) and said["type"] == "modal"]
    held = {(view["callback_id"], name, field["type"]) for view in views for name, field in fields(view).items()}
    named = {(view["id"], row["block_id"], row["type"]) for view in surface()["views"] for row in view["inputs"]}
    assert held == named


def test_a_form_is_filled_in_with_what_is_known() -> None:
    view = form.record(examples.form_facts(), EN)
    initial = {name: field.get("initial_value") for name, field in fields(view).items()}
    assert initial == {ids.CUSTOMER: "Acme", ids.WHAT: "send the proposal", ids.TOLD: "2026-11-27 16:00"}
    assert view["private_metadata"] == "43"
    typed = form.record(examples.form_facts(told_text="金曜16時"), JA)
    assert fields(typed)[ids.TOLD]["initial_value"] == "金曜16時"


def test_an_empty_form_shows_an_example_in_each_field() -> None:
    empty = examples.form_facts(customer="", what="", told=None, private="")
    view = form.record(empty, JA)
    assert [field["placeholder"]["text"] for field in fields(view).values()] == ["山田商事", "見積書を送る", "金曜16時"]
    assert all("initial_value" not in field for field in fields(view).values())
    assert "private_metadata" not in view


def test_a_locked_date_is_shown_and_not_asked() -> None:
    view = form.change(42, examples.form_facts(date_locked=True), EN)
    assert set(fields(view)) == {ids.CUSTOMER, ids.WHAT}
    assert "Told: Fri 27 Nov, 16:00 New York time." in shown(view)


def test_move_asks_who_wants_it_and_whether_they_agreed() -> None:
    asked = fields(form.move(examples.promise(), KEN, EN))
    assert [option["value"] for option in asked[ids.WANTED_BY]["options"]] == ["customer", "rep"]
    assert [option["value"] for option in asked[ids.AGREED]["options"]] == ["yes", "not_yet"]
    assert "initial_option" not in asked[ids.WANTED_BY]


def test_cant_make_it_is_a_move_that_we_want() -> None:
    view = form.move(examples.promise(AYA), AYA, JA, cant=True)
    assert fields(view)[ids.WANTED_BY]["initial_option"]["value"] == "rep"
    assert view["title"]["text"] == "間に合わないとき"
    assert view["callback_id"] == ids.MOVE_FORM


def test_when_they_had_it_is_a_date_and_a_time() -> None:
    asked = fields(form.had(examples.promise(), examples.MADE, KEN, EN))[ids.HAD]
    assert asked == {"type": "datetimepicker", "action_id": "had", "initial_date_time": int(examples.MADE.timestamp())}


def test_a_reason_is_needed_to_drop_and_not_to_release() -> None:
    drop = form.drop(examples.promise(), KEN, EN)
    release = form.released(examples.promise(), KEN, EN)
    assert "optional" not in drop["blocks"][-1]
    assert release["blocks"][-1]["optional"] is True
    assert drop["private_metadata"] == release["private_metadata"] == "42:1"


def test_a_date_that_was_typed_already_is_filled_in() -> None:
    view = form.move(examples.promise(), KEN, EN, told=examples.told(KEN, examples.TOLD + 24 * examples.HOUR))
    assert fields(view)[ids.TOLD]["initial_value"] == "2026-11-28 16:00"
