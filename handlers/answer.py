"""What a listener returns: what the acknowledgement carries and what is said to Slack afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.messages.blocks import Message
from bot.sales.answer import Done
from bot.sales.order import OrderAnswer
from bot.sales.person import Person

View = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Open:
    """Opens a finished form on a trigger; `response_url` takes the sentence when the trigger has expired."""

    trigger: str
    view: View
    response_url: str = ""
    push: bool = False


@dataclass(frozen=True, slots=True)
class Refresh:
    """Puts a view in the place of one that is open."""

    view_id: str
    view: View


@dataclass(frozen=True, slots=True)
class Respond:
    """Answers under an ephemeral message; when its address is dead and `subject` is given, a DM says the same.

    `done` is what was done to the subject, None when it was recorded or filled in.
    """

    response_url: str
    message: Message
    replace: bool = False
    subject: str | None = None
    done: Done | OrderAnswer | None = None


@dataclass(frozen=True, slots=True)
class Whisper:
    """Says something in a channel that only the person sees, in the thread where that was.

    Where that cannot be, a DM offers the same (`offer`), says what is recorded (`subject`), or what words it takes.
    """

    channel: str
    message: Message
    thread_ts: str = ""
    offer: str = ""
    subject: str | None = None


Then = Open | Refresh | Respond | Whisper


@dataclass(frozen=True, slots=True)
class Answer:
    """The acknowledgement's body (None: empty), what follows it, and the person whom it answers."""

    ack: Mapping[str, Any] | None = None
    then: tuple[Then, ...] = ()
    to: Person | None = None
