"""The forms of an order: recording, changing, what is not intact, a new day, calling it off."""

from bot.language import Phrases
from bot.messages import blocks, ids
from bot.messages.blocks import Block, View
from bot.messages.order import said
from bot.sales.order import Order, OrderFacts


def record(facts: OrderFacts, phrases: Phrases) -> View:
    """An order from nothing, or from a line that lacks something."""
    words = phrases.order
    return _form(ids.ORDER_FORM, words.record_title(), _fields(facts, phrases), phrases, "", phrases.form.record())


def change(facts: OrderFacts, phrases: Phrases) -> View:
    """An order as it was recorded, to be put right."""
    title = phrases.order.change_title(facts.number)
    return _form(ids.ORDER_CHANGE_FORM, title, _fields(facts, phrases), phrases, str(facts.number))


def what(order: Order, phrases: Phrases) -> View:
    """What is not intact; it is told already, words may follow."""
    words = phrases.order
    field = blocks.text_input(
        ids.NOT_INTACT_WORDS, words.what_is_wrong(), example=words.what_example(), lines=True, needed=False
    )
    return _form(ids.ORDER_WHAT_FORM, words.what_title(), [about(order, phrases), field], phrases, str(order.number))


def expect(order: Order, phrases: Phrases) -> View:
    """Another day for the delivery."""
    words = phrases.order
    field = blocks.date_input(ids.DELIVERY, words.new_day(), hint=words.delivery_hint())
    return _form(
        ids.ORDER_EXPECT_FORM, words.expect_title(), [about(order, phrases), field], phrases, str(order.number)
    )


def cancel(order: Order, phrases: Phrases) -> View:
    """Calling an order off needs a reason."""
    words = phrases.order
    field = blocks.text_input(
        ids.REASON, phrases.form.reason(), example=words.reason_example(), hint=phrases.visit.reason_hint()
    )
    return _form(
        ids.ORDER_CANCEL_FORM, words.cancel_title(), [about(order, phrases), field], phrases, str(order.number)
    )


def about(order: Order, phrases: Phrases) -> Block:
    """Which order a form is about."""
    return blocks.rows(said.spans(order, phrases, phrases.order.order(order.number)))


def _fields(facts: OrderFacts, phrases: Phrases) -> list[Block]:
    words, form = phrases.order, phrases.form
    return [
        blocks.text_input(ids.CUSTOMER, form.customer(), example=form.customer_example(), initial=facts.customer),
        blocks.text_input(ids.PRODUCT, words.product(), example=words.product_example(), initial=facts.product),
        blocks.text_input(
            ids.QUANTITY, words.quantity(), example=words.quantity_example(), initial=facts.quantity, needed=False
        ),
        blocks.date_input(ids.DELIVERY, words.delivery_day(), hint=words.delivery_hint(), initial=facts.delivery),
        blocks.person_input(ids.OWNER, words.owner(), hint=words.owner_hint(), initial=facts.owner, needed=False),
    ]


def _form(
    callback_id: str, title: str, fields: list[Block], phrases: Phrases, metadata: str, submit: str = ""
) -> View:  # fmt: skip
    send, close = submit or phrases.form.save(), phrases.button.cancel()
    return blocks.modal(callback_id, title, fields, submit=send, close=close, metadata=metadata)
