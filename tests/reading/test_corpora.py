import json
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.reading.due import parse_for_score

ROOT = Path(__file__).parents[2]
CORPORA = ROOT.parent / "shared" / "corpora" / "due" / "public"
pytestmark = pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora of due phrases are not beside the project")


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (CORPORA / f"{name}.jsonl").read_text("utf-8").splitlines()]


def answer(row: dict[str, Any]) -> datetime | None:
    zone = ZoneInfo(row["tz"])
    ref = datetime.fromisoformat(row["ref"]).astimezone(zone)
    return parse_for_score(row["text"], ref, row["tz"], row["lang"])[0]


def exact(name: str) -> float:
    right = total = 0
    for row in rows(name):
        if "sales" not in row["tags"]:
            continue
        due = answer(row)
        windows = [(datetime.fromisoformat(low), datetime.fromisoformat(high)) for low, high in row["accept"]]
        right += due is not None and any(low <= due <= high for low, high in windows)
        total += 1
    return 100 * right / total


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("slack_remind_en", 90),
        ("chrono_en", 80),
        ("duckling_en", 78),
        ("sherlock_en", 86),
        ("parsedatetime_en", 90),
        ("ctparse_en", 94),
        ("recognizers_ja", 82),
        ("duckling_ja", 83),
    ],
)
def test_sentences_of_others_are_read_as_they_meant_them(name: str, least: int) -> None:
    assert exact(name) >= least


def test_sentences_without_a_date_are_left_alone() -> None:
    assert [row["text"] for row in rows("negatives_plain_en") if answer(row)] == []


def test_sentences_that_only_look_like_dates_are_mostly_left_alone() -> None:
    negatives = rows("negatives_tests")
    assert sum(answer(row) is None for row in negatives) >= 0.95 * len(negatives)
