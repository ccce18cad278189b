"""Whether a promise has been recorded twice: the same customer, the same words and the same day."""

import re
import unicodedata
from datetime import datetime, timedelta

from bot.sales.promise import Promise, State

CLOSED_WITHIN = timedelta(days=1)
_BESIDE = frozenset(
    {"a", "an", "the", "to", "for", "of", "with", "our", "my", "your", "their", "please", "i", "we", "will", "shall"}
    | {"can", "ll", "promise", "promised", "that", "them", "him", "her", "it"}
)
_WORD = re.compile(r"\w+")


def fold(what: str, customer: str | None = None) -> str:
    """What was promised in its bare words: without case, marks, small words and the customer's name."""
    plain = unicodedata.normalize("NFKC", what).casefold()
    name = unicodedata.normalize("NFKC", customer or "").casefold()
    if name:
        plain = plain.replace(name, " ")
    words = [word for word in _WORD.findall(plain) if word not in _BESIDE]
    return " ".join(words) or plain.strip()


def is_double(one: Promise, other: Promise, now: datetime) -> bool:
    """Whether another promise, open or closed within a day, says the same as this one."""
    if one.number == other.number or one.customer_id != other.customer_id or other.rep != one.rep:
        return False
    stands = other.state is State.OPEN
    closed = other.state not in {State.OPEN, State.DRAFT, State.NEVER_MADE} and other.closed_at is not None
    if not stands and not (closed and now - (other.closed_at or now) <= CLOSED_WITHIN):
        return False
    return fold(one.what, one.customer) == fold(other.what, other.customer)
