"""What Kept answers to words and emoji in a direct message."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.language import Phrases
from bot.messages import blocks, conversation, ids, line, mention, nudge, promise
from bot.messages.blocks import Element, Message, Row
from bot.messages.line import Part
from bot.sales.answer import Confirmation, Done, DraftAnswer, NudgeLine, ReplyKind, Viewer
from bot.sales.nudge import Reply
from bot.sales.promise import Promise

WORDS = {"ready": ids.READY, "later": ids.LATER, "move": ids.MOVE, "date": ids.MOVE, "done": ids.DONE, "": ids.DONE}
"""What a word asks for; of anything else only Done is offered."""


def dm(reply: Reply, viewer: Viewer, phrases: Phrases) -> Message:
    """The whole answer; block ids begin with the letter's id."""
    said = _ANSWERS[reply.kind](_Answering(reply, viewer, phrases))
    return blocks.message(said.words, said.blocks, reply.letter)


@dataclass(frozen=True, slots=True)
class _Answering:
    reply: Reply
    viewer: Viewer
    phrases: Phrases

    @property
    def about(self) -> Promise | None:
        """The one promise that this is about, where there is one."""
        lines = self.reply.lines
        return self.reply.promise or (lines[0].promise if len(lines) == 1 else None)

    def says(self, *words: str) -> Part:
        """Sentences, one under the other."""
        said = [each for each in words if each]
        return Part(said, [blocks.rows(*([blocks.plain(each)] for each in said))])

    def buttons(self, *actions: str) -> list[Element]:
        """Buttons of the one promise that this is about."""
        about = self.about
        if about is None:
            return []
        return [blocks.button(self.label(action), action, str(about.number)) for action in actions]

    def asks(self, words: str, *actions: str) -> Part:
        """The promise, one sentence under it, and its buttons."""
        if self.about is None:
            return self.says(words)
        first = line.spans(self.about, self.phrases, self.phrases.promise.number(self.about.number))
        said = Part([line.words(first), words], [blocks.rows(first, [blocks.plain(words)])])
        return said + Part([], [blocks.actions(*self.buttons(*actions))]) if actions else said

    def which(self, words: str, action: str) -> Part:
        """A question with one button for each line that is open."""
        said = self.says(words)
        for each in self.reply.lines[: nudge.LINES]:
            if line.is_open(each.promise):
                row = self.row(each)
                button = blocks.button(self.label(action), action, str(each.promise.number))
                said += Part([line.words(row)], [blocks.rows(row), blocks.actions(button)])
        return said

    def row(self, each: NudgeLine) -> Row:
        """One line with its place, its date and its number."""
        heard = ""
        if each.promise.told is not None:
            today = line.local(self.reply.now, self.viewer).date()
            when = line.brief(each.promise.told, self.viewer, self.phrases, today)
            heard = self.phrases.promise.told_briefly(when)
        mark = nudge.digit(each.line) if 1 <= each.line <= nudge.LINES else ""
        number = self.phrases.promise.number(each.promise.number)
        return line.spans(each.promise, self.phrases, after=[heard, number], mark=mark)

    def label(self, action: str) -> str:
        """What a button says."""
        labels = {
            ids.DONE: self.phrases.button.done,
            ids.READY: self.phrases.button.ready,
            ids.LATER: self.phrases.button.later,
            ids.MOVE: self.phrases.button.move,
            ids.CANT: self.phrases.button.cant,
            ids.DROP: self.phrases.button.drop,
            ids.RELEASED: self.phrases.button.released,
            ids.REOPEN: self.phrases.button.reopen,
            ids.HELPER_ASK: self.phrases.helper.ask_a_helper,
            ids.HANDOVER_OFFER: self.phrases.handover.hand_over,
        }
        return labels[action]()


def _which(to: _Answering) -> Part:
    word, said = to.reply.word.lower(), to.phrases.reply
    action = WORDS.get(word, ids.DONE)
    if to.reply.number is not None:
        return to.which(said.number_is_two_things(to.reply.number), action)
    asked = {ids.LATER: said.which_later, ids.MOVE: said.which_move, ids.DONE: said.which_done}
    asks = asked.get(action, said.which_other) if word in WORDS else said.which_other
    return to.which(asks(), action)


def _date(to: _Answering) -> Part:
    if to.about is None:
        return to.which(to.phrases.reply.which_move(), ids.MOVE)
    named = _instant(to.reply.word)
    if named is not None:
        return _named_date(to, to.about, named)
    return to.asks(to.phrases.reply.new_date(line.name(to.about)), ids.MOVE, ids.CANT)


def _instant(word: str) -> datetime | None:
    try:
        return datetime.fromisoformat(word)
    except ValueError:
        return None


def _named_date(to: _Answering, about: Promise, named: datetime) -> Part:
    when = to.phrases.dates.full(named, line.local(to.reply.now, to.viewer).date())
    said = to.asks(to.phrases.reply.new_date_named(line.name(about), when))
    move = blocks.button(to.label(ids.MOVE), ids.MOVE, f"{about.number}:{to.reply.word}")
    return said + Part([], [blocks.actions(move)])


def _reason(to: _Answering) -> Part:
    if to.about is None:
        return to.which(to.phrases.reply.which_other(), ids.DROP)
    return to.asks(to.phrases.reply.what_happened(), ids.CANT, ids.DROP, ids.RELEASED)


