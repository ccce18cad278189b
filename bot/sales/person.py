"""People, and what each may do."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person is in the workspace."""

    REP = "rep"
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
    """Somebody of the workspace; `known` is false while language and zone are the workspace's guess."""

    workspace: str
    id: str
    name: str
    zone: str
    language: str
    is_admin: bool = False
    dm_channel: str | None = None
    known: bool = True

    @property
    def role(self) -> Role:
        """The highest role the person has."""
        return Role.ADMIN if self.is_admin else Role.REP


ALLOWED: frozenset[tuple[Role, Relation, Action]] = frozenset(
    {
        (Role.REP, Relation.OWN, Action.SEE),
        (Role.REP, Relation.OWN, Action.CHANGE),
        (Role.REP, Relation.OWN, Action.UNDO),
        (Role.REP, Relation.OWN, Action.SEE_UNDELIVERED),
        (Role.ADMIN, Relation.OWN, Action.SEE),
        (Role.ADMIN, Relation.OWN, Action.CHANGE),
        (Role.ADMIN, Relation.OWN, Action.UNDO),
        (Role.ADMIN, Relation.OWN, Action.SEE_UNDELIVERED),
        (Role.ADMIN, Relation.OTHER, Action.SEE_UNDELIVERED),
    }
)


def may(role: Role, relation: Relation, action: Action) -> bool:
    """Whether somebody of that role may do that to a promise of theirs, or of another person's."""
    return (role, relation, action) in ALLOWED


def relation(person: Person, rep: str) -> Relation:
    """What a promise of `rep` is to the person."""
    return Relation.OWN if person.id == rep else Relation.OTHER
