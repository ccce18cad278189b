"""Promises as rows: the promise, every change it has had and every date it was told for."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Integer, and_, bindparam, case, exists, func, or_, select

from bot.sales.answer import PastDate
from bot.sales.promise import (
    NOTHING_MORE,
    Downstream,
    Kind,
    Moment,
    More,
    Outcome,
    Promise,
    Proof,
    Spec,
    State,
    vanished,
)
from bot.store import search
from bot.store.load import DUE
from bot.store.tables import changes, customers, dates, promises, workspaces
from bot.store.work import WORKSPACE, Work, of

COLUMNS = (*promises.c, customers.c.name.label("customer_name"))
JOINED = promises.outerjoin(
    customers,
    and_(customers.c.workspace == promises.c.workspace, customers.c.customer == promises.c.customer),
)

_NEXT_NUMBER = (
    workspaces.update()
    .where(workspaces.c.workspace == bindparam(WORKSPACE))
    .values(last_number=workspaces.c.last_number + 1)
    .returning(workspaces.c.last_number)
)
_ALIKE_STATES = (State.OPEN, State.KEPT, State.DROPPED, State.RELEASED)
_IS_ALIKE = and_(
    promises.c.rep == bindparam("rep"),
    promises.c.customer == bindparam("customer"),
    or_(*(promises.c.state == state.value for state in _ALIKE_STATES)),
    promises.c.told_at >= bindparam("begins"),
    promises.c.told_at < bindparam("ends"),
)
_NEXT_NUMBER_AND_DUE = _NEXT_NUMBER.returning(
    DUE.scalar_subquery().label("due"),
    of(func.count(promises.c.number)).where(_IS_ALIKE).scalar_subquery().label("alike"),
)
_ALIKE = of(*COLUMNS).select_from(JOINED).where(_IS_ALIKE).order_by(promises.c.number.desc()).limit(50)
_FIND = of(*COLUMNS).select_from(JOINED).where(promises.c.number == bindparam("number"))
_HOLD = _FIND.with_for_update(of=promises)
_LIVE = (
    of(*COLUMNS)
    .select_from(JOINED)
    .where(promises.c.rep == bindparam("rep"))
    .where(or_(promises.c.state == State.OPEN.value, promises.c.state == State.DRAFT.value))
    .order_by(case((promises.c.told_at.is_(None), 1), else_=0), promises.c.told_at, promises.c.number)
    .limit(bindparam("limit", type_=Integer))
)
_NEWER = dates.alias("newer")
_MOVED_SINCE = exists(
    select(_NEWER.c.number).where(
        _NEWER.c.workspace == dates.c.workspace, _NEWER.c.number == dates.c.number, _NEWER.c.version > dates.c.version
    )
)
_WAITING = (
    of(dates.c.number)
    .join(promises, and_(promises.c.workspace == dates.c.workspace, promises.c.number == dates.c.number))
    .where(promises.c.state == State.OPEN.value, dates.c.agreed.is_(False), ~_MOVED_SINCE)
)
_WAITING_OF_MANY = _WAITING.where(dates.c.number.in_(bindparam("numbers", expanding=True)))
_A_PAGE = 25
_WAITING_OF_A_PAGE = _WAITING.where(
    dates.c.number.in_([bindparam(f"number_{place}", type_=Integer) for place in range(_A_PAGE)])
)


_FOUND_BY = frozenset({"customer", "what", "line", "reason", "released_by", "more", "rep", "state"})


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a promise and what the columns were before it."""

    change: str
    number: int
    what: str
    by: str
    at: datetime
    version: int
    before: Mapping[str, Any]
    undone_at: datetime | None


def next_number(work: Work) -> int:
    """The next of the workspace's numbers, never given twice."""
    return int(work.fetch(_NEXT_NUMBER)[0].last_number)


def next_number_and_due(work: Work, rep: str, customer: str, begins: datetime, ends: datetime) -> tuple[int, int, int]:
    """The same, how many open promises the rep has told for that time, and how many this customer has heard."""
    row = work.fetch(_NEXT_NUMBER_AND_DUE, rep=rep, customer=customer, begins=begins, ends=ends)[0]
    return int(row.last_number), int(row.due), int(row.alike)


