"""Dates in English."""

from datetime import date, datetime, timedelta

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class DateWords:
    """English dates: the day before the month, twenty-four hours."""

    def full(self, wall: datetime, beside: date) -> str:
        return f"{self.day(wall.date(), beside)}, {self.clock(wall)}"

    def near(self, wall: datetime, today: date) -> str:
        if wall.date() == today:
            return f"today, {self.clock(wall)}"
        if wall.date() == today + timedelta(days=1):
            return f"tomorrow, {self.clock(wall)}"
        return self.weekday(wall, today)

    def weekday(self, wall: datetime, today: date) -> str:
        if timedelta(0) <= wall.date() - today < timedelta(days=7):
            return f"{_DAYS[wall.weekday()]} {self.clock(wall)}"
        return self.full(wall, today)

    def clock(self, wall: datetime) -> str:
        return f"{wall:%H:%M}"

    def day(self, day: date, beside: date) -> str:
        year = "" if day.year == beside.year else f" {day.year}"
        return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}{year}"

    def your_time(self, when: str, zone: str) -> str:
        return f"{when} your time"

    def elsewhere(self, when: str, zone: str) -> str:
        return f"{when} {self.place(zone)} time"

    def elsewhere_and_yours(self, when: str, zone: str, yours: str) -> str:
        return f"{self.elsewhere(when, zone)} ({yours} your time)"

    def place(self, zone: str) -> str:
        return zone.rsplit("/", 1)[-1].replace("_", " ")
