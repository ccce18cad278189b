"""Outcomes and rates recounted from what a team did, by the words of the sales practices alone."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

from tests.journeys.office_hours import DAY, OfficeHours

TEN_MINUTES = timedelta(minutes=10)
FOLLOWED = frozenset({"proposal", "information", "sample", "materials", "fix"})
COUNTED = ("early", "on_time", "warned", "late", "dropped")


@dataclass(frozen=True)
class Move:
    """A new date: when it was said, for when, whose wish it was and whether the customer agreed."""

    at: datetime
    told: datetime
    by_customer: bool
    agreed: bool


@dataclass(frozen=True)
class End:
    """How a promise was closed and when; `had` is when the customer had it."""

    how: str
    at: datetime
    had: datetime | None = None


@dataclass
class Promised:
    """One promise as it went."""

    number: int
    rep: str
    kind: str
    made: datetime
    told: datetime
    moves: list[Move] = field(default_factory=list[Move])
    end: End | None = None
    followed: bool = False

    @property
    def scored(self) -> datetime:
        """The date that the customer last agreed to at their own wish, else the first."""
        wished = [move.told for move in self.moves if move.by_customer]
        return wished[-1] if wished else self.told

    @property
    def warned(self) -> datetime | None:
        """The later date that the customer agreed to in time, at our wish."""
        until: datetime | None = None
        scored = self.told
        for move in self.moves:
            if move.by_customer:
                scored, until = move.told, None
            elif move.agreed and move.at < (until or scored):
                until = move.told if move.told > scored else None
        return until

    @property
    def due(self) -> datetime:
        """From when on it is late."""
        return self.warned or self.scored


def outcome(one: Promised, hours: OfficeHours, now: datetime) -> str:
    """What a promise counts as at an instant; empty while it counts as nothing."""
    end = one.end
    if end is None:
        return "late" if now >= one.due else ""
    if end.how == "kept":
        return _kept(one, end, hours)
    if end.how == "never_made" and end.at - one.made <= TEN_MINUTES:
        return ""
    if end.at >= one.due:
        return "late"
    return end.how


def recorded_later(one: Promised, hours: OfficeHours) -> bool:
    """Whether it was said only after the date that the customer had it before."""
    end = one.end
    return end is not None and end.how == "kept" and end.at > one.due and _kept(one, end, hours) != "late"


def counts(
    every: Iterable[Promised], hours: OfficeHours, since: datetime, until: datetime, now: datetime
) -> Counter[str]:
    """The five outcomes of the promises whose scored date lies in the period, and those recorded later."""
    found: Counter[str] = Counter()
    for one in every:
        came_to = outcome(one, hours, now) if since <= one.scored < until else ""
        if came_to in COUNTED:
            found[came_to] += 1
            found["recorded_later"] += recorded_later(one, hours)
    return found


def followed(every: Iterable[Promised], since: datetime, until: datetime) -> tuple[int, int]:
    """Of the promises that the customer had in the period and that are asked about: followed through, and all."""
    had = [one for one in every if _is_asked(one) and one.end and one.end.had and since <= one.end.had < until]
    return sum(one.followed for one in had), len(had)


def rate(part: int, total: int) -> int | None:
    """Of a hundred, to the nearest; None under five."""
    return None if total < 5 else int(part * 100 / total + 0.5)


def early_before(one: Promised, hours: OfficeHours) -> datetime:
    """Before rung 1, and before told less a quarter of the window, whichever is earlier."""
    window = hours.between(one.made, one.told)
    lead = min(max(window / 4, timedelta(minutes=30)), timedelta(hours=9), window / 2)
    target = back(hours, one.told, lead)
    rung = back(hours, target, min(timedelta(hours=2), hours.between(one.made, target) / 2))
    return min(rung, back(hours, one.told, window / 4))


def back(hours: OfficeHours, at: datetime, length: timedelta) -> datetime:
    """An instant so much working time earlier."""
    day = hours.day(at)
    while True:
        for begin, end in reversed(hours.spans(day)):
            span = min(end, at) - begin
            if span <= timedelta():
                continue
            if span >= length:
                return min(end, at) - length
            length -= span
        day -= DAY


def month(at: datetime, hours: OfficeHours) -> tuple[datetime, datetime]:
    """The calendar month of an instant on the rep's clock."""
    first = hours.day(at).replace(day=1)
    following = (first + 31 * DAY).replace(day=1)
    begin, end = (datetime.combine(day, time(0), hours.zone).astimezone(UTC) for day in (first, following))
    return begin, end


def shares(found: Sequence[Counter[str]]) -> Counter[str]:
    """The counts of a team."""
    return sum(found, Counter[str]())


def _is_asked(one: Promised) -> bool:
    return one.kind in FOLLOWED and one.end is not None and one.end.how == "kept"


def _kept(one: Promised, end: End, hours: OfficeHours) -> str:
    had = end.had or end.at
    in_time = "warned" if one.warned else "on_time"
    if had > one.due:
        return "late"
    if end.at > one.due:
        day = hours.working_after(hours.day(one.due), 1)
        return in_time if end.at <= hours.at(day, time(18)) else "late"
    is_early = not one.warned and not one.moves and had < early_before(one, hours)
    return "early" if is_early else in_time
