"""What can be found as rows: promises, notes and customers by the pieces of their words.

Whose an entry is, and how it stands, are pieces too, so that nobody looks through another's.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import (
    Insert,
    Integer,
    Select,
    String,
    Subquery,
    bindparam,
    cast,
    column,
    func,
    literal,
    literal_column,
    select,
    table,
    text,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from bot.reading.words import Phrase, pieces
from bot.store.statements import INSERT
from bot.store.tables import contacts, customers, promises, search_entries, spellings
from bot.store.work import WORKSPACE, Work, of

LONGEST = 40_000
EVERYBODYS = ""
_WRAP = 16_000
"""PostgreSQL knows no place beyond 16,383: what stands further behind is counted anew."""

_BETWEEN = "_"


class Standing(StrEnum):
    """How what is found stands: open promises and drafts are found apart from what is past."""

    OPEN = "open"
    DRAFT = "draft"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: `subject` is promise:42, conversation:<id> or customer:<id>."""

    subject: str
    at: datetime


def index(
    work: Work,
    subject: str,
    owner: str,
    at: datetime,
    texts: Iterable[str | None],
    standing: Standing = Standing.PAST,
    *,
    is_new: bool = False,
) -> None:
    """Has something found by any word of these texts, by its owner alone unless that is `EVERYBODYS`."""
    row = entry(work.dialect, work.workspace, subject, owner, at, texts, standing)
    if is_new:
        work.insert(search_entries, row)
    else:
        work.alter(_upsert(work.dialect), workspace=work.workspace, **row)


def forget(work: Work, subject: str) -> None:
    """Something is found no more."""
    work.alter(_FORGET, subject=subject)


def find(
    work: Work, owner: str, phrases: Sequence[Phrase], standing: Standing, most: int, beyond: int = 0
) -> tuple[Hit, ...]:
    """What somebody finds, the newest first."""
    wanted = asked(work, owner, phrases, standing)
    rows = work.fetch(_found(work.dialect), asked=wanted, owner=owner, most=most, beyond=beyond)
    return tuple(Hit(row.subject, row.at) for row in rows)


def count(work: Work, owner: str, phrases: Sequence[Phrase], standing: Standing, most: int) -> int:
    """How much somebody finds, counted up to `most`."""
    wanted = asked(work, owner, phrases, standing)
    return int(work.fetch(_counted(work.dialect), asked=wanted, owner=owner, most=most, beyond=0)[0].found)


def asked(work: Work, owner: str, phrases: Sequence[Phrase], standing: Standing) -> str:
    """What the index is asked for."""
    scope = _scope(work.workspace, owner, standing)
    if work.dialect == "postgresql":
        return " & ".join([f"'{scope}'", *map(_tsquery, phrases)])
    return " AND ".join([f'"{scope}"', *map(_match, phrases)])


def hits(dialect: str, many: str = "most", after: str = "beyond") -> Subquery:
    """The entries that an index finds, the newest first: takes `asked` and `owner`, how many and after how many."""
    most, beyond = bindparam(many, type_=Integer), bindparam(after, type_=Integer)
    if dialect == "postgresql":
        wanted, owner = bindparam("asked", type_=TSQUERY), bindparam("owner", type_=String)
        found: Any = func.search_entries_found(wanted, owner, most, beyond).table_valued(
            column("entry", Integer), name="hits"
        )
        return found.render_derived()
    there = table("search_pieces", column("rowid", Integer))
    query = select(there.c.rowid.label("entry")).where(text("search_pieces MATCH :asked"))
    return query.order_by(there.c.rowid.desc()).limit(most).offset(beyond).subquery("hits")


def promise(work: Work, number: int, at: datetime, facts: Mapping[str, Any], *, is_new: bool = False) -> None:
    """Has a promise found by its owner, `facts` being its columns and its customer's name."""
    texts, standing = texts_of(number, facts), standing_of(str(facts["state"]))
    index(work, f"promise:{number}", facts["rep"], at, texts, standing, is_new=is_new)


def texts_of(number: int, facts: Mapping[str, Any]) -> tuple[str | None, ...]:
    """What a promise is found by."""
    line = facts["line"] if facts["line"] != facts["what"] else None
    said = (facts["customer_name"], facts["what"], line, facts["reason"], facts["released_by"], str(number))
    return *said, *_more_of(facts.get("more"))


def _more_of(stored: Sequence[Any] | None) -> Iterable[str | None]:
    """Specifications, why one was not met, and who waits downstream, as the column has them."""
    if stored is None:
        return ()
    specs, waits, _ = stored
    return [*(text for words, _, reason in specs for text in (words, reason)), waits[0] if waits else None]


def standing_of(state: str) -> Standing:
    """How a promise of that state is found."""
    return Standing(state) if state in (Standing.OPEN, Standing.DRAFT) else Standing.PAST


def renamed(work: Work, customer: str) -> None:
    """A customer's name is another, or a promise is another customer's: all that names it is found by it."""
    named(work, customer)
    for row in work.fetch(_NAMING, customer=customer):
        promise(work, row.number, row.made_at, row._mapping)


