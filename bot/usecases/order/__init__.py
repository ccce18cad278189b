"""Everything a person can ask Kept to do with an order."""

from bot.usecases.order.closing import close_customer, customer_called, customer_card, reopen_customer
from bot.usecases.order.editing import customer_form, edit_customer, undo_customer
from bot.usecases.order.listing import confirm, confirmed, home, lines, of_customer, page, see, waiting
from bot.usecases.order.planning import replan_all
from bot.usecases.order.receiving import (
    cancel,
    expect,
    hand_back,
    not_yet,
    receive,
    say_what,
    to_cancel,
    to_expect,
    to_say_what,
)
from bot.usecases.order.recording import (
    OrderFields,
    another_customer,
    change,
    form_of,
    form_of_line,
    record,
    record_form,
    same_as,
)
from bot.usecases.order.undoing import undo

__all__ = [
    "OrderFields",
    "another_customer",
    "cancel",
    "change",
    "close_customer",
    "confirm",
    "confirmed",
    "customer_called",
    "customer_card",
    "customer_form",
    "edit_customer",
    "expect",
    "form_of",
    "form_of_line",
    "hand_back",
    "home",
    "lines",
    "not_yet",
    "of_customer",
    "page",
    "receive",
    "record",
    "record_form",
    "reopen_customer",
    "replan_all",
    "same_as",
    "say_what",
    "see",
    "to_cancel",
    "to_expect",
    "to_say_what",
    "undo",
    "undo_customer",
    "waiting",
]
