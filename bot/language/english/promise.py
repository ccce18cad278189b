"""One promise in English."""

from collections.abc import Sequence

from bot.language.english.customer import named
from bot.sales.promise import Outcome, WantedBy

_OUTCOMES = {
    Outcome.EARLY: "early",
    Outcome.ON_TIME: "on time",
    Outcome.WARNED: "warned",
    Outcome.LATE: "late",
    Outcome.DROPPED: "dropped",
    Outcome.RELEASED: "released",
    Outcome.NEVER_MADE: "never made",
}
_CLOSED = {
    Outcome.EARLY: "Done, early",
    Outcome.ON_TIME: "Done, on time",
    Outcome.WARNED: "Done, warned beforehand",
    Outcome.LATE: "Done, late",
    Outcome.DROPPED: "Dropped",
    Outcome.RELEASED: "Released",
    Outcome.NEVER_MADE: "Never made",
}
_TAKEN = {
    "usual_time": "No time named, so within the usual time for a call back.",
    "end_of_workday": "No time of day given, so the end of your working day.",
    "end_of_today": "The usual time for that has passed, so by the end of today.",
    "next_weekday": "“Next” is taken as the one in next week.",
    "same_weekday": "That is today's weekday, so the one in a week.",
    "time_passed_tomorrow": "That time has passed today, so tomorrow.",
    "bare_hour_pm": "Taken as the afternoon.",
    "part_of_day": "The part of the day is taken at its end.",
    "day_before": "“Before” is taken as the end of the day before.",
    "day_month_order": "Day and month can be read in either order.",
    "next_year": "That day has passed this year, so next year.",
    "last_day": "Taken as the last day.",
    "last_workday": "Taken as the last working day.",
    "working_days": "Counted in working days.",
    "two_dates": "Two dates were named.",
    "range_end": "Taken as the end of that stretch.",
    "skipped_hour": "That hour is skipped when the clocks change, so the first minute after it.",
    "repeated_hour": "That hour comes twice when the clocks change; the first one is taken.",
    "other_zone": "Read in the zone you named.",
    "weekday_differs": "Weekday and date don't agree; the date is taken.",
    "after_midnight": "Taken as the night after that day.",
    "time_unread": "The time of day couldn't be read, so the end of your working day: press Change to say it again.",
}