def _helper(to: _Answering) -> Part:
    if to.about is None:
        return to.which(to.phrases.reply.which_other(), ids.HELPER_ASK)
    return to.asks(to.phrases.helper.who_can_help(), ids.HELPER_ASK, ids.HANDOVER_OFFER, ids.MOVE, ids.CANT)


def _did(to: _Answering) -> Part:
    if to.reply.done is None:
        return to.says(to.phrases.reply.nothing_open())
    return promise.deed(to.reply.done, to.viewer, to.phrases)


def _line(said: _Answering) -> Part:
    """The buttons of a line that needs more than one press."""
    other = said.reply.other
    return _nothing_open(said) if other is None else nudge.card(other, said.viewer, said.phrases)


def _not_understood(to: _Answering) -> Part:
    word = blocks.short(to.reply.word, blocks.NAME_TEXT)
    return to.says(to.phrases.reply.not_understood(word), to.phrases.reply.words())


def _help(to: _Answering) -> Part:
    return to.says(to.phrases.reply.words(), to.phrases.nudge.emoji())


def _nothing_open(to: _Answering) -> Part:
    said = to.says(to.phrases.reply.nothing_open())
    return said + Part([], [blocks.actions(blocks.button(to.phrases.button.see_list(), ids.SHOW_LIST))])


def _undo_late(to: _Answering) -> Part:
    said = to.phrases.reply.undo_late()
    if to.about is None or line.is_open(to.about):
        return to.asks(said)
    return to.asks(said, ids.REOPEN)


def _not_yours(to: _Answering) -> Part:
    if to.reply.number is None:
        return to.says(to.phrases.errors.nothing_found())
    return to.says(to.phrases.errors.not_found(to.reply.number))


def _confirmed(to: _Answering) -> Part:
    if to.reply.confirmation is None:
        return _did(to)
    return promise.part(to.reply.confirmation, to.viewer, to.phrases)


def _recorded(to: _Answering) -> Part:
    """What was recorded from words, with the same buttons as a command's answer."""
    parts = to.reply.parts
    if not parts:
        return _nothing_open(to)
    if len(parts) == 1:
        return _one_part(parts[0], to)
    title = to.phrases.promise.recorded_several(len(parts))
    said = Part([title], [blocks.rows([blocks.bold(title)])])
    for each in parts[: line.SHOWN_PARTS]:
        said += _one_part(each, to, alone=False)
    if len(parts) > line.SHOWN_PARTS:
        more = to.phrases.promise.and_recorded(len(parts) - line.SHOWN_PARTS)
        button = blocks.button(to.phrases.button.see_list(), ids.SHOW_LIST)
        said += Part([more], [blocks.says(more), blocks.actions(button)])
    return said


def _one_part(each: Confirmation | DraftAnswer | Done, to: _Answering, *, alone: bool = True) -> Part:
    if isinstance(each, Done):
        return promise.deed(each, to.viewer, to.phrases)
    return promise.part(each, to.viewer, to.phrases, alone=alone)


def _offered(to: _Answering) -> Part:
    """What somebody promised where nobody could be answered."""
    found = to.reply.offered
    return _nothing_open(to) if found is None else mention.part(found, to.viewer, to.phrases)


def _logged(to: _Answering) -> Part:
    """Notes with their starred lines."""
    found = to.reply.logged
    return _nothing_open(to) if found is None else conversation.card(found, to.viewer, to.phrases)


def _other_reading(to: _Answering) -> Part:
    about, given = to.about, to.reply.confirmation
    other = getattr(given, "other", None)
    if about is None or other is None:
        return _confirmed(to)
    when = line.moment(other, to.viewer, to.phrases, line.made_on(about, to.viewer))
    zone = to.phrases.dates.place(to.viewer.zone)
    said = to.asks(to.phrases.reply.zone_learned(zone, when))
    number = str(about.number)
    take = blocks.button(to.phrases.button.take_date(when), ids.OTHER_DATE, number)
    change = blocks.button(to.phrases.button.change(), ids.CHANGE, number)
    return said + Part([], [blocks.actions(take, change)])


def _not_opened(to: _Answering) -> Part:
    form = blocks.button(to.phrases.button.record_promise(), ids.OPEN_FORM)
    return to.says(to.phrases.errors.not_opened()) + Part([], [blocks.actions(form)])


_ANSWERS: dict[ReplyKind, Callable[[_Answering], Part]] = {
    ReplyKind.WHICH: _which,
    ReplyKind.LINE: _line,
    ReplyKind.DATE: _date,
    ReplyKind.REASON: _reason,
    ReplyKind.HELPER: _helper,
    ReplyKind.DID: _did,
    ReplyKind.NOT_UNDERSTOOD: _not_understood,
    ReplyKind.HELP: _help,
    ReplyKind.NOTHING_OPEN: _nothing_open,
    ReplyKind.UNDO_LATE: _undo_late,
    ReplyKind.NOT_YOURS: _not_yours,
    ReplyKind.CONFIRMED: _confirmed,
    ReplyKind.OTHER_READING: _other_reading,
    ReplyKind.NOT_OPENED: _not_opened,
    ReplyKind.RECORDED: _recorded,
    ReplyKind.OFFERED: _offered,
    ReplyKind.LOGGED: _logged,
}
