"""What cannot be said to somebody goes to the next in line: owner, rep, the rep's manager, the admins' Home."""

from collections.abc import Sequence
from datetime import datetime

from bot.sales.ladder import Void
from bot.sales.letter import Letter, LetterState, ReminderState
from bot.sales.person import Person
from bot.store import home
from bot.store import person as people
from bot.store import team as teams
from bot.store.outbox import letters, next_in_line, reminders
from bot.store.outbox.agenda import DAY
from bot.store.outbox.reminders import Line
from bot.store.work import Work
from bot.usecases.outbox.speaking import touch

SHOWN = 50


def next_for(work: Work, subject: str, person: str) -> str | None:
    """Who is asked when this person cannot be; None where only the admins' Home is left."""
    line = next_in_line.owners(work, subject)
    if not line:
        return None
    manager = teams.manager_of(work, line[-1])
    line = (*line, manager) if manager is not None else line
    after = max((place for place, each in enumerate(line) if each == person), default=-1)
    return next((each for each in line[after + 1 :] if not next_in_line.out_of_reach(work, each)), None)


def stranded(work: Work) -> tuple[str, ...]:
    """What is open and has nobody left to be asked, but an admin."""
    gone = next_in_line.of_the_gone(work, SHOWN)
    return tuple(dict.fromkeys(subject for subject, who in gone if next_for(work, subject, who) is None))


def stands_in(work: Work, subject: str, person: Person) -> bool:
    """Whether somebody may answer for whoever can't be reached: the next in line, an admin where nobody is left."""
    return is_asked(work, subject, person.id) or (person.is_admin and _nobody_is_left(work, subject))


def _nobody_is_left(work: Work, subject: str) -> bool:
    line = next_in_line.owners(work, subject)
    if not line:
        return False
    asked = line[-1] if subject.startswith("visit:") else line[0]
    return next_in_line.out_of_reach(work, asked) and next_for(work, subject, asked) is None


def is_asked(work: Work, subject: str, person: str) -> bool:
    """Whether Kept asks this person about a subject: who is next in line may answer for whoever can't be reached."""
    return next_in_line.is_asked(work, subject, person)


def hand_on(work: Work, lines: Sequence[Line], person: str, now: datetime) -> tuple[Line, ...]:
    """Plans steps again for the next in line, each when it is due; gives those that nobody is left for."""
    left: list[Line] = []
    for line in lines:
        to = next_for(work, line.subject, person)
        if to is None:
            left.append(line)
            continue
        kind, _, number = line.subject.partition(":")
        if kind == "order":
            next_in_line.own_order(work, int(number), person, to)
        next_in_line.hand_on(work, line, to, max(line.due, now))
        work.due(max(line.due, now))
        touch(work, line.subject, to, now)
    return tuple(left)


def hand_on_letter(work: Work, letter: Letter, now: datetime) -> None:
    """A letter cannot reach its receiver: what it tells goes to the next in line, the rest shows on Home."""
    lines = [line for line in reminders.of_letter(work, letter.id) if line.state is ReminderState.PLANNED]
    hand_on(work, [line for line in lines if line.reason is None], letter.to, now)
    reminders.give_up(work, letter.id, letter.last_error or "undeliverable")
    home.changed(work, [letter.to, *people.admins(work)], now)


def hand_on_all(work: Work, person: str, now: datetime) -> None:
    """Somebody is gone: what is planned for them is for the next in line; what nobody is left for stays."""
    reminders.forget(work, DAY + person)
    hand_on(work, next_in_line.waiting(work, person), person, now)


def return_to(work: Work, person: str) -> None:
    """Somebody is back: what nobody was told yet of their promises is theirs again."""
    next_in_line.return_to(work, person)


def turn_away(work: Work, letter: Letter, now: datetime) -> bool:
    """Whether a claimed letter is for somebody out of reach, and so its lines went to the next in line."""
    if letter.state is not LetterState.CLAIMED or not next_in_line.out_of_reach(work, letter.to):
        return False
    lines = [line for line in reminders.of_letter(work, letter.id) if line.state is ReminderState.PLANNED]
    left = hand_on(work, lines, letter.to, now)
    if left:
        letters.bury(work, letter, "muted")
        reminders.give_up(work, letter.id, "muted")
        home.changed(work, people.admins(work), now)
    else:
        letters.skip(work, letter, Void.NOTHING_LEFT)
    work.due(now)
    return True
