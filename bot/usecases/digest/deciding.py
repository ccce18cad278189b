"""What a person decides about a digest: it goes out, or not this week, or it is there already."""

from datetime import datetime

from bot.sales import digest as rules
from bot.sales.digest import Digest
from bot.sales.errors import TeamNotFound
from bot.sales.letter import DIGEST, EXPIRY, PostOutcome
from bot.sales.person import Person
from bot.sales.team import Team
from bot.store import change as changes
from bot.store import digest as store
from bot.store import team as teams
from bot.store.work import Work
from bot.usecases import outbox
from bot.usecases.digest.figures import figures
from bot.usecases.outbox import asking
from bot.usecases.outbox.digest import (
    CHANGED,
    NOT_THIS_WEEK,
    PREVIEW,
    TEAM,
    WEEKLY,
    key_of,
    replan,
    show,
    subject_of,
    write,
)


def post(work: Work, team_id: str, round: int, by: Person, now: datetime) -> bool:  # noqa: A002
    """This week's digest goes out now, and from now on by itself; False when its week is over, or it is on its way."""
    team = _theirs(work, team_id, by)
    at = _due(work, team, round)
    if team.channel is None or at is None or not at <= now < rules.over_at(team, at):
        return False
    approved = team if team.approved_at is not None else _approve(work, team, by, now)
    went = _send(work, approved, round, at, now)
    replan(work, approved, now)
    show(work, team.id, now)
    return went


def skip(work: Work, team_id: str, round: int, by: Person, now: datetime) -> bool:  # noqa: A002
    """No digest this week; False when it is on its way already."""
    team = _theirs(work, team_id, by)
    values = {"to": team.channel or by.id, "due": now, "state": "void", "reason": NOT_THIS_WEEK}
    if store.letter_of(work, key_of(team.id, WEEKLY, round)) is not None:
        return False
    left = store.set_step(work, subject_of(team.id), round, WEEKLY, values)
    show(work, team.id, now)
    return left


def unskip(work: Work, team_id: str, round: int, by: Person, now: datetime) -> bool:  # noqa: A002
    """The week that was left out is asked about again; False when it was not left out."""
    team = _theirs(work, team_id, by)
    back = store.put_back(work, subject_of(team.id), round, WEEKLY, NOT_THIS_WEEK, CHANGED)
    show(work, team.id, now)
    return back


def answer(work: Work, letter_id: str, is_there: bool, by: Person, now: datetime) -> bool:
    """Somebody looked whether a digest is in its channel; False when that was said before."""
    letter = outbox.letter(work, letter_id)
    if letter is None or letter.about.get("team") is None:
        raise TeamNotFound
    _theirs(work, letter.about["team"], by)
    outcome = PostOutcome.IT_IS_THERE if is_there else PostOutcome.POST_AGAIN
    return asking.answer(work, letter, outcome, by.id, now)


def shown(work: Work, team_id: str, by: Person, now: datetime) -> Digest:
    """The digest as its channel would see it now."""
    team = _theirs(work, team_id, by)
    return Digest(figures(work, team, rules.period(team, now), now))


def _approve(work: Work, team: Team, by: Person, now: datetime) -> Team:
    """From now on the digest goes out by itself; taken back as any change of the team."""
    teams.change(work, team.id, {"approved_at": now})
    after = teams.find(work, team.id) or team
    values = teams.snapshot(after) | {"version": after.version}
    changes.log(work, TEAM, team.id, teams.snapshot(team), values, by.id, now)
    return after


def _send(work: Work, team: Team, round: int, at: datetime, now: datetime) -> bool:  # noqa: A002
    if team.channel is None:
        return False
    step = {"to": team.channel, "due": now}
    written = store.letter_of(work, key_of(team.id, WEEKLY, round))
    if written is not None:
        work.due(now)
        return store.revive(work, written[0], team.channel, now, now + EXPIRY[DIGEST])
    letter = write(work, team, round, WEEKLY, team.channel, at, now)
    if letter is None:
        return False
    return store.set_step(work, subject_of(team.id), round, WEEKLY, {**step, "letter": letter})


def _due(work: Work, team: Team, round: int) -> datetime | None:  # noqa: A002
    """When a round's digest was due, as the letters about it say."""
    keys = (key_of(team.id, step, round) for step in (WEEKLY, PREVIEW))
    written = next((found for key in keys if (found := store.letter_of(work, key)) is not None), None)
    letter = outbox.letter(work, written[0]) if written is not None else None
    return rules.as_of(letter.about["at"]) if letter is not None else None


def _theirs(work: Work, team_id: str, by: Person) -> Team:
    """The team, for who may change it; to anybody else there is none."""
    team = teams.find(work, team_id)
    if team is None or team.gone_at is not None or not (by.id in (team.manager, team.made_by) or by.is_admin):
        raise TeamNotFound
    return team
