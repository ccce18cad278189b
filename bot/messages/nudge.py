"""What Kept says when it speaks up: one promise with its buttons, or several in lines."""

from collections.abc import Sequence

from bot.language import Phrases
from bot.messages import (
    blocks,
    conversation,
    draft,
    follow_through,
    handover,
    helper,
    ids,
    line,
    order,
    question,
    referral,
    specification,
    wording,
)
from bot.messages.blocks import Block, Element, Message, Row, Span
from bot.messages.line import Part
from bot.messages.order import said as of_orders
from bot.messages.promise import more
from bot.sales.answer import Asked, NudgeLine, Viewer
from bot.sales.conversation import ConversationLine
from bot.sales.follow_through import FollowThroughLine
from bot.sales.handover import HandoverLine
from bot.sales.helper import HelperLine
from bot.sales.ladder import Step
from bot.sales.nudge import AnyLine, Listed, Nudge, OtherLine
from bot.sales.order import FallsDue, OrderLine
from bot.sales.promise import Outcome, Promise, State, late_now
from bot.sales.question import AgreementLine, ExpectationLine
from bot.sales.referral import ReferralLine
from bot.sales.specification import SpecificationLine

LINES = 9
OTHERS = 5
AGREE, REFUSE = "agree", "refuse"
_MARKS = {
    Outcome.EARLY: "✅",
    Outcome.ON_TIME: "✅",
    Outcome.WARNED: "✅",
    Outcome.LATE: "☑️",
    Outcome.DROPPED: "▫️",
    Outcome.RELEASED: "▫️",
    Outcome.NEVER_MADE: "▫️",
}


def dm(nudge: Nudge, viewer: Viewer, phrases: Phrases) -> Message:
    """The whole message as it stands now; block ids begin with the letter's id."""
    lines = nudge.lines[:LINES]
    if nudge.listed is not None:
        said = _list(lines, nudge, nudge.listed, viewer, phrases)
    elif len(lines) == 1 and not nudge.more and not nudge.old:
        said = _single(lines[0], nudge, viewer, phrases)
    else:
        said = _several(lines, nudge, viewer, phrases)
    return blocks.message(said.words, said.blocks, nudge.letter)


def digit(place: int) -> str:
    """The emoji of a line's place, one to nine."""
    return f"{place}\ufe0f\u20e3"


def waits(each: AnyLine) -> bool:
    """Whether this line still asks for something."""
    match each:
        case NudgeLine():
            return not settled(each)
        case OrderLine():
            return not each.what
        case ReferralLine():
            return each.referral.waits
        case HelperLine():
            return each.helper.waits
        case HandoverLine():
            return each.handover.waits
        case ConversationLine():
            return each.waits
        case FollowThroughLine():
            return each.follow_through.waits
        case AgreementLine() | ExpectationLine():
            return each.waits
        case SpecificationLine():
            return not each.taken_back


def settled(each: NudgeLine) -> bool:
    """Whether this line has come to something, so that only Undo is left."""
    return each.promise.state not in {State.OPEN, State.DRAFT} or _changed(each)


def _changed(each: NudgeLine) -> bool:
    waits = each.later_at is not None or each.seen or each.promise.ready_at is not None
    return each.undo is not None and not waits


def _single(each: AnyLine, nudge: Nudge, viewer: Viewer, phrases: Phrases) -> Part:
    match each:
        case NudgeLine():
            return _promise(each, nudge, viewer, phrases)
        case _:
            return card(each, viewer, phrases)


def card(each: OtherLine, viewer: Viewer, phrases: Phrases) -> Part:
    """A line that is about no promise, standing alone."""
    match each:
        case OrderLine():
            return order.card(each, viewer, phrases)
        case ReferralLine():
            return referral.card(each, viewer, phrases)
        case HelperLine():
            return helper.card(each, viewer, phrases)
        case HandoverLine():
            return handover.card(each, viewer, phrases)
        case ConversationLine():
            return conversation.row(each, viewer, phrases)
        case FollowThroughLine():
            return follow_through.card(each, viewer, phrases)
        case AgreementLine() | ExpectationLine():
            return question.card(each, viewer, phrases)
        case SpecificationLine():
            return specification.card(each, viewer, phrases)


