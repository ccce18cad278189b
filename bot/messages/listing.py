"""A rep's promises as a list, worst first, twenty lines at a time."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from bot.language import Phrases
from bot.messages import blocks, handover, ids, line
from bot.messages.blocks import Block, Message
from bot.messages.line import Part
from bot.sales.answer import Colleagues, Listing, Viewer
from bot.sales.promise import Promise, State, is_asked_for

PAGE = 20
UNDELIVERED = 5
MANY = 2
"""From how many open promises on there is something to do to several at once."""


def page(listing: Listing, viewer: Viewer, phrases: Phrases, asked: str = "") -> Message:
    """One page of the list, or what it found; `asked` is what the reader is to choose there."""
    query = blocks.short(listing.query, blocks.NAME_TEXT)
    count = listing.total or len(listing.late) + len(listing.open)
    if not count and not listing.drafts and not listing.undelivered:
        empty = phrases.listing.none_found(query) if query else phrases.listing.nothing()
        record = blocks.button(phrases.button.record_promise(), ids.OPEN_FORM)
        return blocks.message([empty], [blocks.says(empty), blocks.actions(record)])
    title = _title(listing, count, phrases)
    title = phrases.listing.found(query, title) if query and not listing.over else title
    rows = [[blocks.plain(asked)], [blocks.bold(title)]] if asked else [[blocks.bold(title)]]
    said = Part([asked, title] if asked else [title], [blocks.rows(*rows), *_several(listing, count, phrases)])
    said += body(listing, viewer, phrases)
    return blocks.message(said.words, said.blocks)


def which(listing: Listing, word: str, viewer: Viewer, phrases: Phrases) -> Message:
    """The same, asked which of them a word of ours was typed for."""
    return page(listing, viewer, phrases, phrases.listing.which(word))


def _title(listing: Listing, count: int, phrases: Phrases) -> str:
    """How many promises there are, or, where there are only drafts, how many of these."""
    said, drafted = phrases.listing, listing.drafted or len(listing.drafts)
    if drafted and not count:
        return said.drafted_over(drafted) if listing.over else said.drafted(drafted)
    return said.over(count) if listing.over else said.title(count)


def _several(listing: Listing, count: int, phrases: Phrases) -> list[Block]:
    if count < MANY:
        return []
    return [
        blocks.actions(blocks.button(phrases.button.several(), ids.SEVERAL_OPEN, f"0:{blocks.clean(listing.query)}"))
    ]


def body(listing: Listing, viewer: Viewer, phrases: Phrases) -> Part:
    """The lines under their headings; what has no room is a number and a button."""
    cut = within_page(listing)
    today = line.local(listing.now, viewer).date()
    due_today, coming = by_day(cut.open, viewer, today)
    said = _under(phrases.listing.late(), cut.late, _Row(listing, viewer, phrases).late)
    said += _under(phrases.listing.today(), due_today, _Row(listing, viewer, phrases).late)
    waiting = [each for each in coming if each.number in listing.waiting]
    coming = [each for each in coming if each not in waiting]
    said += _under(phrases.nudge.waiting(), waiting, _Row(listing, viewer, phrases).waiting)
    said += _under(phrases.listing.coming(), coming, _Row(listing, viewer, phrases).open)
    said += _under(phrases.listing.drafts(), cut.drafts, _Row(listing, viewer, phrases).draft)
    said += _more(cut, phrases)
    return said + undelivered(cut.undelivered, phrases)


def within_page(listing: Listing) -> Listing:
    """The same list with no more lines than one page shows."""
    late, room = listing.late[:PAGE], PAGE - len(listing.late[:PAGE])
    coming = listing.open[:room]
    drafts = listing.drafts[: room - len(coming)]
    shown = len(late) + len(coming) + len(drafts)
    left = len(listing.late) + len(listing.open) + len(listing.drafts) - shown
    if not left:
        return listing
    offset = listing.next_offset - left if listing.next_offset >= left else shown
    return replace(
        listing, late=late, open=coming, drafts=drafts, more=listing.more + left, next_offset=max(offset, shown)
    )


def by_day(promises: Sequence[Promise], viewer: Viewer, today: date) -> tuple[list[Promise], list[Promise]]:
    """Those told for today or before on the viewer's clock, and those that come later."""
    due_today = [
        each for each in promises if each.told is not None and line.local(each.told.at, viewer).date() <= today
    ]
    return due_today, [each for each in promises if each not in due_today]


