"""Naming the people at a customer."""

from datetime import datetime
from secrets import token_hex

from bot.sales import contact as rules
from bot.sales.contact import Contact
from bot.store import contact as store
from bot.store import referral as referrals
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


def to_write_to(work: Work, customer: str, rep: str) -> Contact | None:
    """Whom at a customer to write to: the only contact, else whom the rep saw last, else the only one with mail."""
    known = store.of(work, customer)
    if len(known) == 1:
        return known[0]
    checked = referrals.last_check_in(work, customer, rep)
    seen = next((each for each in known if checked is not None and each.id == checked.contact), None)
    with_mail = [each for each in known if each.mail]
    return seen or (with_mail[0] if len(with_mail) == 1 else None)


def write_down(work: Work, contact: str, mail: str | None) -> None:
    """Where a contact is written to; None where nobody knows."""
    store.set_mail(work, contact, mail)
