"""The Slack app manifest for one address."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

FILE = Path(__file__).parent.parent / "manifest.json"
PLACEHOLDER = "https://YOUR-ADDRESS"


def load() -> dict[str, Any]:
    """The manifest as it stands in the repository."""
    return json.loads(FILE.read_text(encoding="utf-8"))


def scopes() -> frozenset[str]:
    """The bot scopes that Kept asks for."""
    return frozenset(load()["oauth_config"]["scopes"]["bot"])


ALIASES = {
    "notes": ("Keep notes of a conversation; lines with * are promises to confirm", "Acme: they liked it"),
    "order": ("Record an order, or look at yours", "Acme 20 x Widget A, delivery Dec 3"),
    "customer": ("What there is about a customer", "Acme"),
    "referral": ("Whom to ask about which circle", "Acme"),
    "digest": ("The week so far", "preview"),
}
"""Words of `/kept` that can be commands of their own, where no other app has their names."""


def manifest(url: str, prefix: str = "", aliases: bool = False) -> str:
    """The manifest with this address and command prefix, ready to paste; ValueError where the address is none."""
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.netloc:
        raise ValueError(f"URL must be an https address such as https://kept.yourteam.com, not {url!r}")
    text = FILE.read_text(encoding="utf-8").replace(PLACEHOLDER, f"https://{parts.netloc}")
    made = json.loads(text)
    return _printed(made, prefix, aliases)


def manifest_for_socket_mode(prefix: str = "", aliases: bool = False) -> str:
    """The manifest of a Kept that connects out, without an address."""
    made = load()
    settings = made["settings"]
    settings["socket_mode_enabled"] = True
    for part in (*made["features"]["slash_commands"], settings["event_subscriptions"], settings["interactivity"]):
        part.pop("url", None)
        part.pop("request_url", None)
    return _printed(made, prefix, aliases)


def _printed(made: dict[str, Any], prefix: str, aliases: bool) -> str:
    commands = made["features"]["slash_commands"]
    if aliases:
        kept = next(command for command in commands if command["command"] == "/kept")
        commands += [
            {**kept, "command": f"/{name}", "description": about, "usage_hint": hint}
            for name, (about, hint) in ALIASES.items()
        ]
    for command in made["features"]["slash_commands"]:
        command["command"] = f"/{prefix}{command['command'].removeprefix('/')}"
    return json.dumps(made, indent=2, ensure_ascii=False)