def given(work: Work, numbers: Sequence[int]) -> None:
    """These promises have another customer."""
    if numbers:
        of_these = work.select(*_PROMISE).select_from(_NAMED).where(promises.c.number.in_(numbers))
        for row in work.execute(of_these).mappings():
            promise(work, row["number"], row["made_at"], {str(name): value for name, value in row.items()})


def named(work: Work, customer: str) -> None:
    """A customer is found by everybody by its names, the people there and what it expects, while it is one."""
    found = work.fetch(_CUSTOMER, customer=customer)
    if not found or found[0].gone_at is not None:
        forget(work, f"customer:{customer}")
        return
    spelled = [row.spelling for row in work.fetch(_SPELLINGS, customer=customer)]
    people = [row.name for row in work.fetch(_PEOPLE, customer=customer)]
    expected = [getattr(found[0], column.key) for column in _EXPECTED]
    texts = dict.fromkeys([found[0].name, *spelled, *people, *expected])
    index(work, f"customer:{customer}", EVERYBODYS, found[0].made_at, texts)


def entry(
    dialect: str,
    workspace: str,
    subject: str,
    owner: str,
    at: datetime,
    texts: Iterable[str | None],
    standing: Standing,
) -> dict[str, Any]:
    """The columns of an entry but its workspace."""
    kind, _, number = subject.partition(":")
    scope, cut = _scope(workspace, owner, standing), [pieces(each[:LONGEST]) for each in texts if each]
    return {
        "subject": subject,
        "number": int(number) if kind == "promise" else None,
        "owner": owner,
        "at": at,
        "pieces": _tsvector(scope, cut) if dialect == "postgresql" else _spaced(scope, cut),
    }


def _scope(workspace: str, owner: str, standing: Standing) -> str:
    return f"{_plain(workspace)}_{_plain(owner)}_{standing.value}"


@cache
def _plain(name: str) -> str:
    """A name that no tokenizer takes apart and no other name comes to."""
    return "".join(each if each.isascii() and each.isalnum() else f"{ord(each):x}_" for each in name.lower())


def _spaced(scope: str, texts: Iterable[Sequence[str]]) -> str:
    return f" {_BETWEEN} ".join([scope, *(" ".join(each) for each in texts)])


def _tsvector(scope: str, texts: Iterable[Sequence[str]]) -> str:
    made, place = [f"'{scope}'"], 0
    for each in texts:
        for piece in each:
            place = place % _WRAP + 1
            made.append(f"'{piece}':{place}")
        place += 1
    return " ".join(made)


def _match(phrase: Phrase) -> str:
    return f'"{" ".join(phrase.pieces)}"' + (" *" if phrase.is_unfinished else "")


def _tsquery(phrase: Phrase) -> str:
    *before, last = [f"'{piece}'" for piece in phrase.pieces]
    return f"({' <-> '.join([*before, last + ':*' if phrase.is_unfinished else last])})"


@cache
def _upsert(dialect: str) -> Insert:
    values = {name: bindparam(name, type_=search_entries.c[name].type) for name in _WRITTEN}
    adding: Any = INSERT[dialect](search_entries).values(values)
    again = {name: adding.excluded[name] for name in _WRITTEN if name not in ("workspace", "subject")}
    return adding.on_conflict_do_update(index_elements=["workspace", "subject"], set_=again).inline()


_WRITTEN = ("workspace", "subject", "number", "owner", "at", "pieces")
_FORGET: Any = search_entries.delete().where(
    search_entries.c.workspace == bindparam(WORKSPACE), search_entries.c.subject == bindparam("subject")
)


@cache
def _found(dialect: str) -> Select[*tuple[Any, ...]]:
    there = hits(dialect)
    query = of(search_entries.c.subject, search_entries.c.at, search_entries.c.entry)
    return query.join(there, there.c.entry == search_entries.c.entry).order_by(search_entries.c.entry.desc())


@cache
def _counted(dialect: str) -> Select[*tuple[Any, ...]]:
    return select(func.count(literal_column("1")).label("found")).select_from(hits(dialect))


# Only what is found already: a promise that was never made stands nowhere.
_NAMED = promises.outerjoin(
    customers,
    (customers.c.workspace == promises.c.workspace) & (customers.c.customer == promises.c.customer),
).join(
    search_entries,
    (search_entries.c.workspace == promises.c.workspace)
    & (search_entries.c.subject == literal("promise:") + cast(promises.c.number, String)),
)
_PROMISE = (
    promises.c.number, promises.c.rep, promises.c.state, promises.c.what, promises.c.line, promises.c.reason,
    promises.c.released_by, promises.c.more, promises.c.made_at, customers.c.name.label("customer_name"),
)  # fmt: skip
_NAMING = of(*_PROMISE).select_from(_NAMED).where(promises.c.customer == bindparam("customer"))
_EXPECTED = (customers.c.expect_channel, customers.c.expect_speed, customers.c.expect_form)
_CUSTOMER = of(customers.c.name, customers.c.made_at, customers.c.gone_at, *_EXPECTED).where(
    customers.c.customer == bindparam("customer")
)
_SPELLINGS = of(spellings.c.spelling).where(spellings.c.customer == bindparam("customer"))
_PEOPLE = of(contacts.c.name).where(contacts.c.customer == bindparam("customer"), contacts.c.gone_at.is_(None))
