from collections.abc import Iterator

import pytest

from bot.store.engine import Database


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """An open database that is ready for use, once on each kind."""
    opened = Database.open(database_url)
    yield opened
    opened.close()
