import ast
import sys

from tests.guards.sources import CODE, texts

PRODUCT = {"bot", "handlers", "jobs"}
OURS = PRODUCT | {"playground", "benchmarks", "tests"}

# Rooms that import the standard library and these only.
PURE = {"bot/sales/": ("bot.sales.",), "bot/reading/": ("bot.reading.", "bot.sales.")}

# What the stand-in may know of the product.
PLAYGROUND = ("bot.app.", "bot.tools.")

# Where each library is at home. import-linter says the same of those that are imported today, and along whole chains.
HOMES = {
    "alembic": ("bot/store/",),
    "apscheduler": ("jobs/", "bot/__main__.py"),
    "dotenv": ("bot/__main__.py",),
    "holidays": ("bot/usecases/",),
    "slack_bolt": ("handlers/", "bot/app.py"),
    "slack_sdk": ("bot/slack/", "bot/app.py", "handlers/"),
    "sqlalchemy": ("bot/store/",),
    "urllib3": ("bot/slack/", "playground/"),
    "websockets": ("playground/",),
    "waitress": ("bot/__main__.py", "playground/"),
}
DEVELOPMENT = ("tests/", "benchmarks/")


def modules(source: str) -> list[tuple[int, str]]:
    """Each module that a source imports, with its line."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append((node.lineno, node.module))
    return found


def allowed(name: str, module: str) -> bool:
    """Whether a file's room may import a module."""
    top = module.partition(".")[0]
    if top in sys.stdlib_module_names:
        return True
    for room, ours in PURE.items():
        if name.startswith(room):
            return f"{module}.".startswith(ours)
    if name.startswith("playground/") and top in PRODUCT:
        return f"{module}.".startswith(PLAYGROUND)
    return top in OURS or name.startswith((*HOMES.get(top, ()), *DEVELOPMENT))


def strangers(name: str, source: str) -> list[str]:
    """Imports that a room doesn't allow: a library it has no use for, or one that nobody decided on."""
    return [f"{name}:{line} {module}" for line, module in modules(source) if not allowed(name, module)]


def test_no_room_imports_a_library_that_it_has_no_use_for() -> None:
    assert [line for name, source in texts(below=CODE, ending=".py") for line in strangers(name, source)] == []


def test_a_library_in_the_rules_is_found() -> None:
    assert strangers("bot/sales/hours.py", "import zoneinfo\nimport sqlalchemy") == ["bot/sales/hours.py:2 sqlalchemy"]
    assert strangers("bot/sales/hours.py", "from bot.store import promise") == ["bot/sales/hours.py:1 bot.store"]
    assert strangers("bot/reading/due.py", "from bot.sales.hours import Hours") == []


def test_a_stand_in_that_knows_too_much_is_found() -> None:
    known = "from bot.app import create_app\nfrom bot.tools import Clock\nimport playground.state"
    assert strangers("playground/demo.py", known) == []
    found = strangers("playground/demo.py", "from bot.messages import blocks\nimport handlers.routes")
    assert found == ["playground/demo.py:1 bot.messages", "playground/demo.py:2 handlers.routes"]


def test_a_library_that_nobody_decided_on_is_found() -> None:
    assert strangers("bot/slack/courier.py", "import requests") == ["bot/slack/courier.py:1 requests"]
    assert strangers("bot/slack/courier.py", "import urllib3, json\nfrom bot.sales import errors") == []


def test_a_library_away_from_its_home_is_found() -> None:
    assert strangers("bot/usecases/promise.py", "import sqlalchemy") == ["bot/usecases/promise.py:1 sqlalchemy"]
    assert strangers("jobs/tick.py", "import apscheduler\nimport slack_sdk") == ["jobs/tick.py:2 slack_sdk"]
