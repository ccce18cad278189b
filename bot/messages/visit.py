"""A visit in words: its lines in a DM, and the forms that book it, look back on it or close it."""

from datetime import date

from bot.language import Phrases
from bot.messages import blocks, ids
from bot.messages.blocks import Block, View
from bot.messages.order.form import about
from bot.messages.order.told import card, row, settled
from bot.sales.order import Order
from bot.sales.visit import HIGHEST

__all__ = ["book", "card", "check_in", "close", "row", "settled"]

YES, NO = "yes", "no"


def book(order: Order, contact: str, last: date, today: date, phrases: Phrases) -> View:
    """A visit is booked with a date and a time."""
    words, at = phrases.visit, order.visit.at
    fields = [
        blocks.date_input(
            ids.VISIT_ON,
            words.day(),
            hint=words.day_hint(phrases.dates.day(last, today)),
            initial=at.wall.date() if at else None,
        ),
        blocks.time_input(ids.VISIT_AT, words.time(), initial=at.wall.time() if at else None),
        blocks.text_input(ids.WHOM, words.whom(), example=words.whom_example(), initial=contact, needed=False),
        blocks.text_input(
            ids.WHY_LATE,
            words.why_late(),
            example=words.why_late_example(),
            initial=order.visit.why_late or "",
            needed=False,
        ),
    ]
    return _form(ids.VISIT_FORM, words.form_title(), order, fields, phrases)


def check_in(order: Order, phrases: Phrases) -> View:
    """How it was: satisfaction, four times yes or no, and the customer's own words."""
    words = phrases.visit
    scores = [blocks.option(words.score_of(score), str(score)) for score in range(1, HIGHEST + 1)]
    answers = [blocks.option(words.yes(), YES), blocks.option(words.no(), NO)]
    fields = [
        blocks.choice(ids.SCORE, words.score(), scores),
        blocks.choice(ids.FORMAT_RIGHT, words.format_right(), answers),
        blocks.choice(ids.QUALITY_RIGHT, words.quality_right(), answers),
        blocks.choice(ids.COMPLETE, words.complete(), answers),
        blocks.choice(ids.AS_TOLD, words.as_told_asked(), answers),
        blocks.text_input(
            ids.OWN_WORDS,
            words.own_words(),
            hint=words.own_words_hint(),
            example=words.own_words_example(),
            lines=True,
            needed=False,
        ),
    ]
    return _form(ids.CHECK_IN_FORM, words.check_in_form_title(), order, fields, phrases)


def close(order: Order, phrases: Phrases) -> View:
    """Closing without a visit needs a reason."""
    words = phrases.visit
    field = blocks.text_input(
        ids.REASON, phrases.form.reason(), example=words.close_example(), hint=words.reason_hint()
    )
    return _form(ids.VISIT_CLOSE_FORM, words.close_title(), order, [field], phrases)


def _form(callback_id: str, title: str, order: Order, fields: list[Block], phrases: Phrases) -> View:
    shown = [about(order, phrases), *fields]
    send, close_ = phrases.form.save(), phrases.button.cancel()
    return blocks.modal(callback_id, title, shown, submit=send, close=close_, metadata=str(order.number))
