"""Customers in English sentences."""

from collections.abc import Sequence


def named(customer: str) -> str:
    """A customer by name; without one, what they are."""
    return customer or "the customer"


class CustomerWords:
    """What is said about one customer."""

    def promises(self) -> str:
        return "Open promises"

    def orders(self) -> str:
        return "Orders"

    def contacts(self) -> str:
        return "Contacts"

    def nothing(self) -> str:
        return "Nothing is open for them."

    def closed(self, customer: str, steps: int) -> str:
        said = f"{named(customer)} is closed: no visit, check-in or question is coming any more."
        return f"{said} Open promises stay: {steps}." if steps else said

    def is_closed(self, day: str) -> str:
        return f"closed since {day}"

    def opens_again(self) -> str:
        return "A new promise or order that names them opens them again."

    def reopened(self, customer: str) -> str:
        return f"{named(customer)} is open again."

    def close_title(self) -> str:
        return "Close a customer"

    def close_example(self) -> str:
        return "the plant has shut"

    def about(self) -> str:
        return "How they want to be treated"

    def strict(self) -> str:
        return "Takes no change lightly: call them before a date moves."

    def strict_label(self) -> str:
        return "Changes of a date"

    def strict_option(self) -> str:
        return "They take no change lightly: call them first"

    def policy_label(self) -> str:
        return "When should they have it?"

    def channel_label(self) -> str:
        return "How do they expect to hear from us?"

    def channel_example(self) -> str:
        return "e-mail"

    def speed_label(self) -> str:
        return "How fast?"

    def speed_example(self) -> str:
        return "the same day"

    def form_label(self) -> str:
        return "In what form?"

    def form_example(self) -> str:
        return "one page, with prices"

    def contact_label(self) -> str:
        return "A contact there"

    def contact_example(self) -> str:
        return "Ms Sato"

    def mail_label(self) -> str:
        return "Their e-mail address"

    def edit_title(self) -> str:
        return "Edit the customer"

    def edited(self) -> str:
        return "Saved."

    def as_before(self) -> str:
        return "Undone: everything is as it was before."

    def typed_stays(self) -> str:
        return "Nothing was saved yet. Send again: where you left a field as it was, theirs stays."

    def policy(self, value: str, own: bool) -> str:
        return f"To be there: {value[:1].lower()}{value[1:]}{'' if own else ', as for everybody'}"

    def expects(self, expected: Sequence[str]) -> str:
        return f"Expects: {', '.join(expected)}"

    def with_mail(self, contact: str, mail: str) -> str:
        return f"{contact}: {mail}"

    def changed_meanwhile(self, fields: Sequence[str]) -> tuple[str, str]:
        return "", f" has changed this meanwhile: {', '.join(fields)}"

    def which(self, command: str) -> str:
        return f"Which customer? For example: {command} customer Acme"
