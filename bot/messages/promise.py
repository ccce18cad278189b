"""What one promise came to: recorded, changed, or done something to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.language import Phrases
from bot.language.promise import PromiseWords
from bot.messages import blocks, draft, ids, line
from bot.messages.blocks import Block, Element, Message, Span, View
from bot.messages.line import Part
from bot.sales.answer import Confirmation, Deed, Done, DraftAnswer, Recorded, UndoRefused, Viewer
from bot.sales.promise import Outcome, Promise, State, WantedBy

SHOWN_PARTS = 10
"""Of a command that recorded more, the rest is told as a number: 50 blocks fit, and a screen holds less."""
BUTTONS = 4


def recorded(recorded: Recorded, viewer: Viewer, phrases: Phrases) -> Message:
    """What one command recorded, each with what may be put right."""
    if len(recorded.parts) == 1:
        said = part(recorded.parts[0], viewer, phrases)
        return blocks.message(said.words, said.blocks)
    title = phrases.promise.recorded_several(len(recorded.parts))
    said = Part([title], [blocks.rows([blocks.bold(title)])])
    for each in recorded.parts[:SHOWN_PARTS]:
        said += part(each, viewer, phrases, alone=False)
    rest = len(recorded.parts) - SHOWN_PARTS
    if rest > 0:
        more = phrases.promise.and_recorded(rest)
        button = blocks.button(phrases.button.see_list(), ids.SHOW_LIST)
        said += Part([more], [blocks.says(more), blocks.actions(button)])
    return blocks.message(said.words, said.blocks)


def part(each: Confirmation | DraftAnswer, viewer: Viewer, phrases: Phrases, *, alone: bool = True) -> Part:
    """One recorded line; *Add another* stands only where it is alone."""
    if isinstance(each, DraftAnswer):
        return draft.part(each, viewer, phrases)
    return confirmed(each, viewer, phrases, alone=alone)


def confirmed(each: Confirmation, viewer: Viewer, phrases: Phrases, *, alone: bool = True) -> Part:
    """At most three lines and four buttons, and at most one question with its own two."""
    number = each.promise.number
    lead = phrases.promise.changed(number) if each.changed else phrases.promise.recorded(number)
    first = line.spans(each.promise, phrases, lead)
    second, third = _dates(each, viewer, phrases), _notes(each, viewer, phrases)
    said = Part(
        [line.words(first), second, third],
        [blocks.rows([*first, *_source(each, phrases)], [blocks.plain(second)], [blocks.plain(third)])],
    )
    said.blocks.append(blocks.actions(*_put_right(each, viewer, phrases, alone=alone)))
    return said + _question(each, phrases)


def _source(each: Confirmation, phrases: Phrases) -> list[Span]:
    if not each.promise.link:
        return []
    return [blocks.plain(line.SEPARATOR), blocks.link(each.promise.link, phrases.promise.source())]


def _dates(each: Confirmation, viewer: Viewer, phrases: Phrases) -> str:
    promise, beside = each.promise, line.made_on(each.promise, viewer)
    if promise.told is None:
        return ""
    heard = phrases.promise.told(line.name(promise), line.echoed(promise.told, viewer, phrases, beside))
    if promise.target is None:
        return heard
    return line.joined(heard, phrases.promise.target(line.moment(promise.target, viewer, phrases, beside)))


def _notes(each: Confirmation, viewer: Viewer, phrases: Phrases) -> str:
    beside = line.made_on(each.promise, viewer)
    notes = [phrases.promise.zone_unknown(phrases.dates.place(viewer.zone))] if each.zone_unknown else []
    notes += [phrases.promise.language_unknown()] if each.language_unknown else []
    notes += [phrases.promise.soon()] if each.window_short else []
    notes += [phrases.promise.taken(why) for why in (each.why or "").lower().split(",")]
    if each.other is not None:
        notes.append(phrases.promise.or_else(line.moment(each.other, viewer, phrases, beside)))
    if each.first_nudge is not None:
        notes.append(phrases.promise.speaks_first(line.at(each.first_nudge, viewer, phrases, beside)))
    return phrases.promise.together(notes)


def _put_right(each: Confirmation, viewer: Viewer, phrases: Phrases, *, alone: bool) -> list[Element]:
    number, beside = str(each.promise.number), line.made_on(each.promise, viewer)
    made = line.undo_button(each.undo, phrases)
    made.append(blocks.button(phrases.button.change(), ids.CHANGE, number))
    if each.other is not None:
        when = line.moment(each.other, viewer, phrases, beside)
        made.append(blocks.button(phrases.button.other_date(when), ids.OTHER_DATE, number))
    if each.outside_hours_offer is not None:
        when = line.at(each.outside_hours_offer, viewer, phrases, beside)
        made.append(blocks.button(phrases.button.outside_hours(when), ids.OUTSIDE_HOURS, number))
    if alone and not each.changed:
        made.append(blocks.button(phrases.button.add_another(), ids.ADD_ANOTHER, number))
    return made[:BUTTONS]


def _question(each: Confirmation, phrases: Phrases) -> Part:
    if each.near is None:
        return Part()
    known = blocks.short(each.near.name, blocks.BUTTON_TEXT // 2)
    asked = phrases.promise.same_customer(line.name(each.promise), known)
    value = f"{each.promise.number}:{each.near.customer}"
    same = blocks.button(phrases.button.same_as(known), ids.SAME_AS, value)
    other = blocks.button(phrases.button.another_customer(), ids.ANOTHER_CUSTOMER, value)
    return Part([asked], [blocks.says(asked), blocks.actions(same, other)])


def done(done: Done, viewer: Viewer, phrases: Phrases) -> Message:
    """One deed, how the promise stands after it, and its Undo."""
    said = deed(done, viewer, phrases)
    return blocks.message(said.words, said.blocks)


def done_all(deeds: Sequence[Done], viewer: Viewer, phrases: Phrases) -> Message:
    """Several deeds of one command, one under the other."""
    said = Part()
    for each in deeds[:SHOWN_PARTS]:
        said += deed(each, viewer, phrases)
    return blocks.message(said.words, said.blocks)


def deed(done: Done, viewer: Viewer, phrases: Phrases) -> Part:
    """The same as a piece of a longer answer."""
    first = line.spans(done.promise, phrases, phrases.promise.number(done.promise.number))
    to = _Saying(done, viewer, phrases)
    sentence = _already(to) if done.already else _SENTENCES[done.deed](to)
    rows = [first, [blocks.plain(sentence)], [blocks.plain("" if done.already else _what_follows(to))]]
    words = [line.words(row) for row in rows]
    return Part(words, [blocks.rows(*rows), *_after(done, phrases)])


def _after(done: Done, phrases: Phrases) -> list[Block]:
    promise, undo = done.promise, line.undo_button(done.undo, phrases)
    if done.deed is Deed.READY and line.is_open(promise):
        return [blocks.actions(line.done_button(promise, phrases), *undo)]
    if done.asks_when_had:
        return [blocks.actions(line.had_earlier_button(promise, phrases), *undo)]
    if undo:
        return [blocks.actions(*undo)]
    if promise.state is State.NEVER_MADE:
        return []
    if done.already or done.deed in {Deed.UNDONE, Deed.REOPENED}:
        return line.state_buttons(promise, phrases)
    return []


def undo_refused(refused: UndoRefused, viewer: Viewer, phrases: Phrases) -> Message:
    """Nothing was undone, why, and what can be done now."""
    said = undo_refused_part(refused, viewer, phrases)
    return blocks.message(said.words, said.blocks)


def undo_refused_part(refused: UndoRefused, viewer: Viewer, phrases: Phrases) -> Part:
    """The same as a piece of a longer answer."""
    first = line.spans(refused.promise, phrases, phrases.promise.number(refused.promise.number))
    why = [blocks.plain(phrases.promise.undo_too_late())]
    if refused.why == "changed_since":
        why = [blocks.plain(phrases.promise.undo_changed())]
        if refused.by is not None and refused.by != viewer.person:
            before, after = phrases.promise.undo_changed_by()
            why = [blocks.plain(before), blocks.person(refused.by), blocks.plain(after)]
    plain_words = phrases.promise.undo_changed() if refused.why == "changed_since" else phrases.promise.undo_too_late()
    now = line.closed(refused.promise, viewer, phrases)
    return Part(
        [line.words(first), plain_words],
        [blocks.rows(first, why, now), *line.state_buttons(refused.promise, phrases)],
    )


def shown(message: Message, phrases: Phrases, title: str = "") -> View:
    """A message as a window without fields."""
    return blocks.modal(ids.SHOWN, title or phrases.form.shown_title(), message.blocks, close=phrases.button.close())


@dataclass(frozen=True, slots=True)
class _Saying:
    done: Done
    viewer: Viewer
    phrases: Phrases

    @property
    def said(self) -> PromiseWords:
        """The sentences."""
        return self.phrases.promise

    @property
    def promise(self) -> Promise:
        """The promise after the deed."""
        return self.done.promise

    @property
    def customer(self) -> str:
        """The customer's name."""
        return line.name(self.promise)

    @property
    def beside(self) -> date:
        """The day from which dates are read."""
        return line.made_on(self.promise, self.viewer)

    def at(self, instant: datetime) -> str:
        """An instant on the viewer's clock."""
        return line.at(instant, self.viewer, self.phrases, self.beside)

    def with_reason(self, words: str) -> str:
        """The sentence, and the reason where one was given."""
        reason = blocks.short(self.promise.reason or "")
        return self.said.together([words, self.said.reason(reason) if reason else ""])


