"""Circles in English."""

from collections.abc import Sequence

from bot.language.english.customer import named


class CircleWords:
    """The people whom a contact knows and can picture."""

    def title(self) -> str:
        return "Add a circle"

    def who_knows(self, customer: str) -> str:
        return f"{named(customer)} is happy. Whom do they know? Add a circle, and Kept suggests one question about it."

    def known(self, contact: str, circles: Sequence[str]) -> str:
        return f"Known of {contact}: {', '.join(circle for circle in circles if circle) or 'no circle yet'}"

    def contact(self) -> str:
        return "Whose circle is it?"

    def new_contact(self) -> str:
        return "Who is your contact?"

    def new_contact_or(self) -> str:
        return "Or somebody new"

    def new_contact_example(self) -> str:
        return "Ms Sato"

    def name(self) -> str:
        return "The circle"

    def name_example(self) -> str:
        return "Thursday golf group"

    def name_hint(self) -> str:
        return "People they can picture: a golf group, a committee, an alumni class, the other plant managers."

    def people(self) -> str:
        return "First names, if you know a few"

    def people_example(self) -> str:
        return "Tom, Lisa, Raj"

    def people_hint(self) -> str:
        return "They stand in the question, so that faces come to mind."

    def added(self, contact: str, customer: str) -> str:
        return f"Added to what {contact} at {named(customer)} knows:"

    def there_already(self, contact: str, customer: str) -> str:
        return f"Kept knew this one of {contact} at {named(customer)} already:"

    def undone(self, contact: str) -> str:
        return f"Undone: the circle of {contact} is as it was before."

    def asked_when(self) -> str:
        return "Kept suggests one question about it after the next good check-in."
