"""What is due becomes letters: a person's day with its list, its groups, and the few that can't wait."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from bot.sales import budget, hours
from bot.sales.budget import Urgent
from bot.sales.hours import Calendar
from bot.sales.ladder import Step, Void, Why
from bot.sales.letter import LIST, NUDGE, ONLY_LATE, ReminderState, expires, list_key, now_key, slot_key
from bot.sales.person import Person
from bot.store.outbox import letters, reminders
from bot.store.outbox.reminders import Line
from bot.store.work import Work
from bot.usecases.outbox import asking, digest, lapsing
from bot.usecases.outbox.handing import DAY
from bot.usecases.outbox.looking import hours_of, receiver
from bot.usecases.outbox.sending import OUTSIDE_HOURS
from bot.usecases.settings import calendar_of

STEPS_A_TURN = 500
ON_TIME = timedelta(minutes=15)
QUARTER = timedelta(minutes=15)
DAY_STEP, EVENING_STEP = "begins", "list"


def plan(work: Work, now: datetime) -> int:
    """Puts what is due for a person into one letter; how many steps there were."""
    due = sorted(reminders.unplanned(work, now, STEPS_A_TURN), key=lambda line: line.to)
    theirs = [line for line in due if not _apart(work, line, now)]
    for to, lines in groupby(theirs, key=lambda line: line.to):
        _plan_for(work, to, sorted(lines, key=lambda line: line.due), now)
    return len(due)


def begin_day(work: Work, person: Person, now: datetime) -> None:
    """From now on each of the person's working days begins with a look at it."""
    calendar = calendar_of(person)
    _look_at(work, person.id, _next_day(calendar, now), calendar)


def replan_day(work: Work, person: Person, now: datetime) -> None:
    """The person has other hours, or wants their list at another time: the next day begins by these."""
    reminders.forget(work, DAY + person.id)
    begin_day(work, person, now)
    balance(work, person, now)


def balance(work: Work, person: Person, now: datetime, planned: Sequence[datetime] | None = None) -> None:
    """Of today's last rungs more than the few that can't wait go with a group; `planned` are those that are new."""
    calendar, settings = calendar_of(person), person.settings
    today = hours.date_of(calendar, now)
    if planned is not None and all(hours.date_of(calendar, due) != today for due in planned):
        return
    groups = budget.slots(calendar, settings, today)
    if not groups:
        return
    lines = reminders.urgent(work, person.id, hours.day_start(calendar, today), hours.day_end(calendar, today))
    rungs = [line for line in lines if not _is_asked_for(line)]
    said = [line for line in rungs if line.letter is not None or line.before is None]
    gone = {line.letter or line.id for line in said if line.due not in groups}
    waiting = [Urgent(line.id, line.due, line.before) for line in rungs if line.letter is None and line.before]
    for id_, due in budget.balanced(waiting, len(gone), now, calendar, settings).items():
        reminders.put_into_group(work, id_, due, Why.BUDGET)
        work.due(due)


def _apart(work: Work, line: Line, now: datetime) -> bool:
    """Whether a step is no line of somebody's DM; then it is done here."""
    step = next((step for prefix, step in _APART.items() if line.subject.startswith(prefix)), None)
    if step is not None:
        step(work, line, now)
    return step is not None


def _plan_for(work: Work, to: str, lines: Sequence[Line], now: datetime) -> None:
    begins = [line for line in lines if line.subject.startswith(DAY)]
    rest = [line for line in lines if not line.subject.startswith(DAY)]
    listed = _begin(work, to, begins, now) if begins else None
    if not rest:
        return
    newest = {line.subject: line for line in rest}
    letter = listed or _letter_for(work, to, list(newest.values()), now)
    if letter is None:
        return
    ids = [_told_late(work, line, now) for line in newest.values()]
    reminders.join(work, letter, ids)
    reminders.supersede(work, letter, list(newest), ids, Void.NEXT_RUNG)
    older = [line.id for line in rest if line.id not in ids]
    if older:
        reminders.void_ids(work, older, Void.NEXT_RUNG)


def _told_late(work: Work, line: Line, now: datetime) -> str:
    """The step that is told: for one whose time has passed meanwhile, the nudge after told, so that it comes once."""
    if line.before is None or line.before > now:
        return line.id
    steps = reminders.of_subject(work, line.subject, line.round)
    passed = Step.UNAGREED if line.step == Step.ANSWER else Step.LATE
    late = [each for each in steps if each.step == passed and each.state is ReminderState.PLANNED]
    return next((each.id for each in late if each.letter is None), line.id)


