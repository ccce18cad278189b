"""Circles: people whom a contact knows and can picture, and which of them to ask about next."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.sales.answer import Near
from bot.sales.contact import Contact

NAME_LIMIT = 80
NAMES = 12
_BETWEEN = re.compile(r"\s*(?:[,;、，・/／\n]|\band\b|\s&\s)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Circle:
    """A group that a contact belongs to; `people` are first names of some who are in it."""

    id: str
    contact: str
    name: str
    people: tuple[str, ...]
    made_by: str
    made_at: datetime
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """A contact with the circles that are known."""

    contact: Contact
    circles: tuple[Circle, ...]


@dataclass(frozen=True, slots=True)
class Added:
    """A circle as it stands after adding it; `undo` is None where it was there already."""

    customer: Near
    contact: Contact
    circle: Circle
    undo: str | None = None
    undone: bool = False


def exact(name: str) -> str:
    """The name on one line, without spaces around it and without a full stop."""
    return " ".join(name.split()).rstrip(".。 ")


def same(one: str, other: str) -> bool:
    """Whether two names of one contact's circles mean the same people."""
    return _folded(one) == _folded(other)


def first_names(typed: str) -> tuple[str, ...]:
    """The names of a typed row of names, each once, at most twelve."""
    found = (" ".join(name.split())[:NAME_LIMIT] for name in _BETWEEN.split(typed))
    return tuple(dict.fromkeys(name for name in found if name))[:NAMES]


def next_circle(circles: Sequence[Circle], asked_about: Sequence[str]) -> Circle | None:
    """The circle to ask about next: never the last one again, and of the others the one longest left alone.

    `asked_about` are the ids of the circles of earlier suggestions, the latest first.
    """
    last = asked_about[0] if asked_about else None
    others = [circle for circle in circles if circle.id != last and not circle.gone]
    places = {circle: place for place, circle in reversed(list(enumerate(asked_about)))}
    never = len(asked_about)
    return min(others, key=lambda one: (-places.get(one.id, never), one.made_at, one.id), default=None)


_ARTICLES = re.compile(r"^(?:the|his|her|their|our|my|your|an?)\s+", re.IGNORECASE)


def _folded(name: str) -> str:
    return _ARTICLES.sub("", exact(unicodedata.normalize("NFKC", name)).casefold())
