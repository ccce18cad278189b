"""The numbers that rules are given."""

from zoneinfo import ZoneInfo

from bot.sales.hours import Calendar
from bot.sales.person import Person
from bot.sales.settings import DEFAULTS


def calendar_of(person: Person) -> Calendar:
    """The person's working hours in the zone that person is in."""
    return DEFAULTS.calendar(ZoneInfo(person.zone))
