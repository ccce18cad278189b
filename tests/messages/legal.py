"""What every message and view has to be, whatever somebody typed."""

import json
import re
from collections.abc import Iterator
from typing import Any

from bot.messages.blocks import Message, View
from playground.blocks import problems, view_problems

ESCAPED = re.compile(r"&(?!(?:amp|lt|gt);)|[<>]")
PERSON = re.compile(r"<@[UW][A-Z0-9]+>")
OVERRIDES = re.compile("[\ud800-\udfff\u202a-\u202e\u2066-\u2069\x00]")


def faults(said: Message | View) -> list[str]:
    """What is wrong with something that is to be sent."""
    if isinstance(said, Message):
        return [*_message_faults(said), *_faults(said.blocks)]
    return [*view_problems(said, said["type"]), *_faults(said["blocks"])]


def _message_faults(said: Message) -> Iterator[str]:
    yield from problems(said.blocks, "message")
    if not 0 < len(said.text) < 4_000:
        yield f"text of {len(said.text)} characters"
    if OVERRIDES.search(said.text):
        yield "a control character in the text"
    if ESCAPED.search(PERSON.sub("", said.text)):
        yield f"unescaped text: {said.text}"


def _faults(blocks: list[Any]) -> Iterator[str]:
    json.dumps(blocks, ensure_ascii=False).encode()
    for found in every(blocks):
        if found.get("type") == "mrkdwn":
            yield f"mrkdwn: {found}"
        if isinstance(found.get("text"), str) and OVERRIDES.search(found["text"]):
            yield f"a control character: {found['text']!r}"


def every(content: Any) -> Iterator[dict[str, Any]]:
    """Every object inside."""
    if isinstance(content, list):
        for each in content:
            yield from every(each)
    elif isinstance(content, dict):
        yield content
        for each in content.values():
            yield from every(each)


def shown(said: Message | View) -> str:
    """All the words of the blocks, a line a row."""
    blocks = said.blocks if isinstance(said, Message) else said["blocks"]
    return "\n".join(words(block) for block in blocks)


def words(block: dict[str, Any]) -> str:
    """The words of one block."""
    return "".join(found["text"] for found in every(block) if isinstance(found.get("text"), str))


def rows(said: Message, place: int = 0) -> list[str]:
    """The lines of one block of words."""
    return words(said.blocks[place]).split("\n")


def buttons(said: Message | View) -> list[tuple[str, str]]:
    """Every button and menu entry, as its label and its action or value."""
    blocks = said.blocks if isinstance(said, Message) else said["blocks"]
    found: list[tuple[str, str]] = []
    for each in every(blocks):
        if each.get("type") == "button":
            found.append((each["text"]["text"], each["action_id"]))
        if each.get("type") == "overflow":
            found += [(option["text"]["text"], option["value"]) for option in each["options"]]
    return found


def actions(said: Message | View) -> list[str]:
    """What can be pressed."""
    return [action for _, action in buttons(said)]
