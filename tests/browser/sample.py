"""A small app behind the stand-in, with one of everything that the page draws."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs

from playground.deliveries import Answer
from playground.standin import Standin

Json = dict[str, Any]
CUSTOMERS = ("Acme", "Acne", "Birch & Sons", "さくら電機")


def words(text: str) -> Json:
    """A plain text object."""
    return {"type": "plain_text", "text": text, "emoji": True}


def button(text: str, action: str, **more: Any) -> Json:
    """A button."""
    return {"type": "button", "text": words(text), "action_id": action, "value": "7", **more}


def option(text: str, value: str) -> Json:
    """An option of a menu."""
    return {"text": words(text), "value": value}


def asked(label: str, block: str, element: Json, **more: Any) -> Json:
    """A field of a form."""
    element = {"action_id": block, **element}
    return {"type": "input", "block_id": block, "label": words(label), "element": element, **more}


SURE = {"title": words("Drop it?"), "text": words("It is gone then."), "confirm": words("Drop"), "deny": words("Keep")}
FORM: Json = {
    "type": "modal",
    "callback_id": "form",
    "title": words("Record a promise"),
    "submit": words("Record"),
    "close": words("Cancel"),
    "blocks": [
        asked("What", "what", {"type": "plain_text_input", "multiline": True}),
        asked("Customer", "customer", {"type": "external_select", "min_query_length": 1}),
        asked("Told", "told", {"type": "datetimepicker"}),
        asked("Kind", "kind", {"type": "static_select", "options": [option("Proposal", "p"), option("Fix", "f")]}),
        asked(
            "Agreed", "agreed", {"type": "radio_buttons", "options": [option("Yes", "yes"), option("Not yet", "no")]}
        ),
        asked("Helper", "helper", {"type": "users_select"}, optional=True),
        {"type": "actions", "block_id": "more", "elements": [button("More", "more")]},
    ],
}
COLOURS = [option("Red", "red"), option("Green", "green"), option("Blue", "blue")]
FIELDS: Json = {
    "type": "modal",
    "callback_id": "fields",
    "title": words("Every field"),
    "submit": words("Save"),
    "close": words("Cancel"),
    "blocks": [
        asked("Owner", "owner", {"type": "users_select"}),
        asked("Team", "team", {"type": "multi_users_select", "placeholder": words("Who is in it?")}),
        asked("Digest goes to", "to", {"type": "conversations_select", "filter": {"include": ["public"]}}),
        asked("Other channel", "channel", {"type": "channels_select"}, optional=True),
        asked("Colours", "colours", {"type": "multi_static_select", "options": COLOURS}),
        asked("Customers", "customers", {"type": "multi_external_select", "min_query_length": 1}, optional=True),
        asked("Working days", "days", {"type": "checkboxes", "options": COLOURS, "initial_options": COLOURS[:2]}),
        asked("Score", "score", {"type": "radio_buttons", "options": COLOURS}),
        asked("Visit on", "day", {"type": "datepicker", "initial_date": "2026-12-03"}),
        asked("At", "time", {"type": "timepicker", "initial_time": "09:30"}),
        asked("How many", "count", {"type": "number_input", "is_decimal_allowed": False, "min_value": "1"}),
    ],
}
MORE: Json = {**FORM, "callback_id": "more", "title": words("More"), "blocks": FORM["blocks"][:1]}
HOME: Json = {
    "type": "home",
    "blocks": [
        {"type": "header", "text": words("Today")},
        {"type": "actions", "block_id": "home", "elements": [button("Record a promise", "open")]},
    ],
}
NUDGE: list[Json] = [
    {"type": "section", "block_id": "say", "text": {"type": "mrkdwn", "text": "*Acme*: the proposal"}},
    {
        "type": "actions",
        "block_id": "do",
        "elements": [
            button("Done", "done", style="primary"),
            button("Drop", "drop", style="danger", confirm=SURE),
            {"type": "overflow", "action_id": "menu", "options": [option("Later", "later"), option("Move", "move")]},
        ],
    },
]


LETTER = "Good morning,\nwould <Thursday> & 4pm suit you?"
DRAFT: list[Json] = [
    {
        "type": "rich_text",
        "block_id": "letter",
        "elements": [{"type": "rich_text_preformatted", "elements": [{"type": "text", "text": LETTER}]}],
    },
    {
        "type": "actions",
        "block_id": "send",
        "elements": [button("Open in mail", "mail", url="mailto:ann@example.com?subject=Acme"), button("Sent", "sent")],
    },
]


class Sample:
    """Takes deliveries as Kept would; what forms said is in `said`."""

    def __init__(self, slack: Standin) -> None:
        self._slack = slack
        self.said: list[Json] = []

    def __call__(self, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        if "json" in headers.get("Content-Type", headers.get("content-type", "")):
            self._event(json.loads(body)["event"])
            return Answer(200, {}, b"")
        fields = {key: values[0] for key, values in parse_qs(body.decode(), keep_blank_values=True).items()}
        answer = self._interaction(json.loads(fields["payload"])) if "payload" in fields else self._command(fields)
        if answer is None:
            return Answer(200, {}, b"")
        return Answer(200, {"content-type": "application/json"}, json.dumps(answer).encode())

    def nudge(self, person: str) -> str:
        """Writes to somebody's DM; its ts."""
        channel = self._slack.dm(self._slack.person(person)).id
        return str(self._call("chat.postMessage", channel=channel, text="Acme: the proposal", blocks=NUDGE)["ts"])

    def draft(self, person: str) -> None:
        """Writes what a customer is to be sent into somebody's DM."""
        channel = self._slack.dm(self._slack.person(person)).id
        self._call("chat.postMessage", channel=channel, text="To the customer", blocks=DRAFT)

    def whisper(self, person: str, text: str) -> None:
        """Says something in #sales that only one of them sees."""
        channel, user = self._slack.channel("sales"), self._slack.person(person).id
        self._slack.invite_kept(channel)
        blocks = [{"type": "actions", "block_id": "do", "elements": [button("Record", "more_of_it")]}]
        said = {"type": "section", "block_id": "say", "text": words(text)}
        self._call("chat.postEphemeral", channel=channel.id, user=user, text=text, blocks=[said, *blocks])

    def _command(self, fields: Json) -> Json | None:
        if fields["text"] == "":
            self._call("views.open", trigger_id=fields["trigger_id"], view=FORM)
            return None
        if fields["text"] == "fields":
            self._call("views.open", trigger_id=fields["trigger_id"], view=FIELDS)
            return None
        return {"response_type": "ephemeral", "text": f"Recorded: {fields['text']}", "blocks": self._recorded(fields)}

    def _recorded(self, fields: Json) -> list[Json]:
        said = {"type": "section", "block_id": "said", "text": words(f"Recorded: {fields['text']}")}
        put_right = [button("Undo", "promise_undo"), button("Change", "promise_change")]
        return [said, {"type": "actions", "block_id": "undo", "elements": put_right}]

    def _interaction(self, payload: Json) -> Json | None:
        kind = payload["type"]
        if kind == "block_suggestion":
            typed = payload["value"].lower()
            return {"options": [option(one, one) for one in CUSTOMERS if typed in one.lower()]}
        if kind == "view_submission":
            return self._submitted(payload["view"])
        if kind in {"shortcut", "message_action"}:
            self._call("views.open", trigger_id=payload["trigger_id"], view=FORM)
        elif kind == "block_actions":
            self._pressed(payload)
        return None

    def _submitted(self, view: Json) -> Json | None:
        values = view["state"]["values"]
        if view["callback_id"] != "fields" and "nothing" in (values["what"]["what"]["value"] or ""):
            return {"response_action": "errors", "errors": {"what": "Say what you promised."}}
        self.said.append(values)
        return None

    def _pressed(self, payload: Json) -> None:
        pressed = payload["actions"][0]
        if pressed["action_id"] in {"more", "open"}:
            method, view = ("views.push", MORE) if pressed["action_id"] == "more" else ("views.open", FORM)
            self._call(method, trigger_id=payload["trigger_id"], view=view)
            return
        chosen = pressed.get("selected_option", {}).get("value", "")
        self._outcome(payload["container"], f"{pressed['action_id']} {chosen}".strip())

    def _event(self, event: Json) -> None:
        if event["type"] == "reaction_added":
            item = event["item"]
            self._outcome({"channel_id": item["channel"], "message_ts": item["ts"]}, f"emoji {event['reaction']}")
        elif event["type"] == "app_home_opened":
            self._call("views.publish", user_id=event["user"], view=HOME)

    def _outcome(self, where: Json, outcome: str) -> None:
        blocks = [
            {"type": "context", "block_id": "out", "elements": [words(f"Outcome: {outcome}")]},
            {"type": "actions", "block_id": "undo", "elements": [button("Undo", "undo")]},
        ]
        where = {"channel": where["channel_id"], "ts": where["message_ts"]}
        self._call("chat.update", **where, text=f"Outcome: {outcome}", blocks=blocks)

    def _call(self, method: str, **args: Any) -> Json:
        answer = self._slack.web.call(method, args, self._slack.token)[2]
        assert answer["ok"], (method, answer)
        return answer
