"""Answers in the DM: to words typed there, and the questions that an emoji raises."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.reading import capture, notes
from bot.reading import reply as reader
from bot.sales.answer import Confirmation, Deed, Done, DraftAnswer, NudgeLine, Recorded, ReplyKind
from bot.sales.conversation import Logged
from bot.sales.errors import NotFound, SalesError
from bot.sales.follow_through import FollowThroughLine
from bot.sales.letter import LINED, Letter
from bot.sales.mention import Offered
from bot.sales.nudge import AnyLine, OtherLine, Reply
from bot.sales.person import Person
from bot.sales.promise import Moment, Outcome, Promise, State
from bot.store import promise as store
from bot.store.work import Work
from bot.usecases import conversation, mention, nudge, outbox, promise
from bot.usecases import customer as customers
from bot.usecases.promise.owning import undo_of
from bot.usecases.settings import calendar_of

Part = Confirmation | DraftAnswer | Done


@dataclass(frozen=True, slots=True)
class Place:
    """Where words were typed: the DM, the message, and the thread it stands in."""

    channel: str
    ts: str
    thread_ts: str | None


@dataclass(frozen=True, slots=True)
class _Heard:
    work: Work
    place: Place
    by: Person
    now: datetime

    def say(self, kind: ReplyKind, letter: Letter | None = None, **about: Any) -> None:
        """One answer in the DM, in the thread where the words stood."""
        say(self.work, letter, kind, self.by, self.now, cause=self.place.ts, thread_ts=self.place.thread_ts,
            channel=self.place.channel, **about)  # fmt: skip


def say(
    work: Work,
    letter: Letter | None,
    kind: ReplyKind,
    to: Person,
    now: datetime,
    cause: str,
    thread_ts: str | None = None,
    channel: str | None = None,
    number: int | None = None,
    subject: str | None = None,
    **about: Any,
) -> None:
    """Owes somebody an answer: at once, once for each cause."""
    facts = {"kind": kind.value, "letter": letter.id if letter else None, "number": number, **about}
    facts |= {"subject": subject} if subject else {}
    outbox.say(
        work,
        to=to.id,
        kind="reply",
        cause=f"reply:{cause}",
        subject=subject or (f"promise:{number}" if number else f"letter:{letter.id}" if letter else None),
        about=facts,
        now=now,
        thread_ts=thread_ts,
        channel=channel or (letter.channel if letter else None),
    )


def offer_other(work: Work, number: int, to: Person, now: datetime) -> None:
    """Says how a date reads in the person's own zone, and offers that reading."""
    say(work, None, ReplyKind.OTHER_READING, to, now, cause=f"reading:{number}", number=number)


def confirm(work: Work, subject: str, done: Done | None, to: Person, cause: str, now: datetime) -> None:
    """Says in the DM what an answer could not say where the button was."""
    number = nudge.number_of(subject)
    if done is None:
        say(work, None, ReplyKind.CONFIRMED, to, now, cause=f"confirm:{cause}", number=number)
    else:
        say(work, None, ReplyKind.DID, to, now, cause=f"confirm:{cause}", number=number, **_deed(done))


def ask_again(work: Work, to: Person, cause: str, now: datetime) -> None:
    """Says in the DM that a form didn't open."""
    say(work, None, ReplyKind.NOT_OPENED, to, now, cause=f"open:{cause}")


def instead(work: Work, offer: str, subject: str | None, to: Person, cause: str, now: datetime) -> None:
    """Says in the DM what could not be said where somebody mentioned Kept."""
    if offer:
        say(work, None, ReplyKind.OFFERED, to, now, cause=f"offer:{cause}", offer=offer)
    elif subject is not None:
        confirm(work, subject, None, to, cause, now)
    else:
        say(work, None, ReplyKind.HELP, to, now, cause=f"help:{cause}")


