"""The numbers that rules are given."""

from zoneinfo import ZoneInfo

from bot.sales.hours import Calendar
from bot.sales.person import Person


def calendar_of(person: Person) -> Calendar:
    """The person's working hours in the zone that person is in."""
    return person.settings.calendar(ZoneInfo(person.zone))
