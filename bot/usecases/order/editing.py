"""Editing a customer's card: how they want to be treated, and where a contact is written to."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.sales import contact as contact_rules
from bot.sales import customer as rules
from bot.sales.answer import UNDO_FOR
from bot.sales.contact import Contact
from bot.sales.customer import About
from bot.sales.errors import ContactMissing, FieldErrors, MailUnreadable, NothingToUndo, SalesError, TooLong
from bot.sales.order import CustomerCard, CustomerFields, CustomerForm
from bot.sales.person import Person
from bot.sales.settings import EarlyPolicy
from bot.store import customer as store
from bot.store.customer import Change
from bot.store.work import Work
from bot.usecases import contact as contacts
from bot.usecases import customer as customers
from bot.usecases.order.closing import customer_card


def customer_form(work: Work, customer: str, by: Person) -> CustomerForm:
    """What the form that edits a customer holds."""
    found, about = customers.get(work, customer), customers.about(work, customer)
    contact = contacts.to_write_to(work, customer, by.id)
    fields = CustomerFields(
        about.strict,
        about.early_policy.value if about.early_policy else "",
        about.channel,
        about.speed,
        about.form,
        contact.name if contact else "",
        (contact.mail or "") if contact else "",
    )
    return CustomerForm(found, fields, by.settings.early_policy, about.version, about.version)


def edit_customer(
    work: Work, customer: str, seen: int, base: int, fields: CustomerFields, by: Person, now: datetime
) -> CustomerCard | CustomerForm:
    """Saves the form; where somebody else has saved since it was `seen`, the form with what they changed.

    What was left as it stood at version `base`, when the form was opened, stays as others have changed it since.
    """
    _check(fields)
    found, about = customers.get(work, customer), customers.about(work, customer)
    changes = store.changes_since(work, customer, base)
    known = _contact(work, customer, fields.contact)
    if about.version != seen:
        newest = store.changes_since(work, customer, seen)
        names, who = _changed(newest, about), newest[-1].by if newest else by.id
        return CustomerForm(found, fields, by.settings.early_policy, about.version, base, who, names)
    wanted, mail = _wanted(about, fields, changes, known)
    if (wanted, mail) == (about, known.mail if known else None) and bool(known) == bool(fields.contact):
        return customer_card(work, customer, by, now)
    contact = known or (contacts.make(work, customer, fields.contact, by.id, now) if fields.contact else None)
    extra: dict[str, Any] = {}
    if contact is not None and (known is None or mail != contact.mail):
        extra = {"contact": contact.id, "mail": contact.mail, "made": known is None}
        contacts.write_down(work, contact.id, mail)
    undo = customers.treat(work, customer, about, wanted, by.id, now, **extra)
    assert undo is not None
    return replace(customer_card(work, customer, by, now), deed="edited", undo=undo)


def undo_customer(work: Work, change_id: str, by: Person, now: datetime) -> CustomerCard:
    """Takes an edit back, for ten minutes, by who made it."""
    change = store.logged(work, change_id)
    if change is None or change.by != by.id:
        raise NothingToUndo
    card, about = customer_card(work, change.customer, by, now), customers.about(work, change.customer)
    if change.undone_at is not None:
        return replace(card, deed="undone")
    if now - change.at > UNDO_FOR:
        return replace(card, deed="too_late")
    if about.version != change.version:
        newest = store.changes_since(work, change.customer, change.version)
        return replace(card, deed="changed_since", by=newest[-1].by if newest else by.id)
    store.set_undone(work, change_id, now)
    customers.treat(work, change.customer, about, _before(change, about), by.id, now, undo=True)
    if "contact" in change.before:
        contacts.write_down(work, change.before["contact"], change.before["mail"])
        if change.before["made"]:
            contacts.leave(work, change.before["contact"], now)
    return replace(customer_card(work, change.customer, by, now), deed="undone")


def _check(fields: CustomerFields) -> None:
    """Every mistake is said at its field."""
    wrong: dict[str, SalesError] = {}
    for name, typed in (("expect_channel", fields.channel), ("expect_speed", fields.speed),
                        ("expect_form", fields.form)):  # fmt: skip
        if len(typed) > rules.ABOUT_LIMIT:
            wrong[name] = TooLong(name, rules.ABOUT_LIMIT, len(typed))
    if len(fields.contact) > contact_rules.NAME_LIMIT:
        wrong["contact_name"] = TooLong("contact_name", contact_rules.NAME_LIMIT, len(fields.contact))
    if fields.mail and not fields.contact:
        wrong["contact_name"] = ContactMissing()
    if fields.mail and contact_rules.mail_of(fields.mail) is None:
        wrong["mail"] = MailUnreadable(fields.mail)
    if wrong:
        raise FieldErrors(wrong)


def _contact(work: Work, customer: str, name: str) -> Contact | None:
    return next((each for each in contacts.of(work, customer) if contact_rules.same(each.name, name)), None)


def _wanted(
    about: About, fields: CustomerFields, changes: tuple[Change, ...], contact: Contact | None
) -> tuple[About, str | None]:
    """What the form asks for, but for what was left as it stood when it was opened."""
    typed = About(
        fields.strict,
        EarlyPolicy(fields.policy) if fields.policy in set(EarlyPolicy) else None,
        fields.channel,
        fields.speed,
        fields.form,
        about.version,
    )
    mail = contact_rules.mail_of(fields.mail)
    if not changes:
        return typed, mail
    base = _before(changes[0], about)
    names = ("strict", "early_policy", "channel", "speed", "form")
    kept = {name: getattr(about, name) for name in names if getattr(typed, name) == getattr(base, name)}
    mails = [each.before["mail"] for each in changes if contact and each.before.get("contact") == contact.id]
    untouched = bool(mails) and contact is not None and mail == mails[0]
    return replace(typed, **kept), contact.mail if contact is not None and untouched else mail


def _changed(changes: tuple[Change, ...], about: About) -> tuple[str, ...]:
    """The fields that somebody else has changed."""
    if not changes:
        return ()
    base = _before(changes[0], about)
    fields = {"strict": "strict", "early_policy": "policy", "channel": "expect_channel", "speed": "expect_speed",
              "form": "expect_form"}  # fmt: skip
    found = [fields[name] for name in fields if getattr(about, name) != getattr(base, name)]
    return (*found, *(("mail",) if any("contact" in each.before for each in changes) else ()))


def _before(change: Change, about: About) -> About:
    """How the customer was treated before a change."""
    before = change.before
    return About(
        bool(before["strict"]),
        EarlyPolicy(before["early_policy"]) if before["early_policy"] else None,
        before["expect_channel"] or "",
        before["expect_speed"] or "",
        before["expect_form"] or "",
        about.version,
    )
