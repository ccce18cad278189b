"""App Home of one person."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.sales.answer import Viewer
from bot.sales.home import Home, Left
from bot.sales.order import OrderState
from bot.sales.person import Person
from bot.sales.promise import Promise, State
from bot.store import home as store
from bot.store import order as orders
from bot.store import workspace as workspaces
from bot.store.work import Work
from bot.usecases import handover, helper, order, outbox, promise, record

LINES = 20


def open(work: Work, person: str, now: datetime) -> None:  # noqa: A001
    """Somebody looks at their Home: it is brought up to date at once."""
    store.open(work, person, now)


def facts(work: Work, person: Person, now: datetime) -> Home:
    """What the person's Home shows; admins see what could not be delivered to anybody."""
    listing = promise.live(work, person, now, limit=LINES)
    everywhere = outbox.undelivered(work, None) if person.is_admin else ()
    stranded = outbox.stranded(work) if person.is_admin else ()
    untold = [subject for subject in everywhere if subject not in stranded]
    return Home(
        Viewer(person.id, person.language, person.zone),
        listing,
        orders=order.home(work, person, now),
        record=record.own(work, person, now),
        undelivered=_open(promise.of_subjects(work, untold)) or listing.undelivered,
        trouble=workspaces.trouble(work) if person.is_admin else None,
        is_admin=person.is_admin,
        helpers=helper.owed(work, person, now),
        handovers=(*handover.offered(work, person, now), *handover.with_others(work, person, now)),
        unanswered=(*_open(promise.of_subjects(work, stranded)), *_left(work, stranded, untold)),
    )


def _left(work: Work, stranded: Sequence[str], untold: Sequence[str]) -> tuple[Left, ...]:
    """Orders that nobody is left to be asked about, and those that could not be told of."""
    about = [each for each in (*stranded, *untold) if each.startswith(("order:", "visit:"))]
    found = orders.several(work, [int(each.partition(":")[2]) for each in about])
    return tuple(
        Left(each, delivery=f"order:{number}" in stranded, visit=f"visit:{number}" in stranded)
        for number, each in found.items()
        if each.is_live and (each.state is OrderState.OPEN or each.visit.is_open)
    )


def _open(found: Iterable[Promise]) -> tuple[Promise, ...]:
    """Those of which there is something left to be said."""
    return tuple(each for each in found if each.state in {State.OPEN, State.DRAFT})
