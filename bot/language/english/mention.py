"""Mentions in English."""

from collections.abc import Sequence


class MentionWords:
    """Only that person sees it."""

    def record_this(self) -> str:
        return "Record this?"

    def only_you(self) -> str:
        return "Only you see this. Nothing is recorded until you press."

    def can_do(self, command: str) -> str:
        return (
            "Mention me in a message with your own promise and its date, such as “I’ll send Acme the proposal by "
            f"Friday 4pm”, and I’ll offer to record it. {command} records a line anywhere, and in our direct message "
            "you can just type it."
        )

    def left(self) -> str:
        return "All right, nothing was recorded."

    def taken(self, numbers: Sequence[str]) -> str:
        return f"Recorded: {', '.join(numbers)}."

    def record_button(self) -> str:
        return "Record"

    def no_button(self) -> str:
        return "No"
