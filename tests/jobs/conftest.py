from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tests.jobs.office import Office, office_at

MONDAY = datetime(2026, 11, 23, 10, tzinfo=UTC)


@pytest.fixture
def office(database_url: str) -> Iterator[Office]:
    """A Monday at ten, once on each database."""
    with office_at(MONDAY, database_url) as made:
        yield made
