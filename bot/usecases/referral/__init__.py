"""One narrow question: suggested when the moment is right, asked, and what came of it."""

from bot.store.referral import figures
from bot.usecases.referral.answering import answer, name_given, undo, write_question
from bot.usecases.referral.suggesting import (
    Considered,
    asked_of,
    by_hand,
    consider,
    customer_called,
    known_customer,
    withdraw,
)
from bot.usecases.referral.telling import lines, see

__all__ = [
    "Considered",
    "answer",
    "asked_of",
    "by_hand",
    "consider",
    "customer_called",
    "figures",
    "known_customer",
    "lines",
    "name_given",
    "see",
    "undo",
    "withdraw",
    "write_question",
]
