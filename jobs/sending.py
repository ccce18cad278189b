"""One letter's way through Slack."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.faults import fp
from bot.messages.blocks import Message
from bot.sales.digest import Standing
from bot.sales.letter import BACKOFF, HTTP_BUDGET, Letter, PostOutcome
from bot.sales.person import Introduction, Person
from bot.slack.channel import Channel
from bot.slack.outcomes import (
    ChannelGone,
    LongPause,
    OurBug,
    PersonGone,
    Sent,
    TryAgain,
    Unknown,
    WorkspaceGone,
)
from bot.slack.outcomes import PostOutcome as Posted
from bot.tools import Tools, Unavailable, Work
from bot.usecases import introduction as introductions
from bot.usecases import outbox
from jobs import introduction
from jobs.letters import Kind

UNKNOWN_KIND = timedelta(minutes=1)
A_LOOK = timedelta(seconds=3)

_log = logging.getLogger("kept.sending")


@dataclass(frozen=True, slots=True)
class _Begun:
    letter: Letter
    to: Person
    facts: Any
    above: Introduction | None = None


class _Stranger:
    """Slack is to be asked about the receiver before anything is written."""


def send(tools: Tools, kind: Kind[Any] | None, letter: Letter) -> bool:
    """Sends a claimed letter, if it still is to be sent, and writes what became of it."""
    fp("letter:claimed")
    started = tools.clock.boot()
    try:
        begun = _begin(tools, kind, letter)
        if begun is not None and kind is not None and kind.looked is not None:
            begun = replace(begun, facts=kind.looked(begun.facts, lambda channel: standing(tools, channel)))
        message = _say(tools, kind, begun) if begun is not None and kind is not None else None
    except Unavailable:
        raise
    except Exception:  # noqa: BLE001 - one letter that breaks us holds up no other
        _log.exception("letter %s could not be put into words", letter.id)
        _spare(tools, letter)
        return False
    if kind is None or begun is None or message is None:
        return False
    fp("letter:begun")
    ends = started + HTTP_BUDGET.total_seconds()
    outcome = _refused_there(tools, begun.letter) or _post(tools, begun, message, _left(tools, ends))
    fp("letter:posted")
    return _settle(tools, kind, begun.letter, outcome)


def standing(tools: Tools, channel: str) -> Standing:
    """How a channel stands, as far as Slack says."""
    match tools.courier.channel(channel, A_LOOK):
        case Channel(shared=True):
            return Standing.SHARED
        case Channel(archived=True) | ChannelGone("is_archived"):
            return Standing.ARCHIVED
        case Channel(member=False) | ChannelGone("not_in_channel"):
            return Standing.NOT_IN
        case Channel():
            return Standing.FINE
        case ChannelGone():
            return Standing.GONE
        case _:
            return Standing.UNKNOWN


def worded(message: Message, plain: bool) -> tuple[str, list[dict[str, Any]]]:
    """The text and blocks of a message; the text only where its blocks were refused."""
    return message.text, [] if plain else message.blocks


def _begin(tools: Tools, kind: Kind[Any] | None, letter: Letter) -> _Begun | None:
    now = tools.clock.now()
    begun = tools.database.run(letter.workspace, lambda work: _step(work, kind, letter, now, asks=True))
    if isinstance(begun, _Stranger):
        introduction.acquaint(tools, letter)
        begun = tools.database.run(letter.workspace, lambda work: _step(work, kind, letter, now, asks=False))
    return begun if isinstance(begun, _Begun) else None


def _step(
    work: Work, kind: Kind[Any] | None, letter: Letter, now: datetime, *, asks: bool
) -> _Begun | _Stranger | None:
    if kind is None:
        outbox.put_back(work, letter, now + UNKNOWN_KIND)
        return None
    to = outbox.receiver(work, letter.to, now)
    if asks and introduction.is_stranger(work, letter, to):
        return _Stranger()
    if not to.known and outbox.turn_away(work, letter, now):
        return None
    begun = outbox.begin(work, letter, now, kind.waits)
    if begun is None:
        return None
    facts = kind.facts(work, begun, to, now)
    if facts is None:
        outbox.nothing_left(work, begun, now)
        return None
    return _Begun(begun, to, facts, introductions.introduce(work, begun, to, now))


def _say(tools: Tools, kind: Kind[Any], begun: _Begun) -> Message:
    return introduction.say(tools, kind, begun.letter, begun.facts, begun.above, begun.to)


def _refused_there(tools: Tools, letter: Letter) -> Posted | None:
    """Why nothing may be posted to a channel: outsiders read it, or nobody does; nothing is said where nobody knows."""
    if not letter.to_channel:
        return None
    match tools.courier.channel(letter.to, A_LOOK):
        case Channel(shared=True):
            return ChannelGone("shared")
        case Channel(archived=True):
            return ChannelGone("is_archived")
        case Channel(member=False):
            return ChannelGone("not_in_channel")
        case Channel():
            return None
        case Unknown() | PersonGone() | OurBug():
            return TryAgain()
        case refused:
            return refused


def _left(tools: Tools, ends: float) -> timedelta:
    return timedelta(seconds=ends - tools.clock.boot())


def _spare(tools: Tools, letter: Letter) -> None:
    """A letter that breaks us holds up no other."""
    now = tools.clock.now()
    wait = BACKOFF[min(letter.attempts, len(BACKOFF)) - 1]

    def step(work: Work) -> None:
        if not outbox.settle(work, letter, PostOutcome.NOT_SENT, now, pause=None, why="not in words"):
            outbox.put_back(work, letter, now + wait)

    tools.database.run(letter.workspace, step)


def _post(tools: Tools, begun: _Begun, message: Message, left: timedelta) -> Posted:
    if left <= timedelta():
        return TryAgain()
    letter = begun.letter
    text, blocks = worded(message, letter.plain)
    channel = letter.channel or begun.to.dm_channel
    outcome = tools.courier.post(channel or letter.to, text, blocks, letter.id, letter.thread_ts, left)
    if isinstance(outcome, ChannelGone) and channel is not None and channel == begun.to.dm_channel:
        return tools.courier.post(letter.to, text, blocks, letter.id, letter.thread_ts, left)
    return outcome


def _settle(tools: Tools, kind: Kind[Any], letter: Letter, outcome: Posted) -> bool:
    now = tools.clock.now()

    def step(work: Work) -> bool:
        settled = write(work)
        if settled and kind.settled is not None and isinstance(outcome, Sent | ChannelGone):
            kind.settled(work, letter, outcome.code if isinstance(outcome, ChannelGone) else "", now)
        return settled

    def write(work: Work) -> bool:
        match outcome:
            case Sent(channel, ts):
                return outbox.settle(work, letter, PostOutcome.SENT, now, channel=channel, ts=ts)
            case TryAgain(after):
                return outbox.settle(work, letter, PostOutcome.NOT_SENT, now, pause=after)
            case LongPause(code, needed):
                return outbox.settle(work, letter, PostOutcome.LONG_PAUSE, now, why=f"{code} {needed}".strip())
            case WorkspaceGone(code):
                return outbox.settle(work, letter, PostOutcome.WORKSPACE_GONE, now, why=code)
            case ChannelGone(code):
                return outbox.settle(work, letter, PostOutcome.CHANNEL_GONE, now, why=code)
            case PersonGone(code):
                return outbox.settle(work, letter, PostOutcome.PERSON_GONE, now, why=code)
            case OurBug(code):
                return outbox.settle(work, letter, PostOutcome.OUR_BUG, now, why=code)
            case Unknown(why):
                return outbox.settle(work, letter, PostOutcome.UNKNOWN, now, why=why)

    return tools.database.run(letter.workspace, step)
