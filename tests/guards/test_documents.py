import re

from tests.guards.sources import names, texts

SCREEN = 60
PARTS = ["Context", "Decision", "Consequences", "Alternatives"]


def faults_of(name: str, text: str) -> list[str]:
    """What a decision record lacks: its number, one of its parts, or brevity."""
    number = name.rpartition("/")[2][:4]
    found = [] if re.match(rf"# {number}: \S", text) else [f"{name}: the title doesn't begin with {number}"]
    if re.findall(r"^## (.+)$", text, re.MULTILINE) != PARTS:
        found.append(f"{name}: its parts are not {', '.join(PARTS)}")
    if len(text.splitlines()) > SCREEN:
        found.append(f"{name}: longer than one screen")
    return found


def broken_links(name: str, text: str, files: set[str]) -> list[str]:
    """Links of a document to files that don't exist."""
    folder = name.rpartition("/")[0]
    found: list[str] = []
    for target in re.findall(r"\]\(([^)#\s]+)", text):
        if "://" not in target and not target.startswith("mailto:"):
            parts: list[str] = folder.split("/") if folder else []
            for part in target.split("/"):
                parts = parts[:-1] if part == ".." else parts if part == "." else [*parts, part]
            if "/".join(parts).rstrip("/") not in files:
                found.append(f"{name}: {target}")
    return found


def test_each_decision_fills_one_screen_with_its_four_parts() -> None:
    records = list(texts(below=("docs/decisions/",), ending=".md"))
    assert [int(name.rpartition("/")[2][:4]) for name, _ in records] == list(range(1, len(records) + 1))
    assert [fault for name, text in records for fault in faults_of(name, text)] == []


def test_no_document_links_to_a_file_that_does_not_exist() -> None:
    files = {*names(), *(name.rpartition("/")[0] for name in names())}
    assert [link for name, text in texts(ending=".md") for link in broken_links(name, text, files)] == []


def test_a_decision_without_a_part_is_found() -> None:
    text = "# 0001: It\n\n## Context\n\n## Decision\n\n## Consequences\n\n"
    assert faults_of("docs/decisions/0001-it.md", text) == [
        "docs/decisions/0001-it.md: its parts are not Context, Decision, Consequences, Alternatives"
    ]
    whole = text + "## Alternatives\n"
    assert faults_of("docs/decisions/0001-it.md", whole) == []
    assert faults_of("docs/decisions/0002-it.md", whole) != []
    assert faults_of("docs/decisions/0001-it.md", whole + "more\n" * 60) != []


def test_a_broken_link_is_found() -> None:
    text = "[a](glossary.md) [b](../README.md) [c](https://example.com) [d](gone.md) [e](decisions/0001-it.md#context)"
    files = {"docs/glossary.md", "README.md", "docs/decisions/0001-it.md"}
    assert broken_links("docs/index.md", text, files) == ["docs/index.md: gone.md"]
