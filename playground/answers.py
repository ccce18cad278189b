"""What Kept's acknowledgement does in Slack: a message, errors in a form, the next form."""

import json
from typing import Any

from playground import chat, views
from playground.checks import check_message, check_view
from playground.context import Context, Json, RefusedError
from playground.deliveries import Answer
from playground.shapes import an_object
from playground.state import Channel, Hook, Message, Person, View

USES = 5


def to_command(here: Context, person: Person, channel: Channel, answer: Answer) -> str | None:
    """Shows a command's acknowledgement; what Slack says when it can't be shown."""
    if not answer.body.strip():
        return None
    try:
        content = _message(answer)
        check_message(here, "command", content)
        _say(here, person.id, channel.id, content)
    except RefusedError as refusal:
        return refusal.code
    return None


def to_submission(here: Context, person: Person, view: View, answer: Answer) -> str | None:
    """Does what the acknowledgement of a form asks for; what Slack says when it can't."""
    try:
        content = _object(answer)
        what = content.get("response_action")
        if what is None and not content:
            views.close_top(here, person.id)
        elif what == "errors":
            _show_errors(here, view, content.get("errors"))
        elif what == "update":
            views.rewrite(here, view, check_view(here, "view_submission", content.get("view"), "modal", view))
        elif what == "push":
            views.push(here, person.id, check_view(here, "view_submission", content.get("view"), "modal"))
        elif what == "clear":
            views.close_all(here, person.id)
        else:
            raise RefusedError("invalid_response_action")
    except RefusedError as refusal:
        here.ledger.refused.append(f"view_submission: {refusal.code}")
        return refusal.code
    return None


def options_in(here: Context, answer: Answer) -> list[Json]:
    """The options in the acknowledgement of a menu's question, flat; none when they are not in order."""
    content = _object(answer)
    groups: list[Json] = content.get("option_groups") or [{"options": content.get("options")}]
    found: list[Json] = []
    for group in groups:
        found += group.get("options") or []
    menu = {"type": "static_select", "action_id": "a", "options": found}
    try:
        if found:
            check_message(here, "block_suggestion", {"blocks": [{"type": "actions", "elements": [menu]}]})
    except RefusedError:
        return []
    return found


def to_hook(here: Context, name: str, body: bytes) -> tuple[int, str]:
    """A post to a response_url: HTTP status and body."""
    world = here.world
    with world.lock:
        hook = world.data.hooks.get(name)
        if hook is None or world.now().timestamp() > hook.expires:
            return 404, json.dumps({"ok": False, "error": "expired_url"})
        if hook.uses >= USES:
            return 404, json.dumps({"ok": False, "error": "used_url"})
        hook.uses += 1
    try:
        _answer_hook(here, hook, json.loads(body))
    except RefusedError as refusal:
        return 400, json.dumps({"ok": False, "error": refusal.code})
    except ValueError:
        return 400, json.dumps({"ok": False, "error": "invalid_payload"})
    return 200, "ok"


def _answer_hook(here: Context, hook: Hook, content: Json) -> None:
    world = here.world
    original = world.message(hook.channel, hook.message_ts, hook.person) if hook.message_ts else None
    if content.get("delete_original") is True:
        if original is not None:
            original.deleted = True
            world.touch()
        return
    check_message(here, "response_url", content)
    if hook.message_ts and "replace_original" not in content:
        here.ledger.warnings.append("response_url without replace_original replaces the message")
    if hook.message_ts and content.get("replace_original", True) is True:
        if original is None:
            raise RefusedError("message_not_found")
        chat.rewrite(here, original, content)
        if original.viewer is None:
            original.edited = world.new_ts()
        world.touch()
        return
    _say(here, hook.person, hook.channel, content)


def _say(here: Context, person: str, channel: str, content: Json) -> Message:
    viewer = None if content.get("response_type") == "in_channel" else person
    return chat.put(here, channel, here.world.data.bot_user, content, bot=True, viewer=viewer)


def _show_errors(here: Context, view: View, errors: Any) -> None:
    inputs = {one["block_id"] for one in view.content["blocks"] if one["type"] == "input"}
    said = an_object(errors)
    if not said or not set(said) <= inputs:
        raise RefusedError("invalid_errors")
    view.errors = {key: str(value) for key, value in said.items()}
    here.world.touch()


def _message(answer: Answer) -> Json:
    if "json" in answer.headers.get("content-type", ""):
        return _object(answer)
    return {"text": answer.text}


def _object(answer: Answer) -> Json:
    try:
        content = answer.json
    except ValueError:
        raise RefusedError("invalid_json") from None
    found = an_object(content)
    if found is None:
        raise RefusedError("invalid_json")
    return found
