"""What the fields of a view or message hold: where they start, what a person put into them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any

from playground.shapes import Json, a_list, an_object, member, objects


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
    """A field's state after a person put `value` into it.

    A menu's option may be named by its value or its words, people and channels by themselves or their id, dates and
    times as Python has them, several as a list.
    """
    kind = KINDS[element["type"]]
    whole = an_object(value)
    if whole is not None and "type" in whole:
        return dict(whole)
    if kind.several:
        value = [_one(element, kind, one) for one in ([] if value is None else a_list(value) or [value])]
    else:
        value = _one(element, kind, value)
    return {"type": element["type"], kind.value: value}


def offered(element: Json) -> list[Json]:
    """The options that stand in a menu or a list of boxes."""
    options = objects(element.get("options"))
    for group in objects(element.get("option_groups")):
        options += objects(group.get("options"))
    return options


def picked(held: Json) -> list[str]:
    """The values of the options, or the ids of the people or conversations, that a field holds."""
    value = held.get(KINDS[held["type"]].value)
    return [str(member(one, "value") or one) for one in a_list(value) or ([value] if value else [])]


def _one(element: Json, kind: Kind, value: Any) -> Any:
    if kind.value.startswith("selected_option"):
        return _option(element, value)
    if isinstance(value, datetime):
        return int(value.timestamp())
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if kind.value == "value" and value is not None:
        return str(value) or None
    return getattr(value, "id", value)


def _option(element: Json, value: Any) -> Json | None:
    if value is None or an_object(value) is not None:
        return an_object(value)
    options = offered(element)
    for option in options:
        if str(value) in (option.get("value"), option["text"]["text"]):
            return option
    return {"text": {"type": "plain_text", "text": str(value), "emoji": True}, "value": str(value)}


def held_back(blocks: list[Json], values: Json) -> dict[str, str]:
    """What a Slack client says, before it sends anything, of fields that can't be sent as they are."""
    out: dict[str, str] = {}
    for block in blocks:
        if block.get("type") != "input":
            continue
        element = block["element"]
        held = values[block["block_id"]][element["action_id"]].get(KINDS[element["type"]].value)
        if held in (None, "", []):
            wrong = None if block.get("optional") else "Please complete this required field."
        else:
            wrong = _wrong(element, held)
        if wrong is not None:
            out[block["block_id"]] = wrong
    return out


def _wrong(element: Json, held: Any) -> str | None:
    most = element.get("max_selected_items")
    if most is not None and len(held) > most:
        return f"Please select no more than {most} items."
    if element["type"] == "number_input":
        return _wrong_number(element, str(held))
    if element["type"] == "plain_text_input" and len(held) < element.get("min_length", 0):
        return f"Please enter at least {element['min_length']} characters."
    if element["type"] == "plain_text_input" and len(held) > element.get("max_length", 3000):
        return f"Please enter no more than {element.get('max_length', 3000)} characters."
    return None


def _wrong_number(element: Json, held: str) -> str | None:
    try:
        number = Decimal(held)
    except InvalidOperation:
        return "Please enter a number."
    if not number.is_finite():
        return "Please enter a number."
    if not element.get("is_decimal_allowed") and number != number.to_integral_value():
        return "Please enter a whole number."
    least, most = element.get("min_value"), element.get("max_value")
    if least is not None and number < Decimal(least):
        return f"Please enter a number that is at least {least}."
    if most is not None and number > Decimal(most):
        return f"Please enter a number that is at most {most}."
    return None