def _begin(work: Work, to: str, steps: Sequence[Line], now: datetime) -> str | None:
    """A person's day has begun, or its list is due: gives the letter of the list that goes out now."""
    person = receiver(work, to, now)
    calendar = hours_of(work, to, now)
    today = hours.date_of(calendar, now)
    reminders.forget(work, DAY + to, [step.id for step in steps])
    if not hours.working_day(calendar, today) or now >= hours.day_end(calendar, today):
        _look_at(work, to, _next_day(calendar, now), calendar)
        return None
    if any(step.step == DAY_STEP for step in steps):
        balance(work, person, now)
        _look_at(work, to, hours.next_working_day(calendar, today), calendar)
    full = budget.list_at(calendar, person.settings, today)
    at = full or budget.late_at(calendar, person.settings, today)
    if at > now:
        _add_step(work, to, today, EVENING_STEP, at)
        return None
    about: Mapping[str, Any] = {"day": today.isoformat(), ONLY_LATE: full is None}
    letter = _add(work, to, list_key(to, today), at, about, LIST, hours.day_end(calendar, today))
    if letter is not None:
        _take_over(work, to, letter, now)
    return letter


def _take_over(work: Work, to: str, listed: str, now: datetime) -> None:
    """What waited for the hours to begin is told by the list."""
    waiting = letters.joinable(work, to, now)
    if waiting is not None and waiting.send_started is None and letters.withdraw(work, waiting, Void.NEXT_RUNG):
        reminders.rejoin(work, waiting.id, listed)


def _look_at(work: Work, to: str, day: date, calendar: Calendar) -> None:
    _add_step(work, to, day, DAY_STEP, budget.first_quarter(calendar, day))


def _add_step(work: Work, to: str, day: date, step: str, due: datetime) -> None:
    row = {"subject": DAY + to, "round": int(f"{day:%Y%m%d}"), "step": step, "to": to, "due": due}
    reminders.add(work, [{**row, "reminder": secrets.token_hex(16), "before": None, "urgent": False, "why": None}])
    work.due(due)


def _next_day(calendar: Calendar, now: datetime) -> date:
    """The next working day that begins after an instant."""
    return hours.date_of(calendar, hours.next_morning(calendar, now))


def _letter_for(work: Work, to: str, lines: Sequence[Line], now: datetime) -> str | None:
    """The letter that tells these steps; None outside the hours: they are planned again when these begin."""
    urgent = next((line for line in lines if line.urgent), None)
    open_letter = letters.joinable(work, to, now + QUARTER)
    if open_letter is not None:
        if urgent is not None:
            letters.hasten(work, open_letter.id, now)
        return open_letter.id
    calendar = hours_of(work, to, now)
    asked = any(line.urgent and _is_asked_for(line) for line in lines)
    due = _slot(calendar, max(line.due for line in lines), now, asked)
    if due > now:
        reminders.put_off(work, [line.id for line in lines], due)
        work.due(due)
        return None
    keys = [(slot_key(to, due), due)]
    keys += [(now_key(urgent.id), due)] if urgent is not None else []
    about: Mapping[str, Any] = {OUTSIDE_HOURS: True} if asked else {}
    while True:
        for key, at in keys:
            letter = _add(work, to, key, at, about)
            if letter is not None:
                return letter
        due = budget.slot(calendar, receiver(work, to, now).settings, due + timedelta(seconds=1))
        keys = [(slot_key(to, due), due)]


def _is_asked_for(line: Line) -> bool:
    """A nudge outside the hours that the rep pressed for, and what an undo or a reopening has missed."""
    pressed_for = line.why == Why.SHORT_WINDOW and line.step != Step.HALF
    return pressed_for or line.why == Why.MEANWHILE


def _slot(calendar: Calendar, due: datetime, now: datetime, asked: bool) -> datetime:
    """When to say what was due at an instant: then, or, when that is past or outside, as soon as the hours allow."""
    if now - due <= ON_TIME and (asked or hours.is_open(calendar, due)):
        return due
    return now if hours.is_open(calendar, now) else hours.next_open_quarter(calendar, now)


def _add(
    work: Work,
    to: str,
    key: str,
    due: datetime,
    about: Mapping[str, Any],
    kind: str = NUDGE,
    day_end: datetime | None = None,
) -> str | None:
    letter = secrets.token_hex(16)
    values = {"to": to, "kind": kind, "key": key, "about": about, "due": due, "expires": expires(kind, due, day_end)}
    if not letters.add(work, letter, values):
        return None
    work.due(due)
    return letter


_APART: Mapping[str, Callable[[Work, Line, datetime], None]] = {
    digest.SUBJECT: digest.plan_digest,
    asking.LETTER: asking.give_up,
    lapsing.LAPSE: lapsing.lapse,
}
