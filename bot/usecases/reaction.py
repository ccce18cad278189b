"""What an emoji under a DM means, and taking it away."""

from collections.abc import Callable, Sequence
from datetime import datetime

from bot.sales.answer import Deed, Done, NudgeLine, ReplyKind, UndoRefused
from bot.sales.letter import LINED, Letter
from bot.sales.nudge import AnyLine
from bot.sales.person import Person
from bot.sales.promise import State
from bot.store import promise as store
from bot.store.work import Work
from bot.usecases import nudge, outbox, promise, reply

Step = Callable[[Work, int, Person, datetime], Done]

DONE = frozenset({"white_check_mark", "heavy_check_mark", "ballot_box_with_check", "済"})
SEEN = frozenset({"+1", "thumbsup", "eyes"})
LATER = frozenset({"alarm_clock", "zzz"})
ASKS = {"date": ReplyKind.DATE, "calendar": ReplyKind.DATE, "x": ReplyKind.REASON, "sos": ReplyKind.HELPER}
DIGITS = {
    name: place
    for place, name in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"), start=1)
}
_DID = {
    **dict.fromkeys(DONE, frozenset({"keep"})),
    **dict.fromkeys(DIGITS, frozenset({"keep"})),
    **dict.fromkeys(SEEN, frozenset({"seen"})),
    **dict.fromkeys(LATER, frozenset({"later"})),
}


def add(work: Work, channel: str, ts: str, emoji: str, by: Person, now: datetime) -> None:
    """Does what the emoji means for the lines of that DM; anything else is none of Kept's business."""
    letter, every = _found(work, channel, ts, by, now)
    name = _plain(emoji)
    if letter is None or not every:
        return
    every = nudge.without_riders(every)
    lines = _promises(every)
    others = [line for line in every if not isinstance(line, NudgeLine)]
    pressed = [line for line in others if name in DIGITS and line.line == DIGITS[name]]
    pressed += [line for line in others if name in DONE and len(every) == 1]
    for line in pressed:
        if not nudge.answer(work, line, by, now):
            reply.say(work, letter, ReplyKind.LINE, by, now, cause=f"{ts}:{name}", thread_ts=ts, line=line.line)
    if name in DONE and len(every) > 1:
        reply.say(work, letter, ReplyKind.WHICH, by, now, cause=f"{ts}:{name}", thread_ts=ts)
    elif name in DONE:
        _keep(work, letter, name, lines, by, now)
    elif name in DIGITS:
        _keep(work, letter, name, [line for line in lines if line.line == DIGITS[name]], by, now)
    elif name in SEEN:
        _each(work, lines, promise.seen, by, now)
    elif name in LATER:
        _each(work, lines, promise.later, by, now)
    elif name in ASKS and lines:
        reply.say(work, letter, ASKS[name], by, now, cause=f"{ts}:{name}", thread_ts=ts)
    elif name in ASKS:
        reply.say(work, letter, ReplyKind.LINE, by, now, cause=f"{ts}:{name}", thread_ts=ts, line=every[0].line)


def take_away(work: Work, channel: str, ts: str, emoji: str, by: Person, now: datetime) -> None:
    """Undoes what the emoji did, for ten minutes; afterwards Kept asks in the thread."""
    letter, every = _found(work, channel, ts, by, now)
    every = nudge.without_riders(every)
    name, lines = _plain(emoji), _promises(every)
    did = _DID.get(name)
    if letter is None or did is None or (name in DONE and len(every) > 1):
        return
    pressed = name in DIGITS or name in DONE
    for line in (line for line in every if pressed and not isinstance(line, NudgeLine)):
        if (name in DIGITS and line.line != DIGITS[name]) or nudge.is_open(line):
            continue
        if not nudge.take_back(work, line, by, now):
            cause = f"{ts}:{name}:undo:{line.line}"
            reply.say(work, letter, ReplyKind.LINE, by, now, cause=cause, thread_ts=ts, line=line.line)
    concerned = [line for line in lines if name not in DIGITS or line.line == DIGITS[name]]
    for line in concerned:
        last = store.last_change(work, line.promise.number)
        if last is None or last.what not in did or last.undone_at is not None:
            continue
        result = promise.undo(work, last.change, by, now)
        if isinstance(result, UndoRefused):
            cause = f"{ts}:{name}:undo:{line.line}"
            reply.say(work, letter, ReplyKind.UNDO_LATE, by, now, cause=cause, thread_ts=ts,
                      number=line.promise.number)  # fmt: skip


def _keep(work: Work, letter: Letter, name: str, lines: list[NudgeLine], by: Person, now: datetime) -> None:
    """Closes these; one with specifications is asked about in the thread first."""
    for line in lines:
        if line.promise.state is not State.OPEN:
            continue
        done = promise.keep(work, line.promise.number, by, now)
        if done.deed is Deed.ASKS_SPECS:
            cause = f"{letter.ts}:{name}:{line.line}"
            reply.say(work, letter, ReplyKind.DID, by, now, cause=cause, thread_ts=letter.ts,
                      number=line.promise.number, deed=done.deed.value)  # fmt: skip


def _each(work: Work, lines: list[NudgeLine], step: Step, by: Person, now: datetime) -> None:
    for line in lines:
        if line.promise.state is State.OPEN:
            step(work, line.promise.number, by, now)


def _promises(lines: Sequence[AnyLine]) -> list[NudgeLine]:
    return [line for line in lines if isinstance(line, NudgeLine)]


def _found(work: Work, channel: str, ts: str, by: Person, now: datetime) -> tuple[Letter | None, list[AnyLine]]:
    letter = outbox.letter_at(work, channel, ts)
    if letter is None or letter.to != by.id or letter.kind not in LINED:
        return None, []
    told = nudge.told(work, letter, by, now)
    return letter, list(told.lines) if told else []


def _plain(emoji: str) -> str:
    return emoji.strip(":").partition("::")[0]
