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


def manifest(url: str, prefix: str = "") -> str:
    """The manifest with this address and command prefix, ready to paste; ValueError where the address is none."""
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.netloc:
        raise ValueError(f"URL must be an https address such as https://kept.yourteam.com, not {url!r}")
    text = FILE.read_text(encoding="utf-8").replace(PLACEHOLDER, f"https://{parts.netloc}")
    made = json.loads(text)
    return _printed(made, prefix)


def manifest_for_socket_mode(prefix: str = "") -> str:
    """The manifest of a Kept that connects out, without an address."""
    made = load()
    settings = made["settings"]
    settings["socket_mode_enabled"] = True
    for part in (*made["features"]["slash_commands"], settings["event_subscriptions"], settings["interactivity"]):
        part.pop("url", None)
        part.pop("request_url", None)
    return _printed(made, prefix)


def _printed(made: dict[str, Any], prefix: str) -> str:
    for command in made["features"]["slash_commands"]:
        command["command"] = f"/{prefix}{command['command'].removeprefix('/')}"
    return json.dumps(made, indent=2, ensure_ascii=False)
