"""Visits and check-ins in English."""

from bot.language.english.customer import named


class VisitWords:
    """What is said about the visit after a delivery."""

    def book_now(self, last: str) -> str:
        return f"After the delivery, see them: book the visit now, for {last} at the latest."

    def book_after(self, customer: str) -> str:
        return f"See {named(customer)} while it is fresh: when does it suit them?"

    def book(self, customer: str, day: str) -> str:
        return f"{named(customer)} gets the delivery on {day}. Get into their diary now, for a visit soon after it."

    def book_received(self, customer: str) -> str:
        return f"{named(customer)} has it. See them while it is fresh: when does it suit them?"

    def book_briefly(self) -> str:
        return "book the visit"

    def not_booked(self) -> str:
        return "The visit isn't booked yet."

    def not_booked_briefly(self) -> str:
        return "visit not booked"

    def booked(self, when: str, who: str) -> str:
        return f"In the diary: {self.at(when, who)}."

    def what_follows(self) -> str:
        return "Kept reminds you the working day before, and asks afterwards how it went."

    def at(self, when: str, who: str) -> str:
        return f"visit {when} with {who}" if who else f"visit {when}"

    def late_because(self, reason: str) -> str:
        return f"late after the delivery: {reason}"

    def coming(self, customer: str, when: str, who: str) -> str:
        whom = f"{who} at {named(customer)}" if who else named(customer)
        return f"You see {whom}: {when}."

    def how_was_it(self, customer: str, when: str) -> str:
        return f"You saw {named(customer)} on {when}. How was it: is everything as you told them?"

    def how_is_it(self, customer: str, sold: str) -> str:
        return f"How is {named(customer)} getting on with {sold}? Ask them, and note it here; or book the visit."

    def check_in_briefly(self) -> str:
        return "how was it?"

    def checked(self, score: int) -> str:
        return f"Check-in noted: satisfaction {score} of 5"

    def as_told(self) -> str:
        return "as told"

    def not_as_told(self) -> str:
        return "not as told"

    def not_right(self, format_: bool, quality: bool, complete: bool) -> str:
        found = (("format", format_), ("quality", quality), ("completeness", complete))
        wrong = [word for word, is_right in found if not is_right]
        return f"not right: {', '.join(wrong)}" if wrong else ""

    def told_not_as_told(self, customer: str, sold: str, score: int) -> str:
        said = f"Not as told: {named(customer)} finds {sold} other than what we said"
        return f"{said}; satisfaction {score} of 5. A word to them today helps most."

    def closed(self) -> str:
        return "Closed without a visit"

    def settled(self) -> str:
        return "The visit is settled"

    def to_book(self) -> str:
        return "Visits to book"

    def booked_title(self) -> str:
        return "Visits"

    def check_in_title(self) -> str:
        return "How was it?"

    def form_title(self) -> str:
        return "Book the visit"

    def check_in_form_title(self) -> str:
        return "How was it?"

    def close_title(self) -> str:
        return "Close without a visit"

    def day(self) -> str:
        return "Day"

    def day_hint(self, last: str) -> str:
        return f"{last} at the latest, while it is fresh; for a later day say why below."

    def time(self) -> str:
        return "Time"

    def whom(self) -> str:
        return "Whom will you see?"

    def whom_example(self) -> str:
        return "Ms Sato"

    def why_late(self) -> str:
        return "If it is late: why?"

    def why_late_example(self) -> str:
        return "the plant is shut until January"

    def score(self) -> str:
        return "How satisfied are they?"

    def score_of(self, score: int) -> str:
        best = {1: "1 · not at all", 5: "5 · very"}
        return best.get(score, str(score))

    def format_right(self) -> str:
        return "Is it in the right format?"

    def quality_right(self) -> str:
        return "Is the quality right?"

    def complete(self) -> str:
        return "Is it complete?"

    def as_told_asked(self) -> str:
        return "Is it as we told them?"

    def own_words(self) -> str:
        return "What did they say, in their own words?"

    def own_words_hint(self) -> str:
        return "Kept asks with these words later. For example: it saves us an hour a day."

    def own_words_example(self) -> str:
        return "it saves us an hour a day"

    def yes(self) -> str:
        return "Yes"

    def no(self) -> str:
        return "No"

    def close_example(self) -> str:
        return "the buyer is on leave until spring; we spoke on the phone"

    def reason_hint(self) -> str:
        return "One line is enough; it stays with the order."
