import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.environment import Environment
from tests.guards.sources import ROOT


class Asked(Mapping[str, str]):
    """An environment in which nothing is set, and which remembers what it was asked for."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def __getitem__(self, name: str) -> str:
        self.names.add(name)
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def explained(text: str) -> set[str]:
    """The variables of a settings file that have a sentence above them."""
    paragraphs = re.split(r"\n\s*\n", text)
    names: set[str] = set()
    for paragraph in paragraphs:
        if re.match(r"# \w+ .*", paragraph):
            names.update(re.findall(r"^(?:# )?([A-Z][A-Z0-9_]*)=", paragraph, re.MULTILINE))
    return names


def test_each_variable_that_kept_reads_is_explained_and_no_other() -> None:
    asked = Asked()
    Environment.read(asked, Path(), slack=False)
    assert explained((ROOT / ".env.example").read_text("utf-8")) == asked.names


def test_a_variable_without_a_sentence_is_not_explained() -> None:
    assert explained("# The port that Kept listens on.\n# PORT=3000\n\nFORGOTTEN=1\n") == {"PORT"}
