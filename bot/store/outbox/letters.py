"""Letters as rows: made once for each key, claimed by one worker at a time, fenced by the attempt they are in."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, and_, any_, bindparam, case, exists, func, literal, literal_column, or_, select, tuple_
from sqlalchemy.sql.elements import ColumnElement

from bot.sales.letter import Letter, LetterState
from bot.store.tables import BEHIND, LEASED, PENDING, TO_HEAL, UNCLEAR, letters, people, workspaces
from bot.store.work import WORKSPACE, Work, altering, of

Query = Select[*tuple[Any, ...]]
_LEASED = (LetterState.CLAIMED, LetterState.SENDING)


def _instant(name: str) -> Any:
    return bindparam(name, type_=letters.c.due.type)


_FIND = of(letters).where(letters.c.letter == bindparam("letter"))
_AT = of(letters).where(letters.c.channel == bindparam("channel"), letters.c.ts == bindparam("ts"))
_JOINABLE = (
    of(letters)
    .where(PENDING, letters.c.to == bindparam("to"), letters.c.key.startswith("slot:"))
    .where(or_(letters.c.due <= _instant("until"), letters.c.attempts > 0))
    .order_by(letters.c.due)
    .limit(literal_column("1"))
    .with_for_update()
)
_NO_LEASE = {"lease_token": None, "lease_until": None}
_CLAIMED = altering(letters).where(
    letters.c.letter == bindparam("id"),
    letters.c.lease_token == bindparam("token"),
    letters.c.state == LetterState.CLAIMED,
)
_OPEN_FOR_US = exists(
    select(workspaces.c.workspace).where(
        workspaces.c.workspace == bindparam(WORKSPACE),
        workspaces.c.state == "active",
        or_(workspaces.c.paused_until.is_(None), workspaces.c.paused_until <= _instant("now")),
    )
)
_BEGIN = (
    _CLAIMED.where(letters.c.lease_until > _instant("at_least_until"), _OPEN_FOR_US)
    .values(
        state=LetterState.SENDING,
        send_started=_instant("now"),
        lease_until=_instant("until"),
        shown=letters.c.changed,
    )
    .returning(*letters.c)
)
_RELEASE = _CLAIMED.values(state=LetterState.PENDING, due=func.coalesce(_instant("at"), letters.c.due), **_NO_LEASE)
_BURY = _CLAIMED.values(state=LetterState.DEAD, last_error=bindparam("why"), **_NO_LEASE)
_SKIP = (
    altering(letters)
    .where(letters.c.letter == bindparam("id"), letters.c.attempts == bindparam("attempt"))
    .where(or_(letters.c.state == LetterState.CLAIMED, letters.c.state == LetterState.SENDING))
    .values(state=LetterState.SKIPPED, last_error=bindparam("why"), **_NO_LEASE)
)


def find(work: Work, letter: str) -> Letter | None:
    """A letter by its id."""
    return _one_of(work.fetch(_FIND, letter=letter))


def at(work: Work, channel: str, ts: str) -> Letter | None:
    """The letter that a message is."""
    return _one_of(work.fetch(_AT, channel=channel, ts=ts))


def latest(work: Work, to: str, kinds: Collection[str], limit: int) -> list[Letter]:
    """What somebody was sent of some kinds, the newest first."""
    sent = work.select(letters).where(letters.c.to == to, letters.c.kind.in_(kinds), letters.c.sent_at.is_not(None))
    return _all(work, sent.order_by(letters.c.sent_at.desc(), letters.c.letter).limit(limit))


def add(work: Work, letter: str, values: Mapping[str, Any]) -> bool:
    """A new letter; False when its key is taken."""
    return work.insert_once(letters, {"letter": letter, **values})


def joinable(work: Work, to: str, until: datetime) -> Letter | None:
    """The letter to somebody that may take more lines, due until then or held up; nobody begins it meanwhile."""
    return _one_of(work.fetch(_JOINABLE, to=to, until=until))


def hasten(work: Work, letter: str, due: datetime) -> None:
    """A letter that has not been tried yet goes out sooner."""
    mine = work.update(letters).where(letters.c.letter == letter, letters.c.attempts == 0, letters.c.due > due)
    work.execute(mine.values(due=due))


def withdraw(work: Work, letter: Letter, why: str) -> bool:
    """A letter that nobody has begun is not sent."""
    mine = work.update(letters).where(letters.c.letter == letter.id, PENDING, letters.c.send_started.is_(None))
    return work.execute(mine.values(state=LetterState.SKIPPED, last_error=why)).rowcount == 1


def claim(work: Work, token: str, now: datetime, until: datetime, since: datetime, limit: int) -> list[Letter]:
    """Takes letters that are due, one for each receiver, for this token until its lease ends.

    The lower bound spares the index entries of what was sent long ago, which an open backup keeps alive.
    """
    claiming = _claiming(work.dialect, limit)
    rows = work.fetch(claiming, token=token, now=now, until=until, since=since)
    return sorted((_letter(row) for row in rows), key=lambda letter: (letter.due, letter.id))


@cache
def _claiming(dialect: str, limit: int) -> Any:
    other = letters.alias("other")
    same = and_(other.c.workspace == letters.c.workspace, other.c.to == letters.c.to)
    leased = or_(*(other.c.state == state for state in _LEASED))
    busy = exists(select(other.c.letter).where(same, leased))
    first = exists(
        select(other.c.letter).where(
            same,
            other.c.state == literal_column("'pending'"),
            tuple_(other.c.due, other.c.letter) < tuple_(letters.c.due, letters.c.letter),
        )
    )
    due = letters.c.due.between(_instant("since"), _instant("now"))
    ready = of(letters.c.letter).where(PENDING, due, ~busy, ~first).order_by(letters.c.due)
    mine = letters.update().where(letters.c.workspace == bindparam(WORKSPACE), _those(dialect, ready, limit), PENDING)
    values = {"state": LetterState.CLAIMED, "attempts": letters.c.attempts + 1}
    return mine.values(**values, lease_token=bindparam("token"), lease_until=_instant("until")).returning(*letters.c)


def begin(work: Work, letter: Letter, now: datetime, until: datetime, at_least_until: datetime) -> Letter | None:
    """Writes the intent to send; None when the lease is not ours or too short, or nothing may be sent here now."""
    ours = {"id": letter.id, "token": letter.lease_token}
    return _one_of(work.fetch(_BEGIN, **ours, now=now, until=until, at_least_until=at_least_until))


def release(work: Work, letter: Letter, due: datetime | None = None) -> bool:
    """Gives a claimed letter back, to be sent when it was due or at an instant."""
    return work.alter(_RELEASE, id=letter.id, token=letter.lease_token, at=due) == 1


def settle(work: Work, letter: Letter, values: Mapping[str, Any]) -> Letter | None:
    """Writes what became of one attempt; None when the letter is in another by now, or settled."""
    state = letters.c.state
    this_try = or_(
        and_(state == LetterState.SENDING, letters.c.lease_token == letter.lease_token),
        state == LetterState.UNKNOWN,
    )
    mine = work.update(letters).where(letters.c.letter == letter.id, letters.c.attempts == letter.attempts, this_try)
    row = work.first(mine.values(lease_token=None, lease_until=None, **values).returning(*letters.c))
    return _letter(row) if row is not None else None


def skip(work: Work, letter: Letter, why: str) -> bool:
    """A letter that is not sent."""
    return work.alter(_SKIP, id=letter.id, attempt=letter.attempts, why=why) == 1


def bury(work: Work, letter: Letter, why: str) -> bool:
    """A claimed letter that nobody can have; it shows."""
    return work.alter(_BURY, id=letter.id, token=letter.lease_token, why=why) == 1


def note(work: Work, letter: str, about: Mapping[str, Any]) -> None:
    """What a letter that is on its way carries beside its lines."""
    work.execute(work.update(letters).where(letters.c.letter == letter).values(about=dict(about)))


def sweep(work: Work, now: datetime, look_at: datetime) -> int:
    """What a worker left behind: claimed goes back, sending is unclear until it is looked for."""
    over = work.update(letters).where(LEASED, letters.c.lease_until <= now)
    state = case((letters.c.state == LetterState.CLAIMED, LetterState.PENDING), else_=LetterState.UNKNOWN)
    due = case((letters.c.state == LetterState.CLAIMED, letters.c.due), else_=literal(look_at, letters.c.due.type))
    return work.execute(over.values(state=state, due=due, lease_token=None, lease_until=None)).rowcount


def unclear(work: Work, now: datetime, until: datetime, limit: int) -> list[Letter]:
    """Takes letters to be looked for, for nobody else to look for before `until`."""
    query = work.select(letters.c.letter).where(UNCLEAR, letters.c.due <= now).order_by(letters.c.due)
    taken = work.update(letters).where(_those(work.dialect, query, limit), UNCLEAR)
    return _all(work, taken.values(due=until).returning(*letters.c))


def behind(work: Work, now: datetime, until: datetime, limit: int) -> list[Letter]:
    """Takes messages that show less than there is, for nobody else to update before `until`."""
    query = work.select(letters.c.letter).where(BEHIND, letters.c.edit_at <= now).order_by(letters.c.edit_at)
    taken = work.update(letters).where(_those(work.dialect, query, limit), BEHIND)
    return _all(work, taken.values(edit_at=until).returning(*letters.c))


def to_heal(work: Work, now: datetime, until: datetime, limit: int) -> list[Letter]:
    """Takes letters whose late copies are to be looked for, for nobody else to do before `until`."""
    query = work.select(letters.c.letter).where(TO_HEAL, letters.c.heal_at <= now).order_by(letters.c.heal_at)
    taken = work.update(letters).where(_those(work.dialect, query, limit), TO_HEAL)
    return _all(work, taken.values(heal_at=until).returning(*letters.c))


def look_at(work: Work, letter: Letter, at: datetime) -> None:
    """A letter that is unclear in this attempt is looked for at an instant."""
    mine = work.update(letters).where(letters.c.letter == letter.id, letters.c.attempts == letter.attempts)
    work.execute(mine.where(UNCLEAR).values(due=at))


def write(work: Work, letter: str, values: Mapping[str, Any]) -> Letter | None:
    """Columns of a letter that has been sent, and the letter after it."""
    sent = work.update(letters).where(letters.c.letter == letter, letters.c.state == LetterState.SENT)
    return _first(work, sent.values(**values).returning(*letters.c))


def touch(work: Work, ids: Collection[str]) -> None:
    """What these letters tell of has changed."""
    if ids:
        work.execute(work.update(letters).where(letters.c.letter.in_(ids)).values(changed=letters.c.changed + 1))


def of_person(work: Work, to: str, limit: int) -> list[str]:
    """The newest letters that somebody can see or will."""
    alive = letters.c.state.not_in((LetterState.SKIPPED, LetterState.DEAD))
    query = work.select(letters.c.letter).where(letters.c.to == to, alive)
    newest = query.order_by(letters.c.sent_at.desc(), letters.c.letter).limit(limit)
    return sorted(row.letter for row in work.all(newest))


def remember_dm(work: Work, person: str, channel: str) -> None:
    """Where Slack put what was sent to a person."""
    mine = work.update(people).where(people.c.person == person, people.c.dm_channel.is_distinct_from(channel))
    work.execute(mine.values(dm_channel=channel))


def _those(dialect: str, query: Query, limit: int) -> ColumnElement[bool]:
    """The shape that stays fast under any plan of PostgreSQL; a limit that is a parameter does not."""
    limited = query.limit(literal_column(str(int(limit))))
    if dialect == "sqlite":
        return letters.c.letter.in_(limited)
    locked = limited.with_for_update(skip_locked=True, of=letters)
    return letters.c.letter == any_(func.array(locked.scalar_subquery()))


def _one_of(rows: Sequence[Any]) -> Letter | None:
    return _letter(rows[0]) if rows else None


def _first(work: Work, query: Any) -> Letter | None:
    row = work.first(query)
    return _letter(row) if row is not None else None


def _all(work: Work, query: Any) -> list[Letter]:
    return [_letter(row) for row in work.all(query)]


def _letter(row: Any) -> Letter:
    return Letter(
        workspace=row.workspace,
        id=row.letter,
        to=row.to,
        kind=row.kind,
        key=row.key,
        subject=row.subject,
        about=row.about,
        due=row.due,
        expires=row.expires,
        state=LetterState(row.state),
        attempts=row.attempts,
        lease_token=row.lease_token,
        lease_until=row.lease_until,
        send_started=row.send_started,
        sent_at=row.sent_at,
        plain=row.plain,
        doubtful=row.doubtful,
        channel=row.channel,
        ts=row.ts,
        thread_ts=row.thread_ts,
        last_error=row.last_error,
        changed=row.changed,
        shown=row.shown,
        edits_failed=row.edits_failed,
        heals=row.heals,
    )
