"""What the app's manifest allows and where it wants its requests."""

import json
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playground.shapes import Json

EVENT_SCOPES = {
    "app_mention": "app_mentions:read",
    "message.im": "im:history",
    "message.channels": "channels:history",
    "reaction_added": "reactions:read",
    "reaction_removed": "reactions:read",
    "user_change": "users:read",
    "team_join": "users:read",
    "channel_archive": "channels:read",
    "channel_left": "channels:read",
    "channel_shared": "channels:read",
    "channel_unarchive": "channels:read",
    "channel_unshared": "channels:read",
    "member_joined_channel": "channels:read",
    "member_left_channel": "channels:read",
}


@dataclass(frozen=True, slots=True)
class Manifest:
    """The parts of `manifest.json` that Slack acts on."""

    scopes: frozenset[str]
    commands: tuple[Json, ...]
    shortcuts: tuple[Json, ...]
    events: frozenset[str]
    events_path: str
    actions_path: str
    options_path: str
    home: bool
    messages_tab: bool

    @classmethod
    def read(cls, source: Path | Json) -> "Manifest":
        """The manifest in a file, or as it was parsed."""
        raw: Json = json.loads(source.read_text(encoding="utf-8")) if isinstance(source, Path) else source
        features: Json = raw.get("features", {})
        settings: Json = raw.get("settings", {})
        subscriptions: Json = settings.get("event_subscriptions", {})
        interactivity: Json = settings.get("interactivity", {})
        home: Json = features.get("app_home", {})
        actions = str(interactivity.get("request_url", ""))
        return cls(
            scopes=frozenset(raw.get("oauth_config", {}).get("scopes", {}).get("bot", [])),
            commands=tuple(features.get("slash_commands", [])),
            shortcuts=tuple(features.get("shortcuts", [])),
            events=frozenset(subscriptions.get("bot_events", [])),
            events_path=urlsplit(str(subscriptions.get("request_url", ""))).path,
            actions_path=urlsplit(actions).path if interactivity.get("is_enabled") else "",
            options_path=urlsplit(str(interactivity.get("message_menu_options_url") or actions)).path,
            home=bool(home.get("home_tab_enabled")),
            messages_tab=bool(home.get("messages_tab_enabled")),
        )

    def command(self, name: str) -> Json | None:
        """The command's row, if the app has it."""
        return next((one for one in self.commands if one["command"] == name), None)

    def shortcut(self, callback_id: str) -> Json | None:
        """The shortcut's row, if the app has it."""
        return next((one for one in self.shortcuts if one["callback_id"] == callback_id), None)

    def hears(self, event: str) -> bool:
        """The app subscribed to the event and has the scope for it."""
        needed = EVENT_SCOPES.get(event)
        return event in self.events and (needed is None or needed in self.scopes)
