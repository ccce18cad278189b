"""The Block Kit validator against fixtures that the project did not write, and against its own table of mistakes."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from playground.blocks import problems, shape_problems, text_problems, view_problems
from playground.limits import LIMITS
from playground.schema import SHAPES

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpora" / "blockkit"
NO_CORPUS = "no ../shared/corpora beside the repository"
OBJECTS = {
    "confirmation_dialogue": "confirmation",
    "input_parameter": "input_parameter",
    "option_group": "option_group",
    "option": "option",
    "trigger": "trigger",
    "dispatch": "dispatch_action_config",
    "conversation_filter": "filter",
    "workflow": "workflow",
    "slack_file": "slack_file",
    "feedback": "feedback_button",
    "column_settings": "column_settings",
}
BOUNDS = {"max_length": 1, "max_items": 1, "max": 1, "item_max_length": 1, "min_length": 0, "min_items": 0, "min": 0}
# Where Slack's own reference is stricter than the fixtures' table.
STRICTER = {("data_visualization.series", "max_items")}


def fixtures() -> list[Any]:
    """Every valid fixture there is."""
    if not CORPUS.exists():
        return [pytest.param(None, marks=pytest.mark.skip(reason=NO_CORPUS))]
    return [pytest.param(path, id=f"{path.parent.name}/{path.stem}") for path in sorted(CORPUS.glob("valid/*/*.json"))]


def wrong_with(path: Path) -> list[str]:
    """What the validator says of a fixture, by the folder it lies in."""
    value = json.loads(path.read_text(encoding="utf-8"))
    match path.parent.name:
        case "blocks":
            surface = "modal" if value["type"] == "alert" else "message"
            return problems([value], surface)
        case "views":
            return view_problems(value, value["type"])
        case "messages" | "attachments":
            lists = [value.get("blocks", []), *[one["blocks"] for one in value.get("attachments", [])]]
            return [wrong for one in lists for wrong in problems(one, "message")]
        case "elements":
            return shape_problems(f"element:{value['type']}", value)
        case "rich_text":
            family = "rich:" if value["type"].startswith("rich_text_") else "piece:"
            return shape_problems(f"{family}{value['type']}", value)
        case _ if value.get("type") in {"plain_text", "mrkdwn"}:
            return text_problems(value)
        case _:
            name = next(shape for prefix, shape in OBJECTS.items() if path.stem.startswith(prefix))
            return shape_problems(name, value)


@pytest.mark.parametrize("path", fixtures())
def test_what_slacks_reference_shows_is_allowed(path):
    assert wrong_with(path) == []


def published(node: dict[str, Any], name: str = "") -> Iterator[tuple[str, str, float]]:
    """Every number of the published table: where it stands, which bound it is, how much."""
    for key, value in node.items():
        if isinstance(value, dict):
            yield from published(value, f"{name}.{key}" if name else key)
        else:
            yield name, key, value


def test_the_limits_are_the_published_ones():
    if not CORPUS.exists():
        pytest.skip(NO_CORPUS)
    table = json.loads((CORPUS / "limits.json").read_text(encoding="utf-8"))
    compared = 0
    for name, bound, number in published(table):
        if bound == "exclusive_min" or (name, bound) in STRICTER:
            continue
        ours = LIMITS[f"{name}.item" if bound == "item_max_length" else name]
        assert ours[BOUNDS[bound]] == number, f"{name} {bound}"
        compared += 1
    assert compared > 60


def test_every_limit_is_used():
    used = repr(SHAPES) + " message.blocks message.table message.data_visualization message.text view.blocks view.bytes"
    assert [name for name in LIMITS if name not in used and name != "data_table.content"] == []


def words(count: int) -> str:
    return "x" * count


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def button(**more: Any) -> dict[str, Any]:
    return {"type": "button", "action_id": "a", "text": plain("Done"), **more}


def section(**more: Any) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": "Hello"}, **more}


def actions(*elements: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "actions", "elements": list(elements), **more}


def option(text: str = "A", value: str = "a") -> dict[str, Any]:
    return {"text": plain(text), "value": value}


def menu(count: int = 1, **more: Any) -> dict[str, Any]:
    return {"type": "static_select", "action_id": "m", "options": [option()] * count, **more}


def asked(element: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "input", "label": plain("What"), "element": element, **more}


def typed(**more: Any) -> dict[str, Any]:
    return {"type": "plain_text_input", "action_id": "t", **more}


def pie(*segments: tuple[str, float]) -> dict[str, Any]:
    chart = {"type": "pie", "segments": [{"label": label, "value": value} for label, value in segments]}
    return {"type": "data_visualization", "title": "Kept", "chart": chart}


def bars(names: list[str], labels: list[str], categories: list[str]) -> dict[str, Any]:
    points = [{"label": label, "value": 1} for label in labels]
    series = [{"name": name, "data": points} for name in names]
    chart = {"type": "bar", "series": series, "axis_config": {"categories": categories}}
    return {"type": "data_visualization", "title": "Kept", "chart": chart}


def table(rows: int, columns: int = 2) -> dict[str, Any]:
    cell = {"type": "raw_text", "text": "x"}
    return {"type": "data_table", "caption": "Kept", "rows": [[cell] * columns] * rows}


MISTAKES: dict[str, tuple[list[Any], str]] = {
    "51 blocks": ([{"type": "divider"}] * 51, "no more than 50"),
    "a block that is not there": ([{"type": "sektion"}], "unsupported type: sektion"),
    "no object": (["divider"], "unsupported type"),
    "section without text": ([{"type": "section"}], "must define one of: text, fields"),
    "section text of 3,001": ([section(text=plain(words(3001)))], "must be less than 3001"),
    "section text that is empty": ([section(text=plain(""))], "must be more than 0"),
    "section text that is a string": ([section(text="Hello")], "must be an object"),
    "11 fields": ([section(fields=[plain("x")] * 11)], "no more than 10"),
    "a field of 2,001": ([section(fields=[plain(words(2001))])], "must be less than 2001"),
    "an input as accessory": ([section(accessory=typed())], "unsupported type: plain_text_input"),
    "header of 151": ([{"type": "header", "text": plain(words(151))}], "must be less than 151"),
    "header in mrkdwn": ([{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}], "unsupported type: mrkdwn"),
    "26 buttons": ([actions(*[button(action_id=str(one)) for one in range(26)])], "no more than 25"),
    "no buttons": ([actions()], "no fewer than 1"),
    "11 in a context": ([{"type": "context", "elements": [plain("x")] * 11}], "no more than 10"),
    "a button in a context": ([{"type": "context", "elements": [button()]}], "unsupported type: button"),
    "button text of 76": ([actions(button(text=plain(words(76))))], "must be less than 76"),
    "button text in mrkdwn": ([actions(button(text={"type": "mrkdwn", "text": "x"}))], "unsupported type: mrkdwn"),
    "button value of 2,001": ([actions(button(value=words(2001)))], "must be less than 2001"),
    "button value that is a number": ([actions(button(value=42))], "must be a string"),
    "button style": ([actions(button(style="green"))], "must be a valid value"),
    "button url": ([actions(button(url="javascript:alert(1)"))], "must be a valid url"),
    "something unknown in a button": ([actions(button(colour="red"))], "invalid additional property: colour"),
    "action_id of 256": ([actions(button(action_id=words(256)))], "must be less than 256"),
    "block_id of 256": ([section(block_id=words(256))], "must be less than 256"),
    "block_id twice": ([section(block_id="b"), section(block_id="b")], "`block_id` b already exists"),
    "action_id twice in a block": ([actions(button(), button())], "`action_id` a already exists"),
    "option text of 76": ([actions(menu(options=[option(words(76))]))], "must be less than 76"),
    "option value of 151": ([actions(menu(options=[option("A", words(151))]))], "must be less than 151"),
    "101 options": ([actions(menu(101))], "no more than 100"),
    "no options": ([actions(menu(0))], "no fewer than 1"),
    "options and groups": (
        [actions(menu(option_groups=[{"label": plain("G"), "options": [option()]}]))],
        "only one of",
    ),
    "a start that is not offered": ([actions(menu(initial_option=option("B", "b")))], "must be one of the options"),
    "overflow of 6": ([actions({"type": "overflow", "action_id": "o", "options": [option()] * 6})], "no more than 5"),
    "placeholder of 151": ([actions(menu(placeholder=plain(words(151))))], "must be less than 151"),
    "confirm without deny": (
        [actions(button(confirm={"title": plain("?"), "text": plain("?"), "confirm": plain("Yes")}))],
        "missing required field: deny",
    ),
    "11 radio buttons": (
        [actions({"type": "radio_buttons", "action_id": "r", "options": [option()] * 11})],
        "no more than 10",
    ),
    "a day that is none": ([actions({"type": "datepicker", "initial_date": "27.11.2026"})], "must be a valid date"),
    "a time that is none": ([actions({"type": "timepicker", "initial_time": "4pm"})], "must be a valid time"),
    "an instant in words": ([actions({"type": "datetimepicker", "initial_date_time": "noon"})], "must be a number"),
    "an input without label": ([{"type": "input", "element": typed()}], "missing required field: label"),
    "a button as input": ([asked(button())], "unsupported type: button"),
    "max_length of 3,001": ([asked(typed(max_length=3001))], "no more than 3000"),
    "min above max": ([asked(typed(min_length=9, max_length=3))], "min_length must not be more"),
    "two in focus": ([asked(typed(focus_on_load=True)), asked(typed(focus_on_load=True))], "only one element"),
    "an image without words": ([{"type": "image", "image_url": "https://example.com/a.png"}], "field: alt_text"),
    "an alert in a message": ([{"type": "alert", "text": plain("x")}], "unsupported type: alert in a message"),
    "a file in a message": ([asked({"type": "file_input", "action_id": "f"})], "file_input in a message"),
    "emoji in mrkdwn": ([section(text={"type": "mrkdwn", "text": "x", "emoji": True})], "additional property: emoji"),
    "markdown of 12,001": ([{"type": "markdown", "text": words(12001)}], "must be less than 12001"),
    "three charts": ([pie(("A", 1))] * 3, "no more than 2"),
    "a piece of nothing": ([pie(("A", 0))], "must be greater than 0"),
    "seven series": ([bars(list("abcdefg"), ["x"], ["x"])], "no more than 6"),
    "one name for two series": ([bars(["a", "a"], ["x"], ["x"])], "`name` a already exists"),
    "21 points": ([bars(["a"], [str(one) for one in range(21)], ["x"])], "no more than 20"),
    "labels of other categories": ([bars(["a"], ["x"], ["y"])], "labels must be the axis categories"),
    "a table of a header only": ([table(1)], "no fewer than 2"),
    "a table of 202 rows": ([table(202)], "no more than 201"),
    "a table of 21 columns": ([table(2, 21)], "no more than 20"),
    "a ragged table": ([{**table(2), "rows": [table(2)["rows"][0], table(2, 3)["rows"][0]]}], "same number of cells"),
    "a rich text list of text": (
        [{"type": "rich_text", "elements": [{"type": "rich_text_list", "style": "bullet", "elements": [plain("x")]}]}],
        "unsupported type: plain_text",
    ),
}


@pytest.mark.parametrize(("blocks", "said"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_in_a_message_is_refused_in_words(blocks, said):
    found = problems(blocks, "message")
    assert any(said in one for one in found), found
    assert all(one.startswith("[ERROR] ") and "[json-pointer:/blocks" in one for one in found)


def modal(**more: Any) -> dict[str, Any]:
    return {"type": "modal", "title": plain("Promise"), "blocks": [{"type": "divider"}], **more}


WRONG_VIEWS: dict[str, tuple[dict[str, Any], str, str]] = {
    "title of 25": (modal(title=plain(words(25))), "modal", "must be less than 25"),
    "no title": ({"type": "modal", "blocks": [{"type": "divider"}]}, "modal", "missing required field: title"),
    "title in mrkdwn": (modal(title={"type": "mrkdwn", "text": "x"}), "modal", "unsupported type: mrkdwn"),
    "submit of 25": (modal(submit=plain(words(25))), "modal", "must be less than 25"),
    "close of 25": (modal(close=plain(words(25))), "modal", "must be less than 25"),
    "an input and no submit": (modal(blocks=[asked(typed())]), "modal", "missing required field: submit"),
    "private_metadata of 3,001": (modal(private_metadata=words(3001)), "modal", "must be less than 3001"),
    "callback_id of 256": (modal(callback_id=words(256)), "modal", "must be less than 256"),
    "101 blocks": (modal(blocks=[{"type": "divider"}] * 101), "modal", "no more than 100"),
    "no blocks": (modal(blocks=[]), "modal", "no fewer than 1"),
    "blocks that are no list": (modal(blocks={}), "modal", "must be a list"),
    "a chart in a modal": (modal(blocks=[pie(("A", 1))]), "modal", "data_visualization in a modal"),
    "markdown in a modal": (modal(blocks=[{"type": "markdown", "text": "x"}]), "modal", "markdown in a modal"),
    "an alert at home": (
        {"type": "home", "blocks": [{"type": "alert", "text": plain("x")}]},
        "home",
        "alert in a home",
    ),
    "a modal at home": (modal(), "home", "must be a home view"),
    "a home with a title": (
        {"type": "home", "title": plain("x"), "blocks": [{"type": "divider"}]},
        "home",
        "invalid additional property: title",
    ),
}


@pytest.mark.parametrize(("view", "surface", "said"), WRONG_VIEWS.values(), ids=WRONG_VIEWS)
def test_a_mistake_in_a_view_is_refused_in_words(view, surface, said):
    found = view_problems(view, surface)
    assert any(said in one for one in found), found


def test_what_is_just_within_the_limits_is_allowed():
    blocks = [
        section(text=plain(words(3000)), block_id=words(255)),
        actions(*[button(action_id=str(one), text=plain(words(75)), value=words(2000)) for one in range(25)]),
        section(accessory=menu(100, options=[option(words(75), words(150))] * 100)),
        {"type": "header", "text": plain(words(150))},
        *[{"type": "divider"}] * 46,
    ]
    assert problems(blocks, "message") == []
    form = modal(title=plain(words(24)), submit=plain(words(24)), private_metadata=words(3000), blocks=[asked(typed())])
    assert view_problems(form, "modal") == []