def undelivered(promises: Sequence[Promise], phrases: Phrases) -> Part:
    """What Slack would not take, so that it is seen here."""
    if not promises:
        return Part()
    title = phrases.listing.undelivered()
    rows = [line.spans(each, phrases, phrases.promise.number(each.number)) for each in promises[:UNDELIVERED]]
    if len(promises) > UNDELIVERED:
        rows.append([blocks.plain(phrases.listing.undelivered_more(len(promises) - UNDELIVERED))])
    return Part([title, *(line.words(row) for row in rows)], [blocks.rows([blocks.bold(title)], *rows)])


class _Row:
    """How one promise of a list looks to one viewer on one day."""

    def __init__(self, listing: Listing, viewer: Viewer, phrases: Phrases) -> None:
        self.beside, self.viewer, self.phrases, self.now = listing.beside, viewer, phrases, listing.now
        self.today = line.local(self.now, viewer).date()
        self.unagreed = listing.waiting

    def late(self, promise: Promise) -> Part:
        """An open promise, or one that waits for the customer's answer to a new date."""
        return self.waiting(promise) if is_asked_for(promise) else self.open(promise)

    def open(self, promise: Promise) -> Part:
        """An open promise with Done and the menu."""
        heard = ""
        if promise.told is not None:
            when = line.near(promise.told, self.viewer, self.phrases, self.today)
            when = self.phrases.promise.unagreed(when) if promise.number in self.unagreed else when
            heard = self.phrases.promise.told_briefly(when)
        row = line.spans(promise, self.phrases, after=[heard, self.phrases.promise.number(promise.number)])
        beside = handover.beside(
            self.beside.get(promise.number, Colleagues()), self.viewer, self.phrases, self.now
        )  # fmt: skip
        return Part([line.words(row)], [blocks.rows(row, *beside), self._buttons(promise)])

    def waiting(self, promise: Promise) -> Part:
        """An open promise whose date the customer has not agreed to yet."""
        said, counts = self.open(promise), []
        if is_asked_for(promise) and promise.deadline is not None:
            counts = [self.phrases.wording.waits(line.at(promise.deadline, self.viewer, self.phrases, self.today))]
        rows = [blocks.says(each) for each in counts]
        return Part(
            [*said.words, *counts],
            [*said.blocks[:-1], *rows, blocks.actions(*line.asked_buttons(promise, self.phrases))],
        )

    def draft(self, promise: Promise) -> Part:
        """A draft with what it lacks."""
        lacks = line.lacks(promise, self.phrases)
        row = line.spans(promise, self.phrases, self.phrases.draft.draft(promise.number), after=[lacks])
        return Part([line.words(row)], [blocks.rows(row), line.draft_buttons(promise, self.phrases)])

    def _buttons(self, promise: Promise) -> Block:
        if promise.state is not State.OPEN:
            return line.state_buttons(promise, self.phrases)[0]
        return blocks.actions(
            line.done_button(promise, self.phrases),
            *line.ready_button(promise, self.phrases, self.now),
            blocks.button(self.phrases.button.later(), ids.LATER, str(promise.number)),
            blocks.button(self.phrases.button.move(), ids.MOVE, str(promise.number)),
            line.menu(promise, self.phrases, "cant", "drop", "released", "helper", "handover"),
        )


def _under(title: str, promises: Sequence[Promise], row: Callable[[Promise], Part]) -> Part:
    if not promises:
        return Part()
    said = Part([title], [blocks.header(title)])
    for each in promises:
        said += row(each)
    return said


def _more(listing: Listing, phrases: Phrases) -> Part:
    if listing.more <= 0:
        return Part()
    said = phrases.listing.more_over(listing.more) if listing.over else phrases.listing.more(listing.more)
    value = f"{listing.next_offset}:{blocks.clean(listing.query)}" if listing.query else str(listing.next_offset)
    button = blocks.button(phrases.button.more(min(PAGE, listing.more)), ids.LIST_PAGE, value)
    return Part([said], [blocks.says(said), blocks.actions(button)])
