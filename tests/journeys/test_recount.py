"""A year of a team of three: every outcome and both rates, held against a recount from the practices' words alone.

RECOUNT_WEEKS and RECOUNT_SEED make it longer or another one.
"""

import os
import re
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from bot.store import promise as promises
from tests import databases
from tests.journeys import recount
from tests.journeys.forging import read
from tests.journeys.world import world_at
from tests.journeys.year import DAY, START, Rep, Year

WEEKS, SEED = float(os.environ.get("RECOUNT_WEEKS", "6")), int(os.environ.get("RECOUNT_SEED", "1"))
DOWN = timedelta(days=2)
COUNTS = re.compile(
    r"(\d+) early · (\d+) on time · (\d+) warned · (\d+) late · (\d+) dropped"
    r"|早め (\d+) · 期日どおり (\d+) · 事前連絡 (\d+) · 遅れ (\d+) · 取り下げ (\d+)"
)
RATES = re.compile(r"(?:Kept rate|約束を守れた割合) (\d+) ?[%％]")
FOLLOWED = re.compile(r"(?:Followed through|フォロースルー率) (\d+) ?%")
LATER = re.compile(r"(\d+) recorded later|うち(\d+)件は後から記録")


@pytest.mark.sqlite
@pytest.mark.timeout(3600)
def test_outcomes_and_both_rates_are_those_of_a_recount(sqlite_template: Path, tmp_path: Path) -> None:
    if "sqlite" not in databases.chosen(os.environ):
        pytest.skip("rules and clock are the same on every database: once is enough for a year")
    random = Random(SEED)
    with world_at(START, databases.copy_sqlite(sqlite_template, tmp_path)) as world:
        year = Year(world, random, WEEKS, a_day=1.4)
        year.begin()
        at = START
        while at < year.end:
            at = min(at + random.uniform(6, 12) * DAY, year.end)
            year.walk_to(at)
            if random.random() < 0.4:
                year.go_down(DOWN)
            for rep in year.team.values():
                agrees(year, rep)
        assert len(year.promised) > 10 * WEEKS
        seen = Counter(recount.outcome(one, year.team[one.rep].hours, world.now) for one in year.promised.values())
        assert all(seen[name] for name in recount.COUNTED), seen


def agrees(year: Year, rep: Rep) -> None:
    """Outcomes one by one as Kept's rows have them, and what /kept record says to the rep."""
    now, every = year.world.now, year.of(rep.name)
    with read(year.world) as work:
        found = promises.several(work, [one.number for one in every])
    for one in every:
        assert found[one.number].kind.value == one.kind, one
        kept = found[one.number]
        came_to = kept.outcome.value if kept.outcome else ""
        if one.end is None:
            came_to = "late" if kept.deadline is not None and now >= kept.deadline else ""
        wanted = recount.outcome(one, rep.hours, now)
        assert came_to == wanted or (came_to == "never_made" and not wanted), (one, came_to, wanted)
    said = year.world.type(rep.person, "/kept record").text
    month, days = said.split("Last 90 days" if "Last 90 days" in said else "直近90日")[:2]
    same(month, every, rep, recount.month(now, rep.hours), year)
    same(days, every, rep, (now - timedelta(days=90), now), year)


def same(said: str, every: list[recount.Promised], rep: Rep, period: tuple[datetime, datetime], year: Year) -> None:
    since, until = period
    counted = recount.counts(every, rep.hours, since, until, year.world.now)
    through, total = recount.followed(every, since, until)
    five = [counted[name] for name in recount.COUNTED]
    found = COUNTS.search(said)
    told = [int(each) for each in found.groups() if each is not None] if found else [0] * 5
    context = (rep.name, year.world.now, period, said[:400])
    assert told == five, (told, five, context)
    later = LATER.search(said)
    assert (int(later[1] or later[2]) if later else 0) == counted["recorded_later"], context
    kept, follow = RATES.search(said), FOLLOWED.search(said)
    assert (int(kept[1]) if kept else None) == recount.rate(five[0] + five[1], sum(five)), context
    assert (int(follow[1]) if follow else None) == recount.rate(through, total), (through, total, context)
