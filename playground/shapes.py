"""JSON from outside, looked at without trusting its shape."""

from typing import Any, cast

Json = dict[str, Any]


def an_object(value: object) -> Json | None:
    """The value when it is an object with text for keys."""
    return cast(Json, value) if isinstance(value, dict) else None


def a_list(value: object) -> list[Any] | None:
    """The value when it is a list."""
    return cast(list[Any], value) if isinstance(value, list) else None


def objects(value: object) -> list[Json]:
    """The objects in a list; nothing when it is no list."""
    found = (an_object(one) for one in a_list(value) or [])
    return [one for one in found if one is not None]


def member(value: object, name: str) -> Any:
    """What an object holds under that name, None for anything else."""
    return (an_object(value) or {}).get(name)
