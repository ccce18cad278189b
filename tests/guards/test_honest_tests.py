import ast

from tests.guards.sources import texts

# The one place that waits, for a condition and with a deadline.
WAITS = {"tests/waiting.py"}

MOCKS = {"mock", "pytest_mock", "unittest.mock"}
PATCHES = {"mocker", "monkeypatch", "patch"}
SLEEPS = {"sleep", "wait_for_timeout"}


def dishonest(name: str, source: str) -> list[str]:
    """Where a test pretends: mocks, patches, fixed sleeps."""
    found: list[str] = []
    for node in ast.walk(ast.parse(source)):
        word = pretence(node)
        if word and (word not in SLEEPS or name not in WAITS):
            found.append(f"{name}:{getattr(node, 'lineno', 0)} {word}")
    return sorted(set(found))


def pretence(node: ast.AST) -> str:
    """The forbidden word that one piece of the source uses, or nothing."""
    match node:
        case ast.Import(names=aliases):
            return next((alias.name for alias in aliases if alias.name in MOCKS), "")
        case ast.ImportFrom(module=str(module), names=aliases):
            whole = {module, *(f"{module}.{alias.name}" for alias in aliases)} & MOCKS
            part = {alias.name for alias in aliases} & (PATCHES | SLEEPS)
            return next(iter(sorted(whole | part)), "")
        case ast.arg(arg=word) | ast.Name(id=word) if word in PATCHES:
            return word
        case ast.Attribute(attr=word) if word in SLEEPS | PATCHES and not is_http(node):
            return word
        case _:
            return ""


def is_http(node: ast.Attribute) -> bool:
    """PATCH is also a method of HTTP."""
    return isinstance(node.value, ast.Name) and node.value.id in {"client", "http"}


def test_no_test_mocks_patches_or_sleeps() -> None:
    assert [line for name, source in texts(below=("tests/",), ending=".py") for line in dishonest(name, source)] == []


def test_mocks_are_found() -> None:
    assert dishonest("a.py", "from unittest.mock import MagicMock") == ["a.py:1 unittest.mock"]
    assert dishonest("a.py", "from unittest import mock") == ["a.py:1 unittest.mock"]
    assert dishonest("a.py", "import unittest.mock as m") == ["a.py:1 unittest.mock"]


def test_patching_is_found() -> None:
    assert dishonest("a.py", "def test_it(monkeypatch): ...") == ["a.py:1 monkeypatch"]
    assert dishonest("a.py", "with mock.patch.object(a, 'b'): ...") == ["a.py:1 patch"]


def test_sleeps_are_found_except_where_waiting_is_at_home() -> None:
    assert dishonest("a.py", "import time\ntime.sleep(1)") == ["a.py:2 sleep"]
    assert dishonest("a.py", "from time import sleep") == ["a.py:1 sleep"]
    assert dishonest("a.py", "page.wait_for_timeout(500)") == ["a.py:1 wait_for_timeout"]
    assert dishonest("tests/waiting.py", "import time\ntime.sleep(1)") == []


def test_an_honest_test_passes() -> None:
    assert dishonest("a.py", "def test_it(tmp_path):\n    until(lambda: tmp_path.exists())") == []
