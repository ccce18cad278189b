"""Logs as JSON lines: when, how grave, from where, what; never what somebody typed, never a token."""

import json
import logging
from datetime import UTC, datetime
from traceback import format_tb
from typing import Any

TALKATIVE = ("apscheduler", "alembic")


class JsonLines(logging.Formatter):
    """One object a line; of an exception only its type and where it happened."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: dict[str, Any] = {
            "at": at,
            "level": record.levelname.lower(),
            "from": record.name,
            "said": record.getMessage(),
        }
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = record.exc_info[0].__name__
            line["where"] = "".join(format_tb(record.exc_info[2]))
        return json.dumps(line, ensure_ascii=False)


def start() -> None:
    """Sends everything worth a line to standard error."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
