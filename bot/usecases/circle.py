"""The circles of a customer's contacts: adding one, and taking it back."""

from dataclasses import dataclass, replace
from datetime import datetime
from secrets import token_hex

from bot.reading import referral as reading
from bot.sales import circle as rules
from bot.sales.answer import UNDO_FOR, Near
from bot.sales.circle import Added, Circle, Known
from bot.sales.contact import Contact
from bot.sales.errors import (
    CircleIsMarket,
    CircleMissing,
    ContactMissing,
    CustomerMissing,
    FieldErrors,
    NothingToUndo,
    SalesError,
    TooLong,
    UndoTooLate,
)
from bot.sales.person import Person
from bot.store import circle as store
from bot.store.work import Work
from bot.usecases import contact as contacts
from bot.usecases import customer as customers


@dataclass(frozen=True, slots=True)
class Fields:
    """What the form holds: the customer's id or the typed name, the picked contact's id or the typed name."""

    customer: str = ""
    named: str = ""
    contact: str = ""
    new_contact: str = ""
    circle: str = ""
    people: str = ""


def of(work: Work, customer: str) -> tuple[Known, ...]:
    """The contacts at a customer with their circles."""
    people = contacts.of(work, customer)
    every = store.of(work, [contact.id for contact in people])
    return tuple(Known(one, tuple(circle for circle in every if circle.contact == one.id)) for one in people)


def add(work: Work, fields: Fields, by: Person, now: datetime) -> Added:
    """Adds a circle to a contact; one of the same name takes the new first names in."""
    _check(fields)
    found = customers.get(work, fields.customer) if fields.customer else None
    customer = found or customers.name(work, fields.named, by.id, now).customer
    picked = contacts.find(work, fields.contact) if fields.contact and not fields.new_contact.strip() else None
    if picked is not None and (picked.customer != customer.customer or picked.gone):
        raise FieldErrors({"known_contact": ContactMissing()})
    contact = picked or contacts.make(work, customer.customer, fields.new_contact, by.id, now)
    return _add(work, customer, contact, fields, by, now)


def undo(work: Work, circle_id: str, by: Person, now: datetime) -> Added:
    """Takes a new circle back, for ten minutes."""
    circle = store.find(work, circle_id)
    contact = contacts.find(work, circle.contact) if circle else None
    if circle is None or contact is None or circle.made_by != by.id:
        raise NothingToUndo
    customer = customers.get(work, contact.customer)
    if not circle.gone:
        if now - circle.made_at > UNDO_FOR:
            raise UndoTooLate(0, circle.made_at)
        _take_back(work, circle, now)
    return Added(customer, contact, replace(circle, gone=True), undone=True)


def _add(work: Work, customer: Near, contact: Contact, fields: Fields, by: Person, now: datetime) -> Added:
    name, people = rules.exact(fields.circle), rules.first_names(fields.people)
    known = next((one for one in store.of(work, [contact.id]) if rules.same(one.name, name)), None)
    if known is not None and set(people) <= set(known.people):
        return Added(customer, contact, known)
    if known is not None:
        people = tuple(dict.fromkeys((*known.people, *people)))[: rules.NAMES]
    circle = Circle(token_hex(16), contact.id, name, people, by.id, now)
    store.add(work, circle)
    if known is not None:
        store.set_gone(work, known.id, now)
        store.take_place(work, known.id, circle.id)
    return Added(customer, contact, circle, undo=circle.id)


def _take_back(work: Work, circle: Circle, now: datetime) -> None:
    for old in store.put_away_at(work, circle.contact, circle.made_at):
        if rules.same(old.name, circle.name):
            store.set_gone(work, old.id, None)
            store.take_place(work, circle.id, old.id)
    store.set_gone(work, circle.id, now)


def _check(fields: Fields) -> None:
    """Every mistake is said at its field."""
    wrong: dict[str, SalesError] = {}
    if not fields.customer and not fields.named.strip():
        wrong["customer"] = CustomerMissing("")
    if not fields.contact and not fields.new_contact.strip():
        wrong["new_contact"] = ContactMissing()
    name = rules.exact(fields.circle)
    if not any(character.isalnum() for character in name):
        wrong["circle"] = CircleMissing()
    elif len(name) > rules.NAME_LIMIT:
        wrong["circle"] = TooLong("circle", rules.NAME_LIMIT, len(name))
    elif (why := reading.refuses(name, named=bool(rules.first_names(fields.people)))) is not None:
        wrong["circle"] = CircleIsMarket(name, why)
    if wrong:
        raise FieldErrors(wrong)
