"""The numbers that rules are given: the workspace's with a person's own in their place, and the days nobody works."""

import warnings
from collections.abc import Collection
from datetime import date, timedelta
from difflib import get_close_matches
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.sales.away import Absence
from bot.sales.errors import UnknownCountry
from bot.sales.hours import Calendar
from bot.sales.person import Person, Role
from bot.sales.settings import merged
from bot.store import person as people
from bot.store import settings as store
from bot.store.person import Standing
from bot.store.work import Work

YEARS = range(2020, 2050)
"""For which public holidays are looked up, once a country: whoever is given a calendar never asks which year it is."""

_SMALL = frozenset({"and", "of", "the"})
_NEAR = 3
_LONGEST = 40
_DAY = timedelta(days=1)


def calendar_of(person: Person) -> Calendar:
    """The person's working hours in the zone that person is in."""
    return person.settings.calendar(ZoneInfo(person.zone))


def find_person(work: Work, person: str) -> Person | None:
    """Somebody whom Kept has met, with their roles and settings."""
    row = people.look_up(work, person)
    return None if row is None else people.person_of(row, _standing(work, person, row.settings_version))


def stranger(work: Work, person: Person) -> Person:
    """Somebody whom Kept has not met, or a channel, with the workspace's settings."""
    standing = _standing(work, store.WORKSPACE, store.version(work))
    return Person(
        person.workspace, person.id, person.name, person.zone, person.language, person.is_admin, person.dm_channel,
        person.known, person.roles, standing.settings,
    )  # fmt: skip


def away(work: Work, person: str, day: date) -> Absence | None:
    """The absence, the person's own or everybody's, that makes a date no working day."""
    return next((each for each in absences_of(work, (person,), day, day)), None)


def absences_of(work: Work, persons: Collection[str], first: date, last: date) -> tuple[Absence, ...]:
    """These people's absences, and the days the workspace is closed, that touch the dates from `first` to `last`."""
    return store.away_between(work, persons, first, last)


@lru_cache(maxsize=512)
def public_holidays(country: str) -> frozenset[date]:
    """The public holidays of a country or of a part of it (US, DE-BY); raises UnknownCountry."""
    import holidays  # noqa: PLC0415 - a tenth of a second, for those who have chosen a country

    code, _, part = country.partition("-")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return frozenset(holidays.country_holidays(code, subdiv=part or None, years=YEARS))
        except NotImplementedError:
            raise UnknownCountry(country) from None


def country_code(typed: str) -> str:
    """The code of a country that was typed as a code or by its English name; raises UnknownCountry."""
    from holidays.registry import COUNTRIES  # noqa: PLC0415

    plain = " ".join(typed.replace("_", " ").split())
    names = {name.replace("_", " "): code for name, (_, code, *_) in COUNTRIES.items()}
    found = names.get(plain.lower()) or plain.upper()
    head, _, part = found.partition("-")
    exact = f"{head}-{part}" if part else head
    if head not in set(names.values()):
        near = get_close_matches(plain.lower()[:_LONGEST], names, n=_NEAR, cutoff=0.75)
        raise UnknownCountry(typed, tuple(names[name] for name in near))
    public_holidays(exact)
    return exact


def country_name(code: str) -> str:
    """What a country is called in English, empty for none."""
    if not code:
        return ""
    from holidays.registry import COUNTRIES  # noqa: PLC0415

    head, _, part = code.partition("-")
    name = next((name for name, (_, known, *_) in COUNTRIES.items() if known == head), head)
    words = " ".join(word if word in _SMALL else word.capitalize() for word in name.split("_"))
    return f"{words} ({part})" if part else words


def _standing(work: Work, person: str, version: int) -> Standing:
    known = work.recall(person, version)
    if known is None:
        known = _read(work, person)
        work.remember(person, version, known)
    return known


def _read(work: Work, person: str) -> Standing:
    workspace, own = store.chosen(work, person)
    chosen = merged(workspace, own)
    away = tuple((each.first, each.last) for each in store.away(work, person))
    closed = _closed(chosen.country, away)
    given = people.roles_of(work, person)
    named = people.named_admins(work)
    return Standing(
        merged(workspace, own, closed) if closed else chosen,
        given - {Role.ADMIN} or frozenset({Role.REP}),
        person in named if named else None,
    )


@lru_cache(maxsize=1024)
def _closed(country: str, away: tuple[tuple[date, date], ...]) -> frozenset[date]:
    """The dates without work; one set for everybody who has the same, so that comparing calendars costs nothing."""
    closed = _holidays_of(country)
    days = {first + _DAY * n for first, last in away for n in range((last - first).days + 1)}
    return closed | days if days else closed


def _holidays_of(country: str) -> frozenset[date]:
    try:
        return public_holidays(country) if country else frozenset()
    except UnknownCountry:
        return frozenset()
