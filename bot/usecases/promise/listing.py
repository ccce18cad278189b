"""What a rep has promised, and why Kept said what it said."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.reading import words
from bot.reading.words import Phrase
from bot.sales import promise as rules
from bot.sales.answer import Explanation, FormFacts, Listing, PastDate
from bot.sales.errors import NotFound
from bot.sales.person import Person
from bot.sales.promise import Moment, Promise, State
from bot.sales.question import AGREED
from bot.store import listing as pages
from bot.store import promise as store
from bot.store.work import Work
from bot.usecases import outbox
from bot.usecases.promise.changing import may_correct_date
from bot.usecases.promise.colleague import colleagues
from bot.usecases.promise.owning import may_act, may_see, subject

PAGE = 20
COUNTED = 1000
"""Of more than that a list says only that there are more."""


def live(work: Work, by: Person, now: datetime, query: str = "", offset: int = 0, limit: int = PAGE) -> Listing:
    """One page of the rep's late and open promises and drafts, worst first; those found by every word of a query."""
    return _with_colleagues(work, _found(work, by, now, query, offset, limit))


def _with_colleagues(work: Work, page: Listing) -> Listing:
    """The same page with who is asked for each promise, and to whom it is on offer."""
    return replace(page, beside=colleagues(work, [promise.number for promise in (*page.late, *page.open)]))


def _found(work: Work, by: Person, now: datetime, query: str, offset: int, limit: int) -> Listing:
    phrases, begun = words.query(query), words.query(query, is_typing=True)
    if query.strip() and not phrases:
        return Listing(now, (), (), (), query=query, undelivered=_undelivered(work, by))
    page = _page(work, by, now, query, phrases, offset, limit)
    if page.total or page.drafts or begun == phrases:
        return page
    return _page(work, by, now, query, begun, offset, limit)


def _page(
    work: Work, by: Person, now: datetime, query: str, phrases: Sequence[Phrase], offset: int, limit: int
) -> Listing:
    most = max(COUNTED, offset + limit) + 1
    page, total = _some(work, by, State.OPEN, phrases, offset, limit, most)
    behind = max(0, offset - total)
    begun, drafts = _some(work, by, State.DRAFT, phrases, behind, limit - len(page), most)
    return Listing(
        now,
        late=tuple(p for p in page if rules.late_now(p, now)),
        open=tuple(p for p in page if not rules.late_now(p, now)),
        drafts=begun,
        more=max(0, total + drafts - offset - len(page) - len(begun)),
        next_offset=offset + limit,
        total=min(total, most - 1),
        drafted=min(drafts, most - 1),
        over=most in (total, drafts),
        query=query,
        undelivered=_undelivered(work, by),
        waiting=store.waiting(work, [promise.number for promise in page]),
    )


def _some(
    work: Work, by: Person, state: State, phrases: Sequence[Phrase], offset: int, room: int, most: int
) -> tuple[tuple[Promise, ...], int]:
    """As many as there is room for, and how many there are, which a page that isn't full says by itself."""
    page = pages.listed(work, by.id, state, phrases, room, offset) if room else ()
    if len(page) < room and (page or not offset):
        return page, offset + len(page)
    return page, pages.count(work, by.id, state, phrases, most)


def today(work: Work, by: Person, now: datetime) -> Listing:
    """What is late and what was told for today or the next day."""
    listing = _found(work, by, now, "", 0, 1000)
    soon = now + timedelta(days=1)
    due = ((p, [at for at in (p.told.at if p.told else None, p.deadline) if at is not None]) for p in listing.open)
    near = tuple(p for p, dates in due if dates and min(dates) <= soon)
    shown = Listing(now, listing.late[:PAGE], near[:PAGE], listing.drafts[:PAGE], undelivered=listing.undelivered,
                    waiting=listing.waiting)  # fmt: skip
    return _with_colleagues(work, shown)


def explain(work: Work, number: int, by: Person, now: datetime) -> Explanation:
    """When each nudge was planned, sent, held or dropped, and by which rule."""
    promise = store.find(work, number)
    if promise is None or not may_see(work, promise, by):
        raise NotFound(number)
    dates = _dates(work, number)
    waits = promise.state is State.OPEN and bool(dates) and dates[-1].agreed is False
    return Explanation(
        promise,
        outbox.history(work, subject(number)),
        dates,
        now,
        _together(work, promise, by),
        asks=waits and not rules.is_asked_for(promise) and not outbox.history(work, f"{AGREED}:{number}"),
    )


def _dates(work: Work, number: int) -> tuple[PastDate, ...]:
    """Every told date, with what brought it."""
    deeds = {change.version: change.what for change in store.changes_since(work, number, 0)}
    return tuple(replace(date, what=deeds.get(date.version, "")) for date in store.dates_of(work, number))


def _together(work: Work, promise: Promise, by: Person) -> tuple[Promise, ...]:
    """What else was promised in the same conversation, as far as the person may see it."""
    if promise.conversation is None:
        return ()
    others = (other for other in store.together(work, promise.conversation) if other.number != promise.number)
    return tuple(other for other in others if may_see(work, other, by))


def see_open(work: Work, number: int, by: Person) -> Promise:
    """The rep's own promise, which has to be open."""
    promise = see(work, number, by)
    rules.must_be_open(promise)
    return promise


def see(work: Work, number: int, by: Person) -> Promise:
    """The rep's own promise as it stands."""
    promise = store.find(work, number)
    if promise is None or not may_act(work, promise, by):
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
