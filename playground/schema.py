"""Block Kit as a table: what every block, element and object may hold."""

from dataclasses import dataclass

SURFACES = frozenset({"message", "modal", "home"})
VIEWS = frozenset({"modal", "home"})
MESSAGE = frozenset({"message"})
MODAL = frozenset({"modal"})


@dataclass(frozen=True, slots=True)
class Str:
    """Text, by a limit's name, one of a few words, or in a form."""

    limit: str | None = None
    words: frozenset[str] = frozenset()
    form: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A text object of these kinds, its text by a limit's name."""

    limit: str = "text"
    kinds: frozenset[str] = frozenset({"plain_text", "mrkdwn"})


@dataclass(frozen=True, slots=True)
class Num:
    """A number, by a limit's name."""

    limit: str | None = None
    whole: bool = True
    above_zero: bool = False


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""


@dataclass(frozen=True, slots=True)
class Anything:
    """Whatever stands there."""


@dataclass(frozen=True, slots=True)
class Named:
    """An object of one shape."""

    shape: str


@dataclass(frozen=True, slots=True)
class Typed:
    """An object whose `type` says which of these shapes it has; text kinds stand for text objects."""

    prefix: str
    types: frozenset[str]


@dataclass(frozen=True, slots=True)
class Items:
    """A list of such things, its length by a limit's name."""

    of: "Kind"
    limit: str | None = None


Kind = Str | Text | Num | Flag | Anything | Named | Typed | Items


@dataclass(frozen=True, slots=True)
class Shape:
    """What may stand in an object: names with their kinds, what must, of which names one must (or exactly one)."""

    may: dict[str, Kind]
    must: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    only_one_of: tuple[str, ...] = ()
    surfaces: frozenset[str] = SURFACES
    open: bool = False


def _words(*words: str) -> Str:
    return Str(words=frozenset(words))


def _plain(limit: str) -> Text:
    return Text(limit, frozenset({"plain_text"}))


ACTION: dict[str, Kind] = {"type": Str(), "action_id": Str("action_id")}
CONFIRM: dict[str, Kind] = {"confirm": Named("confirmation")}
FIELD: dict[str, Kind] = {**ACTION, "focus_on_load": Flag(), "placeholder": _plain("select.placeholder")}
MENU: dict[str, Kind] = {**FIELD, **CONFIRM}
SEVERAL: dict[str, Kind] = {**MENU, "max_selected_items": Num("select.max_selected_items")}
BLOCK: dict[str, Kind] = {"type": Str(), "block_id": Str("block_id")}
OPTIONS = Items(Named("option"), "select.options")
GROUPS = Items(Named("option_group"), "select.option_groups")
QUERY = Num("select.min_query_length")
DISPATCH: dict[str, Kind] = {"dispatch_action_config": Named("dispatch_action_config")}
STYLE = _words("primary", "danger")
SELECTS = frozenset(
    {"static_select", "external_select", "users_select", "conversations_select", "channels_select"}
    | {"multi_static_select", "multi_external_select", "multi_users_select"}
    | {"multi_conversations_select", "multi_channels_select"}
)
CHOICES = frozenset({"checkboxes", "radio_buttons", "datepicker", "timepicker"})
INPUTS = frozenset(
    {"plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input", "datetimepicker"}
    | {"file_input"}
)
BUTTONS = frozenset({"button", "overflow", "workflow_button"})
RICH = frozenset({"rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote"})
RICH_PIECES = frozenset(
    {"text", "link", "emoji", "user", "usergroup", "channel", "team", "date", "broadcast", "color", "message"}
)
INSIDE_CONTAINER = frozenset(
    {"actions", "context", "divider", "file", "header", "image", "input", "rich_text", "section", "table", "video"}
)
CELL = Typed("", frozenset({"raw_text", "raw_number", "rich_text"}))
IMAGE = Typed("element:", frozenset({"image"}))
RICH_TEXT = Typed("block:", frozenset({"rich_text"}))

