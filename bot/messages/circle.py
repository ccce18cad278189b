"""The circles of a customer's contacts, and the form for another."""

from collections.abc import Sequence

from bot.language import Phrases
from bot.messages import blocks, ids
from bot.messages.blocks import Element, Message, View
from bot.messages.line import Part
from bot.messages.referral import add_circle
from bot.sales.answer import Near
from bot.sales.circle import Added, Circle, Known

MOST = 20
OPTIONS = 100


def known(every: Sequence[Known], phrases: Phrases) -> Part:
    """Each contact with the circles that are known, one line each."""
    lines = [_line(one, phrases) for one in every[:MOST]]
    return Part(lines, [blocks.rows(*([blocks.plain(each)] for each in lines))]) if lines else Part()


def form(customer: Near | None, typed: str, every: Sequence[Known], contact: str, phrases: Phrases) -> View:
    """Whose circle, its name, and first names; a customer that isn't known is asked for."""
    words = phrases.circle
    fields = [] if customer else [
        blocks.text_input(ids.CUSTOMER, phrases.form.customer(), example=phrases.form.customer_example(), initial=typed)
    ]  # fmt: skip
    if every:
        options = [blocks.option(_short(one.contact.name), one.contact.id) for one in every[:OPTIONS]]
        chosen = contact or (every[0].contact.id if len(every) == 1 else "")
        fields.append(blocks.select(ids.KNOWN_CONTACT, words.contact(), options, chosen=chosen, needed=False))
    new = words.new_contact_or() if every else words.new_contact()
    fields += [
        blocks.text_input(ids.NEW_CONTACT, new, example=words.new_contact_example(), needed=not every),
        blocks.text_input(ids.CIRCLE, words.name(), hint=words.name_hint(), example=words.name_example()),
        blocks.text_input(
            ids.PEOPLE, words.people(), hint=words.people_hint(), example=words.people_example(), needed=False
        ),
    ]
    shown = [blocks.context(_line(one, phrases)) for one in every[:MOST] if one.circles]
    return blocks.modal(
        ids.CIRCLE_FORM, words.title(), [*fields, *shown], submit=phrases.form.save(), close=phrases.button.cancel(),
        metadata=customer.customer if customer else "",
    )  # fmt: skip


def added(done: Added, phrases: Phrases) -> Message:
    """A circle as it was added, or taken back."""
    words, contact, customer = phrases.circle, _short(done.contact.name), _short(done.customer.name)
    if done.undone:
        said = words.undone(contact)
        return blocks.message([said], [blocks.says(said)])
    first = words.added(contact, customer) if done.undo else words.there_already(contact, customer)
    lines = [first, _circle(done.circle, phrases), words.asked_when()]
    buttons: list[Element] = []
    if done.undo:
        buttons.append(blocks.button(phrases.button.undo(), ids.CIRCLE_UNDO, done.undo))
    buttons.append(add_circle(done.customer.customer, done.contact.id, phrases))
    shown = blocks.rows([blocks.plain(lines[0])], [blocks.bold(lines[1])], [blocks.plain(lines[2])])
    return blocks.message(lines, [shown, blocks.actions(*buttons)])


def _line(one: Known, phrases: Phrases) -> str:
    return phrases.circle.known(_short(one.contact.name), [_circle(circle, phrases) for circle in one.circles])


def _circle(circle: Circle, phrases: Phrases) -> str:
    return phrases.referral.circle(_short(circle.name), [_short(name) for name in circle.people])


def _short(name: str) -> str:
    return blocks.short(name, blocks.NAME_TEXT)
