"""Specifications in English."""

from bot.language.english.customer import named


class SpecificationWords:
    """What the customer was told it would be."""

    def asks(self, count: int) -> str:
        what = "the point" if count == 1 else f"the {count} points"
        return f"Before this is done: tick {what} that they were told. It is not done yet."

    def tick(self) -> str:
        return "Tick them…"

    def title(self) -> str:
        return "As they were told?"

    def label(self) -> str:
        return "What they got as told"

    def more(self) -> str:
        return "And of the rest"

    def reason(self) -> str:
        return "What is different, and why?"

    def reason_hint(self) -> str:
        return "Only where a point is left open."

    def reason_example(self) -> str:
        return "The blue ones come on Monday; they know"

    def met(self, what: str) -> str:
        return f"☑ {what}"

    def unmet(self, what: str, reason: str) -> str:
        return f"☐ {what}: {reason}" if reason else f"☐ {what}"

    def tell_manager(self) -> str:
        return "Tell the manager"

    def told_manager(self) -> str:
        return "Your manager is told what is not as it was told, and why."

    def told(self, customer: str) -> str:
        return f"{named(customer)} got something otherwise than told:"

    def told_briefly(self) -> str:
        return "not as told"

    def taken_back(self) -> str:
        return "Taken back by the rep"

    def card(self) -> str:
        return "Show the customer"

    def heading(self) -> str:
        return "Not as they were told"
