"""Naming the people at a customer."""

from datetime import datetime
from secrets import token_hex

from bot.sales import contact as rules
from bot.sales.contact import Contact
from bot.store import contact as store
from bot.store.work import Work


def make(work: Work, customer: str, name: str, by: str, now: datetime) -> Contact:
    """The contact of that name at a customer, made where there is none."""
    typed = rules.exact(name)[: rules.NAME_LIMIT]
    for known in store.of(work, customer):
        if rules.same(known.name, typed):
            return known
    made = Contact(token_hex(16), customer, typed)
    store.add(work, made, by, now)
    return made


def of(work: Work, customer: str) -> tuple[Contact, ...]:
    """The contacts at a customer, the one known longest first."""
    return store.of(work, customer)


def find(work: Work, contact: str) -> Contact | None:
    """A contact by id."""
    return store.find(work, contact)


def leave(work: Work, contact: str, now: datetime) -> None:
    """The contact is no longer at the customer."""
    store.set_gone(work, contact, now)
