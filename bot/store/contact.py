"""Contacts as rows."""

from datetime import datetime
from typing import Any

from bot.sales.contact import Contact
from bot.store import search
from bot.store.tables import contacts
from bot.store.work import Work


def add(work: Work, contact: Contact, by: str, now: datetime) -> None:
    """A contact named for the first time."""
    row = {"contact": contact.id, "customer": contact.customer, "name": contact.name, "made_by": by, "made_at": now}
    work.insert(contacts, row)
    search.named(work, contact.customer)


def find(work: Work, contact: str, hold: bool = False) -> Contact | None:
    """A contact by id; held, nobody else acts on it before this transaction ends."""
    query = work.select(contacts).where(contacts.c.contact == contact)
    row = work.first(query.with_for_update() if hold else query)
    return _contact(row) if row is not None else None


def of(work: Work, customer: str) -> tuple[Contact, ...]:
    """The contacts at a customer, the one known longest first."""
    mine = work.select(contacts).where(contacts.c.customer == customer, contacts.c.gone_at.is_(None))
    return tuple(_contact(row) for row in work.all(mine.order_by(contacts.c.made_at, contacts.c.contact)))


def set_mail(work: Work, contact: str, mail: str | None) -> None:
    """Where a contact is written to; None where nobody knows."""
    work.execute(work.update(contacts).where(contacts.c.contact == contact).values(mail=mail))


def set_gone(work: Work, contact: str, at: datetime | None) -> None:
    """The contact is no longer at the customer, or is again with None."""
    work.execute(work.update(contacts).where(contacts.c.contact == contact).values(gone_at=at))
    left = find(work, contact)
    if left is not None:
        search.named(work, left.customer)


def give(work: Work, customer: str, other: str) -> None:
    """Every contact of one customer becomes another's."""
    work.execute(work.update(contacts).where(contacts.c.customer == customer).values(customer=other))
    search.named(work, other)


def _contact(row: Any) -> Contact:
    return Contact(row.contact, row.customer, row.name, row.gone_at is not None, row.mail)
