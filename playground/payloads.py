"""The payloads Slack sends: commands, shortcuts, presses, forms, events."""

from dataclasses import dataclass
from typing import Any

from playground import chat, views
from playground.context import Context, Json
from playground.state import Channel, Hook, Message, Person, Trigger, View

TRIGGER_SECONDS = 3.0
HOOK_SECONDS = 30 * 60.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was pressed: a message or a view."""

    message: Message | None = None
    view: View | None = None

    @property
    def blocks(self) -> list[Json]:
        """The blocks that stand there."""
        if self.message is not None:
            return self.message.blocks
        return self.view.content["blocks"] if self.view is not None else []


def new_trigger(here: Context, person: Person, view: View | None = None) -> str:
    """A trigger_id for this person, good once and for three seconds."""
    world = here.world
    with world.lock:
        now = world.now().timestamp()
        for old in [one.id for one in world.data.triggers.values() if one.expires + 3600 < now]:
            del world.data.triggers[old]
        name = f"{int(now * 1000)}.{world.data.counter}.{world.new_id('t').lower()}"
        world.data.triggers[name] = Trigger(name, person.id, now + TRIGGER_SECONDS, view.id if view else None)
        return name


def new_hook(here: Context, base: str, kind: str, person: Person, channel: str, message_ts: str | None = None) -> str:
    """A response_url to this conversation, good five times and for thirty minutes."""
    world = here.world
    with world.lock:
        now = world.now().timestamp()
        for old in [one.id for one in world.data.hooks.values() if one.expires + 3600 < now]:
            del world.data.hooks[old]
        name = world.new_id("R")
        world.data.hooks[name] = Hook(name, person.id, channel, message_ts, now + HOOK_SECONDS)
        return f"{base}/hooks/{kind}/{name}"


def command(here: Context, base: str, person: Person, channel: Channel, name: str, text: str) -> dict[str, str]:
    """The fields of a slash command."""
    data = here.world.data
    return {
        "token": data.verification_token,
        "team_id": person.team,
        "team_domain": data.domain,
        "channel_id": channel.id,
        "channel_name": channel.name,
        "user_id": person.id,
        "user_name": person.username,
        "command": name,
        "text": text,
        "api_app_id": data.app,
        "is_enterprise_install": "false",
        "response_url": new_hook(here, base, "commands", person, channel.id),
        "trigger_id": new_trigger(here, person),
    }


def _common(here: Context, kind: str, person: Person) -> Json:
    data = here.world.data
    return {
        "type": kind,
        "user": {"id": person.id, "username": person.username, "name": person.username, "team_id": person.team},
        "api_app_id": data.app,
        "token": data.verification_token,
        "team": {"id": data.team, "domain": data.domain},
        "enterprise": None,
        "is_enterprise_install": False,
    }


def shortcut(here: Context, person: Person, callback_id: str) -> Json:
    """A global shortcut."""
    return _common(here, "shortcut", person) | {
        "callback_id": callback_id,
        "trigger_id": new_trigger(here, person),
        "action_ts": here.world.new_ts(),
    }


def message_shortcut(here: Context, base: str, person: Person, callback_id: str, message: Message) -> Json:
    """A shortcut from a message's menu."""
    channel = here.world.data.channels[message.channel]
    return _common(here, "message_action", person) | {
        "callback_id": callback_id,
        "trigger_id": new_trigger(here, person),
        "action_ts": here.world.new_ts(),
        "response_url": new_hook(here, base, "app", person, channel.id, message.ts if message.viewer else None),
        "channel": {"id": channel.id, "name": channel.name},
        "message_ts": message.ts,
        "message": chat.shown(here, message, with_metadata=False),
    }


def _place(here: Context, place: Place) -> Json:
    if place.view is not None:
        return {"container": {"type": "view", "view_id": place.view.id}, "view": views.shown(here, place.view)}
    assert place.message is not None
    message = place.message
    channel = here.world.data.channels[message.channel]
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": channel.id,
        "is_ephemeral": message.viewer is not None,
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    out: Json = {"container": container, "channel": {"id": channel.id, "name": channel.name}}
    if message.viewer is None:
        out["message"] = chat.shown(here, message)
    return out


def actions(here: Context, base: str, person: Person, place: Place, pressed: Json, state: Json) -> Json:
    """A press on an element of a message or a view."""
    out = _common(here, "block_actions", person) | _place(here, place)
    out["trigger_id"] = new_trigger(here, person, place.view)
    out["actions"] = [pressed | {"action_ts": here.world.new_ts()}]
    if place.message is not None:
        out["response_url"] = new_hook(here, base, "actions", person, place.message.channel, place.message.ts)
        out["state"] = {"values": state}
    return out


def options(here: Context, person: Person, place: Place, block_id: str, action_id: str, value: str) -> Json:
    """Somebody types into a menu whose options the app provides."""
    return (
        _common(here, "block_suggestion", person)
        | _place(here, place)
        | {"action_id": action_id, "block_id": block_id, "value": value}
    )


def submission(here: Context, person: Person, view: View) -> Json:
    """A form is sent."""
    return _common(here, "view_submission", person) | {
        "trigger_id": new_trigger(here, person, view),
        "view": views.shown(here, view),
        "response_urls": [],
    }


def closed(here: Context, person: Person, view: View, *, cleared: bool) -> Json:
    """A form is closed without being sent."""
    shown = views.shown(here, view)
    return _common(here, "view_closed", person) | {"view": shown, "is_cleared": cleared}


def event(here: Context, body: Json) -> Json:
    """An event in its envelope."""
    data = here.world.data
    now = int(here.world.now().timestamp())
    out: Json = {
        "token": data.verification_token,
        "team_id": data.team,
        "context_team_id": data.team,
        "context_enterprise_id": None,
        "api_app_id": data.app,
        "event": body,
        "type": "event_callback",
        "event_id": here.world.new_id("Ev"),
        "event_time": now,
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": data.team,
                "user_id": data.bot_user,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": f"4-{here.world.new_id('e')}",
    }
    return out


def message_event(here: Context, message: Message, channel: Channel, **more: Any) -> Json:
    """The event of a message in a conversation."""
    body = chat.shown(here, message, with_metadata=False)
    body.pop("reactions", None)
    return body | {
        "channel": channel.id,
        "event_ts": message.ts,
        "channel_type": "im" if channel.kind == "im" else "channel",
        **more,
    }


def mention_event(message: Json) -> Json:
    """The same message as the event of one that mentions the app."""
    return {name: value for name, value in message.items() if name != "channel_type"} | {"type": "app_mention"}
