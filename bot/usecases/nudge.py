"""What a DM tells: the lines of a letter, read when it is sent and whenever it is brought up to date."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from bot.sales import promise as rules
from bot.sales.answer import UNDO_FOR, Colleagues, NudgeLine
from bot.sales.conversation import ConversationLine
from bot.sales.follow_through import FollowThroughLine
from bot.sales.handover import HandoverLine
from bot.sales.helper import HelperLine
from bot.sales.helper import State as HelperState
from bot.sales.letter import Letter, LetterState, ReminderState
from bot.sales.nudge import AnyLine, Listed, Nudge
from bot.sales.order import RECEIVED, OrderLine
from bot.sales.person import Person
from bot.sales.promise import Outcome, State
from bot.sales.question import EXPECTS, AgreementLine, ExpectationLine, is_question
from bot.sales.referral import ReferralLine
from bot.sales.referral import State as ReferralState
from bot.sales.specification import SpecificationLine
from bot.store import promise as promises
from bot.store.promise import Change
from bot.store.work import Work
from bot.usecases import conversation, follow_through, handover, helper, order, outbox, question, referral
from bot.usecases import customer as customers
from bot.usecases.promise import specifying, undoing
from bot.usecases.promise.agreeing import agree, asked_of
from bot.usecases.promise.colleague import colleagues
from bot.usecases.promise.planning import next_nudge
from bot.usecases.settings import calendar_of

OLD = timedelta(weeks=2)
LISTED = "list"
_URGENT, _PROMISE, _ORDER, _FOLLOW_THROUGH, _REFERRAL, _CONVERSATION, _QUESTION, _DRAFT = range(8)


def facts(work: Work, letter: Letter, to: Person, now: datetime) -> Nudge | None:
    """The lines of a letter; None when nothing is left to say."""
    if letter.state is not LetterState.SENT and not number(work, letter, to, now):
        return None
    return told(work, letter, to, now)


def number(work: Work, letter: Letter, to: Person, now: datetime) -> bool:
    """Gives the lines of a letter that goes out their places by risk; False when there is nothing to say.

    Of the questions a few are asked a day. Where there is no room for all, what is due and what is asked stay rather
    than what only stands in a list and is told another time too. What is older than two weeks stays out while there is
    anything newer.
    """
    rows = [row for row in outbox.lines_of(work, letter.id) if row.state is ReminderState.PLANNED]
    taken = {row.subject: row.line for row in rows if row.line}
    fresh = [row for row in rows if row.subject not in taken]
    recent = [row for row in fresh if row.due >= letter.due - OLD] or fresh
    read = _read(work, letter, recent, to, now)
    asked = [row for row in recent if row.id in read and is_question(_as_asked(row).step)]
    alone = not taken and all(row.subject.startswith(EXPECTS) for row in recent if row.id in read)
    aside = question.put_aside(work, letter, asked, to, now, alone)
    recent = [row for row in recent if row.id not in aside]
    outbox.leave_out(work, [row.id for row in recent if row.id not in read])
    ranked = sorted((row for row in recent if row.id in read), key=lambda row: _rank(row, read[row.id], to, now))
    free = [place for place in range(1, to.settings.lines_in_a_letter + 1) if place not in taken.values()]
    today = {row.id for row in asked if row.id not in aside}
    due_first = sorted(ranked, key=lambda row: row.step.startswith(LISTED) and row.id not in today)
    shown = {row.id for row in due_first[: len(free)]}
    places = dict(zip((row.id for row in ranked if row.id in shown), free, strict=False))
    question.leave_for_later(work, letter, [row for row in asked if row.id not in aside | shown], to, now)
    outbox.number_lines(work, letter.id, places)
    return bool(places or taken)


def told(work: Work, letter: Letter, to: Person, now: datetime, listed: Listed | None = None) -> Nudge | None:
    """The lines of a letter that have their place in it."""
    rows = outbox.lines_of(work, letter.id)
    placed = {row.line: row for row in sorted(rows, key=lambda row: row.due) if row.line}
    read = _read(work, letter, list(placed.values()), to, now)
    lines = tuple(read[row.id] for _, row in sorted(placed.items()) if row.id in read)
    unplaced = {row.subject: row for row in rows if not row.line and row.state is not ReminderState.VOID}
    old = sum(1 for row in unplaced.values() if row.due < letter.due - OLD)
    words = frozenset(_word(row) for row in unplaced.values())
    more = len(unplaced) - old
    return Nudge(letter.id, lines, now, more, old, listed, left_out=words, at=letter.due) if lines else None


def is_open(line: AnyLine) -> bool:
    """Whether a line still asks for something."""
    match line:
        case NudgeLine():
            return line.promise.state is State.OPEN
        case OrderLine():
            return not line.what
        case ReferralLine():
            return line.referral.waits
        case HelperLine():
            return line.helper.waits
        case HandoverLine():
            return line.handover.waits
        case ConversationLine():
            return line.waits
        case FollowThroughLine():
            return line.follow_through.waits
        case AgreementLine() | ExpectationLine():
            return line.waits
        case SpecificationLine():
            return not line.taken_back


def without_riders(lines: Sequence[AnyLine]) -> list[AnyLine]:
    """The lines that a check mark or a word is about: questions ride along, unless there is nothing else."""
    meant: list[AnyLine] = [line for line in lines if not isinstance(line, AgreementLine | ExpectationLine)]
    return meant or list(lines)


def answer(work: Work, line: AnyLine, by: Person, now: datetime) -> bool:
    """Does what "done" means for a line that is no promise; False where it asks for more than a press."""
    match line:
        case OrderLine() if line.step == RECEIVED and not line.what:
            order.receive(work, line.order.number, True, by, now)
        case ReferralLine(referral=asked) if asked.waits:
            referral.answer(work, asked.id, ReferralState.ASKED, by, now)
        case FollowThroughLine(follow_through=asked) if asked.waits:
            follow_through.all_fine(work, asked.number, by, now)
        case AgreementLine() if line.waits:
            agree(work, line.promise.number, by, now)
        case HelperLine(helper=asked) if asked.waits and asked.person == by.id:
            helper.answer(work, asked.id, HelperState.DONE, by, now)
        case HandoverLine(handover=offered) if offered.waits and offered.to == by.id:
            handover.take(work, offered.id, by, now)
        case _:
            return False
    return True


def take_back(work: Work, line: AnyLine, by: Person, now: datetime) -> bool:
    """Undoes the last answer to a line that is no promise; False where there is nothing that can be undone any more."""
    if isinstance(line, NudgeLine | ConversationLine | SpecificationLine) or line.undo is None:
        return False
    match line:
        case OrderLine():
            order.undo(work, line.undo, by, now)
        case ReferralLine():
            referral.undo(work, line.undo, by, now)
        case FollowThroughLine():
            follow_through.undo(work, line.undo, by, now)
        case HelperLine():
            helper.undo(work, line.undo, by, now)
        case HandoverLine():
            handover.undo(work, line.undo, by, now)
        case AgreementLine():
            undoing.undo(work, line.undo, by, now)
        case ExpectationLine():
            return False
    return True


def number_of(subject: str) -> int:
    """The promise that a reminder is about."""
    return int(subject.rpartition(":")[2])


def _read(work: Work, letter: Letter, rows: Sequence[outbox.Line], to: Person, now: datetime) -> Mapping[str, AnyLine]:
    found: dict[str, AnyLine] = {}
    for word, of_word in groupby(sorted(rows, key=_word), key=_word):
        if word in _LINES:
            found |= _LINES[word](work, letter, [_as_asked(row) for row in of_word], to, now)
    return found


def _as_asked(row: outbox.Line) -> outbox.Line:
    """A line of a list asks what its step asked at first."""
    return replace(row, step=row.why) if row.step.startswith(LISTED) and row.why else row


def _word(row: outbox.Line) -> str:
    return row.subject.partition(":")[0]


def _promises(work: Work, letter: Letter, rows: Sequence[outbox.Line], to: Person, now: datetime) -> dict[str, AnyLine]:
    numbers = [number_of(row.subject) for row in rows]
    found = promises.several(work, numbers)
    last = promises.last_changes(work, list(found))
    waiting = promises.waiting(work, found)
    asked = {number: asked_of(work, each, to, now) for number, each in found.items() if number in waiting}
    beside = colleagues(work, found)
    expects = customers.expected(work, {each.customer_id for each in found.values() if each.customer_id})
    others = [number for number, each in found.items() if each.taken_by == to.id != each.rep]
    taken = handover.taken_from(work, others, to, now)
    told: dict[str, AnyLine] = {}
    for row, number in zip(rows, numbers, strict=True):
        if number in taken:
            told[row.id] = replace(taken[number], line=row.line or 1, step=row.step)
        elif number in found:
            line = _line(work, letter, row, found[number], last.get(number), to, now)
            known = expects.get(line.promise.customer_id or "", ()) if line.promise.state is State.OPEN else ()
            told[row.id] = replace(
                line,
                asked=asked.get(number),
                colleagues=beside.get(number, Colleagues()),
                expects=known,
                unagreed=number in waiting and line.promise.state is State.OPEN,
            )
    return told


_LINES: Mapping[str, Callable[[Work, Letter, Sequence[outbox.Line], Person, datetime], Mapping[str, AnyLine]]] = {
    "promise": _promises,
    "order": order.lines,
    "visit": order.lines,
    "referral": referral.lines,
    "helper": helper.lines,
    "handover": handover.lines,
    "conversation": conversation.lines,
    "follow_through": follow_through.lines,
    "specification": specifying.lines,
    "agreed": question.lines,
    "expects": question.lines,
}


def _rank(row: outbox.Line, line: AnyLine, to: Person, now: datetime) -> tuple[Any, ...]:
    match line:
        case NudgeLine(promise=promise) if promise.state is State.DRAFT:
            return (_DRAFT, promise.number)
        case NudgeLine(promise=promise):
            _, *by_time = rules.risk(promise, now, calendar_of(to))
            late = (promise.told is not None and promise.told.at <= now) or rules.late_now(promise, now)
            return (_PROMISE, not late, *by_time)
        case OrderLine():
            return (_URGENT if row.urgent else _ORDER, row.due, row.subject)
        case HelperLine() | HandoverLine() | SpecificationLine():
            return (_URGENT if row.urgent else _ORDER, row.due, row.subject)
        case ReferralLine():
            return (_REFERRAL, row.due, row.subject)
        case ConversationLine():
            return (_CONVERSATION, row.due, row.subject)
        case FollowThroughLine():
            return (_FOLLOW_THROUGH, row.due, row.subject)
        case AgreementLine() | ExpectationLine():
            return (_QUESTION, row.due, row.subject)


def _line(
    work: Work,
    letter: Letter,
    row: outbox.Line,
    promise: rules.Promise,
    last: Change | None,
    to: Person,
    now: datetime,
) -> NudgeLine:
    what = _done_since(letter, promise, last)
    may_undo = what in _UNDOABLE and last is not None and now - last.at <= UNDO_FOR
    open_ = promise.state is State.OPEN
    return NudgeLine(
        row.line or 1,
        row.step,
        promise,
        undo=last.change if last and may_undo else None,
        undo_until=last.at + UNDO_FOR if last and may_undo else None,
        did=what if may_undo else "",
        did_by=last.by if last and may_undo else None,
        did_at=last.at if last and may_undo else None,
        asks_when_had=what == "keep" and promise.outcome is Outcome.LATE,
        hold_until=_hold_until(work, promise, promise.ready_at, to) if promise.ready_at else None,
        later_at=next_nudge(work, promise) if open_ and what == "later" else None,
        seen=open_ and what == "seen",
    )


def _hold_until(work: Work, promise: rules.Promise, ready: datetime, to: Person) -> datetime | None:
    return rules.hold_until(promise, ready, customers.policy(work, promise.customer_id, to.settings))


def _done_since(letter: Letter, promise: rules.Promise, last: Change | None) -> str:
    """What was last done to a promise, where this letter had been sent by then."""
    if last is None or last.undone_at is not None or promise.version != last.version:
        return ""
    sent = letter.sent_at or letter.send_started
    return last.what if sent is not None and last.at >= sent else ""


_UNDOABLE = frozenset(
    {"keep", "amend", "ready", "later", "seen", "move", "agree", "refuse", "dropped", "released", "never_made"}
)
