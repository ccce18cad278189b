"""Block Kit as functions: everything that is put in is cut to Slack's limits here."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from bot.messages.blocks.limits import (
    ACTIONS_ELEMENTS,
    BUTTON_TEXT,
    BUTTON_VALUE,
    CONTEXT_ELEMENTS,
    HEADER_TEXT,
    HINT_TEXT,
    ID_TEXT,
    INPUT_TEXT,
    LABEL_TEXT,
    MESSAGE_BLOCKS,
    NAME_TEXT,
    OPTION_TEXT,
    OPTION_VALUE,
    OVERFLOW_OPTIONS,
    PLACEHOLDER_TEXT,
    PRIVATE_METADATA,
    RICH_TEXT,
    SECTION_TEXT,
    TITLE_TEXT,
    VIEW_BLOCKS,
)
from bot.messages.blocks.typed import clean, cut, notification, short, units

Block = dict[str, Any]
Element = dict[str, Any]
View = dict[str, Any]

_PERSON = re.compile(r"[UW][A-Z0-9]{1,30}")
_LINK = re.compile(r"https://[!-~]{1,2000}")


@dataclass(frozen=True, slots=True)
class Message:
    """What is posted: `text` is the notification and the words for who cannot see the blocks."""

    text: str
    blocks: list[Block]


Span = Element
Row = Sequence[Span]


def plain(words: str) -> Span:
    """Words as they are, never parsed."""
    return {"type": "text", "text": words}


def bold(words: str) -> Span:
    """Words that stand out, never parsed."""
    return {"type": "text", "text": words, "style": {"bold": True}}


def link(address: str, words: str) -> Span:
    """A link that Slack gave us; anything but https is shown as words only."""
    if _LINK.fullmatch(address):
        return {"type": "link", "url": address, "text": words}
    return plain(words)


def person(person_id: str) -> Span:
    """A person's name as Slack shows it; in a direct message nobody else hears of it."""
    if _PERSON.fullmatch(person_id):
        return {"type": "user", "user_id": person_id}
    return plain(short(person_id, NAME_TEXT))


def channel(channel_id: str) -> Span:
    """A channel's name as Slack shows it to each reader."""
    return {"type": "channel", "channel_id": channel_id}


def instant(at: datetime, fallback: str, *, clock: bool = False) -> Span:
    """An instant on each reader's own clock; `fallback` are the words where Slack can't show it."""
    shown = "{date_short_pretty}, {time}" if clock else "{date_short_pretty}"
    return {"type": "date", "timestamp": int(at.timestamp()), "format": shown, "fallback": fallback}


def rows(*lines: Row) -> Block:
    """Lines of words, one under the other; what is empty is left out."""
    elements: list[Element] = []
    room = RICH_TEXT
    for line in lines:
        spans = [span for span in line if span.get("text", "-")]
        if not spans or room <= 0:
            continue
        if elements:
            elements.append(plain("\n"))
        for span in spans:
            if "text" in span and units(span["text"]) > room:
                elements.append({**span, "text": cut(span["text"], max(room, 1))})
                room = 0
                break
            room -= units(span.get("text", ""))
            elements.append(span)
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements or [plain("—")]}]}


def says(words: str) -> Block:
    """One sentence."""
    return rows([plain(words)])


def preformatted(words: str) -> Block:
    """Words that one gesture takes."""
    return {"type": "rich_text", "elements": [{"type": "rich_text_preformatted", "elements": [plain(words or "—")]}]}


def header(words: str) -> Block:
    """A heading."""
    return {"type": "header", "text": _plain_text(words, HEADER_TEXT)}


def context(*words: str) -> Block:
    """Small print."""
    return {"type": "context", "elements": [_plain_text(each, SECTION_TEXT) for each in words[:CONTEXT_ELEMENTS]]}


def actions(*elements: Element) -> Block:
    """Buttons and menus beside each other."""
    return {"type": "actions", "elements": list(elements[:ACTIONS_ELEMENTS])}


def button(words: str, action_id: str, value: str = "", *, primary: bool = False, url: str = "") -> Element:
    """A button; `value` comes back when it is pressed, and `url` is opened for who presses it."""
    made: Element = {"type": "button", "text": _plain_text(words, BUTTON_TEXT), "action_id": action_id}
    if value:
        made["value"] = value[:BUTTON_VALUE]
    if url:
        made["url"] = url
    if primary:
        made["style"] = "primary"
    return made


def overflow(action_id: str, *options: Element) -> Element:
    """The menu behind the three dots."""
    return {"type": "overflow", "action_id": action_id, "options": list(options[:OVERFLOW_OPTIONS])}


def option(words: str, value: str) -> Element:
    """One entry of a menu or of a group of radio buttons."""
    return {"text": _plain_text(words, OPTION_TEXT), "value": value[:OPTION_VALUE]}


def text_input(
    name: str, label: str, *, hint: str = "", example: str = "", initial: str = "", lines: bool = False,
    needed: bool = True,
) -> Block:  # fmt: skip
    """A field to type in; `name` is both its block's and its action's id."""
    element: Element = {"type": "plain_text_input", "action_id": name, "multiline": lines, "max_length": INPUT_TEXT}
    if example:
        element["placeholder"] = _plain_text(example, PLACEHOLDER_TEXT)
    begun = cut(clean(initial, newlines=lines), INPUT_TEXT)
    if begun:
        element["initial_value"] = begun
    return _input(name, label, element, hint=hint, needed=needed)