def _promise(each: NudgeLine, nudge: Nudge, viewer: Viewer, phrases: Phrases) -> Part:
    promise = each.promise
    if promise.state is State.DRAFT:
        return draft.still_lacks(promise, phrases)
    first = line.spans(promise, phrases, after=[phrases.promise.number(promise.number)])
    if settled(each):
        came_to = _came_to(each, nudge, viewer, phrases)
        told = Part([line.words(first), line.words(came_to)], [blocks.rows(first, came_to)])
        if each.asked is not None:
            told += wording.asked(each.asked, viewer, phrases)
        return told + Part([], _left(each, nudge, phrases))
    if each.asked is not None:
        return _unanswered(each, each.asked, nudge, viewer, phrases)
    opening = _opening(each, nudge, viewer, phrases)
    expects = question.expects(each.expects, phrases)
    note = line.joined(_waits(each, nudge, viewer, phrases), expects, _note(each, nudge, viewer, phrases))
    return Part(
        [line.words(first), opening, note],
        [
            blocks.rows(
                first,
                *_instead_of(promise, viewer, phrases),
                [blocks.plain(opening)],
                [blocks.plain(note)],
                *handover.beside(each.colleagues, viewer, phrases, nudge.now),
            ),
            _buttons(each, nudge, phrases),
            blocks.context(phrases.nudge.emoji()),
        ],
    )


def _unanswered(each: NudgeLine, asked: Asked, nudge: Nudge, viewer: Viewer, phrases: Phrases) -> Part:
    """A promise whose customer was asked for a new date: that there is no answer, and what they can answer.

    The draft stands in the first of these nudges, and in the one after the new date, which asks for another.
    """
    promise = each.promise
    first = line.spans(promise, phrases, after=[phrases.promise.number(promise.number)])
    waits = line.joined(_told(each, nudge, viewer, phrases), phrases.promise.waits_for_answer(line.name(promise)))
    before = line.moment(asked.before, viewer, phrases, line.local(nudge.now, viewer).date())
    no_answer = phrases.wording.passed if asked.before.at <= nudge.now else phrases.wording.unanswered
    counts = no_answer(line.name(promise), before)
    rows = [first, *_instead_of(promise, viewer, phrases), [blocks.plain(waits)], [blocks.plain(counts)]]
    said = Part([line.words(first), waits, counts], [blocks.rows(*rows)])
    with_draft = each.step == Step.ANSWER or (promise.told is not None and promise.told.at <= nudge.now)
    shown = wording.asked(asked, viewer, phrases) if with_draft else wording.unanswered(promise, phrases)
    done = blocks.actions(
        line.done_button(promise, phrases), line.menu(promise, phrases, "move", "drop"), *_undo(each, nudge, phrases)
    )
    return said + shown + Part([], [done])


def _several(lines: Sequence[AnyLine], nudge: Nudge, viewer: Viewer, phrases: Phrases) -> Part:
    waiting = [each for each in lines if waits(each)]
    title = _title(lines, waiting, nudge, phrases)
    said = Part([title], [blocks.header(title)])
    for each in lines:
        said += _row(each, nudge, viewer, phrases)
    said += _rest(nudge, phrases, quiet=not waiting)
    if _can_be_put_off(lines):
        said.blocks.append(blocks.context(phrases.nudge.emoji_lines()))
    return said


def _can_be_put_off(lines: Sequence[AnyLine]) -> bool:
    """Whether the emoji that put off or were seen mean anything here: what is asked stays in the list by itself."""
    return any(isinstance(each, NudgeLine) and line.is_open(each.promise) for each in lines if waits(each))


def _title(lines: Sequence[AnyLine], waiting: Sequence[AnyLine], nudge: Nudge, phrases: Phrases) -> str:
    promises = [each for each in waiting if isinstance(each, NudgeLine) and line.is_open(each.promise)]
    count = len(waiting) + nudge.more
    if not waiting:
        only = all(isinstance(each, NudgeLine) for each in lines)
        return phrases.nudge.all_settled(len(lines)) if only else phrases.nudge.all_answered(len(lines))
    if len(promises) < len(waiting) or {_late(each, nudge) for each in promises} == {True, False}:
        return phrases.nudge.several_mixed(count)
    if all(_late(each, nudge) for each in promises):
        return phrases.nudge.several_past(count)
    return phrases.nudge.several(count)


