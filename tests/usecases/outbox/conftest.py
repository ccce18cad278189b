import pytest

from bot.store.engine import Database
from tests.outboxes import install


@pytest.fixture(autouse=True)
def installed(database: Database) -> None:
    """A workspace with two reps and an admin."""
    install(database)