def recorded(
    work: Work,
    found: Recorded,
    to: Person,
    now: datetime,
    cause: str,
    thread_ts: str | None = None,
    channel: str | None = None,
) -> None:
    """Says in the DM what was recorded, with the questions that it brings."""
    parts = [_part(each) for each in found.parts]
    together = found.parts[0].promise.conversation
    alone = found.parts[0].promise.number if len(parts) == 1 else None
    subject = None if alone else f"conversation:{together}" if together else None
    say(work, None, ReplyKind.RECORDED, to, now, cause, thread_ts, channel, number=alone, subject=subject, parts=parts)


def hear(work: Work, text: str, place: Place, by: Person, now: datetime) -> None:
    """Does what was typed in the DM, about one promise at most, and says what it did."""
    heard = _Heard(work, place, by, now)
    read = reader.read_reply(text, now, ZoneInfo(by.zone), calendar_of(by), by.language)
    match read:
        case reader.Done(numbers):
            _one(heard, numbers, "done")
        case reader.Ready(numbers):
            _one(heard, numbers, "ready")
        case reader.Later(numbers):
            _one(heard, numbers, "later")
        case reader.Move(numbers, due, wrong):
            _one(heard, numbers, "move", told="" if due is None or wrong else due.wall.isoformat(" ", "minutes"))
        case reader.Fine(numbers):
            _fine(heard, numbers)
        case reader.Help():
            heard.say(ReplyKind.HELP)
        case None if not _captured(heard, text):
            heard.say(ReplyKind.NOT_UNDERSTOOD, word=text[:200])
        case None:
            pass


def _captured(heard: _Heard, text: str) -> bool:
    """Takes notes with stars and promises down, as the commands do; False when it is neither."""
    work, by, now = heard.work, heard.by, heard.now
    if notes.has_star(text):
        logged = conversation.log(work, text, by, now, bullets=True)
        near = logged.near.customer if logged.near else None
        heard.say(ReplyKind.LOGGED, subject=logged.conversation.subject, near=near)
        return True
    zone, names = ZoneInfo(by.zone), customers.known_names(work)
    if not capture.promises_in(text, now, zone, calendar_of(by), by.language, names):
        return False
    place = heard.place
    found = promise.record(work, text, by, now, said=(place.channel, place.ts))
    recorded(work, found, by, now, place.ts, place.thread_ts, place.channel)
    return True


def _part(each: Confirmation | DraftAnswer) -> Mapping[str, Any]:
    """What a confirmation asks, for as long as nobody has answered it."""
    if isinstance(each, DraftAnswer):
        return {"number": each.promise.number}
    near = each.near.customer if each.near else None
    return {"number": each.promise.number, "near": near, "why": each.why, "double": each.double}


def _one(heard: _Heard, numbers: tuple[reader.Number, ...], deed: str, told: str = "") -> None:
    letter = _letter(heard)
    every = _lines(heard, letter)
    lines = _open(every)
    if len(numbers) > 1 or (not numbers and len(lines) > 1):
        heard.say(ReplyKind.WHICH, letter, word=deed)
    elif not numbers and not lines:
        heard.say(ReplyKind.NOTHING_OPEN)
    elif not numbers:
        _line(heard, letter, lines[0], deed, told)
    else:
        _numbered(heard, letter, every, numbers[0], deed, told)


def _fine(heard: _Heard, numbers: tuple[reader.Number, ...]) -> None:
    """All is fine after delivering; it closes nothing that is still to be done."""
    letter = _letter(heard)
    asked = [line for line in _open(_lines(heard, letter)) if isinstance(line, FollowThroughLine)]
    wanted = [line for line in asked if not numbers or _is_meant(line, numbers[0])]
    if len(numbers) > 1 or len(wanted) > 1:
        heard.say(ReplyKind.WHICH, letter, word="done")
    elif wanted:
        nudge.answer(heard.work, wanted[0], heard.by, heard.now)
    else:
        heard.say(ReplyKind.NOTHING_OPEN)


