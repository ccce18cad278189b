"""Contacts: a person at a customer."""

import re
import unicodedata
from dataclasses import dataclass

NAME_LIMIT = 120
MAIL_LIMIT = 254
_MAIL = re.compile(r"[^\s@<>(),;:\"\[\]\\]+@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Contact:
    """A person at a customer; `gone` once they are there no longer; `mail` is their address, where it is known."""

    id: str
    customer: str
    name: str
    gone: bool = False
    mail: str | None = None


def exact(name: str) -> str:
    """The name without spaces around it or doubled within it."""
    return " ".join(name.split())


def mail_of(typed: str) -> str | None:
    """A typed e-mail address as it is written to; None when it is none."""
    plain = unicodedata.normalize("NFKC", typed).strip()
    return plain if len(plain) <= MAIL_LIMIT and _MAIL.fullmatch(plain) and plain.isprintable() else None


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
