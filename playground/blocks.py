"""The Block Kit validator: walks what was sent beside the table and says what is wrong, as Slack does."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from playground import forms
from playground.limits import LIMITS
from playground.schema import (
    BLOCKS,
    SHAPES,
    Anything,
    Flag,
    Items,
    Kind,
    Named,
    Num,
    Shape,
    Str,
    Text,
    Typed,
)
from playground.shapes import Json, a_list, an_object, member, objects

FORMS = {
    "url": re.compile(r"(?:https?://|mailto:|slack:|tel:)\S+", re.IGNORECASE),
    "date": re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"),
    "time": re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d"),
}
TEXT_FLAGS = {"plain_text": "emoji", "mrkdwn": "verbatim"}
ANY_BLOCK = Typed("block:", BLOCKS)


def problems(given: list[Any], surface: str, path: str = "/blocks") -> list[str]:
    """What Slack would refuse in a list of blocks on that surface; empty when nothing is."""
    limit = "message.blocks" if surface == "message" else "view.blocks"
    found = [*_list(given, Items(ANY_BLOCK, limit), path)]
    blocks = objects(given)
    found += _wrong_surface(blocks, surface, path)
    found += _twice((one.get("block_id") for one in blocks), "block_id", path)
    for number, block in enumerate(blocks):
        found += _in_block(block, f"{path}/{number}")
    found += _in_all(blocks, surface, path)
    return found


def view_problems(view: Json, surface: str) -> list[str]:
    """What Slack would refuse in a view that goes to that surface."""
    if view.get("type") != surface:
        return [_error(f"must be a {surface} view", "/view/type")]
    found = [*_object(view, SHAPES[f"view:{surface}"], "/view")]
    given = a_list(view.get("blocks"))
    if given is None:
        return [*found, _error("must be a list", "/view/blocks")]
    found += problems(given, surface, "/view/blocks")
    has_input = any(one.get("type") == "input" for one in objects(given))
    if surface == "modal" and has_input and not view.get("submit"):
        found.append(_error("missing required field: submit", "/view"))
    return found


def shape_problems(name: str, value: object) -> list[str]:
    """What is wrong with one thing of a named shape, such as `element:button` or `option`."""
    return [*_check(value, Named(name), "")]


def text_problems(value: object) -> list[str]:
    """What is wrong with a text object."""
    return [*_text(value, Text(), "")]


def _check(value: object, kind: Kind, path: str) -> Iterator[str]:
    match kind:
        case Str():
            yield from _string(value, kind, path)
        case Text():
            yield from _text(value, kind, path)
        case Num():
            yield from _number(value, kind, path)
        case Flag():
            if not isinstance(value, bool):
                yield _error("must be a boolean", path)
        case Items():
            yield from _list(value, kind, path)
        case Named():
            yield from _object(value, SHAPES[kind.shape], path)
        case Typed():
            yield from _typed(value, kind, path)
        case Anything():
            pass


def _string(value: object, kind: Str, path: str) -> Iterator[str]:
    if not isinstance(value, str):
        yield _error("must be a string", path)
        return
    if kind.words and value not in kind.words:
        yield _error(f"must be a valid value: {', '.join(sorted(kind.words))}", path)
    if kind.form is not None and not FORMS[kind.form].fullmatch(value):
        yield _error(f"must be a valid {kind.form}", path)
    yield from _bounds(len(value), kind.limit, "characters", path)


def _text(value: object, kind: Text, path: str) -> Iterator[str]:
    text = an_object(value)
    if text is None:
        yield _error("must be an object", path)
        return
    name = text.get("type")
    if name not in kind.kinds:
        yield _error(f"unsupported type: {name}", f"{path}/type")
        return
    yield from _unknown(text, {"type", "text", TEXT_FLAGS[name]}, path)
    yield from _string(text.get("text"), Str(kind.limit), f"{path}/text")


def _number(value: object, kind: Num, path: str) -> Iterator[str]:
    if isinstance(value, bool) or not isinstance(value, int if kind.whole else int | float):
        yield _error("must be a number", path)
        return
    if kind.above_zero and value <= 0:
        yield _error("must be greater than 0", path)
    yield from _bounds(value, kind.limit, "", path)


def _list(value: object, kind: Items, path: str) -> Iterator[str]:
    rows = a_list(value)
    if rows is None:
        yield _error("must be a list", path)
        return
    yield from _bounds(len(rows), kind.limit, "items", path)
    for number, one in enumerate(rows):
        yield from _check(one, kind.of, f"{path}/{number}")


def _typed(value: object, kind: Typed, path: str) -> Iterator[str]:
    name = member(value, "type")
    if name not in kind.types:
        yield _error(f"unsupported type: {name}", f"{path}/type")
    elif name in TEXT_FLAGS:
        yield from _text(value, Text(), path)
    else:
        yield from _object(value, SHAPES[f"{kind.prefix}{name}"], path)


def _object(value: object, shape: Shape, path: str) -> Iterator[str]:
    given = an_object(value)
    if given is None:
        yield _error("must be an object", path)
        return
    for name in shape.must:
        if given.get(name) is None:
            yield _error(f"missing required field: {name}", path)
    if not shape.open:
        yield from _unknown(given, {"type", *shape.may}, path)
    here = [name for name in shape.one_of + shape.only_one_of if given.get(name) is not None]
    if (shape.one_of or shape.only_one_of) and not here:
        yield _error(f"must define one of: {', '.join(shape.one_of + shape.only_one_of)}", path)
    if shape.only_one_of and len(here) > 1:
        yield _error(f"must define only one of: {', '.join(here)}", path)
    for name, kind in shape.may.items():
        if given.get(name) is not None:
            yield from _check(given[name], kind, f"{path}/{name}")


def _unknown(given: Json, known: set[str], path: str) -> Iterator[str]:
    for name in sorted(set(given) - known):
        yield _error(f"invalid additional property: {name}", path)


def _bounds(size: float, limit: str | None, of: str, path: str) -> Iterator[str]:
    if limit is None:
        return
    least, most = LIMITS[limit]
    if most is not None and size > most:
        text = f"must be less than {most + 1:g} characters" if of == "characters" else f"no more than {most:g} allowed"
        yield _error(text, path)
    if least is not None and size < least:
        text = (
            f"must be more than {least - 1:g} characters" if of == "characters" else f"no fewer than {least:g} allowed"
        )
        yield _error(text, path)


def _wrong_surface(blocks: list[Json], surface: str, path: str) -> Iterator[str]:
    for number, block in enumerate(blocks):
        shape = SHAPES.get(f"block:{block.get('type')}")
        if shape is not None and surface not in shape.surfaces:
            yield _error(f"unsupported type: {block['type']} in a {surface}", f"{path}/{number}/type")
        for element in _elements(block):
            inside = SHAPES.get(f"element:{element.get('type')}")
            if inside is not None and surface not in inside.surfaces:
                yield _error(f"unsupported type: {element['type']} in a {surface}", f"{path}/{number}")


def _in_block(block: Json, path: str) -> Iterator[str]:
    elements = _elements(block)
    yield from _twice((one.get("action_id") for one in elements), "action_id", path)
    for element in elements:
        yield from _starts_with_what_it_offers(element, path)
        least, most = element.get("min_length"), element.get("max_length")
        if isinstance(least, int) and isinstance(most, int) and least > most:
            yield _error("min_length must not be more than max_length", path)
        if element.get("type") == "number_input":
            yield from _in_number(element, path)
        yield from _too_many_at_first(element, path)
    if block.get("type") in {"table", "data_table"}:
        yield from _in_table(block, path)
    if block.get("type") == "data_visualization":
        yield from _in_chart(block, path)


def _in_number(element: Json, path: str) -> Iterator[str]:
    names = ("min_value", "initial_value", "max_value")
    numbers: list[Decimal] = []
    for name in names:
        if isinstance(element.get(name), str):
            number = _number_in(element[name])
            if number is None:
                yield _error("must be a number", f"{path}/{name}")
            else:
                numbers.append(number)
    if numbers != sorted(numbers):
        yield _error("min_value, initial_value and max_value must rise", path)


def _number_in(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _too_many_at_first(element: Json, path: str) -> Iterator[str]:
    most = element.get("max_selected_items")
    starts = a_list(element.get(forms.KINDS[element["type"]].start)) if element.get("type") in forms.KINDS else None
    if isinstance(most, int) and starts is not None and len(starts) > most:
        yield _error(f"no more than {most} allowed", path)


def _starts_with_what_it_offers(element: Json, path: str) -> Iterator[str]:
    offered = objects(element.get("options"))
    for group in objects(element.get("option_groups")):
        offered += objects(group.get("options"))
    if not offered:
        return
    start = an_object(element.get("initial_option"))
    starts = [start] if start is not None else objects(element.get("initial_options"))
    offers = [(one.get("value"), member(one.get("text"), "text")) for one in offered]
    for one in starts:
        if (one.get("value"), member(one.get("text"), "text")) not in offers:
            yield _error("initial option must be one of the options", path)


def _in_table(block: Json, path: str) -> Iterator[str]:
    rows = [a_list(one) or [] for one in a_list(block.get("rows")) or []]
    if len({len(one) for one in rows}) > 1 and block["type"] == "data_table":
        yield _error("all rows must have the same number of cells", f"{path}/rows")
    if block["type"] == "data_table":
        if rows and any(member(one, "type") == "rich_text" for one in rows[0]):
            yield _error("rich_text is not allowed in the header", f"{path}/rows/0")
        content = sum(len(str(member(cell, "text") or "")) for row in rows for cell in row)
        yield from _bounds(content, "data_table.content", "characters", path)


def _in_chart(block: Json, path: str) -> Iterator[str]:
    chart = an_object(block.get("chart")) or {}
    series = objects(chart.get("series"))
    yield from _twice((one.get("name") for one in series), "name", f"{path}/chart/series")
    categories = a_list(member(chart.get("axis_config"), "categories"))
    for number, one in enumerate(series):
        labels = [point.get("label") for point in objects(one.get("data"))]
        if categories is not None and set(labels) != set(categories):
            yield _error("labels must be the axis categories", f"{path}/chart/series/{number}")


def _in_all(blocks: list[Json], surface: str, path: str) -> Iterator[str]:
    count = Counter(one.get("type") for one in blocks)
    if surface == "message":
        yield from _bounds(count["data_visualization"], "message.data_visualization", "items", path)
        yield from _bounds(count["table"], "message.table", "items", path)
    focused = [element for block in blocks for element in _elements(block) if element.get("focus_on_load") is True]
    if len(focused) > 1:
        yield _error("only one element may have focus_on_load", path)


def _elements(block: Json) -> list[Json]:
    held = [block.get("accessory"), block.get("element"), *objects(block.get("elements"))]
    held += objects(block.get("actions"))
    return [one for one in objects(held) if one.get("type") in forms.KINDS or "action_id" in one]


def _twice(ids: Iterator[Any], name: str, path: str) -> Iterator[str]:
    for one, count in Counter(one for one in ids if isinstance(one, str)).items():
        if count > 1:
            yield _error(f"`{name}` {one} already exists", path)


def _error(text: str, path: str) -> str:
    return f"[ERROR] {text} [json-pointer:{path}]"
