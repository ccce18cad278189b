"""The app's manifest: of Slack's form, and with nothing asked for without need."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from playground.manifest import EVENT_SCOPES, Manifest
from playground.methods import METHODS
from playground.standin import MANIFEST

SCHEMA = MANIFEST.parent.parent / "shared" / "corpora" / "manifest" / "manifest.schema.2.0.0.json"
KINDS: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
}
NEEDED_ELSEWHERE = {"commands", "im:history", "channels:read", "groups:read"}
"""Commands, messages in the DM, and what a digest's channel is, public or private."""


def read(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8"))


def wrong_with(value: Any, schema: dict[str, Any], root: dict[str, Any], path: str = "") -> list[str]:
    """Where a value is not as the schema says, in the words of it that Slack's schema uses."""
    if "$ref" in schema:
        return wrong_with(value, root["definitions"][schema["$ref"].rsplit("/", 1)[-1]], root, path)
    kind = schema.get("type")
    if isinstance(kind, str) and not isinstance(value, KINDS[kind]):
        return [f"{path}: not {kind}"]
    found = [f"{path}: not one of {schema['enum']}"] if "enum" in schema and value not in schema["enum"] else []
    if isinstance(value, str):
        if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
            found.append(f"{path}: {len(value)} characters")
        if "pattern" in schema and not re.search(schema["pattern"], value):
            found.append(f"{path}: not like {schema['pattern']}")
    if isinstance(value, list):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            found.append(f"{path}: {len(value)} items")
        for number, one in enumerate(value):
            found += wrong_with(one, schema.get("items", {}), root, f"{path}/{number}")
    if isinstance(value, dict):
        known = schema.get("properties", {})
        found += [f"{path}: {name} is missing" for name in schema.get("required", []) if name not in value]
        if schema.get("additionalProperties") is False:
            found += [f"{path}: {name} is not known" for name in value if name not in known]
        for name in value.keys() & known.keys():
            found += wrong_with(value[name], known[name], root, f"{path}/{name}")
    return found


def test_slack_takes_the_manifest():
    if not SCHEMA.exists():
        pytest.skip("no ../shared/corpora beside the repository")
    schema = read(SCHEMA)
    assert wrong_with(read(MANIFEST), schema, schema) == []
    assert wrong_with({"display_information": {"name": "x" * 36}, "colour": 1}, schema, schema) != []


def test_every_scope_is_needed_and_no_needed_one_is_missing():
    manifest = Manifest.read(MANIFEST)
    for_events = {EVENT_SCOPES[event] for event in manifest.events if event in EVENT_SCOPES}
    for_methods = {method.scope for method in METHODS.values() if method.scope}
    assert manifest.scopes == for_events | for_methods | NEEDED_ELSEWHERE


def test_everything_goes_to_one_address():
    manifest = Manifest.read(MANIFEST)
    addresses = set(re.findall(r'https://[^"]+', MANIFEST.read_text(encoding="utf-8")))
    assert addresses == {"https://YOUR-ADDRESS/slack/events"}
    assert {manifest.events_path, manifest.actions_path, manifest.options_path} == {"/slack/events"}
