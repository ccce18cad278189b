"""Following through: the questions once the customer has it, and what was answered."""

from collections.abc import Sequence

from bot.language import Phrases
from bot.messages import blocks, ids, line
from bot.messages.blocks import Block, Element, Message, Row, View
from bot.messages.line import Part
from bot.sales.answer import Viewer
from bot.sales.follow_through import FollowThrough, FollowThroughLine, Question, State

_DONE = "✅"


def card(each: FollowThroughLine, viewer: Viewer, phrases: Phrases, mark: str = "") -> Part:
    """Where it stands alone: each question with its own answers, and all of them by one press."""
    found = each.follow_through
    if not found.waits:
        return _settled(each, phrases, mark)
    said = _lead(found, phrases, mark)
    for place, question in enumerate(found.steps, start=1):
        said += _question(found, question, place, phrases)
    return said + Part([], [blocks.actions(*_all(each, phrases))])


def row(each: FollowThroughLine, viewer: Viewer, phrases: Phrases, mark: str) -> Part:
    """The same as one line of several: the questions one under the other, yes by one press, the rest in a menu."""
    found = each.follow_through
    if not found.waits:
        return _settled(each, phrases, mark)
    first = line.spans(found.promise, phrases, after=[phrases.promise.number(found.number)], mark=mark)
    asked: list[Row] = [[blocks.plain(_one(found, question, phrases))] for question in found.steps]
    words = [line.joined(line.words(first), phrases.follow_through.asks_briefly())]
    made = [_fine(found, phrases)]
    made += [
        blocks.button(phrases.follow_through.answered(question, True), f"{ids.FOLLOW_THROUGH_YES}:{place}",
                      _value(found, question))
        for place, question in enumerate(found.left, start=1)
    ]  # fmt: skip
    menu = [
        blocks.option(phrases.follow_through.answered(question, False), f"no:{_value(found, question)}")
        for question in found.left
    ]
    menu.append(blocks.option(phrases.follow_through.ask_no_more(), f"close:{found.number}"))
    made.append(blocks.overflow(ids.FOLLOW_THROUGH_MENU, *menu))
    return Part(words, [blocks.rows(first, *asked), blocks.actions(*made, *_undo(each, phrases))])


def answered(each: FollowThroughLine, viewer: Viewer, phrases: Phrases) -> Message:
    """The answer to a press or a form."""
    said = card(each, viewer, phrases)
    if each.already:
        first = phrases.follow_through.already()
        said = Part([first], [blocks.says(first)]) + said
    return blocks.message(said.words, said.blocks)


def new_form(found: FollowThrough, phrases: Phrases) -> View:
    """What is new for the customer?"""
    words = phrases.follow_through
    first = line.spans(found.promise, phrases, phrases.promise.number(found.number))
    fields = [
        blocks.rows(first),
        blocks.text_input(ids.SOMETHING_NEW, words.new_label(), example=words.new_example(), lines=True),
    ]
    return blocks.modal(
        ids.FOLLOW_THROUGH_FORM, words.new_title(), fields, submit=phrases.form.save(), close=phrases.button.cancel(),
        metadata=str(found.number),
    )  # fmt: skip


def _lead(found: FollowThrough, phrases: Phrases, mark: str) -> Part:
    first = line.spans(found.promise, phrases, after=[phrases.promise.number(found.number)], mark=mark)
    asks = phrases.follow_through.asks(line.name(found.promise), len(found.left))
    return Part([line.words(first), asks], [blocks.rows(first, [blocks.plain(asks)])])


def _question(found: FollowThrough, question: Question, place: int, phrases: Phrases) -> Part:
    said = f"{place}. {_one(found, question, phrases)}" if len(found.steps) > 1 else _one(found, question, phrases)
    if question in found.answers:
        return Part([said], [blocks.rows([blocks.plain(said)])])
    words, value = phrases.follow_through, _value(found, question)
    no = ids.FOLLOW_THROUGH_NEW if question is Question.NEW else ids.FOLLOW_THROUGH_NOT_YET
    made = [
        blocks.button(words.answer(question, True), ids.FOLLOW_THROUGH_YES, value),
        blocks.button(words.answer(question, False), no, value),
    ]
    return Part([said], [blocks.rows([blocks.bold(said)]), blocks.actions(*made)])


def _one(found: FollowThrough, question: Question, phrases: Phrases) -> str:
    """A question, or what was answered to it."""
    given = found.answers.get(question)
    if given is None:
        return phrases.follow_through.question(question)
    if given.words:
        return phrases.follow_through.something_new(blocks.short(given.words))
    return phrases.follow_through.answered(question, given.fine)


def _settled(each: FollowThroughLine, phrases: Phrases, mark: str = "") -> Part:
    found, words = each.follow_through, phrases.follow_through
    first = line.spans(found.promise, phrases, after=[phrases.promise.number(found.number)], mark=mark)
    if found.state is State.DONE:
        outcome = f"{'☑️' if found.goes_wrong else _DONE} {words.done()}"
    else:
        outcome = f"▫️ {words.closed() if found.before else words.withdrawn()}"
    given = [_one(found, question, phrases) for question in found.steps if question in found.answers]
    said = [line.words(first), outcome, *(given if found.state is State.DONE else [])]
    rows: list[Row] = [first, *([blocks.plain(each)] for each in said[1:])]
    buttons = _undo(each, phrases)
    if found.state is State.DONE and found.goes_wrong:
        asks = words.new_promise(line.name(found.promise))
        said.append(asks)
        rows.append([blocks.plain(asks)])
        new = blocks.button(phrases.button.record_promise(), ids.ADD_ANOTHER, str(found.number))
        buttons = [new, *buttons]
    return Part(said, _with(blocks.rows(*rows), buttons))


def _with(shown: Block, buttons: Sequence[Element]) -> list[Block]:
    return [shown, blocks.actions(*buttons)] if buttons else [shown]


def _all(each: FollowThroughLine, phrases: Phrases) -> list[Element]:
    found = each.follow_through
    close = blocks.button(phrases.follow_through.ask_no_more(), ids.FOLLOW_THROUGH_CLOSE, str(found.number))
    return [_fine(found, phrases), close, *_undo(each, phrases)]


def _fine(found: FollowThrough, phrases: Phrases) -> Element:
    return blocks.button(phrases.follow_through.all_fine(), ids.FOLLOW_THROUGH_FINE, str(found.number), primary=True)


def _value(found: FollowThrough, question: Question) -> str:
    return f"{found.number}:{question.value}"


def _undo(each: FollowThroughLine, phrases: Phrases) -> list[Element]:
    over = each.undo_until is None or each.undo_until < each.now
    return [] if over or not each.undo else [blocks.button(phrases.button.undo(), ids.FOLLOW_THROUGH_UNDO, each.undo)]
