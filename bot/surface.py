"""The surface as data, for whoever drives or documents it."""

from typing import Any

from bot.messages import ids
from bot.messages.settings import input_type
from bot.sales.settings import ROWS
from handlers import routes
from jobs.letters import KINDS

_TYPES = {
    ids.CUSTOMER: "plain_text_input",
    ids.WHAT: "plain_text_input",
    ids.HELPER: "users_select",
    ids.HELPER_DUE: "plain_text_input",
    ids.COLLEAGUE: "users_select",
    ids.NOTES: "plain_text_input",
    **dict.fromkeys(ids.MORE_NOTES, "plain_text_input"),
    ids.NOTHING: "checkboxes",
    ids.TOLD: "plain_text_input",
    ids.REASON: "plain_text_input",
    ids.QUERY: "plain_text_input",
    **dict.fromkeys(ids.SEVERAL, "checkboxes"),
    ids.SEVERAL_DO: "radio_buttons",
    ids.KIND: "static_select",
    ids.PROOF: "checkboxes",
    ids.SPEC_LINES: "plain_text_input",
    ids.PROMISED_TO: "plain_text_input",
    ids.PROMISED_BY: "plain_text_input",
    ids.RELEASED_BY: "plain_text_input",
    ids.HAD: "datetimepicker",
    ids.WANTED_BY: "radio_buttons",
    ids.AGREED: "radio_buttons",
    ids.STRICT: "checkboxes",
    ids.POLICY: "radio_buttons",
    ids.EXPECT_CHANNEL: "plain_text_input",
    ids.EXPECT_SPEED: "plain_text_input",
    ids.EXPECT_FORM: "plain_text_input",
    ids.CONTACT_NAME: "plain_text_input",
    ids.MAIL: "plain_text_input",
    ids.ALTERNATIVE: "plain_text_input",
    ids.PRODUCT: "plain_text_input",
    ids.QUANTITY: "plain_text_input",
    ids.DELIVERY: "datepicker",
    ids.OWNER: "users_select",
    ids.NOT_INTACT_WORDS: "plain_text_input",
    ids.VISIT_ON: "datepicker",
    ids.VISIT_AT: "timepicker",
    ids.WHOM: "plain_text_input",
    ids.WHY_LATE: "plain_text_input",
    ids.SCORE: "radio_buttons",
    ids.FORMAT_RIGHT: "radio_buttons",
    ids.QUALITY_RIGHT: "radio_buttons",
    ids.COMPLETE: "radio_buttons",
    ids.AS_TOLD: "radio_buttons",
    ids.OWN_WORDS: "plain_text_input",
    ids.PERSON: "users_select",
    ids.ROLES: "checkboxes",
    ids.TEAM_NAME: "plain_text_input",
    ids.TEAM_MANAGER: "users_select",
    ids.TEAM_REPS: "multi_users_select",
    ids.TEAM_CHANNEL: "conversations_select",
    ids.TEAM_DIGEST_DAY: "static_select",
    ids.TEAM_DIGEST_AT: "timepicker",
    ids.TEAM_ZONE: "plain_text_input",
    ids.TEAM_LANGUAGE: "radio_buttons",
    ids.TEAM_FIGURES: "radio_buttons",
    ids.WHO: "plain_text_input",
    ids.HOW_KNOWN: "plain_text_input",
    ids.QUESTION: "plain_text_input",
    ids.KNOWN_CONTACT: "static_select",
    ids.NEW_CONTACT: "plain_text_input",
    ids.CIRCLE: "plain_text_input",
    ids.PEOPLE: "plain_text_input",
    ids.SOMETHING_NEW: "plain_text_input",
    **dict.fromkeys(ids.SPECS, "checkboxes"),
    ids.AWAY_FROM: "datepicker",
    ids.AWAY_TO: "datepicker",
    ids.AWAY_WHO: "radio_buttons",
    **{row.name: input_type(row) for row in ROWS},
}


def surface(prefix: str = "") -> dict[str, Any]:
    """Every command, shortcut, action, view with its inputs, and kind of letter."""
    return {
        "commands": [{"name": f"/{prefix}{name}", "sub": list(routes.SUBCOMMANDS[name])} for name in routes.COMMANDS],
        "shortcuts": [{"id": id_, "type": routes.SHORTCUT_TYPES[id_]} for id_ in routes.SHORTCUTS],
        "actions": [id_ for base in routes.ACTIONS for id_ in _numbered(base)],
        "views": [{"id": id_, "inputs": _inputs(id_)} for id_ in routes.VIEWS],
        "events": list(routes.EVENTS),
        "letters": list(KINDS),
    }


def _numbered(action: str) -> list[str]:
    """An action's id, and those that it stands under where several of its buttons share a block."""
    return [action, *(f"{action}:{place}" for place in range(1, ids.NUMBERED.get(action, 0) + 1))]


def _inputs(view: str) -> list[dict[str, str]]:
    return [{"block_id": name, "action_id": name, "type": _TYPES[name]} for name in ids.INPUTS.get(view, ())]
