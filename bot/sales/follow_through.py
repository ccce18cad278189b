"""Following through: what is asked once the customer has it, and what the rep answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.sales.answer import UNDO_FOR
from bot.sales.promise import Kind, Promise

STEP = "follow"


class Question(StrEnum):
    """What is asked, in this order; RIGHT is the only one after a fix."""

    GOT = "got"
    CLEAR = "clear"
    NEW = "new"
    NEXT = "next"
    RIGHT = "right"


FOUR = (Question.GOT, Question.CLEAR, Question.NEW, Question.NEXT)
_ASKED: Mapping[Kind, tuple[Question, ...]] = {
    Kind.PROPOSAL: FOUR,
    Kind.INFORMATION: FOUR,
    Kind.SAMPLE: FOUR,
    Kind.MATERIALS: FOUR,
    Kind.FIX: (Question.RIGHT,),
}
COUNTED = tuple(_ASKED)
"""The kinds of promises that the follow-through rate counts."""


class State(StrEnum):
    """Where following through stands; VOID is a promise that is open again, or questions nobody wants."""

    OPEN = "open"
    DONE = "done"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Given:
    """One answer: whether all is as it should be, and what is new for the customer."""

    fine: bool
    words: str = ""


@dataclass(frozen=True, slots=True)
class FollowThrough:
    """What is asked about one promise that was kept; `before` is what the last press changed."""

    promise: Promise
    rep: str
    steps: tuple[Question, ...]
    opened_at: datetime
    answers: Mapping[Question, Given] = field(default_factory=dict[Question, Given])
    state: State = State.OPEN
    done_at: datetime | None = None
    before: Mapping[str, Any] | None = None
    round: int = 1
    version: int = 1

    @property
    def number(self) -> int:
        """The number of its promise."""
        return self.promise.number

    @property
    def waits(self) -> bool:
        """Whether it still asks for something."""
        return self.state is State.OPEN

    @property
    def left(self) -> tuple[Question, ...]:
        """What is not answered yet."""
        return tuple(each for each in self.steps if each not in self.answers)

    @property
    def goes_wrong(self) -> bool:
        """Whether the customer doesn't have what they were told they would have."""
        return any(not given.fine for question, given in self.answers.items() if question in _WRONG)


_WRONG = frozenset({Question.GOT, Question.RIGHT})


@dataclass(frozen=True, slots=True)
class FollowThroughLine:
    """Following through as a line of a DM, or as an answer; `undo` is what Undo carries."""

    line: int
    step: str
    follow_through: FollowThrough
    now: datetime
    undo: str | None = None
    undo_until: datetime | None = None
    already: bool = False


def asked_after(kind: Kind) -> tuple[Question, ...]:
    """What is asked once a promise of this kind is kept."""
    return _ASKED.get(kind, ())


def with_answers(
    found: FollowThrough, given: Mapping[Question, Given], now: datetime
) -> tuple[Mapping[Question, Given], State, datetime | None]:
    """The answers with these among them, and what that makes of it: followed through once all are there."""
    answers = {**found.answers, **{each: given[each] for each in found.steps if each in given}}
    done = all(each in answers for each in found.steps)
    return answers, State.DONE if done else State.OPEN, now if done else None


def all_fine(found: FollowThrough) -> Mapping[Question, Given]:
    """Every question that is left, answered by one press."""
    return {each: Given(fine=True) for each in found.left}


def undoable(found: FollowThrough, now: datetime) -> datetime | None:
    """Until when the last press can be taken back, None when it can't any more."""
    at = datetime.fromisoformat(found.before["at"]) if found.before else None
    return at + UNDO_FOR if at is not None and now - at <= UNDO_FOR else None
