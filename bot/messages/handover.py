"""A promise on its way to a colleague: offered, taken, or back; and the form that offers it."""

from collections.abc import Sequence
from datetime import datetime

from bot.language import Phrases
from bot.messages import blocks, helper, ids, line
from bot.messages.blocks import Element, Message, Row, View
from bot.messages.line import Part
from bot.sales.answer import Colleagues, Viewer
from bot.sales.handover import HandoverLine, State, Step
from bot.sales.promise import Promise
from bot.sales.promise import State as PromiseState

_SHOWN = 10


def card(each: HandoverLine, viewer: Viewer, phrases: Phrases, mark: str = "") -> Part:
    """An offer as its reader sees it, the colleague or the taker; afterwards what came of it."""
    theirs = each.handover.to == viewer.person
    rows = _to_colleague(each, viewer, phrases) if theirs else _to_taker(each, viewer, phrases)
    if mark:
        rows[0] = [blocks.plain(f"{mark.rstrip()} "), *rows[0]]
    buttons = [*(_colleagues_buttons(each, phrases) if theirs else _takers_buttons(each, phrases))]
    buttons += _undo(each, phrases)
    shown = [blocks.rows(*rows), *([blocks.actions(*buttons)] if buttons else [])]
    return Part([line.joined(*(line.words_with(row, each.name) for row in rows))], shown)


def answered(each: HandoverLine, viewer: Viewer, phrases: Phrases) -> Message:
    """An offer as the answer to a press or a form."""
    said = card(each, viewer, phrases)
    return blocks.message(said.words, said.blocks)


def button(promise: Promise, phrases: Phrases) -> Element:
    """Opens the form that offers a promise."""
    return blocks.button(phrases.handover.hand_over(), ids.HANDOVER_OFFER, str(promise.number))


def confirmed(message: Message, *rows: Row) -> Message:
    """A confirmation with what is said of the colleague under its first lines."""
    if not rows:
        return message
    words = blocks.message([line.words(row) for row in rows], []).text
    text = blocks.cut(f"{message.text}\n{words}", blocks.MESSAGE_TEXT - 1)
    return Message(text, [*message.blocks[:1], blocks.rows(*rows), *message.blocks[1:]])


def beside(found: Colleagues, viewer: Viewer, phrases: Phrases, now: datetime) -> list[Row]:
    """How it stands with the colleagues of a promise, one short row each: who helps, and who may take it."""
    rows = helper.notes(found.helpers, viewer, phrases, now)
    for each in found.offers:
        lapsed = each.state is State.LAPSED
        rows.append(_with(phrases.handover.lapsed() if lapsed else phrases.handover.waits(), each.to, "🤝 "))
    return rows


def offered(person: str, phrases: Phrases) -> list[Row]:
    """Said under a confirmation: who is asked, and whose it is until then."""
    before, after = phrases.handover.offered()
    asked = [blocks.plain(f"🤝 {before}"), blocks.person(person), blocks.plain(after)]
    return [asked, [blocks.plain(phrases.handover.yours_until())]]


def when_complete(person: str, phrases: Phrases) -> list[Row]:
    """Said under a draft, which is offered once it is complete."""
    before, after = phrases.handover.when_complete()
    return [[blocks.plain(before), blocks.person(person), blocks.plain(after)]]


def not_offered(why: str, phrases: Phrases) -> list[Row]:
    """Said under a confirmation whose colleague can't be asked."""
    return [[blocks.plain(phrases.handover.not_offered())], [blocks.plain(why)]]


def one_at_a_time(phrases: Phrases) -> Row:
    """Said under an answer where more than one colleague was named."""
    return [blocks.plain(phrases.handover.one_at_a_time())]


def nothing_taken(person: str, phrases: Phrases) -> Message:
    """The answer to a name and nothing else."""
    said = phrases.handover.what_was_taken() if person else phrases.handover.nobody_alone()
    return blocks.message([said], [blocks.says(said)])


def form(promise: Promise, phrases: Phrases, *, unknown: bool = False) -> View:
    """Who takes it? Where nobody has the name that was typed, that is said."""
    said = phrases.handover
    fields = [
        *([blocks.says(said.nobody_so_pick())] if unknown else []),
        blocks.rows(line.spans(promise, phrases, phrases.promise.number(promise.number))),
        blocks.person_input(ids.COLLEAGUE, said.who(), hint=said.who_hint()),
    ]
    return blocks.modal(
        ids.HANDOVER_FORM, said.title(), fields, submit=said.send(), close=phrases.button.cancel(),
        metadata=str(promise.number),
    )  # fmt: skip


def home(lines: Sequence[HandoverLine], viewer: Viewer, phrases: Phrases) -> Part:
    """What colleagues offer, and what a colleague has taken."""
    offered = [each for each in lines if each.handover.to == viewer.person]
    given = [each for each in lines if each.handover.to != viewer.person]
    said = _headed(phrases.handover.yours(), offered, viewer, phrases)
    return said + _headed(phrases.handover.given(), given, viewer, phrases)


def _headed(title: str, lines: Sequence[HandoverLine], viewer: Viewer, phrases: Phrases) -> Part:
    if not lines:
        return Part()
    said = Part([title], [blocks.header(title)])
    for each in lines[:_SHOWN]:
        said += card(each, viewer, phrases)
    if len(lines) > _SHOWN:
        more = phrases.listing.more(len(lines) - _SHOWN)
        said += Part([more], [blocks.says(more)])
    return said


