from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tests.journeys.world import World, world_at


@pytest.fixture
def world(database_url: str) -> Iterator[World]:
    """A Monday, 10:00 in New York, once on each database."""
    with world_at(datetime(2026, 11, 23, 15, 0, tzinfo=UTC), database_url) as made:
        yield made
