"""What is put right after sending: letters that may have arrived, late copies, and what shows less than there is."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.sales.letter import BACKOFF, HEAL, LEASE, READ_AGAIN, UNREADABLE, Letter, PostOutcome
from bot.store import home
from bot.store import person as people
from bot.store.home import Behind
from bot.store.outbox import letters
from bot.store.outbox.reminders import OUT_OF_HAND
from bot.store.work import Work
from bot.usecases.outbox.asking import ask_owner
from bot.usecases.outbox.sending import settle


def unclear(work: Work, now: datetime, limit: int) -> list[Letter]:
    """Takes letters that may have arrived, to be looked for; one whose time is over is given up."""
    taken = letters.unclear(work, now, now + READ_AGAIN, limit)
    for letter in taken:
        if letter.expires <= now:
            settle(work, letter, PostOutcome.EXPIRED, now, why=letter.last_error)
    return [letter for letter in taken if letter.expires > now]


def found(work: Work, letter: Letter, channel: str, ts: Sequence[str], now: datetime) -> bool:
    """A letter has arrived; when it did so more than once, the other copies are taken away later."""
    if not settle(work, letter, PostOutcome.FOUND, now, channel=channel, ts=ts[0]):
        return False
    if len(ts) > 1 and not letter.doubtful:
        letters.write(work, letter.id, {"heal_at": now})
        work.due(now)
    return True


def not_found(work: Work, letter: Letter, looked_at: datetime) -> bool:
    """A letter was not where it would be; once it can't arrive any more, it is sent again."""
    return settle(work, letter, PostOutcome.ABSENT, looked_at)


def unreadable(work: Work, letter: Letter, why: str, wait: timedelta | None, now: datetime) -> None:
    """It could not be seen whether a letter has arrived; after half an hour that shows on Home."""
    late = now - (letter.send_started or now) >= UNREADABLE
    if settle(work, letter, PostOutcome.UNREADABLE, now, why=OUT_OF_HAND if late else why) and late:
        home.changed(work, [letter.to, *people.admins(work)], now)
        if letter.to_channel:
            ask_owner(work, letter, now)
    again = now + max(wait or READ_AGAIN, READ_AGAIN)
    letters.look_at(work, letter, again)
    work.due(again)


def behind(work: Work, now: datetime, limit: int) -> list[Letter]:
    """Takes messages that show less than there is."""
    return letters.behind(work, now, now + LEASE, limit)


def edited(work: Work, letter: Letter, now: datetime, can_edit: bool = True) -> None:
    """A message shows what there was when the letter was read, or can never be edited again."""
    values = {"shown": letter.changed, "edit_at": now, "edits_failed": 0, "can_edit": can_edit}
    after = letters.write(work, letter.id, values)
    if after is not None and after.shown < after.changed:
        work.due(now)


def not_edited(work: Work, letter: Letter, now: datetime, pause: timedelta | None = None) -> None:
    """A message could not be brought up to date; tried again later."""
    again = now + (pause or BACKOFF[min(letter.edits_failed, len(BACKOFF) - 1)])
    letters.write(work, letter.id, {"edit_at": again, "edits_failed": letter.edits_failed + 1})
    work.due(again)


def to_heal(work: Work, now: datetime, limit: int) -> list[Letter]:
    """Takes letters whose late copies are to be taken away."""
    return letters.to_heal(work, now, now + BACKOFF[-1], limit)


def healed(work: Work, letter: Letter, now: datetime) -> None:
    """A letter stands in Slack once, as far as can be seen now."""
    following = letter.heals + 1
    sent = letter.send_started or now
    next_at = max(sent + HEAL[following], now) if following < len(HEAL) else None
    letters.write(work, letter.id, {"heals": following, "heal_at": next_at})
    if next_at is not None:
        work.due(next_at)


def homes_behind(work: Work, now: datetime, limit: int) -> list[Behind]:
    """Takes Homes that show less than there is."""
    return home.claim(work, now, now + LEASE, limit)


def home_published(work: Work, behind: Behind, now: datetime) -> None:
    """A Home shows what there was at its revision."""
    home.published(work, behind, now)


def home_put_off(work: Work, behind: Behind, until: datetime) -> None:
    """A Home could not be published."""
    home.put_off(work, behind, until)
