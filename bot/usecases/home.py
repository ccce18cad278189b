"""App Home of one person."""

from datetime import datetime

from bot.sales.answer import Viewer
from bot.sales.home import Home
from bot.sales.person import Person
from bot.store import home as store
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
    )