def _already(to: _Saying) -> str:
    outcome = to.promise.outcome
    return to.said.already_open() if outcome is None else to.said.already(outcome)


def _kept(to: _Saying) -> str:
    words = to.said.kept(to.customer, to.promise.outcome or Outcome.ON_TIME)
    return to.said.together([words, to.said.recorded_later() if to.promise.recorded_later else ""])


def _ready(to: _Saying) -> str:
    hold = to.done.hold_until
    return to.said.ready() if hold is None else to.said.ready_hold(to.at(hold))


def _later(to: _Saying) -> str:
    back = to.done.next_at
    return to.said.later_without_date() if back is None else to.said.later(to.at(back))


def _moved(to: _Saying) -> str:
    words = to.said.moved(to.customer, line.told(to.promise, to.viewer, to.phrases, to.beside))
    before = to.done.told_before
    if before is None:
        return words
    return line.joined(words, to.said.moved_from(line.moment(before, to.viewer, to.phrases, to.beside)))


def _what_follows(to: _Saying) -> str:
    if to.done.asks_when_had:
        return to.said.when_had(to.customer)
    follows: list[str] = []
    wanted_by = to.done.wanted_by
    if to.done.deed is Deed.MOVED and wanted_by is not None and wanted_by in set(WantedBy):
        in_time = to.promise.warned_until is not None
        follows.append(to.said.moved_for(WantedBy(wanted_by), bool(to.done.agreed), in_time))
    if to.done.next_at is not None and to.done.deed is not Deed.LATER and line.is_open(to.promise):
        follows.append(to.said.speaks_next(to.at(to.done.next_at)))
    return to.said.together(follows)


def _dropped(to: _Saying) -> str:
    return to.with_reason(to.said.dropped(to.promise.outcome is Outcome.LATE))


def _released(to: _Saying) -> str:
    return to.with_reason(to.said.released(to.customer, to.promise.outcome is Outcome.LATE))


def _undone(to: _Saying) -> str:
    gone = to.promise.state is State.NEVER_MADE
    return to.said.undone_gone(to.promise.number) if gone else to.said.undone()


_SENTENCES: dict[Deed, Callable[[_Saying], str]] = {
    Deed.KEPT: _kept,
    Deed.READY: _ready,
    Deed.LATER: _later,
    Deed.SEEN: lambda to: to.said.seen(),
    Deed.MOVED: _moved,
    Deed.DROPPED: _dropped,
    Deed.RELEASED: _released,
    Deed.NEVER_MADE: lambda to: to.said.never_made(),
    Deed.REOPENED: lambda to: to.said.reopened(),
    Deed.UNDONE: _undone,
    Deed.AMENDED: lambda to: to.said.amended(),
    Deed.MERGED: lambda to: to.said.merged(to.customer),
    Deed.KEPT_APART: lambda to: to.said.kept_apart(to.customer),
}
