"""What a rep has promised, and why Kept said what it said."""

import unicodedata
from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.sales import promise as rules
from bot.sales.answer import Explanation, FormFacts, Listing
from bot.sales.errors import NotFound
from bot.sales.person import Person
from bot.sales.promise import Moment, Promise, State
from bot.store import promise as store
from bot.store.work import Work
from bot.usecases import outbox
from bot.usecases.promise.changing import may_correct_date
from bot.usecases.promise.owning import may_see, subject
from bot.usecases.settings import calendar_of

PAGE = 20


def live(work: Work, by: Person, now: datetime, query: str = "", offset: int = 0, limit: int = PAGE) -> Listing:
    """One page of the rep's late and open promises and drafts, worst first."""
    calendar = calendar_of(by)
    words = _folded(query).split()
    found = [promise for promise in store.live(work, by.id) if all(word in _words(promise) for word in words)]
    ranked = sorted((p for p in found if p.state is State.OPEN), key=lambda p: rules.risk(p, now, calendar))
    ranked += [promise for promise in found if promise.state is State.DRAFT]
    page = ranked[offset : offset + limit]
    more = max(0, len(ranked) - offset - limit)
    return Listing(
        now,
        late=tuple(p for p in page if rules.late_now(p, now)),
        open=tuple(p for p in page if p.state is State.OPEN and not rules.late_now(p, now)),
        drafts=tuple(p for p in page if p.state is State.DRAFT),
        more=more,
        next_offset=offset + limit,
        total=sum(promise.state is State.OPEN for promise in ranked),
        query=query,
        undelivered=_undelivered(work, by),
        waiting=store.waiting(work, by.id),
    )


def today(work: Work, by: Person, now: datetime) -> Listing:
    """What is late and what was told for today or the next day."""
    listing = live(work, by, now, limit=1000)
    soon = now + timedelta(days=1)
    near = tuple(p for p in listing.open if p.told is not None and p.told.at <= soon)
    return Listing(now, listing.late[:PAGE], near[:PAGE], listing.drafts[:PAGE], undelivered=listing.undelivered)


def explain(work: Work, number: int, by: Person, now: datetime) -> Explanation:
    """When each nudge was planned, sent, held or dropped, and by which rule."""
    promise = store.find(work, number)
    if promise is None or not may_see(work, promise, by):
        raise NotFound(number)
    return Explanation(promise, outbox.history(work, subject(number)), store.dates_of(work, number), now)


def see(work: Work, number: int, by: Person) -> Promise:
    """The rep's own promise as it stands."""
    promise = store.find(work, number)
    if promise is None or not may_see(work, promise, by):
        raise NotFound(number)
    return promise


def form_of(work: Work, number: int, by: Person, now: datetime) -> FormFacts:
    """The form of a promise or draft, filled in."""
    promise = see(work, number, by)
    return FormFacts(
        customer=promise.customer or "",
        what=promise.what,
        told=Moment.of(promise.told.at, by.zone) if promise.told else None,
        private=f"{number}:{promise.version}",
        date_locked=not may_correct_date(promise, now),
        link=promise.link,
    )


def of_message(work: Work, by: Person, channel: str, ts: str) -> Promise | None:
    """The rep's promise that was recorded from a message."""
    return store.of_source(work, by.id, channel, ts)


def _undelivered(work: Work, by: Person) -> tuple[Promise, ...]:
    return of_subjects(work, outbox.undelivered(work, by.id))


def of_subjects(work: Work, subjects: Iterable[str]) -> tuple[Promise, ...]:
    """The promises that reminders or letters are about."""
    numbers = [int(found.partition(":")[2]) for found in subjects if found.startswith("promise:")]
    return tuple(store.several(work, numbers).values())


def _words(promise: Promise) -> str:
    return _folded(f"{promise.customer or ''} {promise.what} #{promise.number}")


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
