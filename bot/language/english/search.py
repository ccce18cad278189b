"""Searching in English."""


class SearchWords:
    """One page of what was found."""

    def title(self, query: str) -> str:
        return f"Found for “{query}”"

    def ask(self, command: str) -> str:
        return f"What are you looking for? Type any words behind it: {command} search Acme proposal"

    def empty(self) -> str:
        return "Type a word that you are looking for."

    def nothing(self, query: str) -> str:
        return f"Nothing found for “{query}”."

    def nothing_more(self) -> str:
        return "That was all."

    def how(self) -> str:
        return "Every word has to be there. One word less, or another spelling, may find it."

    def customers(self) -> str:
        return "Customers"

    def promises(self) -> str:
        return "Promises and notes"

    def note(self, day: str) -> str:
        return f"notes of {day}"

    def form_title(self) -> str:
        return "Search"

    def field(self) -> str:
        return "Words"

    def hint(self) -> str:
        return "Any words of your promises and notes, or a customer's name."

    def example(self) -> str:
        return "Acme proposal"

    def submit(self) -> str:
        return "Search"