def _list(lines: Sequence[AnyLine], nudge: Nudge, listed: Listed, viewer: Viewer, phrases: Phrases) -> Part:
    title = phrases.nudge.list_title(phrases.dates.day(listed.day, listed.day))
    said = Part([title], [blocks.header(title)])
    before = ""
    for each in lines:
        section = _section(each, nudge, listed, viewer, phrases)
        if section != before:
            said += Part([section], [blocks.rows([blocks.bold(section)])])
            before = section
        said += _row(each, nudge, viewer, phrases)
    waiting = any(waits(each) for each in lines)
    said += _rest(nudge, phrases, quiet=not waiting)
    at_risk = _promises(listed.at_risk, viewer, phrases, nudge)
    said += _of_the_reps(phrases.nudge.at_risk(listed.at_risk_days), at_risk, phrases)
    away = [*_promises(listed.away, viewer, phrases, nudge), *_orders(listed.away_orders, viewer, phrases, nudge)]
    said += _of_the_reps(phrases.nudge.away(), away, phrases)
    if _can_be_put_off(lines):
        said.blocks.append(blocks.context(phrases.nudge.emoji_lines()))
    return said


def _section(each: AnyLine, nudge: Nudge, listed: Listed, viewer: Viewer, phrases: Phrases) -> str:
    match each:
        case NudgeLine(promise=promise) if promise.told is not None:
            told, shown_at = line.local(promise.told.at, viewer).date(), nudge.at or nudge.now
            if promise.told.at <= shown_at or told < listed.day or late_now(promise, shown_at):
                return phrases.listing.late()
            if told <= listed.day:
                return phrases.listing.today()
            if told <= listed.next_day:
                return phrases.nudge.next_day()
            waiting = promise.number in listed.waiting and waits(each)
            return phrases.nudge.waiting() if waiting else phrases.listing.coming()
        case NudgeLine() | ConversationLine():
            return phrases.listing.drafts()
        case OrderLine() | ReferralLine():
            return phrases.nudge.after_the_sale()
        case HelperLine() | HandoverLine():
            return phrases.helper.yours()
        case FollowThroughLine():
            return phrases.follow_through.heading()
        case AgreementLine() | ExpectationLine():
            return phrases.question.heading()
        case SpecificationLine():
            return phrases.specification.heading()


def _of_the_reps(title: str, others: Sequence[Row], phrases: Phrases) -> Part:
    """What others are to do: seen, not acted on."""
    if not others:
        return Part()
    rows = list(others[:OTHERS])
    if len(others) > OTHERS:
        rows.append([blocks.plain(phrases.nudge.and_more(len(others) - OTHERS))])
    return Part([title, *(line.words(row) for row in rows)], [blocks.rows([blocks.bold(title)], *rows)])


def _promises(promises: Sequence[Promise], viewer: Viewer, phrases: Phrases, nudge: Nudge) -> list[Row]:
    today = line.local(nudge.now, viewer).date()
    rows: list[Row] = []
    for each in promises:
        when = line.brief(each.told, viewer, phrases, today) if each.told else ""
        told = phrases.promise.told_briefly(when)
        rows.append([*line.spans(each, phrases, after=[told]), blocks.plain(line.SEPARATOR), blocks.person(each.rep)])
    return rows


def _orders(orders: Sequence[FallsDue], viewer: Viewer, phrases: Phrases, nudge: Nudge) -> list[Row]:
    today = line.local(nudge.now, viewer).date()
    return [
        [
            *of_orders.spans(each.order, phrases, after=[of_orders.falls_due(each, today, viewer, phrases)]),
            blocks.plain(line.SEPARATOR),
            blocks.person(each.who),
        ]
        for each in orders
    ]


def _row(each: AnyLine, nudge: Nudge, viewer: Viewer, phrases: Phrases) -> Part:
    match each:
        case NudgeLine():
            return _line(each, nudge, viewer, phrases)
        case OrderLine():
            return order.row(each, viewer, phrases, digit(each.line))
        case ReferralLine():
            return referral.row(each, viewer, phrases, digit(each.line))
        case HelperLine():
            return helper.card(each, viewer, phrases, digit(each.line))
        case HandoverLine():
            return handover.card(each, viewer, phrases, digit(each.line))
        case ConversationLine():
            return conversation.row(each, viewer, phrases, digit(each.line))
        case FollowThroughLine():
            return _follow_through(each, nudge, viewer, phrases)
        case AgreementLine() | ExpectationLine():
            return question.card(each, viewer, phrases, digit(each.line))
        case SpecificationLine():
            return specification.card(each, viewer, phrases, digit(each.line))


def _follow_through(each: FollowThroughLine, nudge: Nudge, viewer: Viewer, phrases: Phrases) -> Part:
    """With a button for every answer where there is room for them: it is the only one of this message."""
    others = [other for other in nudge.lines if isinstance(other, FollowThroughLine) and other is not each]
    if others:
        return follow_through.row(each, viewer, phrases, digit(each.line))
    return follow_through.card(each, viewer, phrases, digit(each.line))


