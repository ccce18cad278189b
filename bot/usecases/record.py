"""A rep's own record: both rates, this month and over the last 90 days."""

from datetime import datetime

from bot.sales import digest as clocks
from bot.sales import record as rules
from bot.sales.person import Person
from bot.sales.record import Counts, Followed, Part, Record
from bot.store import record as store
from bot.store.work import Work


def own(work: Work, by: Person, now: datetime) -> Record:
    """The person's own record as it stands now."""
    periods = (rules.month_of(now, clocks.zone_named(by.zone)), rules.days_before(now))
    spans = [(period.since, period.until) for period in periods]
    counted, followed = store.counts(work, [by.id], spans, now), store.followed(work, [by.id], spans)
    month, days = (
        Part(period, counts.get(by.id, Counts()), through.get(by.id, Followed()))
        for period, counts, through in zip(periods, counted, followed, strict=True)
    )
    return Record(month, days, by.settings.too_few)
