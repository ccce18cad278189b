"""What Kept asks by itself in a list: whether a date suits the customer, and what follow-up they expect."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.sales import budget, hours
from bot.sales import customer as customer_rules
from bot.sales import question as rules
from bot.sales.answer import UNDO_FOR
from bot.sales.errors import FieldErrors, NoSuggestion, TooLong, WordsMissing
from bot.sales.letter import Letter, LetterState, ReminderState
from bot.sales.person import Person
from bot.sales.promise import State
from bot.sales.question import AGREED, EXPECTS, STEP, AgreementLine, ExpectationLine, QuestionLine
from bot.store import customer as customers
from bot.store import promise as promises
from bot.store import question as store
from bot.store.work import Work
from bot.usecases import customer as names
from bot.usecases import outbox
from bot.usecases.promise.owning import own_promise, undo_of, write
from bot.usecases.settings import calendar_of

NOT_YET = "not_yet"
ANYTHING = "anything"


def waiting(work: Work, to: Person, day: date, at: datetime) -> tuple[tuple[str, int, str], ...]:
    """What may be asked in a list of that day: subject, round and step, each question once."""
    begins = hours.instant(datetime.combine(day, datetime.min.time()), calendar_of(to).zone)
    dates = [(f"{AGREED}:{number}", version, STEP) for number, version in store.not_agreed(work, to.id, begins)]
    unknown = [(f"{EXPECTS}:{customer}", 0, STEP) for customer in store.unknown(work, to.id, at - rules.NEW)]
    return (*dates, *unknown)


def put_aside(
    work: Work, letter: Letter, asked: Sequence[outbox.Line], to: Person, now: datetime, alone: bool
) -> frozenset[str]:
    """Which of a letter's questions the day has no room for; each of them is asked on another day.

    What was put off before comes first, then the customer promised something first. What only stands in a list stands
    in the next one too. What customers expect rides along: it is no message of its own, so where nothing else is said
    it stays `alone`.
    """
    if not asked:
        return frozenset()
    calendar = calendar_of(to)
    begins = hours.day_start(calendar, hours.date_of(calendar, now))
    room = max(0, to.settings.questions_a_day - store.asked_since(work, to.id, min(begins, now)))
    rides = [row for row in asked if alone and row.subject.startswith(EXPECTS)]
    asked = [row for row in asked if row not in rides]
    known = {f"{EXPECTS}:{each}": place for place, each in enumerate(store.unknown(work, to.id, now - rules.NEW))}
    ranked = sorted(
        asked, key=lambda row: (row.step.startswith("list"), row.due, known.get(row.subject, -1), row.subject)
    )
    later = [*ranked[room:], *rides]
    leave_for_later(work, letter, later, to, now)
    return frozenset(row.id for row in later)


def leave_for_later(work: Work, letter: Letter, rows: Iterable[outbox.Line], to: Person, now: datetime) -> None:
    """Questions that this letter doesn't ask after all: none of them is lost."""
    left = list(rows)
    if not left:
        return
    calendar = calendar_of(to)
    day = hours.next_working_day(calendar, hours.date_of(calendar, now))
    due = budget.slot(calendar, to.settings, hours.day_start(calendar, day))
    outbox.leave_out(work, [row.id for row in left if row.step.startswith("list")])
    outbox.put_off_steps(work, letter, [row.id for row in left if not row.step.startswith("list")], due)


def agreed(work: Work, number: int, by: Person, now: datetime) -> AgreementLine:
    """The customer's date as it stands, as an answer."""
    return _agreement(work, number, by, now)


def not_yet(work: Work, number: int, by: Person, now: datetime) -> AgreementLine:
    """The rep has no answer yet: the promise waits among those whose customer has to agree."""
    promise = own_promise(work, number, by)
    line = _agreement(work, number, by, now)
    if not line.waits or promise.state is not State.OPEN:
        return replace(line, already=True)
    write(work, promise, promise, NOT_YET, by, now)
    outbox.touch(work, f"{AGREED}:{number}", by.id, now)
    return _agreement(work, number, by, now)