def _is_meant(line: FollowThroughLine, number: reader.Number) -> bool:
    return number.value in ((line.follow_through.number,) if number.promise else (line.line,))


def _line(heard: _Heard, letter: Letter | None, line: AnyLine, deed: str, told: str) -> None:
    if isinstance(line, NudgeLine):
        _do(heard, line.promise.number, deed, told)
    elif deed != "done" or not nudge.answer(heard.work, line, heard.by, heard.now):
        heard.say(ReplyKind.LINE, letter, line=line.line)


def _open(lines: Sequence[AnyLine]) -> list[AnyLine]:
    """The lines that still ask for something."""
    return nudge.without_riders([line for line in lines if nudge.is_open(line)])


def _numbered(
    heard: _Heard, letter: Letter | None, lines: list[AnyLine], number: reader.Number, deed: str, told: str
) -> None:
    by_line = None if number.promise else next((x for x in lines if x.line == number.value), None)
    by_number = _own(heard, number.value)
    its = by_line.promise.number if isinstance(by_line, NudgeLine) else 0
    if by_line and by_number and by_number.number != its and by_number.state is State.OPEN:
        heard.say(ReplyKind.WHICH, letter, word=deed, also=by_number.number, line=its or by_number.number)
    elif by_line is not None:
        _line(heard, letter, by_line, deed, told)
    elif by_number is not None:
        _do(heard, by_number.number, deed, told)
    else:
        heard.say(ReplyKind.NOT_YOURS, missing=number.value)


def _do(heard: _Heard, number: int, deed: str, told: str) -> None:
    if deed == "move":
        heard.say(ReplyKind.DATE, number=number, word=told)
        return
    step = _STEPS[deed]
    try:
        done = step(heard.work, number, heard.by, heard.now)
    except SalesError:
        heard.say(ReplyKind.NOT_YOURS, missing=number)
        return
    heard.say(ReplyKind.DID, number=number, **_deed(done))


_STEPS = {"done": promise.keep, "ready": promise.make_ready, "later": promise.later}


def _deed(done: Done) -> dict[str, Any]:
    next_at = done.next_at.isoformat() if done.next_at else None
    hold = {"hold": done.hold_until.isoformat()} if done.hold_until else {}
    return {"deed": done.deed.value, "already": done.already, "next_at": next_at, **hold}


def facts(work: Work, letter: Letter, to: Person, now: datetime) -> Reply | None:
    """What an answer says, read from the rows as they are now."""
    about = letter.about
    kind = ReplyKind(about["kind"])
    offered = mention.again(work, about["offer"], to, now) if kind is ReplyKind.OFFERED else None
    since = offered if isinstance(offered, int) else None
    if since is not None:
        kind = ReplyKind.CONFIRMED
    number = since or about.get("number")
    found = store.find(work, number) if number else None
    lines = _lines_for(work, about, to, now)
    return Reply(
        letter.id,
        kind,
        now,
        promise=found or (lines[0].promise if len(lines) == 1 else None),
        lines=lines,
        done=_done(work, about, found, now) if kind is ReplyKind.DID and found else None,
        confirmation=_confirmation(work, kind, found, to, now) if found else None,
        other=_other(work, about, to, now) if kind is ReplyKind.LINE else None,
        parts=_parts(work, about, to, now),
        offered=offered if isinstance(offered, Offered) else None,
        logged=_logged(work, kind, about, to, now),
        word=about.get("word", ""),
        number=about.get("missing"),
    )


def _parts(work: Work, about: Mapping[str, Any], to: Person, now: datetime) -> tuple[Part, ...]:
    """What was recorded from words in the DM, as it stands, with the questions that nobody has answered."""
    asked = {each["number"]: each for each in about.get("parts", ())}
    found = store.several(work, list(asked))
    return tuple(_part_of(work, found[number], asked[number], to, now) for number in asked if number in found)