def choice(
    name: str, label: str, options: Sequence[Element], *, hint: str = "", chosen: str = "", needed: bool = True
) -> Block:
    """Radio buttons; `chosen` is the value of the one that is pressed in already."""
    element: Element = {"type": "radio_buttons", "action_id": name, "options": list(options)}
    pressed = next((each for each in options if each["value"] == chosen), None)
    if pressed is not None:
        element["initial_option"] = pressed
    return _input(name, label, element, hint=hint, needed=needed)


def select(
    name: str, label: str, options: Sequence[Element], *, hint: str = "", chosen: str = "", needed: bool = True
) -> Block:
    """A menu; `chosen` is the value of the option that it shows already."""
    element: Element = {"type": "static_select", "action_id": name, "options": list(options)}
    shown = next((each for each in options if each["value"] == chosen), None)
    if shown is not None:
        element["initial_option"] = shown
    return _input(name, label, element, hint=hint, needed=needed)


def ticks(
    name: str, label: str, options: Sequence[Element], *, hint: str = "", chosen: Collection[str] = (),
    needed: bool = True,
) -> Block:  # fmt: skip
    """Boxes to tick; `chosen` are the values of those that are ticked already."""
    element: Element = {"type": "checkboxes", "action_id": name, "options": list(options)}
    ticked = [each for each in options if each["value"] in chosen]
    if ticked:
        element["initial_options"] = ticked
    return _input(name, label, element, hint=hint, needed=needed)


def people_input(name: str, label: str, *, hint: str = "", initial: Sequence[str] = (), needed: bool = True) -> Block:
    """Several people of the workspace."""
    element: Element = {"type": "multi_users_select", "action_id": name}
    if initial:
        element["initial_users"] = list(initial)
    return _input(name, label, element, hint=hint, needed=needed)


def channel_input(name: str, label: str, *, hint: str = "", initial: str = "", needed: bool = True) -> Block:
    """A channel that nobody from another workspace is in."""
    only = {"include": ["public", "private"], "exclude_external_shared_channels": True}
    element: Element = {"type": "conversations_select", "action_id": name, "filter": only}
    if initial:
        element["initial_conversation"] = initial
    return _input(name, label, element, hint=hint, needed=needed)


def instant_input(name: str, label: str, *, hint: str = "", initial: datetime | None = None) -> Block:
    """A field for a date and a time, which Slack shows in the viewer's zone."""
    element: Element = {"type": "datetimepicker", "action_id": name}
    if initial is not None:
        element["initial_date_time"] = int(initial.timestamp())
    return _input(name, label, element, hint=hint)


def date_input(name: str, label: str, *, hint: str = "", initial: date | None = None, needed: bool = True) -> Block:
    """A field for a day."""
    element: Element = {"type": "datepicker", "action_id": name}
    if initial is not None:
        element["initial_date"] = initial.isoformat()
    return _input(name, label, element, hint=hint, needed=needed)


def time_input(name: str, label: str, *, hint: str = "", initial: time | None = None, needed: bool = True) -> Block:
    """A field for a time of day."""
    element: Element = {"type": "timepicker", "action_id": name}
    if initial is not None:
        element["initial_time"] = f"{initial:%H:%M}"
    return _input(name, label, element, hint=hint, needed=needed)


def person_input(name: str, label: str, *, hint: str = "", initial: str = "", needed: bool = True) -> Block:
    """A field for a person of the workspace."""
    element: Element = {"type": "users_select", "action_id": name}
    if initial:
        element["initial_user"] = initial
    return _input(name, label, element, hint=hint, needed=needed)


def modal(
    callback_id: str, title: str, blocks: Sequence[Block], *, close: str, submit: str = "", metadata: str = ""
) -> View:
    """A window over Slack; one with fields needs `submit`."""
    view: View = {
        "type": "modal",
        "callback_id": callback_id,
        "title": _plain_text(title, TITLE_TEXT),
        "close": _plain_text(close, TITLE_TEXT),
        "blocks": list(blocks[:VIEW_BLOCKS]),
    }
    if submit:
        view["submit"] = _plain_text(submit, TITLE_TEXT)
    if metadata:
        view["private_metadata"] = metadata[:PRIVATE_METADATA]
    return view


def home(blocks: Sequence[Block]) -> View:
    """App Home."""
    return {"type": "home", "blocks": list(blocks[:VIEW_BLOCKS])}


def message(lines: Iterable[str], blocks: Sequence[Block], letter: str = "") -> Message:
    """A message whose words say what its blocks say; `letter` numbers its blocks: a press on a copy is understood."""
    shown = list(blocks[:MESSAGE_BLOCKS])
    if letter:
        shown = [{**block, "block_id": f"{letter}:{place}"[:ID_TEXT]} for place, block in enumerate(shown)]
    return Message(notification(lines), shown)


def _input(name: str, label: str, element: Element, *, hint: str, needed: bool = True) -> Block:
    block: Block = {"type": "input", "block_id": name, "label": _plain_text(label, LABEL_TEXT), "element": element}
    if hint:
        block["hint"] = _plain_text(hint, HINT_TEXT)
    if not needed:
        block["optional"] = True
    return block


def _plain_text(words: str, limit: int) -> Element:
    return {"type": "plain_text", "text": cut(words, limit) or "—", "emoji": True}
