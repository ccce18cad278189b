"""Customers in English sentences."""


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

    def which(self, command: str) -> str:
        return f"Which customer? For example: {command} customer Acme"
