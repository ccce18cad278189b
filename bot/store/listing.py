"""A rep's promises a page at a time, the worst first, narrowed by words or not."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Integer, and_, bindparam, func, literal_column, select

from bot.reading.words import Phrase
from bot.sales.promise import Promise, State
from bot.store import search
from bot.store.promise import COLUMNS, JOINED, promise_of
from bot.store.tables import customers, promises, search_entries
from bot.store.work import Work, of

WINDOW = 200
"""How many promises are put in order at once: who has more sees the next as many behind them."""

_BEGIN, _BEYOND = bindparam("begin", type_=Integer), bindparam("beyond", type_=Integer)
_MOST = bindparam("most", type_=Integer)
_OF_STATE = (promises.c.rep == bindparam("rep"), promises.c.state == bindparam("state"))
_IN_TURN = (
    of(promises.c.number)
    .where(*_OF_STATE)
    .order_by(promises.c.told_at, promises.c.number)
    .limit(WINDOW)
    .offset(_BEGIN)
    .subquery("in_turn")
)
_WORST = func.coalesce(promises.c.warned_until, promises.c.scored_at)
_PAGE = of(*COLUMNS).order_by(_WORST, promises.c.number).limit(_MOST).offset(_BEYOND)
_LISTED = _PAGE.select_from(JOINED.join(_IN_TURN, _IN_TURN.c.number == promises.c.number))
_COUNTED = select(func.count(literal_column("1")).label("found")).select_from(
    of(promises.c.number).where(*_OF_STATE).limit(_MOST).subquery("counted")
)
AT_ONCE = 25
"""How many promises are looked up by their numbers at once."""

_THESE = (
    of(*COLUMNS)
    .select_from(JOINED)
    .where(promises.c.number.in_([bindparam(f"number_{place}", type_=Integer) for place in range(AT_ONCE)]))
)


def listed(
    work: Work, rep: str, state: State, phrases: Sequence[Phrase], most: int, beyond: int = 0
) -> tuple[Promise, ...]:
    """A rep's promises of a state that hold all these phrases, the worst first, drafts by their numbers."""
    found: list[Promise] = []
    while len(found) < most:
        begin = (beyond + len(found)) // WINDOW * WINDOW
        past = beyond + len(found) - begin
        rows = _window(work, rep, state, phrases, begin, past, min(most - len(found), WINDOW - past))
        found += [promise_of(row) for row in rows]
        if past + len(rows) < WINDOW and len(found) < most:
            break
    return tuple(found)


def count(work: Work, rep: str, state: State, phrases: Sequence[Phrase], most: int) -> int:
    """How many promises of a state hold all these phrases, counted up to `most`."""
    if phrases:
        return search.count(work, rep, phrases, search.standing_of(state), most)
    return int(work.fetch(_COUNTED, rep=rep, state=state.value, most=most)[0].found)


def these(work: Work, numbers: Sequence[int]) -> dict[int, Promise]:
    """At most `AT_ONCE` promises by their numbers."""
    wanted = [*numbers[:AT_ONCE], *[0] * (AT_ONCE - len(numbers))]
    if not numbers:
        return {}
    rows = work.fetch(_THESE, **{f"number_{place}": number for place, number in enumerate(wanted)})
    return {row.number: promise_of(row) for row in rows}


def _window(
    work: Work, rep: str, state: State, phrases: Sequence[Phrase], begin: int, beyond: int, most: int
) -> Sequence[Any]:
    if not phrases:
        return work.fetch(_LISTED, rep=rep, state=state.value, begin=begin, beyond=beyond, most=most)
    asked = search.asked(work, rep, phrases, search.standing_of(state))
    window = {"asked": asked, "owner": rep, "window": WINDOW, "begin": begin}
    return work.fetch(_found(work.dialect), **window, rep=rep, state=state.value, beyond=beyond, most=most)


@cache
def _found(dialect: str) -> Any:
    hits = search.hits(dialect, "window", "begin")
    there = hits.join(search_entries, search_entries.c.entry == hits.c.entry)
    joined = there.join(
        promises, and_(promises.c.workspace == search_entries.c.workspace, promises.c.number == search_entries.c.number)
    ).outerjoin(
        customers,
        and_(customers.c.workspace == promises.c.workspace, customers.c.customer == promises.c.customer),
    )
    return _PAGE.select_from(joined).where(*_OF_STATE)
