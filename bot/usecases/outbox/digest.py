"""A team's digest on its way: each week's step plans the letter and the step of the week after it."""

import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.sales import digest as rules
from bot.sales.ladder import Void
from bot.sales.letter import DIGEST, EXPIRY
from bot.sales.team import Team
from bot.store import digest as store
from bot.store import person as people
from bot.store import team as teams
from bot.store.outbox import letters, next_in_line, reminders
from bot.store.outbox.reminders import Line
from bot.store.work import Work

SUBJECT = "digest:"
TEAM = "team"
"""The scope of a team's changes."""
WEEKLY, PREVIEW = "weekly", "preview"
NOT_THIS_WEEK, CHANGED, NOBODY = "not_this_week", "changed", "nobody"
LOOKED_AT = timedelta(days=15)
FOR_DAYS = timedelta(days=3)
"""How long a question to a person is worth asking."""


def subject_of(team: str) -> str:
    """What a team's steps and letters are about."""
    return SUBJECT + team


def key_of(team: str, step: str, round: int) -> str:  # noqa: A002
    """The key of a week's letter: whoever writes it first writes it for all."""
    return f"digest:{team}:{step}:{rules.Week.of_round(round)}"


def owner_of(work: Work, team: Team) -> str | None:
    """Who answers for a team's digest: its manager, else the first admin who can be reached."""
    in_line = [*([team.manager] if team.manager else []), *people.admins(work)]
    return next((each for each in in_line if not next_in_line.out_of_reach(work, each)), None)


def plan_digest(work: Work, line: Line, now: datetime) -> None:
    """A week's step is due: its letter is written, and the next week's step planned."""
    team = teams.find(work, line.subject.removeprefix(SUBJECT))
    step, to = _step(work, team) if team is not None else (WEEKLY, None)
    if team is None or to is None or rules.next_slot(team, now) is None:
        reminders.void_ids(work, [line.id], NOBODY)
    elif line.due <= now - EXPIRY[DIGEST]:
        reminders.void_ids(work, [line.id], Void.EXPIRED)
    elif (step, to) != (line.step, line.to):
        reminders.void_ids(work, [line.id], CHANGED)
        _set(work, team, line.round, step, to, line.due)
    else:
        letter = write(work, team, line.round, step, to, line.due, line.due)
        if letter is None:
            reminders.void_ids(work, [line.id], Void.NOTHING_LEFT)
        else:
            reminders.join(work, letter, [line.id])
    if team is not None:
        plan_next(work, team, max(line.due, now))
        show(work, team.id, now)


def plan_next(work: Work, team: Team, after: datetime) -> None:
    """Plans the step of the first week after an instant of which nothing was said yet."""
    step, to = _step(work, team)
    slot = rules.next_slot(team, after)
    if to is None or slot is None or team.gone_at is not None:
        return
    taken = store.taken(work, subject_of(team.id), slot.week.round, NOT_THIS_WEEK)
    while slot is not None and slot.week.round in taken:
        slot = rules.next_slot(team, slot.at)
    if slot is not None:
        _set(work, team, slot.week.round, step, to, slot.at)


def replan(work: Work, team: Team, now: datetime) -> None:
    """The team is new, changed or gone: what is not on its way yet follows it."""
    store.take_back(work, subject_of(team.id), CHANGED)
    plan_next(work, team, now)
    show(work, team.id, now)


def show(work: Work, team: str, now: datetime) -> None:
    """What was asked and said about a team's newest digests is brought up to date; the digests stay as they are."""
    store.touch(work, subject_of(team), (DIGEST,), now - LOOKED_AT)
    work.due(now)


def write(
    work: Work,
    team: Team,
    round: int,  # noqa: A002
    step: str,
    to: str,
    at: datetime,
    due: datetime,
) -> str | None:
    """The letter of a week, whose period ends `at`; None when it is written already."""
    letter = secrets.token_hex(16)
    about: Mapping[str, Any] = {"team": team.id, "round": round, "at": at.isoformat()}
    lasts = EXPIRY[DIGEST] if step == WEEKLY else FOR_DAYS
    values = {"to": to, "kind": DIGEST if step == WEEKLY else PREVIEW, "key": key_of(team.id, step, round)}
    written = {**values, "subject": subject_of(team.id), "about": about, "due": due, "expires": due + lasts}
    if not letters.add(work, letter, written):
        return None
    work.due(due)
    return letter


def _step(work: Work, team: Team) -> tuple[str, str | None]:
    if team.approved_at is not None:
        return WEEKLY, team.channel
    return PREVIEW, owner_of(work, team)


def _set(work: Work, team: Team, round: int, step: str, to: str, due: datetime) -> None:  # noqa: A002
    if store.set_step(work, subject_of(team.id), round, step, {"to": to, "due": due}):
        work.due(due)
