"""Drafts in English."""

from bot.language.english.customer import named


class DraftWords:
    """What is said about a line that still lacks something."""

    def kept_as_draft(self, number: int) -> str:
        return f"Draft #{number}"

    def draft(self, number: int) -> str:
        return f"draft #{number}"

    def who(self) -> str:
        return "Which customer is it for?"

    def by_when(self, customer: str) -> str:
        return f"By when did you tell {named(customer)}?"

    def lacks_customer(self) -> str:
        return "which customer?"

    def lacks_told(self) -> str:
        return "by when?"

    def unconfirmed(self) -> str:
        return "still to be confirmed"

    def quiet(self) -> str:
        return "Nothing is lost: it waits in your list, and Kept speaks up once it has its customer and its date."

    def asks(self) -> str:
        return "One thing is still missing here:"

    def both_fit(self, line: str) -> str:
        return f"“{line}” could be a list to show or a promise to record. Which one is it?"
