"""Several promises at once, in English."""


class SeveralWords:
    """The form, what was done, and what of it was taken back."""

    def title(self) -> str:
        return "Several at once"

    def which(self, first: int, last: int) -> str:
        return f"Promises {first} to {last}" if first < last else f"Promise {first}"

    def nothing(self) -> str:
        return "Nothing is open, so there is nothing to choose from."

    def what(self) -> str:
        return "What with those that are ticked?"

    def done(self) -> str:
        return "Done: the customers have it"

    def later(self) -> str:
        return "Later: speak of it again later"

    def move(self) -> str:
        return "Move: a new date"

    def helper(self) -> str:
        return "Ask a helper"

    def told_hint(self) -> str:
        return "For Move: one date for all of them, the way you'd say it."

    def wanted_by_hint(self) -> str:
        return "For Move. Left empty, we do."

    def colleague(self) -> str:
        return "Helper"

    def colleague_hint(self) -> str:
        return "For Ask a helper: they hear of each of them."

    def submit(self) -> str:
        return "Do it"

    def next_page(self) -> str:
        return "Show the next ones"

    def kept(self, count: int) -> str:
        return f"{count} done"

    def put_off(self, count: int) -> str:
        return f"{count} put off: Kept speaks of them again later"

    def moved(self, count: int, told: str) -> str:
        return f"{count} moved to {told}"

    def asked(self, count: int) -> tuple[str, str]:
        return "", f" is asked for help with {count}"

    def amended(self, count: int) -> str:
        return f"{count} put right: when the customers had them is noted"

    def closed(self, count: int) -> str:
        return "1 was already closed" if count == 1 else f"{count} were already closed"

    def left(self, count: int, what: str) -> str:
        why = {"done": "asks for its points first", "helper": "has no time left for a helper"}.get(
            what, "stayed as it was"
        )
        many = {"done": "ask for their points first", "helper": "have no time left for a helper"}.get(
            what, "stayed as they were"
        )
        return f"1 {why}" if count == 1 else f"{count} {many}"

    def call_first(self) -> str:
        return "Not moved, since they take no change lightly. Call them first, then move each by itself:"

    def made_later(self, count: int) -> str:
        return (
            "1 was promised after that and stays late"
            if count == 1
            else f"{count} were promised after that and stay late"
        )

    def gone(self, count: int) -> str:
        return "1 isn't in your list" if count == 1 else f"{count} aren't in your list"

    def late(self, count: int) -> str:
        if count == 1:
            return "1 of them was done after the date the customer heard: it counts as late."
        return f"{count} of them were done after the dates the customers heard: they count as late."

    def and_more(self, count: int) -> str:
        return f"and {count} more"

    def had_earlier(self) -> str:
        return "They had it earlier"

    def had_title(self) -> str:
        return "When had they it?"

    def had(self) -> str:
        return "When did the customers have it?"

    def had_hint(self) -> str:
        return "One answer for all that were done late."

    def undone(self, count: int) -> str:
        return "Undone: 1 is as it was before." if count == 1 else f"Undone: {count} are as they were before."

    def unasked(self, count: int) -> str:
        return "Undone: the helper is no longer asked." if count else "Nothing was undone."

    def changed_since(self, count: int) -> str:
        return "1 was changed since and stays:" if count == 1 else f"{count} were changed since and stay:"

    def changed_by(self) -> tuple[str, str]:
        return "changed by ", ""

    def changed_by_you(self) -> str:
        return "changed by you"

    def too_late(self) -> str:
        return "Undo works for ten minutes, and they are over. Nothing was changed."
