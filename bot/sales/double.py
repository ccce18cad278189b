"""Whether a promise has been recorded twice: the same customer, the same words and the same day."""

from datetime import datetime, timedelta

from bot.sales.promise import Promise, State

CLOSED_WITHIN = timedelta(days=1)


def may_be_double(one: Promise, other: Promise, now: datetime) -> bool:
    """Whether another promise, open or closed within a day, may be this one, where both say the same."""
    if one.number == other.number or one.customer_id != other.customer_id or other.rep != one.rep:
        return False
    stands = other.state is State.OPEN
    closed = other.state not in {State.OPEN, State.DRAFT, State.NEVER_MADE} and other.closed_at is not None
    return stands or (closed and now - (other.closed_at or now) <= CLOSED_WITHIN)