def expect(work: Work, customer: str, fields: tuple[str, str, str], by: Person, now: datetime) -> ExpectationLine:
    """How, how fast and in what form they want to hear from us; at least one of them."""
    typed = [" ".join(each.split()) for each in fields]
    names_ = ("expect_channel", "expect_speed", "expect_form")
    wrong = {
        name: TooLong(name, customer_rules.ABOUT_LIMIT, len(each))
        for name, each in zip(names_, typed, strict=True)
        if len(each) > customer_rules.ABOUT_LIMIT
    }
    if wrong:
        raise FieldErrors(dict(wrong))
    if not any(character.isalnum() for each in typed for character in each):
        raise FieldErrors({names_[0]: WordsMissing()})
    about = names.about(work, customer)
    wanted = replace(about, channel=typed[0], speed=typed[1], form=typed[2])
    names.treat(work, customer, about, wanted, by.id, now)
    return _expectation(work, customer, by, now)


def anything(work: Work, customer: str, by: Person, now: datetime) -> ExpectationLine:
    """They don't mind."""
    line = _expectation(work, customer, by, now)
    if not line.waits:
        return replace(line, already=True)
    about = names.about(work, customer)
    names.treat(work, customer, about, about, by.id, now, what=ANYTHING)
    return _expectation(work, customer, by, now)


def see(work: Work, customer: str, by: Person, now: datetime) -> ExpectationLine:
    """What is known of what they expect."""
    return _expectation(work, customer, by, now)


def lines(
    work: Work, letter: Letter, rows: Sequence[outbox.Line], to: Person, now: datetime
) -> dict[str, QuestionLine]:
    """What a letter's lines ask, by the ids of the rows; what has its answer meanwhile is not asked."""
    found: dict[str, QuestionLine] = {}
    for row in rows:
        kind, _, about = row.subject.partition(":")
        line: QuestionLine | None
        if kind == AGREED:
            line = _agreement(work, int(about), to, now) if promises.find(work, int(about)) else None
        else:
            line = _expectation(work, about, to, now) if about in store.customers_of(work, [about]) else None
        if line is not None and (line.waits or _is_told(letter, row)):
            found[row.id] = replace(line, line=row.line or 1, step=row.step)
    return found


def _agreement(work: Work, number: int, by: Person, now: datetime) -> AgreementLine:
    promise = promises.find(work, number)
    if promise is None:
        raise NoSuggestion
    dates = promises.dates_of(work, number)
    is_open = promise.state is State.OPEN
    put_off = promises.last_of(work, number, NOT_YET)
    agreed_ = not is_open or not dates or dates[-1].agreed is not False
    undo = undo_of(work, promise, now)
    last = promises.last_change(work, number) if undo else None
    mine = last is not None and last.what in (NOT_YET, "agree", "move") and last.by == by.id
    return AgreementLine(
        1,
        STEP,
        promise,
        now,
        agreed=agreed_,
        put_off=put_off is not None and put_off.undone_at is None,
        undo=undo if mine else None,
        undo_until=last.at + UNDO_FOR if last is not None and mine else None,
    )


def _expectation(work: Work, customer: str, by: Person, now: datetime) -> ExpectationLine:
    found = store.customers_of(work, [customer]).get(customer)
    if found is None:
        raise NoSuggestion
    about = names.about(work, customer)
    newest = customers.changes_since(work, customer, about.version - 1)
    last = newest[-1] if newest else None
    may_undo = last is not None and last.by == by.id and now - last.at <= UNDO_FOR and not last.before.get("undo")
    said = [each for each in customers.changes_since(work, customer, 0) if each.before.get("what") == ANYTHING]
    return ExpectationLine(
        1,
        STEP,
        found,
        about,
        now,
        anything=any(each.undone_at is None for each in said),
        undo=last.change if last is not None and may_undo else None,
        undo_until=last.at + UNDO_FOR if last is not None and may_undo else None,
    )


def _is_told(letter: Letter, row: outbox.Line) -> bool:
    return row.state is ReminderState.TOLD or letter.state is LetterState.SENT
