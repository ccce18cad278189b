"""What was done to a promise, how it stands now, and the way back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.language import Phrases
from bot.language.promise import PromiseWords
from bot.messages import blocks, helper, line, specification, wording
from bot.messages.blocks import Block, Message
from bot.messages.line import Part
from bot.sales.answer import Deed, Done, UndoRefused, Viewer
from bot.sales.promise import Outcome, Promise, State, WantedBy


def done(done: Done, viewer: Viewer, phrases: Phrases) -> Message:
    """One deed, how the promise stands after it, and its Undo."""
    said = deed(done, viewer, phrases)
    return blocks.message(said.words, said.blocks)


def done_all(deeds: Sequence[Done], viewer: Viewer, phrases: Phrases) -> Message:
    """Several deeds of one command, one under the other."""
    said = Part()
    for each in deeds[: line.SHOWN_PARTS]:
        said += deed(each, viewer, phrases)
    rest = len(deeds) - line.SHOWN_PARTS
    if rest > 0:
        more = phrases.nudge.and_more(rest)
        said += Part([more], [blocks.says(more)])
    return blocks.message(said.words, said.blocks)


def deed(done: Done, viewer: Viewer, phrases: Phrases) -> Part:
    """The same as a piece of a longer answer."""
    first = line.spans(done.promise, phrases, phrases.promise.number(done.promise.number))
    to = _Saying(done, viewer, phrases)
    again = done.already and not _is_ready(done)
    sentence = _already(to) if again else _SENTENCES[done.deed](to)
    rows = [first, [blocks.plain(sentence)], [blocks.plain("" if done.already else _what_follows(to))]]
    told = Part([line.words(row) for row in rows], [blocks.rows(*rows)])
    if done.asked is not None:
        told += wording.asked(done.asked, viewer, phrases)
    told += helper.behind(done.behind, done.promise, viewer, phrases)
    return told + Part([], _after(done, phrases))


def _is_ready(done: Done) -> bool:
    return done.deed is Deed.READY and line.is_open(done.promise)


def _after(done: Done, phrases: Phrases) -> list[Block]:
    promise, undo = done.promise, line.undo_button(done.undo, phrases)
    if _is_ready(done):
        return [blocks.actions(line.done_button(promise, phrases), *undo)]
    if done.deed is Deed.ASKS_SPECS:
        return [blocks.actions(specification.tick_button(promise, phrases))]
    if done.manager is not None and done.deed is Deed.KEPT:
        tell = specification.tell_button(promise, phrases)
        had = [line.had_earlier_button(promise, phrases)] if done.asks_when_had else []
        return [blocks.actions(tell, *had, *undo)]
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
    said = _refused(refused, viewer, phrases)
    return blocks.message(said.words, said.blocks)


def _changed_since(refused: UndoRefused, viewer: Viewer, phrases: Phrases) -> str:
    own = refused.by == viewer.person
    return phrases.promise.undo_changed_by_you() if own else phrases.promise.undo_changed()


def _handed_on(refused: UndoRefused, viewer: Viewer, phrases: Phrases) -> Part:
    promise, at = refused.promise, refused.at or refused.promise.made_at
    first = line.spans(promise, phrases, phrases.promise.number(promise.number))
    before, after = phrases.handover.theirs_since(line.at(at, viewer, phrases, line.made_on(promise, viewer)))
    why = [blocks.plain(before), blocks.person(refused.by or promise.rep), blocks.plain(after)]
    possible = [blocks.plain(phrases.handover.hand_back())]
    return Part([line.words(row) for row in (first, why, possible)], [blocks.rows(first, why, possible)])


def _refused(refused: UndoRefused, viewer: Viewer, phrases: Phrases) -> Part:
    if refused.why == "handed_on":
        return _handed_on(refused, viewer, phrases)
    first = line.spans(refused.promise, phrases, phrases.promise.number(refused.promise.number))
    why = [blocks.plain(phrases.promise.undo_too_late())]
    if refused.why == "changed_since":
        why = [blocks.plain(_changed_since(refused, viewer, phrases))]
        if refused.by is not None and refused.by != viewer.person:
            before, after = phrases.promise.undo_changed_by()
            why = [blocks.plain(before), blocks.person(refused.by), blocks.plain(after)]
    late = phrases.promise.undo_too_late()
    plain_words = _changed_since(refused, viewer, phrases) if refused.why == "changed_since" else late
    now = line.closed(refused.promise, viewer, phrases)
    return Part(
        [line.words(first), plain_words],
        [blocks.rows(first, why, now), *line.state_buttons(refused.promise, phrases)],
    )


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

    @property
    def told(self) -> str:
        """What the customer was told, in words."""
        return line.told(self.promise, self.viewer, self.phrases, self.beside)

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
    words = to.said.moved(to.customer, to.told)
    before = to.done.told_before
    if before is None:
        return words
    return line.joined(words, to.said.moved_from(line.moment(before, to.viewer, to.phrases, to.beside)))


def _what_follows(to: _Saying) -> str:
    if to.done.asks_when_had:
        return to.said.when_had(to.customer)
    follows: list[str] = []
    wanted_by = to.done.wanted_by
    if to.done.deed in {Deed.MOVED, Deed.AGREED} and wanted_by is not None and wanted_by in set(WantedBy):
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


def _convinced(to: _Saying) -> str:
    proof = to.promise.more.proof
    return to.phrases.wording.closed(bool(proof and proof.convinced))


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
    Deed.AMENDED: _kept,
    Deed.ASKS_SPECS: lambda to: to.phrases.specification.asks(len(to.promise.more.specs)),
    Deed.TOLD_MANAGER: lambda to: to.phrases.specification.told_manager(),
    Deed.MERGED: lambda to: to.said.merged(to.customer),
    Deed.ONE: lambda to: to.said.kept_once(),
    Deed.KEPT_APART: lambda to: to.said.kept_apart(to.customer),
    Deed.AGREED: lambda to: to.said.agreed(to.customer, to.told),
    Deed.REFUSED: lambda to: to.said.refused(to.customer, to.told),
    Deed.CONVINCED: _convinced,
}
