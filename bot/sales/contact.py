"""Contacts: a person at a customer."""

import unicodedata
from dataclasses import dataclass

NAME_LIMIT = 120


@dataclass(frozen=True, slots=True)
class Contact:
    """A person at a customer; `gone` once they are there no longer."""

    id: str
    customer: str
    name: str
    gone: bool = False


def exact(name: str) -> str:
    """The name without spaces around it or doubled within it."""
    return " ".join(name.split())


def same(one: str, other: str) -> bool:
    """Whether two names at one customer are one person's: case, width and an honorific make no difference."""
    return _folded(one) == _folded(other)


_HONORIFICS = ("様", "さま", "さん", "殿", "氏")


def _folded(name: str) -> str:
    folded = exact(unicodedata.normalize("NFKC", name)).casefold()
    for honorific in _HONORIFICS:
        if folded.endswith(honorific) and len(folded) > len(honorific):
            return folded.removesuffix(honorific).rstrip()
    return folded
