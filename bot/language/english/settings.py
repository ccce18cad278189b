"""Settings in English."""

from collections.abc import Collection
from datetime import time, timedelta

from bot.sales.settings import Page

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_HOUR = timedelta(hours=1)
_MINUTE = timedelta(minutes=1)
_RUN = 3

_PAGES = {
    Page.HOURS: "Hours",
    Page.LISTS: "Messages of the day",
    Page.PROMISES: "Promises",
    Page.SAFE: "Safe dates",
    Page.NUDGES: "Nudges",
    Page.AFTER: "After the sale",
    Page.FIGURES: "Figures",
}

_LABELS = {
    "opens": "Work begins",
    "closes": "Work ends",
    "days": "Working days",
    "lunch_from": "Lunch begins",
    "lunch_to": "Lunch ends",
    "country": "Public holidays of",
    "list_time": "List of the day",
    "midday": "Midday messages come at",
    "list_holds": "What is in a list isn't nudged for",
    "urgent_a_day": "Nudges a day that can't wait",
    "questions_a_day": "Questions a day",
    "questions_before_end": "Evening messages come before the day's end by",
    "lines_in_a_letter": "Lines in a message",
    "early_policy": "When the customer should have it",
    "lead_share": "Own target before the told date, share of the time there is",
    "lead_at_least": "Own target before the told date, at least",
    "lead_at_most_days": "Own target before the told date, at most",
    "lead_never_over": "Own target before the told date, never over this share of the time",
    "early_share": "Too early, share of the time before the told date",
    "call_back": "A call back without a time is due within",
    "undo": "Undo works for",
    "first_rung_before_target": "First nudge before the own target",
    "second_rung_after_target": "Second nudge after the own target, at most",
    "rung_after_made": "No nudge sooner after the promise than",
    "rung_after_rung": "No nudge sooner after another than",
    "rung_before_told": "No nudge closer to the told date than",
    "short_window": "One nudge only where there is less time than",
    "book_before_days": "Book the visit before the delivery by",
    "visit_within_days": "Visit after the delivery within",
    "check_in_after": "Ask about a visit after it began by",
    "check_in_unreceived_days": "Ask without an answer to “received?” after",
    "check_in_second_days": "Ask a second time after",
    "check_in_third_days": "Ask a third time after",
    "referral_score": "Ask for a referral from a satisfaction of",
    "referral_within": "Ask for a referral within",
    "referral_every": "Ask the same contact again after",
    "at_risk_days": "A late promise is at risk after",
    "too_few": "Show no rate under this many promises",
    "look_back": "Look back at what is still open of your notes",
    "safe_share": "Safe date: share of past promises of the kind that it covers",
    "safe_extra_days": "Safe date: in addition",
    "safe_at_least": "Safe date: from one's own past from this many promises",
    "safe_information": "Safe date without a past: information",
    "safe_fix": "Safe date without a past: fix",
    "safe_materials": "Safe date without a past: materials",
    "safe_other": "Safe date without a past: other",
    "safe_proposal": "Safe date without a past: proposal",
    "safe_meeting": "Safe date without a past: meeting",
    "safe_sample": "Safe date without a past: sample",
    "load_from": "A day is full from this many promises",
    "accept_within": "A colleague accepts a promise within",
}

_CHOICES = {
    "morning": "In the morning",
    "evening": "Two hours before the end of the day",
    "none": "No list",
    "slightly_early": "Slightly early",
    "as_soon_as_ready": "As soon as it is ready",
    "daily": "Every day",
    "weekly": "At the end of the week",
}


class SettingsWords:
    """What each setting is called, takes and was changed to."""

    def title(self) -> str:
        return "Settings"

    def mine(self) -> str:
        return "Your own"

    def page(self, page: Page) -> str:
        return _PAGES[page]

    def label(self, setting: str) -> str:
        return _LABELS[setting]

    def choice(self, choice: str) -> str:
        return _CHOICES[choice]

    def clock(self, at: time) -> str:
        return clock(at)

    def weekdays(self, days: Collection[int]) -> str:
        return weekdays(days)

    def duration(self, length: timedelta) -> str:
        whole, rest = divmod(length, _HOUR)
        minutes = rest // _MINUTE
        parts = [f"{whole} h"] if whole else []
        return " ".join([*parts, f"{minutes} min"] if minutes or not whole else parts)

    def days(self, count: int) -> str:
        return "1 day" if count == 1 else f"{count} days"

    def working_days(self, count: int) -> str:
        return "1 working day" if count == 1 else f"{count} working days"

    def share(self, share: float) -> str:
        return f"{share:.0%}"

    def country(self, code: str, name: str) -> str:
        return name or code

    def weekday(self, day: int) -> str:
        return ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[day % 7]

    def none(self) -> str:
        return "none"

    def line(self, label: str, value: str) -> str:
        return f"{label}: {value}"

    def now_own(self, value: str) -> str:
        return f"{value} (your own)"

    def as_everybody(self, value: str) -> str:
        return f"As for everybody: {value}"

    def empty_is_everybody(self, value: str) -> str:
        return f"Empty is as for everybody: {value}."

    def empty_is_none(self) -> str:
        return "Empty is none."

    def between(self, least: str, most: str) -> str:
        return f"From {least} to {most}."

    def a_time(self) -> str:
        return "A time of day, for example 8:30."

    def a_country(self) -> str:
        return "A country or its two letters: Japan, US, DE-BY."

    def one_of_these(self) -> str:
        return "Choose one of these."

    def usually(self, value: str) -> str:
        return f"Usually {value}."

    def last_changed(self, by: str, when: str) -> str:
        return f"Last changed by {by} on {when}." if by else f"Last changed on {when}."

    def does_not_fit(self, words: str) -> str:
        return f"“{words}” doesn't fit here."

    def missing(self) -> str:
        return "Something is missing here."

    def changed_mine(self) -> str:
        return "Changed for you:"

    def changed_all(self) -> str:
        return "Changed for everybody:"

    def undone(self) -> str:
        return "Undone. It is as it was before:"

    def nothing_changed(self) -> str:
        return "It is like that already. Nothing changed."

    def from_to(self, label: str, before: str, after: str) -> str:
        return f"{label}: {after} (before: {before})"

    def change(self) -> str:
        return "Change"

    def change_mine(self) -> str:
        return "Change your own"

    def open(self) -> str:
        return "Settings"


def clock(at: time) -> str:
    """A time of day."""
    return f"{at.hour}:{at:%M}"


def weekdays(days: Collection[int]) -> str:
    """Weekdays, three or more beside each other as from and to."""
    ordered = sorted(days)
    if len(ordered) >= _RUN and ordered[-1] - ordered[0] == len(ordered) - 1:
        return f"{_DAYS[ordered[0]]}–{_DAYS[ordered[-1]]}"
    return ", ".join(_DAYS[day] for day in ordered)
