import json
import logging
import sys

from bot.logs import JsonLines


def line_of(record: logging.LogRecord) -> dict[str, str]:
    return json.loads(JsonLines().format(record))


def test_a_line_says_when_how_grave_and_what() -> None:
    line = line_of(logging.LogRecord("kept", logging.WARNING, "x.py", 1, "paused for %s", ("T1",), None))
    assert line["level"] == "warning"
    assert line["said"] == "paused for T1"
    assert line["at"].endswith("+00:00")


def test_an_exception_is_told_by_type_and_place_without_its_message() -> None:
    typed = " ".join(["call", "Mr", "Bi" + "rch"])
    try:
        raise ValueError(typed)
    except ValueError:
        record = logging.LogRecord("kept", logging.ERROR, "x.py", 1, "it broke", (), sys.exc_info())
    line = line_of(record)
    assert line["error"] == "ValueError"
    assert "test_logs.py" in line["where"]
    assert "Birch" not in json.dumps(line)