class PromiseWords:
    """What is said about one promise."""

    def customer(self, customer: str) -> str:
        return customer

    def then(self, what: str) -> str:
        return f": {what}"

    def together(self, sentences: Sequence[str]) -> str:
        return " ".join(sentence for sentence in sentences if sentence)

    def number(self, number: int) -> str:
        return f"#{number}"

    def recorded(self, number: int) -> str:
        return f"Recorded #{number}"

    def recorded_several(self, count: int) -> str:
        return f"{count} lines recorded"

    def and_recorded(self, count: int) -> str:
        return f"And {count} more recorded: they are in your list."

    def changed(self, number: int) -> str:
        return f"Changed #{number}"

    def told(self, customer: str, when: str) -> str:
        return f"told {named(customer)}: {when}"

    def told_briefly(self, when: str) -> str:
        return f"told {when}"

    def told_passed(self, when: str) -> str:
        return f"told {when}, which has passed"

    def target(self, when: str) -> str:
        return f"your target: {when}"

    def speaks_first(self, when: str) -> str:
        return f"Kept speaks up first {when}."

    def speaks_next(self, when: str) -> str:
        return f"Kept speaks up next {when}."

    def soon(self) -> str:
        return "That is less than half an hour of working time away."

    def taken(self, why: str) -> str:
        return _TAKEN.get(why, "")

    def or_else(self, when: str) -> str:
        return f"It could also mean {when}."

    def same_customer(self, typed: str, known: str) -> str:
        return f"Is {typed} the same customer as {known}?"

    def zone_unknown(self, zone: str) -> str:
        return f"Your time zone isn't known yet, so this is {zone} time: press Change if that's wrong."

    def language_unknown(self) -> str:
        return "Kept speaks English with you until it knows your language."

    def source(self) -> str:
        return "the message"

    def by_you(self) -> str:
        return "by you"

    def by_somebody(self) -> tuple[str, str]:
        return "by ", ""

    def outcome(self, outcome: Outcome) -> str:
        return _OUTCOMES[outcome]

    def closed(self, outcome: Outcome, when: str) -> str:
        return f"{_CLOSED[outcome]} · {when}"

    def kept(self, customer: str, outcome: Outcome) -> str:
        return f"Done: {named(customer)} has it. It counts as {_OUTCOMES[outcome]}."

    def recorded_later(self) -> str:
        return "Shown as recorded later."

    def when_had(self, customer: str) -> str:
        return f"When did {named(customer)} have it? If it was before the time you told them, say so."

    def already(self, outcome: Outcome) -> str:
        return f"Nothing changed, it was settled already: {_OUTCOMES[outcome]}."

    def already_open(self) -> str:
        return "Nothing changed, it is open."

    def ready(self) -> str:
        return "Ready. This is a good moment to send it; press Done when the customer has it."

    def ready_hold(self, when: str) -> str:
        return f"Ready. Send it now, or hold it until {when}, so that your dates don't look padded."

    def later(self, when: str) -> str:
        return f"Later it is: Kept comes back {when}. What you told the customer stays."

    def later_without_date(self) -> str:
        return "Later it is. What you told the customer stays."

    def seen(self) -> str:
        return "Seen: the next nudge is left out, nothing else changes."

    def moved(self, customer: str, when: str) -> str:
        return f"Moved. Now told {named(customer)}: {when}"

    def moved_from(self, when: str) -> str:
        return f"before: {when}"

    def moved_for(self, wanted_by: WantedBy, agreed: bool, in_time: bool) -> str:
        if wanted_by is WantedBy.CUSTOMER:
            return "The customer wanted it, so the new date is the one that counts."
        if not agreed:
            return "The customer hasn't agreed yet, so the old date still counts."
        if in_time:
            return "The customer agreed beforehand: kept by the new date, it counts as warned."
        return "The old date had passed already, so it still counts."

    def dropped(self, late: bool) -> str:
        return "Dropped. The time you told them had passed, so it stays late." if late else "Dropped."

    def released(self, customer: str, late: bool) -> str:
        if late:
            return (
                f"Released: {named(customer)} no longer wants it. The time you told them had passed, so it stays late."
            )
        return f"Released: {named(customer)} no longer wants it."

    def never_made(self) -> str:
        return "Taken out: it was never promised, and it doesn't count."

    def reopened(self) -> str:
        return "Open again."

    def undone(self) -> str:
        return "Undone: everything is as it was before."

    def undone_gone(self, number: int) -> str:
        return f"Undone: #{number} is gone from every list and count."

    def amended(self) -> str:
        return "Changed."

    def merged(self, customer: str) -> str:
        return f"Same customer: it stands under {named(customer)} now, and this spelling is remembered."

    def kept_once(self) -> str:
        return "Kept once: the newer one is put away and doesn't count."

    def same_promise(self, number: int) -> str:
        return f"The same as #{number}?"

    def kept_apart(self, customer: str) -> str:
        return f"{named(customer)} is a customer of its own. Kept won't ask again."

    def agreed(self, customer: str, when: str) -> str:
        return f"{named(customer)[:1].upper()}{named(customer)[1:]} has agreed: told {when}"

    def refused(self, customer: str, when: str) -> str:
        return f"{named(customer)[:1].upper()}{named(customer)[1:]} said no: the old date stays, told {when}"

    def unagreed(self, when: str) -> str:
        return f"{when}, not agreed yet"

    def waits_for_answer(self, customer: str) -> str:
        return f"waiting for {named(customer)} to agree"

    def reason(self, reason: str) -> str:
        return f"Reason: {reason}"

    def released_by(self, name: str) -> str:
        return f"said by {name}"

    def stays_late(self) -> str:
        return "counts as late"

    def undo_too_late(self) -> str:
        return "Undo works for ten minutes, and they have passed. Nothing changed."

    def undo_changed(self) -> str:
        return "Nothing undone: it was changed since."

    def undo_changed_by_you(self) -> str:
        return "Nothing undone: you have changed it since."

    def undo_changed_by(self) -> tuple[str, str]:
        return "Nothing undone: it was changed since by ", "."
