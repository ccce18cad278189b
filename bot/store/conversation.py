"""Conversations as rows, and the promises that were made in them."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, func

from bot.sales.conversation import Conversation, Standing
from bot.store import search
from bot.store.tables import conversations, customers, promises
from bot.store.work import Work, of

_JOINED = conversations.outerjoin(
    customers,
    and_(customers.c.workspace == conversations.c.workspace, customers.c.customer == conversations.c.customer),
)
_COLUMNS = (*conversations.c, customers.c.name.label("customer_name"))
_FIND = of(*_COLUMNS).select_from(_JOINED).where(conversations.c.conversation == bindparam("conversation"))
_HOLD = _FIND.with_for_update(of=conversations)
_OPEN = (
    of(*_COLUMNS)
    .select_from(_JOINED)
    .where(conversations.c.by == bindparam("by"))
    .where(conversations.c.at >= bindparam("since", type_=conversations.c.at.type))
    .where(conversations.c.state != Standing.GONE.value)
)


def add(work: Work, conversation: Conversation) -> None:
    """A new conversation."""
    values = {
        "conversation": conversation.id,
        "customer": conversation.customer_id,
        "by": conversation.by,
        "at": conversation.at,
        "notes": conversation.notes,
        "state": conversation.state.value,
        "answered_at": conversation.answered_at,
    }
    work.insert(conversations, values)
    search.index(work, conversation.subject, conversation.by, conversation.at, [conversation.notes], is_new=True)


def find(work: Work, conversation: str, hold: bool = False) -> Conversation | None:
    """A conversation by its id; held, nobody else changes it before this transaction ends."""
    rows = work.fetch(_HOLD if hold else _FIND, conversation=conversation)
    return _conversation(rows[0]) if rows else None


def several(work: Work, ids: Collection[str]) -> dict[str, Conversation]:
    """Conversations by their ids."""
    if not ids:
        return {}
    rows = work.all(work.select(*_COLUMNS).select_from(_JOINED).where(conversations.c.conversation.in_(ids)))
    return {row.conversation: _conversation(row) for row in rows}


def change(work: Work, conversation: Conversation, values: Mapping[str, Any]) -> bool:
    """Writes these columns; False when somebody else has changed the row since it was read."""
    unchanged = and_(conversations.c.conversation == conversation.id, conversations.c.version == conversation.version)
    written = work.update(conversations).where(unchanged).values({**values, "version": conversation.version + 1})
    if work.execute(written).rowcount != 1:
        return False
    if values.get("state") == Standing.GONE.value:
        search.forget(work, conversation.subject)
    return True


def of_customer(work: Work, customer: str, limit: int = 1) -> tuple[Conversation, ...]:
    """A customer's conversations that stand, the latest first."""
    stands = and_(conversations.c.customer == customer, conversations.c.state != Standing.GONE.value)
    query = work.select(*_COLUMNS).select_from(_JOINED).where(stands)
    return tuple(_conversation(row) for row in work.all(query.order_by(conversations.c.at.desc()).limit(limit)))


def of_person(work: Work, by: str, since: datetime) -> tuple[Conversation, ...]:
    """Somebody's conversations since an instant."""
    return tuple(_conversation(row) for row in work.fetch(_OPEN, by=by, since=since))


def numbers(work: Work, conversation: str) -> tuple[int, ...]:
    """The numbers of the promises and drafts made in a conversation, in the order of its lines."""
    mine = work.select(promises.c.number).where(promises.c.conversation == conversation)
    return tuple(row.number for row in work.all(mine.order_by(promises.c.number)))


def states(work: Work, conversation: str) -> Mapping[str, int]:
    """How many of those stand in each state."""
    query = work.select(promises.c.state, func.count().label("times")).where(promises.c.conversation == conversation)
    return {row.state: row.times for row in work.all(query.group_by(promises.c.state))}


def has_promise(work: Work, rep: str, customer: str, since: datetime) -> bool:
    """Whether the rep has promised this customer anything since then."""
    made = and_(
        promises.c.customer == customer,
        promises.c.rep == rep,
        promises.c.made_at >= since,
        promises.c.state.not_in(("draft", "never_made")),
    )
    return work.first(work.select(promises.c.number).where(made).limit(1)) is not None


def _conversation(row: Any) -> Conversation:
    return Conversation(
        row.conversation, row.by, row.at, row.notes, row.customer, row.customer_name, Standing(row.state),
        row.answered_at, row.before, row.round, row.version,
    )  # fmt: skip
