"""What is put right after sending: looking for letters that may have arrived, updating, taking late copies away."""

import logging
from datetime import timedelta
from typing import Any

from bot.faults import fp
from bot.sales.letter import Letter
from bot.slack.outcomes import (
    Absent,
    Deleted,
    FindOutcome,
    Found,
    Gone,
    Opened,
    OurBug,
    TryAgain,
    Unreadable,
    Updated,
    UpdateOutcome,
)
from bot.tools import Tools, Work
from bot.usecases import introduction as introductions
from bot.usecases import outbox
from jobs import introduction
from jobs.letters import Kind
from jobs.sending import worded

LATE_COPIES_FROM = timedelta(days=1)

_log = logging.getLogger("kept.mending")


def look(tools: Tools, letter: Letter) -> bool:
    """Looks whether a letter has arrived, and writes what was seen."""
    looked_at = tools.clock.now()
    channel, outcome = _find(tools, letter)
    fp("letter:looked")
    now = tools.clock.now()

    def step(work: Work) -> bool:
        match outcome:
            case Found(ts):
                return outbox.found(work, letter, channel, ts, now)
            case Absent():
                return outbox.not_found(work, letter, looked_at)
            case Unreadable(why, after):
                outbox.unreadable(work, letter, why, after, now)
                return False

    return tools.database.run(letter.workspace, step)


def update(tools: Tools, kind: Kind[Any] | None, behind: Letter) -> bool:
    """Brings a message up to date."""
    now = tools.clock.now()
    with tools.reading(behind.workspace) as work:
        letter = outbox.letter(work, behind.id) or behind
        to = outbox.receiver(work, letter.to, now)
        facts = kind.facts(work, letter, to, now) if kind is not None else None
        above = introductions.introduce(work, letter, to, now)
    if kind is None or (facts is None and (above is None or not above.answered)):
        return _edited(tools, letter, Updated())
    text, blocks = worded(introduction.say(tools, kind, letter, facts, above, to), letter.plain)
    outcome = tools.courier.update(letter.channel or letter.to, letter.ts or "", text, blocks)
    fp("letter:updated")
    return _edited(tools, letter, outcome)


def heal(tools: Tools, letter: Letter) -> bool:
    """Takes away the copies of a letter that arrived late, but for the one that is known."""
    since = (letter.send_started or tools.clock.now()) - LATE_COPIES_FROM
    channel = letter.channel or letter.to
    outcome = tools.courier.find(channel, letter.id, since, letter.thread_ts)
    if isinstance(outcome, Unreadable):
        return False
    late = [ts for ts in outcome.ts if ts != letter.ts] if isinstance(outcome, Found) else []
    for ts in late:
        gone = tools.courier.delete(channel, ts)
        fp("letter:deleted")
        if not isinstance(gone, Deleted | Gone):
            return False
    now = tools.clock.now()
    tools.database.run(letter.workspace, lambda work: outbox.healed(work, letter, now))
    return bool(late)


def _find(tools: Tools, letter: Letter) -> tuple[str, FindOutcome]:
    started = letter.send_started or tools.clock.now()
    with tools.reading(letter.workspace) as work:
        there = letter.to if letter.to_channel else outbox.receiver(work, letter.to, started).dm_channel
    channel = letter.channel or there
    if channel is None:
        opened = tools.courier.open_dm(letter.to)
        if not isinstance(opened, Opened):
            return letter.to, Unreadable(type(opened).__name__, None)
        channel = opened.channel
    return channel, tools.courier.find(channel, letter.id, started, letter.thread_ts)


def _edited(tools: Tools, letter: Letter, outcome: UpdateOutcome) -> bool:
    now = tools.clock.now()
    if isinstance(outcome, OurBug):
        _log.error("letter %s could not be brought up to date: %s", letter.id, outcome.code)

    def step(work: Work) -> bool:
        match outcome:
            case Updated():
                outbox.edited(work, letter, now)
            case Gone() | OurBug():
                outbox.edited(work, letter, now, can_edit=False)
            case TryAgain(after):
                outbox.not_edited(work, letter, now, after)
            case _:
                outbox.not_edited(work, letter, now)
        return isinstance(outcome, Updated)

    return tools.database.run(letter.workspace, step)
