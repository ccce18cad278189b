"""What the stand-in refuses in messages and views, in Slack's words."""

import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn

from playground import blocks
from playground.context import Context, Json, RefusedError
from playground.limits import LIMITS
from playground.shapes import a_list, an_object, member, objects
from playground.state import View

TEXT = int(LIMITS["message.text"].most or 0)
VIEW_BYTES = int(LIMITS["view.bytes"].most or 0)
CONTROL = re.compile(r"<([@#!][^<>]*|[a-z][a-z0-9+.-]*:[^<>]*)>", re.IGNORECASE)
BROADCAST = re.compile(r"<!(?:channel|here|everyone|group|subteam)\b[^<>]*>")
UNPARSED = {"plain_text", "text", "raw_text"}
UNREAD = {"metadata", "private_metadata"}


def check_message(here: Context, method: str, content: Json) -> None:
    """Refuses a message Slack would refuse, and one that could call a whole channel."""
    for name in ("parse", "link_names"):
        if content.get(name) not in (None, "", "none", False, 0, "0", "false"):
            _refuse(here, method, "invalid_arguments", [f"[ERROR] the app must not use {name}"])
    text = content.get("text")
    if text is not None and not isinstance(text, str):
        _refuse(here, method, "invalid_arguments", ["[ERROR] must be a string [json-pointer:/text]"])
    if not any(content.get(name) for name in ("text", "blocks", "attachments")):
        _refuse(here, method, "no_text", [])
    if len(text or "") > TEXT:
        _refuse(here, method, "msg_too_long", [f"[ERROR] must be less than {TEXT + 1} characters [json-pointer:/text]"])
    _check_metadata(here, method, content.get("metadata"))
    for given in _lists_of_blocks(here, method, content):
        found = blocks.problems(given, "message")
        if found:
            _refuse(here, method, "invalid_blocks", found)
    _check_control(here, method, content)


def check_view(here: Context, method: str, given: Any, surface: str, instead_of: View | None = None) -> Json:
    """Refuses a view Slack would refuse; the view as parsed."""
    view = an_object(given)
    if view is None:
        _refuse(here, method, "invalid_arguments", ["[ERROR] missing required field: view"])
    if len(json.dumps(view, ensure_ascii=False).encode()) > VIEW_BYTES:
        _refuse(here, method, "view_too_large", [])
    found = blocks.view_problems(view, surface)
    if found:
        _refuse(here, method, "invalid_arguments", found)
    external = view.get("external_id")
    others = (one for one in here.world.data.views.values() if one is not instead_of)
    if external and any(one.content.get("external_id") == external for one in others):
        _refuse(here, method, "duplicate_external_id", [])
    _check_control(here, method, view)
    return view


def _lists_of_blocks(here: Context, method: str, content: Json) -> Iterator[list[Any]]:
    for given in [content.get("blocks"), *[one.get("blocks") for one in objects(content.get("attachments"))]]:
        if given is None:
            continue
        rows = a_list(given)
        if rows is None:
            _refuse(here, method, "invalid_blocks_format", [])
        yield rows


def _check_metadata(here: Context, method: str, metadata: Any) -> None:
    if metadata is None:
        return
    if not isinstance(member(metadata, "event_type"), str):
        _refuse(here, method, "invalid_metadata_format", [])
    if an_object(member(metadata, "event_payload")) is None:
        _refuse(here, method, "invalid_metadata_schema", [])


def _check_control(here: Context, method: str, content: Json) -> None:
    for text in _parsed_texts(content):
        for sequence in CONTROL.findall(text):
            here.ledger.control_sequences.append((method, f"<{sequence}>"))
        called = BROADCAST.search(text)
        if called:
            _refuse(here, method, "invalid_arguments", [f"[ERROR] the app must not call everybody: {called.group()}"])


def _parsed_texts(content: Any) -> Iterator[str]:
    """Every string in which Slack reads control sequences."""
    for one in a_list(content) or []:
        yield from _parsed_texts(one)
    found = an_object(content)
    if found is None:
        return
    if found.get("type") == "broadcast":
        yield "<!channel>"
    if isinstance(found.get("text"), str) and found.get("type") not in UNPARSED:
        yield found["text"]
    for key, one in found.items():
        if key not in UNREAD:
            yield from _parsed_texts(one)


def _refuse(here: Context, method: str, code: str, messages: list[str]) -> NoReturn:
    here.ledger.refused.append(f"{method}: {code} {' '.join(messages)}".rstrip())
    more: Json = {"response_metadata": {"messages": messages}, "errors": messages} if messages else {}
    raise RefusedError(code, **more)