def alike(work: Work, rep: str, customer: str, begins: datetime, ends: datetime) -> tuple[Promise, ...]:
    """A rep's promises to a customer that were told for that time, the newest first."""
    rows = work.fetch(_ALIKE, rep=rep, customer=customer, begins=begins, ends=ends)
    return tuple(promise_of(row) for row in rows)


def add(work: Work, promise: Promise) -> None:
    """A new promise or draft."""
    values = columns(promise)
    work.insert(promises, {"number": promise.number, **values})
    search.promise(work, promise.number, promise.made_at, values | {"customer_name": promise.customer}, is_new=True)


def find(work: Work, number: int, hold: bool = False) -> Promise | None:
    """A promise by its number; held, nobody else changes it before this transaction ends."""
    rows = work.fetch(_HOLD if hold else _FIND, number=number)
    return promise_of(rows[0]) if rows else None


def change(work: Work, before: Promise, after: Promise) -> bool:
    """Writes the columns that differ; False when somebody else has changed the row since it was read."""
    old, new = columns(before), columns(after)
    values = {name: value for name, value in new.items() if value != old[name]} | {"version": before.version + 1}
    unchanged = and_(promises.c.number == before.number, promises.c.version == before.version)
    if work.execute(work.update(promises).where(unchanged).values(values)).rowcount != 1:
        return False
    _found_by(work, before, after, values, new)
    return True


def _found_by(work: Work, before: Promise, after: Promise, written: Mapping[str, Any], now: Mapping[str, Any]) -> None:
    """What is found follows what was written; a promise that was never made stands nowhere."""
    if vanished(after):
        search.forget(work, f"promise:{after.number}")
    elif vanished(before) or not _FOUND_BY.isdisjoint(written):
        search.promise(work, after.number, after.made_at, {**now, "customer_name": after.customer})


def of_source(work: Work, rep: str, channel: str, ts: str) -> Promise | None:
    """The rep's promise that was recorded from this message."""
    row = work.first(
        work.select(*COLUMNS)
        .select_from(JOINED)
        .where(promises.c.source_channel == channel, promises.c.source_ts == ts)
        .where(promises.c.rep == rep, promises.c.state != State.NEVER_MADE.value)
        .order_by(promises.c.number.desc())
        .limit(1)
    )
    return promise_of(row) if row is not None else None


def live(work: Work, rep: str, limit: int = 1000) -> tuple[Promise, ...]:
    """A rep's open promises and drafts, the earliest told first, drafts last."""
    return tuple(promise_of(row) for row in work.fetch(_LIVE, rep=rep, limit=limit))


def several(work: Work, numbers: Sequence[int]) -> dict[int, Promise]:
    """Promises by their numbers."""
    if not numbers:
        return {}
    rows = work.all(work.select(*COLUMNS).select_from(JOINED).where(promises.c.number.in_(numbers)))
    return {row.number: promise_of(row) for row in rows}


def waiting(work: Work, numbers: Collection[int]) -> frozenset[int]:
    """Which of these promises are open and have a newest date that the customer has not agreed to yet."""
    if not numbers:
        return frozenset()
    if len(numbers) > _A_PAGE:
        return frozenset(row.number for row in work.fetch(_WAITING_OF_MANY, numbers=list(numbers)))
    wanted = enumerate([*numbers, *[0] * (_A_PAGE - len(numbers))])
    rows = work.fetch(_WAITING_OF_A_PAGE, **{f"number_{place}": number for place, number in wanted})
    return frozenset(row.number for row in rows)


def of_customer(work: Work, customer: str) -> tuple[Promise, ...]:
    """Every promise that names this customer."""
    rows = work.all(work.select(*COLUMNS).select_from(JOINED).where(promises.c.customer == customer))
    return tuple(promise_of(row) for row in rows)


def together(work: Work, conversation: str) -> tuple[Promise, ...]:
    """What was promised in one conversation, in the order it was recorded."""
    mine = and_(promises.c.conversation == conversation, promises.c.state != State.NEVER_MADE.value)
    rows = work.all(work.select(*COLUMNS).select_from(JOINED).where(mine).order_by(promises.c.number))
    return tuple(promise_of(row) for row in rows)


def join(work: Work, number: int, conversation: str) -> None:
    """Makes a promise part of a conversation; what was promised stays as it was."""
    work.execute(work.update(promises).where(promises.c.number == number).values(conversation=conversation))


