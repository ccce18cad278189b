import re

from tests.guards.sources import PRODUCT, ROOT, names

ROOMS = ("bot/usecases/", "handlers/", "bot/messages/")

# What the rooms run on, which no sales person speaks of.
MACHINERY = {
    "acting",
    "blocks",
    "errors",
    "form",
    "guard",
    "ids",
    "letters",
    "line",
    "listen",
    "reaction",
    "reply",
    "request",
    "routes",
    "saying",
    "surface",
}

# A word with a plural or a vague name is a second file for the same word; a helper is a colleague here.
VAGUE = {"base", "common", "core", "helpers", "manager", "misc", "shared", "util", "utils"}

# Pairs that are two words after all, with what makes them two.
TWO_WORDS = {
    "letters": "jobs: the table of all kinds of letter",
    "outcomes": "slack: what Slack's answers mean for a letter, and not how a promise ended",
}


def glossary() -> set[str]:
    """The words of the glossary, as they name files."""
    rows = re.findall(r"^\| ([^|]+) \|", (ROOT / "docs/glossary.md").read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[ -]", "_", word.strip()) for row in rows[1:] for word in re.split(r"[,/]", row)} - {""}


def strangers(files: tuple[str, ...], known: set[str]) -> list[str]:
    """Files and folders of the rooms that are named after no word of the glossary and no part of the machinery."""
    found: set[str] = set()
    for file in files:
        for room in ROOMS:
            if file.startswith(room) and file.endswith(".py"):
                word = file.removeprefix(room).partition("/")[0].removesuffix(".py")
                if word not in known and word != "__init__":
                    found.add(f"{room}{word}")
    return sorted(found)


def second_files(files: tuple[str, ...]) -> list[str]:
    """Files that hold a word a second time: in the plural, or under a name that says nothing."""
    stems = {file: file.rpartition("/")[2].removesuffix(".py") for file in files if file.endswith(".py")}
    words = set(stems.values())
    vague = {file for file, stem in stems.items() if VAGUE & set(stem.split("_")) and stem not in glossary()}
    found = [f"{file}: a name that says nothing" for file in vague]
    for file, stem in stems.items():
        if stem.endswith("s") and stem[:-1] in words and stem not in TWO_WORDS:
            found.append(f"{file}: the word is {stem[:-1]}")
        if (folder := file.removesuffix(".py") + "/__init__.py") in stems:
            found.append(f"{file}: beside {folder}")
    return sorted(found)


def test_rooms_speak_the_glossarys_words() -> None:
    assert strangers(names(), glossary() | MACHINERY) == []


def test_each_word_has_one_file_in_a_room() -> None:
    assert second_files(tuple(name for name in names() if name.startswith(PRODUCT))) == []


def test_a_file_named_after_no_word_is_found() -> None:
    files = ("handlers/promise.py", "handlers/todo.py", "bot/usecases/deal/moving.py", "bot/messages/__init__.py")
    assert strangers(files, {"promise"}) == ["bot/usecases/deal", "handlers/todo"]


def test_a_second_file_for_a_word_is_found() -> None:
    files = ("bot/store/promise.py", "bot/usecases/promises.py", "bot/sales/order_utils.py", "jobs/letters.py")
    assert second_files(files) == [
        "bot/sales/order_utils.py: a name that says nothing",
        "bot/usecases/promises.py: the word is promise",
    ]
    beside = second_files(("handlers/promise.py", "handlers/promise/__init__.py"))
    assert beside == ["handlers/promise.py: beside handlers/promise/__init__.py"]


def test_the_glossary_is_read() -> None:
    assert {"promise", "customer", "told", "follow_through"} <= glossary()
    assert "todo" not in glossary()
