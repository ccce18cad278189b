"""Specifications: what the customer was told it would be, one line each, ticked when they have it."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from bot.sales.errors import ReasonMissing
from bot.sales.promise import Promise, Spec

STEP = "specification"
MOST = 30
"""So many are taken, since so many ticks fit into a form; what stands below them is taken as it is."""


@dataclass(frozen=True, slots=True)
class SpecificationLine:
    """Told to a manager: what the customer got otherwise than told, and why; `taken_back` once the rep undid that."""

    line: int
    step: str
    promise: Promise
    now: datetime
    taken_back: bool = False


def asks(promise: Promise) -> bool:
    """Whether Done has to ask which of its specifications were met."""
    return any(not spec.ticked for spec in promise.more.specs)


def unmet(promise: Promise) -> tuple[Spec, ...]:
    """What the customer got otherwise than told."""
    return tuple(spec for spec in promise.more.specs if not spec.ticked)


def ticked(promise: Promise, places: Collection[int], reason: str) -> Promise:
    """The promise with these of its specifications met, counted from 0; what is not met needs a reason."""
    specs = [_ticked(spec, place, places, reason.strip()) for place, spec in enumerate(promise.more.specs)]
    if not reason.strip() and any(spec.reason is None and not spec.ticked for spec in specs):
        raise ReasonMissing(promise.number)
    return replace(promise, more=replace(promise.more, specs=tuple(specs)))


def _ticked(spec: Spec, place: int, places: Collection[int], reason: str) -> Spec:
    if place >= MOST:
        return replace(spec, reason=None if spec.ticked else reason or None)
    met = place in places
    return replace(spec, ticked=met, reason=None if met else reason or None)