def _about(each: HandoverLine, viewer: Viewer, phrases: Phrases, *, numbered: bool) -> Row:
    promise = each.handover.promise
    today = line.local(each.now, viewer).date()
    told = line.brief(promise.told, viewer, phrases, today) if promise.told else ""
    number = phrases.promise.number(promise.number) if numbered else ""
    return line.spans(promise, phrases, after=[phrases.promise.told_briefly(told) if told else "", number])


def _with(pair: tuple[str, str], person: str, mark: str = "") -> Row:
    before, after = pair
    return [blocks.plain(f"{mark}{before}"), blocks.person(person), blocks.plain(after)]


def _to_colleague(each: HandoverLine, viewer: Viewer, phrases: Phrases) -> list[Row]:
    handover, said = each.handover, phrases.handover
    promise, taker = handover.promise, handover.taker
    mine = promise.rep == viewer.person
    rows: list[Row] = [_with(said.offers_you(), taker), _about(each, viewer, phrases, numbered=mine)]
    if promise.state is PromiseState.DRAFT:
        return [*rows, _with(said.withdrawn(), taker, "▫️ ")]
    if not handover.is_wanted:
        came_to = line.closed(promise, viewer, phrases) if mine or promise.closed_by else []
        kept = "✅ " if promise.state is PromiseState.KEPT else "▫️ "
        return [*rows, [blocks.plain(kept), *(came_to or [blocks.plain(said.settled())])]]
    match handover.state:
        case State.OFFERED:
            return [*rows, *_overdue(each, each.now, viewer, phrases)]
        case State.ACCEPTED:
            took = said.you_took_late if each.late else said.you_took
            overdue = _overdue(each, handover.answered_at or each.now, viewer, phrases)
            return [*rows, [blocks.plain(f"✅ {took(promise.number)}")], *overdue]
        case State.DECLINED:
            return [*rows, _with(said.you_declined(), taker, "▫️ ")]
        case State.LAPSED:
            unanswered = [*_with(said.unanswered(), taker), blocks.plain(f" {said.still_possible()}")]
            return [*rows, unanswered, *_overdue(each, each.now, viewer, phrases)]
        case State.CANCELLED:
            return [*rows, _with(said.withdrawn(), taker, "▫️ ")]


def _overdue(each: HandoverLine, by: datetime, viewer: Viewer, phrases: Phrases) -> list[Row]:
    """That it is late already, whoever takes it."""
    told = each.handover.promise.told
    if told is None or told.at > by:
        return []
    since = line.near(told, viewer, phrases, line.local(each.now, viewer).date())
    return [[blocks.plain(f"⚠️ {phrases.handover.late_since(since)}")]]


def _to_taker(each: HandoverLine, viewer: Viewer, phrases: Phrases) -> list[Row]:
    handover, said = each.handover, phrases.handover
    rows: list[Row] = [_about(each, viewer, phrases, numbered=True)]
    if not handover.is_wanted:
        kept = "✅ " if handover.promise.state is PromiseState.KEPT else "▫️ "
        came_to = line.closed(handover.promise, viewer, phrases) or [blocks.plain(said.settled())]
        return [*rows, [blocks.plain(kept), *came_to]]
    match handover.state:
        case State.ACCEPTED:
            head = said.reopened() if each.step == Step.CLOSED else said.took()
            return [*rows, _with(head, handover.to, "🤝 ")]
        case State.DECLINED:
            return [*rows, _with(said.declined(), handover.to)]
        case State.LAPSED:
            return [*rows, _with(said.lapsed(), handover.to)]
        case State.CANCELLED:
            return [*rows, [blocks.plain(f"▫️ {said.called_off()}")]]
        case State.OFFERED:
            if each.line and each.step == Step.OFFERED and not each.undo:
                return [*rows, _with(said.unreachable(), handover.to)]
            return [*rows, _with(said.offered(), handover.to, "🤝 "), [blocks.plain(said.yours_until())]]


def _colleagues_buttons(each: HandoverLine, phrases: Phrases) -> list[Element]:
    handover, said = each.handover, phrases.handover
    if not handover.waits:
        return []
    made = [blocks.button(said.take(), ids.HANDOVER_TAKE, handover.id, primary=True)]
    if handover.state is State.OFFERED:
        made.append(blocks.button(said.not_mine(), ids.HANDOVER_NOT_MINE, handover.id))
    return made


def _takers_buttons(each: HandoverLine, phrases: Phrases) -> list[Element]:
    handover = each.handover
    back = handover.state in (State.DECLINED, State.LAPSED) or (handover.state is State.OFFERED and each.line > 0)
    if not handover.is_wanted or not back:
        return []
    number = str(handover.promise.number)
    return [blocks.button(phrases.handover.hand_to_another(), ids.HANDOVER_OFFER, number)]


def _undo(each: HandoverLine, phrases: Phrases) -> list[Element]:
    over = each.undo_until is None or each.undo_until < each.now
    return [] if over or not each.undo else [blocks.button(phrases.button.undo(), ids.HANDOVER_UNDO, each.undo)]