def _line(each: NudgeLine, nudge: Nudge, viewer: Viewer, phrases: Phrases) -> Part:
    promise = each.promise
    if settled(each):
        row = line.spans(promise, phrases, after=[phrases.promise.number(promise.number)], mark=digit(each.line))
        came_to = _came_to(each, nudge, viewer, phrases)
        return Part(
            [f"{line.words(row)}{line.SEPARATOR}{line.words(came_to)}"],
            [blocks.rows(row, came_to), *_asked(each, phrases), *_left(each, nudge, phrases)],
        )
    if promise.state is State.DRAFT:
        return _draft(each, phrases)
    told = line.joined(_told(each, nudge, viewer, phrases), _waits(each, nudge, viewer, phrases))
    if each.asked is not None:
        told = line.joined(told, phrases.promise.waits_for_answer(line.name(promise)))
    row = line.spans(promise, phrases, after=[told, phrases.promise.number(promise.number)], mark=digit(each.line))
    note = line.joined(
        question.expects(each.expects, phrases),
        _counts(each, nudge, viewer, phrases),
        _note(each, nudge, viewer, phrases),
    )
    helped = handover.beside(each.colleagues, viewer, phrases, nudge.now)
    return Part(
        [line.joined(line.words(row), note)],
        [
            blocks.rows(row, *_instead_of(promise, viewer, phrases), [blocks.plain(note)], *helped),
            blocks.actions(*_line_buttons(each, nudge, phrases), *_undo(each, nudge, phrases)),
        ],
    )


def _counts(each: NudgeLine, nudge: Nudge, viewer: Viewer, phrases: Phrases) -> str:
    """The date that counts while a customer who was asked for another has not answered."""
    if each.asked is None:
        return ""
    today = line.local(nudge.now, viewer).date()
    return phrases.wording.waits(line.moment(each.asked.before, viewer, phrases, today))


def _line_buttons(each: NudgeLine, nudge: Nudge, phrases: Phrases) -> list[Element]:
    waiting = nudge.listed.waiting if nudge.listed is not None else frozenset[int]()
    if each.asked is not None or each.promise.number in waiting:
        return line.asked_buttons(each.promise, phrases)
    ready = line.ready_button(each.promise, phrases, nudge.now) if each.later_at is None else []
    return [line.done_button(each.promise, phrases), *ready, *_menu(each, nudge, phrases)]


def _instead_of(promise: Promise, viewer: Viewer, phrases: Phrases) -> list[list[Span]]:
    """Whose promise it is, where it came to the next in line."""
    if promise.rep == viewer.person:
        return []
    before, after = phrases.introduction.instead_of()
    return [[blocks.plain(before), blocks.person(promise.rep), blocks.plain(after)]]


def _menu(each: NudgeLine, nudge: Nudge, phrases: Phrases) -> list[Element]:
    if each.later_at is not None:
        return []
    if nudge.listed is not None:
        later = blocks.button(phrases.button.later(), ids.LATER, str(each.promise.number))
        return [later, line.menu(each.promise, phrases, "move", "cant", "drop", "released", "helper")]
    return [line.menu(each.promise, phrases, "later", "move", "cant", "drop", "helper")]


def _draft(each: NudgeLine, phrases: Phrases) -> Part:
    lacks = line.lacks(each.promise, phrases)
    name = phrases.draft.draft(each.promise.number)
    row = line.spans(each.promise, phrases, name, after=[lacks], mark=digit(each.line))
    return Part([line.words(row)], [blocks.rows(row), line.draft_buttons(each.promise, phrases)])


def _rest(nudge: Nudge, phrases: Phrases, *, quiet: bool) -> Part:
    words = [phrases.nudge.and_more(nudge.more)] if nudge.more else []
    words += [phrases.nudge.and_old(nudge.old)] if nudge.old else []
    if not words:
        return Part()
    shown = [blocks.rows(*([blocks.plain(each)] for each in words))]
    if not quiet:
        shown.append(blocks.actions(*_lists(nudge, phrases)))
    return Part(words, shown)


def _lists(nudge: Nudge, phrases: Phrases) -> list[Element]:
    """The lists in which the lines that had no room stand."""
    promises = blocks.button(phrases.button.see_list(), ids.SHOW_LIST)
    orders = blocks.button(phrases.button.see_orders(), ids.ORDER_LIST)
    made = [orders] if nudge.left_out & {"order", "visit"} else []
    return made if made and "promise" not in nudge.left_out else [promises, *made]


