"""What is said about a line that still lacks something."""

from typing import Protocol


class DraftWords(Protocol):
    """One thing is asked for at a time."""

    def kept_as_draft(self, number: int) -> str: ...
    def draft(self, number: int) -> str:
        """A draft within a list."""
        ...

    def who(self) -> str:
        """Asks for the customer."""
        ...

    def by_when(self, customer: str) -> str:
        """Asks for told; `customer` may be empty."""
        ...

    def lacks_customer(self) -> str: ...
    def lacks_told(self) -> str: ...
    def unconfirmed(self) -> str:
        """Of a line of notes, which may lack nothing but a press."""
        ...

    def quiet(self) -> str:
        """A draft has no reminders."""
        ...

    def asks(self) -> str:
        """Introduces the question at the day's end."""
        ...

    def both_fit(self, line: str) -> str: ...
