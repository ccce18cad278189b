"""A form filled in once more: what was typed stays, what is new is shown."""

from collections.abc import Collection, Mapping
from typing import Any

from bot.messages.blocks.limits import INPUT_TEXT
from bot.messages.blocks.parts import Block, View
from bot.messages.blocks.typed import clean, cut


def filled(view: View, values: Mapping[str, str], renamed: Collection[str] = (), key: str = "") -> View:
    """The form with these values in its fields.

    Slack keeps what stands in a field of the same ids, so that a value put in its place needs a new id: `renamed`.
    """
    return {**view, "blocks": [_filled(block, values, renamed, key) for block in view["blocks"]]}


def renewed(view: View, key: str) -> View:
    """The form that takes another's place, with new ids: nothing of what was typed there stands in it."""
    return {**view, "blocks": [_renewed(block, key) for block in view["blocks"]]}


def noted(view: View, notes: Mapping[str, Block], above: Collection[Block] = ()) -> View:
    """The form with a note at each of these fields, and what is said above all of them."""
    shown: list[Block] = list(above)
    for block in view["blocks"]:
        note = notes.get(str(block.get("block_id", "")))
        shown += [note, block] if note is not None else [block]
    return {**view, "blocks": shown}


def fields_of(view: View) -> frozenset[str]:
    """The names of a form's fields."""
    return frozenset(block["block_id"] for block in view["blocks"] if block["type"] == "input")


def _renewed(block: Block, key: str) -> Block:
    if block["type"] != "input":
        return block
    return {**block, "element": {**block["element"], "action_id": f"{block['block_id']}:{key}"}}


def _filled(block: Block, values: Mapping[str, str], renamed: Collection[str], key: str) -> Block:
    name = block.get("block_id", "")
    if block["type"] != "input" or name not in values:
        return block
    element = {each: value for each, value in block["element"].items() if not each.startswith("initial_")}
    if name in renamed:
        element["action_id"] = f"{name}:{key}"
    return {**block, "element": {**element, **_start(element, values[name])}}


def _start(element: Mapping[str, Any], value: str) -> dict[str, Any]:
    options = [each for each in element.get("options", ()) if each["value"] in value.split(",")]
    match element["type"]:
        case "plain_text_input" if begun := cut(clean(value, newlines=bool(element.get("multiline"))), INPUT_TEXT):
            return {"initial_value": begun}
        case "checkboxes" if options:
            return {"initial_options": options}
        case "radio_buttons" | "static_select" if options:
            return {"initial_option": options[0]}
        case "datetimepicker" if value.isdecimal():
            return {"initial_date_time": int(value)}
        case "datepicker" if value:
            return {"initial_date": value}
        case "timepicker" if value:
            return {"initial_time": value}
        case "users_select" if value:
            return {"initial_user": value}
        case _:
            return {}
