"""A rep's own record: both rates, this month and over the last 90 days."""

from datetime import datetime

from bot.sales import digest as clocks
from bot.sales import record as rules
from bot.sales.person import Person
from bot.sales.record import Counts, Followed, Part, Record, Stretch
from bot.store import record as store
from bot.store.work import Work


def own(work: Work, by: Person, now: datetime) -> Record:
    """The person's own record as it stands now."""
    month, days = rules.month_of(now, clocks.zone_named(by.zone)), rules.days_before(now)
    return Record(_part(work, by, month, now), _part(work, by, days, now), by.settings.too_few)


def _part(work: Work, by: Person, period: Stretch, now: datetime) -> Part:
    counts = store.counts(work, [by.id], period.since, period.until, now).get(by.id, Counts())
    followed = store.followed(work, [by.id], period.since, period.until).get(by.id, Followed())
    return Part(period, counts, followed)
