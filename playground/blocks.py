"""The Block Kit validator."""

from typing import Any

Json = dict[str, Any]


def problems(given: list[Any], surface: str) -> list[str]:
    return []


def view_problems(view: Json, surface: str) -> list[str]:
    return []
