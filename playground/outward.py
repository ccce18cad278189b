"""Small things Slack adds to blocks before it shows them to an app again."""

import html
import re
from typing import Any

from playground.shapes import Json, a_list, an_object

FLAGS: dict[str, tuple[str, bool]] = {"plain_text": ("emoji", True), "mrkdwn": ("verbatim", False)}
PIECE = re.compile(r"<([^<>]+)>")


def filled(value: Any) -> Any:
    """The same with the flags of every text object written out."""
    rows = a_list(value)
    if rows is not None:
        return [filled(one) for one in rows]
    found = an_object(value)
    if found is None:
        return value
    out = {name: filled(one) for name, one in found.items()}
    flag = FLAGS.get(str(out.get("type")))
    if flag is not None and isinstance(out.get("text"), str):
        out.setdefault(*flag)
    return out


def rich_text(text: str, block_id: str) -> Json:
    """What a person typed as the block that Slack makes of it."""
    pieces: list[Json] = []
    for number, part in enumerate(PIECE.split(text)):
        if part:
            pieces.append(_piece(part) if number % 2 else {"type": "text", "text": html.unescape(part)})
    return {
        "type": "rich_text",
        "block_id": block_id,
        "elements": [{"type": "rich_text_section", "elements": pieces}],
    }


def _piece(inside: str) -> Json:
    name, _, shown = inside.partition("|")
    if name.startswith("@"):
        return {"type": "user", "user_id": name[1:]}
    if name.startswith("#"):
        return {"type": "channel", "channel_id": name[1:]}
    if name.startswith("!"):
        return {"type": "broadcast", "range": name[1:]}
    return {"type": "link", "url": html.unescape(name)} | ({"text": html.unescape(shown)} if shown else {})