SHAPES: dict[str, Shape] = {
    "confirmation": Shape(
        {
            "title": _plain("confirmation.title"),
            "text": Text("confirmation.text"),
            "confirm": _plain("confirmation.confirm"),
            "deny": _plain("confirmation.deny"),
            "style": STYLE,
        },
        must=("title", "text", "confirm", "deny"),
    ),
    "option": Shape(
        {
            "text": _plain("option.text"),
            "value": Str("option.value"),
            "description": _plain("option.description"),
        },
        must=("text", "value"),
    ),
    "choice": Shape(
        {"text": Text("option.text"), "value": Str("option.value"), "description": Text("option.description")},
        must=("text", "value"),
    ),
    "overflow_option": Shape(
        {
            "text": _plain("option.text"),
            "value": Str("option.value"),
            "description": _plain("option.description"),
            "url": Str("option.url", form="url"),
        },
        must=("text", "value"),
    ),
    "option_group": Shape(
        {"label": _plain("option_group.label"), "options": Items(Named("option"), "option_group.options")},
        must=("label", "options"),
    ),
    "filter": Shape(
        {
            "include": Items(_words("im", "mpim", "private", "public"), "filter.include"),
            "exclude_external_shared_channels": Flag(),
            "exclude_bot_users": Flag(),
        },
        one_of=("include", "exclude_external_shared_channels", "exclude_bot_users"),
    ),
    "dispatch_action_config": Shape({"trigger_actions_on": Items(_words("on_enter_pressed", "on_character_entered"))}),
    "slack_file": Shape({"id": Str(), "url": Str()}, one_of=("id", "url")),
    "slack_icon": Shape({"type": Str(), "name": Str()}, must=("type", "name")),
    "input_parameter": Shape({"name": Str(), "value": Str()}, must=("name", "value")),
    "trigger": Shape(
        {"url": Str(form="url"), "customizable_input_parameters": Items(Named("input_parameter"))}, must=("url",)
    ),
    "workflow": Shape({"trigger": Named("trigger")}, must=("trigger",)),
    "feedback_button": Shape(
        {
            "text": _plain("feedback_button.text"),
            "value": Str("feedback_button.value"),
            "accessibility_label": Str("feedback_button.accessibility_label"),
        },
        must=("text", "value"),
    ),
    "column_settings": Shape({"align": _words("left", "center", "right"), "is_wrapped": Flag()}),
    "segment": Shape(
        {"label": Str("data_visualization.segment.label"), "value": Num(whole=False, above_zero=True)},
        must=("label", "value"),
    ),
    "point": Shape(
        {"label": Str("data_visualization.point_label"), "value": Num(whole=False)}, must=("label", "value")
    ),
    "series": Shape(
        {
            "name": Str("data_visualization.series_name"),
            "data": Items(Named("point"), "data_visualization.data"),
        },
        must=("name", "data"),
    ),
    "axis_config": Shape(
        {
            "categories": Items(Str("data_visualization.category_label"), "data_visualization.categories"),
            "x_label": Str("data_visualization.axis_label"),
            "y_label": Str("data_visualization.axis_label"),
        },
        must=("categories",),
    ),
    "chart:pie": Shape(
        {"type": Str(), "segments": Items(Named("segment"), "data_visualization.segments")}, must=("segments",)
    ),
    **{
        f"chart:{kind}": Shape(
            {
                "type": Str(),
                "series": Items(Named("series"), "data_visualization.series"),
                "axis_config": Named("axis_config"),
            },
            must=("series", "axis_config"),
        )
        for kind in ("bar", "line", "area")
    },
    "raw_text": Shape({"type": Str(), "text": Str("data_table.cell_text")}, must=("text",)),
    "raw_number": Shape(
        {"type": Str(), "value": Num(whole=False), "text": Str("data_table.cell_text")}, must=("value",)
    ),
    "rich_text": Shape({"type": Str(), "elements": Items(Typed("rich:", RICH))}, must=("elements",)),
    "element:button": Shape(
        {
            **ACTION,
            **CONFIRM,
            "text": _plain("button.text"),
            "url": Str("button.url", form="url"),
            "value": Str("button.value"),
            "style": STYLE,
            "accessibility_label": Str("button.accessibility_label"),
            "agent_prompt": Str("button.agent_prompt"),
            "agent_prompt_display": Anything(),
            "visible_to_user_ids": Items(Str()),
        },
        must=("text",),
    ),
    "element:workflow_button": Shape(
        {
            **ACTION,
            "text": _plain("button.text"),
            "workflow": Named("workflow"),
            "style": STYLE,
            "accessibility_label": Str("button.accessibility_label"),
        },
        must=("text", "workflow"),
    ),
    "element:overflow": Shape(
        {**ACTION, **CONFIRM, "options": Items(Named("overflow_option"), "overflow.options")}, must=("options",)
    ),
    "element:checkboxes": Shape(
        {
            **ACTION,
            **CONFIRM,
            "focus_on_load": Flag(),
            "options": Items(Named("choice"), "checkboxes.options"),
            "initial_options": Items(Named("choice"), "checkboxes.options"),
        },
        must=("options",),
    ),
    "element:radio_buttons": Shape(
        {
            **ACTION,
            **CONFIRM,
            "focus_on_load": Flag(),
            "options": Items(Named("choice"), "radio_buttons.options"),
            "initial_option": Named("choice"),
        },
        must=("options",),
    ),
    "element:datepicker": Shape({**MENU, "initial_date": Str(form="date")}),
    "element:timepicker": Shape({**MENU, "initial_time": Str(form="time"), "timezone": Str()}),
    "element:datetimepicker": Shape(
        {**ACTION, **CONFIRM, "focus_on_load": Flag(), "initial_date_time": Num()},
    ),
    "element:image": Shape(
        {
            "type": Str(),
            "image_url": Str("image.image_url", form="url"),
            "slack_file": Named("slack_file"),
            "alt_text": Str("image.alt_text"),
        },
        must=("alt_text",),
        only_one_of=("image_url", "slack_file"),
    ),
    "element:static_select": Shape(
        {**MENU, "options": OPTIONS, "option_groups": GROUPS, "initial_option": Named("option")},
        only_one_of=("options", "option_groups"),
    ),
    "element:external_select": Shape({**MENU, "initial_option": Named("option"), "min_query_length": QUERY}),
    "element:users_select": Shape({**MENU, "initial_user": Str()}),
    "element:conversations_select": Shape(
        {
            **MENU,
            "initial_conversation": Str(),
            "default_to_current_conversation": Flag(),
            "response_url_enabled": Flag(),
            "filter": Named("filter"),
        }
    ),
    "element:channels_select": Shape({**MENU, "initial_channel": Str(), "response_url_enabled": Flag()}),
    "element:multi_static_select": Shape(
        {
            **SEVERAL,
            "options": OPTIONS,
            "option_groups": GROUPS,
            "initial_options": Items(Named("option"), "select.options"),
        },
        only_one_of=("options", "option_groups"),
    ),
    "element:multi_external_select": Shape(
        {**SEVERAL, "initial_options": Items(Named("option"), "select.options"), "min_query_length": QUERY}
    ),
    "element:multi_users_select": Shape({**SEVERAL, "initial_users": Items(Str())}),
    "element:multi_conversations_select": Shape(
        {
            **SEVERAL,
            "initial_conversations": Items(Str()),
            "default_to_current_conversation": Flag(),
            "filter": Named("filter"),
        }
    ),
    "element:multi_channels_select": Shape({**SEVERAL, "initial_channels": Items(Str())}),
    "element:plain_text_input": Shape(
        {
            **FIELD,
            **DISPATCH,
            "initial_value": Str("plain_text_input.length"),
            "multiline": Flag(),
            "min_length": Num("plain_text_input.length"),
            "max_length": Num("plain_text_input.max_length"),
        }
    ),
    "element:email_text_input": Shape({**FIELD, **DISPATCH, "initial_value": Str()}),
    "element:url_text_input": Shape({**FIELD, **DISPATCH, "initial_value": Str()}),
    "element:number_input": Shape(
        {
            **FIELD,
            **DISPATCH,
            "is_decimal_allowed": Flag(),
            "initial_value": Str(),
            "min_value": Str(),
            "max_value": Str(),
        },
        must=("is_decimal_allowed",),
    ),
    "element:rich_text_input": Shape(
        {**FIELD, **DISPATCH, "initial_value": Anything(), "min_lines": Num(), "max_lines": Num()}
    ),
    "element:file_input": Shape(
        {**ACTION, "filetypes": Items(Str()), "max_files": Num("file_input.max_files"), "initial_files": Anything()},
        surfaces=MODAL,
    ),
    "element:url": Shape(
        {"type": Str(), "url": Str("url_source.url", form="url"), "text": Str()}, must=("url", "text")
    ),
    "element:feedback_buttons": Shape(
        {**ACTION, "positive_button": Named("feedback_button"), "negative_button": Named("feedback_button")},
        must=("positive_button", "negative_button"),
    ),
    "element:icon_button": Shape(
        {
            **ACTION,
            **CONFIRM,
            "icon": Str(),
            "text": _plain("button.text"),
            "value": Str("button.value"),
            "accessibility_label": Str("button.accessibility_label"),
            "visible_to_user_ids": Items(Str(), "icon_button.visible_to_user_ids"),
        },
        must=("icon", "text"),
    ),
    "rich:rich_text_section": Shape({"type": Str(), "elements": Items(Typed("piece:", RICH_PIECES))}, ("elements",)),
    "rich:rich_text_preformatted": Shape(
        {"type": Str(), "elements": Items(Typed("piece:", RICH_PIECES)), "border": Num(), "language": Str()},
        ("elements",),
    ),
    "rich:rich_text_quote": Shape(
        {"type": Str(), "elements": Items(Typed("piece:", RICH_PIECES)), "border": Num()}, ("elements",)
    ),
    "rich:rich_text_list": Shape(
        {
            "type": Str(),
            "elements": Items(Typed("rich:", frozenset({"rich_text_section"}))),
            "style": _words("bullet", "ordered"),
            "indent": Num(),
            "offset": Num(),
            "border": Num(),
        },
        ("elements", "style"),
    ),
    "piece:text": Shape({"type": Str(), "text": Str("data_table.cell_text"), "style": Anything()}, ("text",)),
    "piece:link": Shape({"url": Str(form="url")}, ("url",), open=True),
    "piece:emoji": Shape({"name": Str()}, ("name",), open=True),
    "piece:user": Shape({"user_id": Str()}, ("user_id",), open=True),
    "piece:usergroup": Shape({"usergroup_id": Str()}, ("usergroup_id",), open=True),
    "piece:channel": Shape({"channel_id": Str()}, ("channel_id",), open=True),
    "piece:team": Shape({"team_id": Str()}, ("team_id",), open=True),
    "piece:date": Shape({"timestamp": Num(), "format": Str()}, ("timestamp", "format"), open=True),
    "piece:broadcast": Shape({"range": _words("here", "channel", "everyone")}, ("range",), open=True),
    "piece:color": Shape({"value": Str()}, ("value",), open=True),
    "piece:message": Shape({}, open=True),
    "block:actions": Shape(
        {
            **BLOCK,
            "elements": Items(Typed("element:", BUTTONS | SELECTS | CHOICES | {"datetimepicker"}), "actions.elements"),
        },
        must=("elements",),
    ),
    "block:alert": Shape(
        {**BLOCK, "text": Text("alert.text"), "level": _words("default", "info", "warning", "error", "success")},
        must=("text",),
        surfaces=MODAL,
    ),
    "block:call": Shape({**BLOCK, "call_id": Str()}, must=("call_id",), surfaces=MESSAGE, open=True),
    "block:card": Shape(
        {
            **BLOCK,
            "hero_image": IMAGE,
            "icon": IMAGE,
            "slack_icon": Named("slack_icon"),
            "title": Text("card.title"),
            "subtitle": Text("card.subtitle"),
            "body": Text("card.body"),
            "subtext": Text("card.subtext"),
            "actions": Items(Typed("element:", frozenset({"button"})), "card.actions"),
        },
        one_of=("hero_image", "title", "actions", "body"),
        open=True,
    ),
    "block:carousel": Shape(
        {**BLOCK, "elements": Items(Typed("block:", frozenset({"card"})), "carousel.elements")}, must=("elements",)
    ),
    "block:container": Shape(
        {
            **BLOCK,
            "title": _plain("container.title"),
            "rich_text_title": Anything(),
            "subtitle": Text("container.subtitle"),
            "child_blocks": Items(Typed("block:", INSIDE_CONTAINER), "container.child_blocks"),
            "width": _words("narrow", "standard", "wide", "full"),
            "icon": IMAGE,
            "is_collapsible": Flag(),
            "default_collapsed": Flag(),
            "has_header_divider": Flag(),
        },
        must=("child_blocks",),
        one_of=("title", "rich_text_title"),
        open=True,
    ),
    "block:context": Shape(
        {
            **BLOCK,
            "elements": Items(Typed("element:", frozenset({"image", "plain_text", "mrkdwn"})), "context.elements"),
        },
        must=("elements",),
    ),
    "block:context_actions": Shape(
        {
            **BLOCK,
            "elements": Items(
                Typed("element:", frozenset({"feedback_buttons", "icon_button"})), "context_actions.elements"
            ),
        },
        must=("elements",),
        surfaces=MESSAGE,
    ),
    "block:data_table": Shape(
        {
            **BLOCK,
            "rows": Items(Items(CELL, "data_table.columns"), "data_table.rows"),
            "caption": Str("data_table.cell_text"),
            "page_size": Num("data_table.page_size"),
            "row_header_column_index": Num(),
        },
        must=("rows", "caption"),
        surfaces=MESSAGE,
    ),
    "block:data_visualization": Shape(
        {
            **BLOCK,
            "title": Str("data_visualization.title"),
            "chart": Typed("chart:", frozenset({"pie", "bar", "line", "area"})),
        },
        must=("title", "chart"),
        surfaces=frozenset({"message", "home"}),
    ),
    "block:divider": Shape({**BLOCK}),
    "block:file": Shape(
        {**BLOCK, "external_id": Str(), "source": _words("remote")}, must=("external_id", "source"), surfaces=MESSAGE
    ),
    "block:header": Shape({**BLOCK, "text": _plain("header.text"), "level": Num()}, must=("text",)),
    "block:image": Shape(
        {
            **BLOCK,
            "image_url": Str("image.image_url", form="url"),
            "slack_file": Named("slack_file"),
            "alt_text": Str("image.alt_text"),
            "title": _plain("image.title"),
        },
        must=("alt_text",),
        only_one_of=("image_url", "slack_file"),
    ),
    "block:input": Shape(
        {
            **BLOCK,
            "label": _plain("input.label"),
            "element": Typed("element:", INPUTS | SELECTS | CHOICES),
            "dispatch_action": Flag(),
            "hint": _plain("input.hint"),
            "optional": Flag(),
        },
        must=("label", "element"),
    ),
    "block:markdown": Shape({**BLOCK, "text": Str("markdown.text")}, must=("text",), surfaces=MESSAGE),
    "block:plan": Shape(
        {**BLOCK, "title": Anything(), "tasks": Items(Anything())},
        must=("title",),
        surfaces=MESSAGE,
        open=True,
    ),
    "block:rich_text": Shape({**BLOCK, "elements": Items(Typed("rich:", RICH))}, must=("elements",)),
    "block:section": Shape(
        {
            **BLOCK,
            "text": Text("section.text"),
            "fields": Items(Text("section.fields.item"), "section.fields"),
            "accessory": Typed("element:", BUTTONS | SELECTS | CHOICES | {"image"}),
            "expand": Flag(),
        },
        one_of=("text", "fields"),
    ),
    "block:table": Shape(
        {
            **BLOCK,
            "rows": Items(Items(CELL, "table.columns"), "table.rows"),
            "column_settings": Items(Anything(), "table.columns"),
        },
        must=("rows",),
        surfaces=MESSAGE,
    ),
    "block:task_card": Shape(
        {
            **BLOCK,
            "task_id": Str(),
            "title": Anything(),
            "status": _words("pending", "in_progress", "complete", "error"),
            "details": RICH_TEXT,
            "output": RICH_TEXT,
            "sources": Items(Typed("element:", frozenset({"url"}))),
        },
        must=("task_id", "title"),
        surfaces=MESSAGE,
        open=True,
    ),
    "block:video": Shape(
        {
            **BLOCK,
            "alt_text": Str("video.alt_text"),
            "video_url": Str(form="url"),
            "thumbnail_url": Str(form="url"),
            "title": _plain("video.title"),
            "title_url": Str(form="url"),
            "description": _plain("video.description"),
            "provider_icon_url": Str(form="url"),
            "provider_name": Str("video.provider_name"),
            "author_name": Str("video.author_name"),
        },
        must=("alt_text", "video_url", "thumbnail_url", "title"),
    ),
    "view:modal": Shape(
        {
            "type": Str(),
            "title": _plain("view.title"),
            "blocks": Anything(),
            "close": _plain("view.close"),
            "submit": _plain("view.submit"),
            "private_metadata": Str("view.private_metadata"),
            "callback_id": Str("view.callback_id"),
            "clear_on_close": Flag(),
            "notify_on_close": Flag(),
            "external_id": Str("external_id"),
            "submit_disabled": Flag(),
        },
        must=("type", "title", "blocks"),
    ),
    "view:home": Shape(
        {
            "type": Str(),
            "blocks": Anything(),
            "private_metadata": Str("view.private_metadata"),
            "callback_id": Str("view.callback_id"),
            "external_id": Str("external_id"),
        },
        must=("type", "blocks"),
    ),
}
BLOCKS = frozenset(name.removeprefix("block:") for name in SHAPES if name.startswith("block:"))
