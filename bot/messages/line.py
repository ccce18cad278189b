"""One promise in one line, and its dates in words: what every message is made of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.language import Phrases
from bot.messages import blocks, ids
from bot.messages.blocks import Block, Element, Span
from bot.sales.answer import Viewer
from bot.sales.conversation import TOGETHER
from bot.sales.promise import Moment, Outcome, Promise, State, is_asked_for

SEPARATOR = " · "
SHOWN_PARTS = 10
"""Of a command that recorded more, the rest is told as a number: 50 blocks fit, and a screen holds less."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a message: its words for the notification and its blocks."""

    words: list[str] = field(default_factory=list[str])
    blocks: list[Block] = field(default_factory=list[Block])

    def __add__(self, other: "Part") -> "Part":
        return Part([*self.words, *other.words], [*self.blocks, *other.blocks])


def joined(*pieces: str) -> str:
    """Pieces of one line, with a dot between those that say something."""
    return SEPARATOR.join(piece for piece in pieces if piece)


def dotted(*pieces: Sequence[Span]) -> list[Span]:
    """Pieces of one row, with a dot between those that say something."""
    made: list[Span] = []
    for piece in pieces:
        made += [*([blocks.plain(SEPARATOR)] if made and piece else []), *piece]
    return made


def name(promise: Promise) -> str:
    """The customer's name for a sentence; empty where it isn't known yet."""
    return blocks.short(promise.customer or "", blocks.NAME_TEXT)


def spans(promise: Promise, phrases: Phrases, *before: str, after: Sequence[str] = (), mark: str = "") -> list[Span]:
    """Customer and what was promised, the customer in bold, with what stands before and after."""
    what = blocks.short(promise.what)
    customer = name(promise)
    lead = joined(*before) + (SEPARATOR if any(before) and (customer or what) else "")
    made: list[Span] = [blocks.plain(f"{mark} {lead}" if mark else lead)]
    if customer:
        made.append(blocks.bold(phrases.promise.customer(customer)))
        made.append(blocks.plain(phrases.promise.then(what) if what else ""))
    else:
        made.append(blocks.plain(what))
    made.extend(blocks.plain(SEPARATOR + piece) for piece in after if piece)
    return made


def words(row: Sequence[Span]) -> str:
    """A row as it reads without its looks."""
    return "".join(span.get("text", "") for span in row)


def words_with(row: Sequence[Span], called: str) -> str:
    """A row as it reads without its looks, with a name for the person in it."""
    name_ = blocks.short(called, blocks.NAME_TEXT)
    return "".join(name_ if span.get("type") == "user" else span.get("text", "") for span in row)


def told(promise: Promise, viewer: Viewer, phrases: Phrases, beside: date) -> str:
    """What the customer heard, in full, in the zone it was said in and in the viewer's where that differs."""
    return "" if promise.told is None else moment(promise.told, viewer, phrases, beside)


def moment(said: Moment, viewer: Viewer, phrases: Phrases, beside: date) -> str:
    """A told date in full."""
    return _both(said, viewer, phrases, lambda wall: phrases.dates.full(wall, beside))


def echoed(said: Moment, viewer: Viewer, phrases: Phrases, beside: date) -> str:
    """A told date as it was understood, with whose time it is."""
    if _differs(said, viewer):
        return moment(said, viewer, phrases, beside)
    return phrases.dates.your_time(phrases.dates.full(said.wall, beside), said.zone)


def brief(said: Moment, viewer: Viewer, phrases: Phrases, today: date) -> str:
    """A told date as short as it stays true on other days."""
    return _both(said, viewer, phrases, lambda wall: phrases.dates.weekday(wall, today))


def near(said: Moment, viewer: Viewer, phrases: Phrases, today: date) -> str:
    """A told date as a person says it today."""
    return _both(said, viewer, phrases, lambda wall: phrases.dates.near(wall, today))


def at(instant: datetime, viewer: Viewer, phrases: Phrases, beside: date) -> str:
    """An instant in full, in the viewer's zone."""
    return phrases.dates.full(local(instant, viewer), beside)


def local(instant: datetime, viewer: Viewer) -> datetime:
    """An instant on the viewer's clock."""
    return instant.astimezone(zone_of(viewer.zone))


def zone_of(zone: str) -> ZoneInfo:
    """A zone by its name; UTC for one that this machine doesn't know."""
    try:
        return ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")


def as_typed(said: Moment) -> str:
    """A date as text that is read back to the same wall time."""
    return f"{said.wall:%Y-%m-%d %H:%M}"


def made_on(promise: Promise, viewer: Viewer) -> date:
    """The day a promise was made, from which its dates are read where no other day is known."""
    return local(promise.made_at, viewer).date()


def is_open(promise: Promise) -> bool:
    """Whether its buttons still have something to do."""
    return promise.state is State.OPEN


def undo_button(change: str | None, phrases: Phrases) -> list[Element]:
    """Undo, while there is something to undo."""
    return [blocks.button(phrases.button.undo(), ids.UNDO, change)] if change else []


def done_button(promise: Promise, phrases: Phrases, *, alone: bool = False) -> Element:
    """Done: the customer has it; it stands out only where there is one of it."""
    return blocks.button(phrases.button.done(), ids.DONE, str(promise.number), primary=alone)


def ready_button(promise: Promise, phrases: Phrases, now: datetime) -> list[Element]:
    """Ready: to be sent now, or held; while it isn't ready and the date is still to come."""
    if promise.ready_at is not None or promise.told is None or promise.told.at <= now:
        return []
    return [blocks.button(phrases.button.ready(), ids.READY, str(promise.number))]


