"""People, and what each may do."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.sales.settings import DEFAULTS, Settings


class Role(StrEnum):
    """What a person is in the workspace."""

    REP = "rep"
    MANAGER = "manager"
    BACK_OFFICE = "back_office"
    ADMIN = "admin"


class Relation(StrEnum):
    """What a promise is to the person."""

    OWN = "own"
    OTHER = "other"


class Action(StrEnum):
    """What a person may ask for."""

    SEE = "see"
    CHANGE = "change"
    UNDO = "undo"
    SEE_UNDELIVERED = "see_undelivered"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the workspace; `known` is false while language and zone are the workspace's guess.

    `settings` are the workspace's with the person's own in their place; `roles` are those given to them, but for admin.
    """

    workspace: str
    id: str
    name: str
    zone: str
    language: str
    is_admin: bool = False
    dm_channel: str | None = None
    known: bool = True
    roles: frozenset[Role] = frozenset({Role.REP})
    settings: Settings = DEFAULTS

    @property
    def role(self) -> Role:
        """The highest role the person has."""
        return next((role for role in _HIGHEST_FIRST if role in self.all_roles), Role.REP)

    @property
    def all_roles(self) -> frozenset[Role]:
        """Every role the person has."""
        return self.roles | {Role.ADMIN} if self.is_admin else self.roles


class Reply(StrEnum):
    """What somebody said to having been named."""

    NONE = ""
    NOT_ME = "not_me"
    MUTED = "muted"


@dataclass(frozen=True, slots=True)
class Naming:
    """Who named somebody, and for what: "order:57", "manager:<team>", "member:<team>" or "roles:<role>".

    `title` is a team's name, `name` what the one who named them is called.
    """

    by: str
    why: str
    title: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody whom Kept had not met when they were named; `letter` is the first message to them, once it is begun."""

    person: str
    namings: tuple[Naming, ...]
    letter: str | None = None
    reply: Reply = Reply.NONE
    replied_at: datetime | None = None
    handed: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Introduction:
    """What stands above the first message to somebody who was named; `met`: they use Kept by now.

    `to` is who is asked instead, where they said that it is not them.
    """

    named: Named
    met: bool = False
    may_undo: bool = False
    to: str | None = None

    @property
    def answered(self) -> bool:
        """Whether nothing but the answer is left to be shown."""
        return self.named.reply is not Reply.NONE


@dataclass(frozen=True, slots=True)
class RolesGiven:
    """The roles that somebody has now; `named`: Kept has not met them, `why` is set when Undo changed nothing."""

    person: str
    roles: tuple[Role, ...]
    undo: str | None = None
    named: bool = False
    undone: bool = False
    why: str = ""
    admins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Roster:
    """Who has which roles; `more` are not shown, `slack` says that the admins are Slack's own."""

    rows: tuple[tuple[str, tuple[Role, ...]], ...]
    more: int = 0
    slack: bool = True


_HIGHEST_FIRST = (Role.ADMIN, Role.MANAGER, Role.REP, Role.BACK_OFFICE)


ALLOWED: frozenset[tuple[Role, Relation, Action]] = frozenset(
    {(role, Relation.OWN, action) for role in Role for action in Action}
    | {(Role.ADMIN, Relation.OTHER, Action.SEE_UNDELIVERED)}
)


def may(role: Role, relation: Relation, action: Action) -> bool:
    """Whether somebody of that role may do that to a promise of theirs, or of another person's."""
    return (role, relation, action) in ALLOWED


def relation(person: Person, rep: str) -> Relation:
    """What a promise of `rep` is to the person."""
    return Relation.OWN if person.id == rep else Relation.OTHER
