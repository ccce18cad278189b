"""Days off in English."""

from datetime import date

from bot.language.english.dates import DateWords

_dates = DateWords()


class AwayWords:
    """Being away and coming back."""

    def title(self) -> str:
        return "Away"

    def first(self) -> str:
        return "First day away"

    def last(self) -> str:
        return "Last day away"

    def last_hint(self) -> str:
        return "Nudges wait until you are back. What you told customers stays."

    def who(self) -> str:
        return "Who is away?"

    def only_me(self) -> str:
        return "Only me"

    def everybody(self) -> str:
        return "Everybody: we are closed"

    def save(self) -> str:
        return "Save"

    def days(self, first: date, last: date, beside: date) -> str:
        if first == last:
            return _dates.day(first, beside)
        return f"{_dates.day(first, beside)} to {_dates.day(last, beside)}"

    def away(self, days: str) -> str:
        return f"You are away {days}."

    def closed(self, days: str) -> str:
        return f"Everybody is off {days}."

    def already(self, days: str) -> str:
        return f"That is known already: {days}. Nothing changed."

    def waits(self, when: str) -> str:
        return f"Nudges wait until {when}."

    def due(self, count: int) -> str:
        return "1 promise was told for these days:" if count == 1 else f"{count} promises were told for these days:"

    def orders(self) -> str:
        return "Deliveries and visits in these days:"

    def back(self, when: str) -> str:
        return f"Welcome back. Nudges go on from {when}."

    def called_off(self, days: str) -> str:
        return f"Called off: you are at work {days}."

    def open_again(self, days: str) -> str:
        return f"Called off: {days} is no day off for everybody any more."

    def coming(self) -> str:
        return "Days off"

    def listed(self, days: str) -> str:
        return f"You: {days}"

    def listed_closed(self, days: str) -> str:
        return f"Everybody: {days}"

    def example(self, kept: str) -> str:
        return f"Type it, if you like: {kept} away Dec 24 to Jan 2 · {kept} away tomorrow"

    def go_away(self) -> str:
        return "Away from … to …"

    def come_back(self) -> str:
        return "I'm back"

    def call_off(self) -> str:
        return "Call off"

    def over(self) -> str:
        return "Those days are over. Nothing changed."

    def reversed(self) -> str:
        return "The last day would come before the first. Which days did you mean?"

    def too_long(self, days: int) -> str:
        return f"That is longer than {days} days. Is the year right?"

    def missing(self) -> str:
        return "Pick a day here."

    def unread(self, words: str) -> str:
        return f"“{words}” doesn't read as days. Try Dec 24 to Jan 2, tomorrow or until Friday."
