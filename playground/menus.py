"""The people and conversations that Slack itself offers in a form's menus."""

from playground.context import Context
from playground.shapes import Json, an_object
from playground.state import Channel, Person

PEOPLE = frozenset({"users_select", "multi_users_select"})
CHANNELS = frozenset({"channels_select", "multi_channels_select"})
CONVERSATIONS = frozenset({"conversations_select", "multi_conversations_select"})
MENUS = PEOPLE | CHANNELS | CONVERSATIONS


def offered(here: Context, viewer: Person, element: Json) -> list[Json]:
    """What the menu shows this person: ids with their names, in the order they are shown."""
    kind = element.get("type")
    if kind in PEOPLE:
        return [_row(one.id, one.name) for one in _people(here)]
    channels = [one for one in here.world.data.channels.values() if _visible(one, viewer)]
    if kind in CHANNELS:
        return [_row(one.id, one.name) for one in channels if one.kind == "channel" and not one.private]
    wanted = an_object(element.get("filter")) or {}
    return [_row(one.id, _name(here, one)) for one in channels if _wanted(here, one, wanted)]


def _people(here: Context) -> list[Person]:
    everybody = [one for one in here.world.data.people.values() if not one.deleted]
    return sorted(everybody, key=lambda one: one.is_bot)


def _visible(channel: Channel, viewer: Person) -> bool:
    if channel.archived:
        return False
    return viewer.id in channel.members or (channel.kind == "channel" and not channel.private)


def _wanted(here: Context, channel: Channel, wanted: Json) -> bool:
    kind = "im" if channel.kind == "im" else "private" if channel.private else "public"
    if "include" in wanted and kind not in wanted["include"]:
        return False
    if wanted.get("exclude_external_shared_channels") and channel.shared:
        return False
    with_bot = channel.kind == "im" and here.world.data.bot_user in channel.members
    return not (wanted.get("exclude_bot_users") and with_bot)


def _name(here: Context, channel: Channel) -> str:
    return here.world.person(here.world.data.bot_user).name if channel.kind == "im" else channel.name


def _row(value: str, name: str) -> Json:
    return {"value": value, "name": name}
