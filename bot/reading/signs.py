"""Signs in the words of a sentence, written as tables with one kind of sign on a line."""

import re


def one_of(table: str) -> str:
    """A pattern for any line of the table."""
    return "(?:" + "|".join(line.strip() for line in table.strip().splitlines()) + ")"


def sign(table: str) -> re.Pattern[str]:
    """What finds a line of the table as whole words."""
    return re.compile(rf"\b{one_of(table)}\b")


def after(found: str) -> re.Pattern[str]:
    """What matches at the place where it is asked to look."""
    return re.compile(one_of(found))