def _late(each: NudgeLine, nudge: Nudge) -> bool:
    return each.promise.told is not None and each.promise.told.at <= nudge.now


def _opening(each: NudgeLine, nudge: Nudge, viewer: Viewer, phrases: Phrases) -> str:
    promise, beside = each.promise, line.local(nudge.now, viewer).date()
    customer, when = line.name(promise), line.told(promise, viewer, phrases, beside)
    if not when:
        return ""
    when = phrases.promise.unagreed(when) if each.unagreed else when
    if _late(each, nudge):
        return phrases.nudge.past_told(customer, when)
    if promise.target is None or promise.target == promise.told:
        return phrases.nudge.coming_plain(customer, when)
    if promise.target.at <= nudge.now:
        return phrases.nudge.past_target(customer, when)
    return phrases.nudge.coming(customer, when, line.moment(promise.target, viewer, phrases, beside))


def _told(each: NudgeLine, nudge: Nudge, viewer: Viewer, phrases: Phrases) -> str:
    if each.promise.told is None:
        return ""
    when = line.brief(each.promise.told, viewer, phrases, line.local(nudge.now, viewer).date())
    when = phrases.promise.unagreed(when) if each.unagreed else when
    return phrases.promise.told_passed(when) if _late(each, nudge) else phrases.promise.told_briefly(when)


def _waits(each: NudgeLine, nudge: Nudge, viewer: Viewer, phrases: Phrases) -> str:
    """Who waits for it downstream."""
    downstream = each.promise.more.downstream
    return more.waits(downstream, viewer, phrases, line.local(nudge.now, viewer).date()) if downstream else ""


def _note(each: NudgeLine, nudge: Nudge, viewer: Viewer, phrases: Phrases) -> str:
    beside = line.local(nudge.now, viewer).date()
    if each.undelivered:
        return phrases.nudge.undelivered()
    if each.later_at is not None:
        return phrases.nudge.later(line.at(each.later_at, viewer, phrases, beside))
    if each.hold_until is not None:
        return phrases.nudge.ready_hold(line.at(each.hold_until, viewer, phrases, beside))
    if each.promise.ready_at is not None:
        return phrases.nudge.ready()
    return phrases.nudge.seen() if each.seen else ""


def _came_to(each: NudgeLine, nudge: Nudge, viewer: Viewer, phrases: Phrases) -> list[Span]:
    promise = each.promise
    if promise.outcome is not None:
        return [blocks.plain(f"{_MARKS[promise.outcome]} "), *line.closed(promise, viewer, phrases)]
    today, customer = line.local(nudge.now, viewer).date(), line.name(promise)
    when = line.told(promise, viewer, phrases, today)
    said = {AGREE: phrases.promise.agreed(customer, when), REFUSE: phrases.promise.refused(customer, when)}
    row = f"📅 {said.get(each.did) or phrases.nudge.now_told(when)}"
    if each.did_at is None or each.did_by is None:
        return [blocks.plain(row)]
    pressed = line.joined(row, line.at(each.did_at, viewer, phrases, today))
    return [blocks.plain(pressed), *line.by(each.did_by, viewer, phrases)]


def _undo(each: NudgeLine, nudge: Nudge, phrases: Phrases) -> list[Element]:
    over = each.undo_until is not None and each.undo_until < nudge.now
    return [] if over else line.undo_button(each.undo, phrases)


def _asked(each: NudgeLine, phrases: Phrases) -> list[Block]:
    return [] if each.asked is None else [blocks.actions(*line.asked_buttons(each.promise, phrases))]


def _left(each: NudgeLine, nudge: Nudge, phrases: Phrases) -> list[Block]:
    asks = [line.had_earlier_button(each.promise, phrases)] if each.asks_when_had else []
    buttons = [*asks, *_undo(each, nudge, phrases)]
    return [blocks.actions(*buttons)] if buttons else []


def _buttons(each: NudgeLine, nudge: Nudge, phrases: Phrases) -> Block:
    promise, number = each.promise, str(each.promise.number)
    made = [line.done_button(promise, phrases, alone=True)]
    if each.later_at is not None:
        return blocks.actions(*made, *_undo(each, nudge, phrases))
    made += line.ready_button(promise, phrases, nudge.now)
    made.append(blocks.button(phrases.button.later(), ids.LATER, number))
    made.append(blocks.button(phrases.button.move(), ids.MOVE, number))
    made.append(line.menu(promise, phrases, "cant", "drop", "released", "helper", "handover"))
    return blocks.actions(*made, *_undo(each, nudge, phrases))
