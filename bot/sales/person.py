"""People, and what each may do."""

from dataclasses import dataclass
from enum import StrEnum

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
