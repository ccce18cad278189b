"""A message in which somebody mentions Kept."""

from dataclasses import dataclass

from bot.sales.promise import Moment


@dataclass(frozen=True, slots=True)
class Understood:
    """One promise of a message as it was understood."""

    customer: str
    what: str
    told: Moment | None


@dataclass(frozen=True, slots=True)
class Offered:
    """What a message promises: its words, and what was understood; `value` is what the buttons carry."""

    promises: tuple[Understood, ...]
    value: str
