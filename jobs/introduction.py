"""Somebody whom Kept has not met: Slack is asked about them once, and their first message says who named them."""

from typing import Any

from bot.messages import introduction as messages
from bot.messages.blocks import Message
from bot.sales.letter import Letter
from bot.sales.person import Introduction, Person
from bot.tools import Tools, Work
from bot.usecases import introduction
from jobs.letters import Kind, viewer_of


def is_stranger(work: Work, letter: Letter, to: Person) -> bool:
    """Whether Slack is to be asked for the zone and the language of a letter's receiver."""
    unwritten = not to.known and to.dm_channel is None and not letter.to_channel
    return unwritten and introduction.is_named(work, letter.to)


def acquaint(tools: Tools, letter: Letter) -> None:
    """Asks Slack who a letter is for; guests, apps and who is gone are as if they were not there."""
    profile = tools.people.look_up(letter.to)
    if profile is None:
        return
    now = tools.clock.now()
    fresh = Person(
        letter.workspace, letter.to, profile.name, profile.zone or "", profile.language or "", is_admin=profile.admin
    )
    gone = profile.deleted or profile.guest or profile.bot or profile.team not in ("", letter.workspace)
    tools.database.run(letter.workspace, lambda work: introduction.acquaint(work, fresh, gone, now))


def say(tools: Tools, kind: Kind[Any], letter: Letter, told: Any, above: Introduction | None, to: Person) -> Message:
    """A letter in words, with who named its receiver above them where that is to be said."""
    viewer = viewer_of(kind, told, to)
    phrases = tools.phrases(viewer.language)
    answered = above is not None and above.answered
    message = kind.say(told, viewer, phrases) if told is not None and not answered else None
    if above is not None:
        return messages.above(above, message, letter.id, phrases, f"/{tools.prefix}kept")
    if message is None:
        raise LookupError("a letter says something, or who named its receiver")
    return message