def _part_of(work: Work, found: Promise, asked: Mapping[str, Any], to: Person, now: datetime) -> Part:
    undo = undo_of(work, found, now)
    if found.state not in {State.OPEN, State.DRAFT}:
        return Done(Deed.UNDONE if found.state is State.NEVER_MADE and undo is None else Deed.REOPENED, found, undo,
                    already=found.state is not State.NEVER_MADE)  # fmt: skip
    answer = promise.answer_of(work, found, to, now, undo)
    if not isinstance(answer, Confirmation) or found.version > 1 or promise.is_settled(work, found.number):
        return answer
    other = store.other_told(work, found.number)
    return replace(
        answer,
        near=customers.still_near(work, found, asked.get("near")),
        other=Moment.of(other, found.told.zone) if other and found.told else None,
        why=asked.get("why"),
        double=asked.get("double"),
    )


def _logged(work: Work, kind: ReplyKind, about: Mapping[str, Any], to: Person, now: datetime) -> Logged | None:
    if kind is not ReplyKind.LOGGED:
        return None
    return conversation.reshown(work, about["subject"].partition(":")[2], about.get("near"), to, now)


def _lines_for(work: Work, about: Mapping[str, Any], to: Person, now: datetime) -> tuple[NudgeLine, ...]:
    if about.get("also"):
        pair = store.several(work, [about["line"], about["also"]])
        return tuple(NudgeLine(place, "", pair[n]) for place, n in enumerate(sorted(pair), start=1))
    letter = outbox.letter(work, about["letter"]) if about.get("letter") else None
    told = nudge.told(work, letter, to, now) if letter else None
    return tuple(line for line in told.promises if line.promise.state is State.OPEN) if told else ()


def _other(work: Work, about: Mapping[str, Any], to: Person, now: datetime) -> OtherLine | None:
    letter = outbox.letter(work, about["letter"]) if about.get("letter") else None
    told = nudge.told(work, letter, to, now) if letter else None
    lines = told.lines if told else ()
    return next((x for x in lines if not isinstance(x, NudgeLine) and x.line == about.get("line")), None)


def _done(work: Work, about: Mapping[str, Any], found: Promise, now: datetime) -> Done:
    last = store.last_change(work, found.number)
    undo = undo_of(work, found, now)
    deed = Deed.UNDONE if last and last.what == "undo" else Deed(about["deed"])
    if deed is Deed.ASKS_SPECS and found.state is not State.OPEN:
        return Done(Deed.KEPT, found, undo, already=undo is None)
    next_at = datetime.fromisoformat(about["next_at"]) if about.get("next_at") else None
    hold = datetime.fromisoformat(about["hold"]) if about.get("hold") else None
    asks = deed is Deed.KEPT and found.outcome is Outcome.LATE
    return Done(deed, found, undo, about.get("already", False), asks_when_had=asks, next_at=next_at, hold_until=hold)


def _confirmation(work: Work, kind: ReplyKind, found: Promise, to: Person, now: datetime) -> Confirmation | DraftAnswer:
    answer = promise.answer_of(work, found, to, now, undo_of(work, found, now))
    if kind is not ReplyKind.OTHER_READING or not isinstance(answer, Confirmation):
        return answer
    return replace(answer, other=promise.own_reading(work, found, to))


def _letter(heard: _Heard) -> Letter | None:
    if heard.place.thread_ts:
        found = outbox.letter_at(heard.work, heard.place.channel, heard.place.thread_ts)
        if found is not None and found.kind in LINED and found.to == heard.by.id:
            return found
    for recent in outbox.latest(heard.work, heard.by.id, LINED, limit=20):
        if any(nudge.is_open(line) for line in _lines(heard, recent)):
            return recent
    return None


def _lines(heard: _Heard, letter: Letter | None) -> list[AnyLine]:
    told = nudge.told(heard.work, letter, heard.by, heard.now) if letter else None
    return list(told.lines) if told else []


def _own(heard: _Heard, number: int) -> Promise | None:
    try:
        return promise.see(heard.work, number, heard.by)
    except NotFound:
        return None
