"""The people who work together, and where and when their week is told."""

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

DIGEST_AT = time(9)


@dataclass(frozen=True, slots=True)
class Team:
    """Reps with a manager; the digest comes on `digest_day` (Monday is 0) at `digest_at` in the team's zone.

    `names`: the digest names its reps. `approved_at` is when somebody first said that it may go out.
    """

    workspace: str
    id: str
    name: str
    manager: str | None
    channel: str | None
    language: str
    zone: str
    digest_day: int | None
    digest_at: time
    made_by: str
    made_at: datetime
    names: bool = False
    approved_at: datetime | None = None
    gone_at: datetime | None = None
    members: tuple[str, ...] = ()
    version: int = 1

    @property
    def has_digest(self) -> bool:
        """Whether there is a day and a place for it."""
        return self.channel is not None and self.digest_day is not None


@dataclass(frozen=True, slots=True)
class TeamFields:
    """What the form of a team holds, as it was typed and chosen; empty where nothing was."""

    name: str = ""
    manager: str = ""
    members: tuple[str, ...] = ()
    channel: str = ""
    language: str = ""
    zone: str = ""
    digest_day: str = ""
    digest_at: str = ""
    names: bool = False


class TeamDeed(StrEnum):
    """What was just done to a team."""

    MADE = "made"
    CHANGED = "changed"
    REMOVED = "removed"
    UNDONE = "undone"
    TOO_LATE = "too_late"
    CHANGED_SINCE = "changed_since"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class TeamDone:
    """One deed and the team after it; `named` are people whom Kept has not met, `undo` the change to take back."""

    deed: TeamDeed
    team: Team
    undo: str | None = None
    named: tuple[str, ...] = ()
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Teams:
    """The teams that somebody may change."""

    teams: tuple[Team, ...]
    all: bool
