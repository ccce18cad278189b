"""Whom the tour is about: at each start somebody else, and nobody whom Kept would take for another one."""

from itertools import combinations

import pytest

from bot.reading import circle
from bot.sales.customer import near
from playground.story import STORY
from playground.tour import LANGUAGES, cast

STARTS = 150


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_start_is_about_another_customer(language):
    customers = [cast(language, start).customer for start in range(STARTS)]
    assert [pair for pair in combinations(customers, 2) if near(*pair)] == []
    told = " ".join(f"{step.text} {step.fills.get('customer', '')}" for step in STORY)
    assert [one for one in customers if one in told] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_starts_in_a_row_share_neither_contact_nor_circle(language):
    row = [cast(language, start) for start in range(12)]
    assert len({one.contact for one in row}) == len({one.circle for one in row}) == len(row)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_circle_is_narrow_enough_to_ask_about(language):
    circles = [cast(language, start).circle for start in range(STARTS)]
    assert [one for one in circles if circle.refuses(one, language)] == []
