"""People: meeting them, their language and zone."""

from datetime import datetime, timedelta
from typing import Any

from bot.sales.person import Person
from bot.store import person as store
from bot.store.work import Work
from bot.usecases import conversation, helper, introduction, order, outbox, reply, settings
from bot.usecases.promise.moving import reread
from bot.usecases.promise.planning import replan_all

name = introduction.name
learn = introduction.learn

LEARNED_WITHIN = timedelta(days=1)


def find(work: Work, person: str) -> Person | None:
    """Somebody whom Kept has met."""
    return settings.find_person(work, person)


def called(work: Work) -> dict[str, str]:
    """Everybody who is still there, by what they are called; of two with one name neither."""
    names = store.names(work)
    return {name: ids[0] for name, ids in names.items() if len(ids) == 1}


def meet(work: Work, person: Person, now: datetime) -> Person:
    """Remembers somebody who speaks for the first time, or whose zone is known at last."""
    source = "slack" if person.known else "workspace"
    if not store.add(work, person, source, source, now) and person.known:
        take_over(work, person, False, now)
    met = settings.find_person(work, person.id) or person
    introduction.met(work, person.id, now)
    outbox.begin_day(work, met, now)
    return met


def choose_zone(work: Work, person: Person, zone: str, now: datetime) -> None:
    """The person's own word, which Slack's doesn't overrule; nudges move, told dates stay."""
    _change(work, person, {"zone": zone, "zone_from": "person"}, now)


def choose_language(work: Work, person: Person, language: str, now: datetime) -> None:
    """The person's own word, which Slack's doesn't overrule."""
    _change(work, person, {"language": language, "language_from": "person"}, now)


def take_over(work: Work, fresh: Person, gone: bool, now: datetime) -> None:
    """Takes over what Slack says of somebody whom Kept has met, but for what they chose themselves."""
    known = settings.find_person(work, fresh.id)
    if known is None:
        return
    zone_from, language_from = store.sources(work, fresh.id)
    values: dict[str, Any] = {"name": fresh.name, "is_admin": fresh.is_admin, "gone": gone}
    if zone_from != "person" and fresh.zone:
        values |= {"zone": fresh.zone, "zone_from": "slack"}
    if language_from != "person" and fresh.language:
        values |= {"language": fresh.language, "language_from": "slack"}
    was_gone = store.is_gone(work, known.id)
    _change(work, known, values, now)
    if gone:
        outbox.hand_on_all(work, known.id, now)
        helper.leave(work, known.id, now)
    elif was_gone:
        store.roles_changed(work)
        outbox.return_to(work, known.id)
        outbox.replan_day(work, find(work, known.id) or known, now)


def _change(work: Work, person: Person, values: dict[str, Any], now: datetime) -> None:
    store.change(work, person.id, values)
    fresh = settings.find_person(work, person.id)
    if fresh is None:
        return
    if fresh.zone != person.zone:
        replan_all(work, fresh, now)
        order.replan_all(work, fresh, now)
        conversation.replan_all(work, fresh, now)
    if fresh.known and not person.known:
        _offer_own_readings(work, person, fresh, now)
    if (fresh.zone, fresh.language) != (person.zone, person.language):
        outbox.touch_person(work, person.id, now)


def _offer_own_readings(work: Work, guessed: Person, fresh: Person, now: datetime) -> None:
    """What was read in the workspace's zone within the last day is offered in the person's own."""
    for number in reread(work, guessed, fresh, now - LEARNED_WITHIN):
        reply.offer_other(work, number, fresh, now)
