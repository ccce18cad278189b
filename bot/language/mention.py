"""What is said to whoever mentions Kept in a message."""

from collections.abc import Sequence
from typing import Protocol


class MentionWords(Protocol):
    """Only that person sees it."""

    def record_this(self) -> str: ...
    def only_you(self) -> str: ...
    def can_do(self, command: str) -> str:
        """What Kept can do with a mention, when that message promised nothing."""
        ...

    def left(self) -> str:
        """They said no."""
        ...

    def taken(self, numbers: Sequence[str]) -> str:
        """It is recorded, under these numbers."""
        ...

    def record_button(self) -> str: ...
    def no_button(self) -> str: ...
