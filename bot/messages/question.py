"""What Kept asks by itself: whether a date suits the customer, and what follow-up they expect."""

from bot.language import Phrases
from bot.messages import blocks, customer, ids, line
from bot.messages.blocks import Element, Message, Row, View
from bot.messages.line import Part
from bot.sales.answer import Near, Viewer
from bot.sales.customer import About
from bot.sales.order import CustomerFields
from bot.sales.promise import State
from bot.sales.question import AgreementLine, ExpectationLine, QuestionLine


def card(each: QuestionLine, viewer: Viewer, phrases: Phrases, mark: str = "") -> Part:
    """A question with its answers; afterwards what was answered."""
    match each:
        case AgreementLine():
            return _agreement(each, viewer, phrases, mark)
        case ExpectationLine():
            return _expectation(each, phrases, mark)


def answered(each: QuestionLine, viewer: Viewer, phrases: Phrases) -> Message:
    """The answer to a press or a form."""
    said = card(each, viewer, phrases)
    if each.already:
        first = phrases.question.already()
        said = Part([first], [blocks.says(first)]) + said
    return blocks.message(said.words, said.blocks)


def form(found: Near, about: About, phrases: Phrases) -> View:
    """How, how fast and in what form do they want to hear from us?"""
    name = blocks.short(found.name, blocks.NAME_TEXT)
    fields = CustomerFields(channel=about.channel, speed=about.speed, form=about.form)
    shown = [blocks.rows([blocks.bold(name)]), *customer.expectations(fields, phrases)]
    return blocks.modal(
        ids.EXPECTS_FORM, phrases.question.title(), shown, submit=phrases.form.save(), close=phrases.button.cancel(),
        metadata=found.customer,
    )  # fmt: skip


def expects(expected: tuple[str, ...], phrases: Phrases) -> str:
    """What they expect, in one short piece."""
    return phrases.customer.expects([blocks.short(each, blocks.NAME_TEXT) for each in expected]) if expected else ""


def _agreement(each: AgreementLine, viewer: Viewer, phrases: Phrases, mark: str) -> Part:
    promise, words = each.promise, phrases.question
    first = line.spans(promise, phrases, after=[phrases.promise.number(promise.number)], mark=mark)
    when = line.told(promise, viewer, phrases, line.local(each.now, viewer).date())
    name, number = line.name(promise), str(promise.number)
    if each.waits:
        asks = words.agreed(name, when)
        made = [
            blocks.button(phrases.button.they_agreed(), ids.AGREED_BY_THEM, number, primary=True),
            blocks.button(phrases.button.another_date(), ids.ANOTHER_DATE, number),
            blocks.button(phrases.button.not_yet(), ids.AGREED_NOT_YET, number),
        ]
        return Part([line.words(first), asks], [blocks.rows(first, [blocks.plain(asks)]), blocks.actions(*made)])
    if promise.state is not State.OPEN:
        outcome = line.closed(promise, viewer, phrases)
    else:
        said = f"✅ {words.they_agreed(name, when)}" if each.agreed else f"⏳ {words.put_off(name)}"
        outcome = [blocks.plain(said)]
    buttons = _undo(each.undo, ids.UNDO, each, phrases)
    return _settled(first, outcome, buttons)


def _expectation(each: ExpectationLine, phrases: Phrases, mark: str) -> Part:
    words, name = phrases.question, blocks.short(each.customer.name, blocks.NAME_TEXT)
    first: Row = [blocks.plain(f"{mark} " if mark else ""), blocks.bold(phrases.promise.customer(name) or name)]
    if each.waits:
        asks = words.expects(name)
        made = [
            blocks.button(words.write_down(), ids.EXPECTS_WRITE, each.customer.customer, primary=True),
            blocks.button(words.anything(), ids.EXPECTS_ANYTHING, each.customer.customer),
        ]
        return Part([line.words(first), asks], [blocks.rows(first, [blocks.plain(asks)]), blocks.actions(*made)])
    if each.about.expects:
        said = f"✅ {expects(each.about.expects, phrases)}"
    else:
        said = f"▫️ {words.they_mind_nothing(name) if each.anything else words.closed(name)}"
    return _settled(first, [blocks.plain(said)], _undo(each.undo, ids.CUSTOMER_UNDO, each, phrases))


def _settled(first: Row, outcome: Row, buttons: list[Element]) -> Part:
    shown = [blocks.rows(first, outcome), *([blocks.actions(*buttons)] if buttons else [])]
    return Part([line.words(first), line.words(outcome)], shown)


def _undo(change: str | None, action: str, each: QuestionLine, phrases: Phrases) -> list[Element]:
    over = each.undo_until is None or each.undo_until < each.now
    return [] if over or not change else [blocks.button(phrases.button.undo(), action, change)]
