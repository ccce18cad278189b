"""Conversations: their notes kept on the customer, what is starred in them, and the one question of the day's end."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from secrets import token_hex
from zoneinfo import ZoneInfo

from bot.reading import notes as reader
from bot.reading.line import Line
from bot.sales import conversation as rules
from bot.sales import ladder
from bot.sales.answer import FormFacts, Near
from bot.sales.conversation import ASK, Conversation, ConversationLine, Logged, Standing, Starred
from bot.sales.errors import FieldErrors, NoConversation, NotesMissing, StarredThough
from bot.sales.ladder import Void
from bot.sales.letter import Letter, LetterState, ReminderState
from bot.sales.person import Person
from bot.sales.promise import Promise, State
from bot.store import conversation as store
from bot.store import promise as promises
from bot.store.work import Work
from bot.usecases import customer as customers
from bot.usecases import outbox, promise
from bot.usecases.promise.fields import told_of
from bot.usecases.promise.owning import log as log_change
from bot.usecases.promise.owning import own, undo_of
from bot.usecases.settings import calendar_of

ANSWERED = "answered"


def log(
    work: Work, text: str, by: Person, now: datetime, customer: str = "", nothing: bool = False, bullets: bool = False
) -> Logged:
    """Keeps notes on the customer that is given or that they name; each starred line becomes a draft to confirm."""
    known = customers.known_names(work)
    read = reader.read_notes(text, now, ZoneInfo(by.zone), calendar_of(by), by.language, known, bullets)
    name = customer.strip() or read.customer
    named = customers.name(work, name, by.id, now, known) if name else None
    says_nothing = nothing or read.nothing
    made = Conversation(
        token_hex(rules.ID_BYTES),
        by.id,
        now,
        text[: rules.LONGEST],
        named.customer.customer if named else None,
        named.customer.name if named else None,
        Standing.NOTHING if says_nothing else Standing.OPEN,
        now if says_nothing else None,
    )
    store.add(work, made)
    for line in read.starred:
        _draft(work, line, made, by, now, known)
    if not says_nothing:
        _ask(work, made, by, now)
    outbox.touch_home(work, by.id, now)
    shown = _shown(work, made, by, now, 0)
    return replace(shown, near=named.near if named else None)


def log_form(work: Work, customer: str, text: str, nothing: bool, by: Person, now: datetime) -> Logged:
    """The same by what a form holds; each field's mistake is said at the field."""
    if not nothing and not any(character.isalnum() for character in text):
        raise FieldErrors({"notes": NotesMissing()})
    known = customers.known_names(work)
    read = reader.read_notes(text, now, ZoneInfo(by.zone), calendar_of(by), by.language, known)
    if nothing and read.starred:
        raise FieldErrors({"nothing": StarredThough(len(read.starred))})
    return log(work, text, by, now, customer, nothing)


def show(work: Work, conversation: str, by: Person, now: datetime, offset: int = 0) -> Logged:
    """A conversation as it stands."""
    return _shown(work, _own(work, conversation, by), by, now, offset)


def record(work: Work, number: int, by: Person, now: datetime) -> Logged:
    """Makes a promise of one starred line."""
    draft, conversation = _line_of(work, number, by)
    promise.complete_draft(work, number, _read(work, draft, conversation, by, now), by, now)
    return _settled(work, conversation, by, now)


def record_all(work: Work, conversation: str, by: Person, now: datetime) -> Logged:
    """Makes a promise of every starred line that names its customer and its date."""
    found = _own(work, conversation, by, hold=True)
    known = customers.known_names(work)
    done: list[int] = []
    for draft in _drafts(work, found):
        line = _read(work, draft, found, by, now, known)
        if _is_complete(line, now) and len(done) < rules.AT_ONCE:
            promise.complete_draft(work, draft.number, line, by, now)
            done.append(draft.number)
    return _settled(work, _pressed(work, found, done, now), by, now)


def drop(work: Work, number: int, by: Person, now: datetime) -> Logged:
    """One starred line is no promise."""
    draft, conversation = _line_of(work, number, by)
    if draft.state is State.DRAFT:
        promise.drop_draft(work, number, by, now)
    return _settled(work, conversation, by, now)


def drop_all(work: Work, conversation: str, by: Person, now: datetime) -> Logged:
    """None of the starred lines that wait is a promise."""
    found = _own(work, conversation, by, hold=True)
    dropped = [
        promise.drop_draft(work, draft.number, by, now).number for draft in _drafts(work, found)[: rules.AT_ONCE]
    ]
    return _settled(work, _pressed(work, found, dropped, now), by, now)


