"""What the letters about a digest tell, read when they are sent and whenever they are brought up to date."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.sales import digest as rules
from bot.sales.answer import UNDO_FOR, Viewer
from bot.sales.digest import Asked, Digest, NotPosted, Preview, Stage, Standing
from bot.sales.letter import Letter, LetterState
from bot.sales.person import Person
from bot.sales.team import Team
from bot.store import change as changes
from bot.store import digest as store
from bot.store import team as teams
from bot.store.work import Work
from bot.usecases import outbox
from bot.usecases.digest.figures import figures
from bot.usecases.outbox.digest import NOT_THIS_WEEK, TEAM, WEEKLY, key_of, owner_of, show, subject_of

_GONE_BY = {
    LetterState.SENT: Stage.POSTED,
    LetterState.DEAD: Stage.NOT_POSTED,
    LetterState.SKIPPED: Stage.NOT_POSTED,
    LetterState.UNKNOWN: Stage.PERHAPS,
    LetterState.ASKED: Stage.PERHAPS,
}
REFUSED, REFUSED_KIND = "refused", "refused"
CODES = {
    "shared": Standing.SHARED,
    "is_archived": Standing.ARCHIVED,
    "not_in_channel": Standing.NOT_IN,
    "channel_not_found": Standing.GONE,
}


def digest(work: Work, letter: Letter, to: Person, now: datetime) -> Digest | None:
    """The message to a channel; what was said there stays as it was said."""
    team = _team(work, letter)
    if letter.state is LetterState.SENT or team is None:
        return None
    if team.approved_at is None or team.channel != letter.to:
        return None
    return Digest(figures(work, team, rules.period(team, rules.as_of(letter.about["at"])), now), letter.id)


def voice(digest: Digest, to: Person) -> Viewer:
    """A channel is spoken to in its team's language, on its team's clock."""
    team = digest.figures.team
    return Viewer(to.id, team.language, team.zone)


def preview(work: Work, letter: Letter, to: Person, now: datetime) -> Preview | None:
    """The first digest, shown to who answers for it."""
    team = _team(work, letter, gone=letter.state is LetterState.SENT)
    if team is None or (team.channel is None and letter.state is not LetterState.SENT):
        return None
    at, week = rules.as_of(letter.about["at"]), int(letter.about["round"])
    stage = _stage(work, team, week, at, now)
    if letter.state is not LetterState.SENT and stage is not Stage.WAITING:
        return None
    shown = Digest(figures(work, team, rules.period(team, at), now))
    undo = _undo(work, team, to, now)
    return Preview(shown, week, stage, by_itself=team.approved_at is not None, undo=undo, letter=letter.id)


def looked(preview: Preview, look: Callable[[str], Standing]) -> Preview:
    """The preview with how its channel stands, as Slack says."""
    channel = preview.digest.figures.team.channel
    return preview if channel is None else replace(preview, standing=look(channel))


def settled(work: Work, letter: Letter, code: str, now: datetime) -> None:
    """A digest was posted, or not for the reason `code`: who answers for it is told why, and what to do."""
    team = _team(work, letter)
    owner = owner_of(work, team) if team is not None else None
    if team is not None:
        show(work, team.id, now)
    if team is None or owner is None or not code:
        return
    about = {**letter.about, "code": code}
    cause = f"{REFUSED}:{letter.id}:{letter.attempts}"
    outbox.say(work, owner, REFUSED_KIND, cause, subject_of(team.id), about, now)


def not_posted(work: Work, letter: Letter, to: Person, now: datetime) -> NotPosted | None:
    """Why a digest was not posted, and what became of it since."""
    team = _team(work, letter, gone=letter.state is LetterState.SENT)
    if team is None:
        return None
    at, week = rules.as_of(letter.about["at"]), int(letter.about["round"])
    standing = CODES.get(letter.about.get("code", ""), Standing.UNKNOWN)
    return NotPosted(team, week, standing, _stage(work, team, week, at, now), letter.id)


def asked(work: Work, letter: Letter, to: Person, now: datetime) -> Asked | None:
    """The question whether a digest is in its channel, and its answer."""
    about = outbox.letter(work, letter.about["letter"])
    team = _team(work, about, gone=True) if about is not None else None
    if about is None or team is None:
        return None
    stage = _GONE_BY.get(about.state, Stage.ON_ITS_WAY)
    if letter.state is not LetterState.SENT and stage is not Stage.PERHAPS:
        return None
    believed = about.state is LetterState.SENT and not about.ts
    return Asked(team, about.send_started or about.due, stage, about.id, believed, letter.id)


def _undo(work: Work, team: Team, to: Person, now: datetime) -> str | None:
    """The press by which the digest goes out by itself, while who pressed may take it back."""
    last = changes.last(work, TEAM, team.id)
    if last is None or last.by != to.id or team.approved_at is None or last.at != team.approved_at:
        return None
    return last.change if now - last.at <= UNDO_FOR else None


def _stage(work: Work, team: Team, week: int, at: datetime, now: datetime) -> Stage:
    written = store.letter_of(work, key_of(team.id, WEEKLY, week))
    if written is not None:
        return _GONE_BY.get(written[1], Stage.ON_ITS_WAY)
    if team.gone_at is not None or team.channel is None or now >= rules.over_at(team, at):
        return Stage.OVER
    return Stage.SKIPPED if store.left_out(work, subject_of(team.id), week, NOT_THIS_WEEK) else Stage.WAITING


def _team(work: Work, letter: Letter, gone: bool = False) -> Team | None:
    found = teams.find(work, letter.about["team"]) if letter.about.get("team") else None
    return found if found is not None and (gone or found.gone_at is None) else None
