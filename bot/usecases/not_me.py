"""*Not me* and *Mute* under the first message to somebody who was named, and their Undo."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.sales.answer import UNDO_FOR
from bot.sales.errors import NothingToUndo, UndoTooLate
from bot.sales.letter import Letter, ReminderState
from bot.sales.person import Named, Naming, Reply, Role
from bot.store import person as store
from bot.store import team as teams
from bot.store.outbox import letters, next_in_line
from bot.store.outbox.reminders import Line
from bot.store.work import Work
from bot.usecases import handover, helper, outbox, settings

COMES_BACK = ("helper", "handover")
"""What goes back to who asked, as when it is declined, instead of on to the next in line."""


def decline(work: Work, letter: Letter, person: str, now: datetime, reply: Reply) -> None:
    """*Not me* or *Mute*: what they were asked goes to the next in line."""
    named = _told(work, letter, person)
    known = settings.find_person(work, person)
    if named.reply is not Reply.NONE or (known is not None and known.known):
        return
    told = [row for row in outbox.lines_of(work, letter.id) if row.state is not ReminderState.VOID]
    about = {row.subject for row in told} | {each.why for each in named.namings}
    waiting = [row for row in next_in_line.waiting(work, person) if reply is Reply.MUTED or row.subject in about]
    rows = [row for row in (*told, *waiting) if reply is Reply.MUTED or not _comes_back(row.subject)]
    named = replace(named, reply=reply, replied_at=now)
    store.remember_named(work, named, person, now)
    left = {row.id for row in outbox.hand_on(work, rows, person, now)}
    handed = [row for row in rows if row.id not in left]
    before = [{**_as_json(row), "now_to": outbox.next_for(work, row.subject, person)} for row in handed]
    if reply is Reply.NOT_ME:
        _pass_on(work, named.namings, person, now, back=False)
        _give_back(work, about, person, now, back=False)
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
        about = {row.subject for row in outbox.lines_of(work, letter.id)} | {each.why for each in named.namings}
        _give_back(work, about, person, now, back=True)
    store.remember_named(work, replace(named, reply=Reply.NONE, replied_at=None, handed=()), person, now)
    _show(work, letter, now)


def _told(work: Work, letter: Letter, person: str) -> Named:
    named = store.named(work, person)
    if named is None or named.letter != letter.id or letter.to != person:
        raise NothingToUndo
    return named


def _pass_on(work: Work, namings: Sequence[Naming], person: str, now: datetime, *, back: bool) -> None:
    """What somebody was named for is not theirs any more, or is again."""
    for naming in namings:
        kind, _, id_ = naming.why.partition(":")
        match kind:
            case "order" if id_.isdecimal():
                to = outbox.next_for(work, naming.why, person) or naming.by
                before, after = (to, person) if back else (person, to)
                next_in_line.own_order(work, int(id_), before, after)
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


def _comes_back(subject: str) -> bool:
    return subject.partition(":")[0] in COMES_BACK


def _give_back(work: Work, about: set[str], person: str, now: datetime, *, back: bool) -> None:
    """What a colleague was asked or offered is declined, or waits for their answer again."""
    for kind, _, id_ in (each.partition(":") for each in sorted(about) if _comes_back(each)):
        turn_down = helper.turn_down if kind == "helper" else handover.turn_down
        turn_down(work, id_, person, now, back=back)


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
