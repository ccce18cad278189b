"""The files of the repository that the guards read."""

import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("bot/", "handlers/", "jobs/")
CODE = (*PRODUCT, "playground/", "benchmarks/", "tests/")


@cache
def names() -> tuple[str, ...]:
    """Every file that is, or could be, committed, as a path below the root."""
    asked = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(sorted({name for name in listed.split("\0") if name and (ROOT / name).is_file()}))


def texts(*, below: tuple[str, ...] = (), ending: str = "") -> Iterator[tuple[str, str]]:
    """The name and text of each text file below one of the folders."""
    for name in names():
        if name.endswith(ending) and (not below or name.startswith(below)):
            try:
                yield name, (ROOT / name).read_text("utf-8")
            except UnicodeDecodeError:
                continue
