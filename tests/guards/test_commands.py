import re

from tests.guards.sources import ROOT, texts

MODES = {"all", "web", "worker", "migrate", "check", "surface", "manifest"}


def targets(makefile: str) -> set[str]:
    return set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))


def code_of(text: str) -> str:
    """What a document shows as code."""
    blocks = re.findall(r"^```.*?\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    without = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    return "\n".join([*blocks, *re.findall(r"`([^`\n]+)`", without)])


def unknown_commands(text: str, known: set[str]) -> list[str]:
    """Commands in a document's code that nothing answers."""
    code = code_of(text)
    makes = re.findall(r"^[ $]*make ([a-z][a-z-]*)", code, re.MULTILINE)
    modes = re.findall(r"python -m bot ([a-z][a-z-]*)", code)
    return [f"make {name}" for name in makes if name not in known] + [
        f"python -m bot {name}" for name in modes if name not in MODES
    ]


def test_every_command_in_the_documents_exists() -> None:
    known = targets((ROOT / "Makefile").read_text("utf-8"))
    assert [f"{name}: {line}" for name, text in texts(ending=".md") for line in unknown_commands(text, known)] == []


def test_every_target_is_explained_in_help() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    explained = set(re.findall(r"^([a-z-]+):.*## \w", makefile, re.MULTILINE))
    assert targets(makefile) - explained == {"environment", "tools"}


def test_processes_are_modes_of_the_bot() -> None:
    commands = re.findall(r"^[a-z]+: python -m bot (\w+)$", (ROOT / "Procfile").read_text("utf-8"), re.MULTILINE)
    assert commands == ["migrate", "web", "worker"]


def test_a_command_that_does_not_exist_is_found() -> None:
    document = (
        "Run `make demo`, `make coffee`.\n\n```sh\nmake test\n$ make tea\npython -m bot fly\n```\nmake sense of it"
    )
    assert unknown_commands(document, {"demo", "test"}) == ["make tea", "make coffee", "python -m bot fly"]


def test_targets_are_read_from_a_makefile() -> None:
    makefile = "PY = x\n.PHONY: a\ndemo: tools ## try\n\t@echo hello: there\ndemo-reset:\n"
    assert targets(makefile) == {"demo", "demo-reset"}
