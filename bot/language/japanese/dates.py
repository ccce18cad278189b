"""Dates in Japanese."""

from datetime import date, datetime, timedelta

from bot.language.japanese.places import PLACES

_DAYS = "月火水木金土日"


class DateWords:
    """Japanese dates: month, day and weekday, twenty-four hours."""

    def full(self, wall: datetime, beside: date) -> str:
        return f"{self.day(wall.date(), beside)}{self.clock(wall)}"

    def near(self, wall: datetime, today: date) -> str:
        if wall.date() == today:
            return f"今日{self.clock(wall)}"
        if wall.date() == today + timedelta(days=1):
            return f"明日{self.clock(wall)}"
        return self.weekday(wall, today)

    def weekday(self, wall: datetime, today: date) -> str:
        if timedelta(0) <= wall.date() - today < timedelta(days=7):
            return f"{wall.day}日({_DAYS[wall.weekday()]}){self.clock(wall)}"
        return self.full(wall, today)

    def clock(self, wall: datetime) -> str:
        return f"{wall.hour}:{wall:%M}"

    def day(self, day: date, beside: date) -> str:
        year = "" if day.year == beside.year else f"{day.year}年"
        return f"{year}{day.month}月{day.day}日({_DAYS[day.weekday()]})"

    def your_time(self, when: str, zone: str) -> str:
        return f"{when}（{_time_of(self.place(zone))}）"

    def elsewhere(self, when: str, zone: str) -> str:
        return f"{when}（{_time_of(self.place(zone))}）"

    def elsewhere_and_yours(self, when: str, zone: str, yours: str) -> str:
        return f"{when}（{_time_of(self.place(zone))}、お手元では{yours}）"

    def place(self, zone: str) -> str:
        return PLACES.get(zone) or zone.rsplit("/", 1)[-1].replace("_", " ")


def _time_of(place: str) -> str:
    return place if place.endswith("時") else f"{place}時間"
