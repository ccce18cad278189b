"""The first message to somebody whom Kept has not met: who named them and why."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.sales.answer import UNDO_FOR
from bot.sales.letter import Letter, LetterState
from bot.sales.person import Introduction, Named, Naming, Person, Reply
from bot.store import person as store
from bot.store import team as teams
from bot.store.outbox import letters, reminders
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


def _title(work: Work, why: str) -> str:
    kind, _, id_ = why.partition(":")
    team = teams.find(work, id_) if kind in ("manager", "member") else None
    return team.name if team is not None else ""