def other_told(work: Work, number: int) -> datetime | None:
    """The instant of the other reading of this promise's due phrase, while it is still offered."""
    return work.one(work.select(promises.c.other_at).where(promises.c.number == number)).other_at


def offer_other(work: Work, number: int, at: datetime | None) -> None:
    """Keeps the other reading, or forgets it with None."""
    work.execute(work.update(promises).where(promises.c.number == number).values(other_at=at))


def log(work: Work, entry: Change) -> None:
    """Remembers a change, so that it can be told and undone."""
    work.insert(
        changes,
        {
            "change": entry.change,
            "number": entry.number,
            "what": entry.what,
            "by": entry.by,
            "at": entry.at,
            "version": entry.version,
            "before": dict(entry.before),
        },
    )


def note(work: Work, change_id: str, facts: Mapping[str, Any]) -> None:
    """Adds to what the undo of a change will need."""
    kept = work.one(work.select(changes.c.before).where(changes.c.change == change_id)).before
    work.execute(work.update(changes).where(changes.c.change == change_id).values(before=kept | facts))


def logged(work: Work, change_id: str) -> Change | None:
    """A change by its id."""
    row = work.first(work.select(changes).where(changes.c.change == change_id))
    return change_of(row) if row is not None else None


def last_change(work: Work, number: int) -> Change | None:
    """The latest change of a promise."""
    newest = work.select(changes).where(changes.c.number == number).order_by(changes.c.version.desc()).limit(1)
    row = work.first(newest)
    return change_of(row) if row is not None else None


def change_to(work: Work, number: int, version: int) -> Change | None:
    """The change that led to this version of a promise."""
    row = work.first(work.select(changes).where(changes.c.number == number, changes.c.version == version))
    return change_of(row) if row is not None else None


def changes_since(work: Work, number: int, version: int) -> tuple[Change, ...]:
    """What has been changed of a promise since it had this version, the oldest first."""
    newer = work.select(changes).where(changes.c.number == number, changes.c.version > version)
    return tuple(change_of(row) for row in work.all(newer.order_by(changes.c.version)))


def last_of(work: Work, number: int, what: str) -> Change | None:
    """The latest change of one sort of a promise."""
    newest = work.select(changes).where(changes.c.number == number, changes.c.what == what)
    row = work.first(newest.order_by(changes.c.version.desc()).limit(1))
    return change_of(row) if row is not None else None


def last_changes(work: Work, numbers: Sequence[int]) -> dict[int, Change]:
    """The latest change of each of these promises."""
    if not numbers:
        return {}
    rows = work.all(work.select(changes).where(changes.c.number.in_(numbers)).order_by(changes.c.version))
    return {row.number: change_of(row) for row in rows}


def set_undone(work: Work, change_id: str, now: datetime) -> bool:
    """Marks a change as undone; False when it was already."""
    fresh = and_(changes.c.change == change_id, changes.c.undone_at.is_(None))
    return work.execute(work.update(changes).where(fresh).values(undone_at=now)).rowcount == 1


def add_date(work: Work, promise: Promise, by: str, now: datetime, wanted_by: str | None, agreed: bool | None) -> None:
    """Keeps a told date for ever, with who wanted it and who agreed."""
    if promise.told is None:
        return
    work.insert(
        dates,
        {
            "number": promise.number,
            "version": promise.version,
            "told_at": promise.told.at,
            "told_wall": promise.told.wall,
            "told_zone": promise.told.zone,
            "wanted_by": wanted_by,
            "agreed": agreed,
            "by": by,
            "at": now,
        },
    )


def dates_of(work: Work, number: int) -> tuple[PastDate, ...]:
    """Every told date of a promise, oldest first."""
    rows = work.all(work.select(dates).where(dates.c.number == number).order_by(dates.c.version))
    return tuple(
        PastDate(
            Moment(row.told_at, row.told_wall, row.told_zone), row.by, row.at, row.wanted_by, row.agreed, row.version
        )
        for row in rows
    )


