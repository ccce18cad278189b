"""Every kind of field in a form: what Kept is sent of it, what stands in it first, what Slack holds back."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from playground.acts import NotThereError
from playground.blocks import problems
from playground.views import shown


def words(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def option(value: str) -> dict[str, Any]:
    return {"text": words(value.title()), "value": value}


def field(name: str, element: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "type": "input",
        "block_id": name,
        "label": words(name),
        "element": {"action_id": name, **element},
        "optional": True,
        **more,
    }


OPTIONS = [option("red"), option("green"), option("blue")]


@pytest.fixture
def opened(standin, client):
    """Opens a form with these fields for Ken."""

    def opened(*fields: dict[str, Any]):
        ken = standin.person("Ken")
        standin.command(ken, standin.channel("sales"), "/promise x")
        view = {"type": "modal", "title": words("Form"), "submit": words("Save"), "blocks": list(fields)}
        trigger = next(reversed(standin.world.data.triggers))
        client.views_open(trigger_id=trigger, view=view)
        return standin.views(ken)[-1]

    return opened


@pytest.fixture
def sent(standin, echo, opened):
    """Sends a form with one field filled in; what Kept is sent of it."""

    def sent(element: dict[str, Any], value: Any, **more: Any) -> Any:
        view = opened(field("it", element))
        answer = standin.submit(standin.person("Ken"), view, {"it": value}, **more)
        return echo.payload["view"]["state"]["values"]["it"]["it"] if answer.ok else view.errors["it"]

    return sent


def start_of(view, standin) -> Any:
    return shown(standin.here, view)["state"]["values"]["it"]["it"]


def test_a_person_or_several_are_picked_by_themselves_or_their_id(standin, sent):
    ken, aya = standin.person("Ken"), standin.person("Aya")
    assert sent({"type": "users_select"}, aya) == {"type": "users_select", "selected_user": aya.id}
    several = {"type": "multi_users_select", "selected_users": [ken.id, aya.id]}
    assert sent({"type": "multi_users_select"}, [ken, aya.id]) == several


def test_a_channel_is_picked_where_the_menu_offers_it(standin, sent):
    sales = standin.channel("sales")
    held = sent({"type": "conversations_select", "filter": {"include": ["public"]}}, sales)
    assert held == {"type": "conversations_select", "selected_conversation": sales.id}
    assert sent({"type": "channels_select"}, sales.id)["selected_channel"] == sales.id
    assert sent({"type": "multi_channels_select"}, [sales])["selected_channels"] == [sales.id]
    assert sent({"type": "multi_conversations_select"}, sales)["selected_conversations"] == [sales.id]
    standin.archive_channel(sales)
    with pytest.raises(NotThereError):
        sent({"type": "channels_select"}, sales)
    assert sent({"type": "channels_select"}, sales, anyway=True)["selected_channel"] == sales.id


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (None, {"sales", "open", "shared", "leads", "Kept"}),
        ({"include": ["public"]}, {"sales", "open", "shared"}),
        ({"include": ["public", "private"], "exclude_external_shared_channels": True}, {"sales", "open", "leads"}),
        ({"include": ["im"]}, {"Kept"}),
        ({"exclude_bot_users": True}, {"sales", "open", "shared", "leads"}),
    ],
)
def test_a_menu_of_conversations_offers_what_its_filter_asks_for(standin, wanted, names):
    ken, aya = standin.person("Ken"), standin.person("Aya")
    standin.add_channel("open", members=[aya])
    standin.add_channel("shared", shared=True)
    standin.add_channel("old", archived=True)
    standin.add_channel("leads", members=[ken], private=True)
    standin.add_channel("board", members=[aya], private=True)
    standin.dm(ken)
    standin.dm(aya)
    element = {"type": "conversations_select"} | ({"filter": wanted} if wanted else {})
    assert {one["name"] for one in standin.offered(ken, element)} == names


def test_a_menu_of_people_leaves_out_who_left(standin):
    ken, aya = standin.person("Ken"), standin.person("Aya")
    standin.deactivate(aya)
    assert [one["name"] for one in standin.offered(ken, {"type": "users_select"})] == ["Ken", "Kept"]


def test_menus_of_fixed_options_are_answered_by_value(sent):
    red, blue = OPTIONS[0]["value"], OPTIONS[2]["value"]
    assert sent({"type": "static_select", "options": OPTIONS}, red)["selected_option"]["value"] == "red"
    assert sent({"type": "radio_buttons", "options": OPTIONS}, blue)["selected_option"]["value"] == "blue"
    held = sent({"type": "checkboxes", "options": OPTIONS}, [red, blue])["selected_options"]
    assert [one["text"]["text"] for one in held] == ["Red", "Blue"]
    assert sent({"type": "static_select", "options": OPTIONS}, "Green")["selected_option"]["value"] == "green"
    with pytest.raises(NotThereError):
        sent({"type": "checkboxes", "options": OPTIONS}, ["pink"])
    groups = {"type": "multi_static_select", "option_groups": [{"label": words("All"), "options": OPTIONS}]}
    assert [one["value"] for one in sent(groups, ["green"])["selected_options"]] == ["green"]


def test_dates_times_and_numbers_are_sent_as_slack_writes_them(sent):
    assert sent({"type": "datepicker"}, date(2026, 12, 3))["selected_date"] == "2026-12-03"
    assert sent({"type": "timepicker"}, time(9, 5))["selected_time"] == "09:05"
    assert sent({"type": "datetimepicker"}, datetime(2026, 12, 3, tzinfo=UTC))["selected_date_time"] == 1796256000
    number = {"type": "number_input", "is_decimal_allowed": False}
    assert sent(number, 20) == {"type": "number_input", "value": "20"}


@pytest.mark.parametrize(
    ("element", "held"),
    [
        ({"type": "users_select", "initial_user": "U1"}, {"selected_user": "U1"}),
        ({"type": "multi_users_select", "initial_users": ["U1"]}, {"selected_users": ["U1"]}),
        ({"type": "multi_users_select"}, {"selected_users": []}),
        ({"type": "conversations_select", "initial_conversation": "C1"}, {"selected_conversation": "C1"}),
        ({"type": "channels_select", "initial_channel": "C1"}, {"selected_channel": "C1"}),
        ({"type": "datepicker", "initial_date": "2026-12-03"}, {"selected_date": "2026-12-03"}),
        ({"type": "timepicker", "initial_time": "09:00"}, {"selected_time": "09:00"}),
        ({"type": "timepicker"}, {"selected_time": None}),
        ({"type": "number_input", "is_decimal_allowed": True, "initial_value": "2.5"}, {"value": "2.5"}),
        (
            {"type": "checkboxes", "options": OPTIONS, "initial_options": OPTIONS[:1]},
            {"selected_options": OPTIONS[:1]},
        ),
        ({"type": "static_select", "options": OPTIONS, "initial_option": OPTIONS[1]}, {"selected_option": OPTIONS[1]}),
    ],
    ids=lambda value: value.get("type", "") if isinstance(value, dict) else "",
)
def test_a_field_that_nobody_touched_holds_what_it_started_with(standin, opened, element, held):
    assert start_of(opened(field("it", element)), standin) == {"type": element["type"], **held}


@pytest.mark.parametrize(
    ("element", "value", "said"),
    [
        ({"type": "number_input", "is_decimal_allowed": False}, "twenty", "Please enter a number."),
        ({"type": "number_input", "is_decimal_allowed": False}, "NaN", "Please enter a number."),
        ({"type": "number_input", "is_decimal_allowed": False}, "2.5", "Please enter a whole number."),
        ({"type": "number_input", "is_decimal_allowed": False, "min_value": "1"}, 0, "at least 1"),
        ({"type": "number_input", "is_decimal_allowed": False, "max_value": "5"}, 6, "at most 5"),
        (
            {"type": "multi_static_select", "options": OPTIONS, "max_selected_items": 1},
            ["red", "blue"],
            "no more than 1",
        ),
        ({"type": "plain_text_input", "min_length": 3}, "no", "at least 3"),
        ({"type": "plain_text_input", "max_length": 3}, "yes!", "no more than 3"),
    ],
)
def test_what_slacks_client_would_not_send_is_held_back(standin, sent, element, value, said):
    assert said in sent(element, value)
    assert not any(one.kind == "view_submission" for one in standin.deliveries)
    assert sent(element, value, anyway=True)["type"] == element["type"]


def test_menus_and_dates_work_beside_text_and_in_rows(standin, client, echo):
    ken = standin.person("Ken")
    menu = {"type": "static_select", "action_id": "menu", "options": OPTIONS}
    several = {"type": "multi_static_select", "action_id": "several", "options": OPTIONS}
    day = {"type": "datepicker", "action_id": "day"}
    dots = {"type": "overflow", "action_id": "dots", "options": OPTIONS}
    blocks = [
        {"type": "section", "block_id": "a", "text": words("a"), "accessory": menu},
        {"type": "section", "block_id": "b", "text": words("b"), "accessory": several},
        {"type": "section", "block_id": "c", "text": words("c"), "accessory": day},
        {"type": "section", "block_id": "d", "text": words("d"), "accessory": dots},
        {"type": "actions", "block_id": "e", "elements": [menu, day, dots, {"type": "users_select", "action_id": "u"}]},
    ]
    client.chat_postMessage(channel=standin.dm(ken).id, text="Fields", blocks=blocks)
    message = standin.last_message(standin.dm(ken))
    standin.action(ken, message, "menu", "red", block_id="a")
    assert echo.payload["actions"][0]["selected_option"]["value"] == "red"
    standin.action(ken, message, "several", ["red", "blue"])
    assert [one["value"] for one in echo.payload["actions"][0]["selected_options"]] == ["red", "blue"]
    standin.action(ken, message, "day", date(2026, 12, 3), block_id="e")
    assert echo.payload["actions"][0]["selected_date"] == "2026-12-03"
    standin.action(ken, message, "dots", "blue", block_id="d")
    assert echo.payload["actions"][0]["selected_option"]["value"] == "blue"
    standin.action(ken, message, "u", ken)
    assert echo.payload["actions"][0]["selected_user"] == ken.id


@pytest.mark.parametrize(
    ("element", "said"),
    [
        ({"type": "conversations_select", "filter": {}}, "must define one of"),
        ({"type": "conversations_select", "filter": {"include": []}}, "no fewer than 1"),
        ({"type": "conversations_select", "filter": {"include": ["everything"]}}, "must be a valid value"),
        ({"type": "number_input", "is_decimal_allowed": False, "min_value": "5", "max_value": "1"}, "must rise"),
        ({"type": "number_input", "is_decimal_allowed": False, "min_value": "many"}, "must be a number"),
        ({"type": "number_input"}, "missing required field: is_decimal_allowed"),
        ({"type": "datepicker", "initial_date": "3 Dec"}, "must be a valid date"),
        ({"type": "timepicker", "initial_time": "9:00"}, "must be a valid time"),
        ({"type": "static_select", "options": OPTIONS, "initial_option": option("pink")}, "one of the options"),
        ({"type": "multi_users_select", "initial_users": ["U1", "U2"], "max_selected_items": 1}, "no more than 1"),
        ({"type": "users_select", "initial_users": ["U1"]}, "invalid additional property: initial_users"),
    ],
)
def test_a_mistake_in_a_field_is_refused_in_words(element, said):
    assert any(said in one for one in problems([field("it", element)], "modal"))


def test_preformatted_text_is_allowed_in_messages(standin, client):
    ken = standin.person("Ken")
    part = {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "Dear Ms Day,"}], "border": 1}
    block = {"type": "rich_text", "block_id": "draft", "elements": [part]}
    assert client.chat_postMessage(channel=standin.dm(ken).id, text="A draft", blocks=[block])["ok"]
