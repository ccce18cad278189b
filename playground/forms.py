"""What the fields of a view or message hold: where they start, what a person put into them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playground.shapes import Json, a_list, an_object, objects


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of field: the key its value is sent under, the key it starts from, whether it holds several."""

    value: str
    start: str
    several: bool = False


KINDS = {
    "plain_text_input": Kind("value", "initial_value"),
    "email_text_input": Kind("value", "initial_value"),
    "url_text_input": Kind("value", "initial_value"),
    "number_input": Kind("value", "initial_value"),
    "rich_text_input": Kind("rich_text_value", "initial_value"),
    "static_select": Kind("selected_option", "initial_option"),
    "external_select": Kind("selected_option", "initial_option"),
    "radio_buttons": Kind("selected_option", "initial_option"),
    "users_select": Kind("selected_user", "initial_user"),
    "conversations_select": Kind("selected_conversation", "initial_conversation"),
    "channels_select": Kind("selected_channel", "initial_channel"),
    "datepicker": Kind("selected_date", "initial_date"),
    "timepicker": Kind("selected_time", "initial_time"),
    "datetimepicker": Kind("selected_date_time", "initial_date_time"),
    "checkboxes": Kind("selected_options", "initial_options", several=True),
    "multi_static_select": Kind("selected_options", "initial_options", several=True),
    "multi_external_select": Kind("selected_options", "initial_options", several=True),
    "multi_users_select": Kind("selected_users", "initial_users", several=True),
    "multi_conversations_select": Kind("selected_conversations", "initial_conversations", several=True),
    "multi_channels_select": Kind("selected_channels", "initial_channels", several=True),
    "file_input": Kind("files", "initial_files", several=True),
}


def elements(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Every interactive element with the block it stands in."""
    for block in blocks:
        if block.get("type") == "input":
            yield block, block["element"]
        elif block.get("type") == "section" and block.get("accessory"):
            yield block, block["accessory"]
        elif block.get("type") in {"actions", "card"}:
            for element in objects(block.get("elements") or block.get("actions")):
                yield block, element


def find(blocks: list[Json], action_id: str, block_id: str | None = None) -> tuple[Json, Json] | None:
    """The element with that id and its block."""
    for block, element in elements(blocks):
        if element.get("action_id") == action_id and block_id in (None, block.get("block_id")):
            return block, element
    return None


def start(element: Json) -> Json:
    """The state of a field nobody has touched."""
    kind = KINDS[element["type"]]
    empty: Any = [] if kind.several else None
    return {"type": element["type"], kind.value: element.get(kind.start, empty)}


def state(blocks: list[Json], typed: Json) -> Json:
    """Every field's state by block and action: what was typed where it was, else where the field starts."""
    out: Json = {}
    for block, element in elements(blocks):
        if element.get("type") not in KINDS:
            continue
        where: Json = out.setdefault(block["block_id"], {})
        held: Json | None = typed.get(block["block_id"], {}).get(element["action_id"])
        fits = held is not None and held.get("type") == element["type"]
        where[element["action_id"]] = held if fits else start(element)
    return out


def given(element: Json, value: Any) -> Json:
    """A field's state after a person put `value` into it; a menu's option may be named by its value."""
    kind = KINDS[element["type"]]
    whole = an_object(value)
    if whole is not None and "type" in whole:
        return dict(whole)
    if kind.value == "selected_option":
        value = _option(element, value)
    elif kind.value == "selected_options":
        value = [_option(element, one) for one in a_list(value) or []]
    elif kind.value == "value" and value is not None:
        value = str(value) or None
    return {"type": element["type"], kind.value: value}


def _option(element: Json, value: Any) -> Json | None:
    if value is None or an_object(value) is not None:
        return an_object(value)
    options = objects(element.get("options"))
    for group in objects(element.get("option_groups")):
        options += group["options"]
    for option in options:
        if option.get("value") == value:
            return option
    return {"text": {"type": "plain_text", "text": str(value), "emoji": True}, "value": str(value)}


def missing(blocks: list[Json], values: Json) -> dict[str, str]:
    """What a Slack client says, before it sends anything, of fields that must not stay empty."""
    out: dict[str, str] = {}
    for block in blocks:
        if block.get("type") != "input" or block.get("optional"):
            continue
        element = block["element"]
        held = values[block["block_id"]][element["action_id"]]
        if held.get(KINDS[element["type"]].value) in (None, "", []):
            out[block["block_id"]] = "Please complete this required field."
    return out