def columns(promise: Promise) -> dict[str, Any]:
    """Every column of a promise but its key."""
    told = promise.told
    channel, ts = promise.source or (None, None)
    return {
        "rep": promise.rep,
        "customer": promise.customer_id,
        "what": promise.what,
        "kind": promise.kind.value,
        "line": promise.line,
        "state": promise.state.value,
        "made_at": promise.made_at,
        "told_at": told.at if told else None,
        "told_wall": told.wall if told else None,
        "told_zone": told.zone if told else None,
        "target_at": promise.target_at,
        "planned_from": promise.planned_from,
        "early_from": promise.early_from,
        "scored_at": promise.scored_at,
        "warned_until": promise.warned_until,
        "ready_at": promise.ready_at,
        "had_at": promise.had_at,
        "closed_at": promise.closed_at,
        "closed_by": promise.closed_by,
        "outcome": promise.outcome.value if promise.outcome else None,
        "reason": promise.reason,
        "released_by": promise.released_by,
        "recorded_later": promise.recorded_later,
        "round": promise.round,
        "source_channel": channel,
        "source_ts": ts,
        "link": promise.link,
        "more": _frozen(promise.more),
        "conversation": promise.conversation,
        "taken_by": promise.taken_by,
        "version": promise.version,
    }


def snapshot(promise: Promise) -> dict[str, Any]:
    """A promise as JSON, for the undo of what comes next."""
    return {
        name: {"at": value.isoformat()} if isinstance(value, datetime) else value
        for name, value in columns(promise).items()
    }


def restored(promise: Promise, before: Mapping[str, Any], customer: str | None) -> Promise:
    """The promise with the columns that a snapshot holds; `customer` is the name of the snapshot's customer."""
    values = columns(promise) | {name: _thawed(value) for name, value in before.items()}
    return _build(promise.workspace, promise.number, values, customer)


def _thawed(value: Any) -> Any:
    """An instant is kept as an object, so that no text is taken for one."""
    return datetime.fromisoformat(cast("dict[str, str]", value)["at"]) if isinstance(value, dict) else value


def promise_of(row: Any) -> Promise:
    """A promise as its row says it, with its customer's name."""
    values = row._mapping
    return _build(row.workspace, row.number, values, row.customer_name)


def _build(workspace: str, number: int, values: Mapping[str, Any], customer: str | None) -> Promise:
    told_at, target_at, source_ts = values["told_at"], values["target_at"], values["source_ts"]
    return Promise(
        workspace=workspace,
        number=number,
        rep=values["rep"],
        customer_id=values["customer"],
        customer=customer,
        what=values["what"],
        kind=Kind(values["kind"]),
        line=values["line"],
        state=State(values["state"]),
        made_at=values["made_at"],
        told=Moment(told_at, values["told_wall"], values["told_zone"]) if told_at else None,
        target=Moment.of(target_at, values["told_zone"]) if target_at else None,
        planned_from=values["planned_from"],
        early_from=values["early_from"],
        scored_at=values["scored_at"],
        warned_until=values["warned_until"],
        ready_at=values["ready_at"],
        had_at=values["had_at"],
        closed_at=values["closed_at"],
        closed_by=values["closed_by"],
        outcome=Outcome(values["outcome"]) if values["outcome"] else None,
        reason=values["reason"],
        released_by=values["released_by"],
        recorded_later=values["recorded_later"],
        round=values["round"],
        link=values["link"],
        source=(values["source_channel"], source_ts) if source_ts else None,
        more=_more(values["more"]),
        conversation=values["conversation"],
        taken_by=values["taken_by"],
        version=values["version"],
    )


def _frozen(more: More) -> list[Any] | None:
    """What stands under More as JSON: a list, since an object is an instant in a snapshot."""
    if more == NOTHING_MORE:
        return None
    waits = more.downstream
    return [
        [[spec.text, spec.ticked, spec.reason] for spec in more.specs],
        [waits.whom, waits.by.wall.isoformat(), waits.by.zone] if waits else None,
        [more.proof.convinced] if more.proof else None,
    ]


def _more(stored: list[Any] | None) -> More:
    if stored is None:
        return NOTHING_MORE
    specs, waits, proof = stored
    return More(
        tuple(Spec(text, ticked, reason) for text, ticked, reason in specs),
        Downstream(waits[0], Moment.said(datetime.fromisoformat(waits[1]), waits[2])) if waits else None,
        Proof(proof[0]) if proof else None,
    )


def change_of(row: Any) -> Change:
    """A change as its row says it."""
    return Change(row.change, row.number, row.what, row.by, row.at, row.version, row.before, row.undone_at)