def undo_line(work: Work, change: str, by: Person, now: datetime) -> Logged:
    """Takes back what was last done with one starred line."""
    logged = promises.logged(work, change)
    if logged is None:
        raise NoConversation
    _, conversation = _line_of(work, logged.number, by)
    _take_back(work, logged.number, change, by, now)
    return _settled(work, conversation, by, now)


def nothing_promised(work: Work, conversation: str, by: Person, now: datetime) -> Logged:
    """Nothing was promised: the answer is stored, and nobody asks again."""
    found = _own(work, conversation, by, hold=True)
    if found.state is not Standing.OPEN or _drafts(work, found):
        return _shown(work, found, by, now, 0)
    before = {"state": found.state.value}
    values = {"state": Standing.NOTHING.value, "answered_at": now, "before": before}
    store.change(work, found, values)
    outbox.void(work, found.subject, ANSWERED)
    return _told(work, found, by, now)


def undo(work: Work, conversation: str, version: str, by: Person, now: datetime) -> Logged:
    """Takes back the last press on a conversation, or, before any, that it was logged."""
    found = _own(work, conversation, by, hold=True)
    if str(found.version) != version or not found.undoable(now):
        return _shown(work, found, by, now, 0)
    if found.before is None:
        return _forget(work, found, by, now)
    if "typed" in found.before:
        customers.split(work, customers.get(work, found.before["typed"]), tuple(found.before["given"]))
        store.change(work, found, {"before": found.before["was"]})
        return _told(work, found, by, now)
    for number in found.before.get("numbers", ()):
        change = undo_of(work, own(work, number, by), now)
        if change is not None:
            _take_back(work, number, change, by, now)
    state = found.before.get("state", Standing.OPEN.value)
    store.change(work, found, {"state": state, "answered_at": None, "before": {}})
    return _settled(work, _again(work, found), by, now)


def is_starred(work: Work, draft: Promise) -> bool:
    """Whether a draft is a line of somebody's notes."""
    waits = draft.state is State.DRAFT and draft.conversation is not None
    return waits and store.find(work, draft.conversation or "") is not None


def form_of(work: Work, number: int, by: Person, now: datetime) -> FormFacts:
    """What the form of a starred line is opened with."""
    draft, conversation = _line_of(work, number, by, hold=False)
    read = _read(work, draft, conversation, by, now)
    told = told_of(read.due) if read.due is not None and read.due.instant > now else None
    return FormFacts(read.customer or "", read.what or draft.what, told, private=str(number))


def same_as(work: Work, conversation: str, customer: str, by: Person, now: datetime) -> Logged:
    """The customer of the notes is another spelling of one that is there already."""
    found = _own(work, conversation, by, hold=True)
    other = customers.get(work, customer)
    typed = Near(found.customer_id or "", found.customer or "")
    if typed.customer and typed.customer != other.customer:
        given = customers.merge(work, typed, other, now)
        merged = {"typed": typed.customer, "given": list(given), "pressed": now.isoformat()}
        store.change(work, _again(work, found), {"before": merged | {"was": found.before}})
    return _told(work, found, by, now)


def another_customer(work: Work, conversation: str, customer: str, by: Person, now: datetime) -> Logged:
    """The two names are two customers."""
    found = _own(work, conversation, by)
    if found.customer:
        customers.keep_apart(work, found.customer, customers.get(work, customer).name)
    return _told(work, found, by, now)


def keep_one(work: Work, number: str, other: str, by: Person, now: datetime) -> Logged:
    """What a starred line promised was there already: it is kept once."""
    found, conversation = _line_of(work, _number(number), by)
    promise.keep_one(work, found.number, _number(other), by, now)
    return _settled(work, conversation, by, now)


def two_promises(work: Work, number: str, _other: str, by: Person, now: datetime) -> Logged:
    """What a starred line promised is a promise of its own."""
    found, conversation = _line_of(work, _number(number), by)
    promise.two_after_all(work, found.number, by, now)
    return _told(work, conversation, by, now)


def reshown(work: Work, conversation: str, near: str | None, by: Person, now: datetime) -> Logged | None:
    """A conversation in a message that is brought up to date, with its question while nobody has answered that."""
    found = store.find(work, conversation)
    if found is None:
        return None
    shown = _shown(work, found, by, now, 0)
    if near is None or not found.customer_id or near == found.customer_id:
        return shown
    other = customers.get(work, near)
    return shown if customers.are_apart(work, found.customer or "", other.name) else replace(shown, near=other)


