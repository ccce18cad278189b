"""Hours in English."""

from collections.abc import Collection
from datetime import time

from bot.language.english.settings import clock, weekdays


class HoursWords:
    """When somebody works."""

    def title(self) -> str:
        return "Your hours"

    def work(self, days: Collection[int], opens: time, closes: time, place: str) -> str:
        return f"You work {weekdays(days)}, {clock(opens)}–{clock(closes)}, {place} time."

    def lunch(self, start: time, end: time) -> str:
        return f"Lunch is {clock(start)}–{clock(end)}."

    def no_lunch(self) -> str:
        return "No lunch break is set."

    def holidays(self, country: str) -> str:
        return f"Public holidays of {country} are days off."

    def no_holidays(self) -> str:
        return "No public holidays are set."

    def list_in(self, when: str) -> str:
        return f"Your list of the day: {when}."

    def some_own(self) -> str:
        return "These are your own; what you leave empty is as for everybody."

    def all_everybody(self) -> str:
        return "This is as for everybody."

    def example(self, kept: str) -> str:
        return f"Type it, if you like: {kept} hours 8:30-17:30 · {kept} hours Mon-Thu 9-17 lunch 12-13"

    def unread(self, words: str) -> str:
        return f"“{words}” doesn't read as hours. Try 8:30-17:30, Mon-Thu 9-17, lunch 12-13 or no lunch."

    def reversed(self) -> str:
        return "The day would end before it begins. For example: 8:30 to 17:30."

    def lunch_outside(self) -> str:
        return "Lunch needs a beginning and an end inside the working hours. For example: 12:00 to 13:00."

    def unknown_country(self, words: str) -> str:
        said = f"Kept knows no public holidays of “{words}”."
        return f"{said} Try a country's name or its two letters: Japan, US, DE-BY."

    def unknown_country_near(self, words: str, near: str) -> str:
        return f"Kept knows no public holidays of “{words}”. Did you mean {near}?"
