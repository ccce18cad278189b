"""App Home of one person."""

from collections.abc import Sequence
from datetime import datetime

from bot.sales.answer import Viewer
from bot.sales.home import Home
from bot.sales.order import Order
from bot.sales.person import Person
from bot.sales.promise import Promise
from bot.store import home as store
from bot.store import order as orders
from bot.store import workspace as workspaces
from bot.store.work import Work
from bot.usecases import order, outbox, promise

LINES = 20


def open(work: Work, person: str, now: datetime) -> None:  # noqa: A001
    """Somebody looks at their Home: it is brought up to date at once."""
    store.open(work, person, now)


def facts(work: Work, person: Person, now: datetime) -> Home:
    """What the person's Home shows; admins see what could not be delivered to anybody."""
    listing = promise.live(work, person, now, limit=LINES)
    everywhere = outbox.undelivered(work, None) if person.is_admin else ()
    return Home(
        Viewer(person.id, person.language, person.zone),
        listing,
        orders=order.home(work, person, now),
        undelivered=promise.of_subjects(work, everywhere) or listing.undelivered,
        trouble=workspaces.trouble(work) if person.is_admin else None,
        is_admin=person.is_admin,
        unanswered=_unanswered(work, everywhere) if person.is_admin else (),
    )


def _unanswered(work: Work, undelivered: Sequence[str]) -> tuple[Promise | Order, ...]:
    """What nobody is left to be asked about; a promise that only could not be delivered stands with those."""
    left = [each for each in outbox.unanswered(work) if each not in undelivered or not each.startswith("promise:")]
    numbers = [int(each.partition(":")[2]) for each in left if each.startswith(("order:", "visit:"))]
    return (*promise.of_subjects(work, left), *orders.several(work, numbers).values())
