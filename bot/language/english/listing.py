"""Lists in English."""


class ListingWords:
    """What is said around a rep's promises in a list."""

    def title(self, count: int) -> str:
        return "1 promise" if count == 1 else f"{count} promises"

    def drafted(self, count: int) -> str:
        return "1 draft" if count == 1 else f"{count} drafts"

    def found(self, query: str, counted: str) -> str:
        return f"{counted} for “{query}”"

    def over(self, count: int) -> str:
        return f"More than {count:,} promises"

    def drafted_over(self, count: int) -> str:
        return f"More than {count:,} drafts"

    def more_over(self, count: int) -> str:
        return f"And more than {count:,} more."

    def none_found(self, query: str) -> str:
        return f"Nothing open for “{query}”."

    def nothing(self) -> str:
        return "Nothing is open: every promise is settled."

    def which(self, word: str) -> str:
        return f"Which one is it? Press at its line, or type {word} with its number."

    def late(self) -> str:
        return "Late"

    def today(self) -> str:
        return "Today"

    def coming(self) -> str:
        return "Coming"

    def drafts(self) -> str:
        return "Drafts"

    def undelivered(self) -> str:
        return "Could not be delivered"

    def undelivered_more(self, count: int) -> str:
        return f"And {count} more that could not be delivered."

    def more(self, count: int) -> str:
        return f"And {count} more."

    def as_of(self, when: str) -> str:
        return f"As of {when}"

    def day(self, day: str) -> str:
        return f"Your day, {day}"

    def nothing_that_day(self) -> str:
        return "Nothing is late and nothing is due today."

    def welcome(self) -> str:
        return "Tell Kept what you promise to customers, and it speaks up while there is still time."

    def trouble(self, code: str) -> str:
        said = f"Slack doesn't take Kept's messages at the moment ({code})."
        return f"{said} Nothing is lost: “python -m bot check” says what to do."
