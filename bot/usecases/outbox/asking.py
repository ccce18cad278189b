"""Letters to a channel that may have arrived where nobody can look: a person is asked, once."""

from datetime import datetime, timedelta

from bot.sales.letter import ASKED, EXPIRY, Letter, LetterState, PostOutcome, after
from bot.store import digest as store
from bot.store import home
from bot.store import person as people
from bot.store import team as teams
from bot.store.outbox import letters, reminders
from bot.store.outbox.reminders import Line
from bot.store.work import Work
from bot.usecases.outbox.digest import SUBJECT, owner_of, show
from bot.usecases.outbox.speaking import remind, say, touch

LETTER = "letter:"
NO_ANSWER = "no_answer"
ANEW = timedelta(hours=24)


def ask_owner(work: Work, letter: Letter, now: datetime) -> None:
    """Asks whether a letter has arrived; a question about a question is never asked."""
    owner = _owner_of(work, letter)
    if letter.kind == ASKED or owner is None:
        return
    subject = LETTER + letter.id
    about = {"letter": letter.id}
    say(work, owner, ASKED, f"asked:{letter.id}:{letter.attempts}", subject, about, now)
    remind(work, subject, letter.attempts, NO_ANSWER, owner, now + EXPIRY[ASKED])


def answer(work: Work, letter: Letter, outcome: PostOutcome, by: str, now: datetime) -> bool:
    """What a person says of a letter: it is there, or post it again; False when that is settled already."""
    step = after(outcome, letter, now)
    values: dict[str, object] = {"state": step.state, "last_error": None}
    if step.state is LetterState.SENT:
        values |= {"ts": letter.ts or "", "channel": letter.to, "sent_at": letter.send_started, "can_edit": False}
    else:
        values |= {"due": now, "expires": now + ANEW, "channel": None, "ts": None, "sent_at": None, "can_edit": True}
        work.due(now)
    again = step.state is not LetterState.SENT
    if not store.decide(work, letter.id, values, believed=again):
        return False
    if again:
        store.tell_again(work, letter.id)
    else:
        reminders.told(work, letter.id, now)
    store.take_back(work, LETTER + letter.id, "answered")
    _show(work, letter, by, now)
    return True


def give_up(work: Work, line: Line, now: datetime) -> None:
    """Nobody said whether a letter has arrived: it counts as not told, and shows."""
    reminders.void_ids(work, [line.id], NO_ANSWER)
    letter = letters.find(work, line.subject.removeprefix(LETTER))
    if letter is None or letter.attempts != line.round:
        return
    state = after(PostOutcome.NO_ANSWER, letter, now).state
    if store.decide(work, letter.id, {"state": state, "last_error": NO_ANSWER}):
        reminders.give_up(work, letter.id, NO_ANSWER)
        _show(work, letter, line.to, now)


def _show(work: Work, letter: Letter, person: str, now: datetime) -> None:
    touch(work, LETTER + letter.id, person, now)
    if letter.about.get("team"):
        show(work, letter.about["team"], now)
    home.changed(work, people.admins(work), now)


def _owner_of(work: Work, letter: Letter) -> str | None:
    subject = letter.subject or ""
    team = teams.find(work, subject.removeprefix(SUBJECT)) if subject.startswith(SUBJECT) else None
    if team is not None:
        return owner_of(work, team)
    return next(iter(people.admins(work)), None)