def had_earlier_button(promise: Promise, phrases: Phrases) -> Element:
    """Opens the form that asks when the customer had it."""
    return blocks.button(phrases.button.had_earlier(), ids.HAD_EARLIER, str(promise.number))


def menu(promise: Promise, phrases: Phrases, *deeds: str) -> Element:
    """The menu behind the dots; `deeds` are the first words of its values."""
    labels = {
        "later": phrases.button.later,
        "move": phrases.button.move,
        "cant": phrases.button.cant,
        "drop": phrases.button.drop,
        "released": phrases.button.released,
        "change": phrases.button.change,
        "helper": phrases.helper.ask_a_helper,
        "handover": phrases.handover.hand_over,
        "another": phrases.button.another_date,
        "refused": phrases.button.they_refused,
        "draft": phrases.button.show_draft,
    }
    return blocks.overflow(ids.MENU, *(blocks.option(labels[deed](), f"{deed}:{promise.number}") for deed in deeds))


def asked_buttons(promise: Promise, phrases: Phrases) -> list[Element]:
    """What the customer can say to a date that we have asked for, in a line of a list."""
    agreed = blocks.button(phrases.button.they_agreed(), ids.AGREED_BY_THEM, str(promise.number))
    unasked = ("later", "move", "cant", "drop")
    deeds = ("another", "refused", "draft", "move", "drop") if is_asked_for(promise) else unasked
    return [done_button(promise, phrases), agreed, menu(promise, phrases, *deeds)]


def open_buttons(promise: Promise, phrases: Phrases) -> Block:
    """What can be done with an open promise, where it stands alone."""
    number = str(promise.number)
    return blocks.actions(
        done_button(promise, phrases, alone=True),
        blocks.button(phrases.button.later(), ids.LATER, number),
        blocks.button(phrases.button.move(), ids.MOVE, number),
        menu(promise, phrases, "cant", "drop", "released"),
    )


def stand_in_buttons(promise: Promise, phrases: Phrases) -> list[Element]:
    """What can be done with the promise of somebody who can't be reached."""
    move = blocks.button(phrases.button.move(), ids.MOVE, str(promise.number))
    return [done_button(promise, phrases), move, menu(promise, phrases, "drop", "released")]


def state_buttons(promise: Promise, phrases: Phrases) -> list[Block]:
    """What can be done with a promise as it stands now."""
    match promise.state:
        case State.OPEN if is_asked_for(promise):
            return [blocks.actions(*asked_buttons(promise, phrases))]
        case State.OPEN:
            return [open_buttons(promise, phrases)]
        case State.DRAFT:
            return [draft_buttons(promise, phrases)]
        case _:
            return [blocks.actions(blocks.button(phrases.button.reopen(), ids.REOPEN, str(promise.number)))]


def lacks(draft: Promise, phrases: Phrases) -> str:
    """What a draft lacks, in a list."""
    if not draft.customer:
        return phrases.draft.lacks_customer()
    of_notes = draft.conversation and not draft.conversation.startswith(TOGETHER)
    return phrases.draft.unconfirmed() if of_notes else phrases.draft.lacks_told()


def draft_buttons(promise: Promise, phrases: Phrases) -> Block:
    """What can be done with a draft in a list."""
    number = str(promise.number)
    return blocks.actions(
        blocks.button(phrases.button.fill_in(), ids.DRAFT_PICK, number),
        blocks.button(phrases.button.drop(), ids.DRAFT_DROP, number),
    )


def closed(promise: Promise, viewer: Viewer, phrases: Phrases) -> list[Span]:
    """What a promise came to, when and by whom; empty while it is open."""
    if promise.outcome is None or promise.closed_at is None:
        return []
    when = at(promise.had_at or promise.closed_at, viewer, phrases, made_on(promise, viewer))
    shown = _ENDS.get(promise.state, promise.outcome)
    row = [blocks.plain(phrases.promise.closed(shown, when)), *_notes(promise, shown, phrases)]
    return row if promise.closed_by is None else [*row, *by(promise.closed_by, viewer, phrases)]


def by(person: str, viewer: Viewer, phrases: Phrases) -> list[Span]:
    """Who pressed, at the end of a row."""
    if person == viewer.person:
        return [blocks.plain(SEPARATOR + phrases.promise.by_you())]
    before, after = phrases.promise.by_somebody()
    return [blocks.plain(SEPARATOR + before), blocks.person(person), blocks.plain(after)]


_ENDS = {
    State.DROPPED: Outcome.DROPPED,
    State.RELEASED: Outcome.RELEASED,
    State.NEVER_MADE: Outcome.NEVER_MADE,
}


def _notes(promise: Promise, shown: Outcome, phrases: Phrases) -> list[Span]:
    notes = [phrases.promise.stays_late()] if shown is not promise.outcome else []
    notes += [phrases.promise.recorded_later()] if promise.recorded_later else []
    notes += [phrases.promise.reason(blocks.short(promise.reason))] if promise.reason else []
    notes += [phrases.promise.released_by(blocks.short(promise.released_by))] if promise.released_by else []
    return [blocks.plain(SEPARATOR + note) for note in notes]


def _differs(said: Moment, viewer: Viewer) -> bool:
    if said.zone == viewer.zone:
        return False
    return local(said.at, viewer).replace(tzinfo=None) != said.at.astimezone(zone_of(said.zone)).replace(tzinfo=None)


def _both(said: Moment, viewer: Viewer, phrases: Phrases, word: Callable[[datetime], str]) -> str:
    heard = word(said.wall)
    if not _differs(said, viewer):
        return heard
    return phrases.dates.elsewhere_and_yours(heard, said.zone, word(local(said.at, viewer)))
