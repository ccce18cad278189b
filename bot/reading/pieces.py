"""The atoms of a due phrase, the same for every language."""

from dataclasses import dataclass
from enum import Enum, auto


class Unit(Enum):
    """What an offset or a period is counted in."""

    MINUTE = auto()
    HOUR = auto()
    DAY = auto()
    WORKDAY = auto()
    WEEK = auto()
    WEEKEND = auto()
    MONTH = auto()
    QUARTER = auto()
    YEAR = auto()


class Half(Enum):
    """Which half of the day a clock time was said to be in."""

    AM = auto()
    PM = auto()


class Part(Enum):
    """A part of a day."""

    FIRST_THING = auto()
    MORNING = auto()
    MIDDAY = auto()
    AFTERNOON = auto()
    DUSK = auto()
    EVENING = auto()
    NIGHT = auto()
    END_OF_DAY = auto()


class Edge(Enum):
    """A part of a week, a month or longer; REACHED is *by September*, its beginning or else its end."""

    REACHED = auto()
    START = auto()
    EARLY = auto()
    MIDDLE = auto()
    END = auto()


class Which(Enum):
    """The word before a weekday."""

    BARE = auto()
    THIS = auto()
    NEXT = auto()


class Need(Enum):
    """What an atom needs beside it to count as part of a date."""

    NOTHING = auto()
    CUE = auto()
    SOLITUDE = auto()


class Lead(Enum):
    """What a word before or after a phrase makes of it."""

    NONE = auto()
    CUE = auto()
    BY = auto()
    BEFORE = auto()
    AFTER = auto()


@dataclass(frozen=True, slots=True)
class InDays:
    """today is 0, tomorrow 1."""

    days: int


@dataclass(frozen=True, slots=True)
class OnWeekday:
    """Monday is 0."""

    day: int
    which: Which = Which.BARE


@dataclass(frozen=True, slots=True)
class OnDate:
    """A month and a day of it."""

    month: int
    day: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class OnDay:
    """A day of a month that is not named."""

    day: int


@dataclass(frozen=True, slots=True)
class InFigures:
    """Two numbers of which one is the month."""

    first: int
    second: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class InMonth:
    """A month by its name."""

    month: int
    year: int | None = None
    edge: Edge | None = None


@dataclass(frozen=True, slots=True)
class InPeriod:
    """A week, a month or longer, counted from the present one."""

    unit: Unit
    ahead: int
    edge: Edge | None = None


@dataclass(frozen=True, slots=True)
class After:
    """So much from now."""

    amounts: tuple[tuple[float, Unit], ...]


@dataclass(frozen=True, slots=True)
class Shift:
    """So much before (-1) or after (1) what is named next."""

    amounts: tuple[tuple[float, Unit], ...]
    way: int


@dataclass(frozen=True, slots=True)
class OnNthWeekday:
    """The n-th such weekday of a month, -1 the last."""

    nth: int
    day: int


@dataclass(frozen=True, slots=True)
class InQuarter:
    """A quarter by its number."""

    number: int
    year: int | None = None
    edge: Edge | None = None


@dataclass(frozen=True, slots=True)
class At:
    """A clock time; `literal` when it can be meant in one half of the day only."""

    hour: int
    minute: int = 0
    half: Half | None = None
    literal: bool = False


@dataclass(frozen=True, slots=True)
class During:
    """A part of a day; `this` when it was said to be today's."""

    part: Part
    this: bool = False


@dataclass(frozen=True, slots=True)
class InZone:
    """An IANA zone."""

    name: str


@dataclass(frozen=True, slots=True)
class Gone:
    """Something that is over."""


@dataclass(frozen=True, slots=True)
class Repeats:
    """Something that comes again and again."""


@dataclass(frozen=True, slots=True)
class Impossible:
    """Something written like a date that is none."""


Sense = (
    InDays
    | OnWeekday
    | OnDate
    | OnDay
    | InFigures
    | InMonth
    | InPeriod
    | After
    | Shift
    | OnNthWeekday
    | InQuarter
    | At
    | During
    | InZone
    | Gone
    | Repeats
    | Impossible
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One atom and where it stands in the plain text."""

    start: int
    end: int
    senses: tuple[Sense, ...]
    need: Need = Need.NOTHING