def lines(
    work: Work, letter: Letter, rows: Sequence[outbox.Line], to: Person, now: datetime
) -> Mapping[str, ConversationLine]:
    """What a letter's lines say of conversations, by the ids of the rows; one not told yet has to ask something."""
    found = store.several(work, [_id_of(row.subject) for row in rows])
    told: dict[str, ConversationLine] = {}
    for row in rows:
        conversation = found.get(_id_of(row.subject))
        if conversation is None:
            continue
        line = ConversationLine(row.line or 1, row.step, _shown(work, conversation, to, now, 0))
        is_told = row.state is ReminderState.TOLD or letter.state is LetterState.SENT
        if is_told or (line.waits and not _promised_since(work, conversation)):
            told[row.id] = line
    return told


def latest(work: Work, customer: str) -> Conversation | None:
    """The latest conversation with a customer."""
    return next(iter(store.of_customer(work, customer)), None)


def replan_all(work: Work, person: Person, now: datetime) -> None:
    """What is still to be asked of a person's conversations is asked when they look back now."""
    rung = ladder.draft_question(now, calendar_of(person), person.settings)
    for conversation in store.of_person(work, person.id, now - rules.ASKED_WITHIN):
        for step in outbox.steps_of(work, conversation.subject, conversation.round):
            if step.step == ASK and step.state is ReminderState.PLANNED:
                outbox.move_steps(work, conversation.subject, conversation.round, {ASK: rung.due})


def _own(work: Work, conversation: str, by: Person, hold: bool = False) -> Conversation:
    found = store.find(work, conversation, hold)
    if found is None or found.by != by.id or found.state is Standing.GONE:
        raise NoConversation
    return found


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and text.isascii() and len(text) < 10 else 0


def _line_of(work: Work, number: int, by: Person, hold: bool = True) -> tuple[Promise, Conversation]:
    found = promises.find(work, number, hold)
    if found is None or found.rep != by.id or found.conversation is None:
        raise NoConversation
    return found, _own(work, found.conversation, by, hold)


def _draft(
    work: Work, line: str, conversation: Conversation, by: Person, now: datetime, known: Mapping[str, Near]
) -> None:
    """Keeps a starred line; a customer that only it names is made when it is confirmed."""
    read = _read_line(line, conversation.customer, by, now, known)
    customer = known.get(read.customer or "")
    if customer is None and read.customer == conversation.customer and conversation.customer_id:
        customer = Near(conversation.customer_id, conversation.customer or "")
    draft = Promise(
        workspace=work.workspace,
        number=promises.next_number(work),
        rep=by.id,
        customer_id=customer.customer if customer else None,
        customer=customer.name if customer else None,
        what=read.what or line,
        kind=read.kind,
        line=line,
        state=State.DRAFT,
        made_at=now,
        conversation=conversation.id,
    )
    promises.add(work, draft)
    log_change(work, draft, "record", by, now, draft.version, {"made": None})


def _read(
    work: Work,
    draft: Promise,
    conversation: Conversation,
    by: Person,
    now: datetime,
    known: Mapping[str, Near] | None = None,
) -> Line:
    """What a starred line says, read as of when it was written down."""
    names = customers.known_names(work) if known is None else known
    read = _read_line(draft.line, draft.customer or conversation.customer, by, draft.made_at, names)
    if draft.customer:
        read = replace(read, customer=draft.customer)
    return promise.with_usual_time(read, by, now)


def _read_line(line: str, customer: str | None, by: Person, at: datetime, known: Mapping[str, Near]) -> Line:
    return reader.read_starred(line, customer, at, ZoneInfo(by.zone), calendar_of(by), by.language, known)


def _drafts(work: Work, conversation: Conversation) -> list[Promise]:
    found = promises.several(work, store.numbers(work, conversation.id))
    return [each for _, each in sorted(found.items()) if each.state is State.DRAFT]


def _shown(work: Work, conversation: Conversation, by: Person, now: datetime, offset: int) -> Logged:
    numbers = store.numbers(work, conversation.id)
    found = promises.several(work, numbers)
    waits = any(each.state is State.DRAFT for each in found.values())
    known: Mapping[str, Near] = customers.known_names(work) if waits else {}
    start = offset if 0 <= offset < len(numbers) else 0
    page = [found[number] for number in numbers[start : start + rules.PAGE]]
    drafts = [each for each in found.values() if each.state is State.DRAFT]
    complete = [each for each in drafts if _is_complete(_read(work, each, conversation, by, now, known), now)]
    recorded = [each for each in found.values() if each.state not in {State.DRAFT, State.NEVER_MADE}]
    return Logged(
        conversation,
        now,
        _asked_once([_starred(work, each, conversation, by, now, known) for each in page]),
        start,
        len(numbers),
        len(drafts),
        len(complete),
        len(recorded),
        undo=_undoable(conversation, now, bool(recorded)),
    )


