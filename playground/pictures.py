"""People, conversations, messages and views as the page draws them."""

import copy
from datetime import UTC, datetime

from playground import chat, forms, menus, views
from playground.shapes import Json
from playground.standin import Standin
from playground.state import Channel, Message, Person, View


def iso(at: datetime) -> str:
    """An instant as the page reads it."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def person(one: Person) -> Json:
    """A person to be."""
    return {
        "id": one.id,
        "name": one.name,
        "title": one.title,
        "tz": one.tz,
        "locale": one.locale,
        "is_admin": one.is_admin or one.is_owner,
        "color": f"#{one.color}",
        "initials": "".join(word[0] for word in one.name.split()[:2]).upper(),
    }


def conversation(slack: Standin, one: Channel, viewer: Person) -> Json:
    """A line of the sidebar, with how much in it is unread."""
    read = slack.world.data.read.get(viewer.id, {}).get(one.id, "")
    unread = [row for row in slack.messages(one, viewer) if row.user != viewer.id and row.ts > read]
    is_dm = one.kind == "im"
    return {
        "id": one.id,
        "kind": "dm" if is_dm else "channel",
        "name": "Kept" if is_dm else one.name,
        "unread": len(unread),
    }


def message(slack: Standin, one: Message, viewer: Person) -> Json:
    """A message as this person sees it."""
    return {
        "ts": one.ts,
        "user": one.user,
        "bot": one.bot,
        "text": one.text,
        "blocks": _with_offers(slack, one.blocks, viewer),
        "attachments": one.attachments,
        "files": one.files,
        "edited": one.edited is not None,
        "deleted": False,
        "ephemeral": one.viewer is not None,
        "thread_ts": one.thread_ts,
        "reply_count": len(chat.replies_to(slack.here, one)),
        "reactions": [{"name": name, "users": users} for name, users in one.reactions.items()],
        "at": iso(datetime.fromtimestamp(float(one.ts), UTC)),
    }


def commands(slack: Standin) -> list[Json]:
    """What the composer completes."""
    names = ("command", "usage_hint", "description")
    return [{name: one.get(name, "") for name in names} for one in slack.here.manifest.commands]


def shortcuts(slack: Standin) -> list[Json]:
    """What the menus offer."""
    names = ("callback_id", "name", "type", "description")
    return [{name: one.get(name, "") for name in names} for one in slack.here.manifest.shortcuts]


def view(slack: Standin, one: View) -> Json:
    """A view's content with what stands in its fields."""
    shown = views.shown(slack.here, one)
    return shown | {"blocks": _with_offers(slack, shown["blocks"], slack.world.person(one.person))}


def modal(slack: Standin, one: View) -> Json:
    """A modal on the viewer's stack."""
    return {"id": one.id, "view": view(slack, one), "errors": one.errors}


def _with_offers(slack: Standin, blocks: list[Json], viewer: Person) -> list[Json]:
    """The blocks, where each menu of people or conversations says what it offers."""
    if not any(element.get("type") in menus.MENUS for _, element in forms.elements(blocks)):
        return blocks
    dressed: list[Json] = copy.deepcopy(blocks)
    for _, element in forms.elements(dressed):
        if element.get("type") in menus.MENUS:
            element["offered"] = slack.offered(viewer, element)
    return dressed
