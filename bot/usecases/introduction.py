"""The first message to somebody whom Kept has not met: who named them and why, *Not me* and *Mute*."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.sales.answer import UNDO_FOR
from bot.sales.errors import NothingToUndo, UndoTooLate
from bot.sales.letter import Letter, LetterState, ReminderState
from bot.sales.person import Introduction, Named, Naming, Person, Reply, Role
from bot.store import handover as handovers
from bot.store import helper as helpers
from bot.store import person as store
from bot.store import team as teams
from bot.store.outbox import letters, next_in_line, reminders
from bot.store.outbox.reminders import Line
from bot.store.work import Work
from bot.usecases import outbox, settings

INTRODUCES = "introduces"
AT_ONCE = 5
GONE = frozenset({LetterState.SKIPPED, LetterState.DEAD})


def name(work: Work, person: str, by: str, why: str, now: datetime) -> bool:
    """Somebody is named for "order:57", "manager:<team>", "member:<team>" or "roles:<role>"; True when not met yet."""
    known = settings.find_person(work, person)
    if known is not None and known.known:
        return False
    if known is None:
        store.add(work, outbox.receiver(work, person, now), "workspace", "workspace", now)
    before = store.named(work, person)
    if before is None or before.letter is not None:
        muted = before is not None and before.reply is Reply.MUTED
        before = Named(person, (), reply=Reply.MUTED if muted else Reply.NONE)
    who = settings.find_person(work, by)
    naming = Naming(by, why, _title(work, why), who.name if who is not None else "")
    namings = (*(each for each in before.namings if each.why != why), naming)[-AT_ONCE:]
    store.remember_named(work, replace(before, namings=namings), by, now)
    return True


def introduce(work: Work, letter: Letter, to: Person, now: datetime) -> Introduction | None:
    """What stands above a letter, where it is the first one to somebody whom Kept has not met."""
    if letter.to_channel or (to.known and not letter.about.get(INTRODUCES)):
        return None
    named = store.named(work, letter.to)
    if named is None or (named.letter != letter.id and not _is_first(work, letter, named, to)):
        return None
    if named.letter != letter.id:
        named = replace(named, letter=letter.id)
        store.remember_named(work, named, named.namings[-1].by, now)
        letters.note(work, letter.id, {**letter.about, INTRODUCES: True})
    may_undo = named.replied_at is not None and now - named.replied_at <= UNDO_FOR
    handed = next((str(each["now_to"]) for each in named.handed), None)
    return Introduction(named, to.known, may_undo, handed)


def is_named(work: Work, person: str) -> bool:
    """Whether somebody was named before Kept met them."""
    return store.named(work, person) is not None


def learn(work: Work, fresh: Person, gone: bool, now: datetime) -> None:
    """Remembers what Slack says of somebody who is about to be named."""
    if settings.find_person(work, fresh.id) is None:
        store.add(work, outbox.receiver(work, fresh.id, now), "workspace", "workspace", now)
    acquaint(work, fresh, gone, now)


def acquaint(work: Work, fresh: Person, gone: bool, now: datetime) -> None:
    """Takes over what Slack says of somebody who was named; they stay unmet until they speak."""
    known = settings.find_person(work, fresh.id)
    if known is None or known.known:
        return
    values: dict[str, Any] = {"name": fresh.name, "is_admin": fresh.is_admin, "gone": gone}
    values |= {"zone": fresh.zone} if fresh.zone else {}
    values |= {"language": fresh.language} if fresh.language else {}
    store.change(work, fresh.id, values)
    if reminders.of_subject(work, outbox.DAY + fresh.id):
        outbox.replan_day(work, outbox.receiver(work, fresh.id, now), now)


def decline(work: Work, letter: Letter, person: str, now: datetime, reply: Reply) -> None:
    """*Not me* or *Mute*: what they were asked goes to the next in line."""
    named = _told(work, letter, person)
    known = settings.find_person(work, person)
    if named.reply is not Reply.NONE or (known is not None and known.known):
        return
    told = [row for row in outbox.lines_of(work, letter.id) if row.state is not ReminderState.VOID]
    about = {row.subject for row in told} | {each.why for each in named.namings}
    waiting = [row for row in next_in_line.waiting(work, person) if reply is Reply.MUTED or row.subject in about]
    named = replace(named, reply=reply, replied_at=now)
    store.remember_named(work, named, person, now)
    left = {row.id for row in outbox.hand_on(work, [*told, *waiting], person, now)}
    handed = [row for row in (*told, *waiting) if row.id not in left]
    before = [{**_as_json(row), "now_to": outbox.next_for(work, row.subject, person)} for row in handed]
    if reply is Reply.NOT_ME:
        _pass_on(work, named.namings, person, now, back=False)
    store.remember_named(work, replace(named, handed=tuple(before)), person, now)
    _show(work, letter, now)


def undo(work: Work, letter: Letter, person: str, now: datetime) -> None:
    """Takes *Not me* or *Mute* back; what the next in line was told already stays with them too."""
    named = _told(work, letter, person)
    if named.replied_at is None:
        raise NothingToUndo
    if now - named.replied_at > UNDO_FOR:
        raise UndoTooLate(0, named.replied_at)
    next_in_line.take_back(work, [_from_json(work, each) for each in named.handed])
    if named.reply is Reply.NOT_ME:
        _pass_on(work, named.namings, person, now, back=True)
    store.remember_named(work, replace(named, reply=Reply.NONE, replied_at=None, handed=()), person, now)
    _show(work, letter, now)


def met(work: Work, person: str, now: datetime) -> None:
    """Somebody speaks to Kept for the first time: they are not muted any more."""
    named = store.named(work, person)
    if named is not None and named.reply is Reply.MUTED:
        store.remember_named(work, replace(named, reply=Reply.NONE, replied_at=None), person, now)


def _is_first(work: Work, letter: Letter, named: Named, to: Person) -> bool:
    if letter.state is not LetterState.SENDING or to.known:
        return False
    other = letters.find(work, named.letter) if named.letter is not None else None
    return other is None or other.state in GONE


def _told(work: Work, letter: Letter, person: str) -> Named:
    named = store.named(work, person)
    if named is None or named.letter != letter.id or letter.to != person:
        raise NothingToUndo
    return named


def _title(work: Work, why: str) -> str:
    kind, _, id_ = why.partition(":")
    team = teams.find(work, id_) if kind in ("manager", "member") else None
    return team.name if team is not None else ""


def _pass_on(work: Work, namings: Sequence[Naming], person: str, now: datetime, *, back: bool) -> None:
    """What somebody was named for is not theirs any more, or is again."""
    for naming in namings:
        kind, _, id_ = naming.why.partition(":")
        match kind:
            case "order" if id_.isdecimal():
                to = outbox.next_for(work, naming.why, person) or naming.by
                before, after = (to, person) if back else (person, to)
                next_in_line.own_order(work, int(id_), before, after)
            case "helper":
                helpers.turn_down(work, id_, person, now, back=back)
            case "handover":
                handovers.turn_down(work, id_, person, now, back=back)
            case "manager":
                teams.change(work, id_, {"manager": person if back else None})
            case "member":
                teams.set_member(work, id_, person, back)
            case "roles":
                given = store.roles_of(work, person)
                roles = given | {Role(id_)} if back else given - {Role(id_)}
                store.give_roles(work, person, roles, person, now)
            case _:
                pass


def _show(work: Work, letter: Letter, now: datetime) -> None:
    letters.touch(work, [letter.id])
    work.due(now)


def _as_json(row: Line) -> dict[str, Any]:
    return {
        "subject": row.subject,
        "round": row.round,
        "step": row.step,
        "to": row.to,
        "due": row.due.isoformat(),
        "why": row.why,
        "state": row.state.value,
        "letter": row.letter,
        "line": row.line,
        "told_at": row.told_at.isoformat() if row.told_at else None,
    }


def _from_json(work: Work, row: Mapping[str, Any]) -> Line:
    now = next(each for each in outbox.steps_of(work, row["subject"], row["round"]) if each.step == row["step"])
    return replace(
        now,
        to=row["to"],
        due=datetime.fromisoformat(row["due"]),
        why=row["why"],
        state=ReminderState(row["state"]),
        letter=row["letter"],
        line=row["line"],
        told_at=datetime.fromisoformat(row["told_at"]) if row["told_at"] else None,
    )