def _asked_once(starred: Sequence[Starred]) -> tuple[Starred, ...]:
    """Of two lines that repeat each other, only the later one asks."""
    asking = {each.promise.number for each in starred if each.double is not None}
    return tuple(
        replace(each, double=None) if each.double in asking and (each.double or 0) > each.promise.number else each
        for each in starred
    )


def _starred(
    work: Work, each: Promise, conversation: Conversation, by: Person, now: datetime, known: Mapping[str, Near]
) -> Starred:
    last = undo_of(work, each, now)
    if each.state is not State.DRAFT:
        double = promise.doubled(work, each, by, now) if last else None
        return Starred(each, each.customer, each.what, each.told, last, double)
    read = _read(work, each, conversation, by, now, known)
    told = told_of(read.due) if read.due is not None and read.due.instant > now else None
    return Starred(each, read.customer, read.what or each.what, told)


def _is_complete(line: Line, now: datetime) -> bool:
    return bool(line.customer) and line.due is not None and line.due.instant > now


def _undoable(conversation: Conversation, now: datetime, recorded: bool) -> bool:
    if not conversation.undoable(now):
        return False
    return not recorded if conversation.before is None else bool(conversation.before)


def _settled(work: Work, conversation: Conversation, by: Person, now: datetime) -> Logged:
    """A conversation is answered once something of it is a promise; the question goes once nothing is left of it."""
    states = store.states(work, conversation.id)
    made = sum(times for state, times in states.items() if state not in {State.DRAFT, State.NEVER_MADE})
    state = conversation.state
    if made and state is Standing.OPEN:
        state = Standing.PROMISED
    elif not made and state is Standing.PROMISED:
        state = Standing.OPEN
    if state is not conversation.state:
        answered = now if state is Standing.PROMISED else None
        values = {"state": state.value, "answered_at": answered, "before": dict(conversation.before or {})}
        store.change(work, conversation, values)
    if state is Standing.OPEN or states.get(State.DRAFT):
        _ask(work, _again(work, conversation), by, now)
    else:
        outbox.void(work, conversation.subject, ANSWERED)
    return _told(work, conversation, by, now)


def _take_back(work: Work, number: int, change: str, by: Person, now: datetime) -> None:
    """A line that waits again is asked about with its conversation, not by itself."""
    promise.undo(work, change, by, now)
    outbox.void(work, f"promise:{number}", ANSWERED, (ASK,))


def _told(work: Work, conversation: Conversation, by: Person, now: datetime) -> Logged:
    outbox.touch(work, conversation.subject, by.id, now)
    return _shown(work, _again(work, conversation), by, now, 0)


def _again(work: Work, conversation: Conversation) -> Conversation:
    return store.find(work, conversation.id) or conversation


def _pressed(work: Work, conversation: Conversation, numbers: list[int], now: datetime) -> Conversation:
    """Remembers what one press did to several lines, so that one Undo takes it back."""
    if not numbers:
        return conversation
    values = {"before": {"numbers": numbers, "state": conversation.state.value}, "answered_at": now}
    store.change(work, conversation, values)
    return _again(work, conversation)


def _forget(work: Work, conversation: Conversation, by: Person, now: datetime) -> Logged:
    for draft in _drafts(work, conversation):
        promise.drop_draft(work, draft.number, by, now)
    outbox.void(work, conversation.subject, Void.UNDONE)
    store.change(work, conversation, {"state": Standing.GONE.value, "answered_at": now, "before": {}})
    if conversation.customer_id:
        customers.forget_unused(work, conversation.customer_id, now)
    return _told(work, conversation, by, now)


def _ask(work: Work, conversation: Conversation, by: Person, now: datetime) -> None:
    """Plans the one question, unless it stands or was asked already."""
    steps = outbox.steps_of(work, conversation.subject, conversation.round)
    if any(step.state is not ReminderState.VOID or step.letter is not None for step in steps):
        return
    round_ = conversation.round + 1 if steps else conversation.round
    rung = ladder.draft_question(now, calendar_of(by), by.settings)
    if round_ != conversation.round:
        store.change(work, conversation, {"round": round_})
    outbox.remind(work, conversation.subject, round_, ASK, by.id, rung.due, why=rung.reason)


def _promised_since(work: Work, conversation: Conversation) -> bool:
    """Whether the customer was promised something after all, by a line or a form of its own."""
    if conversation.customer_id is None or not conversation.waits or _drafts(work, conversation):
        return False
    return store.has_promise(work, conversation.by, conversation.customer_id, conversation.at)


def _id_of(subject: str) -> str:
    return subject.partition(":")[2]
