"""A customer's card, and a customer closed or open again."""

from collections.abc import Sequence

from bot.language import Phrases
from bot.messages import blocks, circle, conversation, ids, line, referral
from bot.messages.blocks import Element, Message, Row, View
from bot.messages.line import Part
from bot.messages.order import said
from bot.sales.answer import Near, Viewer
from bot.sales.order import CustomerCard

MOST = 10


def card(found: CustomerCard, viewer: Viewer, phrases: Phrases) -> Message:
    """What there is about a customer, and what was just done."""
    name = _name(found.customer)
    told = Part([name], [blocks.header(phrases.promise.customer(name) or name)]) + _deed(found, viewer, phrases)
    told += _promises(found, viewer, phrases) + _orders(found, viewer, phrases)
    if found.contacts:
        told += _titled(phrases.customer.contacts(), circle.known(found.contacts, phrases))
    if found.conversation is not None:
        told += conversation.notes(found.conversation, viewer, phrases)
    if not (found.promises or found.orders or found.contacts or found.conversation):
        nothing = phrases.customer.nothing()
        told += Part([nothing], [blocks.says(nothing)])
    return blocks.message(told.words, [*told.blocks, blocks.actions(*_buttons(found, phrases))])


def close(customer: Near, phrases: Phrases) -> View:
    """Closing a customer may have a reason."""
    words = phrases.customer
    field = blocks.text_input(ids.REASON, phrases.form.reason(), example=words.close_example(), needed=False)
    shown = [blocks.rows([blocks.bold(_name(customer))]), field]
    send, cancel = phrases.form.save(), phrases.button.cancel()
    return blocks.modal(
        ids.CUSTOMER_CLOSE_FORM, words.close_title(), shown, submit=send, close=cancel, metadata=customer.customer
    )


def which(command: str, phrases: Phrases) -> Message:
    """No name was typed."""
    asked = phrases.customer.which(command)
    return blocks.message([asked], [blocks.says(asked)])


def _name(customer: Near) -> str:
    return blocks.short(customer.name, blocks.NAME_TEXT)


def _deed(found: CustomerCard, viewer: Viewer, phrases: Phrases) -> Part:
    words, name = phrases.customer, _name(found.customer)
    if found.deed == "closed":
        said_ = [words.closed(name, len(found.promises)), words.opens_again()]
    elif found.deed == "reopened":
        said_ = [words.reopened(name)]
    elif found.closed_at is not None:
        day = said.day(line.local(found.closed_at, viewer).date(), found.now, viewer, phrases)
        said_ = [words.is_closed(day), words.opens_again()]
    else:
        return Part()
    return Part(said_, [blocks.rows(*([blocks.plain(each)] for each in said_))])


def _promises(found: CustomerCard, viewer: Viewer, phrases: Phrases) -> Part:
    today = line.local(found.now, viewer).date()
    rows: list[Row] = [
        [
            blocks.plain(
                f"{blocks.short(each.what)}{line.SEPARATOR}"
                f"{line.joined(line.told(each, viewer, phrases, today), phrases.promise.number(each.number))}"
            )
        ]
        for each in found.promises
    ]
    return _titled(phrases.customer.promises(), _rows(rows, phrases)) if rows else Part()


def _orders(found: CustomerCard, viewer: Viewer, phrases: Phrases) -> Part:
    rows: list[Row] = []
    for each in found.orders:
        delivery = phrases.order.delivery(said.day(each.delivery_on, found.now, viewer, phrases))
        received = said.received(each, found.now, viewer, phrases) or [blocks.plain(delivery)]
        visited = said.visited(each, found.now, viewer, phrases)
        pieces = [[blocks.plain(said.sold(each, phrases))], received, visited]
        rows.append(line.dotted(*pieces, [blocks.plain(phrases.promise.number(each.number))]))
    return _titled(phrases.customer.orders(), _rows(rows, phrases)) if rows else Part()


def _rows(rows: Sequence[Row], phrases: Phrases) -> Part:
    more: list[Row] = [[blocks.plain(phrases.order.more(len(rows) - MOST))]] if len(rows) > MOST else []
    shown = [*rows[:MOST], *more]
    return Part([line.words(each) for each in shown], [blocks.rows(*shown)])


def _titled(title: str, part: Part) -> Part:
    return Part([title], [blocks.rows([blocks.bold(title)])]) + part


def _buttons(found: CustomerCard, phrases: Phrases) -> list[Element]:
    customer = found.customer.customer
    if found.closed_at is not None:
        words = phrases.button.undo() if found.deed == "closed" else phrases.button.reopen_customer()
        return [blocks.button(words, ids.CUSTOMER_REOPEN, customer)]
    known = referral.add_circle(customer, "", phrases)
    return [known, blocks.button(phrases.button.close_customer(), ids.CUSTOMER_CLOSE, customer)]
