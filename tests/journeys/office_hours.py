"""Working time, counted minute span by minute span and not by the product's own arithmetic."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
OPENS, CLOSES, NOON = time(9), time(18), time(12)


@dataclass
class OfficeHours:
    """Monday to Friday from nine to six, without the lunch and the days off."""

    zone: ZoneInfo
    lunch: tuple[time, time] | None = None
    off: set[date] = field(default_factory=set[date])

    def at(self, day: date, wall: time) -> datetime:
        return datetime.combine(day, wall, self.zone).astimezone(UTC)

    def day(self, at: datetime) -> date:
        return at.astimezone(self.zone).date()

    def works(self, day: date) -> bool:
        return day.weekday() < 5 and day not in self.off

    def working_after(self, day: date, many: int) -> date:
        """The working day that is so many after a day, before it where that is negative."""
        step = DAY if many >= 0 else -DAY
        while many:
            day += step
            many -= (1 if many > 0 else -1) if self.works(day) else 0
        return day

    def spans(self, day: date) -> list[tuple[datetime, datetime]]:
        if not self.works(day):
            return []
        walls = [OPENS, *(self.lunch or ()), CLOSES]
        ends = [self.at(day, wall) for wall in walls]
        return list(zip(ends[::2], ends[1::2], strict=True))

    def open(self, at: datetime) -> bool:
        return any(begin <= at < end for begin, end in self.spans(self.day(at)))

    def between(self, since: datetime, until: datetime) -> timedelta:
        total, day = timedelta(), self.day(since)
        while day <= self.day(until):
            for begin, end in self.spans(day):
                total += max(timedelta(), min(end, until) - max(begin, since))
            day += DAY
        return total

    def evening(self, day: date) -> datetime:
        """Two hours before the end."""
        return self.at(day, CLOSES) - timedelta(hours=2)

    def slots(self, day: date, morning: bool) -> list[datetime]:
        """When lists and groups go out."""
        if not self.works(day):
            return []
        noon = self.at(day, self.lunch[1] if self.lunch else NOON)
        return [*([self.at(day, OPENS)] if morning else []), noon, self.evening(day)]
