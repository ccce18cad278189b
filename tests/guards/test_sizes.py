import ast

from tests.guards.sources import CODE, ROOT, texts

FUNCTION = 40
LISTENER = 20
MODULE = 500
TABLE_ROWS = 5

# What answers here stands around the listeners and is none.
AROUND_LISTENERS = {"handlers/guard.py"}

# What is a table has no length: tables of the database, migrations, phrases, routes, limits, lexicons, cases of a test.
TABLES = {
    "bot/reading/lexicon/english.py",
    "bot/reading/lexicon/japanese.py",
    "bot/store/migrations/versions/0001_first.py",
    "bot/store/migrations/versions/0002_round.py",
    "bot/store/migrations/versions/0003_promises_in_full.py",
    "bot/store/migrations/versions/0004_search.py",
    "bot/store/tables.py",
    "playground/schema.py",
}

Function = ast.FunctionDef | ast.AsyncFunctionDef
Display = ast.Dict | ast.List | ast.Set | ast.Tuple


def lines_of(function: Function) -> int:
    """How many lines a function's body has, without its docstring and the literals of tables."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    if not body:
        return 0
    tables: set[int] = set()
    for node in ast.walk(function):
        if isinstance(node, Display) and is_table(node):
            tables.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return len(set(range(body[0].lineno, (function.end_lineno or 0) + 1)) - tables)


def is_table(node: Display) -> bool:
    """Whether a literal is rows of data: many of them, one below the other, and nothing is worked out in them."""
    rows = [key for key in node.keys if key] if isinstance(node, ast.Dict) else node.elts
    worked_out = (ast.Lambda, ast.ListComp, ast.DictComp, ast.SetComp, ast.GeneratorExp, ast.Await, ast.IfExp)
    return (
        len(rows) >= TABLE_ROWS
        and len({row.lineno for row in rows}) == len(rows)
        and not any(isinstance(inner, worked_out) for inner in ast.walk(node))
    )


def is_listener(name: str, function: Function) -> bool:
    """Whether a function of a module is called by the route table."""
    answers = isinstance(function.returns, ast.Name) and function.returns.id == "Answer"
    return answers and name.startswith("handlers/") and name not in AROUND_LISTENERS


def too_long(name: str, source: str) -> list[str]:
    """What is over its size in one module."""
    if name in TABLES:
        return []
    length = len(source.splitlines())
    found = [f"{name}: {length} lines, at most {MODULE}"] if length > MODULE else []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, Function):
            continue
        limit = LISTENER if is_listener(name, node) else FUNCTION
        if (lines := lines_of(node)) > limit:
            found.append(f"{name}:{node.lineno} {node.name}: {lines} lines, at most {limit}")
    return found


def function_of(lines: int, *, returns: str = "None", docstring: str = "") -> str:
    return f"def walk(\n    first: int,\n) -> {returns}:\n{docstring}" + "    step()\n" * lines


def test_nothing_is_over_its_size() -> None:
    assert [line for name, source in texts(below=CODE, ending=".py") for line in too_long(name, source)] == []


def test_each_listed_table_exists() -> None:
    assert [name for name in TABLES if not (ROOT / name).is_file()] == []


def test_a_function_of_41_lines_is_found() -> None:
    assert too_long("bot/sales/promise.py", function_of(40)) == []
    assert too_long("bot/sales/promise.py", function_of(41)) == ["bot/sales/promise.py:1 walk: 41 lines, at most 40"]


def test_a_listener_of_21_lines_is_found() -> None:
    assert too_long("handlers/promise.py", function_of(20, returns="Answer")) == []
    found = too_long("handlers/promise.py", function_of(21, returns="Answer"))
    assert found == ["handlers/promise.py:1 walk: 21 lines, at most 20"]
    assert too_long("handlers/promise.py", function_of(21)) == []


def test_a_module_of_501_lines_is_found_unless_it_is_a_listed_table() -> None:
    assert too_long("bot/sales/promise.py", "a = 1\n" * 500) == []
    assert too_long("bot/sales/promise.py", "a = 1\n" * 501) == ["bot/sales/promise.py: 501 lines, at most 500"]
    assert too_long("bot/store/tables.py", "a = 1\n" * 501) == []


def test_signature_docstring_and_table_have_no_length() -> None:
    assert too_long("bot/a.py", function_of(40, docstring='    """One.\n\n    Two.\n    """\n')) == []
    rows = "".join(f'        "row {row}": {row},\n' for row in range(60))
    assert too_long("bot/a.py", f"def walk():\n    return {{\n{rows}    }}\n") == []


def test_a_literal_that_works_things_out_is_no_table() -> None:
    rows = "".join(f'        "row {row}": [a for a in b],\n' for row in range(60))
    assert too_long("bot/a.py", f"def walk():\n    return {{\n{rows}    }}\n") != []
