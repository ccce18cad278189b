"""The kinds of letters: what each reads when it is sent and whenever it is brought up to date, and how it says it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from bot.language import Phrases
from bot.messages import digest as digest_messages
from bot.messages import nudge as nudge_messages
from bot.messages import order as order_messages
from bot.messages import reply as reply_messages
from bot.messages.blocks import Message
from bot.sales.answer import Viewer
from bot.sales.digest import Standing
from bot.sales.letter import Letter
from bot.sales.person import Person
from bot.tools import Work
from bot.usecases import digest, listing, nudge, order, reply

F = TypeVar("F")


@dataclass(frozen=True, slots=True)
class Kind(Generic[F]):
    """One kind; `facts` are None when nothing is left to say, `waits` keeps it inside the receiver's hours.

    `viewer` says whose language and zone it is worded in where that is not the receiver's. `looked` adds how a channel
    stands, asked of Slack before the words are found. `settled` is told of what arrived (an empty code), and of what
    could not be posted where it should have been.
    """

    facts: Callable[[Work, Letter, Person, datetime], F | None]
    say: Callable[[F, Viewer, Phrases], Message]
    waits: bool = False
    viewer: Callable[[F, Person], Viewer] | None = None
    looked: Callable[[F, Callable[[str], Standing]], F] | None = None
    settled: Callable[[Work, Letter, str, datetime], None] | None = None


def viewer_of(kind: Kind[Any], facts: Any, to: Person) -> Viewer:
    """Whose language and zone a message is worded in."""
    if kind.viewer is not None and facts is not None:
        return kind.viewer(facts, to)
    return Viewer(to.id, to.language, to.zone)


KINDS: Mapping[str, Kind[Any]] = {
    "nudge": Kind(nudge.facts, nudge_messages.dm, waits=True),
    "list": Kind(listing.facts, nudge_messages.dm, waits=True),
    "reply": Kind(reply.facts, reply_messages.dm),
    "order": Kind(order.confirmed, order_messages.answered),
    "digest": Kind(digest.digest, digest_messages.channel, viewer=digest.voice, settled=digest.settled),
    "preview": Kind(digest.preview, digest_messages.preview, waits=True, looked=digest.looked),
    "refused": Kind(digest.not_posted, digest_messages.not_posted, waits=True),
    "asked": Kind(digest.asked, digest_messages.asked, waits=True),
}
