"""Circles as rows; the first names of one stand in one column, separated by commas."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.sales.circle import Circle
from bot.store.tables import circles, referrals
from bot.store.work import Work

BETWEEN = ", "


def add(work: Work, circle: Circle) -> None:
    """A new circle of a contact."""
    row = {
        "circle": circle.id,
        "contact": circle.contact,
        "name": circle.name,
        "people": joined(circle.people),
        "made_by": circle.made_by,
        "made_at": circle.made_at,
    }
    work.insert(circles, row)


def find(work: Work, circle: str) -> Circle | None:
    """A circle by id."""
    row = work.first(work.select(circles).where(circles.c.circle == circle))
    return _circle(row) if row is not None else None


def of(work: Work, contacts: Sequence[str]) -> tuple[Circle, ...]:
    """The circles of these contacts, the one known longest first."""
    if not contacts:
        return ()
    mine = work.select(circles).where(circles.c.contact.in_(contacts), circles.c.gone_at.is_(None))
    return tuple(_circle(row) for row in work.all(mine.order_by(circles.c.made_at, circles.c.circle)))


def put_away_at(work: Work, contact: str, at: datetime) -> tuple[Circle, ...]:
    """The circles of a contact that another took the place of at this instant."""
    mine = work.select(circles).where(circles.c.contact == contact, circles.c.gone_at == at)
    return tuple(_circle(row) for row in work.all(mine))


def set_gone(work: Work, circle: str, at: datetime | None) -> None:
    """Puts a circle away, or takes it back with None."""
    work.execute(work.update(circles).where(circles.c.circle == circle).values(gone_at=at))


def take_place(work: Work, old: str, new: str) -> None:
    """What was suggested about one circle was about the other."""
    work.execute(work.update(referrals).where(referrals.c.circle == old).values(circle=new))


def joined(people: Sequence[str]) -> str:
    """First names in one column."""
    return BETWEEN.join(people)


def apart(people: str) -> tuple[str, ...]:
    """The first names of a column."""
    return tuple(name for name in people.split(BETWEEN) if name)


def _circle(row: Any) -> Circle:
    return Circle(
        row.circle, row.contact, row.name, apart(row.people), row.made_by, row.made_at, row.gone_at is not None
    )
